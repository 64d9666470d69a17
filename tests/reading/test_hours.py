from datetime import time

import pytest

from bot.reading import hours
from bot.reading.hours import Said

CALL = (time(14), time(16))


@pytest.mark.parametrize(
    ("text", "rest", "stretch"),
    [
        ("jeudi entre 14h et 16h", "jeudi", CALL),
        ("Jeudi, de 14h à 16h", "jeudi", CALL),
        ("jeudi 14h-16h", "jeudi", CALL),
        ("jeudi 14:00 - 16:00", "jeudi", CALL),
        ("entre 14h30 et 16h15 le 26 novembre", "le 26 novembre", (time(14, 30), time(16, 15))),
        ("ils appellent jeudi entre 2 et 4", "ils appellent jeudi", CALL),
        ("Thursday between 2 and 4", "thursday", CALL),
        ("Thursday between 2 pm and 4 pm", "thursday", CALL),
        ("Thursday from 10 to 12", "thursday", (time(10), time(12))),
        ("between 11am and 1pm on Thursday", "on thursday", (time(11), time(13))),
        ("de 10h à midi", "", (time(10), time(12))),
    ],
)
def test_a_stretch_of_time_is_read_with_what_is_left_of_the_text(
    text: str, rest: str, stretch: tuple[time, time]
) -> None:
    assert hours.said(text) == Said(rest=rest, stretch=stretch)


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
        ("I do not know yet", ""),
    ],
)
def test_an_hour_that_is_not_known_yet_is_read_as_such(text: str, rest: str) -> None:
    assert hours.said(text) == Said(rest=rest)


@pytest.mark.parametrize(
    "text",
    [
        "mardi 14h30",
        "24-11-2026",
        "24/11 14:30",
        "entre lundi et jeudi",
        "de 16h à 14h",
        "mardi matin",
        "",
        "x" * 300,
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert hours.said(text) is None
