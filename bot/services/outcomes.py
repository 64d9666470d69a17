"""What came of the wait: nothing yet."""

from datetime import datetime

from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services import plans, tasks
from bot.services.ports import Begin, View


def nothing_yet(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Record that the promised day brought no news: "any news?" is answered, the wait goes on.

    Told again, it changes nothing. Raises ``NoSuchThing`` for an interview of somebody else.
    """
    view = plans.look(begin, candidate_id, now=now)
    plans.opportunity_of(view.facts, interview_id)
    asked = [
        it
        for it in view.tasks
        if it.task.step is StepName.NEWS and it.task.interview_id == interview_id and it.live
    ]
    for on_file in asked:
        try:
            view = tasks.answer(begin, candidate_id, on_file.id, AnswerKind.DONE, now=now).view
        except NoSuchThing:  # the plan dropped it since
            continue
    return view
