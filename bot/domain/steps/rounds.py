"""The steps before a second or later round: research, gaps, what to read again, the eight questions.

"Till T0−1 d" is read as: until the evening brief of the eve, which has that evening for itself. A round told
late takes what is left at the next digest; the questions spread over the digests that are left. A date that
follows on interviews none of which took place is a first one, whatever its number.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import takewhile
from typing import Final

from bot.domain.asking import Asking, StepPlan, Wish
from bot.domain.interviews import Kind, State
from bot.domain.moments import DAY, MINUTE, at, local_day
from bot.domain.playbook import StepName
from bot.domain.preparation import Question
from bot.domain.reminders import Task

#: the kinds of interview that get everything; the others are short (playbook §1)
WHOLE: Final = frozenset((Kind.VIDEO, Kind.INTERVIEW, Kind.PANEL))

_RESEARCH, _GAPS, _REREAD, _DECK = 5, 4, 3, 8
#: the last part of the key of the task that asks to recall what was asked last time
RECALL: Final = "recall"


def research_task(asking: Asking) -> Iterator[Task]:
    """Yield the research to deepen, five days before (B25, B26)."""
    yield from _task(asking, StepName.RESEARCH, _RESEARCH)


def gaps_task(asking: Asking) -> Iterator[Task]:
    """Yield what was missing last time, to be filled in four days before (B27)."""
    yield from _task(asking, StepName.GAPS, _GAPS)


def reread_tasks(asking: Asking) -> Iterator[Task]:
    """Yield the questions and answers to read again three days before; without notes, to recall at once."""
    yield from _task(asking, StepName.REREAD, _REREAD)
    if not _coming(asking) or _has_notes(asking):
        return
    told = asking.interview.entered
    if told < min(_morning(asking, _REREAD), _eve(asking)):
        yield asking.task(
            StepName.REREAD,
            RECALL,
            opens=told,
            deadline=_eve(asking),
            useful_until=asking.interview.starts,
        )


def deck_tasks(asking: Asking) -> Iterator[Task]:
    """Yield each of the eight questions that has no answer for this round yet (B29 to B36)."""
    if not _coming(asking):
        return
    moments = _deck_moments(asking)
    prepared = {it.question for it in asking.opportunity.rehearsals if it.round == asking.interview.round}
    for nth, question in enumerate(Question):
        if moments and question not in prepared:
            yield asking.task(
                StepName.DECK,
                question,
                opens=moments[nth * len(moments) // len(Question)],
                deadline=_eve(asking),
                useful_until=asking.interview.starts,
            )


def lines(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield a line for each task in the digest at which it opens."""
    for task in tasks:
        last = task.key.rpartition(":")[2]
        yield asking.wish(
            task.step,
            task.opens,
            task.deadline,
            variant=RECALL if last == RECALL else "",
            nth=asking.interview.moves,
            tasks=(task,),
        )


def deck(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield one question a day, several when there are fewer days; each gives way after a day."""
    grace = asking.playbook.steps[StepName.DECK].grace
    for task in tasks:
        until = min(task.opens + grace, task.deadline)
        yield from asking.lines(StepName.DECK, task.opens, until, nth=asking.interview.moves, tasks=(task,))


def _coming(asking: Asking) -> bool:
    interview = asking.interview
    planned = interview.state is State.PLANNED and not asking.over
    earlier = [it for it in asking.opportunity.interviews if it.round < interview.round]
    took_none = earlier and all(it.state in (State.CANCELLED, State.POSTPONED) for it in earlier)
    return interview.round > 1 and planned and interview.kind in WHOLE and not took_none


def _task(asking: Asking, step: StepName, days: int) -> Iterator[Task]:
    if not _coming(asking):
        return
    opens = max(_morning(asking, days), asking.interview.entered)
    if opens <= _eve(asking):
        yield asking.task(step, opens=opens, deadline=_eve(asking), useful_until=asking.interview.starts)


def _morning(asking: Asking, days: int) -> datetime:
    """Return the morning digest so many days before the interview."""
    return asking.windows.morning(local_day(asking.interview.starts, asking.zone) - DAY * days).due


def _eve(asking: Asking) -> datetime:
    """Return the last minute before the evening brief."""
    eve = local_day(asking.interview.starts, asking.zone) - DAY
    return at(eve, asking.playbook.brief_at, asking.zone) - MINUTE


def _has_notes(asking: Asking) -> bool:
    number = asking.interview.round
    earlier = (it for it in asking.opportunity.interviews if it.round < number)
    return any(it.notes.asked for it in earlier) or any(
        it.round < number for it in asking.opportunity.rehearsals
    )


def _deck_moments(asking: Asking) -> tuple[datetime, ...]:
    """Return the digests that offer questions: the first from eight days before on, then each morning."""
    begin = max(_morning(asking, _DECK), asking.interview.entered)
    eve = _eve(asking)
    if begin > eve:
        return ()
    slots = tuple(takewhile(lambda it: it.due <= eve, asking.windows.slots(begin)))
    return tuple(it.due for nth, it in enumerate(slots) if it.morning or nth == 0)


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.RESEARCH, tasks=research_task, wishes=lines),
    StepPlan(step=StepName.GAPS, tasks=gaps_task, wishes=lines),
    StepPlan(step=StepName.REREAD, tasks=reread_tasks, wishes=lines),
    StepPlan(step=StepName.DECK, tasks=deck_tasks, wishes=deck),
)
