"""An offer in hand, what follows an ending, and the way back from each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.errors import NoOffer, ReplyByTooFar, ReplyByTooSoon
from bot.domain.moments import local_day
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Answer, AnswerKind, Opportunity
from bot.services.opportunities import locked, opportunity_in
from bot.services.plans import follow, messages_about, seen
from bot.services.ports import Begin, View

#: a day later than this from now is a slip of the year
FARTHEST = timedelta(days=183)


def accept(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Record that the offer is accepted, which it can be once it is in writing; ``NoOffer`` before.

    The others stay open: each becomes a task of its own. Accepting twice keeps the first moment.
    """

    def change(opportunity: Opportunity) -> Opportunity:
        if opportunity.ending is not None and opportunity.ending.kind is EndingKind.ACCEPTED:
            return opportunity
        if _in_hand(opportunity).written_at is None:
            raise NoOffer
        return replace(opportunity, ending=Ending(kind=EndingKind.ACCEPTED, at=now))

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def undo(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Take back an ending as if it had never been told: an offer is in hand as before."""
    return _change(begin, candidate_id, opportunity_id, lambda it: replace(it, ending=None), now=now)


def offer(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Record that there is an offer; told again, it is the same one."""

    def change(opportunity: Opportunity) -> Opportunity:
        if opportunity.ending is None and opportunity.offer is not None:
            return opportunity
        return replace(opportunity, offer=Offer(at=now), ending=None)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def no_offer(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Take back that there is an offer: the wait goes on as before."""
    return _change(
        begin,
        candidate_id,
        opportunity_id,
        lambda it: it if it.ending is not None else replace(it, offer=None),
        now=now,
    )


def answer_by(
    begin: Begin, candidate_id: int, opportunity_id: int, day: date | None, *, now: datetime
) -> View:
    """Record the last day to answer the offer; ``None``: not told yet.

    Raises ``NoOffer``, ``ReplyByTooSoon`` for a day that is over, ``ReplyByTooFar`` for a slip of the year.
    """
    with begin() as work:
        zone = work.candidates.get(candidate_id, lock=True).zone

    def change(opportunity: Opportunity) -> Opportunity:
        today = local_day(now, zone)
        if day is not None and day < today:
            raise ReplyByTooSoon
        if day is not None and day > today + FARTHEST:
            raise ReplyByTooFar
        told = replace(_in_hand(opportunity), reply_by=day, reply_by_at=now if day else None)
        return replace(opportunity, offer=told)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def written(
    begin: Begin, candidate_id: int, opportunity_id: int, *, is_written: bool = True, now: datetime
) -> View:
    """Record whether the offer is there in writing; the first moment stays. ``NoOffer`` without one."""

    def change(opportunity: Opportunity) -> Opportunity:
        known = _in_hand(opportunity)
        at = (known.written_at or now) if is_written else None
        return replace(opportunity, offer=replace(known, written_at=at))

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def look_again(begin: Begin, candidate_id: int, opportunity_id: int, *, wanted: bool, now: datetime) -> View:
    """Record whether a second look at the company is wanted some months after the ending (B21)."""
    return _change(
        begin,
        candidate_id,
        opportunity_id,
        lambda it: replace(it, look_again=(it.look_again or now) if wanted else None),
        now=now,
    )


def lesson(begin: Begin, candidate_id: int, opportunity_id: int, words: Personal, *, now: datetime) -> View:
    """Keep the one thing in the candidate's control (A51), which closes what asked for it."""
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        before = seen(work, candidate_id, now=now)
        work.opportunities.save(candidate_id, replace(opportunity, lesson=words))
        for on_file in before.tasks:
            asks = on_file.task.step is StepName.LESSON and on_file.task.opportunity_id == opportunity_id
            if asks and on_file.live and on_file.answer is None:
                work.plans.answer(candidate_id, on_file.id, Answer(kind=AnswerKind.DONE, at=now))
        outdated = messages_about(work, candidate_id, frozenset(it.id for it in opportunity.interviews))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)


def _in_hand(opportunity: Opportunity) -> Offer:
    if opportunity.offer is None or opportunity.ending is not None:
        raise NoOffer
    return opportunity.offer


def _change(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    change: Callable[[Opportunity], Opportunity],
    *,
    now: datetime,
) -> View:
    """Change an opportunity; an offer or an ending concerns the messages of all the others too."""
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        before = seen(work, candidate_id, now=now)
        work.opportunities.save(candidate_id, change(opportunity))
        every = (it.id for role in before.facts.opportunities for it in role.interviews)
        outdated = messages_about(work, candidate_id, frozenset(every))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
