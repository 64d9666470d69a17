"""When to come back to a task: in an hour, this evening, tomorrow, on the next working day."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.reminders import back
from bot.chat.screens.screen import Button, Screen, column, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin, of_step
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.services.ports import TaskOnFile, View
from bot.services.tasks import last_snooze

_MORNING: Final = time(9, 0)
_HOUR: Final = timedelta(hours=1)
#: snoozes after which something smaller is offered with the next one
_OFTEN: Final = 2


class Pause(StrEnum):
    """The choices; the value stands in the callback."""

    HOUR = "h"
    EVENING = "e"
    TOMORROW = "t"
    BUSINESS_DAY = "b"


def moments(view: View) -> Mapping[Pause, datetime]:
    """Return when each choice would come back, by the candidate's clocks and working days."""
    candidate, now = view.facts.candidate, view.now
    today = local_day(now, candidate.zone)
    evening = at(today, candidate.digests.evening, candidate.zone)
    tomorrow = at(today + DAY, _MORNING, candidate.zone)
    working = at(view.facts.days[candidate.territory].after(today), _MORNING, candidate.zone)
    found = {Pause.HOUR: (now + _HOUR).replace(second=0, microsecond=0)}
    if evening > found[Pause.HOUR]:
        found[Pause.EVENING] = evening
    found[Pause.TOMORROW] = tomorrow
    if working > tomorrow:
        found[Pause.BUSINESS_DAY] = working
    return found


def later(
    view: View, on_file: TaskOnFile, reminder_id: int, speech: Speech, *, origin: Origin = Origin.REMINDER
) -> Screen:
    """Return the choices before the task's deadline, and say until when it is of use."""
    alike = of_step(view, on_file.task.step, on_file.task.interview_id)
    last = min(last_snooze(it, now=view.now) for it in (on_file, *alike) if it.answer is None)
    fitting = {pause: moment for pause, moment in moments(view).items() if moment < last}
    of_use = speech.moment(last)
    text = (
        speech.say("When shall I come back to it?\nUseful until {moment}.", moment=of_use)
        if fitting
        else speech.say("It is best done now: useful until {moment}.", moment=of_use)
    )
    often = on_file.snooze is not None and on_file.snooze.nth >= _OFTEN
    marked = (origin,) if origin else ()
    buttons = (
        Button(_label(pause, speech), tap(Verb.SNOOZE, on_file.id, reminder_id, pause, *marked))
        for pause in fitting
    )
    interview_id = on_file.task.interview_id if origin is Origin.INTERVIEW else 0
    smaller = _smaller(on_file, speech) if often else None
    skip = (Button(speech.label("Not this time"), tap(Verb.SKIP, on_file.id, reminder_id, *marked)),)
    rows = (*column(buttons), *((skip,) if often else ()))
    return Screen(
        text=paragraphs(smaller, text), rows=(*rows, (back(reminder_id, speech, interview_id=interview_id),))
    )


def _smaller(on_file: TaskOnFile, speech: Speech) -> Html:
    """Return a smaller first step for a task that was put off twice: an offer, never a change."""
    match on_file.task.step:
        case StepName.THANKS | StepName.REFERENCES | StepName.REPLY:
            return speech.say(
                "Something smaller, perhaps: open the note, change one sentence, send it. Or not this time: "
                "that is a choice too."
            )
        case StepName.STATUS | StepName.SECOND:
            return speech.say(
                "Something smaller, perhaps: copy the three lines of the email and read them aloud once. Or "
                "not this time: waiting is a choice too."
            )
        case _:
            return speech.say(
                "Something smaller, perhaps: five minutes, the first line of it and nothing more. Or not "
                "this time: that is a choice too."
            )


def _label(pause: Pause, speech: Speech) -> str:
    match pause:
        case Pause.HOUR:
            return speech.label("In an hour")
        case Pause.EVENING:
            return speech.label("This evening")
        case Pause.TOMORROW:
            return speech.label("Tomorrow at 9:00")
        case Pause.BUSINESS_DAY:
            return speech.label("Next working day")
