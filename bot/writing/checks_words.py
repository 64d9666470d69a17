"""What one language brings to the checks of a letter."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.domain.people import Civility


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckWords:
    """What is looked for, as patterns over the text as it was written."""

    #: thanks, in the first sentence
    thanks: re.Pattern[str]
    #: a greeting to a group
    group: re.Pattern[str]
    #: what presses the reader
    pressing: re.Pattern[str]
    #: what the writer says of themselves: the ``word`` after "I am"
    said_of_me: re.Pattern[str]
    #: tells whether that word has a gender
    tells: Callable[[str], bool]
    #: what tells the writer's gender wherever it stands
    gendered: re.Pattern[str]
    #: how a greeting says a civility
    civility: Mapping[Civility, re.Pattern[str]]
    #: whether a greeting by the first name alone is a usual one
    first_names: bool


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return one pattern for several, whatever the capitals; an apostrophe may be of either kind."""
    either = (it.replace("’", "['’]") for it in patterns)
    return re.compile("|".join(f"(?:{it})" for it in either), re.IGNORECASE)


def words(listed: str) -> frozenset[str]:
    """Return the words of a list with spaces between them."""
    return frozenset(listed.split())
