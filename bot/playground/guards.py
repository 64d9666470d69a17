"""Who may speak to the server: this machine, by a loopback name, and no page of another site.

A page on the internet can make a browser on this machine send requests to loopback. It cannot fake ``Host``
(another name that resolves to loopback is refused), and what it sends carries its own ``Origin``.
"""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Guards:
    """Middleware that refuses strangers and puts the security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            return
        refusal = _refusal(scope["path"], scope["method"], Headers(scope=scope))
        await (refusal or self._app)(scope, receive, _dressed(send))


def _refusal(path: str, method: str, headers: Headers) -> Response | None:
    host = headers.get("host", "")
    if not _HOST.fullmatch(host):
        return _error(403, "this server answers to loopback names only")
    if not path.startswith("/api"):
        return None
    if headers.get("origin", f"http://{host}").lower() != f"http://{host}".lower():
        return _error(403, "this server answers its own page only")
    if (
        method == "POST"
        and headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json"
    ):
        return _error(415, "the body must be application/json")
    return None


def _error(status: int, line: str) -> Response:
    return JSONResponse({"error": line}, status_code=status)


def _dressed(send: Send) -> Send:
    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(_HEADERS)
        await send(message)

    return dressed
