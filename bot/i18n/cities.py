"""Time zones by the name of a city or a country, as people of a language write it."""

from collections.abc import Mapping
from functools import cache
from typing import Final
from unicodedata import combining, normalize
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

#: how CLDR writes that a zone lies in no territory, or in all of them
_NOWHERE: Final = "ZZ"
_EVERYWHERE: Final = "001"

#: cities that have no zone of their own name, where candidates are likely to live
_OTHERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            *("lyon", "marseille", "toulouse", "nice", "nantes", "montpellier", "strasbourg", "bordeaux"),
            *("lille", "rennes", "reims", "le havre", "saint etienne", "toulon", "grenoble", "dijon"),
            *("angers", "nimes", "clermont ferrand", "le mans", "aix en provence", "brest", "tours"),
            *("amiens", "limoges", "annecy", "metz", "nancy", "besancon", "orleans", "rouen", "mulhouse"),
            *("caen", "perpignan", "poitiers", "pau", "la rochelle", "ajaccio", "bastia", "avignon"),
        ),
        "Europe/Paris",
    ),
    **dict.fromkeys(("liege", "namur", "anvers", "gand", "charleroi", "bruges"), "Europe/Brussels"),
    **dict.fromkeys(("geneve", "geneva", "lausanne", "berne", "bern", "bale", "basel"), "Europe/Zurich"),
    **dict.fromkeys(
        ("manchester", "birmingham", "leeds", "liverpool", "bristol", "edinburgh", "glasgow", "cardiff"),
        "Europe/London",
    ),
    **dict.fromkeys(("montreal", "quebec", "ottawa", "gatineau", "laval", "sherbrooke"), "America/Toronto"),
    **dict.fromkeys(("boston", "washington", "miami", "atlanta"), "America/New_York"),
    **dict.fromkeys(("san francisco", "seattle", "san diego"), "America/Los_Angeles"),
    **dict.fromkeys(("rabat", "marrakech", "tanger", "fes"), "Africa/Casablanca"),
}


def city(zone: str, language: str) -> str:
    """Return the city a zone (IANA) is named after, as the language writes it: "Londres"."""
    name: str = get_timezone_location(zone, locale=language, return_city=True)
    return name


def find(words: str, language: str) -> str | None:
    """Return the zone (IANA) of a city, of a country with one zone, or of the zone's own name."""
    return _names(language).get(_folded(words))


def territory_of(zone: str, *, otherwise: str) -> str:
    """Return the territory a zone (IANA) lies in, ``otherwise`` when it lies in none."""
    territory: str = get_global("zone_territories").get(zone, _NOWHERE)
    return otherwise if territory in {_NOWHERE, _EVERYWHERE} else territory


@cache
def _names(language: str) -> Mapping[str, str]:
    known = available_timezones()
    placed = sorted(zone for zone in get_global("zone_territories") if zone in known)
    countries = {
        _folded(name): get_global("territory_zones")[code][0]
        for code, name in Locale.parse(language).territories.items()
        if len(get_global("territory_zones").get(code, ())) == 1
    }
    cities = {_folded(zone.rpartition("/")[2]): zone for zone in placed}
    written = {_folded(city(zone, language)): zone for zone in placed}
    own = {_folded(zone): zone for zone in placed}
    return {**countries, **cities, **_OTHERS, **written, **own}


def _folded(words: str) -> str:
    apart = normalize("NFKD", words.casefold().replace("_", " ").replace("-", " ").replace("’", " "))
    return " ".join("".join(c for c in apart if not combining(c)).replace("'", " ").split())
