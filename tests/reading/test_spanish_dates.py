"""Dates as Spanish people type them."""

import pytest

from bot.reading.dates import Grain, Moment, Part
from tests.reading.meant import at, by, day, part, read, span, until, week

SPANISH: list[tuple[str, Moment]] = [
    # days, in figures and in words
    ("24/11", day(11, 24)),
    ("el 24-11-2026", day(11, 24)),
    ("el 24 de noviembre de 2026", day(11, 24)),
    ("1.º de diciembre", day(12, 1)),
    ("el primero de diciembre", day(12, 1)),
    ("el veinticuatro de noviembre de dos mil veintiséis", day(11, 24)),
    ("el día 24", day(11, 24)),
    ("el martes 24", day(11, 24)),
    ("el 5 del mes que viene", day(12, 5)),
    ("el último día del mes", day(11, 30)),
    # weekdays
    ("el martes que viene", day(11, 24)),
    ("el martes de la semana que viene", day(11, 24)),
    ("la próxima semana el martes", day(11, 24)),
    ("el primer lunes de diciembre", day(12, 7)),
    ("el último viernes del mes", day(11, 27)),
    # counted
    ("hoy", day(11, 18)),
    ("pasado mañana", day(11, 20)),
    ("anteayer", day(11, 16)),
    ("dentro de dos semanas", day(12, 2)),
    ("en 5 días laborables", day(11, 25)),
    ("hace tres días", day(11, 15)),
    ("tres días después del 24 de noviembre", day(11, 27)),
    ("dos semanas antes de Navidad", day(12, 11)),
    # hours
    ("mañana a las tres y media de la tarde", at(11, 19, 15, 30)),
    ("el 24 de noviembre a las 14:30", at(11, 24, 14, 30)),
    ("mañana a las 10 y cuarto", at(11, 19, 10, 15)),
    ("mañana a las once menos diez", at(11, 19, 10, 50)),
    ("el viernes a las 20 h", at(11, 20, 20)),
    ("mañana al mediodía", at(11, 19, 12)),
    ("esta tarde a las 5", at(11, 18, 17)),
    ("las ocho y veinte de la noche de mañana", at(11, 19, 20, 20)),
    ("mañana por la mañana", part(11, 19, Part.MORNING)),
    ("el viernes por la tarde", part(11, 20, Part.AFTERNOON)),
    ("anoche", part(11, 17, Part.EVENING)),
    # periods
    ("la semana que viene", week(11, 23)),
    ("semana 48", week(11, 23)),
    ("la semana del 30 de noviembre", week(11, 30)),
    ("a finales de mes", span((11, 21), (11, 30))),
    ("a principios de enero", span((1, 1), (1, 10), year=2027)),
    ("a finales de la semana que viene", span((11, 26), (11, 27))),
    ("la primera quincena de diciembre", span((12, 1), (12, 15))),
    ("el mes que viene", span((12, 1), (12, 31), Grain.MONTH)),
    ("en dos o tres semanas", span((12, 2), (12, 9))),
    ("del 5 al 10 de enero", span((1, 5), (1, 10), year=2027)),
    ("de lunes a miércoles", span((11, 23), (11, 25))),
    # deadlines
    ("a más tardar el 5", by(12, 5)),
    ("el viernes a más tardar", by(11, 20)),
    ("como muy tarde el lunes", by(11, 23)),
    ("antes del viernes", by(11, 19)),
    ("antes del 5 de diciembre", by(12, 4)),
    ("antes de fin de mes", by(11, 30)),
    ("para el viernes", by(11, 20)),
    ("hasta el 5", by(12, 5)),
    ("en un plazo de diez días", by(11, 28)),
    ("en el plazo de 10 días hábiles", by(12, 2)),
    ("a finales de enero como muy tarde", by(1, 31, 2027)),
    ("el viernes antes de las 18h", until(11, 20, 18)),
]


@pytest.mark.parametrize(("text", "meant"), SPANISH)
def test_spanish_as_typed_is_understood(text: str, meant: Moment) -> None:
    assert read(text, "es", meant) == (meant,)
