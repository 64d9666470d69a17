"""What holds in every language: doubts, problems, the side that is expected, and the one sure answer."""

from datetime import date, datetime

import pytest

from bot.reading.dates import At, Day, Expect, Grain, Moment, Problem, Reading, best, understand
from tests.reading.meant import NOW, PARIS, at, day, span, week


@pytest.mark.parametrize(
    ("text", "lang", "expect", "days"),
    [
        ("mercredi", "fr", Expect.FUTURE, [18, 25]),
        ("mercredi", "fr", Expect.PAST, [18, 11]),
        ("vendredi prochain", "fr", Expect.FUTURE, [20, 27]),
        ("next Friday", "en", Expect.FUTURE, [27, 20]),
        ("mardi dernier", "fr", Expect.PAST, [17, 10]),
        ("dans huit jours", "fr", Expect.FUTURE, [25, 26]),
        ("en ocho días", "es", Expect.FUTURE, [25, 26]),
        ("el próximo viernes", "es", Expect.FUTURE, [20, 27]),
        ("volgende vrijdag", "nl", Expect.FUTURE, [20, 27]),
        ("nächsten Freitag", "de", Expect.FUTURE, [20, 27]),
        ("Montag in einer Woche", "de", Expect.FUTURE, [30, 23]),
        ("mercredi en huit", "fr", Expect.FUTURE, [25]),
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


def test_a_language_without_a_table_understands_numbers_only() -> None:
    assert understand("24/11/2026 14:30", "it", NOW).candidates == (at(11, 24, 14, 30),)
    assert understand("domani", "it", NOW) == Reading(problem=Problem.UNREADABLE)


def test_a_region_does_not_hide_the_language() -> None:
    assert understand("demain", "fr-CA", NOW).candidates == (day(11, 19),)


def test_hours_to_come_are_real_hours_when_the_clock_changes() -> None:
    before = datetime(2027, 3, 28, 1, 30, tzinfo=PARIS)
    assert understand("dans 2 heures", "fr", before).candidates == (at(3, 28, 4, 30, 2027),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("fin novembre", date(2026, 11, 21)),
        ("cette semaine", date(2026, 11, 22)),
        ("sous quinzaine", date(2026, 12, 3)),
        ("vendredi matin", date(2026, 11, 20)),
        ("demain à 14h30", datetime(2026, 11, 19, 14, 30, tzinfo=PARIS)),
        ("d'ici vendredi 18h", datetime(2026, 11, 20, 18, tzinfo=PARIS)),
    ],
)
def test_the_sure_answer_is_a_day_inside_a_period_and_the_last_of_a_deadline(text: str, meant: date) -> None:
    assert best(text, "fr", NOW) == meant


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("mercredi", "fr"),
        ("vendredi prochain", "fr"),
        ("vendredi prochain à 9h", "fr"),
        ("volgende vrijdag", "nl"),
        ("nächsten Freitag", "de"),
        ("el próximo viernes", "es"),
        ("Montag in einer Woche", "de"),
    ],
)
def test_nothing_is_sure_where_people_disagree_on_the_week(text: str, lang: str) -> None:
    assert len(understand(text, lang, NOW).candidates) == 2
    assert best(text, lang, NOW) is None


def test_the_habit_of_a_language_is_sure_enough() -> None:
    assert best("next Friday", "en", NOW) == date(2026, 11, 27)


def test_two_digits_of_a_year_are_read_by_a_fixed_pivot() -> None:
    assert understand("24/11/68", "fr", NOW).candidates == (day(11, 24, 2068),)
    assert understand("24/11/69", "fr", NOW).candidates == (day(11, 24, 1969),)


def test_midnight_is_the_end_of_a_day_or_its_beginning() -> None:
    assert understand("demain à minuit", "fr", NOW).candidates == (at(11, 20, 0), at(11, 19, 0))


@pytest.mark.parametrize(("expect", "monday"), [(Expect.FUTURE, (3, 8, 2027)), (Expect.PAST, (3, 2, 2026))])
def test_a_week_by_its_number_lies_on_the_side_that_is_asked_for(
    expect: Expect, monday: tuple[int, int, int]
) -> None:
    assert understand("semaine 10", "fr", NOW, expect).candidates == (week(*monday),)


@pytest.mark.parametrize(("text", "lang"), [("the Friday after next", "en"), ("übernächsten Freitag", "de")])
def test_after_the_next_is_a_week_after_the_coming_or_in_two_weeks(text: str, lang: str) -> None:
    assert understand(text, lang, NOW).candidates == (day(11, 27), day(12, 4))


def test_a_quarter_that_was_is_the_last_of_its_name() -> None:
    quarter = understand("premier trimestre", "fr", NOW, Expect.PAST).candidates
    assert quarter == (span((1, 1), (3, 31)),)
    assert understand("1er trimestre", "fr", NOW).candidates == (span((1, 1), (3, 31), year=2027),)


@pytest.mark.parametrize(
    ("text", "lang", "hour"),
    [
        ("mañana a las 2 de la madrugada", "es", (2, 0)),
        ("morgen um 10 Uhr nachts", "de", (22, 0)),
        ("morgen 12 uur 's nachts", "nl", (0, 0)),
        ("tomorrow at 11 at night", "en", (23, 0)),
    ],
)
def test_the_night_begins_in_the_evening_and_ends_in_the_morning(
    text: str, lang: str, hour: tuple[int, int]
) -> None:
    (meant,) = understand(text, lang, NOW).candidates
    assert isinstance(meant, At)
    assert (meant.at.hour, meant.at.minute) == hour
