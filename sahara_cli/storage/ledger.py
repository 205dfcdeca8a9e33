"""The ids that a dossier gave and the rows of a data set that it has, while a file of rows is taken in.

A temporary SQLite database holds them, which SQLite keeps on disk where they are many and which is gone with the run:
memory does not grow with the file.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TABLES = """
CREATE TABLE issued(id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE held(key TEXT PRIMARY KEY, digest TEXT, id TEXT, met INTEGER) WITHOUT ROWID;
CREATE TABLE named(key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE changed(id TEXT PRIMARY KEY, line TEXT) WITHOUT ROWID;
"""
#: Memory for the database, in KiB.
_CACHE = -48_000
_LONGEST = 60  # as `limits.Slug` has it


class Ledger:
    """Ids and rows. It is open until `close`."""

    def __init__(self) -> None:
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute(f"PRAGMA cache_size = {_CACHE}")
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.execute("PRAGMA synchronous = OFF")
        self._store.executescript(_TABLES)
        self._store.execute("BEGIN")
        self._holds = False

    def close(self) -> None:
        """Throw all of it away."""
        self._store.close()

    def issue(self, ids: Iterable[str]) -> None:
        """Remember ids that were given before."""
        self._store.executemany("INSERT OR IGNORE INTO issued VALUES(?)", ((one,) for one in ids))

    def hold(self, key: str, digest: str, identifier: str) -> None:
        """Remember a row that the dossier has, with the record that rests on it."""
        self._holds = True
        self._store.execute(
            "INSERT OR IGNORE INTO held VALUES(?, ?, ?, 0)", (key, digest, identifier)
        )

    def free(self, wanted: str, other: str = "") -> str:
        """Take an id that is free: as it is wanted, else another, else numbered from 2."""
        count = 1
        for name in (wanted, other):
            if name and self._take(name[:_LONGEST].rstrip("-")):
                return name[:_LONGEST].rstrip("-")
        while True:
            count += 1
            number = f"-{count}"
            name = wanted[: _LONGEST - len(number)].rstrip("-") + number
            if self._take(name):
                return name

    def _take(self, name: str) -> bool:
        return self._store.execute("INSERT OR IGNORE INTO issued VALUES(?)", (name,)).rowcount == 1

    def row(self, key: str) -> tuple[str, str] | None:
        """Give the digest of a row that the dossier has, and the id of its record."""
        if not self._holds:
            return None
        found: tuple[str, str] | None = self._store.execute(
            "SELECT digest, id FROM held WHERE key = ?", (key,)
        ).fetchone()
        if found:
            self._store.execute("UPDATE held SET met = 1 WHERE key = ?", (key,))
        return found

    def name(self, key: str) -> bool:
        """Remember what names a row; false where another row of the file has it."""
        found = self._store.execute("INSERT OR IGNORE INTO named VALUES(?)", (key,))
        return found.rowcount == 1

    def change(self, identifier: str, line: str) -> None:
        """Remember the line that takes the place of a record's."""
        self._store.execute("INSERT OR REPLACE INTO changed VALUES(?, ?)", (identifier, line))

    def line(self, identifier: str) -> str | None:
        """Give the line that takes the place of a record's, where one does."""
        found = self._store.execute(
            "SELECT line FROM changed WHERE id = ?", (identifier,)
        ).fetchone()
        return found[0] if found else None

    @property
    def gone(self) -> Iterator[tuple[str, str]]:
        """Yield the rows that the dossier has and the file has no more, each with the id of its record."""
        yield from self._store.execute("SELECT key, id FROM held WHERE met = 0 ORDER BY key")

    def is_gone(self, identifier: str) -> bool:
        """Tell whether a record rested on a row that is gone."""
        found = self._store.execute("SELECT 1 FROM leaving WHERE id = ?", (identifier,)).fetchone()
        return found is not None

    def leave(self) -> int:
        """Settle which records are gone, and tell how many."""
        self._store.execute("CREATE TABLE leaving(id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._store.execute("INSERT OR IGNORE INTO leaving SELECT id FROM held WHERE met = 0")
        (count,) = self._store.execute("SELECT count(*) FROM leaving").fetchone()
        return int(count)

    @property
    def ids(self) -> Iterator[str]:
        """Yield every id, in order."""
        for (one,) in self._store.execute("SELECT id FROM issued ORDER BY id"):
            yield one
