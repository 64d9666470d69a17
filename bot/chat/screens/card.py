"""The card of an opportunity: all that is known of it, what was done, what comes next."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import beginning, choices, endings, nudges, offers
from bot.chat.screens import reminders as prompts
from bot.chat.screens.course import course
from bot.chat.screens.naming import company, on_its_clocks, person
from bot.chat.screens.questions import for_you
from bot.chat.screens.rounds import expect
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview, Kind, Promise, PromiseKind, State
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import DEFAULT
from bot.domain.timeline import Opportunity
from bot.i18n import cities
from bot.services.ports import View
from bot.services.upcoming import Upcoming
from bot.writing.draft import typed

#: Telegram takes 4,096 characters; the rest is for the line above
LONGEST: Final = 3900
_LINES: Final = 10


def card(
    upcoming: Upcoming,
    opportunity_id: int,
    speech: Speech,
    *,
    above: Html | None = None,
) -> Screen:
    """Return the card, with a line ``above`` it when something was just done."""
    opportunity = upcoming.view.facts.opportunity(opportunity_id)
    parts = (above, _known(upcoming.view, opportunity, speech), *course(upcoming, opportunity, speech))
    text = Html("\n\n".join(part for part in parts if part))
    return Screen(text, choices.rows(upcoming.view, opportunity, speech))


def saved(upcoming: Upcoming, opportunity_id: int, interview_id: int, speech: Speech) -> Screen:
    """Return the confirmation: what was saved, how it goes on, one first thing; the rest is on the card.

    What could no longer be sent in time stands in it.
    """
    view = upcoming.view
    opportunity = view.facts.opportunity(opportunity_id)
    interview = opportunity.interview(interview_id)
    first = beginning.first(view, interview_id, speech)
    text = speech.say("<b>It is saved.</b>")
    for said in (
        _confirmed(view, opportunity, interview, speech),
        beginning.phases(view, opportunity, interview, speech),
        *_near(view, interview, speech),
        first.text,
    ):
        text = Html(f"{text}\n\n{said}") if said and len(text) + len(said) <= LONGEST else text
    nudge = nudges.offer(view, opportunity_id, interview, speech)
    everything = (Button(speech.label("Open the card"), tap(Verb.CARD, opportunity_id)),)
    return Screen(text, (*first.rows, *choices.saved(view, opportunity, speech), *nudge, everything))


def kept(speech: Speech) -> Html:
    """Return the line above the first question after the date: what was told so far is safe."""
    return speech.say("<b>The interview is saved.</b> What follows can wait.")


def back(opportunity_id: int, speech: Speech) -> Button:
    """Return the button that leads back to the card."""
    return Button(speech.label("Back"), tap(Verb.CARD, opportunity_id))


def kind(of: Kind, speech: Speech) -> str:
    """Return what a kind of interview is called."""
    match of:
        case Kind.SCREENING:
            return speech.label("Phone call")
        case Kind.VIDEO:
            return speech.label("Video call")
        case Kind.INTERVIEW:
            return speech.label("In person")
        case Kind.PANEL:
            # Translators: a kind of interview: several interviewers at once
            return speech.label("Panel")
        case Kind.CALL:
            return speech.label("They ring you")


def promised(promise: Promise | None, speech: Speech, *, now: datetime) -> Html:
    """Return what is known of the reply."""
    if promise is None:
        return speech.say("Reply: not asked yet")
    match promise.kind:
        case PromiseKind.THEY_CALL if promise.day:
            day = speech.day(promise.day, local_day(now, speech.zone))
            return speech.say("Reply: a call, expected on {day}", day=day)
        case PromiseKind.THEY_CALL:
            return speech.say("Reply: they will call, no date")
        case PromiseKind.NONE_GIVEN:
            return speech.say("Reply: no date given")
        case PromiseKind.DAY:
            day = speech.day(promise.day, local_day(now, speech.zone)) if promise.day else ""
            return speech.say("Reply expected by {day}", day=day)


def _near(view: View, interview: Interview, speech: Speech) -> tuple[Html | None, ...]:
    """Return what a later round is like, and the brief or the pocket card that can't be sent any more."""
    ahead = interview.starts if interview.timed else interview.ends
    if interview.state is not State.PLANNED or view.now >= ahead:
        return ()
    if interview.timed and view.now >= interview.starts - DEFAULT.card_before:
        return (prompts.card(view, interview.id, speech).text,)
    deeper = expect(interview, speech)
    eve = local_day(interview.starts, speech.zone) - DAY
    if view.now >= at(eve, DEFAULT.brief_at, speech.zone):
        return (deeper, prompts.brief(view, interview.id, speech).text)
    return (deeper,)


def _confirmed(view: View, opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    """Return what was saved: the interview and who will be there; what is not known yet goes without."""
    latest = interview if opportunity.latest is None else opportunity.latest
    told = latest.promise
    lines = (
        speech.say("<b>{company}</b>", company=company(opportunity)),
        _state(view, opportunity, speech),
        *_interview(latest, speech),
        *_met(opportunity, latest, speech),
        _vouching(view, opportunity, speech),
        promised(told, speech, now=view.now) if told else None,
    )
    return Html("\n".join(line for line in lines if line))


def _known(view: View, opportunity: Opportunity, speech: Speech) -> Html:
    latest = opportunity.latest
    head = speech.say("<b>{company}</b>", company=company(opportunity))
    role = typed(opportunity.role) if opportunity.role else None
    decided = opportunity.ending is not None or opportunity.offer is not None
    lines = [
        # Translators: {role} is the post applied for, as the candidate typed it
        speech.say("<b>{company}</b> · {role}", company=company(opportunity), role=role) if role else head,
        _state(view, opportunity, speech),
        *(_interview(latest, speech) if latest else ()),
        *_met(opportunity, latest, speech),
        _vouching(view, opportunity, speech),
        promised(latest.promise, speech, now=view.now) if latest and not decided else None,
        speech.say("One thing for next time: {words}", words=typed(opportunity.lesson, 200))
        if opportunity.lesson
        else None,
        *_earlier(opportunity, speech),
    ]
    return Html("\n".join(line for line in lines if line))


def _state(view: View, opportunity: Opportunity, speech: Speech) -> Html | None:
    latest, now = opportunity.latest, view.now
    if opportunity.ending is not None:
        return endings.line(opportunity.ending, speech)
    if opportunity.offer is not None:
        told = (offers.by(view, opportunity.offer, speech), offers.in_writing(opportunity.offer, speech))
        return Html("\n".join((speech.say("<b>An offer is in hand.</b>"), *told)))
    if latest is None:
        return None
    match latest.state:
        case State.POSTPONED:
            return speech.say("Put off, without a new date yet.")
        case State.CANCELLED:
            return speech.say("The interview was called off by the company.")
        case State.PLANNED if now >= latest.ends:
            return speech.say("How did it go? A few notes help with everything that follows.")
        case _:
            return None


def _interview(interview: Interview, speech: Speech) -> tuple[Html | None, ...]:
    # Translators: {moment} is “Tuesday 24 November at 14:30” on the clocks of {city}
    moment = speech.say(
        "<b>{moment}</b> (time in {city})",
        moment=on_its_clocks(interview, speech),
        city=cities.city(interview.zone, speech.language),
    )
    what = speech.say(
        "Round {number} · {kind} · {duration}",
        number=interview.round,
        kind=kind(interview.kind, speech),
        duration=speech.duration(interview.duration),
    )
    place = speech.say("Place: {place}", place=typed(interview.place, 200)) if interview.place else None
    here = for_you(interview.starts, interview.zone, speech) if interview.timed else None
    return moment, here, what, place


def _met(opportunity: Opportunity, interview: Interview | None, speech: Speech) -> Iterable[Html]:
    present = {it.interviewer_id for it in interview.present} if interview else set()
    people = [it for it in opportunity.interviewers if it.id in present]
    for someone in people[:_LINES]:
        facts = [typed(it) for it in (someone.role, someone.address) if it]
        if facts:
            # Translators: {facts} are what is known of an interviewer: what they do, their address
            yield speech.say("• {person}: {facts}", person=person(someone, speech), facts=", ".join(facts))
        else:
            yield speech.say("• {person}", person=person(someone, speech))


def _vouching(view: View, opportunity: Opportunity, speech: Speech) -> Html | None:
    people = [it for it in view.facts.references if it.id in opportunity.reference_ids]
    names = speech.several(person(it, speech) for it in people)
    return speech.say("References: {names}", names=names) if names else None


def _earlier(opportunity: Opportunity, speech: Speech) -> Iterable[Html]:
    for interview in opportunity.interviews[:-1][-_LINES:]:
        day = speech.short_day(local_day(interview.starts, interview.zone))
        yield speech.say("Round {number}: {day}", number=interview.round, day=day)
