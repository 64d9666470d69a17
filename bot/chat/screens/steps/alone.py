"""The button that opens a step from a round-up all about one company, whose name goes without saying."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.screens.speech import Speech
from bot.domain.playbook import StepName

#: a step that is not here is never called by its company
LABELS: Final[Mapping[StepName, Callable[[Speech], str]]] = {
    StepName.THANKS: lambda speech: speech.label("See my notes"),
    StepName.REFERENCES: lambda speech: speech.label("See my references"),
    StepName.ASK_REPLY: lambda speech: speech.label("Give their day"),
    StepName.REPLY: lambda speech: speech.label("Read my reply"),
    StepName.FAREWELL: lambda speech: speech.label("Say thank you"),
    StepName.ALLIES: lambda speech: speech.label("Thank those inside"),
    StepName.LESSON: lambda speech: speech.label("Note one thing"),
    StepName.LOOK_AGAIN: lambda speech: speech.label("Look again"),
    StepName.OFFER: lambda speech: speech.label("See their offer"),
    StepName.REPLY_BY: lambda speech: speech.label("Give the day"),
    StepName.ELSEWHERE: lambda speech: speech.label("Tell them of it"),
    StepName.STEP_DOWN: lambda speech: speech.label("Tell or keep open"),
    StepName.CONFIRM: lambda speech: speech.label("Confirm I will come"),
    StepName.POSTING: lambda speech: speech.label("Read the post again"),
    StepName.INSIDERS: lambda speech: speech.label("Look for a contact"),
    StepName.MEET: lambda speech: speech.label("Meet my contact"),
    StepName.ALLY: lambda speech: speech.label("Write to my contact"),
    StepName.EVIDENCE: lambda speech: speech.label("See my examples"),
    StepName.ALERT: lambda speech: speech.label("See my references"),
    StepName.QUESTIONS: lambda speech: speech.label("See my questions"),
    StepName.REVIEW: lambda speech: speech.label("Open my notes"),
    StepName.SAMPLE: lambda speech: speech.label("Send a sample"),
    StepName.RESEARCH: lambda speech: speech.label("Take a second look"),
    StepName.GAPS: lambda speech: speech.label("See what was missing"),
    StepName.REREAD: lambda speech: speech.label("Read my answers"),
    StepName.DECK: lambda speech: speech.label("See the question"),
    StepName.NEWS: lambda speech: speech.label("Tell the news"),
    StepName.STATUS: lambda speech: speech.label("Ask for news"),
    StepName.SECOND: lambda speech: speech.label("Ask for news"),
    StepName.AFTER: lambda speech: speech.label("Tell what came of it"),
    StepName.STOP: lambda speech: speech.label("Stop waiting"),
    StepName.NEW_DATE: lambda speech: speech.label("Enter the date"),
    StepName.PAUSED: lambda speech: speech.label("See the pause"),
    StepName.BRIEF: lambda speech: speech.label("See what to look at"),
    StepName.CARD: lambda speech: speech.label("Open the pocket card"),
    StepName.NUDGE: lambda speech: speech.label("Read the calm word"),
    StepName.DEBRIEF: lambda speech: speech.label("Tell how it went"),
}
