"""How each kind of post is made: by a use case, and drawn for everyone to read.

A kind is added in one place: a ``Posted`` under it in ``POSTED``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from bot.chat.screens.cohorts import board as screens
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.services import boards
from bot.services.ports import Begin

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Posted(Generic[T]):
    """How one kind of post is made."""

    #: the use case: what is posted, by the post on file (with a message when it is made once more); ``None``:
    #: there is nothing to say
    prepare: Callable[[Begin, PostOnFile, datetime], T | None]
    #: its messages, in order; most kinds have one
    draw: Callable[[T, GroupSpeech], tuple[GroupScreen, ...]]

    def screens(self, made: T | None, speech: GroupSpeech) -> tuple[GroupScreen, ...]:
        """Return the messages of what was prepared."""
        return () if made is None else self.draw(made, speech)


def _board(begin: Begin, on_file: PostOnFile, _now: datetime) -> boards.Board | None:
    return boards.board(begin, on_file)


def _nothing(_begin: Begin, _on_file: PostOnFile, _now: datetime) -> None:
    return None


POSTED: Final[Mapping[PostKind, Posted[Any]]] = {
    PostKind.BOARD: Posted(
        prepare=_board, draw=lambda made, speech: (screens.board(made.counts, made.monday, speech),)
    ),
    PostKind.ROUND: Posted(prepare=_nothing, draw=lambda _made, _speech: ()),
    PostKind.PAIRS: Posted(prepare=_nothing, draw=lambda _made, _speech: ()),
}
