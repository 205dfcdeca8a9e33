"""Lines added to several files of a folder at once: all of them are there, or none is.

They are promised first, in one file that takes its name in one step, and then put where they belong. Readers
take what is promised as done, so whoever is stopped half way leaves the old folder or the new one, and
`settle` ends what was begun. Lines that stood already are never touched; those of a `.txt` file stand in order.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from sahara_cli.checks.twice import twice
from sahara_cli.errors import DossierError, FileError
from sahara_cli.files import reason, size
from sahara_cli.storage.own import (
    GROWING,
    LARGEST,
    LARGEST_PROMISE,
    PROMISE,
    read_own,
    replacing_own,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["PROMISE", "add", "settle", "snapshot"]

_MARK = b"\xef\xbb\xbf"

#: How often a reader looks again while files change under it, and how long it waits between, in seconds.
_LOOKS, _PAUSE = 200, 0.01


def add(folder: Path, lines: Mapping[str, Sequence[str]]) -> None:
    """Add lines to files of a folder that nobody else writes to: to all of them, or to none.

    Raises `FileError` where nothing was added, or where what is promised must wait for the next writer: then it
    says so.
    """
    if not any(lines.values()):
        return
    import json  # readers, who load this module too, need none

    promise = json.dumps(lines, ensure_ascii=False)
    _refuse_large(folder, lines, promise)
    with replacing_own(folder, PROMISE) as file:
        file.write(promise)
    _flush(folder)
    try:
        settle(folder)
    except FileError as error:
        problem = f"{error.problem}; what was added waits in {PROMISE}, and is read from there"
        raise FileError(
            error.path, f"{problem}: the next `sahara add` puts it in its place"
        ) from error


def _refuse_large(folder: Path, lines: Mapping[str, Sequence[str]], promise: str) -> None:
    """Refuse, before anything is written, what could not be read again."""
    if len(promise.encode()) >= LARGEST_PROMISE:
        raise FileError(folder, "nothing is added: that is too much at once; add it in parts")
    for name, added in lines.items():
        more = sum(len(line.encode()) + 1 for line in added)
        if len(read_own(folder, name) or b"") + more >= LARGEST:
            problem = (
                f"nothing is added: it would have {size(LARGEST)} or more, which none can read"
            )
            raise FileError(folder / name, problem)


def settle(folder: Path) -> None:
    """End what another writer had promised and could not finish, and clear away what it had begun to write."""
    if (promise := read_own(folder, PROMISE, LARGEST_PROMISE)) is not None:
        for name, added in _promised(folder, promise).items():
            if whole := _added(name, read_own(folder, name) or b"", added):
                _write(folder, name, whole)
        _flush(folder)
        try:
            (folder / PROMISE).unlink()
        except OSError as error:
            raise DossierError(folder / PROMISE, f"cannot be removed: {reason(error)}") from error
    _clear(folder)


def snapshot(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    """Read files of a folder as they stood together at one moment; one that is not there is empty.

    Raises `DossierError` for what cannot be read.
    """
    paths = [folder / name for name in (*names, PROMISE)]
    for _ in range(_LOOKS):
        before = _stamp(paths)
        held = [read_own(folder, name) for name in names]
        promise = read_own(folder, PROMISE, LARGEST_PROMISE)
        if _stamp(paths) == before:
            promised = _promised(folder, promise)
            return {
                name: _added(name, raw or b"", promised.get(name, ())) or raw or b""
                for name, raw in zip(names, held, strict=True)
            }
        time.sleep(_PAUSE)
    raise DossierError(folder, "is being written to without a pause; try again")


def _added(name: str, held: bytes, lines: Iterable[str]) -> bytes:
    """Give a file's bytes with lines added. Empty where all stand in it already."""
    return _merged(held, lines) if name.endswith(".txt") else _appended(held, lines)


def _merged(held: bytes, lines: Iterable[str]) -> bytes:
    standing = {line.rstrip(b"\r") for line in held.removeprefix(_MARK).split(b"\n")} - {b""}
    whole = standing.union(line.encode() for line in lines)
    return b"".join(line + b"\n" for line in sorted(whole)) if whole != standing else b""


def _appended(held: bytes, lines: Iterable[str]) -> bytes:
    """Put lines after those that stand; a line that stands already was put there before."""
    standing = {line.rstrip(b"\r") for line in held.split(b"\n")}
    missing = [raw for line in lines if (raw := line.encode()) not in standing]
    if not missing:
        return b""
    end = b"" if not held or held.endswith(b"\n") else b"\n"
    return held + end + b"".join(line + b"\n" for line in missing)


def _promised(folder: Path, raw: bytes | None) -> dict[str, list[str]]:
    if raw is None:
        return {}
    try:
        promised: Any = from_json(raw)
    except ValueError:
        promised = None
    if isinstance(promised, dict) and all(map(_are_lines, promised.values())):
        if (strange := next((name for name in promised if name not in GROWING), None)) is not None:
            problem = (
                f'promises lines to "{strange[:80]}", which is no file of a dossier that grows'
            )
            raise DossierError(folder / PROMISE, f"{problem}: it {_NOT_OURS}")
        if not any(twice(raw, promised)):
            return promised
    raise DossierError(folder / PROMISE, _NOT_OURS)


_NOT_OURS = "is not what sahara left there; see what it holds, and remove it"


def _are_lines(lines: object) -> bool:
    return isinstance(lines, list) and all(isinstance(line, str) for line in lines)


def _write(folder: Path, name: str, whole: bytes) -> None:
    try:
        text = whole.decode()
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 text: byte {error.start} is wrong"
        raise DossierError(folder / name, problem) from None
    with replacing_own(folder, name) as file:
        file.write(text)


def _stamp(paths: Iterable[Path]) -> list[tuple[int, int, int] | None]:
    return [_identity(path) for path in paths]


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _flush(folder: Path) -> None:
    """Have a folder's names written to the disk, where the system can: a loss of power keeps their order then."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _clear(folder: Path) -> None:
    with suppress(OSError):
        for name in (".*.jsonl", ".*.txt", f".{PROMISE}"):
            for left in folder.glob(f"{name}.*.part"):
                left.unlink()
