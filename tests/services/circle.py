"""A cohort on file with its coach and members, made through the use cases."""

from datetime import timedelta
from itertools import count
from typing import Any, Final

from bot.domain.cohorts import Mail, MailKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.people import Personal
from bot.services import cohorts, invites, joining
from bot.services.cohorts import Running
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life

NOW: Final = moment(life.MONDAY)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
NOBODY: Final = "x" * 32

_CHATS: Final = count(5000)


def person(begin: Begin) -> int:
    """Store somebody in Paris and return the id."""
    return life.join(begin, chat_id=next(_CHATS))


def opened(begin: Begin, coach_id: int | None = None, **changes: Any) -> Running:
    """Open a cohort of five seats, with a coach of its own unless given."""
    settings: dict[str, Any] = {
        "name": Personal("Les Éclaireurs"),
        "coach_name": Personal("Claire"),
        "seats": 5,
        "language": "fr",
        "zone": PARIS,
        "territory": "FR",
        "now": NOW,
    }
    return cohorts.open_cohort(begin, coach_id or person(begin), **{**settings, **changes})


def link(begin: Begin, run: Running, errand: Errand = Errand.JOIN, **changes: Any) -> str:
    """Make an invite of a cohort by the coach who sees it so and return its words."""
    return invites.invite(begin, run.chair.coach_id, run.cohort.id, errand, **{"now": NOW, **changes})


def member(begin: Begin, run: Running, alias: str = "Sam", **changes: Any) -> int:
    """Let somebody new join and return the id."""
    joined = person(begin)
    words = link(begin, run, **changes)
    joining.join(begin, joined, words, alias=Personal(alias), **{"now": NOW, **changes})
    return joined


def another_coach(begin: Begin, run: Running, name: str = "Paul", **changes: Any) -> int:
    """Let somebody new become a coach and return the id."""
    seated = person(begin)
    words = link(begin, run, Errand.COACH, **changes)
    joining.take_chair(begin, seated, words, name=Personal(name), **{"now": NOW, **changes})
    return seated


def mail(begin: Begin, person_id: int, *kinds: MailKind) -> list[Mail]:
    """Read what somebody was told, of these kinds if named."""
    return [it for it in life.facts(begin, person_id).mail if not kinds or it.kind in kinds]
