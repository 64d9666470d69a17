"""What is said of a candidate's places in cohorts: mail by its kind, the weekly round, the coach's week.

A kind of mail is added in one place: a ``MailWords`` under it in the ``MAILED`` of its family.
"""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.cohorts import (
    coaching,
    helping,
    news,
    pairs,
    proposals,
    rounds,
    support,
    trouble,
    workshops,
)
from bot.chat.screens.cohorts.item import Item, MailWords, mail_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Spot, StepWords
from bot.domain.cohorts import MailKind
from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName

FAMILIES: Final[tuple[Mapping[MailKind, MailWords], ...]] = (
    news.MAILED,
    helping.MAILED,
    pairs.MAILED,
    trouble.MAILED,
    proposals.MAILED,
    workshops.MAILED,
    support.MAILED,
)

MAILED: Final[Mapping[MailKind, MailWords]] = {
    kind: words for family in FAMILIES for kind, words in family.items()
}


def _item(here: Spot) -> Item:
    number = here.variant.rpartition(".")[2]
    if not number.isdecimal():
        raise NoSuchThing
    return Item(
        mail=mail_of(here.view, int(number)), view=here.view, speech=here.speech, reminder_id=here.reminder_id
    )


def _words(item: Item) -> MailWords:
    return MAILED[item.mail.kind]


def _section(here: Spot) -> Screen:
    item = _item(here)
    return _words(item).section(item)


def _title(here: Spot) -> Html:
    item = _item(here)
    return _words(item).title(item)


def _opening(here: Spot) -> str:
    return _words(_item(here)).opening(here.speech)


def _over(here: Spot) -> Html | None:
    try:
        item = _item(here)
    except NoSuchThing:
        return here.speech.say("This is no longer on file; there is nothing left to do here.")
    return _words(item).over(item)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.MAIL: StepWords(
        section=_section,
        title=_title,
        opening=_opening,
        coming=lambda speech: speech.say("a word from your group"),
        over=_over,
        why=lambda speech: speech.say(
            "<b>Why now?</b>\n"
            "What your group or your coach sends you waits for your next round-up, so that it never disturbs "
            "an interview or an evening."
        ),
    ),
    **rounds.WORDS,
    **coaching.WORDS,
}
