"""Random lives, small and full of meaning: near clock changes, holidays, closures, with odd quiet hours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from hypothesis import strategies as st

from bot.domain.interviews import Interview, Kind, Promise, PromiseKind, State
from bot.domain.moments import at, local_day
from bot.domain.outcomes import Contact, ContactKind, Ending, EndingKind, Light, Offer
from bot.domain.people import Candidate, Personal, QuietHours, Rhythm
from bot.domain.preparation import Ally
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity, Snooze
from tests.builders import AUCKLAND, MONTREAL, NO_QUIET, PARIS, candidate, facts, interview, opportunity
from tests.domain.days import Change, Story
from tests.domain.told import done, ended, finished, offered, promised, refused, still_in_it, yes

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)

#: where, and the day before or around which something happens to the calendar
SEASONS: Final = (
    (PARIS, date(2026, 10, 22)),
    (PARIS, date(2026, 11, 8)),
    (PARIS, date(2026, 12, 17)),
    (PARIS, date(2027, 3, 25)),
    (MONTREAL, date(2026, 10, 29)),
    (MONTREAL, date(2027, 3, 11)),
    (AUCKLAND, date(2026, 9, 24)),
    (AUCKLAND, date(2027, 4, 1)),
)

QUIET: Final = (
    QuietHours(),
    NO_QUIET,
    QuietHours(begin=time(20), end=time(10)),
    QuietHours(begin=time(0), end=time(6)),
    QuietHours(begin=time(17, 30), end=time(9)),
    QuietHours(begin=time(13), end=time(14)),
)


def minutes(least: timedelta, most: timedelta, *, step: int = 5) -> st.SearchStrategy[timedelta]:
    """Return stretches of time of whole steps (in minutes) from ``least`` to ``most``."""
    return st.integers(least // (MINUTE * step), most // (MINUTE * step)).map(lambda n: MINUTE * step * n)


@st.composite
def candidates(draw: st.DrawFn, zone: str) -> Candidate:
    """Return candidates of all rhythms and many quiet hours."""
    return candidate(
        zone=zone, quiet=draw(st.sampled_from(QUIET)), rhythm=draw(st.sampled_from(list(Rhythm)))
    )


@st.composite
def planned(draw: st.DrawFn, number: int, zone: str, begin: date) -> Interview:
    """Return interviews of the week after ``begin``, entered long before, just before or after."""
    day = begin + timedelta(days=draw(st.integers(0, 5)))
    starts = at(day, time(draw(st.integers(6, 21)), draw(st.sampled_from([0, 15, 30]))), zone)
    early = draw(minutes(timedelta(hours=-6), draw(st.sampled_from([HOUR, HOUR * 200])), step=30))
    kind = draw(st.sampled_from(list(Kind)))
    return interview(starts, entered=starts - early, zone=zone, kind=kind, id=number)


@st.composite
def promises(draw: st.DrawFn, it: Interview, told: datetime) -> Promise | None:
    """Return what may have been said of the reply to ``it``."""
    kind = draw(st.sampled_from([None, *PromiseKind]))
    if kind is PromiseKind.DAY:
        day = local_day(it.ends, it.zone) + timedelta(days=draw(st.integers(0, 15)))
        return Promise(kind=kind, day=day, entered=told)
    return None if kind is None else Promise(kind=kind, entered=told)


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
    return opportunity(
        *rounds,
        id=number,
        people=draw(st.sampled_from([0, 1, 2, 3, 8])),
        references=draw(st.sampled_from([0, 1, 2, 5])),
        contacts=tuple(
            Contact(kind=ContactKind.STATUS, at=last + n * HOUR, light=Light.RED) for n in range(asked)
        ),
        allies=draw(st.sampled_from([(), (), allies(number, last)])),
        invited=draw(st.sampled_from([None, None, None, last])),
        offer=draw(st.sampled_from([None, None, None, 1])) and draw(offers(zone, last)),
        ending=ending and Ending(kind=ending, at=last + asked * HOUR),
        look_again=draw(st.sampled_from([None, last])),
    )


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


def task_keys(told: Facts) -> set[str]:
    """Return the keys of the thanks and reference tasks that may follow from these facts."""
    return {
        f"{role.id}:{it.id}:{step}:{person}" + (f".{it.moves}" if it.moves else "")
        for role in told.opportunities
        for it in role.interviews
        for step, people in (
            ("thanks", [here.interviewer_id for here in it.present] or [0]),
            ("refs", role.reference_ids),
        )
        for person in people
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
        (later, done(f"{key}:thanks:{it.id}1")),
        (later, done(f"{key}:refs:{it.id}01")),
        (later, promised(day, it.id)),
        (later + HOUR / 2, offered(it.id, reply_by=day)),
        (later + HOUR, refused(it.id)),
        (later + HOUR * 9, ended(EndingKind.ACCEPTED, it.id)),
    )
    told = draw(st.sets(st.integers(0, len(may) - 1)))
    return [*still, (said, yes(it.id)), *(may[nth] for nth in sorted(told))]
