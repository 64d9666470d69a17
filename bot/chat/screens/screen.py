"""One message as a value: its text, its buttons."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.chat.callbacks import Callback
from bot.chat.screens.speech import Html


class Style(StrEnum):
    """How Telegram colours a button; meaning never rests on it alone."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a callback, an address to open, or words to copy (exactly one of the three)."""

    label: str
    callback: Callback | None = None
    url: str | None = None
    copy: str | None = None
    style: Style | None = None


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text and rows of buttons."""

    text: Html
    rows: tuple[Row, ...] = ()
    #: what the empty input field suggests when the next message is an answer to this question
    placeholder: str | None = None

    def with_rows(self, *rows: Row) -> Self:
        """Return the screen with these rows below its own; empty rows are left out."""
        return replace(self, rows=(*self.rows, *(row for row in rows if row)))


def column(buttons: Iterable[Button]) -> tuple[Row, ...]:
    """Return one button a row."""
    return tuple((button,) for button in buttons)


def grid(buttons: Iterable[Button], width: int) -> tuple[Row, ...]:
    """Return the buttons in rows of ``width``."""
    every = tuple(buttons)
    return tuple(every[n : n + width] for n in range(0, len(every), width))


def joined(*screens: Screen) -> Screen:
    """Return one screen: the texts below each other, the rows in order."""
    return Screen(
        text=Html("\n\n".join(screen.text for screen in screens)),
        rows=tuple(row for screen in screens for row in screen.rows),
    )


def paragraphs(*every: Html | None) -> Html:
    """Return texts one below the other with a blank line between; those that are missing are left out."""
    return Html("\n\n".join(it for it in every if it))
