"""Typed access to checked parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from bot.playground.checking import Upload

Object = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one request, after ``checking.checked``; what is absent reads as empty."""

    values: Mapping[str, object]

    def has(self, name: str) -> bool:
        """Tell whether the parameter was given."""
        return name in self.values

    def text(self, name: str) -> str:
        """Return a text."""
        return cast("str", self.values.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """Return an integer."""
        return cast("int", self.values.get(name, default))

    def flag(self, name: str) -> bool:
        """Return a truth value."""
        return cast("bool", self.values.get(name, False))

    def mapping(self, name: str) -> Object | None:
        """Return an object."""
        return cast("Object | None", self.values.get(name))

    def mappings(self, name: str) -> list[Object]:
        """Return an array of objects."""
        return cast("list[Object]", self.values.get(name, []))

    def numbers(self, name: str) -> list[int]:
        """Return an array of integers."""
        return cast("list[int]", self.values.get(name, []))

    def texts(self, name: str) -> list[str] | None:
        """Return an array of texts."""
        return cast("list[str] | None", self.values.get(name))

    def file(self, name: str) -> Upload | str:
        """Return an upload, or the text that names a file."""
        return cast("Upload | str", self.values[name])
