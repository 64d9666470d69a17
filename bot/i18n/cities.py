"""Time zones by the name of a city, a region or a country, as people of five languages write it.

A name may lie in several zones, a country may have several clocks: then all of them are returned, the
likeliest first, to be chosen from. The interface's language is read first ("Mexico" is the city for a
Frenchman), then the others, then names with a letter too many, too few or out of place.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.i18n import countries
from bot.i18n.phrases import folded, parts, said
from bot.i18n.towns import TOWNS

#: how CLDR writes that a zone lies in no territory, or in all of them
_NOWHERE: Final = "ZZ"
_EVERYWHERE: Final = "001"

#: the languages whose names of places are read
_LANGUAGES: Final = ("fr", "en", "nl", "de", "es")

#: zones that CLDR has under another one's name, and the city they are known by; the default comes first
_KNOWN_BY: Final[Mapping[str, Mapping[str, str]]] = {"America/Montreal": {"": "Montreal", "fr": "Montréal"}}

#: names of zones that begin otherwise are no places ("US/Eastern", "Etc/GMT+3", "EST")
_CONTINENTS: Final = frozenset(
    (
        *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe"),
        *("Indian", "Pacific"),
    )
)

#: how much a mistyped name has in common with the right one, and how long a name must be to be mistyped
_ALIKE: Final = 0.84
_LONG_ENOUGH: Final = 5

Names = Mapping[str, tuple[str, ...]]


@cache
def known() -> frozenset[str]:
    """Return every zone (IANA) of this machine; the first call looks at some hundred files."""
    return frozenset(available_timezones())


def every() -> Iterator[str]:
    """Yield the zones (IANA) that are places, each once, in alphabetical order."""
    return (zone for zone in sorted(known()) if _is_place(zone) and _canonical(zone) == zone)


@cache
def city(zone: str, language: str) -> str:
    """Return the city a zone (IANA) is named after, as the language writes it: "Londres"."""
    if own := _KNOWN_BY.get(zone):
        return own.get(language, own[""])
    zone = _canonical(zone)
    name: str | None = _locale(language).time_zones.get(zone, {}).get("city")
    return name or zone.rpartition("/")[2].replace("_", " ")


def meant(words: str, language: str) -> tuple[str, ...]:
    """Return the zones (IANA) that a typed place may lie in, the likeliest first: none, one or several."""
    first, *rest = parts(words)
    found = _placed(first, language)
    for other in rest:
        found = _narrowed(found, _placed(other, language))
    return found


def territory_of(zone: str, *, otherwise: str) -> str:
    """Return the territory a zone (IANA) lies in, ``otherwise`` when it lies in none."""
    territory: str = get_global("zone_territories").get(_canonical(zone), _NOWHERE)
    return otherwise if territory in {_NOWHERE, _EVERYWHERE} else territory


def _placed(words: str, language: str) -> tuple[str, ...]:
    """Return the zones of a folded name, with what stands around it and a country behind it, or mistyped."""
    tried = tuple(said(words))
    names = (zones for it in tried if (zones := _known(it, language)))
    pairs = (zones for it in tried if (zones := _with_country(it, language)))
    slips = (zones for it in (tried[0], tried[-1]) if (zones := _mistyped(it, language)))
    return next(names, ()) or next(pairs, ()) or next(slips, ())


def _known(name: str, language: str) -> tuple[str, ...]:
    return _names(language).get(name) or _every_name().get(name, ())


def _with_country(words: str, language: str) -> tuple[str, ...]:
    """Return the zones of a place with its country or region behind it: "lyon france"."""
    every = words.split()
    for behind in range(1, len(every)):
        place = _known(" ".join(every[:-behind]), language)
        around = _known(" ".join(every[-behind:]), language)
        if place and around:
            return _narrowed(place, around)
    return ()


def _narrowed(zones: tuple[str, ...], around: tuple[str, ...]) -> tuple[str, ...]:
    """Return the zones of a place that lie in what is around it; all of them when the two disagree."""
    territories = {territory_of(it, otherwise=it) for it in around}
    same = tuple(it for it in zones if it in around)
    near = tuple(it for it in zones if territory_of(it, otherwise=it) in territories)
    return same or near or tuple(dict.fromkeys((*zones, *around)))


def _mistyped(name: str, language: str) -> tuple[str, ...]:
    if len(name) < _LONG_ENOUGH:
        return ()
    near = [it for it in _every_name() if it[0] == name[0] and abs(len(it) - len(name)) <= 2]
    found = (_known(it, language) for it in get_close_matches(name, near, cutoff=_ALIKE))
    return tuple(dict.fromkeys(zone for zones in found for zone in zones))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def _names(language: str) -> Names:
    """Return the places by their folded names in one language, and by the names of our own list."""
    return _gathered((*_countries(language), *_cities(language), *_listed()))


@cache
def _every_name() -> Names:
    """Return the places by their folded names in every language, and by names that zones had once."""
    pairs = ((name, zones) for language in _LANGUAGES for name, zones in _names(language).items())
    present = _gathered((name, zone) for name, zones in pairs for zone in zones)
    past = _gathered(
        (old.rpartition("/")[2], new)
        for old, new in get_global("zone_aliases").items()
        if _is_place(old) and new in known()
    )
    return {**past, **present}


def _countries(language: str) -> Iterator[tuple[str, str]]:
    for code, name in _locale(language).territories.items():
        yield from ((name, zone) for zone in _clocks(code))


def _clocks(territory: str) -> tuple[str, ...]:
    """Return the zones a territory's people live by, the main one first."""
    every = get_global("territory_zones").get(territory, ())
    return countries.CLOCKS.get(territory) or tuple(it for it in every if it in known())


def _cities(language: str) -> Iterator[tuple[str, str]]:
    for zone in every():
        yield from ((name, zone) for name in (city(zone, language), zone, zone.rpartition("/")[2]))


def _listed() -> Iterator[tuple[str, str]]:
    for territory, names in countries.NAMES.items():
        yield from ((name, zone) for name in names.split(", ") for zone in _clocks(territory))
    for zone, names in TOWNS.items():
        yield from ((name, zone) for name in names.split(", "))


def _gathered(pairs: Iterable[tuple[str, str]]) -> Names:
    found: dict[str, dict[str, None]] = {}
    for name, zone in pairs:
        found.setdefault(folded(name), {})[zone] = None
    return {name: tuple(zones) for name, zones in found.items()}


def _is_place(zone: str) -> bool:
    return zone.partition("/")[0] in _CONTINENTS


def _canonical(zone: str) -> str:
    name: str = get_global("zone_aliases").get(zone, zone)
    return name
