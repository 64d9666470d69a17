"""What cohorts have to be told, and what became of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, case, literal_column, or_, select, update

from bot.domain.cohorts.posts import Post, PostOnFile
from bot.domain.errors import NoSuchThing
from bot.domain.reminders import ReminderState
from bot.store.leases import LeasedRows, Waiting
from bot.store.repositories.statements import insert
from bot.store.rows import AnyRow
from bot.store.tables import cohorts, posts

#: spelt out rather than bound, or neither database would use the partial index
_PENDING: Final = posts.c.state == literal_column(f"'{ReminderState.PENDING.value}'")

#: what became of a post that went out once, and of every attempt to make it once more
_SETTLED: Final = (ReminderState.DELIVERED, ReminderState.FAILED, ReminderState.MOOT)

_WAITING: Final = Waiting(
    table=posts,
    other=posts.alias("other_post"),
    owner="cohort_id",
    pending=_PENDING,
    parked=select(cohorts.c.id).where(cohorts.c.closed_at.is_not(None)),
)


class PostRows(LeasedRows):
    """``cohort_ports.Posts``."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, _WAITING)

    def get(self, post_id: int) -> PostOnFile:
        """Return one post; ``NoSuchThing`` if its cohort was erased."""
        row = self._connection.execute(select(posts).where(posts.c.id == post_id)).one_or_none()
        if row is None:
            raise NoSuchThing
        return _post_of(row)

    def find(self, cohort_id: int, key: str, *, lock: bool = False) -> PostOnFile | None:
        """Return a cohort's post with this key, or ``None``. ``lock`` holds the row until the end."""
        statement = select(posts).where(_is(cohort_id, key))
        row = self._connection.execute(statement.with_for_update() if lock else statement).one_or_none()
        return _post_of(row) if row else None

    def pending(self, cohort_id: int) -> tuple[PostOnFile, ...]:
        """Return what the cohort still has to be told, the soonest first."""
        mine = select(posts).where(posts.c.cohort_id == cohort_id, _PENDING)
        return tuple(
            _post_of(row) for row in self._connection.execute(mine.order_by(posts.c.due, posts.c.id))
        )

    def plan(self, cohort_id: int, planned: Iterable[Post], *, now: datetime) -> None:
        """Let the pending posts of a cohort be these; see :class:`bot.services.cohort_ports.Posts`."""
        wanted = {it.key: it for it in planned}
        # one with a message is being made once more: that was asked for apart from the plan
        before = {it.post.key: it.post for it in self.pending(cohort_id) if it.message_id is None}
        dropped = [key for key in before if key not in wanted]
        if dropped:
            gone = update(posts).where(posts.c.cohort_id == cohort_id, _PENDING, posts.c.key.in_(dropped))
            self._connection.execute(gone.values(state=ReminderState.WITHDRAWN, settled_at=now))
        for post in wanted.values():
            if before.get(post.key) != post:
                self._put(cohort_id, post)

    def note(self, cohort_id: int, key: str, said: str) -> None:
        """Keep what a post says, for another attempt at it to say the same."""
        self._connection.execute(update(posts).where(_is(cohort_id, key)).values(said=said))

    def renew(self, cohort_id: int, key: str, *, now: datetime, until: datetime) -> bool:
        """Let a post that stands be made once more; see :class:`bot.services.cohort_ports.Posts`."""
        stands = and_(_is(cohort_id, key), posts.c.state.in_(_SETTLED), posts.c.message_id.is_not(None))
        again = update(posts).where(stands)
        fresh = {"state": ReminderState.PENDING, "attempt": 0, "doubted": False, "settled_at": None}
        return bool(self._connection.execute(again.values(**fresh, wake_at=now, expires=until)).rowcount)

    def _put(self, cohort_id: int, post: Post) -> None:
        """Store a post that waits: a new one, or in the place of one that waits or was withdrawn."""
        said = {"due": post.due, "expires": post.expires}
        new = insert(self._connection, posts).values(
            cohort_id=cohort_id,
            key=post.key,
            kind=post.kind,
            wake_at=post.due,
            state=ReminderState.PENDING,
            attempt=0,
            doubted=False,
            **said,
        )
        same = and_(_PENDING, posts.c.due == new.excluded.due)
        moved = case((same, posts.c.wake_at), else_=new.excluded.due)
        again = {**said, "state": ReminderState.PENDING, "wake_at": moved, "settled_at": None}
        waits = or_(_PENDING, posts.c.state == ReminderState.WITHDRAWN)
        self._connection.execute(
            new.on_conflict_do_update(index_elements=["cohort_id", "key"], set_=again, where=waits)
        )


def _is(cohort_id: int, key: str) -> ColumnElement[bool]:
    return and_(posts.c.cohort_id == cohort_id, posts.c.key == key)


def _post_of(row: AnyRow) -> PostOnFile:
    _, _, week = row.key.partition(":")
    return PostOnFile(
        id=row.id,
        cohort_id=row.cohort_id,
        post=Post(kind=row.kind, week=week, due=row.due, expires=row.expires),
        state=row.state,
        attempt=row.attempt,
        message_id=row.message_id,
        said=row.said,
    )
