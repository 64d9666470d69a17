"""What is asked after an ending: a reply, a word to those who helped, one thing, a second look."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import fitting
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Letter, Person, Spot, StepWords
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, ticks, undos, why_row
from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.timeline import Reference
from bot.writing import partings
from bot.writing.draft import Draft, typed


def _reply(here: Spot) -> Screen:
    """Return the gracious reply to a no. Serves B12, B21, B22, B54, B55."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nA few lines to close well, if you feel like it.", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Thanking them keeps the door open: a first choice is not always the last, and another post may "
        "come up."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _farewell(here: Spot) -> Screen:
    """Return the word to each reference who was asked. Serves B55."""
    heading = here.speech.say("<b>Those who vouch for you</b> · {company}", company=here.company)
    return _words(here, heading)


def _allies(here: Spot) -> Screen:
    """Return the word to each ally who was met. Serves B55."""
    heading = here.speech.say("<b>Those who helped you there</b> · {company}", company=here.company)
    return _words(here, heading)


def _words(here: Spot, heading: Html) -> Screen:
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = here.speech.say(
        "A few lines tell them how it ended, and thank them. They stay people you can count on."
    )
    text = paragraphs(heading, lines(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), *undos(here), put_off(here), why_row(here)))


def _lesson(here: Spot) -> Screen:
    """Return "one thing in your control". Serves A51."""
    speech, kept = here.speech, here.opportunity.lesson
    heading = speech.say("<b>{company}</b>\nOne thing that is yours", company=here.company)
    if not here.open:
        noted = speech.say("Noted: {words}", words=typed(kept, 300)) if kept else lines(here)
        return Screen(text=paragraphs(heading, noted), rows=undos(here))
    asked = speech.say(
        "Their choice is theirs. What is one thing, small and in your hands, that you would keep or do "
        "otherwise next time? One line is enough; it stays on the card."
    )
    return Screen(
        text=paragraphs(heading, lines_later(here), came_back(here), asked),
        rows=(*_lesson_rows(here), put_off(here), why_row(here)),
    )


def _lesson_rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("Write it down"), tap(Verb.LESSON, here.opportunity.id)),),)


def _look_again(here: Spot) -> Screen:
    """Return the second look at a company. Serves B21."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nYou wanted to look at them again.", company=here.company)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "A first choice is not always the last. Two minutes on their openings; if one fits, a short word to "
        "the people you met is welcome."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _goes_on(here: Spot) -> Html | None:
    if here.opportunity.ending:
        return None
    return here.speech.say("<b>{company}</b> goes on; nothing to do here.", company=here.company)


def _farewell_letter(here: Spot, someone: Person | None) -> Draft:
    if isinstance(someone, Reference | Ally):
        return partings.farewell(here.opportunity, someone)
    raise NoSuchThing


def _sent(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Note sent · {day}", day=day)
    return speech.say("✓ Note sent to {name} · {day}", name=name, day=day)


def _why_words(speech: Speech) -> Html:
    return speech.say(
        "<b>Why tell them?</b>\n"
        "Someone who spoke for you likes to know how it ended, whatever the answer. A word now, and they "
        "will gladly do it again."
    )


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.REPLY: StepWords(
        section=_reply,
        title=lambda here: here.speech.say("<b>{company}</b>: a few lines to close well", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label_in("to write", "Reply: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a short reply, to part on good terms"),
        heading=lambda here: here.speech.say("A short reply · {company}", company=here.company),
        # B12 B21 B22 B54 B55
        why=lambda speech: speech.say(
            "<b>Why thank them now?</b>\n"
            "Whoever was chosen first does not always come, and other posts open. The person who "
            "answered with grace is the one they call back."
        ),
        over=_goes_on,
        told=lambda day, _, speech: speech.say("✓ Note sent · {day}", day=day),
        letter=Letter(
            write=lambda here, _: partings.gracious(here.opportunity, here.interview), relayed=True
        ),
        ticked=True,
    ),
    StepName.FAREWELL: StepWords(
        section=_farewell,
        title=lambda here: here.speech.say(
            "<b>{company}</b>: a word to those who vouch for you", **here.about
        ),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Thanks: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a word to those who vouch for you"),
        heading=lambda here: here.speech.say(
            "A word to those who vouch for you · {company}", company=here.company
        ),
        # B55
        why=_why_words,
        over=_goes_on,
        told=_sent,
        letter=Letter(write=_farewell_letter),
        ticked=True,
        vouching=True,
    ),
    StepName.ALLIES: StepWords(
        section=_allies,
        title=lambda here: here.speech.say("<b>{company}</b>: a word to those who helped you", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Allies: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a word to those who helped you"),
        heading=lambda here: here.speech.say(
            "A word to those who helped you · {company}", company=here.company
        ),
        # B55
        why=_why_words,
        over=_goes_on,
        told=_sent,
        letter=Letter(write=_farewell_letter),
        ticked=True,
        helping=True,
    ),
    StepName.LESSON: StepWords(
        section=_lesson,
        title=lambda here: here.speech.say("<b>{company}</b>: one thing that is yours", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Mine: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("one thing that is in your hands"),
        heading=lambda here: here.speech.say("One thing that is yours · {company}", company=here.company),
        # A51
        why=lambda speech: speech.say(
            "<b>Why one thing?</b>\n"
            "Much of such a choice is out of anyone’s hands. Holding on to the one part that is yours turns "
            "the page better than going over the rest."
        ),
        over=_goes_on,
        rows=_lesson_rows,
        told=lambda day, _, speech: speech.say("✓ One thing noted · {day}", day=day),
    ),
    StepName.LOOK_AGAIN: StepWords(
        section=_look_again,
        title=lambda here: here.speech.say("<b>{company}</b>: a second look", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Look: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a second look at this company"),
        heading=lambda here: here.speech.say("Another look · {company}", company=here.company),
        # B21
        why=lambda speech: speech.say(
            "<b>Why look again?</b>\n"
            "Teams change, people leave, budgets open. You asked me to come back to this company after three "
            "months; they know you already."
        ),
        over=_goes_on,
        told=lambda day, _, speech: speech.say("✓ Second look taken · {day}", day=day),
    ),
}
