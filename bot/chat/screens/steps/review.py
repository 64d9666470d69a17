"""What is asked the day after an interview: the second part of the notes, and a sample of work."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import fitting
from bot.chat.screens.noting import BELOW, REVIEW
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Letter, Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, ticks, undos, why_row
from bot.domain.playbook import StepName
from bot.writing import waiting
from bot.writing.draft import typed

_SHOWN: Final = 160


def _review(here: Spot) -> Screen:
    """Return the way to the second part of the notes. Serves A27, B40, B41, B42, B43, B44."""
    speech = here.speech
    heading = speech.say("<b>A night later</b> · {company}, {day}", **here.about)
    if not here.open:
        done = speech.say("Noted.") if here.interview.reviewed else lines(here)
        return Screen(text=paragraphs(heading, done), rows=(*undos(here), *_opens(here)))
    asked = speech.say(
        "What went well, when you felt less at ease, what you would do differently; the challenge they spoke "
        "of, the questions they asked. Five minutes, in any order, nothing is required."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), asked)
    return Screen(text=text, rows=(*_opens(here), put_off(here), why_row(here)))


def _opens(here: Spot) -> tuple[Row, ...]:
    label = here.speech.label("Open the notes")
    return ((Button(label, tap(Verb.NOTES, here.interview_id, REVIEW, BELOW), style=Style.PRIMARY),),)


def _sample(here: Spot) -> Screen:
    """Return the sample or document with its mail. Serves A28, A29, A38."""
    speech, notes = here.speech, here.interview.notes
    heading = speech.say("<b>A sample of your work</b> · {company}, {day}", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    if notes.samples:
        reason = speech.say(
            "They would like to see this: <i>{words}</i>. The email that brings it is ready; what they asked "
            "for is always welcome.",
            words=typed(notes.samples, _SHOWN),
        )
    elif notes.challenge:
        reason = speech.say(
            "They spoke of a challenge: <i>{words}</i>. A page of your own on it, or work that comes close, "
            "shows what a conversation can’t.",
            words=typed(notes.challenge, _SHOWN),
        )
    else:
        reason = speech.say(
            "If you offered to show samples of your work, now is the moment to send the link. If not, leave "
            "it for this time."
        )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _over(here: Spot) -> Html | None:
    return over.not_held(here) or over.ended(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.REVIEW: StepWords(
        section=_review,
        title=lambda here: here.speech.say("<b>{company}</b>: your notes, a night later", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Look back: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("your notes, a night later"),
        heading=lambda here: here.speech.say("Your notes, a night later · {company}", company=here.company),
        # B40 B41 B42 B43 B44
        why=lambda speech: speech.say(
            "<b>Why a night later?</b>\n"
            "The first impression has settled, and the details are still there. Precise questions about "
            "oneself teach more than a vague feeling, and each interview makes the next one easier."
        ),
        over=_over,
        rows=_opens,
    ),
    StepName.SAMPLE: StepWords(
        section=_sample,
        title=lambda here: here.speech.say("<b>{company}</b>: a sample of your work", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Sample: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a sample of your work"),
        heading=lambda here: here.speech.say("A sample of your work · {company}", company=here.company),
        # A28 A29 A38
        why=lambda speech: speech.say(
            "<b>Why a sample now?</b>\n"
            "A concrete example says in a minute what an interview only touches on. Within three days they "
            "still have the conversation in mind."
        ),
        over=_over,
        told=lambda day, _, speech: speech.say("✓ Sample sent · {day}", day=day),
        letter=Letter(
            write=lambda here, _: waiting.sample(
                here.opportunity, here.interview, here.view.facts.candidate.portfolio
            )
        ),
        ticked=True,
    ),
}
