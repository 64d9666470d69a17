"""A member asks a coach for help: whom, in which words, exactly what is sent; and the coach's answer."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts import office
from bot.chat.screens.cohorts.coaching import when
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Row, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech, html
from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.people import Personal
from bot.domain.timeline import Facts
from bot.services.support import Addressee, Request, slot_told
from bot.writing.draft import typed

_NAME: Final = 40
_ON_BUTTON: Final = 20
#: coaches told of in words; each has a button in any case
_MOST: Final = 6
#: choices of the last question; the first is followed by the id of whoever is shown to read it
SEND: Final = "s"
ANEW: Final = "anew"
DATED: Final = "dated"
UNDATED: Final = "undated"


def button(speech: Speech, cohort_id: int | None = None) -> Button:
    """Return the button by which a member asks for help, of the coaches of one group or of all."""
    return Button(speech.label("I need help"), tap(Verb.HELP, *(() if cohort_id is None else (cohort_id,))))


def rows(facts: Facts, speech: Speech) -> tuple[Row, ...]:
    """Return the row with that button for whoever belongs to a group; none for anybody else."""
    return ((button(speech),),) if facts.memberships else ()


def choose(coaches: Sequence[Addressee], speech: Speech) -> Screen:
    """Ask which coach to write to, with how soon each of them usually replies."""
    lines = (reached(it, speech) for it in coaches[:_MOST])
    text = paragraphs(
        speech.say("<b>Who would you like to ask?</b>\nYou see what is sent before it goes."), *lines
    )
    each = column(
        Button(typed(it.coach.name, _ON_BUTTON), tap(Verb.HELP, it.cohort_id, it.coach.coach_id))
        for it in coaches
    )
    return Screen(text, each)


def nobody(speech: Speech) -> Screen:
    """Return the line for somebody who has no coach."""
    return Screen(speech.say("You are not in a group with a coach at the moment. Your groups are in /group."))


def ask_words(to: Addressee, speech: Speech) -> Screen:
    """Ask for the words."""
    asked = speech.say(
        "<b>What would you like help with?</b>\n"
        "Type it in your own words. You see exactly what is sent before it goes; a company or a name is in "
        "it only if you write it."
    )
    return Screen(paragraphs(asked, reached(to, speech)))


def preview(request: Request, to: Addressee, pick: Pick, speech: Speech) -> Screen:
    """Show exactly what is sent, and to whom, before it is."""
    text = paragraphs(
        speech.say("This is all that {coach} will read:", coach=typed(to.reader.name, _NAME)),
        body(request.words, speech),
        reached(to, speech),
    )
    send = Button(speech.label("Send it"), pick(f"{SEND}{to.reader.coach_id}"), style=Style.PRIMARY)
    anew = Button(speech.label("Write it again"), pick(ANEW))
    if request.upcoming is None:
        return Screen(text, ((send, anew),))
    date = (
        Button(speech.label("Without the date"), pick(UNDATED))
        if request.dated
        else Button(speech.label("Add my next date"), pick(DATED))
    )
    return Screen(text, ((send, anew), (date,)))


def sent(to: Addressee, speech: Speech) -> Screen:
    """Return what stands in the place of the question once it was sent."""
    return Screen(
        paragraphs(speech.say("✓ Sent to {coach}.", coach=typed(to.reader.name, _NAME)), reached(to, speech))
    )


def body(words: Mapping[str, Personal], speech: Speech) -> Html:
    """Return a request as it is read, by the member before it goes and by the coach."""
    slot = slot_told(words)
    dated = speech.say("Next interview: {moment}", moment=when(slot, speech)) if slot else None
    return paragraphs(
        _asks(words, speech), speech.say("<blockquote>{words}</blockquote>", words=words["text"]), dated
    )


def reached(to: Addressee, speech: Speech) -> Html:
    """Return how soon a coach usually replies; while they are away, who reads it meanwhile."""
    coach, reader = to.coach, to.reader
    back = office.back_on(coach)
    if to.away is None or back is None:
        return office.replies(reader, speech)
    name, day = typed(coach.name, _NAME), speech.day(back)
    if reader.coach_id == coach.coach_id:
        # Translators: {day} is a day in full
        return speech.say(
            "{coach} is away and back on {day}: the answer will come from then on.", coach=name, day=day
        )
    # Translators: {day} is a day in full, {other} another coach’s name
    away = speech.say(
        "{coach} is away and back on {day}; {other} reads it in the meantime.",
        coach=name,
        day=day,
        other=typed(reader.name, _NAME),
    )
    return Html(f"{away}\n{office.replies(reader, speech)}")


def _asks(words: Mapping[str, Personal], speech: Speech) -> Html:
    return speech.say("<b>{alias} asks for your help</b>", alias=typed(words["alias"], _NAME))


# as the coach reads it


def ask_reply(words: Mapping[str, Personal], speech: Speech) -> Screen:
    """Ask the coach for an answer."""
    return Screen(paragraphs(body(words, speech), speech.say("What would you like to answer? Type it.")))


def replied(words: Mapping[str, Personal], speech: Speech) -> Screen:
    """Return what stands in the place of the question once the answer was sent."""
    return Screen(speech.say("✓ Your answer is on its way to {alias}.", alias=typed(words["alias"], _NAME)))


def _request(item: Item) -> Screen:
    speech, mail = item.speech, item.mail
    chair = next((it for it in item.view.facts.chairs if it.cohort.id == mail.cohort_id), None)
    group = html(typed(chair.cohort.name)) if chair else None
    reply = Button(
        speech.label("Answer"), tap(Verb.HELP_REPLY, mail.id, item.reminder_id), style=Style.PRIMARY
    )
    # Translators: button: tells the member that the coach has read their message
    seen = Button(speech.label("I have read it"), tap(Verb.HELP_SEEN, mail.id, item.reminder_id))
    return Screen(paragraphs(group, body(mail.words, speech)), ((reply, seen),))


def _request_over(item: Item) -> Html | None:
    alias = typed(item.mail.words["alias"], _NAME)
    match item.mail.answer:
        case MailAnswer.YES:
            return item.speech.say("✓ You answered {alias}.", alias=alias)
        case MailAnswer.READ:
            return item.speech.say("✓ {alias} knows that you have read it.", alias=alias)
        case _:
            return None


def _reply(item: Item) -> Screen:
    speech = item.speech
    if "text" in item.mail.words:
        quoted = speech.say("<blockquote>{words}</blockquote>", words=item.word("text"))
        return Screen(paragraphs(_reply_title(item), quoted))
    return Screen(paragraphs(_reply_title(item), speech.say("If they answer, you will read it here.")))


def _reply_title(item: Item) -> Html:
    if "text" in item.mail.words:
        return item.speech.say("<b>{coach} answers you</b>", coach=item.word("coach"))
    return item.speech.say("<b>{coach} has read your message</b>", coach=item.word("coach"))


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.HELP_ASKED: MailWords(
        section=_request,
        title=lambda item: _asks(item.mail.words, item.speech),
        opening=lambda speech: speech.label("Read it"),
        over=_request_over,
    ),
    MailKind.HELP_REPLIED: MailWords(
        section=_reply,
        title=_reply_title,
        opening=lambda speech: speech.label("Read it"),
        over=lambda _item: None,
    ),
}
