"""What the texts of one language are made of: sentences with named places for the facts.

Several phrasings of one move stand in a tuple; which one a letter is given follows from ids
(:mod:`.voice`). Every combination must read well: tests walk through them. Two neighbours never begin with
the same word, so that no letter says "I … I … I …": each move leaves the openings of its neighbours alone.
``{Post}`` is ``{post}`` at the beginning of a sentence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import Civility
from bot.writing.before_phrases import Announcing, Approaching, Confirming, Thread
from bot.writing.draft import Gap
from bot.writing.partings_phrases import Offers, Partings
from bot.writing.phrasings import Phrasings
from bot.writing.thanks_phrases import Joint, Thanks
from bot.writing.waiting_phrases import Agency, Call, Dates, Sample, Status, Update


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """Everything one language brings."""

    greeting: Mapping[Civility, str]
    greeting_plain: str
    civility: Mapping[Civility, str]
    #: with ``{person}`` and ``{role}``
    person_role: str
    #: between the last two people of a list
    also: str
    #: several things that may hold commas
    items: Callable[[Sequence[str]], str]
    close: Phrasings
    #: to those who know the candidate well: references, contacts inside
    close_known: Phrasings
    #: with ``{words}``
    gap: str
    missing: Mapping[Gap, str]
    #: a post with its name, from the role as typed; and without one
    post: Callable[[str], str]
    this_post: str
    #: a detail as it stands after a colon
    detail: Callable[[str], str]
    #: whether a detail tells of the candidate in the first person
    tells: Callable[[str], bool]
    #: a requirement as it stands in a list
    requirement: Callable[[str], str]
    #: someone's role inside a sentence, and as in "your work as", "votre travail de": ``None`` for words that
    #: are no role there ("mon futur chef", "elle dirige l'équipe")
    role: Callable[[str], str]
    of_role: Callable[[str], str | None]
    thanks: Thanks
    joint: Joint
    update: Update
    status: Status
    call: Call
    sample: Sample
    dates: Dates
    agency: Agency
    offers: Offers
    partings: Partings
    confirming: Confirming
    announcing: Announcing
    thread: Thread
    approaching: Approaching
