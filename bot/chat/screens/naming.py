"""How interviews and people are called on screens; long words are cut, so that a screen stays one screen."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from bot.chat.screens.speech import Speech
from bot.domain.interviews import Hour, Interview, Kind
from bot.domain.moments import local
from bot.domain.people import Civility
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.i18n import cities, dates
from bot.writing.draft import typed
from bot.writing.names import surname

#: characters of a name on a button, and of a whole label
_ON_BUTTON: Final = 12
_LABEL: Final = 20
_COMPANY: Final = 60


def company(opportunity: Opportunity) -> str:
    """Return the company's name, cut to a line."""
    return typed(opportunity.company, _COMPANY)


def person(who: Interviewer | Reference | Ally, speech: Speech) -> str:
    """Return "Mme Dupont" when the civility was told, else the name as typed, "la première personne"."""
    if isinstance(who, Interviewer) and not who.named:
        return _nameless(typed(who.name), speech)
    match who.civility:
        case Civility.MADAM:
            return speech.label("Ms {name}", name=surname(who.name))
        case Civility.SIR:
            return speech.label("Mr {name}", name=surname(who.name))
        case None:
            return typed(who.name)


def _nameless(number: str, speech: Speech) -> str:
    ordinals = (
        speech.label("the first person"),
        speech.label("the second person"),
        speech.label("the third person"),
        speech.label("the fourth person"),
        speech.label("the fifth person"),
        speech.label("the sixth person"),
        speech.label("the seventh person"),
        speech.label("the eighth person"),
        speech.label("the ninth person"),
        speech.label("the tenth person"),
    )
    known = number.isdecimal() and 0 < int(number) <= len(ordinals)
    return ordinals[int(number) - 1] if known else speech.label("person {number}", number=number)


def people(everyone: Iterable[Interviewer], speech: Speech) -> str:
    """Return people with their roles in one enumeration."""
    return speech.several(
        f"{person(it, speech)} ({typed(it.role)})" if it.role else person(it, speech) for it in everyone
    )


def short(words: str, most: int = _ON_BUTTON) -> str:
    """Return words cut to fit on a button."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def fitting(write: Callable[[str], str], *names: str) -> str:
    """Return a label with the first of these names that it has room for, else with the last one cut."""
    whole = (write(name) for name in names)
    room = _LABEL - len(write(""))
    return next((it for it in whole if len(it) <= _LABEL), write(short(names[-1], room)))


def names(who: Interviewer | Reference | Ally, speech: Speech) -> tuple[str, str]:
    """Return a person's name for a label, and a shorter one: the family name alone."""
    if isinstance(who, Interviewer) and not who.named:
        return person(who, speech), speech.label("person {number}", number=typed(who.name))
    return person(who, speech), surname(who.name)


def on_its_clocks(interview: Interview, speech: Speech, *, full: bool = False) -> str:
    """Return the moment on the interview's clocks: "mardi 24 novembre à 10:00", ", le matin" without an hour.

    An expected call is "jeudi 26 novembre, entre 14:00 et 16:00". ``full``: with the year.
    """
    starts = local(interview.starts, interview.zone)
    day = dates.full_day(starts.date(), speech.language) if full else speech.day(starts.date())
    match interview.hour:
        case Hour.MORNING:
            return speech.label("{day}, in the morning", day=day)
        case Hour.AFTERNOON:
            return speech.label("{day}, in the afternoon", day=day)
        case Hour.DAY:
            return speech.label("{day}, hour to come", day=day)
        case Hour.EXACT if interview.kind is Kind.CALL:
            ends = local(interview.starts + interview.duration, interview.zone)
            begin, end = speech.clock(starts.time()), speech.clock(ends.time())
            # Translators: {begin} and {end} are times of day between which a call is expected
            return speech.label("{day}, between {begin} and {end}", day=day, begin=begin, end=end)
        case Hour.EXACT if full:
            return speech.label("{day} at {clock}", day=day, clock=speech.clock(starts.time()))
        case Hour.EXACT:
            return speech.moment(interview.starts, interview.zone)


def short_moment(moment: datetime, speech: Speech) -> str:
    """Return a moment as "mar. 24 nov. à 18:00" on the candidate's clocks."""
    here = local(moment, speech.zone)
    # Translators: a moment: {day} is “Tuesday 24 November” or “Tue 24 Nov”, {clock} a time of day
    return speech.label(
        "{day} at {clock}",
        day=speech.short_day(here.date()),
        clock=speech.clock(here.time()),
    )


def when(interview: Interview, speech: Speech) -> str:
    """Return the moment on the interview's clocks, and the candidate's time where it is another."""
    there = on_its_clocks(interview, speech)
    here = local(interview.starts, speech.zone)
    same = here.utcoffset() == local(interview.starts, interview.zone).utcoffset()
    if same or not interview.timed:
        return there
    # Translators: a moment elsewhere; {clock} is the time of day where the candidate lives
    return speech.label(
        "{moment}, time in {city} ({clock} for you)",
        moment=there,
        city=cities.city(interview.zone, speech.language),
        clock=speech.clock(here.time()),
    )


def held_on(interview: Interview, speech: Speech) -> str:
    """Return the day of an interview in short."""
    return speech.short_day(local(interview.starts, interview.zone).date())
