from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

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
