"""Telegram's limits, in virtual time."""

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from bot.dispatch.pacing import Pacer
from tests.dispatch.virtual import Virtual

#: messages a second that Telegram takes
LIMIT = 30
#: rounding of sums of floating-point seconds
DUST = 1e-9


@dataclass(kw_only=True)
class Line:
    """A pacer with the messages that went through it: when each left, when it was answered."""

    clock: Virtual = field(default_factory=Virtual)
    left: dict[int, list[float]] = field(default_factory=dict)
    answered: dict[int, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pacer = Pacer(monotonic=self.clock, sleep=self.clock.sleep)

    async def send(self, chat_id: int, *, trip: float = 0.08) -> None:
        async with self.pacer.turn(chat_id):
            self.left.setdefault(chat_id, []).append(self.clock())
            await self.clock.sleep(trip)
            self.answered.setdefault(chat_id, []).append(self.clock())

    async def fail(self, chat_id: int) -> None:
        with suppress(ConnectionError):
            async with self.pacer.turn(chat_id):
                await self.clock.sleep(0.5)
                raise ConnectionError

    async def send_to(self, chats: Sequence[int]) -> list[float]:
        """Send one message to each at once; return when they left, in order."""
        await self.clock.live(*(self.send(chat_id) for chat_id in chats))
        return self.starts()

    def starts(self) -> list[float]:
        return sorted(moment for moments in self.left.values() for moment in moments)


def most_in_a_second(starts: Sequence[float]) -> int:
    """Return the most messages of any second, the first moment of which is one of theirs."""
    return max(sum(begin <= it <= begin + 1.0 for it in starts) for begin in starts)


@pytest.mark.parametrize("trip", [0.0, 0.08, 2.0])
async def test_no_second_has_more_messages_than_the_limit(trip: float) -> None:
    line = Line()
    await line.clock.live(*(line.send(chat_id, trip=trip) for chat_id in range(200)))
    assert len(line.starts()) == 200
    assert most_in_a_second(line.starts()) <= LIMIT


async def test_a_burst_after_a_pause_stays_below_the_limit_too() -> None:
    line = Line()
    await line.send_to(range(50))
    await line.clock.live(line.clock.sleep(60.0))
    starts = await line.send_to(range(100, 200))
    assert most_in_a_second(starts) <= LIMIT


async def test_a_backlog_uses_at_least_97_percent_of_the_limit() -> None:
    starts = await Line().send_to(range(600))
    assert (len(starts) - 1) / (starts[-1] - starts[0]) >= 0.97 * LIMIT


async def test_in_a_chat_a_second_lies_between_an_answer_and_the_next_message() -> None:
    line, dice = Line(), random.Random(7)
    await line.clock.live(*(line.send(1, trip=dice.uniform(0.01, 3.0)) for _ in range(30)))
    pauses = [later - answer for answer, later in zip(line.answered[1], line.left[1][1:], strict=False)]
    assert len(pauses) == 29
    assert min(pauses) >= 1.0 - DUST
    assert max(pauses) <= 1.0 + 1 / LIMIT + DUST


async def test_a_message_that_failed_counts_for_its_chat_as_well() -> None:
    line = Line()
    await line.clock.live(line.fail(1), line.send(1))
    assert line.left[1] == [pytest.approx(1.5)]


async def test_a_chat_with_many_messages_does_not_hold_up_the_others() -> None:
    line = Line()
    others = range(100, 160)
    await line.clock.live(*(line.send(1) for _ in range(60)), *(line.send(it) for it in others))
    last = max(line.left[it][0] for it in others)
    alone = (await Line().send_to(others))[-1]
    assert last - alone <= 0.2
    assert line.left[1][-1] >= 59.0


async def test_whoever_comes_while_a_chat_waits_for_its_second_does_not_wait_with_it() -> None:
    line, arrivals = Line(), {100 + nth: 0.1 * nth for nth in range(30)}

    async def come(chat_id: int, moment: float) -> None:
        await line.clock.sleep(moment)
        await line.send(chat_id)

    await line.clock.live(
        *(line.send(1) for _ in range(5)), *(come(chat_id, it) for chat_id, it in arrivals.items())
    )
    assert max(line.left[chat_id][0] - it for chat_id, it in arrivals.items()) <= 2 / LIMIT


async def test_a_first_message_leaves_at_once() -> None:
    line = Line()
    await line.clock.live(line.clock.sleep(5.0))
    await line.clock.live(line.send(1))
    assert line.starts() == [5.0]


async def test_a_chat_waits_its_second_however_many_others_were_written_to_meanwhile() -> None:
    line = Line()
    await line.clock.live(line.send(1, trip=0.0), *(line.send(it) for it in range(2, 30)))
    await line.clock.live(line.send(1))
    assert line.left[1][1] - line.answered[1][0] >= 1.0 - DUST


def most_in_a_minute(starts: Sequence[float]) -> int:
    return max(sum(begin <= it <= begin + 60.0 for it in starts) for begin in starts)


@pytest.mark.parametrize("trip", [0.0, 0.08, 2.0])
async def test_a_group_takes_no_more_than_twenty_messages_in_any_minute(trip: float) -> None:
    line = Line()
    await line.clock.live(*(line.send(-7, trip=trip) for _ in range(70)))
    assert len(line.left[-7]) == 70
    assert most_in_a_minute(line.left[-7]) <= 20


async def test_a_group_that_waits_for_its_minute_holds_up_neither_people_nor_another_group() -> None:
    line = Line()
    people = range(100, 140)
    await line.clock.live(
        *(line.send(-7) for _ in range(30)), line.send(-8), *(line.send(it) for it in people)
    )
    assert line.left[-8][0] < 5.0
    assert max(line.left[it][0] for it in people) < 5.0
    assert line.left[-7][-1] > 60.0


async def test_a_person_is_written_to_once_a_second_and_knows_no_minute() -> None:
    line = Line()
    await line.clock.live(*(line.send(7, trip=0.0) for _ in range(70)))
    assert line.left[7][-1] < 72.0


async def test_a_group_is_remembered_for_its_minute_however_many_others_are_written_to() -> None:
    line = Line()
    await line.clock.live(*(line.send(-7, trip=0.0) for _ in range(20)))
    await line.clock.live(*(line.send(it, trip=0.0) for it in range(1, 1100)))
    await line.clock.live(line.send(-7, trip=0.0))
    assert most_in_a_minute(line.left[-7]) <= 20
