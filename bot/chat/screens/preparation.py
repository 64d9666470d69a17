"""The preparation of an opportunity: what is noted, and the ways to add, change and remove it."""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.card import back
from bot.chat.screens.naming import company, person, short
from bot.chat.screens.rounds import from_before
from bot.chat.screens.screen import Button, Row, Screen, Style, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin, Standing, standing
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally, Evidence
from bot.domain.timeline import Opportunity
from bot.services.ports import TaskOnFile, View
from bot.services.preparation import whole
from bot.writing.draft import typed

_IN_SHORT: Final = 60
_SHOWN: Final = 200
_NAME: Final = 20
#: digits in a row; as many points have room for a word
_WIDTH: Final = 6
_FEW: Final = 3


def preparation(view: View, opportunity_id: int, speech: Speech, *, above: Html | None = None) -> Screen:
    """Return all that is prepared for an opportunity, for this round and the next. Serves A3, A8, A9, A24."""
    opportunity = view.facts.opportunity(opportunity_id)
    candidate = view.facts.candidate
    heading = speech.say("<b>Your preparation</b> · {company}", company=company(opportunity))
    kept = (
        _kept(speech.say("What sets you apart"), opportunity.apart, speech),
        _kept(speech.say("Why this job"), opportunity.motive, speech),
        _kept(speech.say("Your plans"), candidate.career, speech),
        _kept(speech.say("Your questions"), opportunity.questions, speech),
        _kept(speech.say("Your link"), candidate.portfolio, speech),
    )
    inside = [_ally_line(it, speech) for it in opportunity.allies]
    text = paragraphs(
        above,
        heading,
        _requirements(opportunity.evidence, speech),
        *kept,
        speech.say("<b>Inside the company</b>\n{people}", people=Html("\n".join(inside))) if inside else None,
        from_before(view, opportunity.latest, speech) if opportunity.latest else None,
    )
    return Screen(text, _ways(opportunity, speech))


def evidence(opportunity: Opportunity, it: Evidence, speech: Speech) -> Screen:
    """Return one requirement with what backs it, each to be changed."""
    lines = (
        _kept(speech.say("What they ask for"), it.requirement, speech),
        _kept(speech.say("What you did"), it.example, speech) or _open(speech.say("What you did"), speech),
        _kept(speech.say("What came of it"), it.result, speech)
        or _open(speech.say("What came of it"), speech),
        _kept(speech.say("How you would do it there"), it.future, speech)
        or _open(speech.say("How you would do it there"), speech),
    )
    about = opportunity.id
    rows = (
        (
            Button(speech.label("Requirement"), tap(Verb.PREPARE, about, "requirement", it.id)),
            Button(speech.label("Example"), tap(Verb.PREPARE, about, "example", it.id)),
        ),
        (
            # Translators: label, a noun: what an example led to
            Button(speech.label("Result"), tap(Verb.PREPARE, about, "result", it.id)),
            Button(speech.label("In that job"), tap(Verb.PREPARE, about, "future", it.id)),
        ),
        (
            Button(speech.label("Remove"), tap(Verb.UNPREPARE, about, "evidence", it.id)),
            to_preparation(about, speech),
        ),
    )
    return Screen(paragraphs(*lines), rows)


def allies(opportunity: Opportunity, speech: Speech) -> Screen:
    """Return the contacts inside. Serves A10, A12, A14."""
    heading = speech.say("<b>Inside the company</b> · {company}", company=company(opportunity))
    people = [_ally_line(it, speech) for it in opportunity.allies]
    text = (
        Html("\n".join(people))
        if people
        else speech.say(
            "Nobody yet. Someone who works there, or someone who knows someone: LinkedIn and the former "
            "students of your school are good places to look."
        )
    )
    each = (
        Button(short(person(it, speech), _NAME), tap(Verb.PREPARATION, opportunity.id, "ally", it.id))
        for it in opportunity.allies
    )
    add = Button(speech.label("Add a contact"), tap(Verb.PREPARE, opportunity.id, "ally", 0))
    return Screen(paragraphs(heading, text), (*column(each), (add, to_preparation(opportunity.id, speech))))


def ally(view: View, opportunity: Opportunity, it: Ally, speech: Speech) -> Screen:
    """Return one contact inside: the note to send, whether they met. Serves A11, A12, A13, A14."""
    known = (
        speech.say("Somebody you know.")
        if it.degree == 1
        else speech.say("Known through somebody: the note asks that person for an introduction.")
    )
    address = speech.say("<b>Address</b> {address}", address=typed(it.address, 120)) if it.address else None
    met = (
        speech.say("✓ You met on {day}.", day=speech.short_day(local_day(it.met_at, speech.zone)))
        if it.met_at
        else None
    )
    about = opportunity.id
    other = speech.label("Known through others") if it.degree == 1 else speech.label("I know them")
    rows = (
        _note(view, opportunity, it, speech),
        () if it.met_at else (Button(speech.label("We have met"), tap(Verb.MET, about, it.id)),),
        (
            # Translators: button: changes the name of a person
            Button(speech.label("Name"), tap(Verb.PREPARE, about, "ally_name", it.id)),
            # Translators: button: changes a person’s email address
            Button(speech.label("Address"), tap(Verb.PREPARE, about, "ally_address", it.id)),
        ),
        (Button(other, tap(Verb.PREPARATION, about, "degree", it.id, 3 - it.degree)),),
        (
            Button(speech.label("Remove"), tap(Verb.UNPREPARE, about, "ally", it.id)),
            Button(speech.label("Back"), tap(Verb.PREPARATION, about, "allies", 0)),
        ),
    )
    text = paragraphs(speech.say("<b>{name}</b>", name=person(it, speech)), known, address, met)
    return Screen(text, tuple(row for row in rows if row))


def to_preparation(opportunity_id: int, speech: Speech) -> Button:
    """Return the button that leads back to the preparation."""
    return Button(speech.label("Back"), tap(Verb.PREPARATION, opportunity_id))


def _requirements(every: Iterable[Evidence], speech: Speech) -> Html:
    lines = [
        # Translators: {requirement} was typed; {mark} is “✓ example ready” or “· to complete”
        speech.say(
            "{number}. {requirement} {mark}",
            number=nth,
            requirement=_short(it),
            mark=_mark(it, speech),
        )
        for nth, it in enumerate(every, 1)
    ]
    heading = speech.say("<b>What they ask for</b>")
    if not lines:
        empty = speech.say(
            "Nothing noted yet. Take the job description, and note each thing they ask for: your examples "
            "will answer them."
        )
        return Html(f"{heading}\n{empty}")
    return Html("\n".join((heading, *lines)))


def _short(it: Evidence) -> str:
    return typed(it.requirement, _IN_SHORT)


def _mark(it: Evidence, speech: Speech) -> str:
    """Return how far a requirement is backed, in words."""
    if whole(it):
        return speech.label("✓ example ready")
    return speech.label("· to complete") if it.example else speech.label("· an example to find")


def _kept(heading: Html, words: Personal | None, speech: Speech) -> Html | None:
    if words is None:
        return None
    # Translators: {heading} is one of “What they ask for”, “What you did”…; {words} were typed
    return speech.say("<b>{heading}</b>\n{words}", heading=heading, words=typed(words, _SHOWN))


def _open(heading: Html, speech: Speech) -> Html:
    return speech.say("<b>{heading}</b>\n<i>to be found</i>", heading=heading)


def _ally_line(it: Ally, speech: Speech) -> Html:
    if it.met_at is not None:
        return speech.say("• {name}, whom you met", name=person(it, speech))
    if it.degree > 1:
        return speech.say("• {name}, through somebody", name=person(it, speech))
    return speech.say("• {name}", name=person(it, speech))


def _ways(opportunity: Opportunity, speech: Speech) -> tuple[Row, ...]:
    about, every = opportunity.id, opportunity.evidence
    add = Button(speech.label("Note what they ask"), tap(Verb.PREPARE, about, "more", 0))
    fill = Button(
        speech.label("Fill in my examples"), tap(Verb.PREPARE, about, "evidence", 0), style=Style.PRIMARY
    )
    few = len(every) <= _FEW
    numbers = (
        Button(
            speech.label("Point {number}", number=nth) if few else f"{nth}",
            tap(Verb.PREPARATION, about, "evidence", it.id),
        )
        for nth, it in enumerate(every, 1)
    )
    to_fill = (fill,) if not all(map(whole, every)) else ()
    rows = (
        to_fill,
        (add,),
        *grid(numbers, _FEW if few else _WIDTH),
        (
            Button(speech.label("What sets me apart"), tap(Verb.PREPARE, about, "apart", 0)),
            Button(speech.label("Why this job"), tap(Verb.PREPARE, about, "motive", 0)),
        ),
        (
            Button(speech.label("My questions"), tap(Verb.PREPARE, about, "questions", 0)),
            Button(speech.label("My link"), tap(Verb.PREPARE, about, "portfolio", 0)),
        ),
        (
            Button(speech.label("Contacts inside"), tap(Verb.PREPARATION, about, "allies", 0)),
            back(about, speech),
        ),
    )
    return tuple(row for row in rows if row)


def _note(view: View, opportunity: Opportunity, it: Ally, speech: Speech) -> Row:
    task = _task(view, opportunity, it)
    if task is None:
        return ()
    callback = tap(Verb.LETTER, "t", task.id, 0, Origin.CARD)
    return (Button(speech.label("Read the note"), callback, style=Style.PRIMARY),)


def _task(view: View, opportunity: Opportunity, it: Ally) -> TaskOnFile | None:
    """Return the open task that has the note to a contact: to meet, or the thanks."""
    step = StepName.ALLY if it.met_at else StepName.MEET
    return next(
        (
            on_file
            for on_file in view.tasks
            if on_file.task.step is step
            and (on_file.task.opportunity_id, on_file.task.person_id) == (opportunity.id, it.id)
            and standing(on_file, view) in (Standing.OPEN, Standing.LATER)
        ),
        None,
    )
