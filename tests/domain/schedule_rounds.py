"""Rows of the schedule for a second round (playbook §3, "R≥2").

On Tuesday at 10:00, 14 days ahead; late: told on the Saturday before, at 11:00; too late: told on the eve at
22:30 for nine o'clock, all of it inside the confirmation. "Till T0-1 d" is till the evening brief of the eve.
"""

from typing import Final

from bot.domain.playbook import StepName
from tests.domain.schedule_row import NEVER, Row, Tale

_PREPARED: Final = "R≥2: what to expect; research again; gaps; re-read Q&A; who is new, who decides"

ROUND_ROWS: Final = (
    Row(
        of=_PREPARED,
        what=StepName.RESEARCH,
        tale=Tale.ROUND,
        why="T0-5 d, or the next digest",
        early="Thu 1 Oct 08:30",
        late="Sat 3 Oct 18:00",
        too_late=NEVER,
        holiday="Thu 13 May 08:30",
        christmas="Thu 31 Dec 08:30",
        spring="Thu 25 Mar 08:30",
        autumn="Thu 22 Oct 08:30",
    ),
    Row(
        of=_PREPARED,
        what=StepName.GAPS,
        tale=Tale.ROUND,
        why="T0-4 d, or the next digest",
        early="Fri 2 Oct 08:30",
        late="Sat 3 Oct 18:00",
        too_late=NEVER,
        holiday="Fri 14 May 08:30",
        christmas="Fri 1 Jan 08:30",
        spring="Fri 26 Mar 08:30",
        autumn="Fri 23 Oct 08:30",
    ),
    Row(
        of=_PREPARED,
        what=StepName.REREAD,
        tale=Tale.ROUND,
        why="T0-3 d, or the next digest; nothing was noted of the first round: to recall at once "
        "(B28), unless T0-3 d has begun",
        early="Tue 22 Sep 18:00 recall, Sat 3 Oct 09:30",
        late="Sat 3 Oct 18:00",
        too_late=NEVER,
        holiday="Tue 4 May 18:00 recall, Sat 15 May 09:30",
        christmas="Tue 22 Dec 18:00 recall, Sat 2 Jan 09:30",
        spring="Tue 16 Mar 18:00 recall, Sat 27 Mar 09:30",
        autumn="Tue 13 Oct 18:00 recall, Sat 24 Oct 09:30",
    ),
    Row(
        of=_PREPARED,
        what=StepName.BRIEF,
        tale=Tale.ROUND,
        why="18:00 on the eve: who is new, who decides. Holiday: Whit Monday; spring: Easter Monday",
        early="Mon 5 Oct 18:00",
        late="Mon 5 Oct 18:00",
        too_late=NEVER,
        holiday="Mon 17 May 18:00",
        christmas="Mon 4 Jan 18:00",
        spring="Mon 29 Mar 18:00",
        autumn="Mon 26 Oct 18:00",
    ),
    Row(
        of="R≥2: eight questions, a deck opened at will; one a day offered in the digest",
        what=StepName.DECK,
        tale=Tale.ROUND,
        why="eight mornings from T0-8 d to the eve, one each; late: eight in the three digests that are left",
        early=(
            "Mon 28 Sep 08:30, Tue 29 Sep 08:30, Wed 30 Sep 08:30, Thu 1 Oct 08:30, "
            "Fri 2 Oct 08:30, Sat 3 Oct 09:30, Sun 4 Oct 09:30, Mon 5 Oct 08:30"
        ),
        late="Sat 3 Oct 18:00 ×3, Sun 4 Oct 09:30 ×3, Mon 5 Oct 08:30 ×2",
        too_late=NEVER,
        holiday=(
            "Mon 10 May 08:30, Tue 11 May 08:30, Wed 12 May 08:30, Thu 13 May 08:30, "
            "Fri 14 May 08:30, Sat 15 May 09:30, Sun 16 May 09:30, Mon 17 May 08:30"
        ),
        christmas=(
            "Mon 28 Dec 08:30, Tue 29 Dec 08:30, Wed 30 Dec 08:30, Thu 31 Dec 08:30, "
            "Fri 1 Jan 08:30, Sat 2 Jan 09:30, Sun 3 Jan 09:30, Mon 4 Jan 08:30"
        ),
        spring=(
            "Mon 22 Mar 08:30, Tue 23 Mar 08:30, Wed 24 Mar 08:30, Thu 25 Mar 08:30, "
            "Fri 26 Mar 08:30, Sat 27 Mar 09:30, Sun 28 Mar 09:30, Mon 29 Mar 08:30"
        ),
        autumn=(
            "Mon 19 Oct 08:30, Tue 20 Oct 08:30, Wed 21 Oct 08:30, Thu 22 Oct 08:30, "
            "Fri 23 Oct 08:30, Sat 24 Oct 09:30, Sun 25 Oct 09:30, Mon 26 Oct 08:30"
        ),
    ),
)
