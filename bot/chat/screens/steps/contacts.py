"""What is asked after a status contact: what came of it, a second one, the end of the wait."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import contacts
from bot.chat.screens.naming import fitting
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Letter, Spot, StepWords
from bot.chat.screens.steps import wait
from bot.chat.screens.tasks import lines, lines_later, undos, why_row
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import StepName
from bot.services.contacts import stamp
from bot.writing import waiting


def _after(here: Spot) -> Screen:
    """Return "what came of it?" with its five answers. Serves A48, B54."""
    speech, contact = here.speech, contacts.last_asked(here.opportunity)
    heading = speech.say("<b>{company}</b>\nYou asked for news.", company=here.company)
    if contact is None:
        return Screen(text=paragraphs(heading, speech.say("Nothing left to do.")))
    answers = contacts.what_came(
        here.opportunity, here.interview, contact, speech, reminder_id=here.reminder_id
    )
    text = paragraphs(heading, contacts.came(here.view, here.opportunity, contact, speech))
    asks = why_row(here) if contact.result is None and answers else ()
    return Screen(text=text, rows=answers).with_rows(asks)


def _after_rows(here: Spot) -> tuple[Row, ...]:
    contact = contacts.last_asked(here.opportunity)
    if contact is None:
        return ()
    told = tap(Verb.CAME, here.opportunity.id, stamp(contact), here.reminder_id, "v")
    return ((Button(here.speech.label("Tell what came"), told),),)


def _stop(here: Spot) -> Screen:
    """Return the offer to stop waiting: asleep, and one tap opens it again. Serves B6, B55."""
    speech, opportunity = here.speech, here.opportunity
    heading = speech.say("<b>{company}</b>\nYou have asked twice, and that is enough.", company=here.company)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "No answer often speaks of a calendar, a budget, a post on hold. Putting it to sleep frees your "
        "mind; one tap wakes it, if they write or if you change your mind."
    )
    rows: tuple[Row, ...] = (
        (
            Button(speech.label("Put it to sleep"), tap(Verb.SLEEP, opportunity.id, here.reminder_id)),
            Button(speech.label("Wait longer"), here.act(Verb.SKIP, here.open[0])),
        ),
        (
            Button(speech.label("Next round"), tap(Verb.INVITED, opportunity.id, here.reminder_id)),
            Button(
                speech.label("The answer is no"),
                tap(Verb.ENDED, opportunity.id, here.reminder_id, EndingKind.REFUSED),
            ),
        ),
        (Button(speech.label("Later"), here.act(Verb.LATER, here.open[0])), *why_row(here)),
    )
    return Screen(text=paragraphs(heading, lines_later(here), reason), rows=rows)


def _stop_rows(here: Spot) -> tuple[Row, ...]:
    sleep = Button(here.speech.label("Put it to sleep"), tap(Verb.SLEEP, here.opportunity.id, 0))
    return ((sleep,),)


def _news(here: Spot) -> str:
    return fitting(lambda it: here.speech.label("News: {company}", company=it), here.company)


def _over(here: Spot) -> Html | None:
    return wait.over_with(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.SECOND: StepWords(
        section=wait.status,
        title=lambda here: here.speech.say("<b>{company}</b>: you may ask once more", **here.about),
        opening=_news,
        coming=lambda speech: speech.say("the moment to ask once more, if no answer has come"),
        heading=lambda here: here.speech.say("You can ask once more · {company}", company=here.company),
        # A45 A48 B49
        why=lambda speech: speech.say(
            "<b>Why once more, and only once?</b>\n"
            "A message can get lost, and a week leaves them time. A third would weigh on their choice: after "
            "this one, the next word is theirs."
        ),
        over=_over,
        told=lambda day, _, speech: speech.say("✓ News asked for · {day}", day=day),
        letter=Letter(write=lambda here, _: waiting.status(here.opportunity, here.interview, again=True)),
        returns=True,
    ),
    StepName.AFTER: StepWords(
        section=_after,
        title=lambda here: here.speech.say("<b>{company}</b>: what came of your question?", **here.about),
        opening=_news,
        coming=lambda speech: speech.say("what came of your question?"),
        heading=lambda here: here.speech.say("What came of your question? · {company}", company=here.company),
        # A48 B54
        why=lambda speech: speech.say(
            "<b>Why tell me?</b>\n"
            "What they said decides what comes next: a new day is waited for, an answer without a date "
            "starts the wait anew, and a message left gets a week of quiet."
        ),
        over=_over,
        rows=_after_rows,
    ),
    StepName.STOP: StepWords(
        section=_stop,
        title=lambda here: here.speech.say("<b>{company}</b>: stop waiting?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Sleep: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("stop waiting, if no answer has come"),
        heading=lambda here: here.speech.say("Stop waiting? · {company}", company=here.company),
        # B6 B55
        why=lambda speech: speech.say(
            "<b>Why stop?</b>\n"
            "Deciding not to wait is acting too: your attention goes where answers come. Nothing is closed, "
            "and the door stays open on both sides."
        ),
        over=_over,
        rows=_stop_rows,
    ),
}
