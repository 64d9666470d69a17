"""The tables of a candidate: what they told us, and what follows from it."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    false,
    literal_column,
    select,
    text,
)

from bot.domain.interviews import Hour, Kind, PromiseKind, State
from bot.domain.outcomes import ContactKind, ContactResult, EndingKind, Light
from bot.domain.people import Civility, Rhythm
from bot.domain.playbook import StepName
from bot.domain.preparation import Question
from bot.domain.reminders import ReminderState
from bot.domain.timeline import AnswerKind
from bot.store.columns import Id, Length, Moment, word
from bot.store.tables.base import child_of, metadata, only, owner

candidates: Final = Table(
    "candidates",
    metadata,
    # given by the keyring
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("language", String(35), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("territory", String(16), nullable=False),
    Column("quiet_begin", Time, nullable=False),
    Column("quiet_end", Time, nullable=False),
    Column("morning", Time, nullable=False),
    Column("weekend", Time, nullable=False),
    Column("evening", Time, nullable=False),
    Column("rhythm", word(Rhythm), nullable=False),
    Column("consent", Integer, nullable=False),
    Column("consented_at", Moment, nullable=False),
    Column("parked_at", Moment),
    Column("weekly_day", Integer, nullable=False, server_default=text("2")),
    Column("weekly_at", Time, nullable=False, server_default=text("'18:00:00.000000'")),
    Column("nudge", Boolean, nullable=False, server_default=false()),
    Column("paused_at", Moment),
    Column("paused_until", Moment),
    Column("seen_at", Moment),
    Column("sealed", LargeBinary),
    Column("rhythm_at", Moment),
    Index("candidates_parked", "id", **only("parked_at IS NOT NULL")),
)

opportunities: Final = Table(
    "opportunities",
    metadata,
    Column("id", Id, primary_key=True),
    owner(),
    Column("territory", String(16), nullable=False),
    Column("language", String(35), nullable=False),
    Column("entered", Moment, nullable=False),
    Column("invited", Moment),
    Column("ending", word(EndingKind)),
    Column("ended_at", Moment),
    Column("sealed", LargeBinary, nullable=False),
    Column("works_through", Boolean, nullable=False, server_default=false()),
    Column("interested", Boolean),
    Column("offered_at", Moment),
    Column("reply_by", Date),
    Column("written_at", Moment),
    Column("look_again", Moment),
    Column("works_at", Moment),
    Column("reply_by_at", Moment),
    UniqueConstraint("candidate_id", "id"),
    sqlite_autoincrement=True,
)

interviews: Final = Table(
    "interviews",
    metadata,
    Column("id", Id, primary_key=True),
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("round", Integer, nullable=False),
    Column("kind", word(Kind), nullable=False),
    Column("starts", Moment, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("duration", Length, nullable=False),
    Column("entered", Moment, nullable=False),
    Column("moves", Integer, nullable=False),
    Column("extended", Integer, nullable=False),
    Column("state", word(State), nullable=False),
    Column("state_at", Moment),
    Column("debriefed", Moment),
    Column("promise", word(PromiseKind)),
    Column("promised_day", Date),
    Column("promise_entered", Moment),
    Column("sealed", LargeBinary),
    Column("hour", word(Hour), nullable=False, server_default=text("'exact'")),
    Column("reviewed", Moment),
    Column("firm", Boolean, nullable=False, server_default=false()),
    child_of("opportunities", "opportunity_id"),
    UniqueConstraint("candidate_id", "id"),
    Index(None, "candidate_id", "opportunity_id"),
    sqlite_autoincrement=True,
)

interviewers: Final = Table(
    "interviewers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    Column("civility", word(Civility)),
    Column("sealed", LargeBinary, nullable=False),
    Column("agency", Boolean, nullable=False, server_default=false()),
    child_of("opportunities", "opportunity_id"),
    UniqueConstraint("candidate_id", "id"),
    Index(None, "candidate_id", "opportunity_id"),
    sqlite_autoincrement=True,
)

presences: Final = Table(
    "presences",
    metadata,
    Column("candidate_id", Id, nullable=False),
    Column("interview_id", Id, nullable=False),
    Column("interviewer_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    Column("sealed", LargeBinary),
    PrimaryKeyConstraint("candidate_id", "interview_id", "interviewer_id"),
    child_of("interviews", "interview_id"),
    child_of("interviewers", "interviewer_id"),
    Index(None, "candidate_id", "interviewer_id"),
)

people: Final = Table(
    "reference_people",
    metadata,
    Column("id", Id, primary_key=True),
    owner(),
    Column("civility", word(Civility)),
    Column("sealed", LargeBinary, nullable=False),
    UniqueConstraint("candidate_id", "id"),
    sqlite_autoincrement=True,
)

links: Final = Table(
    "reference_links",
    metadata,
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("reference_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    PrimaryKeyConstraint("candidate_id", "opportunity_id", "reference_id"),
    child_of("opportunities", "opportunity_id"),
    child_of("reference_people", "reference_id"),
    Index(None, "candidate_id", "reference_id"),
)

contacts: Final = Table(
    "contacts",
    metadata,
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", word(ContactKind), nullable=False),
    Column("at", Moment, nullable=False),
    Column("light", word(Light), nullable=False),
    Column("result", word(ContactResult)),
    Column("result_at", Moment),
    PrimaryKeyConstraint("candidate_id", "opportunity_id", "place"),
    child_of("opportunities", "opportunity_id"),
)

evidence: Final = Table(
    "evidence",
    metadata,
    Column("id", Id, primary_key=True),
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    child_of("opportunities", "opportunity_id"),
    Index(None, "candidate_id", "opportunity_id"),
    sqlite_autoincrement=True,
)

allies: Final = Table(
    "allies",
    metadata,
    Column("id", Id, primary_key=True),
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("place", Integer, nullable=False),
    Column("civility", word(Civility)),
    Column("degree", Integer, nullable=False),
    Column("met_at", Moment),
    Column("sealed", LargeBinary, nullable=False),
    child_of("opportunities", "opportunity_id"),
    Index(None, "candidate_id", "opportunity_id"),
    sqlite_autoincrement=True,
)

rehearsals: Final = Table(
    "rehearsals",
    metadata,
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("question", word(Question), nullable=False),
    Column("round", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    PrimaryKeyConstraint("candidate_id", "opportunity_id", "question", "round"),
    child_of("opportunities", "opportunity_id"),
)

tasks: Final = Table(
    "tasks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("candidate_id", Id, nullable=False),
    Column("key", String(128), nullable=False),
    Column("live", Boolean, nullable=False),
    Column("step", word(StepName), nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("interview_id", Id, nullable=False),
    Column("person_id", Id),
    Column("opens", Moment, nullable=False),
    Column("deadline", Moment, nullable=False),
    Column("useful_until", Moment, nullable=False),
    Column("answer", word(AnswerKind)),
    Column("answered_at", Moment),
    Column("snoozed_until", Moment),
    Column("snoozes", Integer),
    child_of("opportunities", "opportunity_id"),
    UniqueConstraint("candidate_id", "key"),
    Index(None, "candidate_id", "opportunity_id"),
    sqlite_autoincrement=True,
)

reminders: Final = Table(
    "reminders",
    metadata,
    Column("id", Id, primary_key=True),
    owner(),
    Column("key", String(128), nullable=False),
    Column("due", Moment, nullable=False),
    # when to look at it: its due moment, or later once it was deferred
    Column("wake_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("prompts", Text, nullable=False),
    Column("state", word(ReminderState), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("worker", Text),
    # on the database's clock
    Column("leased_until", Moment),
    # a request left once and no answer came
    Column("doubted", Boolean, nullable=False),
    Column("reason", Text),
    Column("settled_at", Moment),
    Column("message_id", BigInteger),
    UniqueConstraint("candidate_id", "key"),
    # all that a lease looks at, so that a long backlog is weighed without reading its rows
    Index(
        "reminders_pending",
        *("wake_at", "expires", "leased_until", "candidate_id"),
        **only("state = 'pending'"),
    ),
    Index("reminders_in_hand", "candidate_id", "leased_until", **only("worker IS NOT NULL")),
    sqlite_autoincrement=True,
)

#: what the lease and the search for the next moment leave out
PARKED: Final = select(candidates.c.id).where(candidates.c.parked_at.is_not(None))

#: spelt out rather than bound, or neither database would use the partial index
PENDING: Final = reminders.c.state == literal_column(f"'{ReminderState.PENDING.value}'")

#: the same reminders, seen by the lease from those in hand
other_reminders: Final = reminders.alias("other")

dialogues: Final = Table(
    "dialogues",
    metadata,
    owner(primary_key=True, autoincrement=False),
    Column("form", String(64), nullable=False),
    Column("step", String(64), nullable=False),
    Column("message_id", BigInteger),
    Column("saved_at", Moment, nullable=False),
    Column("sealed", LargeBinary),
)

versions: Final = Table(
    "versions",
    metadata,
    Column("candidate_id", Id, nullable=False),
    Column("opportunity_id", Id, nullable=False),
    Column("letter", String(64), nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    PrimaryKeyConstraint("candidate_id", "opportunity_id", "letter"),
    child_of("opportunities", "opportunity_id"),
)

seen_updates: Final = Table(
    "seen_updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Moment, nullable=False, index=True),
)

pairing: Final = Table(
    "pairing",
    metadata,
    Column("keyring", String(32), primary_key=True),
)
