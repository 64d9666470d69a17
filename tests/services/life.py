"""A candidate on file, made through the use cases; moments are local text of Paris ("2026-11-24 14:30")."""

from datetime import datetime
from typing import Final

from bot.domain.interviews import TookPlace
from bot.domain.moments import local
from bot.domain.people import Personal
from bot.domain.planning import Plan
from bot.domain.playbook import AFTER_AN_ENDING, StepName, allies, before
from bot.domain.reminders import Delivered, Reminder
from bot.domain.timeline import AnswerKind, Facts, Interviewer, Opportunity
from bot.services import interviews, opportunities, people, reminders
from bot.services import tasks as tasks_of
from bot.services.opportunities import Opened
from bot.services.ports import Begin, Notice, TaskOnFile, View
from tests.builders import PARIS, moment
from tests.domain.golden import SPINE

#: the steps that prepare an interview
PREPARATION: Final = frozenset(step.name for step in (*before.STEPS, *allies.STEPS))

#: a Monday morning, when everything below is told
MONDAY: Final = "2026-11-23 09:00"
#: the next day's interview: of an hour, so the question "did it take place?" comes at 16:00
TUESDAY: Final = "2026-11-24 14:30"


def join(begin: Begin, *, chat_id: int = 1001, now: str = MONDAY) -> int:
    """Store a candidate in Paris and return the id."""
    view = people.join(begin, chat_id=chat_id, language="fr", zone=PARIS, territory="FR", now=moment(now))
    return view.facts.candidate.id


def open_interview(
    begin: Begin, candidate_id: int, starts: str = TUESDAY, *, asked: int = 1, now: str = MONDAY
) -> Opened:
    """Store an opportunity with one interview and as many interviewers."""
    opened = opportunities.start(
        begin, candidate_id, company=Personal("Acme"), starts=moment(starts), zone=PARIS, now=moment(now)
    )
    named = [Interviewer(id=0, name=Personal(f"Interviewer {nth}")) for nth in range(asked)]
    opportunities.add_interviewers(begin, candidate_id, opened.interview_id, named, now=moment(now))
    return opened


def prepare(begin: Begin, candidate_id: int, *, now: str = MONDAY) -> None:
    """Tick everything that prepares the interviews."""
    with begin() as work:
        every = work.plans.tasks(candidate_id)
    for it in every:
        if it.live and it.task.step in PREPARATION:
            tasks_of.answer(begin, candidate_id, it.id, AnswerKind.DONE, now=moment(now))


def hold(begin: Begin, candidate_id: int, interview_id: int, *, now: str) -> View:
    """Say that the interview took place."""
    return interviews.took_place(begin, candidate_id, interview_id, TookPlace.YES, now=moment(now))


def facts(begin: Begin, candidate_id: int) -> Facts:
    """Read everything known of the candidate in a transaction of its own."""
    with begin() as work:
        return work.facts(candidate_id)


def only(begin: Begin, candidate_id: int) -> Opportunity:
    """Read the candidate's one opportunity."""
    (opportunity,) = facts(begin, candidate_id).opportunities
    return opportunity


def plan(begin: Begin, candidate_id: int) -> Plan:
    """Read the stored plan."""
    with begin() as work:
        return work.plans.current(candidate_id)


def tasks(begin: Begin, candidate_id: int, step: StepName) -> list[TaskOnFile]:
    """Read the live tasks of a step."""
    with begin() as work:
        return [it for it in work.plans.tasks(candidate_id) if it.live and it.task.step is step]


def prompted(begin: Begin, candidate_id: int, *also: StepName) -> list[tuple[str, str]]:
    """Read what is to be sent around every interview (and ``also`` of these steps): local moment and step."""
    return [
        (f"{local(reminder.due, PARIS):%d %b %H:%M}", str(prompt.step))
        for reminder in plan(begin, candidate_id).reminders
        for prompt in reminder.prompts
        if prompt.step in {*SPINE.steps, *AFTER_AN_ENDING, *also}
    ]


def sent(begin: Begin, until: str, *, since: str = MONDAY) -> list[tuple[datetime, Reminder]]:
    """Deliver all that is due until then, at its minute or once the bot is back at ``since``; return it."""
    out: list[tuple[datetime, Reminder]] = []
    while (due := reminders.next_due(begin)) is not None and due <= moment(until):
        now = max(due, moment(since))
        for lease in reminders.lease_due(begin, worker="w", limit=1, now=now):
            prepared = reminders.prepare(begin, lease, now=now)
            if isinstance(prepared, Notice):
                out.append((now, prepared.reminder))
                reminders.settle(begin, lease, Delivered(message_id=lease.row_id), now=now)
            else:
                reminders.settle(begin, lease, prepared, now=now)
    return out


def delivered(begin: Begin, until: str, *, since: str = MONDAY) -> list[tuple[str, str]]:
    """Deliver all that is due until then; return the local moment and the step of each prompt."""
    return [
        (f"{local(at, PARIS):%d %b %H:%M}", str(prompt.step))
        for at, reminder in sent(begin, until, since=since)
        for prompt in reminder.prompts
    ]
