"""The playground with the real bot behind it."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from bot.chat.context import Operator
from bot.playground import server as playground
from bot.store import keyring
from bot.store.store import Store
from bot.wiring.bot import Bot, prepare_store, running
from bot.wiring.clocks import Wall, real_now

#: how much faster time for pacing runs here, where the clock is moved by hand
PACE: Final = 50.0
#: ids of updates and messages that each world on a folder has for itself
_IDS: Final = 1_000_000
_TOKEN: Final = "424242:" + "playground" * 4


class Playground:
    """The playground's three callables; they wait until the bot is there."""

    def __init__(self, wall: Wall) -> None:
        self.wall = wall
        self._bot: asyncio.Future[Bot] = asyncio.get_running_loop().create_future()

    def welcome(self, bot: Bot) -> None:
        """Take the bot that the callables speak of."""
        self._bot.set_result(bot)

    async def next_due(self) -> datetime | None:
        """Return the next moment at which a reminder is due, or ``None``."""
        return await (await self._bot).dispatcher.next_due()

    async def advance(self, to: datetime) -> None:
        """Go forward to ``to``, from due moment to due moment, waiting each time until all is quiet."""
        bot = await self._bot
        await bot.quiet()
        while (due := await self.next_due()) is not None and self.wall() < due <= to:
            self.wall.move(due)
            await bot.quiet()
        self.wall.move(to)
        await bot.quiet()


@dataclass(frozen=True, kw_only=True, slots=True)
class Playing:
    """An open playground."""

    url: str
    bot: Bot


@asynccontextmanager
async def playing(
    folder: Path,
    *,
    people: Sequence[playground.Newcomer],
    groups: Sequence[playground.NewGroup] = (),
    port: int = 0,
    start: datetime | None = None,
    flows: bool = True,
    database_url: str | None = None,
) -> AsyncIterator[Playing]:
    """Serve the playground on loopback with the real bot behind it, its store and key under ``folder``.

    ``start`` is where the bot's clock begins, and ``flows`` whether it then goes on by itself; a folder
    that was played in before goes on from where its clock stood.
    """
    played = await asyncio.to_thread(_opened, folder, start or real_now())
    hall = Playground(Wall(played.clock, flows=flows))
    app = playground.create(
        token=_TOKEN,
        bot_name="Relance",
        people=people,
        groups=groups,
        now=hall.wall,
        next_due=hall.next_due,
        advance=hall.advance,
        monotonic=time.monotonic,
        pace=PACE,
        first_id=played.worlds * _IDS,
    )
    store = await asyncio.to_thread(_playground_store, folder, database_url)
    operator = Operator(name="", place="")
    try:
        async with (
            playground.serve(app, port) as url,
            running(
                store,
                token=_TOKEN,
                api_url=url,
                operator=operator,
                worker="playground",
                wall=hall.wall,
                pace=PACE,
            ) as bot,
        ):
            hall.welcome(bot)
            yield Playing(url=url, bot=bot)
    finally:
        store.close()
        await asyncio.to_thread(replace(played, clock=hall.wall()).keep, folder)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Played:
    """How far a folder was played in: where the clock stood, and how many worlds it has had."""

    clock: datetime
    worlds: int = 0

    @classmethod
    def found(cls, folder: Path, begin: datetime) -> Self:
        """Return what the folder says; in a new one the clock begins at ``begin``, elsewhere never before."""
        kept = folder / "played"
        if not kept.exists():
            return cls(clock=begin)
        clock, worlds = kept.read_text().split()
        return cls(clock=max(begin, datetime.fromisoformat(clock)), worlds=int(worlds))

    def keep(self, folder: Path) -> None:
        """Write it down."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "played").write_text(f"{self.clock.isoformat()} {self.worlds}")


def _opened(folder: Path, begin: datetime) -> _Played:
    """Return how far the folder was played in, this world counted, and write it down."""
    found = _Played.found(folder, begin)
    played = replace(found, worlds=found.worlds + 1)
    played.keep(folder)
    return played


def _playground_store(folder: Path, database_url: str | None) -> Store:
    data, keys = folder / "data", folder / "keys"
    for place in (data, keys):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    key_file = keys / "master.key"
    if not key_file.exists():
        keyring.generate(key_file)
    return prepare_store(database_url or f"sqlite:///{data / 'relance.db'}", key_file)
