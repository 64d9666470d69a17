"""Reply markups: what Telegram refuses, drops and rewrites in a keyboard before it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast
from urllib.parse import parse_qs, urlsplit

from bot.playground import links
from bot.playground.parameters import Object
from bot.playground.refusals import bad_request

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8

Markup = Mapping[str, object]
Rows = list[list[dict[str, object]]]

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
_NOT_PLAYED = ("web_app", "login_url", "callback_game", "pay")
_OTHER_SCHEME = re.compile(r"(?!https?:|tg:)[a-z][a-z+-]*:(?!\d)", re.IGNORECASE)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_EMPTY_ALLOWED = frozenset({"switch_inline_query", "switch_inline_query_current_chat"})


def ready(markup: Object | None, *, bot_username: str) -> Markup | None:
    """Return the markup as Telegram keeps it, or None when nothing is left of it.

    Buttons without words are dropped silently, and rows without buttons with them. Stricter than Telegram:
    a button with two actions, ``mailto:`` and its like, and a link to the bot with a payload that no client
    would deliver are refused.

    Raises:
        Refused: 400.
    """
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        rows = _inline(cast("Rows", markup["inline_keyboard"]), bot_username)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        return _reply(markup)
    return dict(markup)


def payload_is_right(link: str, *, bot_username: str) -> bool:
    """Tell whether the link is none to the bot, or carries a ``start`` payload that Telegram delivers."""
    parts = urlsplit(link)
    deep = parts.hostname in {"t.me", "telegram.me"} and parts.path.strip("/").lower() == bot_username.lower()
    if not deep and not link.lower().startswith(f"tg://resolve?domain={bot_username.lower()}"):
        return True
    query = parse_qs(parts.query, keep_blank_values=True)
    payloads = query.get("start", []) + query.get("startgroup", [])
    return all(_PAYLOAD.fullmatch(payload) for payload in payloads)


def _inline(given: Rows, bot_username: str) -> Rows:
    rows = [[_button(button, bot_username) for button in row] for row in given]
    kept = _with_words(rows)
    if sum(map(len, kept)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in kept):
        raise bad_request("reply markup is too long")
    return kept


def _with_words(rows: Iterable[list[dict[str, object]]]) -> Rows:
    kept = ([button for button in row if button["text"]] for row in rows)
    return [row for row in kept if row]


def _button(button: dict[str, object], bot_username: str) -> dict[str, object]:
    actions = [name for name in _ACTIONS if name in button and (button[name] != "" or name in _EMPTY_ALLOWED)]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be used")
    if actions[0] in _NOT_PLAYED:
        raise bad_request("BUTTON_TYPE_INVALID")
    return {**button, "url": _url(str(button["url"]), bot_username)} if actions == ["url"] else button


def _url(link: str, bot_username: str) -> str:
    try:
        checked = _played(link)
    except links.WrongLink as wrong:
        raise bad_request(f"inline keyboard button URL '{link}' is invalid: {wrong}") from None
    if not payload_is_right(checked, bot_username=bot_username):
        raise bad_request("BUTTON_URL_INVALID")
    return checked


def _played(link: str) -> str:
    if _OTHER_SCHEME.match(link) and "://" not in link:
        raise links.WrongLink("Unsupported URL protocol")
    return links.checked(link)


def _reply(markup: Object) -> Markup | None:
    rows = _with_words(cast("Rows", markup["keyboard"]))
    if sum(map(len, rows)) > 3 * MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {**markup, "keyboard": rows} if rows else None
