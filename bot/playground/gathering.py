"""What happens to a group itself: founded, joined, left, renamed, upgraded, deleted; and what the bot hears.

The bot hears of its own place (``my_chat_member``) and of service messages while it is in the group; a basic
group also tells it that it was removed. Other people's places (``chat_member``) are for administrators who
asked for them, and are not played.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.playground.groups import Group, Kind, Status, Topic, as_member
from bot.playground.guises import Guise, Signature, signature
from bot.playground.messages import Message
from bot.playground.people import Person
from bot.playground.world import World

_FIRST = 5001
#: where the ids of supergroups begin, counted down
_SUPER = -1_002_000_000_000
_ICON_COLOR = 7322096


def found(
    world: World, title: str, members: Sequence[Person], *, kind: Kind = Kind.GROUP, with_bot: bool = False
) -> Group:
    """Make a group; the first member is its creator."""
    creator, *others = members
    statuses = {creator.id: Status.CREATOR} | {person.id: Status.MEMBER for person in others}
    group = Group(id=_new_id(world, kind), title=title, kind=kind, statuses=statuses, topics={})
    world.groups[group.id] = group
    if with_bot:
        _move_bot(world, group, creator, Status.MEMBER)
    created = "group_chat_created" if kind is Kind.GROUP else "supergroup_chat_created"
    announce(world, group.id, creator, {created: True})
    return world.groups[group.id]


def place(world: World, group: Group, actor: Person, user_id: int, status: Status) -> Group:
    """Let an actor give somebody (the bot too) another place in the group."""
    before = group.status(user_id)
    if before is status:
        return group
    service = _service(world, user_id, joins=not before.inside, leaves=not status.inside)
    told_before = group.basic and "left_chat_member" in service
    if told_before:
        announce(world, group.id, actor, service)
    if user_id == world.robot.id:
        _move_bot(world, group, actor, status)
    else:
        _keep(world, group.with_status(user_id, status))
    if service and not told_before:
        announce(world, group.id, actor, service)
    return world.groups[group.id]


def depart(world: World, group: Group) -> None:
    """Let the bot leave."""
    announce(world, group.id, None, {"left_chat_member": world.robot.as_user()})
    _move_bot(world, group, None, Status.LEFT)


def retitle(world: World, group: Group, actor: Person, title: str) -> Group:
    """Give the group another title."""
    _keep(world, replace(group, title=title))
    announce(world, group.id, actor, {"new_chat_title": title})
    return world.groups[group.id]


def migrate(world: World, group: Group, actor: Person) -> Group:
    """Upgrade a basic group, and return the supergroup; its id is another one.

    The bot hears that it came into the supergroup, and never that it left the basic group.
    """
    upgraded = replace(
        group, id=_new_id(world, Kind.SUPERGROUP), kind=Kind.SUPERGROUP, migrated_from=group.id
    )
    world.groups[upgraded.id] = upgraded
    if upgraded.status(world.robot.id).inside:
        _tell_bot(world, upgraded, actor, Status.LEFT)
    announce(world, group.id, actor, {"migrate_to_chat_id": upgraded.id})
    _keep(world, replace(group, migrated_to=upgraded.id))
    as_group = signature(upgraded, actor, Guise.ANONYMOUS)
    announce(world, upgraded.id, actor, {"migrate_from_chat_id": group.id}, signed=as_group)
    return upgraded


def mute(world: World, group: Group, *, muted: bool) -> Group:
    """Let administrators only write, or everybody again."""
    return _keep(world, replace(group, muted=muted))


def dissolve(world: World, group: Group) -> Group:
    """Delete the group."""
    return _keep(world, replace(group, deleted=True))


def open_topic(world: World, group: Group, actor: Person, name: str) -> Topic:
    """Make a topic; it has the id of the message that tells of it."""
    created = {"forum_topic_created": {"name": name, "icon_color": _ICON_COLOR}}
    topic = Topic(id=world.next_message_id, name=name)
    _keep(world, group.with_topic(topic))
    announce(world, group.id, actor, created, thread=topic.id)
    return topic


def turn_topic(world: World, group: Group, actor: Person, topic: Topic, *, closed: bool) -> Topic:
    """Close a topic or open it again."""
    turned = replace(topic, closed=closed)
    if turned != topic:
        _keep(world, group.with_topic(turned))
        told = "forum_topic_closed" if closed else "forum_topic_reopened"
        announce(world, group.id, actor, {told: {}}, thread=topic.id)
    return turned


def delete_topic(world: World, group: Group, topic: Topic) -> None:
    """Delete a topic with its messages; nobody is told."""
    _keep(world, replace(group, topics={id_: it for id_, it in group.topics.items() if id_ != topic.id}))
    gone = [message for message in world.messages(group.id) if message.thread == topic.id]
    world.delete(group.id, [message.message_id for message in gone])


def announce(
    world: World,
    group_id: int,
    actor: Person | None,
    service: Mapping[str, object],
    *,
    signed: Signature | None = None,
    thread: int | None = None,
) -> Message:
    """Post a service message of an actor, or of the bot; the bot hears it if it is in the group."""
    draft = Message(
        message_id=0,
        chat_id=group_id,
        sender_id=actor.id if actor else world.robot.id,
        by_bot=actor is None,
        date=world.now(),
        signed=signed,
        service=service,
        thread=thread,
    )
    message = world.post(draft)
    if actor is not None and world.groups[group_id].status(world.robot.id).inside:
        world.updates.add("message", world.as_telegram(message))
    return message


def _service(world: World, user_id: int, *, joins: bool, leaves: bool) -> dict[str, object]:
    if joins == leaves:
        return {}
    user = world.user(user_id)
    return {"new_chat_members": [user]} if joins else {"left_chat_member": user}


def _move_bot(world: World, group: Group, actor: Person | None, status: Status) -> None:
    before = group.status(world.robot.id)
    _tell_bot(world, _keep(world, group.with_status(world.robot.id, status)), actor, before)


def _tell_bot(world: World, group: Group, actor: Person | None, before: Status) -> None:
    robot = world.robot
    old, new = (as_member(robot.as_user(), it) for it in (before, group.status(robot.id)))
    body = {"chat": group.as_chat(), "from": actor.as_user() if actor else robot.as_user()}
    moved = {"date": int(world.now().timestamp()), "old_chat_member": old, "new_chat_member": new}
    world.updates.add("my_chat_member", body | moved)


def _keep(world: World, group: Group) -> Group:
    world.groups[group.id] = group
    world.change(group.id)
    return group


def _new_id(world: World, kind: Kind) -> int:
    number = _FIRST + len(world.groups)
    return -number if kind is Kind.GROUP else _SUPER - number
