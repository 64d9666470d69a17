"""A cohort on file with its coach and members, made through the use cases."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any, Final

from bot.domain.cohorts import Level, Mail, MailKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import InviteNotUsable
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import cohorts, groups, invites, joining, memberships
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


def tied(begin: Begin, run: Running, chat_id: int = -7) -> None:
    """Tie a cohort to a group."""
    with begin() as work:
        person_id = work.candidates.get(run.chair.coach_id).chat_id
    groups.tie(begin, person_id, link(begin, run, Errand.GROUP), chat_id, thread_id=None, now=NOW)


def another_coach(begin: Begin, run: Running, name: str = "Paul", **changes: Any) -> int:
    """Let somebody new become a coach and return the id."""
    seated = person(begin)
    words = link(begin, run, Errand.COACH, **changes)
    joining.take_chair(begin, seated, words, name=Personal(name), **{"now": NOW, **changes})
    return seated


def mail(begin: Begin, person_id: int, *kinds: MailKind) -> list[Mail]:
    """Read what somebody was told, of these kinds if named."""
    return [it for it in life.facts(begin, person_id).mail if not kinds or it.kind in kinds]


def level(begin: Begin, member_id: int, run: Running, coach_id: int) -> Level:
    """Read what a coach may read of a member."""
    place = memberships.place(begin, member_id, run.cohort.id, now=NOW)
    return place.membership.level_for(coach_id)


def grant(begin: Begin, member_id: int, run: Running, coach_id: int, to: Level = Level.PROGRESS) -> None:
    """Let a coach read of a member."""
    memberships.set_level(begin, member_id, run.cohort.id, coach_id, level=to, now=NOW)


def steps(begin: Begin, person_id: int) -> set[StepName]:
    """Read which steps are to be sent to somebody."""
    return {it.step for reminder in life.plan(begin, person_id).reminders for it in reminder.prompts}


def asked_for_help(run: Running, sender: int, recipient: int) -> Mail:
    """Return mail from one person of a cohort to another, not stored yet."""
    return Mail(
        id=0,
        kind=MailKind.HELP_ASKED,
        recipient_id=recipient,
        cohort_id=run.cohort.id,
        sender_id=sender,
        made_at=NOW,
        expires=NOW + DAY,
        words={"alias": Personal("Sam")},
    )


def tries(begin: Begin, person_id: int, words: str, *, now: datetime = NOW) -> bool:
    """Tell whether somebody could join with these words."""
    try:
        joining.join(begin, person_id, words, alias=Personal("Sam"), now=now)
    except InviteNotUsable:
        return False
    return True


def told(begin: Begin, coach_id: int) -> list[dict[str, str]]:
    """Return what a coach was told of tries in vain."""
    return [
        {name: words.reveal() for name, words in it.words.items() if name != "cohort"}
        for it in mail(begin, coach_id, MailKind.JOIN_FAILED)
    ]
