"""What is no date, and what is said of it: nothing is guessed, and nothing is corrected."""

import pytest

from bot.reading.dates import Expect, Moment, Part, Problem, Reading, best, understand
from tests.reading.meant import NOW, at, by, day, part, week


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


def test_there_is_no_best_reading_of_a_contradiction() -> None:
    assert best("mardi 25 novembre 2026", "fr", NOW) is None


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("next Tuesday", "fr", day(11, 24)),
        ("uiterlijk 5 december", "fr", by(12, 5)),
        ("übermorgen um 9 Uhr", "en", at(11, 20, 9)),
        ("lundi prochain", "en", day(11, 23)),
        ("el martes que viene", "de", day(11, 24)),
        ("demain matin", "it", part(11, 19, Part.MORNING)),
        ("la semaine prochaine", "nl", week(11, 23)),
    ],
)
def test_another_language_is_read_where_that_of_the_interface_says_nothing(
    text: str, lang: str, meant: Moment
) -> None:
    assert understand(text, lang, NOW, Expect.FUTURE).candidates == (meant,)


@pytest.mark.parametrize(("text", "lang"), [("am 5", "en"), ("do", "fr"), ("24.11 Uhr", "fr")])
def test_a_short_word_that_could_be_of_several_languages_says_nothing(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("pas avant mardi", "fr"),
        ("à partir de lundi", "fr"),
        ("après lundi", "fr"),
        ("dès lundi", "fr"),
        ("not before Tuesday", "en"),
        ("after Monday", "en"),
        ("after 2pm", "en"),
        ("niet voor dinsdag", "nl"),
        ("nicht vor Dienstag", "de"),
        ("ab Montag", "de"),
        ("no antes del martes", "es"),
        ("a partir del lunes", "es"),
    ],
)
def test_what_only_says_from_when_is_no_answer(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("dans les prochains jours", "fr"),
        ("dans les prochaines semaines", "fr"),
        ("dans quelques jours", "fr"),
        ("in the coming days", "en"),
        ("in a few weeks", "en"),
        ("over een paar dagen", "nl"),
        ("in den nächsten Tagen", "de"),
        ("in ein paar Tagen", "de"),
        ("en los próximos días", "es"),
        ("bientôt", "fr"),
        ("9-10 heures du matin demain", "fr"),
        ("il y a 2 jours 3 heures", "fr"),
        ("à 2h30 et demie", "fr"),
        ("mi próximo", "es"),
        ("4:3 ratio", "en"),
        ("4a", "en"),
        ("3 30", "en"),
        ("at a couple of", "en"),
        ("in a second", "en"),
        ("le 5 ou le 6", "fr"),
    ],
)
def test_what_says_no_number_is_no_answer(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("25.13.2026", "de"),
        ("31 november", "nl"),
        ("31 de noviembre", "es"),
        ("30. Februar", "de"),
        ("KW 60", "de"),
    ],
)
def test_no_language_knows_a_day_that_does_not_exist(text: str, lang: str) -> None:
    assert understand(text, lang, NOW) == Reading(problem=Problem.IMPOSSIBLE_DATE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("dinsdag 25 november", "nl"), ("Dienstag, 25. November", "de"), ("martes 25 de noviembre", "es")],
)
def test_a_weekday_that_disagrees_is_pointed_out_in_every_language(text: str, lang: str) -> None:
    reading = understand(text, lang, NOW, Expect.FUTURE)
    assert reading == Reading(candidates=(day(11, 25), day(11, 24)), problem=Problem.WEEKDAY_DISAGREES)
