"""A pause: begun with all its interviews kept, changed for each of them, ended."""

from dataclasses import replace
from datetime import datetime

from bot.domain import absence
from bot.domain.people import Pause
from bot.domain.playbook import StepName
from bot.domain.timeline import Answer, AnswerKind
from bot.services.plans import follow
from bot.services.ports import Begin, View


def start(begin: Begin, candidate_id: int, *, until: datetime, now: datetime) -> View:
    """Begin a pause, in place of any other; each interview inside it is kept until told otherwise."""
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        work.candidates.save(replace(candidate, pause=Pause(begin=now, until=until)))
        view = follow(work, candidate_id, now=now)
        for on_file in view.tasks:
            if on_file.live and on_file.task.step is StepName.PAUSED and on_file.answer is None:
                work.plans.answer(candidate_id, on_file.id, Answer(kind=AnswerKind.DONE, at=now))
        return follow(work, candidate_id, now=now)


def keep(begin: Begin, candidate_id: int, task_id: int, *, kept: bool, now: datetime) -> View:
    """Let the messages of an interview inside the pause come, or not; a pause that is over is left alone."""
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        on_file = work.plans.task(candidate_id, task_id)
        if on_file.live and on_file.task.step is StepName.PAUSED:
            kind = AnswerKind.DONE if kept else AnswerKind.SKIPPED
            work.plans.answer(candidate_id, task_id, Answer(kind=kind, at=now))
        return follow(work, candidate_id, now=now)


def stop(begin: Begin, candidate_id: int, *, now: datetime) -> View:
    """End the pause now: what it held back stays held back; without one, nothing changes."""
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        pause = candidate.pause
        if pause is not None and pause.until > now:
            ended = replace(candidate, pause=replace(pause, until=now), seen_at=absence.to_the_hour(now))
            work.candidates.save(ended)
        return follow(work, candidate_id, now=now)
