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

_MIB = 1024 * 1024

#: As large as a file may be, in bytes, unless more is said: an article is far smaller.
LIMIT = 10 * _MIB

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


def read_text(path: Path, limit: int = LIMIT) -> str:
    """Read a UTF-8 file of at most `limit` bytes; `-` is standard input.

    Line ends come out as line feeds. Raises `FileError` for a folder, for what is larger,
    binary (it holds a zero byte) or not UTF-8, as what some editors and shells write.
    """
    name = "standard input" if str(path) == DASH else str(path)
    try:
        raw = _read_bytes(path, limit + 1)
    except OSError as error:
        raise FileError(name, f"cannot be read: {reason(error)}") from None
    if len(raw) > limit:
        raise FileError(name, f"cannot be read: it is larger than {_size(limit)}")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise FileError(name, "is UTF-16 text; save it as UTF-8")
    if b"\0" in raw:
        raise FileError(name, f"is not text: it holds a zero byte, at byte {raw.index(0)}")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise FileError(name, f"is not UTF-8 text: byte {error.start} is wrong") from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path, size: int) -> bytes:
    if str(path) != DASH:
        _refuse_zero_byte(path)
        with path.open("rb") as stream:
            return stream.read(size)
    if sys.stdin is None:  # a process may be started without one
        raise OSError(errno.EBADF, "it is closed")
    return sys.stdin.buffer.read(size)


def _refuse_zero_byte(path: Path) -> None:
    if "\0" in str(
        path
    ):  # the system's calls would raise a ValueError, which is also what a fault raises
        raise OSError(errno.EINVAL, "no name holds a zero byte")


def _size(count: int) -> str:
    return f"{count // _MIB} MiB" if count >= _MIB else f"{count} bytes"


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a file to write as UTF-8 with line feeds: all of it is there, or nothing changed.

    Links are followed and an existing file's mode is kept. What is no plain file (a pipe, a device)
    is written to as it stands. Raises `FileError`; `BrokenPipeError` passes through.
    """
    try:
        _refuse_zero_byte(path)
        mode = _mode(path)
        plain = mode is None or stat.S_ISREG(mode)
        opened: AbstractContextManager[TextIO] = (
            _beside(Path(os.path.realpath(path)), mode)
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


def _mode(target: Path) -> int | None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "permission denied")
    return mode


@contextmanager
def _beside(target: Path, mode: int | None) -> Iterator[TextIO]:
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.part")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123 - a descriptor is no path
            yield stream
            stream.flush()
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
            os.fsync(descriptor)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
