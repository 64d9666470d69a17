"""The questions behind each note of an interview, with what was noted so far."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.chat.screens.forms import Pick
from bot.chat.screens.naming import person
from bot.chat.screens.screen import Button, Screen, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview, Presence
from bot.domain.moments import local
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer
from bot.services.notes import SHORTEST, Note
from bot.writing.draft import typed

#: the last argument of a button in a reminder: what it opens stands below
BELOW: Final = "b"
#: the part of the notes that is asked for the day after
REVIEW: Final = "r"
#: choices of these questions
REMOVE: Final = "off"
FINISH: Final = "end"
YES: Final = "yes"
NO: Final = "no"
#: when it may have ended, in minutes from its planned end
_AROUND: Final = (-30, -15, 0, 15, 30, 60)
_SHOWN: Final = 300


def note(note: Note, so_far: Personal | None, speech: Speech) -> Screen:
    """Ask for one note in words. Serves A27, A28, A29, A41, B5, B10, B27, B28, B36, B40, B41, B42, B44."""
    return Screen(text=paragraphs(_QUESTIONS[note](speech), _so_far(so_far, speech)))


def next_step(pick: Pick, speech: Speech) -> Screen:
    """Ask what comes next and who decides, with the way to the end of tonight's part. Serves B5."""
    return _with_finish(note(Note.NEXT_STEP, None, speech), pick, speech)


def firm(pick: Pick, speech: Speech) -> Screen:
    """Ask whether the next step is certain: then nobody asks about the decision. Serves B5."""
    text = speech.say(
        "Is this next step certain?\n\nIf they confirmed it firmly, there is nothing to ask until then."
    )
    return Screen(
        text=text,
        rows=(
            (Button(speech.label("Yes, confirmed"), pick(YES)), Button(speech.label("Not yet"), pick(NO))),
        ),
    )


def of_person(who: Interviewer, present: Presence | None, speech: Speech) -> Screen:
    """Ask for one thing spoken about with a person, and what matters most to them.

    Serves A22, A28, A29, A37, B13, B18.
    """
    text = speech.say(
        "With <b>{name}</b>: one thing you spoke about, then what matters most to them.\n\n"
        "A few words, parted by a semicolon, as they may stand in your note: “the new customer site; "
        "keeping to deadlines”. One of the two is fine.",
        name=person(who, speech),
    )
    noted = [it for it in (present.detail, present.matters) if it] if present else []
    so_far = Personal(" · ".join(it.reveal() for it in noted)) if noted else None
    return Screen(text=paragraphs(text, _so_far(so_far, speech)), placeholder=speech.label("In a few words"))


def person_tonight(who: Interviewer, pick: Pick, speech: Speech) -> Screen:
    """Ask the same as a question of tonight's part."""
    return _with_finish(of_person(who, None, speech), pick, speech)


def concern(pick: Pick, speech: Speech) -> Screen:
    """Ask for the one concern that showed, as the last question of tonight's part. Serves A41, A42."""
    return _with_finish(note(Note.CONCERN, None, speech), pick, speech)


def ended(interview: Interview, pick: Pick, speech: Speech, *, now: datetime) -> Screen:
    """Ask when the interview ended: as planned, or at another time."""
    planned = interview.starts + interview.duration
    moments = [planned + timedelta(minutes=it) for it in _AROUND]
    possible = [it for it in moments if interview.starts + SHORTEST <= it <= now]
    buttons = [
        Button(
            speech.clock(local(it, interview.zone).time()),
            pick(f"m{(it - interview.starts) // timedelta(minutes=1)}"),
        )
        for it in possible
    ]
    text = speech.say(
        "When did it end? It was planned until {clock}.\n\n"
        "Choose, or type it: “15:40”, “1 h 15”. What comes next counts from there.",
        clock=speech.clock(local(planned, interview.zone).time()),
    )
    return Screen(text=text, rows=grid(buttons, 3))


def with_remove(screen: Screen, pick: Pick, speech: Speech) -> Screen:
    """Return a question with the button that takes the note away."""
    # Translators: button, a verb: takes away what was typed
    return screen.with_rows((Button(speech.label("Remove"), pick(REMOVE)),))


def _with_finish(screen: Screen, pick: Pick, speech: Speech) -> Screen:
    return screen.with_rows((Button(speech.label("That is all"), pick(FINISH)),))


def _so_far(words: Personal | None, speech: Speech) -> Html | None:
    if words is None:
        return None
    return speech.say("So far: <i>{words}</i>", words=typed(words, _SHOWN))


_QUESTIONS: Final[Mapping[Note, Callable[[Speech], Html]]] = {
    Note.NEXT_STEP: lambda speech: speech.say(
        "What comes next, and who decides?\n\nA few words: “a second interview with the director”."
    ),
    Note.CONCERN: lambda speech: speech.say(
        "Did one question come up that they may still wonder about? Your references can answer it for "
        "you.\n\n"
        "A few words: “spoken English”. If nothing did, so much the better."
    ),
    Note.CHALLENGE: lambda speech: speech.say(
        "Which challenge of the job did they speak of?\n\n"
        "It may lead to a sample of your work, and to an answer in the next round."
    ),
    Note.SAMPLES: lambda speech: speech.say(
        "What would they like to see: a sample of your work, a document?\n\n"
        "I will bring it up at the right moment."
    ),
    Note.FORGOT: lambda speech: speech.say(
        "What would you have liked to add?\n\n"
        "Your note will say it in a line, and it comes back before the next round."
    ),
    Note.AGREE: lambda speech: speech.say(
        "On which point do you agree with them?\n\n"
        "A few words, as they may stand in your note: “testing early with customers”."
    ),
    Note.ASKED: lambda speech: speech.say(
        "What did they ask, and what did you answer?\n\n"
        "In any order. You can read it again before the next round."
    ),
    Note.SALARY: lambda speech: speech.say(
        "Did you name a figure for the salary? Which one?\n\nYou will find it here if they ask again."
    ),
    Note.WORKED: lambda speech: speech.say(
        "What went well?\n\nWhatever comes to mind first: an example, a moment, a way of listening."
    ),
    Note.UNEASY: lambda speech: speech.say("When did you feel less at ease?\n\nNaming it is enough for now."),
    Note.IMPROVE: lambda speech: speech.say(
        "What would you do differently next time?\n\n"
        "One thing is enough. It comes back when you prepare your next interview."
    ),
}
