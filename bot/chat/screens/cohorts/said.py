"""The words of a weekly round as everyone reads them: in the preview, and in the group.

Made of ``Said`` only, whose words were chosen for the group, in the group's language; so what the preview
shows is what is posted.
"""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.public import (
    GroupButton,
    GroupHtml,
    GroupScreen,
    GroupSpeech,
    lines,
    paragraphs,
)
from bot.domain.cohorts import Shared
from bot.domain.cohorts.rounds import Said

#: characters of a round in one message, well below what Telegram takes
_ROOM: Final = 3000
#: buttons under one message
_MOST: Final = 20
_IN_A_ROW: Final = 2


def words(said: Said, speech: GroupSpeech, *, number: int = 0) -> GroupHtml:
    """Return one member's words under their alias; ``number`` is that of the ask's button, 0 without one."""
    return lines(
        (
            speech.say("<b>{alias}</b>", alias=said.alias),
            speech.say("Win: {words}", words=said.win) if said.win else None,
            speech.say("Goal: {words}", words=said.goal) if said.goal else None,
            _ask(said.ask, number, speech) if said.ask else None,
        )
    )


def posts(round_: Iterable[Said], speech: GroupSpeech) -> tuple[GroupScreen, ...]:
    """Return a round as one message, or as several when it is long; nobody's words are parted.

    Each ask has a number and a button of that number.
    """
    found: list[GroupScreen] = []
    texts = [speech.say("<b>This week, in our own words</b>")]
    buttons: list[GroupButton] = []
    asks = 0
    for said in round_:
        asks += said.ask is not None
        shown = words(said, speech, number=asks)
        if _length(texts) + _length([shown]) > _ROOM or len(buttons) >= _MOST:
            found.append(_post(texts, buttons))
            texts, buttons = [], []
        texts.append(shown)
        if said.ask is not None:
            label = speech.label("{number}. I can help", number=asks)
            buttons.append(GroupButton(label=label, callback=tap(Verb.HELP_WITH, said.entry_id)))
    return (*found, _post(texts, buttons))


def gone(speech: GroupSpeech) -> GroupScreen:
    """Return what stands in the place of a message that can't be deleted any more."""
    return GroupScreen(text=speech.say("What stood here was taken back."))


def _ask(ask: Shared, number: int, speech: GroupSpeech) -> GroupHtml:
    if not number:
        return speech.say("Ask: {words}", words=ask)
    # Translators: one of several asks, with the number that its button has
    return speech.say("{number}. Ask: {words}", number=number, words=ask)


def _length(texts: Iterable[GroupHtml]) -> int:
    return sum(len(it.in_private()) for it in texts)


def _post(texts: Iterable[GroupHtml], buttons: list[GroupButton]) -> GroupScreen:
    rows = (tuple(buttons[nth : nth + _IN_A_ROW]) for nth in range(0, len(buttons), _IN_A_ROW))
    return GroupScreen(text=paragraphs(*texts), rows=tuple(rows))
