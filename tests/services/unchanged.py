"""A use case that raises changes nothing: all that is on file of a candidate, before and after."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.domain.errors import RequestError
from bot.domain.planning import Plan
from bot.domain.timeline import Facts
from bot.services.ports import Begin, ReminderOnFile, TaskOnFile

OnFile = tuple[Facts, Plan, tuple[TaskOnFile, ...], tuple[ReminderOnFile, ...]]


def on_file(begin: Begin, candidate_id: int) -> OnFile:
    """Read all that is on file of the candidate."""
    with begin() as work:
        plans = work.plans
        facts = work.facts(candidate_id)
        return facts, plans.current(candidate_id), plans.tasks(candidate_id), plans.delivered(candidate_id)


@contextmanager
def refused(begin: Begin, candidate_id: int, error: type[RequestError], *others: int) -> Iterator[None]:
    """Expect this error of the block, and everything on file as it was, of the others too."""
    before = [on_file(begin, it) for it in (candidate_id, *others)]
    with pytest.raises(error):
        yield
    assert [on_file(begin, it) for it in (candidate_id, *others)] == before
