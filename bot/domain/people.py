"""Candidates, and ``Personal``: the type of every word a person typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import Final, final


@final
class Personal:
    """A word a person typed: kept out of logs, exceptions and group messages by its type.

    It is not a ``str``: formatting, logging or joining it shows "…". Only screens of private chats,
    ``bot.writing`` and the sealing of the store call :meth:`reveal`.
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        if not words.strip():
            raise ValueError("personal words are never blank: use None")
        self._words = words

    def reveal(self) -> str:
        """Return the words themselves."""
        return self._words

    def __repr__(self) -> str:
        return "Personal(…)"

    def __str__(self) -> str:
        return "…"

    def __format__(self, spec: str) -> str:
        return "…"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Personal) and other._words == self._words

    def __hash__(self) -> int:
        return hash((Personal, self._words))

    def __reduce__(self) -> str:
        raise TypeError("personal words are sealed, not pickled")


class Civility(StrEnum):
    """How a person is addressed; asked, never guessed. ``None`` stands for not known."""

    MADAM = "mme"
    SIR = "m"


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietHours:
    """Local hours of the candidate in which nothing is sent; ``begin == end`` means none."""

    begin: time = time(21, 0)
    end: time = time(8, 0)

    def __contains__(self, local: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= local < self.end
        return local >= self.begin or local < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestTimes:
    """When the two digests of a day are due, local time of the candidate."""

    morning: time = time(8, 30)
    weekend: time = time(9, 30)
    evening: time = time(18, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class WeeklyTime:
    """When the weekly point is due, local time of the candidate."""

    #: as ``date.weekday()``: Monday is 0
    weekday: int = 2
    clock: time = time(18, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """A stretch of time in which the candidate wants to hear (nearly) nothing: ``until`` is its end."""

    begin: datetime
    until: datetime


class Rhythm(StrEnum):
    """How soon the employer may be asked when no reply date was promised (playbook §2.5)."""

    PATIENT = "patient"
    STANDARD = "standard"
    URGENT = "urgent"


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """The person we follow up with, and the settings of their own."""

    id: int
    #: Telegram's id of the private chat
    chat_id: int
    language: str
    #: IANA name; quiet hours and digests are local times of this zone
    zone: str
    #: "FR" or "FR-67": whose public holidays count
    territory: str
    quiet: QuietHours = field(default_factory=QuietHours)
    digests: DigestTimes = field(default_factory=DigestTimes)
    weekly: WeeklyTime = field(default_factory=WeeklyTime)
    rhythm: Rhythm = Rhythm.PATIENT
    #: when the rhythm was chosen; ``None``: it always was the one
    rhythm_at: datetime | None = None
    #: whether the calm nudge before an interview is wanted (A21)
    nudge: bool = False
    pause: Pause | None = None
    #: a link to samples of work, and the career plan in a line (A17, A30)
    portfolio: Personal | None = None
    career: Personal | None = None
    #: version of the privacy text agreed to, and when
    consent: int
    consented_at: datetime
    #: when the candidate last wrote or tapped, to the hour; ``None`` before we noted it
    seen_at: datetime | None = None
    #: since when Telegram refuses our messages (blocked, deactivated); ``None`` while it takes them
    parked_at: datetime | None = None


#: raised by one whenever the privacy text changes what a candidate agreed to; what holds only in a group is
#: agreed to when joining it
CONSENT_VERSION: Final = 1

#: what a candidate may have on file at once (protects everyone from a runaway chat)
LIMITS: Final[Mapping[str, int]] = {
    "opportunities": 50,
    "interviewers": 10,
    "references": 5,
    "evidence": 12,
    "allies": 5,
    "words": 500,
    "letter": 3000,
    "asks": 3,
    "workshops": 10,
}
