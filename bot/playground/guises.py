"""Under whose name something is written in a group: one's own, the group's, a channel's, another bot's."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.playground.groups import Group
from bot.playground.people import Person

#: Telegram's own accounts, which stand in ``from`` where a chat is the sender.
ANONYMOUS_ADMIN: Mapping[str, object] = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT: Mapping[str, object] = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
OTHER_BOT: Mapping[str, object] = {
    "id": 777001234,
    "is_bot": True,
    "first_name": "Another bot",
    "username": "another_bot",
}
_FIRST_CHANNEL = 1_009_000_000_000

Signature = Mapping[str, Mapping[str, object]]


class Guise(StrEnum):
    """How a person appears."""

    SELF = "self"
    ANONYMOUS = "anonymous"
    CHANNEL = "channel"
    BOT = "bot"


def signature(group: Group, person: Person, guise: Guise) -> Signature:
    """Return the Bot API's ``from``, and ``sender_chat`` where a chat is the sender."""
    match guise:
        case Guise.SELF:
            return {"from": person.as_user()}
        case Guise.ANONYMOUS:
            return {"from": ANONYMOUS_ADMIN, "sender_chat": group.as_chat()}
        case Guise.CHANNEL:
            return {"from": CHANNEL_BOT, "sender_chat": _channel(person)}
        case Guise.BOT:
            return {"from": OTHER_BOT}


def _channel(person: Person) -> dict[str, object]:
    return {
        "id": -(_FIRST_CHANNEL + person.id),
        "type": "channel",
        "title": f"{person.first_name} (channel)",
    }
