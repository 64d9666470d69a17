"""Letters that candidates write themselves."""

import pytest

from bot.domain.errors import NoSuchThing, TooMany
from bot.domain.people import LIMITS, Personal
from bot.services import versions
from bot.services.ports import Begin, LetterName
from tests.builders import moment
from tests.services import life

NOW = moment(life.MONDAY)


def test_an_own_version_is_kept_until_it_is_dropped(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    letter = LetterName(opportunity_id=opened.opportunity_id, name="m:1")
    versions.keep(begin, camille, letter, Personal("Bonjour"), now=NOW)
    assert versions.of_opportunity(begin, camille, opened.opportunity_id) == {"m:1": Personal("Bonjour")}
    versions.drop(begin, camille, letter, now=NOW)
    assert versions.of_opportunity(begin, camille, opened.opportunity_id) == {}


def test_a_text_too_long_for_a_message_and_a_strange_opportunity_are_refused(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    letter = LetterName(opportunity_id=opened.opportunity_id, name="m:1")
    versions.keep(begin, camille, letter, Personal("x" * LIMITS["letter"]), now=NOW)
    with pytest.raises(TooMany):
        versions.keep(begin, camille, letter, Personal("\U0001f642" * LIMITS["letter"]), now=NOW)
    with pytest.raises(TooMany):
        versions.keep(begin, camille, letter, Personal("x" * (LIMITS["letter"] + 1)), now=NOW)
    with pytest.raises(NoSuchThing):
        versions.keep(begin, life.join(begin, chat_id=7), letter, Personal("x"), now=NOW)
