"""Deadlines as French people say them: what a promise of a reply sounds like."""

import pytest

from bot.reading.dates import Deadline
from tests.reading.meant import by, read, until

#: the day itself is the last
UNTIL_A_DAY: list[tuple[str, Deadline]] = [
    ("d'ici vendredi", by(11, 20)),
    ("vendredi au plus tard", by(11, 20)),
    ("jusqu'à vendredi", by(11, 20)),
    ("d'ici à vendredi", by(11, 20)),
    ("d'ici le 5", by(12, 5)),
    ("d'ici au 5 décembre", by(12, 5)),
    ("jusqu'au 5", by(12, 5)),
    ("jusqu'à vendredi inclus", by(11, 20)),
    ("jusqu'au vendredi 27 novembre", by(11, 27)),
    ("au plus tard lundi", by(11, 23)),
    ("lundi au plus tard", by(11, 23)),
    ("le 5 au plus tard", by(12, 5)),
    ("pour lundi au plus tard", by(11, 23)),
    ("d'ici vendredi au plus tard", by(11, 20)),
    ("pas plus tard que mardi", by(11, 24)),
    ("dernier délai vendredi", by(11, 20)),
    ("vendredi dernier délai", by(11, 20)),
    ("vendredi max", by(11, 20)),
    ("d'ici Noël", by(12, 25)),
    ("d'ici ce soir", by(11, 18)),
    ("d'ici demain soir", by(11, 19)),
]
#: the day before is the last
BEFORE: list[tuple[str, Deadline]] = [
    ("avant le 5", by(12, 4)),
    ("avant vendredi", by(11, 19)),
    ("avant la fin du mois", by(11, 30)),
    ("avant début décembre", by(11, 30)),
    ("avant vendredi 18h", until(11, 20, 18)),
    ("avant le 5 décembre", by(12, 4)),
    ("avant Noël", by(12, 24)),
    ("avant le week-end", by(11, 20)),
    ("avant mi-décembre", by(12, 10)),
    ("avant la semaine prochaine", by(11, 22)),
    ("avant décembre", by(11, 30)),
    ("avant 2027", by(12, 31)),
    ("avant ce soir", by(11, 18)),
    ("avant vendredi midi", until(11, 20, 12)),
    ("vendredi avant midi", until(11, 20, 12)),
    ("avant demain 11h", until(11, 19, 11)),
]
COUNTED: list[tuple[str, Deadline]] = [
    ("sous quinzaine", by(12, 3)),
    ("sous 3 jours", by(11, 21)),
    ("dans les dix jours", by(11, 28)),
    ("dans les 10 prochains jours", by(11, 28)),
    ("d’ici deux semaines", by(12, 2)),
    ("sous 48h", until(11, 20, 10)),
    ("sous huitaine", by(11, 26)),
    ("dans la quinzaine", by(12, 3)),
    ("d'ici une quinzaine", by(12, 3)),
    ("d'ici une huitaine de jours", by(11, 26)),
    ("sous une dizaine de jours", by(11, 28)),
    ("d'ici quinze jours", by(12, 3)),
    ("sous 15j", by(12, 3)),
    ("sous un mois", by(12, 18)),
    ("dans le mois qui vient", by(12, 18)),
    ("dans un délai de deux semaines", by(12, 2)),
    ("sous un délai de 8 jours", by(11, 26)),
    ("dans les 15 jours qui viennent", by(12, 3)),
    ("dans les trois semaines à venir", by(12, 9)),
    ("les 10 prochains jours", by(11, 28)),
    ("en moins de dix jours", by(11, 28)),
    ("sous trois jours ouvrés", by(11, 23)),
    ("sous 5 jours ouvrables", by(11, 25)),
    ("sous 2 à 3 semaines", by(12, 9)),
    ("d'ici 2 ou 3 semaines", by(12, 9)),
    ("d'ici une semaine ou deux", by(12, 2)),
    ("sous 15 jours à compter du 1er décembre", by(12, 16)),
    ("dans les 24 heures", until(11, 19, 10)),
    ("d'ici 24h", until(11, 19, 10)),
    ("d'ici 14h", until(11, 18, 14)),
]
PERIODS: list[tuple[str, Deadline]] = [
    ("d'ici la fin de la semaine", by(11, 20)),
    ("d'ici la fin du mois", by(11, 30)),
    ("d'ici la fin de l'année", by(12, 31)),
    ("d'ici fin janvier", by(1, 31, 2027)),
    ("fin janvier au plus tard", by(1, 31, 2027)),
    ("au plus tard fin janvier", by(1, 31, 2027)),
    ("d'ici la semaine prochaine", by(11, 29)),
    ("la semaine prochaine au plus tard", by(11, 29)),
    ("mi-décembre au plus tard", by(12, 20)),
    ("avant la fin de la semaine prochaine", by(11, 27)),
    ("d'ici le week-end", by(11, 22)),
]


@pytest.mark.parametrize(("text", "meant"), UNTIL_A_DAY + BEFORE + COUNTED + PERIODS)
def test_a_french_deadline_is_its_last_day(text: str, meant: Deadline) -> None:
    assert read(text, "fr", meant) == (meant,)
