"""Who may give whom another place in a group, as people ask for it, and the payload of ``startgroup``."""

from __future__ import annotations

import re

from bot.playground import gathering, speaking
from bot.playground.bodies import Body, Wrong, chosen, typed
from bot.playground.groups import Group, Status
from bot.playground.people import Person
from bot.playground.speaking import Words
from bot.playground.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def placed(world: World, group: Group, actor: Person, asked: Body) -> Group:
    """Return the group after an actor gave ``member`` (a person's id, or "bot") a ``status``.

    With a ``payload`` the bot is then greeted in the actor's name, as a ``startgroup`` link does.

    Raises:
        Wrong: 400, 404, 409.
    """
    user_id = _user_id(world, asked)
    status = chosen(asked, "status", Status)
    payload = _payload(asked, for_bot=user_id == world.robot.id and status is Status.MEMBER)
    if payload and group.status(user_id).inside:
        status = group.status(user_id)  # the link greets a bot that is there already
    _require_allowed(group, actor, user_id, status)
    changed = gathering.place(world, group, actor, user_id, status)
    if payload:
        greeting = typed(f"/start@{world.robot.username} {payload}")
        speaking.write(world, changed, actor, Words(text=greeting))
    return changed


def _user_id(world: World, asked: Body) -> int:
    if asked.values.get("member") == "bot":
        return world.robot.id
    user_id = asked.number("member")
    if user_id not in world.people:
        raise Wrong(404, "there is no such person")
    return user_id


def _payload(asked: Body, *, for_bot: bool) -> str:
    payload = asked.text("payload", "")
    if payload and not (for_bot and _PAYLOAD.fullmatch(payload)):
        raise Wrong(400, '"payload" goes with the bot as a member, with 1 to 64 of A-Z, a-z, 0-9, _ and -')
    return payload


def _require_allowed(group: Group, actor: Person, user_id: int, status: Status) -> None:
    before, mine = group.status(user_id), group.status(actor.id)
    itself = actor.id == user_id
    if status is Status.CREATOR or (status is Status.LEFT and not itself):
        raise Wrong(400, "this status is not given")
    if itself and _by_oneself(before, status):
        return
    if not mine.inside:
        raise Wrong(409, "this person is not in the group")
    adds = before is Status.LEFT and status is Status.MEMBER
    if before is status:
        return
    if before is Status.CREATOR or not (adds or mine.administers):
        raise Wrong(409, "this person may not do that")


def _by_oneself(before: Status, status: Status) -> bool:
    return status is Status.LEFT or (before is Status.LEFT and status is Status.MEMBER)
