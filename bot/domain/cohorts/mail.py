"""Mail: what a cohort tells one person, until their digest takes it.

Mail is a fact of its recipient. It carries all its words with it, sealed under the recipient's key, so that
it reads the same when the sender has changed their name; it goes when the sender or the cohort is erased.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.people import Personal


class MailKind(StrEnum):
    """What it is about. The values are in keys already sent: they are never given a new meaning."""

    # to a member
    ENCOURAGED = "encouraged"
    PROPOSED_TASK = "task"
    PROPOSED_INTERVIEW = "interview"
    WORKSHOP = "workshop"
    WORKSHOP_SOON = "workshopsoon"
    WORKSHOP_OFF = "workshopoff"
    HELP_REPLIED = "helpreply"
    NEW_COACH = "newcoach"
    #: told to the other coaches too
    COACH_LEFT = "coachleft"
    CLOSED = "closed"
    PAIR_OFFER = "pair"
    PAIR_TIMES = "times"
    PAIR_AGREED = "agreed"
    PAIR_SOON = "soon"
    PAIR_OVER = "over"
    PAIR_FEEDBACK = "feedback"
    HELP_OFFERED = "helper"
    HELP_AGREED = "helped"
    # to a coach
    HELP_ASKED = "help"
    HANDED_OVER = "handedover"
    GROUP_TROUBLE = "trouble"
    JOIN_FAILED = "joinfailed"


#: what is not held back for a digest: somebody waits for it, or it must be mended
AT_ONCE: Final = frozenset(
    {MailKind.HELP_ASKED, MailKind.HELP_REPLIED, MailKind.GROUP_TROUBLE, MailKind.HANDED_OVER}
)

#: what only somebody who runs the cohort is told; the rest is told to members (COACH_LEFT and CLOSED to both)
TO_COACH: Final = frozenset(
    {MailKind.HELP_ASKED, MailKind.HANDED_OVER, MailKind.GROUP_TROUBLE, MailKind.JOIN_FAILED}
)

#: of a workshop: it is the cohort's, and goes on without the coach who announced it
OF_WORKSHOPS: Final = frozenset({MailKind.WORKSHOP, MailKind.WORKSHOP_SOON, MailKind.WORKSHOP_OFF})

#: what comes from somebody who runs the cohort; the rest comes from members, or from nobody
FROM_COACH: Final = OF_WORKSHOPS | {
    MailKind.ENCOURAGED,
    MailKind.PROPOSED_TASK,
    MailKind.PROPOSED_INTERVIEW,
    MailKind.HELP_REPLIED,
    MailKind.NEW_COACH,
    MailKind.COACH_LEFT,
    MailKind.HANDED_OVER,
}

#: how long after somebody took a task on they are asked about it
ASKED_AFTER: Final = timedelta(days=3)


class MailAnswer(StrEnum):
    """What the recipient tapped."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    READ = "read"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mail:
    """One thing told to one person."""

    id: int
    kind: MailKind
    recipient_id: int
    cohort_id: int
    #: the person it comes from; ``None``: the cohort itself
    sender_id: int | None = None
    #: the row it is about, as the kind says (a pair, a workshop, an entry); 0 for none
    about: int = 0
    #: from when it is told; later than now for what is only of use then
    made_at: datetime
    #: past it nobody is told any more
    expires: datetime
    #: by name: who it comes from, what is said
    words: Mapping[str, Personal] = field(default_factory=dict)
    answer: MailAnswer | None = None
    answered_at: datetime | None = None

    @property
    def key(self) -> str:
        """The key of its prompt."""
        return f"0:0:mail:{self.kind}.{self.id}:0"
