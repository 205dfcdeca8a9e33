"""Put many rows into a table of SQLite, a hundred in each statement: a statement for each row takes twice as long."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

#: How many rows a statement puts in.
_STEP = 100


def insert(connection: sqlite3.Connection, into: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Put rows into a table; `into` is the statement up to its values, such as "INSERT INTO line"."""
    several = iter(rows)
    while step := [*islice(several, _STEP)]:
        marks = f"({', '.join('?' * len(step[0]))})"
        values = ", ".join([marks] * len(step))
        connection.execute(f"{into} VALUES {values}", [*chain.from_iterable(step)])  # marks alone
