"""Column types and expressions that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import BigInteger, Dialect, Enum, Integer, literal
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

#: a primary key, or a reference to one (SQLite numbers only INTEGER columns by itself)
Id: Final = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware datetime, in any zone in and in UTC out; microseconds since 1970 on SQLite."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the column in this database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Refuse a naive moment (``ValueError``), store any other."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment must be aware")
        return value if dialect.name == "postgresql" else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if isinstance(value, datetime) else _EPOCH + value * _MICROSECOND


class Length(TypeDecorator[timedelta]):
    """A length of time, kept in microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, _dialect: Dialect) -> int | None:
        """Return the microseconds."""
        return None if value is None else value // _MICROSECOND

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> timedelta | None:
        """Return the length."""
        return None if value is None else value * _MICROSECOND


def word(values: type[StrEnum]) -> Enum:
    """Return the type of a column that holds one of our own words, stored as the word's value."""
    return Enum(values, native_enum=False, length=20, values_callable=lambda kind: [it.value for it in kind])


class _OnDatabaseClock(FunctionElement[datetime]):
    """The database's own present plus some microseconds."""

    type = Moment()
    inherit_cache = True


@compiles(_OnDatabaseClock, "sqlite")
def _on_sqlite(element: _OnDatabaseClock, compiler: SQLCompiler, **options: Any) -> str:
    ahead = compiler.process(element.clauses, **options)
    return f"(CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER) + {ahead})"


@compiles(_OnDatabaseClock, "postgresql")
def _on_postgresql(element: _OnDatabaseClock, compiler: SQLCompiler, **options: Any) -> str:
    ahead = compiler.process(element.clauses, **options)
    return f"(clock_timestamp() + {ahead} * interval '1 microsecond')"


def database_clock(*, ahead: timedelta = timedelta()) -> FunctionElement[datetime]:
    """Return the database's present moment plus ``ahead``, as an expression."""
    return _OnDatabaseClock(literal(ahead // _MICROSECOND, BigInteger))
