"""Files and folders: text read within bounds, and files written whole or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO

#: Standard input where a file to read is asked for, standard output where one to write is.
DASH = "-"

_MB = 1_000_000

#: A file of so many bytes or more is not read, unless more is said: an article is far smaller.
LIMIT = 10 * _MB

_REASONS = {
    errno.ENOENT: "no such file",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "its links lead in a circle",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "it would be too large",
}


def reason(error: OSError) -> str:
    """Say in plain words why the system refused."""
    return _REASONS.get(error.errno or 0) or (error.strerror or "the system refused").lower()


def name_of(path: Path) -> str:
    """Say what a file to read is called in sentences."""
    return "standard input" if str(path) == DASH else str(path)


def sort_of(path: Path) -> int:
    """Tell the sort of what stands at a path, as `stat.S_IFMT` does; 0 where nothing does. Raises `FileError`."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # no name holds a zero byte
        return 0
    except OSError as error:
        raise FileError(path, f"cannot be read: {reason(error)}") from error


def read_text(path: Path, limit: int = LIMIT) -> str:
    """Read a UTF-8 file of less than `limit` bytes; `-` is standard input.

    Line ends come out as line feeds. Raises `FileError` for a folder, for what is larger,
    binary (it holds a zero byte) or not UTF-8.
    """
    name, raw = name_of(path), read_bytes(path, limit)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise FileError(name, "is UTF-16 text; save it as UTF-8")
    if b"\0" in raw:
        raise FileError(name, f"is not text: it holds a zero byte, at byte {raw.index(0)}")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise FileError(name, f"is not UTF-8 text: byte {error.start} is wrong") from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """Read a file of less than `limit` bytes; `-` is standard input.

    Raises `FileError`; what is larger is refused before all of it is read.
    """
    try:
        raw = _read(path, limit)
    except OSError as error:
        raise FileError(name_of(path), f"cannot be read: {reason(error)}") from None
    if raw is None or len(raw) >= limit:
        raise FileError(name_of(path), f"is too large: less than {size(limit)} can be read")
    return raw


def _read(path: Path, limit: int) -> bytes | None:
    if str(path) != DASH:
        _refuse_zero_byte(path)
        with path.open("rb") as stream:
            # What has no size of its own, such as a pipe, is read as far as the limit.
            is_larger = os.fstat(stream.fileno()).st_size >= limit
            return None if is_larger else stream.read(limit)
    if sys.stdin is None:  # a process may be started without one
        raise OSError(errno.EBADF, "it is closed")
    return sys.stdin.buffer.read(limit)


def _refuse_zero_byte(path: Path) -> None:
    if "\0" in str(
        path
    ):  # the system's calls would raise a ValueError, which is also what a fault raises
        raise OSError(errno.EINVAL, "no name holds a zero byte")


def size(count: int) -> str:
    """Say how many bytes there are."""
    return f"{count // _MB} MB" if count >= _MB else f"{count} bytes"


@contextmanager
def replacing(path: Path, *, follows: bool = True, mode: int | None = None) -> Iterator[TextIO]:
    """Open a file to write as UTF-8 with line feeds: all of it is there, or nothing changed.

    Links are followed and an existing file's mode is kept, where no other is given. What is no plain file (a pipe,
    a device) is written to as it stands. Where links are not followed, neither they nor such files are written to.
    Raises `FileError`; `BrokenPipeError` passes through.
    """
    try:
        _refuse_zero_byte(path)
        found = _mode(path, follows=follows)
        plain = found is None or stat.S_ISREG(found)
        if not (plain or follows):
            raise FileError(path, "cannot be written: it is no regular file; remove it")
        opened: AbstractContextManager[TextIO] = (
            _beside(Path(os.path.realpath(path)) if follows else path, found, mode)
            if plain
            else path.open("w", encoding="utf-8", newline="\n")
        )
        with opened as stream:
            yield stream
    except BrokenPipeError:
        raise
    except FileNotFoundError:
        raise FileError(path, "cannot be written: no such folder") from None
    except OSError as error:
        raise FileError(path, f"cannot be written: {reason(error)}") from error


def _mode(target: Path, *, follows: bool) -> int | None:
    try:
        mode = target.stat(follow_symlinks=follows).st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISLNK(mode) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "permission denied")
    return mode


@contextmanager
def _beside(target: Path, found: int | None, mode: int | None) -> Iterator[TextIO]:
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.part")
    created = 0o666 if mode is None else mode
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, created)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123 - a descriptor is no path
            yield stream
            stream.flush()
            if found is not None and mode is None:
                temporary.chmod(stat.S_IMODE(found))
            os.fsync(descriptor)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
