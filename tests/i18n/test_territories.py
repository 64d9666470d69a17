"""What is guessed of a newcomer, and whose public holidays count."""

from datetime import date
from zoneinfo import available_timezones

import pytest

from bot.i18n import cities, territories
from bot.i18n.territories import business_days, guess_language, guess_place
from bot.i18n.weeks import first_weekday, weekday_names


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *[("fr", "fr"), ("fr-CA", "fr"), ("FR", "fr"), ("en", "en"), ("en-US", "en"), ("EN-gb", "en")],
        *[("de", "fr"), ("pt-BR", "fr"), ("", "fr"), (None, "fr"), ("frr", "fr"), ("eng", "fr")],
    ],
)
def test_a_language_is_guessed_from_telegram_s_code_else_french(code: str | None, language: str) -> None:
    assert guess_language(code) == language


@pytest.mark.parametrize(
    ("code", "zone", "territory"),
    [
        ("fr", "Europe/Paris", "FR"),
        ("fr-CA", "America/Toronto", "CA"),
        ("FR-BE", "Europe/Brussels", "BE"),
        ("en", "Europe/London", "GB"),
        ("en-us", "America/New_York", "US"),
        ("en-ZA", "Europe/London", "GB"),
        ("fr-XX", "Europe/Paris", "FR"),
        ("de", "Europe/Paris", "FR"),
        ("", "Europe/Paris", "FR"),
        (None, "Europe/Paris", "FR"),
    ],
)
def test_a_place_is_guessed_from_telegram_s_code_else_paris(
    code: str | None, zone: str, territory: str
) -> None:
    assert guess_place(code) == (zone, territory)


def test_every_zone_that_is_guessed_or_offered_exists() -> None:
    guessed = {zone for zone, _ in territories._GUESSES.values()}
    assert (guessed | territories.ZONES.keys()) <= available_timezones()


def test_every_territory_that_is_guessed_or_offered_has_public_holidays() -> None:
    named = {it for _, it in territories._GUESSES.values()} | set(territories.ZONES.values())
    assert [it for it in sorted(named) if not business_days(it).holidays] == []


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2026, 7, 14), {"FR", "FR-57", "FR-67"}),
        (date(2026, 7, 21), {"BE"}),
        (date(2026, 7, 1), {"CA"}),
        (date(2026, 11, 11), {"FR", "FR-57", "FR-67", "BE"}),
        (date(2027, 3, 26), {"FR-57", "FR-67", "CA", "GB", "NZ"}),  # Good Friday
        (date(2026, 2, 6), {"NZ"}),
        (date(2028, 5, 1), {"FR", "FR-57", "FR-67", "BE", "GB"}),
        (date(2026, 4, 15), set()),
    ],
)
def test_a_public_holiday_is_no_business_day_where_it_is_one(day: date, off: set[str]) -> None:
    known = ("FR", "FR-57", "FR-67", "BE", "CA", "GB", "NZ")
    assert day.weekday() < 5
    assert {it for it in known if day not in business_days(it)} == off


@pytest.mark.parametrize("territory", ["FR-67", "FR-68", "FR-57"])
def test_alsace_and_moselle_rest_on_two_days_more_than_the_rest_of_france(territory: str) -> None:
    more = business_days(territory).holidays - business_days("FR").holidays
    assert {it for it in more if it.year == 2027} == {date(2027, 3, 26), date(2027, 12, 26)}
    assert business_days(territory).holidays > business_days("FR").holidays


@pytest.mark.parametrize("territory", ["FR-99", "FR-"])
def test_a_region_nobody_knows_has_the_days_of_its_country(territory: str) -> None:
    assert business_days(territory) == business_days("FR")


@pytest.mark.parametrize("territory", ["XX", "", "-"])
def test_a_country_nobody_knows_has_its_weekends_and_the_end_of_the_year(territory: str) -> None:
    days = business_days(territory)
    assert days.holidays == frozenset()
    assert date(2026, 7, 14) in days
    assert date(2026, 7, 18) not in days
    assert date(2026, 12, 29) not in days


@pytest.mark.parametrize("territory", ["FR", "FR-67", "BE", "CA", "GB", "NZ", "XX"])
def test_employers_are_away_from_christmas_eve_to_the_third_of_january(territory: str) -> None:
    days = business_days(territory)
    assert {it for it in range(24, 32) if date(2026, 12, it) in days} == set()
    assert date(2026, 12, 23) in days
    assert date(2028, 1, 3) not in days
    assert days.on_or_after(date(2026, 12, 24)) > date(2027, 1, 3)


def test_france_alone_is_away_in_the_first_three_weeks_of_august() -> None:
    closed = {
        it for it in ("FR", "FR-67", "BE", "CA", "GB", "NZ") if date(2026, 8, 12) not in business_days(it)
    }
    assert closed == {"FR", "FR-67"}
    assert business_days("FR").on_or_after(date(2026, 8, 1)) == date(2026, 8, 24)
    assert date(2026, 7, 31) in business_days("FR")


@pytest.mark.parametrize(
    ("zone", "territory"),
    [("Europe/Zurich", "CH"), ("America/Montreal", "CA"), ("Indian/Reunion", "FR"), ("Asia/Tokyo", "FR")],
)
def test_a_zone_offered_as_a_button_suggests_its_territory(zone: str, territory: str) -> None:
    assert territories.territory_of(zone, otherwise="FR") == territory


@pytest.mark.parametrize(
    ("zone", "territory"),
    [("Asia/Tokyo", "JP"), ("Europe/Paris", "FR"), ("Etc/GMT+3", "BE"), ("UTC", "BE"), ("No/Where", "BE")],
)
def test_a_zone_that_lies_nowhere_suggests_no_territory(zone: str, territory: str) -> None:
    assert cities.territory_of(zone, otherwise="BE") == territory


@pytest.mark.parametrize(
    ("words", "language", "zone"),
    [
        *[("Londres", "fr", "Europe/London"), ("london", "en", "Europe/London")],
        *[("Lyon", "fr", "Europe/Paris"), ("Saint-Étienne", "fr", "Europe/Paris")],
        *[("SUISSE", "fr", "Europe/Zurich"), ("Switzerland", "en", "Europe/Zurich")],
        *[("geneve", "fr", "Europe/Zurich"), ("europe/paris", "en", "Europe/Paris")],
        *[("São Paulo", "en", "America/Sao_Paulo"), ("la réunion", "fr", "Indian/Reunion")],
        *[("Nulle part", "fr", None), ("", "fr", None)],
    ],
)
def test_a_zone_is_found_by_city_or_country_in_the_language(
    words: str, language: str, zone: str | None
) -> None:
    found = cities.meant(words, language)
    assert (found[0] if len(found) == 1 else None) == zone


def test_a_zone_is_shown_by_its_city_in_the_language() -> None:
    assert cities.city("Europe/London", "fr") == "Londres"
    assert cities.city("Europe/London", "en") == "London"


def test_a_week_begins_as_the_place_has_it() -> None:
    begins = {it: first_weekday(it) for it in ("FR", "FR-67", "CA", "US", "PT", "DZ", "XX", "")}
    assert begins == {"FR": 0, "FR-67": 0, "CA": 6, "US": 6, "PT": 6, "DZ": 5, "XX": 0, "": 0}


def test_the_names_of_the_days_begin_with_the_day_asked_for() -> None:
    assert weekday_names("fr", 0) == ("lu", "ma", "me", "je", "ve", "sa", "di")
    assert weekday_names("en", 6)[0] == "Su"
