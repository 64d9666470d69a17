"""Any reminder as a message, by the facts of now: on delivery, after a tap, after the interview moved.

Nothing of what was shown is kept: the same reminder drawn later says what is true later. A prompt whose
interview moved, was put off or ended is one line without a button.
"""

from collections.abc import Sequence
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import gone
from bot.chat.screens.afterwards import more_choices, thank_yous, vouchers
from bot.chat.screens.screen import Button, Row, Screen, joined
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, Standing, of_step, standing
from bot.chat.screens.steps import WORDS, weekly
from bot.chat.screens.steps.alone import LABELS
from bot.chat.screens.steps.before import brief
from bot.chat.screens.steps.debrief import still_in_it
from bot.chat.screens.steps.pocket import card
from bot.chat.screens.tasks import lines, tick
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder
from bot.services.ports import Notice, View

__all__ = [
    "brief",
    "card",
    "debrief_question",
    "more_choices",
    "notice",
    "one",
    "over",
    "part",
    "stays",
    "still_in_it",
    "thank_yous",
    "vouchers",
]

_DIGEST: Final = "digest:"


def notice(notice: Notice, speech: Speech) -> Screen:
    """Return a reminder's message: its first prompt whole, and in a digest each in short."""
    reminder, view = notice.reminder, notice.view
    if len(reminder.prompts) == 1:
        return _whole(reminder.prompts[0], view, speech, notice.reminder_id)
    leads = not reminder.key.startswith(_DIGEST)
    alone = len({it.opportunity_id for it in reminder.prompts}) == 1
    screens = [
        _whole(prompt, view, speech, notice.reminder_id)
        if leads and nth == 0
        else _short(prompt, nth, notice, speech, alone=alone)
        for nth, prompt in enumerate(reminder.prompts)
    ]
    # what is over for the same reason is said once
    once = dict.fromkeys(screens)
    return joined(*(() if leads else (_header(reminder, speech),)), *once)


def part(notice: Notice, nth: int, speech: Speech) -> Screen:
    """Return one prompt of a digest, whole, with the way back; ``NoSuchThing`` if it has no such prompt."""
    if nth >= len(notice.reminder.prompts):
        raise NoSuchThing
    whole = _whole(notice.reminder.prompts[nth], notice.view, speech, notice.reminder_id)
    return whole.with_rows((back(notice.reminder_id, speech),))


def one(notice: Notice, task_id: int, speech: Speech) -> Screen:
    """Return one opportunity of a weekly point, with the way back; ``NoSuchThing`` if it is not in it."""
    prompt = next((it for it in notice.reminder.prompts if it.step is StepName.WEEKLY), None)
    if prompt is None:
        raise NoSuchThing
    screen = weekly.one(_spot(prompt, notice.view, speech, notice.reminder_id), task_id)
    return screen.with_rows((back(notice.reminder_id, speech),))


def over(notice: Notice, step: StepName, speech: Speech) -> bool:
    """Tell whether a reminder asks for nothing any more of a step."""
    prompts = (it for it in notice.reminder.prompts if it.step is step)
    return all(_over(_spot(it, notice.view, speech, notice.reminder_id)) for it in prompts)


def stays(prompts: Sequence[Prompt], before: tuple[View, Screen], after: tuple[View, Screen]) -> bool:
    """Tell whether a message may stay as it was sent: it asks for nothing and names no date that changed."""
    asks = any(
        it.callback and it.callback.verb is not Verb.WHY
        for _, screen in (before, after)
        for row in screen.rows
        for it in row
    )
    # what had tasks may show their buttons still, as things stood when it was drawn
    asks = asks or any(it.tasks for it in prompts)
    return not asks and all(_dated(it, before[0]) == _dated(it, after[0]) for it in prompts)


def _dated(prompt: Prompt, view: View) -> object:
    return [
        (it.moves, it.starts, it.hour, it.state in (State.POSTPONED, State.CANCELLED))
        for opportunity in view.facts.opportunities
        for it in opportunity.interviews
        if it.id == prompt.interview_id
    ]


def debrief_question(view: View, interview_id: int, speech: Speech, reminder_id: int = 0) -> Screen:
    """Return "did it take place?" with its seven answers."""
    words = WORDS[StepName.DEBRIEF]
    return words.section(
        Spot(
            view=view,
            speech=speech,
            step=StepName.DEBRIEF,
            words=words,
            interview_id=interview_id,
            reminder_id=reminder_id,
        )
    )


def back(reminder_id: int, speech: Speech, *, interview_id: int = 0) -> Button:
    """Return the button that leads back: to the reminder, the thank-yous, or what is open today."""
    if reminder_id:
        callback = tap(Verb.REMINDER, reminder_id)
    else:
        callback = tap(Verb.DEBRIEF, interview_id) if interview_id else tap(Verb.TODAY)
    return Button(speech.label("Back"), callback)


def _header(reminder: Reminder, speech: Speech) -> Screen:
    day = speech.day(local_day(reminder.due, speech.zone))
    return Screen(text=speech.say("<b>Your round-up of {day}</b>", day=day))


def _whole(prompt: Prompt, view: View, speech: Speech, reminder_id: int) -> Screen:
    here = _spot(prompt, view, speech, reminder_id)
    over = _over(here)
    if over is None:
        return here.words.section(here)
    ending = None if here.deleted or not here.interview_id else here.opportunity.ending
    if ending is None or over != gone.over(here.opportunity, ending.kind, speech):
        return Screen(text=over)
    # what it was, and why nothing is left of it
    return Screen(text=Html(f"{here.words.title(here)}\n{gone.reason(ending.kind, speech)}"))


def _short(prompt: Prompt, nth: int, notice: Notice, speech: Speech, *, alone: bool) -> Screen:
    """Return a prompt in a line or two; its button names the company unless all are about the same."""
    here = _spot(prompt, notice.view, speech, notice.reminder_id)
    over = _over(here)
    if over:
        return Screen(text=over)
    title = here.words.title(here)
    named = LABELS.get(here.step) if alone else None
    label = named(speech) if named else here.words.opening(here)
    opens = Button(label, tap(Verb.REMINDER, notice.reminder_id, nth))
    text = Html(f"{title}\n{lines(here)}" if _says_more(here) else title)
    return Screen(text=text, rows=_short_rows(here, opens))


def _says_more(here: Spot) -> bool:
    """Tell whether the lines of the tasks say more than the title: whom they concern, how they stand."""
    return any(
        it.task.person_id is not None or standing(it, here.view) is not Standing.OPEN for it in here.tasks
    )


def _short_rows(here: Spot, opens: Button) -> tuple[Row, ...]:
    if not here.words.ticked:
        return ((opens,),)
    each = tuple(tick(it, here, named=len(here.open) > 1) for it in here.open)
    if len(each) == 1:
        return ((opens, *each),)
    return ((opens,), *(each[n : n + 2] for n in range(0, len(each), 2)))


def _over(here: Spot) -> Html | None:
    """Return the line of a prompt that asks for nothing any more, or ``None``."""
    if here.deleted:
        return here.speech.say("This was deleted; nothing is left to do here.")
    return here.words.over(here)


def _spot(prompt: Prompt, view: View, speech: Speech, reminder_id: int) -> Spot:
    """Return the section of a prompt: with its own tasks, or all of the step when none of them is left."""
    own = tuple(it for it in map(view.task, prompt.tasks) if it is not None)
    if not any(it.live or it.answer for it in own):
        own = of_step(view, prompt.step, prompt.interview_id) or own
    return Spot(
        view=view,
        speech=speech,
        step=prompt.step,
        words=WORDS[prompt.step],
        interview_id=prompt.interview_id,
        key=prompt.key,
        reminder_id=reminder_id,
        variant=prompt.variant,
        tasks=own,
    )
