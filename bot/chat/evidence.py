"""The list that a candidate fills: what they ask for, and for each an example, its result, its future.

Every answer is kept at once; "later" closes the form, which goes on from the first open place.
"""

import re
from dataclasses import replace
from functools import partial
from typing import Final

from bot.chat import reminders
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number
from bot.chat.notes import said
from bot.chat.screens import preparation as screens
from bot.chat.screens import questions
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.preparation import Evidence
from bot.domain.timeline import Opportunity
from bot.reading.words import clean
from bot.services import plans, preparation
from bot.services.ports import Dialogue, View
from bot.writing.draft import typed

_LONGEST: Final = 200
#: what is asked of each requirement, in order
_PLACES: Final = ("example", "result", "future")
_BULLET: Final = re.compile(r"^\s*(?:[-•*–·]|\d{1,2}[.)])\s*")


async def evidence_of(context: BotContext, dialogue: Dialogue) -> tuple[Opportunity, Evidence]:
    """Return the requirement that a form is at; ``NoSuchThing`` if it is on file no more."""
    view = await context.run(plans.look, now=context.now)
    return find(view, number(dialogue, "opportunity"), number(dialogue, "other"))


def find(view: View, opportunity_id: int, evidence_id: int) -> tuple[Opportunity, Evidence]:
    """Return a requirement with its opportunity; ``NoSuchThing`` if it is not on file."""
    for opportunity in view.facts.opportunities:
        for it in opportunity.evidence:
            if (opportunity.id, it.id) == (opportunity_id, evidence_id):
                return opportunity, it
    raise NoSuchThing


def open_place(it: Evidence, after: str = "") -> str | None:
    """Return the first open place of a requirement behind ``after``, or ``None``."""
    behind = _PLACES.index(after) + 1 if after else 0
    return next((place for place in _PLACES[behind:] if getattr(it, place) is None), None)


def to_fill(opportunity: Opportunity, after: int = 0) -> tuple[int, str] | None:
    """Return the first requirement behind the one with the id ``after`` that has an open place, and it."""
    ids = [it.id for it in opportunity.evidence]
    behind = ids.index(after) + 1 if after in ids else 0
    for it in opportunity.evidence[behind:]:
        place = open_place(it)
        if place is not None:
            return it.id, place
    return None


async def _ask_requirements(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.words(
        context.speech.say(
            "What do they ask for? One line for each requirement, in their own words: you can paste the list."
        )
    )


async def _take_requirements(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    lines = [_BULLET.sub("", line) for line in re.split(r"[\n;]", clean(words, 3000))]
    every = [Personal(short) for line in lines if (short := clean(line, _LONGEST))]
    if not every:
        return Stay(context.speech.say("I could not read any words in that."))
    opportunity_id = number(dialogue, "opportunity")
    required = await context.run(preparation.require, opportunity_id, every, now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, required.view)
    first = required.view.facts.opportunity(opportunity_id)
    there = next((it for it in first.evidence if it.id in required.evidence_ids and open_place(it)), None)
    if there is None:
        return Finish(await closed(context, dialogue))
    return Go(
        step=open_place(there),
        answers={"other": Personal(str(there.id))},
        saved=True,
        note=context.speech.say("Noted. Now an example for each; you can stop anywhere."),
    )


async def _ask_requirement(context: BotContext, dialogue: Dialogue) -> Screen:
    _, it = await evidence_of(context, dialogue)
    asked = context.speech.say("What do they ask for? At present: {words}", words=typed(it.requirement, 200))
    return questions.words(asked)


def _asked(place: str, requirement: str, speech: Speech) -> Html:
    match place:
        case "example":
            return speech.say(
                "<b>{requirement}</b>\nOne thing you did that shows it: when, where, what exactly?",
                requirement=requirement,
            )
        case "result":
            return speech.say(
                "<b>{requirement}</b>\nWhat came of it? A figure, a saving, a word somebody said.",
                requirement=requirement,
            )
        case _:
            return speech.say(
                "<b>{requirement}</b>\nHow would you do the same in this job?", requirement=requirement
            )


async def _ask(place: str, context: BotContext, dialogue: Dialogue) -> Screen:
    _, it = await evidence_of(context, dialogue)
    asked = _asked(place, typed(it.requirement, 200), context.speech)
    kept: Personal | None = getattr(it, place)
    if kept is None:
        return questions.words(asked)
    now = context.speech.say("At present: {words}", words=typed(kept, 200))
    return questions.words(Html(f"{asked}\n\n{now}"))


async def _take(place: str, context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = said(words)
    if told is None:
        return Stay(context.speech.say("I could not read any words in that."))
    opportunity_id, evidence_id = number(dialogue, "opportunity"), number(dialogue, "other")
    view = await context.run(
        preparation.back,
        opportunity_id,
        evidence_id,
        example=told if place == "example" else None,
        result=told if place == "result" else None,
        future=told if place == "future" else None,
        now=context.now,
    )
    await reminders.refresh(context, context.candidate.chat_id, view)
    return await _onward(place, context, dialogue, view)


async def _skip(place: str, context: BotContext, dialogue: Dialogue) -> Next:
    return await _onward(place, context, dialogue, await context.run(plans.look, now=context.now))


async def _onward(place: str, context: BotContext, dialogue: Dialogue, view: View) -> Next:
    """Go on to the next open place of this requirement, or of the next one; the form ends behind the last."""
    if dialogue.form != LIST.name:
        return Go()
    opportunity, it = find(view, number(dialogue, "opportunity"), number(dialogue, "other"))
    here = open_place(it, place)
    if here is not None:
        return Go(step=here)
    there = to_fill(opportunity, it.id)
    if there is None:
        return Finish(await closed(context, dialogue))
    return Go(step=there[1], answers={"other": Personal(str(there[0]))}, saved=True)


async def closed(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the preparation, or the one requirement that was changed."""
    view = await context.run(plans.look, now=context.now)
    opportunity_id = number(dialogue, "opportunity")
    if dialogue.form == LIST.name:
        return screens.preparation(view, opportunity_id, context.speech)
    return screens.evidence(*find(view, opportunity_id, number(dialogue, "other")), context.speech)


async def _change_requirement(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = clean(" ".join(words.split()), _LONGEST)
    if not told:
        return Stay(context.speech.say("I could not read any words in that."))
    opportunity_id, evidence_id = number(dialogue, "opportunity"), number(dialogue, "other")
    view = await context.run(
        preparation.back, opportunity_id, evidence_id, requirement=Personal(told), now=context.now
    )
    await reminders.refresh(context, context.candidate.chat_id, view)
    return Go()


def _place(name: str) -> Step:
    return Step(
        name=name,
        ask=partial(_ask, name),
        take=partial(_take, name),
        skip=partial(_skip, name),
        optional=True,
        later=True,
    )


def _title(speech: Speech) -> Html:
    return speech.say("your examples")


_ABOUT: Final = frozenset({"opportunity", "other"})

LIST: Final = Form(
    name="evidence",
    title=_title,
    steps=(
        Step(name="requirements", ask=_ask_requirements, take=_take_requirements),
        *(_place(name) for name in _PLACES),
    ),
    close=closed,
    cancel=closed,
    about=_ABOUT,
)


def _one(name: str, step: Step) -> Form:
    one = replace(step, optional=False, later=False)
    return Form(name=name, title=_title, steps=(one,), close=closed, cancel=closed, about=_ABOUT)


FORMS: Final = (
    LIST,
    _one("requirement", Step(name="requirement", ask=_ask_requirement, take=_change_requirement)),
    *(_one(name, _place(name)) for name in _PLACES),
)
