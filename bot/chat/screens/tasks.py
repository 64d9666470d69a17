"""What the tasks of a section look like: a line each, buttons each."""

from collections.abc import Iterable

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, fitting, names, person
from bot.chat.screens.screen import Button, Row, Style
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Origin, Person, Spot, Standing, standing
from bot.domain.interviews import Interview
from bot.domain.moments import local_day
from bot.domain.playbook import DEFAULT
from bot.domain.timeline import AnswerKind, Interviewer, Opportunity
from bot.services.alike import same_letter
from bot.services.plans import opportunity_of
from bot.services.ports import TaskOnFile, View


def who(on_file: TaskOnFile, here: Spot) -> Person | None:
    """Return the person a task is about; ``None`` when there is none, or none any more."""
    if on_file.task.person_id is None:
        return None
    facts = here.view.facts
    try:
        if here.words.vouching:
            return facts.reference(on_file.task.person_id)
        if here.words.helping:
            allies = facts.opportunity(on_file.task.opportunity_id).allies
            return next((it for it in allies if it.id == on_file.task.person_id), None)
        return facts.opportunity(on_file.task.opportunity_id).interviewer(on_file.task.person_id)
    except KeyError:
        return None


def lines(here: Spot) -> Html:
    """Return one line for each task: whom it concerns and where it stands."""
    return Html("\n".join(_line(it, here) for it in here.tasks))


def _line(on_file: TaskOnFile, here: Spot) -> Html:
    speech, name = here.speech, _name(on_file, here)
    match standing(on_file, here.view):
        case Standing.OPEN:
            return speech.say("• {name}", name=name) if name else speech.say("• to be done")
        case Standing.LATER:
            until = speech.moment(on_file.snooze.until) if on_file.snooze else ""
            if name:
                return speech.say("• {name}: I will come back to it, {moment}", name=name, moment=until)
            return speech.say("I will come back to it, {moment}", moment=until)
        case Standing.DONE:
            return done(on_file, here)
        case Standing.SKIPPED:
            return speech.say("{name}: not this time", name=name) if name else speech.say("Not this time.")
        case Standing.GONE:
            return (
                speech.say("{name}: nothing left to do", name=name)
                if name
                else speech.say("Nothing left to do.")
            )


def _name(on_file: TaskOnFile, here: Spot) -> str:
    someone = who(on_file, here)
    if someone is not None:
        return person(someone, here.speech)
    return here.words.named(on_file, here.speech) if here.words.named else ""


def lines_later(here: Spot) -> Html | None:
    """Return the lines of a section with one task: nothing while it is simply open."""
    return lines(here) if any(it.snooze and it.snooze.until > here.view.now for it in here.open) else None


def came_back(here: Spot) -> Html | None:
    """Say that a prompt comes because its task was put off; ``None`` for any other prompt."""
    return here.speech.say("You asked me to come back to it.") if here.variant == "later" else None


def done(on_file: TaskOnFile, here: Spot) -> Html:
    """Return the line of a task that was done: "Mot envoyé à Mme Dupont · mar. 24 nov."."""
    speech, someone = here.speech, who(on_file, here)
    day = speech.short_day(local_day(on_file.answer.at, speech.zone)) if on_file.answer else ""
    return here.words.told(day, person(someone, speech) if someone else None, speech)


def ticks(here: Spot) -> tuple[Row, ...]:
    """Return a row for each open task: its letter if it has one, its tick."""
    letter = here.words.letter is not None
    return tuple((*((letter_button(it, here),) if letter else ()), tick(it, here)) for it in here.open)


def letter_button(on_file: TaskOnFile, here: Spot) -> Button:
    """Return the button that opens a task's letter."""
    someone, speech = who(on_file, here), here.speech
    label = (
        fitting(lambda name: speech.label("Note: {name}", name=name), *names(someone, speech))
        if someone
        else speech.label("Read the note")
    )
    origin = (here.origin,) if here.origin else ()
    return Button(label, tap(Verb.LETTER, "t", on_file.id, here.reminder_id, *origin))


def tick(on_file: TaskOnFile, here: Spot, *, named: bool = False) -> Button:
    """Return the button that closes a task: one tap."""
    someone, speech = who(on_file, here), here.speech
    if named and someone:
        label = fitting(lambda name: speech.label("Sent: {name}", name=name), *names(someone, speech))
    elif here.words.letter:
        label = speech.label("It’s sent")
    else:
        # Translators: button: the task is done
        label = speech.label("Done")
    return Button(label, here.act(Verb.DONE, on_file), style=Style.SUCCESS)


def undos(here: Spot) -> tuple[Row, ...]:
    """Return a way back for each tap that answered tasks or put them off."""
    taken = [
        it for it in here.tasks if _can_return(it, here) and standing(it, here.view) is not Standing.OPEN
    ]
    groups: dict[object, list[TaskOnFile]] = {}
    for it in taken:
        # each "sent" is taken back by itself; one tap skipped, or put off, several at once
        own = it.id if it.answer and it.answer.kind is AnswerKind.DONE else None
        groups.setdefault(own or it.answer or (it.snooze and it.snooze.until), []).append(it)
    alone = len(here.tasks) == 1
    return tuple((_undo(it[0], here, alone=alone or len(it) > 1),) for it in groups.values())


def _can_return(on_file: TaskOnFile, here: Spot) -> bool:
    """Tell whether taking the answer back brings the task back."""
    return on_file.live or (on_file.answer is not None and here.words.returns)


def _undo(on_file: TaskOnFile, here: Spot, *, alone: bool) -> Button:
    someone, speech = who(on_file, here), here.speech
    label = (
        speech.label("Undo")
        if alone or someone is None
        else fitting(lambda name: speech.label("Reopen: {name}", name=name), *names(someone, speech))
    )
    return Button(label, here.act(Verb.UNDO, on_file))


def in_one_letter(here: Spot) -> tuple[tuple[Opportunity, Interview], ...]:
    """Return the other interviews that the letters to these references speak of, each once."""
    others = (it for mine in here.tasks for it in same_letter(here.view, mine.id))
    ids = dict.fromkeys(it.task.interview_id for it in others if it.task.interview_id != here.interview_id)
    return tuple(opportunity_of(here.view.facts, it) for it in ids)


def same_letter_line(here: Spot) -> Html | None:
    """Return that the same letter speaks of other interviews as well, or nothing."""
    others = list(dict.fromkeys(company(role) for role, _ in in_one_letter(here)))
    if not others:
        return None
    return here.speech.say(
        "The same letter speaks of your interview with {companies} too.",
        companies=here.speech.several(others),
    )


def put_off(here: Spot) -> Row:
    """Return Later and "Not this time" for all the open tasks of a section at once."""
    if not here.open:
        return ()
    first = here.open[0]
    return (
        Button(here.speech.label("Later"), here.act(Verb.LATER, first)),
        Button(here.speech.label("Not this time"), here.act(Verb.SKIP, first)),
    )


def why_row(here: Spot) -> Row:
    """Return the button that tells the reason for a step."""
    interview = (here.interview_id,) if here.origin is Origin.INTERVIEW else ()
    return (Button(here.speech.label("Why now?"), tap(Verb.WHY, here.reminder_id, here.step, *interview)),)


def useful_until(tasks: Iterable[TaskOnFile], here: Spot) -> str | None:
    """Return until when what is open is of use: its deadline, or past it the end of its use."""
    now = here.view.now
    ends = [it.task.deadline if now < it.task.deadline else it.task.useful_until for it in tasks]
    return here.speech.moment(min(ends)) if ends else None


def mask_of(opportunity: Opportunity, people: Iterable[Interviewer]) -> int:
    """Return people of an opportunity as one number: a bit for each, by their place."""
    chosen = {it.id for it in people}
    return sum(1 << nth for nth, it in enumerate(opportunity.interviewers) if it.id in chosen)


def open_tasks(view: View) -> list[TaskOnFile]:
    """Return the tasks that can be done now, in the playbook's order of worth."""
    tasks = [
        it
        for it in view.tasks
        if standing(it, view) is Standing.OPEN and it.task.opens <= view.now < it.task.useful_until
    ]
    return sorted(tasks, key=lambda it: (DEFAULT.steps[it.task.step].worth, it.task.deadline, it.id))
