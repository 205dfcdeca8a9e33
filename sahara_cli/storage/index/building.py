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

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import SaharaError
from sahara_cli.storage import cache
from sahara_cli.storage.index import place
from sahara_cli.storage.index.joining import joining
from sahara_cli.storage.index.marks import NEWER
from sahara_cli.storage.index.schema import (
    INDEXES,
    INSERTS,
    NOUNS,
    REPORT,
    SUBJECT,
    TABLES,
    TOPIC,
)
from sahara_cli.storage.index.staging import Staging
from sahara_cli.storage.index.store import throw_away
from sahara_cli.storage.own import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.dossier.checks import Known
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.joining import Joining
    from sahara_cli.storage.journal import Moment
    from sahara_cli.storage.opened import Opened

    #: Is told how many bytes are done, of how many.
    Progress: TypeAlias = Callable[[int, int], None]

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
        throw_away(path)
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
    begin(connection)
    stamp = place.stamp(folder, moment)
    told = _Told(progress, (1 if judged else 2) * sum(files.size(file_of(one)) for one in RECORDS))
    joined = _joining(files)
    staging = Staging(connection)
    read = _plainly(files) if judged else _judging(files, _known(files, told))
    for noun, at, line, fields in read:
        told.more(len(line))
        number, count = NOUNS[noun], staging.count
        if noun == "event" and joined.is_report(fields["id"], count, at, len(line)):
            number = REPORT
        staging.add(number, fields, line.decode().strip(), at)
    finish(connection, staging, joined, files)
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (json.dumps(stamp),))
    connection.execute("COMMIT")


def begin(connection: sqlite3.Connection) -> None:
    """Begin an index in an empty file of SQLite's."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_CACHE}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    for table in TABLES:
        connection.execute(table)


def finish(
    connection: sqlite3.Connection, staging: Staging, joined: Joining, files: Opened
) -> None:
    """Put what is staged in its place, with the happenings that it is of; all but the stamp is there then."""
    happened = [(staging.happen(one), reports) for one, reports in joined.happenings(files)]
    staging.be(joined.alone(), NOUNS["event"])
    rows = staging.settle()
    for number, reports in happened:
        of_reports = [rows[one] for one in reports]
        line = json.dumps(of_reports)
        connection.execute(_REPORTS, (line, crc32(line.encode()), rows[number]))
        connection.executemany(INSERTS["member"], ((one, rows[number]) for one in of_reports))
    for index in INDEXES:
        connection.execute(index)
    connection.execute(_ABOUT_EVENTS, (NEWER, SUBJECT, NOUNS["event"], TOPIC))
    following = max(files.size(file_of(one)) for one in RECORDS)
    connection.execute("INSERT INTO meta VALUES ('following', ?)", (str(following),))
    connection.execute("INSERT INTO words(words) VALUES ('optimize')")


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


class _Read(NamedTuple):
    """The fields of a record, and where its line is."""

    noun: str
    at: int
    line: bytes
    fields: dict[str, Any]


def _plainly(files: Opened) -> Iterator[_Read]:
    from pydantic_core import from_json  # which takes half the time

    for noun in RECORDS:
        for at, line in files.lines(file_of(noun)):
            yield _Read(noun, at, line, from_json(line))


def _judging(files: Opened, known: Known) -> Iterator[_Read]:
    """Yield records that are sound. Raises `UnsoundError` for one that is not."""
    from pydantic import ValidationError
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import faults

    for noun, kind in RECORDS.items():
        for at, line in files.lines(file_of(noun)):
            fields = from_json(line)
            try:
                record = cast("AnyRecord", kind.model_validate(fields))
            except ValidationError as error:
                raise UnsoundError from error
            if any(True for _ in faults(record, known)):
                raise UnsoundError
            yield _Read(noun, at, line, fields)


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


_REPORTS = "UPDATE line SET json = ?, crc = ? WHERE row = ?"
#: Marks the facts that are about an event, if it is none of their topics: the first version cannot hold them.
_ABOUT_EVENTS = """INSERT OR IGNORE INTO mark SELECT ?, l.row FROM term AS t JOIN link AS l ON l.term = t.id
    JOIN record AS r ON r.id = t.name WHERE t.role = ? AND r.noun = ? AND NOT EXISTS (SELECT 1 FROM term AS o
    JOIN link AS k ON k.term = o.id WHERE o.role = ? AND o.name = t.name AND k.row = l.row)"""
