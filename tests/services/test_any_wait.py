"""Any wait: what came of contacts, sleep, a pause, an absence, in any order with all the rest of a life."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from bot.domain.moments import at, local_day
from bot.domain.outcomes import ContactKind, ContactResult, EndingKind
from bot.services import contacts, opportunities, pauses, updates
from tests.builders import PARIS
from tests.services.test_any_life import AnyLife, days


class AnyWait(AnyLife):
    """One candidate who waits, is told about, goes away and comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.updates = 0

    @rule(interview=AnyLife.rounds, kind=st.sampled_from(ContactKind))
    def make_contact(self, interview: int, kind: ContactKind) -> None:
        self._try(contacts.log, self._of(interview).id, kind)

    @rule(
        interview=AnyLife.rounds,
        result=st.sampled_from([None, ContactResult.LEFT_MESSAGE, ContactResult.NO_DATE]),
    )
    def tell_what_came(self, interview: int, result: ContactResult | None) -> None:
        of = self._of(interview)
        if of.contacts:
            self._try(contacts.tell, of.id, contacts.stamp(of.contacts[-1]), result)

    @rule(interview=AnyLife.rounds)
    def fall_asleep(self, interview: int) -> None:
        self._try(opportunities.end, self._of(interview).id, EndingKind.ASLEEP)

    @rule(interview=AnyLife.rounds)
    def wake(self, interview: int) -> None:
        self._try(contacts.revive, self._of(interview).id)

    @rule(interview=AnyLife.rounds, works=st.booleans())
    def work_through(self, interview: int, *, works: bool) -> None:
        self._try(contacts.work_through, self._of(interview).id, works=works)

    @rule(by=days)
    def pause(self, by: timedelta) -> None:
        until = at(local_day(self.now + by, PARIS), time(0, 0), PARIS)
        if until > self.now:
            self._try(pauses.start, until=until)

    @rule()
    def end_the_pause(self) -> None:
        self._try(pauses.stop)

    @rule()
    def speak(self) -> None:
        self.updates += 1
        updates.take_in(self.begin, self.updates, 1001, now=self.now)


@pytest.mark.no_cover  # as every law
def test_in_any_wait_the_rules_above_all_others_are_kept(sqlite_template: Path) -> None:
    machine = type("Wait", (AnyWait,), {"template": sqlite_template})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
