"""Golden days of the visits: kinds, days without an hour, an agency, the calm nudge, the reply day again."""

from datetime import timedelta
from typing import Final

from bot.domain.interviews import Hour, Kind
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Interviewer
from tests.builders import candidate, facts, interview, opportunity
from tests.domain.golden import SPINE, GoldenDay
from tests.domain.told import counted, done, finished, hour_told, moved, refused, yes

_WITH_NUDGE: Final = DEFAULT.only(*SPINE.steps, StepName.NUDGE)
_WITH_AGENCY: Final = DEFAULT.only(*SPINE.steps, StepName.AGENCY)
_ASKING_AGAIN: Final = DEFAULT.only(*SPINE.steps, StepName.ASK_REPLY)

_MORNING: Final = interview("2026-11-24 08:00", entered="2026-11-20 12:00", hour=Hour.MORNING)
_CONSULTANT: Final = Interviewer(id=19, name=Personal("Consultant"), agency=True)
_NUDGED: Final = candidate(nudge=True)

VISITS: Final = (
    GoldenDay(
        name="a morning whose hour is never told: no card, over at half past twelve",
        facts=facts(opportunity(_MORNING)),
        told=(
            ("2026-11-24 13:05", yes()),
            ("2026-11-24 13:10", finished(reply="2026-12-01")),
            ("2026-11-24 13:20", done("1:1:thanks:11")),
        ),
        until="2026-12-02 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 13:00 debrief silent",
            "2026-12-01 Tue 18:00 news",
            "2026-12-02 Wed 10:00 status",
        ),
    ),
    GoldenDay(
        name="an afternoon and a whole day end at six",
        facts=facts(
            opportunity(
                interview("2026-11-24 13:00", entered="2026-11-20 12:00", hour=Hour.AFTERNOON), people=0
            ),
            opportunity(
                interview("2026-11-26 08:00", entered="2026-11-20 12:00", hour=Hour.DAY, id=2), id=2, people=0
            ),
        ),
        told=(),
        until="2026-11-26 20:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 18:30 debrief silent",
            # left alone, it is asked once more as a line of the next morning
            "2026-11-25 Wed 08:30 debrief.again",
            "2026-11-25 Wed 18:00 brief#2",
            "2026-11-26 Thu 18:30 debrief#2 silent",
        ),
    ),
    GoldenDay(
        name="the hour of a morning told from the brief: the card comes, the brief does not come again",
        facts=facts(opportunity(_MORNING)),
        told=(
            ("2026-11-23 18:20", hour_told("2026-11-24 10:30")),
            ("2026-11-24 12:02", yes()),
            ("2026-11-24 12:05", finished()),
            ("2026-11-24 12:10", done("1:1:thanks:11")),
        ),
        until="2026-11-30 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 08:30 card silent",
            "2026-11-24 Tue 12:00 debrief silent",
        ),
    ),
    GoldenDay(
        name="an expected call between two and four: a card before, silence during, one word of thanks",
        facts=facts(
            opportunity(
                interview("2026-11-26 14:00", entered="2026-11-23 12:00", kind=Kind.CALL),
                people=2,
                references=2,
            )
        ),
        told=(("2026-11-26 16:35", yes()), ("2026-11-26 16:40", finished())),
        until="2026-11-27 13:00",
        messages=(
            "2026-11-25 Wed 18:00 brief",
            "2026-11-26 Thu 12:00 card silent",
            "2026-11-26 Thu 16:30 debrief silent",
            # Te+2 h 30 is too near to the debrief's last screen; and nothing for the references
            "2026-11-27 Fri 08:30 thanks.morning",
            "2026-11-27 Fri 12:00 thanks.last",
        ),
    ),
    GoldenDay(
        name="a calm word half an hour before, moved with the interview",
        facts=facts(
            opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00")), candidate=_NUDGED
        ),
        told=(
            ("2026-11-24 12:30", moved("2026-11-25 09:00")),
            ("2026-11-25 10:35", yes()),
            ("2026-11-25 10:40", finished()),
            ("2026-11-25 10:41", done("1:1:thanks:11.1")),
        ),
        until="2026-11-26 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 18:00 brief",
            "2026-11-25 Wed 07:00 card silent",
            "2026-11-25 Wed 08:30 nudge silent",
            "2026-11-25 Wed 10:30 debrief silent",
        ),
        playbook=_WITH_NUDGE,
    ),
    GoldenDay(
        name="no calm word in the silence of another interview, and one at dawn in quiet hours",
        facts=facts(
            opportunity(interview("2026-11-24 06:45", entered="2026-11-20 12:00", kind=Kind.VIDEO), people=0),
            # half past nine lies in the silence of the third, which ends at 09:40 and is over at 10:10
            opportunity(interview("2026-11-24 10:00", entered="2026-11-20 12:00", id=2), id=2, people=0),
            opportunity(
                interview(
                    "2026-11-24 09:20", entered="2026-11-20 12:00", id=3, duration=timedelta(minutes=20)
                ),
                id=3,
                people=0,
            ),
            candidate=_NUDGED,
        ),
        told=(),
        until="2026-11-24 09:59",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-23 Mon 18:00 brief#2",
            "2026-11-23 Mon 18:00 brief#3",
            # not before 06:30, but T0-45 min is earlier still
            "2026-11-24 Tue 05:59 card silent",
            "2026-11-24 Tue 06:15 nudge silent",
            # the silence of the first and quiet hours both end at eight
            "2026-11-24 Tue 08:00 card#2 silent",
            "2026-11-24 Tue 08:00 card#3 silent",
            "2026-11-24 Tue 08:00 debrief silent",
            "2026-11-24 Tue 08:50 nudge#3 silent",
        ),
        playbook=_WITH_NUDGE,
    ),
    GoldenDay(
        name="an agency: the consultant is to be called in the next digest; not after a negative answer",
        facts=facts(
            opportunity(
                interview("2026-11-24 14:00", entered="2026-11-20 12:00"),
                people=0,
                interviewers=(_CONSULTANT,),
            ),
            opportunity(
                interview("2026-11-24 10:00", entered="2026-11-20 12:00", id=2),
                id=2,
                people=0,
                interviewers=(_CONSULTANT,),
            ),
        ),
        told=(
            ("2026-11-24 11:31", yes(2)),
            ("2026-11-24 11:32", finished(2)),
            ("2026-11-24 11:33", done("2:2:thanks:0")),
            ("2026-11-24 11:40", refused(2)),
            ("2026-11-24 18:10", yes(1)),
            ("2026-11-24 18:15", finished(1)),
            ("2026-11-24 18:20", done("1:1:thanks:0")),
        ),
        until="2026-11-25 19:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-23 Mon 18:00 brief#2",
            "2026-11-24 Tue 08:00 card#2 silent",
            "2026-11-24 Tue 11:30 debrief#2 silent",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            # the other's negative answer leaves everything optional for a day: it rests until noon
            "2026-11-25 Wed 18:00 agency + reply#2",
        ),
        playbook=_WITH_AGENCY,
    ),
    GoldenDay(
        name="the reply day was not asked for: once more, in the next morning's digest",
        facts=facts(
            opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00")),
        ),
        told=(
            ("2026-11-24 15:35", yes()),
            ("2026-11-24 15:40", finished(asked=False)),
            ("2026-11-24 15:45", done("1:1:thanks:11")),
        ),
        until="2026-12-07 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            "2026-11-25 Wed 08:30 askp",
        ),
        playbook=_ASKING_AGAIN,
    ),
    GoldenDay(
        name="three people without names, one word sent, then their names: two words are left",
        facts=facts(opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00"), people=3)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:34", done("1:1:thanks:11")),
            ("2026-11-24 15:35", finished()),
            ("2026-11-24 19:00", counted(11, 12, 13)),
        ),
        until="2026-11-25 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            # the morning's line is less than three hours before the last call, at Te+20 h
            "2026-11-25 Wed 11:00 thanks.last×2",
        ),
    ),
)
