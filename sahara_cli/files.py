"""Files and folders: text read within bounds, and files written whole or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO

#: Standard input where a file to read is asked for, standard output where one to write is.
DASH = "-"

#: What some editors put at the beginning of a file of UTF-8.
MARK = b"\xef\xbb\xbf"

_MB = 1_000_000

#: How the lines begin that git puts around two versions, and what it puts between them.
_CONFLICT, _BETWEEN = ("<<<<<<< ", ">>>>>>> ", "||||||| "), "======="

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


def conflicting(line: str) -> str:
    """Say what is wrong with a line that git left where two versions could not be merged; "" of any other line."""
    if line.rstrip() != _BETWEEN and not line.startswith(_CONFLICT):
        return ""
    return (
        "is git's mark of a conflict; keep the lines of one side, or of both, and delete its marks"
    )


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

    Links are followed, and an existing file keeps its mode, where no other is given, and its owner, where the system
    lets it; one of several names (hard links) is written whole beside them first, then into them. What is no plain file
    (a pipe, a device) is written to as it stands. Where links are not followed, neither they nor such files are written
    to.
    Raises `FileError`; `BrokenPipeError` passes through.
    """
    try:
        _refuse_zero_byte(path)
        existing = _stat(path, follows=follows)
        plain = existing is None or stat.S_ISREG(existing.st_mode)
        if not (plain or follows):
            raise FileError(path, "cannot be written: it is no regular file; remove it")
        opened: AbstractContextManager[TextIO] = (
            _beside(Path(os.path.realpath(path)) if follows else path, existing, mode)
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


def _stat(target: Path, *, follows: bool) -> os.stat_result | None:
    try:
        status = target.stat(follow_symlinks=follows)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISLNK(status.st_mode) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "permission denied")
    return status


@contextmanager
def _beside(target: Path, existing: os.stat_result | None, mode: int | None) -> Iterator[TextIO]:
    _clear(target)
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}{_PART}")
    created = 0o666 if mode is None else mode
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, created)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123 - a descriptor is no path
            _holds(descriptor)
            yield stream
            stream.flush()
            if existing is not None and mode is None:
                _belongs_as(temporary, existing)
            os.fsync(descriptor)
            if existing is not None and mode is None and existing.st_nlink > 1:
                _copy(descriptor, target)
                temporary.unlink()
                return
        temporary.replace(target)
        sync(target.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def replacing_whole(path: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Give a folder beside `path` to work in: what is called `WHOLE` in it at the end takes its place.

    That is a file or a folder. All of it is there, or nothing changed. A folder is replaced only where it `is_ours`.
    Raises `FileError`.
    """
    try:
        _refuse_zero_byte(path)
        target = Path(os.path.realpath(path))
        if target.is_dir() and not is_ours(target):
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise FileError(path, "cannot be written: it is no regular file; remove it")
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "permission denied")
        with _working(target) as folder:
            yield folder
            _exchange(folder, target)
    except FileNotFoundError:
        raise FileError(path, "cannot be written: no such folder") from None
    except OSError as error:
        raise FileError(path, f"cannot be written: {reason(error)}") from error


@contextmanager
def _working(target: Path) -> Iterator[Path]:
    """Make a folder beside a target, held as long as it is there, and clear it away."""
    import shutil

    _clear(target)
    folder = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}{_PART}")
    folder.mkdir()
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _holds(descriptor)
        yield folder
    finally:
        os.close(descriptor)
        shutil.rmtree(folder, ignore_errors=True)


def _exchange(folder: Path, target: Path) -> None:
    """Give what is whole the target's name; what stood there goes with the folder."""
    path, old = folder / WHOLE, folder / "old"
    for file in [path] if path.is_file() else path.rglob("*.*"):
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    if path.is_file() and not target.is_dir():
        path.replace(target)
    else:
        stood = target.exists()
        if stood:
            target.rename(old)
        try:
            path.rename(target)
        except OSError:
            if stood:
                old.rename(target)
            raise
    sync(target.parent)


#: How the file is called into which another is written first.
_PART = ".part"
#: What stands under this name in the folder that `replacing_whole` gives takes the name asked for.
WHOLE = "whole"
#: What is copied at once, in bytes.
_BLOCK = 1 << 20


def _belongs_as(temporary: Path, existing: os.stat_result) -> None:
    """Let a file belong to whom the one that it replaces belongs, where the system lets it, and have its mode."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, existing.st_uid, existing.st_gid)
    temporary.chmod(stat.S_IMODE(existing.st_mode))


def _copy(descriptor: int, target: Path) -> None:
    """Write what is whole by now into a file that has several names, so that all of them have it."""
    with target.open("r+b") as written:
        os.lseek(descriptor, 0, os.SEEK_SET)
        while block := os.read(descriptor, _BLOCK):
            written.write(block)
        written.truncate()
        written.flush()
        os.fsync(written.fileno())


def sync(folder: Path) -> None:
    """Have a folder's names on disk, where the system can: a loss of power keeps their order then."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _holds(descriptor: int) -> bool:
    """Hold a file as long as it is open: another cannot, unless its writer is gone. False where another holds it."""
    try:
        import fcntl
    except ImportError:  # Windows has none
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _clear(target: Path) -> None:
    """Clear away what runs that were killed had begun to write for a file: nobody holds it any more."""
    begun = f".{target.name[:40]}."
    with suppress(OSError):
        for path in target.parent.iterdir():
            rest = path.name.removeprefix(begun)
            if rest != path.name and re.fullmatch(r"[0-9a-f]{12}\.part", rest):
                _clear_unheld(path)


def _clear_unheld(path: Path) -> None:
    is_folder = path.is_dir() and not path.is_symlink()
    access = os.O_RDONLY if is_folder else os.O_RDWR
    with suppress(OSError):
        descriptor = os.open(path, access | getattr(os, "O_NOFOLLOW", 0))
        try:
            mode = os.fstat(descriptor).st_mode
            if stat.S_ISREG(mode) and _holds(descriptor):
                path.unlink()
            elif stat.S_ISDIR(mode) and _holds(descriptor):
                import shutil  # hardly anybody is killed while writing a folder

                shutil.rmtree(path, ignore_errors=True)
        finally:
            os.close(descriptor)
