"""Durations as typed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.durations import LONGEST, SHORTEST, duration


@pytest.mark.parametrize(
    ("text", "lang", "minutes"),
    [
        ("45 min", "fr", 45),
        ("45mn", "fr", 45),
        ("1h30", "fr", 90),
        ("1 h 30 min", "fr", 90),
        ("une heure", "fr", 60),
        ("Une heure et demie", "fr", 90),
        ("une demi-heure", "fr", 30),
        ("trois quarts d’heure", "fr", 45),
        ("environ 2h", "fr", 120),
        ("10h", "fr", 600),
        ("1 hour and a half", "en", 90),
        ("an hour and a half", "en", 90),
        ("half an hour", "en", 30),
        ("about an hour", "en", 60),
        ("2 hours", "en", 120),
        ("1h", "en", 60),
        ("5 minutes", "en", 5),
    ],
)
def test_a_duration_as_typed_is_understood(text: str, lang: str, minutes: int) -> None:
    assert duration(text, lang) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text", ["", "4 min", "10h01", "1h75", "90", "une heure demain", "14:30", "2 jours", "1" * 61]
)
def test_what_is_no_length_of_an_interview_is_none(text: str) -> None:
    assert duration(text, "fr") is None


@given(st.text(max_size=80), st.sampled_from(["fr", "en", "xx"]))
def test_any_text_is_a_possible_duration_or_none(text: str, lang: str) -> None:
    found = duration(text, lang)
    assert found is None or SHORTEST <= found <= LONGEST


@given(st.integers(0, 9), st.integers(0, 59))
def test_hours_and_minutes_are_read_back(hours: int, minutes: int) -> None:
    meant = timedelta(hours=hours, minutes=minutes)
    assert duration(f"{hours}h{minutes:02}", "fr") == (meant if meant >= SHORTEST else None)
