"""A coach's place: working days and reply time, absence with a stand-in, and leaving it to others."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Chair, Mail, MailKind
from bot.domain.cohorts.mail import FROM_COACH, OF_WORKSHOPS, TO_COACH
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import LastCoach, NoSuchThing
from bot.domain.people import Personal
from bot.services.cohorts import Running, end, everyone, hold, seen, withdraw
from bot.services.plans import follow
from bot.services.ports import Begin, Work

#: the longest usual reply time in working days
SLOWEST_REPLY: Final = 10
#: how long it makes sense to be told that a coach left
_TOLD_WITHIN: Final = timedelta(days=14)
#: what a coach who leaves takes back, unless it was answered
_TAKEN_BACK: Final = FROM_COACH - OF_WORKSHOPS


def office(
    begin: Begin,
    coach_id: int,
    cohort_id: int,
    *,
    weekdays: frozenset[int] | None = None,
    reply_days: int | None = None,
    now: datetime,
) -> Running:
    """Store on which days a coach works (one at least), and in how many of them they usually reply."""
    with begin() as work:
        work.candidates.get(coach_id, lock=True)
        chair = work.cohorts.chair(cohort_id, coach_id)
        days = frozenset(range(7)) & (weekdays or chair.weekdays)
        reply = min(max(1, reply_days or chair.reply_days), SLOWEST_REPLY)
        return _kept(work, replace(chair, weekdays=days or chair.weekdays, reply_days=reply), now=now)


def absence(
    begin: Begin,
    coach_id: int,
    cohort_id: int,
    *,
    until: datetime | None,
    stand_in: int | None = None,
    now: datetime,
) -> Running:
    """Be away until a moment, with another coach of the cohort standing in, or be back (``None``).

    ``NoSuchThing`` for a stand-in who is no other coach of the cohort: it gives nobody any right.
    """
    with begin() as work:
        work.candidates.get(coach_id, lock=True)
        chair = work.cohorts.chair(cohort_id, coach_id)
        if stand_in is not None and (until is None or stand_in == coach_id):
            raise NoSuchThing
        if stand_in is not None:
            work.cohorts.chair(cohort_id, stand_in)
        return _kept(work, replace(chair, away_until=until, stand_in=stand_in), now=now)


def leave_chair(begin: Begin, coach_id: int, cohort_id: int, *, now: datetime) -> None:
    """Leave a cohort to its other coaches: nothing a member granted or told this coach is left to them.

    ``LastCoach`` when there is nobody else: they can only close it. The links to become a coach or to tie a
    group go too: whoever leaves has no way back in.
    """
    with begin() as work:
        hold(work, everyone(work, cohort_id))
        name = work.cohorts.chair(cohort_id, coach_id).name
        if len(work.cohorts.chairs(cohort_id)) == 1:
            raise LastCoach
        depart(work, coach_id, cohort_id, name=name, now=now)


def depart(work: Work, coach_id: int, cohort_id: int, *, name: Personal | None = None, now: datetime) -> None:
    """End a coach's place in a cohort whose people are all held; the last coach's closes it.

    Everyone else is told who left, or without ``name`` only that a coach did. Whoever belongs to it as a
    member too keeps what they were told, and told others, as one.
    """
    others = [it for it in work.cohorts.chairs(cohort_id) if it.coach_id != coach_id]
    if not others:
        end(work, cohort_id, by=coach_id, now=now)
        return
    work.cohorts.leave_chair(cohort_id, coach_id, now=now)
    for errand in (Errand.COACH, Errand.GROUP):
        work.invites.revoke(cohort_id, errand)
    for chair in others:
        if chair.stand_in == coach_id:
            work.cohorts.seat(replace(chair, stand_in=None))
    member = any(it.member_id == coach_id for it in work.cohorts.memberships(cohort_id))
    withdraw(work, coach_id, cohort_id, TO_COACH if member else frozenset(MailKind))
    for mail in work.mailbox.sent_by(cohort_id, coach_id):
        if mail.kind in _TAKEN_BACK and mail.answer is None:
            work.mailbox.withdraw(mail.recipient_id, mail.id)
    _tell_of_leaving(work, coach_id, cohort_id, name, now=now)
    for person_id in {coach_id, *everyone(work, cohort_id)}:
        follow(work, person_id, now=now)


def _tell_of_leaving(
    work: Work, coach_id: int, cohort_id: int, name: Personal | None, *, now: datetime
) -> None:
    """Tell everyone else; of an erased coach's workshops, which go with them, that they are off."""
    cohort = work.cohorts.get(cohort_id)
    announced = any(it.coach_id == coach_id for it in work.workshops.to_come(cohort_id, now=now))
    more = {"coach": name} if name else {"off": Personal("1")} if announced else {}
    for person_id in everyone(work, cohort_id):
        if person_id != coach_id:
            work.mailbox.add(
                Mail(
                    id=0,
                    kind=MailKind.COACH_LEFT,
                    recipient_id=person_id,
                    cohort_id=cohort_id,
                    # what names somebody goes when they are erased
                    sender_id=coach_id if name else None,
                    made_at=now,
                    expires=now + _TOLD_WITHIN,
                    words={"cohort": cohort.name, **more},
                )
            )


def _kept(work: Work, chair: Chair, *, now: datetime) -> Running:
    work.cohorts.seat(chair)
    follow(work, chair.coach_id, now=now)
    return seen(work, chair.coach_id, chair.cohort.id, now=now)
