"""Golden days of the edges: entered too late, answered too late, too much at once, a second round."""

from datetime import time
from typing import Final

from bot.domain.interviews import Kind
from bot.domain.people import QuietHours
from tests.builders import candidate, facts, interview, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.golden_turns import TUESDAY, UP_TO_DEBRIEF
from tests.domain.told import done, entered, finished, invited, refused, snoozed, still_in_it, yes

EDGES: Final = (
    GoldenDay(
        name="an interview entered an hour before it begins",
        facts=facts(opportunity(interview("2026-11-24 14:00", entered="2026-11-24 13:00"))),
        told=(
            ("2026-11-24 15:32", yes()),
            ("2026-11-24 15:36", finished()),
            ("2026-11-24 15:50", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            # brief and card stand in the confirmation
            "2026-11-24 Tue 15:30 debrief silent",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="quiet from half past five to nine, an interview at ten",
        facts=facts(
            opportunity(interview("2026-11-24 10:00", entered="2026-11-20 12:00"), references=1),
            candidate=candidate(quiet=QuietHours(begin=time(17, 30), end=time(9))),
        ),
        told=(
            ("2026-11-24 11:35", yes()),
            ("2026-11-24 11:40", finished(reply="2026-12-01")),
            ("2026-11-24 12:00", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            # 18:00 is quiet, and nine o'clock is later than T0-2 h: the last minute before quiet hours
            "2026-11-23 Mon 17:29 brief",
            "2026-11-24 Tue 08:00 card silent",
            "2026-11-24 Tue 11:30 debrief silent",
            # the evening digest moves to the end of quiet hours
            "2026-11-25 Wed 09:00 refs",
            "2026-12-02 Wed 09:00 news",
            "2026-12-02 Wed 10:00 status",
        ),
    ),
    GoldenDay(
        name="still in it: the silence grows over the last minute in which the other's last call could go",
        facts=facts(
            opportunity(
                interview("2026-10-17 06:00", entered="2026-10-16 12:00", kind=Kind.SCREENING), people=0
            ),
            opportunity(
                interview("2026-10-17 15:00", entered="2026-10-16 12:00", kind=Kind.PANEL, id=2),
                id=2,
                people=0,
            ),
            candidate=candidate(quiet=QuietHours(begin=time(17, 30), end=time(9))),
        ),
        told=(
            ("2026-10-17 06:50", yes(1)),
            ("2026-10-17 17:05", still_in_it(2)),
            ("2026-10-17 18:00", yes(2)),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-10-16 Fri 17:29 brief",
            "2026-10-17 Sat 05:14 card silent",
            "2026-10-17 Sat 09:00 brief#2",
            "2026-10-17 Sat 09:00 thanks.first",
            "2026-10-17 Sat 13:00 card#2 silent",
            "2026-10-17 Sat 17:00 debrief#2 silent",
            # Te+20 h is 02:20 on Sunday, so 17:29, which at 17:05 became silent; no minute before it is left:
            # the first one free of silence, since its deadline (06:20) beats quiet hours
            "2026-10-17 Sat 17:45 thanks.last",
            # the first thanks of the second (19:45, so 09:00) gives way to the line
            "2026-10-18 Sun 09:30 thanks.morning#2",
            "2026-10-18 Sun 13:15 thanks.last#2",
            "2026-10-19 Mon 09:00 thanks.late + thanks.late#2",
            "2026-11-02 Mon 14:00 status",
            "2026-11-02 Mon 14:00 status#2",
        ),
    ),
    GoldenDay(
        name="the debrief is finished in the quiet hours that hold the first thanks back",
        facts=facts(
            opportunity(interview("2026-11-24 21:00", entered="2026-11-20 12:00")),
            candidate=candidate(quiet=QuietHours(begin=time(0), end=time(5))),
        ),
        told=(("2026-11-24 22:40", yes()), ("2026-11-25 01:00", finished())),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 19:00 card silent",
            "2026-11-24 Tue 22:30 debrief silent",
            # no first message at five: the last screen asked at one, and three times are the most
            "2026-11-25 Wed 08:30 thanks.morning",
            "2026-11-25 Wed 18:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="refused while the thanks were put off",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished()),
            ("2026-11-24 15:41", snoozed("1:1:thanks:11", "2026-11-24 19:00")),
            ("2026-11-24 16:00", refused()),
        ),
        until="2026-12-31 12:00",
        # the thanks stay possible, quietly: no prompt of them any more
        messages=(*UP_TO_DEBRIEF, "2026-11-25 Wed 18:00 reply"),
    ),
    GoldenDay(
        name="the yes comes after the first thanks would have, and the debrief is never finished",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(("2026-11-24 18:00", yes()),),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            # Te+2 h 30 is 17:30, before the yes: when the debrief counts as finished, two hours after it
            "2026-11-24 Tue 20:00 thanks.first",
            # the same moment opens the references
            "2026-11-25 Wed 08:30 refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="the debrief is taken up again when it already counted as finished",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(("2026-11-24 15:40", yes()), ("2026-11-24 19:00", finished(reply="2026-12-02"))),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 17:30 thanks.first",
            # two hours after the yes; not once more after the finish
            "2026-11-24 Tue 18:00 refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="ten references to inform on one evening: six now, four the next morning",
        facts=facts(
            opportunity(interview("2026-11-24 10:00", entered="2026-11-20 12:00"), references=5),
            opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00", id=2), id=2, references=5),
        ),
        told=(
            ("2026-11-24 11:35", yes(1)),
            ("2026-11-24 11:40", finished(1)),
            ("2026-11-24 11:50", done("1:1:thanks:11")),
            ("2026-11-24 15:35", yes(2)),
            ("2026-11-24 15:40", finished(2)),
            ("2026-11-24 15:50", done("2:2:thanks:21")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-23 Mon 18:00 brief#2",
            "2026-11-24 Tue 08:00 card silent",
            "2026-11-24 Tue 11:30 debrief silent",
            "2026-11-24 Tue 12:00 card#2 silent",
            "2026-11-24 Tue 15:30 debrief#2 silent",
            "2026-11-24 Tue 18:00 refs×5 + refs#2",
            "2026-11-25 Wed 08:30 refs#2×4",
            "2026-12-08 Tue 10:00 status",
            "2026-12-08 Tue 10:00 status#2",
        ),
    ),
    GoldenDay(
        name="eight thank-yous: what a full digest leaves out comes with the last call, not two hours after it",
        facts=facts(opportunity(interview("2026-10-23 19:00", entered="2026-10-20 12:00"), people=8)),
        told=(("2026-10-23 20:31", yes()), ("2026-10-23 20:36", finished())),
        until="2026-10-27 12:00",
        messages=(
            "2026-10-22 Thu 18:00 brief",
            "2026-10-23 Fri 17:00 card silent",
            "2026-10-23 Fri 20:30 debrief silent",
            "2026-10-24 Sat 09:30 thanks.morning×6",
            "2026-10-24 Sat 16:00 thanks.last×8",
            "2026-10-26 Mon 08:30 thanks.late×6",
            # 72 hours after it, across the clock change, is Monday at 19:00
            "2026-10-26 Mon 18:00 thanks.late×2",
        ),
    ),
    GoldenDay(
        name="a second round makes the first promise void",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished(reply="2026-12-02")),
            ("2026-11-24 15:50", done("1:1:thanks:11")),
            ("2026-11-30 10:00", invited()),
            (
                "2026-11-30 10:05",
                entered(interview("2026-12-10 14:00", entered="2026-11-30 10:05", id=2, round=2)),
            ),
            ("2026-12-10 15:31", yes(2)),
            ("2026-12-10 15:36", finished(2)),
            ("2026-12-10 15:50", done("1:2:thanks:0")),
        ),
        until="2027-01-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            # no news on 2 December, no status on 3 December
            "2026-12-09 Wed 18:00 brief#2",
            "2026-12-10 Thu 12:00 card#2 silent",
            "2026-12-10 Thu 15:30 debrief#2 silent",
            # Te+14 d is 24 December: closed until Monday 4 January, never on that morning
            "2027-01-04 Mon 14:00 status#2",
        ),
    ),
)
