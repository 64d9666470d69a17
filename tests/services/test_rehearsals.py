"""An answer prepared to one of the eight questions closes its task, for its round."""

from datetime import timedelta

from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Question, Rehearsal
from bot.services import alike, opportunities, rehearsals
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life

INVITED = "2026-11-30 10:00"
FIRST, SECOND = Personal("42 000"), Personal("45 000, selon l’ensemble")


def second_round(begin: Begin) -> tuple[int, int, int]:
    """Store a candidate with a first round held and a second one to come; return the three ids."""
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    second = opportunities.open_round(
        begin,
        camille,
        opened.opportunity_id,
        starts=moment("2026-12-15 10:00"),
        zone=PARIS,
        now=moment(INVITED),
    )
    return camille, opened.interview_id, second.interview_id


def asked(begin: Begin, candidate_id: int) -> set[str]:
    """Read which questions are still to be prepared."""
    tasks = life.tasks(begin, candidate_id, StepName.DECK)
    return {it.task.key.rpartition(":")[2] for it in tasks}


def test_an_answer_closes_its_question_and_taking_it_away_opens_it_again(begin: Begin) -> None:
    camille, _, second = second_round(begin)
    assert asked(begin, camille) == set(Question)
    rehearsals.keep(begin, camille, second, Question.SALARY, SECOND, now=moment(INVITED))
    assert asked(begin, camille) == set(Question) - {Question.SALARY}
    rehearsals.keep(begin, camille, second, Question.SALARY, None, now=moment(INVITED))
    assert asked(begin, camille) == set(Question)


def test_the_answer_of_the_first_round_stays_beside_the_new_one(begin: Begin) -> None:
    camille, first, second = second_round(begin)
    for interview, words in ((first, FIRST), (second, FIRST), (second, SECOND)):
        rehearsals.keep(begin, camille, interview, Question.SALARY, words, now=moment(INVITED))
    assert set(life.only(begin, camille).rehearsals) == {
        Rehearsal(question=Question.SALARY, round=1, words=FIRST),
        Rehearsal(question=Question.SALARY, round=2, words=SECOND),
    }


def test_a_question_left_out_this_time_leaves_those_of_the_days_after_alone(begin: Begin) -> None:
    camille, _, _ = second_round(begin)
    first, *others = sorted(life.tasks(begin, camille, StepName.DECK), key=lambda it: it.task.opens)
    now = first.task.opens + timedelta(minutes=5)
    assert all(it.task.opens > now for it in others)
    alike.skip(begin, camille, first.id, now=now)
    answered = {it.id for it in life.tasks(begin, camille, StepName.DECK) if it.answer is not None}
    assert answered == {first.id}


def test_a_question_put_off_puts_off_none_of_the_days_after(begin: Begin) -> None:
    camille, _, _ = second_round(begin)
    first, *_ = sorted(life.tasks(begin, camille, StepName.DECK), key=lambda it: it.task.opens)
    now = first.task.opens + timedelta(minutes=5)
    alike.snooze(begin, camille, first.id, until=now + timedelta(hours=2), now=now)
    later = {it.id for it in life.tasks(begin, camille, StepName.DECK) if it.snooze is not None}
    assert later == {first.id}
