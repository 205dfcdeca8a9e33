"""An index on its way, in a file beside the one whose name it takes once it is whole."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.index import place
from sahara_cli.storage.index.joining import Joining
from sahara_cli.storage.index.marks import NEWER
from sahara_cli.storage.index.row_entries import drawn_of
from sahara_cli.storage.index.schema import INDEXES, INSERTS, NOUNS, REPORT, SUBJECT, TABLES, TOPIC
from sahara_cli.storage.index.staging import Staging
from sahara_cli.storage.index.store import throw_away
from sahara_cli.storage.own import file_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.opened import Opened

#: Memory of SQLite while it writes, in KiB.
_CACHE = -16_384
_FILE = 0o600
#: How FTS5 takes all words in: many in memory at once, put together at the end; and how it does as ever after.
_SET_FOR_WORDS = "INSERT INTO words(words, rank) VALUES (?, ?)"
_WHILE_WORDS_COME = (("hashsize", 8 << 20), ("automerge", 0), ("crisismerge", 1_000))
_AS_EVER = (("hashsize", 1 << 20), ("automerge", 4), ("crisismerge", 16))
#: What was begun so long ago is not being written any more, in seconds.
_LONG_AGO = 86_400


class Begun:
    """An index that takes all records of a dossier, in any order."""

    def __init__(self, connection: sqlite3.Connection, path: str, temporary: str) -> None:
        self._connection, self._path, self._temporary = connection, path, temporary
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_CACHE}"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for table in TABLES:
            connection.execute(table)
        for option in _WHILE_WORDS_COME:
            connection.execute(_SET_FOR_WORDS, option)
        self._staging = Staging(connection)
        self._joining: Joining | None = None

    def joins(self, joining: Joining) -> None:
        """Tell what was judged to be the same, before what it joins comes."""
        self._joining = joining

    def add(self, noun: str, fields: Mapping[str, Any], line: bytes, at: int) -> None:
        """Take a record, with its line and where that stands in its file."""
        number = self._number(noun, fields["id"], line, at)
        self._staging.add(number, fields, line.strip(), at)

    def take(self, record: AnyRecord, line: bytes, at: int) -> None:
        """Take a record that was judged to be sound, with its line and where that stands in its file."""
        number = self._number(record.noun, record.id, line, at)
        self._staging.put(number, record.id, drawn_of(record), line, at)

    def _number(self, noun: str, identifier: str, line: bytes, at: int) -> int:
        joining = self._joining if noun == "event" else None
        if joining and joining.is_report(identifier, self._staging.count, at, len(line)):
            return REPORT
        return NOUNS[noun]

    def finish(self, files: Opened, stamp: Mapping[str, Any]) -> None:
        """Put all that came in its place, with the happenings that it is of, and stamp it."""
        connection, staging = self._connection, self._staging
        joining = self._joining or Joining({}, {})
        happened = [
            (staging.happen(happening), reports) for happening, reports in joining.happenings(files)
        ]
        staging.be(joining.alone(), NOUNS["event"])
        rows = staging.settle()
        for number, reports in happened:
            of_reports = [rows[report] for report in reports]
            line = json.dumps(of_reports)
            connection.execute(_REPORTS, (line, crc32(line.encode()), rows[number]))
            connection.executemany(
                INSERTS["member"], ((report, rows[number]) for report in of_reports)
            )
        for index in INDEXES:
            connection.execute(index)
        connection.execute(_DATED)
        connection.execute(_ABOUT_EVENTS, (NEWER, SUBJECT, NOUNS["event"], TOPIC))
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")
        for option in _AS_EVER:
            connection.execute(_SET_FOR_WORDS, option)
        following = max(files.size(file_of(record)) for record in RECORDS)
        self.note("following", following)
        self.note("stamp", stamp)
        connection.execute("COMMIT")

    def note(self, name: str, value: object) -> None:
        """Note what is told of the index by a name."""
        self._connection.execute("INSERT INTO meta VALUES (?, ?)", (name, json.dumps(value)))

    def take_name(self) -> None:
        """Let it be the index of its dossier, in the place of any other."""
        self._connection.close()
        throw_away(self._path)
        os.replace(self._temporary, self._path)  # noqa: PTH105 - as in `cache`


@contextmanager
def begun(folder: Path) -> Iterator[Begun]:
    """Begin the index of a dossier; unless it takes its name, it is cleared away. Raises `OSError`, `sqlite3.Error`."""
    path = place.path_of(folder)
    _clear(path)
    temporary = f"{path}.{os.urandom(6).hex()}.part"
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            yield Begun(connection, path, temporary)
    finally:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - as in `cache`


def _clear(path: str) -> None:
    """Remove what was begun long ago, by processes that were killed."""
    for left in Path(path).parent.glob(f"{os.path.basename(path)}.*.part"):  # noqa: PTH119 - as in `cache`
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _LONG_AGO:
                left.unlink()


#: In the order of an index, so that nothing is put in order for it.
_DATED = """INSERT INTO dated SELECT noun, date, count(*) FROM record INDEXED BY by_date
    WHERE date IS NOT NULL GROUP BY noun, date"""
_REPORTS = "UPDATE line SET json = ?, crc = ? WHERE row = ?"
#: Marks the facts that are about an event, if it is none of their topics: the first version cannot hold them.
_ABOUT_EVENTS = """INSERT OR IGNORE INTO mark SELECT ?, l.row FROM term AS t JOIN link AS l ON l.term = t.id
    JOIN record AS r ON r.id = t.name WHERE t.role = ? AND r.noun = ? AND NOT EXISTS (SELECT 1 FROM term AS o
    JOIN link AS k ON k.term = o.id WHERE o.role = ? AND o.name = t.name AND k.row = l.row)"""
