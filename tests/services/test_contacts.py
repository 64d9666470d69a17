"""Contacts with an employer, logged and told about; a company's closures; sleep and waking."""

from datetime import datetime
from typing import Final

import pytest

from bot.domain.errors import NoSuchThing
from bot.domain.outcomes import ContactKind, ContactResult, EndingKind, Light
from bot.domain.patience import Why, waiting
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services import contacts, opportunities, tasks
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life

#: the interview of 24 November with no date given may be asked about from here
GREEN: Final = moment("2026-12-08 10:00")


@pytest.fixture
def held(begin: Begin) -> tuple[int, int]:
    """Somebody whose interview took place: their id, and the opportunity's."""
    candidate_id = life.join(begin)
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now="2026-11-24 16:00")
    return candidate_id, opened.opportunity_id


def asked(begin: Begin, held: tuple[int, int], now: datetime = GREEN) -> int:
    """Log a status contact; return what names it."""
    contacts.log(begin, *held, ContactKind.STATUS, now=now)
    return contacts.stamp(life.only(begin, held[0]).contacts[-1])


def test_each_kind_of_contact_is_logged_with_its_light(begin: Begin, held: tuple[int, int]) -> None:
    for kind in ContactKind:
        contacts.log(begin, *held, kind, now=GREEN)
    made = life.only(begin, held[0]).contacts
    assert [(it.kind, it.light) for it in made] == [
        (kind, Light.RED if kind is not ContactKind.STATUS and nth else Light.GREEN)
        for nth, kind in enumerate(ContactKind)
    ], "asked once, the light is red for the others"


def test_a_contact_taken_back_leaves_no_trace(begin: Begin, held: tuple[int, int]) -> None:
    before = life.plan(begin, held[0])
    named = asked(begin, held)
    assert life.plan(begin, held[0]) != before
    contacts.forget(begin, *held, named, now=GREEN)
    assert life.only(begin, held[0]).contacts == ()
    assert life.tasks(begin, held[0], StepName.STATUS)


def test_what_came_of_a_contact_is_told_once_and_can_be_taken_back(
    begin: Begin, held: tuple[int, int]
) -> None:
    named = asked(begin, held)
    first, later = moment("2026-12-08 11:00"), moment("2026-12-08 12:00")
    contacts.tell(begin, *held, named, ContactResult.NO_DATE, now=first)
    contacts.tell(begin, *held, named, ContactResult.NO_DATE, now=later)
    (contact,) = life.only(begin, held[0]).contacts
    assert (contact.result, contact.result_at) == (ContactResult.NO_DATE, first)
    wait = waiting(life.only(begin, held[0]))
    assert wait is not None
    assert (wait.since, wait.unanswered) == (first, ())
    contacts.tell(begin, *held, named, None, now=later)
    (contact,) = life.only(begin, held[0]).contacts
    assert (contact.result, contact.result_at) == (None, None)


def test_what_came_of_a_contact_nobody_made_is_refused(begin: Begin, held: tuple[int, int]) -> None:
    with pytest.raises(NoSuchThing):
        contacts.tell(begin, *held, 1, ContactResult.NO_DATE, now=GREEN)


def test_the_second_contact_is_undone_like_the_first(begin: Begin, held: tuple[int, int]) -> None:
    asked(begin, held)
    again = moment("2026-12-15 10:00")
    (second,) = life.tasks(begin, held[0], StepName.SECOND)
    tasks.answer(begin, held[0], second.id, AnswerKind.DONE, now=again)
    assert len(life.only(begin, held[0]).contacts) == 2
    assert not life.tasks(begin, held[0], StepName.SECOND)
    assert life.tasks(begin, held[0], StepName.STOP)
    tasks.undo(begin, held[0], second.id, now=again)
    assert len(life.only(begin, held[0]).contacts) == 1
    assert not life.tasks(begin, held[0], StepName.STOP)


def test_asleep_and_woken_the_count_is_back_to_zero(begin: Begin, held: tuple[int, int]) -> None:
    asked(begin, held)
    asked(begin, held, moment("2026-12-15 10:00"))
    slept = moment("2027-01-04 09:00")
    opportunities.end(begin, *held, EndingKind.ASLEEP, now=slept)
    assert not life.plan(begin, held[0]).reminders
    woken = moment("2027-02-01 12:00")
    contacts.revive(begin, *held, now=woken)
    wait = waiting(life.only(begin, held[0]))
    assert wait is not None
    assert (wait.since, wait.unanswered) == (woken, ())
    assert ("15 Feb 14:00", "status") in life.prompted(begin, held[0])
    contacts.revive(begin, *held, now=moment("2027-02-02 12:00"))
    assert waiting(life.only(begin, held[0])) == wait


def test_sleep_taken_back_keeps_the_count(begin: Begin, held: tuple[int, int]) -> None:
    asked(begin, held)
    asked(begin, held, moment("2026-12-15 10:00"))
    before = life.only(begin, held[0])
    opportunities.end(begin, *held, EndingKind.ASLEEP, now=moment("2027-01-04 09:00"))
    opportunities.reopen(begin, *held, now=moment("2027-01-04 09:01"))
    assert life.only(begin, held[0]) == before
    _, patience = tasks.guard(begin, *held, now=moment("2027-01-04 09:01"))
    assert patience.why is Why.ASKED_TWICE


def test_that_a_company_works_through_is_told_and_taken_back(begin: Begin, held: tuple[int, int]) -> None:
    for works in (True, False):
        contacts.work_through(begin, *held, works=works, now=GREEN)
        assert life.only(begin, held[0]).works_through is works


def test_nobody_touches_the_contacts_of_somebody_else(begin: Begin, held: tuple[int, int]) -> None:
    named, other = asked(begin, held), life.join(begin, chat_id=1002)
    with pytest.raises(NoSuchThing):
        contacts.log(begin, other, held[1], ContactKind.USEFUL, now=GREEN)
    with pytest.raises(NoSuchThing):
        contacts.forget(begin, other, held[1], named, now=GREEN)
    with pytest.raises(NoSuchThing):
        contacts.tell(begin, other, held[1], named, None, now=GREEN)
    with pytest.raises(NoSuchThing):
        contacts.revive(begin, other, held[1], now=GREEN)
    with pytest.raises(NoSuchThing):
        contacts.work_through(begin, other, held[1], works=True, now=GREEN)
