"""The steps of an offer in hand, and of the other opportunities beside it.

Where the playbook leaves room: the day to answer by comes to mind at nine o'clock; once it has passed
without a word, one line of the next morning asks what became of it; another company is told of an offer
once, whatever its round; an opportunity with an offer of its own is not told of another's; once an offer is
accepted, the opportunities that were open by then are asked about, those begun later are not; until the
candidate has said that one of them goes on, nothing else is asked about its wait.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.moments import DAY, MINUTE, at, local_day
from bot.domain.outcomes import Offer
from bot.domain.playbook import Delivery, StepName
from bot.domain.reminders import Task

#: what the reminders of an offer are called, by the days that are left
_VARIANTS: Final = {3: "three", 1: "one", 0: "day"}
#: how long "what became of it?" stays in the lists after the last day
_ASKED_FOR: Final = timedelta(days=3)
#: how long "shall I tell them?" stays there once an offer is accepted
_STEP_DOWN_FOR: Final = timedelta(days=14)


def offer_task(asking: Asking) -> Iterator[Task]:
    """Yield the answer to an offer, open from the first time its last day comes to mind."""
    offer = _in_hand(asking)
    if offer is None or offer.reply_by is None:
        return
    first = asking.playbook.offer_before[0]
    opens = at(offer.reply_by - DAY * first, asking.playbook.offer_at, asking.zone)
    deadline = _end(offer.reply_by, asking)
    if _told(offer) < deadline:
        yield asking.task(
            StepName.OFFER,
            f"{offer.reply_by:%Y%m%d}",
            opens=max(opens, _told(offer)),
            deadline=deadline,
            useful_until=deadline + _ASKED_FOR,
        )


def offer(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the last day coming to mind: three days before, the day before, that morning; then once more."""
    offer, playbook = _in_hand(asking), asking.playbook
    if not tasks or offer is None or offer.reply_by is None:
        return
    nth, end = f"{offer.reply_by:%Y%m%d}", _end(offer.reply_by, asking)
    grace = playbook.steps[StepName.OFFER].grace
    for before in playbook.offer_before:
        day = offer.reply_by - DAY * before
        wish, last = at(day, playbook.offer_at, asking.zone), _end(day, asking)
        # told later than that, it stands in the answer to what was told
        if _told(offer) > wish:
            continue
        moment = asking.windows.place(wish, earliest=wish, deadline=last - MINUTE, hard=True)
        if moment is not None:
            expires = min(moment + grace, end) if before else max(moment + grace, end)
            variant = _VARIANTS[before]
            yield asking.wish(StepName.OFFER, moment, expires, variant=variant, nth=nth, tasks=tasks)
    digest = Delivery.DIGEST
    yield asking.wish(
        StepName.OFFER, end, end + _ASKED_FOR, variant="after", nth=nth, tasks=tasks, delivery=digest
    )


def reply_by_task(asking: Asking) -> Iterator[Task]:
    """Yield "by when do they want your answer?", the morning after it was not told yet."""
    offer = _in_hand(asking)
    if offer is None or offer.reply_by is not None:
        return
    opens = asking.windows.morning(local_day(offer.at, asking.zone) + DAY).due
    until = opens + asking.playbook.steps[StepName.REPLY_BY].grace
    yield asking.task(
        StepName.REPLY_BY, f"{offer.at:%Y%m%d}", opens=opens, deadline=until, useful_until=until
    )


def reply_by(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line that asks for it, once."""
    for task in tasks:
        nth = task.key.rpartition(":")[2]
        yield asking.wish(StepName.REPLY_BY, task.opens, task.useful_until, nth=nth, tasks=tasks)


def elsewhere_tasks(asking: Asking) -> Iterator[Task]:
    """Yield "I have an offer elsewhere" to this company, for each offer in hand of the others."""
    role = asking.opportunity
    if asking.over or role.offer is not None:
        return
    for other in asking.facts.opportunities:
        offer = other.offer
        if other.id == role.id or offer is None or other.ending is not None:
            continue
        last = f"{other.id}.{offer.at:%Y%m%d}"
        if not _hangs_here(StepName.ELSEWHERE, last, asking):
            continue
        opens = max(offer.at, role.entered)
        useful = asking.playbook.elsewhere_useful
        until = max(_end(offer.reply_by, asking) if offer.reply_by else offer.at + useful, opens)
        yield asking.task(
            StepName.ELSEWHERE,
            last,
            opens=opens,
            deadline=min(asking.end_of_business_day(opens, 1), until),
            useful_until=until,
        )


def elsewhere(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about it, in the first digest after the offer."""
    for task in tasks:
        expires = min(asking.end_of_business_day(task.opens, 3), task.useful_until)
        yield from asking.lines(StepName.ELSEWHERE, task.opens, expires, tasks=(task,))


def step_down_tasks(asking: Asking) -> Iterator[Task]:
    """Yield "tell them, or keep it open?" for this opportunity, once another's offer is accepted."""
    for last, accepted in asking.stepping_down.items():
        deadline = asking.end_of_business_day(accepted, 3)
        # the answer may have ended it: the way back needs the task
        answered = asking.key(StepName.STEP_DOWN, last) in asking.facts.answers
        if _hangs_here(StepName.STEP_DOWN, last, asking) and (answered or not asking.over):
            yield asking.task(
                StepName.STEP_DOWN,
                last,
                opens=accepted,
                deadline=deadline,
                useful_until=max(deadline, accepted + _STEP_DOWN_FOR),
            )


def step_down(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about it, in the first digest after the acceptance."""
    for task in tasks:
        yield from asking.lines(StepName.STEP_DOWN, task.opens, task.deadline, tasks=(task,))


def other_of(task: Task) -> int:
    """Return the id of the opportunity whose offer a task tells of."""
    return int(task.key.rpartition(":")[2].partition(".")[0])


def _in_hand(asking: Asking) -> Offer | None:
    return asking.opportunity.offer if asking.latest and not asking.over else None


def _told(offer: Offer) -> datetime:
    """Return when the offer was told with the day to answer it by."""
    return max(offer.at, offer.reply_by_at or offer.at)


def _end(day: date, asking: Asking) -> datetime:
    return at(day + DAY, MIDNIGHT, asking.zone)


def _hangs_here(step: StepName, last: str, asking: Asking) -> bool:
    """Tell whether a task hangs on this interview: the first it was asked or answered with, or the latest."""
    facts, role = asking.facts, asking.opportunity
    asked = (
        it
        for it in role.interviews
        if f"{role.id}:{it.id}:{step}:{last}" in facts.answers
        or f"{role.id}:{it.id}:{step}::0.{last}" in facts.sent
    )
    return next(asked, role.latest) is asking.interview


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.OFFER, tasks=offer_task, wishes=offer),
    StepPlan(step=StepName.REPLY_BY, tasks=reply_by_task, wishes=reply_by),
    StepPlan(step=StepName.ELSEWHERE, tasks=elsewhere_tasks, wishes=elsewhere),
    StepPlan(step=StepName.STEP_DOWN, tasks=step_down_tasks, wishes=step_down),
)
