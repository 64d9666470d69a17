"""A member asks a coach for help, and the coach answers.

What is sent is made in one place (:meth:`Request.words`), and shown from there before it is sent: the
member's name in the group, the words they typed, and the day of their next interview if they ticked it.
Nothing else of their facts is read. While a coach is away, whoever stands in is written to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.cohorts import Chair, Level, Mail, MailAnswer, MailKind, Membership
from bot.domain.cohorts.seen import Slot, seen
from bot.domain.errors import NoSuchThing, TooMany
from bot.domain.moments import local_day
from bot.domain.people import LIMITS, Personal
from bot.domain.timeline import Facts
from bot.services.cohorts import hold
from bot.services.partners import found
from bot.services.plans import follow
from bot.services.ports import Begin, View, Work
from bot.services.telling import tell

#: how long somebody may wait for an answer before it is of no use any more
_ASK_LASTS: Final = timedelta(days=21)
_REPLY_LASTS: Final = timedelta(days=14)


@dataclass(frozen=True, kw_only=True, slots=True)
class Addressee:
    """A coach who can be asked for help, and whom the words go to now."""

    coach: Chair
    #: whoever stands in while the coach is away; the coach otherwise
    reader: Chair
    #: until when the coach is away; ``None`` while they are not
    away: datetime | None = None

    @property
    def cohort_id(self) -> int:
        """The cohort in which they are asked."""
        return self.coach.cohort.id


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What a member is about to send, whole."""

    place: Membership
    reader: Chair
    text: Personal
    #: the member's next interview; ``None`` without one
    upcoming: Slot | None
    #: whether its day is told
    dated: bool

    @property
    def words(self) -> Mapping[str, Personal]:
        """All that the coach will read."""
        when: dict[str, Personal] = {}
        if self.dated and self.upcoming is not None:
            when["day"] = Personal(self.upcoming.day.isoformat())
            if self.upcoming.starts is not None:
                when["starts"] = Personal(self.upcoming.starts.isoformat())
        return {"alias": self.place.alias, "text": self.text, **when}


def slot_told(words: Mapping[str, Personal]) -> Slot | None:
    """Return the interview that a request tells of, or ``None``."""
    day, starts = words.get("day"), words.get("starts")
    if day is None:
        return None
    return Slot(
        day=date.fromisoformat(day.reveal()),
        starts=datetime.fromisoformat(starts.reveal()) if starts else None,
    )


def belongs(begin: Begin, candidate_id: int) -> bool:
    """Tell whether somebody is a member of a cohort, and so has a coach to ask."""
    with begin() as work:
        return bool(work.cohorts.memberships_of(candidate_id))


def addressees(begin: Begin, member_id: int, *, now: datetime) -> tuple[Addressee, ...]:
    """Return the coaches whom a member can ask, in the order they joined their cohorts."""
    with begin() as work:
        return tuple(
            _addressee(work, it, now)
            for place in work.cohorts.memberships_of(member_id)
            for it in work.cohorts.chairs(place.cohort.id)
            if it.coach_id != member_id
        )


def draft(
    begin: Begin,
    member_id: int,
    cohort_id: int,
    reader_id: int,
    text: Personal,
    *,
    dated: bool,
    now: datetime,
) -> Request:
    """Return what would be sent to a coach of the member's cohort; ``NoSuchThing`` to anybody else."""
    with begin() as work:
        return _request(work, member_id, cohort_id, reader_id, text, dated=dated, now=now)


def ask(
    begin: Begin,
    member_id: int,
    cohort_id: int,
    reader_id: int,
    text: Personal,
    *,
    dated: bool,
    now: datetime,
) -> Request:
    """Send what was shown, to whom it was shown; ``TooMany`` while a few before it have no answer."""
    with begin() as work:
        work.cohorts.chair(cohort_id, reader_id)
        hold(work, (member_id, reader_id))
        request = _request(work, member_id, cohort_id, reader_id, text, dated=dated, now=now)
        _check_room(work, member_id, reader_id, now)
        mail = Mail(
            id=0,
            kind=MailKind.HELP_ASKED,
            recipient_id=reader_id,
            cohort_id=cohort_id,
            sender_id=member_id,
            made_at=now,
            expires=now + _ASK_LASTS,
            words=request.words,
        )
        tell(work, mail, now=now)
        return request


def reply(begin: Begin, coach_id: int, mail_id: int, text: Personal, *, now: datetime) -> View:
    """Answer whoever asked; ``NoSuchThing`` once they, or the coach, have left the cohort."""
    return _answered(begin, coach_id, mail_id, MailAnswer.YES, {"text": text}, now=now)


def saw(begin: Begin, coach_id: int, mail_id: int, *, now: datetime) -> View:
    """Let whoever asked know that it was read."""
    return _answered(begin, coach_id, mail_id, MailAnswer.READ, {}, now=now)


def _answered(
    begin: Begin,
    coach_id: int,
    mail_id: int,
    answer: MailAnswer,
    words: Mapping[str, Personal],
    *,
    now: datetime,
) -> View:
    """Answer a request and tell the member; that it was read is told once, and not after an answer."""
    with begin() as work:
        sender_id = found(work, coach_id, mail_id, MailKind.HELP_ASKED).sender_id
        if sender_id is None:
            raise NoSuchThing
        hold(work, (coach_id, sender_id))
        asked = work.mailbox.get(coach_id, mail_id)
        chair = work.cohorts.chair(asked.cohort_id, coach_id)
        work.cohorts.membership(asked.cohort_id, sender_id)
        if answer is MailAnswer.READ and asked.answer is not None:
            return follow(work, coach_id, now=now)
        work.mailbox.answer(coach_id, mail_id, answer, now=now)
        told = Mail(
            id=0,
            kind=MailKind.HELP_REPLIED,
            recipient_id=sender_id,
            cohort_id=asked.cohort_id,
            sender_id=coach_id,
            about=mail_id,
            made_at=now,
            expires=now + _REPLY_LASTS,
            words={"coach": chair.name, **words},
        )
        tell(work, told, now=now)
        return follow(work, coach_id, now=now)


def _request(
    work: Work,
    member_id: int,
    cohort_id: int,
    reader_id: int,
    text: Personal,
    *,
    dated: bool,
    now: datetime,
) -> Request:
    place, reader = work.cohorts.membership(cohort_id, member_id), work.cohorts.chair(cohort_id, reader_id)
    return Request(
        place=place,
        reader=reader,
        text=text,
        upcoming=_upcoming(work.facts(member_id), now),
        dated=dated,
    )


def _upcoming(facts: Facts, now: datetime) -> Slot | None:
    """Return when the member's next interview is, as a coach may be told."""
    today = local_day(now, facts.candidate.zone)
    slots = seen(facts, Level.DATES, now=now).interviews
    return next((it for it in slots if (it.starts > now if it.starts else it.day >= today)), None)


def _addressee(work: Work, coach: Chair, now: datetime) -> Addressee:
    """Return whoever reads what is written to a coach now."""
    if not coach.away_at(now):
        return Addressee(coach=coach, reader=coach)
    others = {it.coach_id: it for it in work.cohorts.chairs(coach.cohort.id)}
    return Addressee(coach=coach, reader=others.get(coach.stand_in or 0, coach), away=coach.away_until)


def _check_room(work: Work, member_id: int, reader_id: int, now: datetime) -> None:
    waiting = sum(
        it.kind is MailKind.HELP_ASKED
        and it.sender_id == member_id
        and it.answer is None
        and now < it.expires
        for it in work.mailbox.of(reader_id)
    )
    if waiting >= LIMITS["asks"]:
        raise TooMany("asks", LIMITS["asks"])
