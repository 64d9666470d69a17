"""Groups: who is in one, what it is called, its topics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self


class Kind(StrEnum):
    """What a group is: basic, a supergroup, or a supergroup with topics."""

    GROUP = "group"
    SUPERGROUP = "supergroup"
    FORUM = "forum"


class Status(StrEnum):
    """What somebody is in a group, in Telegram's words."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def inside(self) -> bool:
        """Tell whether one sees what is written."""
        return self not in {Status.LEFT, Status.KICKED}

    @property
    def administers(self) -> bool:
        """Tell whether one has an administrator's rights."""
        return self in {Status.CREATOR, Status.ADMINISTRATOR}


@dataclass(frozen=True, kw_only=True, slots=True)
class NewGroup:
    """A group to found; ``members`` are places among the people of the start, the first one founds it."""

    title: str
    members: tuple[int, ...]
    kind: Kind = Kind.GROUP
    with_bot: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A topic of a forum; its id is that of the message that opened it."""

    id: int
    name: str
    closed: bool = False

    def as_shown(self) -> dict[str, object]:
        """Return the topic as the page knows topics."""
        return {"id": self.id, "name": self.name, "closed": self.closed}


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """A group; ``statuses`` also tells what the bot is in it, under the bot's id.

    In one that is ``muted`` only administrators write. One that became a supergroup keeps its history and
    tells where it went (``migrated_to``).
    """

    id: int
    title: str
    kind: Kind
    statuses: Mapping[int, Status]
    topics: Mapping[int, Topic]
    muted: bool = False
    migrated_to: int | None = None
    migrated_from: int | None = None
    deleted: bool = False

    @property
    def alive(self) -> bool:
        """Tell whether anything can happen in it."""
        return not self.deleted and self.migrated_to is None

    @property
    def basic(self) -> bool:
        """Tell whether it is a basic group."""
        return self.kind is Kind.GROUP

    @property
    def type(self) -> str:
        """Return Telegram's type of chat."""
        return "group" if self.basic else "supergroup"

    def status(self, user_id: int) -> Status:
        """Return what somebody is in the group; a stranger is as one who left."""
        return self.statuses.get(user_id, Status.LEFT)

    def with_status(self, user_id: int, status: Status) -> Self:
        """Return the group where somebody is something else."""
        return replace(self, statuses={**self.statuses, user_id: status})

    def with_topic(self, topic: Topic) -> Self:
        """Return the group with a topic, new or changed."""
        return replace(self, topics={**self.topics, topic.id: topic})

    def as_chat(self) -> dict[str, object]:
        """Return the group as the Bot API's Chat."""
        chat: dict[str, object] = {"id": self.id, "type": self.type, "title": self.title}
        return chat | ({"is_forum": True} if self.kind is Kind.FORUM else {})


_RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages"),
    *("can_pin_messages", "can_manage_topics"),
)
_WITHHELD = frozenset({"can_be_edited", "is_anonymous", "can_promote_members"})


def as_member(user: Mapping[str, object], status: Status) -> dict[str, object]:
    """Return the Bot API's ChatMember of a user."""
    member: dict[str, object] = {"user": dict(user), "status": str(status)}
    match status:
        case Status.CREATOR:
            return member | {"is_anonymous": False}
        case Status.ADMINISTRATOR:
            return member | {right: right not in _WITHHELD for right in _RIGHTS}
        case Status.KICKED:
            return member | {"until_date": 0}
        case _:
            return member
