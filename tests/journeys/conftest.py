"""A town for every journey: the playground, the real bot, a clock that stands still until it is moved."""

import asyncio
import logging
import re
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from io import StringIO
from pathlib import Path

import httpx
import pytest

from bot.domain.timeline import Facts
from bot.watch import logs
from bot.wiring.playground import Playing, playing
from tests.journeys.phone import ZONE, Phone

#: Monday morning, three weeks before Christmas is nobody's concern yet
START = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)

Newcomer = Callable[..., Awaitable[Phone]]
FactsOf = Callable[[Phone], Facts]

#: refusals that the bot can't foresee
_UNFORESEEN = re.compile(
    "not modified|blocked by the user|upgraded to a supergroup|thread not found|TOPIC_|kicked from|"
    "not enough rights|message to edit not found|query is too old"
)


@pytest.fixture
def untraced_threads() -> Iterator[None]:
    """Trace what runs in the loop; use cases run in threads, and their own tests count their lines."""
    tracing = threading.gettrace()
    threading.settrace(None)
    yield
    if tracing is not None:
        threading.settrace(tracing)


@pytest.fixture
async def town(playground_folder: Path, untraced_threads: None) -> AsyncIterator[Playing]:
    async with playing(playground_folder, people=(), start=START, flows=False) as open_playground:
        yield open_playground


@pytest.fixture
async def client(town: Playing) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=town.url, timeout=30) as browser:
        yield browser


@pytest.fixture
def said() -> Iterator[StringIO]:
    """The log lines of the whole test, as a production process writes them at DEBUG."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = StringIO()
    logs.configure("DEBUG", stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)


@pytest.fixture
async def newcomer(said: StringIO, client: httpx.AsyncClient, tmp_path: Path) -> AsyncIterator[Newcomer]:
    """Make people; in the end no canary word of theirs is in a log or a raw file."""
    phones: list[Phone] = []

    async def make(first_name: str = "Camille", language_code: str = "fr") -> Phone:
        phones.append(await Phone.of(client, first_name, language_code))
        return phones[-1]

    yield make
    canaries = {word for phone in phones for word in phone.canaries}
    files = await asyncio.to_thread(_raw_files, tmp_path)
    assert not [(word, name) for word in canaries for name, raw in files.items() if word.encode() in raw]
    assert not [word for word in canaries if word in said.getvalue()]
    requests = (await client.get("/api/requests")).json()
    refused = [it for it in requests if not it["ok"] and not _UNFORESEEN.search(it["description"])]
    assert not refused, "the bot asked for something that Telegram refuses"


@pytest.fixture
def facts_of(town: Playing) -> FactsOf:
    """What the store keeps of a person."""
    begin = town.bot.application.bot_data["desk"].begin

    def read(phone: Phone) -> Facts:
        with begin() as work:
            candidate = work.candidates.by_chat(phone.id)
            facts: Facts = work.facts(candidate.id)
        return facts

    return read


def _raw_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
