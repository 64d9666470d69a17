"""Help with what a member asked for in the weekly round: two are connected only when both agree.

The helper says yes first, with or without their alias; the asker reads the offer as mail and says yes or
no. Nothing is told of a no, nor of an offer that nobody answered. Both yes: each has the other's alias and a
link to their Telegram account. That link shows who somebody is, and it is the only one that works for certain
(not everybody has a public name); so both are told of it before they say yes, and their yes is for it too.

What lost: passing messages on through the bot (a correspondence that we would keep and could read), and
asking for a public name (whoever has none could not be helped).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Mail, MailAnswer, MailKind, Membership
from bot.domain.cohorts.rounds import Entry, closes
from bot.domain.errors import NoSuchThing, OwnAsk, SettledMeanwhile
from bot.domain.people import Personal
from bot.services import partners
from bot.services.cohorts import hold
from bot.services.plans import follow
from bot.services.ports import Begin, View, Work

#: how long help can be offered after the round, and how long an offer can be answered
_ASK_LASTS: Final = timedelta(days=21)
_OFFER_LASTS: Final = timedelta(days=7)
_NEWS_LASTS: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """What a member asked for in the group, as another member may answer it."""

    entry: Entry
    words: Personal
    #: the places of who asked, and of who may help
    asker: Membership
    helper: Membership
    #: the helper has offered already
    offered: bool = False


def asked(begin: Begin, member_id: int, entry_id: int, *, now: datetime) -> Ask:
    """Return what was asked in a round that is in the group, to another member of the same cohort.

    Raises ``OwnAsk`` for one's own; ``NoSuchThing`` to anybody else, and for what is not in the group.
    """
    with begin() as work:
        return _asked(work, member_id, entry_id, now=now)


def offer(begin: Begin, member_id: int, entry_id: int, *, named: bool, now: datetime) -> Ask:
    """Let the asker know that somebody can help, by alias if ``named``; a second offer changes nothing."""
    with begin() as work:
        asker_id = _asked(work, member_id, entry_id, now=now).entry.member_id
        hold(work, (member_id, asker_id))
        ask = _asked(work, member_id, entry_id, now=now)
        if not ask.offered:
            known = {"alias": ask.helper.alias} if named else {}
            offered = Mail(
                id=0,
                kind=MailKind.HELP_OFFERED,
                recipient_id=asker_id,
                cohort_id=ask.entry.cohort_id,
                sender_id=member_id,
                about=entry_id,
                made_at=now,
                expires=now + _OFFER_LASTS,
                words={"ask": ask.words, **known},
            )
            work.mailbox.add(offered)
            follow(work, asker_id, now=now)
        return ask


def answer(begin: Begin, member_id: int, mail_id: int, *, yes: bool, now: datetime) -> View:
    """Take the asker's answer to an offer: yes connects the two, no is told to nobody.

    A yes to somebody who has left meanwhile connects nobody. Raises ``SettledMeanwhile`` for an offer that
    was answered or came too late, ``NoSuchThing`` for mail of somebody else.
    """
    with begin() as work:
        helper_id = partners.found(work, member_id, mail_id, MailKind.HELP_OFFERED).sender_id
        if helper_id is None:
            raise NoSuchThing
        hold(work, (member_id, helper_id))
        mail = work.mailbox.get(member_id, mail_id)
        if mail.answer is not None or now >= mail.expires:
            raise SettledMeanwhile
        work.mailbox.answer(member_id, mail_id, MailAnswer.YES if yes else MailAnswer.NO, now=now)
        places = {it.member_id: it for it in work.cohorts.memberships(mail.cohort_id)}
        if yes and {member_id, helper_id} <= places.keys():
            _connect(work, mail, places[member_id], places[helper_id], now=now)
            follow(work, helper_id, now=now)
        return follow(work, member_id, now=now)


def _asked(work: Work, member_id: int, entry_id: int, *, now: datetime) -> Ask:
    entry = work.entries.get(entry_id)
    helper = work.cohorts.membership(entry.cohort_id, member_id)
    asker = work.cohorts.membership(entry.cohort_id, entry.member_id)
    posted_at = closes(entry.week, helper.cohort.zone)
    in_group = posted_at <= now < posted_at + _ASK_LASTS and asker.rounds
    if not in_group or entry.ask is None or helper.cohort.closed_at is not None:
        raise NoSuchThing
    if entry.member_id == member_id:
        raise OwnAsk
    offers = work.mailbox.about(entry.cohort_id, entry.id)
    return Ask(
        entry=entry,
        words=entry.ask,
        asker=asker,
        helper=helper,
        offered=any(it.kind is MailKind.HELP_OFFERED and it.sender_id == member_id for it in offers),
    )


def _connect(work: Work, offered: Mail, asker: Membership, helper: Membership, *, now: datetime) -> None:
    """Tell each of the two who the other is; "theirs" marks the mail of who helps."""
    ask = offered.words["ask"]
    for reader, other, more in ((asker, helper, {}), (helper, asker, {"theirs": ask})):
        agreed = Mail(
            id=0,
            kind=MailKind.HELP_AGREED,
            recipient_id=reader.member_id,
            cohort_id=offered.cohort_id,
            sender_id=other.member_id,
            about=offered.about,
            made_at=now,
            expires=now + _NEWS_LASTS,
            words={"ask": ask, "alias": other.alias, "chat": partners.chat_of(work, other.member_id), **more},
        )
        work.mailbox.add(agreed)
