"""Any sequence of what candidates tell and tap: the rules above all others (playbook §2) are kept.

The machine works on the real store through the use cases, delivers what is due at its minute like the
dispatcher, and looks at each message as it goes out.
"""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.domain.errors import RequestError
from bot.domain.interviews import PARTS, Hour, Interview, Kind, Promise, PromiseKind, TookPlace
from bot.domain.moments import DAY, MINUTE, at, local_day
from bot.domain.outcomes import ContactKind, EndingKind
from bot.domain.people import Personal, QuietHours, Rhythm
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT
from bot.domain.preparation import Question
from bot.domain.reminders import Delivered
from bot.domain.timeline import AnswerKind, Facts, Interviewer, Opportunity, Reference
from bot.services import (
    contacts,
    endings,
    interviews,
    notes,
    opportunities,
    people,
    references,
    rehearsals,
    reminders,
    tasks,
    together,
    visits,
)
from bot.services.notes import Note
from bot.services.ports import Begin, Notice, TaskOnFile
from bot.store import Store
from tests.builders import MONTREAL, PARIS, moment
from tests.databases import Database, _in_memory
from tests.services.laws import hold

HOUR: Final = timedelta(hours=1)
START: Final = moment("2026-11-23 09:00")

minutes = st.integers(1, 60 * 24 * 3).map(lambda it: it * MINUTE)
days = st.integers(1, 20).map(lambda it: it * DAY)


class AnyLife(RuleBasedStateMachine):
    """One candidate, told about in any order."""

    #: a fresh store for each life
    template: Path

    rounds: Bundle[int] = Bundle("rounds")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=_in_memory(), prefix="relance-life-"))
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.store = self._open()
        self.now = START

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def _open(self) -> Store:
        url = f"sqlite:///{self.folder}/data.sqlite"
        return Database(url=url, key_file=self.folder / "master.key").open()

    @property
    def begin(self) -> Begin:
        return self.store.begin

    @property
    def facts(self) -> Facts:
        with self.begin() as work:
            return work.facts(self.camille)

    # what is told

    @initialize(rhythm=st.sampled_from(Rhythm))
    def join(self, rhythm: Rhythm) -> None:
        view = people.join(self.begin, chat_id=1001, language="fr", zone=PARIS, territory="FR", now=self.now)
        self.camille = view.facts.candidate.id
        people.change_settings(self.begin, self.camille, rhythm=rhythm, now=self.now)

    @rule(
        target=rounds,
        ahead=st.integers(-3 * 24, 12 * 24),
        minute=st.sampled_from([0, 15, 30]),
        zone=st.sampled_from([PARIS, PARIS, MONTREAL]),
        asked=st.integers(0, 3),
        vouching=st.booleans(),
    )
    def record(self, ahead: int, minute: int, zone: str, asked: int, *, vouching: bool) -> int:
        starts = (self.now + ahead * HOUR).replace(minute=minute, second=0, microsecond=0)
        opened = opportunities.start(
            self.begin,
            self.camille,
            company=Personal(f"Company {ahead} {minute}"),
            starts=starts,
            zone=zone,
            now=self.now,
        )
        named = [Interviewer(id=0, name=Personal(f"Person {nth}")) for nth in range(asked)]
        if named:
            opportunities.add_interviewers(self.begin, self.camille, opened.interview_id, named, now=self.now)
        if vouching and len(self.facts.references) < 3:
            references.add(
                self.begin,
                self.camille,
                opened.opportunity_id,
                [Reference(id=0, name=Personal("Someone"))],
                now=self.now,
            )
        return opened.interview_id

    @rule(target=rounds, interview=rounds, ahead=st.integers(24, 12 * 24))
    def next_round(self, interview: int, ahead: int) -> int | MultipleResults[int]:
        of = self._of(interview)
        opened = opportunities.open_round(
            self.begin, self.camille, of.id, starts=self.now + ahead * HOUR, zone=PARIS, now=self.now
        )
        return (
            opened.interview_id if opened.interview_id not in {it.id for it in of.interviews} else multiple()
        )

    @rule(interview=rounds, ahead=st.integers(1, 12 * 24))
    def move(self, interview: int, ahead: int) -> None:
        self._try(interviews.move, interview, starts=self.now + ahead * HOUR, zone=PARIS)

    @rule(interview=rounds, ahead=st.integers(0, 12), hour=st.sampled_from([*PARTS]))
    def move_to_a_day(self, interview: int, ahead: int, hour: Hour) -> None:
        day = local_day(self.now, PARIS) + ahead * DAY
        starts = at(day, PARTS[hour][0], PARIS)
        self._try(interviews.move, interview, starts=starts, zone=PARIS, hour=hour)

    @rule(interview=rounds, clock=st.integers(8, 18))
    def tell_the_hour(self, interview: int, clock: int) -> None:
        it = self._interview(interview)
        if not it.timed:
            starts = at(local_day(it.starts, it.zone), time(clock), it.zone)
            self._try(interviews.move, interview, starts=starts, zone=it.zone)

    @rule(interview=rounds, kind=st.sampled_from(Kind))
    def change_the_kind(self, interview: int, kind: Kind) -> None:
        self._try(interviews.change, interview, kind=kind)

    @rule(interview=rounds, nameless=st.integers(0, 4))
    def count_people(self, interview: int, nameless: int) -> None:
        self._try(visits.count, interview, nameless)

    @rule(interview=rounds, new=st.booleans())
    def go_through_an_agency(self, interview: int, *, new: bool) -> None:
        known = self._of(interview).interviewers
        someone = known[0] if known and not new else Interviewer(id=0, name=Personal("Consultant"))
        self._try(visits.through_agency, self._of(interview).id, someone)

    @rule(interview=rounds, use_case=st.sampled_from([together.sent, together.unsent]), some=st.booleans())
    def send_together(self, interview: int, use_case: Callable[..., object], *, some: bool) -> None:
        people_there = frozenset(it.id for it in self._of(interview).interviewers[:2])
        self._try(use_case, interview, people_there if some else None)

    @rule(nudge=st.booleans())
    def want_a_calm_word(self, *, nudge: bool) -> None:
        people.change_settings(self.begin, self.camille, nudge=nudge, now=self.now)

    @rule(interview=rounds, answer=st.sampled_from([it for it in TookPlace if it is not TookPlace.MOVED]))
    def tell_whether_it_took_place(self, interview: int, answer: TookPlace) -> None:
        if self._interview(interview).starts <= self.now:
            self._try(interviews.took_place, interview, answer)

    @rule(interview=rounds)
    def take_back(self, interview: int) -> None:
        self._try(interviews.reset, interview)

    @rule(interview=rounds, kind=st.sampled_from(PromiseKind), after=st.integers(0, 20))
    def tell_the_reply_date(self, interview: int, kind: PromiseKind, after: int) -> None:
        held = self._interview(interview)
        day = local_day(max(held.starts, self.now), held.zone) + after * DAY
        named = kind is PromiseKind.DAY or (kind is PromiseKind.THEY_CALL and after > 10)
        told = Promise(kind=kind, day=day if named else None, entered=self.now)
        self._try(interviews.promise, interview, told)

    @rule(interview=rounds)
    def finish_the_debrief(self, interview: int) -> None:
        self._try(interviews.finish_debrief, interview)

    @rule(interview=rounds, note=st.sampled_from(Note), words=st.sampled_from([Personal("x"), None]))
    def note(self, interview: int, note: Note, words: Personal | None) -> None:
        self._try(notes.write, interview, note, words)

    @rule(interview=rounds, question=st.sampled_from(Question))
    def look_back_and_rehearse(self, interview: int, question: Question) -> None:
        self._try(notes.finish_review, interview)
        self._try(rehearsals.keep, interview, question, Personal("x"))

    @rule(interview=rounds)
    def announce_a_round(self, interview: int) -> None:
        self._try(opportunities.invite, self._of(interview).id)

    @rule(interview=rounds, kind=st.sampled_from(EndingKind))
    def end(self, interview: int, kind: EndingKind) -> None:
        self._try(opportunities.end, self._of(interview).id, kind)

    @rule(interview=rounds)
    def reopen(self, interview: int) -> None:
        self._try(opportunities.reopen, self._of(interview).id)

    @rule(interview=rounds, after=st.none() | st.integers(0, 9))
    def tell_an_offer(self, interview: int, after: int | None) -> None:
        of = self._of(interview).id
        self._try(endings.offer, of)
        day = None if after is None else local_day(self.now, PARIS) + after * DAY
        self._try(endings.answer_by, of, day)

    @rule(interview=rounds)
    def accept(self, interview: int) -> None:
        of = self._of(interview).id
        self._try(endings.written, of)
        self._try(endings.accept, of)

    @rule(interview=rounds)
    def ask_anyway(self, interview: int) -> None:
        self._try(contacts.log, self._of(interview).id, ContactKind.STATUS)

    # what is tapped

    @rule(nth=st.integers(0, 9), kind=st.sampled_from(AnswerKind))
    def answer(self, nth: int, kind: AnswerKind) -> None:
        on_file = self._open_task(nth)
        if on_file:
            self._try(tasks.answer, on_file.id, kind)

    @rule(nth=st.integers(0, 9), until=minutes)
    def snooze(self, nth: int, until: timedelta) -> None:
        on_file = self._open_task(nth)
        if on_file:
            self._try(tasks.snooze, on_file.id, until=self.now + until)

    @rule(nth=st.integers(0, 9))
    def undo(self, nth: int) -> None:
        with self.begin() as work:
            every = work.plans.tasks(self.camille)
        if every:
            self._try(tasks.undo, every[nth % len(every)].id)

    @rule(zone=st.sampled_from([PARIS, MONTREAL]))
    def change_the_zone(self, zone: str) -> None:
        people.change_settings(self.begin, self.camille, zone=zone, now=self.now)

    @rule(quiet=st.sampled_from([QuietHours(), QuietHours(begin=QuietHours().end, end=QuietHours().end)]))
    def change_quiet_hours(self, quiet: QuietHours) -> None:
        people.change_settings(self.begin, self.camille, quiet=quiet, now=self.now)

    # what happens

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = self._open()

    @rule(by=minutes)
    def wait(self, by: timedelta) -> None:
        self._deliver_until(self.now + by)

    @rule(by=days)
    def wait_long(self, by: timedelta) -> None:
        self._deliver_until(self.now + by)

    @rule(by=days)
    def be_down(self, by: timedelta) -> None:
        """The bot itself is away for a while; back up, it looks at what fell due."""
        self.now += by
        self._deliver_until(self.now)

    @precondition(lambda self: hasattr(self, "camille"))
    @invariant()
    def the_stored_plan_is_the_one_that_follows_from_the_facts(self) -> None:
        with self.begin() as work:
            stored = work.plans.current(self.camille)
        anew = plan(self.facts, DEFAULT, now=self.now)
        ahead = {it.key: it for it in stored.reminders if it.due > self.now}
        assert ahead == {it.key: it for it in anew.reminders if it.due > self.now}
        useful = {it.key: it for it in stored.tasks if it.useful_until > self.now}
        assert useful == {it.key: it for it in anew.tasks}

    # how

    def _try(self, use_case: Callable[..., object], *args: object, **options: object) -> None:
        """Run a use case; a request that can't be carried out changes nothing."""
        before = self.facts
        try:
            use_case(self.begin, self.camille, *args, **options, now=self.now)
        except RequestError:
            assert self.facts == before

    def _of(self, interview: int) -> Opportunity:
        every = self.facts.opportunities
        return next(it for it in every if any(one.id == interview for one in it.interviews))

    def _interview(self, interview: int) -> Interview:
        return self._of(interview).interview(interview)

    def _open_task(self, nth: int) -> TaskOnFile | None:
        with self.begin() as work:
            every = [it for it in work.plans.tasks(self.camille) if it.live and it.answer is None]
        return every[nth % len(every)] if every else None

    def _deliver_until(self, until: datetime) -> None:
        while (due := reminders.next_due(self.begin)) is not None and due <= until:
            self.now = max(self.now, due)
            for lease in reminders.lease_due(self.begin, worker="w", limit=1, now=self.now):
                prepared = reminders.prepare(self.begin, lease, now=self.now)
                if isinstance(prepared, Notice):
                    hold(prepared.reminder, prepared.view.facts, now=self.now)
                    reminders.settle(self.begin, lease, Delivered(message_id=lease.row_id), now=self.now)
                else:
                    reminders.settle(self.begin, lease, prepared, now=self.now)
        self.now = until


@pytest.mark.no_cover  # as every law
def test_in_any_life_the_rules_above_all_others_are_kept(sqlite_template: Path) -> None:
    machine = type("Life", (AnyLife,), {"template": sqlite_template})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            # a life that breaks a rule is told as it was found: making it small takes minutes
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
