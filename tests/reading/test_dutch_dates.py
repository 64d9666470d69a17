"""Dates as Dutch people type them."""

import pytest

from bot.reading.dates import Grain, Moment, Part
from tests.reading.meant import at, by, day, part, read, span, until, week

DUTCH: list[tuple[str, Moment]] = [
    # days, in figures and in words
    ("24-11", day(11, 24)),
    ("24-11-2026", day(11, 24)),
    ("op 24/11/2026", day(11, 24)),
    ("24 november", day(11, 24)),
    ("de 24e november", day(11, 24)),
    ("de vierentwintigste van november", day(11, 24)),
    ("tweeëntwintig december tweeduizend zesentwintig", day(12, 22)),
    ("dinsdag de 24e", day(11, 24)),
    ("de 5e van volgende maand", day(12, 5)),
    ("laatste dag van de maand", day(11, 30)),
    # weekdays
    ("dinsdag", day(11, 24)),
    ("volgende week dinsdag", day(11, 24)),
    ("dinsdag volgende week", day(11, 24)),
    ("aanstaande vrijdag", day(11, 20)),
    ("vrijdag a.s.", day(11, 20)),
    ("afgelopen vrijdag", day(11, 13)),
    ("eerste maandag van december", day(12, 7)),
    ("laatste vrijdag van de maand", day(11, 27)),
    # counted
    ("vandaag", day(11, 18)),
    ("overmorgen", day(11, 20)),
    ("eergisteren", day(11, 16)),
    ("over veertien dagen", day(12, 2)),
    ("over een week", day(11, 25)),
    ("3 dagen geleden", day(11, 15)),
    ("drie dagen na 24 november", day(11, 27)),
    ("de dag voor kerst", day(12, 24)),
    # hours
    ("vrijdag 14u30", at(11, 20, 14, 30)),
    ("vrijdag om 14.30 uur", at(11, 20, 14, 30)),
    ("op 5 december om 9 uur", at(12, 5, 9)),
    ("morgen om half tien", at(11, 19, 9, 30)),
    ("morgen tien voor half negen", at(11, 19, 8, 20)),
    ("morgen kwart over acht", at(11, 19, 8, 15)),
    ("morgen om 8 uur 's avonds", at(11, 19, 20)),
    ("dinsdagmiddag om 2 uur", at(11, 24, 14)),
    ("vanavond", part(11, 18, Part.EVENING)),
    ("morgenochtend", part(11, 19, Part.MORNING)),
    ("dinsdagochtend", part(11, 24, Part.MORNING)),
    # periods
    ("volgende week", week(11, 23)),
    ("week 48", week(11, 23)),
    ("in de week van 30 november", week(11, 30)),
    ("in de loop van volgende week", week(11, 23)),
    ("begin volgende week", span((11, 23), (11, 24))),
    ("eind deze maand", span((11, 21), (11, 30))),
    ("half december", span((12, 11), (12, 20))),
    ("tweede helft van december", span((12, 16), (12, 31))),
    ("volgende maand", span((12, 1), (12, 31), Grain.MONTH)),
    ("over 2 tot 3 weken", span((12, 2), (12, 9))),
    ("van 5 tot 10 januari", span((1, 5), (1, 10), year=2027)),
    ("maandag t/m woensdag", span((11, 23), (11, 25))),
    # deadlines
    ("uiterlijk vrijdag", by(11, 20)),
    ("vrijdag uiterlijk", by(11, 20)),
    ("uiterlijk 5 december", by(12, 5)),
    ("uiterlijk op vrijdag", by(11, 20)),
    ("binnen twee weken", by(12, 2)),
    ("binnen nu en twee weken", by(12, 2)),
    ("binnen 10 werkdagen", by(12, 2)),
    ("voor vrijdag", by(11, 19)),
    ("voor 5 december", by(12, 4)),
    ("voor het einde van de maand", by(11, 30)),
    ("tot en met vrijdag", by(11, 20)),
    ("tegen vrijdag", by(11, 20)),
    ("tegen het eind van de maand", by(11, 30)),
    ("morgen tegen 10 uur", at(11, 19, 10)),
    ("niet later dan vrijdag", by(11, 20)),
    ("vandaag voor 16:00", until(11, 18, 16)),
]


@pytest.mark.parametrize(("text", "meant"), DUTCH)
def test_dutch_as_typed_is_understood(text: str, meant: Moment) -> None:
    assert read(text, "nl", meant) == (meant,)
