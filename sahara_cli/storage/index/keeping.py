"""An index kept while its dossier is changed: what goes is taken out, what comes is put in its place of time.

Whatever it cannot be sure of costs the index, which the next question makes anew: never an answer. All is done while
the change is promised, so nobody asks the index meanwhile, and whoever is killed leaves an old one, which holds no
more, or a new one.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sahara_cli.dossier.records import Article, Dataset, Same
from sahara_cli.drafts.stock import fields_of
from sahara_cli.storage.index import place
from sahara_cli.storage.index.keys import DATED, key_of
from sahara_cli.storage.index.marks import marks_of
from sahara_cli.storage.index.near import NEXT, between
from sahara_cli.storage.index.regrouping import Changed, Regrouping
from sahara_cli.storage.index.schema import NOUN_BITS, NOUN_MASK, NOUNS
from sahara_cli.storage.index.store import FAILURES
from sahara_cli.storage.index.writer import Writer
from sahara_cli.storage.opened import glimpse
from sahara_cli.storage.own import IDS, JOURNAL

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.store import Store
    from sahara_cli.storage.journal import Written
    from sahara_cli.storage.opened import Identity, Moment, Opened

#: Rows are so far apart where there is room: what comes between them later has room as well.
_STEP = 1 << 30
#: Puts an id, which has no spaces, behind those that its file has not.
_UNISSUED = """INSERT INTO meta VALUES ('unissued', ?)
    ON CONFLICT (name) DO UPDATE SET value = value || ' ' || excluded.value"""
#: How often the clock of a folder is looked at until it goes on, and how long it is waited between, in seconds.
_LOOKS, _PAUSE = 40, 0.001


class Come(NamedTuple):
    """A record that comes, with its line; it stands where the one stood whose place it takes."""

    record: AnyRecord
    line: str
    before: AnyRecord | None = None


class Kept(NamedTuple):
    """What becomes of records; `noun_of` tells kinds behind ids, and `is_sorted` whether those issued are in order."""

    come: Sequence[Come]
    gone: Sequence[AnyRecord]
    noun_of: Callable[[str], str | None]
    is_sorted: Callable[[], bool]


class NoRoomError(Exception):
    """Between two rows there is none for others."""


def keep(
    folder: Path, store: Store, before: Moment, kept: Kept, written: Mapping[str, Written]
) -> None:
    """Bring an index up to date with files that were written, if they were before what it was made of."""
    after = glimpse(folder, [*before.identities])
    if not are_ours(before, after, written):
        return
    with suppress(NoRoomError, OSError, *FAILURES), store.writing() as connection:
        stamp = place.stamped(connection)
        if stamp is None or not place.is_of(stamp, folder, before):
            return
        _change(connection, kept)
        ticks = not place.doubted(stamp) and ticks_on(folder, after, written)
        place.restamp(connection, _restamped(stamp, after, written, ticks=ticks), ticks=ticks)
        _note_ids(connection, kept, written, ticks=ticks)


def are_ours(before: Moment, after: Moment, written: Mapping[str, Written]) -> bool:
    """Tell whether nobody else changed a file meanwhile."""
    for name, identity in before.identities.items():
        was, now = written.get(name, (identity, identity))
        if (was, now) != (identity, after.identities[name]):
            return False
    return True


def _change(connection: sqlite3.Connection, kept: Kept) -> None:
    writer = Writer(connection)
    gone = (*kept.gone, *(coming.before for coming in kept.come if coming.before))
    come = [coming.record for coming in kept.come]
    regrouping = _regrouping(connection, writer, Changed(gone, come))
    if regrouping:
        regrouping.take_out()
    standing = {}
    for record in gone:
        standing[record.id] = _take_out(connection, writer, record, kept.noun_of)
    following = int(place.meta(connection, "following"))
    for at, arrival in enumerate(kept.come, following):
        standing.setdefault(arrival.record.id, at)

    def marks(record: AnyRecord) -> list[int]:
        return [*marks_of(record, fields_of(record), kept.noun_of)]

    keys = sorted((key_of(new), number) for number, new in enumerate(come))
    rows = _rows(connection, [key for key, _ in keys])
    for (_, number), room in zip(keys, rows, strict=True):
        record, line, _ = kept.come[number]
        writer.add(room | NOUNS[record.noun], record, line, standing[record.id], marks(record))
    if regrouping:
        regrouping.settle(lambda record: _rows(connection, [key_of(record)])[0], marks)
    behind = (str(following + len(kept.come)),)
    connection.execute("UPDATE meta SET value = ? WHERE name = 'following'", behind)


def _regrouping(
    connection: sqlite3.Connection, writer: Writer, changed: Changed
) -> Regrouping | None:
    """Give what makes happenings anew, where there are judgements. Raises `NoRoomError` for what would touch all."""
    is_judged = f"SELECT 1 FROM record WHERE noun = {NOUNS['same']} LIMIT 1"
    judged = any(True for _ in connection.execute(is_judged))
    if not (judged or any(isinstance(record, Same) for record in changed.come)):
        return None
    if any(
        isinstance(record, Article | Dataset) for record in changed.gone
    ):  # their order may be another
        raise NoRoomError
    return Regrouping(connection, writer, changed)


def _take_out(
    connection: sqlite3.Connection,
    writer: Writer,
    record: AnyRecord,
    noun_of: Callable[[str], str | None],
) -> int | None:
    """Take a record out, and tell where it stood in its file."""
    ((row,),) = connection.execute("SELECT row FROM record WHERE id = ?", (record.id,))
    return writer.take_out(row, record, marks_of(record, fields_of(record), noun_of))


def _rows(connection: sqlite3.Connection, keys: Sequence[bytes]) -> list[int]:
    """Find rows for records, whose keys are in order, between those that are there. Raises `NoRoomError`."""
    rows: list[int] = []
    for low, high, number, ends in _gaps(connection, keys):
        room = (high - low) >> NOUN_BITS
        step = min(_STEP >> NOUN_BITS, room // (number + 1))
        if not step:
            raise NoRoomError
        first = step if ends else (room - step * (number - 1)) // 2
        rows += (low + ((first + step * at) << NOUN_BITS) for at in range(number))
    return rows


def _gaps(
    connection: sqlite3.Connection, keys: Sequence[bytes]
) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where keys fall: between which rows, how many, and whether these are the last of all that have a date."""

    def after(row: int, end: int) -> tuple[int, bytes] | None:
        next_row: tuple[int, bytes] | None = connection.execute(NEXT, (row, end)).fetchone()
        return next_row

    gap, count = None, 0
    below = 0
    for key in keys:
        below, above, behind = between(after, key, below)
        ends = key.startswith(DATED) and not behind.startswith(DATED)
        if gap == (found_gap := (below & ~NOUN_MASK, above & ~NOUN_MASK, ends)):
            count += 1
            continue
        if gap:
            yield gap[0], gap[1], count, gap[2]
        gap, count = found_gap, 1
    if gap:
        yield gap[0], gap[1], count, gap[2]


def _restamped(
    stamp: dict[str, Any], after: Moment, written: Mapping[str, Written], *, ticks: bool
) -> dict[str, Any]:
    """Give the stamp of files that were written.

    Of one that is longer by now, no more is digested than is new. One that was written anew is not digested where times
    tell: should they not some day, the index is made anew.
    """
    files = dict(stamp["files"])
    opened = cast("Opened", after.contents)
    for name in files.keys() & written.keys():
        known, (was, now) = files[name][1], written[name]
        if was and known is not None and _is_longer(was, now):
            begun = was[1] // place.CHUNK
            digests: list[str] | None = [*known[:begun], *place.digests(opened, name, begun)]
        else:
            digests = None if ticks else place.digests(opened, name)
        files[name] = [None if now is None else [*now], digests]
    return {**stamp, "files": files}


def _is_longer(was: Identity, now: Identity | None) -> bool:
    """Tell whether lines were put behind a file, which is the same otherwise."""
    return now is not None and now[0] == was[0] and now[1] > was[1]


def ticks_on(folder: Path, after: Moment, written: Mapping[str, Written]) -> bool:
    """Wait until the folder's clock has gone on, so that whatever is changed from now on has another time."""
    known = [*after.identities.values(), *(state.after for state in written.values())]
    latest = max(identity[-1] for identity in known if identity)
    path = folder / JOURNAL
    for _ in range(_LOOKS):
        os.utime(path)
        if path.stat().st_ctime_ns > latest:
            return True
        time.sleep(_PAUSE)
    return False


def _note_ids(
    connection: sqlite3.Connection, kept: Kept, written: Mapping[str, Written], *, ticks: bool
) -> None:
    """Note that the file of ids is in order and has all of them, as it is by now, so that it need not be read again.

    Where it was not written, note which it has not: those of what came, as of judgements.
    """
    if IDS not in written:
        for entry in kept.come:
            if entry.before is None:
                connection.execute(_UNISSUED, (entry.record.id,))
        return
    connection.execute("DELETE FROM meta WHERE name IN ('ids', 'unissued')")
    if ticks and kept.is_sorted():
        text = json.dumps(written[IDS].after)
        connection.execute("INSERT INTO meta VALUES ('ids', ?)", (text,))
