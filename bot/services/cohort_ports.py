"""What the use cases of cohorts need of the store, as protocols.

Whoever asks is part of each question: a coach's chair and a member's place are looked up by cohort and
person together, so that an id from a forged button, a former coach or another cohort's finds nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.cohorts import Chair, Cohort, Grant, Invite, Look, Mail, MailAnswer, Membership
from bot.domain.cohorts.pairs import Pair
from bot.domain.cohorts.posts import Post, PostOnFile
from bot.domain.cohorts.rounds import Entry
from bot.domain.cohorts.sharing import Errand
from bot.domain.cohorts.workshops import Workshop
from bot.domain.reminders import Lease, Outcome


class Cohorts(Protocol):
    """Cohorts, who runs them and who belongs to them."""

    def add(self, cohort: Cohort) -> Cohort:
        """Store a new cohort (its ``id`` is ignored), its key first; return it with its id."""

    def get(self, cohort_id: int, *, lock: bool = False) -> Cohort:
        """Return a cohort; ``NoSuchThing`` if there is none. ``lock`` holds the row until the end."""

    def by_group(self, chat_id: int) -> Cohort | None:
        """Return the cohort that meets in a group, or ``None``."""

    def save(self, cohort: Cohort) -> None:
        """Store a changed cohort; ``NoSuchThing`` if there is none."""

    def move_group(self, old_chat_id: int, new_chat_id: int) -> None:
        """Follow a group that became a supergroup: its messages stay behind, where nothing can be changed.

        So the board is posted anew, and no round is made once more.
        """

    def erase(self, cohort_id: int) -> None:
        """Erase the cohort's key, then the cohort with all that was shared in it."""

    def chair(self, cohort_id: int, coach_id: int) -> Chair:
        """Return the place of a coach; ``NoSuchThing`` unless the person runs the cohort, and it is open."""

    def chairs(self, cohort_id: int) -> tuple[Chair, ...]:
        """Return the present coaches of a cohort, longest first."""

    def chairs_of(self, coach_id: int) -> tuple[Chair, ...]:
        """Return the places somebody has as a coach, in cohorts that are not closed."""

    def seat(self, chair: Chair) -> None:
        """Store a coach's place, new or changed; one who had left is back."""

    def leave_chair(self, cohort_id: int, coach_id: int, *, now: datetime) -> None:
        """End a coach's place, with every level granted to them in the cohort."""

    def membership(self, cohort_id: int, member_id: int, *, stay: bool = False) -> Membership:
        """Return a member's place; ``NoSuchThing`` unless they belong to the cohort, and it is open.

        With ``stay`` the member can't leave before the end of the transaction.
        """

    def memberships(self, cohort_id: int, *, stay: bool = False) -> tuple[Membership, ...]:
        """Return every member's place in a cohort, in the order they joined; ``stay`` as above."""

    def memberships_of(self, member_id: int) -> tuple[Membership, ...]:
        """Return the places somebody has as a member, in cohorts that are not closed."""

    def enrol(self, membership: Membership) -> None:
        """Store a member's place, new or changed; its levels are stored by :meth:`grant`."""

    def leave(self, cohort_id: int, member_id: int) -> None:
        """End a member's place, with all that was shared in it and every pair they were to be one of."""

    def grant(self, grant: Grant) -> None:
        """Store what a member lets a coach read, in place of what it was."""

    def saw(self, cohort_id: int, member_id: int, look: Look) -> None:
        """Note that a coach read of a member: one line a day, with the most that was read."""

    def looks(self, cohort_id: int, member_id: int) -> tuple[Look, ...]:
        """Return who read of the member, latest first."""

    def lots(self, cohort_id: int) -> bytes:
        """Return the cohort's secret bytes, for its boards: always the same; ``NoSuchThing`` once erased."""


class Posts(Protocol):
    """What cohorts have to be told, and what became of it. Leases and settling as in ``ports.Queue``."""

    def lease_due(self, *, worker: str, limit: int, hold: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Hold the due, unheld, pending posts of cohorts that are not closed, earliest deadline first."""

    def settle(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of the attempt and give the lease back; ``False`` if it was lost."""

    def release(self, worker: str) -> int:
        """Give back every lease of ``worker`` untried; return how many."""

    def next_due(self) -> datetime | None:
        """Return the earliest moment at which a pending post is to be looked at, or ``None``."""

    def get(self, post_id: int) -> PostOnFile:
        """Return one post; ``NoSuchThing`` if its cohort was erased."""

    def find(self, cohort_id: int, key: str, *, lock: bool = False) -> PostOnFile | None:
        """Return a cohort's post with this key, or ``None``. ``lock`` holds the row until the end."""

    def pending(self, cohort_id: int) -> tuple[PostOnFile, ...]:
        """Return what the cohort still has to be told, the soonest first."""

    def plan(self, cohort_id: int, posts: Iterable[Post], *, now: datetime) -> None:
        """Let the pending posts of a cohort be these.

        One that was settled in whatever way stays so; one that was withdrawn is the same row again.
        """

    def note(self, cohort_id: int, key: str, said: str) -> None:
        """Keep what a post says, for another attempt at it to say the same."""

    def renew(self, cohort_id: int, key: str, *, now: datetime, until: datetime) -> bool:
        """Let a post that stands be made once more, in its place; ``False`` if none such stands.

        It stands once it was delivered, even if another such attempt failed or had nothing to do since.
        """


class Invites(Protocol):
    """Leave to join, to coach, to tie a group; the words of a link are kept as a hash only."""

    def add(self, invite: Invite, words: str) -> Invite:
        """Store a new invite under its words' hash; return it with its id."""

    def find(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Return the invite with these words that can still be taken up, or ``None``."""

    def known(self, words: str, errand: Errand) -> Invite | None:
        """Return the invite with these words, whether it can still be taken up or not."""

    def take(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Take up one use of an invite; ``None`` for any that can't be, whatever the reason."""

    def revoke(self, cohort_id: int, errand: Errand) -> None:
        """Make every invite of the cohort for this errand worthless."""

    def tries(self, candidate_id: int, *, now: datetime) -> int:
        """Return how many invites somebody tried within the hour."""

    def tried(self, candidate_id: int, *, now: datetime) -> int:
        """Note that somebody tried an invite; return how many tries that makes within the hour."""


class Mailbox(Protocol):
    """What cohorts told each person."""

    def add(self, mail: Mail) -> Mail:
        """Store new mail (its ``id`` is ignored), sealed for its recipient; return it with its id."""

    def of(self, candidate_id: int) -> tuple[Mail, ...]:
        """Return a person's mail, oldest first."""

    def get(self, candidate_id: int, mail_id: int) -> Mail:
        """Return one of a person's mail, its row locked; ``NoSuchThing`` if it is another's."""

    def answer(self, candidate_id: int, mail_id: int, answer: MailAnswer | None, *, now: datetime) -> None:
        """Record what the recipient tapped; ``None`` takes it back."""

    def about(self, cohort_id: int, about: int) -> tuple[Mail, ...]:
        """Return all mail of a cohort about one thing, without its words."""

    def sent_by(self, cohort_id: int, sender_id: int) -> tuple[Mail, ...]:
        """Return what others of a cohort were told by a person, without its words."""

    def withdraw(self, candidate_id: int, mail_id: int) -> None:
        """Delete one of a person's mail."""


class Entries(Protocol):
    """What members say in weekly rounds."""

    def save(self, entry: Entry) -> Entry:
        """Store an entry, in place of the member's earlier one of the week; return it with its id."""

    def get(self, entry_id: int) -> Entry:
        """Return an entry by its id; ``NoSuchThing`` if it was taken back, or its member erased."""

    def of_week(self, cohort_id: int, week: str) -> tuple[Entry, ...]:
        """Return what was said in the round of a week, in the order it was first said."""

    def of_member(self, cohort_id: int, member_id: int) -> tuple[Entry, ...]:
        """Return what a member said in the rounds of a cohort, the earliest week first."""

    def carry(self, entry_id: int, week: str) -> None:
        """Move an entry to another week; what its member has said there already stands instead."""

    def take_back(self, cohort_id: int, member_id: int, week: str) -> None:
        """Delete what a member said in a round; nothing if there is nothing."""


class Pairs(Protocol):
    """Practice pairs."""

    def add(self, pair: Pair) -> Pair:
        """Store a new pair (its ``id`` is ignored); return it with its id."""

    def save(self, pair: Pair) -> None:
        """Store a changed pair; ``NoSuchThing`` if it is gone."""

    def of_cohort(self, cohort_id: int) -> tuple[Pair, ...]:
        """Return every pair that was made in a cohort, oldest first."""

    def of_member(self, cohort_id: int, member_id: int) -> tuple[Pair, ...]:
        """Return the pairs that a member was in, oldest first."""


class Workshops(Protocol):
    """What coaches offer to the members of a cohort at a moment."""

    def add(self, workshop: Workshop) -> Workshop:
        """Store a new workshop (its ``id`` is ignored), sealed for its cohort; return it with its id."""

    def get(self, cohort_id: int, workshop_id: int) -> Workshop:
        """Return one of a cohort's workshops, its row locked; ``NoSuchThing`` if it is another's."""

    def to_come(self, cohort_id: int, *, now: datetime) -> tuple[Workshop, ...]:
        """Return a cohort's workshops that begin later and were not called off, the soonest first."""

    def call_off(self, cohort_id: int, workshop_id: int, *, now: datetime) -> None:
        """Note that a workshop does not take place; ``NoSuchThing`` if it is another's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PostNotice:
    """A post about to be made, with the cohort it is for."""

    on_file: PostOnFile
    cohort: Cohort


class Poster(Protocol):
    """The way out to groups."""

    async def deliver(self, notice: PostNotice) -> Outcome:
        """Make the post and send or edit its message; library errors come back as outcomes."""
