"""What passes between a candidate and an employer in the wait, each with its way back.

A contact is named by its second (:func:`stamp`): two within one are one.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Promise, PromiseKind
from bot.domain.outcomes import Contact, ContactKind, ContactResult
from bot.domain.patience import patience
from bot.domain.timeline import Facts, Opportunity
from bot.services.plans import follow, messages_about, seen
from bot.services.ports import Begin, View

_SAME = timedelta(minutes=1)


def log(begin: Begin, candidate_id: int, opportunity_id: int, kind: ContactKind, *, now: datetime) -> View:
    """Log a contact with the light it was made under; told twice within a minute, it is one."""

    def change(facts: Facts, opportunity: Opportunity) -> Opportunity:
        if any(it.kind is kind and abs(now - it.at) < _SAME for it in opportunity.contacts):
            return opportunity
        return logged(facts, opportunity, kind, now=now)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def forget(begin: Begin, candidate_id: int, opportunity_id: int, named: int, *, now: datetime) -> View:
    """Take a contact out of the log; one that is not in it changes nothing."""

    def change(_facts: Facts, opportunity: Opportunity) -> Opportunity:
        kept = tuple(it for it in opportunity.contacts if stamp(it) != named)
        return replace(opportunity, contacts=kept)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def tell(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    named: int,
    result: ContactResult | None,
    *,
    now: datetime,
) -> View:
    """Record what came of a contact; ``None`` takes it back. The first telling keeps its moment.

    Raises ``NoSuchThing`` for a contact that is not in the log.
    """

    def change(_facts: Facts, opportunity: Opportunity) -> Opportunity:
        if all(stamp(it) != named for it in opportunity.contacts):
            raise NoSuchThing
        told = now if result else None
        contacts = (
            replace(it, result=result, result_at=told) if stamp(it) == named and it.result != result else it
            for it in opportunity.contacts
        )
        return replace(opportunity, contacts=tuple(contacts))

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def revive(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Wake an opportunity that was put to sleep: a new start, with no date known and the count at zero.

    It is kept as "no date given", told now: an answer of the employer's after all contacts made so far.
    """

    def change(_facts: Facts, opportunity: Opportunity) -> Opportunity:
        if opportunity.ending is None:
            return opportunity
        *earlier, latest = opportunity.interviews
        new = Promise(kind=PromiseKind.NONE_GIVEN, entered=now)
        return replace(opportunity, ending=None, interviews=(*earlier, replace(latest, promise=new)))

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def work_through(begin: Begin, candidate_id: int, opportunity_id: int, *, works: bool, now: datetime) -> View:
    """Record whether the company works through its usual closures."""

    def change(_facts: Facts, opportunity: Opportunity) -> Opportunity:
        return replace(opportunity, works_through=works, works_at=now)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def logged(facts: Facts, opportunity: Opportunity, kind: ContactKind, *, now: datetime) -> Opportunity:
    """Return the opportunity with a contact of ``now`` in its log."""
    days, rhythm = facts.work_days(opportunity), facts.candidate.rhythm
    light = patience(opportunity, days=days, rhythm=rhythm, now=now).light
    contact = Contact(kind=kind, at=now, light=light)
    return replace(opportunity, contacts=(*opportunity.contacts, contact))


def stamp(contact: Contact) -> int:
    """Return what names a contact on a button."""
    return int(contact.at.timestamp())


def _change(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    change: Callable[[Facts, Opportunity], Opportunity],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        try:
            opportunity = before.facts.opportunity(opportunity_id)
        except KeyError:
            raise NoSuchThing from None
        changed = change(before.facts, opportunity)
        if changed != opportunity:
            work.opportunities.save(candidate_id, changed)
        outdated = messages_about(work, candidate_id, frozenset(it.id for it in opportunity.interviews))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
