"""What a coach sends to one member, as the coach writes it and as the member reads it."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.forms import Pick
from bot.chat.screens.naming import on_its_clocks
from bot.chat.screens.screen import Button, Screen, Style, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.mail import ASKED_AFTER
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.i18n import cities
from bot.services.proposals import Card, Ready
from bot.writing.draft import typed

_ALIAS: Final = 40


def encourage(alias: Personal, cohort_id: int, member_id: int, speech: Speech) -> Screen:
    """Offer the ready sentences, or words of one's own."""
    every = Html("\n".join(_numbered(nth, it, speech) for nth, it in enumerate(Ready, 1)))
    text = paragraphs(
        speech.say("<b>A word for {alias}</b>", alias=typed(alias, _ALIAS)),
        every,
        speech.say("It will come with their next round-up, in their language."),
    )
    send = (
        Button(str(nth), tap(Verb.ENCOURAGE, cohort_id, member_id, it)) for nth, it in enumerate(Ready, 1)
    )
    own = Button(speech.label("In my own words"), tap(Verb.WRITE, "word", cohort_id, member_id))
    return Screen(text, (*grid(send, len(Ready)), (own, back(cohort_id, member_id, speech))))


def ask_word(alias: Personal, speech: Speech) -> Screen:
    """Ask for words of encouragement."""
    return Screen(speech.say("What would you like to say to {alias}? Type it.", alias=typed(alias, _ALIAS)))


def ask_task(alias: Personal, speech: Speech) -> Screen:
    """Ask for something to do or to think about."""
    return Screen(
        speech.say(
            "What would you like to propose to {alias}? Something to do, or to think about: one thing, in a "
            "few words.",
            alias=typed(alias, _ALIAS),
        )
    )


def ask_company(alias: Personal, speech: Speech) -> Screen:
    """Ask for the company of an interview."""
    return Screen(
        speech.say(
            "<b>An interview for {alias}</b>\n"
            "With which company? Type its name.\n\n"
            "It joins their interviews only if they want it to, and you are not told what they choose.",
            alias=typed(alias, _ALIAS),
        )
    )


def ask_role(speech: Speech) -> Screen:
    """Ask for the role."""
    return Screen(speech.say("For which role? Type it in a few words."))


def check(alias: Personal, text: Personal, pick: Pick, speech: Speech, *, send: str, anew: str) -> Screen:
    """Show words exactly as the member will read them, before they are sent."""
    told = paragraphs(
        speech.say("{alias} will read:", alias=typed(alias, _ALIAS)),
        speech.say("<blockquote>{words}</blockquote>", words=text),
    )
    return Screen(
        told,
        (
            (
                Button(speech.label("Send it"), pick(send), style=Style.PRIMARY),
                Button(speech.label("Write it again"), pick(anew)),
            ),
        ),
    )


def sent(alias: Personal, speech: Speech) -> Html:
    """Return the line above the member once something was sent."""
    return speech.say("✓ On its way to {alias}, with their next round-up.", alias=typed(alias, _ALIAS))


def back(cohort_id: int, member_id: int, speech: Speech) -> Button:
    """Return the button that leads back to the member."""
    return Button(speech.label("Back"), tap(Verb.MEMBER, cohort_id, member_id))


def ready(sentence: Ready, speech: Speech) -> Html:
    """Return a ready sentence; it guesses nobody's gender and promises nothing."""
    match sentence:
        case Ready.THINKING:
            return speech.say("I am thinking of you this week.")
        case Ready.ONE_STEP:
            return speech.say("One step at a time: that is already a lot.")
        case Ready.SERVES:
            return speech.say("What you prepare now will serve you, whatever happens.")
        case Ready.HERE:
            return speech.say("If talking would help, I am here.")


def _numbered(nth: int, sentence: Ready, speech: Speech) -> Html:
    return speech.say("{nth}. {words}", nth=nth, words=ready(sentence, speech))


# as the member reads it


def _word(item: Item) -> Screen:
    text = paragraphs(
        _word_title(item), item.speech.say("<blockquote>{words}</blockquote>", words=_said(item))
    )
    return Screen(text)


def _said(item: Item) -> Html:
    """Return what the coach said: their own words, or a ready sentence in the member's language."""
    chosen = item.mail.words.get("ready")
    return ready(Ready(chosen.reveal()), item.speech) if chosen else item.word("text")


def _word_title(item: Item) -> Html:
    return item.speech.say("<b>A word from {coach}</b>", coach=item.word("coach"))


def _task(item: Item) -> Screen:
    speech = item.speech
    text = paragraphs(
        _task_title(item),
        speech.say("<blockquote>{words}</blockquote>", words=item.word("text")),
        _between_us(item),
    )
    done = (
        Button(speech.label("It’s done"), _answer(item, MailAnswer.READ), style=Style.SUCCESS)
        if item.mail.answer is MailAnswer.YES
        else Button(speech.label("I will do it"), _answer(item, MailAnswer.YES), style=Style.SUCCESS)
    )
    return Screen(text, ((done, Button(speech.label("Not for me"), _answer(item, MailAnswer.NO))),))


def _task_title(item: Item) -> Html:
    if item.mail.answer is MailAnswer.YES:
        return item.speech.say("<b>You took this on</b>")
    return item.speech.say("<b>{coach} has an idea for you</b>", coach=item.word("coach"))


def _between_us(item: Item) -> Html:
    return item.speech.say("{coach} is not told what you choose.", coach=item.word("coach"))


def _answer(item: Item, answer: MailAnswer) -> Callback:
    return tap(Verb.TASK_ANSWER, item.mail.id, answer, item.reminder_id)


def _task_over(item: Item) -> Html | None:
    mail, speech = item.mail, item.speech
    match mail.answer:
        case MailAnswer.READ:
            return speech.say("✓ Done: {words}", words=item.word("text"))
        case MailAnswer.YES if mail.answered_at and item.view.now < mail.answered_at + ASKED_AFTER:
            day = speech.short_day(local_day(mail.answered_at + ASKED_AFTER, speech.zone))
            # Translators: {words} is what somebody took on, {day} when they are asked about it
            return speech.say(
                "✓ You are taking this on: {words}\nI will come back to it on {day}.",
                words=item.word("text"),
                day=day,
            )
        case MailAnswer.NO:
            return speech.say("Left aside: {words}", words=item.word("text"))
        case None if item.view.now >= mail.expires:
            return speech.say("This idea is from some time ago; there is nothing left to do here.")
        case _:
            return None


def _card(item: Item) -> Screen:
    speech, card = item.speech, Card.told(item.mail)
    company = speech.say("<b>{company}</b>", company=typed(card.company))
    text = paragraphs(
        speech.say("<b>{coach} has heard of an interview</b>", coach=item.word("coach")),
        Html("\n".join(it for it in (company, _role(card, speech), _moment(card, speech)) if it)),
        speech.say("If you add it, it joins your interviews, with everything that helps before and after."),
        _between_us(item),
    )
    add = Button(speech.label("Add to my interviews"), _card_answer(item, 1), style=Style.SUCCESS)
    return Screen(text, ((add,), (Button(speech.label("Not for me"), _card_answer(item, 0)),)))


def _role(card: Card, speech: Speech) -> Html | None:
    return speech.say("Role: {role}", role=typed(card.role)) if card.role else None


def _moment(card: Card, speech: Speech) -> Html:
    # Translators: {moment} is “Tuesday 24 November at 14:30” on the clocks of {city}
    return speech.say(
        "{moment} (time in {city})",
        moment=on_its_clocks(card.interview, speech),
        city=cities.city(card.zone, speech.language),
    )


def _card_answer(item: Item, yes: int) -> Callback:
    return tap(Verb.CARD_ANSWER, item.mail.id, yes, item.reminder_id)


def _card_over(item: Item) -> Html | None:
    speech, mail = item.speech, item.mail
    company = item.word("company")
    match mail.answer:
        case MailAnswer.YES:
            return speech.say("✓ {company} was added to your interviews: /interviews", company=company)
        case MailAnswer.NO:
            return speech.say("Left aside: {words}", words=company)
        case _ if item.view.now >= mail.expires:
            return speech.say("The day of this interview has passed; there is nothing left to do here.")
        case _:
            return None


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.ENCOURAGED: MailWords(
        section=_word,
        title=_word_title,
        opening=lambda speech: speech.label("Read their word"),
        over=lambda _item: None,
    ),
    MailKind.PROPOSED_TASK: MailWords(
        section=_task,
        title=_task_title,
        opening=lambda speech: speech.label("See the idea"),
        over=_task_over,
    ),
    MailKind.PROPOSED_INTERVIEW: MailWords(
        section=_card,
        title=lambda item: item.speech.say(
            "<b>{coach} has heard of an interview</b>", coach=item.word("coach")
        ),
        opening=lambda speech: speech.label("See the interview"),
        over=_card_over,
    ),
}
