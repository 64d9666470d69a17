"""Every parameter of a request checked against ``facts``, and read into Python values.

Refused, never repaired: a missing or empty required parameter, a wrong type, a value outside its limits, an
unknown field at any depth. Telegram itself ignores parameters and fields it does not know and reads ``"yes"``
as true; here that is a 400, because it is always a mistake of ours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.playground.facts import METHODS, NOT_PLAYED, Field, Fields
from bot.playground.refusals import Refused, bad_request
from bot.playground.shapes import BEGINNINGS, FAMILIES, MARKUPS, TYPES

_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
_TRUTHS = {"true": True, "True": True, "1": True, "false": False, "False": False, "0": False}
_JSON_NAMES = {bool: "Boolean", int: "Integer", str: "String"}
_METHODS = {name.lower(): name for name in METHODS}


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file that came with a request."""

    file_name: str
    content_type: str
    data: bytes


def method_named(name: str) -> str:
    """Return the method of that name, in any case.

    Raises:
        Refused: 404, there is none.
    """
    if name.lower() not in _METHODS:
        raise Refused(404, "Not Found: method not found")
    return _METHODS[name.lower()]


def checked(method: str, given: Mapping[str, object]) -> dict[str, object]:
    """Return the parameters of a method, read; ``given`` has texts (a form) or JSON values, and uploads.

    Raises:
        Refused: 400, with Telegram's reason where it has one.
    """
    fields = METHODS[method]
    _refuse_unknown(given, fields)
    read = {name: _read(fields[name], value, given) for name, value in given.items() if name in fields}
    for field in fields.values():
        if field.required and read.get(field.name) in (None, ""):
            _refuse_missing(method, field, read)
    return read


def _refuse_unknown(given: Mapping[str, object], fields: Fields) -> None:
    for name, value in given.items():
        if isinstance(value, Upload) and name not in fields:
            continue  # an attachment, which some parameter names
        if name not in fields:
            raise Refused(400, f'Bad Request: unknown parameter "{name}"')


def _refuse_missing(method: str, field: Field, read: Mapping[str, object]) -> None:
    if method == "setWebhook" and field.name in read:
        return  # an empty address removes the webhook
    raise bad_request(field.reason or f'parameter "{field.name}" is required')


def _read(field: Field, value: object, given: Mapping[str, object]) -> object:
    read = _top(field, value, given)
    if field.name in NOT_PLAYED and read:
        raise bad_request(NOT_PLAYED[field.name])
    _check_limits(field, read)
    return read


def _top(field: Field, value: object, given: Mapping[str, object]) -> object:
    if "InputFile" in field.kinds:
        return _file(field, value, given)
    if isinstance(value, str):
        return _from_text(field, value)
    if field.kinds == ("Integer", "String") and isinstance(value, int):
        return _whole(field, str(value))
    return _one_of(field.kinds, value, f'parameter "{field.name}"')


def _file(field: Field, value: object, given: Mapping[str, object]) -> object:
    if isinstance(value, str) and value.startswith("attach://"):
        value = given.get(value.removeprefix("attach://"))
    if isinstance(value, Upload) or (isinstance(value, str) and "String" in field.kinds):
        return value
    raise bad_request(f'parameter "{field.name}" must be of type {" or ".join(field.kinds)}')


def _from_text(field: Field, value: str) -> object:
    if "String" in field.kinds:
        return _unicode(value)
    if field.kinds == ("Integer",):
        return _whole(field, value)
    if field.kinds == ("Boolean",):
        if value not in _TRUTHS:
            raise bad_request(f'parameter "{field.name}" must be of type Boolean')
        return _TRUTHS[value]
    return _one_of(field.kinds, _parsed(field.name, value), f'parameter "{field.name}"')


def _unicode(value: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise bad_request("strings must be encoded in UTF-8")
    return value


def _whole(field: Field, value: str) -> object:
    if not _INTEGER.fullmatch(value):
        raise bad_request(f'parameter "{field.name}" must be of type Integer')
    return value if "String" in field.kinds else int(value)


def _parsed(name: str, value: str) -> object:
    try:
        parsed: object = json.loads(value)
    except ValueError:
        words = "reply keyboard markup" if name == "reply_markup" else name
        raise bad_request(f"can't parse {words} JSON object") from None
    return parsed


def _one_of(kinds: Sequence[str], value: object, label: str) -> object:
    if "InlineKeyboardMarkup" in kinds:
        return _typed(_markup(kinds, value), value, label)
    if len(kinds) > 1 and isinstance(value, str | int) and not isinstance(value, bool):
        return value
    return _typed(kinds[0], value, label)


def _markup(kinds: Sequence[str], value: object) -> str:
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    kind = next((MARKUPS[name] for name in MARKUPS if name in value), None)
    if kind not in kinds:
        raise bad_request(
            "inline keyboard expected"
            if kinds == ("InlineKeyboardMarkup",)
            else "object expected as reply markup"
        )
    return str(kind)


def _typed(kind: str, value: object, label: str) -> object:
    if kind.startswith("["):
        return _array(kind[1:-1], value, label)
    match kind:
        case "Integer" | "Boolean" | "String":
            if type(value) not in _JSON_NAMES or _JSON_NAMES[type(value)] != kind:
                raise bad_request(f"{label} must be of type {kind}")
            return _unicode(value) if isinstance(value, str) else value
        case "True":
            if value is not True:
                raise bad_request(f"{label} must be of type Boolean")
            return value
        case _:
            return _shaped(kind, value)


def _array(kind: str, value: object, label: str) -> list[object]:
    if not isinstance(value, list):
        raise bad_request(f"{label} must be of type Array")
    return [_typed(kind, item, label) for item in value]


def _shaped(kind: str, value: object) -> dict[str, object]:
    beginning = BEGINNINGS.get(kind, "")
    if not isinstance(value, dict):
        raise bad_request(f"{beginning}expected an Object")
    fields = TYPES[_member(kind, value) if kind in FAMILIES else kind]
    for name in value:
        if name not in fields:
            raise bad_request(f'{beginning}unknown field "{name}" in {kind}')
    for field in fields.values():
        if field.required and field.name not in value:
            raise bad_request(f'{beginning}Can\'t find field "{field.name}"')
    return {name: _field(fields[name], item, beginning) for name, item in value.items()}


def _member(family: str, value: Mapping[str, object]) -> str:
    members = (name for name in TYPES if name.startswith(family))
    kind = next((name for name in members if value.get("type") in TYPES[name]["type"].values), None)
    if kind is None:
        raise bad_request(f"{BEGINNINGS[family]}Unsupported type specified")
    return kind


def _field(field: Field, value: object, beginning: str) -> object:
    read = _one_of(field.kinds, value, f'{beginning}Field "{field.name}"')
    _check_limits(field, read, beginning if field.values else "")
    return read


def _check_limits(field: Field, value: object, beginning: str = "") -> None:
    size = _size(field, value)
    outside = field.high is not None and size is not None and not (field.low or 0) <= size <= field.high
    if outside or (field.values and value not in field.values):
        raise bad_request(beginning + (field.reason or f'parameter "{field.name}" is outside its limits'))


def _size(field: Field, value: object) -> int | None:
    if isinstance(value, str):
        return len(value.encode()) if field.in_bytes else len(value)
    return value if isinstance(value, int) else None
