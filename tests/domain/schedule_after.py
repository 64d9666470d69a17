"""Rows of the schedule from the end of the interview to its last letter (playbook §3, "debrief" to "sample").

Te is 15:00; too late 10:00; when the clocks change Saturday 17:00, so that "within 24 hours" ends on Sunday
at 18:00 in spring and at 16:00 in autumn.
"""

from typing import Final

from bot.domain.playbook import StepName
from tests.domain.schedule_row import NEVER, Aside, Row, Tale

AFTER_ROWS: Final = (
    Row(
        of="debrief, tonight's part",
        what=StepName.DEBRIEF,
        tale=Tale.AFTER,
        why="Te+30 min; left alone, once more in the next morning's digest: only its yes starts the rest",
        early="Tue 15 Sep 15:30",
        late="Tue 15 Sep 15:30, Wed 16 Sep 08:30 again",
        too_late="Tue 15 Sep 10:30, Wed 16 Sep 08:30 again",
        holiday="Thu 13 May 15:30",
        christmas="Tue 29 Dec 15:30",
        spring="Sat 27 Mar 17:30",
        autumn="Sat 24 Oct 17:30",
    ),
    Row(
        of="debrief, tonight's part",
        what=StepName.DEBRIEF,
        tale=Tale.OVER,
        why="entered once it has begun: at its own minute all the same, and the next morning. Entered later "
        "than that: at once, on the card",
        early="Tue 15 Sep 15:30, Wed 16 Sep 08:30 again",
        late="Tue 15 Sep 15:30, Wed 16 Sep 08:30 again",
        too_late=NEVER,
        holiday="Thu 6 May 15:30, Fri 7 May 08:30 again",
        christmas="Thu 24 Dec 15:30, Fri 25 Dec 08:30 again",
        spring="Sun 28 Mar 15:30, Mon 29 Mar 08:30 again",
        autumn="Sun 25 Oct 15:30, Mon 26 Oct 08:30 again",
    ),
    Row(
        of="debrief, tonight's part",
        what=StepName.DEBRIEF,
        tale=Tale.EVENING,
        why="21:30 lies in the quiet hours: their end + 30 min, by the clock of the next day; the morning "
        "after that is past Te+24 h. Too late: answered by then",
        early="Wed 16 Sep 08:30",
        late="Wed 16 Sep 08:30",
        too_late=NEVER,
        holiday="Thu 6 May 08:30",
        christmas="Thu 24 Dec 08:30",
        spring="Sun 28 Mar 08:30",
        autumn="Sun 25 Oct 08:30",
    ),
    Row(
        of="debrief, tomorrow's part",
        what=StepName.REVIEW,
        tale=Tale.AFTER,
        why="the morning after the interview; told later, the first digest after the first part",
        early="Wed 16 Sep 08:30",
        late="Wed 16 Sep 18:00",
        too_late="Mon 21 Sep 18:00",
        holiday="Fri 14 May 08:30",
        christmas="Wed 30 Dec 08:30",
        spring="Sun 28 Mar 09:30",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of="thank-you × interviewers",
        what=StepName.THANKS,
        tale=Tale.AFTER,
        why="the debrief's last screen is the first prompt. The last call is 4 h before the deadline; "
        "the morning's line stands only 3 h from it or more (spring). Late: 11:00 is 50 min after "
        "the last screen, so only the late one is left. Late ones: the first business morning "
        "past the deadline, if before Te+72 h (Whit Tuesday and 4 January are not; Easter Tuesday "
        "08:30 is). Too late: past Te+72 h",
        early="Wed 16 Sep 11:00 last ×2, Thu 17 Sep 08:30 late ×2",
        late="Thu 17 Sep 08:30 late ×2",
        too_late=NEVER,
        holiday="Fri 14 May 11:00 last ×2",
        christmas="Wed 30 Dec 11:00 last ×2",
        spring="Sun 28 Mar 09:30 morning ×2, Sun 28 Mar 14:00 last ×2, Tue 30 Mar 08:30 late ×2",
        autumn="Sun 25 Oct 12:00 last ×2, Mon 26 Oct 08:30 late ×2",
    ),
    Row(
        of="references informed, each",
        what=StepName.REFERENCES,
        tale=Tale.AFTER,
        why="the first digest after the debrief, any day; whoever was not told before has the alert's row",
        early="Tue 15 Sep 18:00",
        late="Wed 16 Sep 18:00",
        too_late="Mon 21 Sep 18:00",
        holiday="Thu 13 May 18:00",
        christmas="Tue 29 Dec 18:00",
        spring="Sat 27 Mar 18:00",
        autumn="Sat 24 Oct 18:00",
    ),
    Row(
        of="work sample or document",
        what=StepName.SAMPLE,
        tale=Tale.AFTER,
        why="a link is on file: the first business day of Te+1 to 3 d (Easter Tuesday; Monday in "
        "autumn), the next morning when there is none (Christmas). Too late: Te+3 d is the 18th, "
        "its grace ends on the 20th",
        early="Wed 16 Sep 08:30",
        late="Wed 16 Sep 18:00",
        too_late=NEVER,
        holiday="Fri 14 May 08:30",
        christmas="Wed 30 Dec 08:30",
        spring="Tue 30 Mar 08:30",
        autumn="Mon 26 Oct 08:30",
    ),
    Row(
        of="§1: call the consultant the same or next day",
        what=StepName.AGENCY,
        tale=Tale.AFTER,
        why="the first digest after yes. Too late: the next business day is over",
        early="Tue 15 Sep 18:00",
        late="Wed 16 Sep 18:00",
        too_late=NEVER,
        holiday="Thu 13 May 18:00",
        christmas="Tue 29 Dec 18:00",
        spring="Sat 27 Mar 18:00",
        autumn="Sat 24 Oct 18:00",
    ),
    Row(
        of="progress over debriefs; the same weakness twice → a goal",
        what=Aside.TWO_DEBRIEFS,
        tale=Tale.LOOKED_BACK,
        why="on demand from the second debrief on; in the next preparation it stands in the gaps of a "
        "later round",
        early="Wed 16 Sep 08:45",
        late="Wed 16 Sep 18:20",
        too_late="Mon 21 Sep 18:20",
        holiday="Fri 14 May 08:45",
        christmas="Wed 30 Dec 08:45",
        spring="Sun 28 Mar 09:45",
        autumn="Sun 25 Oct 09:45",
    ),
)
