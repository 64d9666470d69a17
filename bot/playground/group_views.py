"""What people see of groups: the list of them, and one group's chat through a member's eyes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground import speaking
from bot.playground.groups import Group
from bot.playground.messages import Message, sets_keyboard
from bot.playground.people import Person
from bot.playground.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupViews:
    """Shows the groups of a world."""

    world: World

    def group(self, group: Group) -> dict[str, object]:
        """Show who is in a group, the bot's place in it, its topics."""
        people = self.world.people
        inside = [(people[id_], status) for id_, status in group.statuses.items() if id_ in people]
        return {
            "id": group.id,
            "title": group.title,
            "kind": str(group.kind),
            "muted": group.muted,
            "migrated_to": group.migrated_to,
            "bot": str(group.status(self.world.robot.id)),
            "members": [
                {"id": person.id, "name": _name(person), "status": str(status)}
                for person, status in inside
                if status.inside
            ],
            "topics": [topic.as_shown() for topic in group.topics.values()],
        }

    def chat(self, group: Group, viewer: Person) -> dict[str, object]:
        """Show the group's chat as somebody sees it: nothing but that there is one, when they are not in it.

        One that was upgraded shows its earlier history too.
        """
        world = self.world
        inside = not group.deleted and group.status(viewer.id).inside
        messages = [message for message in self._written(group) if inside and _sees(viewer, message)]
        keyboards = [message.message_id for message in messages if sets_keyboard(message)]
        current = keyboards[-1] if keyboards else None
        return {
            "revision": world.revisions[group.id],
            "inside": inside,
            "group": self.group(group),
            "bot": {"id": world.robot.id, "username": world.robot.username}
            | world.profile.of_bot(viewer.language_code),
            "commands": list(speaking.commands(world, group, viewer)),
            "typing": world.typing(group.id),
            "messages": [
                self.message(message, viewer, keyboard=message.message_id == current) for message in messages
            ],
        }

    def message(self, message: Message, viewer: Person, *, keyboard: bool = True) -> dict[str, object]:
        """Show one message of a group to a member."""
        shown = message.as_shown() | {
            "by": _by(message, viewer),
            "entities": self.world.entities(message.content),
            "author": self._author(message, viewer),
            "service": dict(message.service) or None,
            "thread": message.thread,
            "reply_to": message.reply_to,
            "ephemeral": message.receiver_id is not None,
        }
        return shown if keyboard else shown | {"reply_keyboard": None}

    def seen(self, group: Group, viewer: Person, message_id: int) -> Message | None:
        """Return a message of the group's chat that a member sees."""
        found = (it for it in self._written(group) if it.message_id == message_id)
        return next((it for it in found if _sees(viewer, it)), None)

    def _written(self, group: Group) -> list[Message]:
        own = [*self.world.messages(group.id), *self.world.whispers(group.id)]
        earlier = self._written(self.world.groups[group.migrated_from]) if group.migrated_from else []
        return earlier + sorted(own, key=lambda message: message.message_id)

    def _author(self, message: Message, viewer: Person) -> dict[str, object]:
        if message.by_bot:
            names = self.world.profile.of_bot(viewer.language_code)
            return {"id": self.world.robot.id, "name": names["first_name"]}
        if message.signed is None:
            return {"id": message.sender_id, "name": _name(self.world.people[message.sender_id])}
        sender = message.signed.get("sender_chat") or message.signed["from"]
        if sender["id"] == message.chat_id:
            sender = self.world.groups[message.chat_id].as_chat()
        return {"id": sender["id"], "name": sender.get("title") or sender["first_name"]}


def _by(message: Message, viewer: Person) -> str:
    if message.service:
        return "service"
    if message.by_bot:
        return "bot"
    return "person" if message.sender_id == viewer.id else "other"


def _sees(viewer: Person, message: Message) -> bool:
    return message.receiver_id is None or viewer.id in {message.receiver_id, message.sender_id}


def _name(person: Person) -> str:
    return " ".join(filter(None, (person.first_name, person.last_name)))
