"""Opening a group: its name, its seats, how members know the coach, its language and clock."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, zones
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts.joining import named
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens import questions
from bot.chat.screens.cohorts import joining as names
from bot.chat.screens.cohorts import opening as screens
from bot.chat.screens.cohorts import places, running
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.cohort import MOST_SEATS
from bot.domain.people import Personal
from bot.i18n.translator import LANGUAGES
from bot.services import cohorts, plans
from bot.services.ports import Dialogue

#: a group's name is cut to this before it is kept
LONGEST: Final = 60


async def coach(context: BotContext, chat_id: int) -> None:
    """Show the groups somebody runs, or begin to open the first one."""
    facts = (await context.run(plans.look, now=context.now)).facts
    if facts.chairs:
        await context.say(chat_id, places.groups(facts, context.speech))
    else:
        await dialogue.begin(context, chat_id, FORM)


async def _open(context: BotContext, tapped: Tap) -> None:
    await tapped.answer()
    await dialogue.begin(context, tapped.chat_id, FORM, message_id=tapped.message_id)


def territory(context: BotContext, zone: str) -> str:
    """Return whose public holidays count for a group in a zone: in the coach's own zone, the coach's."""
    own = context.candidate.territory
    return own if zone == context.candidate.zone else zones.territory_in(zone, otherwise=own)


async def _ask_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.name(context.speech)


async def _take_name(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    name = named(words, LONGEST)
    return Go(answers={"name": name}) if name else Stay(names.no_name(context.speech))


async def _ask_seats(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.seats(pick(dialogue), context.speech)


async def _take_seats(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return _seats(words.strip(), context.speech)


async def _tap_seats(context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    return _seats(value.removeprefix("s"), context.speech)


def _seats(digits: str, speech: Speech) -> Next:
    if not digits.isdecimal() or len(digits) > 3 or not 1 <= int(digits) <= MOST_SEATS:
        return Stay(screens.no_number(speech))
    return Go(answers={"seats": Personal(str(int(digits)))})


async def _ask_coach_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return names.coach_name(context.speech)


async def _take_coach_name(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    name = named(words)
    return Go(answers={"coach": name}) if name else Stay(names.no_name(context.speech))


async def _ask_sure(context: BotContext, dialogue: Dialogue) -> Screen:
    speech = context.speech
    if zones.choosing(dialogue):
        return zones.choice(context, dialogue, screens.city(speech))
    return screens.sure(
        dialogue.answers["name"],
        number(dialogue, "seats"),
        language=_language(context, dialogue),
        zone=_zone(context, dialogue),
        pick=pick(dialogue),
        speech=speech,
    )


async def _take_sure(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return await zones.typed(context, words, _live_by)


async def _locate_sure(context: BotContext, _dialogue: Dialogue, zone: str | None) -> Next:
    return await zones.located(context, zone, _live_by)


async def _live_by(zone: str) -> Next:
    return Stay(answers={**zones.CHOSEN, "zone": Personal(zone)})


async def _tap_sure(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    match value:
        case questions.YES:
            return await _opened(context, dialogue)
        case questions.OTHER_ZONE:
            return zones.listed()
        case _ if value[:1] == "l" and value[1:] in LANGUAGES:
            return Stay(answers={"language": Personal(value[1:])})
        case _ if value[:1] == "z":
            return await _live_by(zones.read_zone(value))
        case _:
            raise Malformed


async def _opened(context: BotContext, dialogue: Dialogue) -> Next:
    zone = _zone(context, dialogue)
    seen = await context.run(
        cohorts.open_cohort,
        name=dialogue.answers["name"],
        coach_name=dialogue.answers["coach"],
        seats=number(dialogue, "seats"),
        language=_language(context, dialogue),
        zone=zone,
        territory=territory(context, zone),
        now=context.now,
    )
    above = context.speech.say("The group is open. Now it needs its members.")
    return Finish(running.run(seen, context.speech, above=above))


def _language(context: BotContext, dialogue: Dialogue) -> str:
    chosen = dialogue.answers.get("language")
    return chosen.reveal() if chosen else context.candidate.language


def _zone(context: BotContext, dialogue: Dialogue) -> str:
    chosen = dialogue.answers.get("zone")
    return chosen.reveal() if chosen else context.candidate.zone


def _title(speech: Speech) -> Html:
    return speech.say("a group of your own")


FORM: Final = Form(
    name="open",
    title=_title,
    steps=(
        Step(name="name", ask=_ask_name, take=_take_name),
        Step(name="seats", ask=_ask_seats, take=_take_seats, tap=_tap_seats),
        Step(name="coach", ask=_ask_coach_name, take=_take_coach_name),
        Step(name="sure", ask=_ask_sure, take=_take_sure, tap=_tap_sure, locate=_locate_sure),
    ),
)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.OPEN_COHORT: _open}

COMMANDS: Final[Mapping[str, OnCommand]] = {"coach": coach}
