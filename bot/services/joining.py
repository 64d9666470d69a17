"""Joining by an invite, as a member or as a coach; and what coaches learn of tries in vain."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, TypeVar

from bot.domain.cohorts import Chair, Cohort, Invite, Mail, MailKind, Membership
from bot.domain.cohorts.cohort import MOST_COACHES
from bot.domain.cohorts.joining import Hindrance, hindrance
from bot.domain.cohorts.sharing import TRIES, Errand
from bot.domain.errors import InviteNotUsable, TooMany
from bot.domain.moments import DAY, at, local_day
from bot.domain.people import Personal
from bot.domain.timeline import Facts
from bot.services import cohorts
from bot.services.cohorts import Running
from bot.services.memberships import Place, check_alias, place_of
from bot.services.plans import follow
from bot.services.ports import Begin, Work

T = TypeVar("T")

#: how long it makes sense to be told of vain tries, and of a new coach
_TRIES_TOLD_WITHIN: Final = timedelta(days=2)
_COACH_TOLD_WITHIN: Final = timedelta(days=28)


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation:
    """What an invite that can be taken up leads to."""

    cohort: Cohort
    errand: Errand
    #: who runs the cohort, longest first
    chairs: tuple[Chair, ...]
    #: whoever looks belongs to it already, or runs it already
    member: bool = False
    coach: bool = False


def invitation(begin: Begin, candidate_id: int, words: str, errand: Errand, *, now: datetime) -> Invitation:
    """Return what an invite leads to; ``InviteNotUsable`` for any that is of no use, whatever the reason.

    A try in vain is noted, and so is what its coaches may learn of it.
    """
    with begin() as work:
        found = _looked_at(work, candidate_id, words, errand, now=now)
    return _usable(found)


def join(begin: Begin, candidate_id: int, words: str, *, alias: Personal, now: datetime) -> Place:
    """Become a member with both switches off; joining twice changes nothing.

    ``InviteNotUsable`` for any invite that can't be taken up, and for whoever runs the cohort; ``GivesAway``
    for a name in which the group would read a company, or a way to reach the member.
    """
    with begin() as work:
        found = _looked_at(work, candidate_id, words, Errand.JOIN, now=now)
        joined = None
        if found is not None and not found.coach:
            if not found.member:
                check_alias(work, candidate_id, alias)
                work.invites.take(words, Errand.JOIN, now=now)
                _enrol(work, found.cohort, candidate_id, alias, now=now)
            joined = place_of(work, candidate_id, found.cohort.id, now=now)
    return _usable(joined)


def take_chair(begin: Begin, candidate_id: int, words: str, *, name: Personal, now: datetime) -> Running:
    """Become a coach of a cohort, known by ``name``; members are asked what this coach may read: nothing yet.

    Taking it twice changes nothing. ``InviteNotUsable`` for any invite that can't be taken up; ``TooMany``
    cohorts of theirs, or coaches of this one.
    """
    with begin() as work:
        found = _looked_at(work, candidate_id, words, Errand.COACH, now=now)
        seated = None
        if found is not None:
            if not found.coach:
                cohorts.room(work, candidate_id)
                if len(found.chairs) >= MOST_COACHES:
                    raise TooMany("coaches", MOST_COACHES)
                work.invites.take(words, Errand.COACH, now=now)
                _seat(work, found, Chair(cohort=found.cohort, coach_id=candidate_id, name=name, since=now))
            seated = cohorts.seen(work, candidate_id, found.cohort.id, now=now)
    return _usable(seated)


def _usable(found: T | None) -> T:
    if found is None:
        raise InviteNotUsable
    return found


def _looked_at(
    work: Work, candidate_id: int, words: str, errand: Errand, *, now: datetime
) -> Invitation | None:
    """Return what an invite leads to, its people held; ``None`` after a try in vain, which is noted."""
    invite, cohort = _held(work, candidate_id, words, errand)
    if work.invites.tries(candidate_id, now=now) >= TRIES:
        return None
    if invite is None or cohort is None:
        work.invites.tried(candidate_id, now=now)
        return None
    members = {it.member_id for it in work.cohorts.memberships(cohort.id)}
    chairs = work.cohorts.chairs(cohort.id)
    member, coach = candidate_id in members, any(it.coach_id == candidate_id for it in chairs)
    inside = coach or (member and errand is Errand.JOIN)
    reason = hindrance(invite, cohort, taken=len(members), now=now)
    if reason is not None and (not inside or reason is Hindrance.CLOSED):
        work.invites.tried(candidate_id, now=now)
        _tell_of_try(work, cohort, chairs, reason, now=now)
        return None
    return Invitation(cohort=cohort, errand=errand, chairs=chairs, member=member, coach=coach)


def _held(work: Work, candidate_id: int, words: str, errand: Errand) -> tuple[Invite | None, Cohort | None]:
    """Return an invite and its cohort as they stand once everyone concerned is held; ``None`` for none."""
    known = work.invites.known(words, errand)
    cohorts.hold(work, (candidate_id, *(_concerned(work, known.cohort_id, errand) if known else ())))
    if known is None:
        return None, None
    cohort = work.cohorts.get(known.cohort_id, lock=True)
    return work.invites.known(words, errand), cohort


def _concerned(work: Work, cohort_id: int, errand: Errand) -> tuple[int, ...]:
    """Return whom an invite may send mail to: its coaches, and the members when it brings a coach."""
    if errand is Errand.COACH:
        return cohorts.everyone(work, cohort_id)
    return tuple(it.coach_id for it in work.cohorts.chairs(cohort_id))


def _enrol(work: Work, cohort: Cohort, candidate_id: int, alias: Personal, *, now: datetime) -> None:
    work.cohorts.enrol(Membership(cohort=cohort, member_id=candidate_id, alias=alias, joined_at=now))
    follow(work, candidate_id, now=now)


def _seat(work: Work, found: Invitation, chair: Chair) -> None:
    """Seat a coach, ask the members about this one, tell the other coaches."""
    work.cohorts.seat(chair)
    members = {it.member_id for it in work.cohorts.memberships(found.cohort.id)}
    _tell_of_coach(work, chair, members - {chair.coach_id}, MailKind.NEW_COACH)
    _tell_of_coach(work, chair, {it.coach_id for it in found.chairs}, MailKind.HANDED_OVER)
    follow(work, chair.coach_id, now=chair.since)


def _tell_of_coach(work: Work, chair: Chair, ids: set[int], kind: MailKind) -> None:
    for person_id in sorted(ids):
        work.mailbox.add(
            Mail(
                id=0,
                kind=kind,
                recipient_id=person_id,
                cohort_id=chair.cohort.id,
                sender_id=chair.coach_id,
                made_at=chair.since,
                expires=chair.since + _COACH_TOLD_WITHIN,
                words={"cohort": chair.cohort.name, "coach": chair.name},
            )
        )
        follow(work, person_id, now=chair.since)


def _tell_of_try(
    work: Work, cohort: Cohort, chairs: tuple[Chair, ...], reason: Hindrance, *, now: datetime
) -> None:
    """Count a try in vain in what each coach is told: reasons and numbers, once a day, and no name."""
    for coach_id in sorted(it.coach_id for it in chairs):
        facts = work.facts(coach_id)
        waiting = _waiting(facts, cohort)
        if waiting is not None:
            work.mailbox.withdraw(coach_id, waiting.id)
        work.mailbox.add(
            Mail(
                id=0,
                kind=MailKind.JOIN_FAILED,
                recipient_id=coach_id,
                cohort_id=cohort.id,
                made_at=waiting.made_at if waiting else _next_telling(facts, cohort, now=now),
                expires=now + _TRIES_TOLD_WITHIN,
                words={"cohort": cohort.name, **_counted(waiting, reason)},
            )
        )
        follow(work, coach_id, now=now)


def _waiting(facts: Facts, cohort: Cohort) -> Mail | None:
    """Return the mail about vain tries that has not gone out yet, or ``None``."""
    return next((it for it in _about_tries(facts, cohort) if it.key not in facts.sent), None)


def _next_telling(facts: Facts, cohort: Cohort, *, now: datetime) -> datetime:
    """Return when a coach is told next: at once, or tomorrow if they were told of other tries today."""
    zone = facts.candidate.zone
    today = local_day(now, zone)
    told = any(local_day(it.made_at, zone) >= today for it in _about_tries(facts, cohort))
    return at(today + DAY, time(), zone) if told else now


def _about_tries(facts: Facts, cohort: Cohort) -> tuple[Mail, ...]:
    return tuple(it for it in facts.mail if it.kind is MailKind.JOIN_FAILED and it.cohort_id == cohort.id)


def _counted(before: Mail | None, reason: Hindrance) -> Mapping[str, Personal]:
    words = before.words if before else {}
    counts = {it: int(words[it].reveal()) for it in Hindrance if it in words}
    counts[reason] = counts.get(reason, 0) + 1
    return {str(name): Personal(str(count)) for name, count in counts.items()}
