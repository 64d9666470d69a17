"""What surrounds every question of a form: its number, what was wrong, and the ways out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.chat.callbacks import Callback
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Html, Speech

#: what makes the callback of a choice from its value
Pick = Callable[[str], Callback]


class Way(StrEnum):
    """The engine's own buttons; no choice of a step starts with ``!``."""

    BACK = "!back"
    SKIP = "!skip"
    LATER = "!later"
    CANCEL = "!cancel"
    RESUME = "!resume"
    AFRESH = "!afresh"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a question stands in its form, and the ways that lead out of it."""

    number: int
    total: int
    ways: tuple[Way, ...]


def question(
    asked: Screen, place: Place, pick: Pick, speech: Speech, *, problem: Html | None = None
) -> Screen:
    """Return a question with its number above it, what was wrong with the last answer, and the ways out."""
    above: list[Html] = []
    if place.total > 1:
        # Translators: the head of every question: 2 of 5
        above.append(speech.say("<i>Step {number} of {total}</i>", number=place.number, total=place.total))
    if problem:
        above.append(problem)
    text = Html("\n\n".join([*above, asked.text]))
    ways = tuple(Button(_label(way, speech), pick(way)) for way in place.ways if way is not Way.CANCEL)
    cancel = tuple(Button(_label(way, speech), pick(way)) for way in place.ways if way is Way.CANCEL)
    return replace(asked, text=text).with_rows(ways, cancel)


def offer(name: Html, pick: Pick, speech: Speech, *, begun: bool) -> Screen:
    """Return the line that offers an unfinished form again; starting afresh makes sense once ``begun``."""
    other = Way.AFRESH if begun else Way.CANCEL
    return Screen(
        text=speech.say("You had begun something here: {name}.", name=name),
        rows=(tuple(Button(_label(way, speech), pick(way)) for way in (Way.RESUME, other)),),
    )


def cancelled(speech: Speech) -> Screen:
    """Return what stands in the place of a form that was given up."""
    return Screen(text=speech.say("Nothing more is recorded. /today shows what is open."))


def not_current(speech: Speech) -> str:
    """Return the toast for a button of a question that was answered already."""
    return speech.label("This question is closed already.")


def _label(way: Way, speech: Speech) -> str:
    match way:
        case Way.BACK:
            return speech.label("Back")
        case Way.SKIP:
            # Translators: button: skips; must not read as failing or passing an interview
            return speech.label("Not this time")
        case Way.LATER:
            # Translators: button: puts a task or a question off
            return speech.label("Later")
        case Way.CANCEL:
            # Translators: button: leaves a form; must not read as calling off the interview
            return speech.label("Cancel")
        case Way.RESUME:
            # Translators: button, a verb: goes on with a form that was left
            return speech.label("Resume")
        case Way.AFRESH:
            return speech.label("Start afresh")
