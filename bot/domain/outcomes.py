"""What passed between a candidate and an employer since the interview, and how an opportunity ends."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final


class ContactKind(StrEnum):
    """What the candidate sent to the employer."""

    #: asking about the decision
    STATUS = "status"
    #: useful information that nobody asked for (A47)
    USEFUL = "useful"
    #: a practical question, a date, what was asked for or announced
    PRACTICAL = "practical"
    #: "I have an offer elsewhere"
    OFFER = "offer"


class ContactResult(StrEnum):
    """What came of a status contact (playbook §2.6)."""

    #: a message was left, and nobody has answered it
    LEFT_MESSAGE = "message"
    NEW_DATE = "new_date"
    REFUSED = "refused"
    NEXT_STEP = "next_step"
    #: they answered without a date: the wait counts from here
    NO_DATE = "no_date"


class Light(StrEnum):
    """Whether the employer may be asked now (playbook §2.5)."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One contact with the employer, logged with the light it was made under."""

    kind: ContactKind
    at: datetime
    light: Light
    #: what came of it, and when that was told; ``None`` while nobody has said
    result: ContactResult | None = None
    result_at: datetime | None = None


class EndingKind(StrEnum):
    """How an opportunity ended."""

    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    #: the post itself was frozen or dropped
    FROZEN = "frozen"
    #: they took their offer back
    OFFER_GONE = "offer_gone"
    #: the candidate said no to their offer
    DECLINED = "declined"
    ACCEPTED = "accepted"
    #: nobody answers any more: one tap opens it again
    ASLEEP = "asleep"


#: the endings that only an offer in hand can have
OF_AN_OFFER: Final = frozenset({EndingKind.ACCEPTED, EndingKind.DECLINED, EndingKind.OFFER_GONE})


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """How and when an opportunity ended."""

    kind: EndingKind
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """An offer in hand: it ends the wait, and nothing else (playbook §2.8, §2.9)."""

    at: datetime
    #: the last day to answer it; ``None`` while unknown
    reply_by: date | None = None
    #: when that day was told; ``None``: with the offer
    reply_by_at: datetime | None = None
    #: when it was there in writing
    written_at: datetime | None = None
