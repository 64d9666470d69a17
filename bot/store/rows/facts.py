"""Rows of candidates and of what they told us."""

from collections.abc import Sequence

from cryptography.fernet import Fernet

from bot.domain.interviews import Interview
from bot.domain.outcomes import Contact, Ending, Offer
from bot.domain.people import Candidate, DigestTimes, Pause, QuietHours, WeeklyTime
from bot.domain.preparation import Ally, Evidence, Rehearsal
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.services.ports import Dialogue
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal

#: the words of an opportunity, sealed under the names of its fields
_WORDS = ("company", "role", "motive", "apart", "questions", "lesson")


def candidate_row(key: Fernet, candidate: Candidate) -> Values:
    """Return the columns of a candidate, without the id."""
    pause = candidate.pause
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
        "weekly_day": candidate.weekly.weekday,
        "weekly_at": candidate.weekly.clock,
        "rhythm": candidate.rhythm,
        "rhythm_at": candidate.rhythm_at,
        "nudge": candidate.nudge,
        "paused_at": pause.begin if pause else None,
        "paused_until": pause.until if pause else None,
        "consent": candidate.consent,
        "consented_at": candidate.consented_at,
        "seen_at": candidate.seen_at,
        "parked_at": candidate.parked_at,
        "sealed": seal(key, {"portfolio": candidate.portfolio, "career": candidate.career}),
    }


def candidate_of(key: Fernet, row: AnyRow) -> Candidate:
    """Return the candidate of a row."""
    return Candidate(
        id=row.id,
        chat_id=row.chat_id,
        language=row.language,
        zone=row.zone,
        territory=row.territory,
        quiet=QuietHours(begin=row.quiet_begin, end=row.quiet_end),
        digests=DigestTimes(morning=row.morning, weekend=row.weekend, evening=row.evening),
        weekly=WeeklyTime(weekday=row.weekly_day, clock=row.weekly_at),
        rhythm=row.rhythm,
        rhythm_at=row.rhythm_at,
        nudge=row.nudge,
        pause=Pause(begin=row.paused_at, until=row.paused_until) if row.paused_until else None,
        consent=row.consent,
        consented_at=row.consented_at,
        seen_at=row.seen_at,
        parked_at=row.parked_at,
        **unseal(key, row.sealed),
    )


def opportunity_row(key: Fernet, opportunity: Opportunity) -> Values:
    """Return the columns of an opportunity itself, without ids."""
    ending, offer = opportunity.ending, opportunity.offer
    words = {name: getattr(opportunity, name) for name in _WORDS}
    return {
        "territory": opportunity.territory,
        "language": opportunity.language,
        "entered": opportunity.entered,
        "works_through": opportunity.works_through,
        "works_at": opportunity.works_at,
        "interested": opportunity.interested,
        "invited": opportunity.invited,
        "offered_at": offer.at if offer else None,
        "reply_by": offer.reply_by if offer else None,
        "reply_by_at": offer.reply_by_at if offer else None,
        "written_at": offer.written_at if offer else None,
        "ending": ending.kind if ending else None,
        "ended_at": ending.at if ending else None,
        "look_again": opportunity.look_again,
        "sealed": seal(key, words),
    }


def opportunity_of(
    key: Fernet,
    row: AnyRow,
    *,
    interviews: Sequence[Interview],
    interviewers: Sequence[Interviewer],
    reference_ids: Sequence[int],
    contacts: Sequence[Contact],
    evidence: Sequence[Evidence],
    allies: Sequence[Ally],
    rehearsals: Sequence[Rehearsal],
) -> Opportunity:
    """Return the opportunity of a row and of its children."""
    offer = None
    if row.offered_at:
        offer = Offer(
            at=row.offered_at,
            reply_by=row.reply_by,
            reply_by_at=row.reply_by_at,
            written_at=row.written_at,
        )
    return Opportunity(
        id=row.id,
        territory=row.territory,
        language=row.language,
        entered=row.entered,
        works_through=row.works_through,
        works_at=row.works_at,
        interested=row.interested,
        evidence=tuple(evidence),
        allies=tuple(allies),
        rehearsals=tuple(rehearsals),
        interviews=tuple(interviews),
        interviewers=tuple(interviewers),
        reference_ids=tuple(reference_ids),
        contacts=tuple(contacts),
        invited=row.invited,
        offer=offer,
        ending=Ending(kind=row.ending, at=row.ended_at) if row.ending else None,
        look_again=row.look_again,
        **unseal(key, row.sealed),
    )


def interviewer_row(key: Fernet, interviewer: Interviewer, *, place: int) -> Values:
    """Return the columns of the ``place``-th interviewer of an opportunity, without ids."""
    words = {
        "name" if interviewer.named else "nameless": interviewer.name,
        "role": interviewer.role,
        "address": interviewer.address,
    }
    return {
        "place": place,
        "civility": interviewer.civility,
        "agency": interviewer.agency,
        "sealed": seal(key, words),
    }


def interviewer_of(key: Fernet, row: AnyRow) -> Interviewer:
    """Return the interviewer of a row."""
    words = unseal(key, row.sealed)
    return Interviewer(
        id=row.id,
        name=words["name"] if "name" in words else words["nameless"],
        named="name" in words,
        civility=row.civility,
        agency=row.agency,
        role=words.get("role"),
        address=words.get("address"),
    )


def reference_row(key: Fernet, reference: Reference) -> Values:
    """Return the columns of a reference, without ids."""
    words = {"name": reference.name, "address": reference.address}
    return {"civility": reference.civility, "sealed": seal(key, words)}


def reference_of(key: Fernet, row: AnyRow) -> Reference:
    """Return the reference of a row."""
    return Reference(id=row.id, civility=row.civility, **unseal(key, row.sealed))


def contact_row(contact: Contact, *, place: int) -> Values:
    """Return the columns of the ``place``-th contact of an opportunity, without ids."""
    return {
        "place": place,
        "kind": contact.kind,
        "at": contact.at,
        "light": contact.light,
        "result": contact.result,
        "result_at": contact.result_at,
    }


def contact_of(row: AnyRow) -> Contact:
    """Return the contact of a row."""
    return Contact(kind=row.kind, at=row.at, light=row.light, result=row.result, result_at=row.result_at)


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
