"""What an opportunity asks to be decided next, and by when: several processes on one screen.

Sorted by what must be decided by when: an offer to answer, an interview to come (or one to tell about, or a
date to settle), a promised day, a moment to ask, and last the simple wait.
"""

from dataclasses import dataclass
from datetime import datetime, time
from enum import IntEnum, auto
from typing import Final

from bot.domain.interviews import State
from bot.domain.moments import DAY, at
from bot.domain.outcomes import Light
from bot.domain.patience import Why, patience
from bot.domain.timeline import Facts, Opportunity

_MIDNIGHT: Final = time(0, 0)


class Deciding(IntEnum):
    """What comes to be decided."""

    #: an offer wants its answer
    OFFER = auto()
    #: an interview is to come
    INTERVIEW = auto()
    #: an interview is over, and nobody has said how it went
    TELL = auto()
    #: a next round, or an interview put off, has no date yet
    DATE = auto()
    #: the day of a promised reply has not passed
    PROMISED = auto()
    #: the employer may be asked
    ASK = auto()
    WAIT = auto()


#: those that stand side by side, sorted by their moments alone
_RANK: Final = {
    Deciding.OFFER: 0,
    Deciding.INTERVIEW: 1,
    Deciding.TELL: 1,
    Deciding.DATE: 1,
    Deciding.PROMISED: 2,
    Deciding.ASK: 3,
    Deciding.WAIT: 4,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """What an opportunity asks to be decided next; ``by`` is ``None`` while no moment is known."""

    what: Deciding
    by: datetime | None = None


def decision(opportunity: Opportunity, facts: Facts, *, now: datetime) -> Decision:
    """Return what an open opportunity asks to be decided next. Serves A52, B6."""
    zone, offer, latest = facts.candidate.zone, opportunity.offer, opportunity.latest
    if offer is not None:
        by = at(offer.reply_by + DAY, _MIDNIGHT, zone) if offer.reply_by else None
        return Decision(what=Deciding.OFFER, by=by)
    if latest is None or opportunity.announced or latest.state in (State.POSTPONED, State.CANCELLED):
        return Decision(what=Deciding.DATE)
    if latest.state is State.PLANNED:
        over = now >= latest.ends
        return Decision(what=Deciding.TELL if over else Deciding.INTERVIEW, by=latest.starts)
    light = patience(opportunity, days=facts.work_days(opportunity), rhythm=facts.candidate.rhythm, now=now)
    if light.light is Light.GREEN:
        return Decision(what=Deciding.ASK)
    day = latest.promise.day if latest.promise else None
    if light.why is Why.PROMISED and day is not None:
        return Decision(what=Deciding.PROMISED, by=at(day, _MIDNIGHT, zone))
    return Decision(what=Deciding.WAIT, by=light.until)


def decisions(facts: Facts, *, now: datetime) -> tuple[tuple[Opportunity, Decision], ...]:
    """Return the open opportunities with what they ask to be decided, the most pressing first."""
    found = [(it, decision(it, facts, now=now)) for it in facts.opportunities if it.ending is None]
    return tuple(sorted(found, key=lambda pair: (*_key(pair[1], now), pair[0].id)))


def _key(found: Decision, now: datetime) -> tuple[int, bool, datetime]:
    return _RANK[found.what], found.by is None, found.by or now
