"""Workshops as a cohort keeps them, and what was read of a member on one day."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.cohorts import Chair, Cohort, Level, Look, Membership
from bot.domain.cohorts.workshops import Workshop
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Begin
from tests.store import samples
from tests.store.samples import DAY, HOUR, NOON


def _cohort(begin: Begin) -> Cohort:
    with begin() as work:
        return work.cohorts.add(
            Cohort(
                id=0,
                name=Personal("Les Éclaireurs"),
                language="fr",
                zone="Europe/Paris",
                territory="FR",
                seats=12,
                opened_at=NOON,
            )
        )


def _workshop(cohort: Cohort, coach_id: int) -> Workshop:
    return Workshop(
        id=0,
        cohort_id=cohort.id,
        coach_id=coach_id,
        title=Personal("Parler de soi"),
        place=Personal("Salle Orvaline"),
        starts=NOON + 3 * DAY,
        duration=2 * HOUR,
        made_at=NOON,
    )


def test_a_workshop_comes_back_as_stored_to_its_own_cohort_alone(begin: Begin) -> None:
    cohort, other = _cohort(begin), _cohort(begin)
    coach = samples.someone(begin)
    with begin() as work:
        added = work.workshops.add(_workshop(cohort, coach))
    with begin() as work:
        assert work.workshops.get(cohort.id, added.id) == added
        assert added == replace(_workshop(cohort, coach), id=added.id)
        with pytest.raises(NoSuchThing):
            work.workshops.get(other.id, added.id)
        with pytest.raises(NoSuchThing):
            work.workshops.call_off(other.id, added.id, now=NOON)
        assert work.workshops.to_come(other.id, now=NOON) == ()


def test_those_to_come_stand_in_their_order_without_what_is_over_or_called_off(begin: Begin) -> None:
    cohort, coach = _cohort(begin), samples.someone(begin)
    with begin() as work:
        late, off, soon, over = (
            work.workshops.add(replace(_workshop(cohort, coach), starts=NOON + it * DAY))
            for it in (5, 3, 2, -1)
        )
        work.workshops.call_off(cohort.id, off.id, now=NOON + HOUR)
    with begin() as work:
        assert work.workshops.to_come(cohort.id, now=NOON) == (soon, late)
        assert work.workshops.get(cohort.id, off.id) == replace(off, called_off=NOON + HOUR)
        assert work.workshops.get(cohort.id, over.id) == over


def test_a_workshop_goes_with_its_cohort_and_with_its_coach(begin: Begin) -> None:
    cohort, other = _cohort(begin), _cohort(begin)
    coach, gone = samples.someone(begin, 1), samples.someone(begin, 2)
    with begin() as work:
        kept = work.workshops.add(_workshop(cohort, coach))
        work.workshops.add(_workshop(cohort, gone))
        work.workshops.add(_workshop(other, coach))
        work.candidates.erase(gone)
        work.cohorts.erase(other.id)
    with begin() as work:
        assert work.workshops.to_come(cohort.id, now=NOON) == (kept,)
        assert work.workshops.to_come(other.id, now=NOON) == ()


def test_the_line_of_a_day_says_the_most_that_was_read(begin: Begin) -> None:
    cohort, coach, member = _cohort(begin), samples.someone(begin, 1), samples.someone(begin, 2)
    first = Look(coach_id=coach, day=date(2026, 11, 24), level=Level.DATES)
    more, again = replace(first, level=Level.PROGRESS), replace(first, day=date(2026, 11, 25))
    with begin() as work:
        place = Membership(cohort=cohort, member_id=member, alias=Personal("Sam"), joined_at=NOON)
        work.cohorts.enrol(place)
        for look in (first, more, first, again, again):
            work.cohorts.saw(cohort.id, member, look)
    with begin() as work:
        assert work.cohorts.looks(cohort.id, member) == (again, more)


def test_nobody_has_a_chair_or_a_place_in_a_cohort_that_is_closed(begin: Begin) -> None:
    cohort, coach, member = _cohort(begin), samples.someone(begin, 1), samples.someone(begin, 2)
    with begin() as work:
        work.cohorts.seat(Chair(cohort=cohort, coach_id=coach, name=Personal("Claire"), since=NOON))
        work.cohorts.enrol(Membership(cohort=cohort, member_id=member, alias=Personal("S"), joined_at=NOON))
        work.cohorts.save(replace(cohort, closed_at=NOON))
    with begin() as work:
        for place, person in ((work.cohorts.chair, coach), (work.cohorts.membership, member)):
            with pytest.raises(NoSuchThing):
                place(cohort.id, person)
