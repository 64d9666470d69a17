"""The candidate's time zone: guessed, checked against the phone; changed by list, place typed or location.

Whatever the zone came from, the check follows: Telegram writes the phone's own time beside ours.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Form, Go, Next, Stay, Step, pick
from bot.chat.screens import people, questions
from bot.chat.screens import settings as screens
from bot.chat.screens.cohorts import joining
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.i18n import cities, offsets, places, territories
from bot.services import people as candidates
from bot.services.ports import Dialogue

#: set when the zone is asked while joining: what follows is the first interview, not the settings
JOINING: Final = "joining"
#: what the link of an invite carried by which somebody came
INVITED: Final = "invited"

#: the list of cities is shown; only these zones are offered
_LIST: Final = "~list"
_AMONG: Final = "~among"

#: forgets what was shown to choose from
CHOSEN: Final[Mapping[str, Personal | None]] = {_LIST: None, _AMONG: None}

#: what a zone that is known leads to
Settle = Callable[[str], Awaitable[Next]]


def read_zone(value: str) -> str:
    """Return the zone of a choice's value; ``Malformed`` for one that does not exist."""
    zone = value[1:].replace(".", "/")
    if value[:1] != "z" or zone not in cities.known():
        raise Malformed
    return zone


def territory_in(zone: str, *, otherwise: str) -> str:
    """Return the territory whose public holidays a zone suggests, or ``otherwise``."""
    return territories.territory_of(zone, otherwise=cities.territory_of(zone, otherwise=otherwise))


def unknown_zone(speech: Speech) -> Html:
    """Return the line for a city or country without a zone that we know."""
    return speech.say("I do not know the clock of that place. A large city near it, or the country?")


async def live_in(context: BotContext, zone: str) -> None:
    """Store the zone with the territory it suggests; the plan follows."""
    territory = territory_in(zone, otherwise=context.candidate.territory)
    view = await context.run(candidates.change_settings, zone=zone, territory=territory, now=context.now)
    context.found = view.facts.candidate


def choice(context: BotContext, dialogue: Dialogue, asked: Html) -> Screen:
    """Ask for a city: those that what was typed may mean, else the usual ones."""
    among = dialogue.answers.get(_AMONG)
    offered = among.reveal().split(",") if among else ()
    screen = questions.zones(asked, pick(dialogue), context.speech, offered=offered)
    return screens.or_located(screen, context.speech) if places.ready() else screen


async def typed(context: BotContext, words: str, settle: Settle) -> Next:
    """Settle the zone that typed words mean; of several, or of none, ask again."""
    language = context.speech.language
    zones = await context.desk.run(lambda: cities.meant(words, language))
    if len(zones) == 1:
        return await settle(zones[0])
    if zones:
        return _among(zones, context.speech.say("There is more than one clock there."))
    offset = offsets.read(words)
    if offset is not None and (zones := offsets.zones_at(offset, now=context.now)):
        # Translators: somebody typed “UTC+2” for a time zone
        return _among(zones, context.speech.say("The distance from UTC alone says nothing of summer time."))
    return listed(unknown_zone(context.speech))


async def located(context: BotContext, zone: str | None, settle: Settle) -> Next:
    """Settle the zone of a shared location; at sea, or where locations can't be read, ask again."""
    if zone is not None:
        return await settle(zone)
    if places.ready():
        return listed(unknown_zone(context.speech))
    return listed(context.speech.say("I can’t read a location here. Which city, or which country?"))


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    speech = context.speech
    if choosing(dialogue):
        return choice(context, dialogue, speech.say("Which city’s time do you live by?"))
    return questions.check_zone(context.candidate.zone, context.now, pick(dialogue), speech)


async def _take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return await typed(context, words, partial(_checked, context))


async def _tap(context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    if value == questions.YES:
        return Go()
    if value == questions.OTHER_ZONE:
        return listed()
    return await _checked(context, read_zone(value))


async def _locate(context: BotContext, _dialogue: Dialogue, zone: str | None) -> Next:
    return await located(context, zone, partial(_checked, context))


async def _checked(context: BotContext, zone: str) -> Next:
    """Live in a zone, then show what our clock says there."""
    await live_in(context, zone)
    return Stay(answers=CHOSEN)


def choosing(dialogue: Dialogue) -> bool:
    """Tell whether a city is being chosen."""
    return _LIST in dialogue.answers or _AMONG in dialogue.answers


def listed(problem: Html | None = None) -> Next:
    """Ask for a city, with a line that says what was wrong with the one before."""
    return Stay(problem, {_LIST: Personal("1"), _AMONG: None})


def _among(zones: tuple[str, ...], why: Html) -> Next:
    return Stay(why, {_LIST: None, _AMONG: Personal(",".join(zones))})


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
    steps=(Step(name="zone", ask=_ask, take=_take, tap=_tap, locate=_locate),),
    close=_close,
    cancel=_close,
    about=frozenset({JOINING, INVITED}),
)
