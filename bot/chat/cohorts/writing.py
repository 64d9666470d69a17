"""Words for somebody else: typed, shown exactly as they will be read, then sent."""

from collections.abc import Awaitable, Callable
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Finish, Go, Next, Stay, Step
from bot.chat.screens.screen import Screen
from bot.domain.people import LIMITS, Personal
from bot.reading.words import clean
from bot.services.ports import Dialogue

TEXT: Final = "text"
#: choices of the last question
SEND: Final = "send"
ANEW: Final = "anew"

#: what asks for the words, what shows them before they go, what sends them and stands in their place
Ask = Callable[[BotContext, Dialogue], Awaitable[Screen]]


def steps(asked: Ask, shown: Ask, send: Ask) -> tuple[Step, ...]:
    """Return the steps that ask for words, show them, and send them at a tap."""

    async def tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        match value:
            case _ if value == SEND:
                return Finish(await send(context, dialogue))
            case _ if value == ANEW:
                return Go(step=TEXT)
            case _:
                raise Malformed

    return (
        Step(name=TEXT, ask=asked, take=take),
        Step(name="check", ask=shown, tap=tap, counted=False),
    )


async def take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    """Take typed words as they will be read: without what can't be seen, and not longer than is kept."""
    kept = clean(words, LIMITS["words"])
    if not kept:
        return Stay(context.speech.say("I could not read any words in that. Please type them again."))
    return Go(answers={TEXT: Personal(kept)})


def text(dialogue: Dialogue) -> Personal:
    """Return the words that were typed."""
    return dialogue.answers[TEXT]
