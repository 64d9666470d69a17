"""The forms that change one detail of an opportunity: one question each."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.chat import interviewers as asked_people
from bot.chat import promises
from bot.chat import references as asked_references
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Form, Go, Next, Stay, Step, number, pick
from bot.chat.interviews import opportunity_in
from bot.chat.screens import details as screens
from bot.chat.screens import questions
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Interview
from bot.domain.people import LIMITS, Personal
from bot.domain.timeline import Facts, Interviewer, Opportunity, Reference
from bot.reading import names
from bot.reading.durations import duration
from bot.reading.words import clean
from bot.services import interviews, opportunities, plans, references, visits
from bot.services.ports import Dialogue, View


async def facts_of(context: BotContext) -> Facts:
    """Return all that is known of the candidate who is speaking."""
    view: View = await context.run(plans.look, now=context.now)
    return view.facts


def latest(opportunity: Opportunity) -> Interview:
    """Return the interview of the highest round; ``NoSuchThing`` before any."""
    if opportunity.latest is None:
        raise NoSuchThing
    return opportunity.latest


def interviewer(opportunity: Opportunity, person_id: int) -> Interviewer:
    """Return an interviewer; ``NoSuchThing`` if not of this opportunity."""
    try:
        return opportunity.interviewer(person_id)
    except KeyError:
        raise NoSuchThing from None


def reference(facts: Facts, person_id: int) -> Reference:
    """Return a reference; ``NoSuchThing`` if the candidate has none such."""
    try:
        return facts.reference(person_id)
    except KeyError:
        raise NoSuchThing from None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Subject:
    """What a form of one question is about."""

    opportunity_id: int
    interview_id: int
    person_id: int


def _subject(dialogue: Dialogue) -> _Subject:
    return _Subject(
        opportunity_id=number(dialogue, "opportunity"),
        interview_id=number(dialogue, "interview"),
        person_id=number(dialogue, "person"),
    )


_Keep = Callable[[BotContext, _Subject, Personal], Awaitable[object]]


async def _keep_company(context: BotContext, about: _Subject, words: Personal) -> object:
    return await context.run(opportunities.describe, about.opportunity_id, company=words, now=context.now)


async def _keep_role(context: BotContext, about: _Subject, words: Personal) -> object:
    return await context.run(opportunities.describe, about.opportunity_id, role=words, now=context.now)


async def _keep_place(context: BotContext, about: _Subject, words: Personal) -> object:
    return await context.run(interviews.change, about.interview_id, place=words, now=context.now)


async def _keep_name(context: BotContext, about: _Subject, words: Personal) -> object:
    return await _keep_person(context, about, lambda it: replace(it, name=words))


async def _keep_person_role(context: BotContext, about: _Subject, words: Personal) -> object:
    return await _keep_person(context, about, lambda it: replace(it, role=words))


async def _keep_address(context: BotContext, about: _Subject, words: Personal) -> object:
    return await _keep_person(context, about, lambda it: replace(it, address=words))


async def _keep_person(
    context: BotContext, about: _Subject, edit: Callable[[Interviewer], Interviewer]
) -> object:
    known = interviewer(opportunity_in(await facts_of(context), about.opportunity_id), about.person_id)
    return await context.run(
        opportunities.change_interviewer, about.opportunity_id, edit(known), now=context.now
    )


async def _keep_agency(context: BotContext, about: _Subject, words: Personal) -> object:
    named = names.people(words.reveal(), context.speech.language)[:1]
    if not named:
        raise NoSuchThing
    consultant = asked_people.as_interviewer(named[0])
    return await context.run(visits.through_agency, about.opportunity_id, consultant, now=context.now)


async def _keep_ref_name(context: BotContext, about: _Subject, words: Personal) -> object:
    known = reference(await facts_of(context), about.person_id)
    return await context.run(references.change, replace(known, name=words), now=context.now)


async def _keep_ref_address(context: BotContext, about: _Subject, words: Personal) -> object:
    known = reference(await facts_of(context), about.person_id)
    return await context.run(references.change, replace(known, address=words), now=context.now)


def _words(name: str, ask: Callable[[Speech], Html], keep: _Keep, most: int = 120) -> Step:
    """Return the step that asks for words and keeps them."""

    async def asked(context: BotContext, _dialogue: Dialogue) -> Screen:
        return questions.words(ask(context.speech))

    async def take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
        kept = " ".join(clean(words[: LIMITS["words"]], most).split())
        if not kept:
            return Stay(context.speech.say("I could not read any words in that. Please type them again."))
        await keep(context, _subject(dialogue), Personal(kept))
        return Go()

    return Step(name=name, ask=asked, take=take)


async def _ask_duration(context: BotContext, dialogue: Dialogue) -> Screen:
    return questions.durations(pick(dialogue), context.speech)


async def _take_duration(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    length = duration(words, context.speech.language)
    if length is None:
        return Stay(context.speech.say("I could not read a duration in that. “45 min” or “1 h 30” works."))
    await context.run(interviews.change, number(dialogue, "interview"), duration=length, now=context.now)
    return Go()


async def _tap_duration(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value[:1] != "l" or not value[1:].isdecimal() or not 5 <= int(value[1:]) <= 600:
        raise Malformed
    length = timedelta(minutes=int(value[1:]))
    await context.run(interviews.change, number(dialogue, "interview"), duration=length, now=context.now)
    return Go()


async def _close(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the screen that the question was opened from."""
    facts = await facts_of(context)
    opportunity = opportunity_in(facts, number(dialogue, "opportunity"))
    person_id, speech = number(dialogue, "person"), context.speech
    match dialogue.form.removeprefix("edit_"):
        case "who" | "agency":
            return screens.people(opportunity, speech)
        case "references":
            return screens.references(facts, opportunity, speech)
        case "name" | "person_role" | "address":
            return screens.interviewer(opportunity, interviewer(opportunity, person_id), speech)
        case "ref_name" | "ref_address":
            return screens.reference(opportunity, reference(facts, person_id), speech)
        case _:
            return screens.details(opportunity, latest(opportunity), speech, now=context.now)


def _form(field: str, *steps: Step) -> Form:
    return Form(
        name=f"edit_{field}",
        title=lambda speech: speech.say("a detail to change"),
        steps=tuple(replace(step, optional=False, later=False) for step in steps),
        close=_close,
        cancel=_close,
        about=frozenset({"opportunity", "interview", "person"}),
    )


FORMS: Final[Mapping[str, Form]] = {
    "company": _form(
        "company", _words("company", lambda it: it.say("What is the company called?"), _keep_company)
    ),
    "role": _form(
        "role", _words("role", lambda it: it.say("Which role is it? Type it in a few words."), _keep_role)
    ),
    "place": _form(
        "place",
        _words(
            "place", lambda it: it.say("Where is it? An address, a link, a phone number."), _keep_place, 300
        ),
    ),
    "duration": _form(
        "duration", Step(name="duration", ask=_ask_duration, take=_take_duration, tap=_tap_duration)
    ),
    "promise": _form("promise", promises.STEP),
    "who": _form("who", *asked_people.STEPS),
    "agency": _form(
        "agency",
        _words(
            "name",
            lambda it: it.say(
                "Who is your consultant at the agency? Type the name, with the address if you like: letters "
                "and calls will go to them."
            ),
            _keep_agency,
        ),
    ),
    "references": _form("references", asked_references.STEP),
    "name": _form("name", _words("name", lambda it: it.say("What is this person’s name?"), _keep_name)),
    "person_role": _form(
        "person_role",
        _words("role", lambda it: it.say("What does this person do in the company?"), _keep_person_role),
    ),
    "address": _form(
        "address",
        _words("address", lambda it: it.say("At which address do you write to them?"), _keep_address),
    ),
    "ref_name": _form(
        "ref_name", _words("name", lambda it: it.say("What is this person’s name?"), _keep_ref_name)
    ),
    "ref_address": _form(
        "ref_address",
        _words("address", lambda it: it.say("At which address do you write to them?"), _keep_ref_address),
    ),
}
