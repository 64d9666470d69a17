"""An offer in hand: told, its day, whether it is in writing, taken back."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.chat import dialogue, failures, interviews, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens import calendar, endings, questions
from bot.chat.screens import offers as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.told import Told
from bot.domain.errors import NoOffer, ReplyByTooFar, ReplyByTooSoon
from bot.domain.moments import local, local_day
from bot.domain.outcomes import EndingKind
from bot.domain.people import Personal
from bot.reading import dates
from bot.reading.moments import Expect, Problem, last_day
from bot.services import endings as use_cases
from bot.services import plans
from bot.services.ports import Dialogue, View

_NOTHING_CHOSEN: Final[dict[str, Personal | None]] = {"~told": None, "~either": None, "~month": None}


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, answers, today = context.speech, dialogue.answers, local_day(context.now, context.speech.zone)
    asked = speech.say("By when do they want your answer?")
    if "~told" in answers:
        return screens.sure_of_day(date.fromisoformat(answers["~told"].reveal()), pick(dialogue), speech)
    if "~either" in answers:
        meant = [Told(day=it) for it in _either(dialogue)]
        return questions.either(asked, meant, pick(dialogue), speech, today=today)
    view: View = await context.run(plans.look, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, number(dialogue, "opportunity"))
    work, shown = view.facts.work_days(opportunity), answers.get("~month")
    if shown is None:
        return screens.ask_day(today, work, pick(dialogue), speech)
    return questions.month(
        asked,
        shown.reveal(),
        calendar.Bounds(today, today + use_cases.FARTHEST),
        pick(dialogue),
        speech,
        work=work,
        territory=opportunity.territory,
        today=today,
    )


async def _take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    """Take a typed day, from today on; several meanings are offered, never guessed."""
    speech, now = context.speech, local(context.now, context.candidate.zone)
    reading = dates.understand(words, speech.language, now, Expect.FUTURE)
    said = tuple(dict.fromkeys(last_day(it) for it in reading.candidates))
    if not said:
        return Stay(questions.unread(reading.problem or Problem.UNREADABLE, speech), _NOTHING_CHOSEN)
    days = tuple(it for it in said if now.date() <= it <= now.date() + use_cases.FARTHEST)
    if not days:
        error = ReplyByTooSoon() if max(said) < now.date() else ReplyByTooFar()
        return Stay(failures.sentence(error, speech), _NOTHING_CHOSEN)
    if len(days) == 1:
        return Stay(answers={"~told": Personal(days[0].isoformat()), "~either": None, "~month": None})
    line = questions.unread(reading.problem, speech) if reading.problem else questions.which(speech)
    return Stay(line, {"~either": Personal("|".join(it.isoformat() for it in days)), "~told": None})


async def _tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    match value:
        case questions.NOT_ASKED:
            return await _keep(context, dialogue, None)
        case questions.YES if "~told" in dialogue.answers:
            return await _keep(context, dialogue, date.fromisoformat(dialogue.answers["~told"].reveal()))
        case questions.OTHER_DAY:
            return Stay(answers={"~told": None})
        case calendar.NOTHING:
            return Stay()
        case _:
            return await _tap_day(context, dialogue, value)


async def _tap_day(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if calendar.is_page(value):
        return Stay(answers={"~month": Personal(value)})
    day = calendar.read_day(value)
    if day is not None and "~month" in dialogue.answers:
        return Stay(answers={"~told": Personal(day.isoformat()), "~month": None})
    meant = {f"e{nth}": it for nth, it in enumerate(_either(dialogue))}
    chosen = day or meant.get(value)
    if chosen is None:
        raise Malformed
    return await _keep(context, dialogue, chosen)


async def _keep(context: BotContext, dialogue: Dialogue, day: date | None) -> Next:
    opportunity_id = number(dialogue, "opportunity")
    try:
        view = await context.run(use_cases.answer_by, opportunity_id, day, now=context.now)
    except (ReplyByTooSoon, ReplyByTooFar) as refusal:
        return Stay(failures.sentence(refusal, context.speech), _NOTHING_CHOSEN)
    await reminders.refresh(context, context.candidate.chat_id, view)
    return Go()


def _either(dialogue: Dialogue) -> tuple[date, ...]:
    meant = dialogue.answers.get("~either")
    return tuple(date.fromisoformat(it) for it in meant.reveal().split("|")) if meant else ()


async def _shown(context: BotContext, dialogue: Dialogue) -> Screen:
    return await _screen(context, number(dialogue, "opportunity"))


def _title(speech: Speech) -> Html:
    return speech.say("the day to answer their offer")


REPLY_BY: Final = Form(
    name="reply_by",
    title=_title,
    steps=(Step(name="reply_by", ask=_ask, take=_take, tap=_tap),),
    close=_shown,
    cancel=_shown,
    about=frozenset({"opportunity"}),
)


async def _screen(context: BotContext, opportunity_id: int, *, above: Html | None = None) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    if opportunity.offer is None or opportunity.ending is not None:
        return await interviews.card(context, opportunity_id)
    return screens.offer(view, opportunity, context.speech, above=above)


async def _offered(context: BotContext, tapped: Tap) -> None:
    """Note the offer, and ask at once by when it is to be answered."""
    opportunity_id = tapped.callback.number(0)
    view = await context.run(use_cases.offer, opportunity_id, now=context.now)
    await tapped.answer()
    await _ask_day(context, tapped, opportunity_id)
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _ask_day(context: BotContext, tapped: Tap, opportunity_id: int) -> None:
    answers = {"opportunity": Personal(str(opportunity_id))}
    await dialogue.start(context, tapped.chat_id, REPLY_BY, answers=answers, message_id=tapped.message_id)


async def _offer(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    match tapped.callback.word(1) if len(tapped.callback.args) > 1 else "":
        case "":
            await context.show(tapped, await _screen(context, opportunity_id))
        case "d":
            view = await context.run(plans.look, now=context.now)
            if interviews.opportunity_in(view.facts, opportunity_id).offer is None:
                raise NoOffer
            await tapped.answer()
            await _ask_day(context, tapped, opportunity_id)
        case "w":
            await context.run(use_cases.written, opportunity_id, now=context.now)
            await context.show(tapped, await _screen(context, opportunity_id))
        case "n":
            await context.run(use_cases.written, opportunity_id, is_written=False, now=context.now)
            above = screens.not_written(context.speech)
            await context.show(tapped, await _screen(context, opportunity_id, above=above))
        case "a":
            view = await context.run(use_cases.written, opportunity_id, now=context.now)
            opportunity = interviews.opportunity_in(view.facts, opportunity_id)
            await context.show(tapped, endings.sure(opportunity, EndingKind.ACCEPTED, context.speech))
        case "u":
            view = await context.run(use_cases.no_offer, opportunity_id, now=context.now)
            await context.show(tapped, await interviews.card(context, opportunity_id))
            await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)
        case _:
            raise Malformed


async def _letters(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, tapped.callback.number(0))
    reminder_id = tapped.callback.number(1)
    await context.show(tapped, screens.letters(opportunity, context.speech, reminder_id=reminder_id))


FORMS: Final = (REPLY_BY,)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.OFFERED: _offered, Verb.OFFER: _offer, Verb.OFFER_LETTERS: _letters}
