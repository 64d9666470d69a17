"""Rows of the schedule for the wait (playbook §3, "useful contact ideas" to "weekly point", by rules 5 to 7).

A day promised: red through it. No day: red to the end of the week of Te and at least five days of 24 hours;
green on the later of Te+14 d and the eighth business day, in the first office slot (10:00-11:30 and
14:00-16:30, not on Monday mornings nor on the first morning after a closure).
"""

from typing import Final

from bot.domain.playbook import StepName
from tests.domain.schedule_row import NEVER, Aside, Row, Tale

WAIT_ROWS: Final = (
    Row(
        of="useful contact ideas",
        what=Aside.AMBER,
        tale=Tale.SILENT,
        why="on the card from the end of red: Monday 00:00, or Te+5 d when that is later (Thursday's "
        "and Saturday's interviews; 17:00 and five days is 18:00 in spring, 16:00 in autumn). Too "
        "late: told when it is green",
        early="Mon 21 Sep 00:00",
        late="Mon 21 Sep 00:00",
        too_late=NEVER,
        holiday="Tue 18 May 15:00",
        christmas="Mon 4 Jan 00:00",
        spring="Thu 1 Apr 18:00",
        autumn="Thu 29 Oct 16:00",
    ),
    Row(
        of="any news?",
        what=StepName.NEWS,
        tale=Tale.AFTER,
        why="18:00 on the day promised, be it Whit Monday or New Year's Eve. Too late: it had passed",
        early="Tue 22 Sep 18:00",
        late="Wed 16 Sep 18:00",
        too_late=NEVER,
        holiday="Mon 17 May 18:00",
        christmas="Thu 31 Dec 18:00",
        spring="Tue 30 Mar 18:00",
        autumn="Tue 27 Oct 18:00",
    ),
    Row(
        of="§1: not asked yet (asked again once, next day)",
        what=StepName.ASK_REPLY,
        tale=Tale.SILENT,
        why="the morning after the debrief, whenever that is finished",
        early="Wed 16 Sep 08:30",
        late="Thu 17 Sep 08:30",
        too_late="Wed 7 Oct 08:30",
        holiday="Fri 14 May 08:30",
        christmas="Wed 30 Dec 08:30",
        spring="Sun 28 Mar 09:30",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of="status contact: mail, or call with a script",
        what=StepName.STATUS,
        tale=Tale.AFTER,
        why="a day was promised: the next business day. Too late: the next one after it was told. "
        "Christmas: 4 January is a Monday, and the first day after the closure",
        early="Wed 23 Sep 10:00",
        late="Thu 17 Sep 10:00",
        too_late="Tue 22 Sep 10:00",
        holiday="Tue 18 May 10:00",
        christmas="Mon 4 Jan 14:00",
        spring="Wed 31 Mar 10:00",
        autumn="Wed 28 Oct 10:00",
    ),
    Row(
        of="status contact: mail, or call with a script",
        what=StepName.STATUS,
        tale=Tale.SILENT,
        why="no day: Te+14 d. The eighth business day is sooner, but at Christmas (4 to 8, 11 to 13 "
        "January). When the clocks change it is a Saturday, then Monday's afternoon. Too late: "
        "green when it is told, so the next business day",
        early="Tue 29 Sep 10:00",
        late="Tue 29 Sep 10:00",
        too_late="Wed 7 Oct 10:00",
        holiday="Thu 27 May 10:00",
        christmas="Wed 13 Jan 10:00",
        spring="Mon 12 Apr 14:00",
        autumn="Mon 9 Nov 14:00",
    ),
    Row(
        of="§2.6: after a status contact the bot asks what happened",
        what=StepName.AFTER,
        tale=Tale.ASKED,
        why="in the answer; left open, once more two business days later. Too late: it was told",
        early="Fri 25 Sep 08:30",
        late="Wed 30 Sep 08:30",
        too_late=NEVER,
        holiday="Mon 3 May 08:30",
        christmas="Mon 21 Dec 08:30",
        spring="Tue 30 Mar 08:30",
        autumn="Mon 26 Oct 08:30",
    ),
    Row(
        of="second and last",
        what=StepName.SECOND,
        tale=Tale.ASKED,
        why="C+7 d, Tuesday to Thursday. Late: that is a Monday. Holiday: Ascension Day. Christmas: "
        "24 December. Clocks: seven days of 24 hours. Too late: the answer was no",
        early="Wed 30 Sep 10:30",
        late="Tue 6 Oct 10:00",
        too_late=NEVER,
        holiday="Tue 11 May 10:00",
        christmas="Tue 5 Jan 10:00",
        spring="Thu 1 Apr 11:15",
        autumn="Thu 29 Oct 10:15",
    ),
    Row(
        of="stop waiting",
        what=StepName.STOP,
        tale=Tale.ASKED_TWICE,
        why="ten days after the second, on a business day, the next digest. Early: a Saturday. "
        "Holiday: Whit Monday. Christmas: 27 December. Too late: the answer was no",
        early="Mon 12 Oct 08:30",
        late="Fri 16 Oct 18:00",
        too_late=NEVER,
        holiday="Tue 18 May 08:30",
        christmas="Mon 4 Jan 08:30",
        spring="Fri 2 Apr 18:00",
        autumn="Fri 30 Oct 18:00",
    ),
    Row(
        of="weekly point",
        what=StepName.WEEKLY,
        tale=Tale.SILENT,
        why="Wednesdays 18:00 from the week after Te, for some two weeks; not on a day on which it "
        "was asked already (13 January, 7 October: the status contact)",
        early="Wed 23 Sep 18:00, Wed 30 Sep 18:00",
        late="Wed 23 Sep 18:00, Wed 30 Sep 18:00",
        too_late="Wed 23 Sep 18:00, Wed 30 Sep 18:00",
        holiday="Wed 19 May 18:00, Wed 26 May 18:00",
        christmas="Wed 6 Jan 18:00",
        spring="Wed 31 Mar 18:00, Wed 7 Apr 18:00",
        autumn="Wed 28 Oct 18:00, Wed 4 Nov 18:00",
    ),
    Row(
        of="weekly point",
        what=StepName.WEEKLY,
        tale=Tale.OFFER,
        why="two opportunities; the one with an offer is left out from then on, both once it is accepted, "
        "on a Wednesday at 14:00 too. Too late and when the clocks change: the offer comes after "
        "Wednesday's point, acceptance before the next",
        early="Wed 23 Sep 18:00",
        late="Wed 30 Sep 18:00",
        too_late="Wed 30 Sep 18:00 ×2",
        holiday="Wed 12 May 18:00",
        christmas="Wed 23 Dec 18:00",
        spring="Wed 24 Mar 18:00 ×2",
        autumn="Wed 21 Oct 18:00 ×2",
    ),
    Row(
        of="§2.2: postponed without a date asks for the new date after 3 bd",
        what=StepName.NEW_DATE,
        tale=Tale.PUT_OFF,
        why="the third business day's morning. Holiday: Friday, Monday, Tuesday. Christmas: 23 "
        "December, 4 and 5 January. Spring: Easter Monday is none. Too late: the new date was "
        "told",
        early="Thu 17 Sep 08:30",
        late="Mon 21 Sep 08:30",
        too_late=NEVER,
        holiday="Tue 11 May 08:30",
        christmas="Tue 5 Jan 08:30",
        spring="Thu 1 Apr 08:30",
        autumn="Wed 28 Oct 08:30",
    ),
    Row(
        of="§2.13: the end of a pause is one screen",
        what=StepName.RETURN,
        tale=Tale.PAUSE,
        why="the morning digest's hour of its last day; ended in the afternoon, that minute. Too "
        "late: back before",
        early="Mon 14 Sep 08:30",
        late="Mon 14 Sep 15:00",
        too_late=NEVER,
        holiday="Mon 17 May 08:30",
        christmas="Mon 4 Jan 08:30",
        spring="Sun 28 Mar 09:30",
        autumn="Sun 25 Oct 09:30",
    ),
)
