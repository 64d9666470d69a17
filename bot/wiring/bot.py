"""The bot with its parts put together: store, runner, chat, dispatcher."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.chat import application as chat
from bot.chat import menus
from bot.chat.cohorts.poster import GroupPoster
from bot.chat.context import BotApplication, Desk, Operator
from bot.chat.messenger import TelegramMessenger
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.outboxes import posts_by, reminders_by
from bot.dispatch.pacing import Pacer
from bot.dispatch.wakeup import Wakeup
from bot.i18n import territories
from bot.settings import Settings
from bot.store import migrations
from bot.store.engine import connect
from bot.store.keyring import Keyring
from bot.store.store import Store
from bot.wiring.clocks import real_now

T = TypeVar("T")

#: threads that run use cases; SQLite lets one write at a time anyway
_THREADS: Final = 4
#: seconds that messages in flight are given when the bot is asked to end
_FAREWELL: Final = 5.0
#: the kinds of update that Telegram is asked for
TAKEN: Final = ("message", "edited_message", "callback_query", "my_chat_member")


def prepare_store(database_url: str, key_file: Path) -> Store:
    """Bring the schema up to date and open the store; ``StoreError`` says in one line what is wrong."""
    engine = connect(database_url)
    migrations.migrate(engine)
    ring = Keyring.open(database_url, key_file)
    store = Store(engine, ring, business_days=territories.business_days)
    store.finish_erasures()
    return store


@dataclass(frozen=True, kw_only=True, slots=True)
class Bot:
    """The running bot."""

    application: BotApplication
    dispatcher: Dispatcher
    wall: Callable[[], datetime]
    #: set once polling has ended for good, with the one line that says why
    ended: "asyncio.Future[str]"

    async def quiet(self) -> None:
        """Wait until every update taken is handled and nothing due is left undelivered."""
        await self.application.update_queue.join()
        await self.dispatcher.sweep()


@asynccontextmanager
async def running(
    store: Store,
    *,
    token: str,
    api_url: str,
    operator: Operator,
    worker: str,
    wall: Callable[[], datetime] = real_now,
    pace: float = 1.0,
) -> AsyncIterator[Bot]:
    """Run the bot by long polling while inside.

    ``pace`` speeds up the time that pacing is measured in; 1 on Telegram.
    """
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="use-case") as pool:

        async def run(call: Callable[[], T], /) -> T:
            return await loop.run_in_executor(pool, call)

        async def sleep(seconds: float) -> None:
            await asyncio.sleep(seconds / pace)

        wakeup = Wakeup(clock=real_now)
        pacer = Pacer(monotonic=lambda: time.monotonic() * pace, sleep=sleep)
        desk = Desk(begin=store.begin, run=run, now=wall, poke=wakeup.ring, operator=operator)
        application = chat.build(desk, token=token, api_url=api_url, turn=pacer.turn)
        dispatcher = Dispatcher(
            begin=store.begin,
            run=run,
            outboxes=(
                reminders_by(TelegramMessenger(application.bot, now=wall)),
                posts_by(GroupPoster(application.bot, desk)),
            ),
            wakeup=wakeup,
            now=wall,
            worker=worker,
        )
        ended: asyncio.Future[str] = loop.create_future()
        async with _polling(application, ended), _kept_up(wakeup, dispatcher):
            yield Bot(application=application, dispatcher=dispatcher, wall=wall, ended=ended)


@asynccontextmanager
async def _kept_up(wakeup: Wakeup, dispatcher: Dispatcher) -> AsyncIterator[None]:
    """Keep the dispatcher sweeping while inside."""
    wakeup.start()
    task = asyncio.ensure_future(dispatcher.keep_sweeping())
    try:
        yield
    finally:
        wakeup.stop()
        await dispatcher.end(task, within=_FAREWELL)


@asynccontextmanager
async def _polling(application: BotApplication, ended: "asyncio.Future[str]") -> AsyncIterator[None]:
    """Take updates by long polling; an end that polling would keep to itself is told through ``ended``."""

    def told(trouble: TelegramError) -> None:
        if isinstance(trouble, InvalidToken) and not ended.done():
            ended.set_result("Telegram refuses the token: check RELANCE_TOKEN.")
        if isinstance(trouble, Conflict) and not ended.done():
            ended.set_result("Another process polls with the same token: only one instance may run.")

    updater = application.updater
    assert updater is not None
    async with application:
        await menus.introduce(application)
        await application.start()
        await updater.start_polling(
            allowed_updates=TAKEN, error_callback=told, poll_interval=0.0, bootstrap_retries=3
        )
        try:
            yield
        finally:
            await updater.stop()
            await application.stop()


async def run(settings: Settings, stop: asyncio.Event) -> str | None:
    """Run the bot on Telegram until ``stop`` is set; return the line that says why it ended by itself."""
    assert settings.token is not None
    store = await asyncio.to_thread(prepare_store, settings.database_url, settings.key_file)
    operator = Operator(
        name=settings.operator_name,
        place=settings.operator_place,
        contact=settings.operator_contact or None,
    )
    try:
        async with running(
            store,
            token=settings.token.get_secret_value(),
            api_url=settings.api_url,
            operator=operator,
            worker=settings.worker,
        ) as bot:
            return await _first(stop.wait(), bot.ended)
    finally:
        store.close()


async def _first(stop: Awaitable[object], ended: "asyncio.Future[str]") -> str | None:
    stopping = asyncio.ensure_future(stop)
    done, _ = await asyncio.wait((stopping, ended), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    with suppress(asyncio.CancelledError):
        await stopping
    return ended.result() if ended in done else None
