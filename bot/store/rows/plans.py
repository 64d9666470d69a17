"""Rows of tasks and reminders."""

import json
from collections.abc import Mapping
from typing import Any

from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder, Task
from bot.domain.timeline import Answer, Snooze
from bot.services.ports import ReminderOnFile, TaskOnFile
from bot.store.rows import AnyRow, Values


def task_row(task: Task) -> Values:
    """Return the columns of a live task, without ids."""
    return {
        "key": task.key,
        "live": True,
        "step": task.step,
        "opportunity_id": task.opportunity_id,
        "interview_id": task.interview_id,
        "person_id": task.person_id,
        "opens": task.opens,
        "deadline": task.deadline,
        "useful_until": task.useful_until,
    }


def task_of(row: AnyRow) -> TaskOnFile:
    """Return the task of a row."""
    return TaskOnFile(
        id=row.id,
        task=Task(
            key=row.key,
            step=row.step,
            opportunity_id=row.opportunity_id,
            interview_id=row.interview_id,
            person_id=row.person_id,
            opens=row.opens,
            deadline=row.deadline,
            useful_until=row.useful_until,
        ),
        live=row.live,
        answer=answer_of(row),
        snooze=snooze_of(row),
    )


def answer_of(row: AnyRow) -> Answer | None:
    """Return the answer to the task of a row."""
    return Answer(kind=row.answer, at=row.answered_at) if row.answer else None


def snooze_of(row: AnyRow) -> Snooze | None:
    """Return until when the task of a row is put off."""
    return Snooze(until=row.snoozed_until, nth=row.snoozes) if row.snoozed_until else None


def reminder_row(reminder: Reminder) -> Values:
    """Return the columns of what a reminder says and when, without ids."""
    return {
        "key": reminder.key,
        "due": reminder.due,
        "expires": reminder.expires,
        "silent": reminder.silent,
        "prompts": json.dumps([_prompt_fields(it) for it in reminder.prompts], separators=(",", ":")),
    }


def reminder_of(row: AnyRow) -> ReminderOnFile:
    """Return the reminder of a row, with what became of it."""
    return ReminderOnFile(
        id=row.id,
        candidate_id=row.candidate_id,
        reminder=Reminder(
            key=row.key,
            due=row.due,
            expires=row.expires,
            silent=row.silent,
            prompts=tuple(_prompt_of(fields) for fields in json.loads(row.prompts)),
        ),
        state=row.state,
        attempt=row.attempt,
        settled_at=row.settled_at,
        message_id=row.message_id,
    )


def _prompt_fields(prompt: Prompt) -> Values:
    fields: Values = {
        "key": prompt.key,
        "step": prompt.step.value,
        "opportunity": prompt.opportunity_id,
        "interview": prompt.interview_id,
    }
    if prompt.tasks:
        fields["tasks"] = prompt.tasks
    if prompt.variant:
        fields["variant"] = prompt.variant
    return fields


def _prompt_of(fields: Mapping[str, Any]) -> Prompt:
    return Prompt(
        key=fields["key"],
        step=StepName(fields["step"]),
        opportunity_id=fields["opportunity"],
        interview_id=fields["interview"],
        tasks=tuple(fields.get("tasks", ())),
        variant=fields.get("variant", ""),
    )
