"""The plan of a whole candidate: tasks and reminders that follow from the facts, and from nothing else.

``plan`` is pure. Each interview says what it wishes (:mod:`.wishes`, :mod:`.waiting`); moment-bound wishes
stand at their minute (:mod:`.windows`), the others fill the two digests of a day. What already went out
(``facts.sent``) is left out, what is due and unsent keeps its moment until it expires, and so planning
again at any later moment delivers the same messages at the same minutes.

Where the playbook leaves room, this is how it is read:

- a debrief that stays unanswered is asked once more, as a line of the next morning's digest, because
  only "yes, it took place" starts the thank-yous and those have a day;
- a digest joins a moment-bound message less than a quarter of an hour away from it;
- a line of a digest is a prompt of its own, so that a full digest leaves nothing out for good.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import waiting, wishes
from bot.domain.asking import Asking, Wish
from bot.domain.moments import MINUTE
from bot.domain.playbook import Delivery, Playbook, StepName
from bot.domain.reminders import Prompt, Reminder, Task
from bot.domain.timeline import EndingKind, Facts
from bot.domain.windows import Slot, Windows

_SNOOZE_GRACE = timedelta(hours=12)
_FOLD_GRACE = timedelta(days=1)

_Wishing = Callable[[Asking, tuple[Task, ...]], Iterator[Wish]]


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
    for asking in _askings(facts, playbook, windows):
        for made, wished in _of_interview(asking):
            tasks += made
            wanted += _open(wished, facts)
    useful = tuple(task for task in tasks if task.useful_until > now)
    wanted += _snoozed(useful, facts, playbook, windows)
    unsent = [wish for wish in _in_time(wanted, now) if wish.prompt.key not in facts.sent]
    alone = [_alone(wish) for wish in unsent if wish.delivery is Delivery.MOMENT]
    held_back = _held_back((it for it in unsent if it.delivery is Delivery.DIGEST), facts, playbook)
    digests = _digests(held_back, windows, playbook, frozenset(facts.sent), now)
    reminders = _joined(alone, digests, playbook)
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
    any block. Quiet hours don't hold up a last call beyond its deadline.
    """
    lead = reminder.prompts[0]
    windows = Windows.of(facts, playbook)
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


def _of_interview(asking: Asking) -> Iterator[tuple[tuple[Task, ...], Iterable[Wish]]]:
    if asking.opportunity.ending is None:
        yield (), (*wishes.brief(asking), *wishes.card(asking))
    steps: tuple[tuple[Callable[[Asking], Iterator[Task]], _Wishing], ...] = (
        (wishes.debrief_task, wishes.debrief),
        (wishes.thanks_tasks, wishes.thanks),
        (wishes.reference_tasks, wishes.references),
        (waiting.news_task, waiting.news),
        (waiting.status_task, waiting.status),
        (waiting.new_date_task, waiting.new_date),
        (waiting.reply_task, waiting.reply),
    )
    for tasks_of, wishes_of in steps:
        tasks = tuple(tasks_of(asking))
        yield tasks, tuple(wishes_of(asking, tasks))


def _open(wished: Iterable[Wish], facts: Facts) -> Iterator[Wish]:
    """Yield the wishes whose tasks are still open, without those put off beyond the wish's moment."""
    for wish in wished:
        left = tuple(key for key in wish.prompt.tasks if _is_open(key, wish.moment, facts))
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
        quiet = task.opportunity_id in ended and task.step is not StepName.REPLY
        if snooze is not None and task.key not in facts.answers and not quiet:
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


def _held_back(wished: Iterable[Wish], facts: Facts, playbook: Playbook) -> Iterator[Wish]:
    """Yield the digest wishes; for a day after a refusal the other opportunities ask for nothing optional."""
    refusals = [
        (opportunity.id, opportunity.ending.at)
        for opportunity in facts.opportunities
        if opportunity.ending is not None and opportunity.ending.kind is EndingKind.REFUSED
    ]
    for wish in wished:
        moment = wish.moment
        if wish.step.delivery is Delivery.DIGEST:
            for refused, ended in refusals:  # what went out before is not among the wishes
                rested = ended + playbook.refusal_rest
                if refused != wish.prompt.opportunity_id and moment < rested:
                    moment = rested
        yield replace(wish, moment=moment)


def _alone(wish: Wish) -> Reminder:
    return Reminder(
        key=wish.prompt.key,
        due=wish.moment,
        expires=wish.expires,
        prompts=(wish.prompt,),
        silent=wish.step.silent and wish.prompt.variant != "later",
    )


def _digests(
    wished: Iterable[Wish], windows: Windows, playbook: Playbook, used: frozenset[str], now: datetime
) -> Iterator[Reminder]:
    """Yield the digests: each slot takes whole prompts by worth, the rest goes to the next one."""
    left = sorted(wished, key=lambda it: it.moment)
    slots = windows.slots(left[0].moment) if left else iter(())
    while left:
        slot = next(slots)
        left = [wish for wish in left if wish.expires >= slot.due]
        if left and left[0].moment > slot.due + timedelta(days=2):
            slots = windows.slots(left[0].moment)
            continue
        taken = _taken(left, slot, playbook)
        if not taken or slot.key in used or slot.due + playbook.digest_grace <= now:
            continue
        left = [wish for wish in left if wish not in taken]
        yield Reminder(
            key=slot.key,
            due=slot.due,
            expires=slot.due + playbook.digest_grace,
            prompts=tuple(_grouped(wish.prompt for wish in taken)),
        )


def _grouped(lines: Iterable[Prompt]) -> Iterator[Prompt]:
    """Yield the lines of one step, interview and variant as one prompt with all their keys and tasks."""
    groups: dict[tuple[StepName, int, str], Prompt] = {}
    for line in lines:
        about = (line.step, line.interview_id, line.variant)
        known = groups.get(about)
        groups[about] = (
            replace(known, key=f"{known.key}+{line.key}", tasks=known.tasks + line.tasks) if known else line
        )
    yield from groups.values()


def _taken(left: Iterable[Wish], slot: Slot, playbook: Playbook) -> list[Wish]:
    ready = sorted(
        (wish for wish in left if wish.moment <= slot.due), key=lambda it: (it.step.worth, it.prompt.key)
    )
    taken: list[Wish] = []
    room = playbook.digest_tasks
    for wish in ready:
        if len(wish.prompt.tasks) <= room:
            taken.append(wish)
            room -= len(wish.prompt.tasks)
    return taken


def _joined(alone: Iterable[Reminder], digests: Iterable[Reminder], playbook: Playbook) -> Iterator[Reminder]:
    """Yield the reminders; a digest next to a moment-bound message stands in that message."""
    hosts = list(alone)
    for digest in digests:
        near = [n for n, it in enumerate(hosts) if abs(it.due - digest.due) < playbook.same_message]
        if not near:
            yield digest
            continue
        nearest = min(near, key=lambda n: (abs(hosts[n].due - digest.due), hosts[n].key))
        host = hosts[nearest]
        hosts[nearest] = replace(
            host, key=f"{host.key}+{digest.key}", prompts=(*host.prompts, *digest.prompts)
        )
    yield from hosts
