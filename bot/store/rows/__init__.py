"""Values to rows and back: what a table holds of each value, and what is sealed in it."""

from typing import Any

from sqlalchemy import Row

#: a row as a query returned it
AnyRow = Row[*tuple[Any, ...]]
#: what a statement writes, by column
Values = dict[str, Any]
