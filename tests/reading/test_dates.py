"""Dates as French and English people type them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.dates import (
    At,
    Day,
    DayPart,
    Deadline,
    Expect,
    Grain,
    Moment,
    Part,
    Period,
    Problem,
    Reading,
    best,
    understand,
)

PARIS = ZoneInfo("Europe/Paris")
#: A Wednesday.
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=PARIS)
TODAY = NOW.date()


def day(month: int, number: int, year: int = 2026) -> Day:
    return Day(day=date(year, month, number))


def at(month: int, number: int, hour: int, minute: int = 0, year: int = 2026, *, day_said: bool = True) -> At:
    return At(at=datetime(year, month, number, hour, minute, tzinfo=PARIS), day_said=day_said)


def by(month: int, number: int, year: int = 2026) -> Deadline:
    return Deadline(last=date(year, month, number))


def span(
    first: tuple[int, int], last: tuple[int, int], grain: Grain = Grain.SPAN, year: int = 2026
) -> Period:
    return Period(first=date(year, *first), last=date(year, *last), grain=grain)


def part(month: int, number: int, of_day: Part) -> DayPart:
    return DayPart(day=date(2026, month, number), part=of_day)


FRENCH: list[tuple[str, Moment]] = [
    ("24/11", day(11, 24)),
    ("24/11/2026", day(11, 24)),
    ("24-11-26", day(11, 24)),
    ("24.11.2026", day(11, 24)),
    ("2026-11-24", day(11, 24)),
    ("24 novembre", day(11, 24)),
    ("le 24 nov.", day(11, 24)),
    ("LE 24 NOVEMBRE 2026", day(11, 24)),
    ("1er decembre", day(12, 1)),
    ("le premier décembre", day(12, 1)),
    ("vingt-quatre décembre", day(12, 24)),
    ("vingt et un janvier", day(1, 21, 2027)),
    ("sept septembre", day(9, 7, 2027)),
    ("3 sept. 2027", day(9, 3, 2027)),
    ("29 février", day(2, 29, 2028)),
    ("le 24", day(11, 24)),
    ("le 3", day(12, 3)),
    ("mardi 24", day(11, 24)),
    ("jeudi 3", day(12, 3)),
    ("mardi 24 novembre", day(11, 24)),
    ("le mardi 24/11", day(11, 24)),
    ("jeudi", day(11, 19)),
    ("lundi prochain", day(11, 23)),
    ("jeudi dernier", day(11, 12)),
    ("dimanche dernier", day(11, 15)),
    ("lundi en huit", day(11, 30)),
    ("vendredi en quinze", day(12, 4)),
    ("mercredi de la semaine prochaine", day(11, 25)),
    ("la semaine prochaine, mardi", day(11, 24)),
    ("le 15 du mois prochain", day(12, 15)),
    ("aujourd’hui", day(11, 18)),
    ("aujourd'hui", day(11, 18)),
    ("demain", day(11, 19)),
    ("Après-demain", day(11, 20)),
    ("hier", day(11, 17)),
    ("avant-hier", day(11, 16)),
    ("demain, jeudi", day(11, 19)),
    ("dans 3 jours", day(11, 21)),
    ("dans une semaine", day(11, 25)),
    ("dans deux mois", day(1, 18, 2027)),
    ("il y a 2 jours", day(11, 16)),
    ("il y a une semaine", day(11, 11)),
    ("hier soir", part(11, 17, Part.EVENING)),
    ("demain matin", part(11, 19, Part.MORNING)),
    ("ce soir", part(11, 18, Part.EVENING)),
    ("lundi matin de la semaine prochaine", part(11, 23, Part.MORNING)),
    ("mardi après-midi", part(11, 24, Part.AFTERNOON)),
    ("mardi 24 à 14h30", at(11, 24, 14, 30)),
    ("14h30 mardi", at(11, 24, 14, 30)),
    ("à 14 h 30 le 24 novembre", at(11, 24, 14, 30)),
    ("24/11 14:30", at(11, 24, 14, 30)),
    ("24 novembre 14h", at(11, 24, 14)),
    ("24 novembre 2026 9h", at(11, 24, 9)),
    ("demain midi", at(11, 19, 12)),
    ("demain à midi et demi", at(11, 19, 12, 30)),
    ("vendredi vers neuf heures et demie", at(11, 20, 9, 30)),
    ("vendredi à dix heures moins le quart", at(11, 20, 9, 45)),
    ("demain après-midi à 3h", at(11, 19, 15)),
    ("demain à 3h du matin", at(11, 19, 3)),
    ("vendredi 8h du soir", at(11, 20, 20)),
    ("14h30", at(11, 18, 14, 30, day_said=False)),
    ("dans 2 heures", at(11, 18, 12)),
    ("dans 1h30", at(11, 18, 11, 30)),
    ("d'ici vendredi", by(11, 20)),
    ("vendredi au plus tard", by(11, 20)),
    ("jusqu'à vendredi", by(11, 20)),
    ("avant le 5", by(12, 4)),
    ("avant vendredi", by(11, 19)),
    ("sous quinzaine", by(12, 3)),
    ("sous 3 jours", by(11, 21)),
    ("dans les dix jours", by(11, 28)),
    ("dans les 10 prochains jours", by(11, 28)),
    ("d’ici deux semaines", by(12, 2)),
    ("d'ici la fin de la semaine", by(11, 20)),
    ("avant la fin du mois", by(11, 30)),
    ("avant début décembre", by(11, 30)),
    ("avant vendredi 18h", Deadline(last=date(2026, 11, 20), at=datetime(2026, 11, 20, 18, tzinfo=PARIS))),
    ("sous 48h", Deadline(last=date(2026, 11, 20), at=datetime(2026, 11, 20, 10, tzinfo=PARIS))),
    ("fin de semaine", span((11, 19), (11, 20))),
    ("en fin de semaine prochaine", span((11, 26), (11, 27))),
    ("fin novembre", span((11, 21), (11, 30))),
    ("mi-décembre", span((12, 11), (12, 20))),
    ("début janvier", span((1, 1), (1, 10), year=2027)),
    ("la semaine prochaine", span((11, 23), (11, 29), Grain.WEEK)),
    ("cette semaine", span((11, 16), (11, 22), Grain.WEEK)),
    ("la semaine du 30 novembre", Period(first=date(2026, 11, 30), last=date(2026, 12, 6), grain=Grain.WEEK)),
    ("courant décembre", span((12, 1), (12, 31), Grain.MONTH)),
    ("le mois prochain", span((12, 1), (12, 31), Grain.MONTH)),
    ("janvier 2027", span((1, 1), (1, 31), Grain.MONTH, 2027)),
    ("l'année prochaine", span((1, 1), (12, 31), Grain.YEAR, 2027)),
    ("ce week-end", span((11, 21), (11, 22))),
]

ENGLISH: list[tuple[str, Moment]] = [
    ("24/11/2026", day(11, 24)),
    ("11/24/2026", day(11, 24)),
    ("05/12", day(12, 5)),
    ("24 Nov 2026", day(11, 24)),
    ("November 24th", day(11, 24)),
    ("Nov 24, 2026", day(11, 24)),
    ("the 24th of November", day(11, 24)),
    ("twenty-first of December", day(12, 21)),
    ("on the 24th", day(11, 24)),
    ("Tuesday the 24th", day(11, 24)),
    ("next Monday", day(11, 23)),
    ("last Friday", day(11, 13)),
    ("this Friday", day(11, 20)),
    ("Friday next week", day(11, 27)),
    ("a week on Monday", day(11, 30)),
    ("today", day(11, 18)),
    ("the day after tomorrow", day(11, 20)),
    ("yesterday", day(11, 17)),
    ("in two weeks", day(12, 2)),
    ("a week ago", day(11, 11)),
    ("3 days from now", day(11, 21)),
    ("tonight", part(11, 18, Part.EVENING)),
    ("tomorrow morning", part(11, 19, Part.MORNING)),
    ("Tuesday the 24th at 14:30", at(11, 24, 14, 30)),
    ("2pm tomorrow", at(11, 19, 14)),
    ("tomorrow at 2:30 p.m.", at(11, 19, 14, 30)),
    ("2.30pm on Friday", at(11, 20, 14, 30)),
    ("noon on Friday", at(11, 20, 12)),
    ("12am tomorrow", at(11, 19, 0)),
    ("tomorrow at half past nine", at(11, 19, 9, 30)),
    ("tomorrow afternoon at 3", at(11, 19, 15)),
    ("tomorrow at 9 o'clock", at(11, 19, 9)),
    ("in 2 hours", at(11, 18, 12)),
    ("by Friday", by(11, 20)),
    ("before the 5th", by(12, 4)),
    ("within two weeks", by(12, 2)),
    ("in the next 10 days", by(11, 28)),
    ("by the end of the month", by(11, 30)),
    ("end of next week", span((11, 26), (11, 27))),
    ("early January", span((1, 1), (1, 10), year=2027)),
    ("next week", span((11, 23), (11, 29), Grain.WEEK)),
    ("May 2027", span((5, 1), (5, 31), Grain.MONTH, 2027)),
]


@pytest.mark.parametrize(("text", "meant"), FRENCH)
def test_french_as_typed_is_understood(text: str, meant: Moment) -> None:
    assert understand(text, "fr", NOW, Expect.FUTURE if _lies_ahead(meant) else None).candidates == (meant,)


@pytest.mark.parametrize(("text", "meant"), ENGLISH)
def test_english_as_typed_is_understood(text: str, meant: Moment) -> None:
    assert understand(text, "en", NOW, Expect.FUTURE if _lies_ahead(meant) else None).candidates == (meant,)


def _lies_ahead(moment: Moment) -> bool:
    match moment:
        case Day(day=when) | DayPart(day=when):
            return when >= TODAY
        case At(at=instant):
            return instant >= NOW
        case Period(last=last) | Deadline(last=last):
            return last >= TODAY


@pytest.mark.parametrize(
    ("text", "lang", "expect", "days"),
    [
        ("mercredi", "fr", Expect.FUTURE, [18, 25]),
        ("mercredi", "fr", Expect.PAST, [18, 11]),
        ("vendredi prochain", "fr", Expect.FUTURE, [20, 27]),
        ("next Friday", "en", Expect.FUTURE, [27, 20]),
        ("mardi dernier", "fr", Expect.PAST, [17, 10]),
        ("dans huit jours", "fr", Expect.FUTURE, [25, 26]),
        ("le 15", "fr", Expect.ANY, [None, 15]),
    ],
)
def test_where_people_disagree_both_days_are_offered(
    text: str, lang: str, expect: Expect, days: list[int | None]
) -> None:
    offered = [m.day for m in understand(text, lang, NOW, expect).candidates if isinstance(m, Day)]
    assert offered == [date(2026, 11, d) if d else date(2026, 12, 15) for d in days]


def test_next_tuesday_said_on_a_sunday_is_a_doubt() -> None:
    sunday = datetime(2026, 11, 22, 10, tzinfo=PARIS)
    assert understand("mardi prochain", "fr", sunday).candidates == (day(11, 24), day(12, 1))


@pytest.mark.parametrize(
    ("text", "lang", "hours"), [("demain à 3h", "fr", [3, 15]), ("tomorrow at 3", "en", [15, 3])]
)
def test_a_small_hour_may_be_the_afternoon(text: str, lang: str, hours: list[int]) -> None:
    assert [m.at.hour for m in understand(text, lang, NOW).candidates if isinstance(m, At)] == hours


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("lundi", day(11, 16), day(11, 23)),
        ("le 10", day(11, 10), day(12, 10)),
        ("10 novembre", day(11, 10), day(11, 10, 2027)),
        ("octobre", span((10, 1), (10, 31), Grain.MONTH), span((10, 1), (10, 31), Grain.MONTH, 2027)),
        ("9h", at(11, 18, 9, day_said=False), at(11, 19, 9, day_said=False)),
        ("11h", at(11, 17, 11, day_said=False), at(11, 18, 11, day_said=False)),
        ("mercredi 9h", at(11, 18, 9), at(11, 25, 9)),
    ],
)
def test_the_question_settles_the_side(text: str, past: Moment, future: Moment) -> None:
    assert understand(text, "fr", NOW, Expect.PAST).candidates[0] == past
    assert understand(text, "fr", NOW, Expect.FUTURE).candidates == (future,)


def test_a_full_date_on_the_other_side_is_kept_for_the_caller_to_judge() -> None:
    assert understand("24/11/2020", "fr", NOW, Expect.FUTURE).candidates == (day(11, 24, 2020),)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("31 février", "fr"),
        ("le 31 novembre", "fr"),
        ("29/02/2027", "fr"),
        ("11/24/2026", "fr"),
        ("2026-13-01", "fr"),
        ("le 32", "fr"),
        ("0 janvier", "fr"),
        ("February 30th", "en"),
        ("13/13/2026", "en"),
    ],
)
def test_a_day_that_does_not_exist_is_impossible(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.IMPOSSIBLE_DATE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("25h", "fr"),
        ("demain à 14h75", "fr"),
        ("13pm tomorrow", "en"),
        ("demain matin à 15h", "fr"),
        ("28 mars 2027 à 2h30 du matin", "fr"),
    ],
)
def test_an_hour_that_does_not_exist_is_no_time(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.NO_TIME)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("mardi 25 novembre 2026", "fr"),
        ("mardi 25 novembre", "fr"),
        ("mardi 25", "fr"),
        ("mardi 25/11", "fr"),
        ("Tuesday, November 25th", "en"),
    ],
)
def test_a_weekday_that_disagrees_offers_the_date_and_the_weekday(text: str, lang: str) -> None:
    reading = understand(text, lang, NOW, Expect.FUTURE)
    assert reading == Reading(candidates=(day(11, 25), day(11, 24)), problem=Problem.WEEKDAY_DISAGREES)


def test_the_hour_is_kept_when_the_weekday_disagrees() -> None:
    reading = understand("mardi 25 novembre 2026 à 14h30", "fr", NOW)
    assert reading.candidates == (at(11, 25, 14, 30), at(11, 24, 14, 30))
    assert reading.problem is Problem.WEEKDAY_DISAGREES


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("", "fr"),
        ("   ", "fr"),
        ("bonjour", "fr"),
        ("pas avant le 24 novembre", "fr"),
        ("not before 24 November", "en"),
        ("mardi ou mercredi", "fr"),
        ("mardi mercredi", "fr"),
        ("24", "fr"),
        ("le le 24", "fr"),
        ("on on Tuesday", "en"),
        ("le mardi le", "fr"),
        ("un mardi", "fr"),
        ("a november", "en"),
        ("24 novembre 14", "fr"),
        ("24 novembre, 14h, 15h", "fr"),
        ("la semaine prochaine à 9h", "fr"),
        ("la semaine 10", "fr"),
        ("third Tuesday", "en"),
        ("le matin", "fr"),
        ("d'ici 2h", "fr"),
        ("24,5", "fr"),
        ("1/2/3/4", "fr"),
        ("06 12 34 56 78", "fr"),
        ("20261124", "fr"),
        ("dans 9999 ans", "fr"),
        ("mardi 24 chez Acme", "fr"),
        ("avant dans 3 jours", "fr"),
        ("by the morning", "en"),
        ("vendredi avant", "fr"),
        ("March till 28th", "en"),
        ("24 à 14h novembre", "fr"),
        ("24 matin novembre", "fr"),
        ("jeudi avant 17h prochain", "fr"),
    ],
)
def test_what_is_not_wholly_understood_is_unreadable(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.UNREADABLE)


def test_two_hundred_characters_are_read_and_one_more_is_too_long() -> None:
    assert understand("demain".ljust(200), "fr", NOW).candidates == (day(11, 19),)
    assert understand("demain".ljust(201), "fr", NOW) == Reading(problem=Problem.TOO_LONG)


def test_a_language_without_a_table_understands_numbers_only() -> None:
    assert understand("24/11/2026 14:30", "it", NOW).candidates == (at(11, 24, 14, 30),)
    assert understand("domani", "it", NOW) == Reading(problem=Problem.UNREADABLE)


def test_a_region_does_not_hide_the_language() -> None:
    assert understand("demain", "fr-CA", NOW).candidates == (day(11, 19),)


def test_hours_to_come_are_real_hours_when_the_clock_changes() -> None:
    before = datetime(2027, 3, 28, 1, 30, tzinfo=PARIS)
    assert understand("dans 2 heures", "fr", before).candidates == (at(3, 28, 4, 30, 2027),)


def test_the_best_reading_of_a_period_is_its_last_day() -> None:
    assert best("fin novembre", "fr", NOW) == date(2026, 11, 30)
    assert best("sous quinzaine", "fr", NOW) == date(2026, 12, 3)
    assert best("demain à 14h30", "fr", NOW) == datetime(2026, 11, 19, 14, 30, tzinfo=PARIS)


def test_there_is_no_best_reading_of_a_contradiction() -> None:
    assert best("mardi 25 novembre 2026", "fr", NOW) is None
