"""The HTTP side of the Bot API: the token, the request, the faults, the record, Telegram's envelope."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.bot_api import BotApi
from bot.playground.checking import Upload, method_named
from bot.playground.faults import Fault, Faults, Kind
from bot.playground.refusals import Refused
from bot.playground.requests import given as read
from bot.playground.serving import drop


@dataclass(kw_only=True)
class BotRoutes:
    """Answers the bot; ``record`` keeps every request but those refused for their token."""

    api: BotApi
    token: str
    faults: Faults
    record: list[dict[str, object]] = field(default_factory=list)

    def routes(self) -> list[Route]:
        """Return the routes of the methods and of the files."""
        return [
            Route("/bot{token}/{method}", self.method, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.file, methods=["GET"]),
        ]

    async def method(self, request: Request) -> Response:
        """Do one method."""
        if not self._knows(request.path_params["token"]):
            return _refusal(Refused(401, "Unauthorized"))
        try:
            method = method_named(request.path_params["method"])
            given = await read(request)
        except Refused as refused:
            return _refusal(refused)
        fault = self.faults.take(method, given)
        envelope = _error(fault) if fault and fault.kind is Kind.ERROR else await self._done(method, given)
        self._keep(method, given, envelope)
        return await self._answer(request, fault, envelope)

    async def file(self, request: Request) -> Response:
        """Return a file that getFile told of."""
        if not self._knows(request.path_params["token"]):
            return _refusal(Refused(401, "Unauthorized"))
        path = request.path_params["path"]
        stored = next((file for file in self.api.world.files.values() if file.path == path), None)
        return (
            Response(stored.data, media_type=stored.content_type)
            if stored
            else _refusal(Refused(404, "Not Found"))
        )

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(errors="surrogateescape"), self.token.encode())

    async def _done(self, method: str, given: Mapping[str, object]) -> dict[str, object]:
        try:
            return {"ok": True, "result": await self.api.call(method, given)}
        except Refused as refused:
            return _envelope(refused.code, refused.description, refused.parameters)

    def _keep(self, method: str, given: Mapping[str, object], envelope: Mapping[str, object]) -> None:
        self.record.append(
            {
                "n": len(self.record) + 1,
                "method": method,
                "params": {name: _shown(value) for name, value in given.items()},
                "ok": envelope["ok"],
                "error_code": envelope.get("error_code"),
                "description": envelope.get("description"),
                "at": self.api.world.now().isoformat(),
            }
        )

    async def _answer(
        self, request: Request, fault: Fault | None, envelope: Mapping[str, object]
    ) -> Response:
        if fault and fault.kind is Kind.HANG:
            await self.faults.hang()
        if fault and fault.kind is Kind.DROP:
            await drop(request)
        return _response(envelope)


def _shown(value: object) -> object:
    return {"file_name": value.file_name, "size": len(value.data)} if isinstance(value, Upload) else value


def _error(fault: Fault) -> dict[str, object]:
    return _envelope(fault.error_code, fault.description, fault.parameters or {})


def _refusal(refused: Refused) -> Response:
    return _response(_envelope(refused.code, refused.description, refused.parameters))


def _envelope(code: int, description: str, parameters: Mapping[str, object]) -> dict[str, object]:
    envelope: dict[str, object] = {"ok": False, "error_code": code, "description": description}
    return envelope | ({"parameters": dict(parameters)} if parameters else {})


def _response(envelope: Mapping[str, object]) -> Response:
    code = envelope.get("error_code", 200)
    return JSONResponse(dict(envelope), status_code=code if isinstance(code, int) else 500)
