"""What comes first with every update: is it new, who speaks, and had they been away?"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import absence
from bot.domain.absence import Back
from bot.domain.people import Candidate
from bot.services.plans import follow
from bot.services.ports import Begin, Work


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """One update as it came in."""

    #: ``False`` when this very update was taken in before
    first: bool
    #: who speaks; ``None`` before consent, and for a chat that is not private
    candidate: Candidate | None = None
    #: what they come back from with this update
    back: Back | None = None


def take_in(begin: Begin, update_id: int, chat_id: int | None, *, now: datetime) -> Arrival:
    """Remember the update and find who speaks in the private chat ``chat_id`` (``None``: nobody's chat).

    That somebody spoke is noted to the hour; what follows from it (the end of an absence) follows.
    """
    with begin() as work:
        if not work.first_time(update_id, now=now):
            return Arrival(first=False)
        speaking = None if chat_id is None else work.candidates.by_chat(chat_id)
        if speaking is None or speaking.seen_at == absence.to_the_hour(now):
            return Arrival(first=True, candidate=speaking)
        return _noted(work, speaking.id, now=now)


def _noted(work: Work, candidate_id: int, *, now: datetime) -> Arrival:
    work.candidates.get(candidate_id, lock=True)
    facts = work.facts(candidate_id)
    noted = absence.noted(facts, now=now)
    work.candidates.save(noted)
    follow(work, candidate_id, now=now)
    return Arrival(first=True, candidate=noted, back=absence.comes_back(facts, noted, now=now))
