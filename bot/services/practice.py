"""The practice of two who said yes: a time that both chose, and what one tells the other afterwards.

Once a time is agreed each has a link to the other's Telegram account, of which the offer speaks before
anyone says yes (:mod:`.helping` tells why it is that link). What one writes to the other is read for names
first, like words for the group, and goes to nobody else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.cohorts import Mail, MailAnswer, MailKind
from bot.domain.cohorts.pairs import (
    FEEDBACK_LASTS,
    FURTHEST,
    MOST_TIMES,
    NOTICE,
    PRACTICE,
    SOONEST,
    TIMES_LAST,
    Pair,
    PairState,
)
from bot.domain.errors import PracticeNotThen, SettledMeanwhile
from bot.domain.people import Personal
from bot.services import partners
from bot.services.ports import Begin, View, Work
from bot.services.rounds import check

#: what hangs on a time that was agreed, and goes when it is changed
_OF_A_TIME: Final = (MailKind.PAIR_SOON, MailKind.PAIR_OVER)


def propose(begin: Begin, member_id: int, mail_id: int, times: Iterable[datetime], *, now: datetime) -> View:
    """Propose times to the partner: the first, others instead of theirs, or others than the agreed one.

    Raises ``PracticeNotThen`` without times, for too many, and for one too soon or too far ahead;
    ``SettledMeanwhile`` when the two arranged something else since, or one of them has left.
    """
    chosen = tuple(sorted(set(times)))
    if not 0 < len(chosen) <= MOST_TIMES or possible(chosen, now=now) != chosen:
        raise PracticeNotThen
    with begin() as work:
        mail, pair = partners.held(work, member_id, mail_id, MailKind.PAIR_TIMES, MailKind.PAIR_AGREED)
        pair = _live(mail, pair, PairState.MATCHED, PairState.AGREED, now=now)
        _put_aside(work, pair, now=now)
        work.mailbox.answer(member_id, mail_id, MailAnswer.YES, now=now)
        pair = replace(pair, state=PairState.MATCHED, proposed_by=member_id, times=chosen, agreed_at=None)
        work.pairs.save(pair)
        partners.tell(
            work,
            pair,
            pair.other(member_id),
            MailKind.PAIR_TIMES,
            {"alias": partners.alias_of(work, pair.cohort_id, member_id), "times": written(chosen)},
            expires=min(now + TIMES_LAST, chosen[-1] - NOTICE),
            now=now,
        )
        return partners.followed(work, member_id, pair, now=now)


def choose(begin: Begin, member_id: int, mail_id: int, nth: int, *, now: datetime) -> View:
    """Agree on one of the times that the partner proposed, counted from 0.

    Raises ``PracticeNotThen`` when it is too near by now, ``SettledMeanwhile`` like :func:`propose`.
    """
    with begin() as work:
        mail, pair = partners.held(work, member_id, mail_id, MailKind.PAIR_TIMES)
        pair = _live(mail, pair, PairState.MATCHED, now=now)
        proposed = times_of(mail)
        if pair.proposed_by == member_id or proposed != pair.times or nth >= len(proposed):
            raise SettledMeanwhile
        if proposed[nth] < now + NOTICE:
            raise PracticeNotThen
        work.mailbox.answer(member_id, mail_id, MailAnswer.YES, now=now)
        pair = replace(pair, state=PairState.AGREED, agreed_at=proposed[nth])
        work.pairs.save(pair)
        for reader_id in pair.both:
            _agree(work, pair, reader_id, proposed[nth], now=now)
        return partners.followed(work, member_id, pair, now=now)


def tell(begin: Begin, member_id: int, mail_id: int, words: Mapping[str, Personal], *, now: datetime) -> View:
    """Send the partner, and nobody else, what one tells them after a practice ("worked", "clearer", "next").

    Without any words nothing is sent. Raises ``GivesAway`` like ``rounds.say``; ``SettledMeanwhile`` when it
    was answered before.
    """
    with begin() as work:
        mail, pair = partners.held(work, member_id, mail_id, MailKind.PAIR_OVER, practising=False)
        if mail.answer is not None:
            raise SettledMeanwhile
        check(tuple(words.values()), work.facts(member_id))
        work.mailbox.answer(member_id, mail_id, MailAnswer.YES if words else MailAnswer.NO, now=now)
        if words and pair is not None:
            alias = partners.alias_of(work, pair.cohort_id, member_id)
            partners.tell(
                work,
                pair,
                pair.other(member_id),
                MailKind.PAIR_FEEDBACK,
                {"alias": alias, **words},
                expires=now + FEEDBACK_LASTS,
                now=now,
            )
        return partners.followed(work, member_id, pair, now=now)


def possible(times: Iterable[datetime], *, now: datetime) -> tuple[datetime, ...]:
    """Return those of the times that can be proposed: neither too soon nor too far ahead."""
    return tuple(it for it in times if now + SOONEST <= it <= now + FURTHEST)


def times_of(mail: Mail) -> tuple[datetime, ...]:
    """Return the times that mail speaks of, in order; none before any were proposed."""
    words = mail.words.get("times")
    return tuple(map(datetime.fromisoformat, words.reveal().split())) if words else ()


def written(times: Iterable[datetime]) -> Personal:
    """Return times (at least one) as mail carries them."""
    return Personal(" ".join(it.isoformat() for it in times))


def _agree(work: Work, pair: Pair, reader_id: int, starts: datetime, *, now: datetime) -> None:
    """Tell one of the two the time and how to reach the other; remind them of it; ask how it went."""
    other_id, over = pair.other(reader_id), starts + PRACTICE
    words = {
        "alias": partners.alias_of(work, pair.cohort_id, other_id),
        "chat": partners.chat_of(work, other_id),
        "times": written((starts,)),
    }
    told = [(MailKind.PAIR_AGREED, now, starts), (MailKind.PAIR_OVER, over, over + FEEDBACK_LASTS)]
    if starts - NOTICE > now + NOTICE:
        told.append((MailKind.PAIR_SOON, starts - NOTICE, starts))
    for kind, moment, expires in told:
        partners.tell(work, pair, reader_id, kind, words, expires=expires, now=moment)


def _put_aside(work: Work, pair: Pair, *, now: datetime) -> None:
    """Close what the two were told of times so far: a proposal replaces it."""
    for mail in partners.about(work, pair, MailKind.PAIR_TIMES, MailKind.PAIR_AGREED):
        if mail.answer is None:
            work.mailbox.answer(mail.recipient_id, mail.id, MailAnswer.READ, now=now)
    for mail in partners.about(work, pair, *_OF_A_TIME):
        work.mailbox.withdraw(mail.recipient_id, mail.id)


def _live(mail: Mail, pair: Pair | None, *states: PairState, now: datetime) -> Pair:
    if pair is None or pair.state not in states or mail.answer is not None or now >= mail.expires:
        raise SettledMeanwhile
    return pair
