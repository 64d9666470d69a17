"""How a plan begins: its three phases, and the one thing to do first."""

from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import fitting, names
from bot.chat.screens.screen import Button, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin, Standing, standing
from bot.domain.interviews import Interview, State
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.domain.vouching import is_whole
from bot.services.ports import TaskOnFile, View

#: what may be the first thing to do, the most worthwhile first
_FIRST: Final = (
    StepName.CONFIRM,
    StepName.ALERT,
    StepName.POSTING,
    StepName.QUESTIONS,
    StepName.EVIDENCE,
)


def phases(view: View, opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return the three phases of the plan of an interview to come. Serves A1, A2, A4, B1.

    A1 and A2 are turned round: what a good first conversation opens, not what it may close.
    """
    planned = interview.state is State.PLANNED and view.now < interview.starts
    if not planned or opportunity.ending is not None:
        return None
    more = (
        speech.say(
            "A first interview often opens a second, even a third: the care given to this one counts for all."
        )
        if interview.round == 1
        else None
    )
    before = (
        speech.say("<b>Before</b>: what to prepare, each thing on its day.")
        if is_whole(interview)
        else speech.say("<b>Before</b>: what to look at on the evening before.")
    )
    lines = (
        more,
        before,
        speech.say("<b>During</b>: a pocket card, and I keep quiet."),
        speech.say("<b>After</b>: a word to each person, then patience."),
    )
    return Html("\n".join(filter(None, lines)))


def first(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the one thing to do first, with its button; an empty screen when there is none."""
    tasks = [
        it
        for it in view.tasks
        if it.task.interview_id == interview_id
        and it.task.step in _FIRST
        and it.task.opens <= view.now < it.task.deadline
        and standing(it, view) is Standing.OPEN
    ]
    if not tasks:
        return Screen(text=Html(""))
    task = min(tasks, key=lambda it: (_FIRST.index(it.task.step), it.id))
    what, button = _told(task, view, speech)
    text = speech.say("<b>To begin with</b>: {what}", what=what)
    return Screen(text=text, rows=((button,),))


def _told(on_file: TaskOnFile, view: View, speech: Speech) -> tuple[Html, Button]:
    form = (on_file.task.opportunity_id, 0, "n")
    match on_file.task.step:
        case StepName.CONFIRM:
            what = speech.say("confirm the interview; the message is written.")
            return what, _letter(on_file, speech.label("Confirm I will come"))
        case StepName.ALERT:
            reference = view.facts.reference(on_file.task.person_id or 0)
            # Translators: button: opens the note (a short letter) to a person; the name may be cut
            label = fitting(lambda name: speech.label("Note: {name}", name=name), *names(reference, speech))
            return speech.say("tell your reference, who may be called."), _letter(on_file, label)
        case StepName.POSTING:
            what = speech.say("read the job description again, and note what they ask for.")
            return what, _form(speech.label("Note what they ask"), "more", form)
        case StepName.QUESTIONS:
            what = speech.say("note three questions you will ask.")
            return what, _form(speech.label("Note my questions"), "questions", form)
        case _:
            what = speech.say("find an example for each thing they ask for.")
            return what, _form(speech.label("Fill in my examples"), "evidence", form)


def _letter(on_file: TaskOnFile, label: str) -> Button:
    return Button(label, tap(Verb.LETTER, "t", on_file.id, 0, Origin.CARD), style=Style.PRIMARY)


def _form(label: str, name: str, about: tuple[int, int, str]) -> Button:
    opportunity_id, other, new = about
    return Button(label, tap(Verb.PREPARE, opportunity_id, name, other, new), style=Style.PRIMARY)
