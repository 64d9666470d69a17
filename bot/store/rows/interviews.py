"""Rows of interviews, and of who was there."""

from collections.abc import Mapping, Sequence
from typing import Final

from cryptography.fernet import Fernet

from bot.domain.interviews import Fit, Interview, Notes, Presence, Promise, Skill
from bot.domain.people import Personal
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal

#: the words of the notes, sealed under the names of their fields
_WORDS: Final = (
    *("next_step", "concern", "challenge", "samples", "forgot", "agree"),
    *("asked", "salary", "worked", "uneasy", "improve"),
)


def interview_row(key: Fernet, interview: Interview) -> Values:
    """Return the columns of an interview, without ids."""
    promise = interview.promise
    return {
        "round": interview.round,
        "kind": interview.kind,
        "starts": interview.starts,
        "zone": interview.zone,
        "duration": interview.duration,
        "hour": interview.hour,
        "entered": interview.entered,
        "moves": interview.moves,
        "extended": interview.extended,
        "state": interview.state,
        "state_at": interview.state_at,
        "debriefed": interview.debriefed,
        "reviewed": interview.reviewed,
        "promise": promise.kind if promise else None,
        "promised_day": promise.day if promise else None,
        "promise_entered": promise.entered if promise else None,
        "firm": interview.firm,
        "sealed": seal(key, {"place": interview.place} | _words_of(interview.notes)),
    }


def interview_of(key: Fernet, row: AnyRow, *, present: Sequence[Presence]) -> Interview:
    """Return the interview of a row and of those present."""
    words = unseal(key, row.sealed)
    promise = None
    if row.promise:
        promise = Promise(kind=row.promise, day=row.promised_day, entered=row.promise_entered)
    return Interview(
        id=row.id,
        round=row.round,
        kind=row.kind,
        starts=row.starts,
        zone=row.zone,
        duration=row.duration,
        hour=row.hour,
        entered=row.entered,
        moves=row.moves,
        extended=row.extended,
        state=row.state,
        state_at=row.state_at,
        debriefed=row.debriefed,
        reviewed=row.reviewed,
        promise=promise,
        firm=row.firm,
        present=tuple(present),
        place=words.get("place"),
        notes=_notes_of(words),
    )


def presence_row(key: Fernet, presence: Presence, *, place: int) -> Values:
    """Return the columns of the ``place``-th presence in an interview, without the interview's id."""
    sealed = seal(key, {"detail": presence.detail, "matters": presence.matters})
    return {"interviewer_id": presence.interviewer_id, "place": place, "sealed": sealed}


def presence_of(key: Fernet, row: AnyRow) -> Presence:
    """Return the presence of a row."""
    return Presence(interviewer_id=row.interviewer_id, **unseal(key, row.sealed))


def _words_of(notes: Notes) -> dict[str, Personal | None]:
    """Return the notes as words to seal: what a candidate thinks of an interview is theirs, scores too."""
    scores = " ".join(f"{skill}={score}" for skill, score in notes.scores.items())
    return {name: getattr(notes, name) for name in _WORDS} | {
        "fit": Personal(notes.fit) if notes.fit else None,
        "scores": Personal(scores) if scores else None,
    }


def _notes_of(words: Mapping[str, Personal]) -> Notes:
    fit, scores = words.get("fit"), words.get("scores")
    pairs = [it.split("=") for it in scores.reveal().split()] if scores else []
    return Notes(
        fit=Fit(fit.reveal()) if fit else None,
        scores={Skill(skill): int(score) for skill, score in pairs},
        **{name: words.get(name) for name in _WORDS},
    )
