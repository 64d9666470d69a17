"""What is asked to prepare an interview: the confirmation, the post, the examples, the questions."""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.naming import fitting
from bot.chat.screens.screen import Row, Screen
from bot.chat.screens.spot import Letter, Spot, StepWords
from bot.chat.screens.steps.asked import asked, form_button, names_the_date, until_then, with_tick
from bot.chat.screens.tasks import (
    ticks,
)
from bot.domain.playbook import StepName
from bot.services.preparation import whole
from bot.writing import before
from bot.writing.draft import typed

#: how much of typed words a message takes
_SHOWN: Final = 300


def _confirm(here: Spot) -> Screen:
    """Return the confirmation of an interview. Serves A6, B1."""
    heading = here.speech.say("<b>Confirm the interview</b> · {company}, {day}", **here.about)
    reason = here.speech.say(
        "A short message says that you will be there, and asks for what you do not know yet: whom you will "
        "meet, where, for how long."
    )
    return asked(here, heading, reason, rows=ticks(here))


def _posting(here: Spot) -> Screen:
    """Return the job description to read again. Serves A6."""
    heading = here.speech.say("<b>The job description</b> · {company}, {day}", **here.about)
    reason = here.speech.say(
        "Read it again, slowly, and note each thing they ask for. Your examples will answer them one by one."
    )
    return asked(here, heading, reason, rows=_posting_rows(here))


def _posting_rows(here: Spot) -> tuple[Row, ...]:
    return with_tick(here, form_button(here, here.speech.label("Note what they ask"), "more"))


def _evidence(here: Spot) -> Screen:
    """Return the evidence: requirement, example, result, future. Serves A3, A7, A8, A9."""
    speech, evidence = here.speech, here.opportunity.evidence
    heading = speech.say("<b>Your examples</b> · {company}, {day}", **here.about)
    reason = speech.say(
        "For each thing they ask for: one thing you did, what came of it, and how you would do the same for "
        "them. Then, in one line, what sets you apart."
    )
    complete = sum(map(whole, evidence))
    state = (
        # Translators: counts the examples that are complete, of all that are asked for
        speech.say("So far: {complete} of {count} complete.", complete=complete, count=len(evidence))
        if evidence
        else None
    )
    return asked(here, heading, reason, state, rows=_evidence_rows(here))


def _evidence_rows(here: Spot) -> tuple[Row, ...]:
    fill = form_button(here, here.speech.label("Fill in my examples"), "evidence")
    apart = form_button(here, here.speech.label("What sets me apart"), "apart")
    return (*with_tick(here, fill), *(((apart,),) if here.open and here.opportunity.apart is None else ()))


def _questions(here: Spot) -> Screen:
    """Return the questions to ask, and practising. Serves A15, A27, B2."""
    speech = here.speech
    heading = speech.say("<b>Your three questions</b> · {company}, {day}", **here.about)
    mine = here.opportunity.questions
    noted = speech.say("{questions}", questions=typed(mine, _SHOWN)) if mine else None
    reason = speech.say(
        "Three questions of your own show that you are choosing, too; one of them about the most pressing "
        "challenge of the job. Then practise aloud for ten minutes, alone or with someone."
    )
    higher = (
        speech.say("This time you may well talk with managers: ask what the months ahead hold for the team.")
        if here.interview.round > 1
        else None
    )
    return asked(here, heading, noted, reason, higher, rows=_questions_rows(here))


def _questions_rows(here: Spot) -> tuple[Row, ...]:
    return with_tick(here, form_button(here, here.speech.label("Note my questions"), "questions"))


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.CONFIRM: StepWords(
        section=_confirm,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: confirm the interview", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Confirm: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("confirming the interview"),
        heading=lambda here: here.speech.say("Confirm the interview · {company}", company=here.company),
        # A6 B1
        why=lambda speech: speech.say(
            "<b>Why confirm?</b>\n"
            "It is courteous, and the answer tells you what you prepare for: who will be there, how long it "
            "takes, how it goes. A first conversation is often followed by others: the more you know of the "
            "way, the calmer you walk it."
        ),
        over=names_the_date,
        told=lambda day, _, speech: speech.say("✓ Interview confirmed · {day}", day=day),
        letter=Letter(write=lambda here, _: before.confirmation(here.opportunity, here.interview)),
        ticked=True,
    ),
    StepName.POSTING: StepWords(
        section=_posting,
        title=lambda here: here.speech.say("<b>{company}</b>: read the job description again", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("The post: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("reading the job description again"),
        heading=lambda here: here.speech.say("The job description · {company}", company=here.company),
        # A6
        why=lambda speech: speech.say(
            "<b>Why read it again?</b>\n"
            "Their questions come from that page. Whoever has looked at every line of it is seldom "
            "surprised, and can bring the right example for each."
        ),
        over=until_then,
        rows=_posting_rows,
        told=lambda day, _, speech: speech.say("✓ Job description read · {day}", day=day),
        ticked=True,
    ),
    StepName.EVIDENCE: StepWords(
        section=_evidence,
        title=lambda here: here.speech.say("<b>{company}</b>: your examples", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Examples: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("your examples, one for each thing they ask for"),
        heading=lambda here: here.speech.say("Your examples · {company}", company=here.company),
        # A3 A7 A8 A9
        why=lambda speech: speech.say(
            "<b>Why examples?</b>\n"
            "Anyone can say that they are organised. What you did, with its result, is believed and "
            "remembered; and saying how you would do it there lets them picture you in the job."
        ),
        over=until_then,
        rows=_evidence_rows,
        told=lambda day, _, speech: speech.say("✓ Examples found · {day}", day=day),
    ),
    StepName.QUESTIONS: StepWords(
        section=_questions,
        title=lambda here: here.speech.say("<b>{company}</b>: your questions, and practising", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Questions: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("the questions you will ask"),
        heading=lambda here: here.speech.say("Your three questions · {company}", company=here.company),
        # A15 A27 B2
        why=lambda speech: speech.say(
            "<b>Why practise now?</b>\n"
            "An interview is a craft: the second time a sentence is said aloud, it comes by itself. And good "
            "questions turn an examination into a conversation."
        ),
        over=until_then,
        rows=_questions_rows,
        told=lambda day, _, speech: speech.say("✓ Questions ready · {day}", day=day),
    ),
}
