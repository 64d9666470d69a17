"""Practice pairs, in private: the offer, the times, the meeting, how it went."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts import returns, times
from bot.chat.screens.cohorts.helping import account, why_row
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.screen import Button, Row, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html
from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.pairs import NOTICE
from bot.services.practice import times_of
from bot.writing.draft import typed


def _offer(item: Item) -> Screen:
    speech = item.speech
    text = paragraphs(
        speech.say("<b>Practise an interview this week?</b>"),
        speech.say(
            "Another member of your group would like to practise too: forty-five minutes, eight questions "
            "you ask each other, and a few words afterwards that only the other person reads."
        ),
        speech.say(
            "If you both say yes, each of you learns the other’s name in the group and, once a time is "
            "agreed, gets a link to their Telegram account. Where you are applying is your business alone. "
            "If you say no, nobody is told."
        ),
    )
    buttons = (
        Button(speech.label("Yes, gladly"), _answer(item, yes=True), style=Style.SUCCESS),
        Button(speech.label("Not this time"), _answer(item, yes=False)),
    )
    return Screen(text, (buttons, why_row(item)))


def _answer(item: Item, *, yes: bool) -> Callback:
    return tap(Verb.PAIR_ANSWER, item.mail.id, int(yes), item.reminder_id)


def _offer_over(item: Item) -> Html | None:
    """Say where the offer stands for this one: the same words whatever the other did."""
    late = item.view.now >= item.mail.expires
    match item.mail.answer:
        case MailAnswer.YES if not late:
            return item.speech.say("✓ You would like to practise. If it works out, you will hear from me.")
        case None if not late:
            return None
        case MailAnswer.NO:
            return item.speech.say(
                "No practice this week, and nobody is told. The next offer can come on Monday."
            )
        case _:
            return item.speech.say("This week’s practice is closed. The next offer can come on Monday.")


def _times(item: Item) -> Screen:
    """Return the question for a time: to propose some, or to choose among those proposed."""
    speech, proposed = item.speech, times_of(item.mail)
    who = account(item.mail.words, speech)
    if not proposed:
        asked = speech.say(
            "You are practising with {who}. One of you suggests a few times, three at most, and the other "
            "one chooses.",
            who=who,
        )
        return Screen(paragraphs(_times_title(item), asked), (_propose(item, first=True), why_row(item)))
    open_ = [(nth, it) for nth, it in enumerate(proposed) if it >= item.view.now + NOTICE]
    asked = (
        speech.say("{who} suggests these times, shown on your clock. Which one suits you?", who=who)
        if open_
        else speech.say("The times that {who} suggested are too soon now. Would you suggest others?", who=who)
    )
    lines = times.listed((it for _, it in open_), item.view.facts, speech)
    choices = column(
        Button(times.short_moment(it, speech), tap(Verb.PAIR_CHOOSE, item.mail.id, nth, item.reminder_id))
        for nth, it in open_
    )
    return Screen(
        paragraphs(_times_title(item), asked, lines), (*choices, _propose(item, first=False), why_row(item))
    )


def _times_title(item: Item) -> Html:
    return item.speech.say("<b>A time for your practice</b>")


def _propose(item: Item, *, first: bool) -> Row:
    label = item.speech.label("Propose times") if first else item.speech.label("Propose others")
    return (Button(label, tap(Verb.PAIR_TIMES, item.mail.id, item.reminder_id)),)


def _times_over(item: Item) -> Html | None:
    match item.mail.answer:
        case MailAnswer.YES if times_of(item.mail):
            return item.speech.say("✓ Answered: the rest comes in a separate message.")
        case MailAnswer.YES:
            return item.speech.say("✓ Your partner has your times.")
        case None if item.view.now < item.mail.expires:
            return None
        case _:
            return item.speech.say(
                "A time for your practice: this has been settled in the meantime, or came too late."
            )


def _agreed(item: Item) -> Screen:
    speech, mail = item.speech, item.mail
    text = paragraphs(
        speech.say("<b>Your practice: {moment}</b>", moment=_moment(item)),
        speech.say(
            "With {who}. Tap the name to write to each other and agree on how to talk: by phone, by video, "
            "over a coffee. Forty-five minutes are plenty.",
            who=account(mail.words, speech),
        ),
    )
    questions = Button(speech.label("The eight questions"), tap(Verb.PAIR_DECK, mail.id))
    other = Button(speech.label("Find another time"), tap(Verb.PAIR_TIMES, mail.id, item.reminder_id))
    rows = ((questions, other),) if mail.kind is MailKind.PAIR_AGREED else ((questions,),)
    return Screen(text, (*rows, why_row(item)))


def _agreed_over(item: Item) -> Html | None:
    if item.mail.answer is not None:
        return item.speech.say(
            "This time has been replaced by another one, which comes in a separate message."
        )
    if item.view.now >= item.mail.expires:
        return item.speech.say("Your practice was on {moment}.", moment=_moment(item))
    return None


def _moment(item: Item) -> str:
    return item.speech.moment(times_of(item.mail)[0])


def _over(item: Item) -> Screen:
    speech, mail_id = item.speech, item.mail.id
    text = paragraphs(
        speech.say("<b>How was your practice?</b>"),
        speech.say(
            "Three short questions: what convinced you, what could be clearer, one thing to try. Only {who} "
            "reads your answers.",
            who=speech.say("<b>{alias}</b>", alias=typed(item.mail.words["alias"])),
        ),
    )
    tell = Button(
        speech.label("Tell my partner"), tap(Verb.PAIR_TELL, mail_id, item.reminder_id), style=Style.PRIMARY
    )
    missed = Button(speech.label("It did not happen"), tap(Verb.PAIR_MISSED, mail_id, item.reminder_id))
    return Screen(text, ((tell, missed), why_row(item)))


def _over_over(item: Item) -> Html | None:
    match item.mail.answer:
        case MailAnswer.YES:
            return item.speech.say("✓ Your partner has your words.")
        case None if item.view.now < item.mail.expires:
            return None
        case _:
            return item.speech.say("Your practice: noted. The next offer can come on Monday.")


def _told(item: Item) -> Screen:
    speech, words = item.speech, item.mail.words
    heading = speech.say("<b>After your practice, from {alias}</b>", alias=typed(words["alias"]))
    return Screen(paragraphs(heading, returns.lines(words, speech), speech.say("Nobody else reads this.")))


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.PAIR_OFFER: MailWords(
        section=_offer,
        title=lambda item: item.speech.say("<b>Practise an interview this week?</b>"),
        opening=lambda speech: speech.label("See more"),
        over=_offer_over,
    ),
    MailKind.PAIR_TIMES: MailWords(
        section=_times,
        title=_times_title,
        opening=lambda speech: speech.label("Find a time"),
        over=_times_over,
    ),
    MailKind.PAIR_AGREED: MailWords(
        section=_agreed,
        title=lambda item: item.speech.say("<b>Your practice: {moment}</b>", moment=_moment(item)),
        opening=lambda speech: speech.label("Your practice"),
        over=_agreed_over,
    ),
    MailKind.PAIR_SOON: MailWords(
        section=_agreed,
        title=lambda item: item.speech.say("<b>Soon: your practice, {moment}</b>", moment=_moment(item)),
        opening=lambda speech: speech.label("Your practice"),
        over=_agreed_over,
    ),
    MailKind.PAIR_OVER: MailWords(
        section=_over,
        title=lambda item: item.speech.say("<b>How was your practice?</b>"),
        opening=lambda speech: speech.label("Tell my partner"),
        over=_over_over,
    ),
    MailKind.PAIR_FEEDBACK: MailWords(
        section=_told,
        title=lambda item: item.speech.say(
            "<b>After your practice, from {alias}</b>", alias=typed(item.mail.words["alias"])
        ),
        opening=lambda speech: speech.label("Read it"),
        over=lambda _item: None,
    ),
}
