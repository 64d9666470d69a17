"""The notes of an interview: a menu of what is filled in, one question behind each button, kept at once."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, ended, interviewers, promises, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens import notes as screens
from bot.chat.screens import noting, progress
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Fit, Interview, Skill
from bot.domain.people import LIMITS, Personal
from bot.domain.progress import progress as progress_of
from bot.domain.timeline import Interviewer, Opportunity
from bot.reading.words import clean
from bot.services import notes, plans
from bot.services.notes import Note, PersonNote
from bot.services.ports import Dialogue, View

#: where the two notes about a person are parted
_PARTED: Final = (";", "\n")


def said(words: str) -> Personal | None:
    """Return typed words as they are kept, or ``None`` when nothing can be seen of them."""
    cleaned = clean(words, LIMITS["words"])
    return Personal(cleaned) if cleaned else None


def said_of_person(words: str) -> dict[PersonNote, Personal | None] | None:
    """Return what was spoken about and what matters, or ``None`` when nothing can be read."""
    cleaned = clean(words, LIMITS["words"])
    part = next((it for it in _PARTED if it in cleaned), None)
    first, _, second = cleaned.partition(part) if part else (cleaned, "", "")
    told = {PersonNote.DETAIL: _kept(first), PersonNote.MATTERS: _kept(second)}
    return told if any(told.values()) else None


def _kept(words: str) -> Personal | None:
    return Personal(words.strip()) if words.strip() else None


async def look(context: BotContext, interview_id: int) -> tuple[View, Opportunity, Interview]:
    """Return an interview with all that is known."""
    view = await context.run(plans.look, now=context.now)
    return view, *plans.opportunity_of(view.facts, interview_id)


def unread(context: BotContext) -> Stay:
    """Return the question again: nothing could be read in the answer."""
    return Stay(context.speech.say("I could not read any words in that."))


# the question of one note


def _note(dialogue: Dialogue) -> Note:
    try:
        return Note(dialogue.answers["field"].reveal())
    except (KeyError, ValueError):
        raise NoSuchThing from None


async def _ask_note(context: BotContext, dialogue: Dialogue) -> Screen:
    _, _, interview = await look(context, number(dialogue, "interview"))
    so_far = _note(dialogue).of(interview.notes)
    screen = noting.note(_note(dialogue), so_far, context.speech)
    return noting.with_remove(screen, pick(dialogue), context.speech) if so_far else screen


async def _take_note(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = said(words)
    return await _keep_note(context, dialogue, told) if told else unread(context)


async def _tap_note(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != noting.REMOVE:
        raise Malformed
    return await _keep_note(context, dialogue, None)


async def _keep_note(context: BotContext, dialogue: Dialogue, words: Personal | None) -> Next:
    interview_id = number(dialogue, "interview")
    view = await context.run(notes.write, interview_id, _note(dialogue), words, now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, view)
    return Go()


# the question about one person


async def _ask_person(context: BotContext, dialogue: Dialogue) -> Screen:
    _, opportunity, interview = await look(context, number(dialogue, "interview"))
    someone = person(opportunity, number(dialogue, "person"))
    present = next((it for it in interview.present if it.interviewer_id == someone.id), None)
    screen = noting.of_person(someone, present, context.speech)
    noted = present is not None and (present.detail or present.matters)
    return noting.with_remove(screen, pick(dialogue), context.speech) if noted else screen


async def _take_person(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = said_of_person(words)
    return await _keep_person(context, dialogue, told) if told else unread(context)


async def _tap_person(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != noting.REMOVE:
        raise Malformed
    return await _keep_person(context, dialogue, dict.fromkeys(PersonNote))


async def _keep_person(
    context: BotContext, dialogue: Dialogue, told: Mapping[PersonNote, Personal | None]
) -> Next:
    interview_id, person_id = number(dialogue, "interview"), number(dialogue, "person")
    await context.run(notes.person, interview_id, person_id, told, now=context.now)
    return Go()


def person(opportunity: Opportunity, person_id: int) -> Interviewer:
    """Return an interviewer; ``NoSuchThing`` if not of this opportunity."""
    try:
        return opportunity.interviewer(person_id)
    except KeyError:
        raise NoSuchThing from None


# the forms


async def _menu(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the part of the notes that the question was opened from."""
    view, _, interview = await look(context, number(dialogue, "interview"))
    field = dialogue.answers.get("field")
    part = screens.part_of(field.reveal() if field else "")
    return screens.menu(view, interview.id, part, context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("a note about an interview")


def _form(name: str, *steps: Step) -> Form:
    return Form(
        name=f"note_{name}",
        title=_title,
        steps=steps,
        close=_menu,
        cancel=_menu,
        about=frozenset({"interview", "field", "person"}),
    )


_WORDS: Final = _form("words", Step(name="note", ask=_ask_note, take=_take_note, tap=_tap_note))
_FORMS: Final[Mapping[str, Form]] = {
    screens.PERSON: _form("person", Step(name="person", ask=_ask_person, take=_take_person, tap=_tap_person)),
    screens.END: _form("end", ended.STEP),
    screens.WHO: _form("who", *interviewers.STEPS),
    screens.PROMISE: _form("promise", promises.STEP),
}
FORMS: Final = (_WORDS, *_FORMS.values())


# taps


async def _notes(context: BotContext, tapped: Tap) -> None:
    interview_id, part = tapped.callback.number(0), tapped.callback.word(1)
    view, _, _ = await look(context, interview_id)
    await place(context, tapped, screens.menu(view, interview_id, part, context.speech), 2)


async def place(context: BotContext, tapped: Tap, screen: Screen, nth: int) -> None:
    """Put a screen in the place of the tapped message, or below it when the argument ``nth`` says so."""
    if below(tapped, nth):
        await tapped.answer()
        await context.say(tapped.chat_id, screen)
    else:
        await context.show(tapped, screen)


def below(tapped: Tap, nth: int) -> bool:
    """Tell whether the argument ``nth`` of a tap says that what it opens stands below."""
    return tapped.callback.args[nth : nth + 1] == (noting.BELOW,)


async def _open(context: BotContext, tapped: Tap) -> None:
    """Ask for one note, in the place of the menu."""
    interview_id, field, person_id = (
        tapped.callback.number(0),
        tapped.callback.word(1),
        tapped.callback.number(2),
    )
    if field not in _FORMS and field not in set(Note):
        raise Malformed
    _, opportunity, _ = await look(context, interview_id)
    if field == screens.PERSON:
        person(opportunity, person_id)
    answers = {"interview": str(interview_id), "field": field, "person": str(person_id)}
    await tapped.answer()
    await dialogue.start(
        context,
        tapped.chat_id,
        _FORMS.get(field, _WORDS),
        answers={name: Personal(it) for name, it in answers.items()},
        message_id=None if below(tapped, 3) else tapped.message_id,
    )


async def _mark(context: BotContext, tapped: Tap) -> None:
    """Keep what one tap tells: whether the next step is certain, whether the post fits, a score."""
    interview_id, what, value = (
        tapped.callback.number(0),
        tapped.callback.word(1),
        tapped.callback.word(2),
    )
    now, part = context.now, noting.REVIEW
    match what:
        case screens.FIRM if value in {"0", "1"}:
            view = await context.run(notes.firm, interview_id, confirmed=value == "1", now=now)
            part = screens.TONIGHT
        case screens.FIT if value in {*Fit, "0"}:
            answer = None if value == "0" else Fit(value)
            view = await context.run(notes.fit, interview_id, answer, now=now)
        case _ if what in set(Skill) and value in {"0", "1", "2", "3", "4", "5"}:
            points = int(value) or None
            view = await context.run(notes.score, interview_id, Skill(what), points, now=now)
            part = screens.SCORES
        case _:
            raise Malformed
    await context.show(tapped, screens.menu(view, interview_id, part, context.speech))


async def _reviewed(context: BotContext, tapped: Tap) -> None:
    interview_id = tapped.callback.number(0)
    view = await context.run(notes.finish_review, interview_id, now=context.now)
    await context.show(tapped, screens.reviewed(view, interview_id, context.speech))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _progress(context: BotContext, tapped: Tap) -> None:
    view, _, interview = await look(context, tapped.callback.number(0))
    await context.show(tapped, progress.progress(progress_of(view.facts), interview.id, context.speech))


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.NOTES: _notes,
    Verb.NOTE: _open,
    Verb.MARK: _mark,
    Verb.REVIEWED: _reviewed,
    Verb.PROGRESS: _progress,
}
