"""A member's place in a cohort: how the cohort knows them, the two switches, who looked, and leaving."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.cohorts import Chair, Cohort, Grant, Level, Look, MailAnswer, MailKind, Membership
from bot.domain.cohorts.giveaways import found_in_name
from bot.domain.cohorts.joining import counted_from
from bot.domain.cohorts.mail import FROM_COACH, TO_COACH
from bot.domain.errors import GivesAway, NoSuchThing
from bot.domain.people import Personal
from bot.services.cohorts import everyone, hold, withdraw
from bot.services.plans import follow
from bot.services.ports import Begin, View, Work
from bot.services.rounds import repost


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A member's place as the member sees it."""

    membership: Membership
    #: who runs the cohort, longest first
    chairs: tuple[Chair, ...]
    #: who read of the member, latest first
    looks: tuple[Look, ...]
    now: datetime

    @property
    def cohort(self) -> Cohort:
        """The cohort."""
        return self.membership.cohort


def place(begin: Begin, member_id: int, cohort_id: int, *, now: datetime) -> Place:
    """Return a member's place; ``NoSuchThing`` unless they belong to the cohort."""
    with begin() as work:
        return place_of(work, member_id, cohort_id, now=now)


def place_of(work: Work, member_id: int, cohort_id: int, *, now: datetime) -> Place:
    """Return a member's place inside a transaction; ``NoSuchThing`` unless they belong to the cohort."""
    return Place(
        membership=work.cohorts.membership(cohort_id, member_id),
        chairs=work.cohorts.chairs(cohort_id),
        looks=work.cohorts.looks(cohort_id, member_id),
        now=now,
    )


def set_alias(begin: Begin, member_id: int, cohort_id: int, *, alias: Personal, now: datetime) -> Place:
    """Change how the cohort knows the member; raises ``GivesAway`` like :func:`check_alias`."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        check_alias(work, member_id, alias)
        membership = work.cohorts.membership(cohort_id, member_id)
        return _kept(work, replace(membership, alias=alias), now=now)


def check_alias(work: Work, member_id: int, alias: Personal) -> None:
    """Raise ``GivesAway`` for a name in which the group would read a company, or a way to reach somebody."""
    kind = found_in_name(alias, work.facts(member_id))
    if kind is not None:
        raise GivesAway(kind)


def set_counted(begin: Begin, member_id: int, cohort_id: int, *, on: bool, now: datetime) -> Place:
    """Turn the first switch: counted in the totals from the cohort's next Monday on, or at once no more."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        membership = work.cohorts.membership(cohort_id, member_id)
        since = (membership.counted_from or counted_from(membership.cohort, now=now)) if on else None
        return _kept(work, replace(membership, counted_from=since), now=now)


def set_rounds(begin: Begin, member_id: int, cohort_id: int, *, on: bool, now: datetime) -> Place:
    """Ask the member for the weekly round, or no more: then their words leave the group too."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        membership = work.cohorts.membership(cohort_id, member_id)
        kept = _kept(work, replace(membership, rounds=on), now=now)
        for entry in () if on else work.entries.of_member(cohort_id, member_id):
            repost(work, cohort_id, entry.week, now=now)
        return kept


def set_practice(begin: Begin, member_id: int, cohort_id: int, *, on: bool, now: datetime) -> Place:
    """Offer the member practice pairs, or no more."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        membership = work.cohorts.membership(cohort_id, member_id)
        return _kept(work, replace(membership, practice=on), now=now)


def set_level(
    begin: Begin, member_id: int, cohort_id: int, coach_id: int, *, level: Level, now: datetime
) -> Place:
    """Turn the second switch: what one coach may read, from now on; ``NoSuchThing`` for whoever is none."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        _grant(work, member_id, cohort_id, coach_id, level, now=now)
        return place_of(work, member_id, cohort_id, now=now)


def answer_new_coach(begin: Begin, member_id: int, mail_id: int, *, level: Level, now: datetime) -> View:
    """Answer the question about a new coach with what this coach may read; it may be changed as often.

    ``NoSuchThing`` if the coach has left meanwhile, or the question was another's.
    """
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        mail = work.mailbox.get(member_id, mail_id)
        if mail.kind is not MailKind.NEW_COACH or mail.sender_id is None:
            raise NoSuchThing
        _grant(work, member_id, mail.cohort_id, mail.sender_id, level, now=now)
        answer = MailAnswer.NO if level is Level.NOTHING else MailAnswer.YES
        work.mailbox.answer(member_id, mail_id, answer, now=now)
        return follow(work, member_id, now=now)


def leave(begin: Begin, member_id: int, cohort_id: int, *, now: datetime) -> None:
    """Leave a cohort at once: all that was shared in it goes, with what was told to and of the member.

    What the member does alone is untouched.
    """
    with begin() as work:
        hold(work, (member_id, *everyone(work, cohort_id)))
        work.cohorts.membership(cohort_id, member_id)
        depart(work, member_id, cohort_id, now=now)


def depart(work: Work, member_id: int, cohort_id: int, *, now: datetime) -> None:
    """End a member's place in a cohort whose people are all held.

    Whoever runs it too keeps what they were told, and told others, as a coach.
    """
    coach = any(it.coach_id == member_id for it in work.cohorts.chairs(cohort_id))
    withdraw(work, member_id, cohort_id, frozenset(MailKind) - TO_COACH if coach else frozenset(MailKind))
    # an offer of practice stays, as if it were left unanswered: nothing tells that somebody is gone
    told = [it for it in work.mailbox.sent_by(cohort_id, member_id) if it.kind not in FROM_COACH]
    for mail in told:
        work.mailbox.withdraw(mail.recipient_id, mail.id)
    said = work.entries.of_member(cohort_id, member_id)
    work.cohorts.leave(cohort_id, member_id)
    for entry in said:
        repost(work, cohort_id, entry.week, now=now)
    for person_id in {member_id, *(it.recipient_id for it in told)}:
        follow(work, person_id, now=now)


def _grant(work: Work, member_id: int, cohort_id: int, coach_id: int, level: Level, *, now: datetime) -> None:
    work.cohorts.membership(cohort_id, member_id)
    work.cohorts.chair(cohort_id, coach_id)
    work.cohorts.grant(
        Grant(cohort_id=cohort_id, member_id=member_id, coach_id=coach_id, level=level, at=now)
    )


def _kept(work: Work, membership: Membership, *, now: datetime) -> Place:
    work.cohorts.enrol(membership)
    follow(work, membership.member_id, now=now)
    return place_of(work, membership.member_id, membership.cohort.id, now=now)
