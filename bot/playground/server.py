"""The playground's one application: the Bot API, the people's side, and the page.

- ``/bot{token}/{method}``: the Bot API, for the bot.
- ``/api/…``: what people do and see, the clock, faults; JSON, for the page and the journeys.
- ``/`` and ``/page/…``: the page.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground.bodies import Wrong, told
from bot.playground.bot_api import BotApi
from bot.playground.bot_routes import BotRoutes
from bot.playground.clock import Clock, ClockRoutes
from bot.playground.fault_routes import FaultRoutes
from bot.playground.faults import Faults
from bot.playground.gathering import found
from bot.playground.group_routes import GroupRoutes
from bot.playground.groups import NewGroup
from bot.playground.guards import Guards
from bot.playground.people import Newcomer, Robot
from bot.playground.person_routes import PersonRoutes
from bot.playground.serving import serve
from bot.playground.world import World, founded

__all__ = ["NewGroup", "Newcomer", "create", "serve"]

_PAGE = Path(__file__).parent / "page"


def create(
    *,
    token: str,
    bot_name: str,
    bot_username: str = "relance_bot",
    people: Sequence[Newcomer],
    groups: Sequence[NewGroup] = (),
    now: Callable[[], datetime],
    next_due: Callable[[], Awaitable[datetime | None]],
    advance: Callable[[datetime], Awaitable[None]],
    monotonic: Callable[[], float],
    pace: float = 1.0,
    first_id: int = 1,
) -> Starlette:
    """Return the application, with a world of its own, to be served by ``serve``.

    ``token`` is the bot's, ``<number>:<rest>``: the number becomes its id. ``people`` are there from the
    start, with ids from 1001, and have not started the bot; so are ``groups``, made of them. ``now`` is the
    bot's clock (aware): every date comes from it; ``next_due`` and ``advance`` move it (``clock.Clock``).
    ``monotonic`` counts seconds for flood limits (``pace`` times faster) and for the age of callback
    queries; waiting itself is in the loop's real time. Updates and messages count up from ``first_id``: a
    world that follows another one must not give its numbers again.
    """
    robot = Robot(id=_number(token), first_name=bot_name, username=bot_username)
    world = founded(robot=robot, people=people, now=now, monotonic=monotonic, pace=pace)
    world.updates.next_id = world.next_message_id = first_id
    for new in groups:
        _gather(world, new)
    faults = Faults()
    bot = BotRoutes(api=BotApi(world=world), token=token, faults=faults)
    clock = ClockRoutes(clock=Clock(now=now, next_due=next_due, advance=advance), updates=world.updates)
    routes: list[BaseRoute] = [
        *bot.routes(),
        *PersonRoutes(world=world).routes(),
        *GroupRoutes(world=world).routes(),
        *clock.routes(),
        *FaultRoutes(bot=bot).routes(),
        *_page(),
    ]
    app = Starlette(
        routes=routes, middleware=[Middleware(Guards)], exception_handlers={Wrong: told, HTTPException: told}
    )
    app.state.close = _closing(world, faults)
    return app


def _gather(world: World, new: NewGroup) -> None:
    people = list(world.people.values())
    members = [people[place] for place in new.members]
    found(world, new.title, members, kind=new.kind, with_bot=new.with_bot)


def _number(token: str) -> int:
    number = token.partition(":")[0]
    if not (number.isascii() and number.isdigit()):
        raise ValueError("a bot's token begins with its number and a colon")
    return int(number)


def _closing(world: World, faults: Faults) -> Callable[[], None]:
    def close() -> None:
        world.close()
        faults.clear()

    return close


def _page() -> list[BaseRoute]:
    return [
        Route("/", _index, methods=["GET"]),
        Mount("/page", StaticFiles(directory=_PAGE, check_dir=False)),
    ]


async def _index(_: Request) -> Response:
    return FileResponse(_PAGE / "index.html")
