"""The forms of a preparation: a line each for what sets me apart, why this post, my questions; the contacts.

Every answer is kept at once; what is there already is shown, and can be replaced or removed.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from bot.chat import reminders
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Form, Go, Next, Stay, Step, number, pick
from bot.chat.notes import said
from bot.chat.screens import preparation as screens
from bot.chat.screens import questions
from bot.chat.screens.screen import Button, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.timeline import Opportunity
from bot.services import plans, preparation
from bot.services.ports import Dialogue, View
from bot.services.preparation import Kept
from bot.writing.draft import typed

_LONGEST: Final = 120
REMOVE: Final = "x"
YES: Final = "y"
NO: Final = "n"


async def look(context: BotContext) -> View:
    """Return all that is known of the candidate who is speaking."""
    view: View = await context.run(plans.look, now=context.now)
    return view


def opportunity_in(view: View, opportunity_id: int) -> Opportunity:
    """Return an opportunity; ``NoSuchThing`` if the candidate has none such."""
    try:
        return view.facts.opportunity(opportunity_id)
    except KeyError:
        raise NoSuchThing from None


def _value(view: View, opportunity: Opportunity, what: Kept) -> Personal | None:
    match what:
        case Kept.APART:
            return opportunity.apart
        case Kept.MOTIVE:
            return opportunity.motive
        case Kept.QUESTIONS:
            return opportunity.questions
        case Kept.CAREER:
            return view.facts.candidate.career
        case Kept.PORTFOLIO:
            return view.facts.candidate.portfolio
        case Kept.INTERESTED:
            return None


async def _keep(context: BotContext, opportunity_id: int, what: Kept, words: Personal) -> View:
    now = context.now
    match what:
        case Kept.APART:
            return await context.run(preparation.note, opportunity_id, apart=words, now=now)
        case Kept.MOTIVE:
            return await context.run(preparation.note, opportunity_id, motive=words, now=now)
        case Kept.QUESTIONS:
            return await context.run(preparation.note, opportunity_id, questions=words, now=now)
        case Kept.CAREER:
            return await context.run(preparation.on_file, career=words, now=now)
        case Kept.PORTFOLIO | Kept.INTERESTED:
            return await context.run(preparation.on_file, portfolio=words, now=now)


def _asked(what: Kept, speech: Speech) -> Html:
    match what:
        case Kept.APART:
            return speech.say(
                "In one line: what do you bring that few others would? A mix of skills, a place, a result."
            )
        case Kept.MOTIVE:
            return speech.say("Why this job? One or two sentences, as you would say them aloud.")
        case Kept.QUESTIONS:
            return speech.say(
                "Which three questions will you ask? One of them about the most pressing challenge of the "
                "job, for instance."
            )
        case Kept.CAREER:
            return speech.say(
                "And where does it fit in your plans for the years ahead? One line, kept for all your "
                "interviews."
            )
        case Kept.PORTFOLIO | Kept.INTERESTED:
            return speech.say(
                "Which link shows your work best? A portfolio, a site, a LinkedIn page. It is kept for all "
                "your interviews."
            )


async def _ask(what: Kept, context: BotContext, dialogue: Dialogue) -> Screen:
    view, speech = await look(context), context.speech
    kept = _value(view, opportunity_in(view, number(dialogue, "opportunity")), what)
    asked = _asked(what, speech)
    if kept is None:
        return questions.words(asked)
    now = speech.say("At present: {words}", words=typed(kept, 300))
    remove = Button(speech.label("Remove"), pick(dialogue)(REMOVE))
    return Screen(Html(f"{asked}\n\n{now}"), ((remove,),))


async def _take(what: Kept, context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = said(words)
    if told is None:
        return Stay(context.speech.say("I could not read any words in that."))
    view = await _keep(context, number(dialogue, "opportunity"), what, told)
    await refresh(context, view)
    return Go()


async def _tap(what: Kept, context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != REMOVE:
        raise Malformed
    view = await context.run(preparation.forget, number(dialogue, "opportunity"), what, now=context.now)
    await refresh(context, view)
    return Go()


async def refresh(context: BotContext, view: View) -> None:
    """Draw the delivered messages again that no longer hold."""
    await reminders.refresh(context, context.candidate.chat_id, view)


async def _ask_interest(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, picked = context.speech, pick(dialogue)
    view = await look(context)
    known = opportunity_in(view, number(dialogue, "opportunity")).interested
    yes = Button(speech.label("Yes, truly"), picked(YES))
    unsure = Button(speech.label("I am not sure"), picked(NO))
    if known is None:
        return Screen(speech.say("Does this job really interest you? It stays between us."), ((yes, unsure),))
    told = (
        speech.say("You told me that this job really interests you.")
        if known
        else speech.say("You told me that you are not sure about this job.")
    )
    keep = Button(speech.label("Keep my answer"), picked(YES if known else NO), style=Style.PRIMARY)
    return Screen(told, ((keep,), (unsure if known else yes,)))


async def _tap_interest(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    view = await context.run(
        preparation.note,
        number(dialogue, "opportunity"),
        interested=interested(value),
        now=context.now,
    )
    await refresh(context, view)
    return Go()


def interested(value: str) -> bool:
    """Return what was answered; ``Malformed`` for anything else."""
    if value not in {YES, NO}:
        raise Malformed
    return value == YES


async def _prepared(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the preparation that a form belongs to."""
    view, opportunity_id = await look(context), number(dialogue, "opportunity")
    opportunity_in(view, opportunity_id)
    return screens.preparation(view, opportunity_id, context.speech)


def _kept(what: Kept, *, optional: bool = False) -> Step:
    return Step(
        name=what.value,
        ask=partial(_ask, what),
        take=partial(_take, what),
        tap=partial(_tap, what),
        optional=optional,
        later=optional,
    )


def _title(speech: Speech) -> Html:
    return speech.say("your preparation")


_ABOUT: Final = frozenset({"opportunity", "other"})
_Close = Callable[[BotContext, Dialogue], Awaitable[Screen]]


def form(name: str, close: _Close, *steps: Step) -> Form:
    """Return a form about an opportunity, which closes to the screen it was opened from."""
    return Form(name=name, title=_title, steps=steps, close=close, cancel=close, about=_ABOUT)


FORMS: Final = (
    form("apart", _prepared, _kept(Kept.APART)),
    form("questions", _prepared, _kept(Kept.QUESTIONS)),
    form("portfolio", _prepared, _kept(Kept.PORTFOLIO)),
    form(
        "motive",
        _prepared,
        _kept(Kept.MOTIVE, optional=True),
        _kept(Kept.CAREER, optional=True),
        Step(name="interest", ask=_ask_interest, tap=_tap_interest, optional=True),
    ),
)
