"""A Telegram in a process of its own: ``python -m tests.faults.town PEOPLE`` serves until its input ends.

The address is its only line of output. Everybody runs on the machine's clocks, and messages take their
time on the way: what was killed meanwhile may have been accepted or not.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

import httpx
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.playground import server
from bot.wiring.clocks import real_now

TOKEN: Final = "515151:" + "NoWordOfThisInAnyLogPlease" * 2
#: the chats of the people who live here
FIRST_CHAT: Final = 1001
#: the repository, from where the programs are started
ROOT: Final = Path(__file__).parents[2]
#: how long a message travels, each way, in seconds
DISTANCE: Final = 0.04
#: getUpdates hands out no more at once
_HANDFUL: Final = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Town:
    """The people's side of a running town, over HTTP."""

    url: str
    people: int
    client: httpx.Client

    def settle(self) -> None:
        """Let everybody start the bot, and confirm their updates in the bot's place."""
        for chat_id in range(FIRST_CHAT, FIRST_CHAT + self.people):
            self.write(chat_id, "/start")
        while updates := self._bot("getUpdates", {"limit": _HANDFUL}):
            self._bot("getUpdates", {"offset": updates[-1]["update_id"] + 1, "limit": 1})

    def write(self, chat_id: int, text: str) -> None:
        """Let a person write to the bot."""
        self._post(f"/api/people/{chat_id}/messages", {"text": text})

    def order(self, method: str, **fault: object) -> None:
        """Order a fault, as ``/api/faults`` takes it."""
        self._post("/api/faults", {"method": method, **fault})

    def clear(self) -> None:
        """Forget the faults and release what hangs."""
        self.client.delete("/api/faults").raise_for_status()

    def calls(self, method: str) -> list[dict[str, Any]]:
        """Return the Bot API requests of a method, answered or not."""
        answer = self.client.get("/api/requests", params={"all": "1"}).raise_for_status()
        return [it for it in answer.json() if it["method"] == method]

    def arrivals(self) -> list[tuple[int, datetime]]:
        """Return the chat and the moment of every message that was accepted, in order."""
        return [
            (int(it["params"]["chat_id"]), datetime.fromisoformat(it["at"]))
            for it in self.calls("sendMessage")
            if it["ok"]
        ]

    def landed(self) -> int:
        """Wait until what was on its way has arrived; return the number of arrivals."""
        time.sleep(3 * DISTANCE)
        return len(self.arrivals())

    def _post(self, path: str, body: dict[str, object]) -> httpx.Response:
        return self.client.post(path, json=body).raise_for_status()

    def _bot(self, method: str, body: dict[str, object]) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", self._post(f"/bot{TOKEN}/{method}", body).json()["result"])


@contextmanager
def town(people: int) -> Iterator[Town]:
    """Open a town for so many people while inside; all of them have started the bot."""
    command = [sys.executable, "-m", "tests.faults.town", str(people)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        with process.stdin, httpx.Client(base_url=process.stdout.readline().strip(), timeout=10) as client:
            opened = Town(url=str(client.base_url).rstrip("/"), people=people, client=client)
            opened.settle()
            yield opened


def until(happened: Callable[[], bool], *, within: float = 30.0) -> None:
    """Wait until something has happened; ``AssertionError`` after ``within`` seconds."""
    last = time.monotonic() + within
    while not happened():
        assert time.monotonic() < last, f"this did not happen within {within:.0f} s"
        time.sleep(0.01)


class Distance:
    """Lets messages take their time, to the server and back."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if not scope.get("path", "").endswith("/sendMessage"):
            await self._app(scope, receive, send)
            return

        # what has left the bot arrives, even if the bot is dead by then
        sent = [await receive()]
        while sent[-1].get("more_body"):
            sent.append(await receive())

        async def arrive() -> Message:
            return sent.pop(0) if sent else await receive()

        async def send_back(message: Message) -> None:
            if message["type"] == "http.response.start":
                await asyncio.sleep(DISTANCE)
            await send(message)

        await asyncio.sleep(DISTANCE)
        await self._app(scope, arrive, send_back)


async def _serve(people: int) -> None:
    app = server.create(
        token=TOKEN,
        bot_name="Relance",
        people=[server.Newcomer(first_name=f"Person {n}") for n in range(people)],
        now=real_now,
        next_due=_unknown,
        advance=_stay,
        monotonic=time.monotonic,
    )
    app.add_middleware(Distance)
    async with server.serve(app) as url:
        sys.stdout.write(f"{url}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


async def _unknown() -> None:
    """Tell no due moment: the bot is another process."""


async def _stay(_: datetime) -> None:
    raise NotImplementedError("the machine's clock is not moved")


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
