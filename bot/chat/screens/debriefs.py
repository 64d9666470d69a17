"""The debrief's questions, and what is said after each answer to "did it take place?"."""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import details, reminders
from bot.chat.screens.naming import company, held_on, short
from bot.chat.screens.screen import Button, Screen, column
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import of_step
from bot.domain.interviews import Interview, State, TookPlace
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.ports import View

_ON_BUTTON: Final = 24


def finished(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the last screen: the thank-yous with their letters and ticks, at once. Serves A31, B4."""
    notes = reminders.thank_yous(view, interview_id, speech)
    waiting = any(it.answer is None for it in of_step(view, StepName.THANKS, interview_id))
    said = (
        speech.say("Noted, thank you. One thing is best done today:")
        if waiting
        else speech.say("Noted, thank you.")
    )
    return Screen(text=Html(f"{said}\n\n{notes.text}"), rows=notes.rows)


def paused(interview_id: int, speech: Speech) -> Screen:
    """Return what stands in the place of a debrief that was left before its end."""
    return Screen(
        text=speech.say("What you told me is kept. Whenever you like, we go on from here."),
        rows=((Button(speech.label("Go on"), tap(Verb.DEBRIEF, interview_id)),),),
    )


def did_not(opportunity: Opportunity, interview: Interview, answer: TookPlace, speech: Speech) -> Screen:
    """Return a kind sentence for an interview that did not take place, with the way back."""
    screen = details.stopped(opportunity, interview, speech)
    match answer:
        case TookPlace.NOBODY_CAME:
            said = speech.say(
                "<b>{company}</b>\nNobody came: that is on their side, not on yours. A short message "
                "asking for "
                "another date is quite in order; I will ask you again in a few working days.",
                company=company(opportunity),
            )
        case TookPlace.COULD_NOT:
            said = speech.say(
                "<b>{company}</b>\nThat happens. A short message today, with two moments that suit you, is "
                "usually "
                "welcome; I will ask you again in a few working days.",
                company=company(opportunity),
            )
        case _:
            return screen
    if answer is TookPlace.COULD_NOT:
        sorry = Button(speech.label("Propose dates"), tap(Verb.VISIT_LETTER, "e", interview.id))
        return Screen(text=said, rows=((sorry,), *screen.rows[1:]))
    return Screen(text=said, rows=screen.rows)


def too_early(opportunity: Opportunity, speech: Speech) -> str:
    """Return the toast for a debrief of an interview that is still to come."""
    return speech.label("{company}: it has not begun yet.", company=company(opportunity))


def choose(interviews: Iterable[tuple[Opportunity, Interview]], speech: Speech) -> Screen:
    """Ask which interview is to be told about, or say that none is waiting."""
    buttons = tuple(
        Button(
            short(f"{held_on(interview, speech)} · {company(opportunity)}", _ON_BUTTON),
            tap(Verb.DEBRIEF, interview.id),
        )
        for opportunity, interview in interviews
    )
    if not buttons:
        return Screen(
            text=speech.say("No interview is waiting for your notes. After the next one, I will ask.")
        )
    return Screen(text=speech.say("Which interview would you like to tell about?"), rows=column(buttons))


def waiting(view: View) -> tuple[tuple[Opportunity, Interview], ...]:
    """Return the interviews whose debrief is not finished, the latest first."""
    found = [
        (opportunity, interview)
        for opportunity in view.facts.opportunities
        for interview in opportunity.interviews
        if to_tell(opportunity, interview, view)
    ]
    return tuple(sorted(found, key=lambda it: it[1].starts, reverse=True))


def to_tell(opportunity: Opportunity, interview: Interview, view: View) -> bool:
    """Tell whether an interview is over and its debrief is not finished."""
    if opportunity.ending is not None or interview.debriefed is not None:
        return False
    over = interview.state is State.PLANNED and interview.starts <= view.now
    return interview.state is State.HELD or over
