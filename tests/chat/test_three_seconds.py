"""What is read in three seconds: the screens that matter most, with few lines and few buttons."""

import pytest

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import card
from bot.chat.screens.screen import Style
from bot.domain.interviews import State
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT
from bot.domain.timeline import Facts
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import moment
from tests.chat import shown

EARLY = "2026-11-15 10:00"


def _upcoming(facts: Facts, now: str) -> Upcoming:
    return Upcoming(view=shown.view(facts, now), reminders=plan(facts, DEFAULT, now=moment(now)).reminders)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_confirmation_is_read_in_three_seconds_with_the_first_thing_on_top(language: str) -> None:
    speech = shown.speech(language)
    before = builders.interview("2026-11-10 14:30", entered="2026-11-05 10:00", state=State.HELD, id=1)
    one = builders.interview("2026-11-24 14:30", entered=EARLY)
    two = builders.interview("2026-11-24 14:30", entered=EARLY, id=2, round=2)
    alone, later = builders.opportunity(one), builders.opportunity(before, two)
    first = card.saved(_upcoming(builders.facts(alone), EARLY), 1, 1, speech)
    second = card.saved(_upcoming(builders.facts(later), EARLY), 1, 2, speech)
    for screen, most in ((first, 4), (second, 5)):
        assert len(shown.buttons(screen)) <= most
        assert screen.rows[0][0].style is Style.PRIMARY
        assert [it.style for it in shown.buttons(screen)].count(Style.PRIMARY) == 1
        assert screen.rows[-1][0].callback == tap(Verb.CARD, 1), "the rest is one tap away"
        assert len(screen.text.splitlines()) <= 16
        assert speech.say("<b>What comes next</b>\n{lines}", lines="") not in screen.text
    deeper = {"en": "This round goes deeper", "fr": "Ce tour va plus loin"}[language]
    assert (deeper in first.text, deeper in second.text) == (False, True)
