"""What comes when: the plan in a few lines."""

from collections.abc import Iterable
from typing import Final

from bot.chat.screens.naming import company, short_moment
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.steps import WORDS
from bot.domain.playbook import StepName
from bot.domain.reminders import Reminder
from bot.services.upcoming import Upcoming, speaks_of

_MOST: Final = 8


def lines(reminders: Iterable[Reminder], speech: Speech, *, opportunity_id: int) -> Html | None:
    """Return a line for each message about an opportunity, the next first; ``None`` when there is none."""
    firsts: dict[tuple[int, StepName], Html] = {}
    for it in reminders:
        for prompt in it.prompts:
            if speaks_of(prompt, opportunity_id):
                # Translators: {what} says what comes at {moment}, “Tue 24 Nov at 14:30”
                line = speech.say(
                    "• {moment}: {what}",
                    moment=short_moment(it.due, speech),
                    what=WORDS[prompt.step].coming(speech),
                )
                firsts.setdefault((prompt.interview_id, prompt.step), line)
    return Html("\n".join([*firsts.values()][:_MOST])) if firsts else None


def first(upcoming: Upcoming, speech: Speech) -> Html | None:
    """Return the very next message in one line, with its company if it has one; ``None`` for no message."""
    if not upcoming.reminders:
        return None
    reminder = upcoming.reminders[0]
    prompt = reminder.prompts[0]
    moment, what = short_moment(reminder.due, speech), WORDS[prompt.step].coming(speech)
    if not prompt.opportunity_id:
        return speech.say("• {moment}: {what}", moment=moment, what=what)
    # Translators: {what} says what comes then, as a noun or “to do”; {moment} is “Tue 24 Nov at 14:30”
    return speech.say(
        "{what} ({company}), {moment}",
        moment=moment,
        what=what,
        company=company(upcoming.view.facts.opportunity(prompt.opportunity_id)),
    )
