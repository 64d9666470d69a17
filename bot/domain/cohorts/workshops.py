"""Workshops that a coach announces to a cohort, and whether one stands in the way of an interview."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Self

from bot.domain.cohorts.mail import Mail
from bot.domain.interviews import State
from bot.domain.people import Personal
from bot.domain.timeline import Facts

#: a workshop so near to an interview is in its way, before and after
NEAR: Final = timedelta(hours=1)
#: how far ahead one can be announced, and how long it can last
FARTHEST: Final = timedelta(days=183)
LONGEST: Final = timedelta(hours=10)


@dataclass(frozen=True, kw_only=True, slots=True)
class Workshop:
    """What a coach offers to the members of a cohort at a moment."""

    id: int
    cohort_id: int
    coach_id: int
    title: Personal
    #: where it takes place, or the link to it
    place: Personal
    starts: datetime
    duration: timedelta
    made_at: datetime
    called_off: datetime | None = None

    @property
    def ends(self) -> datetime:
        """When it ends."""
        return self.starts + self.duration

    @property
    def words(self) -> Mapping[str, Personal]:
        """All that mail has to say of it."""
        return {
            "title": self.title,
            "place": self.place,
            "starts": Personal(self.starts.isoformat()),
            "minutes": Personal(str(self.duration // timedelta(minutes=1))),
        }

    @classmethod
    def told(cls, mail: Mail) -> Self:
        """Return the workshop as mail tells of it."""
        return cls(
            id=mail.about,
            cohort_id=mail.cohort_id,
            coach_id=mail.sender_id or 0,
            title=mail.words["title"],
            place=mail.words["place"],
            starts=datetime.fromisoformat(mail.words["starts"].reveal()),
            duration=timedelta(minutes=int(mail.words["minutes"].reveal())),
            made_at=mail.made_at,
        )

    def clashes(self, facts: Facts) -> bool:
        """Tell whether somebody has an interview during it, or within an hour of it."""
        begin, end = self.starts - NEAR, self.ends + NEAR
        return any(
            it.state is State.PLANNED and it.starts < end and begin < it.ends
            for role in facts.opportunities
            if role.ending is None
            for it in role.interviews
        )
