from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import hours
from bot.reading.hours import Said
from tests.reading.garbage import LANGUAGES

CALL = (time(14), time(16))


MORNING = (time(10), time(12))


@pytest.mark.parametrize(
    ("lang", "text", "rest", "stretch"),
    [
        ("fr", "jeudi entre 14h et 16h", "jeudi", CALL),
        ("fr", "Jeudi, de 14h à 16h", "jeudi", CALL),
        ("fr", "jeudi 14h à 16h", "jeudi", CALL),
        ("fr", "jeudi 14h-16h", "jeudi", CALL),
        ("fr", "demain 14-16h", "demain", CALL),
        ("fr", "jeudi 14:00 - 16:00", "jeudi", CALL),
        ("fr", "2026-11-26 14:00–16:00", "2026-11-26", CALL),
        ("fr", "entre 14h30 et 16h15 le 26 novembre", "le 26 novembre", (time(14, 30), time(16, 15))),
        ("fr", "ils appellent jeudi entre 2 et 4", "ils appellent jeudi", CALL),
        ("fr", "de 10h à midi", "", MORNING),
        ("fr", "entre midi et demi et 14h", "", (time(12, 30), time(14))),
        ("fr", "plutôt entre 9 et 11 du soir", "", (time(21), time(23))),
        ("en", "Thursday between 2 and 4", "thursday", CALL),
        ("en", "Thursday between 2 pm and 4 pm", "thursday", CALL),
        ("en", "Thursday from 10 to 12", "thursday", MORNING),
        ("en", "between 11am and 1pm on Thursday", "on thursday", (time(11), time(13))),
        ("en", "sometime between half past two and four", "", (time(14, 30), time(16))),
        ("en", "2 pm to 4 pm, Thursday", "thursday", CALL),
        ("en", "3 to 5 pm", "", (time(15), time(17))),
        ("nl", "donderdag tussen 14 en 16 uur", "donderdag", CALL),
        ("nl", "ergens tussen kwart over twee en half vier", "", (time(14, 15), time(15, 30))),
        ("nl", "van 10 tot 12 uur", "", MORNING),
        ("nl", "donderdag 14-16u", "donderdag", CALL),
        ("nl", "donderdag van 2 tot 4 ’s middags", "donderdag", CALL),
        ("de", "zwischen 14 und 16 Uhr", "", CALL),
        ("de", "von 10 bis 12 Uhr am Donnerstag", "am donnerstag", MORNING),
        ("de", "Donnerstag, 14-16 Uhr", "donnerstag", CALL),
        ("de", "Donnerstag so zwischen halb drei und vier", "donnerstag", (time(14, 30), time(16))),
        ("de", "14.30–16.00 Uhr", "", (time(14, 30), time(16))),
        ("es", "entre las 10 y las 12", "", MORNING),
        ("es", "el jueves de 10 a 12", "el jueves", MORNING),
        ("es", "el jueves de 2 a 4 de la tarde", "el jueves", CALL),
        ("es", "desde las tres y media hasta las cinco", "", (time(15, 30), time(17))),
    ],
)
def test_a_stretch_of_time_is_read_with_what_is_left_of_the_text(
    lang: str, text: str, rest: str, stretch: tuple[time, time]
) -> None:
    assert hours.said(text, lang) == Said(rest=rest, stretch=stretch)
    for other in LANGUAGES:
        assert hours.said(text, other) == Said(rest=rest, stretch=stretch), "the others are asked as well"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("je ne sais pas encore l’heure", ""),
        ("Je ne sais pas", ""),
        ("mardi, je ne sais pas encore à quelle heure", "mardi"),
        ("mardi mais je ne connais pas l'heure", "mardi"),
        ("mardi 24 novembre, heure à préciser", "mardi 24 novembre"),
        ("mardi dans la journée", "mardi"),
        ("Tuesday, I don’t know the time yet", "tuesday"),
        ("Tuesday, time to be confirmed", "tuesday"),
        ("I do not know yet", ""),
        ("weet ik nog niet", ""),
        ("dinsdag, het tijdstip is nog niet bekend", "dinsdag"),
        ("dinsdag, maar ik weet nog niet hoe laat", "dinsdag"),
        ("weiß ich noch nicht", ""),
        ("Dienstag, Uhrzeit steht noch nicht fest", "dienstag"),
        ("Dienstag im Laufe des Tages", "dienstag"),
        ("aún no lo sé", ""),
        ("el martes, todavía no sé la hora", "el martes"),
        ("el martes, hora por confirmar", "el martes"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_hour_that_is_not_known_yet_is_read_as_such(text: str, rest: str, lang: str) -> None:
    assert hours.said(text, lang) == Said(rest=rest)


@pytest.mark.parametrize(
    "text",
    [
        "mardi 14h30",
        "24-11-2026",
        "24/11 14:30",
        "2026-11-24 14:30",
        "entre lundi et jeudi",
        "de 16h à 14h",
        "mardi matin",
        "le 24 à 16h",
        "mardi 24 à 16h",
        "mardi 10 - 16h",
        "entre 2 et 4 semaines",
        "de 10 à 12 jours",
        "from 10 to 12 December",
        "ten to four pm",
        "van 10 tot 12 december",
        "5.11-7.11",
        "am 5. bis 16 Uhr",
        "von 10. bis 12. Dezember",
        "de 10 a 12 de diciembre",
        "",
        "x" * 300,
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_else_is_left_alone(text: str, lang: str) -> None:
    assert hours.said(text, lang) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9", "9:00"),
        ("1430", "14:30"),
        ("14.30", "14:30"),
        ("14u30", "14:30"),
        ("14 h", "14:00"),
        ("om 3 uur", "3:00"),
        ("um 3", "3:00"),
        ("at 3pm", "3:00 pm"),
        ("a las 9", "9:00"),
        ("14:30 hs", "14:30"),
    ],
)
def test_where_an_hour_is_asked_figures_are_one(text: str, clock: str) -> None:
    assert hours.in_figures(text) == clock


@pytest.mark.parametrize("text", ["5.12", "24.11", "24/11", "mardi", "14-30", "the 3rd", "", "1" * 300])
def test_where_an_hour_is_asked_a_date_is_none(text: str) -> None:
    assert hours.in_figures(text) is None


@given(st.text(max_size=250), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_reading_of_hours(text: str, lang: str) -> None:
    hours.said(text, lang)
    hours.in_figures(text)
