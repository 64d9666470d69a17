"""What is asked while an offer is in hand, and once one is accepted; never which answer to give."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import offers
from bot.chat.screens.naming import fitting
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Letter, Person, Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import (
    came_back,
    letter_button,
    lines,
    lines_later,
    put_off,
    tick,
    ticks,
    undos,
    why_row,
)
from bot.domain.playbook import StepName
from bot.domain.steps.offers import other_of
from bot.domain.timeline import AnswerKind
from bot.writing import partings
from bot.writing.draft import Draft


def _offer(here: Spot) -> Screen:
    """Return the last day to answer an offer, coming to mind. Serves A52."""
    speech, known = here.speech, here.opportunity.offer
    heading = speech.say("<b>{company}</b> · their offer", company=here.company)
    if known is None or not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    told = Html("\n".join((offers.by(here.view, known, speech), offers.in_writing(known, speech))))
    goes_on = offers.until_accepted(here.view, here.opportunity, speech)
    later: Row = (Button(speech.label("Later"), here.act(Verb.LATER, here.open[0])), *why_row(here))
    text = paragraphs(heading, lines_later(here), came_back(here), told, goes_on)
    actions = offers.rows(here.opportunity, known, speech, reminder_id=here.reminder_id)
    return Screen(text=text, rows=(*actions, later))


def _offer_rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("See their offer"), tap(Verb.OFFER, here.opportunity.id)),),)


def _offer_over(here: Spot) -> Html | None:
    """Return that the offer is answered, gone, or to be answered by another day."""
    known = here.opportunity.offer
    ended = over.ended(here)
    if ended is not None:
        return ended
    if known is None:
        return here.speech.say("<b>{company}</b>: no offer is in hand.", company=here.company)
    day = here.key.rpartition(":")[2].partition("+")[0]
    if here.key and known.reply_by is not None and day != f"{known.reply_by:%Y%m%d}":
        # Translators: the candidate answers the company; {day} is “Tuesday 24 November”
        return here.speech.say(
            "<b>{company}</b>: your answer is now expected by {day}.",
            company=here.company,
            day=here.speech.day(known.reply_by),
        )
    return None


def _reply_by(here: Spot) -> Screen:
    """Return "by when do they want your answer?", the day after."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nBy when do they want your answer?", company=here.company)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "If they have not said, asking is natural. With the day, I bring it to mind three days before, the "
        "day before and that morning."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*_reply_by_rows(here), put_off(here), why_row(here)))


def _reply_by_rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("Give the day"), tap(Verb.OFFER, here.opportunity.id, "d")),),)


def _reply_by_over(here: Spot) -> Html | None:
    known = here.opportunity.offer
    if known is not None and known.reply_by is not None and here.opportunity.ending is None:
        return here.speech.say(
            "<b>{company}</b>: your answer is now expected by {day}.",
            company=here.company,
            day=here.speech.day(known.reply_by),
        )
    return _offer_over(here)


def _elsewhere(here: Spot) -> Screen:
    """Return "you may tell them that you have an offer elsewhere". Serves A52."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nYou have an offer elsewhere.", company=here.company)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "You may tell them, if this post matters to you: it is a fact and no pressure, whatever the light. "
        "The letter does not name the other company."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _elsewhere_over(here: Spot) -> Html | None:
    gone = over.ended(here)
    if gone is not None or here.closed or here.open:
        return gone
    return here.speech.say("<b>{company}</b>: nothing to tell them any more.", company=here.company)


def _elsewhere_letter(here: Spot, _someone: Person | None) -> Draft:
    offering = here.view.facts.opportunity(other_of(here.tasks[0].task)).offer
    return partings.elsewhere(here.opportunity, offering.reply_by if offering else None)


def _step_down(here: Spot) -> Screen:
    """Return "tell them, or keep it open?" of an opportunity beside an accepted offer. Serves A52, B55."""
    speech = here.speech
    heading = speech.say(
        "<b>{company}</b>\nYou accepted an offer elsewhere; this one is still open.", company=here.company
    )
    if not here.open:
        return Screen(text=paragraphs(_step_down_title(here), lines(here)), rows=undos(here))
    reason = speech.say(
        "You may tell them now, with thanks: “It’s sent” closes it. Or keep it open; both are fine, and one "
        "tap changes it again."
    )
    first = here.open[0]
    rows: tuple[Row, ...] = (
        (letter_button(first, here), tick(first, here)),
        (
            Button(speech.label("Keep it open"), here.act(Verb.SKIP, first)),
            Button(speech.label("Later"), here.act(Verb.LATER, first)),
        ),
        why_row(here),
    )
    return Screen(text=paragraphs(heading, lines_later(here), came_back(here), reason), rows=rows)


def _step_down_title(here: Spot) -> Html:
    if any(it.answer and it.answer.kind is AnswerKind.SKIPPED for it in here.closed):
        return here.speech.say("<b>{company}</b>: kept open", company=here.company)
    if not here.open:
        return here.speech.say("<b>{company}</b>", company=here.company)
    return here.speech.say("<b>{company}</b>: still open, to tell or to keep", company=here.company)


def _step_down_over(here: Spot) -> Html | None:
    """Return how it ended, unless this very answer ended it."""
    return None if here.closed else over.ended(here)


def _step_down_told(day: str, _name: str | None, speech: Speech) -> Html:
    return speech.say("✓ They are told, and you withdraw · {day}", day=day)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.OFFER: StepWords(
        section=_offer,
        title=lambda here: here.speech.say("<b>{company}</b>: their offer, and your answer", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Offer: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("your answer to their offer"),
        heading=lambda here: here.speech.say("Your answer to their offer · {company}", company=here.company),
        # A52
        why=lambda speech: speech.say(
            "<b>Why these three moments?</b>\n"
            "Three days leave room to ask for time or for the offer in writing, one day to sleep on it, and "
            "the morning to answer in peace. What you answer is yours."
        ),
        over=_offer_over,
        rows=_offer_rows,
    ),
    StepName.REPLY_BY: StepWords(
        section=_reply_by,
        title=lambda here: here.speech.say("<b>{company}</b>: by when your answer?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Day: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("by when they want your answer"),
        heading=lambda here: here.speech.say("By when your answer? · {company}", company=here.company),
        # A52
        why=lambda speech: speech.say(
            "<b>Why ask for the day?</b>\n"
            "An offer without a day to answer it can end sooner than you think, and leaves no room to "
            "compare. Asking is part of any serious offer."
        ),
        over=_reply_by_over,
        rows=_reply_by_rows,
    ),
    StepName.ELSEWHERE: StepWords(
        section=_elsewhere,
        title=lambda here: here.speech.say(
            "<b>{company}</b>: an offer elsewhere, to tell them", **here.about
        ),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Tell: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("telling them of your offer elsewhere"),
        heading=lambda here: here.speech.say("Telling them of your offer · {company}", company=here.company),
        # A52
        why=lambda speech: speech.say(
            "<b>Why tell them?</b>\n"
            "A team that wants you can move faster when it knows. It is the one fact that may be told at any "
            "moment, and it asks for nothing. If this post matters less to you, leave it."
        ),
        over=_elsewhere_over,
        told=lambda day, _, speech: speech.say("✓ They know of your offer · {day}", day=day),
        letter=Letter(write=_elsewhere_letter),
        ticked=True,
    ),
    StepName.STEP_DOWN: StepWords(
        section=_step_down,
        title=_step_down_title,
        opening=lambda here: fitting(
            lambda it: here.speech.label("Open: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("to tell them, or to keep it open"),
        heading=lambda here: here.speech.say("To tell, or to keep open · {company}", company=here.company),
        # A52 B55
        why=lambda speech: speech.say(
            "<b>Why ask for each one?</b>\n"
            "Nothing is closed in your name. A company that is told early thinks well of you, and the door "
            "stays open; keeping one until the first day is your right too."
        ),
        over=_step_down_over,
        told=_step_down_told,
        letter=Letter(write=lambda here, _: partings.step_down(here.opportunity)),
    ),
}
