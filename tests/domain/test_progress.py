"""What several debriefs say together."""

from typing import Any

from bot.domain.interviews import Interview, Notes, Skill, State
from bot.domain.people import Personal
from bot.domain.progress import Move, progress
from bot.domain.timeline import Facts
from tests.builders import facts, interview, moment, opportunity

TOLD = "2026-11-01 10:00"


def held(number: int, state: State = State.HELD, **notes: Any) -> Interview:
    starts = f"2026-11-{10 + number} 10:00"
    return interview(starts, entered=TOLD, id=number, round=number, state=state, notes=Notes(**notes))


def told(*interviews: Interview) -> Facts:
    return facts(opportunity(*interviews))


def test_only_interviews_that_were_looked_back_on_count() -> None:
    found = progress(
        told(
            held(1, worked=Personal("le calme")),
            held(2, challenge=Personal("la migration")),
            held(3, scores={Skill.CALM: 3}),
            held(4, State.PLANNED, worked=Personal("le calme")),
        )
    )
    assert [it.interview.id for it in found.looked] == [1, 3]


def test_interviews_of_every_company_count_in_the_order_they_took_place() -> None:
    late, early = held(3, worked=Personal("b")), held(2, worked=Personal("a"))
    found = progress(facts(opportunity(late, id=1), opportunity(early, id=2)))
    assert [it.interview.id for it in found.looked] == [2, 3]


def test_a_score_moves_from_the_first_to_the_last_interview_that_has_it() -> None:
    found = progress(
        told(
            held(1, scores={Skill.CALM: 2, Skill.CLARITY: 4}),
            held(2, scores={Skill.CALM: 3}),
            held(3, scores={Skill.CALM: 4, Skill.EXAMPLES: 1}),
        )
    )
    assert found.moves == (Move(skill=Skill.CALM, first=2, last=4),)


def test_the_same_lowest_score_twice_is_found() -> None:
    found = progress(
        told(
            held(1, scores={Skill.CALM: 2, Skill.CLARITY: 4}),
            held(2, scores={Skill.CALM: 5, Skill.CLARITY: 3}),
            held(3, scores={Skill.CALM: 3, Skill.CLARITY: 4}),
        )
    )
    assert found.lowest is Skill.CALM


def test_a_score_that_is_not_alone_at_the_bottom_is_no_lowest() -> None:
    even = {Skill.CALM: 2, Skill.CLARITY: 2}
    assert progress(told(held(1, scores=even), held(2, scores=even))).lowest is None
    alone = {Skill.CALM: 2}
    assert progress(told(held(1, scores=alone), held(2, scores=alone))).lowest is None


def test_before_an_interview_only_earlier_ones_count_and_the_latest_wish_stands_first() -> None:
    every = told(
        held(1, improve=Personal("ralentir")),
        held(2, improve=Personal("donner des chiffres")),
        held(3, improve=Personal("sourire")),
    )
    found = progress(every, before=moment("2026-11-13 10:00"))
    assert found.wishes == (Personal("donner des chiffres"), Personal("ralentir"))


def test_without_notes_there_is_nothing_to_say() -> None:
    found = progress(told(held(1)))
    assert (found.looked, found.moves, found.wishes, found.lowest) == ((), (), (), None)
