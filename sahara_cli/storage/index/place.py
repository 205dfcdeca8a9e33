"""The place of a dossier's index, and whether it holds: the reader's own file, of this version, of these files.

It has a stamp of the dossier's files, as `stamps` has one: their times tell that they are the same, unless one had
changed so shortly before the index was begun that it could have again within the clock's tick; then digests do.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
import zlib
from typing import TYPE_CHECKING, Any, cast

from sahara_cli import __version__
from sahara_cli.storage import cache
from sahara_cli.storage.index.schema import INDEXES, TABLES, VERSION
from sahara_cli.storage.index.store import FAILURES, Store, is_damage, throw_away
from sahara_cli.storage.stamps import is_old

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.storage.opened import Moment, Opened

#: Digests are of so many bytes each, so that what is added to a file leaves those before it.
CHUNK = 1 << 20
_CLOSED = 0o077
#: So long a reader waits for a writer, in seconds.
_WAIT = 1.0


def path_of(folder: Path) -> str:
    """Name the index of a dossier; where another should have the same name, each has it in turn."""
    real = os.path.realpath(folder).encode("utf-8", "surrogateescape")
    return cache.path_of(f"{zlib.crc32(real):08x}.index")


def opened(folder: Path, moment: Moment) -> Store | None:
    """Open the index of a dossier, if there is one that holds of its files; what does not is thrown away.

    While something is promised, none is looked at: whoever promised it may be about to keep the index.
    """
    if moment.pending:
        return None
    path = path_of(folder)
    try:
        status = os.lstat(path)
        if not cache.is_ours(status, stat.S_IFREG, _CLOSED):
            return None
    except (OSError, ValueError):
        return None
    connection = None
    try:
        connection = connected(path)
        connection.execute("BEGIN")
        stamp = _holding(connection, folder, moment)
        if stamp is not None:
            _settle(connection, stamp)
            connection.execute("PRAGMA query_only = ON")
            return Store(connection, path, status.st_ino)
        holds = False
    except FAILURES as error:
        holds = not is_damage(error)  # another writes to it, or the system does not let it be read
    if connection is not None:
        connection.close()
    # What holds no more of these files may hold of those that a writer has left since.
    if not holds and cast("Opened", moment.contents).unchanged(moment.identities, longer=False):
        throw_away(path)
    return None


def connected(path: str) -> sqlite3.Connection:
    """Open an index that is there. Raises `sqlite3.Error`."""
    escaped = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(
        f"file:{escaped}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=_WAIT,
        check_same_thread=False,  # garbage is collected, and an index closed, by whichever thread is at it
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _holding(connection: sqlite3.Connection, folder: Path, moment: Moment) -> dict[str, Any] | None:
    """Give the stamp of an index that is one of ours, and of these files."""
    made = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master")}
    if not made.issuperset((*TABLES, *INDEXES)):
        return None
    stamp = stamped(connection)
    if not is_of(stamp, folder, moment):
        return None
    files = cast("Opened", moment.contents)
    same = all(digests(files, name) == stamp["files"][name][1] for name in doubted(stamp))
    return stamp if same else None


def stamped(connection: sqlite3.Connection) -> dict[str, Any]:
    """Read the stamp of an index."""
    stamp: dict[str, Any] = json.loads(meta(connection, "stamp"))
    return stamp


def restamp(connection: sqlite3.Connection, stamp: dict[str, Any], *, ticks: bool) -> None:
    """Write the stamp of an index anew; where the clock `ticks` since, times tell any change from now on."""
    value = json.dumps({**stamp, "ticks": ticks})
    connection.execute("UPDATE meta SET value = ? WHERE name = 'stamp'", (value,))


def is_of(stamp: dict[str, Any], folder: Path, moment: Moment) -> bool:
    """Tell whether a stamp is of this version, and of the files of a folder as they were at a moment."""
    if [*stamp["versions"], stamp["folder"]] != [*versions(), os.path.realpath(folder)]:
        return False
    known = {name: identity for name, (identity, _) in stamp["files"].items()}
    return known == {name: _listed(identity) for name, identity in moment.identities.items()}


def doubted(stamp: dict[str, Any]) -> list[str]:
    """Name the files that had changed so shortly before that their times may not tell another change."""
    if stamp["ticks"]:
        return []
    files = stamp["files"].items()
    return [name for name, (identity, _) in files if not is_old(identity, stamp["made"])]


def _settle(connection: sqlite3.Connection, stamp: dict[str, Any]) -> None:
    """Note of files whose digests were compared that their times tell from now on, once they are old enough."""
    if not doubted(stamp):
        return
    stamp["made"] = time.time_ns()
    if doubted(stamp):
        return
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        value = json.dumps(stamp)
        connection.execute("UPDATE meta SET value = ? WHERE name = 'stamp'", (value,))
        connection.execute("COMMIT")
    except sqlite3.OperationalError:  # another reads it too: the next one notes it
        connection.execute("ROLLBACK")
    connection.execute("BEGIN")


def meta(connection: sqlite3.Connection, name: str) -> str:
    """Read what an index tells of itself by a name."""
    ((value,),) = connection.execute("SELECT value FROM meta WHERE name = ?", (name,))
    return str(value)


def versions() -> list[str]:
    """Give what makes an index another: the version of `sahara`, of what it holds, and of SQLite."""
    return [__version__, VERSION, sqlite3.sqlite_version]


def stamp(
    folder: Path, moment: Moment, made: int | None = None, *, ticks: bool = False
) -> dict[str, Any]:
    """Make the stamp of files that are read from now on, or were at a time; where the clock `ticks`, times tell."""
    files = cast("Opened", moment.contents)
    return {
        "versions": versions(),
        "folder": os.path.realpath(folder),
        "made": time.time_ns() if made is None else made,
        "ticks": ticks,
        "files": {
            name: [_listed(identity), None if ticks else digests(files, name)]
            for name, identity in moment.identities.items()
        },
    }


def digests(files: Opened, name: str, begun: int = 0) -> list[str]:
    """Digest a file part by part, from one of them on."""
    from hashlib import sha256  # times tell, as a rule

    sums = []
    at = begun * CHUNK
    while part := files.part(name, at, CHUNK):
        sums.append(sha256(part).hexdigest())
        at += len(part)
    return sums


def _listed(identity: tuple[int, ...] | None) -> list[int] | None:
    return None if identity is None else list(identity)
