"""Forms in progress: where a candidate stands, kept in the store so that a restart goes on from there."""

from datetime import datetime

from bot.services.ports import Begin, Dialogue


def find(begin: Begin, candidate_id: int) -> Dialogue | None:
    """Return the candidate's form in progress, or ``None``."""
    with begin() as work:
        return work.dialogues.get(candidate_id)


def keep(begin: Begin, candidate_id: int, dialogue: Dialogue, *, now: datetime) -> None:
    """Store where the candidate stands, in place of any other form in progress."""
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        work.dialogues.save(candidate_id, dialogue, now=now)


def drop(begin: Begin, candidate_id: int) -> None:
    """End the form in progress, if there is one."""
    with begin() as work:
        work.dialogues.drop(candidate_id)
