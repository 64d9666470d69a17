"""One letter to a reference about several interviews: one tap closes all of it, one takes it back."""

import pytest

from bot.domain.people import Civility, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Reference
from bot.services import alike, plans, references
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life

#: three days before the first of the two interviews, when both alerts have come
ALERTED = "2026-11-29 10:00"


@pytest.fixture
def camille(begin: Begin) -> int:
    """Two interviews within a week for which the same person vouches, on file from Monday on."""
    camille = life.join(begin)
    first = life.open_interview(begin, camille, "2026-12-02 14:30")
    vouching = Reference(id=0, name=Personal("Paul Martin"), civility=Civility.SIR)
    view = references.add(begin, camille, first.opportunity_id, [vouching], now=moment(life.MONDAY))
    (known,) = view.facts.references
    second = life.open_interview(begin, camille, "2026-12-04 10:00")
    references.choose(begin, camille, second.opportunity_id, {known.id}, now=moment(life.MONDAY))
    return camille


def test_both_alerts_come_together_and_one_tap_closes_and_opens_both(begin: Begin, camille: int) -> None:
    life.delivered(begin, ALERTED)
    first, second = life.tasks(begin, camille, StepName.ALERT)
    assert first.task.opens == second.task.opens
    now = moment(ALERTED)
    assert alike.done(begin, camille, first.id, now=now).changed
    assert {it.answer and it.answer.at for it in life.tasks(begin, camille, StepName.ALERT)} == {now}
    alike.undo(begin, camille, second.id, now=now)
    assert {it.answer for it in life.tasks(begin, camille, StepName.ALERT)} == {None}


def test_what_was_sent_before_is_no_part_of_the_letter(begin: Begin, camille: int) -> None:
    first, second = life.tasks(begin, camille, StepName.ALERT)
    early = moment("2026-11-24 09:00")
    # neither has come yet: a tap on one is about that one
    alike.done(begin, camille, first.id, now=early)
    alike.done(begin, camille, second.id, now=moment(ALERTED))
    view = plans.look(begin, camille, now=moment(ALERTED))
    assert alike.same_letter(view, first.id) == alike.same_letter(view, second.id) == ()
    alike.undo(begin, camille, second.id, now=moment(ALERTED))
    told = {it.id: it.answer for it in life.tasks(begin, camille, StepName.ALERT)}
    assert told[first.id] is not None
    assert told[second.id] is None


def test_news_of_what_was_held_is_no_letter_about_what_is_to_come(begin: Begin, camille: int) -> None:
    life.delivered(begin, ALERTED)
    first, second = life.tasks(begin, camille, StepName.ALERT)
    life.hold(begin, camille, first.task.interview_id, now="2026-12-02 16:00")
    view = plans.look(begin, camille, now=moment("2026-12-02 19:00"))
    assert alike.same_letter(view, second.id) == ()
    assert alike.same_letter(view, first.id) == ()
