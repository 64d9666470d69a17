"""Rows of cohorts, of who runs them and who belongs to them, and of mail."""

from collections.abc import Iterable, Mapping

from cryptography.fernet import Fernet

from bot.domain.cohorts import Chair, Cohort, Group, Invite, Level, Look, Mail, Membership
from bot.domain.cohorts.rounds import week_open
from bot.domain.people import Pause, Personal
from bot.store.rows import AnyRow, Values
from bot.store.sealing import seal, unseal


def cohort_row(key: Fernet, cohort: Cohort) -> Values:
    """Return the columns of a cohort, without the id."""
    group, holiday = cohort.group, cohort.holiday
    return {
        "language": cohort.language,
        "zone": cohort.zone,
        "territory": cohort.territory,
        "seats": cohort.seats,
        "opened_at": cohort.opened_at,
        "closed_at": cohort.closed_at,
        "holiday_from": holiday.begin if holiday else None,
        "holiday_until": holiday.until if holiday else None,
        "group_chat_id": group.chat_id if group else None,
        "thread_id": group.thread_id if group else None,
        "linked_at": group.linked_at if group else None,
        "lost_at": group.lost_at if group else None,
        "board_id": group.board_id if group else None,
        "sealed": seal(key, {"name": cohort.name}),
    }


def cohort_of(key: Fernet, row: AnyRow) -> Cohort:
    """Return the cohort of a row."""
    group = None
    if row.group_chat_id is not None:
        group = Group(
            chat_id=row.group_chat_id,
            thread_id=row.thread_id,
            linked_at=row.linked_at,
            lost_at=row.lost_at,
            board_id=row.board_id,
        )
    return Cohort(
        id=row.id,
        language=row.language,
        zone=row.zone,
        territory=row.territory,
        seats=row.seats,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        holiday=Pause(begin=row.holiday_from, until=row.holiday_until) if row.holiday_until else None,
        group=group,
        **unseal(key, row.sealed),
    )


def chair_row(key: Fernet, chair: Chair) -> Values:
    """Return the columns of a coach's place, without ids."""
    return {
        "since": chair.since,
        "left_at": None,
        "weekdays": sum(1 << day for day in chair.weekdays),
        "reply_days": chair.reply_days,
        "away_until": chair.away_until,
        "stand_in": chair.stand_in,
        "sealed": seal(key, {"name": chair.name}),
    }


def chair_of(key: Fernet, row: AnyRow, cohort: Cohort) -> Chair:
    """Return the coach's place of a row."""
    return Chair(
        cohort=cohort,
        coach_id=row.candidate_id,
        since=row.since,
        weekdays=frozenset(day for day in range(7) if row.weekdays >> day & 1),
        reply_days=row.reply_days,
        away_until=row.away_until,
        stand_in=row.stand_in,
        **unseal(key, row.sealed),
    )


def membership_row(key: Fernet, membership: Membership) -> Values:
    """Return the columns of a member's place, without ids and levels."""
    return {
        "joined_at": membership.joined_at,
        "counted_from": membership.counted_from,
        "rounds": membership.rounds,
        "practice": membership.practice,
        "sealed": seal(key, {"alias": membership.alias}),
    }


def membership_of(
    key: Fernet, row: AnyRow, cohort: Cohort, levels: Iterable[tuple[int, Level]], said: Iterable[AnyRow]
) -> Membership:
    """Return the member's place of a row, with their levels and the rows of what they said."""
    return Membership(
        cohort=cohort,
        member_id=row.candidate_id,
        joined_at=row.joined_at,
        counted_from=row.counted_from,
        rounds=row.rounds,
        practice=row.practice,
        levels=dict(levels),
        said=frozenset(it.week for it in said if week_open(it.said_at, cohort.zone) == it.week),
        **unseal(key, row.sealed),
    )


def look_of(row: AnyRow) -> Look:
    """Return the look of a row."""
    return Look(coach_id=row.coach_id, day=row.day, level=row.level)


def invite_of(row: AnyRow) -> Invite:
    """Return the invite of a row."""
    return Invite(
        id=row.id,
        cohort_id=row.cohort_id,
        errand=row.errand,
        made_by=row.made_by,
        made_at=row.made_at,
        expires=row.expires,
        uses=row.uses,
    )


def mail_row(key: Fernet, mail: Mail) -> Values:
    """Return the columns of mail, without the id."""
    return {
        "candidate_id": mail.recipient_id,
        "cohort_id": mail.cohort_id,
        "sender_id": mail.sender_id,
        "kind": mail.kind,
        "about": mail.about,
        "made_at": mail.made_at,
        "expires": mail.expires,
        "answer": mail.answer,
        "answered_at": mail.answered_at,
        "sealed": seal(key, mail.words),
    }


def mail_of(row: AnyRow, words: Mapping[str, Personal]) -> Mail:
    """Return the mail of a row with its words."""
    return Mail(
        id=row.id,
        kind=row.kind,
        recipient_id=row.candidate_id,
        cohort_id=row.cohort_id,
        sender_id=row.sender_id,
        about=row.about,
        made_at=row.made_at,
        expires=row.expires,
        words=words,
        answer=row.answer,
        answered_at=row.answered_at,
    )
