"""Two members on their way to a practice, step by step through the use cases."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Mail, MailKind
from bot.domain.cohorts.pairs import PRACTICE, Pair
from bot.domain.people import Personal
from bot.services import pairs, practice
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import members
from tests.services.members import MONDAY, Members, mail, only

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
#: the times that are proposed in these stories
THURSDAY, FRIDAY = moment("2026-11-26 18:00"), moment("2026-11-27 10:00")
AFTER: Final = THURSDAY + PRACTICE


def offered(begin: Begin, count: int = 2) -> Members:
    """Store members and make up their first pairs."""
    group = members.gathered(begin, count)
    pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    return group


def answered(begin: Begin, member_id: int, *, yes: bool, at: datetime = MONDAY) -> None:
    pairs.answer(begin, member_id, mail(begin, member_id, MailKind.PAIR_OFFER)[-1].id, yes=yes, now=at)


def matched(begin: Begin) -> Members:
    group = offered(begin)
    for member_id in group.ids:
        answered(begin, member_id, yes=True)
    return group


def last(begin: Begin, member_id: int, kind: MailKind) -> Mail:
    return mail(begin, member_id, kind)[-1]


def proposed(begin: Begin, times: Sequence[datetime] = (THURSDAY, FRIDAY)) -> Members:
    group = matched(begin)
    one = group.ids[0]
    practice.propose(begin, one, only(begin, one, MailKind.PAIR_TIMES).id, times, now=MONDAY)
    return group


def agreed(begin: Begin) -> Members:
    group = proposed(begin)
    other = group.ids[1]
    practice.choose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, 0, now=MONDAY)
    return group


def pairs_of(begin: Begin, group: Members) -> tuple[Pair, ...]:
    with begin() as work:
        return work.pairs.of_cohort(group.cohort_id)


def the_pair(begin: Begin, group: Members) -> Pair:
    with begin() as work:
        return work.pairs.of_cohort(group.cohort_id)[-1]


def practised(begin: Begin, pair: Pair, monday: datetime) -> None:
    """Let two say yes, find a time, meet, and tell each other how it was."""
    one, other = pair.both
    time = monday + 3 * DAY
    for member_id in pair.both:
        answered(begin, member_id, yes=True, at=monday)
    practice.propose(begin, one, last(begin, one, MailKind.PAIR_TIMES).id, (time,), now=monday)
    practice.choose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, 0, now=monday)
    for member_id in pair.both:
        over = last(begin, member_id, MailKind.PAIR_OVER)
        practice.tell(begin, member_id, over.id, {"worked": Personal("Le calme")}, now=time + PRACTICE)
