"""Two members of a cohort and the mail between them: held together, told together, followed together."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.domain.cohorts import Mail, MailKind
from bot.domain.cohorts.pairs import Pair
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.cohorts import hold
from bot.services.plans import follow
from bot.services.ports import View, Work


def follow_all(work: Work, people: Iterable[int], *, now: datetime) -> None:
    """Let the plans of several candidates follow from their facts."""
    for candidate_id in sorted(people):
        follow(work, candidate_id, now=now)


def followed(work: Work, member_id: int, pair: Pair | None, *, now: datetime) -> View:
    """Let the plans of both follow; return what screens may show of the one who acted."""
    if pair is not None:
        follow(work, pair.other(member_id), now=now)
    return follow(work, member_id, now=now)


def found(work: Work, member_id: int, mail_id: int, *kinds: MailKind) -> Mail:
    """Return mail of a member, not held yet; ``NoSuchThing`` if it is another's, or of another kind."""
    for mail in work.mailbox.of(member_id):
        if mail.id == mail_id and mail.kind in kinds:
            return mail
    raise NoSuchThing


def held(
    work: Work, member_id: int, mail_id: int, *kinds: MailKind, practising: bool = True
) -> tuple[Mail, Pair | None]:
    """Return a member's mail with its pair, both people held.

    The pair is ``None`` once the other was erased, or one of the two has left the cohort or (``practising``)
    wants no practice any more. ``NoSuchThing`` for mail of somebody else, and to who has left.
    """
    mail = found(work, member_id, mail_id, *kinds)
    work.cohorts.membership(mail.cohort_id, member_id)
    pair = _pair(work, member_id, mail)
    hold(work, pair.both if pair else (member_id,))
    pair = _pair(work, member_id, mail)
    places = work.cohorts.memberships(mail.cohort_id)
    present = {it.member_id for it in places if it.practice or not practising}
    return work.mailbox.get(member_id, mail_id), pair if pair and present.issuperset(pair.both) else None


def tell(
    work: Work,
    pair: Pair,
    reader_id: int,
    kind: MailKind,
    words: Mapping[str, Personal],
    *,
    expires: datetime,
    now: datetime,
) -> None:
    """Add mail of a pair: from the partner, except for the offer, which comes from nobody."""
    work.mailbox.add(
        Mail(
            id=0,
            kind=kind,
            recipient_id=reader_id,
            cohort_id=pair.cohort_id,
            sender_id=None if kind is MailKind.PAIR_OFFER else pair.other(reader_id),
            about=pair.id,
            made_at=now,
            expires=expires,
            words=words,
        )
    )


def about(work: Work, pair: Pair, *kinds: MailKind) -> list[Mail]:
    """Return the mail of a pair of these kinds, without its words."""
    return [it for it in work.mailbox.about(pair.cohort_id, pair.id) if it.kind in kinds]


def alias_of(work: Work, cohort_id: int, member_id: int) -> Personal:
    """Return how the cohort knows a member; ``NoSuchThing`` unless they belong to it."""
    return work.cohorts.membership(cohort_id, member_id).alias


def chat_of(work: Work, member_id: int) -> Personal:
    """Return the number of somebody's Telegram account, which opens a chat with them."""
    return Personal(str(work.candidates.get(member_id).chat_id))


def _pair(work: Work, member_id: int, mail: Mail) -> Pair | None:
    pairs = work.pairs.of_member(mail.cohort_id, member_id)
    return next((it for it in pairs if it.id == mail.about), None)
