"""Joining, settings, coming back, leaving for good."""

from dataclasses import replace
from datetime import datetime

from bot.domain.people import CONSENT_VERSION, Candidate, DigestTimes, QuietHours, Rhythm, WeeklyTime
from bot.services import chairs, cohorts, memberships
from bot.services.plans import follow
from bot.services.ports import Begin, View


def find(begin: Begin, chat_id: int) -> Candidate | None:
    """Return the candidate of a private chat, or ``None`` before consent."""
    with begin() as work:
        return work.candidates.by_chat(chat_id)


def join(begin: Begin, *, chat_id: int, language: str, zone: str, territory: str, now: datetime) -> View:
    """Record the consent just given and make the candidate; joining twice changes nothing."""
    with begin() as work:
        candidate = work.candidates.by_chat(chat_id) or work.candidates.add(
            Candidate(
                id=0,
                chat_id=chat_id,
                language=language,
                zone=zone,
                territory=territory,
                consent=CONSENT_VERSION,
                consented_at=now,
            )
        )
        return follow(work, candidate.id, now=now)


def change_settings(
    begin: Begin,
    candidate_id: int,
    *,
    language: str | None = None,
    zone: str | None = None,
    territory: str | None = None,
    quiet: QuietHours | None = None,
    digests: DigestTimes | None = None,
    weekly: WeeklyTime | None = None,
    rhythm: Rhythm | None = None,
    nudge: bool | None = None,
    now: datetime,
) -> View:
    """Store the settings that are given; the plan follows (new zone, new local times)."""
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        work.candidates.save(
            replace(
                candidate,
                language=language or candidate.language,
                zone=zone or candidate.zone,
                territory=territory or candidate.territory,
                quiet=quiet or candidate.quiet,
                digests=digests or candidate.digests,
                weekly=weekly or candidate.weekly,
                rhythm=rhythm or candidate.rhythm,
                rhythm_at=now if rhythm and rhythm is not candidate.rhythm else candidate.rhythm_at,
                nudge=candidate.nudge if nudge is None else nudge,
            )
        )
        return follow(work, candidate_id, now=now)


def come_back(begin: Begin, candidate_id: int, *, now: datetime) -> View:
    """Take up the reminders again after the chat had refused them."""
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        if candidate.parked_at is not None:
            work.candidates.save(replace(candidate, parked_at=None))
        return follow(work, candidate_id, now=now)


def forget(begin: Begin, candidate_id: int, *, now: datetime) -> None:
    """Erase the candidate: the key first, then every row. Erasing twice does nothing more.

    Before, their places in cohorts end as if they left: a cohort without another coach is closed, and what
    others were told of them is withdrawn.
    """
    with begin() as work:
        chairs_held = work.cohorts.chairs_of(candidate_id)
        places = work.cohorts.memberships_of(candidate_id)
        cohort_ids = {it.cohort.id for it in places} | {it.cohort.id for it in chairs_held}
        cohorts.hold(work, {who for it in cohort_ids for who in cohorts.everyone(work, it)})
        for place in places:
            memberships.depart(work, candidate_id, place.cohort.id, now=now)
        for chair in chairs_held:
            chairs.depart(work, candidate_id, chair.cohort.id, now=now)
        work.candidates.erase(candidate_id)
