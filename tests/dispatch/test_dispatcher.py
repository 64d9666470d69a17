"""One sweep: what goes out, in which order, and what becomes of each attempt."""

import asyncio
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.dispatch.dispatcher import IN_FLIGHT
from bot.domain.interviews import Promise, PromiseKind
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import StepName
from bot.domain.reminders import (
    PAUSES,
    Deferred,
    Delivered,
    Failed,
    InDoubt,
    Outcome,
    ReminderState,
    Unreachable,
)
from bot.services import interviews, opportunities, people
from bot.store.errors import StoreAway
from tests.builders import PARIS, moment
from tests.dispatch.post import Post, until
from tests.services import life

#: when the question after the interview of Tuesday is due
ASKED = "2026-11-24 16:00"


def answering(post: Post, chat_id: int, outcome: Outcome) -> None:
    """Let the messages to a chat end like this."""

    async def answer() -> Outcome:
        return outcome

    post.letters.answers[chat_id] = answer


def broken(post: Post, chat_id: int) -> None:
    """Let the messages to a chat raise."""

    async def answer() -> Outcome:
        raise LookupError("a word of theirs")

    post.letters.answers[chat_id] = answer


async def test_a_reminder_goes_out_at_its_minute_and_not_before(post: Post) -> None:
    post.interviewed(1)
    assert await post.at("2026-11-23 17:59") == 0
    assert post.letters.out == []
    assert await post.at("2026-11-23 18:00") == 1
    assert post.letters.steps == ["brief"]
    assert post.on_file(post.letters.out[0]).state is ReminderState.DELIVERED
    assert await post.at("2026-11-23 18:01") == 0


async def test_what_is_due_goes_to_every_chat_in_the_order_of_its_deadlines(post: Post) -> None:
    for candidate_id in post.interviewed(1, 2, 3, starts="2026-11-24 08:30"):
        life.open_interview(post.direct, candidate_id, "2026-11-24 11:00")
    await post.at("2026-11-24 13:00")
    seen: dict[int, list[str]] = {}
    for notice in post.letters.out:
        facts, prompt = notice.view.facts, notice.reminder.prompts[0]
        starts = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id).starts
        seen.setdefault(facts.candidate.chat_id, []).append(f"{prompt.step} {starts:%H:%M}")
    assert seen == {chat_id: ["debrief 07:30", "debrief 10:00"] for chat_id in (1, 2, 3)}


async def test_a_chat_has_one_message_in_flight_at_most(post: Post) -> None:
    (candidate_id,) = post.interviewed(1, starts="2026-11-24 08:30")
    life.open_interview(post.direct, candidate_id, "2026-11-24 11:00")
    await post.at("2026-11-24 13:00")
    assert (len(post.letters.out), post.letters.most_in_flight) == (2, 1)


async def test_no_more_than_eight_messages_are_in_flight(post: Post) -> None:
    post.interviewed(*range(1, 13))
    post.letters.open.clear()
    async with asyncio.TaskGroup() as group:
        sweeping = group.create_task(post.at(ASKED))
        await until(lambda: post.letters.in_flight == IN_FLIGHT)
        for _ in range(20):
            await asyncio.sleep(0)
        post.letters.open.set()
    assert IN_FLIGHT == 8
    assert post.letters.most_in_flight == IN_FLIGHT
    assert sweeping.result() == len(post.letters.out) == 12


async def test_a_poison_message_fails_alone_and_the_others_go_out(post: Post) -> None:
    post.interviewed(1, 2, 3)
    broken(post, 2)
    await post.at(ASKED)
    states = {it.view.facts.candidate.chat_id: post.on_file(it).state for it in post.letters.out}
    assert states == {1: ReminderState.DELIVERED, 2: ReminderState.PENDING, 3: ReminderState.DELIVERED}


async def test_a_poison_message_is_tried_with_growing_pauses_and_then_given_up(post: Post) -> None:
    post.interviewed(1)
    broken(post, 1)
    await post.at(ASKED)
    for pause in PAUSES:
        assert post.next_due() == post.wall() + pause
        post.wall.move(post.wall() + pause)
        assert await post.dispatcher.sweep() == 1
    assert len(post.letters.out) == 1 + len(PAUSES)
    assert post.on_file(post.letters.out[0]).state is ReminderState.FAILED
    assert await post.at("2026-11-24 20:00") == 0


async def test_a_failure_is_told_without_the_words_of_the_error(post: Post) -> None:
    post.interviewed(1)
    broken(post, 1)
    with capture_logs() as told:
        await post.at(ASKED)
    assert [(it["event"], it["reason"]) for it in told] == [("reminder failed", "LookupError")]
    assert "a word of theirs" not in str(told)


async def test_a_candidate_whose_plan_cannot_be_worked_out_fails_alone(post: Post) -> None:
    _, poisoned, _ = post.interviewed(1, 2, 3)
    people.change_settings(post.direct, poisoned, territory="BE", now=post.wall())
    post.poisoned = {"BE"}
    await post.at(ASKED)
    assert sorted(post.letters.chats) == [1, 3]
    assert post.next_due() == post.wall() + PAUSES[0]


async def test_one_settling_that_fails_cuts_off_no_other_message(post: Post) -> None:
    post.interviewed(1, 2, 3)
    gone = asyncio.Event()

    async def just_before_the_database_goes() -> Outcome:
        post.away = 1
        gone.set()
        return Delivered(message_id=1)

    async def some_time_after() -> Outcome:
        await gone.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        return Delivered(message_id=2)

    post.letters.answers = {1: just_before_the_database_goes, 2: some_time_after, 3: some_time_after}
    with pytest.raises(StoreAway):
        await post.at(ASKED)
    states = {it.view.facts.candidate.chat_id: post.on_file(it).state for it in post.letters.out}
    assert states == {1: ReminderState.PENDING, 2: ReminderState.DELIVERED, 3: ReminderState.DELIVERED}


async def test_a_deferred_message_waits_and_goes_out_then(post: Post) -> None:
    post.interviewed(1)
    answering(post, 1, Deferred(until=moment("2026-11-24 16:10")))
    await post.at(ASKED)
    post.letters.answers.clear()
    assert await post.at("2026-11-24 16:09") == 0
    assert await post.at("2026-11-24 16:10") == 1
    assert post.on_file(post.letters.out[-1]).attempt == 1


async def test_a_message_in_doubt_goes_out_once_more_and_no_third_time(post: Post) -> None:
    post.interviewed(1)
    answering(post, 1, InDoubt(until=moment("2026-11-24 16:01")))
    for later in ("16:00", "16:01", "16:02", "17:00"):
        await post.at(f"2026-11-24 {later}")
    assert len(post.letters.out) == 2
    assert post.on_file(post.letters.out[0]).state is ReminderState.DELIVERED


async def test_an_unreachable_chat_is_written_to_once_and_no_other_is_touched(post: Post) -> None:
    parked, _ = post.interviewed(1, 2)
    answering(post, 1, Unreachable())
    await post.at("2026-11-23 18:00")
    await post.at(ASKED)
    assert post.letters.chats.count(1) == 1
    assert post.letters.chats.count(2) == 2
    assert life.facts(post.direct, parked).candidate.parked_at == moment("2026-11-23 18:00")


async def test_a_late_message_is_deferred_to_the_end_of_quiet_hours(post: Post) -> None:
    post.interviewed(1)
    await post.at("2026-11-23 21:30")
    assert post.letters.out == []
    assert post.next_due() == moment("2026-11-24 08:00")
    await post.at("2026-11-24 08:00")
    assert post.letters.steps == ["brief"]


async def test_nothing_goes_out_in_the_silence_around_an_interview(post: Post) -> None:
    post.interviewed(1)
    await post.at("2026-11-23 18:00")
    await post.at("2026-11-24 14:00")  # the card was due at 12:30, the interview begins at 14:30
    assert post.letters.steps == ["brief"]
    assert post.next_due() == moment(ASKED)
    await post.at(ASKED)
    assert post.letters.steps == ["brief", "debrief"]


async def test_what_changed_between_lease_and_sending_is_not_sent(post: Post) -> None:
    (candidate_id,) = post.interviewed(1)
    interview_id = life.only(post.direct, candidate_id).interviews[0].id

    def move() -> None:
        interviews.move(
            post.direct,
            candidate_id,
            interview_id,
            starts=moment("2026-12-01 14:30"),
            zone=PARIS,
            now=post.wall(),
        )

    post.leased = move
    await post.at("2026-11-23 18:00")
    assert post.letters.out == []
    assert post.next_due() == moment("2026-11-24 08:30"), "the new date is to be confirmed"
    assert ("30 Nov 18:00", "brief") in life.prompted(post.direct, candidate_id)


async def test_an_ended_opportunity_between_lease_and_sending_asks_for_nothing(post: Post) -> None:
    (candidate_id,) = post.interviewed(1)
    opportunity_id = life.only(post.direct, candidate_id).id
    post.leased = lambda: opportunities.end(
        post.direct, candidate_id, opportunity_id, EndingKind.WITHDRAWN, now=post.wall()
    )
    await post.at("2026-11-23 18:00")
    assert (post.letters.out, post.next_due()) == ([], None)


async def test_after_an_outage_a_missed_status_contact_stands_in_the_next_digest(post: Post) -> None:
    (candidate_id,) = post.interviewed(1)
    interview_id = life.only(post.direct, candidate_id).interviews[0].id
    life.hold(post.direct, candidate_id, interview_id, now=ASKED)
    told = Promise(
        kind=PromiseKind.DAY, day=moment("2026-12-04 12:00").date(), entered=moment("2026-11-24 16:05")
    )
    interviews.promise(post.direct, candidate_id, interview_id, told, now=moment("2026-11-24 16:05"))
    status = next(it for it in post.plan(candidate_id).reminders if it.prompts[0].step is StepName.STATUS)
    post.wall.move(status.expires + timedelta(hours=1))
    await post.dispatcher.sweep()
    assert post.letters.out == []
    due = post.next_due()
    assert due is not None
    post.wall.move(due)
    await post.dispatcher.sweep()
    (digest,) = post.letters.out
    assert digest.reminder.key.startswith("digest:")
    # the weekly point of the evening before is still of use too
    assert {it.step for it in digest.reminder.prompts} == {StepName.STATUS, StepName.WEEKLY}


async def test_after_three_days_asleep_nothing_stale_goes_out(post: Post) -> None:
    post.interviewed(1)
    await post.at("2026-11-27 09:00")
    assert post.letters.out == []


async def test_a_failed_outcome_of_the_messenger_counts_as_an_attempt(post: Post) -> None:
    post.interviewed(1)
    answering(post, 1, Failed(reason="refused"))
    await post.at(ASKED)
    assert post.on_file(post.letters.out[0]).attempt == 1
    assert post.next_due() == post.wall() + PAUSES[0]
