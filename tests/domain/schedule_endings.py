"""Rows of the schedule for a refusal and an offer (playbook §3, "refused" and "offer"; rules 8 and 9).

"+24 h" are 24 hours: from Saturday 09:00 to Sunday 10:00 in spring, so Sunday's evening digest; from Saturday
10:00 to Sunday 09:00 in autumn, so its morning's. Late: a Friday at 19:00. Too late: told in a pause, at
whose end three business days are over.
"""

from typing import Final

from bot.domain.playbook import StepName
from tests.domain.schedule_row import NEVER, Aside, Row, Tale

_HELPERS: Final = "refused: references and allies who were asked, thanked"
_OFFER: Final = "offer; accepted"

ENDING_ROWS: Final = (
    Row(
        of="refused: reassurance",
        what=Aside.ANSWERED,
        tale=Tale.REFUSED,
        why="the answer itself, in a pause too; nothing of the opportunity for 24 hours",
        early="Tue 22 Sep 11:00",
        late="Fri 25 Sep 19:00",
        too_late="Tue 22 Sep 11:00",
        holiday="Wed 5 May 11:00",
        christmas="Wed 23 Dec 11:00",
        spring="Sat 27 Mar 09:00",
        autumn="Sat 24 Oct 10:00",
    ),
    Row(
        of="refused: gracious reply",
        what=StepName.REPLY,
        tale=Tale.REFUSED,
        why="the first digest 24 hours after, any day",
        early="Wed 23 Sep 18:00",
        late="Sun 27 Sep 09:30",
        too_late=NEVER,
        holiday="Thu 6 May 18:00",
        christmas="Thu 24 Dec 18:00",
        spring="Sun 28 Mar 18:00",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of=_HELPERS,
        what=StepName.FAREWELL,
        tale=Tale.REFUSED,
        why="the one reference of two who was told of the interview",
        early="Wed 23 Sep 18:00",
        late="Sun 27 Sep 09:30",
        too_late=NEVER,
        holiday="Thu 6 May 18:00",
        christmas="Thu 24 Dec 18:00",
        spring="Sun 28 Mar 18:00",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of=_HELPERS,
        what=StepName.ALLIES,
        tale=Tale.REFUSED,
        why="the one contact inside of two who was met",
        early="Wed 23 Sep 18:00",
        late="Sun 27 Sep 09:30",
        too_late=NEVER,
        holiday="Thu 6 May 18:00",
        christmas="Thu 24 Dec 18:00",
        spring="Sun 28 Mar 18:00",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of="refused: one thing I control",
        what=StepName.LESSON,
        tale=Tale.REFUSED,
        why="the first morning 24 hours after",
        early="Thu 24 Sep 08:30",
        late="Sun 27 Sep 09:30",
        too_late=NEVER,
        holiday="Fri 7 May 08:30",
        christmas="Fri 25 Dec 08:30",
        spring="Mon 29 Mar 08:30",
        autumn="Sun 25 Oct 09:30",
    ),
    Row(
        of="company worth another look",
        what=StepName.LOOK_AGAIN,
        tale=Tale.REFUSED,
        why="the ninetieth day. Late: asked for on the hundredth (3 January, a Sunday), the next "
        "digest. Too late: after 90 and 14 days",
        early="Mon 21 Dec 08:30",
        late="Sun 3 Jan 18:00",
        too_late=NEVER,
        holiday="Tue 3 Aug 08:30",
        christmas="Tue 23 Mar 08:30",
        spring="Fri 25 Jun 08:30",
        autumn="Fri 22 Jan 08:30",
    ),
    Row(
        of=_OFFER,
        what=StepName.OFFER,
        tale=Tale.OFFER,
        why="D-3, D-1 and that morning at nine, weekend or holiday; told later, what is left of them. "
        "Too late: told in the last night, so only what became of it, the next morning",
        early="Sun 27 Sep 09:00 three, Tue 29 Sep 09:00 one, Wed 30 Sep 09:00 day",
        late="Tue 29 Sep 09:00 one, Wed 30 Sep 09:00 day",
        too_late="Thu 1 Oct 08:30 after",
        holiday="Sat 15 May 09:00 three, Mon 17 May 09:00 one, Tue 18 May 09:00 day",
        christmas="Sun 27 Dec 09:00 three, Tue 29 Dec 09:00 one, Wed 30 Dec 09:00 day",
        spring="Sat 27 Mar 09:00 three, Mon 29 Mar 09:00 one, Tue 30 Mar 09:00 day",
        autumn="Sat 24 Oct 09:00 three, Mon 26 Oct 09:00 one, Tue 27 Oct 09:00 day",
    ),
    Row(
        of=_OFFER,
        what=StepName.REPLY_BY,
        tale=Tale.OFFER,
        why="asked in the answer, and on the next morning while it is not known; late and too late it "
        "is told",
        early="Wed 23 Sep 08:30",
        late=NEVER,
        too_late=NEVER,
        holiday="Wed 12 May 08:30",
        christmas="Wed 23 Dec 08:30",
        spring="Fri 26 Mar 08:30",
        autumn="Fri 23 Oct 08:30",
    ),
    Row(
        of=_OFFER,
        what=StepName.ELSEWHERE,
        tale=Tale.OFFER,
        why="the other company, in the first digest after the offer. Too late: its last day ends before that",
        early="Tue 22 Sep 18:00",
        late="Mon 28 Sep 18:00",
        too_late=NEVER,
        holiday="Tue 11 May 18:00",
        christmas="Tue 22 Dec 18:00",
        spring="Thu 25 Mar 18:00",
        autumn="Thu 22 Oct 18:00",
    ),
    Row(
        of=_OFFER,
        what=StepName.STEP_DOWN,
        tale=Tale.OFFER,
        why="the other opportunity, in the first digest after acceptance. Late: accepted at 22:30. "
        "Too late: given up before",
        early="Wed 30 Sep 18:00",
        late="Thu 1 Oct 08:30",
        too_late=NEVER,
        holiday="Tue 18 May 18:00",
        christmas="Wed 30 Dec 18:00",
        spring="Tue 30 Mar 18:00",
        autumn="Tue 27 Oct 18:00",
    ),
    *(
        Row(
            of=_OFFER,
            what=step,
            tale=Tale.OFFER,
            why="whoever helped hears of it in the first digest after acceptance: it can't be told too late",
            early="Wed 30 Sep 18:00",
            late="Thu 1 Oct 08:30",
            too_late="Thu 1 Oct 18:00",
            holiday="Tue 18 May 18:00",
            christmas="Wed 30 Dec 18:00",
            spring="Tue 30 Mar 18:00",
            autumn="Tue 27 Oct 18:00",
        )
        for step in (StepName.FAREWELL, StepName.ALLIES)
    ),
)
