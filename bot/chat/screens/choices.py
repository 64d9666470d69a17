"""The buttons below the card of an opportunity: what can be told, asked and opened as things stand."""

from datetime import datetime
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import endings
from bot.chat.screens.cohorts import support
from bot.chat.screens.screen import Button, Row, Style, grid
from bot.chat.screens.speech import Speech
from bot.domain.interviews import Interview, State
from bot.domain.outcomes import Light
from bot.domain.patience import patience
from bot.domain.timeline import Opportunity
from bot.services.ports import View

#: rounds whose notes have a button
_NOTED: Final = 2


def rows(view: View, opportunity: Opportunity, speech: Speech) -> tuple[Row, ...]:
    """Return the buttons of the card."""
    every = (
        *_outcome(opportunity, speech, now=view.now),
        *_written(opportunity, speech, now=view.now),
        _between(view, opportunity, speech),
        (
            Button(speech.label("Change the date"), tap(Verb.PART, opportunity.id, "date")),
            _details(opportunity, speech),
        )
        if opportunity.latest
        else (),
        (
            Button(speech.label("Interviewers"), tap(Verb.PART, opportunity.id, "people")),
            # Translators: button: the people who vouch for the candidate
            Button(speech.label("References"), tap(Verb.PART, opportunity.id, "references")),
        ),
        (_answer(opportunity, speech),) if _to_come(opportunity, view.now) else (),
        *support.rows(view.facts, speech),
        (
            Button(speech.label("Delete"), tap(Verb.REMOVE, "o", opportunity.id, 0)),
            Button(speech.label("All my interviews"), tap(Verb.LIST, 0)),
        ),
    )
    return tuple(row for row in every if row)


def saved(view: View, opportunity: Opportunity, speech: Speech) -> tuple[Row, ...]:
    """Return the buttons of a confirmation: what is of use at once, the rest is on the card."""
    latest, now = opportunity.latest, view.now
    if latest is None or not _to_come(opportunity, now):
        details = _details(opportunity, speech)
        return tuple(row for row in (*_outcome(opportunity, speech, now=now), (details,)) if row)
    prepared = Button(speech.label("My preparation"), tap(Verb.PREPARATION, opportunity.id))
    rows = (_hour(latest, speech), (*_deck(opportunity, speech, now=now), prepared))
    return tuple(row for row in rows if row)


def _written(opportunity: Opportunity, speech: Speech, *, now: datetime) -> tuple[Row, ...]:
    """Return what the candidate wrote: notes and preparation, two in a row."""
    kept = _kept(opportunity, speech, now=now)
    if opportunity.latest is None or opportunity.ending is not None:
        return (kept,)
    prepared = Button(speech.label("My preparation"), tap(Verb.PREPARATION, opportunity.id))
    return grid((*kept, prepared), 2)


def _kept(opportunity: Opportunity, speech: Speech, *, now: datetime) -> Row:
    """Return the eight questions of a later round to come, and the notes of the last two rounds."""
    held = [it for it in opportunity.interviews if it.state is State.HELD][-_NOTED:]
    notes = tuple(
        Button(
            speech.label("Notes: round {number}", number=it.round)
            if len(opportunity.interviews) > 1
            else speech.label("My notes"),
            tap(Verb.NOTES, it.id, "t"),
        )
        for it in held
    )
    return (*_deck(opportunity, speech, now=now), *notes)


def _details(opportunity: Opportunity, speech: Speech) -> Button:
    # Translators: button: the facts of an interview (role, place, duration…)
    return Button(speech.label("Details"), tap(Verb.PART, opportunity.id, "details"))


def _deck(opportunity: Opportunity, speech: Speech, *, now: datetime) -> Row:
    latest = opportunity.latest
    if latest is None or latest.round < 2 or opportunity.ending is not None:
        return ()
    if latest.state is not State.PLANNED or now >= latest.starts:
        return ()
    return (Button(speech.label("The eight questions"), tap(Verb.DECK, latest.id)),)


def _between(view: View, opportunity: Opportunity, speech: Speech) -> Row:
    """Return what may be sent in the wait, and what was."""
    light = patience(
        opportunity,
        days=view.facts.work_days(opportunity),
        rhythm=view.facts.candidate.rhythm,
        now=view.now,
    ).light
    ideas = Button(speech.label("Useful ideas"), tap(Verb.USEFUL, opportunity.id))
    log = Button(speech.label("My contacts"), tap(Verb.CONTACTS, opportunity.id))
    return (*((ideas,) if light is Light.AMBER else ()), *((log,) if opportunity.contacts else ()))


def _outcome(opportunity: Opportunity, speech: Speech, *, now: datetime) -> tuple[Row, ...]:
    """Return what can be told or asked as things stand."""
    latest, ending = opportunity.latest, opportunity.ending
    if ending is not None:
        return endings.rows(opportunity, ending, speech)
    if opportunity.offer is not None:
        see = Button(speech.label("See their offer"), tap(Verb.OFFER, opportunity.id), style=Style.PRIMARY)
        return ((see,), (Button(speech.label("Tell my decision"), tap(Verb.OUTCOME, opportunity.id, 0)),))
    if latest is None:
        return ()
    answer = _answer(opportunity, speech)
    debrief = Button(speech.label("Tell how it went"), tap(Verb.DEBRIEF, latest.id), style=Style.PRIMARY)
    match latest.state:
        case State.PLANNED if now < latest.ends:
            return (_hour(latest, speech),)
        case State.PLANNED:
            return ((debrief, answer),)
        case State.HELD:
            asking = Button(speech.label("Ask for news"), tap(Verb.GUARD, opportunity.id))
            again = () if latest.debriefed else (debrief,)
            notes = Button(speech.label("Thank-you notes"), tap(Verb.THANKED, latest.id))
            return (again, (notes, answer), (asking,))
        case State.POSTPONED | State.CANCELLED:
            return ((answer,),)


def _hour(interview: Interview, speech: Speech) -> Row:
    if interview.timed:
        return ()
    return (Button(speech.label("Tell the hour"), tap(Verb.HOUR, interview.id)),)


def _answer(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Note their answer"), tap(Verb.OUTCOME, opportunity.id, 0))


def _to_come(opportunity: Opportunity, now: datetime) -> bool:
    """Tell whether nothing has happened yet: an answer can come all the same, below all the rest."""
    latest = opportunity.latest
    waits = opportunity.ending is None and opportunity.offer is None
    return waits and latest is not None and latest.state is State.PLANNED and now < latest.ends
