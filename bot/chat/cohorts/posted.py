"""How each kind of post is made: by a use case, and drawn for everyone to read.

A kind is added in one place: a ``Posted`` under it in ``POSTED``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from bot.chat.screens.cohorts import board as screens
from bot.chat.screens.cohorts import said
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.domain.cohorts.rounds import Said
from bot.services import boards, pairs, rounds
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


def _round(begin: Begin, on_file: PostOnFile, now: datetime) -> tuple[Said, ...]:
    """Return what is said in a round, or what is left of it when its message stands there already."""
    if on_file.message_id is None:
        return rounds.round_post(begin, on_file.cohort_id, on_file.post.week, now=now)
    return rounds.round_now(begin, on_file.cohort_id, on_file.post.week)


def _pairs(begin: Begin, on_file: PostOnFile, now: datetime) -> None:
    """Make up the practice pairs of the week: nothing of it is said in the group."""
    pairs.make_pairs(begin, on_file.cohort_id, now=now)


POSTED: Final[Mapping[PostKind, Posted[Any]]] = {
    PostKind.BOARD: Posted(
        prepare=_board, draw=lambda made, speech: (screens.board(made.counts, made.monday, speech),)
    ),
    PostKind.ROUND: Posted(
        prepare=_round, draw=lambda made, speech: said.posts(made, speech) if made else ()
    ),
    PostKind.PAIRS: Posted(prepare=_pairs, draw=lambda _made, _speech: ()),
}
