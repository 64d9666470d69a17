"""A pause that was asked for, and an absence that shows: what is held back, and what goes out all the same.

A pause lets through the cards, "did it take place?" (the door to the thank-yous) and the thank-yous of the
interviews inside it, if they were confirmed when it was set, or told since. Whatever else would have stood in
it is held back for good: what is still open then is told on one screen at its end.

An absence begins five days after the first message of its own that waits for a tap and got none: where
nothing was asked, nobody is absent (an interview two weeks ahead needs no tap, nor does a round-up). Then
the round-ups and the weekly point are held back. What has a moment of its own still goes out: what
surrounds an interview, a promised day, "you may ask", an offer. The playbook names cards, promised days and
offers only; walked through, that kept "did it take place?" and "you may ask" from whoever had left one
weekly point without a tap, as most do when nothing moved. The next tap or word ends an absence, and it is
kept as a pause that nobody had asked for: so nothing of it is sent afterwards either.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from bot.domain.asking import Wish
from bot.domain.interviews import Interview, State
from bot.domain.moments import Span
from bot.domain.people import Candidate, Pause
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Facts, Opportunity

#: from the first message without a tap to an absence
AWAY_AFTER: Final = timedelta(days=5)
#: ``seen_at`` is kept to the hour
_HOUR: Final = timedelta(hours=1)
#: an interview is inside a pause as long as its thank-yous are
_THANKS: Final = timedelta(hours=24)
#: what waits for a tap: the lines of the round-ups and the cards may well be read without one
_ASKS: Final = frozenset(
    {
        *(StepName.DEBRIEF, StepName.THANKS, StepName.NEWS),
        *(StepName.STATUS, StepName.SECOND, StepName.WEEKLY, StepName.OFFER),
    }
)


class Back(StrEnum):
    """What somebody comes back from."""

    PAUSE = "pause"
    ABSENCE = "absence"


@dataclass(frozen=True, kw_only=True, slots=True)
class Hush:
    """What is held back from one candidate."""

    pause: Span | None
    #: interviews whose messages come through the pause
    kept: frozenset[int]
    #: since when, or from when, nothing is sent but what can't wait
    away: datetime | None

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Return what is held back by what was asked for, and by what went out without a tap since."""
        pause = facts.candidate.pause
        return cls(
            pause=Span(begin=pause.begin, end=pause.until) if pause else None,
            kept=frozenset(it.id for _, it in inside(facts) if keeps(facts, it)),
            away=_away(facts),
        )

    def lets(self, wish: Wish, moment: datetime) -> bool:
        """Tell whether a wish may stand at a moment."""
        if self.away is not None and moment >= self.away and not wish.step.though_away:
            return False
        if self.pause is None or moment not in self.pause:
            return True
        return wish.step.though_paused and wish.prompt.interview_id in self.kept


def inside(facts: Facts) -> tuple[tuple[Opportunity, Interview], ...]:
    """Return the interviews that a pause holds, with a day for their thank-yous; none without a pause."""
    pause = facts.candidate.pause
    if pause is None:
        return ()
    return tuple(
        (opportunity, interview)
        for opportunity in facts.opportunities
        for interview in opportunity.interviews
        if interview.state in (State.PLANNED, State.HELD)
        and opportunity.ending is None
        and interview.starts < pause.until
        and interview.ends + _THANKS > pause.begin
    )


def keeps(facts: Facts, interview: Interview) -> bool:
    """Tell whether an interview inside the pause was confirmed, or was told since the pause began."""
    pause = facts.candidate.pause
    if pause is None or interview.entered >= pause.begin:
        return True
    answer = next((it for key, it in facts.answers.items() if key.endswith(paused(interview, pause))), None)
    return answer is not None and answer.kind is AnswerKind.DONE


def paused(interview: Interview, pause: Pause) -> str:
    """Return how the key of the question whether to keep an interview in a pause ends."""
    return f":{interview.id}:{StepName.PAUSED}:{pause.begin:%Y%m%d%H%M}"


def noted(facts: Facts, *, now: datetime) -> Candidate:
    """Return the candidate with a tap or a word of ``now`` noted; an absence that it ends becomes a pause."""
    candidate, away = facts.candidate, _away(facts)
    pause = candidate.pause
    if away is not None and away <= now and (pause is None or pause.until <= now):
        pause = Pause(begin=away, until=now)
    return replace(candidate, seen_at=to_the_hour(now), pause=pause)


def comes_back(before: Facts, noted: Candidate, *, now: datetime) -> Back | None:
    """Return what a tap or a word ends: an absence, or a pause whose end was not told yet."""
    pause = noted.pause
    if pause != before.candidate.pause:
        return Back.ABSENCE
    told = pause is not None and return_key(pause) in before.sent
    if pause is None or pause.until > now or told or returned(before):
        return None
    return Back.PAUSE


def return_key(pause: Pause) -> str:
    """Return the key of the message at the end of a pause."""
    return f"0:0:{StepName.RETURN}::{pause.begin:%Y%m%d%H%M}"


def returned(facts: Facts) -> bool:
    """Tell whether the candidate tapped or wrote since the pause ended."""
    pause, seen = facts.candidate.pause, facts.candidate.seen_at
    return pause is None or (seen is not None and seen >= to_the_hour(pause.until))


def to_the_hour(moment: datetime) -> datetime:
    """Return the beginning of the hour of a moment."""
    return moment.replace(minute=0, second=0, microsecond=0)


def _away(facts: Facts) -> datetime | None:
    seen, pause = facts.candidate.seen_at, facts.candidate.pause
    if seen is None:
        return None
    start = max(seen + _HOUR, pause.until) if pause else seen + _HOUR
    asked = min((at for key, at in facts.sent.items() if at >= start and _asks(key)), default=None)
    return asked + AWAY_AFTER if asked is not None else None


def _asks(key: str) -> bool:
    return key.split(":")[2] in _ASKS
