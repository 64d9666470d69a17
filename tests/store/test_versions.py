"""The letters that candidates wrote themselves."""

import pytest

from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Begin, LetterName
from tests.store import samples
from tests.store.samples import HOUR, NOON

WORDS = Personal("Bonjour Madame,\n\nMerci \U0001f642")


def _opened(begin: Begin, chat_id: int = 1) -> tuple[int, int]:
    candidate_id = samples.someone(begin, chat_id)
    with begin() as work:
        return candidate_id, work.opportunities.save(candidate_id, samples.opportunity()).id


def test_a_version_is_kept_replaced_and_dropped(begin: Begin) -> None:
    anna, opened = _opened(begin)
    letter, other = (LetterName(opportunity_id=opened, name=name) for name in ("1:1:thanks:11", "m:1"))
    with begin() as work:
        work.versions.save(anna, letter, WORDS, now=NOON)
        work.versions.save(anna, other, Personal("?"), now=NOON)
    with begin() as work:
        work.versions.save(anna, other, Personal("!"), now=NOON + HOUR)
        assert work.versions.of_opportunity(anna, opened) == {letter.name: WORDS, other.name: Personal("!")}
        work.versions.drop(anna, letter)
        work.versions.drop(anna, letter)
    with begin() as work:
        assert work.versions.of_opportunity(anna, opened) == {other.name: Personal("!")}


def test_nobody_else_reads_writes_or_drops_it(begin: Begin) -> None:
    anna, opened = _opened(begin)
    other, _ = _opened(begin, 2)
    letter = LetterName(opportunity_id=opened, name="m:1")
    with begin() as work:
        work.versions.save(anna, letter, WORDS, now=NOON)
    with pytest.raises(NoSuchThing), begin() as work:
        work.versions.save(other, letter, Personal("?"), now=NOON)
    with begin() as work:
        assert work.versions.of_opportunity(other, opened) == {}
        work.versions.drop(other, letter)
    with begin() as work:
        assert work.versions.of_opportunity(anna, opened) == {letter.name: WORDS}


def test_it_goes_with_its_opportunity(begin: Begin) -> None:
    anna, opened = _opened(begin)
    letter = LetterName(opportunity_id=opened, name="m:1")
    with begin() as work:
        work.versions.save(anna, letter, WORDS, now=NOON)
        work.opportunities.remove(anna, opened)
    with begin() as work:
        assert work.versions.of_opportunity(anna, opened) == {}
