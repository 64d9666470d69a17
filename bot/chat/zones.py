"""The candidate's time zone: guessed, checked against the phone, changed by list or by a typed city."""

from typing import Final
from zoneinfo import available_timezones

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Form, Go, Next, Stay, Step, pick
from bot.chat.screens import people, questions
from bot.chat.screens import settings as screens
from bot.chat.screens.cohorts import joining
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.i18n import cities, territories
from bot.services import people as candidates
from bot.services.ports import Dialogue

#: set when the zone is asked while joining: what follows is the first interview, not the settings
JOINING: Final = "joining"
#: what the link of an invite carried by which somebody came
INVITED: Final = "invited"


def read_zone(value: str) -> str:
    """Return the zone of a choice's value; ``Malformed`` for one that does not exist."""
    zone = value[1:].replace(".", "/")
    if value[:1] != "z" or zone not in available_timezones():
        raise Malformed
    return zone


def unknown_zone(speech: Speech) -> Html:
    """Return the line for a city or country without a zone that we know."""
    return speech.say("I do not know the clock of that place. A large city near it, or the country?")


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    speech = context.speech
    if "~list" in dialogue.answers:
        return questions.zones(speech.say("Which city’s time do you live by?"), pick(dialogue), speech)
    return questions.check_zone(context.candidate.zone, context.now, pick(dialogue), speech)


async def _take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    zone = cities.find(words, context.speech.language)
    return (
        await _live_in(context, zone)
        if zone
        else Stay(unknown_zone(context.speech), {"~list": Personal("1")})
    )


async def _tap(context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    if value == questions.YES:
        return Go()
    if value == questions.OTHER_ZONE:
        return Stay(answers={"~list": Personal("1")})
    return await _live_in(context, read_zone(value))


async def _live_in(context: BotContext, zone: str) -> Next:
    """Store the zone with the territory it suggests, then show what our clock says there."""
    known = cities.territory_of(zone, otherwise=context.candidate.territory)
    territory = territories.territory_of(zone, otherwise=known)
    view = await context.run(candidates.change_settings, zone=zone, territory=territory, now=context.now)
    context.found = view.facts.candidate
    return Stay(answers={"~list": None})


async def _close(context: BotContext, dialogue: Dialogue) -> Screen:
    if JOINING in dialogue.answers:
        invited = dialogue.answers.get(INVITED)
        if invited is not None:
            return joining.ready(context.candidate, invited.reveal(), context.speech)
        return people.ready(context.candidate, context.speech)
    return screens.settings(context.candidate, context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("your time zone")


FORM: Final = Form(
    name="zone",
    title=_title,
    steps=(Step(name="zone", ask=_ask, take=_take, tap=_tap),),
    close=_close,
    cancel=_close,
    about=frozenset({JOINING, INVITED}),
)
