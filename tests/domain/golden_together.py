"""Golden days on which steps of different families meet: several opportunities, the whole playbook."""

from dataclasses import replace
from typing import Final

from bot.domain.interviews import Interview, Kind, Presence, State
from bot.domain.outcomes import ContactResult
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Facts, Interviewer
from tests.builders import facts, interview, moment, opportunity, promise
from tests.domain.golden import GoldenDay
from tests.domain.told import (
    accepted,
    asked_for_news,
    called_off,
    done,
    entered,
    finished,
    offered,
    promised,
    refused,
    snoozed,
    tapped,
    told_after,
    vouched,
    yes,
)


def held(starts: str, *, told: str, number: int = 1) -> Interview:
    """An interview that took place, both parts of its debrief finished at that moment, no day given."""
    planned = interview(starts, entered="2026-11-01 12:00", id=number)
    when = moment(told)
    return replace(
        planned,
        state=State.HELD,
        state_at=when,
        debriefed=when,
        reviewed=when,
        promise=promise(entered=when),
    )


def _screened(*, present: tuple[int, ...], entered: str = "2026-11-20 12:00") -> Facts:
    """One opportunity through an agency, whose first talk is on the phone."""
    it = interview("2026-12-01 10:00", entered=entered, kind=Kind.SCREENING)
    role = opportunity(replace(it, present=tuple(Presence(interviewer_id=who) for who in present)))
    consultant = Interviewer(id=19, name=Personal("Consultant"), agency=True)
    return facts(replace(role, interviewers=(*role.interviewers, consultant)))


#: two opportunities, one of which makes an offer
OFFERED: Final = facts(
    opportunity(held("2026-11-17 10:00", told="2026-11-17 12:00")),
    opportunity(held("2026-11-18 10:00", told="2026-11-18 12:00", number=2), id=2),
)
SECOND: Final = interview("2026-12-15 10:00", entered="2026-11-24 12:00", id=3, round=2)

TOGETHER: Final = (
    GoldenDay(
        name="on the eve of an interview and on a promised day the weekly point gives way, by one evening",
        facts=facts(
            opportunity(held("2026-11-17 10:00", told="2026-11-17 12:00")),
            opportunity(held("2026-11-18 10:00", told="2026-11-18 12:00", number=2), id=2),
            opportunity(interview("2026-12-03 10:00", entered="2026-11-20 12:00", id=3), id=3),
        ),
        told=(("2026-11-18 12:01", promised("2026-12-02", 2)),),
        until="2026-12-10 12:00",
        messages=(
            "2026-11-25 Wed 18:00 weekly#0",
            "2026-12-02 Wed 18:00 brief#3",
            "2026-12-02 Wed 18:00 news#2",
            # the second one was asked about the evening before, the third had its interview today
            "2026-12-03 Thu 18:00 weekly#0",
            "2026-12-09 Wed 18:00 weekly#0×3",
        ),
        playbook=DEFAULT.only(StepName.BRIEF, StepName.NEWS, StepName.WEEKLY),
    ),
    GoldenDay(
        name="a company is asked about another's offer once, whatever round it gets to since",
        facts=OFFERED,
        told=(
            ("2026-11-23 11:00", offered(2)),
            ("2026-11-24 12:00", entered(SECOND)),
            ("2026-11-25 12:00", accepted(2)),
            ("2026-11-25 19:00", entered(replace(SECOND, id=4, round=3, starts=moment("2026-12-16 10:00")))),
        ),
        until="2026-11-27 12:00",
        messages=("2026-11-23 Mon 18:00 elsewhere", "2026-11-25 Wed 18:00 stepdown#3"),
        playbook=DEFAULT.only(StepName.ELSEWHERE, StepName.STEP_DOWN),
    ),
    GoldenDay(
        name="what was told of an offer before a further round stays told",
        facts=OFFERED,
        told=(
            ("2026-11-23 11:00", offered(2)),
            ("2026-11-23 11:30", done("1:1:elsewhere:2.20261123")),
            ("2026-11-24 12:00", entered(SECOND)),
        ),
        until="2026-11-27 12:00",
        messages=(),
        playbook=DEFAULT.only(StepName.ELSEWHERE, StepName.STEP_DOWN),
    ),
    GoldenDay(
        name="a refusal the day before another company's interview: the references are told in time",
        facts=facts(
            opportunity(interview("2026-12-03 14:00", entered="2026-12-02 09:00", id=3), id=3, references=1),
            opportunity(held("2026-11-17 10:00", told="2026-11-17 12:00")),
        ),
        told=(("2026-12-02 09:30", refused()),),
        until="2026-12-03 12:30",
        messages=(
            # what is optional (the job description) rests for a day, and is moot then
            "2026-12-02 Wed 18:00 brief#3 + alert#3",
            "2026-12-03 Thu 12:00 card#3 silent",
        ),
        playbook=DEFAULT.only(StepName.BRIEF, StepName.CARD, StepName.ALERT, StepName.POSTING),
    ),
    GoldenDay(
        name="a screening by the consultant of the agency: a word of thanks, no call to tell how it went",
        facts=_screened(present=(19,)),
        told=(("2026-12-01 10:55", yes()), ("2026-12-01 11:00", finished())),
        until="2026-12-03 20:00",
        messages=(
            "2026-12-01 Tue 20:59 thanks.last",
            "2026-12-02 Wed 08:30 thanks.morning",
            "2026-12-03 Thu 08:30 thanks.late",
        ),
        playbook=DEFAULT.only(StepName.THANKS, StepName.AGENCY),
    ),
    GoldenDay(
        name="a screening by somebody of the company: the consultant of the agency is called",
        facts=_screened(present=(11,)),
        told=(("2026-12-01 10:55", yes()), ("2026-12-01 11:00", finished())),
        until="2026-12-03 20:00",
        messages=("2026-12-01 Tue 18:00 agency",),
        playbook=DEFAULT.only(StepName.AGENCY),
    ),
    GoldenDay(
        name="an interview told three weeks after: it is too late to call the consultant the next day",
        facts=_screened(present=(11,), entered="2026-12-22 10:00"),
        told=(("2026-12-22 10:05", yes()), ("2026-12-22 10:10", finished())),
        until="2026-12-24 20:00",
        messages=(),
        playbook=DEFAULT.only(StepName.AGENCY),
    ),
    GoldenDay(
        name="a word of thanks put off to half an hour before the last call comes once",
        facts=facts(opportunity(interview("2026-12-01 14:00", entered="2026-11-30 19:00"))),
        told=(
            ("2026-12-01 15:40", yes()),
            ("2026-12-01 15:50", finished()),
            ("2026-12-01 16:00", snoozed("1:1:thanks:11", "2026-12-02 10:30")),
        ),
        until="2026-12-03 20:00",
        messages=(
            # the last call would be at 11:00
            "2026-12-02 Wed 10:30 thanks.later",
            "2026-12-03 Thu 08:30 thanks.late",
        ),
        playbook=DEFAULT.only(StepName.THANKS),
    ),
    GoldenDay(
        name="an interview told three weeks after: asking the company does not come in the middle of it",
        facts=facts(opportunity(interview("2026-11-10 14:00", entered="2026-12-01 10:00"))),
        told=(("2026-12-01 10:02", yes()), ("2026-12-01 10:10", finished())),
        until="2026-12-03 20:00",
        messages=("2026-12-02 Wed 10:00 status",),
        playbook=DEFAULT.only(StepName.STATUS),
    ),
    GoldenDay(
        name="the weekly point asks for no answer twice a day, nor in the week of the interview",
        facts=facts(
            opportunity(held("2026-11-10 10:00", told="2026-11-10 12:00")),
            opportunity(held("2026-11-25 10:00", told="2026-11-25 12:00", number=2), id=2),
        ),
        told=(
            ("2026-11-25 10:30", asked_for_news()),
            ("2026-11-25 10:31", told_after(ContactResult.LEFT_MESSAGE)),
            ("2026-12-06 11:00", asked_for_news()),
            ("2026-12-06 11:01", told_after(ContactResult.LEFT_MESSAGE)),
        ),
        until="2026-12-17 12:00",
        messages=(
            "2026-11-18 Wed 18:00 weekly#0",
            "2026-11-24 Tue 10:00 status",
            # 25 November: the one was asked that morning, the other was the interview of that morning
            "2026-12-02 Wed 10:30 status2",
            # of the other one alone, as each of these
            "2026-12-02 Wed 18:00 weekly#0",
            "2026-12-09 Wed 10:00 status#2",
            "2026-12-09 Wed 18:00 weekly#0",
            "2026-12-16 Wed 18:00 weekly#0 + stop",
        ),
        playbook=DEFAULT.only(StepName.WEEKLY, StepName.STATUS, StepName.SECOND, StepName.STOP),
    ),
    GoldenDay(
        name="a first interview called off, then another date: it is prepared for as the first",
        facts=facts(
            opportunity(interview("2026-12-01 14:00", entered="2026-11-20 17:00"), references=1),
        ),
        told=(
            ("2026-11-24 12:00", done("1:1:posting:0", "1:1:insiders:0")),
            ("2026-11-27 12:00", called_off()),
            ("2026-11-30 12:00", entered(replace(SECOND, id=2, starts=moment("2026-12-11 14:00")))),
        ),
        until="2026-12-10 12:00",
        messages=(
            "2026-11-23 Mon 08:30 confirm",
            "2026-11-24 Tue 08:30 posting + insiders",
            "2026-11-27 Fri 08:30 evidence",
            "2026-12-01 Tue 08:30 confirm#2",
            # what was done is done; what was not comes back
            "2026-12-07 Mon 08:30 evidence#2",
            "2026-12-08 Tue 08:30 alert#2",
            "2026-12-09 Wed 08:30 questions#2",
        ),
        playbook=DEFAULT.only(
            *(StepName.CONFIRM, StepName.POSTING, StepName.INSIDERS, StepName.EVIDENCE, StepName.ALERT),
            *(StepName.QUESTIONS, StepName.RESEARCH, StepName.GAPS, StepName.REREAD, StepName.DECK),
        ),
    ),
    GoldenDay(
        name="what is told at noon, with nothing in the morning's digest, waits for the evening's",
        facts=facts(opportunity(interview("2026-12-04 14:00", entered="2026-11-20 17:00"))),
        told=(("2026-12-02 12:00", tapped()), ("2026-12-02 12:05", vouched(101))),
        until="2026-12-03 12:00",
        messages=("2026-12-02 Wed 18:00 alert",),
        playbook=DEFAULT.only(StepName.ALERT),
    ),
    GoldenDay(
        name="what is told at noon of an interview of the same afternoon comes at once",
        facts=facts(opportunity(interview("2026-12-02 16:00", entered="2026-11-20 17:00"))),
        told=(("2026-12-02 12:00", tapped()), ("2026-12-02 12:05", vouched(101))),
        until="2026-12-02 16:00",
        messages=("2026-12-02 Wed 12:05 alert",),
        playbook=DEFAULT.only(StepName.ALERT),
    ),
)
