"""Who is there: the bot and the people it talks with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Newcomer:
    """Somebody to make a person of."""

    first_name: str
    language_code: str = "fr"
    last_name: str = ""
    username: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """A person; ``started`` once they have written to the bot, ``blocked`` while they have it blocked."""

    id: int
    first_name: str
    language_code: str
    last_name: str = ""
    username: str = ""
    started: bool = False
    blocked: bool = False

    def as_user(self) -> dict[str, object]:
        """Return the person as the Bot API's User."""
        return {"id": self.id, "is_bot": False, **self._names(), "language_code": self.language_code}

    def as_chat(self) -> dict[str, object]:
        """Return the private chat with the person as the Bot API's Chat."""
        return {"id": self.id, "type": "private", **self._names()}

    def as_shown(self) -> dict[str, object]:
        """Return the person as the page knows people."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
            "blocked": self.blocked,
        }

    def _names(self) -> dict[str, object]:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {name: value for name, value in names.items() if value}


@dataclass(frozen=True, kw_only=True, slots=True)
class Robot:
    """The bot itself."""

    id: int
    first_name: str
    username: str

    def as_user(self) -> dict[str, object]:
        """Return the bot as the Bot API's User, as in messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def as_me(self) -> dict[str, object]:
        """Return the bot as getMe returns it."""
        no = (
            "can_read_all_group_messages",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
        )
        return {**self.as_user(), "can_join_groups": True, **dict.fromkeys(no, False)}


def seat(newcomers: Sequence[Newcomer], first_id: int) -> dict[int, Person]:
    """Return people for the newcomers, their ids counting up from ``first_id``."""
    return {id_: person(newcomer, id_) for id_, newcomer in enumerate(newcomers, first_id)}


def person(newcomer: Newcomer, id_: int) -> Person:
    """Return the person that a newcomer becomes."""
    return Person(
        id=id_,
        first_name=newcomer.first_name,
        last_name=newcomer.last_name,
        username=newcomer.username,
        language_code=newcomer.language_code,
    )
