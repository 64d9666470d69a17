"""What a candidate tells us in the course of a story: changes of the facts, each at its moment."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.domain import absence
from bot.domain.interviews import Hour, Interview, Presence, State
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Ending, EndingKind, Light, Offer
from bot.domain.people import Pause, Personal, Rhythm
from bot.domain.preparation import Question, Rehearsal
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity, Snooze
from tests.builders import PARIS, moment, promise
from tests.domain.days import Change


def yes(interview: int = 1) -> Change:
    """It took place."""
    return _of(interview, lambda it, now: replace(it, state=State.HELD, state_at=now))


def finished(
    interview: int = 1, *, reply: str | None = None, they_call: bool = False, asked: bool = True
) -> Change:
    """The debrief is finished: the reply day, "they call", none given, or (not ``asked``) nothing of it."""

    def change(it: Interview, now: datetime) -> Interview:
        told = promise(reply, entered=now, they_call=they_call) if asked else it.promise
        return replace(it, debriefed=now, promise=told)

    return _of(interview, change)


def promised(reply: str, interview: int = 1) -> Change:
    """A (new) reply day is told."""
    return _of(interview, lambda it, now: replace(it, promise=promise(reply, entered=now)))


def still_in_it(interview: int = 1) -> Change:
    """It isn't over yet."""
    return _of(interview, lambda it, _now: replace(it, extended=it.extended + 1))


def postponed(interview: int = 1) -> Change:
    """It is put off without a new date."""
    return _of(interview, lambda it, now: replace(it, state=State.POSTPONED, state_at=now))


def called_off(interview: int = 1) -> Change:
    """The company calls it off."""
    return _of(interview, lambda it, now: replace(it, state=State.CANCELLED, state_at=now))


def moved(to: str, interview: int = 1, *, zone: str = PARIS) -> Change:
    """It has a new date."""

    def change(it: Interview, now: datetime) -> Interview:
        return replace(
            it,
            starts=moment(to, zone),
            entered=now,
            moves=it.moves + 1,
            extended=0,
            state=State.PLANNED,
            state_at=None,
        )

    return _of(interview, change)


def hour_told(to: str, interview: int = 1, *, zone: str = PARIS) -> Change:
    """The hour of a day or a part of a day becomes known: no move."""
    return _of(
        interview,
        lambda it, now: replace(it, starts=moment(to, zone), hour=Hour.EXACT, entered=now),
    )


def counted(*present: int, interview: int = 1) -> Change:
    """These people of the opportunity were there, known by name or not."""

    def change(it: Interview, _now: datetime) -> Interview:
        return replace(it, present=tuple(Presence(interviewer_id=who) for who in present))

    return _of(interview, change)


def done(*tasks: str, kind: AnswerKind = AnswerKind.DONE) -> Change:
    """The tasks with these keys are done."""

    def change(facts: Facts, now: datetime) -> Facts:
        given = {task: Answer(kind=kind, at=now) for task in tasks}
        return replace(facts, answers={**facts.answers, **given})

    return change


def skipped(*tasks: str) -> Change:
    """The tasks with these keys are not to be done."""
    return done(*tasks, kind=AnswerKind.SKIPPED)


def snoozed(task: str, until: str, *, zone: str = PARIS) -> Change:
    """The task is put off until then."""

    def change(facts: Facts, now: datetime) -> Facts:
        nth = facts.snoozes[task].nth + 1 if task in facts.snoozes else 1
        snooze = Snooze(until=moment(until, zone), nth=nth)
        return replace(facts, snoozes={**facts.snoozes, task: snooze})

    return change


def refused(opportunity: int = 1) -> Change:
    """The answer was no."""
    return _at(opportunity, lambda it, now: replace(it, ending=Ending(kind=EndingKind.REFUSED, at=now)))


def ended(kind: EndingKind, opportunity: int = 1) -> Change:
    """It ends in some other way."""
    return _at(opportunity, lambda it, now: replace(it, ending=Ending(kind=kind, at=now)))


def reopened(opportunity: int = 1) -> Change:
    """The ending is taken back."""
    return _at(opportunity, lambda it, _now: replace(it, ending=None))


def offered(opportunity: int = 1, *, reply_by: str | None = None) -> Change:
    """There is an offer, to be answered by that day, or by a day that was not told."""
    last = date.fromisoformat(reply_by) if reply_by else None
    return _at(opportunity, lambda it, now: replace(it, offer=Offer(at=now, reply_by=last)))


def answered_by(reply_by: str, opportunity: int = 1) -> Change:
    """The day to answer the offer by is told, or another one."""
    last = date.fromisoformat(reply_by)

    def change(it: Opportunity, now: datetime) -> Opportunity:
        return replace(it, offer=it.offer and replace(it.offer, reply_by=last, reply_by_at=now))

    return _at(opportunity, change)


def looks_again(opportunity: int = 1) -> Change:
    """A second look at the company is asked for."""
    return _at(opportunity, lambda it, now: replace(it, look_again=now))


def withdrawn(opportunity: int = 1) -> Change:
    """The candidate withdraws."""
    return _at(opportunity, lambda it, now: replace(it, ending=Ending(kind=EndingKind.WITHDRAWN, at=now)))


def invited(opportunity: int = 1) -> Change:
    """The next round is announced."""
    return _at(opportunity, lambda it, now: replace(it, invited=now))


def entered(interview: Interview, opportunity: int = 1) -> Change:
    """The next round has its date."""
    return _at(
        opportunity,
        lambda it, now: replace(
            it, interviews=(*it.interviews, replace(interview, entered=now)), invited=None
        ),
    )


def asked_for_news(opportunity: int = 1) -> Change:
    """The candidate asked the employer about the decision."""

    def change(it: Opportunity, now: datetime) -> Opportunity:
        contact = Contact(kind=ContactKind.STATUS, at=now, light=Light.GREEN)
        return replace(it, contacts=(*it.contacts, contact))

    return _at(opportunity, change)


def noted(interview: int = 1, **notes: Any) -> Change:
    """Something is noted of it."""
    return _of(interview, lambda it, _now: replace(it, notes=replace(it.notes, **notes)))


def reviewed(interview: int = 1) -> Change:
    """The second part of the debrief is finished."""
    return _of(interview, lambda it, now: replace(it, reviewed=now))


def rehearsed(*questions: Question, opportunity: int = 1) -> Change:
    """Answers to these questions are prepared for the latest round."""

    def change(it: Opportunity, _now: datetime) -> Opportunity:
        number = it.interviews[-1].round
        new = (Rehearsal(question=q, round=number, words=Personal("…")) for q in questions)
        return replace(it, rehearsals=(*it.rehearsals, *new))

    return _at(opportunity, change)


def told_after(result: ContactResult, opportunity: int = 1) -> Change:
    """What came of the last status contact."""

    def change(it: Opportunity, now: datetime) -> Opportunity:
        *others, last = it.contacts
        return replace(it, contacts=(*others, replace(last, result=result, result_at=now)))

    return _at(opportunity, change)


def asleep(opportunity: int = 1) -> Change:
    """The candidate stops waiting."""
    return _at(opportunity, lambda it, now: replace(it, ending=Ending(kind=EndingKind.ASLEEP, at=now)))


def revived(opportunity: int = 1) -> Change:
    """It is taken up again: a new start, with no date known."""

    def change(facts: Facts, now: datetime) -> Facts:
        woken = _at(opportunity, lambda it, _now: replace(it, ending=None))(facts, now)
        latest = woken.opportunity(opportunity).latest
        new = promise(entered=now)
        return _of(latest.id, lambda it, _now: replace(it, promise=new))(woken, now) if latest else woken

    return change


def accepted(opportunity: int = 1) -> Change:
    """Their offer is accepted."""
    return _at(opportunity, lambda it, now: replace(it, ending=Ending(kind=EndingKind.ACCEPTED, at=now)))


def works_through(opportunity: int = 1) -> Change:
    """The company works through its usual closures."""
    return _at(opportunity, lambda it, now: replace(it, works_through=True, works_at=now))


def rhythm(chosen: Rhythm) -> Change:
    """Another rhythm is chosen."""
    return lambda facts, now: replace(facts, candidate=replace(facts.candidate, rhythm=chosen, rhythm_at=now))


def paused(until: str) -> Change:
    """The candidate wants to hear nothing until then."""

    def change(facts: Facts, now: datetime) -> Facts:
        pause = Pause(begin=now, until=moment(until))
        return replace(facts, candidate=replace(facts.candidate, pause=pause))

    return change


def vouched(reference: int, opportunity: int = 1) -> Change:
    """Somebody vouches for the candidate."""
    return _at(opportunity, lambda it, _now: replace(it, reference_ids=(*it.reference_ids, reference)))


def tapped() -> Change:
    """The candidate taps or writes something."""
    return lambda facts, now: replace(facts, candidate=absence.noted(facts, now=now))


def _at(opportunity: int, change: Callable[[Opportunity, datetime], Opportunity]) -> Change:
    def told(facts: Facts, now: datetime) -> Facts:
        changed = (change(it, now) if it.id == opportunity else it for it in facts.opportunities)
        return replace(facts, opportunities=tuple(changed))

    return told


def _of(interview: int, change: Callable[[Interview, datetime], Interview]) -> Change:
    def told(facts: Facts, now: datetime) -> Facts:
        return replace(facts, opportunities=tuple(among(it, now) for it in facts.opportunities))

    def among(role: Opportunity, now: datetime) -> Opportunity:
        changed = (change(it, now) if it.id == interview else it for it in role.interviews)
        return replace(role, interviews=tuple(changed))

    return told
