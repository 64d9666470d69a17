"""One tap for several tasks, on a real store."""

from dataclasses import dataclass, replace

import pytest

from bot.domain.errors import NoSuchThing, SnoozePastDeadline
from bot.domain.interviews import Notes, Promise, PromiseKind, TookPlace
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Interviewer
from bot.services import alike, interviews, notes, opportunities, outcomes, people, plans, tasks
from bot.services.notes import Note
from bot.services.ports import Begin, TaskOnFile, View
from tests.builders import moment

NOW = moment("2026-11-24 16:30")


@dataclass(frozen=True, kw_only=True, slots=True)
class Town:
    """Camille, who met three people this afternoon and told us so."""

    begin: Begin
    camille: int
    interview_id: int

    def notes(self) -> list[TaskOnFile]:
        """Return the thank-yous as they are on file."""
        view = plans.look(self.begin, self.camille, now=NOW)
        return [it for it in view.tasks if it.task.step is StepName.THANKS and it.live]


@pytest.fixture
def town(begin: Begin) -> Town:
    told = moment("2026-11-23 10:00")
    view = people.join(begin, chat_id=1001, language="fr", zone="Europe/Paris", territory="FR", now=told)
    camille = view.facts.candidate.id
    opened = opportunities.start(
        begin,
        camille,
        company=Personal("Acme"),
        starts=moment("2026-11-24 14:30"),
        zone="Europe/Paris",
        now=told,
    )
    met = [Interviewer(id=0, name=Personal(f"Person {nth}")) for nth in range(3)]
    opportunities.add_interviewers(begin, camille, opened.interview_id, met, now=told)
    interviews.took_place(begin, camille, opened.interview_id, TookPlace.YES, now=NOW)
    return Town(begin=begin, camille=camille, interview_id=opened.interview_id)


def test_one_tap_skips_what_is_open_and_leaves_what_is_done(town: Town) -> None:
    first, second, third = town.notes()
    tasks.answer(town.begin, town.camille, first.id, AnswerKind.DONE, now=NOW)
    assert alike.skip(town.begin, town.camille, second.id, now=NOW).changed
    kinds = [it.answer.kind if it.answer else None for it in town.notes()]
    assert kinds == [AnswerKind.DONE, AnswerKind.SKIPPED, AnswerKind.SKIPPED]
    assert third.answer is None


def test_undo_takes_back_what_one_tap_did_and_no_more(town: Town) -> None:
    first, second, _ = town.notes()
    tasks.answer(town.begin, town.camille, first.id, AnswerKind.DONE, now=moment("2026-11-24 16:20"))
    alike.skip(town.begin, town.camille, second.id, now=NOW)
    alike.undo(town.begin, town.camille, second.id, now=NOW)
    assert [it.answer is not None for it in town.notes()] == [True, False, False]


def test_two_ticks_of_the_same_moment_are_two_taps(town: Town) -> None:
    first, second, _ = town.notes()
    for note in (first, second):
        tasks.answer(town.begin, town.camille, note.id, AnswerKind.DONE, now=NOW)
    assert alike.undo(town.begin, town.camille, second.id, now=NOW).task.id == second.id
    assert [it.answer is not None for it in town.notes()] == [True, False, False]


def test_later_puts_all_the_open_ones_off_and_undo_brings_them_back(town: Town) -> None:
    until = moment("2026-11-25 09:00")
    first = town.notes()[0]
    alike.snooze(town.begin, town.camille, first.id, until=until, now=NOW)
    assert {it.snooze.until for it in town.notes() if it.snooze} == {until}
    alike.undo(town.begin, town.camille, first.id, now=NOW)
    assert [it.snooze for it in town.notes()] == [None, None, None]


def test_later_than_the_deadline_changes_nothing(town: Town) -> None:
    first = town.notes()[0]
    with pytest.raises(SnoozePastDeadline):
        alike.snooze(town.begin, town.camille, first.id, until=moment("2026-11-26 09:00"), now=NOW)
    assert [it.snooze for it in town.notes()] == [None, None, None]


def test_the_second_tap_is_told_that_nothing_changed(town: Town) -> None:
    first = town.notes()[0]
    assert alike.skip(town.begin, town.camille, first.id, now=NOW).changed
    assert not alike.skip(town.begin, town.camille, first.id, now=NOW).changed


def test_a_stranger_s_tap_changes_nothing(town: Town) -> None:
    stranger = people.join(
        town.begin, chat_id=1002, language="fr", zone="Europe/Paris", territory="FR", now=NOW
    ).facts.candidate.id
    first = town.notes()[0]
    for use_case in (alike.skip, alike.undo):
        with pytest.raises(NoSuchThing):
            use_case(town.begin, stranger, first.id, now=NOW)
    with pytest.raises(NoSuchThing):
        outcomes.nothing_yet(town.begin, stranger, town.interview_id, now=NOW)
    assert [it.answer for it in town.notes()] == [None, None, None]


def test_nothing_yet_answers_the_question_and_the_wait_goes_on(town: Town) -> None:
    day = moment("2026-12-04 12:00").date()
    promise = Promise(kind=PromiseKind.DAY, day=day, entered=NOW)
    interviews.promise(town.begin, town.camille, town.interview_id, promise, now=NOW)
    when = moment("2026-12-04 18:05")
    view = outcomes.nothing_yet(town.begin, town.camille, town.interview_id, now=when)
    news = [it for it in view.tasks if it.task.step is StepName.NEWS]
    assert [it.answer.kind for it in news if it.answer] == [AnswerKind.DONE]
    assert [it.task.step for it in view.tasks if it.live and it.answer is None].count(StepName.STATUS) == 1


def test_a_change_tells_what_was_known_just_before(town: Town) -> None:
    words = Personal("English")
    view: View = notes.write(town.begin, town.camille, town.interview_id, Note.CONCERN, words, now=NOW)
    assert view.before is not None
    before = replace(
        view.before.facts.opportunities[0].interviews[0], notes=Notes(concern=Personal("English"))
    )
    assert before == view.facts.opportunities[0].interviews[0]
