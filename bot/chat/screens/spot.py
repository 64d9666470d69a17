"""Where a section of a message stands, and what is said of its step."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.naming import company, held_on
from bot.chat.screens.screen import Row, Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.timeline import AnswerKind, Interviewer, Opportunity, Reference
from bot.services.plans import opportunity_of
from bot.services.ports import TaskOnFile, View
from bot.writing.draft import Draft

#: a person a task is about
Person = Interviewer | Reference | Ally


class Origin(StrEnum):
    """Which message a tap stands under, when it is no reminder's (the last argument of its callback)."""

    #: the reminder named in the callback, or what is open today for reminder 0
    REMINDER = ""
    #: a letter's own message
    LETTER = "l"
    #: the thank-yous of one interview, after its debrief
    INTERVIEW = "v"
    #: the references of one interview, opened from there
    VOUCHERS = "w"
    #: the card of the opportunity that the task is about
    CARD = "c"


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
    #: what is said of the step
    words: "StepWords"
    #: 0 for a step about the candidate as a whole, whose words read no interview
    interview_id: int
    #: the key of the prompt it shows, "" when it shows none
    key: str = ""
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
    def deleted(self) -> bool:
        """Whether the interview it is about is on file no more; never for a step without one."""
        kept = {it.id for opportunity in self.view.facts.opportunities for it in opportunity.interviews}
        return self.interview_id != 0 and self.interview_id not in kept

    @property
    def company(self) -> str:
        """The company's name, cut to a line."""
        return company(self.opportunity)

    @property
    def about(self) -> dict[str, str]:
        """The values of every heading."""
        return {"company": self.company, "day": held_on(self.interview, self.speech)}

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """The letter of a step's tasks."""

    #: writes it, to the task's person when there is one
    write: Callable[[Spot, Person | None], Draft]
    #: a line below it
    below: Callable[[Speech], Html] | None = None
    #: goes to each person met: it asks for their names as long as there are none
    to_each: bool = False
    #: passed on by the agency, where one stands between
    relayed: bool = False
    #: sending it closes its task
    closes: bool = True


def _never(_here: Spot) -> None:
    return None


def _done(day: str, _name: str | None, speech: Speech) -> Html:
    return speech.say("✓ Done · {day}", day=day)


@dataclass(frozen=True, kw_only=True, slots=True)
class StepWords:
    """What is said of one step wherever it shows."""

    #: its message, or its part of one
    section: Callable[[Spot], Screen]
    #: its line in a round-up
    title: Callable[[Spot], Html]
    #: the button that opens it from a round-up, at most 20 characters (``naming.fitting``)
    opening: Callable[[Spot], str]
    #: its line in what comes next
    coming: Callable[[Speech], Html]
    #: the reason, a tap away
    why: Callable[[Speech], Html]
    #: the line that stands in its place once it asks for nothing any more (``steps.over``)
    over: Callable[[Spot], Html | None] = _never
    #: its heading in what is open today; the title when there is none
    heading: Callable[[Spot], Html] | None = None
    #: its buttons in what is open today; the ticks of its tasks when there are none
    rows: Callable[[Spot], tuple[Row, ...]] | None = None
    #: "✓ … · {day}", with the name of the task's person when there is one: (day, name, speech)
    told: Callable[[str, str | None, Speech], Html] = _done
    letter: Letter | None = None
    #: its tasks are ticked in a round-up itself
    ticked: bool = False
    #: what a task without a person is called, where the step has several such
    named: Callable[[TaskOnFile, Speech], str] | None = None
    #: the person of a task is a reference, not an interviewer
    vouching: bool = False
    #: the person of a task is an ally inside the company
    helping: bool = False
    #: an answer ends its task, and taking the answer back brings the task back
    returns: bool = False


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
