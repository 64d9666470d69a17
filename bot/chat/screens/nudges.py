"""The calm word before an interview: offered once it is saved, and confirmed (A21)."""

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.screen import Button, Row
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.playbook import DEFAULT
from bot.services.ports import View


def offer(view: View, opportunity_id: int, interview: Interview, speech: Speech) -> tuple[Row, ...]:
    """Return the offer of a calm word before an interview to come, while it is not wanted yet."""
    before = view.now < interview.starts - DEFAULT.nudge_before
    if view.facts.candidate.nudge or not before or not interview.timed:
        return ()
    return ((Button(speech.label("Send me a calm word"), tap(Verb.NUDGE, opportunity_id)),),)


def nudged(speech: Speech) -> Html:
    """Return the line above the card once the calm word is wanted."""
    return speech.say(
        "<b>Noted.</b> A calm word will come half an hour before each interview, without a sound. "
        "/settings stops it."
    )
