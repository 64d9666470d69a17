"""Why a step comes when it comes: the reason of the two articles, in our own words."""

from bot.chat.screens.reminders import back
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.chat.screens.steps import WORDS
from bot.domain.playbook import StepName


def why(step: StepName, reminder_id: int, speech: Speech, *, interview_id: int = 0) -> Screen:
    """Return the reason for a step, with the way back to where it was asked for."""
    return Screen(
        text=WORDS[step].why(speech),
        rows=((back(reminder_id, speech, interview_id=interview_id),),),
    )
