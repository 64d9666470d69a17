"""An offer in hand, its day, its acceptance, and the way back from each ending."""

from datetime import date, timedelta

import pytest

from bot.domain.errors import NoOffer, NoSuchThing, ReplyByTooFar, ReplyByTooSoon
from bot.domain.outcomes import ContactKind, Ending, EndingKind, Light, Offer
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services import endings, opportunities, tasks
from bot.services.opportunities import Opened
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life
from tests.services.unchanged import refused

FRIDAY = moment("2026-11-27 16:00")
LATER = moment("2026-11-27 17:00")
BY = date(2026, 12, 4)


@pytest.fixture
def camille(begin: Begin) -> int:
    return life.join(begin)


def held(begin: Begin, camille: int, starts: str = life.TUESDAY) -> Opened:
    opened = life.open_interview(begin, camille, starts)
    life.hold(begin, camille, opened.interview_id, now="2026-11-25 18:00")
    return opened


def steps(begin: Begin, camille: int) -> set[StepName]:
    return {it.task.step for step in StepName for it in life.tasks(begin, camille, step)}


def test_an_offer_ends_the_wait_and_its_day_brings_its_reminders(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.answer_by(begin, camille, opened.opportunity_id, BY, now=FRIDAY)
    assert life.prompted(begin, camille, StepName.OFFER) == [
        ("01 Dec 09:00", "offer"),
        ("03 Dec 09:00", "offer"),
        ("04 Dec 09:00", "offer"),
        ("05 Dec 09:30", "offer"),
    ]
    assert life.only(begin, camille).offer == Offer(at=FRIDAY, reply_by=BY, reply_by_at=FRIDAY)


def test_an_offer_told_twice_is_one_and_taking_it_back_brings_the_wait_back(
    begin: Begin, camille: int
) -> None:
    opened = held(begin, camille)
    waited = life.plan(begin, camille)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.offer(begin, camille, opened.opportunity_id, now=LATER)
    told = life.only(begin, camille).offer
    assert told
    assert told.at == FRIDAY
    endings.no_offer(begin, camille, opened.opportunity_id, now=LATER)
    assert life.only(begin, camille).offer is None
    assert StepName.STATUS in {
        prompt.step for it in life.plan(begin, camille).reminders for prompt in it.prompts
    }
    assert waited.reminders


def test_the_day_to_answer_by_is_today_or_within_half_a_year(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    with refused(begin, camille, NoOffer):
        endings.answer_by(begin, camille, opened.opportunity_id, BY, now=FRIDAY)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    with refused(begin, camille, ReplyByTooSoon):
        endings.answer_by(begin, camille, opened.opportunity_id, date(2026, 11, 26), now=FRIDAY)
    with refused(begin, camille, ReplyByTooFar):
        endings.answer_by(begin, camille, opened.opportunity_id, date(2027, 6, 1), now=FRIDAY)
    endings.answer_by(begin, camille, opened.opportunity_id, FRIDAY.date(), now=FRIDAY)
    endings.answer_by(begin, camille, opened.opportunity_id, None, now=FRIDAY)
    assert life.only(begin, camille).offer == Offer(at=FRIDAY)
    assert StepName.REPLY_BY in steps(begin, camille)


def test_an_offer_is_accepted_only_once_it_is_in_writing(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    with refused(begin, camille, NoOffer):
        endings.accept(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    with refused(begin, camille, NoOffer):
        endings.accept(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, opened.opportunity_id, now=LATER)
    endings.accept(begin, camille, opened.opportunity_id, now=LATER)
    endings.accept(begin, camille, opened.opportunity_id, now=LATER + timedelta(hours=1))
    on_file = life.only(begin, camille)
    assert on_file.ending == Ending(kind=EndingKind.ACCEPTED, at=LATER)
    assert on_file.offer == Offer(at=FRIDAY, written_at=FRIDAY)


def test_in_writing_can_be_taken_back(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, opened.opportunity_id, is_written=False, now=LATER)
    assert life.only(begin, camille).offer == Offer(at=FRIDAY)


@pytest.mark.parametrize("kind", EndingKind)
def test_every_ending_stops_the_wait_and_can_be_taken_back(
    begin: Begin, camille: int, kind: EndingKind
) -> None:
    opened = held(begin, camille)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, opened.opportunity_id, now=FRIDAY)
    before = life.only(begin, camille)
    opportunities.end(begin, camille, opened.opportunity_id, kind, now=LATER)
    assert not steps(begin, camille) & {StepName.NEWS, StepName.STATUS, StepName.OFFER, StepName.REPLY_BY}
    endings.undo(begin, camille, opened.opportunity_id, now=LATER)
    assert life.only(begin, camille) == before


@pytest.mark.parametrize(
    ("kind", "in_hand"),
    [(EndingKind.OFFER_GONE, False), (EndingKind.DECLINED, False), (EndingKind.FROZEN, True)],
)
def test_opened_again_later_an_offer_that_is_gone_is_not_in_hand(
    begin: Begin, camille: int, kind: EndingKind, *, in_hand: bool
) -> None:
    opened = held(begin, camille)
    endings.offer(begin, camille, opened.opportunity_id, now=FRIDAY)
    opportunities.end(begin, camille, opened.opportunity_id, kind, now=LATER)
    opportunities.reopen(begin, camille, opened.opportunity_id, now=moment("2026-12-15 10:00"))
    on_file = life.only(begin, camille)
    assert on_file.ending is None
    assert (on_file.offer is not None) is in_hand


def test_an_offer_elsewhere_is_told_once_in_any_colour_and_is_no_status_contact(
    begin: Begin, camille: int
) -> None:
    first, other = held(begin, camille), held(begin, camille, "2026-11-25 10:00")
    endings.offer(begin, camille, first.opportunity_id, now=FRIDAY)
    (told,) = life.tasks(begin, camille, StepName.ELSEWHERE)
    assert told.task.opportunity_id == other.opportunity_id
    tasks.answer(begin, camille, told.id, AnswerKind.DONE, now=LATER)
    (contact,) = life.facts(begin, camille).opportunity(other.opportunity_id).contacts
    assert (contact.kind, contact.light) == (ContactKind.OFFER, Light.RED)
    _, patience = tasks.guard(begin, camille, other.opportunity_id, now=moment("2026-12-09 10:00"))
    assert patience.light is Light.GREEN
    tasks.undo(begin, camille, told.id, now=LATER)
    assert not life.facts(begin, camille).opportunity(other.opportunity_id).contacts


def test_once_accepted_the_others_stay_open_until_each_is_answered(begin: Begin, camille: int) -> None:
    first = held(begin, camille)
    second, third = held(begin, camille, "2026-11-25 10:00"), held(begin, camille, "2026-11-25 14:00")
    endings.offer(begin, camille, first.opportunity_id, now=FRIDAY)
    endings.written(begin, camille, first.opportunity_id, now=FRIDAY)
    endings.accept(begin, camille, first.opportunity_id, now=FRIDAY)
    asked = {it.task.opportunity_id: it for it in life.tasks(begin, camille, StepName.STEP_DOWN)}
    assert asked.keys() == {second.opportunity_id, third.opportunity_id}
    tasks.answer(begin, camille, asked[second.opportunity_id].id, AnswerKind.DONE, now=LATER)
    tasks.answer(begin, camille, asked[third.opportunity_id].id, AnswerKind.SKIPPED, now=LATER)
    known = life.facts(begin, camille)
    assert known.opportunity(second.opportunity_id).ending == Ending(kind=EndingKind.WITHDRAWN, at=LATER)
    assert known.opportunity(third.opportunity_id).ending is None
    tasks.undo(begin, camille, asked[second.opportunity_id].id, now=LATER)
    assert life.facts(begin, camille).opportunity(second.opportunity_id).ending is None


def test_the_one_thing_is_kept_and_closes_what_asked_for_it(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    opportunities.end(begin, camille, opened.opportunity_id, EndingKind.REFUSED, now=FRIDAY)
    (asked,) = life.tasks(begin, camille, StepName.LESSON)
    words = Personal("begin with the result")
    endings.lesson(begin, camille, opened.opportunity_id, words, now=moment("2026-11-29 10:00"))
    assert life.only(begin, camille).lesson == words
    (closed,) = life.tasks(begin, camille, StepName.LESSON)
    assert closed.id == asked.id
    assert closed.answer
    assert closed.answer.kind is AnswerKind.DONE


def test_a_second_look_is_asked_for_and_taken_back(begin: Begin, camille: int) -> None:
    opened = held(begin, camille)
    opportunities.end(begin, camille, opened.opportunity_id, EndingKind.REFUSED, now=FRIDAY)
    endings.look_again(begin, camille, opened.opportunity_id, wanted=True, now=LATER)
    endings.look_again(begin, camille, opened.opportunity_id, wanted=True, now=moment("2026-12-01 10:00"))
    assert life.only(begin, camille).look_again == LATER
    assert ("25 Feb 08:30", "again") in life.prompted(begin, camille)
    endings.look_again(begin, camille, opened.opportunity_id, wanted=False, now=LATER)
    assert not life.tasks(begin, camille, StepName.LOOK_AGAIN)


def test_another_candidate_s_opportunity_is_not_found(begin: Begin, camille: int) -> None:
    theirs = held(begin, life.join(begin, chat_id=1002))
    for use_case in (endings.offer, endings.accept, endings.no_offer, endings.written, endings.undo):
        with refused(begin, camille, NoSuchThing):
            use_case(begin, camille, theirs.opportunity_id, now=FRIDAY)
