"""Where a section of a message stands, and what its tasks look like: a line each, buttons each."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.naming import company, fitting, held_on, names, person
from bot.chat.screens.screen import Button, Row, Style
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.moments import local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt
from bot.domain.timeline import AnswerKind, Interviewer, Opportunity, Reference
from bot.services.plans import opportunity_of
from bot.services.ports import TaskOnFile, View


class Origin(StrEnum):
    """Which message a tap stands under, when it is no reminder's (the last argument of its callback)."""

    #: the reminder named in the callback, or what is open today for reminder 0
    REMINDER = ""
    #: a letter's own message
    LETTER = "l"
    #: the thank-yous of one interview, after its debrief
    INTERVIEW = "v"


class Standing(Enum):
    """What a task asks of the candidate now."""

    OPEN = auto()
    LATER = auto()
    DONE = auto()
    SKIPPED = auto()
    #: the plan no longer asks for it, or it is of no use any more
    GONE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """One section: a step of one interview, under a reminder (0: under another screen)."""

    view: View
    speech: Speech
    step: StepName
    interview_id: int
    reminder_id: int = 0
    origin: Origin = Origin.REMINDER
    variant: str = ""
    tasks: tuple[TaskOnFile, ...] = ()

    @property
    def opportunity(self) -> Opportunity:
        """The opportunity it is about."""
        return opportunity_of(self.view.facts, self.interview_id)[0]

    @property
    def interview(self) -> Interview:
        """The interview it is about."""
        return opportunity_of(self.view.facts, self.interview_id)[1]

    @property
    def about(self) -> dict[str, str]:
        """The values of every heading."""
        return {"company": company(self.opportunity), "day": held_on(self.interview, self.speech)}

    def act(self, verb: Verb, on_file: TaskOnFile) -> Callback:
        """Return the callback of a tap on a task of this section."""
        origin = (self.origin,) if self.origin else ()
        return tap(verb, on_file.id, self.reminder_id, *origin)

    @property
    def open(self) -> tuple[TaskOnFile, ...]:
        """The tasks that are still to be answered, put off or not."""
        waiting = (Standing.OPEN, Standing.LATER)
        return tuple(it for it in self.tasks if standing(it, self.view) in waiting)

    @property
    def closed(self) -> tuple[TaskOnFile, ...]:
        """The tasks that were answered."""
        return tuple(it for it in self.tasks if it.answer is not None)


def spot(prompt: Prompt, view: View, speech: Speech, reminder_id: int) -> Spot:
    """Return the section of a prompt: with its own tasks, or all of the step when none of them is left."""
    own = tuple(it for it in map(view.task, prompt.tasks) if it is not None)
    if not any(it.live or it.answer for it in own):
        own = of_step(view, prompt.step, prompt.interview_id) or own
    return Spot(
        view=view,
        speech=speech,
        step=prompt.step,
        interview_id=prompt.interview_id,
        reminder_id=reminder_id,
        variant=prompt.variant,
        tasks=own,
    )


def of_step(view: View, step: StepName, interview_id: int) -> tuple[TaskOnFile, ...]:
    """Return the tasks of a step of one interview which the plan holds, or which were answered."""
    return tuple(
        it
        for it in view.tasks
        if it.task.step is step and it.task.interview_id == interview_id and (it.live or it.answer)
    )


def standing(on_file: TaskOnFile, view: View) -> Standing:
    """Return what a task asks of the candidate now."""
    if on_file.answer is not None:
        return Standing.DONE if on_file.answer.kind is AnswerKind.DONE else Standing.SKIPPED
    if not on_file.live or on_file.task.useful_until <= view.now:
        return Standing.GONE
    return Standing.LATER if on_file.snooze and on_file.snooze.until > view.now else Standing.OPEN


def who(on_file: TaskOnFile, view: View) -> Interviewer | Reference | None:
    """Return the person a task is about; ``None`` when there is none, or none any more."""
    if on_file.task.person_id is None:
        return None
    try:
        if on_file.task.step is StepName.REFERENCES:
            return view.facts.reference(on_file.task.person_id)
        return view.facts.opportunity(on_file.task.opportunity_id).interviewer(on_file.task.person_id)
    except KeyError:
        return None


def lines(here: Spot) -> Html:
    """Return one line for each task: whom it concerns and where it stands."""
    return Html("\n".join(_line(it, here) for it in here.tasks))


def _line(on_file: TaskOnFile, here: Spot) -> Html:
    speech, someone = here.speech, who(on_file, here.view)
    name = person(someone, speech) if someone else ""
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


def done(on_file: TaskOnFile, here: Spot) -> Html:
    """Return the line of a task that was done: "Mot envoyé à Mme Dupont · mar. 24 nov."."""
    speech, someone = here.speech, who(on_file, here.view)
    day = speech.short_day(local_day(on_file.answer.at, speech.zone)) if on_file.answer else ""
    name = person(someone, speech) if someone else None
    match on_file.task.step:
        case StepName.THANKS if name:
            return speech.say("✓ Note sent to {name} · {day}", name=name, day=day)
        case StepName.THANKS | StepName.REPLY:
            return speech.say("✓ Note sent · {day}", day=day)
        case StepName.REFERENCES if name:
            return speech.say("✓ News given to {name} · {day}", name=name, day=day)
        case _:
            return _told(on_file.task.step, day, speech)


def _told(step: StepName, day: str, speech: Speech) -> Html:
    """Return what was done with the company, in the words of the button that said so."""
    match step:
        case StepName.NEWS:
            return speech.say("✓ No news yet · {day}", day=day)
        case StepName.STATUS:
            return speech.say("✓ News asked for · {day}", day=day)
        case StepName.NEW_DATE:
            return speech.say("✓ New date asked for · {day}", day=day)
        case _:
            return speech.say("✓ Done · {day}", day=day)


def ticks(here: Spot, *, letter: bool = True, sent: bool = True) -> tuple[Row, ...]:
    """Return a row for each open task (its letter, its tick), and a way back for each answered one."""
    return tuple(
        (*((letter_button(it, here),) if letter else ()), tick(it, here, sent=sent)) for it in here.open
    )


def letter_button(on_file: TaskOnFile, here: Spot) -> Button:
    """Return the button that opens a task's letter."""
    someone, speech = who(on_file, here.view), here.speech
    label = (
        fitting(lambda name: speech.label("Note: {name}", name=name), *names(someone, speech))
        if someone
        else speech.label("Read the note")
    )
    origin = (here.origin,) if here.origin else ()
    return Button(label, tap(Verb.LETTER, "t", on_file.id, here.reminder_id, *origin))


def tick(on_file: TaskOnFile, here: Spot, *, sent: bool, named: bool = False) -> Button:
    """Return the button that closes a task: one tap."""
    someone, speech = who(on_file, here.view), here.speech
    if named and someone:
        label = fitting(lambda name: speech.label("Sent: {name}", name=name), *names(someone, speech))
    else:
        label = speech.label("It’s sent") if sent else speech.label("Done")
    return Button(label, here.act(Verb.DONE, on_file), style=Style.SUCCESS)


def undos(here: Spot) -> tuple[Row, ...]:
    """Return a way back for each tap that answered tasks or put them off."""
    taken = [it for it in here.tasks if _can_return(it) and standing(it, here.view) is not Standing.OPEN]
    groups: dict[object, list[TaskOnFile]] = {}
    for it in taken:
        groups.setdefault(it.answer or (it.snooze and it.snooze.until), []).append(it)
    alone = len(here.tasks) == 1
    return tuple((_undo(it[0], here, alone=alone or len(it) > 1),) for it in groups.values())


def _can_return(on_file: TaskOnFile) -> bool:
    """Tell whether taking the answer back brings the task back: a status contact itself ends its task."""
    return on_file.live or (on_file.answer is not None and on_file.task.step is StepName.STATUS)


def _undo(on_file: TaskOnFile, here: Spot, *, alone: bool) -> Button:
    someone, speech = who(on_file, here.view), here.speech
    label = (
        speech.label("Undo")
        if alone or someone is None
        else fitting(lambda name: speech.label("Reopen: {name}", name=name), *names(someone, speech))
    )
    return Button(label, here.act(Verb.UNDO, on_file))


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
