"""Strategies for any value that the store keeps."""

from datetime import UTC, timedelta
from typing import Final

from hypothesis import strategies as st

from bot.domain.interviews import (
    Fit,
    Hour,
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
    DigestTimes,
    Pause,
    Personal,
    QuietHours,
    Rhythm,
    WeeklyTime,
)
from bot.domain.preparation import Ally, Evidence, Question, Rehearsal
from bot.domain.timeline import Interviewer, Opportunity, Reference
from tests.store.samples import DAY, NOON

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
    rhythm_at=st.none() | moments,
    consent=st.integers(1, 9),
    consented_at=moments,
    parked_at=st.none() | moments,
    weekly=st.builds(WeeklyTime, weekday=st.integers(0, 6), clock=st.times()),
    nudge=st.booleans(),
    pause=st.none() | st.builds(Pause, begin=moments, until=moments),
    portfolio=st.none() | words,
    career=st.none() | words,
    seen_at=st.none() | moments,
)

references = st.builds(Reference, id=st.just(0), name=words, civility=_civilities, address=st.none() | words)

_interviewers = st.builds(
    Interviewer,
    id=st.just(0),
    name=words,
    civility=_civilities,
    role=st.none() | words,
    address=st.none() | words,
    agency=st.booleans(),
    named=st.booleans(),
)

_notes = st.builds(
    Notes,
    **{it: st.none() | words for it in ("next_step", "concern", "forgot", "asked", "salary", "improve")},
    fit=st.none() | st.sampled_from(Fit),
    scores=st.dictionaries(st.sampled_from(Skill), st.integers(1, 5)),
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
    reviewed=st.none() | moments,
    hour=st.sampled_from(Hour),
    firm=st.booleans(),
    notes=_notes,
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
    interviews=st.lists(_interviews, max_size=3).map(
        lambda some: tuple(sorted(some, key=lambda it: it.round))
    ),
    interviewers=st.lists(_interviewers, max_size=3).map(tuple),
    contacts=st.lists(
        st.builds(
            Contact,
            kind=st.sampled_from(ContactKind),
            at=moments,
            light=st.sampled_from(Light),
            result=st.none() | st.sampled_from(ContactResult),
            result_at=st.none() | moments,
        ),
        max_size=3,
    ).map(tuple),
    works_through=st.booleans(),
    works_at=st.none() | moments,
    motive=st.none() | words,
    interested=st.none() | st.booleans(),
    evidence=st.lists(st.builds(Evidence, id=st.just(0), requirement=words), max_size=3).map(tuple),
    allies=st.lists(
        st.builds(Ally, id=st.just(0), name=words, civility=_civilities, degree=st.integers(1, 2)),
        max_size=3,
    ).map(tuple),
    rehearsals=st.lists(
        st.builds(Rehearsal, question=st.sampled_from(Question), round=st.integers(1, 3), words=words),
        max_size=3,
        unique_by=lambda it: (it.question, it.round),
    ).map(lambda some: tuple(sorted(some, key=lambda it: (it.question, it.round)))),
    invited=st.none() | moments,
    offer=st.none()
    | st.builds(Offer, at=moments, reply_by=st.none() | st.dates(), reply_by_at=st.none() | moments),
    look_again=st.none() | moments,
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
        matters=st.none() | words,
    )
    return st.lists(present, unique_by=lambda it: it.interviewer_id).map(tuple)
