"""Every open opportunity in one line: what is to be decided, and by when; read in three seconds."""

from datetime import datetime

from bot.chat.screens import endings
from bot.chat.screens.naming import company
from bot.chat.screens.speech import Html, Speech
from bot.domain.deciding import Deciding, Decision
from bot.domain.moments import local
from bot.domain.outcomes import Ending
from bot.domain.timeline import Opportunity


def line(opportunity: Opportunity, found: Decision, speech: Speech) -> Html:
    """Return the line of an open opportunity: its next decision and the date of it. Serves B6."""
    name, what = company(opportunity), _what(opportunity, found, speech)
    # Translators: {what} says what is decided first: “you may ask for news”
    return speech.say("• <b>{company}</b>: {what}", company=name, what=what)


def ended(opportunity: Opportunity, ending: Ending, speech: Speech) -> Html:
    """Return the line of an opportunity that has ended: how and when."""
    how = endings.line(ending, speech)
    return speech.say("• <b>{company}</b>: {what}", company=company(opportunity), what=how)


def _what(opportunity: Opportunity, found: Decision, speech: Speech) -> Html:
    match found.what:
        case Deciding.OFFER:
            offer = opportunity.offer
            if offer is None or offer.reply_by is None:
                return speech.say("an offer; by when to answer it?")
            return speech.say("answer their offer by {day}", day=speech.short_day(offer.reply_by))
        case Deciding.DATE:
            return speech.say("a date to settle")
        case Deciding.ASK:
            return speech.say("you may ask for news")
        case _ if found.by is None:
            return speech.say("the next word is theirs")
        case _:
            return _when(found.what, found.by, speech)


def _when(what: Deciding, by: datetime, speech: Speech) -> Html:
    here = local(by, speech.zone)
    day = speech.short_day(here.date())
    match what:
        case Deciding.INTERVIEW:
            # Translators: stands after the name of a company and a colon; {day} is “Tue 24 Nov”
            return speech.say("interview {day} at {clock}", day=day, clock=speech.clock(here.time()))
        case Deciding.TELL:
            return speech.say("tell how it went, {day}", day=day)
        case Deciding.PROMISED:
            return speech.say("their answer by {day}", day=day)
        case _:
            return speech.say("not before {day}", day=day)
