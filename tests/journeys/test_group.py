"""A cohort's group from its link to its board, whatever happens to the group meanwhile."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from bot.domain.cohorts import MailKind
from bot.wiring.playground import Playing
from tests.journeys import stories
from tests.journeys.conftest import Newcomer
from tests.journeys.meeting import NAME, Meeting
from tests.journeys.scenes import fr

Founded = Callable[..., Awaitable[Meeting]]

OPENING = fr("<b>Interview follow-up for this group</b>").replace("<b>", "").replace("</b>", "")
BOARD = "La semaine du groupe"
MONDAY = "2026-11-30 09:00"


@pytest.fixture
def founded(town: Playing, client: httpx.AsyncClient, newcomer: Newcomer) -> Founded:
    async def found(*, members: int = 1, kind: str = "group") -> Meeting:
        return await Meeting.of(town, client, newcomer, members=members, kind=kind)

    return found


async def test_a_tied_group_gets_its_opening_and_its_board_without_a_sound(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    opening, board = await meeting.said()
    assert OPENING in opening.text
    assert BOARD in board.text
    assert opening.silent
    assert board.silent
    assert meeting.group().board_id == board.id
    assert NAME not in opening.text + board.text


async def test_the_board_is_edited_on_mondays_and_nothing_else_is_posted(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    before = await meeting.said()
    await meeting.coach.until("2026-12-14 12:00")
    after = await meeting.said()
    assert [it.id for it in after] == [it.id for it in before]
    assert "lundi 23 novembre" not in after[-1].text
    assert "lundi 7 décembre" in after[-1].text
    assert len(await meeting.requests("editMessageText")) == 3


async def test_a_board_that_was_deleted_is_posted_anew(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    await meeting.fail("editMessageText", 400, "Bad Request: message to edit not found", chat_id=meeting.id)
    await meeting.coach.until(MONDAY)
    assert [BOARD in it.text for it in await meeting.said()] == [False, True, True]
    assert meeting.group().board_id == (await meeting.said())[-1].id


async def test_the_button_leads_whoever_presses_it_to_a_private_chat(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    opening = (await meeting.said())[0]
    answer = await meeting.press(meeting.members[0], opening, "1:wj")
    assert answer["url"].startswith("https://t.me/")
    assert "?start=j" in answer["url"]
    assert len(await meeting.said()) == 2, "nothing is said in the group"


async def test_a_command_in_the_group_gets_the_way_to_the_private_chat(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    await meeting.write("/nouveau Zanzibarine", meeting.members[0])
    said = (await meeting.said())[-1]
    assert fr("I only talk about interviews in private: everyone can read what is written here.") == said.text
    assert "Zanzibarine" not in said.text


async def test_a_group_that_becomes_a_supergroup_is_followed_by_its_service_message(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    new = await meeting.do("migrate", person=meeting.coach.id)
    await meeting.settle()
    assert meeting.group().chat_id == new["id"]
    meeting.id = new["id"]
    await meeting.coach.until(MONDAY)
    assert BOARD in (await meeting.said())[-1].text
    assert meeting.group().board_id == (await meeting.said())[-1].id


async def test_a_group_that_became_a_supergroup_unseen_is_followed_by_the_error(
    founded: Founded, client: httpx.AsyncClient
) -> None:
    meeting = await founded()
    await meeting.tie()
    old = meeting.id
    new = await meeting.do("migrate", person=meeting.coach.id)
    await meeting.settle()
    # as if the service message had never come
    with meeting.begin() as work:
        work.cohorts.move_group(new["id"], old)
    await meeting.coach.until(MONDAY)
    meeting.id = new["id"]
    assert meeting.group().chat_id == new["id"]
    boards = [it for it in await meeting.said() if BOARD in it.text]
    assert len(boards) == 2, "one before, one sent once more"
    assert meeting.group().board_id == boards[-1].id


@pytest.mark.parametrize("state", ["closed", "deleted"])
async def test_a_topic_closed_or_deleted_leaves_the_board_to_the_group(founded: Founded, state: str) -> None:
    meeting = await founded(kind="forum")
    topic = await meeting.do("topics", person=meeting.coach.id, name="Relance")
    await meeting.do("members", person=meeting.coach.id, member="bot", status="member")
    await meeting.tie()
    meeting.place(topic["id"])
    await meeting.do(f"topics/{topic['id']}", person=meeting.coach.id, state=state)
    await meeting.coach.until("2026-11-30 12:00")
    assert BOARD in (await meeting.said())[-1].text
    assert (await meeting.threads())[-1] is None
    assert meeting.group().thread_id is None
    assert [it.kind for it in meeting.mail(meeting.coach)] == [MailKind.GROUP_TROUBLE]
    assert NAME in (await meeting.coach.last()).text
    assert meeting.mail(meeting.members[0]) == ()


async def test_posts_stand_in_the_topic_where_the_group_was_tied(founded: Founded) -> None:
    meeting = await founded(kind="forum")
    topic = await meeting.do("topics", person=meeting.coach.id, name="Relance")
    await meeting.do("members", person=meeting.coach.id, member="bot", status="member")
    await meeting.link()
    await meeting.write(f"/start@{await meeting.username()} g{'W' * 32}", thread=topic["id"])
    assert await meeting.threads() == [topic["id"], topic["id"]]


async def test_a_group_tied_in_a_topic_that_is_closed_is_opened_in_the_group_itself(founded: Founded) -> None:
    meeting = await founded(kind="forum")
    topic = await meeting.do("topics", person=meeting.coach.id, name="Relance")
    await meeting.do("members", person=meeting.coach.id, member="bot", status="member")
    await meeting.link()
    await meeting.do(f"topics/{topic['id']}", person=meeting.coach.id, state="closed")
    await meeting.write(f"/start@{await meeting.username()} g{'W' * 32}", thread=topic["id"])
    assert set(await meeting.threads()) == {None}
    assert (meeting.group().thread_id, meeting.group().lost_at) == (None, None)


async def test_a_removed_bot_tells_the_coach_in_private_and_goes_on_when_it_is_back(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    await meeting.do("members", person=meeting.coach.id, member="bot", status="kicked")
    await meeting.settle()
    assert meeting.group().lost_at is not None
    await meeting.coach.until("2026-11-30 12:00")
    told = [it for it in await meeting.coach.messages() if it.text.startswith(NAME)]
    assert len(told) == 1
    assert await meeting.requests("editMessageText") == []
    await meeting.do("members", person=meeting.coach.id, member="bot", status="member")
    await meeting.settle()
    assert meeting.group().lost_at is None
    assert "lundi 23 novembre" in (await meeting.said())[-1].text, "the board of this week was due"


async def test_a_group_that_forbids_writing_is_lost_without_a_word_about_it_in_the_group(
    founded: Founded,
) -> None:
    meeting = await founded()
    await meeting.tie()
    meeting.place(None)
    await meeting.do("rights", muted=True)
    await meeting.coach.until("2026-11-30 12:00")
    assert meeting.group().lost_at is not None
    assert [it.kind for it in meeting.mail(meeting.coach)] == [MailKind.GROUP_TROUBLE]
    assert len(await meeting.said()) == 2


async def test_after_the_end_of_a_cohort_its_group_is_left_alone(founded: Founded) -> None:
    meeting = await founded()
    await meeting.tie()
    meeting.close()
    await meeting.coach.until("2026-12-14 12:00")
    assert await meeting.requests("editMessageText") == []
    opening = (await meeting.said())[0]
    answer = await meeting.press(meeting.members[0], opening, "1:wj")
    assert answer["alert"]
    assert answer["url"] is None


async def test_a_busy_group_is_never_sent_more_than_twenty_messages_a_minute(founded: Founded) -> None:
    meeting = await founded(members=3)
    await meeting.tie()
    for nth in range(30):
        await meeting.do("messages", person=meeting.members[nth % 3].id, text="/aide")
    await meeting.settle()
    sent = await meeting.requests("sendMessage")
    assert len(sent) == 32
    assert all(it["ok"] for it in sent), "the playground refuses the twenty-first of a minute"


async def test_a_season_of_posts_holds_no_word_of_anybody(founded: Founded) -> None:
    meeting = await founded(members=3)
    await meeting.tie()
    camille = meeting.members[0]
    await stories.record(camille, stories.ACME, "demain 14h30", "Mme Claire Vaudrenne")
    await camille.until("2026-12-15 12:00")
    everything = "".join(it.text for it in await meeting.said(camille))
    assert not [word for word in camille.canaries if word in everything]
    assert "Aliazar" not in everything
