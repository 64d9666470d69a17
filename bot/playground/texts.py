"""The text of a message as the bot sends it: parsed, cleaned, trimmed, measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from bot.playground import links
from bot.playground.entities import Entity, Formatted, Unparsable, parse, units
from bot.playground.found import with_found
from bot.playground.parameters import Object, Parameters
from bot.playground.polish import polish
from bot.playground.refusals import bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_BYTES = 32768

Known = Callable[[int], bool]


def text_of(parameters: Parameters, *, known: Known) -> Formatted:
    """Return the text of a message; its length counts code points after parsing and trimming.

    Raises:
        Refused: 400: empty, too long, not Telegram's HTML, wrong entities.
    """
    raw = parameters.text("text")
    if not raw:
        raise bad_request("message text is empty")
    formatted = _formatted(raw, parameters, "entities", known)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_of(parameters: Parameters, *, known: Known) -> Formatted:
    """Return the caption of a document, which may be empty.

    Raises:
        Refused: 400: too long, not Telegram's HTML, wrong entities.
    """
    formatted = _formatted(parameters.text("caption"), parameters, "caption_entities", known)
    if len(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _formatted(raw: str, parameters: Parameters, entities: str, known: Known) -> Formatted:
    if len(raw.encode()) > MOST_BYTES:
        raise bad_request("text is too long")
    polished = with_found(polish(_parsed(raw, parameters, entities)))
    kept = (entity for entity in polished.entities if entity.user_id is None or known(entity.user_id))
    return Formatted(text=polished.text, entities=tuple(kept))


def _parsed(raw: str, parameters: Parameters, entities: str) -> Formatted:
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        return _html(raw)
    if mode:
        raise bad_request("unsupported parse_mode")
    return Formatted(text=raw, entities=_given(raw, parameters.mappings(entities)))


def _html(raw: str) -> Formatted:
    try:
        return parse(raw)
    except Unparsable as unparsable:
        raise bad_request(f"can't parse entities: {unparsable}") from None


def _given(raw: str, entities: Iterable[Object]) -> tuple[Entity, ...]:
    edges = _edges(raw)
    return tuple(_entity(entity, units(raw), edges) for entity in entities)


def _edges(raw: str) -> frozenset[int]:
    edges = [0]
    for letter in raw:
        edges.append(edges[-1] + units(letter))
    return frozenset(edges)


def _entity(given: Object, end: int, edges: frozenset[int]) -> Entity:
    offset, length = cast("int", given["offset"]), cast("int", given["length"])
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    if offset >= end and length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} "
            f"ends after the end of the text at UTF-16 offset {offset + length}"
        )
    if offset not in edges:
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {offset}")
    if offset + length not in edges:
        raise bad_request(f"entity ends in a middle of a UTF-16 symbol at byte offset {offset + length}")
    return _with_argument(given, offset, length)


def _with_argument(given: Object, offset: int, length: int) -> Entity:
    kind = cast("str", given["type"])
    needed = {
        "text_link": "url",
        "text_mention": "user",
        "custom_emoji": "custom_emoji_id",
        "date_time": "unix_time",
    }
    if kind in needed and needed[kind] not in given:
        raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed[kind]}\"")
    user = cast("Object | None", given.get("user")) if kind == "text_mention" else None
    return Entity(
        type=kind,
        offset=offset,
        length=length,
        url=_url(cast("str", given["url"])) if kind == "text_link" else None,
        user_id=cast("int", user["id"]) if user else None,
        language=cast("str | None", given.get("language")) if kind == "pre" else None,
        custom_emoji_id=cast("str | None", given.get("custom_emoji_id")) if kind == "custom_emoji" else None,
        unix_time=cast("int | None", given.get("unix_time")) if kind == "date_time" else None,
        date_time_format=cast("str | None", given.get("date_time_format")) if kind == "date_time" else None,
    )


def _url(link: str) -> str:
    try:
        return links.checked(link)
    except links.WrongLink as wrong:
        raise bad_request(f"entity URL '{link}' is invalid: {wrong}") from None
