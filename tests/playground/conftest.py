from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.playground.square import Square, founded
from tests.playground.town import Town, served


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    """A served playground."""
    async with served() as playground:
        yield playground


@pytest.fixture
async def started(town: Town) -> Town:
    """A served playground where both people have pressed start, and the bot has read it."""
    await town.start()
    await town.start(1002)
    await town.drain()
    return town


@pytest.fixture
async def square(town: Town) -> Square:
    """A basic group with the bot in it; nobody has started the bot."""
    return await founded(town)


@pytest.fixture
async def forum(town: Town) -> Square:
    """A supergroup with topics and the bot in it."""
    return await founded(town, "forum")
