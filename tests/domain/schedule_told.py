"""What is told under each condition of the schedule, and when: local time of Paris, by the calendar below.

::

    early, late, too late               weeks with a public holiday         over Christmas
      Mo  Tu  We  Th  Fr  Sa  Su          Mo  Tu  We  Th  Fr  Sa  Su          Mo  Tu  We  Th  Fr  Sa  Su
      31   1   2   3   4   5   6  Sep     26  27  28  29  30   1h  2  May     14  15  16  17  18  19  20  Dec
       7   8   9  10  11  12  13           3   4   5   6h  7   8h  9          21  22  23  24c 25c 26c 27c
      14  15  16  17  18  19  20          10  11  12  13  14  15  16          28c 29c 30c 31c  1c  2c  3c Jan
      21  22  23  24  25  26  27          17h 18  19  20  21  22  23           4   5   6   7   8   9  10
      28  29  30   1   2   3   4  Oct     24  25  26  27  28  29  30          11  12  13  14  15  16  17
       5   6   7   8   9  10  11
      12  13  14  15  16  17  18

    the clocks go forward               the clocks go back
      Mo  Tu  We  Th  Fr  Sa  Su          Mo  Tu  We  Th  Fr  Sa  Su
       8   9  10  11  12  13  14  Mar      5   6   7   8   9  10  11  Oct
      15  16  17  18  19  20  21          12  13  14  15  16  17  18
      22  23  24  25  26  27  28*         19  20  21  22  23  24  25*
      29h 30  31   1   2   3   4  Apr     26  27  28  29  30  31   1h Nov
       5   6   7   8   9  10  11           2   3   4   5   6   7   8
      12  13  14  15  16  17  18           9  10  11  12  13  14  15

*h* is a public holiday: 1, 6 (Ascension Day), 8 and 17 May (Whit Monday), 29 March (Easter Monday), 1
November. *c* is the closure from 24 December to 3 January, in which Christmas and New Year's Day lie. On 28
March 2027 02:00 becomes 03:00 (+02:00 from then on), on 25 October 2026 03:00 becomes 02:00 (+01:00). What is
marked is all there is: the first three conditions meet no holiday, no closure and no change of the clocks.

*Early* is two weeks ahead, and everything told at once; *late* is the day before at 11:00, and told the next
morning; *too late* is half past ten in the evening for nine o'clock, and told six days after, or when what is
asked for is over.
"""

from dataclasses import dataclass, replace
from typing import Final

from tests.domain.schedule_row import When


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """A first interview of an hour."""

    entered: str
    starts: str
    #: a contact inside is found; one of two references is told; the contact is met
    found: str
    alerted: str
    met: str
    #: it took place; the debrief is finished, with the day of the reply
    yes: str
    finished: str
    reply: str
    #: the second part of the debrief is finished
    reviewed: str


EARLY: Final = Visit(
    entered="2026-09-01 11:00",
    starts="2026-09-15 14:00",
    found="2026-09-09 10:00",
    alerted="2026-09-12 12:00",
    met="2026-09-13 15:00",
    yes="2026-09-15 15:31",
    finished="2026-09-15 15:40",
    reply="2026-09-22",
    reviewed="2026-09-16 08:45",
)

#: the interview that is prepared for, and in ordinary weeks the one that is looked back on too
VISITS: Final = {
    When.EARLY: EARLY,
    When.LATE: Visit(
        entered="2026-09-14 11:00",
        starts="2026-09-15 14:00",
        found="2026-09-14 12:00",
        alerted="2026-09-14 18:30",
        met="2026-09-15 13:00",
        yes="2026-09-16 10:00",
        finished="2026-09-16 10:10",
        # they said: tomorrow
        reply="2026-09-16",
        reviewed="2026-09-16 18:20",
    ),
    When.TOO_LATE: Visit(
        entered="2026-09-14 22:30",
        starts="2026-09-15 09:00",
        found="2026-09-14 22:40",
        alerted="2026-09-14 22:45",
        met="2026-09-21 18:30",
        yes="2026-09-21 11:00",
        finished="2026-09-21 11:10",
        # passed when it is told
        reply="2026-09-18",
        reviewed="2026-09-21 18:20",
    ),
    When.HOLIDAY: Visit(
        entered="2027-05-05 11:00",
        starts="2027-05-13 14:00",
        found="2027-05-07 10:00",
        alerted="2027-05-10 12:00",
        met="2027-05-11 15:00",
        yes="2027-05-13 15:31",
        finished="2027-05-13 15:40",
        reply="2027-05-17",
        reviewed="2027-05-14 08:45",
    ),
    When.CHRISTMAS: Visit(
        entered="2026-12-23 11:00",
        starts="2026-12-29 14:00",
        found="2026-12-24 10:00",
        alerted="2026-12-26 12:00",
        met="2026-12-26 15:00",
        yes="2026-12-29 15:31",
        finished="2026-12-29 15:40",
        reply="2026-12-31",
        reviewed="2026-12-30 08:45",
    ),
    When.SPRING: Visit(
        entered="2027-03-16 11:00",
        starts="2027-03-30 14:00",
        found="2027-03-24 10:00",
        alerted="2027-03-27 12:00",
        met="2027-03-27 15:00",
        yes="2027-03-30 15:31",
        finished="2027-03-30 15:40",
        reply="2027-04-06",
        reviewed="2027-03-31 08:45",
    ),
    When.AUTUMN: Visit(
        entered="2026-10-13 11:00",
        starts="2026-10-27 14:00",
        found="2026-10-21 10:00",
        alerted="2026-10-24 12:00",
        met="2026-10-24 15:00",
        yes="2026-10-27 15:31",
        finished="2026-10-27 15:40",
        reply="2026-11-03",
        reviewed="2026-10-28 08:45",
    ),
}

#: the interview that is looked back on: on the eve of the night in which the clocks change
AFTER_VISITS: Final = {
    **VISITS,
    When.SPRING: Visit(
        entered="2027-03-13 11:00",
        starts="2027-03-27 16:00",
        found="2027-03-22 10:00",
        alerted="2027-03-24 12:00",
        met="2027-03-25 15:00",
        yes="2027-03-27 17:31",
        finished="2027-03-27 17:40",
        reply="2027-03-30",
        reviewed="2027-03-28 09:45",
    ),
    When.AUTUMN: Visit(
        entered="2026-10-10 11:00",
        starts="2026-10-24 16:00",
        found="2026-10-19 10:00",
        alerted="2026-10-21 12:00",
        met="2026-10-22 15:00",
        yes="2026-10-24 17:31",
        finished="2026-10-24 17:40",
        reply="2026-10-27",
        reviewed="2026-10-25 09:45",
    ),
}

#: the same, without a day for the reply; too late is once it may be asked for
SILENT_VISITS: Final = {
    **AFTER_VISITS,
    When.TOO_LATE: replace(
        VISITS[When.TOO_LATE],
        yes="2026-10-06 11:00",
        finished="2026-10-06 11:10",
        reviewed="2026-10-06 11:20",
    ),
}

#: entered on the day itself: when it is entered, when it begins
TODAY: Final = {
    When.EARLY: ("2026-09-15 09:00", "2026-09-15 14:00"),
    When.LATE: ("2026-09-15 12:30", "2026-09-15 14:00"),
    When.TOO_LATE: ("2026-09-15 13:40", "2026-09-15 14:00"),
    When.HOLIDAY: ("2027-05-06 09:00", "2027-05-06 14:00"),
    When.CHRISTMAS: ("2026-12-24 09:00", "2026-12-24 14:00"),
    When.SPRING: ("2027-03-28 09:00", "2027-03-28 14:00"),
    When.AUTUMN: ("2026-10-25 09:00", "2026-10-25 14:00"),
}

#: entered while it lasts, just after it, an hour after it
OVER: Final = {
    When.EARLY: ("2026-09-15 14:20", "2026-09-15 14:00"),
    When.LATE: ("2026-09-15 15:10", "2026-09-15 14:00"),
    When.TOO_LATE: ("2026-09-15 16:00", "2026-09-15 14:00"),
    When.HOLIDAY: ("2027-05-06 15:10", "2027-05-06 14:00"),
    When.CHRISTMAS: ("2026-12-24 15:10", "2026-12-24 14:00"),
    When.SPRING: ("2027-03-28 15:10", "2027-03-28 14:00"),
    When.AUTUMN: ("2026-10-25 15:10", "2026-10-25 14:00"),
}

#: from 20:00 to 21:00; too late: its debrief is answered before it is asked for
EVENINGS: Final = {
    When.EARLY: ("2026-09-01 11:00", "2026-09-15 20:00"),
    When.LATE: ("2026-09-14 11:00", "2026-09-15 20:00"),
    When.TOO_LATE: ("2026-09-14 22:30", "2026-09-15 20:00"),
    When.HOLIDAY: ("2027-04-28 11:00", "2027-05-05 20:00"),
    When.CHRISTMAS: ("2026-12-14 11:00", "2026-12-23 20:00"),
    When.SPRING: ("2027-03-13 11:00", "2027-03-27 20:00"),
    When.AUTUMN: ("2026-10-10 11:00", "2026-10-24 20:00"),
}
YES_ALREADY: Final = "2026-09-15 22:00"
