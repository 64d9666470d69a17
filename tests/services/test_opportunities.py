"""Opening, describing, ending an opportunity: what is refused, and the plan that follows."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.domain.errors import InterviewTooFar, InterviewTooOld, NoSuchThing, TooMany
from bot.domain.interviews import TookPlace
from bot.domain.outcomes import EndingKind
from bot.domain.people import LIMITS, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Interviewer, Reference
from bot.services import interviews, opportunities, references
from bot.services.opportunities import FARTHEST, OLDEST
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life
from tests.services.unchanged import refused
from tests.store import samples

MONDAY = moment(life.MONDAY)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


def start(begin: Begin, candidate_id: int, *, after: timedelta) -> None:
    opportunities.start(
        begin, candidate_id, company=Personal("Acme"), starts=MONDAY + after, zone=PARIS, now=MONDAY
    )


def interviewers(count: int) -> list[Interviewer]:
    return [Interviewer(id=0, name=Personal(f"Person {nth}")) for nth in range(count)]


def some_references(count: int) -> list[Reference]:
    return [Reference(id=0, name=Personal(f"Person {nth}")) for nth in range(count)]


def test_a_new_opportunity_brings_the_messages_around_its_interview(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    assert life.prompted(begin, camille) == [
        ("23 Nov 18:00", "brief"),
        ("24 Nov 12:30", "card"),
        ("24 Nov 16:00", "debrief"),
        ("25 Nov 08:30", "debrief"),
    ]
    on_file = life.only(begin, camille)
    assert (on_file.id, on_file.interviews[0].id) == (opened.opportunity_id, opened.interview_id)
    assert (on_file.territory, on_file.language, on_file.entered) == ("FR", "fr", MONDAY)


def test_an_interview_is_taken_from_ninety_days_ago_to_two_years_ahead(begin: Begin) -> None:
    camille = life.join(begin)
    start(begin, camille, after=-OLDEST)
    start(begin, camille, after=FARTHEST)
    with refused(begin, camille, InterviewTooOld):
        start(begin, camille, after=-OLDEST - SECOND)
    with refused(begin, camille, InterviewTooFar):
        start(begin, camille, after=FARTHEST + SECOND)
    assert [OLDEST.days, FARTHEST.days] == [90, 730]


def test_a_next_round_so_old_or_so_far_is_refused_too(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    for days, error in ((-91, InterviewTooOld), (731, InterviewTooFar)):
        with refused(begin, camille, error):
            opportunities.open_round(
                begin,
                camille,
                opened.opportunity_id,
                starts=MONDAY + timedelta(days=days),
                zone=PARIS,
                now=MONDAY,
            )


def test_more_opportunities_than_can_be_kept_are_refused_and_ended_ones_do_not_count(begin: Begin) -> None:
    camille = life.join(begin)
    first = life.open_interview(begin, camille)
    with begin() as work:
        for _ in range(LIMITS["opportunities"] - 1):
            work.opportunities.save(camille, samples.opportunity())
    with refused(begin, camille, TooMany):
        start(begin, camille, after=timedelta(days=5))
    opportunities.end(begin, camille, first.opportunity_id, EndingKind.WITHDRAWN, now=MONDAY)
    start(begin, camille, after=timedelta(days=5))
    assert len(life.facts(begin, camille).opportunities) == LIMITS["opportunities"] + 1


def test_too_many_interviewers_or_references_are_refused_all_together(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=1)
    with refused(begin, camille, TooMany):
        opportunities.add_interviewers(
            begin, camille, opened.interview_id, interviewers(LIMITS["interviewers"]), now=MONDAY
        )
    with refused(begin, camille, TooMany):
        references.add(
            begin, camille, opened.opportunity_id, some_references(LIMITS["references"] + 1), now=MONDAY
        )
    opportunities.add_interviewers(
        begin, camille, opened.interview_id, interviewers(LIMITS["interviewers"] - 1), now=MONDAY
    )
    references.add(begin, camille, opened.opportunity_id, some_references(LIMITS["references"]), now=MONDAY)
    on_file = life.only(begin, camille)
    assert len(on_file.interviews[0].present) == len(on_file.interviewers) == 10
    assert len(on_file.reference_ids) == 5


def test_too_many_says_of_what_and_how_many_there_may_be(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    with pytest.raises(TooMany) as refusal:
        references.add(begin, camille, opened.opportunity_id, some_references(6), now=MONDAY)
    assert (refusal.value.what, refusal.value.most) == ("references", 5)


def test_what_is_another_s_can_be_neither_read_nor_changed(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    theirs = life.open_interview(begin, sam)
    references.add(begin, sam, theirs.opportunity_id, some_references(1), now=MONDAY)
    stranger = theirs.opportunity_id
    (person,) = life.facts(begin, sam).references
    attempts: list[Callable[[], object]] = [
        partial(opportunities.describe, begin, camille, stranger, role=Personal("Chef"), now=MONDAY),
        partial(opportunities.remove, begin, camille, stranger, now=MONDAY),
        partial(opportunities.end, begin, camille, stranger, EndingKind.REFUSED, now=MONDAY),
        partial(opportunities.reopen, begin, camille, stranger, now=MONDAY),
        partial(opportunities.invite, begin, camille, stranger, now=MONDAY),
        partial(opportunities.remove_interviewer, begin, camille, stranger, 1, now=MONDAY),
        partial(
            opportunities.add_interviewers, begin, camille, theirs.interview_id, interviewers(1), now=MONDAY
        ),
        partial(references.add, begin, camille, stranger, some_references(1), now=MONDAY),
        partial(references.choose, begin, camille, stranger, [person.id], now=MONDAY),
        partial(references.change, begin, camille, person, now=MONDAY),
        partial(references.remove, begin, camille, person.id, now=MONDAY),
    ]
    for attempt in attempts:
        with refused(begin, camille, NoSuchThing, sam):
            attempt()


def test_a_reference_of_somebody_else_is_not_chosen(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    mine, theirs = life.open_interview(begin, camille), life.open_interview(begin, sam)
    references.add(begin, sam, theirs.opportunity_id, some_references(1), now=MONDAY)
    (person,) = life.facts(begin, sam).references
    references.choose(begin, camille, mine.opportunity_id, [person.id], now=MONDAY)
    assert life.only(begin, camille).reference_ids == ()


def test_what_is_described_changes_and_the_rest_stays(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    opportunities.describe(begin, camille, opened.opportunity_id, role=Personal("Chef"), now=MONDAY)
    opportunities.describe(begin, camille, opened.opportunity_id, language="en", now=MONDAY)
    on_file = life.only(begin, camille)
    assert (on_file.company, on_file.role, on_file.language) == (Personal("Acme"), Personal("Chef"), "en")


def test_an_interviewer_taken_out_has_no_thank_you_any_more(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=2)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    assert len(life.tasks(begin, camille, StepName.THANKS)) == 2
    gone, stays = life.only(begin, camille).interviewers
    now = moment("2026-11-24 16:01")
    opportunities.remove_interviewer(begin, camille, opened.opportunity_id, gone.id, now=now)
    assert [it.task.person_id for it in life.tasks(begin, camille, StepName.THANKS)] == [stays.id]
    assert life.only(begin, camille).interviewers == (stays,)


def test_a_refusal_stops_what_was_planned_and_leaves_the_gracious_reply(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    ended = moment("2026-11-25 12:00")
    for later in (ended, ended + MINUTE):
        opportunities.end(begin, camille, opened.opportunity_id, EndingKind.REFUSED, now=later)
    assert life.prompted(begin, camille) == [("26 Nov 18:00", "reply"), ("27 Nov 08:30", "lesson")]
    ending = life.only(begin, camille).ending
    assert ending is not None
    assert ending.at == ended


def test_an_ending_taken_back_brings_the_plan_back(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    before = life.plan(begin, camille)
    opportunities.end(begin, camille, opened.opportunity_id, EndingKind.WITHDRAWN, now=MONDAY)
    assert life.plan(begin, camille).reminders == ()
    opportunities.reopen(begin, camille, opened.opportunity_id, now=MONDAY)
    assert life.plan(begin, camille) == before


def test_an_announced_round_ends_the_wait_and_its_date_plans_it(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    now = moment("2026-11-26 12:00")
    assert life.tasks(begin, camille, StepName.STATUS)
    opportunities.invite(begin, camille, opened.opportunity_id, now=now)
    assert not life.tasks(begin, camille, StepName.STATUS)
    second = opportunities.open_round(
        begin, camille, opened.opportunity_id, starts=moment("2026-12-01 10:00"), zone=PARIS, now=now
    )
    latest = life.only(begin, camille).latest
    assert latest is not None
    assert (latest.id, latest.round, latest.present) == (second.interview_id, 2, ())
    assert ("30 Nov 18:00", "brief") in life.prompted(begin, camille)


def test_the_new_date_of_a_round_that_was_called_off_is_that_round(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    interviews.took_place(begin, camille, opened.interview_id, TookPlace.CANCELLED, now=MONDAY)
    starts = moment("2026-12-01 10:00")
    opportunities.open_round(begin, camille, opened.opportunity_id, starts=starts, zone=PARIS, now=MONDAY)
    latest = life.only(begin, camille).latest
    assert latest is not None
    assert (latest.starts, latest.round) == (starts, 1)


def test_a_removed_opportunity_is_gone_with_all_that_was_planned(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    view = opportunities.remove(begin, camille, opened.opportunity_id, now=MONDAY)
    assert view.before is not None
    assert (len(view.before.facts.opportunities), view.facts.opportunities) == (1, ())
    assert (life.plan(begin, camille).reminders, life.plan(begin, camille).tasks) == ((), ())
    with refused(begin, camille, NoSuchThing):
        opportunities.remove(begin, camille, opened.opportunity_id, now=MONDAY)


def test_a_removed_reference_vouches_nowhere(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    references.add(begin, camille, opened.opportunity_id, some_references(2), now=MONDAY)
    first, second = life.facts(begin, camille).references
    references.remove(begin, camille, first.id, now=MONDAY)
    assert life.only(begin, camille).reference_ids == (second.id,)
    with refused(begin, camille, NoSuchThing):
        references.remove(begin, camille, first.id, now=MONDAY)


def test_an_opportunity_saved_twice_is_one(begin: Begin) -> None:
    camille = life.join(begin)
    first = life.open_interview(begin, camille)
    before = life.plan(begin, camille)
    again = opportunities.start(
        begin,
        camille,
        company=Personal("Acme"),
        starts=moment(life.TUESDAY),
        zone=PARIS,
        now=MONDAY + MINUTE,
    )
    assert (again.opportunity_id, again.interview_id) == (first.opportunity_id, first.interview_id)
    assert life.plan(begin, camille) == before
