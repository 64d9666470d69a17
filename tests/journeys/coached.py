"""A group with its coach and members, put into the store of the town; what they do then, they do by phone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.domain.cohorts import Chair, Cohort, Grant, Level, Membership
from bot.domain.people import Personal
from bot.services import plans
from bot.services.ports import Begin
from bot.wiring.playground import Playing
from tests.builders import PARIS
from tests.journeys.phone import Message, Phone
from tests.store import samples


@dataclass(kw_only=True, slots=True)
class Circle:
    """A group of one coach."""

    begin: Begin
    cohort: Cohort
    coach: Phone
    now: Callable[[], Any]
    ids: dict[str, int] = field(default_factory=dict)

    def id_of(self, phone: Phone) -> int:
        """Return the id under which somebody is on file."""
        with self.begin() as work:
            candidate = work.candidates.by_chat(phone.id)
        assert candidate is not None
        return candidate.id

    def joins(self, phone: Phone, alias: str, level: Level = Level.NOTHING) -> int:
        """Let somebody with a phone become a member who shows this much to the coach."""
        return self._joins(self.id_of(phone), alias, level)

    def stands_in(self, alias: str, chat_id: int, level: Level) -> int:
        """Put a member without a phone on file."""
        return self._joins(samples.someone(self.begin, chat_id), alias, level)

    def _joins(self, member_id: int, alias: str, level: Level) -> int:
        place = {"cohort_id": self.cohort.id, "member_id": member_id}
        coach_id = self.id_of(self.coach)
        with self.begin() as work:
            joined = Membership(
                cohort=self.cohort, member_id=member_id, alias=Personal(alias), joined_at=self.now()
            )
            work.cohorts.enrol(joined)
            work.cohorts.grant(Grant(**place, coach_id=coach_id, level=level, at=self.now()))
        self.ids[alias] = member_id
        return member_id

    def looks(self, alias: str) -> list[tuple[str, Level]]:
        """Return the days on which the coach looked at a member, and at which level."""
        with self.begin() as work:
            found = work.cohorts.looks(self.cohort.id, self.ids[alias])
        return [(it.day.isoformat(), it.level) for it in found]


def circle(town: Playing, coach: Phone) -> Circle:
    """Put a group on file whose coach has a phone."""
    desk = town.bot.application.bot_data["desk"]
    with desk.begin() as work:
        cohort = work.cohorts.add(
            Cohort(
                id=0,
                name=Personal("Les Éclaireurs"),
                language="fr",
                zone=PARIS,
                territory="FR",
                seats=200,
                opened_at=desk.now(),
            )
        )
        candidate = work.candidates.by_chat(coach.id)
        chair = Chair(cohort=cohort, coach_id=candidate.id, name=Personal("Claire"), since=desk.now())
        work.cohorts.seat(chair)
        plans.follow(work, candidate.id, now=desk.now())
    return Circle(begin=desk.begin, cohort=cohort, coach=coach, now=desk.now)


async def week(coach: Phone) -> Message:
    """Open the coach's week."""
    return await coach.say("/semaine")
