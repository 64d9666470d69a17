"""Golden days of the hours: when in the day the interview is, and when the candidate wants quiet."""

from datetime import time
from typing import Final

from bot.domain.interviews import Kind
from bot.domain.people import QuietHours
from tests.builders import NO_QUIET, candidate, facts, interview, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.told import done, finished, yes

HOURS: Final = (
    GoldenDay(
        name="an afternoon interview, nothing thanked, a reply promised for a Friday",
        facts=facts(opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00"), references=1)),
        told=(("2026-11-24 15:32", yes()), ("2026-11-24 15:38", finished(reply="2026-12-04"))),
        until="2027-01-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            "2026-11-24 Tue 18:00 refs",
            # Te+20 h; the line of 08:30 would be nearer than 3 h to it and gives way
            "2026-11-25 Wed 11:00 thanks.last",
            # the first business morning after Te+24 h
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-04 Fri 18:00 news",
            # the business day after a Friday is a Monday: never in the morning
            "2026-12-07 Mon 14:00 status",
        ),
    ),
    GoldenDay(
        name="a morning interview, the debrief begun and never finished, nobody named, no word of a reply",
        facts=facts(opportunity(interview("2026-11-26 09:30", entered="2026-11-23 12:00"), people=0)),
        told=(("2026-11-26 11:05", yes()),),
        until="2027-01-31 12:00",
        messages=(
            "2026-11-25 Wed 18:00 brief",
            # T0-2 h lies in quiet hours, which a card goes through
            "2026-11-26 Thu 07:30 card silent",
            "2026-11-26 Thu 11:00 debrief silent",
            # Te+2 h 30: the debrief isn't finished
            "2026-11-26 Thu 13:00 thanks.first",
            # Te+20 h would be Friday 06:30, in quiet hours: the last minute before them
            "2026-11-26 Thu 20:59 thanks.last",
            "2026-11-27 Fri 08:30 thanks.morning",
            # no late one: the next business morning (Monday) is past Te+72 h (Sunday 10:30)
            # Te+14 d; the 8th business day is the same
            "2026-12-10 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="an evening interview with two people, thanked one by one, no date given",
        facts=facts(
            opportunity(interview("2026-11-25 19:00", entered="2026-11-23 12:00"), people=2, references=1)
        ),
        told=(
            ("2026-11-25 20:32", yes()),
            ("2026-11-25 20:40", finished()),
            ("2026-11-26 09:10", done("1:1:thanks:11")),
            ("2026-11-26 16:30", done("1:1:thanks:12")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-24 Tue 18:00 brief",
            "2026-11-25 Wed 17:00 card silent",
            "2026-11-25 Wed 20:30 debrief silent",
            # one digest, thanks before references by worth
            "2026-11-26 Thu 08:30 thanks.morning×2 + refs",
            "2026-11-26 Thu 16:00 thanks.last",
            "2026-12-09 Wed 10:00 status",
        ),
    ),
    GoldenDay(
        name="a late evening interview whose debrief falls into quiet hours",
        facts=facts(opportunity(interview("2026-11-24 20:00", entered="2026-11-20 12:00"), references=1)),
        told=(("2026-11-25 08:40", yes()), ("2026-11-25 08:45", finished(reply="2026-12-01"))),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 18:00 card silent",
            # Te+30 min is 21:30: the end of quiet hours + 30 min
            "2026-11-25 Wed 08:30 debrief silent",
            # no morning line: at 08:30 nobody had said that it took place
            "2026-11-25 Wed 17:00 thanks.last",
            # the first digest after the debrief, a message of its own
            "2026-11-25 Wed 18:00 refs",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-01 Tue 18:00 news",
            "2026-12-02 Wed 10:00 status",
        ),
    ),
    GoldenDay(
        name="a video call at seven in the morning",
        facts=facts(opportunity(interview("2026-12-02 07:00", entered="2026-11-30 12:00", kind=Kind.VIDEO))),
        told=(("2026-12-02 08:20", yes()), ("2026-12-02 08:24", finished(reply="2026-12-10"))),
        until="2026-12-31 12:00",
        messages=(
            "2026-12-01 Tue 18:00 brief",
            # T0-2 h is 05:00, not before 06:30, but 06:30 lies in the silence: T0-46 min
            "2026-12-02 Wed 06:14 card silent",
            "2026-12-02 Wed 08:15 debrief silent",
            # Te+20 h is Thursday 03:45: the evening before
            "2026-12-02 Wed 20:59 thanks.last",
            # 08:30 on Thursday is already past Te+24 h (07:45): the late one, not the morning line
            "2026-12-03 Thu 08:30 thanks.late",
            "2026-12-10 Thu 18:00 news",
            "2026-12-11 Fri 10:00 status",
        ),
    ),
    GoldenDay(
        name="an interview at nine entered at half past ten the evening before",
        facts=facts(opportunity(interview("2026-12-01 09:00", entered="2026-11-30 22:30"))),
        told=(("2026-12-01 10:31", yes()), ("2026-12-01 10:36", finished(reply="2026-12-08"))),
        until="2026-12-31 12:00",
        messages=(
            # no brief: it stands in the confirmation
            "2026-12-01 Tue 07:00 card silent",
            "2026-12-01 Tue 10:30 debrief silent",
            "2026-12-01 Tue 20:59 thanks.last",
            "2026-12-02 Wed 08:30 thanks.morning",
            "2026-12-03 Thu 08:30 thanks.late",
            "2026-12-08 Tue 18:00 news",
            "2026-12-09 Wed 10:00 status",
        ),
    ),
    GoldenDay(
        name="an interview entered five hours after it was over; they will call",
        facts=facts(opportunity(interview("2026-12-01 10:00", entered="2026-12-01 16:00"))),
        told=(("2026-12-01 16:02", yes()), ("2026-12-01 16:10", finished(they_call=True))),
        until="2026-12-31 12:00",
        messages=(
            # the debrief was offered on the card
            "2026-12-01 Tue 20:59 thanks.last",
            "2026-12-02 Wed 08:30 thanks.morning",
            "2026-12-03 Thu 08:30 thanks.late",
            # Te+14 d is later than the 8th business day (11 December)
            "2026-12-15 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="an interview of last month entered late in the evening",
        facts=facts(opportunity(interview("2026-11-24 14:00", entered="2026-12-14 20:00"))),
        told=(("2026-12-14 20:02", yes()), ("2026-12-14 20:05", finished())),
        until="2027-01-31 12:00",
        messages=(
            # green since 8 December, but told outside office hours: the next slot
            "2026-12-15 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="no quiet hours at all",
        facts=facts(
            opportunity(interview("2026-11-24 08:00", entered="2026-11-20 12:00")),
            candidate=candidate(quiet=NO_QUIET),
        ),
        told=(("2026-11-24 09:31", yes()), ("2026-11-24 09:36", finished(they_call=True))),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            # T0-2 h is 06:00: a card never comes before 06:30
            "2026-11-24 Tue 06:30 card silent",
            "2026-11-24 Tue 09:30 debrief silent",
            # nothing moves it: they wanted no quiet hours
            "2026-11-25 Wed 05:00 thanks.last",
            "2026-11-25 Wed 08:30 thanks.morning",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="quiet hours from eight to ten",
        facts=facts(
            opportunity(interview("2026-11-24 18:00", entered="2026-11-20 12:00"), references=1),
            candidate=candidate(quiet=QuietHours(begin=time(20), end=time(10))),
        ),
        told=(("2026-11-24 19:40", yes()),),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 16:00 card silent",
            "2026-11-24 Tue 19:30 debrief silent",
            # the digest of 08:30 moves to ten; the first thanks (21:30) would too, and gives way
            "2026-11-25 Wed 10:00 thanks.morning + refs",
            "2026-11-25 Wed 15:00 thanks.last",
            "2026-11-26 Thu 10:00 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="quiet hours from midnight to six, an interview at nine in the evening",
        facts=facts(
            opportunity(interview("2026-11-24 21:00", entered="2026-11-20 12:00"), references=1),
            candidate=candidate(quiet=QuietHours(begin=time(0), end=time(6))),
        ),
        told=(("2026-11-24 22:40", yes()),),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 19:00 card silent",
            "2026-11-24 Tue 22:30 debrief silent",
            # the first thanks (00:30, so 06:00) is nearer than 3 h to the morning line and gives way;
            # the debrief counts as finished at 00:40
            "2026-11-25 Wed 08:30 thanks.morning + refs",
            "2026-11-25 Wed 18:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late",
            "2026-12-08 Tue 10:00 status",
        ),
    ),
)
