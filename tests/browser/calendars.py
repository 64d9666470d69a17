"""Every keyboard for a moment, in one language after the other: for the tests and for the pictures."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.context import keyboard
from bot.chat.screens import questions
from bot.chat.screens.calendar import Bounds
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from tests.builders import business_days
from tests.chat.shown import speech
from tests.playground.town import Town

#: a language, and a territory where it is spoken
SPOKEN: Final = (("fr", "FR"), ("en", "US"), ("nl", "NL"), ("de", "DE"), ("es", "ES"))
TODAY: Final = date(2026, 11, 23)
_BOUNDS: Final = Bounds(TODAY - timedelta(days=89), TODAY + timedelta(days=729))
#: six weeks from Monday, with the longest name of a month; today; four weeks exactly; every month of a year
_PAGES: Final = ("m202808", "m202609", "m202611", "m202702", "y2026", "y2027")
#: the messages in the chat once every keyboard was sent, with the one that START writes
COUNT: Final = 1 + 5 + len(_PAGES)


async def send(stage: Town, language: str, territory: str) -> None:
    """Send every keyboard in a language, one message each, through the strict Bot API."""
    for screen in _screens(language, territory):
        markup = keyboard(screen)
        assert markup is not None
        await stage.send(text=screen.text, parse_mode="HTML", reply_markup=markup.to_dict())


def _screens(language: str, territory: str) -> Iterator[Screen]:
    spoken, asked, work = speech(language), Html("✎"), business_days(territory)
    yield questions.day(asked, TODAY, _pick, spoken)
    yield questions.promise(TODAY, work, _pick, spoken)
    for hour in (None, 14):
        yield questions.every_hour(TODAY, hour, _pick, spoken, today=TODAY)
    yield questions.hour(TODAY, _pick, spoken, today=TODAY)
    for page in _PAGES:
        yield questions.month(
            asked, page, _BOUNDS, _pick, spoken, work=work, territory=territory, today=TODAY
        )


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "day", value)
