"""The weekly round of a cohort: what a member says, changes and takes back; what is posted of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Cohort, MailKind, Membership
from bot.domain.cohorts.giveaways import found_in
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.domain.cohorts.rounds import FEWEST, Entry, Said, Standing, closes, following, said, week_open
from bot.domain.errors import GivesAway, NoSuchThing
from bot.domain.people import Personal
from bot.domain.timeline import Facts
from bot.services.plans import follow
from bot.services.ports import Begin, Work

#: how long an edit of a posted round is tried, or waits for the bot to be let into the group again
_EDITED_WITHIN: Final = timedelta(days=28)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mine:
    """A member's part in the rounds of one cohort."""

    membership: Membership
    #: the round that takes words now, and until when
    week: str
    closes: datetime
    #: what the member says in it
    entry: Entry | None = None
    #: what of theirs is in the group already, latest last
    posted: tuple[Entry, ...] = ()
    #: whether the entry was said for an earlier round, which did not come about
    waited: bool = False


def mine(begin: Begin, member_id: int, cohort_id: int, *, now: datetime) -> Mine:
    """Return a member's part in the rounds; ``NoSuchThing`` unless they belong to the cohort."""
    with begin() as work:
        return _mine(work, member_id, cohort_id, now=now)


def draft(part: Mine, member_id: int, words: dict[str, Personal], *, now: datetime) -> Entry:
    """Return what a member would say with these words ("win", "goal", "ask"); nothing is kept of it."""
    return Entry(
        id=0,
        cohort_id=part.membership.cohort.id,
        member_id=member_id,
        week=part.week,
        said_at=now,
        win=words.get("win"),
        goal=words.get("goal"),
        ask=words.get("ask"),
    )


def say(begin: Begin, member_id: int, cohort_id: int, words: dict[str, Personal], *, now: datetime) -> Mine:
    """Keep what a member chose to say to the group, in place of what they said for this round before.

    Raises ``GivesAway`` for words that hold a name from the member's own facts, or a way to reach anyone;
    ``NoSuchThing`` without any words, in a cohort that is closed, or to somebody who does not belong to it.
    """
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        part = _mine(work, member_id, cohort_id, now=now)
        entry = draft(part, member_id, words, now=now)
        if not entry.words or part.membership.cohort.closed_at is not None:
            raise NoSuchThing
        check(entry.words, work.facts(member_id))
        work.entries.save(entry)
        follow(work, member_id, now=now)
        return _mine(work, member_id, cohort_id, now=now)


def take_back(begin: Begin, member_id: int, cohort_id: int, week: str, *, now: datetime) -> Mine:
    """Take back for good what a member said in a round, with the offers of help that nobody has answered."""
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        for entry in work.entries.of_member(cohort_id, member_id):
            if entry.week == week:
                _without_offers(work, entry)
        work.entries.take_back(cohort_id, member_id, week)
        repost(work, cohort_id, week, now=now)
        follow(work, member_id, now=now)
        return _mine(work, member_id, cohort_id, now=now)


def repost(work: Work, cohort_id: int, week: str, *, now: datetime) -> None:
    """Let the message of a round that was posted be edited: something in it was taken back."""
    work.posts.renew(cohort_id, _key(week), now=now, until=now + _EDITED_WITHIN)


def round_post(begin: Begin, cohort_id: int, week: str, *, now: datetime) -> tuple[Said, ...]:
    """Return what is posted of a round once it is closed, in the order it was said; nothing: no post.

    The words of somebody who spoke alone wait for the next round, where they can still be changed.
    ``NoSuchThing`` while the round still takes words.
    """
    with begin() as work:
        cohort = work.cohorts.get(cohort_id, lock=True)
        if now < closes(week, cohort.zone):
            raise NoSuchThing
        spoken = _spoken(work, cohort_id, week)
        if len(spoken) >= FEWEST:
            _note(work, work.posts.find(cohort_id, _key(week), lock=True), entries=_entries(spoken))
            return spoken
        for alone in spoken:
            work.entries.carry(alone.entry_id, _from(work, cohort_id, following(week)))
        return ()


def round_now(begin: Begin, cohort_id: int, week: str) -> tuple[Said, ...]:
    """Return what is left of a round that was posted, for an edit of its message.

    Only what stands there: words that left it never come back, whatever their member switches on again.
    """
    with begin() as work:
        on_file = work.posts.find(cohort_id, _key(week), lock=True)
        spoken = _spoken(work, cohort_id, week)
        if on_file is not None and on_file.said is not None:
            stood = Standing.read(on_file.said).entries
            spoken = tuple(it for it in spoken if it.entry_id in stood)
        _note(work, on_file, entries=_entries(spoken))
        return spoken


def stands(work: Work, on_file: PostOnFile, messages: tuple[int, ...], *, now: datetime) -> None:
    """Note the messages of a round; what was taken back while they were on their way goes at once."""
    cohort_id, week = on_file.cohort_id, on_file.post.week
    _note(work, on_file, messages=messages)
    left = set(_entries(_spoken(work, cohort_id, week)))
    if not left.issuperset(Standing.read(on_file.said).entries):
        repost(work, cohort_id, week, now=now)


def coming(work: Work, cohort: Cohort, *, now: datetime) -> str:
    """Return the week of the next round that takes words: in a holiday, of the first one after it."""
    return _from(work, cohort.id, week_open(now, cohort.zone))


def wait(work: Work, cohort_id: int, week: str, *, until: str) -> None:
    """Let what was said for the round of a week wait for that of another one."""
    for entry in work.entries.of_week(cohort_id, week):
        work.entries.carry(entry.id, until)


def check(words: tuple[Personal, ...], facts: Facts) -> None:
    """Raise ``GivesAway`` if words for others give somebody away, by the facts of whoever wrote them."""
    for it in words:
        kind = found_in(it, facts)
        if kind is not None:
            raise GivesAway(kind)


def _mine(work: Work, member_id: int, cohort_id: int, *, now: datetime) -> Mine:
    membership = work.cohorts.membership(cohort_id, member_id)
    zone = membership.cohort.zone
    week = coming(work, membership.cohort, now=now)
    on_file = work.entries.of_member(cohort_id, member_id)
    entry = next((it for it in on_file if it.week == week), None)
    return Mine(
        membership=membership,
        week=week,
        closes=closes(week, zone),
        entry=entry,
        posted=tuple(it for it in on_file if now >= closes(it.week, zone)),
        waited=entry is not None and now >= closes(week_open(entry.said_at, zone), zone),
    )


def _note(work: Work, on_file: PostOnFile | None, **changed: tuple[int, ...]) -> None:
    """Keep what stands of a round with its post, if there is one."""
    if on_file is not None:
        stands_now = replace(Standing.read(on_file.said), **changed)
        work.posts.note(on_file.cohort_id, on_file.post.key, stands_now.written)


def _key(week: str) -> str:
    return f"{PostKind.ROUND}:{week}"


def _entries(spoken: tuple[Said, ...]) -> tuple[int, ...]:
    return tuple(it.entry_id for it in spoken)


def _from(work: Work, cohort_id: int, week: str) -> str:
    """Return the first week from this one on whose round is to be posted; this one when none is planned."""
    planned = (it.post for it in work.posts.pending(cohort_id) if it.message_id is None)
    return next((it.week for it in planned if it.kind is PostKind.ROUND and it.week >= week), week)


def _spoken(work: Work, cohort_id: int, week: str) -> tuple[Said, ...]:
    aliases = {it.member_id: it.alias for it in work.cohorts.memberships(cohort_id) if it.rounds}
    return tuple(
        said(it, aliases[it.member_id])
        for it in work.entries.of_week(cohort_id, week)
        if it.member_id in aliases
    )


def _without_offers(work: Work, entry: Entry) -> None:
    for mail in work.mailbox.about(entry.cohort_id, entry.id):
        if mail.kind is MailKind.HELP_OFFERED and mail.answer is None:
            work.mailbox.withdraw(mail.recipient_id, mail.id)
