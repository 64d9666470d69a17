"""What the use cases of cohorts need of the store, as protocols.

Whoever asks is part of each question: a coach's chair and a member's place are looked up by cohort and
person together, so that an id from a forged button, a former coach or another cohort's finds nothing.
"""

from datetime import datetime
from typing import Protocol

from bot.domain.cohorts import Chair, Cohort, Grant, Invite, Look, Mail, MailAnswer, Membership
from bot.domain.cohorts.sharing import Errand
from bot.domain.cohorts.workshops import Workshop


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
        """Follow a group that became a supergroup."""

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

    def membership(self, cohort_id: int, member_id: int) -> Membership:
        """Return a member's place; ``NoSuchThing`` unless they belong to the cohort, and it is open."""

    def memberships(self, cohort_id: int) -> tuple[Membership, ...]:
        """Return every member's place in a cohort, in the order they joined."""

    def memberships_of(self, member_id: int) -> tuple[Membership, ...]:
        """Return the places somebody has as a member, in cohorts that are not closed."""

    def enrol(self, membership: Membership) -> None:
        """Store a member's place, new or changed; its levels are stored by :meth:`grant`."""

    def leave(self, cohort_id: int, member_id: int) -> None:
        """End a member's place, with all that was shared in it."""

    def grant(self, grant: Grant) -> None:
        """Store what a member lets a coach read, in place of what it was."""

    def saw(self, cohort_id: int, member_id: int, look: Look) -> None:
        """Note that a coach read of a member: one line a day, with the most that was read."""

    def looks(self, cohort_id: int, member_id: int) -> tuple[Look, ...]:
        """Return who read of the member, latest first."""


class Invites(Protocol):
    """Leave to join, to coach, to tie a group; the words of a link are kept as a hash only."""

    def add(self, invite: Invite, words: str) -> Invite:
        """Store a new invite under its words' hash; return it with its id."""

    def find(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Return the invite with these words that can still be taken up, or ``None``."""

    def take(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Take up one use of an invite; ``None`` for any that can't be, whatever the reason."""

    def revoke(self, cohort_id: int, errand: Errand) -> None:
        """Make every invite of the cohort for this errand worthless."""

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

    def withdraw(self, candidate_id: int, mail_id: int) -> None:
        """Delete one of a person's mail."""


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
