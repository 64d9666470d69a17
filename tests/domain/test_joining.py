"""Who can join, why not, and from when a member counts."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from bot.domain.cohorts import Cohort, Invite
from bot.domain.cohorts.joining import Hindrance, counted_from, hindrance
from bot.domain.cohorts.sharing import INVITE_LASTS, Errand
from bot.domain.moments import local
from bot.domain.people import Personal
from tests.builders import AUCKLAND, MONTREAL, PARIS, moment

NOW = moment("2026-11-23 09:00")


def cohort(**changes: Any) -> Cohort:
    settings: dict[str, Any] = {"zone": PARIS, "seats": 5, "closed_at": None, **changes}
    return Cohort(
        id=1,
        name=Personal("Les Éclaireurs"),
        language="fr",
        territory="FR",
        opened_at=NOW,
        **settings,
    )


def invite(errand: Errand, uses: int, made_at: datetime = NOW) -> Invite:
    return Invite(
        id=1,
        cohort_id=1,
        errand=errand,
        made_by=1,
        made_at=made_at,
        expires=made_at + INVITE_LASTS,
        uses=uses,
    )


_moments = some.timedeltas(min_value=timedelta(0), max_value=timedelta(days=20)).map(lambda it: NOW + it)


@given(
    errand=some.sampled_from(Errand),
    uses=some.integers(0, 3),
    taken=some.integers(0, 7),
    closed=some.none() | _moments,
    now=_moments,
)
def test_an_invite_is_good_until_it_is_closed_expired_full_or_spent_and_never_again(
    errand: Errand, uses: int, taken: int, closed: datetime | None, now: datetime
) -> None:
    found = hindrance(invite(errand, uses), cohort(closed_at=closed), taken=taken, now=now)
    is_closed = closed is not None and closed <= now
    full = errand is Errand.JOIN and taken >= 5
    assert (found is None) == (not is_closed and now < NOW + INVITE_LASTS and uses > 0 and not full)
    assert (found is Hindrance.CLOSED) == is_closed
    if found is not None:
        later = hindrance(
            invite(errand, uses), cohort(closed_at=closed), taken=taken, now=now + timedelta(days=1)
        )
        assert later is not None


@given(now=_moments, zone=some.sampled_from([PARIS, MONTREAL, AUCKLAND]))
def test_a_member_counts_from_the_next_monday_of_the_cohorts_own_zone(now: datetime, zone: str) -> None:
    since = counted_from(cohort(zone=zone), now=now)
    there = local(since, zone)
    assert (there.weekday(), there.hour, there.minute) == (0, 0, 0)
    assert now < since <= now + timedelta(days=7, hours=1)


def test_on_a_monday_it_is_the_monday_after() -> None:
    assert counted_from(cohort(), now=moment("2026-11-23 00:00")) == moment("2026-11-30 00:00")
    assert counted_from(cohort(), now=moment("2026-11-29 23:59")) == moment("2026-11-30 00:00")
