"""Golden days of the preparation: made early, late and too late, around holidays and clock changes."""

from typing import Final

from bot.domain.interviews import Kind
from bot.domain.playbook import DEFAULT, StepName
from tests.builders import facts, interview, opportunity
from tests.domain.golden import SPINE, GoldenDay
from tests.domain.told import done, finished, moved, yes

#: what prepares an interview, and what follows from every one
BEFORE: Final = DEFAULT.only(
    *SPINE.steps,
    *(StepName.CONFIRM, StepName.POSTING, StepName.INSIDERS, StepName.MEET, StepName.ALLY),
    *(StepName.EVIDENCE, StepName.ALERT, StepName.QUESTIONS),
)
NINE_DAYS: Final = interview("2026-11-24 14:00", entered="2026-11-15 12:00")

PREPARED: Final = (
    GoldenDay(
        name="an interview in nine days, nothing ticked, one of two references told",
        facts=facts(opportunity(NINE_DAYS, references=2)),
        told=(
            ("2026-11-21 11:00", done("1:1:alert:101")),
            ("2026-11-24 15:32", yes()),
            ("2026-11-24 15:38", finished(reply="2026-12-04")),
        ),
        until="2026-12-31 12:00",
        messages=(
            # the business day after a Sunday
            "2026-11-16 Mon 08:30 confirm",
            # T0-7 d
            "2026-11-17 Tue 08:30 posting + insiders",
            # T0-4 d
            "2026-11-20 Fri 08:30 evidence",
            # T0-3 d is a Saturday: any decent hour will do
            "2026-11-21 Sat 09:30 alert×2",
            # T0-2 d
            "2026-11-22 Sun 09:30 questions",
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            # whoever was not told yet is told now; whoever was is given news
            "2026-11-24 Tue 18:00 alert.after + refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-04 Fri 18:00 news",
            "2026-12-07 Mon 14:00 status",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="an interview entered three days before",
        facts=facts(
            opportunity(interview("2026-11-26 14:00", entered="2026-11-23 10:00"), references=1),
        ),
        told=(),
        until="2026-11-26 16:00",
        messages=(
            # at once is the next digest: by worth
            "2026-11-23 Mon 18:00 alert + posting + evidence + insiders",
            # the next business day, and T0-2 d
            "2026-11-24 Tue 08:30 confirm + questions",
            "2026-11-25 Wed 18:00 brief",
            "2026-11-26 Thu 12:00 card silent",
            "2026-11-26 Thu 15:30 debrief silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="an interview entered in the afternoon before",
        facts=facts(
            opportunity(interview("2026-11-24 14:00", entered="2026-11-23 16:00"), references=1),
        ),
        told=(),
        until="2026-11-24 16:00",
        messages=(
            # no confirmation, no contacts, no evidence: less than a day is left
            "2026-11-23 Mon 18:00 brief + alert + posting + questions",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="an interview entered in the evening before, once the brief was due",
        facts=facts(
            opportunity(interview("2026-11-24 14:00", entered="2026-11-23 20:00"), references=1),
        ),
        told=(),
        until="2026-11-24 16:00",
        messages=(
            # the rest stands in the confirmation
            "2026-11-24 Tue 08:30 alert",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="an interview at nine entered at half past ten in the evening, a reference to be told",
        facts=facts(
            opportunity(interview("2026-12-01 09:00", entered="2026-11-30 22:30"), references=1),
        ),
        told=(("2026-12-01 10:31", yes()), ("2026-12-01 10:36", finished(reply="2026-12-08"))),
        until="2026-12-31 12:00",
        messages=(
            "2026-12-01 Tue 07:00 card silent",
            # the morning's digest lies in the silence, and moves past T0
            "2026-12-01 Tue 10:30 debrief silent",
            "2026-12-01 Tue 18:00 alert.after",
            "2026-12-01 Tue 20:59 thanks.last",
            "2026-12-02 Wed 08:30 thanks.morning",
            "2026-12-03 Thu 08:30 thanks.late",
            "2026-12-08 Tue 18:00 news",
            "2026-12-09 Wed 10:00 status",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="all prepared, then moved by two weeks",
        facts=facts(opportunity(NINE_DAYS, references=1)),
        told=(
            ("2026-11-16 09:00", done("1:1:confirm:0")),
            ("2026-11-17 12:00", done("1:1:posting:0", "1:1:insiders:0")),
            ("2026-11-20 12:00", done("1:1:evidence:0")),
            ("2026-11-21 11:00", done("1:1:alert:101")),
            ("2026-11-22 12:00", done("1:1:questions:0")),
            ("2026-11-23 10:00", moved("2026-12-08 14:00")),
        ),
        until="2026-12-08 16:00",
        messages=(
            "2026-11-16 Mon 08:30 confirm",
            "2026-11-17 Tue 08:30 posting + insiders",
            "2026-11-20 Fri 08:30 evidence",
            "2026-11-21 Sat 09:30 alert",
            "2026-11-22 Sun 09:30 questions",
            # what names the date is asked for again, and nothing else; who knows the old one is told at once
            "2026-11-23 Mon 18:00 alert",
            "2026-11-24 Tue 08:30 confirm",
            "2026-12-07 Mon 18:00 brief",
            "2026-12-08 Tue 12:00 card silent",
            "2026-12-08 Tue 15:30 debrief silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="a phone screening",
        facts=facts(
            opportunity(
                interview("2026-11-24 14:00", entered="2026-11-15 12:00", kind=Kind.SCREENING), references=1
            )
        ),
        told=(),
        until="2026-11-24 15:00",
        messages=(
            "2026-11-16 Mon 08:30 confirm",
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 14:50 debrief silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="entered on the eve of a public holiday, nine days before",
        facts=facts(opportunity(interview("2026-11-19 14:00", entered="2026-11-10 12:00"))),
        told=(),
        until="2026-11-19 13:00",
        messages=(
            # 11 November is a holiday: the next business day is T0-7 d
            "2026-11-12 Thu 08:30 confirm + posting + insiders",
            "2026-11-15 Sun 09:30 evidence",
            "2026-11-17 Tue 08:30 questions",
            "2026-11-18 Wed 18:00 brief",
            "2026-11-19 Thu 12:00 card silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="prepared over Christmas for the first morning after it",
        facts=facts(
            opportunity(interview("2027-01-04 10:00", entered="2026-12-23 19:00"), references=1),
        ),
        told=(),
        until="2027-01-04 09:00",
        messages=(
            # the employer's next business day is the day of the interview: at once
            "2026-12-24 Thu 08:30 confirm",
            "2026-12-28 Mon 08:30 posting + insiders",
            "2026-12-31 Thu 08:30 evidence",
            "2027-01-01 Fri 08:30 alert",
            "2027-01-02 Sat 09:30 questions",
            "2027-01-03 Sun 18:00 brief",
            "2027-01-04 Mon 08:00 card silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="prepared while the clocks go back",
        facts=facts(
            opportunity(interview("2026-10-27 09:00", entered="2026-10-16 12:00"), references=1),
        ),
        told=(),
        until="2026-10-27 08:00",
        messages=(
            "2026-10-19 Mon 08:30 confirm",
            "2026-10-20 Tue 08:30 posting + insiders",
            "2026-10-23 Fri 08:30 evidence",
            "2026-10-24 Sat 09:30 alert",
            "2026-10-25 Sun 09:30 questions",
            "2026-10-26 Mon 18:00 brief",
            "2026-10-27 Tue 07:00 card silent",
        ),
        playbook=BEFORE,
    ),
    GoldenDay(
        name="prepared while the clocks go forward, a holiday on the eve",
        facts=facts(
            opportunity(interview("2027-03-30 09:00", entered="2027-03-19 12:00"), references=1),
        ),
        told=(),
        until="2027-03-30 08:00",
        messages=(
            "2027-03-22 Mon 08:30 confirm",
            "2027-03-23 Tue 08:30 posting + insiders",
            "2027-03-26 Fri 08:30 evidence",
            "2027-03-27 Sat 09:30 alert",
            "2027-03-28 Sun 09:30 questions",
            "2027-03-29 Mon 18:00 brief",
            "2027-03-30 Tue 07:00 card silent",
        ),
        playbook=BEFORE,
    ),
)
