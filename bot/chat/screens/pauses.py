"""A pause: until when, which interviews stay in it, and its end."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, held_on
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import local_day
from bot.domain.people import Candidate
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services.plans import opportunity_of
from bot.services.ports import TaskOnFile, View

#: interviews of a pause in words; each has its buttons
_MOST: Final = 10


def until(speech: Speech) -> Html:
    """Ask until when the pause lasts."""
    return speech.say(
        "<b>A pause</b>\n"
        "Nothing comes in it but the pocket card and the thank-yous of the interviews you keep. On its last "
        "day, one screen tells what is open.\n\n"
        "Until which day? Choose, or type it: “15 January”."
    )


def until_in_short(speech: Speech) -> Html:
    """Ask the same above a calendar."""
    return speech.say("Until which day does the pause last?")


def beside(screen: Screen, candidate: Candidate, speech: Speech, *, now: datetime) -> Screen:
    """Return a screen with the pause in progress on top of it, if there is one, and the way out below."""
    running = candidate.pause
    if running is None or running.until <= now:
        return screen
    day = speech.day(local_day(running.until, speech.zone), local_day(now, speech.zone))
    line = speech.say("<b>Pause until {day}.</b>", day=day)
    ended = Button(speech.label("Take up again now"), tap(Verb.PAUSE, "end"))
    return replace(screen, text=paragraphs(line, screen.text), rows=(*screen.rows, (ended,)))


def pause(view: View, speech: Speech) -> Screen:
    """Return the pause in progress: its end, each interview inside it, the way out; or that it is over."""
    running = view.facts.candidate.pause
    if running is None or running.until <= view.now:
        text = speech.say("There is no pause just now.")
        return Screen(text, ((Button(speech.label("Take a pause"), tap(Verb.PAUSE, "new")),),))
    day = speech.day(local_day(running.until, speech.zone), local_day(view.now, speech.zone))
    inside = inside_it(view)
    heading = speech.say(
        "<b>Pause until {day}</b>\nI come back that morning, with what is open on one screen.", day=day
    )
    asked = speech.say("For these interviews, shall the pocket card and the thank-yous come all the same?")
    lines = Html("\n".join(_line(it, nth, view, speech) for nth, it in enumerate(inside[:_MOST], 1)))
    return Screen(
        text=paragraphs(heading, *((asked, lines) if inside else ())),
        rows=(
            *(_choice(it, nth, speech) for nth, it in enumerate(inside[:_MOST], 1)),
            (
                Button(speech.label("End the pause"), tap(Verb.PAUSE, "end")),
                Button(speech.label("Another day"), tap(Verb.PAUSE, "new")),
            ),
        ),
    )


def inside_it(view: View) -> tuple[TaskOnFile, ...]:
    """Return the questions of the interviews inside the pause."""
    return tuple(it for it in view.tasks if it.live and it.task.step is StepName.PAUSED)


def _line(on_file: TaskOnFile, nth: int, view: View, speech: Speech) -> Html:
    opportunity, interview = opportunity_of(view.facts, on_file.task.interview_id)
    name, day = company(opportunity), held_on(interview, speech)
    if _kept(on_file):
        return speech.say("{nth}. {company}, {day}: yes", nth=nth, company=name, day=day)
    return speech.say("{nth}. {company}, {day}: no", nth=nth, company=name, day=day)


def _choice(on_file: TaskOnFile, nth: int, speech: Speech) -> Row:
    yes, no = speech.label("{nth}. Yes", nth=nth), speech.label("{nth}. No", nth=nth)
    kept = _kept(on_file)
    return (
        Button(f"✓ {yes}" if kept else yes, tap(Verb.PAUSE, "yes", on_file.id)),
        Button(no if kept else f"✓ {no}", tap(Verb.PAUSE, "no", on_file.id)),
    )


def _kept(on_file: TaskOnFile) -> bool:
    return on_file.answer is not None and on_file.answer.kind is AnswerKind.DONE
