"""What a coach sees of a member: moments, counts, places in a process; never a word, nor more than chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import pytest
from hypothesis import given

from bot.domain.cohorts import Level
from bot.domain.cohorts.seen import QUIET_AFTER, Process, Seen, Slot, Stage, seen
from bot.domain.interviews import Hour, State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Pause, Personal
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity
from tests import builders
from tests.builders import moment
from tests.domain import lives

CANARY = "Quokka"
#: a Tuesday
NOW = moment("2026-11-24 11:00")
DAY = timedelta(days=1)


def with_canaries(value: Any) -> Any:
    """Return a value with a canary in every word that a person typed."""
    if isinstance(value, Personal):
        return Personal(f"{CANARY} {value.reveal()}")
    if isinstance(value, tuple):
        return tuple(map(with_canaries, value))
    if isinstance(value, Mapping):
        return {name: with_canaries(it) for name, it in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{it.name: with_canaries(getattr(value, it.name)) for it in fields(value)})
    return value


def told(role: Opportunity, **changes: Any) -> Opportunity:
    """Return an opportunity with a word typed wherever there is room for one."""
    words = dict.fromkeys(("role", "motive", "apart", "questions", "lesson"), Personal("…"))
    return replace(role, **{**words, **changes})


def leaves(value: Any) -> Iterable[object]:
    """Yield what a value holds in the end."""
    if isinstance(value, Mapping):
        for it in value.values():
            yield from leaves(it)
    elif isinstance(value, tuple):
        for it in value:
            yield from leaves(it)
    else:
        yield value


@given(lives.known())
def test_no_word_that_was_typed_is_in_what_is_seen_at_any_level(life: tuple[Facts, datetime]) -> None:
    facts, now = life
    roles = tuple(told(it) for it in facts.opportunities)
    full = with_canaries(replace(facts, opportunities=roles))
    for level in Level:
        shown = asdict(seen(full, level, now=now))
        assert CANARY not in repr(shown)
        assert all(it is None or isinstance(it, int | date | Enum) for it in leaves(shown))
        assert not any(isinstance(it, str) for it in leaves(shown))


@given(lives.known())
def test_each_level_shows_what_the_one_below_it_shows_and_more(life: tuple[Facts, datetime]) -> None:
    facts, now = life
    nothing, dates, progress = (seen(facts, it, now=now) for it in Level)
    assert nothing == Seen()
    assert dates == Seen(interviews=dates.interviews, replies=dates.replies)
    assert (progress.interviews, progress.replies) == (dates.interviews, dates.replies)


@given(lives.known())
def test_an_offer_and_each_way_to_end_look_alike_in_the_processes(life: tuple[Facts, datetime]) -> None:
    facts, now = life
    role = facts.opportunities[0]
    ways = [replace(role, ending=Ending(kind=it, at=now), offer=None) for it in EndingKind]
    settled = [*ways, replace(role, ending=None, offer=Offer(at=now))]
    shown = {
        seen(replace(facts, opportunities=(it, *facts.opportunities[1:])), Level.PROGRESS, now=now).processes
        for it in settled
    }
    assert len(shown) == 1


def one(**changes: Any) -> Facts:
    """Return the facts of somebody with an interview on Tuesday at 14:30, and two people in it."""
    planned = builders.interview("2026-11-24 14:30", entered="2026-11-20 10:00", **changes)
    return builders.facts(builders.opportunity(planned, people=2))


def test_dates_are_those_of_this_week_and_later_with_the_hour_if_it_is_known() -> None:
    starts = ("2026-11-22 10:00", "2026-11-23 10:00", "2026-11-27 10:00", "2026-12-09 10:00")
    roles = [
        builders.opportunity(
            builders.interview(it, entered="2026-11-20 10:00", id=nth, state=State.HELD), id=nth
        )
        for nth, it in enumerate(starts, 1)
    ]
    roles.append(
        builders.opportunity(
            builders.interview("2026-11-27 08:00", entered="2026-11-20 10:00", id=9, hour=Hour.MORNING), id=9
        )
    )
    assert seen(builders.facts(*roles), Level.DATES, now=NOW).interviews == (
        Slot(day=date(2026, 11, 23), starts=moment("2026-11-23 10:00")),
        Slot(day=date(2026, 11, 27)),
        Slot(day=date(2026, 11, 27), starts=moment("2026-11-27 10:00")),
        Slot(day=date(2026, 12, 9), starts=moment("2026-12-09 10:00")),
    )


@pytest.mark.parametrize("state", [State.POSTPONED, State.CANCELLED])
def test_an_interview_that_was_put_off_or_called_off_has_no_date(state: State) -> None:
    assert seen(one(state=state), Level.DATES, now=NOW) == Seen()


def test_a_promised_day_is_shown_while_it_is_awaited() -> None:
    promised = builders.promise("2026-12-04", entered="2026-11-24 16:00")
    facts = one(state=State.HELD, promise=promised)
    after = moment("2026-11-24 17:00")
    assert seen(facts, Level.DATES, now=after).replies == (date(2026, 12, 4),)
    assert seen(facts, Level.DATES, now=moment("2026-12-05 09:00")).replies == ()
    over = replace(facts.opportunities[0], ending=Ending(kind=EndingKind.REFUSED, at=after))
    assert seen(replace(facts, opportunities=(over,)), Level.DATES, now=after).replies == ()


def test_a_process_shows_where_it_stands_by_its_number_alone() -> None:
    facts = one()
    ahead = seen(facts, Level.PROGRESS, now=NOW).processes
    assert ahead == (Process(number=1, stage=Stage.AHEAD),)
    over = seen(facts, Level.PROGRESS, now=moment("2026-11-24 16:00")).processes
    assert [it.stage for it in over] == [Stage.TO_TELL]
    announced = replace(facts.opportunities[0], invited=moment("2026-11-25 10:00"))
    without_date = seen(replace(facts, opportunities=(announced,)), Level.PROGRESS, now=NOW).processes
    assert [it.stage for it in without_date] == [Stage.NO_DATE]


def test_words_of_thanks_count_when_they_were_sent_within_their_day() -> None:
    after = moment("2026-11-24 15:45")
    facts = one(
        state=State.HELD,
        state_at=after,
        debriefed=after,
        promise=builders.promise("2026-12-04", entered=after),
    )
    in_time, late = (Answer(kind=AnswerKind.DONE, at=after + it) for it in (DAY / 2, 2 * DAY))
    answered = replace(facts, answers={"1:1:thanks:11": in_time, "1:1:thanks:12": late})
    assert seen(answered, Level.PROGRESS, now=after + 3 * DAY).processes == (
        Process(number=1, stage=Stage.WAITING, until=date(2026, 12, 4), told=True, sent=1, letters=2),
    )


@pytest.mark.parametrize("step", ["posting", "questions", "evidence"])
def test_something_prepared_is_seen_as_such(step: str) -> None:
    done = Answer(kind=AnswerKind.DONE, at=NOW)
    (process,) = seen(replace(one(), answers={f"1:1:{step}:0": done}), Level.PROGRESS, now=NOW).processes
    assert process.prepared


def test_processes_keep_their_number_when_one_before_them_is_settled() -> None:
    first, second = (
        builders.opportunity(
            builders.interview("2026-11-27 10:00", entered=f"2026-11-1{nth} 10:00", id=nth), id=nth
        )
        for nth in (1, 2)
    )
    settled = replace(first, offer=Offer(at=NOW))
    shown = seen(builders.facts(settled, second), Level.PROGRESS, now=NOW)
    assert [it.number for it in shown.processes] == [2]


def test_days_without_a_tap_are_told_once_they_are_ten_and_not_to_whom_dates_are_shown() -> None:
    someone = builders.candidate(seen_at=NOW)
    facts = builders.facts(candidate=someone)
    assert seen(facts, Level.PROGRESS, now=NOW + QUIET_AFTER - DAY).quiet_days is None
    assert seen(facts, Level.PROGRESS, now=NOW + QUIET_AFTER).quiet_days == 10
    assert seen(facts, Level.DATES, now=NOW + QUIET_AFTER).quiet_days is None


def test_a_pause_is_no_silence() -> None:
    pause = Pause(begin=NOW, until=NOW + 30 * DAY)
    facts = builders.facts(candidate=builders.candidate(seen_at=NOW, pause=pause))
    assert seen(facts, Level.PROGRESS, now=NOW + 20 * DAY).quiet_days is None
    assert seen(facts, Level.PROGRESS, now=NOW + 40 * DAY).quiet_days == 40


def test_whoever_accepted_an_offer_owes_nobody_a_tap() -> None:
    facts = one()
    accepted = replace(facts.opportunities[0], ending=Ending(kind=EndingKind.ACCEPTED, at=NOW))
    gone = replace(facts, opportunities=(accepted,))
    assert seen(gone, Level.PROGRESS, now=NOW + 40 * DAY) == Seen()
