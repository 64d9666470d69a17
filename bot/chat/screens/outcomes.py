"""What is said of an outcome, and the patience guard in words: why, until when, what to do instead."""

from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import contacts
from bot.chat.screens.naming import company
from bot.chat.screens.screen import Button, Row, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Standing, of_step, standing
from bot.domain.interviews import Interview, State
from bot.domain.outcomes import ContactKind, Light
from bot.domain.patience import Patience, Why, allowed
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.contacts import stamp
from bot.services.ports import View


def invited(opportunity: Opportunity, speech: Speech, *, reminder_id: int = 0) -> Screen:
    """Return what is said when a next round was announced. Serves A25.

    Nothing is congratulated before an offer.
    """
    text = speech.say(
        "<b>{company}</b>\nA next round: noted. I ask nothing more about their answer.\n\nIs there a date?",
        company=company(opportunity),
    )
    return Screen(
        text=text,
        rows=(
            (Button(speech.label("Enter the date"), tap(Verb.ROUND, opportunity.id), style=Style.PRIMARY),),
            (
                Button(speech.label("No date yet"), _away(opportunity, reminder_id)),
                Button(speech.label("Undo"), tap(Verb.REOPEN, opportunity.id)),
            ),
        ),
    )


def guard(view: View, opportunity: Opportunity, patience: Patience, speech: Speech) -> Screen:
    """Return whether to ask now: the light in words, why, until when, and what to do instead.

    Serves A45, A46, A47, A48, A52, B7, B47, B48, B49, B50.
    """
    light = _LIGHTS[patience.light] if patience.why is not Why.NOTHING_TO_ASK else _nothing
    parts = (
        light(speech, company(opportunity)),
        _why(opportunity, patience, speech),
        speech.say("You may ask from {moment}.", moment=speech.moment(patience.until))
        if patience.until
        else None,
        contacts.closure(patience, speech),
        _instead(view, opportunity, patience, speech),
    )
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        rows=(*_guard_rows(view, opportunity, patience, speech), (_back(opportunity, speech),)),
    )


def _red(speech: Speech, name: str) -> Html:
    return speech.say("<b>{company}</b>\n<b>Red:</b> better not to ask now.", company=name)


def _amber(speech: Speech, name: str) -> Html:
    return speech.say("<b>{company}</b>\n<b>Amber:</b> a little early to ask.", company=name)


def _green(speech: Speech, name: str) -> Html:
    return speech.say("<b>{company}</b>\n<b>Green:</b> you may ask for news.", company=name)


def _nothing(speech: Speech, name: str) -> Html:
    return speech.say("<b>{company}</b>\nThere is nothing to ask them just now.", company=name)


_LIGHTS: Final = {Light.RED: _red, Light.AMBER: _amber, Light.GREEN: _green}


def _why(opportunity: Opportunity, patience: Patience, speech: Speech) -> Html:
    match patience.why:
        case Why.PROMISED | Why.PROMISE_PASSED | Why.FIRM:
            return _why_promised(opportunity, patience, speech)
        case Why.SAME_WEEK:
            return speech.say(
                "The interview is only a few days old. A question now can be felt as impatience, or as "
                "pressure."
            )
        case Why.TOO_SOON:
            return speech.say(
                "No day was given, and a team takes some time to choose: two weeks is what one usually "
                "leaves them."
            )
        case Why.JUST_ASKED:
            return speech.say("You asked a few days ago. Asking again so soon would weigh on their choice.")
        case Why.ASKED_TWICE:
            return speech.say(
                "You asked twice. The next word is theirs; silence often speaks of their calendar, not of "
                "you."
            )
        case Why.LONG_ENOUGH:
            return speech.say("Enough time has passed for a question to be a sign of interest.")
        case Why.NOTHING_TO_ASK:
            return speech.say("The interview is still to come, or their answer is in already.")


def _why_promised(opportunity: Opportunity, patience: Patience, speech: Speech) -> Html:
    interview = opportunity.latest
    day = interview.promise.day if interview and interview.promise else None
    if patience.why is Why.FIRM:
        return speech.say(
            "They confirmed the next step firmly: asking about the decision would question their word. I ask "
            "you instead, once a week."
        )
    if patience.why is Why.PROMISE_PASSED:
        return speech.say("The day they had mentioned has passed: a question is natural now.")
    if day is None:
        return speech.say("They mentioned a day, and it is theirs until it is over.")
    return speech.say(
        "They mentioned an answer by {day}: that day is theirs until it is over.", day=speech.day(day)
    )


def _instead(view: View, opportunity: Opportunity, patience: Patience, speech: Speech) -> Html | None:
    """Return something useful to do in the meantime."""
    if patience.light is Light.GREEN:
        return speech.say("One email or one short call. Not asking is just as good a choice.")
    if patience.why is Why.NOTHING_TO_ASK:
        return None
    if _open_notes(view, opportunity):
        return speech.say(
            "What helps now: your thank-you notes. They are welcome at any time, and never a question."
        )
    if patience.light is Light.AMBER:
        return speech.say(
            "What helps now: a useful document, a sample of your work, a link about something you spoke of. "
            "It says discreetly that you are still interested, and asks for nothing."
        )
    return speech.say(
        "What helps now: noting what you would add at a next round, and going on with your other "
        "opportunities until an offer is accepted."
    )


def _guard_rows(view: View, opportunity: Opportunity, patience: Patience, speech: Speech) -> tuple[Row, ...]:
    if patience.why is Why.NOTHING_TO_ASK:
        return ()
    anyway = tap(Verb.ASK_ANYWAY, opportunity.id)
    if patience.light is Light.GREEN:
        return (
            _words(opportunity, speech),
            (
                Button(speech.label("I have asked"), anyway),
                # Translators: button: not to ask for news yet, as good a choice as asking
                Button(speech.label("Not now"), tap(Verb.CARD, opportunity.id)),
            ),
            *_closing(opportunity, speech),
        )
    notes, asked = _open_notes(view, opportunity), contacts.last_asked(opportunity)
    useful = allowed(ContactKind.USEFUL, patience.light)
    untold = asked is not None and patience.why in (Why.JUST_ASKED, Why.ASKED_TWICE)
    named = (opportunity.id, stamp(asked) if asked else 0, 0)
    offered = (
        Button(speech.label("My thank-you notes"), tap(Verb.DEBRIEF, notes.id)) if notes else None,
        Button(speech.label("Useful ideas"), tap(Verb.USEFUL, opportunity.id)) if useful else None,
        Button(speech.label("What came of it"), tap(Verb.CAME, *named, "v")) if untold else None,
    )
    return (
        *((it,) for it in offered if it),
        *contacts.working(opportunity, patience, speech),
        *_closing(opportunity, speech),
        (Button(speech.label("I’ll ask anyway"), anyway),),
    )


def _closing(opportunity: Opportunity, speech: Speech) -> tuple[Row, ...]:
    """Return the way back from "they work through"."""
    if not opportunity.works_through:
        return ()
    return ((Button(speech.label("They close then"), tap(Verb.WORKS, opportunity.id, 0)),),)


def _words(opportunity: Opportunity, speech: Speech) -> Row:
    return (
        Button(speech.label("Write an email"), tap(Verb.LETTER, "m", opportunity.id, 0)),
        Button(speech.label("Phone them"), tap(Verb.LETTER, "c", opportunity.id, 0)),
    )


def _open_notes(view: View, opportunity: Opportunity) -> Interview | None:
    latest = opportunity.latest
    if latest is None or latest.state is not State.HELD:
        return None
    notes = of_step(view, StepName.THANKS, latest.id)
    waiting = any(standing(it, view) in (Standing.OPEN, Standing.LATER) for it in notes)
    return latest if waiting else None


def _away(opportunity: Opportunity, reminder_id: int) -> Callback:
    return tap(Verb.REMINDER, reminder_id) if reminder_id else tap(Verb.CARD, opportunity.id)


def _back(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.CARD, opportunity.id))
