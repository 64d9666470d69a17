"""Where a wished moment may stand: silence, quiet hours, and the precedence between them.

Precedence (playbook §2.11): silence > deadline > quiet hours > digest slots > business days. A blocked
moment moves later; if that passes its deadline, earlier, to the last free minute before the block; if
there is none, a hard one goes at the first minute free of silence, any other is dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from bot.domain.interviews import State
from bot.domain.moments import (
    DAY,
    Span,
    at,
    first_free,
    last_free,
    local_day,
    quiet_spans,
)
from bot.domain.people import Candidate
from bot.domain.playbook import Playbook
from bot.domain.timeline import Facts

_SATURDAY = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One digest's place in the day, already moved out of quiet hours and silence."""

    key: str
    due: datetime
    morning: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Windows:
    """The candidate's silences and quiet hours, and the digest slots between them."""

    candidate: Candidate
    silences: tuple[Span, ...]
    #: messages nearer to each other than this are one
    same_message: timedelta

    @classmethod
    def of(cls, facts: Facts, playbook: Playbook, *, but: int | None = None) -> Self:
        """Return the windows that follow from the candidate's interviews (all ``but`` one) and settings."""
        silences = (
            Span(begin=it.starts - playbook.silence_before, end=it.ends + playbook.silence_after)
            for opportunity in facts.opportunities
            for it in opportunity.interviews
            if it.id != but
            and (it.state is State.HELD or (it.state is State.PLANNED and opportunity.ending is None))
        )
        return cls(
            candidate=facts.candidate,
            silences=tuple(sorted(silences, key=lambda it: it.begin)),
            same_message=playbook.same_message,
        )

    def place(
        self,
        wish: datetime,
        *,
        earliest: datetime,
        deadline: datetime,
        hard: bool = False,
        through_quiet: bool = False,
    ) -> datetime | None:
        """Return when a wished moment is due, by the precedence; ``None`` when it is dropped.

        ``earliest`` is when the fact it follows from was told: nothing moves before it.
        """
        blocks = self._blocks(wish, through_quiet=through_quiet)
        later = first_free(wish, blocks)
        if later <= deadline:
            return later
        earlier = last_free(min(wish, deadline), blocks)
        if earlier >= earliest:
            return earlier
        return first_free(max(wish, earliest), self.silences) if hard else None

    def earlier(self, wish: datetime) -> datetime:
        """Return ``wish``, or the last free minute before it when it is blocked."""
        return last_free(wish, self._blocks(wish))

    def free(self, wish: datetime) -> datetime:
        """Return ``wish``, or the first free minute after it when it is blocked."""
        return first_free(wish, self._blocks(wish))

    def after_quiet(self, wish: datetime, *, pause: timedelta) -> datetime:
        """Return ``wish``; in quiet hours ``pause`` after their end; then out of silence."""
        for span in sorted(self._quiet(wish), key=lambda it: it.begin):
            if wish in span:
                wish = span.end + pause
        return self.free(first_free(wish, self.silences))

    def quiet(self, moment: datetime) -> bool:
        """Tell whether a moment lies in the candidate's quiet hours."""
        return any(moment in span for span in self._quiet(moment))

    def blocked_until(self, now: datetime, *, through_quiet: bool) -> datetime | None:
        """Return when the block that covers ``now`` ends, or ``None`` when nothing does."""
        until = first_free(now, self._blocks(now, through_quiet=through_quiet))
        return until if until > now else None

    def slots(self, begin: datetime) -> Iterator[Slot]:
        """Yield the digest slots that are due at or after ``begin``, without end.

        Two that quiet hours or silence push into the same quarter of an hour are one: the later.
        """
        waiting: Slot | None = None
        for slot in self._every_slot(local_day(begin, self.candidate.zone) - DAY):
            if waiting is not None and slot.due - waiting.due >= self.same_message:
                yield waiting
            waiting = slot if slot.due >= begin else None

    def morning(self, day: date) -> Slot:
        """Return the morning digest slot of a local day."""
        return self._slots_of(day)[0]

    def _every_slot(self, day: date) -> Iterator[Slot]:
        while True:
            yield from self._slots_of(day)
            day += DAY

    def _slots_of(self, day: date) -> tuple[Slot, Slot]:
        times = self.candidate.digests
        morning = times.weekend if day.weekday() >= _SATURDAY else times.morning
        return self._slot(day, "morning", morning), self._slot(day, "evening", times.evening)

    def _slot(self, day: date, name: str, clock: time) -> Slot:
        due = self.free(at(day, clock, self.candidate.zone))
        return Slot(key=f"digest:{day.isoformat()}:{name}", due=due, morning=name == "morning")

    def _blocks(self, around: datetime, *, through_quiet: bool = False) -> tuple[Span, ...]:
        return self.silences if through_quiet else (*self.silences, *self._quiet(around))

    def _quiet(self, around: datetime) -> tuple[Span, ...]:
        return quiet_spans(self.candidate.quiet, self.candidate.zone, around=around)
