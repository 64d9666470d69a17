"""What the page and the journeys ask for: a JSON object, read strictly; and how it is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.entities import Formatted
from bot.playground.polish import polish
from bot.playground.texts import LONGEST_TEXT

Choice = TypeVar("Choice", bound=StrEnum)

MOST_BYTES = 1024 * 1024


class Wrong(Exception):
    """A request of a person's side cannot be done: the status and one line that says why."""

    def __init__(self, status: int, line: str) -> None:
        super().__init__(line)
        self.status = status
        self.line = line


async def told(_: Request, wrong: Exception) -> Response:
    """Answer with the one line."""
    match wrong:
        case Wrong():
            return JSONResponse({"error": wrong.line}, status_code=wrong.status)
        case HTTPException():
            return JSONResponse({"error": wrong.detail}, status_code=wrong.status_code)
        case _:
            raise wrong


@dataclass(frozen=True, slots=True)
class Body:
    """A JSON object."""

    values: Mapping[str, object]

    def has(self, name: str) -> bool:
        """Tell whether there is such a field, and it is not null."""
        return self.values.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text; without a default it has to be there."""
        value = self.values.get(name, default)
        if not isinstance(value, str) or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise Wrong(400, f'"{name}" must be a text')
        return value

    def number(self, name: str, default: int | None = None) -> int:
        """Return an integer."""
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Wrong(400, f'"{name}" must be an integer')
        return value

    def numbers(self, name: str) -> list[int]:
        """Return an array of integers."""
        value = self.values.get(name)
        if not isinstance(value, list) or not all(type(item) is int for item in value):
            raise Wrong(400, f'"{name}" must be an array of integers')
        return value

    def decimal(self, name: str, *, most: float) -> float:
        """Return a number from ``-most`` to ``most``."""
        value = self.values.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not -most <= value <= most:
            raise Wrong(400, f'"{name}" must be a number from {-most:g} to {most:g}')
        return float(value)

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Return a truth value."""
        value = self.values.get(name, default)
        if not isinstance(value, bool):
            raise Wrong(400, f'"{name}" must be true or false')
        return value

    def moment(self, name: str) -> datetime:
        """Return an aware moment written in ISO 8601."""
        try:
            moment = datetime.fromisoformat(self.text(name))
        except ValueError:
            raise Wrong(400, f'"{name}" must be a moment in ISO 8601') from None
        if moment.tzinfo is None:
            raise Wrong(400, f'"{name}" must have a UTC offset')
        return moment


async def body(request: Request, *known: str) -> Body:
    """Return the JSON object of a request, which has no fields but the known ones.

    Raises:
        Wrong: 400, 413.
    """
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > MOST_BYTES:
            raise Wrong(413, "the request is too large")
    values = _parsed(bytes(raw))
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise Wrong(400, f'unknown field "{unknown[0]}"')
    return Body(values)


def chosen(asked: Body, name: str, choices: type[Choice], default: Choice | None = None) -> Choice:
    """Return which of the choices a text names."""
    named = asked.text(name, default)
    if named not in {str(choice) for choice in choices}:
        raise Wrong(400, f'"{name}" must be one of {", ".join(choices)}')
    return choices(named)


def typed(text: str) -> Formatted:
    """Return a text as a person sends it.

    Raises:
        Wrong: 400, nothing is left of it, or it is too long.
    """
    polished = polish(Formatted(text=text))
    if not 0 < len(polished.text) <= LONGEST_TEXT:
        raise Wrong(400, f"a message has 1 to {LONGEST_TEXT} characters")
    return polished


def queried(request: Request, name: str, default: int) -> int:
    """Return an integer of the query, not negative.

    Raises:
        Wrong: 400.
    """
    value = request.query_params.get(name, str(default))
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise Wrong(400, f'"{name}" must be a positive integer')
    return int(value)


def _parsed(raw: bytes) -> dict[str, object]:
    try:
        parsed = json.loads(raw)
    except ValueError:
        raise Wrong(400, "the body is not JSON") from None
    if not isinstance(parsed, dict):
        raise Wrong(400, "the body is not an object")
    return parsed
