"""An offer in hand: its day, whether it is in writing, the letters; nothing tells anyone what to answer."""

from datetime import date

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import calendar
from bot.chat.screens.forms import Pick
from bot.chat.screens.naming import company
from bot.chat.screens.questions import NOT_ASKED, OTHER_DAY, YES
from bot.chat.screens.screen import Button, Row, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import DAY, BusinessDays, local_day
from bot.domain.outcomes import Offer
from bot.domain.playbook import StepName
from bot.domain.steps.offers import other_of
from bot.domain.timeline import Opportunity
from bot.i18n import dates
from bot.services.ports import View
from bot.writing.partings import Parting


def offer(view: View, opportunity: Opportunity, speech: Speech, *, above: Html | None = None) -> Screen:
    """Return an offer in hand and all that can be done with it. Serves A52."""
    name = speech.say("<b>{company}</b> · an offer in hand", company=company(opportunity))
    known = opportunity.offer
    if known is None:
        return Screen(text=paragraphs(above, name), rows=((_back(opportunity, speech),),))
    gone = Button(speech.label("No offer after all"), tap(Verb.OFFER, opportunity.id, "u"))
    return Screen(
        text=paragraphs(
            name,
            above,
            Html("\n".join((by(view, known, speech), in_writing(known, speech)))),
            until_accepted(view, opportunity, speech),
        ),
        rows=(*rows(opportunity, known, speech), (gone, _back(opportunity, speech))),
    )


def by(view: View, known: Offer, speech: Speech) -> Html:
    """Return the last day to answer, as it is seen today."""
    if known.reply_by is None:
        return speech.say("Your answer: they have not said by when.")
    today = local_day(view.now, speech.zone)
    day = speech.day(known.reply_by, today)
    if known.reply_by == today:
        return speech.say("Your answer: expected today, {day}.", day=day)
    if known.reply_by == today + DAY:
        return speech.say("Your answer: expected tomorrow, {day}.", day=day)
    if known.reply_by < today:
        return speech.say(
            "Your answer: the day they had named, {day}, has passed. What became of it?", day=day
        )
    return speech.say("Your answer: expected by {day}.", day=day)


def in_writing(known: Offer, speech: Speech) -> Html:
    """Return whether it is there in writing."""
    if known.written_at is None:
        return speech.say("Not in writing yet. It counts once it is.")
    day = speech.short_day(local_day(known.written_at, speech.zone))
    return speech.say("In writing since {day}.", day=day)


def until_accepted(view: View, opportunity: Opportunity, speech: Speech) -> Html:
    """Return that the rest goes on until an offer is accepted. Serves A52."""
    if not any(it.ending is None and it.id != opportunity.id for it in view.facts.opportunities):
        return speech.say("Until an offer is accepted, your search goes on.")
    untold = any(
        it.live and it.answer is None and other_of(it.task) == opportunity.id
        for it in view.tasks
        if it.task.step is StepName.ELSEWHERE
    )
    if not untold:
        return speech.say(
            "Until an offer is accepted, the rest goes on: your search, and your other opportunities."
        )
    return speech.say(
        "Until an offer is accepted, the rest goes on: your search, and your other opportunities. You may "
        "tell them that you have an offer; I will show you the words."
    )


def rows(opportunity: Opportunity, known: Offer, speech: Speech, *, reminder_id: int = 0) -> tuple[Row, ...]:
    """Return what can be done with an offer in hand: the decision first, the letters behind one button."""
    day = speech.label("Change the day") if known.reply_by else speech.label("Give the day")
    written = (
        Button(speech.label("It is in writing"), tap(Verb.OFFER, opportunity.id, "w"))
        if known.written_at is None
        else Button(speech.label("Not in writing yet"), tap(Verb.OFFER, opportunity.id, "n"))
    )
    decided = Button(
        speech.label("Tell my decision"), tap(Verb.OUTCOME, opportunity.id, 0), style=Style.PRIMARY
    )
    notes = Button(speech.label("See the letters"), tap(Verb.OFFER_LETTERS, opportunity.id, reminder_id))
    return ((decided,), (written, Button(day, tap(Verb.OFFER, opportunity.id, "d"))), (notes,))


def letters(opportunity: Opportunity, speech: Speech, *, reminder_id: int = 0) -> Screen:
    """Return the letters of an offer in hand, with the way back to it."""
    name = speech.say("<b>{company}</b> · the letters of an offer", company=company(opportunity))
    ready = speech.say("Each is written already; you read it before anything is sent.")
    written = opportunity.offer is not None and opportunity.offer.written_at is not None
    every = (
        Button(speech.label("Ask for time"), _letter(opportunity, Parting.TIME)),
        *(
            ()
            if written
            else (Button(speech.label("Ask for it written"), _letter(opportunity, Parting.IN_WRITING)),)
        ),
        Button(speech.label("Note: accept"), _letter(opportunity, Parting.ACCEPT)),
        Button(speech.label("Note: decline"), _letter(opportunity, Parting.DECLINE)),
    )
    to = tap(Verb.REMINDER, reminder_id) if reminder_id else tap(Verb.OFFER, opportunity.id)
    return Screen(paragraphs(name, ready), (*column(every), (Button(speech.label("Back"), to),)))


def ask_day(start: date, work: BusinessDays, pick: Pick, speech: Speech) -> Screen:
    """Ask by when an offer is to be answered."""
    asked = speech.say(
        "An offer: noted, and I ask them nothing more. By when do they want your answer?\n\nChoose a day, or "
        "type it: “Friday”, “within two weeks”."
    )
    unknown = (Button(speech.label("Not told yet"), pick(NOT_ASKED)),)
    return Screen(asked, (*calendar.ahead(start, work, pick, speech), unknown))


def sure_of_day(told: date, pick: Pick, speech: Speech) -> Screen:
    """Show the last day to answer an offer and ask whether it is right, before it is saved."""
    return Screen(
        speech.say("Your answer by <b>{day}</b>. Is that right?", day=dates.full_day(told, speech.language)),
        (
            (
                Button(speech.label("Yes, save it"), pick(YES), style=Style.PRIMARY),
                Button(speech.label("Another day"), pick(OTHER_DAY)),
            ),
        ),
    )


def is_it_written(opportunity: Opportunity, speech: Speech, *, reminder_id: int = 0) -> Screen:
    """Ask whether the offer is in writing before its acceptance is noted. Serves A52."""
    return Screen(
        text=speech.say(
            "<b>{company}</b>\nIs their offer in writing? I note it as accepted once it is: until then the "
            "rest goes on, to keep you safe.",
            company=company(opportunity),
        ),
        rows=(
            (
                Button(speech.label("Yes, in writing"), tap(Verb.OFFER, opportunity.id, "a")),
                Button(speech.label("Not yet"), tap(Verb.OFFER, opportunity.id, "n")),
            ),
            (Button(speech.label("Back"), tap(Verb.OUTCOME, opportunity.id, reminder_id)),),
        ),
    )


def not_written(speech: Speech) -> Html:
    """Return the line above the offer while it is not in writing: ask for it, and wait."""
    return speech.say(
        "Then nothing is closed yet. The words to ask for it in writing are ready; once you have it, tell me."
    )


def _letter(opportunity: Opportunity, which: Parting) -> Callback:
    return tap(Verb.LETTER, "p", opportunity.id, 0, which)


def _back(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.CARD, opportunity.id))
