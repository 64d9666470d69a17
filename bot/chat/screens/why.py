"""Why a step comes when it comes: the reason of the two articles, in our own words."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.screens.reminders import back
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.playbook import StepName


def why(step: StepName, reminder_id: int, speech: Speech, *, interview_id: int = 0) -> Screen:
    """Return the reason for a step, with the way back to where it was asked for."""
    return Screen(
        text=_REASONS[step](speech),
        rows=((back(reminder_id, speech, interview_id=interview_id),),),
    )


_REASONS: Final[Mapping[StepName, Callable[[Speech], Html]]] = {
    # A17 A18 A19 A30
    StepName.BRIEF: lambda speech: speech.say(
        "<b>Why the evening before?</b>\n"
        "Those who can say why they want this job, and where it leads them, are remembered. Two "
        "sentences found tonight come out by themselves tomorrow; a link at hand lets them see "
        "your work while they are thinking of you."
    ),
    # A20 A22 A23 A25 A26 A27 A29 B3 B5
    StepName.CARD: lambda speech: speech.say(
        "<b>Why now?</b>\n"
        "One last look, then the phone stays in your pocket. People speak up for someone who "
        "talked with each of them; and what you ask before leaving (when they answer, what comes "
        "next) decides when you may ask for news."
    ),
    # A22 A29 A31 B3 B4 B5 B39
    StepName.DEBRIEF: lambda speech: speech.say(
        "<b>Why right afterwards?</b>\n"
        "Details fade within hours. What each person cared about, the day of the answer, the "
        "samples they asked for: noted now, they write your notes, your next preparation and the "
        "moment of your next step."
    ),
    # A32 A33 A34 B8 B17 B18 B20
    StepName.THANKS: lambda speech: speech.say(
        "<b>Why within a day?</b>\n"
        "A note that comes early is read before minds are made up, and leaves a mark for the next "
        "step. One for each person, since each has a say; short and concrete, since it is read "
        "between two meetings."
    ),
    # A40 A41 A42 A43 A44
    StepName.REFERENCES: lambda speech: speech.say(
        "<b>Why your references?</b>\n"
        "They can speak well of you only about what they know. With the names of the people you "
        "met and the question that came up, they answer at the right place, and sometimes they "
        "know one of them."
    ),
    # B47
    StepName.NEWS: lambda speech: speech.say(
        "<b>Why today?</b>\n"
        "It is the day they had mentioned. Until it is over I ask you, never them: waiting for "
        "the day someone gave is a courtesy they notice."
    ),
    # A45 A48 B47 B49 B50
    StepName.STATUS: lambda speech: speech.say(
        "<b>Why now and not before?</b>\n"
        "Before the day they gave, or too soon when they gave none, a question can feel like "
        "pressure. By now it is a sign of interest. One contact, then patience again: teams need "
        "time to decide."
    ),
    # B6
    StepName.NEW_DATE: lambda speech: speech.say(
        "<b>Why ask?</b>\n"
        "An interview put off is easily forgotten, on their side too. Settling a date is not "
        "asking for a decision: it simply keeps things moving."
    ),
    # B12 B21 B22 B54 B55
    StepName.REPLY: lambda speech: speech.say(
        "<b>Why thank them now?</b>\n"
        "Whoever was chosen first does not always come, and other posts open. The person who "
        "answered with grace is the one they call back."
    ),
}
