"""Several files of a folder changed at once: all of them are, or none is.

Changes are promised first, in one file that takes its name in one step, and then made. Readers take what is promised
as done, so whoever is stopped half way leaves the old folder or the new one, and `replay` ends what was begun. Lines
that no change names are never touched; those of a `.txt` file stand in order. What is added to a long file is put
behind it where it stands: how long it was is promised too.
"""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import DossierError, FileError
from sahara_cli.files import MARK, reason, size, sync
from sahara_cli.storage.opened import Moment, identity, identity_of
from sahara_cli.storage.own import (
    DESCRIPTION_FILE,
    JOURNAL,
    LARGEST_JOURNAL,
    SORTED,
    inside,
    limit_of,
    read_own,
    replacing_own,
)
from sahara_cli.storage.promises import NOT_OURS, Change, promised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.storage.opened import Identity

#: A file of so many bytes or more is not written anew for some lines more.
LONG = 1_000_000
#: How often a reader looks again while files change under it, and how long it waits between, in seconds.
_LOOKS, _PAUSE = 200, 0.01


@contextmanager
def writing(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a folder to write to it, with all done that another writer had promised.

    `waiting` is called once, where another writer holds it.
    """
    from sahara_cli.storage.locks import locked  # readers lock nothing

    with locked(folder, waiting):
        replay(folder)
        yield


class Written(NamedTuple):
    """What told a file from others before it was changed, and what does so since."""

    before: Identity | None
    after: Identity | None


def change(
    folder: Path,
    changes: Mapping[str, Change],
    settling: Callable[[Mapping[str, Written]], None] = lambda _: None,
) -> None:
    """Change files of a folder that nobody else writes to: all of them, or none.

    `settling` is told of the files, by their names, once they are changed and as long as their promise stands. Raises
    `FileError` where nothing was changed, or where what is promised must wait for the next writer: then it says so.
    """
    changes = {
        name: _placed(folder, name, planned) for name, planned in changes.items() if any(planned)
    }
    if not changes:
        return
    import json  # readers, who load this module too, need none

    fields = {name: planned.promised for name, planned in changes.items()}
    promise = json.dumps(fields, ensure_ascii=False)
    _refuse_large(folder, changes, promise)
    try:
        with replacing_own(folder, JOURNAL) as file:
            file.write(promise)
    except FileError as error:
        if isinstance(error.__cause__, OSError):  # it is the folder that cannot be written to
            raise FileError(folder, error.problem) from error
        raise
    try:
        replay(folder, settling)
    except FileError as error:
        problem = f"{error.problem}; what was changed waits in {JOURNAL}, and is read from there"
        raise FileError(
            error.path, f"{problem}: the next `sahara add` puts it in its place"
        ) from error


def _placed(folder: Path, name: str, planned: Change) -> Change:
    """Let lines that are added to a long file be put behind it; one of several names is written anew."""
    if name in SORTED or not planned.add or any((planned.replace, planned.part)):
        return planned
    try:
        status = (folder / name).lstat()
    except OSError:
        return planned
    is_own = stat.S_ISREG(status.st_mode) and status.st_nlink == 1
    if not (is_own and status.st_size >= LONG and os.access(folder / name, os.W_OK)):
        return planned
    return planned._replace(at=status.st_size)


def _refuse_large(folder: Path, changes: Mapping[str, Change], promise: str) -> None:
    """Refuse, before anything is written, what could not be read again."""
    if len(promise.encode()) >= LARGEST_JOURNAL:
        raise FileError(folder, "nothing is changed: that is too much at once; do it in parts")
    for name, planned in changes.items():
        if _length(folder, name, planned) >= (limit := limit_of(name)):
            problem = (
                f"nothing is changed: it would have {size(limit)} or more, which none can read"
            )
            raise FileError(folder / name, problem)


def _length(folder: Path, name: str, planned: Change) -> int:
    if planned.part:
        return (folder / planned.part).stat().st_size
    if planned.at:
        return planned.at + 1 + len(_lines(planned))
    return len(_changed(name, read_own(folder, name) or b"", planned))


def replay(
    folder: Path, settling: Callable[[Mapping[str, Written]], None] = lambda _: None
) -> None:
    """End what another writer had promised and could not finish, and clear away what it had begun to write."""
    if (promise := read_own(folder, JOURNAL, LARGEST_JOURNAL)) is not None:
        written = {}
        for name, planned in promised(folder, promise).items():
            before = identity(folder / name)
            in_place = _made(folder, name, planned)
            written[name] = Written(in_place or before, identity(folder / name))
        sync(folder)
        settling(written)
        try:
            (folder / JOURNAL).unlink()
        except OSError as error:
            raise DossierError(folder / JOURNAL, f"cannot be removed: {reason(error)}") from error
    _clear(folder)


def _made(folder: Path, name: str, planned: Change) -> Identity | None:
    """Make a change; tell what told a file from others that is changed where it stands."""
    if planned.part:
        _rename(folder, planned.part, name)
        return None
    if planned.at and (identified := _put_behind(folder, name, planned.at, _lines(planned))):
        return identified
    current = read_own(folder, name) or b""
    if (content := _changed(name, current, planned)) != current:
        _write(folder, name, content)
    return None


def _put_behind(folder: Path, name: str, at: int, lines: bytes) -> Identity | None:
    """Put lines behind what a file had, as far as they do not stand there; none where it is no more what it was."""
    try:
        descriptor = os.open(inside(folder, name), os.O_RDWR | getattr(os, "O_BINARY", 0))
        with open(descriptor, "r+b") as stream:  # noqa: PTH123 - a descriptor is no path
            identified = identity_of(os.fstat(descriptor))
            stream.seek(at - 1)
            end, behind = stream.read(1), stream.read(len(lines) + 2)
            if (missing := _missing(end, behind, lines)) is None:
                return None
            stream.seek(0, os.SEEK_END)
            stream.write(missing)
            stream.flush()
            os.fsync(descriptor)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DossierError(folder / name, f"cannot be written: {reason(error)}") from error
    return identified


def _missing(end: bytes, behind: bytes, lines: bytes) -> bytes | None:
    """Tell what of some lines does not stand `behind` the `end` of a file; none where something else does."""
    content = lines if end == b"\n" else b"\n" + lines
    if end and content.startswith(behind):
        return content[len(behind) :]
    return b"" if end and behind.startswith(content) else None


def _rename(folder: Path, part: str, name: str) -> None:
    """Let a file that was written beside another take its name; it has it already where it was given before."""
    path = folder / part
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise DossierError(folder / JOURNAL, NOT_OURS)
        if path.exists():
            target = inside(folder, name)
            path.replace(target)
            if not target.stat().st_size:
                target.unlink()
    except OSError as error:
        raise DossierError(folder / name, f"cannot be written: {reason(error)}") from error


def snapshot(folder: Path, names: Sequence[str]) -> Mapping[str, bytes]:
    """Read files of a folder as they stood together at one moment; one that is not there is empty.

    Raises `DossierError` for what cannot be read.
    """
    return moment(folder, names).contents


def moment(folder: Path, names: Sequence[str]) -> Moment:
    """Read files of a folder as `snapshot` does, with what tells them from others."""
    paths = [folder / name for name in (*names, JOURNAL)]
    for _ in range(_LOOKS):
        before = _stamp(paths)
        contents = [read_own(folder, name) for name in names]
        promise = read_own(folder, JOURNAL, LARGEST_JOURNAL)
        if _stamp(paths) == before:
            changes = promised(folder, promise)
            settled = {
                name: _done(folder, name, raw or b"", changes.get(name))
                for name, raw in zip(names, contents, strict=True)
            }
            return Moment(settled, dict(zip(names, before, strict=False)), promise is not None)
        time.sleep(_PAUSE)
    raise DossierError(folder, "is being written to without a pause; try again")


def _done(folder: Path, name: str, current: bytes, planned: Change | None) -> bytes:
    """Give a file's bytes with what is promised of it done."""
    if planned is None:
        return current
    if planned.part:  # which has its name already where it is not there any more
        beside = read_own(folder, planned.part, limit_of(name))
        return current if beside is None else beside
    return _changed(name, current, planned)


def _changed(name: str, current: bytes, planned: Change) -> bytes:
    """Give a file's bytes as they are to be; they are that already where the change was made before."""
    if planned.whole is not None:
        return planned.whole.encode()
    if name.endswith(".txt"):
        return _merged(current, planned.add)
    if planned.at:
        missing = _missing(
            current[planned.at - 1 : planned.at], current[planned.at :], _lines(planned)
        )
        if missing is not None:
            return current + missing
    return _appended(_exchanged(current, planned.replace), planned.add)


def _exchanged(current: bytes, replace: Iterable[tuple[str, str | None]]) -> bytes:
    """Exchange whole lines of a file; one that is left without any is empty."""
    if not (others := others_of(replace)):
        return current
    content, _ = exchanged(current, others)
    return content if content.removeprefix(MARK).strip() else b""


def others_of(replace: Iterable[tuple[str, str | None]]) -> dict[bytes, bytes | None]:
    """Give by lines those that take their places."""
    return {old.encode(): None if new is None else new.encode() for old, new in replace}


def exchanged(lines: bytes, others: Mapping[bytes, bytes | None]) -> tuple[bytes, int]:
    """Exchange lines, and count how many; a mark before the first of them, and each line's end, stay."""
    mark = MARK if lines.startswith(MARK) else b""
    kept = []
    count = 0
    for line in re.findall(rb"[^\n]*\n|[^\n]+\Z", lines.removeprefix(MARK)):
        bare = line.rstrip(b"\r\n")
        count += bare in others
        other = others.get(bare, bare)
        if other is not None:
            kept.append(other + line[len(bare) :])
    return mark + b"".join(kept), count


def _merged(current: bytes, lines: Iterable[str]) -> bytes:
    contents = {line.rstrip(b"\r") for line in current.removeprefix(MARK).split(b"\n")} - {b""}
    merged = contents.union(line.encode() for line in lines)
    return b"".join(line + b"\n" for line in sorted(merged)) if merged != contents else current


def _appended(current: bytes, lines: Iterable[str]) -> bytes:
    """Put lines after those that stand; a line that stands already was put there before."""
    contents = {line.rstrip(b"\r") for line in current.split(b"\n")}
    missing = [raw for line in lines if (raw := line.encode()) not in contents]
    if not missing:
        return current
    end = b"" if not current or current.endswith(b"\n") else b"\n"
    return current + end + b"".join(line + b"\n" for line in missing)


def _lines(planned: Change) -> bytes:
    return b"".join(line.encode() + b"\n" for line in planned.add)


def _write(folder: Path, name: str, content: bytes) -> None:
    path = folder / name
    if not content:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise DossierError(path, f"cannot be removed: {reason(error)}") from error
        return
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 text: byte {error.start} is wrong"
        raise DossierError(path, problem) from None
    with replacing_own(folder, name) as file:
        file.write(text)


def _stamp(paths: Iterable[Path]) -> list[Identity | None]:
    return [identity(path) for path in paths]


def _clear(folder: Path) -> None:
    with suppress(OSError):
        for name in (".*.jsonl", ".*.txt", f".{DESCRIPTION_FILE}", f".{JOURNAL}"):
            for left in folder.glob(f"{name}.*.part"):
                left.unlink()
