"""Languages, zones and territories: what is guessed, and whose public holidays count."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

import holidays

from bot.domain.moments import BusinessDays, Closure
from bot.i18n.translator import LANGUAGES

#: what Telegram's language code suggests: zone, territory
_GUESSES: Final[Mapping[str, tuple[str, str]]] = {
    "fr": ("Europe/Paris", "FR"),
    "fr-be": ("Europe/Brussels", "BE"),
    "fr-ca": ("America/Toronto", "CA"),
    "fr-ch": ("Europe/Zurich", "CH"),
    "fr-lu": ("Europe/Luxembourg", "LU"),
    "en": ("Europe/London", "GB"),
    "en-us": ("America/New_York", "US"),
    "en-ca": ("America/Toronto", "CA"),
    "en-au": ("Australia/Sydney", "AU"),
    "en-nz": ("Pacific/Auckland", "NZ"),
    "en-ie": ("Europe/Dublin", "IE"),
}

#: the zones offered as buttons, with the territory each suggests
ZONES: Final[Mapping[str, str]] = {
    "Europe/Paris": "FR",
    "Europe/Brussels": "BE",
    "Europe/Zurich": "CH",
    "Europe/Luxembourg": "LU",
    "Europe/London": "GB",
    "Europe/Dublin": "IE",
    "America/Toronto": "CA",
    "America/Montreal": "CA",
    "America/New_York": "US",
    "America/Los_Angeles": "US",
    "Africa/Casablanca": "MA",
    "Africa/Tunis": "TN",
    "Africa/Dakar": "SN",
    "Africa/Abidjan": "CI",
    "Indian/Reunion": "FR",
    "America/Martinique": "FR",
    "America/Guadeloupe": "FR",
    "Pacific/Noumea": "FR",
    "Pacific/Auckland": "NZ",
    "Australia/Sydney": "AU",
}

#: the countries offered for an employer, whose public holidays ``holidays`` knows
COUNTRIES: Final = (
    *("FR", "BE", "CH", "LU", "MC", "CA", "GB", "IE", "US", "DE", "ES", "IT"),
    *("NL", "PT", "MA", "TN", "SN", "CI", "AU", "NZ"),
)

#: territories that ``holidays`` knows under another name: the two departments of Alsace
_RENAMED: Final[Mapping[str, str]] = {"FR-67": "FR-6AE", "FR-68": "FR-6AE"}

_YEARS: Final = range(2025, 2036)
_YEAR_END: Final = Closure(begin=(12, 24), end=(1, 3))
_CLOSURES: Final[Mapping[str, tuple[Closure, ...]]] = {
    "FR": (_YEAR_END, Closure(begin=(8, 1), end=(8, 21))),
}


def guess_language(code: str | None) -> str:
    """Return the language of ours that Telegram's ``language_code`` suggests, else the default."""
    base = (code or "").split("-")[0].lower()
    return base if base in LANGUAGES else LANGUAGES[0]


def guess_place(code: str | None) -> tuple[str, str]:
    """Return the zone (IANA) and the territory that Telegram's ``language_code`` suggests."""
    code = (code or "").lower()
    return _GUESSES.get(code) or _GUESSES.get(code.split("-")[0]) or _GUESSES[LANGUAGES[0]]


def territory_of(zone: str, *, otherwise: str) -> str:
    """Return the territory a zone suggests, ``otherwise`` when we know of none."""
    return ZONES.get(zone, otherwise)


@cache
def business_days(territory: str) -> BusinessDays:
    """Return the working days of a territory ("FR", "FR-67"), public holidays from ``holidays``.

    A region it does not know has the holidays of its country, a country it does not know has none.
    """
    country, _, region = _RENAMED.get(territory, territory).partition("-")
    public = _public(country, region) or _public(country, None)
    return BusinessDays(holidays=public, closures=_CLOSURES.get(country, (_YEAR_END,)))


def _public(country: str, region: str | None) -> frozenset[date]:
    try:
        return frozenset(holidays.country_holidays(country, subdiv=region or None, years=_YEARS))
    except NotImplementedError:
        return frozenset()
