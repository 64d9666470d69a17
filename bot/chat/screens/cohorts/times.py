"""Times for a practice: a day, an hour, those chosen so far; what clashes is told to this person alone."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.chat.screens import calendar
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.pairs import FURTHEST, MOST_TIMES, SOONEST, clashes
from bot.domain.moments import local, local_day
from bot.domain.timeline import Facts

#: choices of the last question
SEND = "send"
MORE = "more"

_DAY = timedelta(days=1)


def short_moment(moment: datetime, speech: Speech) -> str:
    """Return a moment on this person's clocks as it stands on a button."""
    there = local(moment, speech.zone)
    clock = speech.short_clock(there.time())
    return speech.label("{day} at {clock}", day=speech.short_day(there.date()), clock=clock)


def listed(times: Iterable[datetime], facts: Facts, speech: Speech) -> Html:
    """Return times, a line each, with what clashes with an interview of this person's own."""
    return Html("\n".join(_line(it, facts, speech) for it in times))


def _line(moment: datetime, facts: Facts, speech: Speech) -> Html:
    if clashes(facts, moment):
        return speech.say(
            "• {moment} (you have an interview around then; only you read this)", moment=speech.moment(moment)
        )
    return speech.say("• {moment}", moment=speech.moment(moment))


def day(pick: Pick, speech: Speech, *, now: datetime) -> Screen:
    """Ask for a day, from the first on which a practice can be proposed."""
    first, last = (local_day(now + it, speech.zone) for it in (SOONEST, FURTHEST))
    days = (first + _DAY * nth for nth in range((last - first).days))
    asked = speech.say("Which day could you practise? Choose, or type it: “Thursday 6 pm”.")
    return Screen(asked, calendar.days(days, pick, speech))


def clock(chosen: date, shown: str | None, pick: Pick, speech: Speech) -> Screen:
    """Ask for the hour of a day; ``shown`` is "" for every hour, an hour for its minutes."""
    if shown is None:
        rows = calendar.clocks(pick, speech)
    else:
        rows = calendar.minutes(int(shown), pick, speech) if shown else calendar.hours(pick)
    day = speech.day(chosen)
    day = f"{day[:1].upper()}{day[1:]}"
    return Screen(speech.say("<b>{day}</b>\n\nAt what time? Choose, or type it: “14:15”.", day=day), rows)


def chosen(times: Sequence[datetime], facts: Facts, pick: Pick, speech: Speech) -> Screen:
    """Show the times chosen so far; one can be sent, or more be added."""
    send = Button(speech.label("Send to my partner"), pick(SEND), style=Style.PRIMARY)
    more = (Button(speech.label("Add another time"), pick(MORE)),) if len(times) < MOST_TIMES else ()
    text = paragraphs(
        speech.say("<b>You propose</b>"),
        listed(times, facts, speech),
        speech.say("Your partner chooses one, or proposes others."),
    )
    return Screen(text, ((send,),)).with_rows(more)


def sent(times: Sequence[datetime], facts: Facts, speech: Speech) -> Screen:
    """Return what stands in the place of the question once the times were sent."""
    return Screen(paragraphs(speech.say("✓ Sent to your partner:"), listed(times, facts, speech)))
