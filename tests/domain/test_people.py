"""Words a person typed stay inside ``Personal``, whatever is done with the value."""

import copy
import json
import logging
import operator
import pickle
from collections.abc import Callable
from datetime import time
from typing import cast

import pytest

from bot.domain.people import Personal, QuietHours
from tests.builders import opportunity

SECRET = "Zébulon"


WAYS: dict[str, Callable[[Personal], str]] = {
    "repr": repr,
    "str": str,
    "f-string": lambda it: f"{it}",
    "f-string with !r": lambda it: f"{it!r}",
    "f-string with !s": lambda it: f"{it!s:>20}",
    "f-string with a width": lambda it: f"{it:>20}",
    "format": lambda it: format(it, "s"),
    "str.format": "{}".format,
    "percent": "%s".__mod__,
    "percent r": "%r".__mod__,
    "in a list": lambda it: str([it]),
    "in a dict": lambda it: str({"name": it}),
    "in a fact": lambda it: repr(opportunity(company=it)),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_showing_personal_words_shows_them(way: str) -> None:
    shown = WAYS[way](Personal(SECRET))
    assert SECRET not in shown
    assert "…" in shown


def test_a_log_line_shows_no_personal_words(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("relance").warning("hello %s %r", Personal(SECRET), Personal(SECRET))
    assert SECRET not in caplog.text
    assert "hello" in caplog.text


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_personal_words_are_never_pickled(protocol: int) -> None:
    with pytest.raises(TypeError) as refusal:
        pickle.dumps(Personal(SECRET), protocol=protocol)
    assert SECRET not in str(refusal.value)


DOORS: dict[str, Callable[[Personal], object]] = {
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
    "json": json.dumps,
    "json of a list": lambda it: json.dumps([it]),
    "join": lambda it: "".join(cast("list[str]", [it])),
    "concatenation": lambda it: operator.add("Dear ", it),
}


@pytest.mark.parametrize("door", DOORS)
def test_personal_words_leave_through_no_other_door(door: str) -> None:
    with pytest.raises(TypeError) as refusal:
        DOORS[door](Personal(SECRET))
    assert SECRET not in str(refusal.value)


def test_personal_words_are_no_text() -> None:
    assert not isinstance(Personal(SECRET), str)
    assert not hasattr(Personal(SECRET), "__dict__")


def test_personal_words_are_revealed_on_demand() -> None:
    assert Personal(SECRET).reveal() == SECRET


def test_equal_words_are_equal_values_and_never_equal_to_text() -> None:
    assert Personal(SECRET) == Personal(SECRET)
    assert hash(Personal(SECRET)) == hash(Personal(SECRET))
    assert Personal(SECRET) != Personal("Zoé")
    assert Personal(SECRET) != SECRET


@pytest.mark.parametrize("blank", ["", " ", "\n\t"], ids=["empty", "space", "line and tab"])
def test_blank_words_are_refused(blank: str) -> None:
    with pytest.raises(ValueError, match="blank"):
        Personal(blank)


@pytest.mark.parametrize(
    ("begin", "end", "inside", "outside"),
    [
        (time(21), time(8), [time(21), time(0), time(7, 59)], [time(8), time(20, 59)]),
        (time(0), time(6), [time(0), time(5, 59)], [time(6), time(23, 59)]),
        (time(20), time(10), [time(20), time(9, 59)], [time(10), time(19, 59)]),
        (time(9), time(9), [], [time(9), time(0), time(8, 59)]),
    ],
)
def test_quiet_hours_begin_with_their_first_minute_and_end_before_their_last(
    begin: time, end: time, inside: list[time], outside: list[time]
) -> None:
    quiet = QuietHours(begin=begin, end=end)
    assert all(it in quiet for it in inside)
    assert not any(it in quiet for it in outside)
