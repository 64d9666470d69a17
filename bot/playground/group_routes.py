"""What people do in groups: found them, write and press in them, change who and what is in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import gathering, placing, speaking
from bot.playground.bodies import Body, Wrong, body, chosen, queried, typed
from bot.playground.group_views import GroupViews
from bot.playground.groups import Group, Kind, Topic
from bot.playground.guises import Guise, signature
from bot.playground.messages import Message
from bot.playground.people import Person
from bot.playground.person_routes import ANSWERED_WITHIN, LONGEST_DATA, LONGEST_WAIT
from bot.playground.queries import shown
from bot.playground.speaking import Words
from bot.playground.world import World

LONGEST_TITLE = 128
MOST_MEMBERS = 200

_ID = re.compile(r"-\d{1,15}", re.ASCII)


@dataclass(kw_only=True, slots=True)
class GroupRoutes:
    """Acts for people in the groups of a world."""

    world: World
    views: GroupViews = field(init=False)

    def __post_init__(self) -> None:
        self.views = GroupViews(world=self.world)

    def routes(self) -> list[Route]:
        """Return the routes."""
        at = "/api/groups/{group}"
        return [
            Route("/api/groups", self.every, methods=["GET"]),
            Route("/api/groups", self.found, methods=["POST"]),
            Route(f"{at}/chat", self.chat, methods=["GET"]),
            Route(f"{at}/messages", self.write, methods=["POST"]),
            Route(f"{at}/messages/{{message:int}}/edit", self.edit, methods=["POST"]),
            Route(f"{at}/press", self.press, methods=["POST"]),
            Route(f"{at}/members", self.place, methods=["POST"]),
            Route(f"{at}/title", self.retitle, methods=["POST"]),
            Route(f"{at}/migrate", self.migrate, methods=["POST"]),
            Route(f"{at}/rights", self.mute, methods=["POST"]),
            Route(f"{at}/delete", self.delete, methods=["POST"]),
            Route(f"{at}/topics", self.open_topic, methods=["POST"]),
            Route(f"{at}/topics/{{topic:int}}", self.turn_topic, methods=["POST"]),
        ]

    async def every(self, request: Request) -> Response:
        """List the groups, or those a person is in."""
        person = queried(request, "person", 0)
        alive = (group for group in self.world.groups.values() if group.alive)
        return JSONResponse(
            [self.views.group(group) for group in alive if not person or group.status(person).inside]
        )

    async def found(self, request: Request) -> Response:
        """Make a group, with the bot or without it."""
        asked = await body(request, "title", "members", "kind", "bot")
        title, kind = _title(asked), chosen(asked, "kind", Kind, Kind.GROUP)
        members = [self._person(id_) for id_ in asked.numbers("members")]
        if not 0 < len(set(members)) == len(members) <= MOST_MEMBERS:
            raise Wrong(400, f'"members" must name 1 to {MOST_MEMBERS} people, each once')
        with_bot = asked.flag("bot", default=False)
        return self._group(gathering.found(self.world, title, members, kind=kind, with_bot=with_bot))

    async def chat(self, request: Request) -> Response:
        """Show the chat to a person, after a change when the revision named is still the current one."""
        group, viewer = self._known(request), self._person(queried(request, "person", 0))
        if "revision" in request.query_params:
            wait = min(queried(request, "wait", 0), LONGEST_WAIT)
            await self.world.changed(group.id, queried(request, "revision", 0), wait)
        return JSONResponse(self.views.chat(self.world.groups[group.id], viewer))

    async def write(self, request: Request) -> Response:
        """Write a message."""
        asked = await body(request, "person", "text", "as", "thread", "reply_to")
        group, author = self._entered(request, asked)
        guise = chosen(asked, "as", Guise, Guise.SELF)
        if guise is Guise.ANONYMOUS and not group.status(author.id).administers:
            raise Wrong(409, "only administrators are anonymous")
        if group.muted and not group.status(author.id).administers:
            raise Wrong(409, "only administrators write here")
        replied = self._seen(group, author, asked.number("reply_to")) if asked.has("reply_to") else None
        words = Words(
            text=typed(asked.text("text")),
            guise=guise,
            thread=_thread(group, author, asked, replied),
            reply_to=replied.message_id if replied else None,
        )
        return self._message(speaking.write(self.world, group, author, words), author)

    async def edit(self, request: Request) -> Response:
        """Edit a message of one's own."""
        asked = await body(request, "person", "text")
        group, author = self._entered(request, asked)
        message = self._seen(group, author, request.path_params["message"])
        own = message.sender_id == author.id and not (message.service or message.receiver_id)
        if message.by_bot or not own:
            raise Wrong(400, "only one's own text can be edited")
        if message.chat_id != group.id:
            raise Wrong(400, "what was written before the upgrade stays as it is")
        return self._message(speaking.rewrite(self.world, group, message, typed(asked.text("text"))), author)

    async def press(self, request: Request) -> Response:
        """Press a button with that data, whether the message has one or not, and wait for the answer."""
        asked = await body(request, "person", "message_id", "data", "as")
        group, presser = self._entered(request, asked)
        message = self._seen(group, presser, asked.number("message_id"))
        if not message.by_bot:
            raise Wrong(400, "only messages of the bot have buttons")
        if not 0 < len(asked.text("data").encode()) <= LONGEST_DATA:
            raise Wrong(400, f'"data" must have 1 to {LONGEST_DATA} bytes')
        signed = signature(group, presser, chosen(asked, "as", Guise, Guise.SELF))
        id_ = self.world.press(presser, message, asked.text("data"), user=signed["from"])
        return JSONResponse(shown(await self.world.queries.answered(id_, ANSWERED_WITHIN)))

    async def place(self, request: Request) -> Response:
        """Add, remove, promote or demote somebody or the bot; one adds and removes oneself."""
        asked = await body(request, "person", "member", "status", "payload")
        group, actor = self._alive(request), self._person(asked.number("person"))
        return self._group(placing.placed(self.world, group, actor, asked))

    async def retitle(self, request: Request) -> Response:
        """Give the group another title."""
        asked = await body(request, "person", "title")
        group, actor = self._entered(request, asked)
        return self._group(gathering.retitle(self.world, group, actor, _title(asked)))

    async def migrate(self, request: Request) -> Response:
        """Upgrade a basic group; the supergroup is answered."""
        asked = await body(request, "person")
        group, actor = self._entered(request, asked)
        if not group.basic:
            raise Wrong(409, "this group is a supergroup already")
        return self._group(gathering.migrate(self.world, group, actor))

    async def mute(self, request: Request) -> Response:
        """Let administrators only write, or everybody again."""
        asked = await body(request, "muted")
        return self._group(gathering.mute(self.world, self._alive(request), muted=asked.flag("muted")))

    async def delete(self, request: Request) -> Response:
        """Delete the group."""
        await body(request)
        gathering.dissolve(self.world, self._alive(request))
        return JSONResponse({"deleted": True})

    async def open_topic(self, request: Request) -> Response:
        """Make a topic in a forum."""
        asked = await body(request, "person", "name")
        group, actor = self._entered(request, asked)
        name = asked.text("name").strip()
        if group.kind is not Kind.FORUM:
            raise Wrong(409, "this group has no topics")
        if not 0 < len(name) <= LONGEST_TITLE:
            raise Wrong(400, f'"name" must have 1 to {LONGEST_TITLE} characters')
        return JSONResponse(gathering.open_topic(self.world, group, actor, name).as_shown())

    async def turn_topic(self, request: Request) -> Response:
        """Open, close or delete a topic."""
        asked = await body(request, "person", "state")
        group, actor = self._entered(request, asked)
        topic = group.topics.get(request.path_params["topic"])
        if topic is None:
            raise Wrong(404, "there is no such topic")
        return self._turned(group, actor, topic, asked.text("state"))

    def _turned(self, group: Group, actor: Person, topic: Topic, state: str) -> Response:
        if state not in {"open", "closed", "deleted"}:
            raise Wrong(400, '"state" must be one of open, closed, deleted')
        if state == "deleted":
            gathering.delete_topic(self.world, group, topic)
            return JSONResponse({"deleted": True})
        turned = gathering.turn_topic(self.world, group, actor, topic, closed=state == "closed")
        return JSONResponse(turned.as_shown())

    def _known(self, request: Request) -> Group:
        id_ = request.path_params["group"]
        group = self.world.groups.get(int(id_)) if _ID.fullmatch(id_) else None
        if group is None:
            raise Wrong(404, "there is no such group")
        return group

    def _alive(self, request: Request) -> Group:
        group = self._known(request)
        if group.deleted:
            raise Wrong(404, "there is no such group")
        if not group.alive:
            raise Wrong(409, "this group was upgraded to a supergroup")
        return group

    def _entered(self, request: Request, asked: Body) -> tuple[Group, Person]:
        group, person = self._alive(request), self._person(asked.number("person"))
        _require_inside(group, person)
        return group, person

    def _person(self, id_: int) -> Person:
        if id_ not in self.world.people:
            raise Wrong(404, "there is no such person")
        return self.world.people[id_]

    def _seen(self, group: Group, viewer: Person, message_id: int) -> Message:
        message = self.views.seen(group, viewer, message_id)
        if message is None:
            raise Wrong(404, "there is no such message")
        return message

    def _group(self, group: Group) -> Response:
        return JSONResponse(self.views.group(group))

    def _message(self, message: Message, viewer: Person) -> Response:
        return JSONResponse(self.views.message(message, viewer))


def _require_inside(group: Group, person: Person) -> None:
    if not group.status(person.id).inside:
        raise Wrong(409, "this person is not in the group")


def _title(asked: Body) -> str:
    title = asked.text("title").strip()
    if not 0 < len(title) <= LONGEST_TITLE:
        raise Wrong(400, f'"title" must have 1 to {LONGEST_TITLE} characters')
    return title


def _thread(group: Group, author: Person, asked: Body, replied: Message | None) -> int | None:
    id_ = asked.number("thread") if asked.has("thread") else replied.thread if replied else None
    if id_ is None:
        return None
    topic = group.topics.get(id_)
    if topic is None:
        raise Wrong(404, "there is no such topic")
    if topic.closed and not group.status(author.id).administers:
        raise Wrong(409, "this topic is closed")
    return id_
