from itertools import count, product
from typing import Any, cast

import pytest
from telegram import Bot, Update

from bot.chat import routes
from bot.chat.callbacks import Verb
from bot.domain.interviews import TookPlace
from bot.domain.people import Candidate, Personal
from bot.domain.timeline import Interviewer
from bot.services import interviews, opportunities, people, plans
from bot.services.opportunities import Opened
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.talk import CHAT, Talk

PERSON: dict[str, Any] = {"id": CHAT, "is_bot": False, "first_name": "Camille", "language_code": "en"}
PRIVATE: dict[str, Any] = {"id": CHAT, "type": "private"}
GROUP: dict[str, Any] = {"id": -77, "type": "supergroup", "title": "The group"}
CANARY = "Zanzibar"
NOW = moment("2026-11-23 09:00")
NUMBERS = count(1)


def _message(
    text: str | None = None, *, chat: dict[str, Any] = PRIVATE, update_id: int = 1, **fields: Any
) -> dict[str, Any]:
    message = {"message_id": 5, "date": 1_795_000_000, "chat": chat, "from": PERSON, **fields}
    if text is not None:
        message["text"] = text
    if text and text.startswith("/"):
        length = len(text.split()[0])
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return {"update_id": update_id, "message": message}


async def _take(talk: Talk, update: dict[str, Any]) -> None:
    read = Update.de_json(update, None)
    assert read is not None
    await routes.take(read, talk)


async def _said(update: dict[str, Any]) -> str | None:
    """Return the one message an update is answered with, ``None`` for none."""
    talk = Talk()
    await _take(talk, update)
    assert len(talk.messages) <= 1
    return talk.last.text if talk.messages else None


async def test_the_same_update_twice_is_answered_once() -> None:
    talk = Talk()
    for _ in range(2):
        await _take(talk, _message("/help"))
    assert len(talk.messages) == 1
    await _take(talk, _message("/help", update_id=2))
    assert len(talk.messages) == 2


@pytest.mark.parametrize("name", ["/help", "/aide", "/HELP", "/help@relance_bot", "/help please"])
async def test_a_command_is_understood_in_either_language_and_in_any_case(name: str) -> None:
    assert "What I can do" in (await _said(_message(name)) or "")


async def test_an_unknown_command_gets_a_helpful_line_and_another_bots_is_only_words() -> None:
    assert "do not know that command" in (await _said(_message("/xyz")) or "")
    assert "not waiting" in (await _said(_message("/help@other_bot")) or "")


@pytest.mark.parametrize(
    "fields",
    [
        {
            "sticker": {
                "file_id": "1",
                "file_unique_id": "1",
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            }
        },
        {"voice": {"file_id": "1", "file_unique_id": "1", "duration": 3}},
        {"photo": [], "caption": CANARY},
    ],
    ids=["sticker", "voice", "photo"],
)
async def test_what_is_no_text_gets_a_helpful_line(fields: dict[str, Any]) -> None:
    assert "only read words" in (await _said(_message(None, **fields)) or "")


async def test_an_edited_message_gets_a_helpful_line_and_changes_nothing() -> None:
    update = _message(CANARY)
    edited = {"update_id": 1, "edited_message": {**update["message"], "edit_date": 1_795_000_100}}
    assert "written first" in (await _said(edited) or "")


@pytest.mark.parametrize(("old", "new"), [("member", "kicked"), ("kicked", "member")])
async def test_who_blocks_the_bot_or_takes_it_back_has_not_come_back_by_that(
    begin: Begin, old: str, new: str
) -> None:
    talk = Talk.of(begin)
    robot = {"id": 1, "is_bot": True, "first_name": "Relance"}
    moved = {
        "chat": PRIVATE,
        "from": PERSON,
        "date": 1_795_000_000,
        "old_chat_member": {"user": robot, "status": old, "until_date": 0},
        "new_chat_member": {"user": robot, "status": new, "until_date": 0},
    }
    await _take(talk, {"update_id": 1, "my_chat_member": moved})
    with begin() as work:
        assert work.candidates.get(talk.person.id).seen_at is None
    await _take(talk, _message("/help", update_id=2))
    with begin() as work:
        assert work.candidates.get(talk.person.id).seen_at is not None


async def test_bots_channels_and_anonymous_admins_get_no_answer() -> None:
    robot = {**PERSON, "is_bot": True}
    assert await _said({**_message(), "message": {**_message("/start")["message"], "from": robot}}) is None
    channel = {"id": -9, "type": "channel", "title": "News"}
    assert await _said(_message("/start", chat=GROUP, sender_chat=channel)) is None
    post = {"message_id": 1, "date": 1_795_000_000, "chat": channel, "text": "/start"}
    assert await _said({"update_id": 1, "channel_post": post}) is None


async def test_a_command_in_a_group_gets_the_way_to_the_private_chat_and_nothing_else() -> None:
    talk = Talk()
    await _take(talk, _message(f"/new {CANARY}", chat=GROUP))
    assert talk.messages == []
    ((chat_id, words, how),) = talk.telegram.posted
    assert chat_id == -77
    assert CANARY not in words
    assert how["disable_notification"] is True
    ((button,),) = how["reply_markup"].inline_keyboard
    assert button.url == "https://t.me/relance_bot?start=group"
    assert talk.found is None, "nobody's private things are at hand in a group"


async def test_words_in_a_group_are_left_alone() -> None:
    talk = Talk()
    await _take(talk, _message("hello everyone", chat=GROUP))
    assert not talk.messages
    assert not talk.telegram.posted


class Line:
    """Keeps the answers that taps get."""

    def __init__(self) -> None:
        self.answers: list[dict[str, Any]] = []

    async def answer_callback_query(self, **answer: Any) -> bool:
        self.answers.append(answer)
        return True


async def _press(
    talk: Talk, data: str, *, chat: dict[str, Any] = PRIVATE, by: dict[str, Any] = PERSON
) -> list[dict[str, Any]]:
    """Press a button and return the answers the tap gets."""
    line = Line()
    message = {"message_id": 5, "date": 1_795_000_000, "chat": chat}
    query = {"id": "1", "from": by, "chat_instance": "1", "data": data, "message": message}
    update = Update.de_json({"update_id": next(NUMBERS), "callback_query": query}, cast("Bot", line))
    assert update is not None
    await routes.take(update, talk)
    return line.answers


async def test_a_button_of_another_version_is_answered() -> None:
    answers = await _press(Talk(), "0:ic:1")
    assert [it["text"] for it in answers] == [
        "This button is from an earlier time. /today shows what is open."
    ]


async def test_a_tap_in_a_group_gets_an_alert_only() -> None:
    answers = await _press(Talk(), "1:ic:1", chat=GROUP)
    assert len(answers) == 1
    assert answers[0]["show_alert"] is True


@pytest.mark.parametrize("data", ["1:ic:1", "1:wj", "nonsense"])
async def test_a_bot_s_or_an_anonymous_admin_s_tap_in_a_group_gets_an_alert_only(data: str) -> None:
    talk = Talk()
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    (answer,) = await _press(talk, data, chat=GROUP, by=anonymous)
    assert answer["show_alert"] is True
    assert "own name" in answer["text"]
    assert not talk.messages
    assert not talk.telegram.posted


async def test_the_button_of_a_group_that_is_not_linked_gets_an_alert_only() -> None:
    (answer,) = await _press(Talk(), "1:wj", chat=GROUP)
    assert answer["show_alert"] is True
    assert "no longer linked" in answer["text"]


async def test_a_tap_before_consent_is_told_what_comes_first(begin: Begin) -> None:
    talk = Talk(begin=begin)
    answers = await _press(talk, "1:ps")
    assert "/start" in answers[0]["text"]


def _joined(begin: Begin, chat_id: int) -> tuple[Candidate, Opened]:
    """Make a candidate with one interview that has taken place."""
    place = {"language": "en", "zone": "Europe/Paris", "territory": "FR"}
    candidate = people.join(begin, chat_id=chat_id, **place, now=NOW).facts.candidate
    opened = opportunities.start(
        begin,
        candidate.id,
        company=Personal(CANARY),
        starts=moment("2026-11-22 10:00"),
        zone="Europe/Paris",
        now=NOW,
    )
    met = [Interviewer(id=0, name=Personal(CANARY))]
    opportunities.add_interviewers(begin, candidate.id, opened.interview_id, met, now=NOW)
    interviews.took_place(begin, candidate.id, opened.interview_id, TookPlace.YES, now=NOW)
    return candidate, opened


HUGE = str(2**62)
#: what buttons of every verb carry, with the ids of whoever joined first, and what none of them carries
CARRIED = (
    (),
    *(("1",), ("x",), (HUGE,), ("fr",), ("quiet",)),
    *(("1", "1"), ("1", "yes"), ("1", "date"), ("1", "r1"), ("1", "moved"), ("1", HUGE)),
    *(("language", "en"), ("quiet", "2500-0000"), ("digests", "m0730")),
    *(("role", "1", "1"), ("references", "1", "0"), ("o", "1", "1"), ("i", "1", "1"), ("f", "1", "1")),
    *(("kind", "1", "panel"), ("civility", "1", "mme.1"), ("t", "1", "0"), ("abcdef", "who", "p1")),
)


@pytest.mark.no_cover  # what the buttons do is counted by the tests of each
async def test_whatever_a_button_carries_it_is_answered_once_and_reaches_nobody_elses_things(
    begin: Begin,
) -> None:
    other, opened = _joined(begin, 2002)
    assert (opened.opportunity_id, opened.interview_id) == (1, 1), "the ids that the buttons carry"
    before = plans.look(begin, other.id, now=NOW)
    talk = Talk(begin=begin)
    for verb, args in product(Verb, CARRIED):
        if people.find(begin, CHAT) is None:
            people.join(begin, chat_id=CHAT, language="en", zone="Europe/Paris", territory="FR", now=NOW)
        answers = await _press(talk, ":".join(("1", verb, *args)))
        assert len(answers) == 1, (verb, args)
        assert CANARY not in str(answers)
    assert plans.look(begin, other.id, now=NOW) == before
    assert not [it for it in talk.messages if CANARY in it.screen.text]
