"""The steps around one interview: brief, card, debrief, thank-yous, references."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.domain import vouching
from bot.domain.asking import UNFINISHED, Asking, StepPlan, Wish
from bot.domain.interviews import State
from bot.domain.moments import DAY, MINUTE, at, local_day
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import Delivery, StepName
from bot.domain.reminders import Task
from bot.domain.timeline import Opportunity

#: how long the question "did it take place?" stays in the lists
_DEBRIEF_USEFUL: Final = timedelta(days=7)


def brief(asking: Asking, _tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the evening brief: 18:00 on the eve; entered later, it stands in the confirmation."""
    interview, playbook = asking.interview, asking.playbook
    wish = at(local_day(interview.starts, asking.zone) - DAY, playbook.brief_at, asking.zone)
    deadline = interview.starts - playbook.brief_until
    if asking.over or interview.state is not State.PLANNED or interview.entered >= wish:
        return
    moment = asking.windows.place(wish, earliest=interview.entered, deadline=deadline)
    if moment is not None:
        yield asking.wish(StepName.BRIEF, moment, deadline, nth=interview.moves)


def card(asking: Asking, _tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the pocket card: two hours before, not before 06:30, never in the silence.

    Without an hour there is none.
    """
    interview, playbook = asking.interview, asking.playbook
    floor = at(local_day(interview.starts, asking.zone), playbook.card_not_before, asking.zone)
    latest = interview.starts - playbook.silence_before - MINUTE
    wish = min(max(interview.starts - playbook.card_before, floor), latest)
    if asking.over or not interview.timed or interview.state is not State.PLANNED or interview.entered > wish:
        return
    moment = asking.windows.place(wish, earliest=interview.entered, deadline=latest, through_quiet=True)
    if moment is not None:
        yield asking.wish(StepName.CARD, moment, interview.starts, nth=interview.moves)


def debrief_task(asking: Asking) -> Iterator[Task]:
    """Yield the debrief, open until the candidate says whether the interview took place."""
    ends = asking.interview.ends
    if asking.interview.state is State.PLANNED and not asking.over:
        yield asking.task(
            StepName.DEBRIEF,
            asking.interview.moves,
            opens=ends,
            deadline=ends + asking.playbook.thanks_deadline,
            useful_until=ends + _DEBRIEF_USEFUL,
        )


def debrief(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield "did it take place?", and the same once more in a digest when it stays unanswered."""
    interview, playbook = asking.interview, asking.playbook
    wish = interview.ends + playbook.silence_after
    if not tasks or interview.entered > wish:
        return
    moment = asking.windows.after_quiet(wish, pause=playbook.silence_after)
    minutes = round(interview.span.total_seconds() / 60)
    nth = f"{interview.moves}.{interview.extended}.{minutes}"
    expires = moment + playbook.steps[StepName.DEBRIEF].grace
    yield asking.wish(StepName.DEBRIEF, moment, expires, nth=nth, tasks=tasks)
    after = moment + playbook.thanks_apart
    mornings = (asking.windows.morning(local_day(after, asking.zone) + DAY * n) for n in range(3))
    again = next((it for it in mornings if it.due >= after), None)
    if again is not None and again.due < interview.ends + playbook.thanks_deadline:
        yield asking.wish(
            StepName.DEBRIEF,
            again.due,
            expires,
            variant="again",
            nth=nth,
            tasks=tasks,
            delivery=Delivery.DIGEST,
        )


def thanks_tasks(asking: Asking) -> Iterator[Task]:
    """Yield a thank-you per interviewer, or one without a person while nobody is known of."""
    if not asking.held or _withdrawn(asking.opportunity):
        return
    ends, playbook = asking.interview.ends, asking.playbook
    for person in _thanked(asking):
        yield asking.task(
            StepName.THANKS,
            asking.again(person or 0),
            person_id=person,
            opens=asking.said_yes,
            deadline=ends + playbook.thanks_deadline,
            useful_until=ends + playbook.thanks_useful,
        )


def _thanked(asking: Asking) -> tuple[int | None, ...]:
    """Return whom a word of thanks is for; of a small interview it is one word, joint when they were more."""
    present = tuple(it.interviewer_id for it in asking.interview.present)
    sent = [it for it in (None, *present) if _sent(asking, it)]
    # a letter sent before anyone was known of stays the one letter
    if None in sent or not present:
        return (None,)
    if asking.interview.small and len(present) > 1:
        return (sent[0],) if sent else (None,)
    return present


def _sent(asking: Asking, person: int | None) -> bool:
    return asking.key(StepName.THANKS, asking.again(person or 0)) in asking.facts.answers


def thanks(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield at most three prompts for the thank-yous before their deadline, and one soft late one.

    They stand at least three hours apart, and from the debrief's last screen, which shows them too; the
    last call goes before the morning's line, that before the first.
    """
    if not tasks or asking.over:
        return
    playbook, interview = asking.playbook, asking.interview
    deadline = interview.ends + playbook.thanks_deadline
    taken = [interview.debriefed] if interview.debriefed else []
    for variant, moment in _thanks_moments(asking, deadline):
        if all(abs(moment - other) >= playbook.thanks_apart for other in taken):
            taken.append(moment)
            if variant == "morning":
                # missed, or left out of a full digest, it gives way to a last call too near to the next one
                later = [it - playbook.thanks_apart + MINUTE for it in taken if it > moment]
                until = min(deadline, moment + playbook.digest_grace, *later)
                yield from asking.lines(
                    StepName.THANKS, moment, until, variant=variant, nth=interview.moves, tasks=tasks
                )
            else:
                yield asking.wish(
                    StepName.THANKS, moment, deadline, variant=variant, nth=interview.moves, tasks=tasks
                )
    late = _late_morning(asking, deadline)
    useful_until = interview.ends + playbook.thanks_useful
    apart = late is not None and all(abs(late - other) >= playbook.thanks_apart for other in taken)
    if late is not None and apart and asking.said_yes <= late <= useful_until:
        yield from asking.lines(
            StepName.THANKS, late, useful_until, variant="late", nth=interview.moves, tasks=tasks
        )


def _thanks_moments(asking: Asking, deadline: datetime) -> Iterator[tuple[str, datetime]]:
    playbook, interview, windows = asking.playbook, asking.interview, asking.windows
    last = _last_call(asking, deadline)
    if last is not None:
        yield "last", last
    morning = windows.morning(local_day(interview.ends, asking.zone) + DAY).due
    if asking.said_yes <= morning < deadline:
        yield "morning", morning
    usual = interview.ends + playbook.thanks_first
    first = usual if asking.said_yes <= usual else asking.said_yes + UNFINISHED
    placed = windows.place(first, earliest=asking.said_yes, deadline=deadline)
    if placed is None or placed >= (last or deadline):
        return
    if interview.debriefed is None or interview.debriefed > placed:
        yield "first", placed


def _last_call(asking: Asking, deadline: datetime) -> datetime | None:
    wish = deadline - asking.playbook.thanks_last_call
    if asking.said_yes > wish:
        return None
    moment = asking.windows.earlier(wish)
    if moment >= asking.said_yes:
        return moment
    return asking.windows.place(wish, earliest=asking.said_yes, deadline=deadline - MINUTE, hard=True)


def _late_morning(asking: Asking, deadline: datetime) -> datetime | None:
    day = local_day(deadline, asking.zone)
    for offset in range(4):
        slot = asking.windows.morning(day + DAY * offset)
        if slot.due > deadline and day + DAY * offset in asking.days:
            return slot.due
    return None


def reference_tasks(asking: Asking) -> Iterator[Task]:
    """Yield one task per reference, once the debrief is finished; none after a small interview.

    Whoever was not told before the interview is told by the alert, which then carries the news.
    """
    if not asking.held or asking.over or asking.interview.small:
        return
    alerts = StepName.ALERT in asking.playbook.steps
    for person in asking.opportunity.reference_ids:
        if alerts and vouching.overtaken(asking.facts, asking.opportunity, asking.interview, person):
            continue
        yield asking.task(
            StepName.REFERENCES,
            asking.again(person),
            person_id=person,
            opens=asking.finished,
            deadline=asking.end_of_business_day(asking.finished, 1),
            useful_until=asking.end_of_business_day(asking.finished, 3),
        )


def references(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about the references in the first digest after the debrief."""
    for task in tasks:
        yield from asking.lines(
            StepName.REFERENCES, task.opens, task.useful_until, nth=asking.interview.moves, tasks=(task,)
        )


def _withdrawn(opportunity: Opportunity) -> bool:
    return opportunity.ending is not None and opportunity.ending.kind is EndingKind.WITHDRAWN


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.BRIEF, wishes=brief),
    StepPlan(step=StepName.CARD, wishes=card),
    StepPlan(step=StepName.DEBRIEF, tasks=debrief_task, wishes=debrief),
    StepPlan(step=StepName.THANKS, tasks=thanks_tasks, wishes=thanks),
    StepPlan(step=StepName.REFERENCES, tasks=reference_tasks, wishes=references),
)
