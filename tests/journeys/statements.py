"""Which sentence says each of the 107 statements to a candidate, and when it was first said in the stories.

A statement counts as seen when a candidate has read one of its sentences in a message that was delivered, in
an answer of the guard or in a draft: whatever the code declares to serve proves nothing here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.i18n.translator import translator
from tests.journeys.phone import Heard

#: A1 to A52 and B1 to B55
ALL: Final = (*(f"A{nth}" for nth in range(1, 53)), *(f"B{nth}" for nth in range(1, 56)))

_TAG: Final = re.compile(r"<[^>]+>")
_VALUE: Final = re.compile(r"\\\{[^}]*\\\}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A statement with the sentence that said it, the story and the moment."""

    statement: str
    sentence: str
    story: str
    at: datetime

    def __str__(self) -> str:
        words = " ".join(self.sentence.split())
        return f"{self.statement:<4}{self.at:%a %d %b %H:%M}  {words}  ({self.story})"


def sentence(msgid: str) -> str:
    """Return the French of a sentence of the catalog as a message shows it; a letter's phrase as it is."""
    shown = _TAG.sub("", translator("fr").gettext(msgid)).replace("\N{NO-BREAK SPACE}", " ")
    return shown.replace("\N{NARROW NO-BREAK SPACE}", " ").strip()


def pattern(shown: str) -> re.Pattern[str]:
    """Return what finds a sentence in a message, whatever its values are."""
    return re.compile(_VALUE.sub(".+?", re.escape(shown)), re.DOTALL)


def first_seen(
    said: Mapping[str, Sequence[str]], stories: Iterable[tuple[str, Sequence[Heard]]]
) -> Mapping[str, Seen]:
    """Return for each statement where one of its sentences was first read, by story and moment."""
    found: dict[str, Seen] = {}
    for story, heard in stories:
        for statement, msgids in said.items():
            if statement in found:
                continue
            for shown in map(sentence, msgids):
                looked_for = pattern(shown)
                at = next((it.at for it in heard if looked_for.search(it.text)), None)
                if at is not None:
                    found[statement] = Seen(statement=statement, sentence=shown, story=story, at=at)
                    break
    return found
