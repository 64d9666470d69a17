"""The questions that open a group: its name, its seats, the coach's name, its language and clock."""

from bot.chat.screens.cohorts.running import SEATS
from bot.chat.screens.forms import Pick
from bot.chat.screens.people import LANGUAGE_NAMES
from bot.chat.screens.questions import OTHER_ZONE, YES
from bot.chat.screens.screen import Button, Screen, Style, grid
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.cohort import MOST_SEATS
from bot.domain.people import Personal
from bot.i18n import cities
from bot.i18n.translator import LANGUAGES
from bot.writing.draft import typed


def name(speech: Speech) -> Screen:
    """Ask for the group's name."""
    return Screen(
        speech.say(
            "<b>A group of your own</b>\n"
            "You support people who are looking for a job: here they join a group by a link, and choose "
            "what you may read. Until they do, nobody reads anything.\n\n"
            "What is the group called? Type its name; its members can see it."
        )
    )


def another_name(speech: Speech) -> Screen:
    """Ask for another name of a group."""
    return Screen(
        speech.say("What is the group called from now on? Type its name; members and the group read it.")
    )


def seats(pick: Pick, speech: Speech) -> Screen:
    """Ask how many members there may be."""
    choices = (Button(str(it), pick(f"s{it}")) for it in SEATS)
    return Screen(
        speech.say("How many members can there be? Choose, or type a number. You can change it later."),
        grid(choices, 3),
    )


def city(speech: Speech) -> Html:
    """Return the question for the clock of a group."""
    return speech.say("Which city’s time does the group live by?")


def no_number(speech: Speech) -> Html:
    """Return the line for what is no number of seats."""
    return speech.count(
        "A number from one to {count}, please.", "A number from one to {count}, please.", MOST_SEATS
    )


def sure(called: Personal, seats: int, *, language: str, zone: str, pick: Pick, speech: Speech) -> Screen:
    """Ask whether the group is right as it is, with its language and its clock to be changed."""
    # Translators: {language} is written in itself; {city} gives the time zone its name
    text = speech.count(
        "<b>{name}</b>\n{count} seat. Language: {language}. Time: {city}.\n\nShall I open it like this?",
        "<b>{name}</b>\n{count} seats. Language: {language}. Time: {city}.\n\nShall I open it like this?",
        seats,
        name=typed(called, 60),
        language=LANGUAGE_NAMES[language],
        city=cities.city(zone, speech.language),
    )
    others = tuple(Button(LANGUAGE_NAMES[it], pick(f"l{it}")) for it in LANGUAGES if it != language)
    return Screen(
        text,
        (
            (Button(speech.label("Open the group"), pick(YES), style=Style.PRIMARY),),
            (*others, Button(speech.label("Another time zone"), pick(OTHER_ZONE))),
        ),
    )
