"""For tests: what the bot asked for so far, and faults to order."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.bodies import Body, Wrong, body
from bot.playground.bot_routes import BotRoutes
from bot.playground.checking import method_named
from bot.playground.faults import Fault, Kind
from bot.playground.refusals import Refused

MOST_TIMES = 1_000_000

_FIELDS = (
    *("method", "times", "chat_id", "ephemeral"),
    *("error_code", "description", "parameters", "hang", "drop"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class FaultRoutes:
    """Looks at and disturbs the Bot API."""

    bot: BotRoutes

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/api/requests", self.requests, methods=["GET"]),
            Route("/api/faults", self.order, methods=["POST"]),
            Route("/api/faults", self.clear, methods=["DELETE"]),
        ]

    async def requests(self, request: Request) -> Response:
        """List the Bot API requests; those of getUpdates only with ``?all=1``."""
        everything = request.query_params.get("all") == "1"
        kept = [entry for entry in self.bot.record if everything or entry["method"] != "getUpdates"]
        return Response(json.dumps(kept), media_type="application/json")

    async def order(self, request: Request) -> Response:
        """Order a fault."""
        asked = await body(request, *_FIELDS)
        self.bot.faults.order(_fault(asked))
        return JSONResponse({"ordered": True})

    async def clear(self, _: Request) -> Response:
        """Forget the faults and release what hangs."""
        self.bot.faults.clear()
        return JSONResponse({"cleared": True})


def _fault(asked: Body) -> Fault:
    kind = _kind(asked)
    times = asked.number("times", 1)
    if not 0 < times <= MOST_TIMES:
        raise Wrong(400, f'"times" must be 1 to {MOST_TIMES}')
    fault = Fault(
        method=_method(asked.text("method")),
        times=times,
        kind=kind,
        chat_id=asked.number("chat_id") if asked.has("chat_id") else None,
        ephemeral=asked.flag("ephemeral", default=False),
    )
    return _error(asked, fault) if kind is Kind.ERROR else fault


def _kind(asked: Body) -> Kind:
    kinds = [kind for kind in (Kind.HANG, Kind.DROP) if asked.flag(kind.value, default=False)]
    kinds += [Kind.ERROR] if asked.has("error_code") else []
    if len(kinds) != 1:
        raise Wrong(400, 'one of "error_code", "hang" and "drop" is needed')
    return kinds[0]


def _error(asked: Body, fault: Fault) -> Fault:
    code, parameters = asked.number("error_code"), asked.values.get("parameters")
    if not 400 <= code <= 599:
        raise Wrong(400, '"error_code" must be 400 to 599')
    if parameters is not None and not isinstance(parameters, dict):
        raise Wrong(400, '"parameters" must be an object')
    return replace(
        fault,
        error_code=code,
        description=asked.text("description", "Internal Server Error"),
        parameters=cast("dict[str, object] | None", parameters),
    )


def _method(name: str) -> str:
    try:
        return name if name == "*" else method_named(name)
    except Refused:
        raise Wrong(400, f'there is no method "{name}"') from None
