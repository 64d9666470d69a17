"""Telegram's own parser, from TDLib, run offline: what the playground's is compared with.

TDLib knows ``tg-time`` and expandable quotations. It does not trim and does not drop unknown people; it
names things differently: ``pre`` with a language is a type of its own, a mentioned person is an id, and the
format of a moment is spelled out. ``parsed`` writes all that as the Bot API does.
"""

from __future__ import annotations

import json
from typing import Any

from tdjson import td_execute

Told = tuple[str, list[dict[str, Any]]] | str

_NAMES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "DateTime": "date_time",
}
_PARTS = ["None", "Short", "Long"]


def parsed(html: str) -> Told:
    """Return the text and its entities, or the refusal."""
    return _told(_execute("parseTextEntities", text=html, parse_mode={"@type": "textParseModeHTML"}))


def settled(html: str) -> Told:
    """Return the text and its entities after TDLib has cleaned the one and put the others in order."""
    raw = _execute("parseTextEntities", text=html, parse_mode={"@type": "textParseModeHTML"})
    return _told(_execute("parseMarkdown", text=raw))


def _execute(request: str, **arguments: object) -> dict[str, Any]:
    answer = td_execute(json.dumps({"@type": request, **arguments}).encode())
    assert answer is not None
    told: dict[str, Any] = json.loads(answer)
    return told


def _told(answer: dict[str, Any]) -> Told:
    if answer["@type"] == "error":
        message: str = answer["message"]
        return message.removeprefix("Can't parse entities: ")
    return answer["text"], [_entity(entity) for entity in answer["entities"]]


def _entity(entity: dict[str, Any]) -> dict[str, Any]:
    kind = dict(entity["type"])
    form = _form(kind.pop("formatting_type", None))
    name = _NAMES[kind.pop("@type").removeprefix("textEntityType")]
    named = {"type": name, "offset": entity["offset"], "length": entity["length"], **kind}
    return named | ({"date_time_format": form} if form else {})


def _form(form: dict[str, Any] | None) -> str:
    if form is None:
        return ""
    if form["@type"] == "dateTimeFormattingTypeRelative":
        return "r"
    date, time = (_precision(form[part]) for part in ("date_precision", "time_precision"))
    weekday = "w" if form["show_day_of_week"] else ""
    return weekday + ["", "d", "D"][date] + ["", "t", "T"][time]


def _precision(part: dict[str, str]) -> int:
    return _PARTS.index(part["@type"].removeprefix("dateTimePartPrecision"))


_execute("setLogVerbosityLevel", new_verbosity_level=0)  # else it writes every request to standard error
