"""The levels of what a coach may read: their names, what each means, and the row that offers them."""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Callback
from bot.chat.screens.screen import Button, Row
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Level

#: in the order they are offered
LEVELS: Final = (Level.NOTHING, Level.DATES, Level.PROGRESS)


def meaning(speech: Speech) -> Html:
    """Return what each level lets a coach read."""
    return speech.say(
        "• Nothing: that you belong to the group, no more.\n"
        "• Dates: when your interviews are, and when replies are promised.\n"
        "• Progress: the dates; where each process stands, by a number; what has been done (preparation, "
        "looking back, notes sent in time); and, after ten days without any activity, that there was none.\n"
        "Never a company, a name, a note or a letter."
    )


def level_row(
    chosen: Level | None,
    choices: Iterable[tuple[Level, Callback]],
    speech: Speech,
    *,
    nth: int | None = None,
) -> Row:
    """Return the three levels as buttons, the chosen one marked, numbered like their line."""
    return tuple(
        Button(_mark(level_name(level, speech), nth, speech, chosen=level is chosen), callback)
        for level, callback in choices
    )


def level_name(level: Level, speech: Speech) -> str:
    """Return what a level is called."""
    match level:
        case Level.NOTHING:
            # Translators: what a coach may read of a member
            return speech.label_in("level", "Nothing")
        case Level.DATES:
            # Translators: what a coach may read of a member
            return speech.label_in("level", "Dates")
        case Level.PROGRESS:
            # Translators: what a coach may read of a member: how far each thing is
            return speech.label_in("level", "Progress")


def _mark(name: str, nth: int | None, speech: Speech, *, chosen: bool) -> str:
    # Translators: a numbered button: {choice} is a word such as “Dates”
    label = name if nth is None else speech.label("{nth}. {choice}", nth=nth, choice=name)
    return f"✓ {label}" if chosen else label
