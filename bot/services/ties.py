"""Groups and invites: tied by a coach, made for a press."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.cohorts import Cohort, Group, Invite
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import NoSuchThing
from bot.services.ports import Begin


def tie(begin: Begin, person_id: int, words: str, chat_id: int, *, now: datetime) -> Cohort:
    """Tie a cohort to the group in which its coach used the link made for that; ``NoSuchThing`` else."""
    with begin() as work:
        found = work.candidates.by_chat(person_id)
        invited = work.invites.find(words, Errand.GROUP, now=now)
        if found is None or invited is None:
            raise NoSuchThing
        work.candidates.get(found.id, lock=True)
        work.cohorts.chair(invited.cohort_id, found.id)
        cohort = work.cohorts.get(invited.cohort_id, lock=True)
        work.invites.take(words, Errand.GROUP, now=now)
        tied = replace(cohort, group=Group(chat_id=chat_id, linked_at=now))
        work.cohorts.save(tied)
        return tied


def invite_for_press(begin: Begin, group_chat_id: int, *, now: datetime) -> str:
    """Make an invite for one person who pressed the group's button, and return its words."""
    with begin() as work:
        cohort = work.cohorts.by_group(group_chat_id)
        chairs = work.cohorts.chairs(cohort.id) if cohort else ()
        if cohort is None or cohort.closed_at is not None or not chairs:
            raise NoSuchThing
        words = secrets.token_urlsafe(24)
        made = Invite(
            id=0,
            cohort_id=cohort.id,
            errand=Errand.JOIN,
            made_by=chairs[0].coach_id,
            made_at=now,
            expires=now + timedelta(hours=1),
            uses=1,
        )
        work.invites.add(made, words)
        return words
