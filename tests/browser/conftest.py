"""A town for every test, and windows into it; Chromium is started once."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.wiring.playground import Playing, playing
from tests.browser import chromium
from tests.browser.story import PEOPLE, START
from tests.browser.tongues import FRENCH, Tongue
from tests.browser.window import Device, Window
from tests.playground.town import Town, served

_CI: Final = os.environ.get("CI", "").lower() in {"1", "true"}  # noqa: TID251 - a setting of the tests
_NO_CHROMIUM: Final = "NO CHROMIUM ON THIS MACHINE"

Opening = Callable[..., Awaitable[Window]]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in capitals that the page could not be looked at."""
    if chromium.program() is None:
        terminalreporter.write_line(f"{_NO_CHROMIUM}: THE PLAYGROUND'S PAGE WAS NOT TESTED", red=True)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = chromium.program()
    if path is None:
        (pytest.fail if _CI else pytest.skip)(_NO_CHROMIUM)
    async with chromium.launched(path) as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def town(playground_folder: Path) -> AsyncIterator[Playing]:
    """The playground and the real bot; in the end Telegram would have refused nothing the bot asked for."""
    async with playing(playground_folder, people=PEOPLE, start=START, flows=False) as open_playground:
        yield open_playground
        async with httpx.AsyncClient(base_url=open_playground.url, timeout=30) as client:
            asked = (await client.get("/api/requests")).json()
        assert not [it for it in asked if not it["ok"]]


@pytest_asyncio.fixture(loop_scope="session")
async def open_window(browser: Browser, town: Playing) -> AsyncIterator[Opening]:
    """Open windows on the town."""
    async with _windows(browser, town.url) as opening:
        yield opening


@pytest_asyncio.fixture(loop_scope="session")
async def stage() -> AsyncIterator[Town]:
    """A playground whose bot is played by the test."""
    async with served() as playground:
        await playground.start()
        yield playground


@pytest_asyncio.fixture(loop_scope="session")
async def audience(browser: Browser, stage: Town) -> AsyncIterator[Opening]:
    """Open windows on the stage."""
    async with _windows(browser, stage.url) as opening:
        yield opening


@asynccontextmanager
async def _windows(browser: Browser, url: str) -> AsyncIterator[Opening]:
    """Yield what opens windows; in the end none of them has anything to complain of."""
    windows: list[Window] = []
    async with AsyncExitStack() as stack:

        async def opening(device: Device, *, tongue: Tongue = FRENCH) -> Window:
            window = await stack.enter_async_context(Window.opened(browser, url, device, tongue=tongue))
            windows.append(window)
            return window

        yield opening
    assert not [complaint for window in windows for complaint in window.complaints]
