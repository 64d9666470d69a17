"""Practice pairs: made up and offered on Mondays, known to each other once both said yes.

An offer names nobody. A no, an offer that nobody answered, and a partner who has left all look the same:
there is nothing to see. With the second yes each has the other's alias; what follows is in :mod:`.practice`.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.pairing import pair_up
from bot.domain.cohorts.pairs import OFFER_LASTS, TIMES_LAST, Pair, PairState
from bot.domain.errors import SettledMeanwhile
from bot.domain.moments import local_day
from bot.domain.steps.cohort import week_of
from bot.services import partners
from bot.services.cohorts import hold
from bot.services.ports import Begin, View, Work


def make_pairs(begin: Begin, cohort_id: int, *, now: datetime) -> tuple[Pair, ...]:
    """Make up this week's pairs of those who want to practise, and offer them; a second time does nothing.

    Who still looks for a time with a partner, or has one to come, is left out; what else there was is over.
    """
    with begin() as work:
        hold(work, _willing(work, cohort_id))
        cohort, willing = work.cohorts.get(cohort_id, lock=True), _willing(work, cohort_id)
        week, before = week_of(local_day(now, cohort.zone)), work.pairs.of_cohort(cohort_id)
        if not cohort.open_at(now) or any(it.week == week for it in before):
            return ()
        _close(work, before, now=now)
        busy = {member_id for it in before if it.busy_at(now) for member_id in it.both}
        free = [it for it in willing if it not in busy]
        made = tuple(
            work.pairs.add(_offered(cohort_id, two, week, now=now))
            for two in pair_up(free, [it.both for it in before])
        )
        for pair in made:
            for reader_id in pair.both:
                partners.tell(
                    work, pair, reader_id, MailKind.PAIR_OFFER, {}, expires=now + OFFER_LASTS, now=now
                )
        partners.follow_all(work, (it for pair in made for it in pair.both), now=now)
        return made


def answer(begin: Begin, member_id: int, mail_id: int, *, yes: bool, now: datetime) -> View:
    """Take an answer to an offer; the second yes tells both who the other is.

    Whatever became of the other, it reads the same to this one. Raises ``SettledMeanwhile`` for an offer that
    was answered or came too late, ``NoSuchThing`` for mail of somebody else.
    """
    with begin() as work:
        mail, pair = partners.held(work, member_id, mail_id, MailKind.PAIR_OFFER)
        if mail.answer is not None or now >= mail.expires:
            raise SettledMeanwhile
        work.mailbox.answer(member_id, mail_id, MailAnswer.YES if yes else MailAnswer.NO, now=now)
        if pair is not None and pair.state is PairState.OFFERED:
            pair = pair.answered(member_id, yes=yes)
            work.pairs.save(pair)
            if pair.state is PairState.MATCHED:
                _introduce(work, pair, now=now)
        return partners.followed(work, member_id, pair, now=now)


def _willing(work: Work, cohort_id: int) -> list[int]:
    return [it.member_id for it in work.cohorts.memberships(cohort_id) if it.practice]


def _close(work: Work, before: tuple[Pair, ...], *, now: datetime) -> None:
    for pair in before:
        if pair.state is not PairState.CLOSED and not pair.busy_at(now):
            work.pairs.save(replace(pair, state=PairState.CLOSED))


def _offered(cohort_id: int, two: tuple[int, int], week: str, *, now: datetime) -> Pair:
    first_id, partner_id = two
    return Pair(
        id=0,
        cohort_id=cohort_id,
        first_id=first_id,
        partner_id=partner_id,
        week=week,
        state=PairState.OFFERED,
        made_at=now,
    )


def _introduce(work: Work, pair: Pair, *, now: datetime) -> None:
    """Tell both who the other is; either may propose times."""
    for reader_id in pair.both:
        words = {"alias": partners.alias_of(work, pair.cohort_id, pair.other(reader_id))}
        partners.tell(work, pair, reader_id, MailKind.PAIR_TIMES, words, expires=now + TIMES_LAST, now=now)
