"""The five defects of other trackers, each of which can't happen here."""

from bot.domain.interviews import Promise, PromiseKind
from bot.domain.outcomes import ContactKind, ContactResult
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services import contacts, interviews, tasks
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life

TOLD = "2026-11-24 16:05"


def held(begin: Begin, candidate_id: int) -> int:
    """Record an interview that took place on Tuesday; return its id."""
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now=TOLD)
    return opened.interview_id


def test_ticking_the_thank_yous_deletes_no_follow_up(begin: Begin) -> None:
    camille = life.join(begin)
    held(begin, camille)
    waits = [it for it in life.prompted(begin, camille) if it[1] == StepName.STATUS]
    for on_file in life.tasks(begin, camille, StepName.THANKS):
        tasks.answer(begin, camille, on_file.id, AnswerKind.DONE, now=moment(TOLD))
    assert waits
    assert [it for it in life.prompted(begin, camille) if it[1] == StepName.STATUS] == waits


def test_a_reminder_of_the_old_date_never_goes_out_after_a_move(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    noon = moment("2026-11-23 12:00")
    interviews.move(
        begin, camille, opened.interview_id, starts=moment("2026-12-03 10:00"), zone=PARIS, now=noon
    )
    around = [at for at, step in life.delivered(begin, "2026-12-03 09:00") if step in {"brief", "card"}]
    assert around == ["02 Dec 18:00", "03 Dec 08:00"]


def test_a_reminder_that_is_late_goes_out_while_it_is_of_use(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    # the bot was away from Monday noon on: the brief of 18:00 is of use until two hours before
    sent = life.delivered(begin, "2026-11-24 12:00", since="2026-11-24 11:00")
    assert ("24 Nov 11:00", "brief") in sent


def test_nobody_is_asked_before_the_promised_day_is_over(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille)
    day = moment("2026-12-04 12:00").date()
    promised = Promise(kind=PromiseKind.DAY, day=day, entered=moment(TOLD))
    interviews.promise(begin, camille, interview_id, promised, now=moment(TOLD))
    asked = [at for at, step in life.delivered(begin, "2026-12-20 12:00") if step == StepName.STATUS]
    assert asked == ["07 Dec 14:00"], "a Friday was promised, and nobody calls on a Monday morning"


def test_nobody_is_asked_a_third_time(begin: Begin) -> None:
    camille = life.join(begin)
    held(begin, camille)
    opportunity_id = life.only(begin, camille).id
    for now in (moment("2026-12-09 10:00"), moment("2026-12-17 10:00")):
        contacts.log(begin, camille, opportunity_id, ContactKind.STATUS, now=now)
        made = contacts.stamp(life.only(begin, camille).contacts[-1])
        contacts.tell(begin, camille, opportunity_id, made, ContactResult.LEFT_MESSAGE, now=now)
    steps = {step for _, step in life.delivered(begin, "2027-03-01 12:00")}
    assert not steps & {StepName.STATUS, StepName.SECOND}
    assert StepName.STOP in steps
