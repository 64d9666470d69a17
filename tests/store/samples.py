"""Values to put into the store, and strategies for any of them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from bot.domain.people import Candidate, Civility, DigestTimes, Personal, QuietHours, Rhythm
from bot.domain.planning import Changes
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder, Task
from bot.domain.timeline import (
    Contact,
    ContactKind,
    Ending,
    EndingKind,
    Interview,
    Interviewer,
    Kind,
    Light,
    Opportunity,
    Presence,
    Promise,
    PromiseKind,
    Reference,
    State,
)
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


_NAIVE: Final = NOON.replace(tzinfo=None)

words = st.text(min_size=1, max_size=40).filter(str.strip).map(Personal)
moments = st.datetimes(_NAIVE.replace(year=2000), _NAIVE.replace(year=2100), timezones=st.just(UTC))
_lengths = st.timedeltas(timedelta(), 3 * DAY)
_civilities = st.none() | st.sampled_from(Civility)
_promises = st.builds(Promise, kind=st.just(PromiseKind.DAY), day=st.dates(), entered=moments) | st.builds(
    Promise, kind=st.sampled_from([PromiseKind.THEY_CALL, PromiseKind.NONE_GIVEN]), entered=moments
)

candidates = st.builds(
    Candidate,
    id=st.just(0),
    chat_id=st.integers(1, 2**52),
    language=st.sampled_from(["fr", "en", "ca-ES-valencia"]),
    zone=st.sampled_from(["Europe/Paris", "America/Argentina/ComodRivadavia"]),
    territory=st.sampled_from(["FR", "FR-67"]),
    quiet=st.builds(QuietHours, begin=st.times(), end=st.times()),
    digests=st.builds(DigestTimes, morning=st.times(), weekend=st.times(), evening=st.times()),
    rhythm=st.sampled_from(Rhythm),
    consent=st.integers(1, 9),
    consented_at=moments,
    parked_at=st.none() | moments,
)

references = st.builds(Reference, id=st.just(0), name=words, civility=_civilities, address=st.none() | words)

_interviewers = st.builds(
    Interviewer,
    id=st.just(0),
    name=words,
    civility=_civilities,
    role=st.none() | words,
    address=st.none() | words,
)

_interviews = st.builds(
    Interview,
    id=st.just(0),
    round=st.integers(1, 9),
    kind=st.sampled_from(Kind),
    starts=moments,
    zone=st.sampled_from(["Europe/Paris", "America/Montreal"]),
    duration=_lengths,
    entered=moments,
    moves=st.integers(0, 5),
    extended=st.integers(0, 5),
    state=st.sampled_from(State),
    state_at=st.none() | moments,
    debriefed=st.none() | moments,
    promise=st.none() | _promises,
    place=st.none() | words,
    concern=st.none() | words,
)

#: an opportunity not stored yet: nobody is present and nobody vouches, since that takes ids
opportunities = st.builds(
    Opportunity,
    id=st.just(0),
    company=words,
    role=st.none() | words,
    territory=st.sampled_from(["FR", "CA-QC"]),
    language=st.sampled_from(["fr", "en"]),
    entered=moments,
    interviews=st.lists(_interviews, max_size=3, unique_by=lambda it: it.round).map(
        lambda some: tuple(sorted(some, key=lambda it: it.round))
    ),
    interviewers=st.lists(_interviewers, max_size=3).map(tuple),
    contacts=st.lists(
        st.builds(Contact, kind=st.sampled_from(ContactKind), at=moments, light=st.sampled_from(Light)),
        max_size=3,
    ).map(tuple),
    invited=st.none() | moments,
    ending=st.none() | st.builds(Ending, kind=st.sampled_from(EndingKind), at=moments),
)


def presences(stored: Opportunity) -> st.SearchStrategy[tuple[Presence, ...]]:
    """Return some of the interviewers of a stored opportunity, present in any order."""
    if not stored.interviewers:
        return st.just(())
    present = st.builds(
        Presence,
        interviewer_id=st.sampled_from([it.id for it in stored.interviewers]),
        detail=st.none() | words,
    )
    return st.lists(present, unique_by=lambda it: it.interviewer_id).map(tuple)


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
                concern=Personal("Gap of a year"),
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
        contacts=(Contact(kind=ContactKind.STATUS, at=NOON + 7 * DAY, light=Light.AMBER),),
        invited=NOON + 3 * DAY,
        ending=Ending(kind=EndingKind.REFUSED, at=NOON + 8 * DAY),
    )


def attended(stored: Opportunity) -> Opportunity:
    """Return a stored opportunity whose interviewers, last first, were at its first interview."""
    present = [Presence(interviewer_id=it.id, detail=Personal("Sailing")) for it in stored.interviewers]
    first, *others = stored.interviews
    return replace(stored, interviews=(replace(first, present=tuple(reversed(present))), *others))
