"""Invites: made by coaches, withdrawn, made for a press in the group, and the group they tie."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Cohort, Group, Invite
from bot.domain.cohorts.sharing import INVITE_LASTS, PRESS_LASTS, TRIES, Errand
from bot.domain.errors import GroupTaken, NoSuchThing, SeatsImpossible
from bot.services.ports import Begin, Work

#: bytes of chance in the words of a link; 32 url-safe characters
_CHANCE: Final = 24


def invite(begin: Begin, coach_id: int, cohort_id: int, errand: Errand, *, now: datetime) -> str:
    """Make an invite and return its words, which nobody can read again; ``SeatsImpossible`` if all are taken.

    To join, it can be taken up by as many as there are free seats; to coach or to tie a group, once.
    """
    with begin() as work:
        work.candidates.get(coach_id, lock=True)
        cohort = work.cohorts.chair(cohort_id, coach_id).cohort
        uses = 1
        if errand is Errand.JOIN:
            uses = cohort.seats - len(work.cohorts.memberships(cohort_id))
        if uses <= 0:
            raise SeatsImpossible
        return _made(work, cohort, errand, made_by=coach_id, uses=uses, lasts=INVITE_LASTS, now=now)


def invite_for_press(begin: Begin, group_chat_id: int, *, now: datetime) -> str:
    """Make an invite for one person who pressed the button of the group and return its words.

    ``NoSuchThing`` if no open cohort with a coach meets in the group.
    """
    with begin() as work:
        cohort = work.cohorts.by_group(group_chat_id)
        chairs = work.cohorts.chairs(cohort.id) if cohort else ()
        if cohort is None or cohort.closed_at is not None or not chairs:
            raise NoSuchThing
        maker = chairs[0].coach_id
        return _made(work, cohort, Errand.JOIN, made_by=maker, uses=1, lasts=PRESS_LASTS, now=now)


def revoke(begin: Begin, coach_id: int, cohort_id: int, errand: Errand) -> None:
    """Make every invite for this errand worthless; ``NoSuchThing`` unless the person runs the cohort."""
    with begin() as work:
        work.cohorts.chair(cohort_id, coach_id)
        work.invites.revoke(cohort_id, errand)


def still_good(begin: Begin, coach_id: int, cohort_id: int, words: str, *, now: datetime) -> Invite:
    """Return an invite to join, for a coach of the cohort; ``NoSuchThing`` if it is of no use any more."""
    with begin() as work:
        work.cohorts.chair(cohort_id, coach_id)
        found = work.invites.find(words, Errand.JOIN, now=now)
        if found is None or found.cohort_id != cohort_id:
            raise NoSuchThing
        return found


def tie(begin: Begin, person_id: int, words: str, chat_id: int, *, now: datetime) -> Cohort:
    """Tie a cohort to the group ``chat_id`` in which its coach used the link made for that.

    ``person_id`` is Telegram's id of who sent the link's words, which is that of their private chat.
    ``NoSuchThing`` for whatever is not an invite to tie a cohort that this very person runs: the group is
    told nothing. ``GroupTaken`` if another open cohort meets there.
    """
    with begin() as work:
        tied = _tied(work, person_id, words, chat_id, now=now)
    if tied is None:
        raise NoSuchThing
    return tied


def _tied(work: Work, person_id: int, words: str, chat_id: int, *, now: datetime) -> Cohort | None:
    """Return the cohort that is tied now; ``None`` after a try in vain, which is noted."""
    found = work.candidates.by_chat(person_id)
    if found is None:
        return None
    work.candidates.get(found.id, lock=True)
    if work.invites.tries(found.id, now=now) >= TRIES:
        return None
    invited = work.invites.find(words, Errand.GROUP, now=now)
    runs = {it.cohort.id for it in work.cohorts.chairs_of(found.id)}
    if invited is None or invited.cohort_id not in runs:
        work.invites.tried(found.id, now=now)
        return None
    cohort = work.cohorts.get(invited.cohort_id, lock=True)
    there = work.cohorts.by_group(chat_id)
    if there is not None and there.id != cohort.id:
        raise GroupTaken
    work.invites.take(words, Errand.GROUP, now=now)
    return _in_group(work, cohort, chat_id, now=now)


def _in_group(work: Work, cohort: Cohort, chat_id: int, *, now: datetime) -> Cohort:
    """Return the cohort in its group; in the same one again, its topic and its board are kept."""
    if cohort.group is not None and cohort.group.chat_id == chat_id:
        group = replace(cohort.group, lost_at=None)
    else:
        group = Group(chat_id=chat_id, linked_at=now)
    tied = replace(cohort, group=group)
    work.cohorts.save(tied)
    return tied


def _made(
    work: Work, cohort: Cohort, errand: Errand, *, made_by: int, uses: int, lasts: timedelta, now: datetime
) -> str:
    words = secrets.token_urlsafe(_CHANCE)
    made = Invite(
        id=0,
        cohort_id=cohort.id,
        errand=errand,
        made_by=made_by,
        made_at=now,
        expires=now + lasts,
        uses=uses,
    )
    work.invites.add(made, words)
    return words
