"""What is asked before a later round: research, gaps, what to read again, the eight questions."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import rehearsals, rounds
from bot.chat.screens.naming import fitting
from bot.chat.screens.noting import BELOW
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, tick, ticks, undos, why_row
from bot.domain.interviews import State
from bot.domain.playbook import StepName
from bot.domain.preparation import Question
from bot.services.notes import Note
from bot.services.ports import TaskOnFile
from bot.writing.draft import typed

_SHOWN: Final = 400
_EACH: Final = 100


def _research(here: Spot) -> Screen:
    """Return what to look up again, with what the last round taught beside it. Serves B25, B26."""
    asked = here.speech.say(
        "Even if you know them well: what has changed, and what escaped you the first time? Their customers, "
        "their figures, the people you are about to meet."
    )
    learned = rounds.learned(here.opportunity, here.interview, here.speech)
    heading = here.speech.say("<b>A second look</b> · {company}, {day}", **here.about)
    return _prepared(here, heading, asked, learned)


def _gaps(here: Spot) -> Screen:
    """Return what was missing last time, and what the candidate wanted to improve. Serves B27, B45, B46."""
    speech = here.speech
    left = rounds.gaps(here.opportunity, here.interview, speech)
    asked = (
        speech.say("One good sentence for each point, ready to be said: that is all it takes.")
        if left
        else speech.say(
            "What would you have liked to say last time? One good sentence, ready for this round."
        )
    )
    heading = speech.say("<b>What was still missing</b> · {company}, {day}", **here.about)
    before = rounds.from_before(here.view, here.interview, speech)
    return _prepared(here, heading, asked, left, before)


def _reread(here: Spot) -> Screen:
    """Return the questions and answers of the rounds before, or ask for them. Serves A24, B28, B38."""
    speech, earlier = here.speech, rounds.earlier(here.opportunity, here.interview)
    heading = speech.say("<b>Your answers so far</b> · {company}, {day}", **here.about)
    told = [
        speech.say("<b>Round {number}</b>\n{words}", number=it.round, words=typed(it.notes.asked, _SHOWN))
        for it in earlier
        if it.notes.asked
    ][:2]
    told += _rehearsed(here)
    cares = rounds.cares(here.opportunity, here.interview, speech)
    if told:
        asked = speech.say("Read them once with fresh eyes: which one could be shorter, or end on a result?")
        return _prepared(here, heading, asked, *told, cares)
    asked = speech.say(
        "What did they ask last time, and what did you answer? Written down now, it can be read again just "
        "before."
    )
    screen = _prepared(here, heading, asked, cares)
    if not here.open or not earlier:
        return screen
    noting = Button(
        speech.label("Write it down"),
        tap(Verb.NOTE, earlier[0].id, Note.ASKED, 0, BELOW),
        style=Style.PRIMARY,
    )
    return Screen(text=screen.text, rows=((noting,), *screen.rows))


def _rehearsed(here: Spot) -> list[Html]:
    lines = [
        # Translators: {question} is the short name of one of the eight, “Why you”; {words} were typed
        here.speech.say(
            "• {question}: {words}",
            question=rehearsals.label(it.question, here.speech),
            words=typed(it.words, _EACH),
        )
        for it in here.opportunity.rehearsals
        if it.round < here.interview.round
    ]
    return [Html("\n".join(lines[-len(Question) :]))] if lines else []


def _prepared(here: Spot, heading: Html, asked: Html, *more: Html | None) -> Screen:
    """Return a section that is ticked once it is done."""
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    text = paragraphs(heading, lines_later(here), came_back(here), asked, *more)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _deck(spot: Spot) -> Screen:
    """Return the questions of the day, each with the way to its answer. Serves B29 to B38."""
    asked_here = _questions(spot)
    here = replace(spot, tasks=tuple(it for it in spot.tasks if _question(it) in asked_here))
    speech = here.speech
    heading = speech.say("<b>A question to practise</b> · {company}, {day}", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=(*undos(here), _opens(here)))
    asked = speech.say("Say the answer aloud once; a few words kept here are enough.")
    each = tuple(
        (
            Button(_named(it, speech), tap(Verb.REHEARSE, here.interview_id, _question(it), BELOW)),
            tick(it, here),
        )
        for it in here.open
    )
    text = paragraphs(heading, lines(here), came_back(here), asked)
    return Screen(text=text, rows=(*each, _opens(here), put_off(here), why_row(here)))


def _opens(here: Spot) -> Row:
    return (Button(here.speech.label("All the questions"), tap(Verb.DECK, here.interview_id, BELOW)),)


def _questions(here: Spot) -> list[Question]:
    """Return the questions that a prompt asked, by its key: those answered since have no task any more."""
    named = [key.rpartition(".")[2] for key in here.key.split("+")]
    asked = [Question(it) for it in named if it in set(Question)]
    return asked or [_question(it) for it in here.tasks]


def _question(on_file: TaskOnFile) -> Question:
    return Question(on_file.task.key.rpartition(":")[2])


def _named(on_file: TaskOnFile, speech: Speech) -> str:
    return rehearsals.label(_question(on_file), speech)


def _over(here: Spot) -> Html | None:
    if here.interview.state is State.HELD:
        return here.speech.say("<b>{company}</b>: noted, the interview took place.", company=here.company)
    return over.ended(here) or over.off(here)


def _deck_over(here: Spot) -> Html | None:
    """Return that the questions asked have their answers: those need no tick."""
    asked = _questions(here)
    if asked and all(rehearsals.prepared(here.opportunity, here.interview, it) for it in asked):
        return here.speech.say("<b>{company}</b>: the answer is ready.", company=here.company)
    return _over(here)


def _opening(label: Callable[[Spot, str], str]) -> Callable[[Spot], str]:
    return lambda here: fitting(lambda it: label(here, it), here.company)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.RESEARCH: StepWords(
        section=_research,
        title=lambda here: here.speech.say("<b>{company}</b>: a second look at the company", **here.about),
        opening=_opening(lambda here, it: here.speech.label("Look up: {company}", company=it)),
        coming=lambda speech: speech.say("a second look at the company"),
        heading=lambda here: here.speech.say("A second look · {company}", company=here.company),
        # B25 B26
        why=lambda speech: speech.say(
            "<b>Why look again?</b>\n"
            "After a first conversation you read the same pages with other eyes. What you notice now makes "
            "your questions precise, and that is heard."
        ),
        over=_over,
    ),
    StepName.GAPS: StepWords(
        section=_gaps,
        title=lambda here: here.speech.say("<b>{company}</b>: what was still missing", **here.about),
        opening=_opening(lambda here, it: here.speech.label("Add: {company}", company=it)),
        coming=lambda speech: speech.say("what was still missing last time"),
        heading=lambda here: here.speech.say("What was still missing · {company}", company=here.company),
        # B27 B45
        why=lambda speech: speech.say(
            "<b>Why these points?</b>\n"
            "Whatever stayed open last time may come back. A sentence prepared in peace turns it into one of "
            "your strengths; improving a little each time is what counts."
        ),
        over=_over,
    ),
    StepName.REREAD: StepWords(
        section=_reread,
        title=lambda here: here.speech.say("<b>{company}</b>: your answers so far", **here.about),
        opening=_opening(lambda here, it: here.speech.label("Read: {company}", company=it)),
        coming=lambda speech: speech.say("your answers so far, to read again"),
        heading=lambda here: here.speech.say("Your answers so far · {company}", company=here.company),
        # A24 B28 B38
        why=lambda speech: speech.say(
            "<b>Why read them again?</b>\n"
            "The same subjects come back, often from somebody else. Your first answer is a good draft: with "
            "an example and a result it becomes a strong one."
        ),
        over=_over,
    ),
    StepName.DECK: StepWords(
        section=_deck,
        title=lambda here: here.speech.say("<b>{company}</b>: a question to practise", **here.about),
        opening=_opening(lambda here, it: here.speech.label("Practise: {company}", company=it)),
        coming=lambda speech: speech.say("one question a day to practise"),
        heading=lambda here: here.speech.say("Questions to practise · {company}", company=here.company),
        # B29 B30 B31 B32 B33 B34 B35 B36 B37
        why=lambda speech: speech.say(
            "<b>Why one a day?</b>\n"
            "Eight questions return in most later rounds. One a day, said aloud, is remembered better than "
            "eight the evening before."
        ),
        over=_deck_over,
        rows=lambda here: (_opens(here),),
        named=_named,
    ),
}
