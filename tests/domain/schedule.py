"""The schedule of the playbook (§3) at exact local moments: early, late, too late, and around the calendar.

Each row of §3 stands here under seven conditions (``When``); a step that §3 leaves to the rules of §1 and §2
stands here too. The moments were worked out by hand, from the playbook, the calendar and what is told
(``schedule_told``); ``why`` says how, where it is not plain.

Where the playbook leaves room, the moments follow what the package says (:mod:`bot.domain.planning`,
:mod:`bot.domain.patience`, :mod:`bot.domain.steps`):

- "at once" is the next digest; a public holiday that is no weekend has its digests at 08:30 and 18:00;
- "+24 h", "Te+5 d" and "C+7 d" are days of 24 hours; "T0-4 d" and "the ninetieth day" are local days;
- the confirmation waits for the employer's business day, a sample for one if there is one in time; what is
  asked of nobody but the candidate does not wait;
- "outside closures" is on a business day, so neither on a weekend nor on a holiday;
- what follows from the debrief counts from when it is told, as long as it is of use then: told six days
  after, the second part, the references and "did you meet?" are still asked for, thanks and a sample are not;
- an offer's last day comes to mind at nine o'clock, and a pause ends with the morning digest's hour.
"""

from typing import Final

from bot.domain.playbook import StepName
from tests.domain.schedule_after import AFTER_ROWS
from tests.domain.schedule_before import BEFORE_ROWS
from tests.domain.schedule_endings import ENDING_ROWS
from tests.domain.schedule_rounds import ROUND_ROWS
from tests.domain.schedule_row import Row
from tests.domain.schedule_wait import WAIT_ROWS

SCHEDULE: Final[tuple[Row, ...]] = (*BEFORE_ROWS, *AFTER_ROWS, *WAIT_ROWS, *ROUND_ROWS, *ENDING_ROWS)

#: the rows of §3, in its order
PLAYBOOK_ROWS: Final = (
    "plan shown, one first task",
    "confirm the interview",
    "job description, every requirement",
    "contacts inside, 1st then 2nd level, with a note to send",
    "meet the contact before or at the visit; then record the ally and thank",
    "evidence",
    "alert each reference",
    "three questions I will ask; practise",
    "evening brief",
    "pocket card",
    "calm nudge, opt-in",
    "debrief, tonight's part",
    "debrief, tomorrow's part",
    "thank-you × interviewers",
    "references informed, each",
    "work sample or document",
    "useful contact ideas",
    "any news?",
    "status contact: mail, or call with a script",
    "second and last",
    "stop waiting",
    "weekly point",
    "R≥2: what to expect; research again; gaps; re-read Q&A; who is new, who decides",
    "R≥2: eight questions, a deck opened at will; one a day offered in the digest",
    "refused: reassurance",
    "refused: gracious reply",
    "refused: references and allies who were asked, thanked",
    "refused: one thing I control",
    "company worth another look",
    "progress over debriefs; the same weakness twice → a goal",
    "offer; accepted",
)

#: asked on the screen that sets a pause: a task without a message
WITHOUT_A_MESSAGE: Final = frozenset({StepName.PAUSED})
