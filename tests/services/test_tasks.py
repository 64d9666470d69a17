"""One task, many taps: whoever comes first changes it, everybody else is told that it is done."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Final, TypeVar

from bot.domain.interviews import TookPlace
from bot.domain.outcomes import ContactKind, Light
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Interviewer
from bot.services import contacts, interviews, opportunities, people, plans, tasks
from bot.services.ports import Begin

_Result = TypeVar("_Result")

STARTS: Final = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)
OVER: Final = STARTS + timedelta(hours=2)


def together(threads: int, act: Callable[[int], _Result]) -> list[_Result]:
    """Return ``act(0)``, ``act(1)`` …, each called in a thread of its own, all at once."""
    start = Barrier(threads)

    def go(nth: int) -> _Result:
        start.wait()
        return act(nth)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(go, range(threads)))


def held(begin: Begin, chat_id: int = 1001) -> tuple[int, int]:
    """Store somebody whose interview with one person took place; return their id and the opportunity's."""
    told = STARTS - timedelta(days=1)
    view = people.join(begin, chat_id=chat_id, language="fr", zone="Europe/Paris", territory="FR", now=told)
    candidate_id = view.facts.candidate.id
    opened = opportunities.start(
        begin, candidate_id, company=Personal("Acme"), starts=STARTS, zone="Europe/Paris", now=told
    )
    person = Interviewer(id=0, name=Personal("Zoé Martin"))
    opportunities.add_interviewers(begin, candidate_id, opened.interview_id, [person], now=told)
    interviews.took_place(begin, candidate_id, opened.interview_id, TookPlace.YES, now=OVER)
    return candidate_id, opened.opportunity_id


def thank_you(begin: Begin, candidate_id: int) -> int:
    found = plans.look(begin, candidate_id, now=OVER).tasks
    (task_id,) = [it.id for it in found if it.live and it.task.step is StepName.THANKS]
    return task_id


def test_of_twenty_taps_on_one_task_at_once_one_changes_it(begin: Begin) -> None:
    candidate_id, _ = held(begin)
    task_id = thank_you(begin, candidate_id)

    def answer(nth: int) -> tasks.Answered:
        now = OVER + timedelta(minutes=nth)
        return tasks.answer(begin, candidate_id, task_id, AnswerKind.DONE, now=now)

    told = together(20, answer)
    assert [it.changed for it in told].count(True) == 1
    first = next(nth for nth, it in enumerate(told) if it.changed)
    kept = {it.task.answer for it in told}
    assert {it.at for it in kept if it} == {OVER + timedelta(minutes=first)}
    assert None not in kept


def test_of_twenty_decisions_to_ask_at_once_one_is_logged(begin: Begin) -> None:
    candidate_id, opportunity_id = held(begin)
    together(20, lambda _: contacts.log(begin, candidate_id, opportunity_id, ContactKind.STATUS, now=OVER))
    (opportunity,) = plans.look(begin, candidate_id, now=OVER).facts.opportunities
    assert [(it.at, it.light) for it in opportunity.contacts] == [(OVER, Light.RED)]


def test_asking_again_another_day_is_another_contact(begin: Begin) -> None:
    candidate_id, opportunity_id = held(begin)
    for day in range(2):
        now = OVER + timedelta(days=day)
        contacts.log(begin, candidate_id, opportunity_id, ContactKind.STATUS, now=now)
    (opportunity,) = plans.look(begin, candidate_id, now=OVER).facts.opportunities
    assert len(opportunity.contacts) == 2
