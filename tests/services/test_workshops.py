"""Workshops: every member is told, answers the coach, and hears when it is called off."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.workshops import FARTHEST, Workshop
from bot.domain.errors import NoSuchThing, TooMany, WorkshopNotThen
from bot.domain.people import LIMITS, Personal
from bot.services import chairs, workshops
from bot.services.ports import Begin
from bot.services.workshops import Attendance
from tests.builders import moment
from tests.services import coached, life
from tests.services.coached import DAY, HOUR, NOW, Circle

#: a Thursday
STARTS = moment("2026-11-26 18:00")
YES, NO, MAYBE = MailAnswer.YES, MailAnswer.NO, MailAnswer.MAYBE


def announced(begin: Begin, here: Circle, **changes: Any) -> Attendance:
    """Announce a workshop of an hour and a half on Thursday evening."""
    told: dict[str, Any] = {
        "title": Personal("Parler de soi"),
        "place": Personal("Salle Quillivant"),
        "starts": STARTS,
        "duration": timedelta(minutes=90),
        "now": NOW,
    }
    return workshops.announce(begin, here.coach, here.cohort.id, **{**told, **changes})


def answered(begin: Begin, member_id: int, answer: MailAnswer, *, now: datetime = NOW) -> None:
    (mail,) = coached.mail(begin, member_id, MailKind.WORKSHOP)
    workshops.answer(begin, member_id, mail.id, answer, now=now)


def seen(begin: Begin, here: Circle, workshop: Workshop) -> Attendance:
    return workshops.one(begin, here.coach, here.cohort.id, workshop.id, now=NOW)


def test_every_member_is_told_all_of_it_with_the_next_round_up(begin: Begin) -> None:
    here = coached.circle(begin)
    members = [coached.member(begin, here, alias) for alias in ("Sam", "Kim")]
    workshop = announced(begin, here).workshop
    for member in members:
        (mail,) = coached.mail(begin, member)
        told = Workshop.told(mail)
        assert (told.id, told.title, told.place) == (workshop.id, workshop.title, workshop.place)
        assert (told.starts, told.duration) == (STARTS, timedelta(minutes=90))
        assert coached.said(mail)["coach"] == "Claire"
    assert coached.mail(begin, here.coach) == []
    assert life.delivered(begin, "2026-11-23 20:00").count(("23 Nov 18:00", "mail")) == 2


def test_a_workshop_stays_announced_when_its_coach_leaves_the_cohort_to_another(begin: Begin) -> None:
    here = coached.circle(begin)
    paul = coached.coach(begin, here.cohort, "Paul")
    sam, kim = (coached.member(begin, here, alias) for alias in ("Sam", "Kim"))
    workshop = announced(begin, here).workshop
    answered(begin, sam, YES)
    life.delivered(begin, "2026-11-23 20:00")
    chairs.leave_chair(begin, here.coach, here.cohort.id, now=NOW)
    assert coached.mail(begin, sam, MailKind.WORKSHOP_SOON)
    answered(begin, kim, MAYBE)
    now = moment("2026-11-24 10:00")
    seen = workshops.call_off(begin, paul, here.cohort.id, workshop.id, now=now)
    assert [it.reveal() for it in (*seen.yes, *seen.maybe)] == ["Sam", "Kim"]
    for member in (sam, kim):
        left, off = (it.kind for it in coached.mail(begin, member))
        assert (left, off) == (MailKind.COACH_LEFT, MailKind.WORKSHOP_OFF)


def test_the_coach_reads_who_comes_and_only_how_many_do_not(begin: Begin) -> None:
    here = coached.circle(begin)
    sam, kim, lou, _ = (coached.member(begin, here, alias) for alias in ("Sam", "Kim", "Lou", "Ana"))
    workshop = announced(begin, here).workshop
    for member, answer in ((sam, YES), (kim, MAYBE), (lou, NO)):
        answered(begin, member, answer)
    attendance = seen(begin, here, workshop)
    assert attendance.yes == (Personal("Sam"),)
    assert attendance.maybe == (Personal("Kim"),)
    assert (attendance.no, attendance.unanswered) == (1, 1)


def test_an_answer_may_change_until_it_begins(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    workshop = announced(begin, here).workshop
    for answer in (NO, MAYBE, YES):
        answered(begin, sam, answer)
    assert seen(begin, here, workshop).yes == (Personal("Sam"),)
    with pytest.raises(NoSuchThing):
        answered(begin, sam, NO, now=STARTS)


def test_who_may_come_is_told_once_more_the_day_before(begin: Begin) -> None:
    here = coached.circle(begin)
    sam, kim, lou = (coached.member(begin, here, alias) for alias in ("Sam", "Kim", "Lou"))
    announced(begin, here)
    for member, answer in ((sam, YES), (sam, YES), (kim, MAYBE), (lou, YES), (lou, NO)):
        answered(begin, member, answer)
    soon = [len(coached.mail(begin, it, MailKind.WORKSHOP_SOON)) for it in (sam, kim, lou)]
    assert soon == [1, 1, 0]
    assert life.delivered(begin, "2026-11-26 12:00").count(("25 Nov 18:00", "mail")) == 2


def test_called_off_those_who_know_of_it_and_did_not_say_no_are_told(begin: Begin) -> None:
    here = coached.circle(begin)
    sam, kim, lou, ana = (coached.member(begin, here, alias) for alias in ("Sam", "Kim", "Lou", "Ana"))
    workshop = announced(begin, here).workshop
    life.delivered(begin, "2026-11-23 20:00")
    for member, answer in ((sam, YES), (kim, MAYBE), (lou, NO)):
        answered(begin, member, answer)
    later = NOW + DAY
    workshops.call_off(begin, here.coach, here.cohort.id, workshop.id, now=later)
    told = {member: [it.kind for it in coached.mail(begin, member)] for member in (sam, kim, lou, ana)}
    off = [MailKind.WORKSHOP_OFF]
    assert told == {sam: off, kim: off, lou: [], ana: off}
    assert workshops.to_come(begin, here.coach, here.cohort.id, now=later) == ()
    for again in (workshops.call_off, workshops.one):
        with pytest.raises(NoSuchThing):
            again(begin, here.coach, here.cohort.id, workshop.id, now=later)


def test_called_off_before_the_round_up_it_was_never_heard_of(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    workshop = announced(begin, here).workshop
    workshops.call_off(begin, here.coach, here.cohort.id, workshop.id, now=NOW + HOUR)
    assert coached.mail(begin, sam) == []
    assert life.plan(begin, sam).reminders == ()


def test_another_coach_of_the_cohort_may_call_it_off(begin: Begin) -> None:
    here = coached.circle(begin)
    paul = coached.coach(begin, here.cohort, "Paul")
    workshop = announced(begin, here).workshop
    workshops.call_off(begin, paul, here.cohort.id, workshop.id, now=NOW)
    assert workshops.to_come(begin, here.coach, here.cohort.id, now=NOW) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"starts": NOW},
        {"starts": NOW + FARTHEST + DAY},
        {"duration": timedelta()},
        {"duration": 11 * HOUR},
    ],
    ids=repr,
)
def test_a_workshop_is_to_come_and_ends(begin: Begin, changes: dict[str, Any]) -> None:
    here = coached.circle(begin)
    with pytest.raises(WorkshopNotThen):
        announced(begin, here, **changes)
    assert workshops.to_come(begin, here.coach, here.cohort.id, now=NOW) == ()


def test_a_cohort_has_so_many_workshops_to_come_and_no_more(begin: Begin) -> None:
    here = coached.circle(begin)
    for nth in range(LIMITS["workshops"]):
        announced(begin, here, starts=STARTS + nth * DAY)
    with pytest.raises(TooMany):
        announced(begin, here)


def test_a_member_who_left_is_in_no_count(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    workshop = announced(begin, here).workshop
    answered(begin, sam, YES)
    with begin() as work:
        work.cohorts.leave(here.cohort.id, sam)
    attendance = seen(begin, here, workshop)
    assert (attendance.yes, attendance.unanswered) == ((), 0)
    with pytest.raises(NoSuchThing):
        answered(begin, sam, NO)
