"""Contacts with an employer: what came of one, the log of them all, ideas for a useful one, sleep."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.moments import local_day
from bot.domain.outcomes import Contact, ContactKind, ContactResult, EndingKind, Light
from bot.domain.patience import MOST_CONTACTS, Patience, patience, result_of, waiting
from bot.domain.timeline import Opportunity
from bot.services.contacts import stamp
from bot.services.ports import View
from bot.writing.draft import typed

#: a year that has every day of a closure
_LEAP: Final = 2028
#: lines of the log: the newest
_MOST: Final = 12

#: the results a button tells by itself; the others are facts of their own
TOLD: Final = {"m": ContactResult.LEFT_MESSAGE, "n": ContactResult.NO_DATE}


def last_asked(opportunity: Opportunity) -> Contact | None:
    """Return the newest status contact since the latest interview, or ``None``."""
    latest = opportunity.latest
    since = [
        it
        for it in opportunity.contacts
        if it.kind is ContactKind.STATUS and latest is not None and it.at >= latest.ends
    ]
    return max(since, key=lambda it: it.at, default=None)


def what_came(
    opportunity: Opportunity, interview: Interview, contact: Contact, speech: Speech, *, reminder_id: int = 0
) -> tuple[Row, ...]:
    """Return the five answers to "what came of it?", or the way back once one was told."""
    named = (opportunity.id, stamp(contact), reminder_id)
    if contact.result is not None:
        return ((Button(speech.label("Change this answer"), tap(Verb.CAME, *named, "u")),),)
    if result_of(contact, opportunity) is not None:
        return ()
    return (
        (
            Button(speech.label("Message left"), tap(Verb.CAME, *named, "m")),
            Button(speech.label("Answer, no date"), tap(Verb.CAME, *named, "n")),
        ),
        (Button(speech.label("A new date"), tap(Verb.NEWS, interview.id, "date", reminder_id)),),
        (
            Button(speech.label("Next round"), tap(Verb.INVITED, opportunity.id, reminder_id)),
            Button(
                speech.label("The answer is no"),
                tap(Verb.ENDED, opportunity.id, reminder_id, EndingKind.REFUSED),
            ),
        ),
    )


def came(view: View, opportunity: Opportunity, contact: Contact, speech: Speech) -> Html:
    """Return what is known of a contact, and of the newest from when the next one may be made."""
    result = result_of(contact, opportunity)
    newest = contact == last_asked(opportunity)
    until = _until(view, opportunity, speech) if newest else None
    match result:
        case None:
            return speech.say("What came of it? One tap is enough; left alone, it counts as a message left.")
        case ContactResult.LEFT_MESSAGE:
            return _left(opportunity, contact, until, speech)
        case ContactResult.NO_DATE if until is not None:
            return speech.say(
                "They answered, without a date: noted. The wait counts from that answer; you may ask again "
                "from {moment}.",
                moment=until,
            )
        case _:
            return speech.say("Noted.")


def _until(view: View, opportunity: Opportunity, speech: Speech) -> str | None:
    days, rhythm = view.facts.work_days(opportunity), view.facts.candidate.rhythm
    until = patience(opportunity, days=days, rhythm=rhythm, now=view.now).until
    return speech.moment(until) if until else None


def _left(opportunity: Opportunity, contact: Contact, until: str | None, speech: Speech) -> Html:
    wait = waiting(opportunity)
    if wait is None or contact not in wait.unanswered:
        return speech.say("A message left: noted.")
    if len(wait.unanswered) >= MOST_CONTACTS:
        return speech.say("A message left: noted. You asked twice; the next word is theirs.")
    if until is None:
        return speech.say("A message left: noted.")
    return speech.say(
        "A message left: noted. Leave them a week; you may ask a second and last time from {moment}.",
        moment=until,
    )


def asked(view: View, opportunity: Opportunity, contact: Contact, speech: Speech) -> Screen:
    """Return what stands below a contact the candidate decided to make: the words for it, what came of it.

    Serves A48, B49: logged, never blocked, and taken back with one tap.
    """
    interview = opportunity.interviews[-1]
    noted = speech.say(
        "<b>{company}</b>\nNoted, with today’s date. If it is still to be done, here are calm words for it.",
        company=company(opportunity),
    )
    words = (
        Button(speech.label("Write an email"), tap(Verb.LETTER, "m", opportunity.id, 0)),
        Button(speech.label("Phone them"), tap(Verb.LETTER, "c", opportunity.id, 0)),
    )
    return Screen(
        text=paragraphs(noted, came(view, opportunity, contact, speech)),
        rows=(
            *((words,) if contact.result is None else ()),
            *what_came(opportunity, interview, contact, speech),
            (
                Button(speech.label("Undo"), tap(Verb.UNLOG, opportunity.id, stamp(contact))),
                _back(opportunity, speech),
            ),
        ),
    )


def useful(opportunity: Opportunity, light: Light, speech: Speech) -> Screen:
    """Return ideas for a contact that helps and asks for nothing. Serves A38, A47, B7."""
    heading = speech.say("<b>{company}</b>\nSomething useful to send", company=company(opportunity))
    if light is Light.RED:
        calm = speech.say(
            "Not yet: for a few more days a note of any kind can be felt as pressure. What they asked for, "
            "or what you announced, you may send at any time."
        )
        return Screen(text=paragraphs(heading, calm), rows=((_back(opportunity, speech),),))
    notes = opportunity.interviews[-1].notes
    ideas = (
        speech.say(
            "• on the challenge they named, “{words}”: a page, an example", words=typed(notes.challenge, 120)
        )
        if notes.challenge
        else speech.say("• an example of your work close to what you spoke of"),
        speech.say("• what they would like to see: {words}", words=typed(notes.samples, 120))
        if notes.samples
        else speech.say("• an article or a figure about something you spoke of"),
        speech.say("• an answer you found since to a question that was left open"),
    )
    calm = speech.say(
        "Two or three lines are enough, and not a word about their decision: it says discreetly that the "
        "post still interests you."
    )
    return Screen(
        text=paragraphs(heading, Html("\n".join(ideas)), calm),
        rows=(
            (Button(speech.label("I sent it"), tap(Verb.USEFUL, opportunity.id, "s")),),
            (_back(opportunity, speech),),
        ),
    )


def sent_useful(opportunity: Opportunity, contact: Contact, speech: Speech) -> Screen:
    """Return what is said once something useful was sent."""
    return Screen(
        text=speech.say(
            "<b>{company}</b>\nNoted: something useful sent. It moves no date: nothing was asked.",
            company=company(opportunity),
        ),
        rows=(
            (
                Button(speech.label("Undo"), tap(Verb.UNLOG, opportunity.id, stamp(contact))),
                _back(opportunity, speech),
            ),
        ),
    )


def log(opportunity: Opportunity, speech: Speech) -> Screen:
    """Return the log: when, what, under which light in words, what came of it."""
    heading = speech.say("<b>{company}</b>\nYour contacts with them", company=company(opportunity))
    newest = sorted(opportunity.contacts, key=lambda it: it.at)[-_MOST:]
    lines = [_line(it, opportunity, speech) for it in newest]
    none = speech.say("None since the interview.")
    return Screen(
        text=paragraphs(heading, Html("\n".join(lines)) if lines else none),
        rows=((_back(opportunity, speech),),),
    )


def closure(patience: Patience, speech: Speech) -> Html | None:
    """Return the closure that moved the date, so that one tap can take it away."""
    if patience.closure is None:
        return None
    begin, end = (date(_LEAP, *it) for it in (patience.closure.begin, patience.closure.end))
    # Translators: {begin} and {end} are days of any year: “24 December”, “3 January”
    return speech.say(
        "Many companies are closed from {begin} to {end}, so I count those days out. If this one works "
        "through, tell me.",
        begin=speech.month_day(begin),
        end=speech.month_day(end),
    )


def working(opportunity: Opportunity, patience: Patience, speech: Speech) -> tuple[Row, ...]:
    """Return the tap that takes such a closure away."""
    if patience.closure is None:
        return ()
    return ((Button(speech.label("They work through"), tap(Verb.WORKS, opportunity.id, 1)),),)


def slept(opportunity: Opportunity, speech: Speech, *, reminder_id: int = 0) -> Screen:
    """Return what is said of an opportunity that went to sleep. Serves B6, B55."""
    there = Button(speech.label("Back"), tap(Verb.REMINDER, reminder_id))
    away = there if reminder_id else _back(opportunity, speech)
    return Screen(
        text=speech.say(
            "<b>{company}</b>: asleep, it can be opened again.\nI ask nothing more about it. If they "
            "write, or whenever you like, one tap takes it up again. The people you met stay in your "
            "network.",
            company=company(opportunity),
        ),
        rows=((Button(speech.label("Undo"), tap(Verb.REOPEN, opportunity.id, "u")), away),),
    )


def _line(contact: Contact, opportunity: Opportunity, speech: Speech) -> Html:
    day = speech.short_day(local_day(contact.at, speech.zone))
    what, light = _KINDS[contact.kind](speech), _LIGHTS[contact.light](speech)
    result = result_of(contact, opportunity)
    if contact.kind is not ContactKind.STATUS:
        # Translators: a line of the list of contacts: {what} was done on {day} (“Tue 24 Nov”)
        return speech.say("• {day}: {what}", day=day, what=what)
    if result is None:
        # Translators: {light} says whether {what} came at its time: “it was early”
        return speech.say("• {day}: {what} ({light})", day=day, what=what, light=light)
    # Translators: {light} says whether it came at its time, {result} what came of it: “a message left”
    return speech.say(
        "• {day}: {what} ({light}); {result}",
        day=day,
        what=what,
        light=light,
        result=_RESULTS[result](speech),
    )


def _back(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.CARD, opportunity.id))


_KINDS: Final[Mapping[ContactKind, Callable[[Speech], Html]]] = {
    ContactKind.STATUS: lambda speech: speech.say("news asked for"),
    ContactKind.USEFUL: lambda speech: speech.say("something useful sent"),
    ContactKind.PRACTICAL: lambda speech: speech.say("a practical question"),
    ContactKind.OFFER: lambda speech: speech.say("an offer elsewhere, told"),
}
_LIGHTS: Final[Mapping[Light, Callable[[Speech], Html]]] = {
    Light.RED: lambda speech: speech.say("it was early"),
    Light.AMBER: lambda speech: speech.say("it was a little early"),
    Light.GREEN: lambda speech: speech.say("at its time"),
}
_RESULTS: Final[Mapping[ContactResult, Callable[[Speech], Html]]] = {
    ContactResult.LEFT_MESSAGE: lambda speech: speech.say("a message left"),
    ContactResult.NEW_DATE: lambda speech: speech.say("they gave a new date"),
    ContactResult.REFUSED: lambda speech: speech.say("the answer was no"),
    ContactResult.NEXT_STEP: lambda speech: speech.say("a next round followed"),
    ContactResult.NO_DATE: lambda speech: speech.say("they answered, without a date"),
}
