"""Taps under reminders: done, not this time, later, undo, the reason, the letters.

After a tap the same message is drawn again from the facts. Where a tap stands is told by its callback:
the reminder's id, or 0 for what is open today; a letter and the debrief's last screen carry a mark.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from telegram.error import BadRequest, TelegramError

from bot.chat import letters
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.screens import card, later, lists, people, reminders, why
from bot.chat.screens.cohorts import support
from bot.chat.screens.later import Pause
from bot.chat.screens.letters import Opener
from bot.chat.screens.screen import Screen
from bot.chat.screens.spot import Origin
from bot.domain.playbook import StepName
from bot.services import alike, plans, shown
from bot.services import reminders as delivered
from bot.services.ports import Notice, ReminderOnFile, View
from bot.services.tasks import Answered
from bot.services.upcoming import upcoming


async def refresh(context: BotContext, chat_id: int, view: View, *, but: int | None = None) -> None:
    """Draw again the delivered messages that no longer hold, except the message ``but``.

    What reads the same by the facts before and after is left alone, and so is what asks for nothing and names
    no date that changed; a message that Telegram does not let us edit keeps none of the others from being
    drawn.
    """
    for on_file in view.outdated:
        screen = _drawn(context, on_file, view)
        if on_file.message_id not in (None, but) and not _stays(context, on_file, view, screen):
            with suppress(TelegramError):
                await context.edit(chat_id, on_file.message_id or 0, screen)


def _stays(context: BotContext, on_file: ReminderOnFile, view: View, screen: Screen) -> bool:
    if view.before is None:
        return False
    before = _drawn(context, on_file, view.before)
    prompts = on_file.reminder.prompts
    return screen == before or reminders.stays(prompts, (view.before, before), (view, screen))


def _drawn(context: BotContext, on_file: ReminderOnFile, view: View) -> Screen:
    notice = Notice(reminder_id=on_file.id, reminder=on_file.reminder, view=view)
    return reminders.notice(notice, context.speech)


async def as_shown(context: BotContext, reminder_id: int, view: View) -> Screen:
    """Return a delivered reminder by the facts of now, or what is open today for reminder 0."""
    if not reminder_id:
        return lists.today(view, context.speech)
    return reminders.notice(await context.run(delivered.shown, reminder_id, now=context.now), context.speech)


async def _done(context: BotContext, tapped: Tap) -> None:
    task_id = tapped.callback.number(0)
    result = await context.run(alike.done, task_id, now=context.now)
    await _show(context, tapped, result, _origin(tapped, 2))


async def _skip(context: BotContext, tapped: Tap) -> None:
    result = await context.run(alike.skip, tapped.callback.number(0), now=context.now)
    await _show(context, tapped, result, _origin(tapped, 2))


async def _undo(context: BotContext, tapped: Tap) -> None:
    result = await context.run(alike.undo, tapped.callback.number(0), now=context.now)
    await _show(context, tapped, replace(result, changed=True), _origin(tapped, 2))


async def _later(context: BotContext, tapped: Tap) -> None:
    task_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(plans.look, now=context.now)
    on_file, origin = letters.task(view, task_id), _origin(tapped, 2)
    if on_file.answer is not None or not on_file.live:
        await _show(context, tapped, Answered(view=view, task=on_file, changed=False), origin)
        return
    await context.show(tapped, later.later(view, on_file, reminder_id, context.speech, origin=origin))


async def _snooze(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    until = later.moments(view).get(_pause(tapped.callback.word(2)))
    if until is None:
        await tapped.answer(context.speech.label("That moment has passed."))
        return
    result = await context.run(alike.snooze, tapped.callback.number(0), until=until, now=context.now)
    await _show(context, tapped, result, _origin(tapped, 3))


async def _why(context: BotContext, tapped: Tap) -> None:
    reminder_id, step = tapped.callback.number(0), _step(tapped.callback.word(1))
    interview_id = tapped.callback.number(2) if len(tapped.callback.args) > 2 else 0
    screen = why.why(step, reminder_id, context.speech, interview_id=interview_id)
    if reminder_id:
        notice = await context.run(delivered.shown, reminder_id, now=context.now)
        if reminders.over(notice, step, context.speech):
            await tapped.answer(people.old_button(context.speech))
            return
        screen = screen.with_rows(*support.rows(notice.view.facts, context.speech))
    await context.show(tapped, screen)


async def _reminder(context: BotContext, tapped: Tap) -> None:
    notice = await context.run(delivered.shown, tapped.callback.number(0), now=context.now)
    if len(tapped.callback.args) > 1:
        screen = reminders.part(notice, tapped.callback.number(1), context.speech)
    else:
        screen = reminders.notice(notice, context.speech)
    await context.show(tapped, screen)


async def _close(context: BotContext, tapped: Tap) -> None:
    await tapped.answer()
    try:
        await context.bot.delete_message(tapped.chat_id, tapped.message_id)
    except BadRequest:  # it is gone, or older than the two days in which a bot may take it away
        await context.strip(tapped.chat_id, tapped.message_id)


async def _show(context: BotContext, tapped: Tap, result: Answered, origin: Origin) -> None:
    """Draw the tapped message again where it stands, and the reminders that its letter belongs to."""
    reminder_id, on_file = tapped.callback.number(1), result.task
    words = None if result.changed else context.speech.label("Already done.")
    match origin:
        case Origin.LETTER:
            opener = _opener(tapped)
            screen = await letters.of_task(context, result.view, on_file.id, reminder_id, opener)
            await context.show(tapped, screen, words)
            await _show_everywhere(context, tapped, result, opener)
        case Origin.INTERVIEW:
            screen = reminders.thank_yous(result.view, on_file.task.interview_id, context.speech)
            await context.show(tapped, screen, words)
        case Origin.VOUCHERS:
            screen = reminders.vouchers(result.view, on_file.task.interview_id, context.speech)
            await context.show(tapped, screen, words)
        case Origin.CARD:
            await context.show(tapped, await _card_of(context, result), words)
        case Origin.REMINDER:
            await context.show(tapped, await as_shown(context, reminder_id, result.view), words)


async def _show_everywhere(context: BotContext, tapped: Tap, result: Answered, opener: Opener | None) -> None:
    """Draw again what else shows the task of a letter: the reminders, or the screen it was opened from."""
    if not result.changed:
        return
    await refresh(
        context, tapped.chat_id, await context.run(shown.with_task, result.task.id, now=context.now)
    )
    if opener is None or tapped.callback.number(1):
        return
    match opener.origin:
        case Origin.INTERVIEW:
            interview_id = result.task.task.interview_id
            screen = reminders.thank_yous(result.view, interview_id, context.speech)
        case Origin.VOUCHERS:
            screen = reminders.vouchers(result.view, result.task.task.interview_id, context.speech)
        case Origin.CARD:
            screen = await _card_of(context, result)
        case _:
            screen = lists.today(result.view, context.speech)
    await context.edit(tapped.chat_id, opener.message_id, screen)


async def _card_of(context: BotContext, result: Answered) -> Screen:
    known = await context.run(upcoming, now=context.now)
    return card.card(known, result.task.task.opportunity_id, context.speech)


def _opener(tapped: Tap) -> Opener | None:
    """Return the message that a letter was opened from, when its callback knows it."""
    if len(tapped.callback.args) < 4:
        return None
    return Opener(message_id=tapped.callback.number(3), origin=_origin(tapped, 4))


def _origin(tapped: Tap, place: int) -> Origin:
    try:
        return Origin(tapped.callback.args[place]) if len(tapped.callback.args) > place else Origin.REMINDER
    except ValueError:
        raise Malformed from None


def _pause(word: str) -> Pause:
    try:
        return Pause(word)
    except ValueError:
        raise Malformed from None


def _step(word: str) -> StepName:
    try:
        return StepName(word)
    except ValueError:
        raise Malformed from None


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.DONE: _done,
    Verb.SKIP: _skip,
    Verb.LATER: _later,
    Verb.SNOOZE: _snooze,
    Verb.UNDO: _undo,
    Verb.WHY: _why,
    Verb.REMINDER: _reminder,
    Verb.CLOSE: _close,
}
