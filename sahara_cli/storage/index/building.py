"""An index made of a dossier's files, which are read line by line: no more than ids is held of all at once.

What was not judged before is judged on the way; a dossier that is not sound gets no index, and is told of where it
always was. Records are put in order of time first, so that all tables are written from end to end.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast
from zlib import crc32

from sahara_cli.dossier.criteria import date_of, dates_of, status_of
from sahara_cli.dossier.records import RECORDS, Event
from sahara_cli.errors import SaharaError
from sahara_cli.storage import cache
from sahara_cli.storage.index import place
from sahara_cli.storage.index.entries import (
    Days,
    counted_in,
    date_text,
    days_of,
    sources_of,
    terms_of,
    text_of,
)
from sahara_cli.storage.index.joining import joining
from sahara_cli.storage.index.keys import key_of
from sahara_cli.storage.index.schema import (
    HAPPENING,
    INDEXES,
    LARGEST_ROW,
    NOUN_MASK,
    NOUN_OF,
    NOUNS,
    REPORT,
    TABLES,
    UNCITED,
    UNDATED,
)
from sahara_cli.storage.own import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.checks import Known
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.joining import Joining
    from sahara_cli.storage.journal import Moment
    from sahara_cli.storage.opened import Opened

    #: Is told how many bytes are done, of how many.
    Progress: TypeAlias = Callable[[int, int], None]

_BATCH = 2_000
#: Memory of SQLite while it writes, in KiB.
_CACHE = -65_536
_FILE = 0o600
#: What was begun so long ago is not being written any more, in seconds.
_LONG_AGO = 86_400


class UnsoundError(Exception):
    """A dossier that gets no index."""


def build(folder: Path, moment: Moment, progress: Progress, *, judged: bool) -> bool:
    """Make the index of a dossier, and tell whether there is one now; `judged` was found sound before."""
    if moment.pending or not cache.made():
        return False
    path = place.path_of(folder)
    _clear(path)
    temporary = f"{path}.{os.urandom(6).hex()}.part"
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            _fill(connection, folder, moment, progress, judged=judged)
        if not cast("Opened", moment.held).unchanged(moment.identities):
            return False
        os.replace(temporary, path)  # noqa: PTH105 - as in `cache`
    except (OSError, ValueError, sqlite3.Error, SaharaError, UnsoundError):
        return False
    finally:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
    return True


def _clear(path: str) -> None:
    """Remove what was begun long ago, by processes that were killed."""
    for left in Path(path).parent.glob(f"{os.path.basename(path)}.*.part"):  # noqa: PTH119 - as in `cache`
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _LONG_AGO:
                left.unlink()


def _fill(
    connection: sqlite3.Connection,
    folder: Path,
    moment: Moment,
    progress: Progress,
    *,
    judged: bool,
) -> None:
    files = cast("Opened", moment.held)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_CACHE}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    for table in TABLES:
        connection.execute(table)
    stamp = place.stamp(folder, moment)
    told = _Told(progress, (2 if judged else 3) * sum(files.size(file_of(one)) for one in RECORDS))
    joined = _joining(files)
    ordered = _staged(connection, files, told, joined, judged=judged)
    writer = Writer(connection)
    gap = LARGEST_ROW // (ordered + 2) & ~NOUN_MASK
    staged = connection.execute("SELECT noun, at, length FROM staged ORDER BY key")
    for number, (noun, at, length) in enumerate(staged, 1):
        row = number * gap | noun
        told.more(length)
        if noun == HAPPENING:
            writer.add(row, joined.happening(at, files, row))
            continue
        line = files.part(file_of(NOUN_OF[noun]), at, length)
        record = cast("AnyRecord", RECORDS[NOUN_OF[noun]].plainly(json.loads(line)))
        writer.add(row, record, line.decode().strip())
        if noun == REPORT:
            joined.placed(record.id, row)
    for row, reports in joined.rows():
        writer.join(row, reports)
    writer.close()
    for index in INDEXES:
        connection.execute(index)
    connection.execute("INSERT INTO words(words) VALUES ('optimize')")
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (json.dumps(stamp),))
    connection.execute("DROP TABLE staged")
    connection.execute("COMMIT")


def _joining(files: Opened) -> Joining:
    """Read what was judged to be the same. Raises `UnsoundError` for lines that are no judgements."""
    try:
        return joining(files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnsoundError from error


class _Told:
    """How far it is, told each hundredth of the way."""

    def __init__(self, progress: Progress, whole: int) -> None:
        self._progress, self._whole = progress, max(whole, 1)
        self._done = self._shown = 0

    def more(self, size: int) -> None:
        self._done += size
        if (self._done - self._shown) * 100 >= self._whole:
            self._shown = self._done
            self._progress(min(self._done, self._whole), self._whole)


def _staged(
    connection: sqlite3.Connection, files: Opened, told: _Told, joined: Joining, *, judged: bool
) -> int:
    """Note where the line of each record is, with the key that orders it; judge them, if none did before."""
    connection.execute(
        "CREATE TEMP TABLE staged(key BLOB, noun INTEGER, at INTEGER, length INTEGER)"
    )
    read = _plainly(files) if judged else _judging(files, _known(files, told))
    batch: list[tuple[bytes, int, int, int]] = []
    count = 0
    for noun, at, line, record in read:
        told.more(len(line))
        number = NOUNS[noun]
        if noun == "event" and joined.is_report(record.id, at, len(line)):
            number = REPORT
        batch.append((key_of(record), number, at, len(line)))
        count += 1
        if len(batch) == _BATCH:
            connection.executemany("INSERT INTO staged VALUES (?, ?, ?, ?)", batch)
            batch = []
    batch += ((key_of(one), HAPPENING, at, 0) for at, one in joined.happenings(files))
    connection.executemany("INSERT INTO staged VALUES (?, ?, ?, ?)", batch)
    alone = "noun = ? AND at IN (SELECT value FROM json_each(?))"
    values = (NOUNS["event"], REPORT, json.dumps([*joined.alone()]))
    connection.execute(f"UPDATE staged SET noun = ? WHERE {alone}", values)
    return count + joined.count


class _Read(NamedTuple):
    """A record, and where its line is."""

    noun: str
    at: int
    line: bytes
    record: AnyRecord


def _plainly(files: Opened) -> Iterator[_Read]:
    for noun, kind in RECORDS.items():
        for at, line in files.lines(file_of(noun)):
            yield _Read(noun, at, line, cast("AnyRecord", kind.plainly(json.loads(line))))


def _judging(files: Opened, known: Known) -> Iterator[_Read]:
    """Yield records that are sound. Raises `UnsoundError` for one that is not."""
    from pydantic import ValidationError
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import faults

    for noun, kind in RECORDS.items():
        for at, line in files.lines(file_of(noun)):
            try:
                record = cast("AnyRecord", kind.model_validate(from_json(line)))
            except ValidationError as error:
                raise UnsoundError from error
            if any(True for _ in faults(record, known)):
                raise UnsoundError
            yield _Read(noun, at, line, record)


def _known(files: Opened, told: _Told) -> Known:
    """Tell what records may refer to. Raises `UnsoundError` for lines that are no records, or of one id."""
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import Known, circular, extent_of, whole_of
    from sahara_cli.dossier.checks.twice import twice

    nouns: dict[str, str] = {}
    extents = {}
    wholes = {}
    for noun in RECORDS:
        for _, line in files.lines(file_of(noun)):
            told.more(len(line))
            fields: Any = from_json(line, allow_inf_nan=False)
            name = fields.get("id") if isinstance(fields, dict) else None
            if not isinstance(name, str) or name in nouns or any(twice(line, fields)):
                raise UnsoundError
            nouns[name] = noun
            if noun in ("article", "dataset"):
                extents[name] = extent_of(fields)
            if noun in ("actor", "place") and (whole := whole_of(fields)):
                wholes[name] = whole
    return Known(nouns, extents, circular(wholes))


class Writer:
    """Writes records into an index, many at a time; dates and terms get numbers as they are met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE linked(term INTEGER, row INTEGER)")
        self._dates: dict[str, int] = {}
        self._terms: dict[tuple[int, str], int] = {}
        self._batches: dict[str, list[tuple[object, ...]]] = {sql: [] for sql in _INSERTS}
        self._cited: dict[str, int] = {"": UNCITED}
        self._date("", days_of(()), None)

    def add(self, row: int, record: AnyRecord, line: str | None = None) -> None:
        """Add a record; a happening has no line, and stands under the ids of its reports."""
        text = date_text(record)
        days: tuple[object, ...] = (None, 0, None, None, None, None)
        if text is not None:
            told = days_of(dates_of(record))
            number = self._date(text, told, date_of(record))
            days = (number, number if told.soft else 0, *told[1:])
        kind = record.kind if isinstance(record, Event) else None
        self._put(
            _RECORD,
            (
                row,
                row & NOUN_MASK,
                record.id if line else None,
                *days,
                kind,
                status_of(record),
                self._resting(sources_of(record)),
            ),
        )
        if line:
            self._put(_LINE, (row, line, crc32(line.encode())))
        self._put(_WORDS, (row, text_of(record)))
        for term in terms_of(record):
            self._put(_LINKED, (self._term(term), row))

    def join(self, row: int, reports: Sequence[int]) -> None:
        """Tell the rows of a happening's reports."""
        line = json.dumps(reports)
        self._put(_LINE, (row, line, crc32(line.encode())))
        for report in reports:
            self._put(_MEMBER, (report, row))

    def _resting(self, sources: str) -> int:
        if (number := self._cited.get(sources)) is None:
            number = self._cited[sources] = len(self._cited)
            self._put(_CITED, (number, sources))
        return number

    def _date(self, text: str, days: Days, date: Edtf | None) -> int:
        if (number := self._dates.get(text)) is None:
            number = self._dates[text] = len(self._dates) + UNDATED
            soft = number if days.soft else 0
            self._put(_DATE, (number, text, soft, *days[1:], *counted_in(date)))
        return number

    def _term(self, term: tuple[int, str]) -> int:
        if (number := self._terms.get(term)) is None:
            number = self._terms[term] = len(self._terms) + 1
            self._put(_TERM, (number, *term))
        return number

    def _put(self, sql: str, values: tuple[object, ...]) -> None:
        batch = self._batches[sql]
        batch.append(values)
        if len(batch) == _BATCH:
            self._connection.executemany(sql, batch)
            batch.clear()

    def close(self) -> None:
        """Write what is left; links are put in their order."""
        for sql, batch in self._batches.items():
            self._connection.executemany(sql, batch)
        self._connection.execute(
            "INSERT INTO link SELECT DISTINCT term, row FROM linked ORDER BY term, row"
        )
        self._connection.execute("DROP TABLE linked")


_DATE = "INSERT INTO date VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TERM = "INSERT INTO term VALUES (?, ?, ?)"
_RECORD = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CITED = "INSERT INTO cited VALUES (?, ?)"
_MEMBER = "INSERT INTO member VALUES (?, ?)"
_LINE = "INSERT INTO line VALUES (?, ?, ?)"
_WORDS = "INSERT INTO words(rowid, tokens) VALUES (?, ?)"
_LINKED = "INSERT INTO linked VALUES (?, ?)"
_INSERTS = (_DATE, _TERM, _CITED, _MEMBER, _RECORD, _LINE, _WORDS, _LINKED)
