"""A cohort on file with its coaches and members; what people do in it goes through the use cases."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from typing import Any, Final

from bot.domain.cohorts import Chair, Cohort, Grant, Level, Look, Mail, MailKind, Membership
from bot.domain.people import Personal
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life

NOW: Final = moment(life.MONDAY)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
#: the company of every interview here: no coach ever reads it
CANARY: Final = "Acme"

_CHATS: Final = count(7000)


@dataclass(frozen=True, kw_only=True, slots=True)
class Circle:
    """A cohort and the coach who opened it."""

    cohort: Cohort
    coach: int


def person(begin: Begin) -> int:
    """Store somebody in Paris and return the id."""
    return life.join(begin, chat_id=next(_CHATS))


def circle(begin: Begin, **changes: Any) -> Circle:
    """Store a cohort with one coach."""
    with begin() as work:
        stored = work.cohorts.add(
            replace(
                Cohort(
                    id=0,
                    name=Personal("Les Éclaireurs"),
                    language="fr",
                    zone=PARIS,
                    territory="FR",
                    seats=200,
                    opened_at=NOW,
                ),
                **changes,
            )
        )
    return Circle(cohort=stored, coach=coach(begin, stored, "Claire"))


def coach(begin: Begin, cohort: Cohort, name: str) -> int:
    """Store one more coach of a cohort and return the id."""
    seated = person(begin)
    with begin() as work:
        work.cohorts.seat(Chair(cohort=cohort, coach_id=seated, name=Personal(name), since=NOW))
    return seated


def chair(begin: Begin, here: Circle, **changes: Any) -> None:
    """Change the place of the first coach."""
    with begin() as work:
        work.cohorts.seat(replace(work.cohorts.chair(here.cohort.id, here.coach), **changes))


def member(
    begin: Begin, here: Circle, alias: str = "Sam", level: Level = Level.NOTHING, *, starts: str | None = None
) -> int:
    """Store a member who shows this much to the first coach, with an interview if given; return the id."""
    joined = person(begin)
    if starts is not None:
        life.open_interview(begin, joined, starts)
    with begin() as work:
        place = Membership(cohort=here.cohort, member_id=joined, alias=Personal(alias), joined_at=NOW)
        work.cohorts.enrol(place)
    grant(begin, here, joined, {here.coach: level})
    return joined


def grant(begin: Begin, here: Circle, member_id: int, levels: Mapping[int, Level]) -> None:
    """Let coaches read of a member."""
    with begin() as work:
        for coach_id, level in levels.items():
            work.cohorts.grant(
                Grant(cohort_id=here.cohort.id, member_id=member_id, coach_id=coach_id, level=level, at=NOW)
            )


def looks(begin: Begin, here: Circle, member_id: int) -> tuple[Look, ...]:
    """Read who looked at a member."""
    with begin() as work:
        return work.cohorts.looks(here.cohort.id, member_id)


def mail(begin: Begin, person_id: int, *kinds: MailKind) -> list[Mail]:
    """Read what somebody was told, of these kinds if named."""
    return [it for it in life.facts(begin, person_id).mail if not kinds or it.kind in kinds]


def said(mail_: Mail) -> dict[str, str]:
    """Return the words of mail."""
    return {name: words.reveal() for name, words in mail_.words.items()}
