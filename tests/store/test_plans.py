"""The stored plan changes by difference; answers stay."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event

from bot.domain.errors import NoSuchThing
from bot.domain.planning import Changes, Plan, difference
from bot.domain.playbook import StepName
from bot.domain.reminders import Delivered, Failed, Lease, Moot, Prompt, ReminderState
from bot.domain.timeline import Answer, AnswerKind, Snooze
from bot.services.ports import Begin, Plans, ReminderOnFile, TaskOnFile
from bot.store import Keyring, Store, connect
from tests.databases import Database, business_days
from tests.store import samples
from tests.store.samples import DAY, HOUR, MINUTE, NOON

DONE = Answer(kind=AnswerKind.DONE, at=NOON + HOUR)


def _with_tasks(begin: Begin, *keys: str, chat_id: int = 1001) -> tuple[int, int]:
    """Store a candidate with an opportunity and these tasks; return both ids."""
    candidate_id = samples.someone(begin, chat_id)
    with begin() as work:
        opportunity = work.opportunities.save(candidate_id, samples.full())
        tasks = tuple(samples.task(key, opportunity.id) for key in keys)
        work.plans.apply(candidate_id, Changes(tasks=tasks), now=NOON)
    return candidate_id, opportunity.id


def _tasks(begin: Begin, candidate_id: int) -> tuple[TaskOnFile, ...]:
    with begin() as work:
        return work.plans.tasks(candidate_id)


def _apply(begin: Begin, candidate_id: int, changes: Changes) -> None:
    with begin() as work:
        work.plans.apply(candidate_id, changes, now=NOON + MINUTE)


def _deliver(begin: Begin, *, message_id: int = 1) -> None:
    """Deliver the reminder of the earliest deadline that is due."""
    with begin() as work:
        (lease,) = work.queue.lease_due(worker="w", limit=1, hold=HOUR, now=NOON + DAY)
        assert work.queue.settle(lease, Delivered(message_id=message_id), now=NOON + message_id * MINUTE)


def _lease(begin: Begin) -> Lease:
    with begin() as work:
        (lease,) = work.queue.lease_due(worker="w", limit=1, hold=HOUR, now=NOON)
    return lease


def _on_file(begin: Begin, lease: Lease) -> ReminderOnFile:
    with begin() as work:
        return work.queue.get(lease.row_id)


def test_a_plan_comes_back_as_stored(begin: Begin) -> None:
    candidate_id, opportunity_id = _with_tasks(begin)
    prompts = (
        Prompt(
            key="lead",
            step=StepName.THANKS,
            opportunity_id=opportunity_id,
            interview_id=5,
            tasks=("a", "b"),
            variant="last",
        ),
        Prompt(key="below", step=StepName.STATUS, opportunity_id=opportunity_id, interview_id=6),
    )
    plan = Plan(
        tasks=(samples.task("a", opportunity_id, person_id=9), samples.task("b", opportunity_id)),
        reminders=(
            samples.reminder("early", NOON, prompts=prompts, silent=True),
            samples.reminder("late", NOON + HOUR),
        ),
    )
    _apply(begin, candidate_id, difference(Plan(), plan))
    with begin() as work:
        assert work.plans.current(candidate_id) == plan


def test_a_difference_applied_makes_the_new_plan(begin: Begin) -> None:
    candidate_id, opportunity_id = _with_tasks(begin)
    old = Plan(
        tasks=(samples.task("stays", opportunity_id), samples.task("goes", opportunity_id)),
        reminders=(samples.reminder("stays"), samples.reminder("goes")),
    )
    new = Plan(
        tasks=(samples.task("stays", opportunity_id, person_id=3), samples.task("new", opportunity_id)),
        reminders=(samples.reminder("stays", NOON + HOUR), samples.reminder("new", NOON + DAY)),
    )
    _apply(begin, candidate_id, difference(Plan(), old))
    _apply(begin, candidate_id, difference(old, new))
    with begin() as work:
        assert work.plans.current(candidate_id) == new


def test_plans_of_two_candidates_with_the_same_keys_are_apart(begin: Begin) -> None:
    anna = samples.planned(begin, samples.reminder("k"), chat_id=1)
    other = samples.planned(begin, samples.reminder("k", NOON + HOUR), chat_id=2)
    _apply(begin, anna, Changes(dropped_reminders=("k",)))
    with begin() as work:
        assert work.plans.current(anna) == Plan()
        assert work.plans.current(other).reminders == (samples.reminder("k", NOON + HOUR),)


def test_a_task_that_comes_back_is_the_same_row_with_its_answer(begin: Begin) -> None:
    candidate_id, opportunity_id = _with_tasks(begin, "a")
    (before,) = _tasks(begin, candidate_id)
    with begin() as work:
        work.plans.answer(candidate_id, before.id, DONE)
    _apply(begin, candidate_id, Changes(dropped_tasks=("a",)))
    assert _tasks(begin, candidate_id) == (replace(before, answer=DONE, live=False),)
    back = samples.task("a", opportunity_id, person_id=4)
    _apply(begin, candidate_id, Changes(tasks=(back,)))
    assert _tasks(begin, candidate_id) == (replace(before, task=back, answer=DONE, live=True),)


def test_answers_and_snoozes_are_facts_and_can_be_taken_back(begin: Begin) -> None:
    candidate_id, _ = _with_tasks(begin, "a", "b")
    first, second = _tasks(begin, candidate_id)
    snooze = Snooze(until=NOON + DAY, nth=2)
    with begin() as work:
        work.plans.answer(candidate_id, first.id, DONE)
        work.plans.snooze(candidate_id, second.id, snooze)
    with begin() as work:
        facts = work.facts(candidate_id)
        assert (facts.answers, facts.snoozes) == ({"a": DONE}, {"b": snooze})
        assert work.plans.task(candidate_id, second.id) == replace(second, snooze=snooze)
        work.plans.answer(candidate_id, first.id, None)
        work.plans.snooze(candidate_id, second.id, None)
    assert _tasks(begin, candidate_id) == (first, second)


def test_tasks_of_another_candidate_find_nothing(begin: Begin) -> None:
    anna, _ = _with_tasks(begin, "a", chat_id=1)
    thief = samples.someone(begin, 2)
    (hers,) = _tasks(begin, anna)
    attempts: tuple[Callable[[Plans], object], ...] = (
        lambda it: it.task(thief, hers.id),
        lambda it: it.answer(thief, hers.id, DONE),
        lambda it: it.snooze(thief, hers.id, Snooze(until=NOON, nth=1)),
    )
    for attempt in attempts:
        with pytest.raises(NoSuchThing), begin() as work:
            attempt(work.plans)
    assert _tasks(begin, anna) == (hers,)


def test_delivered_reminders_are_listed_oldest_first(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("a"), samples.reminder("b", NOON + HOUR))
    _deliver(begin, message_id=2)
    _deliver(begin, message_id=1)
    with begin() as work:
        later, earlier = work.plans.delivered(candidate_id)[::-1]
        assert (earlier.message_id, earlier.settled_at) == (1, NOON + MINUTE)
        assert (later.message_id, later.settled_at) == (2, NOON + 2 * MINUTE)
        assert work.facts(candidate_id).sent == {
            "a": NOON + 2 * MINUTE,
            "prompt a": NOON + 2 * MINUTE,
            "b": NOON + MINUTE,
            "prompt b": NOON + MINUTE,
        }


def test_a_delivered_reminder_is_never_touched(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("a"))
    _deliver(begin)
    with begin() as work:
        before = work.plans.delivered(candidate_id)
    _apply(begin, candidate_id, Changes(reminders=(samples.reminder("a", NOON + DAY),)))
    _apply(begin, candidate_id, Changes(dropped_reminders=("a",)))
    with begin() as work:
        assert work.plans.delivered(candidate_id) == before
        assert work.queue.next_due() is None


def test_a_withdrawn_reminder_is_not_sent_and_comes_back_as_the_same_row(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("a"))
    lease = _lease(begin)
    with begin() as work:
        work.queue.release("w")
    _apply(begin, candidate_id, Changes(dropped_reminders=("a",)))
    withdrawn = _on_file(begin, lease)
    assert (withdrawn.state, withdrawn.settled_at) == (ReminderState.WITHDRAWN, NOON + MINUTE)
    with begin() as work:
        assert work.queue.lease_due(worker="w", limit=9, hold=HOUR, now=NOON + DAY) == ()
    back = samples.reminder("a", NOON + HOUR)
    _apply(begin, candidate_id, Changes(reminders=(back,)))
    assert _on_file(begin, lease) == replace(
        withdrawn, reminder=back, state=ReminderState.PENDING, settled_at=None
    )


def test_a_moot_reminder_that_the_plan_wants_again_is_pending_again(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("a"))
    lease = _lease(begin)
    with begin() as work:
        work.queue.settle(lease, Moot(), now=NOON)
    _apply(begin, candidate_id, Changes(reminders=(samples.reminder("a"),)))
    on_file = _on_file(begin, lease)
    assert (on_file.state, on_file.attempt, on_file.settled_at) == (ReminderState.PENDING, 0, None)


def test_a_reminder_given_up_comes_back_only_when_the_plan_changes_it(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("a"))
    for hours in range(5):
        with begin() as work:
            (lease,) = work.queue.lease_due(worker="w", limit=1, hold=HOUR, now=NOON + 2 * hours * HOUR)
            work.queue.settle(lease, Failed(reason="broken"), now=NOON + 2 * hours * HOUR)
    assert _on_file(begin, lease).state is ReminderState.FAILED
    _apply(begin, candidate_id, Changes(reminders=(samples.reminder("a"),)))
    assert _on_file(begin, lease).state is ReminderState.FAILED
    _apply(begin, candidate_id, Changes(reminders=(samples.reminder("a", silent=True),)))
    assert _on_file(begin, lease).state is ReminderState.PENDING
    assert _on_file(begin, lease).attempt == 0


def test_facts_take_as_many_queries_with_much_on_file_as_with_little(
    store: Store, database: Database
) -> None:
    statements: list[str] = []
    engine = connect(database.url)
    keyring = Keyring.open(database.url, database.key_file)
    counted = Store(engine, keyring, business_days=business_days)
    candidate_id, _ = _with_tasks(counted.begin, "a")
    event.listen(engine, "before_cursor_execute", lambda *about: statements.append(about[2]))

    def queries() -> int:
        statements.clear()
        with counted.begin() as work:
            work.facts(candidate_id)
        return sum(it.startswith("SELECT") for it in statements)

    little = queries()
    for _ in range(5):
        with counted.begin() as work:
            work.opportunities.save(candidate_id, samples.full())
    assert queries() == little == 16
    counted.close()
