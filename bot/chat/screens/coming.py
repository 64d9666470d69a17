"""What comes when: the plan in a few lines."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.chat.screens.naming import company
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import local
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder
from bot.services.upcoming import Upcoming

_MOST: Final = 5


def lines(reminders: Iterable[Reminder], speech: Speech, *, opportunity_id: int) -> Html | None:
    """Return a line for each message about an opportunity, the next first; ``None`` when there is none."""
    firsts: dict[tuple[int, StepName], Html] = {}
    for it in reminders:
        for prompt in it.prompts:
            if prompt.opportunity_id == opportunity_id:
                line = speech.say(
                    "• {moment}: {what}", moment=short_moment(it.due, speech), what=_what(prompt, speech)
                )
                firsts.setdefault((prompt.interview_id, prompt.step), line)
    return Html("\n".join([*firsts.values()][:_MOST])) if firsts else None


def first(upcoming: Upcoming, speech: Speech) -> Html | None:
    """Return the very next message in one line, with its company; ``None`` when there is none."""
    if not upcoming.reminders:
        return None
    reminder = upcoming.reminders[0]
    prompt = reminder.prompts[0]
    return speech.say(
        "{what} ({company}), {moment}",
        moment=short_moment(reminder.due, speech),
        what=_what(prompt, speech),
        company=company(upcoming.view.facts.opportunity(prompt.opportunity_id)),
    )


def short_moment(moment: datetime, speech: Speech) -> str:
    """Return a moment as "mar. 24 nov. à 18:00" on the candidate's clocks."""
    here = local(moment, speech.zone)
    return speech.label(
        "{day} at {clock}", day=speech.short_day(here.date()), clock=speech.clock(here.time())
    )


def _what(prompt: Prompt, speech: Speech) -> Html:
    match prompt.step:
        case StepName.BRIEF:
            return speech.say("what to look at on the evening before")
        case StepName.CARD:
            return speech.say("your pocket card")
        case StepName.DEBRIEF:
            return speech.say("a few notes while it is fresh")
        case StepName.THANKS:
            return speech.say("a word of thanks to each person")
        case _:
            return _what_later(prompt, speech)


def _what_later(prompt: Prompt, speech: Speech) -> Html:
    match prompt.step:
        case StepName.REFERENCES:
            return speech.say("news for your references")
        case StepName.NEWS:
            return speech.say("has the answer come?")
        case StepName.STATUS:
            return speech.say("the moment to ask for news, if none has come")
        case StepName.NEW_DATE:
            return speech.say("asking for the new date")
        case _:
            return speech.say("a short reply, to part on good terms")
