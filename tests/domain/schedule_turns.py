"""What else is told under each condition of the schedule: contacts, later rounds, endings, offers, pauses.

Local time of Paris, by the calendar of ``schedule_told``.
"""

from dataclasses import dataclass
from typing import Final

from tests.domain.schedule_row import When

#: the employer is asked for the first time; too late: what came of it is told at once, and then a refusal
ASKED: Final = {
    When.EARLY: "2026-09-23 10:30",
    When.LATE: "2026-09-28 14:30",
    When.TOO_LATE: "2026-09-23 10:30",
    When.HOLIDAY: "2027-04-29 10:30",
    When.CHRISTMAS: "2026-12-17 10:30",
    When.SPRING: "2027-03-25 10:15",
    When.AUTUMN: "2026-10-22 11:15",
}
TOLD_AT_ONCE: Final = "2026-09-23 10:40"
REFUSED_THEN: Final = "2026-09-29 12:00"

#: … and for the second time; too late: a refusal comes before the ten days are over
ASKED_TWICE: Final = {
    When.EARLY: "2026-09-30 11:00",
    When.LATE: "2026-10-06 10:30",
    When.TOO_LATE: "2026-09-30 11:00",
    When.HOLIDAY: "2027-05-07 10:30",
    When.CHRISTMAS: "2026-12-17 11:00",
    When.SPRING: "2027-03-23 10:15",
    When.AUTUMN: "2026-10-20 11:15",
}
REFUSED_AT_LAST: Final = "2026-10-09 12:00"

#: a second round: when it is entered, when it takes place; late is three days before, at the weekend
SECOND_ROUNDS: Final = {
    When.EARLY: ("2026-09-22 11:00", "2026-10-06 10:00"),
    When.LATE: ("2026-10-03 11:00", "2026-10-06 10:00"),
    When.TOO_LATE: ("2026-10-05 22:30", "2026-10-06 09:00"),
    When.HOLIDAY: ("2027-05-04 11:00", "2027-05-18 10:00"),
    When.CHRISTMAS: ("2026-12-22 11:00", "2027-01-05 10:00"),
    When.SPRING: ("2027-03-16 11:00", "2027-03-30 10:00"),
    When.AUTUMN: ("2026-10-13 11:00", "2026-10-27 10:00"),
}

#: a refusal is told; a second look is asked for: late and too late count from its ninetieth day
REFUSALS: Final = {
    When.EARLY: ("2026-09-22 11:00", "2026-09-22 11:05"),
    When.LATE: ("2026-09-25 19:00", "2027-01-03 11:00"),
    When.TOO_LATE: ("2026-09-22 11:00", "2027-01-10 11:00"),
    When.HOLIDAY: ("2027-05-05 11:00", "2027-05-05 11:05"),
    When.CHRISTMAS: ("2026-12-23 11:00", "2026-12-23 11:05"),
    When.SPRING: ("2027-03-27 09:00", "2027-03-27 09:05"),
    When.AUTUMN: ("2026-10-24 10:00", "2026-10-24 10:05"),
}
#: too late: told in a pause of two weeks, whose end is past the use of what follows
PAUSED_BEFORE: Final = ("2026-09-22 10:00", "2026-10-07 00:00")


@dataclass(frozen=True, kw_only=True, slots=True)
class Offering:
    """An offer: when it is told, when its last day is (with the offer when ``asked`` is nothing)."""

    offered: str
    asked: str | None
    reply_by: str
    accepted: str


OFFERS: Final = {
    When.EARLY: Offering(
        offered="2026-09-22 16:00",
        asked="2026-09-23 10:00",
        reply_by="2026-09-30",
        accepted="2026-09-30 14:00",
    ),
    When.LATE: Offering(
        offered="2026-09-28 16:00", asked=None, reply_by="2026-09-30", accepted="2026-09-30 22:30"
    ),
    When.TOO_LATE: Offering(
        offered="2026-09-30 22:30", asked=None, reply_by="2026-09-30", accepted="2026-10-01 14:00"
    ),
    When.HOLIDAY: Offering(
        offered="2027-05-11 16:00",
        asked="2027-05-12 10:00",
        reply_by="2027-05-18",
        accepted="2027-05-18 14:00",
    ),
    When.CHRISTMAS: Offering(
        offered="2026-12-22 16:00",
        asked="2026-12-23 10:00",
        reply_by="2026-12-30",
        accepted="2026-12-30 14:00",
    ),
    When.SPRING: Offering(
        offered="2027-03-25 16:00",
        asked="2027-03-26 10:00",
        reply_by="2027-03-30",
        accepted="2027-03-30 14:00",
    ),
    When.AUTUMN: Offering(
        offered="2026-10-22 16:00",
        asked="2026-10-23 10:00",
        reply_by="2026-10-27",
        accepted="2026-10-27 14:00",
    ),
}
#: too late: the candidate gives the other opportunity up before
GIVEN_UP: Final = "2026-10-01 12:00"

#: an interview, and when it is told that it is put off; late: told the day after it
PUT_OFF: Final = {
    When.EARLY: ("2026-09-15 14:00", "2026-09-14 11:00"),
    When.LATE: ("2026-09-15 14:00", "2026-09-16 10:00"),
    When.TOO_LATE: ("2026-09-15 14:00", "2026-09-14 11:00"),
    When.HOLIDAY: ("2027-05-07 14:00", "2027-05-05 11:00"),
    When.CHRISTMAS: ("2026-12-23 14:00", "2026-12-22 11:00"),
    When.SPRING: ("2027-03-30 14:00", "2027-03-26 11:00"),
    When.AUTUMN: ("2026-10-27 14:00", "2026-10-23 11:00"),
}
#: too late: the new date is told before it is asked for
NEW_DATE: Final = ("2026-09-16 12:00", "2026-09-29 14:00")

#: a pause is set, and ends; late: in the middle of an afternoon
PAUSES: Final = {
    When.EARLY: ("2026-09-07 10:00", "2026-09-14 00:00"),
    When.LATE: ("2026-09-07 10:00", "2026-09-14 15:00"),
    When.TOO_LATE: ("2026-09-07 10:00", "2026-09-14 00:00"),
    When.HOLIDAY: ("2027-05-10 10:00", "2027-05-17 00:00"),
    When.CHRISTMAS: ("2026-12-22 10:00", "2027-01-04 00:00"),
    When.SPRING: ("2027-03-22 10:00", "2027-03-28 00:00"),
    When.AUTUMN: ("2026-10-19 10:00", "2026-10-25 00:00"),
}
#: too late: the candidate is back before the message
BACK: Final = "2026-09-14 07:30"
