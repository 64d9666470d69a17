import asyncio
from datetime import UTC, datetime
from typing import Final

from telegram import Chat, Message, Update

from bot.chat.processor import OneByOneInAChat

_SENT: Final = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


def _update(update_id: int, chat_id: int) -> Update:
    message = Message(message_id=update_id, date=_SENT, chat=Chat(id=chat_id, type="private"))
    return Update(update_id=update_id, message=message)


async def test_the_updates_of_a_chat_are_handled_in_their_order_one_at_a_time() -> None:
    processor, running, seen = OneByOneInAChat(), 0, []

    async def handle(number: int) -> None:
        nonlocal running
        running += 1
        assert running == 1
        await asyncio.sleep(0)
        seen.append(number)
        running -= 1

    async with asyncio.TaskGroup() as group:
        for number in range(50):
            group.create_task(processor.process_update(_update(number, 7), handle(number)))
    assert seen == list(range(50))


async def test_one_chat_does_not_wait_for_another() -> None:
    processor, free = OneByOneInAChat(), asyncio.Event()

    async def wait() -> None:
        await free.wait()

    async def release() -> None:
        free.set()

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(processor.process_update(_update(number, 7), wait()))
        group.create_task(processor.process_update(_update(100, 8), release()))


async def test_a_failure_does_not_hold_up_its_chat() -> None:
    processor, seen = OneByOneInAChat(), []

    async def fail() -> None:
        raise LookupError

    async def go_on() -> None:
        seen.append(1)

    for handled in (fail(), go_on()):
        try:
            await processor.process_update(_update(1, 7), handled)
        except LookupError:
            continue
    assert seen == [1]


async def test_a_chat_that_is_done_leaves_nothing_behind() -> None:
    processor = OneByOneInAChat()

    async def handle() -> None:
        await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(processor.process_update(_update(number, number % 5), handle()))
    assert not processor._turns
    assert not processor._waiting
