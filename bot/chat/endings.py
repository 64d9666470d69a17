"""How an opportunity ends: the menu of outcomes, the question before, the way back, and what follows."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, interviews, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, Go, Next, Stay, Step, number
from bot.chat.screens import endings as screens
from bot.chat.screens import offers, questions
from bot.chat.screens.reminders import back
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import State
from bot.domain.outcomes import EndingKind
from bot.domain.people import LIMITS, Personal
from bot.domain.timeline import Opportunity
from bot.reading.words import clean
from bot.services import endings, opportunities, plans
from bot.services.ports import Dialogue, View


async def _menu(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, tapped.callback.number(0))
    screen = screens.menu(
        opportunity, context.speech, reminder_id=_reminder(tapped, 1), coming=_coming(opportunity, view)
    )
    await context.show(tapped, screen)


def _coming(opportunity: Opportunity, view: View) -> bool:
    latest = opportunity.latest
    return latest is not None and latest.state is State.PLANNED and view.now < latest.starts


async def _ended(context: BotContext, tapped: Tap) -> None:
    await _end(context, tapped, _kind(tapped.callback.word(2)), sure=len(tapped.callback.args) > 3)


async def _refused(context: BotContext, tapped: Tap) -> None:
    """Take a button of an earlier version: "the answer is no"."""
    await _end(context, tapped, EndingKind.REFUSED, sure=len(tapped.callback.args) > 2)


async def _end(context: BotContext, tapped: Tap, kind: EndingKind, *, sure: bool) -> None:
    opportunity_id, reminder_id = tapped.callback.number(0), _reminder(tapped, 1)
    if not sure:
        view = await context.run(plans.look, now=context.now)
        opportunity = interviews.opportunity_in(view.facts, opportunity_id)
        await context.show(tapped, _before(opportunity, kind, context.speech, reminder_id))
        return
    if kind is EndingKind.ACCEPTED:
        view = await context.run(endings.accept, opportunity_id, now=context.now)
    else:
        view = await context.run(opportunities.end, opportunity_id, kind, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    rows = ((back(reminder_id, context.speech),),) if reminder_id else ()
    screen = screens.ended(view, opportunity, kind, context.speech).with_rows(*rows)
    await context.show(tapped, screen)
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


def _before(opportunity: Opportunity, kind: EndingKind, speech: Speech, reminder_id: int) -> Screen:
    """Return the question before an ending; an acceptance asks for the writing first."""
    offer = opportunity.offer
    if kind is EndingKind.ACCEPTED and (offer is None or offer.written_at is None):
        return offers.is_it_written(opportunity, speech, reminder_id=reminder_id)
    return screens.sure(opportunity, kind, speech, reminder_id=reminder_id)


async def _reopen(context: BotContext, tapped: Tap) -> None:
    """Open it again; right after an ending, take the ending back as if it had never been told."""
    opportunity_id, undone = tapped.callback.number(0), len(tapped.callback.args) > 1
    use_case = endings.undo if undone else opportunities.reopen
    view = await context.run(use_case, opportunity_id, now=context.now)
    await context.show(tapped, await interviews.card(context, opportunity_id))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _look_again(context: BotContext, tapped: Tap) -> None:
    opportunity_id, wanted = tapped.callback.number(0), tapped.callback.word(1) == "y"
    await context.run(endings.look_again, opportunity_id, wanted=wanted, now=context.now)
    await context.show(tapped, await interviews.card(context, opportunity_id))


async def _ask_lesson(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.words(
        context.speech.say("Which one thing would you keep, or do otherwise next time? One line is enough.")
    )


async def _take_lesson(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    kept = clean(words, LIMITS["words"])
    if not kept:
        return Stay(context.speech.say("I could not read any words in that."))
    view = await context.run(endings.lesson, number(dialogue, "opportunity"), Personal(kept), now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, view)
    return Go()


async def _card(context: BotContext, dialogue: Dialogue) -> Screen:
    return await interviews.card(context, number(dialogue, "opportunity"))


def _title(speech: Speech) -> Html:
    return speech.say("one thing that is in your hands")


LESSON: Final = Form(
    name="lesson",
    title=_title,
    steps=(Step(name="lesson", ask=_ask_lesson, take=_take_lesson),),
    close=_card,
    cancel=_card,
    about=frozenset({"opportunity"}),
)


async def _lesson(context: BotContext, tapped: Tap) -> None:
    await tapped.answer()
    answers = {"opportunity": Personal(str(tapped.callback.number(0)))}
    await dialogue.start(context, tapped.chat_id, LESSON, answers=answers)


def _kind(value: str) -> EndingKind:
    try:
        return EndingKind(value)
    except ValueError:
        raise Malformed from None


def _reminder(tapped: Tap, place: int) -> int:
    """Return the reminder that a tap stands under; 0 under another screen."""
    return tapped.callback.number(place) if len(tapped.callback.args) > place else 0


FORMS: Final = (LESSON,)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.OUTCOME: _menu,
    Verb.ENDED: _ended,
    Verb.REFUSED: _refused,
    Verb.REOPEN: _reopen,
    Verb.LOOK_AGAIN: _look_again,
    Verb.LESSON: _lesson,
}
