"""The patience guard: red, amber or green, and until when (playbook §2.5 and §2.6).

Known reply day: red through that day and until the first office slot of the next business day, then
green. No day known: red to the end of the ISO week of the interview and at least five days (B48),
amber, then green at the day the candidate's rhythm names (two weeks by default, B50). After a status
contact: red for a week, then green at the first midweek slot; after two, red for good (A48). Once they
confirmed the next step firmly, or made an offer, there is nothing to ask (B5).

Where the playbook leaves room, this is how it is read:

- whatever the employer says answers the contacts before it: an answer without a date, or a reply told (or
  told anew) after a contact. The count is back to zero; without a day, that moment stands in for Te;
- a contact made too early never shortens the wait: the second is not before what the first had to wait for;
- towards an agency the clock of an unknown day is five business days, whatever the rhythm;
- "outside closures" moves the end of the wait to a business day.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.domain import office
from bot.domain.interviews import Interview, State
from bot.domain.moments import DAY, BusinessDays, Closure, at, local_day
from bot.domain.outcomes import Contact, ContactKind, ContactResult, EndingKind, Light
from bot.domain.people import Rhythm
from bot.domain.timeline import Opportunity

_AT_LEAST: Final = timedelta(days=5)
_PATIENT: Final = (timedelta(days=14), 8)
_STANDARD: Final = timedelta(days=10)
#: business days: someone in a hurry, and the clock towards an agency
_URGENT: Final = 5
_AFTER_CONTACT: Final = timedelta(days=7)
#: from the last unanswered contact to "stop waiting"
_STOP_AFTER: Final = timedelta(days=10)
#: how many status contacts may stay unanswered
MOST_CONTACTS: Final = 2


class Why(StrEnum):
    """What the light comes from."""

    #: the interview has not taken place yet, a next round is announced, an offer is in
    #: hand, or the opportunity has ended
    NOTHING_TO_ASK = "nothing"
    #: they confirmed the next step firmly (B5)
    FIRM = "firm"
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
    #: the closure of the employer that moved ``until``; "they work through" takes it away
    closure: Closure | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """What the clock of one interview runs on: since when, towards which day, asked how often in vain."""

    interview: Interview
    #: Te, or the last answer without a date
    since: datetime
    #: P, when there is one
    promised: date | None
    #: the status contacts that nobody has answered, in order
    unanswered: tuple[Contact, ...]
    #: whether an agency stands between
    agency: bool


def allowed(kind: ContactKind, light: Light) -> bool:
    """Tell whether a contact may be made under a light; a thank-you always may. Serves A47 B7 B48."""
    match kind:
        case ContactKind.STATUS:
            return light is Light.GREEN
        case ContactKind.USEFUL:
            return light is not Light.RED
        case ContactKind.PRACTICAL | ContactKind.OFFER:
            return True


def patience(opportunity: Opportunity, *, days: BusinessDays, rhythm: Rhythm, now: datetime) -> Patience:
    """Return the light of an opportunity at ``now``; ``days`` are the employer's. Serves A45 A48 B47–B50."""
    wait = waiting(opportunity)
    if wait is None:
        return Patience(light=Light.RED, why=Why.NOTHING_TO_ASK)
    if wait.interview.firm:
        return Patience(light=Light.RED, why=Why.FIRM)
    if len(wait.unanswered) >= MOST_CONTACTS:
        return Patience(light=Light.RED, why=Why.ASKED_TWICE)
    green = _green(wait, days, rhythm)
    if now >= green:
        return Patience(light=Light.GREEN, why=Why.PROMISE_PASSED if wait.promised else Why.LONG_ENOUGH)
    light, why = _not_yet(wait, days, now)
    return Patience(light=light, why=why, until=green, closure=_in_the_way(wait, green, days, rhythm))


def waiting(opportunity: Opportunity) -> Wait | None:
    """Return what a decision is awaited on, or ``None`` when none is."""
    interview = _waiting_for(opportunity)
    if interview is None:
        return None
    since, unanswered = _heard(opportunity, interview)
    promise, agency = interview.promise, opportunity.intermediary is not None
    holds = promise is not None and (since == interview.ends or promise.entered >= since)
    return Wait(
        interview=interview,
        since=since,
        promised=promise.day if promise and holds else None,
        unanswered=unanswered,
        agency=agency,
    )


def may_ask(opportunity: Opportunity, *, days: BusinessDays, rhythm: Rhythm) -> tuple[int, datetime] | None:
    """Return which status contact is the next one (0, 1) and from when it may be made.

    ``None`` when there is nothing (more) to ask. The moment is in an office slot, in the interview's zone.
    """
    wait = waiting(opportunity)
    if wait is None or wait.interview.firm or len(wait.unanswered) >= MOST_CONTACTS:
        return None
    return len(wait.unanswered), _green(wait, days, rhythm)


def stop_waiting(opportunity: Opportunity, *, days: BusinessDays, rhythm: Rhythm) -> datetime | None:
    """Return when two unanswered contacts are enough; ``None`` with fewer. Serves B6 B55."""
    wait = waiting(opportunity)
    if wait is None or len(wait.unanswered) < MOST_CONTACTS:
        return None
    zone = wait.interview.zone
    moment = max(wait.unanswered[-1].at + _STOP_AFTER, _first_green(wait, days, rhythm))
    day = local_day(moment, zone)
    open_day = days.on_or_after(day)
    return moment if open_day == day else at(open_day, time(0, 0), zone)


def red_end(since: datetime, zone: str) -> datetime:
    """Return the end of the local week of ``since``, and at least five days after it (B48)."""
    day = local_day(since, zone)
    next_monday = day + DAY * (7 - day.weekday())
    return max(at(next_monday, time(0, 0), zone), since + _AT_LEAST)


def result_of(contact: Contact, opportunity: Opportunity) -> ContactResult | None:
    """Return what came of a status contact, as told or as it follows from what was told since."""
    if contact.kind is not ContactKind.STATUS or contact.result not in (None, ContactResult.LEFT_MESSAGE):
        return contact.result
    ending, invited = opportunity.ending, opportunity.invited
    if invited is not None and invited > contact.at:
        return ContactResult.NEXT_STEP
    if ending is not None and ending.kind is EndingKind.REFUSED and ending.at > contact.at:
        return ContactResult.REFUSED
    promise = opportunity.latest.promise if opportunity.latest else None
    if promise is not None and promise.day is not None and promise.entered > contact.at:
        return ContactResult.NEW_DATE
    return contact.result


def _waiting_for(opportunity: Opportunity) -> Interview | None:
    latest = opportunity.latest
    held = latest is not None and latest.state is State.HELD
    over = opportunity.ending is not None or opportunity.offer is not None or opportunity.announced
    return latest if held and not over else None


def _heard(opportunity: Opportunity, interview: Interview) -> tuple[datetime, tuple[Contact, ...]]:
    """Return since when the wait counts, and the contacts that nobody has answered since."""
    since, unanswered = interview.ends, list[Contact]()
    for contact in sorted(opportunity.contacts, key=lambda it: it.at):
        if contact.kind is not ContactKind.STATUS or contact.at < interview.ends:
            continue
        if contact.result in (None, ContactResult.LEFT_MESSAGE):
            unanswered.append(contact)
        else:
            since, unanswered = contact.result_at or contact.at, []
    promise = interview.promise
    left = [it for it in unanswered if promise is None or it.at >= promise.entered]
    if promise is not None and len(left) < len(unanswered) and promise.day is None:
        since = max(since, promise.entered)
    return since, tuple(left)


def _not_yet(wait: Wait, days: BusinessDays, now: datetime) -> tuple[Light, Why]:
    """Return the light before green, and what it comes from."""
    if wait.unanswered and now < _after_contact(wait, days):
        return Light.RED, Why.JUST_ASKED
    if wait.promised:
        return Light.RED, Why.PROMISED
    if now < red_end(wait.since, wait.interview.zone):
        return Light.RED, Why.SAME_WEEK
    return Light.AMBER, Why.TOO_SOON


def _green(wait: Wait, days: BusinessDays, rhythm: Rhythm) -> datetime:
    first = _first_green(wait, days, rhythm)
    return max(first, _after_contact(wait, days)) if wait.unanswered else first


def _after_contact(wait: Wait, days: BusinessDays) -> datetime:
    begin = wait.unanswered[-1].at + _AFTER_CONTACT
    return office.first_slot(begin, days, wait.interview.zone, office.MIDWEEK)


def _first_green(wait: Wait, days: BusinessDays, rhythm: Rhythm) -> datetime:
    zone, promise = wait.interview.zone, wait.interview.promise
    if wait.promised is not None and promise is not None:
        day = days.after(max(wait.promised, local_day(promise.entered, zone)))
        return office.first_slot(at(day, time(0, 0), zone), days, zone)
    day = _rhythm_day(local_day(wait.since, zone), days, Rhythm.URGENT if wait.agency else rhythm)
    begin = max(at(day, time(0, 0), zone), red_end(wait.since, zone))
    return office.first_slot(begin, days, zone)


def _rhythm_day(day: date, days: BusinessDays, rhythm: Rhythm) -> date:
    match rhythm:
        case Rhythm.PATIENT:
            apart, business = _PATIENT
            return max(day + apart, days.after(day, business))
        case Rhythm.STANDARD:
            return day + _STANDARD
        case Rhythm.URGENT:
            return days.after(day, _URGENT)


def _in_the_way(wait: Wait, green: datetime, days: BusinessDays, rhythm: Rhythm) -> Closure | None:
    """Return the last closure before ``green`` without which green would be sooner."""
    if _green(wait, replace(days, closures=()), rhythm) == green:
        return None
    day = local_day(green, wait.interview.zone)
    while day > local_day(wait.since, wait.interview.zone):
        day -= DAY
        found = next((it for it in days.closures if day in it), None)
        if found is not None:
            return found
    return None
