"""Rows of what a candidate prepares for an opportunity."""

from cryptography.fernet import Fernet

from bot.domain.preparation import Ally, Evidence, Rehearsal
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal


def evidence_row(key: Fernet, evidence: Evidence, *, place: int) -> Values:
    """Return the columns of the ``place``-th requirement of an opportunity, without ids."""
    words = {
        "requirement": evidence.requirement,
        "example": evidence.example,
        "result": evidence.result,
        "future": evidence.future,
    }
    return {"place": place, "sealed": seal(key, words)}


def evidence_of(key: Fernet, row: AnyRow) -> Evidence:
    """Return the requirement of a row with what backs it."""
    return Evidence(id=row.id, **unseal(key, row.sealed))


def ally_row(key: Fernet, ally: Ally, *, place: int) -> Values:
    """Return the columns of the ``place``-th ally in a company, without ids."""
    words = {"name": ally.name, "address": ally.address}
    return {
        "place": place,
        "civility": ally.civility,
        "degree": ally.degree,
        "met_at": ally.met_at,
        "sealed": seal(key, words),
    }


def ally_of(key: Fernet, row: AnyRow) -> Ally:
    """Return the ally of a row."""
    return Ally(
        id=row.id,
        civility=row.civility,
        degree=row.degree,
        met_at=row.met_at,
        **unseal(key, row.sealed),
    )


def rehearsal_row(key: Fernet, rehearsal: Rehearsal) -> Values:
    """Return the columns of an answer prepared for a round, without ids."""
    return {
        "question": rehearsal.question,
        "round": rehearsal.round,
        "sealed": seal(key, {"words": rehearsal.words}),
    }


def rehearsal_of(key: Fernet, row: AnyRow) -> Rehearsal:
    """Return the prepared answer of a row."""
    return Rehearsal(question=row.question, round=row.round, **unseal(key, row.sealed))
