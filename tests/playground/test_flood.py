from __future__ import annotations

import pytest

from bot.playground.flood import Flood
from bot.playground.refusals import Refused


class Ticking:
    def __init__(self) -> None:
        self.seconds = 0.0
        self.flood = Flood(monotonic=lambda: self.seconds)

    def wait_for(self, chat_id: int, *, private: bool = True) -> int:
        """Return how long Telegram tells to wait; 0 when the message is counted."""
        try:
            self.flood.admit(chat_id, private=private)
        except Refused as refused:
            return refused.parameters["retry_after"]
        return 0


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


def test_one_message_a_second_to_a_person(ticking: Ticking) -> None:
    waits = []
    for ticking.seconds in (0, 0.5, 0.99, 1, 1.5, 2):
        waits.append(ticking.wait_for(1))
    assert waits == [0, 1, 1, 0, 1, 0]


def test_thirty_messages_a_second_overall(ticking: Ticking) -> None:
    assert [ticking.wait_for(person) for person in range(30)] == [0] * 30
    assert ticking.wait_for(30) == 1
    ticking.seconds = 1
    assert ticking.wait_for(30) == 0


def test_twenty_messages_a_minute_to_a_group(ticking: Ticking) -> None:
    for ticking.seconds in range(20):
        assert ticking.wait_for(-1, private=False) == 0
    ticking.seconds = 20.5
    assert ticking.wait_for(-1, private=False) == 40
    ticking.seconds = 60
    assert ticking.wait_for(-1, private=False) == 0
    assert ticking.wait_for(-1, private=False) == 1


def test_a_refused_message_is_not_counted(ticking: Ticking) -> None:
    ticking.wait_for(1)
    ticking.seconds = 0.9
    assert ticking.wait_for(1) == 1
    ticking.seconds = 1
    assert ticking.wait_for(1) == 0
