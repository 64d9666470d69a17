"""Every detail of an opportunity, changed or removed from its card."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.chat import dialogue, reminders
from bot.chat import interviewers as asked_people
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.edits import FORMS, facts_of, interviewer, latest, reference
from bot.chat.interviews import opportunity_in
from bot.chat.screens import details as screens
from bot.chat.screens import places
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.interviews import Kind
from bot.domain.people import Personal
from bot.domain.timeline import Facts, Opportunity
from bot.i18n.translator import LANGUAGES
from bot.services import interviews, opportunities, references, removals, visits
from bot.services.ports import View


async def _edit(context: BotContext, tapped: Tap) -> None:
    form = FORMS.get(tapped.callback.word(0))
    if form is None:
        raise Malformed
    opportunity = opportunity_in(await facts_of(context), tapped.callback.number(1))
    ids = {
        "opportunity": opportunity.id,
        "interview": latest(opportunity).id,
        "person": tapped.callback.number(2),
    }
    await tapped.answer()
    answers = {name: Personal(str(it)) for name, it in ids.items()}
    await dialogue.start(context, tapped.chat_id, form, answers=answers, message_id=tapped.message_id)


async def _part(context: BotContext, tapped: Tap) -> None:
    facts = await facts_of(context)
    opportunity = opportunity_in(facts, tapped.callback.number(0))
    await context.show(tapped, _part_of(facts, opportunity, tapped.callback.word(1), context))


def _part_of(facts: Facts, opportunity: Opportunity, part: str, context: BotContext) -> Screen:
    speech = context.speech
    match part:
        case "date":
            return screens.date(opportunity, latest(opportunity), speech)
        case "details":
            return screens.details(opportunity, latest(opportunity), speech, now=context.now)
        case "people":
            return screens.people(opportunity, speech)
        case "references":
            return screens.references(facts, opportunity, speech)
        case "kind":
            return screens.kinds(opportunity, latest(opportunity), speech)
        case "language":
            return screens.languages(opportunity, speech)
        case "territory":
            return places.countries(opportunity, speech)
        case _:
            return screens.reference(opportunity, reference(facts, _id(part.removeprefix("r"))), speech)


async def _person(context: BotContext, tapped: Tap) -> None:
    opportunity = opportunity_in(await facts_of(context), tapped.callback.number(0))
    person = interviewer(opportunity, tapped.callback.number(1))
    await context.show(tapped, screens.interviewer(opportunity, person, context.speech))


async def _choose(context: BotContext, tapped: Tap) -> None:
    """Store a kind, a language of letters or a civility, and show where it was chosen from."""
    what, value = tapped.callback.word(0), tapped.callback.word(2)
    opportunity = opportunity_in(await facts_of(context), tapped.callback.number(1))
    match what:
        case "kind" if value in set(Kind):
            await context.run(interviews.change, latest(opportunity).id, kind=Kind(value), now=context.now)
        case "language" if value in LANGUAGES:
            await context.run(opportunities.describe, opportunity.id, language=value, now=context.now)
        case "civility":
            await _address(context, tapped, opportunity, value)
            return
        case "agency":
            await _agency(context, tapped, opportunity, value)
            return
        case "territory" if places.offered(value):
            await _settle(context, tapped, opportunity, value)
            return
        case _:
            raise Malformed
    facts = await facts_of(context)
    await context.show(tapped, _part_of(facts, opportunity_in(facts, opportunity.id), "details", context))


async def _address(context: BotContext, tapped: Tap, opportunity: Opportunity, value: str) -> None:
    civility, _, person_id = value.partition(".")
    known = interviewer(opportunity, _id(person_id))
    changed = replace(known, civility=asked_people.read_civility(civility))
    await context.run(opportunities.change_interviewer, opportunity.id, changed, now=context.now)
    await context.show(tapped, screens.interviewer(opportunity, changed, context.speech))


async def _agency(context: BotContext, tapped: Tap, opportunity: Opportunity, value: str) -> None:
    """Mark an interviewer as the agency's consultant, or take the mark away."""
    word, _, person_id = value.partition(".")
    someone = interviewer(opportunity, _id(person_id))
    if word == "on":
        view = await context.run(visits.through_agency, opportunity.id, someone, now=context.now)
    else:
        view = await context.run(visits.without_agency, opportunity.id, now=context.now)
    await context.show(tapped, _of_person(view, opportunity.id, someone.id, context.speech))


async def _settle(context: BotContext, tapped: Tap, opportunity: Opportunity, territory: str) -> None:
    """Store whose public holidays count; a country's regions are offered once."""
    view = await context.run(opportunities.describe, opportunity.id, territory=territory, now=context.now)
    changed = opportunity_in(view.facts, opportunity.id)
    further = None if len(tapped.callback.args) > 3 else places.regions(changed, context.speech)
    await context.show(tapped, further or _part_of(view.facts, changed, "details", context))


async def _remove(context: BotContext, tapped: Tap) -> None:
    what, opportunity_id, other = (
        tapped.callback.word(0),
        tapped.callback.number(1),
        tapped.callback.number(2),
    )
    opportunity = opportunity_in(await facts_of(context), opportunity_id)
    if what == "o" and not other:
        await context.show(tapped, screens.delete(opportunity, context.speech))
        return
    remove = _REMOVE.get(what)
    if remove is None:
        raise Malformed
    await context.show(tapped, await remove(context, opportunity, other))


async def _remove_opportunity(context: BotContext, opportunity: Opportunity, _other: int) -> Screen:
    view = await context.run(opportunities.remove, opportunity.id, now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, view)
    return screens.deleted(context.speech)


async def _remove_role(context: BotContext, opportunity: Opportunity, _other: int) -> Screen:
    view = await context.run(removals.role, opportunity.id, now=context.now)
    return _part_of(view.facts, opportunity_in(view.facts, opportunity.id), "details", context)


async def _remove_place(context: BotContext, opportunity: Opportunity, _other: int) -> Screen:
    view = await context.run(removals.place, latest(opportunity).id, now=context.now)
    return _part_of(view.facts, opportunity_in(view.facts, opportunity.id), "details", context)


async def _remove_promise(context: BotContext, opportunity: Opportunity, _other: int) -> Screen:
    view = await context.run(removals.promise, latest(opportunity).id, now=context.now)
    return _part_of(view.facts, opportunity_in(view.facts, opportunity.id), "details", context)


async def _remove_person(context: BotContext, opportunity: Opportunity, person_id: int) -> Screen:
    view = await context.run(opportunities.remove_interviewer, opportunity.id, person_id, now=context.now)
    return screens.people(opportunity_in(view.facts, opportunity.id), context.speech)


async def _remove_person_role(context: BotContext, opportunity: Opportunity, person_id: int) -> Screen:
    view = await context.run(removals.interviewer_role, opportunity.id, person_id, now=context.now)
    return _of_person(view, opportunity.id, person_id, context.speech)


async def _remove_address(context: BotContext, opportunity: Opportunity, person_id: int) -> Screen:
    view = await context.run(removals.interviewer_address, opportunity.id, person_id, now=context.now)
    return _of_person(view, opportunity.id, person_id, context.speech)


async def _remove_reference(context: BotContext, opportunity: Opportunity, person_id: int) -> Screen:
    view = await context.run(references.remove, person_id, now=context.now)
    return screens.references(view.facts, opportunity_in(view.facts, opportunity.id), context.speech)


def _of_person(view: View, opportunity_id: int, person_id: int, speech: Speech) -> Screen:
    opportunity = opportunity_in(view.facts, opportunity_id)
    return screens.interviewer(opportunity, interviewer(opportunity, person_id), speech)


def _id(digits: str) -> int:
    if not (digits.isascii() and digits.isdecimal()):
        raise Malformed
    return int(digits)


_REMOVE: Final[Mapping[str, Callable[[BotContext, Opportunity, int], Awaitable[Screen]]]] = {
    "o": _remove_opportunity,
    "r": _remove_role,
    "l": _remove_place,
    "p": _remove_promise,
    "i": _remove_person,
    "pr": _remove_person_role,
    "pa": _remove_address,
    "f": _remove_reference,
}

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.EDIT: _edit,
    Verb.PART: _part,
    Verb.PERSON: _person,
    Verb.CHOOSE: _choose,
    Verb.REMOVE: _remove,
}
