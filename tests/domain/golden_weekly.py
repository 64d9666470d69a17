"""Golden days of the weekly point, of a pause and of an absence."""

from typing import Final

from bot.domain.playbook import DEFAULT, StepName
from tests.builders import facts, interview, opportunity
from tests.domain.golden import SPINE, GoldenDay
from tests.domain.told import (
    accepted,
    done,
    entered,
    finished,
    invited,
    paused,
    refused,
    tapped,
    yes,
)

POINT: Final = DEFAULT.only(StepName.WEEKLY)
WHOLE: Final = DEFAULT.only(*SPINE.steps, StepName.WEEKLY, StepName.PAUSED, StepName.RETURN)

TUESDAY: Final = interview("2026-11-24 14:00", entered="2026-11-20 12:00")
UP_TO_DEBRIEF: Final = (
    "2026-11-23 Mon 18:00 brief",
    "2026-11-24 Tue 12:00 card silent",
    "2026-11-24 Tue 15:30 debrief silent",
)

WEEKLY: Final = (
    GoldenDay(
        name="the weekly point leaves out what is promised, what is to come, and stops once one is accepted",
        facts=facts(
            opportunity(TUESDAY),
            opportunity(interview("2026-11-26 10:00", entered="2026-11-20 12:00", id=2), id=2),
        ),
        told=(
            ("2026-11-24 15:31", yes(1)),
            ("2026-11-24 15:36", finished(1, reply="2026-12-02")),
            ("2026-11-26 11:31", yes(2)),
            ("2026-11-26 11:36", finished(2)),
            ("2026-12-15 20:00", refused(2)),
            ("2026-12-22 09:00", invited(1)),
            (
                "2026-12-22 09:10",
                entered(interview("2026-12-29 14:00", entered="2026-12-22 09:10", id=3, round=2)),
            ),
            ("2027-01-04 10:00", accepted(1)),
        ),
        until="2027-01-31 12:00",
        messages=(
            # nothing in the week of the first interview; on 2 December the first one's day is not over
            "2026-12-02 Wed 18:00 weekly#0",
            "2026-12-09 Wed 18:00 weekly#0×2",
            # 24 hours after the refusal
            "2026-12-16 Wed 20:00 weekly#0",
            # 23 December: the next round is to come; on the 30th nobody has said how it went
            "2026-12-30 Wed 18:00 weekly#0",
        ),
        playbook=POINT,
    ),
    GoldenDay(
        name="a pause with a confirmed interview inside",
        facts=facts(opportunity(interview("2026-12-01 14:00", entered="2026-11-20 12:00"), references=1)),
        told=(
            ("2026-11-25 10:00", paused("2026-12-09 00:00")),
            ("2026-11-25 10:01", done("1:1:paused:202611250900")),
            ("2026-12-01 15:31", yes()),
            ("2026-12-01 15:36", finished(reply="2026-12-08")),
            ("2026-12-02 11:10", done("1:1:thanks:11")),
        ),
        until="2026-12-10 12:00",
        messages=(
            # no brief on the eve, no news for the references
            "2026-12-01 Tue 12:00 card silent",
            "2026-12-01 Tue 15:30 debrief silent",
            "2026-12-02 Wed 11:00 thanks.last",
            # no "any news?" on 8 December; what is open stands on the one screen
            "2026-12-09 Wed 08:30 return#0",
            # the weekly point does not ask for the same answer on the same day
            "2026-12-09 Wed 10:00 status",
        ),
        playbook=WHOLE,
    ),
    GoldenDay(
        name="a pause, and its interview is left out of it",
        facts=facts(opportunity(interview("2026-12-01 14:00", entered="2026-11-20 12:00"))),
        told=(("2026-11-25 10:00", paused("2026-12-05 00:00")),),
        until="2026-12-10 12:00",
        messages=(
            # the 5th is a Saturday
            "2026-12-05 Sat 09:30 return#0",
            "2026-12-09 Wed 18:00 weekly#0",
        ),
        playbook=WHOLE,
    ),
    GoldenDay(
        name="five days away: only what has a moment of its own comes; back, nothing is sent after",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished(reply="2026-12-04")),
            ("2026-11-24 15:50", done("1:1:thanks:11")),
            ("2026-11-24 15:51", tapped()),
            ("2026-12-10 10:05", tapped()),
        ),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            # a round-up needs no tap
            "2026-11-24 Tue 18:00 refs",
            "2026-12-04 Fri 18:00 news",
            "2026-12-07 Mon 14:00 status",
            # the question of the 4th got no tap: away from the 9th, 18:00 on
            "2026-12-16 Wed 18:00 weekly#0",
            # five days later, away again
        ),
        playbook=WHOLE,
    ),
)
