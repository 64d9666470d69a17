"""What the bot says of itself: name, descriptions, commands by scope and language, menu button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Command = Mapping[str, object]
Scope = tuple[str, ...]

EVERYWHERE: Scope = ("default",)
ALL_PRIVATE: Scope = ("all_private_chats",)
ALL_GROUPS: Scope = ("all_group_chats",)
ALL_ADMINISTRATORS: Scope = ("all_chat_administrators",)
DEFAULT_MENU: Mapping[str, object] = {"type": "commands"}


@dataclass(kw_only=True, slots=True)
class Profile:
    """Texts by language, the empty one being for everybody else."""

    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], tuple[Command, ...]] = field(default_factory=dict)
    menus: dict[int | None, Mapping[str, object]] = field(default_factory=dict)

    def set_commands(self, scope: Scope, language: str, commands: Sequence[Command]) -> None:
        """Keep the commands; none at all is as if they had never been set."""
        if commands:
            self.commands[scope, language] = tuple(commands)
        else:
            self.commands.pop((scope, language), None)

    def shown_commands(self, chat_id: int, language: str) -> tuple[Command, ...]:
        """Return what a private chat's menu shows: the narrowest scope, in the person's language first."""
        return self._narrowest((("chat", str(chat_id)), ALL_PRIVATE, EVERYWHERE), language)

    def group_commands(
        self, chat_id: int, user_id: int, language: str, *, administrator: bool
    ) -> tuple[Command, ...]:
        """Return what a group's menu shows to a member, from the narrowest scope on."""
        chat = str(chat_id)
        for_all: list[Scope] = [("chat", chat), ALL_GROUPS, EVERYWHERE]
        if administrator:
            for_all[:2] = [("chat_administrators", chat), ("chat", chat), ALL_ADMINISTRATORS, ALL_GROUPS]
        return self._narrowest([("chat_member", chat, str(user_id)), *for_all], language)

    def menu(self, chat_id: int | None) -> Mapping[str, object]:
        """Return the menu button of a private chat, or of all that have none of their own (None)."""
        return self.menus.get(chat_id) or self.menus.get(None) or DEFAULT_MENU

    def of_bot(self, language: str) -> dict[str, object]:
        """Return the texts as somebody reads them who speaks the language."""
        return {
            "first_name": spoken(self.names, language),
            "description": spoken(self.descriptions, language),
            "short_description": spoken(self.short_descriptions, language),
        }

    def _narrowest(self, scopes: Sequence[Scope], language: str) -> tuple[Command, ...]:
        places = [(scope, spoken) for scope in scopes for spoken in (language, "")]
        return next((self.commands[place] for place in places if place in self.commands), ())


def set_text(texts: dict[str, str], language: str, text: str) -> None:
    """Keep a text for a language; an empty one takes it away."""
    if text:
        texts[language] = text
    else:
        texts.pop(language, None)


def spoken(texts: Mapping[str, str], language: str) -> str:
    """Return the text in the language, else the one for everybody."""
    return texts.get(language) or texts.get("", "")
