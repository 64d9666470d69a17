"""Rows of what members say in weekly rounds, and of practice pairs."""

import json
from datetime import datetime

from cryptography.fernet import Fernet

from bot.domain.cohorts.pairs import Pair
from bot.domain.cohorts.rounds import Entry
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal


def entry_row(key: Fernet, entry: Entry) -> Values:
    """Return the columns of an entry that can change."""
    return {
        "said_at": entry.said_at,
        "sealed": seal(key, {"win": entry.win, "goal": entry.goal, "ask": entry.ask}),
    }


def entry_of(key: Fernet, row: AnyRow) -> Entry:
    """Return the entry of a row."""
    return Entry(
        id=row.id,
        cohort_id=row.cohort_id,
        member_id=row.candidate_id,
        week=row.week,
        said_at=row.said_at,
        **unseal(key, row.sealed),
    )


def pair_row(pair: Pair) -> Values:
    """Return the columns of a pair, without the id."""
    return {
        "cohort_id": pair.cohort_id,
        "candidate_id": pair.first_id,
        "partner_id": pair.partner_id,
        "week": pair.week,
        "state": pair.state,
        "made_at": pair.made_at,
        "first_yes": pair.first_yes,
        "partner_yes": pair.partner_yes,
        "proposed_by": pair.proposed_by,
        "times": json.dumps([it.isoformat() for it in pair.times]) if pair.times else None,
        "agreed_at": pair.agreed_at,
    }


def pair_of(row: AnyRow) -> Pair:
    """Return the pair of a row."""
    return Pair(
        id=row.id,
        cohort_id=row.cohort_id,
        first_id=row.candidate_id,
        partner_id=row.partner_id,
        week=row.week,
        state=row.state,
        made_at=row.made_at,
        first_yes=row.first_yes,
        partner_yes=row.partner_yes,
        proposed_by=row.proposed_by,
        times=tuple(datetime.fromisoformat(it) for it in json.loads(row.times or "[]")),
        agreed_at=row.agreed_at,
    )
