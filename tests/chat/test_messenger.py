from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.messenger import OUTAGE, TelegramMessenger, plain
from bot.domain.playbook import StepName
from bot.domain.reminders import Deferred, Delivered, Failed, InDoubt, Outcome, Unreachable
from tests import builders
from tests.builders import moment
from tests.chat.shown import notice, prompt, view

NOW = moment("2026-11-23 18:00")


class Line:
    """A bot that keeps what it was asked to send, and refuses when told to."""

    def __init__(self, *troubles: TelegramError) -> None:
        self.troubles = list(troubles)
        self.sent: list[dict[str, Any]] = []

    async def send_message(self, chat_id: int, text: str, **how: Any) -> SimpleNamespace:
        if self.troubles:
            raise self.troubles.pop(0)
        self.sent.append({"chat_id": chat_id, "text": text, **how})
        return SimpleNamespace(message_id=77)


def _now() -> datetime:
    return NOW


async def _deliver(line: Line) -> Outcome:
    role = builders.opportunity(builders.interview("2026-11-24 14:30", entered="2026-11-20 10:00"))
    known = view(builders.facts(role), NOW)
    messenger = TelegramMessenger(cast("Bot", line), now=_now)
    return await messenger.deliver(notice(known, prompt(known, StepName.BRIEF)))


async def test_a_reminder_is_sent_to_the_private_chat_of_its_candidate() -> None:
    line = Line()
    assert await _deliver(line) == Delivered(message_id=77)
    assert line.sent[0]["chat_id"] == 1001
    assert line.sent[0]["parse_mode"] == "HTML"
    assert line.sent[0]["disable_notification"] is False


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Unreachable()),
        (BadRequest("Chat not found"), Unreachable()),
        (BadRequest("Something we never heard of"), Failed(reason="refused")),
        (TimedOut(), InDoubt(until=NOW + OUTAGE)),
        (NetworkError("Bad Gateway"), Deferred(until=NOW + OUTAGE)),
        (Conflict("two of us"), Deferred(until=NOW + OUTAGE)),
        (InvalidToken("no"), Deferred(until=NOW + OUTAGE)),
        (ChatMigrated(5), Failed(reason="ChatMigrated")),
    ],
    ids=lambda it: type(it).__name__,
)
async def test_every_error_becomes_an_outcome(trouble: TelegramError, outcome: Outcome) -> None:
    assert await _deliver(Line(trouble)) == outcome


def _caused(trouble: TelegramError, cause: Exception) -> TelegramError:
    trouble.__cause__ = cause
    return trouble


@pytest.mark.parametrize(
    ("trouble", "cause"),
    [
        (TimedOut(), httpx.ReadTimeout("")),
        (TimedOut(), httpx.WriteTimeout("")),
        (NetworkError(""), httpx.ReadError("")),
        (NetworkError(""), httpx.RemoteProtocolError("")),
    ],
    ids=lambda it: type(it).__name__,
)
async def test_a_request_that_left_and_got_no_answer_is_in_doubt(
    trouble: TelegramError, cause: Exception
) -> None:
    assert await _deliver(Line(_caused(trouble, cause))) == InDoubt(until=NOW + OUTAGE)


@pytest.mark.parametrize(
    ("trouble", "cause"),
    [
        (TimedOut(), httpx.ConnectTimeout("")),
        (TimedOut(), httpx.PoolTimeout("")),
        (NetworkError(""), httpx.ConnectError("")),
    ],
    ids=lambda it: type(it).__name__,
)
async def test_a_request_that_never_left_is_deferred_however_often(
    trouble: TelegramError, cause: Exception
) -> None:
    assert await _deliver(Line(_caused(trouble, cause))) == Deferred(until=NOW + OUTAGE)


# python-telegram-bot warns of its own coming change whenever it makes this error
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_a_flood_limit_is_waited_for_exactly_as_long_as_telegram_says() -> None:
    trouble = RetryAfter(timedelta(seconds=17))
    assert await _deliver(Line(trouble)) == Deferred(until=NOW + timedelta(seconds=17))


@pytest.mark.parametrize("words", ["Can't parse entities: unexpected end tag", "Message is too long"])
async def test_a_screen_that_telegram_refuses_goes_out_as_plain_words(words: str) -> None:
    line = Line(BadRequest(words))
    assert await _deliver(line) == Delivered(message_id=77)
    assert "<b>" not in line.sent[0]["text"]
    assert "parse_mode" not in line.sent[0]


async def test_a_plain_reminder_that_is_refused_too_has_failed() -> None:
    assert await _deliver(Line(BadRequest("Message is too long"), BadRequest("No"))) == Failed(
        reason="refused"
    )


def test_plain_words_have_no_tags_and_no_entities_and_fit_into_a_message() -> None:
    assert plain("<b>Acme &lt;b&gt; &amp; Co</b>\nnext") == "Acme <b> & Co\nnext"
    assert len(plain("x" * 9000)) == 4096
