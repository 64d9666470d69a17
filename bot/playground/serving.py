"""An application served by uvicorn inside the running loop, on loopback only.

No signal handlers, no access log (the token is in the address), no change to anybody's logging; leaving
closes what is open at once.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import cast

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

_LOOPBACK = "127.0.0.1"
#: seconds that answers under way are given when the server is asked to end
_PATIENCE = 1.0

Connections = dict[tuple[str, int], asyncio.Transport]


@asynccontextmanager
async def serve(app: Starlette, port: int = 0) -> AsyncIterator[str]:
    """Serve the application on 127.0.0.1 while inside, and yield its address, without a slash at the end.

    ``port`` 0 takes a free one. On leaving, ``app.state.close()`` (if there is one) lets go whoever waits,
    and connections that are still open are cut.

    Raises:
        OSError: the port is taken.
    """
    with socket.create_server((_LOOPBACK, port)) as listener:
        server = _Server(_config(app), app.state.connections)
        serving = asyncio.get_running_loop().create_task(server.serve(sockets=[listener]))
        try:
            await server.ready.wait()
            yield f"http://{_LOOPBACK}:{listener.getsockname()[1]}"
        finally:
            getattr(app.state, "close", _nothing)()
            server.leave()
            await serving


async def drop(request: Request) -> None:
    """Break the connection of a request that was not answered, as a network would."""
    connections: Connections = getattr(request.app.state, "connections", {})
    transport = connections.get((request.client.host, request.client.port)) if request.client else None
    if transport is not None:
        transport.abort()
        while (await request.receive())["type"] != "http.disconnect":
            continue


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, connections: Connections) -> None:
        super().__init__(config)
        self._connections = connections
        self.ready = asyncio.Event()
        self._leaving = asyncio.Event()

    def leave(self) -> None:
        """Stop serving, at once rather than at the next tick."""
        self.should_exit = True
        self._leaving.set()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close what is open once its answer is given; uvicorn itself looks every tenth of a second."""
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(list(self.server_state.tasks), timeout=_PATIENCE)
            for task in late:
                task.cancel()
        for transport in list(self._connections.values()):
            transport.abort()
        await asyncio.sleep(0)  # they tell of their end in the next turn of the loop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def _config(app: Starlette) -> uvicorn.Config:
    app.state.connections = {}
    return uvicorn.Config(
        app,
        http=_tracked(app.state.connections),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
    )


def _tracked(connections: Connections) -> type[H11Protocol]:
    """Return a protocol that keeps its open connections, so that one can be broken on purpose.

    It also sends small packets at once: asyncio does so only for sockets that name their protocol, which a
    listening socket made beforehand does not, and each answer would wait 40 ms for an acknowledgement.
    """

    class Tracked(H11Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.access_log = False  # the setting alone is undone by whoever configures logging later
            connection = cast("asyncio.Transport", transport)
            connection.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            super().connection_made(connection)
            self._peer: tuple[str, int] = connection.get_extra_info("peername")[:2]
            connections[self._peer] = connection

        def connection_lost(self, exc: Exception | None) -> None:
            connections.pop(self._peer, None)
            super().connection_lost(exc)

    return Tracked


def _nothing() -> None:
    """Do nothing."""
