"""Who may speak to the server, and what it logs: loopback, its own page, nothing."""

from __future__ import annotations

import asyncio
import logging

import httpx
import pytest
from starlette.applications import Starlette

from bot.playground.serving import serve
from tests.playground.town import CAMILLE, TOKEN, Town, served


async def test_a_loopback_name_is_answered(town: Town) -> None:
    for host in ("127.0.0.1", "127.0.0.1:1", "localhost:8080", "LOCALHOST", "[::1]:80"):
        response = await town.http.get("/api/people", headers={"host": host})
        assert (host, response.status_code) == (host, 200)


@pytest.mark.parametrize("path", ["/", "/page/chat.js", "/api/people", f"/bot{TOKEN}/getMe"])
async def test_another_name_is_forbidden(town: Town, path: str) -> None:
    for host in ("example.com", "127.0.0.1.example.com", "localhost.", "127.0.0.2", "", "a:1:2"):
        response = await town.http.get(path, headers={"host": host})
        assert (host, response.status_code) == (host, 403)


@pytest.mark.parametrize("origin", ["https://example.com", "null", "http://127.0.0.1:1", "http://localhost"])
async def test_a_page_of_another_site_is_forbidden(town: Town, origin: str) -> None:
    for method, path in (("GET", "people"), ("POST", "people"), ("DELETE", "faults")):
        response = await town.http.request(method, f"/api/{path}", headers={"origin": origin}, json={})
        assert response.status_code == 403
    assert len((await town.http.get("/api/people", headers={"origin": town.url})).json()) == 2


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", None])
async def test_a_post_that_a_foreign_form_could_make_is_not_taken(
    town: Town, content_type: str | None
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    response = await town.http.post("/api/people", content=b'{"first_name": "X"}', headers=headers)
    assert response.status_code == 415


@pytest.mark.parametrize(("body", "status"), [(b"{", 400), (b"[]", 400), (b" " * (2**20 + 1), 413)])
async def test_a_body_that_is_not_an_object_is_refused(town: Town, body: bytes, status: int) -> None:
    headers = {"content-type": "application/json; charset=utf-8"}
    response = await town.http.post(f"/api/people/{CAMILLE}/messages", content=body, headers=headers)
    assert (response.status_code, set(response.json())) == (status, {"error"})


async def test_the_page_is_served_and_may_load_nothing_from_elsewhere(town: Town) -> None:
    for path, kind in (
        ("/", "text/html"),
        ("/page/chat.js", "text/javascript"),
        ("/page/chat.css", "text/css"),
    ):
        response = await town.http.get(path)
        assert response.status_code == 200
        assert response.headers["content-type"].startswith(kind)
        assert response.headers["content-security-policy"] == "default-src 'self'"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert not [name for name in response.headers if name.startswith("access-control")]
    assert (await town.http.get("/page/../server.py")).status_code == 404


async def test_the_token_is_never_logged(
    town: Town, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for client in ("httpx", "httpcore"):
        caplog.set_level(logging.WARNING, logger=client)
    caplog.set_level(logging.DEBUG)  # last, for it is the handler's level too
    await town.call("getMe")
    await town.refusal("sendMessage", chat_id=1, text="x")
    await town.http.post("/api/faults", json={"method": "getMe", "times": 1, "drop": True})
    with pytest.raises(httpx.RemoteProtocolError):
        await town.call("getMe")
    written = capfd.readouterr()
    assert TOKEN.partition(":")[2] not in caplog.text + written.out + written.err  # the colon may be escaped


async def test_leaving_lets_go_whoever_waits_at_once() -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        async with served() as town:
            await town.http.post("/api/faults", json={"method": "getMe", "times": 1, "hang": True})
            http = httpx.AsyncClient(base_url=town.url, timeout=20)
            waiting = [
                tasks.create_task(http.get(f"/bot{TOKEN}/getUpdates?timeout=50")),
                tasks.create_task(http.get(f"/bot{TOKEN}/getMe")),
                tasks.create_task(http.get(f"/api/people/{CAMILLE}/chat?revision=0&wait=50")),
            ]
            await town.heard()
        responses = [await task for task in waiting]
        await http.aclose()
    assert [response.status_code for response in responses] == [200, 200, 200]


async def test_a_port_that_is_taken_is_an_error(town: Town) -> None:
    with pytest.raises(OSError, match="in use"):
        async with serve(Starlette(), port=int(town.url.rpartition(":")[2])):
            pass
