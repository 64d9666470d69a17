"""Interviews: recording one, its card, a new date, a next round, and what became of its date."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from bot.chat import dialogue, interviewers, moments, promises, references, reminders
from bot.chat.callbacks import Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number
from bot.chat.screens import card as screens
from bot.chat.screens import details, forms, questions, visits
from bot.chat.screens.naming import company
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.understood import Chosen
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import TookPlace
from bot.domain.people import LIMITS, Personal
from bot.domain.timeline import Facts, Opportunity
from bot.i18n import territories
from bot.reading.words import clean
from bot.services import interviews, opportunities, plans
from bot.services.ports import Dialogue, View
from bot.services.upcoming import Upcoming, upcoming

#: a company's name is cut to this before it is kept
_LONGEST: Final = 120


def opportunity_in(facts: Facts, opportunity_id: int) -> Opportunity:
    """Return an opportunity; ``NoSuchThing`` if the candidate has none such."""
    try:
        return facts.opportunity(opportunity_id)
    except KeyError:
        raise NoSuchThing from None


async def card(context: BotContext, opportunity_id: int, *, above: Html | None = None) -> Screen:
    """Return the card of an opportunity as things stand now."""
    known = await _known(context, opportunity_id)
    return screens.card(known, opportunity_id, context.speech, above=above)


async def _known(context: BotContext, opportunity_id: int) -> Upcoming:
    known = await context.run(upcoming, now=context.now)
    opportunity_in(known.view.facts, opportunity_id)
    return known


async def _look(context: BotContext) -> View:
    return await context.run(plans.look, now=context.now)


# what the forms ask, and what they do with it


async def _ask_company(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.company(context.speech)


async def _take_company(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    name = " ".join(clean(words[: LIMITS["words"]], _LONGEST).split())
    if not name:
        return Stay(context.speech.say("I could not read a name in that. The company’s name?"))
    return Go(answers={"company": Personal(name)})


async def _asked_when(context: BotContext, dialogue: Dialogue) -> Html:
    name = dialogue.answers["company"]
    return context.speech.say("When is, or was, the interview with <b>{company}</b>?", company=name)


async def _asked_new_date(context: BotContext, dialogue: Dialogue) -> Html:
    view = await _look(context)
    opportunity, _ = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    return context.speech.say("What is the new date with <b>{company}</b>?", company=company(opportunity))


async def _asked_round(context: BotContext, dialogue: Dialogue) -> Html:
    view = await _look(context)
    opportunity = opportunity_in(view.facts, number(dialogue, "opportunity"))
    return context.speech.say("When is the next round with <b>{company}</b>?", company=company(opportunity))


async def _save_new(context: BotContext, dialogue: Dialogue, chosen: Chosen) -> Next:
    candidate = context.candidate
    there = territories.territory_of(chosen.zone, otherwise=candidate.territory)
    opened = await context.run(
        opportunities.start,
        company=dialogue.answers["company"],
        starts=chosen.starts,
        zone=chosen.zone,
        hour=chosen.hour,
        stretch=chosen.stretch,
        territory=candidate.territory if chosen.zone == candidate.zone else there,
        now=context.now,
    )
    return _opened(opened, context.speech)


async def _save_round(context: BotContext, dialogue: Dialogue, chosen: Chosen) -> Next:
    opportunity_id = number(dialogue, "opportunity")
    opened = await context.run(
        opportunities.open_round,
        opportunity_id,
        starts=chosen.starts,
        zone=chosen.zone,
        hour=chosen.hour,
        stretch=chosen.stretch,
        now=context.now,
    )
    return _opened(opened, context.speech)


def _opened(opened: opportunities.Opened, speech: Speech) -> Next:
    ids = {"opportunity": opened.opportunity_id, "interview": opened.interview_id}
    answers = {name: Personal(str(it)) for name, it in ids.items()}
    return Go(step="who", answers=answers, saved=True, note=screens.kept(speech))


async def save_move(context: BotContext, dialogue: Dialogue, chosen: Chosen) -> Next:
    """Store the new date, or only the hour of the day that was known."""
    interview_id = number(dialogue, "interview")
    view = await context.run(
        interviews.move,
        interview_id,
        starts=chosen.starts,
        zone=chosen.zone,
        hour=chosen.hour,
        stretch=chosen.stretch,
        now=context.now,
    )
    opportunity, interview = plans.opportunity_of(view.facts, interview_id)
    known = await _known(context, opportunity.id)
    moved = view.before is None or interview.moves != _moves(view.before, interview_id)
    confirmed = screens.saved if moved else visits.hour_told
    return Finish(
        confirmed(known, opportunity.id, interview_id, context.speech),
        partial(reminders.refresh, context, context.candidate.chat_id, view),
    )


def _moves(view: View, interview_id: int) -> int:
    return plans.opportunity_of(view.facts, interview_id)[1].moves


async def _close(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the confirmation, or the general line when nothing was saved."""
    if "opportunity" not in dialogue.answers or "interview" not in dialogue.answers:
        return forms.cancelled(context.speech)
    opportunity_id, interview_id = number(dialogue, "opportunity"), number(dialogue, "interview")
    known = await _known(context, opportunity_id)
    return screens.saved(known, opportunity_id, interview_id, context.speech)


async def _keep(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the card that a form was opened from."""
    view = await _look(context)
    opportunity, _ = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    return await card(context, opportunity.id)


async def _back_to_card(context: BotContext, dialogue: Dialogue) -> Screen:
    if "interview" in dialogue.answers:
        return await _close(context, dialogue)
    return await card(context, number(dialogue, "opportunity"))


def _title_new(speech: Speech) -> Html:
    return speech.say("a new interview")


def _title_move(speech: Speech) -> Html:
    return speech.say("the new date of an interview")


def _title_round(speech: Speech) -> Html:
    return speech.say("the next round")


NEW: Final = Form(
    name="new",
    title=_title_new,
    steps=(
        Step(name="company", ask=_ask_company, take=_take_company),
        *moments.steps(_asked_when, _save_new),
        *interviewers.STEPS,
        references.STEP,
        promises.STEP,
    ),
    close=_close,
    cancel=_close,
)

ROUND: Final = Form(
    name="round",
    title=_title_round,
    steps=(*moments.steps(_asked_round, _save_round, ahead=True), *interviewers.STEPS),
    close=_close,
    cancel=_back_to_card,
    about=frozenset({"opportunity", moments.ZONE}),
)

MOVE: Final = Form(
    name="move",
    title=_title_move,
    steps=moments.steps(_asked_new_date, save_move, ahead=True),
    cancel=_keep,
    about=frozenset({"interview", moments.ZONE}),
)


async def start_move(
    context: BotContext, chat_id: int, interview_id: int, *, message_id: int | None = None
) -> None:
    """Ask for the new date of an interview in its zone, in the place of ``message_id`` or below."""
    _, interview = plans.opportunity_of((await _look(context)).facts, interview_id)
    answers = {"interview": Personal(str(interview_id)), moments.ZONE: Personal(interview.zone)}
    await dialogue.start(context, chat_id, MOVE, answers=answers, message_id=message_id)


async def start_round(
    context: BotContext, chat_id: int, opportunity_id: int, *, message_id: int | None = None
) -> None:
    """Ask for the date of the next round, in the zone of the latest, in place of ``message_id`` or below."""
    latest = opportunity_in((await _look(context)).facts, opportunity_id).latest
    zone = {moments.ZONE: Personal(latest.zone)} if latest else {}
    answers = {"opportunity": Personal(str(opportunity_id)), **zone}
    await dialogue.start(context, chat_id, ROUND, answers=answers, message_id=message_id)


async def new(context: BotContext, chat_id: int) -> None:
    """Begin to record an interview."""
    await dialogue.begin(context, chat_id, NEW)


async def _new(context: BotContext, tapped: Tap) -> None:
    await tapped.answer()
    await dialogue.begin(context, tapped.chat_id, NEW, message_id=tapped.message_id)


async def _card(context: BotContext, tapped: Tap) -> None:
    await context.show(tapped, await card(context, tapped.callback.number(0)))


async def _move(context: BotContext, tapped: Tap) -> None:
    await start_move(context, tapped.chat_id, tapped.callback.number(0), message_id=tapped.message_id)


async def _put_off(context: BotContext, tapped: Tap) -> None:
    await _stopped(context, tapped, TookPlace.POSTPONED)


async def _called_off(context: BotContext, tapped: Tap) -> None:
    await _stopped(context, tapped, TookPlace.CANCELLED)


async def _stopped(context: BotContext, tapped: Tap, what: TookPlace) -> None:
    interview_id = tapped.callback.number(0)
    view = await context.run(interviews.took_place, interview_id, what, now=context.now)
    opportunity, interview = plans.opportunity_of(view.facts, interview_id)
    await context.show(tapped, details.stopped(opportunity, interview, context.speech))
    await reminders.refresh(context, tapped.chat_id, view)


async def _restore(context: BotContext, tapped: Tap) -> None:
    view = await context.run(interviews.reset, tapped.callback.number(0), now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, tapped.callback.number(0))
    await context.show(tapped, await card(context, opportunity.id))
    await reminders.refresh(context, tapped.chat_id, view)


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.NEW: _new,
    Verb.CARD: _card,
    Verb.MOVE: _move,
    Verb.PUT_OFF: _put_off,
    Verb.CALLED_OFF: _called_off,
    Verb.RESTORE: _restore,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"nouveau": new, "new": new}
