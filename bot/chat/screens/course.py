"""The course of an opportunity on its card: what was done, and what comes next."""

from collections.abc import Iterable
from typing import Final

from bot.chat.screens import coming
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot
from bot.chat.screens.steps import WORDS
from bot.chat.screens.tasks import done
from bot.domain.interviews import State
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Opportunity
from bot.services.ports import TaskOnFile, View
from bot.services.upcoming import Upcoming

#: as many lines as two panels and their references fill
_DONE: Final = 12
#: steps whose answer is nothing done for the opportunity
_WITHOUT_TRACE: Final = frozenset({StepName.WEEKLY, StepName.PAUSED})


def course(upcoming: Upcoming, opportunity: Opportunity, speech: Speech) -> Iterable[Html | None]:
    """Return what was done and what comes next."""
    behind = [it for it in upcoming.view.tasks if _was_done(it, opportunity)]
    if behind:
        yield speech.say(
            "<b>Done</b>\n{lines}",
            lines=Html("\n".join(_done(it, upcoming.view, speech) for it in behind[-_DONE:])),
        )
    ahead = coming.lines(upcoming.of(opportunity.id), speech, opportunity_id=opportunity.id)
    if ahead:
        yield speech.say("<b>What comes next</b>\n{lines}", lines=ahead)
    latest = opportunity.latest
    if ahead and latest and latest.state is State.PLANNED:
        yield speech.say(
            "After the interview: a word of thanks to each person within a day, then your references, "
            "then the reply."
        )


def _was_done(on_file: TaskOnFile, opportunity: Opportunity) -> bool:
    """Tell whether a task of the present round was done: those before are in the notes of their rounds."""
    return (
        opportunity.latest is not None
        and on_file.task.interview_id == opportunity.latest.id
        and on_file.task.step not in _WITHOUT_TRACE
        and on_file.answer is not None
        and on_file.answer.kind is AnswerKind.DONE
    )


def _done(on_file: TaskOnFile, view: View, speech: Speech) -> Html:
    step, interview_id = on_file.task.step, on_file.task.interview_id
    here = Spot(view=view, speech=speech, step=step, words=WORDS[step], interview_id=interview_id)
    return done(on_file, here)
