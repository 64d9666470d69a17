"""The tables of cohorts: who runs them, who belongs to them, what was shared, asked and posted.

A cohort has a key of its own in the keyring, by its id, for its name and its workshops. What a member or a
coach typed is sealed under the key of that person, and mail under its recipient's.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.domain.cohorts.mail import MailAnswer, MailKind
from bot.domain.cohorts.pairs import PairState
from bot.domain.cohorts.posts import PostKind
from bot.domain.cohorts.sharing import Errand, Level
from bot.domain.reminders import ReminderState
from bot.store.columns import Id, Length, Moment, word
from bot.store.tables.base import metadata, only, owner


def _cohort(**options: Any) -> Column[int]:
    return Column("cohort_id", Id, ForeignKey("cohorts.id", ondelete="CASCADE"), nullable=False, **options)


def _person(name: str, **options: Any) -> Column[int]:
    return Column(name, Id, ForeignKey("candidates.id", ondelete="CASCADE"), **options)


def _member(name: str = "candidate_id") -> ForeignKeyConstraint:
    """Refer to a membership: what was shared goes when the member leaves."""
    return ForeignKeyConstraint(
        ["cohort_id", name], ["memberships.cohort_id", "memberships.candidate_id"], ondelete="CASCADE"
    )


cohorts: Final = Table(
    "cohorts",
    metadata,
    # given by the keyring
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("language", String(35), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("territory", String(16), nullable=False),
    Column("seats", Integer, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("holiday_from", Moment),
    Column("holiday_until", Moment),
    Column("group_chat_id", BigInteger, unique=True),
    Column("thread_id", BigInteger),
    Column("linked_at", Moment),
    Column("lost_at", Moment),
    Column("board_id", BigInteger),
    Column("sealed", LargeBinary, nullable=False),
)

coaches: Final = Table(
    "coaches",
    metadata,
    _cohort(),
    owner(),
    Column("since", Moment, nullable=False),
    Column("left_at", Moment),
    # one bit a weekday, Monday the lowest
    Column("weekdays", Integer, nullable=False),
    Column("reply_days", Integer, nullable=False),
    Column("away_until", Moment),
    Column("stand_in", Id),
    Column("sealed", LargeBinary, nullable=False),
    PrimaryKeyConstraint("cohort_id", "candidate_id"),
    Index(None, "candidate_id"),
)

memberships: Final = Table(
    "memberships",
    metadata,
    _cohort(),
    owner(),
    Column("joined_at", Moment, nullable=False),
    Column("counted_from", Moment),
    Column("rounds", Boolean, nullable=False),
    Column("practice", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    PrimaryKeyConstraint("cohort_id", "candidate_id"),
    Index(None, "candidate_id"),
)

grants: Final = Table(
    "grants",
    metadata,
    Column("cohort_id", Id, nullable=False),
    Column("candidate_id", Id, nullable=False),
    _person("coach_id", nullable=False),
    Column("level", word(Level), nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("cohort_id", "candidate_id", "coach_id"),
    _member(),
    Index(None, "candidate_id"),
    Index(None, "coach_id"),
)

looks: Final = Table(
    "looks",
    metadata,
    Column("cohort_id", Id, nullable=False),
    Column("candidate_id", Id, nullable=False),
    _person("coach_id", nullable=False),
    Column("day", Date, nullable=False),
    Column("level", word(Level), nullable=False),
    PrimaryKeyConstraint("cohort_id", "candidate_id", "coach_id", "day"),
    _member(),
    Index(None, "candidate_id"),
    Index(None, "coach_id"),
)

invites: Final = Table(
    "invites",
    metadata,
    Column("id", Id, primary_key=True),
    _cohort(index=True),
    _person("made_by", nullable=False, index=True),
    Column("errand", word(Errand), nullable=False),
    # SHA-256 of the link's words
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False, index=True),
    Column("uses", Integer, nullable=False),
    sqlite_autoincrement=True,
)

tries: Final = Table(
    "tries",
    metadata,
    Column("id", Id, primary_key=True),
    owner(index=True),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

mail: Final = Table(
    "mail",
    metadata,
    Column("id", Id, primary_key=True),
    owner(index=True),
    _cohort(index=True),
    _person("sender_id", index=True),
    Column("kind", word(MailKind), nullable=False),
    Column("about", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("answer", word(MailAnswer)),
    Column("answered_at", Moment),
    Column("sealed", LargeBinary),
    sqlite_autoincrement=True,
)

posts: Final = Table(
    "posts",
    metadata,
    Column("id", Id, primary_key=True),
    _cohort(),
    Column("key", String(64), nullable=False),
    Column("kind", word(PostKind), nullable=False),
    Column("due", Moment, nullable=False),
    # as in the table of reminders
    Column("wake_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("state", word(ReminderState), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("worker", Text),
    Column("leased_until", Moment),
    Column("doubted", Boolean, nullable=False),
    Column("reason", Text),
    Column("settled_at", Moment),
    Column("message_id", BigInteger),
    # what a post said: counts, or the numbers of what stands, as JSON
    Column("said", Text),
    UniqueConstraint("cohort_id", "key"),
    Index("posts_pending", "wake_at", "cohort_id", **only("state = 'pending'")),
    sqlite_autoincrement=True,
)

entries: Final = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cohort_id", Id, nullable=False),
    Column("candidate_id", Id, nullable=False),
    Column("week", String(8), nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    _member(),
    UniqueConstraint("cohort_id", "candidate_id", "week"),
    Index(None, "candidate_id"),
    sqlite_autoincrement=True,
)

#: two who may practise together
pairs: Final = Table(
    "pairs",
    metadata,
    Column("id", Id, primary_key=True),
    _cohort(index=True),
    owner(index=True),
    _person("partner_id", nullable=False, index=True),
    Column("week", String(8), nullable=False),
    Column("state", word(PairState), nullable=False),
    Column("made_at", Moment, nullable=False),
    # what each said to the offer; ``NULL``: nothing yet
    Column("first_yes", Boolean),
    Column("partner_yes", Boolean),
    # the times proposed, and by whom; the one agreed on
    Column("proposed_by", Id),
    Column("times", Text),
    Column("agreed_at", Moment),
    sqlite_autoincrement=True,
)

workshops: Final = Table(
    "workshops",
    metadata,
    Column("id", Id, primary_key=True),
    _cohort(index=True),
    _person("coach_id", nullable=False, index=True),
    Column("starts", Moment, nullable=False),
    Column("duration", Length, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("called_off", Moment),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

#: text columns of these tables in clear, and why no personal word can be in them
HARMLESS: Final = {
    "cohorts.language": "one of the languages we speak",
    "cohorts.zone": "an IANA name",
    "cohorts.territory": "a country or one of its parts, from a list",
    "posts.key": "the name of a post and a week",
    "posts.worker": "the name of a process of ours",
    "posts.reason": "a code for the operator",
    "posts.said": "counts and ranges, numbers of rows and messages, as JSON",
    "entries.week": "a year and the number of a week",
    "pairs.week": "a year and the number of a week",
    "pairs.times": "moments as JSON",
}
