"""What people do and see: their chat with the bot, what they write, press and block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.bodies import Body, Wrong, body, queried, typed
from bot.playground.entities import Formatted
from bot.playground.messages import Message, sets_keyboard
from bot.playground.people import Newcomer, Person
from bot.playground.queries import shown
from bot.playground.world import World

#: How long a press waits for the bot's answer, and how long the page may wait for a change, in seconds.
ANSWERED_WITHIN = 10.0
LONGEST_WAIT = 50
LONGEST_NAME = 64
LONGEST_DATA = 64
#: how long a location is shared live, in seconds: for a while, or until it is ended
_LIVE = range(60, 86_401)
_FOREVER = 0x7FFFFFFF

_STICKER = {
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
    "emoji": "👋",
}
_VOICE = {"duration": 3, "mime_type": "audio/ogg", "file_size": 5_000}


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRoutes:
    """Acts for people, in a world."""

    world: World

    def routes(self) -> list[Route]:
        """Return the routes."""
        at = "/api/people/{person:int}"
        return [
            Route("/api/people", self.everybody, methods=["GET"]),
            Route("/api/people", self.arrive, methods=["POST"]),
            Route(f"{at}/chat", self.chat, methods=["GET"]),
            Route(f"{at}/messages", self.write, methods=["POST"]),
            Route(f"{at}/messages/{{message:int}}/edit", self.edit, methods=["POST"]),
            Route(f"{at}/stickers", self.sticker, methods=["POST"]),
            Route(f"{at}/voice", self.voice, methods=["POST"]),
            Route(f"{at}/locations", self.locate, methods=["POST"]),
            Route(f"{at}/messages/{{message:int}}/move", self.move, methods=["POST"]),
            Route(f"{at}/press", self.press, methods=["POST"]),
            Route(f"{at}/block", self.block, methods=["POST"]),
        ]

    async def everybody(self, _: Request) -> Response:
        """List the people."""
        return JSONResponse([person.as_shown() for person in self.world.people.values()])

    async def arrive(self, request: Request) -> Response:
        """Make a person."""
        asked = await body(request, "first_name", "last_name", "username", "language_code")
        newcomer = Newcomer(
            first_name=asked.text("first_name").strip(),
            last_name=asked.text("last_name", "").strip(),
            username=asked.text("username", "").strip(),
            language_code=asked.text("language_code", "fr"),
        )
        if not 0 < len(newcomer.first_name) <= LONGEST_NAME:
            raise Wrong(400, f'"first_name" must have 1 to {LONGEST_NAME} characters')
        return JSONResponse(self.world.settle_in(newcomer).as_shown())

    async def chat(self, request: Request) -> Response:
        """Show the chat, after a change when the revision named is still the current one."""
        person = self._person(request)
        wait = min(queried(request, "wait", 0), LONGEST_WAIT)
        if "revision" in request.query_params:
            await self.world.changed(person.id, queried(request, "revision", 0), wait)
        return JSONResponse(self._chat(self.world.people[person.id]))

    async def write(self, request: Request) -> Response:
        """Write a message."""
        asked = await body(request, "text")
        person = self._writer(request)
        return self._shown(self.world.write(person, typed(asked.text("text"))))

    async def edit(self, request: Request) -> Response:
        """Edit a message of one's own."""
        asked = await body(request, "text")
        message = self._message(self._writer(request), request.path_params["message"])
        if message.by_bot or message.media:
            raise Wrong(400, "only one's own text can be edited")
        return self._shown(self.world.rewrite(message, typed(asked.text("text"))))

    async def sticker(self, request: Request) -> Response:
        """Send a sticker."""
        return await self._send_media(request, "sticker", _STICKER)

    async def voice(self, request: Request) -> Response:
        """Send a voice message."""
        return await self._send_media(request, "voice", _VOICE)

    async def locate(self, request: Request) -> Response:
        """Share a location: a place on the map, one with a name (a venue), or one that moves (live)."""
        asked = await body(request, "latitude", "longitude", "title", "address", "live_period")
        location = _location(asked)
        media: dict[str, object] = {"location": location}
        if asked.has("title"):
            named = {"title": asked.text("title"), "address": asked.text("address", "")}
            media["venue"] = {"location": location, **named}
        return self._shown(self.world.write(self._writer(request), Formatted(text=""), media=media))

    async def move(self, request: Request) -> Response:
        """Be elsewhere while a location is shared live."""
        asked = await body(request, "latitude", "longitude")
        message = self._message(self._writer(request), request.path_params["message"])
        shared = message.media.get("location")
        if not isinstance(shared, Mapping) or "live_period" not in shared:
            raise Wrong(400, "only a live location moves")
        return self._shown(self.world.move(message, {**shared, **_location(asked)}))

    async def press(self, request: Request) -> Response:
        """Press a button with that data, whether the message has one or not, and wait for the answer."""
        asked = await body(request, "message_id", "data")
        person = self._writer(request)
        message = self._message(person, asked.number("message_id"))
        if not message.by_bot:
            raise Wrong(400, "only messages of the bot have buttons")
        if not 0 < len(asked.text("data").encode()) <= LONGEST_DATA:
            raise Wrong(400, f'"data" must have 1 to {LONGEST_DATA} bytes')
        id_ = self.world.press(person, message, asked.text("data"))
        return JSONResponse(shown(await self.world.queries.answered(id_, ANSWERED_WITHIN)))

    async def block(self, request: Request) -> Response:
        """Block the bot, or take it back."""
        asked = await body(request, "blocked")
        person = self._person(request)
        self.world.block(person, blocked=asked.flag("blocked"))
        return JSONResponse(self.world.people[person.id].as_shown())

    async def _send_media(self, request: Request, kind: str, media: Mapping[str, object]) -> Response:
        await body(request)
        person = self._writer(request)
        stored = self.world.store(kind, "application/octet-stream", b"")
        ids = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}"}
        return self._shown(self.world.write(person, Formatted(text=""), media={kind: {**ids, **media}}))

    def _person(self, request: Request) -> Person:
        person = self.world.people.get(request.path_params["person"])
        if person is None:
            raise Wrong(404, "there is no such person")
        return person

    def _writer(self, request: Request) -> Person:
        person = self._person(request)
        if person.blocked:
            raise Wrong(409, "this person has blocked the bot")
        return person

    def _message(self, person: Person, message_id: int) -> Message:
        message = self.world.message(person.id, message_id)
        if message is None:
            raise Wrong(404, "there is no such message")
        return message

    def _shown(self, message: Message) -> Response:
        return JSONResponse(self._view(message, keyboard=True))

    def _view(self, message: Message, *, keyboard: bool) -> dict[str, object]:
        shown = message.as_shown() | {"entities": self.world.entities(message.content)}
        return shown if keyboard else shown | {"reply_keyboard": None}

    def _chat(self, person: Person) -> dict[str, object]:
        messages = self.world.messages(person.id)
        keyboards = [message.message_id for message in messages if sets_keyboard(message)]
        current = keyboards[-1] if keyboards else None
        return {
            "revision": self.world.revisions[person.id],
            "bot": self._robot(person.language_code),
            "commands": list(self.world.profile.shown_commands(person.id, person.language_code)),
            "typing": self.world.typing(person.id),
            "messages": [self._view(message, keyboard=message.message_id == current) for message in messages],
        }

    def _robot(self, language: str) -> dict[str, object]:
        robot = self.world.robot
        return {"id": robot.id, "username": robot.username} | self.world.profile.of_bot(language)


def _location(asked: Body) -> dict[str, object]:
    """Return a location as the Bot API's Location."""
    place = {it: asked.decimal(it, most=most) for it, most in (("latitude", 90), ("longitude", 180))}
    if not asked.has("live_period"):
        return dict(place)
    period = asked.number("live_period")
    if period not in _LIVE and period != _FOREVER:
        raise Wrong(400, f'"live_period" must be {_LIVE.start} to {_LIVE.stop - 1} seconds, or {_FOREVER}')
    return {**place, "live_period": period}
