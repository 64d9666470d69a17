"""Cohorts to put into the store, with a coach and members."""

from dataclasses import dataclass, replace
from typing import Any

from bot.domain.cohorts import Chair, Cohort, Grant, Invite, Level, Look, Mail, MailKind, Membership
from bot.domain.cohorts.pairs import Pair, PairState
from bot.domain.cohorts.rounds import Entry
from bot.domain.cohorts.sharing import INVITE_LASTS, Errand
from bot.domain.people import Personal
from bot.services.ports import Begin
from tests.store import samples
from tests.store.samples import DAY, NOON


def cohort(**changes: Any) -> Cohort:
    """Return a cohort not stored yet."""
    new = Cohort(
        id=0,
        name=Personal("Promotion Vaudrenne"),
        language="fr",
        zone="Europe/Paris",
        territory="FR-67",
        seats=12,
        opened_at=NOON,
    )
    return replace(new, **changes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """A cohort on file: who runs it, who belongs to it."""

    cohort: Cohort
    coach: int
    members: tuple[int, ...]


def gathered(begin: Begin, first_chat: int = 1, *, members: int = 2, **changes: Any) -> Gathered:
    """Store a cohort with one coach and some members, their chats numbered from ``first_chat``."""
    coach, *others = (samples.someone(begin, first_chat + n) for n in range(members + 1))
    with begin() as work:
        stored = work.cohorts.add(cohort(**changes))
        work.cohorts.seat(chair(stored, coach))
        for nth, member in enumerate(others):
            work.cohorts.enrol(membership(stored, member, joined_at=NOON + nth * DAY))
    return Gathered(cohort=stored, coach=coach, members=tuple(others))


def chair(cohort_: Cohort, coach_id: int, **changes: Any) -> Chair:
    """Return a coach's place."""
    new = Chair(cohort=cohort_, coach_id=coach_id, name=Personal("Hélène Orvaline"), since=NOON)
    return replace(new, **changes)


def membership(cohort_: Cohort, member_id: int, **changes: Any) -> Membership:
    """Return a member's place with both switches off."""
    new = Membership(
        cohort=cohort_, member_id=member_id, alias=Personal(f"Alias {member_id}"), joined_at=NOON
    )
    return replace(new, **changes)


def invite(here: Gathered, **changes: Any) -> Invite:
    """Return an invite to join that is not stored yet."""
    new = Invite(
        id=0,
        cohort_id=here.cohort.id,
        errand=Errand.JOIN,
        made_by=here.coach,
        made_at=NOON,
        expires=NOON + INVITE_LASTS,
        uses=2,
    )
    return replace(new, **changes)


def mail(here: Gathered, recipient_id: int, **changes: Any) -> Mail:
    """Return a word of encouragement that is not stored yet."""
    new = Mail(
        id=0,
        kind=MailKind.ENCOURAGED,
        recipient_id=recipient_id,
        cohort_id=here.cohort.id,
        sender_id=here.coach,
        made_at=NOON,
        expires=NOON + 7 * DAY,
        words={"from": Personal("Hélène Orvaline"), "text": Personal("Bon courage")},
    )
    return replace(new, **changes)


def shared(begin: Begin, candidate_id: int) -> Gathered:
    """Store a cohort in which somebody is coach and member: they shared, read, tried, said, practised."""
    with begin() as work:
        stored = work.cohorts.add(cohort())
        work.cohorts.seat(chair(stored, candidate_id))
        work.cohorts.enrol(membership(stored, candidate_id))
        whose = {"cohort_id": stored.id, "member_id": candidate_id}
        grant = Grant(**whose, coach_id=candidate_id, level=Level.DATES, at=NOON)
        work.cohorts.grant(grant)
        look = Look(coach_id=candidate_id, day=NOON.date(), level=Level.DATES)
        work.cohorts.saw(**whose, look=look)
        work.invites.tried(candidate_id, now=NOON)
        here = Gathered(cohort=stored, coach=candidate_id, members=(candidate_id,))
        work.mailbox.add(mail(here, candidate_id))
        said = Entry(
            id=0,
            cohort_id=stored.id,
            member_id=candidate_id,
            week="2026w48",
            said_at=NOON,
            win=Personal("Relu à deux"),
        )
        work.entries.save(said)
        pair = Pair(
            id=0,
            cohort_id=stored.id,
            first_id=candidate_id,
            partner_id=candidate_id,
            week="2026w48",
            state=PairState.OFFERED,
            made_at=NOON,
        )
        work.pairs.add(pair)
    return here
