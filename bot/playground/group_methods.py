"""Methods about groups: who is in one, leaving it, pinning in it; private chats answer as at Telegram."""

from __future__ import annotations

from bot.playground import gathering, reach
from bot.playground.groups import Group, Status, as_member
from bot.playground.parameters import Parameters
from bot.playground.refusals import bad_request
from bot.playground.world import World


def get_member(world: World, parameters: Parameters) -> object:
    """Tell what somebody is in the chat."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    user_id = parameters.number("user_id")
    if user_id != world.robot.id and user_id not in world.people:
        raise bad_request("user not found")
    if isinstance(place, Group):
        return as_member(world.user(user_id), place.status(user_id))
    if user_id not in {place.id, world.robot.id}:
        raise bad_request("user not found")
    return as_member(world.user(user_id), Status.MEMBER)


def get_administrators(world: World, parameters: Parameters) -> object:
    """List who has an administrator's rights, other bots aside."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    if not isinstance(place, Group):
        raise bad_request("there are no administrators in the private chat")
    ruling = [(user_id, status) for user_id, status in place.statuses.items() if status.administers]
    return [
        as_member(world.user(user_id), status)
        for user_id, status in ruling
        if user_id != world.robot.id or parameters.flag("return_bots")
    ]


def count_members(world: World, parameters: Parameters) -> object:
    """Count who is in the chat."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    return sum(status.inside for status in place.statuses.values()) if isinstance(place, Group) else 2


def leave(world: World, parameters: Parameters) -> object:
    """Leave a group."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    if not isinstance(place, Group):
        raise bad_request("chat member status can't be changed in private chats")
    gathering.depart(world, place)
    return True


def pin(world: World, parameters: Parameters) -> object:
    """Check a pin, which needs an administrator's rights in a group; the page does not show it."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    if isinstance(place, Group) and not place.status(world.robot.id).administers:
        raise bad_request("not enough rights to manage pinned messages in the chat")
    if world.message(place.id, parameters.number("message_id")) is None:
        raise bad_request("message to pin not found")
    return True
