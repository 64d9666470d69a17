"""The words of a weekly round as everyone reads them: in the preview, and in the group.

Made of ``Said`` only, whose words were chosen for the group; so what the preview shows is what is posted.
"""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.screen import Button, Row, grid
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.rounds import Said

#: characters of a round in one message, well below what Telegram takes
_ROOM: Final = 3000
#: buttons under one message
_MOST: Final = 20


def lines(said: Said, speech: Speech, *, number: int = 0) -> Html:
    """Return one member's words under their alias; ``number`` is that of the ask's button, 0 without one."""
    every = [speech.say("<b>{alias}</b>", alias=said.alias.read())]
    if said.win is not None:
        every.append(speech.say("Win: {words}", words=said.win.read()))
    if said.goal is not None:
        every.append(speech.say("Goal: {words}", words=said.goal.read()))
    if said.ask is not None:
        every.append(_ask(said.ask.read(), number, speech))
    return Html("\n".join(every))


def messages(round_: Iterable[Said], speech: Speech) -> tuple[tuple[Html, tuple[Row, ...]], ...]:
    """Return a round as the texts and buttons of one message, or of several when it is long.

    Each ask has a number and a button of that number; nobody's words are parted.
    """
    found: list[tuple[Html, tuple[Row, ...]]] = []
    texts: list[Html] = [_head(speech)]
    buttons: list[Button] = []
    asks = 0
    for said in round_:
        asks += said.ask is not None
        shown = lines(said, speech, number=asks)
        if len(shown) + sum(map(len, texts)) > _ROOM or len(buttons) >= _MOST:
            found.append((_joined(texts), grid(buttons, 2)))
            texts, buttons = [], []
        texts.append(shown)
        if said.ask is not None:
            buttons.append(
                Button(speech.label("{number}. I can help", number=asks), tap(Verb.HELP_WITH, said.entry_id))
            )
    return (*found, (_joined(texts), grid(buttons, 2)))


def _ask(words: str, number: int, speech: Speech) -> Html:
    if not number:
        return speech.say("Ask: {words}", words=words)
    # Translators: one of several asks, with the number that its button has
    return speech.say("{number}. Ask: {words}", number=number, words=words)


def _head(speech: Speech) -> Html:
    return speech.say("<b>This week, in our own words</b>")


def _joined(texts: Iterable[Html]) -> Html:
    return Html("\n\n".join(texts))
