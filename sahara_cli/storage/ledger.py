"""The ids that a dossier gave and the rows of a data set that it has, while a file of rows is taken in.

A temporary SQLite database holds them, which SQLite keeps on disk where they are many and which is gone with the run:
memory does not grow with the file.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sahara_cli.dossier.slugs import LONGEST_SLUG
from sahara_cli.storage.inserting import insert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

_TABLES = """
CREATE TABLE issued(id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE held(
    key TEXT PRIMARY KEY, digest TEXT, id TEXT, noun TEXT, alone INTEGER, met INTEGER, nearness INTEGER
) WITHOUT ROWID;
CREATE TABLE resting(key TEXT, id TEXT, PRIMARY KEY(key, id)) WITHOUT ROWID;
CREATE TABLE founded(id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE named(key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE stood(id TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TABLE changed(id TEXT PRIMARY KEY, line TEXT, noun TEXT, before TEXT) WITHOUT ROWID;
"""
#: What rests on a row that is gone; it goes unless it rests on something else too, and loses that citation otherwise.
_LEAVE = """
CREATE TABLE leaving(id TEXT PRIMARY KEY, goes INTEGER) WITHOUT ROWID;
INSERT OR IGNORE INTO leaving SELECT id, 1 FROM held WHERE met = 0;
INSERT OR IGNORE INTO leaving SELECT r.id, 1 FROM held h JOIN resting r ON r.key = h.key WHERE h.met = 0;
UPDATE leaving SET goes = 0 WHERE id IN (SELECT id FROM founded);
UPDATE leaving SET goes = 0 WHERE id IN (SELECT id FROM held WHERE met = 1);
UPDATE leaving SET goes = 0
    WHERE id IN (SELECT r.id FROM resting r JOIN held h ON r.key = h.key WHERE h.met = 1);
"""
#: Memory for the database, in KiB.
_CACHE = -16_000
#: So many names are written at once.
_BATCH = 10_000
#: A bit for each of so many hashes of names tells which were never met, however many there are: 8 MiB.
_HASHES = 1 << 26


#: What remembers an id or what names a row, and what asks for one.
_ISSUED = "INSERT OR IGNORE INTO issued", "SELECT 1 FROM issued WHERE id = ?"
_NAMED = "INSERT OR IGNORE INTO named", "SELECT 1 FROM named WHERE key = ?"


class _Met:
    """Names that were met, in a table of theirs. Nearly all that come are new, which is known without looking there."""

    def __init__(self, store: sqlite3.Connection, insert: str, asked: str) -> None:
        self._store, self._insert, self._asked = store, insert, asked
        #: There are none until a batch is full: fewer names are at hand, or soon asked for.
        self._bits = bytearray()
        self._new: dict[str, None] = {}
        self._is_written = False

    def meet(self, name: str) -> bool:
        """Remember a name, and tell whether it is new."""
        if not (bits := self._bits):
            return self._meet_first(name)
        at = hash(name) % _HASHES
        bit, byte = 1 << (at & 7), bits[at >> 3]
        if byte & bit and self._is_known(name):
            return False
        bits[at >> 3] = byte | bit
        self._new[name] = None
        if len(self._new) == _BATCH:
            self.write()
        return True

    def _meet_first(self, name: str) -> bool:
        if self._is_known(name):
            return False
        self._new[name] = None
        if len(self._new) == _BATCH:
            self._bits = bytearray(_HASHES >> 3)
            for new in self._new:
                at = hash(new) % _HASHES
                self._bits[at >> 3] |= 1 << (at & 7)
            self.write()
        return True

    def has(self, name: str) -> bool:
        """Tell whether a name was met."""
        if not self._bits:
            return self._is_known(name)
        at = hash(name) % _HASHES
        return bool(self._bits[at >> 3] & 1 << (at & 7)) and self._is_known(name)

    def _is_known(self, name: str) -> bool:
        if name in self._new:
            return True
        if not self._is_written:
            return False
        return self._store.execute(self._asked, (name,)).fetchone() is not None

    def forget(self) -> None:
        """Hold nothing any more: no name comes after."""
        self._bits = bytearray()

    def write(self) -> None:
        """Write what is new to the table, in its order."""
        self._is_written = True
        insert(self._store, self._insert, ((name,) for name in sorted(self._new)))
        self._new.clear()


class Ledger:
    """Ids and rows. It is open until `close`."""

    def __init__(self) -> None:
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute(f"PRAGMA cache_size = {_CACHE}")
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.execute("PRAGMA synchronous = OFF")
        self._store.executescript(_TABLES)
        self._store.execute("BEGIN")
        self._issued = _Met(self._store, *_ISSUED)
        self._named = _Met(self._store, *_NAMED)
        self._holds = self._settled = False
        #: The last number that was given behind a name that is taken.
        self._numbered: dict[str, int] = {}

    def rest(self) -> None:
        """Free what no more is needed once all ids are written: nothing is asked for, and none is given, after."""
        self._issued.forget()
        self._named.forget()
        self._store.execute("PRAGMA shrink_memory")

    def close(self) -> None:
        """Throw all of it away."""
        self._store.close()

    def issue(self, ids: Iterable[str]) -> None:
        """Remember ids that were given before."""
        for identifier in ids:
            self._issued.meet(identifier)

    def hold(self, cite: Mapping[str, str], record: Mapping[str, Any], noun: str) -> None:
        """Remember a row that the dossier has, with the record that rests on it.

        Of several the row's own is the one that cites it first, and was imported.
        """
        self._holds = True
        store, key, identifier = self._store, cite["row"], record["id"]
        cites, is_imported = record["cites"], record.get("origin") == "imported"
        nearness = 2 * (cite is cites[0]) + is_imported
        row = (key, cite["digest"], identifier, noun, len(cites) == 1, nearness)
        taken = store.execute("INSERT OR IGNORE INTO held VALUES(?, ?, ?, ?, ?, 0, ?)", row)
        if taken.rowcount == 1:
            return
        other = identifier
        (holder, nearest) = store.execute(
            "SELECT id, nearness FROM held WHERE key = ?", (key,)
        ).fetchone()
        if nearness > nearest:
            store.execute("INSERT OR REPLACE INTO held VALUES(?, ?, ?, ?, ?, 0, ?)", row)
            other = holder
        store.execute("INSERT OR IGNORE INTO resting VALUES(?, ?)", (key, other))

    def keep_standing(self, identifier: str) -> None:
        """Remember that a record cites something else too, and so does not go with its rows."""
        self._store.execute("INSERT OR IGNORE INTO founded VALUES(?)", (identifier,))

    def free(self, wanted: str, other: Callable[[], str] = str) -> str:
        """Take an id that is free: as it is wanted, else another, which is asked for then, else numbered from 2."""
        if taken := self._take(wanted) or self._take(other()):
            return taken
        count = self._numbered.get(wanted, 1)
        while True:
            count += 1
            number = f"-{count}"
            name = wanted[: LONGEST_SLUG - len(number)].rstrip("-") + number
            if self._issued.meet(name):
                self._numbered[wanted] = count
                return name

    def _take(self, wanted: str) -> str:
        """Take an id, if it is free."""
        name = wanted[:LONGEST_SLUG].rstrip("-")
        return name if name and self._issued.meet(name) else ""

    def meet(self, key: str) -> None:
        """Remember that the file has a row that tells a record still."""
        self._store.execute("UPDATE held SET met = 1 WHERE key = ?", (key,))

    def known_row(self, key: str) -> tuple[str, str, str, bool] | None:
        """Give the digest of a row that the dossier has, and its record: the id, the noun, whether it cites no more."""
        if not self._holds:
            return None
        row: tuple[str, str, str, int] | None = self._store.execute(
            "SELECT digest, id, noun, alone FROM held WHERE key = ?", (key,)
        ).fetchone()
        return (*row[:3], bool(row[3])) if row else None

    def stand(self, identifier: str, digest: str) -> None:
        """Remember the digest of a record as it stands."""
        self._store.execute("INSERT OR REPLACE INTO stood VALUES(?, ?)", (identifier, digest))

    def stands(self, identifier: str, digest: str) -> bool:
        """Tell whether a record stands so."""
        asked = "SELECT 1 FROM stood WHERE id = ? AND digest = ?"
        return self._store.execute(asked, (identifier, digest)).fetchone() is not None

    def name(self, key: str) -> bool:
        """Remember what names a row; false where another row of the file has it."""
        return self._named.meet(key)

    def names(self, key: str) -> bool:
        """Tell whether a row of the file has this name."""
        return self._named.has(key)

    def change(self, identifier: str, line: str, noun: str, before: str) -> None:
        """Remember the line that takes the place of a record's, and the nouns of both."""
        row = (identifier, line, noun, before)
        self._store.execute("INSERT OR REPLACE INTO changed VALUES(?, ?, ?, ?)", row)

    def changed(self, identifier: str) -> tuple[str, str, str] | None:
        """Give the line that takes the place of a record's, where one does, its noun, and the noun before."""
        asked = "SELECT line, noun, before FROM changed WHERE id = ?"
        change: tuple[str, str, str] | None = self._store.execute(asked, (identifier,)).fetchone()
        return change

    def is_of_another_kind(self, identifier: str) -> bool:
        """Tell whether another kind of record takes the place of one."""
        change = self.changed(identifier)
        return change is not None and change[1] != change[2]

    @property
    def gone(self) -> Iterator[tuple[str, str]]:
        """Yield the rows that the dossier has and the file has no more, each with the id of its record."""
        yield from self._store.execute("SELECT key, id FROM held WHERE met = 0 ORDER BY key")

    def is_gone(self, identifier: str) -> bool:
        """Tell whether a record rested on rows that are gone, and on nothing else."""
        return self._goes(identifier) == 1

    def is_poorer(self, identifier: str) -> bool:
        """Tell whether a record that stays rested on a row that is gone."""
        return self._goes(identifier) == 0

    def _goes(self, identifier: str) -> int | None:
        asked = "SELECT goes FROM leaving WHERE id = ?"
        row = self._store.execute(asked, (identifier,)).fetchone()
        return row[0] if row else None

    def has(self, key: str) -> bool:
        """Tell whether the file has a row."""
        asked = "SELECT 1 FROM held WHERE key = ? AND met = 1"
        return self._store.execute(asked, (key,)).fetchone() is not None

    def leave(self) -> tuple[int, int]:
        """Settle which records are gone, and which lose a citation, once; tell how many of each."""
        for part in () if self._settled else filter(str.strip, _LEAVE.split(";")):
            self._store.execute(part)
        self._settled = True
        gone, both = self._store.execute("SELECT total(goes), count(*) FROM leaving").fetchone()
        return int(gone), both - int(gone)

    @property
    def ids(self) -> Iterator[str]:
        """Yield every id, in order."""
        self._issued.write()
        for (identifier,) in self._store.execute("SELECT id FROM issued ORDER BY id"):
            yield identifier
