"""What screens are drawn from: a view whose tasks and reminders the real plan has made."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.chat.callbacks import Callback, Verb
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Speech
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Answer, AnswerKind, Facts
from bot.i18n.translator import Translator
from bot.services.ports import Notice, TaskOnFile, View
from tests.builders import moment

FRENCH = Translator("fr")
ENGLISH = Translator("en")


def speech(language: str = "en", zone: str = "Europe/Paris") -> Speech:
    """Return the speech of a candidate in Paris.

    In a language without a catalog, days and months have their names and the sentences are those of the code.
    """
    spoken = Speech(FRENCH if language == "fr" else ENGLISH, zone)
    spoken.language = language
    return spoken


def view(facts: Facts, now: str | datetime, *, known: View | None = None) -> View:
    """Return what is on file at ``now``: the plan's tasks, those ``known`` before being kept as dropped."""
    when = moment(now)
    tasks = plan(facts, DEFAULT, now=when).tasks
    keys = {task.key for task in tasks}
    dropped = [it for it in known.tasks if it.task.key not in keys] if known else []
    ids = {it.task.key: it.id for it in known.tasks} if known else {}
    live = (
        TaskOnFile(
            id=ids.get(task.key, 100 + nth),
            task=task,
            live=True,
            answer=facts.answers.get(task.key),
            snooze=facts.snoozes.get(task.key),
        )
        for nth, task in enumerate(tasks)
    )
    return View(facts=facts, tasks=(*live, *(replace(it, live=False) for it in dropped)), now=when)


def prompt(
    known: View, step: StepName, *, variant: str = "", nth: str = "0", interview_id: int = 1
) -> Prompt:
    """Return a prompt of a step, about the tasks of that step."""
    tasks = tuple(
        it.task.key for it in known.tasks if it.task.step is step and it.task.interview_id == interview_id
    )
    key = f"1:{interview_id}:{step}:{variant}:{nth}"
    return Prompt(
        key=key, step=step, opportunity_id=1, interview_id=interview_id, tasks=tasks, variant=variant
    )


def notice(known: View, *prompts: Prompt, key: str | None = None, reminder_id: int = 7) -> Notice:
    """Return a reminder of these prompts by the facts of ``known``."""
    reminder = Reminder(
        key=key or prompts[0].key, due=known.now, expires=known.now.replace(year=2030), prompts=prompts
    )
    return Notice(reminder_id=reminder_id, reminder=reminder, view=known)


def answered(facts: Facts, keys: Iterable[str], at: str, kind: AnswerKind = AnswerKind.DONE) -> Facts:
    """Return the facts with these tasks answered."""
    answers: Mapping[str, Answer] = {key: Answer(kind=kind, at=moment(at)) for key in keys}
    return replace(facts, answers={**facts.answers, **answers})


def buttons(screen: Screen) -> list[Button]:
    """Return every button in order."""
    return [button for row in screen.rows for button in row]


def labels(screen: Screen) -> list[str]:
    """Return what the buttons say, in order."""
    return [button.label for button in buttons(screen)]


def callbacks(screen: Screen, verb: Verb) -> list[Callback]:
    """Return the callbacks with this verb, in order."""
    return [it.callback for it in buttons(screen) if it.callback and it.callback.verb is verb]


def check_limits(screen: Screen) -> None:
    """Check what Telegram demands of a message."""
    assert 0 < len(screen.text) <= 4096
    every = buttons(screen)
    assert len(every) <= 100
    assert all(len(row) <= 3 for row in screen.rows)
    for button in every:
        assert button.label.strip()
        assert len(button.label) <= 32
        assert button.callback is not None
        assert len(button.callback.encode().encode()) <= 64
