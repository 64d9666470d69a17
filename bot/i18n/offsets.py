"""Clocks told by their distance from UTC ("UTC+2"): that alone says nothing of summer time."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.i18n import cities, countries, phrases, territories, towns

#: the cities offered for an offset
_MOST: Final = 9

_WRITTEN: Final = re.compile(
    r"(?:(?P<name>utc|gmt)\s*)?(?:(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?:[:h.]?(?P<minutes>[0-5]\d))?\s*h?)?",
    re.IGNORECASE,
)


def read(words: str) -> timedelta | None:
    """Return the offset that words are ("UTC+2", "GMT -3:30", "+02:00"), ``None`` for anything else."""
    found = _WRITTEN.fullmatch(words.strip()[: phrases.LONGEST])
    if found is None or not found[0]:
        return None
    offset = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    if offset > timedelta(hours=14):
        return None
    return offset if found["sign"] in (None, "+") else -offset


def zones_at(offset: timedelta, *, now: datetime) -> tuple[str, ...]:
    """Return zones (IANA) whose clocks are ``offset`` from UTC at ``now``, best known first; few, or none."""
    found = (it for it in _best_known() if now.astimezone(ZoneInfo(it)).utcoffset() == offset)
    return tuple(dict.fromkeys(found))[:_MOST]


def _best_known() -> Iterator[str]:
    yield from territories.ZONES
    yield from towns.TOWNS
    yield from (zone for zones in countries.CLOCKS.values() for zone in zones)
    yield from cities.every()
