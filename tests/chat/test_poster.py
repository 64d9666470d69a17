"""Posts become messages of a group: edited where they can be, and what the group refuses is answered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.cohorts import posted
from bot.chat.cohorts.posted import Posted
from bot.chat.cohorts.poster import GroupPoster
from bot.chat.context import Desk, Operator
from bot.chat.messenger import OUTAGE
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts import Group, MailKind
from bot.domain.cohorts.posts import PostKind
from bot.domain.cohorts.rounds import Standing
from bot.domain.reminders import Deferred, Delivered, Failed, InDoubt, Moot, Outcome, Unreachable
from bot.services.cohort_ports import PostNotice
from bot.services.plans import follow_cohort
from bot.services.ports import Begin
from tests.builders import moment
from tests.store.gathered import Gathered, gathered

T = TypeVar("T")

NOW = moment("2026-11-30 09:00")
GROUP = Group(chat_id=-7, thread_id=4, linked_at=moment("2026-11-20 10:00"))


class Square:
    """A group that keeps what it was sent, and refuses when told to."""

    def __init__(self, **troubles: list[TelegramError]) -> None:
        self.troubles = troubles
        self.sent: list[dict[str, Any]] = []
        self.edited: list[dict[str, Any]] = []
        self.deleted: list[int] = []

    async def send_message(self, chat_id: int, text: str, **how: Any) -> SimpleNamespace:
        self._refuse("send")
        self.sent.append({"chat_id": chat_id, "text": text, **how})
        thread = how["message_thread_id"]
        return SimpleNamespace(
            message_id=70 + len(self.sent), message_thread_id=thread, is_topic_message=thread is not None
        )

    async def edit_message_text(self, text: str, **how: Any) -> None:
        self._refuse("edit")
        self.edited.append({"text": text, **how})

    async def delete_message(self, _chat_id: int, message_id: int) -> None:
        self._refuse("delete")
        self.deleted.append(message_id)

    def _refuse(self, what: str) -> None:
        if self.troubles.get(what):
            raise self.troubles[what].pop(0)


@pytest.fixture
def here(begin: Begin) -> Gathered:
    return gathered(begin)


def notice(begin: Begin, here: Gathered, key: str = "board:2026w49", **changes: Any) -> PostNotice:
    """Tie the cohort to a group and return one of its posts."""
    with begin() as work:
        cohort = replace(here.cohort, group=replace(GROUP, **changes))
        work.cohorts.save(cohort)
        follow_cohort(work, cohort.id, now=NOW)
        found = next(it for it in work.posts.pending(cohort.id) if it.post.key == key)
    return PostNotice(on_file=found, cohort=cohort)


async def deliver(
    begin: Begin, square: Square, made: PostNotice, kinds: Mapping[PostKind, Posted[Any]] = posted.POSTED
) -> Outcome:
    async def run(call: Callable[[], T], /) -> T:
        return call()

    desk = Desk(
        begin=begin, run=run, now=lambda: NOW, poke=lambda: None, operator=Operator(name="", place="")
    )
    return await GroupPoster(cast("Bot", square), desk, kinds).deliver(made)


def group(begin: Begin, here: Gathered) -> Group:
    with begin() as work:
        found = work.cohorts.get(here.cohort.id).group
    assert found is not None
    return found


def told(begin: Begin, here: Gathered) -> list[MailKind]:
    with begin() as work:
        return [it.kind for it in work.mailbox.of(here.coach)]


async def test_the_first_board_is_sent_to_its_topic_without_a_sound(begin: Begin, here: Gathered) -> None:
    square = Square()
    assert await deliver(begin, square, notice(begin, here)) == Delivered(message_id=71)
    (sent,) = square.sent
    assert (sent["chat_id"], sent["message_thread_id"], sent["disable_notification"]) == (-7, 4, True)
    assert "La semaine du groupe" in sent["text"]


async def test_a_board_that_stands_is_edited_in_its_place(begin: Begin, here: Gathered) -> None:
    square = Square()
    assert await deliver(begin, square, notice(begin, here, board_id=41)) == Delivered(message_id=41)
    assert square.sent == []
    assert [it["message_id"] for it in square.edited] == [41]


async def test_a_board_that_says_the_same_counts_as_delivered(begin: Begin, here: Gathered) -> None:
    same = BadRequest("Message is not modified: specified new message content …")
    square = Square(edit=[same])
    assert await deliver(begin, square, notice(begin, here, board_id=41)) == Delivered(message_id=41)


@pytest.mark.parametrize("words", ["Message to edit not found", "Message can't be edited"])
async def test_a_board_that_is_gone_is_posted_anew_once(begin: Begin, here: Gathered, words: str) -> None:
    square = Square(edit=[BadRequest(words)])
    assert await deliver(begin, square, notice(begin, here, board_id=41)) == Delivered(message_id=71)
    assert len(square.sent) == 1


@pytest.mark.parametrize("method", ["edit", "send"])
async def test_a_group_that_became_a_supergroup_is_followed_and_written_to_once(
    begin: Begin, here: Gathered, method: str
) -> None:
    troubles: dict[str, list[TelegramError]] = {method: [ChatMigrated(-1009)]}
    square = Square(**troubles)
    made = notice(begin, here, board_id=41 if method == "edit" else None)
    assert await deliver(begin, square, made) == Delivered(message_id=71)
    assert [(it["chat_id"], it["message_thread_id"]) for it in square.sent] == [(-1009, None)]
    assert group(begin, here).chat_id == -1009


@pytest.mark.parametrize("words", ["Message thread not found", "TOPIC_CLOSED", "Topic_deleted"])
async def test_a_topic_closed_or_gone_leaves_the_post_to_the_group_and_its_coach_is_told(
    begin: Begin, here: Gathered, words: str
) -> None:
    square = Square(send=[BadRequest(words)])
    assert await deliver(begin, square, notice(begin, here)) == Delivered(message_id=71)
    assert [it["message_thread_id"] for it in square.sent] == [None]
    assert group(begin, here).thread_id is None
    assert told(begin, here) == [MailKind.GROUP_TROUBLE]


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Unreachable()),
        (BadRequest("Not enough rights to send text messages to the chat"), Unreachable()),
        (BadRequest("Need administrator rights in the channel chat"), Unreachable()),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), Unreachable()),
        (BadRequest("Chat not found"), Unreachable()),
        (BadRequest("Can't parse entities: …"), Failed(reason="refused")),
        (NetworkError("Bad Gateway"), Deferred(until=NOW + OUTAGE)),
        (TimedOut(), InDoubt(until=NOW + OUTAGE)),
    ],
    ids=str,
)
async def test_every_refusal_becomes_an_outcome(
    begin: Begin, here: Gathered, trouble: TelegramError, outcome: Outcome
) -> None:
    assert await deliver(begin, Square(send=[trouble]), notice(begin, here)) == outcome


# python-telegram-bot warns of its own coming change whenever it makes this error
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_a_flooded_group_is_waited_for_as_long_as_telegram_says(begin: Begin, here: Gathered) -> None:
    square = Square(send=[RetryAfter(timedelta(seconds=17))])
    assert await deliver(begin, square, notice(begin, here)) == Deferred(until=NOW + timedelta(seconds=17))


def talking(words: list[str]) -> Mapping[PostKind, Posted[Any]]:
    """Return the kinds of post, with a round of as many messages as there are words in the list."""

    def draw(made: list[str], speech: GroupSpeech) -> tuple[GroupScreen, ...]:
        return tuple(GroupScreen(text=speech.say("ten or more")) for _ in made)

    return {**posted.POSTED, PostKind.ROUND: Posted(prepare=lambda *_: words or None, draw=draw)}


async def test_a_post_without_anything_to_say_is_no_message(begin: Begin, here: Gathered) -> None:
    square = Square()
    assert await deliver(begin, square, notice(begin, here, "round:2026w49"), talking([])) == Moot()
    assert square.sent == []


async def test_a_post_in_several_messages_is_whole_or_not_there(begin: Begin, here: Gathered) -> None:
    kinds = talking(["a", "b", "c"])
    made = notice(begin, here, "round:2026w49")
    whole = Square()
    assert await deliver(begin, whole, made, kinds) == Delivered(message_id=71, more=(72, 73))
    assert len(whole.sent) == 3
    half = Square(send=[], delete=[BadRequest("Message to delete not found")])
    sends = iter((None, None, NetworkError("Bad Gateway")))
    half._refuse = lambda what: _raise(next(sends) if what == "send" else None)  # type: ignore[method-assign]  # the third send fails
    assert await deliver(begin, half, made, kinds) == Deferred(until=NOW + OUTAGE)
    assert half.deleted == [71, 72]


async def test_a_post_made_once_more_is_edited_and_taken_away_once_it_has_nothing_left(
    begin: Begin, here: Gathered
) -> None:
    made = notice(begin, here, "round:2026w49")
    again = replace(made, on_file=replace(made.on_file, message_id=55))
    words = ["a"]
    square = Square()
    assert await deliver(begin, square, again, talking(words)) == Delivered(message_id=55)
    assert [it["message_id"] for it in square.edited] == [55]
    words.clear()
    assert await deliver(begin, square, again, talking(words)) == Moot()
    assert square.deleted == [55]


def standing(begin: Begin, here: Gathered, *messages: int) -> PostNotice:
    """Return a round that stands in these messages and is made once more."""
    made = notice(begin, here, "round:2026w49")
    said = Standing(messages=messages).written
    return replace(made, on_file=replace(made.on_file, message_id=messages[0], said=said))


async def test_what_is_left_of_a_round_in_several_messages_is_put_into_each_of_them(
    begin: Begin, here: Gathered
) -> None:
    square = Square()
    made = standing(begin, here, 55, 56, 57)
    outcome = await deliver(begin, square, made, talking(["a", "b"]))
    assert outcome == Delivered(message_id=55, more=(56,))
    assert [it["message_id"] for it in square.edited] == [55, 56]
    assert (square.deleted, square.sent) == ([57], [])


async def test_a_round_that_needs_another_message_by_now_gets_it_below_those_that_stand(
    begin: Begin, here: Gathered
) -> None:
    square, gone = Square(), Square(edit=[BadRequest("Message to edit not found")])
    outcome = await deliver(begin, square, standing(begin, here, 55), talking(["a", "b"]))
    assert outcome == Delivered(message_id=55, more=(71,))
    assert len(square.sent) == 1
    await deliver(begin, gone, standing(begin, here, 55), talking(["a", "b"]))
    assert gone.sent == []


async def test_a_message_too_old_to_be_deleted_says_that_it_was_taken_back(
    begin: Begin, here: Gathered
) -> None:
    square = Square(delete=[BadRequest("Message can't be deleted for everyone")])
    assert await deliver(begin, square, standing(begin, here, 55), talking([])) == Moot()
    (edited,) = square.edited
    assert (edited["message_id"], edited["text"]) == (55, "Ce qui se trouvait ici a été retiré.")


@pytest.mark.parametrize("method", ["edit", "delete"])
async def test_what_stands_in_a_group_that_became_a_supergroup_is_left_and_nothing_is_said_twice(
    begin: Begin, here: Gathered, method: str
) -> None:
    troubles: dict[str, list[TelegramError]] = {method: [ChatMigrated(-1009)]}
    square = Square(**troubles)
    made = standing(begin, here, 55, 56)
    assert await deliver(begin, square, made, talking(["a"])) == Moot()
    assert (square.sent, group(begin, here).chat_id) == ([], -1009)


async def test_a_round_whose_message_is_gone_is_not_said_once_more(begin: Begin, here: Gathered) -> None:
    square = Square(edit=[BadRequest("Message to edit not found")])
    await deliver(begin, square, standing(begin, here, 55), talking(["a"]))
    assert square.sent == []


def _raise(trouble: TelegramError | None) -> None:
    if trouble is not None:
        raise trouble


def test_every_kind_of_post_is_made_somehow() -> None:
    assert set(posted.POSTED) == set(PostKind)
