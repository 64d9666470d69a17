"""The two digests of a day: which wishes each takes, and which moment-bound message it joins.

Each slot takes whole prompts by worth, at most six tasks; the rest goes to the next slot. A digest next to
a moment-bound message stands in that message.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.asking import Wish
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import Delivery, Playbook, StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Facts
from bot.domain.windows import Slot, Windows


def held_back(wished: Iterable[Wish], facts: Facts, playbook: Playbook) -> Iterator[Wish]:
    """Yield the digest wishes; for a day after a refusal the other opportunities ask for nothing optional.

    What must be told before an hour that comes sooner is not held back.
    """
    refusals = [
        (opportunity.id, opportunity.ending.at)
        for opportunity in facts.opportunities
        if opportunity.ending is not None and opportunity.ending.kind is EndingKind.REFUSED
    ]
    for wish in wished:
        moment = wish.moment
        if wish.step.delivery is Delivery.DIGEST and not wish.step.though_resting:
            for refused, ended in refusals:  # what went out before is not among the wishes
                rested = ended + playbook.refusal_rest
                if refused != wish.prompt.opportunity_id and moment < rested:
                    moment = rested
        yield replace(wish, moment=moment)


def filled(
    wished: Iterable[Wish],
    windows: Windows,
    playbook: Playbook,
    used: frozenset[str],
    now: datetime,
    *,
    seen: datetime | None = None,
    may: Callable[[Wish, datetime], bool],
) -> Iterator[Reminder]:
    """Yield the digests: each slot takes whole prompts by worth, the rest goes to the next one.

    ``may`` tells whether a wish may stand at a moment. A slot from before the candidate was last ``seen`` is
    over: a line told since waits for the next one, unless it would come too late.
    """
    fresh = next(windows.slots(seen)).due if seen else None
    left = sorted(wished, key=lambda it: it.moment)
    slots = windows.slots(left[0].moment) if left else iter(())
    while left:
        slot = next(slots)
        left = [wish for wish in left if wish.expires >= slot.due]
        if left and left[0].moment > slot.due + timedelta(days=2):
            slots = windows.slots(left[0].moment)
            continue
        over = seen is not None and slot.due < seen
        ready = (wish for wish in left if not over or fresh is None or wish.expires < fresh)
        taken = _taken([wish for wish in ready if may(wish, slot.due)], slot, playbook)
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


def joined(
    alone: Iterable[Reminder], round_ups: Iterable[Reminder], playbook: Playbook
) -> Iterator[Reminder]:
    """Yield the reminders; a digest next to a moment-bound message stands in that message."""
    hosts = list(alone)
    for digest in round_ups:
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
