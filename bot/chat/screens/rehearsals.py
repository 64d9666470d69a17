"""The eight questions of a later interview: a deck to open at will, each in two wordings (playbook §6)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, held_on, short
from bot.chat.screens.rounds import earlier
from bot.chat.screens.screen import Button, Screen, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview, State
from bot.domain.people import Personal
from bot.domain.preparation import Question
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed

_SHOWN: Final = 300
_ON_BUTTON: Final = 24


def deck(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the eight questions of a round, each with a button. Serves B29 to B38."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    prepared = {it.question for it in opportunity.rehearsals if it.round == interview.round}
    text = paragraphs(
        speech.say(
            "<b>Eight questions</b> · {company}, {day}",
            company=company(opportunity),
            day=held_on(interview, speech),
        ),
        speech.say(
            "They come back in most later rounds, often in other words. Say each answer aloud, then keep its "
            "main points here."
        ),
        None if prepared else _notes(opportunity, interview, speech),
        speech.count("One answer is ready.", "{count} answers are ready.", len(prepared))
        if prepared
        else None,
    )
    buttons = (
        Button(
            f"✓ {label(it, speech)}" if it in prepared else label(it, speech),
            tap(Verb.REHEARSE, interview_id, it),
        )
        for it in Question
    )
    back = Button(speech.label("Back"), tap(Verb.CARD, opportunity.id))
    return Screen(text=text, rows=(*grid(buttons, 2), (back,)))


def question(opportunity: Opportunity, interview: Interview, asked: Question, speech: Speech) -> Screen:
    """Ask one question in two wordings, with what was said before beside it. Serves B34, B36, B37, B38."""
    one, other = _WORDINGS[asked]
    now = _answer(opportunity, asked, interview.round)
    text = paragraphs(
        speech.say("<b>{one}</b>\nOr: <b>{other}</b>", one=one(speech), other=other(speech)),
        _beside(opportunity, interview, asked, speech),
        _before(opportunity, interview, asked, speech),
        speech.say("Your answer now: <i>{words}</i>", words=typed(now, _SHOWN)) if now else None,
        speech.say("Say your answer aloud, then type its main points."),
    )
    return Screen(text=text, placeholder=speech.label("In a few words"))


def prepared(opportunity: Opportunity, interview: Interview, asked: Question) -> bool:
    """Tell whether a question has an answer for this round."""
    return _answer(opportunity, asked, interview.round) is not None


def choose(found: Iterable[tuple[Opportunity, Interview]], speech: Speech) -> Screen:
    """Ask which interview to practise for, or say that none is to come."""
    buttons = column(
        Button(short(f"{held_on(it, speech)} · {company(opportunity)}", _ON_BUTTON), tap(Verb.DECK, it.id))
        for opportunity, it in found
    )
    if not buttons:
        return Screen(
            text=speech.say("No interview is to come. The eight questions open here once one is on file.")
        )
    return Screen(text=speech.say("For which interview would you like to practise?"), rows=buttons)


def coming(view: View) -> list[tuple[Opportunity, Interview]]:
    """Return the interviews to come, the next first."""
    found = [
        (opportunity, it)
        for opportunity in view.facts.opportunities
        for it in opportunity.interviews
        if opportunity.ending is None and it.state is State.PLANNED and it.starts > view.now
    ]
    return sorted(found, key=lambda it: it[1].starts)


def _beside(opportunity: Opportunity, interview: Interview, asked: Question, speech: Speech) -> Html | None:
    """Return what the notes hold for a question: the figure given, the challenge they spoke of."""
    rounds = earlier(opportunity, interview)
    match asked:
        case Question.SALARY:
            figure = next((it.notes.salary for it in rounds if it.notes.salary), None)
            if figure is None:
                return None
            return speech.say(
                "You have named a figure already: <b>{figure}</b>. Keep to it, or be ready to say what "
                "changed.",
                figure=typed(figure, _SHOWN),
            )
        case Question.IMPROVE | Question.CHALLENGES:
            challenge = next((it.notes.challenge for it in rounds if it.notes.challenge), None)
            if challenge is None:
                return None
            return speech.say(
                "They spoke of a challenge: <i>{challenge}</i>. A good place to start from.",
                challenge=typed(challenge, _SHOWN),
            )
        case Question.KNOWLEDGE:
            return speech.say("Your research belongs here: two recent facts are enough.")
        case _:
            return None


def _before(opportunity: Opportunity, interview: Interview, asked: Question, speech: Speech) -> Html | None:
    """Return the answer to this very question in an earlier round. Serves B38."""
    for number in range(interview.round - 1, 0, -1):
        words = _answer(opportunity, asked, number)
        if words is not None:
            return speech.say(
                "Your answer in round {number}: <i>{words}</i>", number=number, words=typed(words, _SHOWN)
            )
    return None


def _notes(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return the notes of what was asked in the last round, said once for all the questions. Serves B38."""
    for it in earlier(opportunity, interview):
        if it.notes.asked is not None:
            return speech.say(
                "Your notes of round {number}: <i>{words}</i>",
                number=it.round,
                words=typed(it.notes.asked, _SHOWN),
            )
    return None


def _answer(opportunity: Opportunity, asked: Question, number: int) -> Personal | None:
    every = (it.words for it in opportunity.rehearsals if (it.question, it.round) == (asked, number))
    return next(every, None)


def label(asked: Question, speech: Speech) -> str:
    """Return what a question is called in a list."""
    return _LABELS[asked](speech)


def wording(asked: Question, speech: Speech) -> Html:
    """Return a question as it is usually put."""
    return _WORDINGS[asked][0](speech)


_LABELS: Final[Mapping[Question, Callable[[Speech], str]]] = {
    Question.CHALLENGES: lambda speech: speech.label("The hard part"),
    Question.WHY_POST: lambda speech: speech.label("Why this post"),
    Question.WHY_YOU: lambda speech: speech.label("Why you"),
    Question.EXPERIENCE: lambda speech: speech.label("Your background"),
    Question.WHY_COMPANY: lambda speech: speech.label("Why them"),
    Question.IMPROVE: lambda speech: speech.label("Your ideas"),
    Question.KNOWLEDGE: lambda speech: speech.label("What you know"),
    Question.SALARY: lambda speech: speech.label_in("question", "The salary"),
}

#: each question in two wordings of our own (B37)
_WORDINGS: Final[Mapping[Question, tuple[Callable[[Speech], Html], Callable[[Speech], Html]]]] = {
    # B29
    Question.CHALLENGES: (
        lambda speech: speech.say("What do you think will be hard in this job?"),
        lambda speech: speech.say("In your first months, what will take the most effort?"),
    ),
    # B30
    Question.WHY_POST: (
        lambda speech: speech.say("What draws you to this job?"),
        lambda speech: speech.say("Why this job rather than another?"),
    ),
    # B31
    Question.WHY_YOU: (
        lambda speech: speech.say("Why should we choose you?"),
        lambda speech: speech.say("What would you bring that others would not?"),
    ),
    # B32
    Question.EXPERIENCE: (
        lambda speech: speech.say("Tell us about what you have done so far."),
        lambda speech: speech.say("What in your background is of most use here?"),
    ),
    # B33
    Question.WHY_COMPANY: (
        lambda speech: speech.say("Why would you like to work with us?"),
        lambda speech: speech.say("What do you see here that you do not find elsewhere?"),
    ),
    # B34
    Question.IMPROVE: (
        lambda speech: speech.say("What could we do better, in your view?"),
        lambda speech: speech.say("If you started tomorrow, what would you change first?"),
    ),
    # B35
    Question.KNOWLEDGE: (
        lambda speech: speech.say("What do you know about us?"),
        lambda speech: speech.say("How would you explain our business to a friend?"),
    ),
    # B36
    Question.SALARY: (
        lambda speech: speech.say("What salary are you expecting?"),
        lambda speech: speech.say("Which figure do you have in mind?"),
    ),
}
