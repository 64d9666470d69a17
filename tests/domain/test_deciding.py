"""Five processes on one screen: what each asks to be decided, and which comes first."""

from datetime import date

from bot.domain.deciding import Deciding, decision, decisions
from bot.domain.interviews import Interview, State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.timeline import Opportunity
from tests.builders import facts, interview, moment, opportunity, promise

NOW = moment("2026-12-01 10:00")
TOLD = "2026-11-20 10:00"


def held(number: int, day: str, reply: str | None = None) -> Interview:
    told = promise(reply, entered=f"{day} 16:00")
    return interview(f"{day} 14:00", entered=TOLD, id=number, state=State.HELD, promise=told)


def offered(number: int, reply_by: str | None) -> Opportunity:
    last = date.fromisoformat(reply_by) if reply_by else None
    return opportunity(held(number, "2026-11-24"), id=number, offer=Offer(at=NOW, reply_by=last))


def test_five_processes_stand_in_the_order_of_what_must_be_decided_by_when() -> None:
    waiting = opportunity(held(1, "2026-11-30"), id=1)
    may_ask = opportunity(held(2, "2026-11-10"), id=2)
    promised = opportunity(held(3, "2026-11-24", "2026-12-04"), id=3)
    later, soon = (
        opportunity(interview(f"2026-12-{day} 10:00", entered=TOLD, id=number), id=number)
        for number, day in ((4, "09"), (5, "03"))
    )
    told = facts(waiting, may_ask, promised, later, soon, offered(6, "2026-12-10"))
    assert [(role.id, found.what) for role, found in decisions(told, now=NOW)] == [
        (6, Deciding.OFFER),
        (5, Deciding.INTERVIEW),
        (4, Deciding.INTERVIEW),
        (3, Deciding.PROMISED),
        (2, Deciding.ASK),
        (1, Deciding.WAIT),
    ]


def test_the_offer_with_the_nearer_day_comes_first_and_one_without_a_day_after_it() -> None:
    told = facts(offered(1, None), offered(2, "2026-12-10"), offered(3, "2026-12-04"))
    assert [role.id for role, _ in decisions(told, now=NOW)] == [3, 2, 1]


def test_an_interview_that_is_over_stands_before_those_to_come_and_one_without_a_date_after() -> None:
    over = opportunity(interview("2026-11-30 10:00", entered=TOLD, id=1), id=1)
    to_come = opportunity(interview("2026-12-03 10:00", entered=TOLD, id=2), id=2)
    put_off = opportunity(
        interview("2026-11-27 10:00", entered=TOLD, id=3, state=State.POSTPONED, state_at=NOW), id=3
    )
    told = facts(put_off, to_come, over)
    assert [(role.id, found.what) for role, found in decisions(told, now=NOW)] == [
        (1, Deciding.TELL),
        (2, Deciding.INTERVIEW),
        (3, Deciding.DATE),
    ]


def test_a_round_that_is_announced_wants_its_date() -> None:
    told = facts(opportunity(held(1, "2026-11-24"), invited=NOW))
    assert decision(told.opportunities[0], told, now=NOW).what is Deciding.DATE


def test_what_has_ended_is_not_among_them() -> None:
    asleep = opportunity(held(1, "2026-11-24"), ending=Ending(kind=EndingKind.ASLEEP, at=NOW))
    assert decisions(facts(asleep), now=NOW) == ()
