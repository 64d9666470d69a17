"""The notes of one interview: what is filled in, and a button for each, in any order."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.card import promised
from bot.chat.screens.naming import company, fitting, held_on, names, person, short
from bot.chat.screens.noting import REVIEW
from bot.chat.screens.progress import goal, skill
from bot.chat.screens.screen import Button, Row, Screen, Style, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import of_step
from bot.domain.interviews import Fit, Interview, Notes, Skill
from bot.domain.playbook import StepName
from bot.domain.progress import progress as progress_of
from bot.domain.timeline import Opportunity
from bot.services.notes import Note
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met

#: the parts of the notes: of the day itself, of the day after, its five scores, whether the post fits
TONIGHT: Final = "t"
SCORES: Final = "s"
FIT: Final = "f"
#: fields that are no note in words
WHO: Final = "who"
PROMISE: Final = "promise"
END: Final = "end"
FIRM: Final = "firm"
PERSON: Final = "person"

_REVIEW: Final = (
    *(Note.CHALLENGE, Note.SAMPLES, Note.FORGOT, Note.AGREE, Note.ASKED, Note.SALARY),
    *(Note.WORKED, Note.UNEASY, Note.IMPROVE),
)
_SHOWN: Final = 100
_ON_BUTTON: Final = 24


def menu(view: View, interview_id: int, part: str, speech: Speech) -> Screen:
    """Return a part of the notes."""
    match part:
        case "s":
            return scores(view, interview_id, speech)
        case "f":
            return fit(view, interview_id, speech)
        case "r":
            return review(view, interview_id, speech)
        case _:
            return tonight(view, interview_id, speech)


def part_of(field: str) -> str:
    """Return the part that a field stands in."""
    return REVIEW if field in {*_REVIEW} else TONIGHT


def tonight(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the notes of the day itself, each to be changed or removed. Serves A22, B3, B5, B39."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    met = people_met(opportunity, interview)
    present = {it.interviewer_id: it for it in interview.present}
    told: list[Html | None] = [
        promised(interview.promise, speech, now=view.now),
        _noted(Note.NEXT_STEP, interview.notes, speech),
        speech.say("✓ The next step is confirmed") if interview.firm else None,
    ]
    for someone in met:
        words = [it for it in (present[someone.id].detail, present[someone.id].matters) if it]
        said = " · ".join(typed(it, _SHOWN) for it in words)
        told.append(
            speech.say("✓ {person}: {words}", person=person(someone, speech), words=said) if said else None
        )
    told.append(_noted(Note.CONCERN, interview.notes, speech))
    fields = (
        _button(speech.label("When it ended"), interview_id, END),
        _button(speech.label("Who was there"), interview_id, WHO),
        _button(speech.label("Reply date"), interview_id, PROMISE),
        _field(Note.NEXT_STEP, interview, speech),
        _mark(speech.label("Confirmed: no") if interview.firm else speech.label("Confirmed: yes"), interview),
        _field(Note.CONCERN, interview, speech),
    )
    each = (
        Button(
            fitting(lambda name: speech.label("With {name}", name=name), *names(it, speech)),
            tap(Verb.NOTE, interview_id, PERSON, it.id),
        )
        for it in met
    )
    other = Button(speech.label("The day after"), tap(Verb.NOTES, interview_id, REVIEW))
    return Screen(
        text=paragraphs(_heading(opportunity, interview, speech), Html("\n".join(filter(None, told)))),
        rows=(*grid(fields, 2), *grid(each, 2), (other, _back(opportunity, speech))),
    )


def review(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the notes of the day after: all of them optional. Serves A27, B40, B41, B42, B44."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    notes = interview.notes
    told = [
        *(_noted(it, notes, speech) for it in _REVIEW[:4]),
        _fits(notes.fit, speech),
        *(_noted(it, notes, speech) for it in _REVIEW[4:]),
        _scored(notes, speech),
    ]
    asked = speech.say("Whatever helps you, in any order; each answer is kept at once.")
    fields = [
        *(_field(it, interview, speech) for it in _REVIEW[:4]),
        _marked(speech.label("Does it fit?"), interview, FIT, filled=notes.fit is not None),
        *(_field(it, interview, speech) for it in _REVIEW[4:]),
        _marked(speech.label("Five scores"), interview, SCORES, filled=bool(notes.scores)),
    ]
    # Translators: button, a verb: ends the notes
    finish = Button(speech.label("Finish"), tap(Verb.REVIEWED, interview_id), style=Style.PRIMARY)
    other = Button(speech.label("The day itself"), tap(Verb.NOTES, interview_id, TONIGHT))
    return Screen(
        text=paragraphs(
            _heading(opportunity, interview, speech), asked, Html("\n".join(filter(None, told))) or None
        ),
        rows=(*grid(fields, 2), (finish,), (other, _back(opportunity, speech))),
    )


def scores(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the five scores, one tap each. Serves B44."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    rows: list[Row] = []
    for it in Skill:
        rows.append((Button(skill(it, speech), tap(Verb.MARK, interview_id, it, 0)),))
        rows.append(_points(interview, it))
    text = speech.say(
        "From 1 to 5, as it felt: 5 for what went best. A tap on the name takes the score away."
    )
    back = Button(speech.label("Back"), tap(Verb.NOTES, interview_id, REVIEW))
    return Screen(text=paragraphs(_heading(opportunity, interview, speech), text), rows=(*rows, (back,)))


def fit(view: View, interview_id: int, speech: Speech) -> Screen:
    """Ask whether the post is what the candidate looks for. Serves B12."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    choices = (
        # Translators: button: the post fits fully
        Button(speech.label("Fully"), tap(Verb.MARK, interview_id, FIT, Fit.FULLY)),
        # Translators: button: the post fits in part
        Button(speech.label("In part"), tap(Verb.MARK, interview_id, FIT, Fit.PARTLY)),
    )
    remove = Button(speech.label("Remove"), tap(Verb.MARK, interview_id, FIT, 0))
    back = Button(speech.label("Back"), tap(Verb.NOTES, interview_id, REVIEW))
    asked = speech.say(
        "Is this post what you are looking for?\n\nIn part: your note says that another post could interest "
        "you too."
    )
    return Screen(
        text=paragraphs(_heading(opportunity, interview, speech), asked),
        rows=(choices, (remove, back) if interview.notes.fit else (back,)),
    )


def reviewed(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the end of the second part: what follows from it. Serves B43, B45, B46."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    said = speech.say("Noted, thank you. What you wrote comes back when it is of use.")
    came_back = goal(progress_of(view.facts), speech)
    samples = tuple(
        (Button(speech.label("Send a sample"), tap(Verb.LETTER, "t", it.id, 0)),)
        for it in of_step(view, StepName.SAMPLE, interview_id)
        if it.live and it.answer is None
    )
    more = Button(speech.label("My progress"), tap(Verb.PROGRESS, interview_id))
    change = Button(speech.label("Open the notes"), tap(Verb.NOTES, interview_id, REVIEW))
    return Screen(
        text=paragraphs(_heading(opportunity, interview, speech), said, came_back),
        rows=(*samples, (more, change), (_back(opportunity, speech),)),
    )


def choose(view: View, speech: Speech, *, most: int = 8) -> Screen | None:
    """Ask whose notes to open: the interviews that took place, latest first; ``None`` when there are none."""
    held = sorted(
        ((opportunity, it) for opportunity in view.facts.opportunities for it in opportunity.interviews),
        key=lambda it: it[1].starts,
        reverse=True,
    )
    buttons = [
        Button(
            short(f"{held_on(it, speech)} · {company(opportunity)}", _ON_BUTTON),
            tap(Verb.NOTES, it.id, TONIGHT),
        )
        for opportunity, it in held
        if it.debriefed is not None
    ]
    if not buttons:
        return None
    return Screen(
        text=speech.say("All is noted. Whose notes would you like to open?"), rows=column(buttons[:most])
    )


def _heading(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    return speech.say(
        "<b>Your notes</b> · {company}, {day}",
        company=company(opportunity),
        day=held_on(interview, speech),
    )


def _back(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.CARD, opportunity.id))


def _noted(note: Note, notes: Notes, speech: Speech) -> Html | None:
    words = note.of(notes)
    if words is None:
        return None
    # Translators: {field} is the label of a note (“The salary”); {words} were typed by the candidate
    return speech.say("✓ {field}: {words}", field=_LABELS[note](speech), words=typed(words, _SHOWN))


def _fits(fit: Fit | None, speech: Speech) -> Html | None:
    match fit:
        case Fit.FULLY:
            return speech.say("✓ The post fits fully")
        case Fit.PARTLY:
            return speech.say("✓ The post fits in part")
        case None:
            return None


def _scored(notes: Notes, speech: Speech) -> Html | None:
    told = [
        # Translators: {skill} is one of five, such as “Clarity”; {score} a figure from 1 to 5
        speech.say("✓ {skill}: {score} of 5", skill=skill(it, speech), score=notes.scores[it])
        for it in Skill
        if it in notes.scores
    ]
    return Html("\n".join(told)) if told else None


def _field(note: Note, interview: Interview, speech: Speech) -> Button:
    return _button(_LABELS[note](speech), interview.id, note, filled=note.of(interview.notes) is not None)


def _button(label: str, interview_id: int, field: str, *, filled: bool = False) -> Button:
    return Button(f"✓ {label}" if filled else label, tap(Verb.NOTE, interview_id, field, 0))


def _marked(label: str, interview: Interview, part: str, *, filled: bool) -> Button:
    return Button(f"✓ {label}" if filled else label, tap(Verb.NOTES, interview.id, part))


def _mark(label: str, interview: Interview) -> Button:
    return Button(label, tap(Verb.MARK, interview.id, FIRM, 0 if interview.firm else 1))


def _points(interview: Interview, it: Skill) -> Row:
    """Return the five points of a skill; the one that was given is marked."""
    given = interview.notes.scores.get(it)
    return tuple(
        Button(f"✓ {points}" if points == given else f"{points}", tap(Verb.MARK, interview.id, it, points))
        for points in range(1, 6)
    )


_LABELS: Final[Mapping[Note, Callable[[Speech], str]]] = {
    Note.NEXT_STEP: lambda speech: speech.label_in("note", "What comes next"),
    Note.CONCERN: lambda speech: speech.label("A point to clear up"),
    Note.CHALLENGE: lambda speech: speech.label("Their challenge"),
    Note.SAMPLES: lambda speech: speech.label("Samples wanted"),
    Note.FORGOT: lambda speech: speech.label("Still to say"),
    Note.AGREE: lambda speech: speech.label("Where I agree"),
    Note.ASKED: lambda speech: speech.label("Their questions"),
    Note.SALARY: lambda speech: speech.label("The salary"),
    Note.WORKED: lambda speech: speech.label("What went well"),
    Note.UNEASY: lambda speech: speech.label("Less at ease"),
    Note.IMPROVE: lambda speech: speech.label("To do differently"),
}
