"""Cohorts: candidates who share a group, their coaches, and who may know what of whom.

The law:

- A cohort is on file with a group of Telegram's or without one. Who is its coach, and who belongs to it, is
  told by our own rows (:class:`Chair`, :class:`Membership`), never by a right in that group.
- A coach is a person on file like every candidate (one private chat, one language, one zone): the same
  settings, silence and erasure hold for both, and somebody may be both.
- What a coach may read of a member is the level that this member granted to this coach (:class:`Grant`).
  Nothing is granted by default, to a new coach of the same cohort neither. Every look leaves a line that the
  member can read (:class:`Look`).
- What a cohort tells one person is **mail**: a fact of the recipient, from which their plan follows, so that
  it stands in their digests and respects their silence. What it tells the group is a **post**: a row of the
  cohort, due, leased and settled like a reminder.
- A post is made of :class:`~bot.domain.cohorts.counts.Counts` and of words that a member chose to say in the
  group (:class:`Shared`); a ``Personal`` word has no way into it.

What lost: a coach's role read from Telegram's administrators (a group's owner may be the employer), one level
for all coaches of a cohort (handing over would have given everything to somebody nobody had agreed to), and
posts as reminders of the coach (their pause would have silenced the group).
"""

from bot.domain.cohorts.cohort import Chair, Cohort, Group, Membership
from bot.domain.cohorts.mail import Mail, MailAnswer, MailKind
from bot.domain.cohorts.sharing import Grant, Invite, Level, Look, Shared

__all__ = [
    "Chair",
    "Cohort",
    "Grant",
    "Group",
    "Invite",
    "Level",
    "Look",
    "Mail",
    "MailAnswer",
    "MailKind",
    "Membership",
    "Shared",
]
