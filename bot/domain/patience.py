"""The patience guard: red, amber or green, and until when (playbook §2.5 and §2.6).

Known reply day: red through that day and until the first office slot of the next business day, then
green. No day known: red to the end of the ISO week of the interview and at least five days (B48),
amber, then green at the day the candidate's rhythm names (two weeks by default, B50). After a status
contact: red for a week, then green at the first midweek slot; after two, red for good (A48).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.domain import office
from bot.domain.interviews import Interview, Promise, State
from bot.domain.moments import DAY, BusinessDays, at, local_day
from bot.domain.outcomes import ContactKind, Light
from bot.domain.people import Rhythm
from bot.domain.timeline import Opportunity

_AT_LEAST: Final = timedelta(days=5)
_PATIENT: Final = (timedelta(days=14), 8)
_STANDARD: Final = timedelta(days=10)
_URGENT: Final = 5
_AFTER_CONTACT: Final = timedelta(days=7)
#: how many status contacts may stay unanswered
MOST_CONTACTS: Final = 2


class Why(StrEnum):
    """What the light comes from."""

    #: the interview has not taken place yet, a next round is announced, an offer is in
    #: hand, or the opportunity has ended
    NOTHING_TO_ASK = "nothing"
    #: a reply was promised and its day is not over
    PROMISED = "promised"
    #: no day was given and the interview was in this week, or less than five days ago
    SAME_WEEK = "same_week"
    #: no day was given and the rhythm's day has not come
    TOO_SOON = "too_soon"
    #: the employer was asked a few days ago
    JUST_ASKED = "just_asked"
    #: asked twice without an answer
    ASKED_TWICE = "asked_twice"
    #: the promised day has passed
    PROMISE_PASSED = "promise_passed"
    #: no day was given and the rhythm's day has come
    LONG_ENOUGH = "long_enough"


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """Whether the employer may be asked about the decision."""

    light: Light
    why: Why
    #: when the light turns green; ``None`` when it is green, or will not turn by itself
    until: datetime | None = None


def patience(opportunity: Opportunity, *, days: BusinessDays, rhythm: Rhythm, now: datetime) -> Patience:
    """Return the light of an opportunity at ``now``; ``days`` are the employer's. Serves A45 A48 B47–B50."""
    interview = _waiting_for(opportunity)
    if interview is None:
        return Patience(light=Light.RED, why=Why.NOTHING_TO_ASK)
    asked = _asked(opportunity, interview)
    if len(asked) >= MOST_CONTACTS:
        return Patience(light=Light.RED, why=Why.ASKED_TWICE)
    if asked:
        return _after_contact(asked[-1], interview, days, now)
    green = _first_green(interview, days, rhythm)
    promised = _promised_day(interview.promise)
    if now >= green:
        return Patience(light=Light.GREEN, why=Why.PROMISE_PASSED if promised else Why.LONG_ENOUGH)
    if promised:
        return Patience(light=Light.RED, why=Why.PROMISED, until=green)
    if now < red_end(interview):
        return Patience(light=Light.RED, why=Why.SAME_WEEK, until=green)
    return Patience(light=Light.AMBER, why=Why.TOO_SOON, until=green)


def first_green(opportunity: Opportunity, *, days: BusinessDays, rhythm: Rhythm) -> datetime | None:
    """Return when the employer may first be asked; ``None`` when there is nothing (more) to ask first.

    It is the start of an office slot, in the interview's zone.
    """
    interview = _waiting_for(opportunity)
    if interview is None or _asked(opportunity, interview):
        return None
    return _first_green(interview, days, rhythm)


def red_end(interview: Interview) -> datetime:
    """Return the end of the week of the interview, and at least five days after it (B48)."""
    day = local_day(interview.ends, interview.zone)
    next_monday = day + DAY * (7 - day.weekday())
    return max(at(next_monday, time(0, 0), interview.zone), interview.ends + _AT_LEAST)


def _waiting_for(opportunity: Opportunity) -> Interview | None:
    latest = opportunity.latest
    held = latest is not None and latest.state is State.HELD
    decided = opportunity.ending is not None or opportunity.announced or opportunity.offer is not None
    return latest if held and not decided else None


def _asked(opportunity: Opportunity, interview: Interview) -> list[datetime]:
    return sorted(
        it.at for it in opportunity.contacts if it.kind is ContactKind.STATUS and it.at >= interview.ends
    )


def _after_contact(contact: datetime, interview: Interview, days: BusinessDays, now: datetime) -> Patience:
    green = office.first_slot(contact + _AFTER_CONTACT, days, interview.zone, office.MIDWEEK)
    if now >= green:
        return Patience(light=Light.GREEN, why=Why.LONG_ENOUGH)
    return Patience(light=Light.RED, why=Why.JUST_ASKED, until=green)


def _first_green(interview: Interview, days: BusinessDays, rhythm: Rhythm) -> datetime:
    promised = _promised_day(interview.promise)
    if promised is not None and interview.promise is not None:
        told = local_day(interview.promise.entered, interview.zone)
        day = days.after(max(promised, told))
        return office.first_slot(at(day, time(0, 0), interview.zone), days, interview.zone)
    day = _rhythm_day(local_day(interview.ends, interview.zone), days, rhythm)
    begin = max(at(day, time(0, 0), interview.zone), red_end(interview))
    return office.first_slot(begin, days, interview.zone)


def _promised_day(promise: Promise | None) -> date | None:
    return promise.day if promise is not None else None


def _rhythm_day(day: date, days: BusinessDays, rhythm: Rhythm) -> date:
    match rhythm:
        case Rhythm.PATIENT:
            apart, business = _PATIENT
            return max(day + apart, days.after(day, business))
        case Rhythm.STANDARD:
            return day + _STANDARD
        case Rhythm.URGENT:
            return days.after(day, _URGENT)
