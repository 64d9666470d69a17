"""A group of the playground with three people: what they do there, and what each of them sees."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from tests.playground.town import CAMILLE, SAM, Json, Town

LEA = 1003
BOT = 123456


@dataclass(frozen=True, kw_only=True, slots=True)
class Square:
    """One group; Camille made it, Sam and Léa are in it."""

    town: Town
    id: int

    async def do(self, what: str, /, **body: object) -> Json:
        """Do something in the group."""
        response = await self.town.http.post(f"/api/groups/{self.id}/{what}", json=body)
        assert response.status_code == 200, response.text
        answer: Json = response.json()
        return answer

    async def fails(self, what: str, /, **body: object) -> int:
        """Try to do something that cannot be done, and return the status."""
        response = await self.town.http.post(f"/api/groups/{self.id}/{what}", json=body)
        assert set(response.json()) == {"error"}
        return response.status_code

    async def write(self, text: str, person: int = CAMILLE, /, **more: object) -> Json:
        """Write something."""
        return await self.do("messages", person=person, text=text, **more)

    async def place(self, member: int | str, status: str, person: int = CAMILLE, **more: object) -> Json:
        """Give somebody another place."""
        return await self.do("members", person=person, member=member, status=status, **more)

    async def chat(self, person: int = CAMILLE, **query: int) -> Json:
        """Look at the chat."""
        response = await self.town.http.get(f"/api/groups/{self.id}/chat", params={"person": person, **query})
        assert response.status_code == 200, response.text
        shown: Json = response.json()
        return shown

    async def texts(self, person: int = CAMILLE) -> list[str]:
        """Return what is written in the chat."""
        return [message["text"] for message in (await self.chat(person))["messages"] if message["text"]]

    async def send(self, text: str = "x", /, **more: object) -> Json:
        """Let the bot send a message."""
        return await self.town.send(self.id, text, **more)

    async def refusal(self, method: str = "sendMessage", /, **more: object) -> str:
        """Let the bot call a method that is refused."""
        words = {"text": "x"} if method == "sendMessage" else {}
        return await self.town.refusal(method, chat_id=self.id, **{**words, **more})

    async def press(self, message_id: int, person: int = CAMILLE, /, **more: object) -> Pressed:
        """Press a button, and return the bot's update while the press waits for the answer."""
        body: Json = {"person": person, "message_id": message_id, "data": "x", **more}
        press = asyncio.ensure_future(self.do("press", **body))
        updates = await self.town.updates(timeout=5)
        return Pressed(query=updates[-1]["callback_query"], answer=press)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed:
    """A press: the callback query, and what the person is told at last."""

    query: Json
    answer: asyncio.Task[Json]


async def founded(town: Town, kind: str = "group", *, bot: bool = True) -> Square:
    """Make a group of the three, and read what is queued."""
    if len((await town.http.get("/api/people")).json()) < 3:
        await town.http.post("/api/people", json={"first_name": "Léa", "last_name": "Roy"})
    body = {"title": "Promo", "members": [CAMILLE, SAM, LEA], "kind": kind, "bot": bot}
    made = await town.http.post("/api/groups", json=body)
    assert made.status_code == 200, made.text
    await town.drain()
    return Square(town=town, id=made.json()["id"])
