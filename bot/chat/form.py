"""What a form is made of, and where a candidate stands in one: values and pure functions.

The engine that asks, takes and remembers is :mod:`bot.chat.dialogue`.
"""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from bot.chat.callbacks import Callback, Malformed, Verb, tap
from bot.chat.context import BotContext
from bot.chat.screens.forms import Place, Way
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Dialogue

#: what the name of an answer begins with that only changes how its question looks (the month on show):
#: it is forgotten when the question is left, and Back undoes it first
PASSING: Final = "~"

#: answers of the engine's own: the steps behind, what tells this dialogue from others, what is saved
_PATH: Final = "_path"
_STAMP: Final = "_stamp"
_SAVED: Final = "_saved"


@dataclass(frozen=True, kw_only=True, slots=True)
class Go:
    """On to ``step`` (the following one unless named), with answers to merge (``None`` forgets one)."""

    step: str | None = None
    answers: Mapping[str, Personal | None] = field(default_factory=dict)
    #: what was asked so far is saved for good: Back does not lead there any more
    saved: bool = False
    #: a line above the next question
    note: Html | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """The same question again: with a line that says what was wrong, or with answers that change its look."""

    problem: Html | None = None
    answers: Mapping[str, Personal | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finish:
    """The form is over; ``screen`` stands in its place (``None``: the card only loses its buttons)."""

    screen: Screen | None = None
    #: what is done once the form is over, whatever became of its screen
    then: Callable[[], Awaitable[None]] | None = None


Next = Go | Stay | Finish


T = TypeVar("T")

#: what takes an answer to a question: typed words, a choice, the zone of a location
Taker = Callable[[BotContext, Dialogue, T], Awaitable[Next]]


async def no_words(context: BotContext, _dialogue: Dialogue, _words: str) -> Next:
    """Ask again: this question is answered with a button."""
    return Stay(context.speech.say("Please choose one of the buttons."))


async def no_tap(_context: BotContext, _dialogue: Dialogue, _value: str) -> Next:
    """Refuse a choice: this question has none."""
    raise Malformed


def always(_dialogue: Dialogue) -> bool:
    """Ask in any case."""
    return True


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One question of a form."""

    name: str
    #: the question, with the step's own choices (``pick`` makes their callbacks)
    ask: Callable[[BotContext, Dialogue], Awaitable[Screen]]
    #: what a typed answer leads to
    take: Taker[str] = no_words
    #: what a choice leads to
    tap: Taker[str] = no_tap
    #: what a shared location leads to, told as its zone alone (``None``: no zone is known there); a location
    #: is no answer to a question without it
    locate: Taker[str | None] | None = None
    #: has "Not this time"
    optional: bool = False
    #: what "Not this time" leads to; the following step unless given
    skip: Callable[[BotContext, Dialogue], Awaitable[Next]] | None = None
    #: has "Later", which closes the form with what was told so far
    later: bool = False
    #: tells from the answers whether the question is asked at all when its turn comes
    when: Callable[[Dialogue], bool] = always
    #: has a number of its own; a step that is not counted belongs to the one before it
    counted: bool = True


#: what stands in the place of a form that is over
Close = Callable[[BotContext, Dialogue], Awaitable[Screen]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A named row of questions."""

    #: kept with the dialogue
    name: str
    #: what the form is called when it is offered again
    title: Callable[[Speech], Html]
    steps: tuple[Step, ...]
    #: what stands in its place after the last step, and after Later
    close: Close | None = None
    #: what stands in its place when it is given up; one general line unless given
    cancel: Close | None = None
    #: the answers that say what the form is about: kept when it starts afresh
    about: frozenset[str] = frozenset()
    #: offered again once only: it asks so little that it is easily begun again
    once: bool = False

    def step(self, name: str) -> Step:
        """Return the step with this name; ``KeyError`` if there is none."""
        return next((step for step in self.steps if step.name == name), None) or _none(name)

    def after(self, dialogue: Dialogue) -> Step | None:
        """Return the next step that is to be asked, or ``None`` after the last."""
        behind = self.steps.index(self.step(dialogue.step)) + 1
        return next((step for step in self.steps[behind:] if step.when(dialogue)), None)


#: the forms by name, made in ``application``
Forms = Mapping[str, Form]


def fresh(
    form: Form, *, step: str | None, answers: Mapping[str, Personal], message_id: int | None
) -> Dialogue:
    """Return a dialogue that stands at ``step`` (the first unless named) of a form."""
    return Dialogue(
        form=form.name,
        step=step or form.steps[0].name,
        answers={**answers, _STAMP: Personal(secrets.token_hex(3))},
        message_id=message_id,
    )


def stamp_of(dialogue: Dialogue) -> str:
    """Return what tells this dialogue from every other, on each of its buttons."""
    return dialogue.answers[_STAMP].reveal()


def pick(dialogue: Dialogue) -> Callable[[str], Callback]:
    """Return what makes the callback of a choice of the present step from its value (no ``:`` in it)."""
    stamp = stamp_of(dialogue)
    return lambda value: tap(Verb.FORM, stamp, dialogue.step, value)


def number(dialogue: Dialogue, name: str) -> int:
    """Return an answer that is an id; ``NoSuchThing`` when it was never given."""
    kept = dialogue.answers.get(name)
    if kept is None:
        raise NoSuchThing
    return int(kept.reveal())


def merged(dialogue: Dialogue, answers: Mapping[str, Personal | None]) -> Dialogue:
    """Return the dialogue with these answers put in, those that are ``None`` forgotten."""
    every = {**dialogue.answers, **answers}
    return replace(dialogue, answers={name: words for name, words in every.items() if words is not None})


def ahead(form: Form, dialogue: Dialogue, go: Go) -> tuple[Step | None, Dialogue]:
    """Return the step that follows and the dialogue there, the present step being behind it."""
    behind = () if go.saved else (*path(dialogue), dialogue.step)
    own = {_PATH: Personal(",".join(behind)) if behind else None}
    saved = {_SAVED: Personal("1")} if go.saved else {}
    there = merged(plain(dialogue), {**go.answers, **own, **saved})
    step = form.step(go.step) if go.step else form.after(there)
    return step, replace(there, step=step.name) if step else there


def half_answered(form: Form, dialogue: Dialogue) -> bool:
    """Tell whether answers were given that nothing keeps yet but the dialogue."""
    return _SAVED not in dialogue.answers and dialogue.step != form.steps[0].name


def speaks_of(form: Form, dialogue: Dialogue, answers: Mapping[str, Personal]) -> bool:
    """Tell whether a dialogue is about what a form would be about that begins with these answers."""
    about = ((name, words) for name, words in answers.items() if name in form.about)
    return all(dialogue.answers.get(name) == words for name, words in about)


def plain(dialogue: Dialogue) -> Dialogue:
    """Return the dialogue with its question as it looks at first."""
    return merged(dialogue, dict.fromkeys(filter(_is_passing, dialogue.answers)))


def one_back(dialogue: Dialogue) -> Dialogue:
    """Return the dialogue at its question as it looked at first, or at the question asked before."""
    if any(map(_is_passing, dialogue.answers)):
        return plain(dialogue)
    *others, last = path(dialogue) or (dialogue.step,)
    behind = Personal(",".join(others)) if others else None
    return replace(merged(dialogue, {_PATH: behind}), step=last)


def _is_passing(name: str) -> bool:
    return name.startswith(PASSING)


def from_the_start(form: Form, dialogue: Dialogue) -> Dialogue:
    """Return the dialogue at the first step, with nothing kept but what the form is about."""
    kept = {name: words for name, words in dialogue.answers.items() if name in form.about or name == _STAMP}
    return replace(dialogue, step=form.steps[0].name, answers=kept)


def path(dialogue: Dialogue) -> tuple[str, ...]:
    """Return the names of the steps that Back leads to, the nearest last."""
    behind = dialogue.answers.get(_PATH)
    return tuple(behind.reveal().split(",")) if behind else ()


def place(form: Form, step: Step, dialogue: Dialogue) -> Place:
    """Return the number of a step and the ways that lead out of it."""
    counted = [it for it in form.steps if it.counted and (it is step or it.when(dialogue))]
    upto = form.steps[: form.steps.index(step) + 1]
    ways = {
        Way.BACK: bool(path(dialogue)) or any(map(_is_passing, dialogue.answers)),
        Way.SKIP: step.optional,
        Way.LATER: step.later,
        Way.CANCEL: True,
    }
    return Place(
        number=max(1, sum(it in counted for it in upto)),
        total=len(counted),
        ways=tuple(way for way, there in ways.items() if there),
    )


def _none(name: str) -> Step:
    raise KeyError(name)
