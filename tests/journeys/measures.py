"""How much the bot writes by itself: messages per candidate and day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from tests.journeys.phone import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """The messages that came by themselves in one story, counted by day."""

    story: str
    messages: int
    #: days on which something came
    days: int
    median: float
    most: int

    def __str__(self) -> str:
        counted = f"{self.messages:4} messages · {self.days:3} days"
        return f"{counted} · median {self.median:g} · most {self.most}  {self.story}"


def measure(story: str, arrived: Iterable[Message]) -> Measure:
    """Count what came by itself, by local day."""
    by_day = Counter(it.date.date() for it in arrived if it.by == "bot")
    return Measure(
        story=story,
        messages=by_day.total(),
        days=len(by_day),
        median=median(by_day.values()) if by_day else 0,
        most=max(by_day.values(), default=0),
    )
