"""Random lives, small and full of meaning: near clock changes, holidays, closures, with odd quiet hours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from bot.domain import absence
from bot.domain.interviews import PARTS, Hour, Interview, Kind, Notes, Promise, PromiseKind, State
from bot.domain.moments import at, local_day
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Ending, EndingKind, Light, Offer
from bot.domain.people import Candidate, Pause, Personal, Rhythm
from bot.domain.preparation import Ally, Question, Rehearsal
from bot.domain.timeline import Answer, AnswerKind, Facts, Interviewer, Opportunity, Snooze
from tests.builders import PARIS, candidate, facts, interview, opportunity
from tests.domain.days import Change, Story
from tests.domain.seasons import QUIET, SEASONS
from tests.domain.told import (
    done,
    ended,
    finished,
    noted,
    offered,
    promised,
    refused,
    reviewed,
    still_in_it,
    yes,
)

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)

#: what may have come of a contact
CAME: Final = (None, None, ContactResult.LEFT_MESSAGE, ContactResult.NO_DATE)


def minutes(least: timedelta, most: timedelta, *, step: int = 5) -> st.SearchStrategy[timedelta]:
    """Return stretches of time of whole steps (in minutes) from ``least`` to ``most``."""
    return st.integers(least // (MINUTE * step), most // (MINUTE * step)).map(lambda n: MINUTE * step * n)


@st.composite
def candidates(draw: st.DrawFn, zone: str) -> Candidate:
    """Return candidates of all rhythms and many quiet hours."""
    return candidate(
        zone=zone,
        quiet=draw(st.sampled_from(QUIET)),
        rhythm=draw(st.sampled_from(list(Rhythm))),
        nudge=draw(st.booleans()),
        portfolio=draw(st.sampled_from([None, None, Personal("https://example.org")])),
    )


@st.composite
def planned(draw: st.DrawFn, number: int, zone: str, begin: date) -> Interview:
    """Return interviews of the week after ``begin``, entered long before, just before or after."""
    day = begin + timedelta(days=draw(st.integers(0, 5)))
    starts = at(day, time(draw(st.integers(6, 21)), draw(st.sampled_from([0, 15, 30]))), zone)
    early = draw(minutes(timedelta(hours=-6), draw(st.sampled_from([HOUR, HOUR * 200])), step=30))
    kind = draw(st.sampled_from(list(Kind)))
    hour = draw(st.sampled_from([Hour.EXACT] * 5 + [*Hour]))
    if hour is not Hour.EXACT:
        starts = at(day, PARTS[hour][0], zone)
    return interview(starts, entered=starts - early, zone=zone, kind=kind, id=number, hour=hour)


@st.composite
def promises(draw: st.DrawFn, it: Interview, told: datetime) -> Promise | None:
    """Return what may have been said of the reply to ``it``."""
    kind = draw(st.sampled_from([None, *PromiseKind]))
    if kind is PromiseKind.DAY or (kind is PromiseKind.THEY_CALL and draw(st.booleans())):
        day = local_day(it.ends, it.zone) + timedelta(days=draw(st.integers(0, 15)))
        return Promise(kind=kind, day=day, entered=told)
    return None if kind is None else Promise(kind=kind, entered=told)


def notes() -> st.SearchStrategy[Notes]:
    """Return what may be noted of an interview, as far as anything follows from it."""
    words = st.sampled_from([None, None, Personal("…")])
    return st.builds(Notes, challenge=words, samples=words, asked=words)


@st.composite
def interviews(draw: st.DrawFn, number: int, zone: str, begin: date) -> Interview:
    """Return interviews in any state."""
    it = draw(planned(number, zone, begin))
    state = draw(st.sampled_from([State.PLANNED, State.HELD, State.HELD, State.POSTPONED, State.CANCELLED]))
    if state is State.PLANNED:
        return replace(it, extended=draw(st.integers(0, 1)))
    told = max(it.ends, it.entered) + draw(minutes(timedelta(), draw(st.sampled_from([HOUR, HOUR * 30]))))
    if state is not State.HELD:
        return replace(it, state=state, state_at=told)
    finished = draw(st.none() | minutes(timedelta(), timedelta(hours=4)).map(lambda n: told + n))
    return replace(
        it,
        state=state,
        state_at=told,
        debriefed=finished,
        promise=draw(promises(it, finished or told)),
        notes=draw(notes()),
        reviewed=draw(st.sampled_from([None, None, finished])),
        firm=draw(st.sampled_from([False] * 5 + [True])),
    )


@st.composite
def roles(draw: st.DrawFn, number: int, zone: str, begin: date) -> Opportunity:
    """Return opportunities with one or two rounds, some of them ended."""
    first = draw(interviews(number * 10, zone, begin))
    rounds = [first]
    if first.state is State.HELD and draw(st.integers(0, 3)) == 0:
        second = draw(planned(number * 10 + 1, zone, local_day(first.ends, zone) + timedelta(days=2)))
        rounds.append(replace(second, round=2, entered=max(second.entered, first.state_at or second.entered)))
    last = max(_told_of(rounds)) + draw(minutes(timedelta(), timedelta(hours=30)))
    ending = draw(st.sampled_from([None] * 5 + [*EndingKind]))
    asked = draw(st.sampled_from([0, 0, 0, 0, 1, 2])) if first.state is State.HELD else 0
    role = opportunity(
        *rounds,
        id=number,
        people=draw(st.sampled_from([0, 1, 2, 3, 8])),
        references=draw(st.sampled_from([0, 1, 2, 5])),
        contacts=tuple(
            Contact(kind=kind, at=when, light=Light.RED, result=result, result_at=when if result else None)
            for when in (last + n * HOUR for n in range(asked))
            for kind in [draw(st.sampled_from([ContactKind.STATUS] * 3 + [ContactKind.USEFUL]))]
            for result in [draw(st.sampled_from(CAME))]
        ),
        works_through=draw(st.booleans()),
        allies=draw(st.sampled_from([(), (), allies(number, last)])),
        invited=draw(st.sampled_from([None, None, None, last])),
        offer=draw(st.sampled_from([None, None, None, 1])) and draw(offers(zone, last)),
        ending=ending and Ending(kind=ending, at=last + asked * HOUR),
        look_again=draw(st.sampled_from([None, last])),
        rehearsals=draw(rehearsals(rounds[-1].round)),
    )
    consultant = Interviewer(id=number * 10 + 9, name=Personal("Consultant"), agency=True)
    agency = (consultant,) if draw(st.integers(0, 3)) == 0 else ()
    return replace(role, interviewers=(*role.interviewers, *agency))


@st.composite
def rehearsals(draw: st.DrawFn, number: int) -> tuple[Rehearsal, ...]:
    """Return answers prepared for a round."""
    asked = draw(st.sets(st.sampled_from(list(Question)), max_size=3))
    return tuple(Rehearsal(question=it, round=number, words=Personal("…")) for it in sorted(asked))


@st.composite
def offers(draw: st.DrawFn, zone: str, at: datetime) -> Offer:
    """Return offers of that moment, to be answered within a few days, or by a day that was not told."""
    days = draw(st.none() | st.integers(0, 9))
    return Offer(at=at, reply_by=None if days is None else local_day(at, zone) + timedelta(days=days))


def allies(number: int, met: datetime) -> tuple[Ally, ...]:
    """Return somebody inside who was met, and somebody who was not."""
    known = tuple(Ally(id=number * 1000 + nth, name=Personal(f"Ally {nth}")) for nth in (1, 2))
    return replace(known[0], met_at=met), known[1]


@st.composite
def known(draw: st.DrawFn) -> tuple[Facts, datetime]:
    """Return the facts of one candidate, and a moment at which all of them are told."""
    zone, begin = draw(st.sampled_from(SEASONS))
    employers = draw(st.lists(st.sampled_from([zone, zone, PARIS]), min_size=1, max_size=3))
    all_roles = [draw(roles(n, where, begin)) for n, where in enumerate(employers, 1)]
    now = max(_all_told(all_roles)) + draw(minutes(timedelta(), draw(st.sampled_from([HOUR, HOUR * 72]))))
    told = facts(*all_roles, candidate=draw(candidates(zone)))
    told = replace(told, candidate=replace(told.candidate, **draw(_hushed(now))))
    tasks = sorted(task_keys(told))
    closed = draw(st.sets(st.sampled_from(tasks), max_size=3)) if tasks else set()
    later = draw(st.sets(st.sampled_from(tasks), max_size=2)) if tasks else set()
    until = now + draw(minutes(timedelta(), timedelta(days=1)))
    return (
        replace(
            told,
            answers={key: Answer(kind=AnswerKind.DONE, at=now) for key in sorted(closed)},
            snoozes={key: Snooze(until=until, nth=1) for key in sorted(later - closed)},
        ),
        now,
    )


@st.composite
def _hushed(draw: st.DrawFn, now: datetime) -> dict[str, Any]:
    """Return a pause around ``now``, or when somebody was last seen; mostly neither."""
    begin = now - draw(minutes(timedelta(), timedelta(days=3)))
    until = begin + draw(minutes(timedelta(), timedelta(days=8)))
    return {
        "pause": draw(st.sampled_from([None] * 4 + [Pause(begin=begin, until=until)])),
        "seen_at": draw(st.sampled_from([None, None, absence.to_the_hour(begin)])),
    }


def task_keys(told: Facts) -> set[str]:
    """Return the keys of the tasks about people, and of the preparation, that may follow from these facts."""
    return {
        f"{role.id}:{it.id}:{step}:{person}" + (f".{it.moves}" if it.moves else "")
        for role in told.opportunities
        for it in role.interviews
        for step, people in (
            ("thanks", [here.interviewer_id for here in it.present] or [0]),
            ("refs", role.reference_ids),
            ("alert", role.reference_ids),
            ("confirm", (0,)),
        )
        for person in people
    } | {
        f"{role.id}:{it.id}:{step}:{who}"
        for role in told.opportunities
        for it in role.interviews
        for step, people in (
            *((step, (0,)) for step in ("posting", "insiders", "evidence", "questions")),
            *((step, [ally.id for ally in role.allies]) for step in ("meet", "ally")),
        )
        for who in people
    }


def _told_of(rounds: list[Interview]) -> list[datetime]:
    moments = [(it.entered, it.state_at, it.debriefed, it.promise and it.promise.entered) for it in rounds]
    return [moment for told in moments for moment in told if moment]


def _all_told(all_roles: list[Opportunity]) -> list[datetime]:
    return [
        moment
        for role in all_roles
        for moment in (
            *_told_of(list(role.interviews)),
            *(it.at for it in role.contacts),
            *([role.invited] if role.invited else []),
            *([role.ending.at] if role.ending else []),
            *([role.offer.at] if role.offer else []),
        )
    ]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Return stories of one or two opportunities whose interviews are held, answered in some way."""
    zone, begin = draw(st.sampled_from(SEASONS))
    numbers = range(1, draw(st.integers(1, 2)) + 1)
    all_interviews = [draw(planned(number, zone, begin)) for number in numbers]
    entered = min(it.entered for it in all_interviews)
    all_roles = [
        opportunity(
            replace(it, entered=entered),
            id=it.id,
            people=draw(st.integers(0, 2)),
            references=draw(st.integers(0, 2)),
            allies=draw(st.sampled_from([(), allies(it.id, entered)])),
        )
        for it in all_interviews
    ]
    told = facts(*all_roles, candidate=draw(candidates(zone)))
    changes = [change for it in all_interviews for change in draw(_answers(it))]
    return Story(begin=entered, facts=told, changes=tuple(sorted(changes, key=lambda it: it[0])))


@st.composite
def _answers(draw: st.DrawFn, it: Interview) -> list[tuple[datetime, Change]]:
    said = it.ends + HOUR / 2 + draw(minutes(timedelta(), timedelta(hours=20)))
    closed = said + draw(minutes(timedelta(), timedelta(hours=3)))
    later = closed + draw(minutes(MINUTE * 5, timedelta(hours=30)))
    day = f"{local_day(it.ends, it.zone) + timedelta(days=draw(st.integers(1, 5)))}"
    key = f"{it.id}:{it.id}"
    if draw(st.booleans()):
        said, closed, later = said + HOUR, closed + HOUR, later + HOUR
        still = [(it.ends + HOUR / 2, still_in_it(it.id))]
    else:
        still = []
    may = (
        (closed, finished(it.id)),
        (closed, noted(it.id, samples=Personal("…"))),
        (later, reviewed(it.id)),
        (later, done(f"{key}:thanks:{it.id}1")),
        (later, done(f"{key}:refs:{it.id}01")),
        (later, promised(day, it.id)),
        (later + HOUR / 2, offered(it.id, reply_by=day)),
        (later + HOUR, refused(it.id)),
        (later + HOUR * 9, ended(EndingKind.ACCEPTED, it.id)),
    )
    told = draw(st.sets(st.integers(0, len(may) - 1)))
    return [*still, (said, yes(it.id)), *(may[nth] for nth in sorted(told))]
