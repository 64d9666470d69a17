"""Help of a coach, from the tap: whom it may reach by now, and words that are not lost."""

from dataclasses import dataclass

import pytest

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.domain.cohorts import Membership
from bot.domain.people import Personal
from bot.services import chairs
from bot.services.ports import Begin
from tests.chat.shown import labels
from tests.chat.talk import CHAT, Talk
from tests.services import coached
from tests.services.coached import NOW, Circle


@dataclass
class Asking:
    """A member with two coaches, looking at a message with their buttons."""

    talk: Talk
    here: Circle
    paul: int


@pytest.fixture
async def sam(begin: Begin) -> Asking:
    here = coached.circle(begin)
    paul = coached.coach(begin, here.cohort, "Paul")
    talk = Talk.of(begin)
    place = Membership(
        cohort=here.cohort, member_id=talk.person.id, alias=Personal("Sam"), joined_at=NOW, levels={}
    )
    with begin() as work:
        work.cohorts.enrol(place)
    await talk.say(CHAT, Screen(Html("whom?")))
    return Asking(talk=talk, here=here, paul=paul)


async def test_a_coach_who_left_meanwhile_leaves_the_choice_among_the_others(
    sam: Asking, begin: Begin
) -> None:
    chairs.leave_chair(begin, sam.here.coach, sam.here.cohort.id, now=NOW)
    await sam.talk.presses(tap(Verb.HELP, sam.here.cohort.id, sam.here.coach), on=1)
    assert labels(sam.talk.last) == ["Paul"]


async def test_words_for_a_coach_are_offered_again_when_the_button_is_tapped_once_more(sam: Asking) -> None:
    button = tap(Verb.HELP, sam.here.cohort.id, sam.paul)
    await sam.talk.presses(button, on=1)
    await sam.talk.types("What do I say of the salary?")
    await sam.talk.say(CHAT, Screen(Html("whom?")))
    await sam.talk.presses(button, on=len(sam.talk.messages))
    await sam.talk.taps("Resume")
    assert "What do I say of the salary?" in sam.talk.last.text


async def test_another_coach_is_asked_anew(sam: Asking) -> None:
    await sam.talk.presses(tap(Verb.HELP, sam.here.cohort.id, sam.paul), on=1)
    await sam.talk.types("What do I say of the salary?")
    await sam.talk.presses(tap(Verb.HELP, sam.here.cohort.id, sam.here.coach), on=1)
    assert "What would you like help with?" in sam.talk.messages[0].screen.text
    assert "Claire" in sam.talk.messages[0].screen.text
