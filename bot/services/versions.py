"""Letters that candidates write themselves: kept in the place of our drafts, checked like them."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.people import Personal
from bot.services.opportunities import check_room
from bot.services.plans import look
from bot.services.ports import Begin, LetterName, View


def of_opportunity(begin: Begin, candidate_id: int, opportunity_id: int) -> Mapping[str, Personal]:
    """Return the versions of an opportunity's letters by the names of the letters."""
    with begin() as work:
        return work.versions.of_opportunity(candidate_id, opportunity_id)


def keep(begin: Begin, candidate_id: int, letter: LetterName, words: Personal, *, now: datetime) -> View:
    """Keep what the candidate wrote, in place of an earlier version.

    Raises ``TooMany`` over ``LIMITS["letter"]`` UTF-16 units (what Telegram counts a message in),
    ``NoSuchThing`` if the opportunity is another's.
    """
    check_room("letter", len(words.reveal().encode("utf-16-le")) // 2)
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        work.versions.save(candidate_id, letter, words, now=now)
    return look(begin, candidate_id, now=now)


def drop(begin: Begin, candidate_id: int, letter: LetterName, *, now: datetime) -> View:
    """Go back to our draft; without a version nothing changes."""
    with begin() as work:
        work.versions.drop(candidate_id, letter)
    return look(begin, candidate_id, now=now)
