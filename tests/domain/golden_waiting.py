"""Golden days of the wait: the guard over closures, holidays and clock changes; two contacts, sleep, revival.

Only what the wait itself brings is shown: no notes before and after the interview, no weekly point.
"""

from dataclasses import replace
from typing import Any, Final

from bot.domain.outcomes import ContactResult, Offer
from bot.domain.people import Rhythm
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Facts
from tests.builders import candidate, facts, interview, moment, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.told import (
    asked_for_news,
    asleep,
    finished,
    promised,
    revived,
    rhythm,
    told_after,
    works_through,
    yes,
)

WAIT: Final = DEFAULT.only(
    StepName.NEWS, StepName.STATUS, StepName.SECOND, StepName.AFTER, StepName.STOP, StepName.NEW_DATE
)

LEFT: Final = ContactResult.LEFT_MESSAGE


def _one(starts: str, entered: str, rhythm: Rhythm = Rhythm.PATIENT, **changes: Any) -> Facts:
    """One opportunity with one interview of an hour."""
    role = replace(opportunity(interview(starts, entered=entered)), **changes)
    return facts(role, candidate=candidate(rhythm=rhythm))


def _agency(starts: str, entered: str) -> Facts:
    """An opportunity through the consultant of an agency."""
    told = _one(starts, entered)
    (role,) = told.opportunities
    consultant = replace(role.interviewers[0], agency=True)
    return replace(told, opportunities=(replace(role, interviewers=(consultant,)),))


def _firm(starts: str, entered: str) -> Facts:
    """They confirmed the next step firmly."""
    told = _one(starts, entered)
    (role,) = told.opportunities
    return replace(told, opportunities=(replace(role, interviews=(replace(role.interviews[0], firm=True),)),))


WAITING: Final = (
    GoldenDay(
        name="two contacts over Christmas, then nothing to wait for; asleep, and up again",
        facts=_one("2026-12-18 18:00", "2026-12-14 12:00"),
        told=(
            ("2026-12-18 19:33", yes()),
            ("2026-12-18 19:45", finished()),
            ("2027-01-08 10:30", asked_for_news()),
            ("2027-01-08 10:40", told_after(LEFT)),
            ("2027-01-19 11:00", asked_for_news()),
            ("2027-01-29 19:00", asleep()),
            ("2027-02-10 10:00", revived()),
        ),
        until="2027-02-28 12:00",
        messages=(
            # the 8th business day: 21, 22, 23 December, 4 to 8 January
            "2027-01-08 Fri 10:00 status",
            # a week later is Friday the 15th: the first slot from Tuesday to Thursday
            "2027-01-19 Tue 10:00 status2",
            # nobody said what came of the second: asked once more after two business days
            "2027-01-21 Thu 08:30 after",
            # ten days after the second, the first digest
            "2027-01-29 Fri 18:00 stop",
            # a new start on 10 February: two weeks from there
            "2027-02-24 Wed 10:00 status",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="a company that works through Christmas",
        facts=_one("2026-12-18 18:00", "2026-12-14 12:00"),
        told=(
            ("2026-12-18 19:33", yes()),
            ("2026-12-18 19:45", finished()),
            ("2026-12-19 10:00", works_through()),
        ),
        until="2027-01-31 12:00",
        messages=(
            # the 8th business day is 31 December, Te+14 d New Year's Day; then a Monday, in the afternoon
            "2027-01-04 Mon 14:00 status",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="that a company works through Christmas is told on 5 January: from the next business day, once",
        facts=_one("2026-12-18 18:00", "2026-12-14 12:00"),
        told=(
            ("2026-12-18 19:33", yes()),
            ("2026-12-18 19:45", finished()),
            ("2027-01-05 12:00", works_through()),
        ),
        until="2027-01-31 12:00",
        messages=("2027-01-06 Wed 10:00 status",),
        playbook=WAIT,
    ),
    GoldenDay(
        name="an urgent rhythm chosen when its day is over: the next business day; a patient one: no more",
        facts=_one("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished()),
            ("2026-12-03 20:00", rhythm(Rhythm.URGENT)),
            ("2026-12-05 12:00", rhythm(Rhythm.PATIENT)),
        ),
        until="2027-01-31 12:00",
        messages=(
            # the urgent day was 1 December; the patient one is the 8th
            "2026-12-04 Fri 10:00 status",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="a reply promised for the last day before the August closure, answered without a date",
        facts=_one("2026-07-21 14:00", "2026-07-17 12:00"),
        told=(
            ("2026-07-21 15:31", yes()),
            ("2026-07-21 15:36", finished(reply="2026-07-31")),
            ("2026-08-24 14:30", asked_for_news()),
            ("2026-08-25 10:00", told_after(ContactResult.NO_DATE)),
        ),
        until="2026-09-30 12:00",
        messages=(
            "2026-07-31 Fri 18:00 news",
            # closed from 1 to 21 August; the first day after is a Monday, and never its morning
            "2026-08-24 Mon 14:00 status",
            # counted from 25 August: two weeks, and the first contact again
            "2026-09-08 Tue 10:00 status",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="the first contact before the August closure, the second after it",
        facts=_one("2026-07-07 14:00", "2026-07-03 12:00"),
        told=(
            ("2026-07-07 15:31", yes()),
            ("2026-07-07 15:36", finished()),
            ("2026-07-28 11:00", asked_for_news()),
            ("2026-08-25 10:30", asked_for_news()),
            ("2026-08-25 10:31", told_after(LEFT)),
        ),
        until="2026-09-30 12:00",
        messages=(
            "2026-07-21 Tue 10:00 status",
            "2026-07-30 Thu 08:30 after",
            # 4 August is in the closure; Monday the 24th is not midweek
            "2026-08-25 Tue 10:00 status2",
            "2026-09-04 Fri 18:00 stop",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="the end of the wait falls into the Christmas closure",
        facts=_one("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished()),
            ("2026-12-08 10:15", asked_for_news()),
            ("2026-12-08 10:16", told_after(LEFT)),
            ("2026-12-16 11:00", asked_for_news()),
            ("2026-12-16 11:01", told_after(LEFT)),
        ),
        until="2027-01-31 12:00",
        messages=(
            "2026-12-08 Tue 10:00 status",
            # a week later to the minute is within a slot
            "2026-12-15 Tue 10:15 status2",
            # 26 December: the first business day after the closure
            "2027-01-04 Mon 08:30 stop",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="a week after a contact, with an hour more on the clocks",
        facts=_one("2026-10-06 14:00", "2026-10-02 12:00"),
        told=(
            ("2026-10-06 15:31", yes()),
            ("2026-10-06 15:36", finished()),
            ("2026-10-20 11:15", asked_for_news()),
            ("2026-10-20 11:16", told_after(LEFT)),
            ("2026-10-27 10:30", asked_for_news()),
            ("2026-10-27 10:31", told_after(LEFT)),
        ),
        until="2026-11-30 12:00",
        messages=(
            "2026-10-20 Tue 10:00 status",
            # seven times 24 hours after 11:15 in summer time
            "2026-10-27 Tue 10:15 status2",
            "2026-11-06 Fri 18:00 stop",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="the week of Ascension Day, in a hurry",
        facts=_one("2027-04-21 14:00", "2027-04-19 12:00", Rhythm.URGENT),
        told=(
            ("2027-04-21 15:31", yes()),
            ("2027-04-21 15:36", finished()),
            ("2027-04-29 11:00", asked_for_news()),
            ("2027-05-11 10:10", asked_for_news()),
            ("2027-05-11 10:11", told_after(LEFT)),
        ),
        until="2027-06-30 12:00",
        messages=(
            # the 5th business day: 22, 23, 26, 27, 28 April
            "2027-04-28 Wed 10:00 status",
            # two business days after Thursday: Friday, Monday
            "2027-05-03 Mon 08:30 after",
            # 6 May is Ascension Day, and the Friday after it no midweek
            "2027-05-11 Tue 10:00 status2",
            "2027-05-21 Fri 18:00 stop",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="an agency is asked after five business days",
        facts=_agency("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(("2026-11-24 15:31", yes()), ("2026-11-24 15:36", finished())),
        until="2026-12-31 12:00",
        messages=("2026-12-01 Tue 10:00 status",),
        playbook=WAIT,
    ),
    GoldenDay(
        name="the next step is firmly confirmed: only the candidate is asked",
        facts=_firm("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(("2026-11-24 15:31", yes()), ("2026-11-24 15:36", finished(reply="2026-12-02"))),
        until="2027-01-31 12:00",
        messages=("2026-12-02 Wed 18:00 news",),
        playbook=WAIT,
    ),
    GoldenDay(
        name="an offer ends the wait",
        facts=_one(
            "2026-11-24 14:00",
            "2026-11-20 12:00",
            offer=Offer(at=moment("2026-11-25 10:00"), reply_by=None),
        ),
        told=(("2026-11-24 15:31", yes()), ("2026-11-24 15:36", finished(reply="2026-12-02"))),
        until="2027-01-31 12:00",
        messages=(),
        playbook=WAIT,
    ),
    GoldenDay(
        name="someone asks long before the promised day",
        facts=_one("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished(reply="2026-12-18")),
            ("2026-11-26 10:00", asked_for_news()),
            ("2026-12-21 14:10", asked_for_news()),
            ("2026-12-21 14:11", told_after(LEFT)),
        ),
        until="2027-01-31 12:00",
        messages=(
            "2026-11-30 Mon 08:30 after",
            "2026-12-18 Fri 18:00 news",
            # not on 3 December: their day is theirs, whoever asked before it
            "2026-12-21 Mon 14:00 status2",
            "2027-01-04 Mon 08:30 stop",
        ),
        playbook=WAIT,
    ),
    GoldenDay(
        name="asked, they name a new date",
        facts=_one("2026-11-24 14:00", "2026-11-20 12:00"),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished()),
            ("2026-12-08 10:30", asked_for_news()),
            ("2026-12-08 15:00", promised("2026-12-17")),
        ),
        until="2027-01-31 12:00",
        messages=(
            "2026-12-08 Tue 10:00 status",
            "2026-12-17 Thu 18:00 news",
            # the count is back to zero
            "2026-12-18 Fri 10:00 status",
        ),
        playbook=WAIT,
    ),
)
