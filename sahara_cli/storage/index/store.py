"""An index that is open: what it tells of its records, terms, dates and words.

It is read in one transaction, so all answers are of one moment. What is damaged, as SQLite or a record tells, is
thrown away: `Lost` is raised, and whoever asked reads the dossier's files instead. They are read so too where a
question is more than SQLite takes; a sound index stays for the next one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import weakref
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import DateError
from sahara_cli.storage.index.conditions import among, inside
from sahara_cli.storage.index.schema import (
    CLAIMS,
    HAPPENING,
    KIND,
    NOBODY,
    NOUN_MASK,
    NOUN_OF,
    NOUNS,
    REPORT,
    UNCITED,
    with_mode,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Window
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.conditions import Condition

#: What reading an index may raise: SQLite's own, and what values are no more that are damaged.
FAILURES = (
    sqlite3.Error,
    sqlite3.Warning,
    DateError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
)

#: What SQLite calls a file that is damaged, or none of its own.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
#: What it says of a table or a column that is not there, or not what it was.
_LACKING = ("no such ", "vtable constructor failed", "invalid fts5 ", "SQL logic error")
#: The lowest bits of an error's number tell what it is, the others more of it.
_KIND_OF_ERROR = 0xFF


def is_damage(error: Exception) -> bool:
    """Tell whether what reading an index raised is for what is in it, not for what is asked or who else reads it."""
    if not isinstance(error, sqlite3.Error):
        return True
    if isinstance(error, sqlite3.DataError):  # a question that is too long
        return False
    code = getattr(error, "sqlite_errorcode", None)  # none where Python finds what is no text
    if code is None or code & _KIND_OF_ERROR in _DAMAGED:
        return True
    return code == sqlite3.SQLITE_ERROR and str(error).startswith(_LACKING)


#: So long a writer waits for readers, in milliseconds.
_PATIENCE = 2_000


class Lost(Exception):  # noqa: N818  # nobody's error: it is caught where it can be done without
    """An index cannot be read any more."""


def throw_away(path: str) -> None:
    """Remove an index, and then what a killed writer left to roll it back: it would spoil another of its name."""
    for name in (path, f"{path}-journal"):
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - as in `cache`


class Store:
    """An open index. It knows nothing of the dossier's files, whose stamp whoever opened it has compared.

    `inode` tells its file from another that takes its name.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, inode: int) -> None:
        self._connection, self._path, self._inode = connection, path, inode
        weakref.finalize(self, connection.close)  # which Python 3.13 warns of where nobody does

    def rows(self, sql: str, values: Mapping[str, object] | Sequence[object] = ()) -> Iterator[Any]:
        """Yield what a query selects. Raises `Lost`."""
        try:
            for row in self._connection.execute(sql, values):  # noqa: UP028  # a cursor that is left is not closed
                yield row
        except FAILURES as error:
            raise self.lost(error) from error

    def lost(self, error: Exception | None = None) -> Lost:
        """Go without the index, which is thrown away where it is damaged: unless an error tells otherwise."""
        if error is not None and not is_damage(error):
            return Lost()
        with suppress(sqlite3.Error):
            self._connection.close()
        throw_away(self._path)
        return Lost()

    def rest(self) -> None:
        """Let others write: what is asked from now on is each of a moment of its own."""
        with suppress(sqlite3.Error):
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Leave the index as it is."""
        self._connection.close()

    def meta(self, name: str) -> str | None:
        """Tell what the index has noted under a name, if anything. Raises `Lost`."""
        sql = "SELECT value FROM meta WHERE name = ?"
        return next((str(value) for (value,) in self.rows(sql, (name,))), None)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write to the index: all of it, or nothing."""
        connection = self._connection
        self.rest()
        for pragma in ("query_only = OFF", f"busy_timeout = {_PATIENCE}"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._refuse_other()
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    def _refuse_other(self) -> None:
        """Leave an index alone that another was put in the place of: what rolls this one back would spoil that."""
        if os.lstat(self._path).st_ino != self._inode:
            raise sqlite3.OperationalError("another index has its name")

    def record(self, row: int, line: str, crc: int) -> AnyRecord:
        """Read the record of a row from its line. Raises `Lost`."""
        try:
            refuse_damaged(line, crc)
            kind = RECORDS[NOUN_OF[row & NOUN_MASK]]
            return cast("AnyRecord", kind.plainly(json.loads(line)))
        except FAILURES as error:
            raise self.lost(error) from error

    def stored(self, row: int, line: str, crc: int) -> Sequence[AnyRecord]:
        """Read the record of a row; of a happening its reports, in the order of their file. Raises `Lost`."""
        if row & NOUN_MASK != HAPPENING:
            return (self.record(row, line, crc),)
        try:
            refuse_damaged(line, crc)
            reports = [int(load) for load in json.loads(line)]
        except FAILURES as error:
            raise self.lost(error) from error
        sql = f"SELECT row, json, crc FROM line WHERE row IN ({','.join('?' * len(reports))})"
        lines = self.rows(sql, reports)
        records = {number: self.record(number, line, crc) for number, line, crc in lines}
        if records.keys() != set(reports):
            raise self.lost()
        return [records[report] for report in reports]

    @cached_property
    def has_happenings(self) -> bool:
        """Whether events are reports of happenings. Raises `Lost`."""
        return any(True for _ in self.rows("SELECT 1 FROM member LIMIT 1"))

    @cached_property
    def joins_names(self) -> bool:
        """Whether actors or places were judged to be the same, or different. Raises `Lost`."""
        return any(True for _ in self.rows(_NAMES_JUDGED))

    @cached_property
    def cited(self) -> Sequence[tuple[int, tuple[frozenset[str], ...]]]:
        """The numbers of what records rest on, with what it is. Raises `Lost`."""
        cited: list[tuple[int, tuple[frozenset[str], ...]]] = [(UNCITED, (frozenset(),))]
        for number, text in self.rows("SELECT id, sources FROM cited"):
            try:
                cited.append((int(number), tuple(map(frozenset, json.loads(text)))))
            except FAILURES as error:
                raise self.lost(error) from error
        return cited

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id. Raises `Lost`."""
        sql = "SELECT row, json, crc FROM line WHERE row = (SELECT row FROM record WHERE id = ?)"
        return next(
            (self.record(row, line, crc) for row, line, crc in self.rows(sql, (identifier,))), None
        )

    def reports(self, identifier: str) -> Sequence[AnyRecord]:
        """Give the reports of the happening that a report is of; none of what is no report. Raises `Lost`."""
        sql = (
            "SELECT l.row, l.json, l.crc FROM record AS r JOIN member AS m ON m.report = r.row"
            " JOIN line AS l ON l.row = m.happening WHERE r.id = ?"
        )
        return next((self.stored(*row) for row in self.rows(sql, (identifier,))), ())

    def names(self, roles: Iterable[int], cited: Sequence[int] | None = None) -> tuple[str, ...]:
        """Give the names that claims have in some roles, in alphabetical order. Raises `Lost`.

        `cited` are the numbers of what those claims rest on, whatever it is where none are given.
        """
        of_claims = among(
            f"(l.row & {NOUN_MASK})", [*map(NOUNS.__getitem__, sorted(CLAIMS)), REPORT]
        )
        linked = f"link AS l WHERE l.term = term.id AND {of_claims}"
        if cited is not None:
            linked = f"link AS l CROSS JOIN record AS r ON r.row = l.row WHERE l.term = term.id AND {of_claims}"
            linked += f" AND {among('r.cited', cited)}"
        sql = (
            f"SELECT DISTINCT name FROM term WHERE {among('role', [*roles])} AND name <> ''"
            f" AND EXISTS (SELECT 1 FROM {linked}) ORDER BY name"
        )
        return tuple(name for (name,) in self.rows(sql))


_NAMES_JUDGED = f"""SELECT 1 FROM record AS s CROSS JOIN line AS l ON l.row = s.row
    CROSS JOIN record AS r ON r.id = json_extract(l.json, '$.members[0]')
    WHERE s.noun = {NOUNS["same"]} AND r.noun IN ({NOUNS["actor"]}, {NOUNS["place"]}) LIMIT 1"""


def refuse_damaged(line: str, crc: int) -> None:
    """Refuse a line whose sum is another. Raises `ValueError`."""
    if crc32(line.encode()) != crc:
        raise ValueError(crc)


class Question:
    """The parts of one question to an index; `values` are what its SQL is bound to."""

    def __init__(self, store: Store, *, has_happenings: bool = False) -> None:
        self._store, self.has_happenings = store, has_happenings
        self.values: dict[str, object] = {}
        self._words: dict[str, bool] = {}
        self.windows: dict[Window, Condition] = {}

    def terms(self, role: int, names: Iterable[str]) -> list[int]:
        """Give the numbers of some names in a role."""
        sql = "SELECT id FROM term WHERE role = ? AND name IN (SELECT value FROM json_each(?))"
        wanted = json.dumps([name for name in names if name != NOBODY])
        return [int(number) for (number,) in self._store.rows(sql, (role, wanted))]

    def modes(self, kind: str) -> list[int]:
        """Give the numbers of a kind with each of its modes, and with none."""
        sql = "SELECT id FROM term WHERE role = ? AND substr(name, 1, ?) = ?"
        begun = with_mode(kind, "")
        return [int(number) for (number,) in self._store.rows(sql, (KIND, len(begun), begun))]

    def soft(self, first: int, last: int) -> list[tuple[int, str]]:
        """Give the numbers and the texts of the dates within some days, in part, that days alone do not judge."""
        sql = f"SELECT id, text FROM date WHERE soft > 0 AND hi >= ? AND lo <= ? AND NOT ({inside(first, last)})"
        return [(int(number), text) for number, text in self._store.rows(sql, (first, last))]

    def cited(self) -> Sequence[tuple[int, tuple[frozenset[str], ...]]]:
        """Give the numbers of what records rest on, with what it is."""
        return self._store.cited

    def standing(self, words: Iterable[str]) -> set[str]:
        """Give those of some words that stand in a record."""
        return {word for word in words if self._stands(word)}

    def _stands(self, word: str) -> bool:
        if word not in self._words:
            sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
            self._words[word] = any(True for _ in self._store.rows(sql, (f'"{word}"',)))
        return self._words[word]

    def beginning(self, start: str, most: int) -> set[str] | None:
        """Give the words that begin with some letters; none where there are more than so many."""
        sql = "SELECT term FROM vocabulary WHERE term >= ? LIMIT 1"
        words: list[str] = []
        after = start
        while len(words) <= most:
            term = next((str(word) for (word,) in self._store.rows(sql, (after,))), "")
            if not term.startswith(start):
                return {*words}
            words.append(term)
            after = f"{term}\0"
        return None

    def bind(self, value: str) -> str:
        """Give the name under which a value stands in SQL."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"
