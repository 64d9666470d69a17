"""What references were told: read from the answers, across opportunities."""

from dataclasses import replace

from bot.domain import vouching
from bot.domain.interviews import Kind
from bot.domain.playbook import StepName
from bot.domain.timeline import Answer, AnswerKind
from tests.builders import facts, interview, moment, opportunity

AT = moment("2026-11-21 11:00")
DONE = Answer(kind=AnswerKind.DONE, at=AT)
SKIPPED = Answer(kind=AnswerKind.SKIPPED, at=AT)

FIRST = interview("2026-11-24 14:00", entered="2026-11-15 12:00")


def test_whoever_was_alerted_or_given_news_was_asked_and_nobody_else() -> None:
    told = facts(
        opportunity(FIRST, references=4),
        opportunity(interview("2026-12-01 14:00", entered="2026-11-15 12:00", id=2), id=2, references=1),
        answers={
            "1:1:alert:101": DONE,
            "1:1:refs:102.3": DONE,
            "1:1:alert:103": SKIPPED,
            "1:1:thanks:104": DONE,
            "2:2:alert:201.1": DONE,
        },
    )
    assert vouching.asked(told, 1) == {101, 102}
    assert vouching.asked(told, 2) == {201}
    assert {(it.reference_id, it.step) for it in vouching.told(told)} == {
        (101, StepName.ALERT),
        (102, StepName.REFERENCES),
        (201, StepName.ALERT),
    }


def test_the_first_whole_interview_is_prepared_for() -> None:
    call = interview("2026-11-20 14:00", entered="2026-11-15 12:00", kind=Kind.SCREENING)
    whole = interview("2026-11-24 14:00", entered="2026-11-21 12:00", id=2, round=2)
    panel = interview("2026-12-01 14:00", entered="2026-11-25 12:00", id=3, round=3, kind=Kind.PANEL)
    assert vouching.prepared(opportunity(call)) is None
    role = opportunity(call, whole, panel)
    assert vouching.prepared(role) is role.interviews[1]


def test_an_alert_and_the_news_are_one_message_unless_it_was_answered_in_time() -> None:
    role = opportunity(FIRST, references=1)
    (it,) = role.interviews
    told = facts(role)
    assert vouching.overtaken(told, role, it, 101)
    assert not vouching.overtaken(replace(told, answers={"1:1:alert:101": SKIPPED}), role, it, 101)
    late = replace(DONE, at=it.ends)
    assert vouching.overtaken(replace(told, answers={"1:1:alert:101": late}), role, it, 101)


def test_a_moved_interview_alerts_anew() -> None:
    role = opportunity(replace(FIRST, moves=2), references=1)
    assert vouching.key(role, role.interviews[0], 101) == "1:1:alert:101.2"
