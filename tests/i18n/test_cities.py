"""What people write of where they live, in five languages, leads to a zone, to a few of them, or to none."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import cities, countries, phrases
from bot.i18n.towns import TOWNS

#: the four seasons of a year, both sides of each change of clocks
SEASONS = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=7 * week) for week in range(53)]

#: countries whose offices go by one clock although tzdata has another, or that nobody lives in
ONE_CLOCK = {"CN", "UA", "AQ"}
#: clocks that few people live by, which are found by their own names
REMOTE = {
    *("America/Adak", "America/Atikokan", "America/Blanc-Sablon", "Australia/Eucla", "Australia/Lord_Howe"),
}


def clock(zone: str) -> tuple[timedelta | None, ...]:
    return tuple(it.astimezone(ZoneInfo(zone)).utcoffset() for it in SEASONS)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        *[("Paris, France", "Europe/Paris"), ("à Lyon", "Europe/Paris"), ("lyon france", "Europe/Paris")],
        *[("J’habite à Nantes.", "Europe/Paris"), ("heure de Paris", "Europe/Paris")],
        *[("Genève", "Europe/Zurich"), ("geneve (Suisse)", "Europe/Zurich"), ("St. Gallen", "Europe/Zurich")],
        *[("New York City", "America/New_York"), ("NYC", "America/New_York"), ("U.S.A", None)],
        *[("Köln", "Europe/Berlin"), ("Koeln", "Europe/Berlin"), ("München", "Europe/Berlin")],
        *[("Muenchen", "Europe/Berlin"), ("Ich wohne in Bonn", "Europe/Berlin"), ("Luik", "Europe/Brussels")],
        *[("Den Haag", "Europe/Amsterdam"), ("’s-Hertogenbosch", "Europe/Amsterdam")],
        *[
            ("Sevilla", "Europe/Madrid"),
            ("vivo en Cádiz", "Europe/Madrid"),
            ("Las Palmas", "Atlantic/Canary"),
        ],
        *[("au Québec", "America/Montreal"), ("Montréal, Canada", "America/Montreal")],
        *[("Innsbruck", "Europe/Vienna"), ("Wien", "Europe/Vienna"), ("Viena", "Europe/Vienna")],
        *[("Londres", "Europe/London"), ("Édimbourg", "Europe/London"), ("Escocia", "Europe/London")],
        *[("Mexico", "America/Mexico_City"), ("Kiev", "Europe/Kyiv"), ("Calcutta", "Asia/Kolkata")],
        *[
            ("marsielle", "Europe/Paris"),
            ("Bruxeles", "Europe/Brussels"),
            ("Los Angelos", "America/Los_Angeles"),
        ],
        *[("Portland, Oregon", "America/Los_Angeles"), ("Springfield, Illinois", "America/Chicago")],
        *[("Toledo, Espagne", "Europe/Madrid"), ("Saint-Denis, La Réunion", "Indian/Reunion")],
        *[("heure du Pacifique", "America/Los_Angeles"), ("Deutschland", "Europe/Berlin")],
        *[("Zwitserland", "Europe/Zurich"), ("Alemania", "Europe/Berlin"), ("Österreich", "Europe/Vienna")],
        *[("America/Argentina/Ushuaia", "America/Argentina/Ushuaia"), ("Chine", "Asia/Shanghai")],
        *[("Nulle part", None), ("", None), (" , ", None), ("bonjour", None), ("oui", None), ("14:30", None)],
    ],
)
def test_a_place_is_found_as_people_write_it(words: str, zone: str | None) -> None:
    found = cities.meant(words, "fr")
    assert (found[0] if len(found) == 1 else None) == zone


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Portugal", ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores")),
        ("Espagne", ("Europe/Madrid", "Atlantic/Canary")),
        ("España", ("Europe/Madrid", "Atlantic/Canary")),
        ("Texas", ("America/Chicago", "America/Denver")),
        ("Birmingham", ("Europe/London", "America/Chicago")),
        ("Washington", ("America/New_York", "America/Los_Angeles")),
        ("Géorgie", ("Asia/Tbilisi", "America/New_York")),
        ("Congo", ("Africa/Kinshasa", "Africa/Lubumbashi", "Africa/Brazzaville")),
        ("Paris, Texas", ("Europe/Paris", "America/Chicago", "America/Denver")),
        ("Nowhere, Portugal", ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores")),
    ],
)
def test_a_name_with_several_clocks_gives_them_all(words: str, zones: tuple[str, ...]) -> None:
    assert set(cities.meant(words, "fr")) == set(zones)
    assert cities.meant(words, "fr")[0] == zones[0]


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de", "es"])
@pytest.mark.parametrize("country", ["US", "CA", "RU", "BR", "AU", "ES", "PT", "MX", "ID", "CL", "NZ"])
def test_a_country_with_several_clocks_is_asked_about_in_every_language(country: str, language: str) -> None:
    name = cities._locale(language).territories[country]
    found = cities.meant(name, language)
    # "México" is the city in Spanish and the country
    assert set(countries.CLOCKS[country]) <= set(found)
    assert 1 < len(found) <= 12


def test_the_interface_s_language_is_read_first() -> None:
    assert cities.meant("Mexico", "fr") == ("America/Mexico_City",)
    assert len(cities.meant("Mexico", "en")) > 1


def test_every_listed_town_is_found_and_none_is_lost_to_another_place() -> None:
    lost = [
        (name, zone)
        for zone, names in TOWNS.items()
        for name in names.split(", ")
        if zone not in cities.meant(name, "fr")
    ]
    assert lost == []


def test_every_zone_of_the_lists_exists_and_lies_where_it_is_said_to() -> None:
    assert TOWNS.keys() <= cities.known()
    astray = [
        (country, zone)
        for country, zones in countries.CLOCKS.items()
        for zone in zones
        if zone not in cities.known() or cities.territory_of(zone, otherwise="") != country
    ]
    assert astray == []


def several() -> Iterator[tuple[str, list[str]]]:
    """Yield the countries that tzdata gives several clocks in a year, with their zones."""
    for country, zones in get_global("territory_zones").items():
        here = [it for it in zones if it in cities.known()]
        if len({clock(it) for it in here}) > 1:
            yield country, here


def test_no_clock_of_a_country_is_missing_from_what_is_offered() -> None:
    missing = {
        zone
        for country, zones in several()
        if country not in ONE_CLOCK
        for zone in zones
        if clock(zone) not in {clock(it) for it in cities._clocks(country)}
    }
    assert missing == REMOTE


def test_every_zone_has_a_city_that_fits_on_a_button_and_leads_back_to_it() -> None:
    for language in ("fr", "en"):
        named = {zone: cities.city(zone, language) for zone in cities.every()}
        assert [it for it in named.values() if not it or "/" in it or "_" in it or len(it) > 30] == []
        assert [it for it, name in named.items() if it not in cities.meant(name, language)] == []


@given(st.text(max_size=200), st.sampled_from(["fr", "en"]))
def test_whatever_is_written_gives_zones_that_exist_each_once(words: str, language: str) -> None:
    found = cities.meant(words, language)
    assert set(found) <= cities.known()
    assert len(set(found)) == len(found)


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(words: str) -> None:
    assert phrases.folded(phrases.folded(words)) == phrases.folded(words)
