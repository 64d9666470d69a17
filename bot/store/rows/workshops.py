"""Rows of workshops."""

from cryptography.fernet import Fernet

from bot.domain.cohorts.workshops import Workshop
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal


def workshop_row(key: Fernet, workshop: Workshop) -> Values:
    """Return the columns of a workshop, without the id."""
    return {
        "cohort_id": workshop.cohort_id,
        "coach_id": workshop.coach_id,
        "starts": workshop.starts,
        "duration": workshop.duration,
        "made_at": workshop.made_at,
        "called_off": workshop.called_off,
        "sealed": seal(key, {"title": workshop.title, "place": workshop.place}),
    }


def workshop_of(key: Fernet, row: AnyRow) -> Workshop:
    """Return the workshop of a row."""
    return Workshop(
        id=row.id,
        cohort_id=row.cohort_id,
        coach_id=row.coach_id,
        starts=row.starts,
        duration=row.duration,
        made_at=row.made_at,
        called_off=row.called_off,
        **unseal(key, row.sealed),
    )
