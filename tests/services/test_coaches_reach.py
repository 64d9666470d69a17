"""Who may do what to whom as a coach: each use case by each person, each cell as declared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from bot.domain.cohorts import Level, MailAnswer, MailKind
from bot.domain.cohorts.seen import Seen
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.timeline import Facts
from bot.services import coaching, proposals, support, workshops
from bot.services.ports import Begin
from bot.services.proposals import Card, Ready
from tests.builders import PARIS, moment
from tests.services import coached, life
from tests.services.coached import DAY, NOW, Circle

FRIDAY: Final = "2026-11-27 10:00"
CARD: Final = Card(company=Personal("Orvaline"), starts=moment("2026-12-03 10:00"), zone=PARIS)
WORDS: Final = Personal("Un pas après l’autre")

#: what is tried: by the person who acts, on a member of the circle
Use = Callable[[Begin, int, Circle, int], object]

READING: Final[dict[str, Use]] = {
    "see one member": lambda begin, who, here, member: coaching.member(
        begin, who, here.cohort.id, member, now=NOW
    ),
    "list members": lambda begin, who, here, _: coaching.members(begin, who, here.cohort.id, now=NOW),
}
WRITING: Final[dict[str, Use]] = {
    "encourage": lambda begin, who, here, member: proposals.encourage(
        begin, who, here.cohort.id, member, Ready.HERE, now=NOW
    ),
    "propose something to do": lambda begin, who, here, member: proposals.propose_task(
        begin, who, here.cohort.id, member, WORDS, now=NOW
    ),
    "propose an interview": lambda begin, who, here, member: proposals.propose_interview(
        begin, who, here.cohort.id, member, CARD, now=NOW
    ),
    "announce a workshop": lambda begin, who, here, _: _announce(begin, who, here),
    "see workshops": lambda begin, who, here, _: workshops.to_come(begin, who, here.cohort.id, now=NOW),
}


def _announce(begin: Begin, who: int, here: Circle) -> workshops.Attendance:
    return workshops.announce(
        begin,
        who,
        here.cohort.id,
        title=Personal("Parler de soi"),
        place=Personal("Salle 2"),
        starts=NOW + 3 * DAY,
        duration=timedelta(hours=1),
        now=NOW,
    )


def _owner(_begin: Begin, _here: Circle, member: int) -> int:
    return member


def _other_member(begin: Begin, here: Circle, _member: int) -> int:
    return coached.member(begin, here, "Kim", Level.PROGRESS)


def _former(begin: Begin, here: Circle, _member: int) -> int:
    with begin() as work:
        work.cohorts.leave_chair(here.cohort.id, here.coach, now=NOW)
    return here.coach


def _of_another(begin: Begin, _here: Circle, _member: int) -> int:
    return coached.circle(begin).coach


def _of_a_closed(begin: Begin, here: Circle, _member: int) -> int:
    with begin() as work:
        work.cohorts.save(replace(here.cohort, closed_at=NOW))
    return here.coach


def _stranger(begin: Begin, _here: Circle, _member: int) -> int:
    return coached.person(begin)


def _nobody(_begin: Begin, _here: Circle, _member: int) -> int:
    return 2**62


#: people who are not the member's coach
OTHERS: Final = (_owner, _other_member, _former, _of_another, _of_a_closed, _stranger, _nobody)


def facts_of(begin: Begin, here: Circle) -> dict[int, Facts]:
    """Read what is known of every member."""
    with begin() as work:
        ids = [it.member_id for it in work.cohorts.memberships(here.cohort.id)]
    return {it: life.facts(begin, it) for it in ids}


@pytest.mark.parametrize("who", OTHERS, ids=lambda it: it.__name__)
@pytest.mark.parametrize("use", [*READING, *WRITING])
def test_abuse_12_whoever_is_not_the_member_s_coach_reads_nothing_and_reaches_nobody(
    begin: Begin, use: str, who: Callable[[Begin, Circle, int], int]
) -> None:
    here = coached.circle(begin)
    member = coached.member(begin, here, "Sam", Level.PROGRESS, starts=FRIDAY)
    acting = who(begin, here, member)
    before = facts_of(begin, here)
    with pytest.raises(NoSuchThing):
        ({**READING, **WRITING})[use](begin, acting, here, member)
    assert facts_of(begin, here) == before
    assert coached.looks(begin, here, member) == ()


@pytest.mark.parametrize("level", Level)
def test_abuse_12_a_coach_reads_at_each_level_what_it_says_and_each_read_is_logged(
    begin: Begin, level: Level
) -> None:
    here = coached.circle(begin)
    member = coached.member(begin, here, "Sam", level, starts=FRIDAY)
    for use in READING.values():
        use(begin, here.coach, here, member)
    seen = coaching.member(begin, here.coach, here.cohort.id, member, now=NOW).seen
    assert bool(seen.interviews) == (level is not Level.NOTHING)
    assert bool(seen.processes) == (level is Level.PROGRESS)
    assert [it.level for it in coached.looks(begin, here, member)] == [level] * (level is not Level.NOTHING)


def test_abuse_12_after_revoking_after_leaving_and_after_a_hand_over_nothing_is_read(begin: Begin) -> None:
    here = coached.circle(begin)
    revoked, left, handed = (
        coached.member(begin, here, alias, Level.PROGRESS, starts=FRIDAY) for alias in ("Sam", "Kim", "Lou")
    )
    coached.grant(begin, here, revoked, {here.coach: Level.NOTHING})
    with begin() as work:
        work.cohorts.leave(here.cohort.id, left)
    new = coached.coach(begin, here.cohort, "Paul")
    for member in (revoked, handed):
        coach = here.coach if member == revoked else new
        assert coaching.member(begin, coach, here.cohort.id, member, now=NOW).seen == Seen()
        assert coached.looks(begin, here, member) == ()
    with pytest.raises(NoSuchThing):
        coaching.member(begin, here.coach, here.cohort.id, left, now=NOW)


@pytest.mark.parametrize("use", WRITING)
def test_abuse_12_a_coach_reaches_nobody_outside_the_own_cohorts(begin: Begin, use: str) -> None:
    here, there = coached.circle(begin), coached.circle(begin)
    elsewhere = coached.member(begin, there, "Kim", Level.PROGRESS)
    for someone in (elsewhere, coached.person(begin), here.coach):
        if use not in {"announce a workshop", "see workshops"}:
            with pytest.raises(NoSuchThing):
                WRITING[use](begin, here.coach, here, someone)
        assert coached.mail(begin, someone) == []


def test_abuse_12_nobody_answers_for_another_what_a_coach_sent(begin: Begin) -> None:
    here = coached.circle(begin)
    sam, kim = (coached.member(begin, here, alias) for alias in ("Sam", "Kim"))
    proposals.propose_task(begin, here.coach, here.cohort.id, sam, WORDS, now=NOW)
    proposals.propose_interview(begin, here.coach, here.cohort.id, sam, CARD, now=NOW)
    task, card = coached.mail(begin, sam)
    for someone in (kim, here.coach, coached.person(begin)):
        for answer in (
            lambda who: proposals.answer_task(begin, who, task.id, MailAnswer.YES, now=NOW),
            lambda who: proposals.take_interview(begin, who, card.id, now=NOW),
            lambda who: proposals.decline_interview(begin, who, card.id, now=NOW),
        ):
            with pytest.raises(NoSuchThing):
                answer(someone)
        assert life.facts(begin, someone).opportunities == ()
    # and mail of one kind is not answered as if it were of another
    with pytest.raises(NoSuchThing):
        proposals.take_interview(begin, sam, task.id, now=NOW)
    with pytest.raises(NoSuchThing):
        proposals.answer_task(begin, sam, card.id, MailAnswer.YES, now=NOW)
    assert [it.answer for it in coached.mail(begin, sam)] == [None, None]


def test_abuse_12_help_is_asked_of_one_s_own_coaches_and_answered_by_them_alone(begin: Begin) -> None:
    here, there = coached.circle(begin), coached.circle(begin)
    sam = coached.member(begin, here, "Sam")
    for reader in (there.coach, coached.person(begin), sam):
        with pytest.raises(NoSuchThing):
            support.ask(begin, sam, here.cohort.id, reader, WORDS, dated=False, now=NOW)
    with pytest.raises(NoSuchThing):
        support.ask(begin, sam, there.cohort.id, there.coach, WORDS, dated=False, now=NOW)
    support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=False, now=NOW)
    (asked,) = coached.mail(begin, here.coach, MailKind.HELP_ASKED)
    second = coached.coach(begin, here.cohort, "Paul")
    for someone in (there.coach, second, sam, coached.person(begin)):
        with pytest.raises(NoSuchThing):
            support.reply(begin, someone, asked.id, WORDS, now=NOW)
    _former(begin, here, sam)
    with pytest.raises(NoSuchThing):
        support.reply(begin, here.coach, asked.id, WORDS, now=NOW)
    assert coached.mail(begin, sam) == []


def test_abuse_12_a_workshop_is_answered_by_its_recipient_and_called_off_by_its_own_coaches(
    begin: Begin,
) -> None:
    here, there = coached.circle(begin), coached.circle(begin)
    sam, kim = (coached.member(begin, here, alias) for alias in ("Sam", "Kim"))
    workshop = _announce(begin, here.coach, here).workshop
    (told,) = coached.mail(begin, sam)
    for someone in (kim, here.coach, there.coach):
        with pytest.raises(NoSuchThing):
            workshops.answer(begin, someone, told.id, MailAnswer.YES, now=NOW)
    for someone, cohort_id in ((there.coach, here.cohort.id), (there.coach, there.cohort.id), (sam, 1)):
        with pytest.raises(NoSuchThing):
            workshops.call_off(begin, someone, cohort_id, workshop.id, now=NOW)
        with pytest.raises(NoSuchThing):
            workshops.one(begin, someone, cohort_id, workshop.id, now=NOW)
    assert workshops.one(begin, here.coach, here.cohort.id, workshop.id, now=NOW).unanswered == 2
