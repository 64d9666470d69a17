"""Builders of domain values with sensible defaults; any field of the value can be given by its name.

Moments may be written as local text ("2026-11-24 14:00"); the zone is Paris unless given. In a built
opportunity the interviewers of opportunity *n* are *n*1, *n*2 … and its references *n*01, *n*02 ….
"""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

import holidays

from bot.domain.interviews import DURATION, Interview, Kind, Presence, Promise, PromiseKind
from bot.domain.moments import BusinessDays, Closure
from bot.domain.people import Candidate, Personal, QuietHours
from bot.domain.timeline import Facts, Interviewer, Opportunity, Reference

PARIS: Final = "Europe/Paris"
MONTREAL: Final = "America/Montreal"
AUCKLAND: Final = "Pacific/Auckland"

#: the territory whose holidays count in each zone above
TERRITORY: Final = {PARIS: "FR", MONTREAL: "CA-QC", AUCKLAND: "NZ"}

CHRISTMAS: Final = Closure(begin=(12, 24), end=(1, 3))
AUGUST: Final = Closure(begin=(8, 1), end=(8, 21))

NO_QUIET: Final = QuietHours(begin=QuietHours().begin, end=QuietHours().begin)


def moment(text: str | datetime, zone: str = PARIS) -> datetime:
    """Return the moment (UTC) written as "YYYY-MM-DD HH:MM" on the clocks of ``zone``."""
    if isinstance(text, datetime):
        return text
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@cache
def business_days(territory: str) -> BusinessDays:
    """Return the real business days of 2026 to 2028: closed at Christmas, in France in August too."""
    country, _, region = territory.partition("-")
    found = holidays.country_holidays(country, subdiv=region or None, years=range(2026, 2029))
    closures = (CHRISTMAS, AUGUST) if country == "FR" else (CHRISTMAS,)
    return BusinessDays(holidays=frozenset(found), closures=closures)


def candidate(*, zone: str = PARIS, **changes: Any) -> Candidate:
    """Return a candidate in Paris, default quiet hours and digests, patient."""
    camille = Candidate(
        id=1,
        chat_id=1001,
        language="fr",
        zone=zone,
        territory=TERRITORY[zone],
        consent=1,
        consented_at=moment("2026-01-05 10:00"),
    )
    return replace(camille, **changes)


def promise(day: str | None = None, *, entered: str | datetime, they_call: bool = False) -> Promise:
    """Return the promise of a day ("2026-12-04"), of a call without a date, or that none was given."""
    told = moment(entered)
    if day is not None:
        return Promise(kind=PromiseKind.DAY, day=datetime.fromisoformat(day).date(), entered=told)
    return Promise(kind=PromiseKind.THEY_CALL if they_call else PromiseKind.NONE_GIVEN, entered=told)


def interview(
    starts: str | datetime,
    *,
    entered: str | datetime,
    zone: str = PARIS,
    kind: Kind = Kind.INTERVIEW,
    told_in: str | None = None,
    **changes: Any,
) -> Interview:
    """Return an interview yet to come; ``told_in`` is the zone of ``entered`` if it is another one."""
    planned = Interview(
        id=1,
        round=1,
        kind=kind,
        starts=moment(starts, zone),
        zone=zone,
        duration=DURATION[kind],
        entered=moment(entered, told_in or zone),
    )
    return replace(planned, **changes)


def opportunity(*interviews: Interview, people: int = 1, references: int = 0, **changes: Any) -> Opportunity:
    """Return an opportunity whose ``people`` interviewers were present at each interview given."""
    number: int = changes.get("id", 1)
    asked = tuple(
        Interviewer(id=number * 10 + nth, name=Personal(f"Interviewer {nth}")) for nth in range(1, people + 1)
    )
    present = tuple(Presence(interviewer_id=person.id) for person in asked)
    role = Opportunity(
        id=number,
        company=Personal(f"Company {number}"),
        territory=TERRITORY[interviews[0].zone] if interviews else "FR",
        language="fr",
        entered=min((it.entered for it in interviews), default=moment("2026-01-05 10:00")),
        interviews=tuple(it if it.present else replace(it, present=present) for it in interviews),
        interviewers=asked,
        reference_ids=tuple(number * 100 + nth for nth in range(1, references + 1)),
    )
    return replace(role, **changes)


CAMILLE: Final = candidate()


def facts(*opportunities: Opportunity, candidate: Candidate = CAMILLE, **changes: Any) -> Facts:
    """Return the facts of one candidate, with the references and business days they speak of."""
    known = sorted({it for role in opportunities for it in role.reference_ids})
    territories = {candidate.territory, *(role.territory for role in opportunities)}
    told = Facts(
        candidate=candidate,
        opportunities=opportunities,
        references=tuple(Reference(id=it, name=Personal(f"Reference {it}")) for it in known),
        days={territory: business_days(territory) for territory in territories},
    )
    return replace(told, **changes)
