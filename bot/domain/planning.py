"""The plan of a whole candidate: tasks and reminders that follow from the facts, and from nothing else.

``plan`` is pure. Each interview says what it wishes (:mod:`.steps`); moment-bound wishes
stand at their minute (:mod:`.windows`), the others fill the two digests of a day. What already went out
(``facts.sent``) is left out, what is due and unsent keeps its moment until it expires, and so planning
again at any later moment delivers the same messages at the same minutes.

Where the playbook leaves room, this is how it is read:

- a debrief that stays unanswered is asked once more, as a line of the next morning's digest, because
  only "yes, it took place" starts the thank-yous and those have a day;
- a digest joins a moment-bound message less than a quarter of an hour away from it;
- a line of a digest is a prompt of its own, so that a full digest leaves nothing out for good;
- the weekly point is planned some weeks ahead (:mod:`.steps.weekly`); a pause and an absence hold back what
  would have stood in them (:mod:`.absence`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import digests
from bot.domain.absence import Hush
from bot.domain.asking import Asking, Wish
from bot.domain.moments import MINUTE
from bot.domain.playbook import AFTER_AN_ENDING, Delivery, Playbook, StepName
from bot.domain.reminders import Prompt, Reminder, Task
from bot.domain.steps import STEPS, cohort, weekly
from bot.domain.steps.weekly import Overview
from bot.domain.timeline import Facts
from bot.domain.windows import Windows

_SNOOZE_GRACE = timedelta(hours=12)
_FOLD_GRACE = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The tasks and the reminders that follow from a candidate's facts."""

    tasks: tuple[Task, ...] = ()
    #: by due moment, ascending
    reminders: tuple[Reminder, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """What turns the stored plan into the new one; tasks and reminders are matched by key."""

    #: new, or changed under the same key
    tasks: tuple[Task, ...] = ()
    dropped_tasks: tuple[str, ...] = ()
    #: new, or changed under the same key
    reminders: tuple[Reminder, ...] = ()
    dropped_reminders: tuple[str, ...] = ()


def plan(facts: Facts, playbook: Playbook, *, now: datetime) -> Plan:
    """Return the tasks and reminders that follow from the candidate's facts at ``now``."""
    windows = Windows.of(facts, playbook)
    tasks: list[Task] = []
    wanted: list[Wish] = []
    beside: list[Wish] = []
    for asking in _askings(facts, playbook, windows):
        for made, own in _of_interview(asking):
            tasks += made
            beside += own
            wanted += _open(own, facts, playbook)
    look = Overview(facts=facts, playbook=playbook, windows=windows, beside=tuple(beside))
    for made, wished in (*weekly.every(look), *cohort.every(look)):
        tasks += made
        wanted += _open(wished, facts, playbook)
    useful = tuple(task for task in tasks if task.useful_until > now)
    wanted += _snoozed(useful, facts, playbook, windows)
    wanted = [wish for wish in wanted if wish.prompt.key not in facts.sent]
    hush = Hush.of(facts)
    unsent = list(_in_time((wish for wish in wanted if hush.lets(wish, wish.moment)), now))
    alone = [_alone(wish) for wish in unsent if wish.delivery is Delivery.MOMENT]
    lines = digests.held_back((it for it in unsent if it.delivery is Delivery.DIGEST), facts, playbook)
    used, seen = frozenset(facts.sent), facts.candidate.seen_at
    round_ups = digests.filled(lines, windows, playbook, used, now, seen=seen, may=hush.lets)
    reminders = digests.joined(alone, round_ups, playbook)
    return Plan(tasks=useful, reminders=tuple(sorted(reminders, key=lambda it: (it.due, it.key))))


def difference(old: Plan, new: Plan) -> Changes:
    """Return what turns ``old`` into ``new``, matched by key."""
    tasks = {task.key: task for task in old.tasks}
    reminders = {reminder.key: reminder for reminder in old.reminders}
    return Changes(
        tasks=tuple(task for task in new.tasks if tasks.get(task.key) != task),
        dropped_tasks=tuple(tasks.keys() - {task.key for task in new.tasks}),
        reminders=tuple(it for it in new.reminders if reminders.get(it.key) != it),
        dropped_reminders=tuple(reminders.keys() - {it.key for it in new.reminders}),
    )


def blocked_until(reminder: Reminder, facts: Facts, playbook: Playbook, *, now: datetime) -> datetime | None:
    """Return until when a due reminder must wait at ``now`` (silence, quiet hours), or ``None``.

    A plan puts a reminder into quiet hours only for its deadline's sake; a late delivery could stand in
    any block. Quiet hours don't hold up a last call beyond its deadline, the silence of its own interview
    does not hold up the calm nudge.
    """
    lead = reminder.prompts[0]
    own = lead.interview_id if playbook.steps[lead.step].through_silence else None
    windows = Windows.of(facts, playbook, but=own)
    if playbook.steps[lead.step].through_quiet or windows.quiet(reminder.due):
        return windows.blocked_until(now, through_quiet=True)
    until = windows.blocked_until(now, through_quiet=False)
    if until is not None and until >= reminder.expires and lead.variant == "last":
        return windows.blocked_until(now, through_quiet=True)
    return until


def _askings(facts: Facts, playbook: Playbook, windows: Windows) -> Iterator[Asking]:
    for opportunity in facts.opportunities:
        for interview in opportunity.interviews:
            yield Asking(
                facts=facts, playbook=playbook, windows=windows, opportunity=opportunity, interview=interview
            )


def _of_interview(asking: Asking) -> Iterator[tuple[tuple[Task, ...], tuple[Wish, ...]]]:
    for it in STEPS:
        if it.step in asking.playbook.steps:
            tasks = tuple(it.tasks(asking))
            yield tasks, tuple(it.wishes(asking, tasks))


def _open(wished: Iterable[Wish], facts: Facts, playbook: Playbook) -> Iterator[Wish]:
    """Yield the wishes whose tasks are still open, without those put off beyond the wish's moment.

    A word of thanks put off comes when it was put off to: what would stand too near to that gives way.
    """
    for wish in wished:
        apart = playbook.thanks_apart if wish.step.name is StepName.THANKS else timedelta()
        left = tuple(key for key in wish.prompt.tasks if _is_open(key, wish.moment - apart, facts))
        if left or not wish.prompt.tasks:
            yield replace(wish, prompt=replace(wish.prompt, tasks=left))


def _is_open(key: str, moment: datetime, facts: Facts) -> bool:
    snooze = facts.snoozes.get(key)
    return key not in facts.answers and (snooze is None or snooze.until <= moment)


def _snoozed(tasks: Iterable[Task], facts: Facts, playbook: Playbook, windows: Windows) -> Iterator[Wish]:
    """Yield one prompt for the tasks of a step and an interview that were put off to the same moment."""
    ended = {it.id for it in facts.opportunities if it.ending is not None}
    groups: dict[tuple[int, StepName, datetime], list[Task]] = {}
    for task in tasks:
        snooze = facts.snoozes.get(task.key)
        quiet = task.opportunity_id in ended and task.step not in AFTER_AN_ENDING
        # put off to before it opens, it simply comes when it opens
        if snooze and snooze.until >= task.opens and task.key not in facts.answers and not quiet:
            groups.setdefault((task.interview_id, task.step, snooze.until), []).append(task)
    for (interview_id, step, until), members in groups.items():
        last = min(_last_use(task, until) for task in members)
        moment = windows.place(until, earliest=until, deadline=last - MINUTE, hard=True)
        if moment is None or moment >= last:
            continue
        first = members[0]
        yield Wish(
            prompt=Prompt(
                key=f"{first.opportunity_id}:{interview_id}:{step}:later:{until:%Y%m%d%H%M}",
                step=step,
                opportunity_id=first.opportunity_id,
                interview_id=interview_id,
                tasks=tuple(task.key for task in members),
                variant="later",
            ),
            step=playbook.steps[step],
            moment=moment,
            expires=min(moment + _SNOOZE_GRACE, last),
            delivery=Delivery.MOMENT,
        )


def _last_use(task: Task, until: datetime) -> datetime:
    """Return when a task put off until then is of no use any more: its deadline, or after it its very end."""
    return task.deadline if until < task.deadline else task.useful_until


def _in_time(wanted: Iterable[Wish], now: datetime) -> Iterator[Wish]:
    """Yield the wishes that still make sense; a folding one past its grace waits for a digest."""
    for wish in wanted:
        if wish.expires > max(now, wish.moment):
            yield wish
        elif wish.step.folds and wish.delivery is Delivery.MOMENT and wish.expires + _FOLD_GRACE > now:
            yield replace(
                wish, delivery=Delivery.DIGEST, moment=wish.expires, expires=wish.expires + _FOLD_GRACE
            )


def _alone(wish: Wish) -> Reminder:
    return Reminder(
        key=wish.prompt.key,
        due=wish.moment,
        expires=wish.expires,
        prompts=(wish.prompt,),
        silent=wish.step.silent and wish.prompt.variant != "later",
    )
