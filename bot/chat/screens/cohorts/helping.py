"""Help with an ask of the weekly round: the offer confirmed, its answer asked for, two connected."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.screen import Button, Row, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services.helping import Ask
from bot.writing.draft import typed

_ALIAS: Final = 60
_SHOWN: Final = 200


def confirm(ask: Ask, speech: Speech) -> Screen:
    """Ask who can help whether to offer it, and say what each of the two will know."""
    # Translators: {alias} is how a member is called in the group, {words} is what they asked for
    quoted = speech.say(
        "<b>{alias}</b> asked:\n<blockquote>{words}</blockquote>",
        alias=typed(ask.asker.alias, _ALIAS),
        words=typed(ask.words, _SHOWN),
    )
    if ask.offered:
        return Screen(paragraphs(quoted, offered_before(speech)))
    asked = speech.say(
        "Shall I tell them that somebody in the group can help? If they say yes, each of you gets the "
        "other’s name in the group and a link to their Telegram account, so that you can write to each "
        "other. Offering help means you agree to that.\n\n"
        "Until then they see “{alias}”, or no name at all if you prefer. If they don’t take you up on it, "
        "you simply hear nothing more.",
        alias=typed(ask.helper.alias, _ALIAS),
    )
    entry_id = ask.entry.id
    return Screen(
        paragraphs(quoted, asked),
        column(
            (
                Button(speech.label("Help, with my name"), tap(Verb.HELP_OFFER, entry_id, 1)),
                Button(speech.label("Help, without a name"), tap(Verb.HELP_OFFER, entry_id, 0)),
                # Translators: button: takes back nothing, simply leaves it
                Button(speech.label("Rather not"), tap(Verb.CLOSE)),
            )
        ),
    )


def offered(speech: Speech) -> Screen:
    """Return what stands in the place of the question once help was offered."""
    return Screen(
        speech.say("Thank you, it is on its way. If they would like your help, you will both hear from me.")
    )


def offered_before(speech: Speech) -> Html:
    """Return the line for an ask that one has offered help with already."""
    return speech.say(
        "You have already offered your help. If they take you up on it, you will both hear from me."
    )


def for_members(speech: Speech) -> str:
    """Return the alert for whoever taps an ask in a group they don't belong to, or one that is gone."""
    return speech.label("This button is for the members of this group.")


def account(words: Mapping[str, Personal], speech: Speech) -> Html:
    """Return somebody's alias as a link to their Telegram account; the alias alone if it is not told."""
    alias, chat = words["alias"], words.get("chat")
    if chat is None:
        return speech.say("<b>{alias}</b>", alias=typed(alias, _ALIAS))
    return speech.say('<a href="tg://user?id={chat}">{alias}</a>', chat=chat, alias=typed(alias, _ALIAS))


def why_row(item: Item) -> Row:
    """Return the button that tells why mail comes with a round-up."""
    return (Button(item.speech.label("Why now?"), tap(Verb.WHY, item.reminder_id, StepName.MAIL)),)


def _offer(item: Item) -> Screen:
    speech, words = item.speech, item.mail.words
    who = words.get("alias")
    heading = (
        speech.say("<b>{alias} can help with your ask</b>", alias=typed(who, _ALIAS))
        if who
        else speech.say("<b>Somebody in your group can help with your ask</b>")
    )
    text = paragraphs(
        heading,
        speech.say("<blockquote>{words}</blockquote>", words=typed(words["ask"], _SHOWN)),
        speech.say(
            "If you say yes, each of you gets the other’s name in the group and a link to their Telegram "
            "account. If you say no, nobody is told."
        ),
    )
    return Screen(text, ((_answer(item, yes=True), _answer(item, yes=False)), why_row(item)))


def _answer(item: Item, *, yes: bool) -> Button:
    label = item.speech.label("Yes, gladly") if yes else item.speech.label("Not this time")
    callback = tap(Verb.HELP_ANSWER, item.mail.id, int(yes), item.reminder_id)
    return Button(label, callback, style=Style.SUCCESS if yes else None)


def _offer_over(item: Item) -> Html | None:
    match item.mail.answer:
        case MailAnswer.YES:
            return item.speech.say("✓ You said yes: how to reach each other comes in a separate message.")
        case None if item.view.now < item.mail.expires:
            return None
        case _:
            return item.speech.say("Help with your ask: not this time. Nobody is told.")


def _agreed(item: Item) -> Screen:
    speech, words = item.speech, item.mail.words
    who = account(words, speech)
    sentence = (
        speech.say("{who} would like your help with this. Tap the name to write to each other:", who=who)
        if "theirs" in words
        else speech.say("{who} can help you with this. Tap the name to write to each other:", who=who)
    )
    text = paragraphs(
        speech.say("<b>You have found each other</b>"),
        sentence,
        speech.say("<blockquote>{words}</blockquote>", words=typed(words["ask"], _SHOWN)),
    )
    return Screen(text)


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.HELP_OFFERED: MailWords(
        section=_offer,
        title=lambda item: item.speech.say("<b>Somebody can help with your ask</b>"),
        opening=lambda speech: speech.label("See more"),
        over=_offer_over,
    ),
    MailKind.HELP_AGREED: MailWords(
        section=_agreed,
        title=lambda item: item.speech.say("<b>You have found each other</b>"),
        opening=lambda speech: speech.label("Write to each other"),
        over=lambda _item: None,
    ),
}
