"""What is said of an hour that is not one clock time: a stretch ("entre 14h et 16h"), or not known yet."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.reading.words import fold

#: longer texts say more than an hour
MOST: Final = 200

_CLOCK: Final = (
    r"(?:(?P<{name}noon>midi|noon)|(?P<{name}hour>\d{{1,2}}) ?(?:h|:|\.|heures?)? ?(?P<{name}minute>[0-5]\d)?"
    r" ?(?P<{name}half>am|pm|a\.m\.|p\.m\.)?)"
)
_BEGIN, _END = _CLOCK.format(name="b"), _CLOCK.format(name="e")
#: said with words, or with a dash between two clocks that can be nothing else
_STRETCHES: Final = tuple(
    re.compile(rf"(?<![\w:./-]){before}{_BEGIN}{between}{_END}(?![\w:./-])")
    for before, between in (
        ("(?:entre|between) ", " (?:et|and) "),
        ("(?:de|from) ", " (?:a|to|until) "),
        (r"(?=\d{1,2} ?(?:h|:|am|pm))", r" ?- ?(?=\d{1,2} ?(?:h|:|am|pm))"),
    )
)
_UNKNOWN: Final = re.compile(
    r"(?<!\w)(?:(?:mais|but) )?(?:"
    r"(?:je )?(?:ne |n )?(?:sais|connais) pas(?: encore)?(?: (?:a )?quelle heure| l (?:heure|horaire))?"
    r"(?: exacte)?"
    r"|(?:i )?(?:don t|do not) know(?: yet)?(?: (?:at )?what time| the (?:hour|time))?(?: yet)?"
    r"|(?:l )?(?:heure|horaire) (?:inconnue?|a preciser|pas encore (?:connue?|fixee?))"
    r"|(?:the )?(?:time|hour) (?:unknown|not known(?: yet)?|to be confirmed)"
    r"|(?:pas|sans) (?:encore )?d? ?heure|no time yet"
    r"|(?:dans|en cours de) (?:la )?journee|(?:during|some time in) the day"
    r")(?!\w)"
)
_OFFICE: Final = 8
_NOON: Final = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What was said of the hour, and the rest of the text, which may name a day."""

    rest: str
    #: the stretch of time, when one was said; without one the hour is not known yet
    stretch: tuple[time, time] | None = None


def said(text: str) -> Said | None:
    """Return the stretch of time a text names, or that it says the hour is not known; ``None`` for neither.

    French and English are read alike. Small hours without "am" are those of the afternoon. Nothing is raised.
    """
    if len(text) > MOST:
        return None
    folded = fold(text)
    for pattern in _STRETCHES:
        found = pattern.search(folded)
        if found and (stretch := _stretch(found)):
            return Said(rest=_without(folded, found), stretch=stretch)
    unknown = _UNKNOWN.search(folded)
    return Said(rest=_without(folded, unknown)) if unknown else None


def _stretch(found: re.Match[str]) -> tuple[time, time] | None:
    begin, end = _clock(found, "b"), _clock(found, "e")
    if begin is None or end is None:
        return None
    if end <= begin and end.hour < _NOON:
        end = end.replace(hour=end.hour + _NOON)
    return (begin, end) if begin < end else None


def _clock(found: re.Match[str], name: str) -> time | None:
    if found[f"{name}noon"]:
        return time(_NOON)
    hour, minute, half = int(found[f"{name}hour"]), int(found[f"{name}minute"] or 0), found[f"{name}half"]
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    elif hour < _OFFICE:
        hour += _NOON
    return time(hour, minute) if hour < 2 * _NOON else None


def _without(folded: str, found: re.Match[str]) -> str:
    rest = f"{folded[: found.start()]} {folded[found.end() :]}"
    return " ".join(rest.replace(",", " ").split()).strip(" .;:-")
