"""Cohorts as a coach runs them: opened, seen, changed, on holiday, closed."""

from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.cohorts import Chair, Cohort, Mail, MailKind
from bot.domain.cohorts.cohort import MOST_COHORTS, MOST_SEATS
from bot.domain.errors import NoSuchThing, SeatsImpossible, TooMany
from bot.domain.moments import at, local_day
from bot.domain.people import Pause, Personal
from bot.services import rounds
from bot.services.plans import follow, follow_cohort
from bot.services.ports import Begin, Work

#: how long it makes sense to be told that a cohort is closed
_TOLD_WITHIN: Final = timedelta(days=14)


@dataclass(frozen=True, kw_only=True, slots=True)
class Running:
    """A cohort as one of its coaches sees it; no member is named."""

    chair: Chair
    #: every present coach, longest first
    chairs: tuple[Chair, ...]
    #: seats taken
    taken: int
    now: datetime

    @property
    def cohort(self) -> Cohort:
        """The cohort."""
        return self.chair.cohort

    @property
    def resting(self) -> bool:
        """Whether the cohort is on holiday now."""
        holiday = self.cohort.holiday
        return holiday is not None and holiday.begin <= self.now < holiday.until

    @property
    def others(self) -> tuple[Chair, ...]:
        """The other coaches."""
        return tuple(it for it in self.chairs if it.coach_id != self.chair.coach_id)


def open_cohort(
    begin: Begin,
    coach_id: int,
    *,
    name: Personal,
    coach_name: Personal,
    seats: int,
    language: str,
    zone: str,
    territory: str,
    now: datetime,
) -> Running:
    """Open a cohort with its first coach; ``TooMany`` cohorts, ``SeatsImpossible``."""
    with begin() as work:
        work.candidates.get(coach_id, lock=True)
        room(work, coach_id)
        cohort = work.cohorts.add(
            Cohort(
                id=0,
                name=name,
                language=language,
                zone=zone,
                territory=territory,
                seats=_possible(seats, taken=0),
                opened_at=now,
            )
        )
        work.cohorts.seat(Chair(cohort=cohort, coach_id=coach_id, name=coach_name, since=now))
        follow(work, coach_id, now=now)
        follow_cohort(work, cohort.id, now=now)
        return seen(work, coach_id, cohort.id, now=now)


def running(begin: Begin, coach_id: int, cohort_id: int, *, now: datetime) -> Running:
    """Return a cohort as its coach sees it; ``NoSuchThing`` unless the person runs it."""
    with begin() as work:
        return seen(work, coach_id, cohort_id, now=now)


def seen(work: Work, coach_id: int, cohort_id: int, *, now: datetime) -> Running:
    """Return a cohort as its coach sees it, inside a transaction; ``NoSuchThing`` unless they run it."""
    return Running(
        chair=work.cohorts.chair(cohort_id, coach_id),
        chairs=work.cohorts.chairs(cohort_id),
        taken=len(work.cohorts.memberships(cohort_id)),
        now=now,
    )


def change(
    begin: Begin,
    coach_id: int,
    cohort_id: int,
    *,
    name: Personal | None = None,
    seats: int | None = None,
    language: str | None = None,
    zone: str | None = None,
    territory: str | None = None,
    now: datetime,
) -> Running:
    """Store what is given: its name, its seats, the language it is spoken to in, the clock it lives by.

    Its posts follow (new zone, new local times; new territory, other holidays), and its break and its
    coaches' absences end on the same day as before. ``SeatsImpossible``.
    """
    with begin() as work:
        hold(work, (it.coach_id for it in work.cohorts.chairs(cohort_id)))
        work.cohorts.get(cohort_id, lock=True)
        present = seen(work, coach_id, cohort_id, now=now)
        cohort = replace(
            present.cohort,
            name=name or present.cohort.name,
            seats=present.cohort.seats if seats is None else _possible(seats, taken=present.taken),
            language=language or present.cohort.language,
            zone=zone or present.cohort.zone,
            territory=territory or present.cohort.territory,
        )
        work.cohorts.save(cohort)
        if cohort.zone != present.cohort.zone:
            _on_another_clock(work, cohort, present, now=now)
        follow_cohort(work, cohort_id, now=now)
        return seen(work, coach_id, cohort_id, now=now)


def _on_another_clock(work: Work, cohort: Cohort, before: Running, *, now: datetime) -> None:
    """Let a break and absences, chosen as days on the clock before, end on the same days on this one."""

    def same_day(moment: datetime) -> datetime:
        return at(local_day(moment, before.cohort.zone), time(), cohort.zone)

    if cohort.holiday is not None:
        holiday = replace(cohort.holiday, until=same_day(cohort.holiday.until))
        work.cohorts.save(replace(cohort, holiday=holiday))
    for chair in before.chairs:
        if chair.away_until is not None:
            work.cohorts.seat(replace(chair, away_until=same_day(chair.away_until)))
            follow(work, chair.coach_id, now=now)


def rest(begin: Begin, coach_id: int, cohort_id: int, *, until: datetime | None, now: datetime) -> Running:
    """Begin a holiday that lasts until a moment, or end it (``None``): nothing is posted or asked in it."""
    with begin() as work:
        hold(work, everyone(work, cohort_id))
        work.cohorts.chair(cohort_id, coach_id)
        holiday = None if until is None else Pause(begin=now, until=until)
        cohort = replace(work.cohorts.get(cohort_id, lock=True), holiday=holiday)
        work.cohorts.save(cohort)
        week = rounds.coming(work, cohort, now=now)
        follow_cohort(work, cohort_id, now=now)
        rounds.wait(work, cohort_id, week, until=rounds.coming(work, cohort, now=now))
        for person_id in everyone(work, cohort_id):
            follow(work, person_id, now=now)
        return seen(work, coach_id, cohort_id, now=now)


def close(begin: Begin, coach_id: int, cohort_id: int, *, now: datetime) -> None:
    """Close a cohort for good: nothing is posted, nobody joins, no coach reads; everyone else is told."""
    with begin() as work:
        hold(work, everyone(work, cohort_id))
        work.cohorts.chair(cohort_id, coach_id)
        end(work, cohort_id, by=coach_id, now=now)


def end(work: Work, cohort_id: int, *, by: int, now: datetime) -> None:
    """Close a cohort whose people are all held: what it still had to say is withdrawn, its end is told."""
    cohort = replace(work.cohorts.get(cohort_id, lock=True), closed_at=now, group=None)
    work.cohorts.save(cohort)
    for person_id in everyone(work, cohort_id):
        withdraw(work, person_id, cohort_id)
        if person_id != by:
            _tell_closed(work, cohort, person_id, now=now)
        follow(work, person_id, now=now)


def _tell_closed(work: Work, cohort: Cohort, person_id: int, *, now: datetime) -> None:
    work.mailbox.add(
        Mail(
            id=0,
            kind=MailKind.CLOSED,
            recipient_id=person_id,
            cohort_id=cohort.id,
            made_at=now,
            expires=now + _TOLD_WITHIN,
            words={"cohort": cohort.name},
        )
    )


def room(work: Work, coach_id: int) -> None:
    """Check that somebody may run one more cohort; ``TooMany`` otherwise."""
    if len(work.cohorts.chairs_of(coach_id)) >= MOST_COHORTS:
        raise TooMany("cohorts", MOST_COHORTS)


def everyone(work: Work, cohort_id: int) -> tuple[int, ...]:
    """Return the ids of all members and present coaches of a cohort, in the order of locks."""
    members = (it.member_id for it in work.cohorts.memberships(cohort_id))
    return tuple(sorted({*members, *(it.coach_id for it in work.cohorts.chairs(cohort_id))}))


def hold(work: Work, candidate_ids: Iterable[int]) -> None:
    """Hold the rows of several candidates, always in the same order, so that no two wait for each other.

    Whoever was erased meanwhile is passed over.
    """
    for candidate_id in sorted(set(candidate_ids)):
        with suppress(NoSuchThing):
            work.candidates.get(candidate_id, lock=True)


def withdraw(
    work: Work, candidate_id: int, cohort_id: int, kinds: Container[MailKind] = frozenset(MailKind)
) -> None:
    """Delete what a cohort told somebody: all of it, or some kinds."""
    for mail in work.mailbox.of(candidate_id):
        if mail.cohort_id == cohort_id and mail.kind in kinds:
            work.mailbox.withdraw(candidate_id, mail.id)


def _possible(seats: int, *, taken: int) -> int:
    if not max(1, taken) <= seats <= MOST_SEATS:
        raise SeatsImpossible
    return seats
