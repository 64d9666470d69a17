"""Dates as German people type them."""

import pytest

from bot.reading.dates import Grain, Moment, Part
from tests.reading.meant import at, by, day, part, read, span, until, week

GERMAN: list[tuple[str, Moment]] = [
    # days, in figures and in words
    ("24.11.", day(11, 24)),
    ("24.11.2026", day(11, 24)),
    ("am 24. November", day(11, 24)),
    ("den 24. 11.", day(11, 24)),
    ("am vierundzwanzigsten November", day(11, 24)),
    ("am 24.", day(11, 24)),
    ("Dienstag, den 24. November", day(11, 24)),
    ("So 29.11.2026", day(11, 29)),
    ("der 5. nächsten Monats", day(12, 5)),
    ("letzter Tag des Monats", day(11, 30)),
    # weekdays
    ("am Freitag", day(11, 20)),
    ("kommenden Freitag", day(11, 20)),
    ("nächste Woche Dienstag", day(11, 24)),
    ("Dienstag nächster Woche", day(11, 24)),
    ("letzten Freitag", day(11, 13)),
    ("heute in acht Tagen", day(11, 25)),
    ("erster Montag im Dezember", day(12, 7)),
    # counted
    ("übermorgen", day(11, 20)),
    ("uebermorgen", day(11, 20)),
    ("vorgestern", day(11, 16)),
    ("in vierzehn Tagen", day(12, 2)),
    ("vor drei Tagen", day(11, 15)),
    ("drei Tage nach dem 24. November", day(11, 27)),
    ("zwei Wochen vor Weihnachten", day(12, 11)),
    ("Karfreitag", day(3, 26, 2027)),
    # hours
    ("am 24.11. um 14 Uhr", at(11, 24, 14)),
    ("Dienstag, 24. November 2026, 14.30 Uhr", at(11, 24, 14, 30)),
    ("morgen um halb zehn", at(11, 19, 9, 30)),
    ("morgen Viertel nach acht", at(11, 19, 8, 15)),
    ("morgen fünf vor halb neun", at(11, 19, 8, 25)),
    ("morgen dreiviertel neun", at(11, 19, 8, 45)),
    ("heute Abend um 8", at(11, 18, 20)),
    ("morgen um 12 Uhr mittags", at(11, 19, 12)),
    ("Freitag Nachmittag um 3", at(11, 20, 15)),
    ("morgen früh", part(11, 19, Part.MORNING)),
    ("Freitagnachmittag", part(11, 20, Part.AFTERNOON)),
    ("gestern Abend", part(11, 17, Part.EVENING)),
    # periods
    ("nächste Woche", week(11, 23)),
    ("übernächste Woche", week(11, 30)),
    ("KW 48", week(11, 23)),
    ("in der Woche vom 30. November", week(11, 30)),
    ("im Laufe der nächsten Woche", week(11, 23)),
    ("Anfang nächster Woche", span((11, 23), (11, 24))),
    ("Ende Januar", span((1, 21), (1, 31), year=2027)),
    ("erste Dezemberhälfte", span((12, 1), (12, 15))),
    ("nächsten Monat", span((12, 1), (12, 31), Grain.MONTH)),
    ("in zwei bis drei Wochen", span((12, 2), (12, 9))),
    ("vom 5. bis 10. Januar", span((1, 5), (1, 10), year=2027)),
    ("von Montag bis Mittwoch", span((11, 23), (11, 25))),
    # deadlines
    ("bis Freitag", by(11, 20)),
    ("bis zum 5. Dezember", by(12, 5)),
    ("spätestens am Freitag", by(11, 20)),
    ("bis spätestens Freitag", by(11, 20)),
    ("Freitag spätestens", by(11, 20)),
    ("innerhalb von zwei Wochen", by(12, 2)),
    ("innerhalb der nächsten 10 Tage", by(11, 28)),
    ("binnen zehn Werktagen", by(12, 2)),
    ("vor dem 5. Dezember", by(12, 4)),
    ("vor Freitag", by(11, 19)),
    ("bis Ende der Woche", by(11, 20)),
    ("vor Monatsende", by(11, 30)),
    ("bis Feierabend", by(11, 18)),
    ("Freitag bis 18 Uhr", until(11, 20, 18)),
    ("vor 18 Uhr", until(11, 18, 18)),
]


@pytest.mark.parametrize(("text", "meant"), GERMAN)
def test_german_as_typed_is_understood(text: str, meant: Moment) -> None:
    assert read(text, "de", meant) == (meant,)
