"""What nobody can do in a group, or through one (trust, abuse tests 5, 10, 11, 13)."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from bot.chat.application import GROUP_TAPS, TAPS
from bot.chat.callbacks import Verb
from bot.wiring.playground import Playing
from tests.journeys import stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.meeting import WORDS, Meeting
from tests.journeys.phone import Message, Phone
from tests.journeys.rows import rows_of

Founded = Callable[..., Awaitable[Meeting]]


#: every button there is, bare and with ids
EVERY: Final = tuple(f"1:{verb}{ids}" for verb in TAPS for ids in ("", ":1", ":1:2"))


@pytest.fixture
def founded(town: Playing, client: httpx.AsyncClient, newcomer: Newcomer) -> Founded:
    async def found(*, members: int = 2, kind: str = "supergroup") -> Meeting:
        return await Meeting.of(town, client, newcomer, members=members, kind=kind)

    return found


async def test_abuse_05_nobody_s_private_buttons_do_anything_in_a_group(
    founded: Founded, facts_of: FactsOf
) -> None:
    meeting = await founded()
    await meeting.tie()
    camille, sam = meeting.members
    await stories.record(camille, stories.ACME, "demain 14h30", "Mme Claire Vaudrenne")
    await camille.say("/aujourdhui")
    assert len(camille.carried) > 5
    before, said = facts_of(camille), await meeting.said()
    for data in sorted(camille.carried):
        for presser in (sam, camille):
            answer = await meeting.press(presser, said[0], data)
            assert answer["alert"]
            assert not [word for word in camille.canaries if word in str(answer)]
    assert facts_of(camille) == before
    assert await meeting.said() == said


@pytest.mark.parametrize("refusal", ["query is too old and response timeout expired or query ID is invalid"])
async def test_abuse_10_when_the_private_way_is_refused_nothing_is_said_in_public(
    founded: Founded, refusal: str
) -> None:
    meeting = await founded()
    await meeting.tie()
    said = await meeting.said()
    await meeting.fail("answerCallbackQuery", 400, f"Bad Request: {refusal}")
    await meeting.press_in_vain(meeting.members[0], said[0], "1:wj")
    assert await meeting.said() == said


async def test_abuse_10_mail_that_a_private_chat_refuses_is_not_said_in_public(founded: Founded) -> None:
    meeting = await founded(kind="forum")
    topic = await meeting.do("topics", person=meeting.coach.id, name="Relance")
    await meeting.tie()
    said = await meeting.said()
    await meeting.coach.block()
    meeting.place(topic["id"])
    await meeting.do(f"topics/{topic['id']}", person=meeting.coach.id, state="closed")
    await meeting.members[0].until("2026-11-30 12:00")
    news = [it for it in await meeting.said() if it not in said]
    assert len(news) == 1
    assert "La semaine du groupe" in news[0].text


@pytest.mark.parametrize("guise", ["anonymous", "channel", "bot"])
async def test_abuse_11_an_anonymous_admin_a_channel_and_a_bot_get_an_alert_only(
    founded: Founded, guise: str
) -> None:
    meeting = await founded()
    await meeting.tie()
    said = await meeting.said()
    for data in (*EVERY, "nonsense"):
        answer = await _pressed(meeting, meeting.coach, said[0], data, **{"as": guise})
        assert (answer["answered"], answer["alert"], answer["url"]) == (True, True, None), data
    await meeting.do("messages", person=meeting.coach.id, text="/aide", **{"as": guise})
    await meeting.settle()
    assert await meeting.said() == said


@pytest.mark.no_cover  # as those of an anonymous admin above
async def test_abuse_11_no_button_but_those_of_the_group_does_anything_there_whoever_presses(
    founded: Founded, newcomer: Newcomer, tmp_path: Path
) -> None:
    meeting = await founded()
    await meeting.tie()
    said = await meeting.said()
    stranger = await newcomer("Inconnue")
    await meeting.do("members", person=stranger.id, member=stranger.id, status="member")
    before = rows_of(tmp_path, 0)
    for presser in (meeting.coach, *meeting.members, stranger):
        for data in (it for it in EVERY if Verb(it.split(":")[1]) not in GROUP_TAPS):
            answer = await _pressed(meeting, presser, said[0], data)
            assert (answer["answered"], answer["alert"], answer["url"]) == (True, True, None), data
    await meeting.settle()
    assert await meeting.said() == said
    assert {name for name, rows in rows_of(tmp_path, 0).items() if rows != before[name]} == set()


async def test_abuse_11_a_stranger_to_the_cohort_gets_the_way_to_join_and_nothing_else(
    founded: Founded, newcomer: Newcomer
) -> None:
    meeting = await founded()
    await meeting.tie()
    said = await meeting.said()
    stranger = await newcomer("Inconnue")
    await meeting.do("members", person=stranger.id, member=stranger.id, status="member")
    answer = await meeting.press(stranger, said[0], "1:wj")
    assert "?start=j" in answer["url"]
    assert (await meeting.press(stranger, said[0], "1:ic:1"))["alert"]
    assert await meeting.said() == said


async def test_abuse_13_a_member_made_admin_at_telegram_is_no_coach(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    sam = meeting.members[1]
    await meeting.do("members", person=meeting.coach.id, member=sam.id, status="administrator")
    await meeting.do("members", person=meeting.coach.id, member="bot", status="administrator")
    await meeting.settle()
    assert meeting.chairs() == {meeting.coach.id}


@pytest.mark.parametrize(
    ("who", "words"),
    [("member", WORDS), ("coach", "x" * 32), ("member", "x"), ("stranger", WORDS)],
)
async def test_abuse_13_a_forged_link_ties_no_group_and_makes_no_coach(
    founded: Founded, newcomer: Newcomer, who: str, words: str
) -> None:
    meeting = await founded()
    stranger = await newcomer("Inconnue")
    presser: Phone = {"member": meeting.members[0], "coach": meeting.coach, "stranger": stranger}[who]
    if presser is stranger:
        await meeting.do("members", person=stranger.id, member=stranger.id, status="member")
    await meeting.tie(presser, words=words)
    assert meeting.cohort().group is None
    assert meeting.chairs() == {meeting.coach.id}
    said = [it.text for it in await meeting.said()]
    assert len(said) == 1
    assert "suivi" not in said[0]


async def _pressed(meeting: Meeting, who: Phone, message: Message, data: str, **more: Any) -> dict[str, Any]:
    """Let somebody press a button; unlike ``Meeting.press`` it waits for nothing but the answer."""
    return await meeting.do("press", person=who.id, message_id=message.id, data=data, **more)
