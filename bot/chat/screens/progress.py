"""What several debriefs say together, in words: for the candidate alone, kindly (B43, B45, B46)."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, held_on
from bot.chat.screens.screen import Button, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Skill
from bot.domain.people import Personal
from bot.domain.progress import Move, Progress
from bot.reading.words import alike
from bot.writing.draft import inside, typed

_SHOWN: Final = 120
_LINES: Final = 5


def progress(found: Progress, interview_id: int, speech: Speech) -> Screen:
    """Return what worked, how the scores move, what comes back, and a goal from it. Serves B43, B45, B46."""
    back = (Button(speech.label("Back"), tap(Verb.NOTES, interview_id, "r")),)
    heading = speech.say("<b>Your progress</b>")
    if len(found.looked) < 2:
        early = speech.say(
            "Each interview teaches something. From your second set of notes on, I show here what moves."
        )
        return Screen(text=paragraphs(heading, early), rows=(back,))
    over = speech.count(
        "One interview looked back on.", "{count} interviews looked back on.", len(found.looked)
    )
    text = paragraphs(heading, over, _worked(found, speech), _moves(found, speech), wanted(found, speech))
    return Screen(text=paragraphs(text, goal(found, speech)), rows=(back,))


def skill(of: Skill, speech: Speech) -> str:
    """Return what a score is about."""
    match of:
        case Skill.CLARITY:
            return speech.label("Clarity")
        case Skill.EXAMPLES:
            return speech.label("Concrete examples")
        case Skill.LISTENING:
            return speech.label("Listening, asking")
        case Skill.CALM:
            # Translators: a noun: one of five things to score, after an interview
            return speech.label("Calm")
        case Skill.KNOWLEDGE:
            return speech.label("Knowing the post")


def goal(found: Progress, speech: Speech) -> Html | None:
    """Return a goal in one line when the same wish or the same lowest score came twice. Serves B46."""
    again = _again(found.wishes)
    if again is not None:
        return speech.say(
            "<b>A goal, if you like:</b> “{words}” came twice. Ten minutes on it before the next interview, "
            "and it may become what they remember.",
            words=inside(again, _SHOWN),
        )
    return _GOALS[found.lowest](speech) if found.lowest else None


def wanted(found: Progress, speech: Speech) -> Html | None:
    """Return what the candidate wanted to do differently, for the next preparation. Serves B45."""
    kept = distinct(found.wishes)[:3]
    if not kept:
        return None
    lines = "\n".join(f"• {typed(it, _SHOWN)}" for it in kept)
    return speech.say("<b>What you wanted to do differently</b>\n{lines}", lines=lines)


def distinct(wishes: tuple[Personal, ...]) -> list[Personal]:
    """Return the wishes, each once, in the words of the latest."""
    kept: list[Personal] = []
    for words in wishes:
        if not any(_same(words, it) for it in kept):
            kept.append(words)
    return kept


def _again(wishes: tuple[Personal, ...]) -> Personal | None:
    return next(
        (late for nth, late in enumerate(wishes) if any(_same(late, it) for it in wishes[nth + 1 :])), None
    )


def _same(one: Personal, other: Personal) -> bool:
    return alike(one.reveal(), other.reveal())


def _worked(found: Progress, speech: Speech) -> Html | None:
    lines = [
        # Translators: {day} is that of the interview, “Tue 24 Nov”; {words} were typed
        speech.say(
            "• {company}, {day}: {words}",
            company=company(it.opportunity),
            day=held_on(it.interview, speech),
            words=typed(it.interview.notes.worked, _SHOWN),
        )
        for it in reversed(found.looked)
        if it.interview.notes.worked is not None
    ]
    if not lines:
        return None
    return speech.say("<b>What went well</b>\n{lines}", lines=Html("\n".join(lines[:_LINES])))


def _moves(found: Progress, speech: Speech) -> Html | None:
    lines = [_move(it, speech) for it in found.moves]
    return speech.say("<b>How it felt</b>\n{lines}", lines=Html("\n".join(lines))) if lines else None


def _move(move: Move, speech: Speech) -> Html:
    name = skill(move.skill, speech)
    if move.last > move.first:
        # Translators: {skill} is one of five, such as “Clarity”; the scores are figures from 1 to 5
        return speech.say(
            "• {skill}: from {first} to {last}, on the rise",
            skill=name,
            first=move.first,
            last=move.last,
        )
    if move.last < move.first:
        # Translators: the score is lower now than at first; say it kindly
        return speech.say(
            "• {skill}: from {first} to {last}, worth a little time",
            skill=name,
            first=move.first,
            last=move.last,
        )
    return speech.say("• {skill}: {last}, steady", skill=name, last=move.last)


_GOALS: Final[Mapping[Skill, Callable[[Speech], Html]]] = {
    Skill.CLARITY: lambda speech: speech.say(
        "<b>A goal, if you like:</b> each answer in three sentences, the most important one first."
    ),
    Skill.EXAMPLES: lambda speech: speech.say(
        "<b>A goal, if you like:</b> three examples at hand, each with its result in figures."
    ),
    Skill.LISTENING: lambda speech: speech.say(
        "<b>A goal, if you like:</b> one question to each person, and two breaths before answering."
    ),
    Skill.CALM: lambda speech: speech.say(
        "<b>A goal, if you like:</b> your first two sentences said aloud every morning until then."
    ),
    Skill.KNOWLEDGE: lambda speech: speech.say(
        "<b>A goal, if you like:</b> the job description read once more, with an example beside each line."
    ),
}
