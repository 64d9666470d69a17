"""Golden days of the calendar: closures, holidays, weekdays, zones and clock changes."""

from typing import Final

from bot.domain.interviews import Kind
from bot.domain.people import Rhythm
from tests.builders import AUCKLAND, MONTREAL, candidate, facts, interview, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.told import asked_for_news, done, finished, promised, yes


def _saturday(
    day: str, entered: str, zone: str, rhythm: Rhythm, *, until: str, messages: tuple[str, ...]
) -> GoldenDay:
    """A Saturday's interview, 17:00-18:00 in ``zone``, before the night in which the clocks change."""
    return GoldenDay(
        name=f"the clocks of {zone} change in the night after {day}",
        facts=facts(
            opportunity(interview(f"{day} 17:00", entered=f"{entered} 12:00", zone=zone)),
            candidate=candidate(zone=zone, rhythm=rhythm),
        ),
        told=((f"{day} 18:32", yes()), (f"{day} 18:36", finished())),
        until=until,
        messages=messages,
    )


CALENDAR: Final = (
    GoldenDay(
        name="a Friday evening with three interviewers and no date, before Christmas",
        facts=facts(
            opportunity(interview("2026-12-18 18:00", entered="2026-12-14 12:00"), people=3, references=1)
        ),
        told=(
            ("2026-12-18 19:33", yes()),
            ("2026-12-18 19:45", finished()),
            ("2026-12-19 10:00", done("1:1:thanks:11")),
            ("2026-12-19 15:30", done("1:1:thanks:12")),
            ("2027-01-08 10:30", asked_for_news()),
        ),
        until="2027-01-31 12:00",
        messages=(
            "2026-12-17 Thu 18:00 brief",
            "2026-12-18 Fri 16:00 card silent",
            "2026-12-18 Fri 19:30 debrief silent",
            # thanks don't wait for Monday; on weekends the morning digest is at 09:30
            "2026-12-19 Sat 09:30 thanks.morning×3 + refs",
            "2026-12-19 Sat 15:00 thanks.last×2",
            # Monday is the first business morning after Te+24 h, and before Te+72 h (19:00)
            "2026-12-21 Mon 08:30 thanks.late",
            # Te+14 d is 1 January; the 8th business day (21, 22, 23 December, 4-8 January) is later
            "2027-01-08 Fri 10:00 status",
            # asked, no answer: the second contact isn't planned yet
        ),
    ),
    GoldenDay(
        name="a reply promised for a public holiday",
        facts=facts(opportunity(interview("2026-11-04 14:00", entered="2026-11-02 12:00"))),
        told=(
            ("2026-11-04 15:31", yes()),
            ("2026-11-04 15:40", finished(reply="2026-11-11")),
            ("2026-11-04 16:00", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-03 Tue 18:00 brief",
            "2026-11-04 Wed 12:00 card silent",
            "2026-11-04 Wed 15:30 debrief silent",
            # Armistice Day: their promise all the same
            "2026-11-11 Wed 18:00 news",
            # a holiday is no closure: the morning after it is fine
            "2026-11-12 Thu 10:00 status",
        ),
    ),
    GoldenDay(
        name="a phone screening on a Monday, a reply promised for Friday",
        facts=facts(
            opportunity(interview("2026-11-09 11:00", entered="2026-11-05 12:00", kind=Kind.SCREENING))
        ),
        told=(
            ("2026-11-09 11:55", yes()),
            ("2026-11-09 11:58", finished(reply="2026-11-13")),
            ("2026-11-09 12:10", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-08 Sun 18:00 brief",
            "2026-11-09 Mon 09:00 card silent",
            "2026-11-09 Mon 11:50 debrief silent",
            "2026-11-13 Fri 18:00 news",
            "2026-11-16 Mon 14:00 status",
        ),
    ),
    GoldenDay(
        name="a reply promised for Monday, then for Thursday",
        facts=facts(opportunity(interview("2026-11-17 14:00", entered="2026-11-13 12:00"))),
        told=(
            ("2026-11-17 15:31", yes()),
            ("2026-11-17 15:36", finished(reply="2026-11-23")),
            ("2026-11-17 15:50", done("1:1:thanks:11")),
            ("2026-11-23 18:20", promised("2026-11-26")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-16 Mon 18:00 brief",
            "2026-11-17 Tue 12:00 card silent",
            "2026-11-17 Tue 15:30 debrief silent",
            "2026-11-23 Mon 18:00 news",
            # nothing on Tuesday: the new day counts, and is asked after like the first
            "2026-11-26 Thu 18:00 news",
            "2026-11-27 Fri 10:00 status",
        ),
    ),
    GoldenDay(
        name="a reply promised for a Monday",
        facts=facts(opportunity(interview("2026-11-17 14:00", entered="2026-11-13 12:00"))),
        told=(
            ("2026-11-17 15:31", yes()),
            ("2026-11-17 15:36", finished(reply="2026-11-23")),
            ("2026-11-17 15:50", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-16 Mon 18:00 brief",
            "2026-11-17 Tue 12:00 card silent",
            "2026-11-17 Tue 15:30 debrief silent",
            "2026-11-23 Mon 18:00 news",
            "2026-11-24 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="a reply promised for a day on which they are closed",
        facts=facts(opportunity(interview("2028-07-25 14:00", entered="2028-07-21 12:00"))),
        told=(
            ("2028-07-25 15:31", yes()),
            ("2028-07-25 15:36", finished(reply="2028-08-10")),
            ("2028-07-25 15:50", done("1:1:thanks:11")),
        ),
        until="2028-09-30 12:00",
        messages=(
            "2028-07-24 Mon 18:00 brief",
            "2028-07-25 Tue 12:00 card silent",
            "2028-07-25 Tue 15:30 debrief silent",
            "2028-08-10 Thu 18:00 news",
            # closed to Monday 21 August; never on the first morning after
            "2028-08-22 Tue 14:00 status",
        ),
    ),
    GoldenDay(
        name="a reply day told when it had passed",
        facts=facts(opportunity(interview("2026-11-23 14:00", entered="2026-11-19 12:00"))),
        told=(
            ("2026-11-23 15:31", yes()),
            ("2026-11-23 15:35", finished(asked=False)),
            ("2026-11-23 15:50", done("1:1:thanks:11")),
            ("2026-11-30 17:00", promised("2026-11-27")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-22 Sun 18:00 brief",
            "2026-11-23 Mon 12:00 card silent",
            "2026-11-23 Mon 15:30 debrief silent",
            # no news prompt: its moment had passed; green on the next business day
            "2026-12-01 Tue 10:00 status",
        ),
    ),
    GoldenDay(
        name="a candidate in Montreal, an employer in Paris",
        facts=facts(
            opportunity(
                interview("2026-11-24 15:00", entered="2026-11-20 12:00", told_in=MONTREAL, kind=Kind.VIDEO)
            ),
            candidate=candidate(zone=MONTREAL),
        ),
        told=(
            ("2026-11-24 10:20", yes()),
            ("2026-11-24 10:25", finished(reply="2026-12-01")),
            ("2026-11-25 09:00", done("1:1:thanks:11")),
        ),
        until="2026-12-31 12:00",
        messages=(
            "2026-11-23 Mon 18:00 brief",
            # 15:00 in Paris is 09:00 in Montreal
            "2026-11-24 Tue 07:00 card silent",
            "2026-11-24 Tue 10:15 debrief silent",
            "2026-11-24 Tue 20:59 thanks.last",
            "2026-11-25 Wed 08:30 thanks.morning",
            # asked at 18:00 where the candidate is
            "2026-12-01 Tue 18:00 news",
            # 10:00 in Paris is 04:00 here: the end of quiet hours, 14:00 in Paris
            "2026-12-02 Wed 08:00 status",
        ),
    ),
    GoldenDay(
        name="Paris gains an hour",
        facts=facts(opportunity(interview("2026-10-24 16:00", entered="2026-10-22 12:00"))),
        told=(("2026-10-24 17:32", yes()), ("2026-10-24 17:36", finished())),
        until="2026-12-31 12:00",
        messages=(
            "2026-10-23 Fri 18:00 brief",
            "2026-10-24 Sat 14:00 card silent",
            "2026-10-24 Sat 17:30 debrief silent",
            # Te+20 h is twelve, not one o'clock: the line of 09:30 is 2 h 30 before it and gives way
            "2026-10-25 Sun 12:00 thanks.last",
            "2026-10-26 Mon 08:30 thanks.late",
            # Te+14 d is a Saturday; the business day after it a Monday
            "2026-11-09 Mon 14:00 status",
        ),
    ),
    GoldenDay(
        name="Paris loses an hour at Easter",
        facts=facts(opportunity(interview("2027-03-27 16:00", entered="2027-03-25 12:00"))),
        told=(("2027-03-27 17:32", yes()), ("2027-03-27 17:36", finished())),
        until="2027-05-31 12:00",
        messages=(
            "2027-03-26 Fri 18:00 brief",
            "2027-03-27 Sat 14:00 card silent",
            "2027-03-27 Sat 17:30 debrief silent",
            "2027-03-28 Sun 09:30 thanks.morning",
            "2027-03-28 Sun 14:00 thanks.last",
            # Easter Monday is a holiday
            "2027-03-30 Tue 08:30 thanks.late",
            "2027-04-12 Mon 14:00 status",
        ),
    ),
)

CLOCKS: Final = (
    _saturday(
        "2027-04-03",
        "2027-04-01",
        AUCKLAND,
        Rhythm.STANDARD,
        until="2027-05-31 12:00",
        messages=(
            "2027-04-02 Fri 18:00 brief",
            "2027-04-03 Sat 15:00 card silent",
            "2027-04-03 Sat 18:30 debrief silent",
            "2027-04-04 Sun 09:30 thanks.morning",
            # 20 hours in a night of 25
            "2027-04-04 Sun 13:00 thanks.last",
            "2027-04-05 Mon 08:30 thanks.late",
            # standard: Te+10 d
            "2027-04-13 Tue 10:00 status",
        ),
    ),
    _saturday(
        "2026-09-26",
        "2026-09-24",
        AUCKLAND,
        Rhythm.STANDARD,
        until="2026-11-30 12:00",
        messages=(
            "2026-09-25 Fri 18:00 brief",
            "2026-09-26 Sat 15:00 card silent",
            "2026-09-26 Sat 18:30 debrief silent",
            "2026-09-27 Sun 09:30 thanks.morning",
            "2026-09-27 Sun 15:00 thanks.last",
            "2026-09-28 Mon 08:30 thanks.late",
            "2026-10-06 Tue 10:00 status",
        ),
    ),
    _saturday(
        "2026-10-31",
        "2026-10-29",
        MONTREAL,
        Rhythm.URGENT,
        until="2026-12-31 12:00",
        messages=(
            "2026-10-30 Fri 18:00 brief",
            "2026-10-31 Sat 15:00 card silent",
            "2026-10-31 Sat 18:30 debrief silent",
            "2026-11-01 Sun 09:30 thanks.morning",
            "2026-11-01 Sun 13:00 thanks.last",
            "2026-11-02 Mon 08:30 thanks.late",
            # urgent: the 5th business day, after red ended on Thursday (Te+5 d)
            "2026-11-06 Fri 10:00 status",
        ),
    ),
    _saturday(
        "2027-03-13",
        "2027-03-11",
        MONTREAL,
        Rhythm.URGENT,
        until="2027-05-31 12:00",
        messages=(
            "2027-03-12 Fri 18:00 brief",
            "2027-03-13 Sat 15:00 card silent",
            "2027-03-13 Sat 18:30 debrief silent",
            "2027-03-14 Sun 09:30 thanks.morning",
            "2027-03-14 Sun 15:00 thanks.last",
            "2027-03-15 Mon 08:30 thanks.late",
            "2027-03-19 Fri 10:00 status",
        ),
    ),
)
