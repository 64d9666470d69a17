"""The one screen at the end of a pause or an absence: what was held back, what is open."""

from collections.abc import Callable, Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.screen import Button, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.tasks import open_tasks
from bot.domain.moments import Span
from bot.domain.playbook import StepName
from bot.services.ports import TaskOnFile, View

_MOST: Final = 8


def returning(view: View, words_of: Callable[[StepName], StepWords], speech: Speech) -> Screen:
    """Return what was kept back in the pause or the absence, and what else is open. Serves B6.

    What can no longer be done is left out.
    """
    tasks = [it for it in open_tasks(view) if it.task.step is not StepName.PAUSED]
    held = kept_back(view)
    others = [it for it in tasks if it not in held]
    heading = speech.say(
        "<b>Here is where things stand</b>\nI kept quiet meanwhile, and nothing has piled up."
    )
    kept = speech.say("<b>Kept for your return</b>\n{lines}", lines=_lines(held, view, words_of, speech))
    rest = speech.say("<b>Also open</b>\n{lines}", lines=_lines(others, view, words_of, speech))
    nothing = speech.say("Nothing is open just now. I will write when something is worth your time.")
    text = paragraphs(heading, kept if held else None, rest if others else None, None if tasks else nothing)
    ways = (
        # Translators: button: what there is to do now; “open” is no verb
        Button(speech.label("Open now"), tap(Verb.TODAY), style=Style.PRIMARY),
        Button(speech.label("All my interviews"), tap(Verb.LIST, 0)),
    )
    return Screen(text=text, rows=(ways,))


def kept_back(view: View) -> list[TaskOnFile]:
    """Return the open tasks that began in the last pause or absence, and of which nothing was sent."""
    pause = view.facts.candidate.pause
    if pause is None:
        return []
    span = Span(begin=pause.begin, end=pause.until)
    return [it for it in open_tasks(view) if it.task.opens in span and not _spoken_of(it, view)]


def _spoken_of(on_file: TaskOnFile, view: View) -> bool:
    task = on_file.task
    if task.step is StepName.PAUSED:
        return True
    of = "0:0" if task.step is StepName.WEEKLY else f"{task.opportunity_id}:{task.interview_id}"
    about = f"{of}:{task.step}:"
    return any(at >= task.opens and key.startswith(about) for key, at in view.facts.sent.items())


def _lines(
    tasks: Iterable[TaskOnFile], view: View, words_of: Callable[[StepName], StepWords], speech: Speech
) -> Html:
    firsts: dict[tuple[StepName, int], Html] = {}
    for it in tasks:
        words = words_of(it.task.step)
        here = Spot(
            view=view,
            speech=speech,
            step=it.task.step,
            words=words,
            interview_id=it.task.interview_id,
            tasks=(it,),
        )
        line = speech.say("• {what}", what=(words.heading or words.title)(here))
        firsts.setdefault((it.task.step, it.task.interview_id), line)
    return Html("\n".join([*firsts.values()][:_MOST]))
