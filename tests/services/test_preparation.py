"""What is prepared for an interview: kept, changed, taken back, and the steps that it closes."""

from dataclasses import replace
from typing import Final

import pytest

from bot.domain.errors import NoSuchThing, TooMany
from bot.domain.people import LIMITS, Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.timeline import AnswerKind
from bot.services import allies, opportunities, preparation, tasks
from bot.services.ports import Begin, TaskOnFile
from bot.services.preparation import Kept
from tests.builders import moment
from tests.services import life
from tests.services.unchanged import refused

NOW: Final = moment(life.MONDAY)
#: nine days later
FAR: Final = "2026-12-02 14:30"
TEAM, BUDGET = Personal("manage a team"), Personal("keep a budget")


def opened(begin: Begin) -> tuple[int, int]:
    camille = life.join(begin)
    return camille, life.open_interview(begin, camille, FAR).opportunity_id


def answer(begin: Begin, candidate_id: int, step: StepName) -> AnswerKind | None:
    (on_file,) = life.tasks(begin, candidate_id, step)
    return on_file.answer.kind if on_file.answer else None


def test_a_first_requirement_closes_the_reading_of_the_job_description(begin: Begin) -> None:
    camille, role = opened(begin)
    assert answer(begin, camille, StepName.POSTING) is None
    required = preparation.require(begin, camille, role, [TEAM, BUDGET, TEAM], now=NOW)
    assert len(required.evidence_ids) == 2
    assert [it.requirement for it in life.only(begin, camille).evidence] == [TEAM, BUDGET]
    assert answer(begin, camille, StepName.POSTING) is AnswerKind.DONE
    again = preparation.require(begin, camille, role, [TEAM], now=NOW)
    assert again.evidence_ids == required.evidence_ids[:1]
    assert len(life.only(begin, camille).evidence) == 2


def test_what_backs_a_requirement_is_kept_answer_by_answer_and_the_last_one_closes_the_evidence(
    begin: Begin,
) -> None:
    camille, role = opened(begin)
    first, second = preparation.require(begin, camille, role, [TEAM, BUDGET], now=NOW).evidence_ids
    words = Personal("in 2024, six people")
    preparation.back(begin, camille, role, first, example=words, now=NOW)
    preparation.back(begin, camille, role, first, result=words, future=words, now=NOW)
    preparation.back(begin, camille, role, second, example=words, result=words, now=NOW)
    assert answer(begin, camille, StepName.EVIDENCE) is None
    preparation.back(begin, camille, role, second, future=words, requirement=TEAM, now=NOW)
    assert answer(begin, camille, StepName.EVIDENCE) is AnswerKind.DONE
    backed = life.only(begin, camille).evidence[1]
    assert (backed.requirement, backed.example, backed.future) == (TEAM, words, words)
    preparation.unrequire(begin, camille, role, first, now=NOW)
    assert [it.id for it in life.only(begin, camille).evidence] == [second]


def test_there_is_room_for_so_many_requirements_and_contacts(begin: Begin) -> None:
    camille, role = opened(begin)
    every = [Personal(f"requirement {nth}") for nth in range(LIMITS["evidence"])]
    with refused(begin, camille, TooMany):
        preparation.require(begin, camille, role, [*every, TEAM], now=NOW)
    preparation.require(begin, camille, role, every, now=NOW)
    for nth in range(LIMITS["allies"]):
        allies.add(begin, camille, role, Ally(id=0, name=Personal(f"Ally {nth}")), now=NOW)
    with refused(begin, camille, TooMany):
        allies.add(begin, camille, role, Ally(id=0, name=TEAM), now=NOW)


def test_my_questions_close_the_questions(begin: Begin) -> None:
    camille, role = opened(begin)
    preparation.note(begin, camille, role, apart=TEAM, motive=BUDGET, interested=False, now=NOW)
    assert answer(begin, camille, StepName.QUESTIONS) is None
    preparation.note(begin, camille, role, questions=TEAM, now=NOW)
    assert answer(begin, camille, StepName.QUESTIONS) is AnswerKind.DONE
    kept = life.only(begin, camille)
    assert (kept.apart, kept.motive, kept.interested, kept.questions) == (TEAM, BUDGET, False, TEAM)


@pytest.mark.parametrize("what", [Kept.APART, Kept.MOTIVE, Kept.INTERESTED, Kept.QUESTIONS])
def test_what_is_kept_of_an_opportunity_is_taken_back_alone(begin: Begin, what: Kept) -> None:
    camille, role = opened(begin)
    preparation.note(begin, camille, role, apart=TEAM, motive=TEAM, interested=True, questions=TEAM, now=NOW)
    preparation.forget(begin, camille, role, what, now=NOW)
    kept = life.only(begin, camille)
    values = {it: getattr(kept, it) for it in ("apart", "motive", "interested", "questions")}
    assert {name for name, value in values.items() if value is None} == {what.value}


def test_my_samples_and_my_plans_are_on_file_for_every_opportunity(begin: Begin) -> None:
    camille, role = opened(begin)
    preparation.on_file(begin, camille, portfolio=TEAM, now=NOW)
    preparation.on_file(begin, camille, career=BUDGET, now=NOW)
    candidate = life.facts(begin, camille).candidate
    assert (candidate.portfolio, candidate.career) == (TEAM, BUDGET)
    preparation.forget(begin, camille, role, Kept.PORTFOLIO, now=NOW)
    preparation.forget(begin, camille, role, Kept.CAREER, now=NOW)
    candidate = life.facts(begin, camille).candidate
    assert (candidate.portfolio, candidate.career) == (None, None)


def meeting(begin: Begin) -> tuple[int, int, int, TaskOnFile]:
    camille, role = opened(begin)
    ally = allies.add(begin, camille, role, Ally(id=0, name=TEAM, degree=2), now=NOW).ally_id
    (meet,) = life.tasks(begin, camille, StepName.MEET)
    return camille, role, ally, meet


def test_a_contact_that_is_found_closes_the_search_and_opens_the_meeting(begin: Begin) -> None:
    camille, role, ally, meet = meeting(begin)
    assert answer(begin, camille, StepName.INSIDERS) is AnswerKind.DONE
    assert meet.task.person_id == ally
    renamed = replace(life.only(begin, camille).allies[0], name=BUDGET, degree=1)
    allies.change(begin, camille, role, renamed, now=NOW)
    assert life.only(begin, camille).allies == (renamed,)
    allies.remove(begin, camille, role, ally, now=NOW)
    assert not life.tasks(begin, camille, StepName.MEET)
    with refused(begin, camille, NoSuchThing):
        allies.change(begin, camille, role, renamed, now=NOW)


def test_a_meeting_that_is_ticked_is_recorded_and_undone_with_its_tick(begin: Begin) -> None:
    camille, _, _, meet = meeting(begin)
    tasks.answer(begin, camille, meet.id, AnswerKind.DONE, now=NOW)
    assert life.only(begin, camille).allies[0].met_at == NOW
    assert len(life.tasks(begin, camille, StepName.ALLY)) == 1
    tasks.undo(begin, camille, meet.id, now=NOW)
    assert life.only(begin, camille).allies[0].met_at is None
    assert not life.tasks(begin, camille, StepName.ALLY)
    tasks.answer(begin, camille, meet.id, AnswerKind.SKIPPED, now=NOW)
    assert life.only(begin, camille).allies[0].met_at is None


def test_a_meeting_told_on_the_screen_ticks_its_task_and_keeps_the_first_moment(begin: Begin) -> None:
    camille, role, ally, _ = meeting(begin)
    allies.met(begin, camille, role, ally, now=NOW)
    allies.met(begin, camille, role, ally, now=moment("2026-11-24 10:00"))
    assert life.only(begin, camille).allies[0].met_at == NOW
    assert answer(begin, camille, StepName.MEET) is AnswerKind.DONE


def test_nobody_prepares_for_somebody_else(begin: Begin) -> None:
    camille, role, ally, _ = meeting(begin)
    (backed,) = preparation.require(begin, camille, role, [TEAM], now=NOW).evidence_ids
    other = life.join(begin, chat_id=1002)
    with refused(begin, other, NoSuchThing, camille):
        preparation.note(begin, other, role, apart=TEAM, now=NOW)
    with refused(begin, other, NoSuchThing, camille):
        preparation.back(begin, other, role, backed, example=TEAM, now=NOW)
    with refused(begin, other, NoSuchThing, camille):
        allies.met(begin, other, role, ally, now=NOW)
    mine = life.open_interview(begin, other).opportunity_id
    with refused(begin, other, NoSuchThing, camille):
        allies.met(begin, other, mine, ally, now=NOW)
    with refused(begin, other, NoSuchThing, camille):
        preparation.back(begin, other, mine, backed, example=TEAM, now=NOW)


def test_the_next_round_is_prepared_with_what_is_there(begin: Begin) -> None:
    camille, role = opened(begin)
    preparation.require(begin, camille, role, [TEAM], now=NOW)
    preparation.note(begin, camille, role, questions=TEAM, now=NOW)
    held = life.only(begin, camille).interviews[0]
    life.hold(begin, camille, held.id, now="2026-12-02 16:00")
    opportunities.open_round(
        begin,
        camille,
        role,
        starts=moment("2026-12-15 10:00"),
        zone=held.zone,
        now=moment("2026-12-04 10:00"),
    )
    kept = life.only(begin, camille)
    assert len(kept.evidence) == 1
    assert kept.questions == TEAM
    # the questions are looked at again before each whole interview
    (questions,) = [
        it for it in life.tasks(begin, camille, StepName.QUESTIONS) if it.task.interview_id != held.id
    ]
    assert questions.answer is None
