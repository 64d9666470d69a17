"""What comes first with every update: is it new, and who speaks?"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Candidate
from bot.services.ports import Begin


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """One update as it came in."""

    #: ``False`` when this very update was taken in before
    first: bool
    #: who speaks; ``None`` before consent, and for a chat that is not private
    candidate: Candidate | None = None


def take_in(begin: Begin, update_id: int, chat_id: int | None, *, now: datetime) -> Arrival:
    """Remember the update and find who speaks in the private chat ``chat_id`` (``None``: nobody's chat)."""
    with begin() as work:
        if not work.first_time(update_id, now=now):
            return Arrival(first=False)
        speaking = None if chat_id is None else work.candidates.by_chat(chat_id)
        return Arrival(first=True, candidate=speaking)
