"""What is open now, what comes next, and every opportunity on one screen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import coming, processes
from bot.chat.screens.naming import company, on_its_clocks, short
from bot.chat.screens.screen import Button, Row, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot
from bot.chat.screens.steps import WORDS
from bot.chat.screens.tasks import lines, open_tasks, ticks
from bot.domain.deciding import decisions
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.ports import TaskOnFile, View
from bot.services.upcoming import Upcoming

_MOST: Final = 8
_NAME: Final = 20
#: opportunities told in words; each has its button in any case
_LINES: Final = 25


def today(view: View, speech: Speech) -> Screen:
    """Return what is open now, each task with its button, and today's interviews."""
    tasks = open_tasks(view)[:_MOST]
    spots = _spots(tasks, view, speech)
    told, rows = _told_apart(spots)
    sections = [*_interviews_today(view, speech), *told]
    if not sections:
        return Screen(
            speech.say("Nothing is open today. I will write when something is worth your time."),
            (_ways(speech),),
        )
    text = Html("\n\n".join((speech.say("<b>Open now</b>"), *sections)))
    return Screen(text, (*rows, _ways(speech)))


def following(upcoming: Upcoming, speech: Speech) -> Screen:
    """Return the very next thing: a task that is open, else the next message."""
    view = upcoming.view
    tasks = open_tasks(view)[:1]
    if tasks:
        spots = _spots(tasks, view, speech)
        text = speech.say("<b>Next</b>\n{what}", what=_section(spots[0]))
        return Screen(text, (*_rows(spots[0]), _ways(speech)))
    first = coming.first(upcoming, speech)
    if first is None:
        return Screen(speech.say("Nothing is planned. A new interview starts the plan."), (_ways(speech),))
    return Screen(speech.say("<b>Next</b>\n{what}", what=first), (_ways(speech),))


def opportunities(upcoming: Upcoming, speech: Speech, *, ended: bool) -> Screen:
    """Return the open opportunities by what must be decided by when; or the ended ones, asleep first."""
    facts, now = upcoming.view.facts, upcoming.view.now
    others = sum((it.ending is None) is ended for it in facts.opportunities)
    if ended:
        text = speech.say("<b>Ended</b>\nEach can be opened again.")
        over = _ended(facts.opportunities)
        shown = [it for it, _ in over]
        told = [processes.ended(it, ending, speech) for it, ending in over[:_LINES]]
    else:
        found = decisions(facts, now=now)
        shown = [it for it, _ in found]
        told = [processes.line(it, decision, speech) for it, decision in found[:_LINES]]
        text = (
            speech.say("<b>Your interviews</b>\nWhat is to be decided first stands on top.")
            if shown
            else speech.say("No interview is on file. It takes a company and a date.")
        )
    return Screen(
        Html("\n\n".join((text, *(("\n".join(told),) if told else ())))),
        (*(_cards(shown)), *_other_list(others, speech, ended=ended), (_new(speech),)),
    )


def _ended(every: Iterable[Opportunity]) -> list[tuple[Opportunity, Ending]]:
    over = [(it, it.ending) for it in every if it.ending is not None]
    over.sort(key=lambda pair: pair[1].at, reverse=True)
    return sorted(over, key=lambda pair: pair[1].kind is not EndingKind.ASLEEP)


def _spots(tasks: Iterable[TaskOnFile], view: View, speech: Speech) -> list[Spot]:
    groups: dict[tuple[StepName, int], list[TaskOnFile]] = {}
    for it in tasks:
        groups.setdefault((it.task.step, it.task.interview_id), []).append(it)
    return [
        Spot(
            view=view,
            speech=speech,
            step=step,
            words=WORDS[step],
            interview_id=interview_id,
            tasks=tuple(group),
        )
        for (step, interview_id), group in groups.items()
    ]


def _told_apart(spots: Iterable[Spot]) -> tuple[list[Html], list[Row]]:
    """Return the sections and their rows, numbered when buttons that name nobody would read alike."""
    every = [(_section(it), _rows(it), _named(it)) for it in spots]
    alike = Counter(label for _, rows, named in every if not named for label in _labels(rows))
    if all(count == 1 for count in alike.values()):
        return [section for section, _, _ in every], [row for _, rows, _ in every for row in rows]
    sections: list[Html] = []
    buttons: list[Row] = []
    for nth, (section, rows, named) in enumerate(every, 1):
        sections.append(Html(f"{nth}. {section}"))
        buttons += rows if named else [tuple(_numbered(it, nth) for it in row) for row in rows]
    return sections, buttons


def _labels(rows: Iterable[Row]) -> set[str]:
    return {button.label for row in rows for button in row}


def _numbered(button: Button, nth: int) -> Button:
    return replace(button, label=f"{nth}. {button.label}")


def _section(here: Spot) -> Html:
    """Return a step's heading, with a line for each person where there are some."""
    heading = (here.words.heading or here.words.title)(here)
    return Html(f"{heading}\n{lines(here)}") if _named(here) else heading


def _named(here: Spot) -> bool:
    """Tell whether the buttons of a step say whom they concern."""
    return any(it.task.person_id is not None for it in here.tasks)


def _rows(here: Spot) -> tuple[Row, ...]:
    return (here.words.rows or ticks)(here)


def _interviews_today(view: View, speech: Speech) -> list[Html]:
    day = local_day(view.now, speech.zone)
    told = [
        (interview.starts, opportunity, interview)
        for opportunity in view.facts.opportunities
        for interview in opportunity.interviews
        if interview.state is State.PLANNED and local_day(interview.starts, speech.zone) == day
    ]
    return [
        # Translators: {moment} is “Tuesday 24 November at 14:30”
        speech.say(
            "<b>{moment}</b> · {company}",
            moment=on_its_clocks(interview, speech),
            company=company(opportunity),
        )
        for _, opportunity, interview in sorted(told, key=lambda it: it[0])
    ]


def _cards(shown: Iterable[Opportunity]) -> tuple[Row, ...]:
    buttons = [Button(short(company(it), _NAME), tap(Verb.CARD, it.id)) for it in shown]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


def _other_list(count: int, speech: Speech, *, ended: bool) -> tuple[Row, ...]:
    if ended:
        return ((Button(speech.label("Those in progress"), tap(Verb.LIST, 0)),),)
    if not count:
        return ()
    label = speech.label_count("Ended: {count}", "Ended: {count}", count)
    return ((Button(label, tap(Verb.LIST, 1)),),)


def _ways(speech: Speech) -> Row:
    return (_new(speech), Button(speech.label("All my interviews"), tap(Verb.LIST, 0)))


def _new(speech: Speech) -> Button:
    return Button(speech.label("New interview"), tap(Verb.NEW), style=Style.PRIMARY)
