"""Days and hours as candidates write them or choose them: read, echoed in full, asked again when in doubt."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from bot.domain.interviews import Hour, Interview, Kind
from bot.i18n.translator import translator
from tests.journeys import stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import ZONE, Message, Phone
from tests.journeys.scenes import fr, printed

DISAGREE: Final = fr("The weekday and the date do not agree. Which one is right?")
WHICH: Final = fr("That can be read in more than one way. Which one do you mean?")
NO_DAY: Final = fr("That day is not in the calendar. Which day is it?")
NO_TIME: Final = fr("Clocks do not show that time on that day. What time is it?")
LONDON: Final = ZoneInfo("Europe/London")


def here(city: str = "Paris") -> str:
    """Return the line below a moment that names its clocks."""
    line = translator("fr").gettext("<b>{moment}</b>\nTime in {city}")
    return line.partition("\n")[2].format(city=city)


async def asked_when(newcomer: Newcomer) -> Phone:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/nouveau")
    await camille.say(stories.ACME, canary=True)
    return camille


async def arrived_in_london(newcomer: Newcomer) -> Phone:
    """Return somebody who reads English, on the clocks of London."""
    sam = await newcomer("Sam", "en")
    await sam.say("/start")
    await sam.tap("I agree, let us begin")
    await sam.tap("Yes, the same")
    return sam


def only(phone: Phone, facts_of: FactsOf) -> Interview:
    (opportunity,) = facts_of(phone).opportunities
    (interview,) = opportunity.interviews
    return interview


@pytest.mark.parametrize(
    ("label", "echo", "day"),
    [
        ("mar. 24 nov. à 14 h 30", "Mardi 24 novembre 2026 à 14 h 30", 24),
        ("mar. 1er déc. à 14 h 30", "Mardi 1er décembre 2026 à 14 h 30", 1),
    ],
)
async def test_a_day_that_people_read_in_two_ways_is_chosen_by_a_button_and_echoed_in_full(
    newcomer: Newcomer, facts_of: FactsOf, label: str, echo: str, day: int
) -> None:
    camille = await asked_when(newcomer)
    asked = await camille.say("mardi prochain à 14h30")
    assert WHICH in asked.text
    assert [row[0].label for row in asked.rows[:2]] == [
        printed("mar. 24 nov. à 14 h 30"),
        printed("mar. 1er déc. à 14 h 30"),
    ]
    sure = await camille.tap(label)
    assert f"{printed(echo)}\n{here()}" in sure.text
    await camille.tap("Oui, enregistrer")
    starts = only(camille, facts_of).starts.astimezone(ZONE)
    assert (starts.day, f"{starts:%H:%M %A}") == (day, "14:30 Tuesday")


@pytest.mark.parametrize(
    ("label", "echo", "day"),
    [
        ("mer. 25 nov. à 10 h", "Mercredi 25 novembre 2026 à 10 h", 25),
        ("mar. 24 nov. à 10 h", "Mardi 24 novembre 2026 à 10 h", 24),
    ],
)
async def test_a_weekday_that_is_not_that_of_its_date_is_pointed_out_and_both_days_are_offered(
    newcomer: Newcomer, facts_of: FactsOf, label: str, echo: str, day: int
) -> None:
    camille = await asked_when(newcomer)
    asked = await camille.say("mardi 25 novembre à 10h")
    assert DISAGREE in asked.text
    assert stories.ACME in asked.text
    assert not facts_of(camille).opportunities, "nothing is saved before it is sure"
    sure = await camille.tap(label)
    assert f"{printed(echo)}\n{here()}" in sure.text
    await camille.tap("Oui, enregistrer")
    assert only(camille, facts_of).starts.astimezone(ZONE) == datetime(2026, 11, day, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 novembre à 10h", NO_DAY),
        ("29/02/2027 10h", NO_DAY),
        ("demain à 25h", NO_TIME),
        ("28 mars 2027 à 2h30 du matin", NO_TIME),
    ],
)
async def test_a_moment_that_does_not_exist_is_told_why_and_asked_again(
    newcomer: Newcomer, facts_of: FactsOf, words: str, why: str
) -> None:
    camille = await asked_when(newcomer)
    asked = await camille.say(words)
    assert why in asked.text
    assert stories.ACME in asked.text
    await camille.say("demain 10h")
    await camille.tap("Oui, enregistrer")
    assert only(camille, facts_of).starts.astimezone(ZONE).day == 24


async def test_yesterdays_interview_takes_at_most_eight_taps_and_two_typed_words(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.until("2026-11-24 09:00")
    await camille.say("/start")
    taps, words = camille.taps, camille.words
    await camille.tap("Nouvel entretien")
    await camille.say("Zéphyrine", canary=True)
    for label in ("Hier", "10h", "Oui, enregistrer", "Plus tard", "Détails", "Poste"):
        await camille.tap(label)
    await camille.say("comptable")
    assert camille.taps - taps <= 8
    assert camille.words - words <= 2
    (opportunity,) = facts_of(camille).opportunities
    assert opportunity.company.reveal() == "Zéphyrine"
    assert opportunity.role is not None
    assert opportunity.role.reveal() == "comptable"
    assert only(camille, facts_of).starts.astimezone(ZONE) == datetime(2026, 11, 23, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    "words",
    [
        "gisteren om 10 uur",
        "gestern um 10 Uhr",
        "ayer a las 10",
        "maandag 23 november 2026 10u",
        "am 23.11.2026 um zehn Uhr",
        "el 23 de noviembre de 2026 a las 10",
    ],
)
async def test_yesterdays_interview_is_written_in_a_language_other_than_the_interfaces(
    newcomer: Newcomer, facts_of: FactsOf, words: str
) -> None:
    sam = await arrived_in_london(newcomer)
    await sam.until("2026-11-24 10:00")
    await sam.say("/start")
    taps = sam.taps
    await sam.tap("New interview")
    await sam.say("Zephyrine", canary=True)
    sure = await sam.say(words)
    assert "Monday 23 November 2026 at 10:00\nTime in London" in sure.text
    await sam.tap("Yes, save it")
    await sam.tap("Later")
    assert sam.taps - taps <= 8
    assert only(sam, facts_of).starts.astimezone(LONDON) == datetime(2026, 11, 23, 10, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("words", "echo"),
    [
        ("halb drei nachmittags", "Tuesday 24 November 2026 at 14:30"),
        ("om 15u30", "Tuesday 24 November 2026 at 15:30"),
        ("a las tres y media de la tarde", "Tuesday 24 November 2026 at 15:30"),
        ("midi et demi", "Tuesday 24 November 2026 at 12:30"),
        ("1430", "Tuesday 24 November 2026 at 14:30"),
        ("zwischen 14 und 16 Uhr", "Tuesday 24 November 2026, between 14:00 and 16:00"),
        ("van 10 tot 12 uur", "Tuesday 24 November 2026, between 10:00 and 12:00"),
        ("aún no lo sé", "Tuesday 24 November 2026, hour to come"),
    ],
)
async def test_an_hour_alone_is_read_in_every_language_where_it_is_asked(
    newcomer: Newcomer, words: str, echo: str
) -> None:
    sam = await arrived_in_london(newcomer)
    await sam.say("/new")
    await sam.say("Zephyrine", canary=True)
    await sam.tap("Tomorrow")
    assert f"{echo}\nTime in London" in (await sam.say(words)).text


async def test_a_stretch_and_an_hour_still_unknown_are_kept_as_they_were_said(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    sam = await arrived_in_london(newcomer)
    for company, words in (
        ("Zephyrine", "Donnerstag 14-16 Uhr"),
        ("Quillivant", "vrijdag, weet ik nog niet"),
    ):
        await sam.say("/new")
        await sam.say(company, canary=True)
        await sam.say(words)
        await sam.tap("Yes, save it")
        await sam.tap("Later")
    call, open_hour = (it.interviews[0] for it in facts_of(sam).opportunities)
    assert (call.kind, call.starts) == (Kind.CALL, datetime(2026, 11, 26, 14, tzinfo=LONDON))
    assert call.duration.total_seconds() == 2 * 3600
    assert (open_hour.hour, open_hour.starts.astimezone(LONDON).date()) == (Hour.DAY, date(2026, 11, 27))


async def test_the_calendar_opens_the_months_of_a_year_and_stops_at_its_bounds(newcomer: Newcomer) -> None:
    camille = await asked_when(newcomer)
    month = await camille.tap("Ouvrir le calendrier")
    assert month.rows[0][1].label == "nov. 2026"
    year = await camille.tap("nov. 2026")
    assert "[nov.]" in year.labels
    await camille.tap("›")
    later = await camille.tap("›")
    assert [it.label for it in later.rows[0]] == ["‹", "2028", "–"], "nobody interviews in three years"
    await stays(camille, later, "–")
    await camille.tap("janv.")
    chosen = await camille.tap("12")
    assert "Mercredi 12 janvier 2028" in chosen.text


async def stays(phone: Phone, shown: Message, label: str) -> None:
    """Tap what chooses nothing: the tap is answered and the message stays as it is."""
    again = await phone.tap(label)
    assert (again.text, again.rows) == (shown.text, shown.rows)
