"""Values to put into the store, and strategies for any of them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.domain.interviews import (
    Fit,
    Interview,
    Kind,
    Notes,
    Presence,
    Promise,
    PromiseKind,
    Skill,
    State,
)
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Ending, EndingKind, Light, Offer
from bot.domain.people import (
    Candidate,
    Civility,
    Personal,
)
from bot.domain.planning import Changes
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally, Evidence, Question, Rehearsal
from bot.domain.reminders import Prompt, Reminder, Task
from bot.domain.timeline import Interviewer, Opportunity
from bot.services.ports import Begin, Work

NOON: Final = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


def candidate(chat_id: int = 1001, **changes: Any) -> Candidate:
    """Return a candidate not stored yet."""
    new = Candidate(
        id=0,
        chat_id=chat_id,
        language="fr",
        zone="Europe/Paris",
        territory="FR-67",
        consent=1,
        consented_at=NOON,
    )
    return replace(new, **changes)


def interview(number: int = 1, **changes: Any) -> Interview:
    """Return an interview not stored yet."""
    new = Interview(
        id=0,
        round=number,
        kind=Kind.PANEL,
        starts=NOON,
        zone="Europe/Paris",
        duration=HOUR,
        entered=NOON,
    )
    return replace(new, **changes)


def opportunity(**changes: Any) -> Opportunity:
    """Return an opportunity not stored yet, without anything in it."""
    new = Opportunity(id=0, company=Personal("Acme"), territory="FR", language="fr", entered=NOON)
    return replace(new, **changes)


def task(key: str, opportunity_id: int, **changes: Any) -> Task:
    """Return a thank-you."""
    new = Task(
        key=key,
        step=StepName.THANKS,
        opportunity_id=opportunity_id,
        interview_id=1,
        opens=NOON,
        deadline=NOON + DAY,
        useful_until=NOON + 3 * DAY,
    )
    return replace(new, **changes)


def reminder(key: str = "first", due: datetime = NOON, **changes: Any) -> Reminder:
    """Return a reminder of one prompt with the same key."""
    prompt = Prompt(key=f"prompt {key}", step=StepName.BRIEF, opportunity_id=1, interview_id=1)
    return replace(Reminder(key=key, due=due, expires=due + HOUR, prompts=(prompt,)), **changes)


def someone(begin: Begin, chat_id: int = 1001) -> int:
    """Store a candidate and return the id."""
    with begin() as work:
        return work.candidates.add(candidate(chat_id)).id


def planned(begin: Begin, *reminders: Reminder, chat_id: int = 1001) -> int:
    """Store a candidate with these reminders and return the candidate's id."""
    candidate_id = someone(begin, chat_id)
    with begin() as work:
        work.plans.apply(candidate_id, Changes(reminders=reminders), now=NOON)
    return candidate_id


@contextmanager
def rolled_back(begin: Begin) -> Iterator[Work]:
    """Begin a transaction that fails at the end of the block."""
    with suppress(ZeroDivisionError), begin() as work:
        yield work
        raise ZeroDivisionError


def full(*reference_ids: int) -> Opportunity:
    """Return an opportunity not stored yet, with something in every field that takes no other id."""
    promise = Promise(kind=PromiseKind.DAY, day=(NOON + 9 * DAY).date(), entered=NOON + 2 * HOUR)
    return opportunity(
        role=Personal("Data engineer"),
        interviews=(
            interview(
                1,
                state=State.HELD,
                state_at=NOON + HOUR,
                debriefed=NOON + 2 * HOUR,
                promise=promise,
                place=Personal("12 rue du Lac"),
                reviewed=NOON + 3 * HOUR,
                firm=True,
                notes=Notes(
                    concern=Personal("Gap of a year"),
                    next_step=Personal("A talk with the board"),
                    challenge=Personal("Old data"),
                    samples=Personal("The map"),
                    forgot=Personal("My certificate"),
                    agree=Personal("Small steps"),
                    fit=Fit.PARTLY,
                    asked=Personal("Why us? Because"),
                    salary=Personal("52 k"),
                    worked=Personal("My story"),
                    uneasy=Personal("The silence"),
                    improve=Personal("Shorter answers"),
                    scores={Skill.CALM: 2, Skill.CLARITY: 5},
                ),
                moves=1,
                extended=1,
            ),
            interview(2, starts=NOON + 5 * DAY),
        ),
        interviewers=(
            Interviewer(
                id=0,
                name=Personal("Zoé Martin"),
                civility=Civility.MADAM,
                role=Personal("CTO"),
                address=Personal("zoe@acme.example"),
            ),
            Interviewer(id=0, name=Personal("Al"), civility=Civility.SIR),
        ),
        reference_ids=reference_ids,
        contacts=(
            Contact(
                kind=ContactKind.STATUS,
                at=NOON + 7 * DAY,
                light=Light.AMBER,
                result=ContactResult.LEFT_MESSAGE,
                result_at=NOON + 8 * DAY,
            ),
        ),
        works_through=True,
        works_at=NOON + 5 * DAY,
        motive=Personal("Maps that help people"),
        interested=True,
        apart=Personal("Ten years at sea"),
        questions=Personal("Who decides?"),
        lesson=Personal("Sleep before"),
        evidence=(
            Evidence(
                id=0,
                requirement=Personal("SQL"),
                example=Personal("The archive"),
                result=Personal("Twice as fast"),
                future=Personal("The same here"),
            ),
            Evidence(id=0, requirement=Personal("Patience")),
        ),
        allies=(Ally(id=0, name=Personal("Ida Roc"), degree=2, met_at=NOON, address=Personal("ida@x")),),
        rehearsals=(Rehearsal(question=Question.SALARY, round=1, words=Personal("Around 50")),),
        invited=NOON + 3 * DAY,
        offer=Offer(
            at=NOON + 6 * DAY,
            reply_by=(NOON + 9 * DAY).date(),
            reply_by_at=NOON + 7 * DAY,
            written_at=NOON + 7 * DAY,
        ),
        look_again=NOON + 9 * DAY,
        ending=Ending(kind=EndingKind.REFUSED, at=NOON + 8 * DAY),
    )


def attended(stored: Opportunity) -> Opportunity:
    """Return a stored opportunity whose interviewers, last first, were at its first interview."""
    present = [
        Presence(interviewer_id=it.id, detail=Personal("Sailing"), matters=Personal("Calm"))
        for it in stored.interviewers
    ]
    first, *others = stored.interviews
    return replace(stored, interviews=(replace(first, present=tuple(reversed(present))), *others))
