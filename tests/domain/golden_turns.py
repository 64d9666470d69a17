"""Golden days of the turns: two interviews at once, dates that move, answers late or never, endings."""

from typing import Final

from tests.builders import facts, interview, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.told import (
    done,
    finished,
    invited,
    moved,
    postponed,
    refused,
    snoozed,
    still_in_it,
    withdrawn,
    yes,
)

TUESDAY: Final = interview("2026-11-24 14:00", entered="2026-11-20 12:00")

#: what every afternoon interview of that Tuesday begins with
UP_TO_DEBRIEF: Final = (
    "2026-11-23 Mon 18:00 brief",
    "2026-11-24 Tue 12:00 card silent",
    "2026-11-24 Tue 15:30 debrief silent",
)

TURNS: Final = (
    GoldenDay(
        name="two interviews on one day, their silences overlapping",
        facts=facts(
            opportunity(interview("2026-12-03 10:00", entered="2026-11-30 12:00")),
            opportunity(interview("2026-12-03 12:00", entered="2026-11-30 12:00", id=2), id=2),
        ),
        told=(
            ("2026-12-03 13:35", yes(1)),
            ("2026-12-03 13:40", finished(1)),
            ("2026-12-03 13:45", yes(2)),
            ("2026-12-03 13:50", finished(2, reply="2026-12-10")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-12-02 Wed 18:00 brief",
            "2026-12-02 Wed 18:00 brief#2",
            "2026-12-03 Thu 08:00 card silent",
            # 10:00 is silent from 09:15 on, and free again too late: the last minute before
            "2026-12-03 Thu 09:14 card#2 silent",
            # 11:30 lies in the silence of the second, which ends at 13:30
            "2026-12-03 Thu 13:30 debrief silent",
            "2026-12-03 Thu 13:30 debrief#2 silent",
            "2026-12-03 Thu 20:59 thanks.last",
            "2026-12-04 Fri 08:30 thanks.morning",
            # Te+20 h of the second; its own morning line gives way
            "2026-12-04 Fri 09:00 thanks.last#2",
            # no late ones: Monday is past Te+72 h of both
            "2026-12-10 Thu 18:00 news#2",
            "2026-12-11 Fri 10:00 status#2",
            "2026-12-17 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="the digest of the same quarter of an hour joins the brief",
        facts=facts(
            opportunity(TUESDAY, references=1),
            opportunity(interview("2026-11-25 14:00", entered="2026-11-20 12:00", id=2), id=2),
        ),
        told=(
            ("2026-11-24 15:32", yes(1)),
            ("2026-11-24 15:40", finished(1, reply="2026-12-02")),
            ("2026-11-25 11:10", done("1:1:thanks:11")),
            ("2026-11-25 15:31", yes(2)),
            ("2026-11-25 15:35", finished(2)),
            ("2026-11-25 15:50", done("2:2:thanks:21")),
        ),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 brief#2 + refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-25 Wed 12:00 card#2 silent",
            "2026-11-25 Wed 15:30 debrief#2 silent",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
            "2026-12-09 Wed 10:00 status#2",
        ),
    ),
    GoldenDay(
        name="the debrief is never answered",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(),
        until="2027-01-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            # once more, as a line; without a "yes" nothing follows
            "2026-11-25 Wed 08:30 debrief.again",
        ),
    ),
    GoldenDay(
        name="the debrief is answered the next morning",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(("2026-11-25 09:00", yes()), ("2026-11-25 09:10", finished())),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-25 Wed 08:30 debrief.again",
            # no last call at 11:00: the debrief's last screen asked for the thanks at 09:10
            "2026-11-25 Wed 18:00 refs",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="still in it: the debrief comes again 45 minutes later",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:31", still_in_it()),
            ("2026-11-24 16:20", yes()),
            ("2026-11-24 16:25", finished(reply="2026-12-02")),
        ),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            # Te is 15:45 now, and all the rest counts from there
            "2026-11-24 Tue 16:15 debrief silent",
            # three hours and a quarter before the last call: far enough
            "2026-11-25 Wed 08:30 thanks.morning",
            "2026-11-25 Wed 11:45 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="refused on the third day: quiet for a day, in the other opportunity too",
        facts=facts(
            opportunity(TUESDAY, references=1),
            opportunity(interview("2026-11-26 18:00", entered="2026-11-20 12:00", id=2), id=2, references=1),
        ),
        told=(
            ("2026-11-24 15:31", yes(1)),
            ("2026-11-24 15:36", finished(1, reply="2026-12-04")),
            ("2026-11-26 19:33", yes(2)),
            ("2026-11-26 19:40", finished(2)),
            ("2026-11-26 20:00", refused(1)),
            ("2026-11-26 20:30", done("2:2:thanks:21")),
        ),
        until="2027-01-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-25 Wed 18:00 brief#2",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-11-26 Thu 16:00 card#2 silent",
            "2026-11-26 Thu 19:30 debrief#2 silent",
            # the references of the second would have been Friday 08:30; Friday 18:00 is too soon as well
            "2026-11-28 Sat 09:30 refs#2 + reply",
            # no news on 4 December, no status for the first
            "2026-12-10 Thu 10:00 status#2",
        ),
    ),
    GoldenDay(
        name="postponed without a date, then a new one",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:35", postponed()),
            ("2026-11-30 10:00", moved("2026-12-03 14:00")),
            ("2026-12-03 15:31", yes()),
            ("2026-12-03 15:36", finished()),
            ("2026-12-03 15:50", done("1:1:thanks:11.1")),
        ),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-27 Fri 08:30 newdate",
            "2026-12-02 Wed 18:00 brief",
            "2026-12-03 Thu 12:00 card silent",
            "2026-12-03 Thu 15:30 debrief silent",
            "2026-12-17 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="moved twice",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-23 19:00", moved("2026-11-26 14:00")),
            ("2026-11-25 20:00", moved("2026-11-26 17:00")),
            ("2026-11-26 18:31", yes()),
            ("2026-11-26 18:36", finished(reply="2026-12-02")),
            ("2026-11-26 18:50", done("1:1:thanks:11.2")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-25 Wed 18:00 brief",
            # the second move came after the evening's brief: it stands in the confirmation
            "2026-11-26 Thu 15:00 card silent",
            "2026-11-26 Thu 18:30 debrief silent",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="the candidate withdraws in the afternoon",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished(reply="2026-12-02")),
            ("2026-11-24 17:00", withdrawn()),
        ),
        until="2027-01-31 12:00",
        messages=UP_TO_DEBRIEF,
    ),
    GoldenDay(
        name="refused before the interview",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(("2026-11-22 10:00", refused()),),
        until="2027-01-31 12:00",
        # the first digest 24 h after; neither brief nor card nor debrief
        messages=("2026-11-23 Mon 18:00 reply",),
    ),
    GoldenDay(
        name="the candidate withdraws before the interview",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(("2026-11-22 10:00", withdrawn()),),
        until="2027-01-31 12:00",
        messages=(),
    ),
    GoldenDay(
        name="invited to the next round the next morning: thanks stay, the wait is over",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:36", finished(reply="2026-12-02")),
            ("2026-11-25 10:00", invited()),
        ),
        until="2027-01-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
        ),
    ),
    GoldenDay(
        name="thanks and references put off",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:40", finished(reply="2026-12-02")),
            ("2026-11-24 15:41", snoozed("1:1:thanks:11", "2026-11-24 19:00")),
            ("2026-11-24 18:05", snoozed("1:1:refs:101", "2026-11-25 10:00")),
        ),
        until="2026-12-31 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            "2026-11-24 Tue 19:00 thanks.later",
            "2026-11-25 Wed 10:00 refs.later",
            # putting off takes none of the later calls away
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
        ),
    ),
)
