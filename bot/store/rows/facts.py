"""Rows of candidates and of what they told us."""

from collections.abc import Sequence

from cryptography.fernet import Fernet

from bot.domain.people import Candidate, DigestTimes, QuietHours
from bot.domain.timeline import (
    Contact,
    Ending,
    Interview,
    Interviewer,
    Opportunity,
    Presence,
    Promise,
    Reference,
)
from bot.services.ports import Dialogue
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal


def candidate_row(candidate: Candidate) -> Values:
    """Return the columns of a candidate, without the id."""
    return {
        "chat_id": candidate.chat_id,
        "language": candidate.language,
        "zone": candidate.zone,
        "territory": candidate.territory,
        "quiet_begin": candidate.quiet.begin,
        "quiet_end": candidate.quiet.end,
        "morning": candidate.digests.morning,
        "weekend": candidate.digests.weekend,
        "evening": candidate.digests.evening,
        "rhythm": candidate.rhythm,
        "consent": candidate.consent,
        "consented_at": candidate.consented_at,
        "parked_at": candidate.parked_at,
    }


def candidate_of(row: AnyRow) -> Candidate:
    """Return the candidate of a row."""
    return Candidate(
        id=row.id,
        chat_id=row.chat_id,
        language=row.language,
        zone=row.zone,
        territory=row.territory,
        quiet=QuietHours(begin=row.quiet_begin, end=row.quiet_end),
        digests=DigestTimes(morning=row.morning, weekend=row.weekend, evening=row.evening),
        rhythm=row.rhythm,
        consent=row.consent,
        consented_at=row.consented_at,
        parked_at=row.parked_at,
    )


def opportunity_row(key: Fernet, opportunity: Opportunity) -> Values:
    """Return the columns of an opportunity itself, without ids."""
    ending = opportunity.ending
    return {
        "territory": opportunity.territory,
        "language": opportunity.language,
        "entered": opportunity.entered,
        "invited": opportunity.invited,
        "ending": ending.kind if ending else None,
        "ended_at": ending.at if ending else None,
        "sealed": seal(key, {"company": opportunity.company, "role": opportunity.role}),
    }


def opportunity_of(
    key: Fernet,
    row: AnyRow,
    *,
    interviews: Sequence[Interview],
    interviewers: Sequence[Interviewer],
    reference_ids: Sequence[int],
    contacts: Sequence[Contact],
) -> Opportunity:
    """Return the opportunity of a row and of its children."""
    words = unseal(key, row.sealed)
    return Opportunity(
        id=row.id,
        company=words["company"],
        role=words.get("role"),
        territory=row.territory,
        language=row.language,
        entered=row.entered,
        interviews=tuple(interviews),
        interviewers=tuple(interviewers),
        reference_ids=tuple(reference_ids),
        contacts=tuple(contacts),
        invited=row.invited,
        ending=Ending(kind=row.ending, at=row.ended_at) if row.ending else None,
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
        "entered": interview.entered,
        "moves": interview.moves,
        "extended": interview.extended,
        "state": interview.state,
        "state_at": interview.state_at,
        "debriefed": interview.debriefed,
        "promise": promise.kind if promise else None,
        "promised_day": promise.day if promise else None,
        "promise_entered": promise.entered if promise else None,
        "sealed": seal(key, {"place": interview.place, "concern": interview.concern}),
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
        entered=row.entered,
        moves=row.moves,
        extended=row.extended,
        state=row.state,
        state_at=row.state_at,
        debriefed=row.debriefed,
        promise=promise,
        present=tuple(present),
        place=words.get("place"),
        concern=words.get("concern"),
    )


def interviewer_row(key: Fernet, interviewer: Interviewer, *, place: int) -> Values:
    """Return the columns of the ``place``-th interviewer of an opportunity, without ids."""
    words = {"name": interviewer.name, "role": interviewer.role, "address": interviewer.address}
    return {"place": place, "civility": interviewer.civility, "sealed": seal(key, words)}


def interviewer_of(key: Fernet, row: AnyRow) -> Interviewer:
    """Return the interviewer of a row."""
    return Interviewer(id=row.id, civility=row.civility, **unseal(key, row.sealed))


def reference_row(key: Fernet, reference: Reference) -> Values:
    """Return the columns of a reference, without ids."""
    words = {"name": reference.name, "address": reference.address}
    return {"civility": reference.civility, "sealed": seal(key, words)}


def reference_of(key: Fernet, row: AnyRow) -> Reference:
    """Return the reference of a row."""
    return Reference(id=row.id, civility=row.civility, **unseal(key, row.sealed))


def presence_row(key: Fernet, presence: Presence, *, place: int) -> Values:
    """Return the columns of the ``place``-th presence in an interview, without the interview's id."""
    sealed = seal(key, {"detail": presence.detail})
    return {"interviewer_id": presence.interviewer_id, "place": place, "sealed": sealed}


def presence_of(key: Fernet, row: AnyRow) -> Presence:
    """Return the presence of a row."""
    return Presence(interviewer_id=row.interviewer_id, **unseal(key, row.sealed))


def contact_row(contact: Contact, *, place: int) -> Values:
    """Return the columns of the ``place``-th contact of an opportunity, without ids."""
    return {"place": place, "kind": contact.kind, "at": contact.at, "light": contact.light}


def contact_of(row: AnyRow) -> Contact:
    """Return the contact of a row."""
    return Contact(kind=row.kind, at=row.at, light=row.light)


def dialogue_row(key: Fernet, dialogue: Dialogue) -> Values:
    """Return the columns of a form in progress, without the candidate's id and the moment."""
    return {
        "form": dialogue.form,
        "step": dialogue.step,
        "message_id": dialogue.message_id,
        "sealed": seal(key, dialogue.answers),
    }


def dialogue_of(key: Fernet, row: AnyRow) -> Dialogue:
    """Return the form in progress of a row."""
    return Dialogue(form=row.form, step=row.step, answers=unseal(key, row.sealed), message_id=row.message_id)
