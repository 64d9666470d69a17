"""A message, and the three ways it is written: for the Bot API, for the page, for comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from bot.playground.entities import Formatted
from bot.playground.keyboards import Markup

#: what is not text, as the page knows it
_KINDS = ("document", "photo", "sticker", "voice", "location", "venue")

NOTHING: Mapping[str, object] = {}
WORDLESS = Formatted(text="")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message of a chat; ``date`` and ``edit_date`` are aware.

    ``media`` is what is not text, under Telegram's names (``_KINDS``); with it, ``content``
    is the caption. ``markup`` is the reply markup, of any kind.

    In a group, ``signed`` is the Bot API's ``from`` and ``sender_chat`` where the sender does not appear
    under their own name, ``service`` is what happened instead of words (under Telegram's names), ``thread``
    is the topic. ``receiver_id`` is the one member who sees an ephemeral message, or the bot.
    """

    message_id: int
    chat_id: int
    sender_id: int
    by_bot: bool
    date: datetime
    content: Formatted = WORDLESS
    edit_date: datetime | None = None
    markup: Markup | None = None
    media: Mapping[str, object] = field(default_factory=dict)
    reply_to: int | None = None
    silent: bool = False
    protected: bool = False
    preview: Mapping[str, object] | None = None
    signed: Mapping[str, Mapping[str, object]] | None = None
    service: Mapping[str, object] = field(default_factory=dict)
    thread: int | None = None
    receiver_id: int | None = None

    @property
    def inline_markup(self) -> Markup | None:
        """The inline keyboard, if the markup is one."""
        return self.markup if self.markup and "inline_keyboard" in self.markup else None

    def same_as(self, other: Message) -> bool:
        """Tell whether an edit from this message to the other changes nothing that Telegram looks at."""
        mine = (self.content, self.inline_markup, self.preview or None)
        return mine == (other.content, other.inline_markup, other.preview or None)

    def body(self) -> Iterator[tuple[str, object]]:
        """Yield the Bot API's fields of the message that need nobody else to be written."""
        yield "message_id", 0 if self.receiver_id else self.message_id
        if self.receiver_id:
            yield "ephemeral_message_id", self.message_id
        yield "date", int(self.date.timestamp())
        if self.edit_date:
            yield "edit_date", int(self.edit_date.timestamp())
        if self.thread:
            yield from (("message_thread_id", self.thread), ("is_topic_message", True))
        yield from self.service.items()
        yield from self.media.items()
        if self.inline_markup:
            yield "reply_markup", self.inline_markup
        if self.protected:
            yield "has_protected_content", True
        if self.preview:
            yield "link_preview_options", self.preview

    def as_shown(self) -> dict[str, object]:
        """Return the message as the page shows it, without its entities."""
        return {
            "message_id": self.message_id,
            "by": "bot" if self.by_bot else "person",
            "date": int(self.date.timestamp()),
            "edit_date": int(self.edit_date.timestamp()) if self.edit_date else None,
            "text": self.content.text,
            "keyboard": _keyboard(self.inline_markup),
            "reply_keyboard": _reply_keyboard(self.markup or NOTHING),
            "force_reply": _force_reply(self.markup or NOTHING),
            "silent": self.silent,
            "protected": self.protected,
            **{kind: self.media.get(kind) for kind in _KINDS},
        }


def sets_keyboard(message: Message) -> bool:
    """Tell whether the message sets, or takes away, the keyboard of suggested replies."""
    return bool(message.markup) and not message.inline_markup and "force_reply" not in (message.markup or {})


def _keyboard(markup: Markup | None) -> list[list[dict[str, object]]] | None:
    rows = cast("list[list[dict[str, object]]]", markup["inline_keyboard"]) if markup else []
    return [[_button(button) for button in row] for row in rows] or None


def _button(button: Mapping[str, object]) -> dict[str, object]:
    copied = cast("Mapping[str, object]", button.get("copy_text") or NOTHING)
    kinds = {"callback_data": "callback", "url": "url", "copy_text": "copy"}
    return {
        "text": button["text"],
        "style": button.get("style"),
        "kind": next((kind for name, kind in kinds.items() if button.get(name)), "other"),
        "data": button.get("callback_data") or None,
        "url": button.get("url") or None,
        "copy": copied.get("text"),
    }


def _reply_keyboard(markup: Markup) -> dict[str, object] | None:
    if "keyboard" not in markup:
        return None
    rows = cast("list[list[dict[str, object]]]", markup["keyboard"])
    return {
        "rows": [[button["text"] for button in row] for row in rows],
        "one_time": bool(markup.get("one_time_keyboard")),
        "placeholder": markup.get("input_field_placeholder"),
    }


def _force_reply(markup: Markup) -> dict[str, object] | None:
    forced = markup.get("force_reply") and "inline_keyboard" not in markup and "keyboard" not in markup
    return {"placeholder": markup.get("input_field_placeholder")} if forced else None
