"""One interview with all that its steps are worked out from, and the wishes they come to.

A wish is a prompt before the digests are made up: a moment-bound one already stands at its minute, a
digest one waits for the first slot at or after its moment.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.interviews import Interview, State
from bot.domain.moments import DAY, BusinessDays, at, local_day
from bot.domain.playbook import Delivery, Playbook, Step, StepName
from bot.domain.reminders import Prompt, Task
from bot.domain.timeline import Facts, Opportunity
from bot.domain.windows import Windows

MIDNIGHT: Final = time(0, 0)
#: a debrief left alone for so long counts as finished
UNFINISHED: Final = timedelta(hours=2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """A prompt with the moment it wants and how long it still makes sense."""

    prompt: Prompt
    step: Step
    moment: datetime
    expires: datetime
    delivery: Delivery


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """One interview with all that its steps are worked out from."""

    facts: Facts
    playbook: Playbook
    windows: Windows
    opportunity: Opportunity
    interview: Interview

    @property
    def days(self) -> BusinessDays:
        """The employer's business days."""
        return self.facts.work_days(self.opportunity)

    @property
    def own_days(self) -> BusinessDays:
        """The candidate's business days."""
        return self.facts.days[self.facts.candidate.territory]

    @property
    def zone(self) -> str:
        """The candidate's zone."""
        return self.facts.candidate.zone

    @property
    def held(self) -> bool:
        """Whether the candidate said that the interview took place."""
        return self.interview.state is State.HELD

    @property
    def over(self) -> bool:
        """Whether the opportunity has ended."""
        return self.opportunity.ending is not None

    @property
    def latest(self) -> bool:
        """Whether this is the interview whose result is awaited."""
        return self.opportunity.latest is self.interview

    @property
    def waiting(self) -> bool:
        """Whether a decision about this interview is awaited."""
        role = self.opportunity
        open_ = self.held and self.latest and not self.over and not role.announced and role.offer is None
        return open_ and not self.left_open

    @property
    def left_open(self) -> bool:
        """Whether another's offer was accepted, and nobody has said yet whether this one goes on."""
        return any(self._unanswered(last) for last in self.stepping_down)

    @property
    def stepping_down(self) -> Mapping[str, datetime]:
        """The last part of each key of "tell them, or keep it open?", with when the offer was accepted."""
        beside = self.facts.accepted_beside(self.opportunity)
        return {f"{other.id}.{accepted:%Y%m%d}": accepted for other, accepted in beside}

    def _unanswered(self, last: str) -> bool:
        """Tell whether "tell them, or keep it open?" has no answer, whatever interview it hung on."""
        role = self.opportunity
        keys = (f"{role.id}:{it.id}:{StepName.STEP_DOWN}:{last}" for it in role.interviews)
        return not any(key in self.facts.answers for key in keys)

    @property
    def said_yes(self) -> datetime:
        """When the candidate said that the interview took place."""
        return self.interview.state_at or self.interview.ends

    @property
    def finished(self) -> datetime:
        """When the debrief is finished, or counts as finished."""
        return self.interview.debriefed or self.said_yes + UNFINISHED

    def end_of_business_day(self, after: datetime, count: int) -> datetime:
        """Return the local midnight that ends the candidate's ``count``-th business day after a moment."""
        day = self.own_days.after(local_day(after, self.zone), count)
        return at(day + DAY, MIDNIGHT, self.zone)

    def key(self, step: StepName, last: int | str) -> str:
        """Return a task's key."""
        return f"{self.opportunity.id}:{self.interview.id}:{step}:{last}"

    def again(self, person: int) -> int | str:
        """Return the last part of a person's task key: another one once the interview was moved."""
        return f"{person}.{self.interview.moves}" if self.interview.moves else person

    def task(
        self,
        step: StepName,
        last: int | str = 0,
        *,
        person_id: int | None = None,
        opens: datetime,
        deadline: datetime,
        useful_until: datetime,
    ) -> Task:
        """Return a task of this interview."""
        return Task(
            key=self.key(step, last),
            step=step,
            opportunity_id=self.opportunity.id,
            interview_id=self.interview.id,
            person_id=person_id,
            opens=opens,
            deadline=deadline,
            useful_until=useful_until,
        )

    def lines(
        self,
        name: StepName,
        moment: datetime,
        expires: datetime,
        *,
        variant: str = "",
        nth: int | str = 0,
        tasks: Iterable[Task],
    ) -> Iterator[Wish]:
        """Yield a digest's wish for each task, so that a full digest leaves none of them out for good."""
        for task in tasks:
            yield self.wish(
                name,
                moment,
                expires,
                variant=variant,
                nth=f"{nth}.{task.key.rpartition(':')[2]}",
                tasks=(task,),
                delivery=Delivery.DIGEST,
            )

    def wish(
        self,
        name: StepName,
        moment: datetime,
        expires: datetime,
        *,
        variant: str = "",
        nth: int | str = 0,
        tasks: Iterable[Task] = (),
        delivery: Delivery | None = None,
    ) -> Wish:
        """Return a wish of this interview."""
        step = self.playbook.steps[name]
        prompt = Prompt(
            key=f"{self.opportunity.id}:{self.interview.id}:{name}:{variant}:{nth}",
            step=name,
            opportunity_id=self.opportunity.id,
            interview_id=self.interview.id,
            tasks=tuple(task.key for task in tasks),
            variant=variant,
        )
        return Wish(
            prompt=prompt, step=step, moment=moment, expires=expires, delivery=delivery or step.delivery
        )


def no_tasks(_asking: Asking) -> Iterator[Task]:
    """Yield nothing: the step only tells."""
    return iter(())


@dataclass(frozen=True, kw_only=True, slots=True)
class StepPlan:
    """How a step follows from one interview: its tasks, and the wishes about them."""

    step: StepName
    tasks: Callable[[Asking], Iterator[Task]] = no_tasks
    wishes: Callable[[Asking, tuple[Task, ...]], Iterator[Wish]]
