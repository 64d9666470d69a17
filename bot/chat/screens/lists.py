"""What is open now, what comes next, and every opportunity on one screen."""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import coming, processes
from bot.chat.screens.naming import company, short
from bot.chat.screens.screen import Button, Row, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, Standing, standing
from bot.chat.screens.steps import WORDS
from bot.chat.screens.tasks import lines, ticks
from bot.domain.deciding import decisions
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.playbook import DEFAULT, StepName
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
    sections = [*_interviews_today(view, speech), *(_section(it) for it in spots)]
    if not sections:
        return Screen(
            speech.say("Nothing is open today. I will write when something is worth your time."),
            (_ways(speech),),
        )
    text = Html("\n\n".join((speech.say("<b>Open now</b>"), *sections)))
    return Screen(text, (*(row for it in spots for row in _rows(it)), _ways(speech)))


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


def open_tasks(view: View) -> list[TaskOnFile]:
    """Return the tasks that can be done now, in the playbook's order of worth."""
    tasks = [
        it
        for it in view.tasks
        if standing(it, view) is Standing.OPEN and it.task.opens <= view.now < it.task.useful_until
    ]
    return sorted(tasks, key=lambda it: (DEFAULT.steps[it.task.step].worth, it.task.deadline, it.id))


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


def _section(here: Spot) -> Html:
    """Return a step's heading, with a line for each person where there are some."""
    heading = (here.words.heading or here.words.title)(here)
    named = any(it.task.person_id is not None for it in here.tasks)
    return Html(f"{heading}\n{lines(here)}") if named else heading


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
        speech.say(
            "<b>{moment}</b> · {company}",
            moment=speech.moment(interview.starts, interview.zone),
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
