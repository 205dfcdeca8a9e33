"""One writer to a folder at a time."""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from sahara_cli.errors import DossierError
from sahara_cli.files import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: A file that stands for the lock where the system cannot lock a folder.
LOCK = ".sahara-lock"

#: How long a second writer waits, and how often it looks, in seconds.
PATIENCE = 5.0
_PAUSE = 0.05
#: A lock file that is older was left behind, in seconds: no writing takes as long.
_STALE = 60

_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})


@contextmanager
def locked(
    folder: Path, waiting: Callable[[], None] = lambda: None, *, patience: float = PATIENCE
) -> Iterator[None]:
    """Hold a folder against other writers; `waiting` is called once, where another one holds it.

    The system gives up the lock of a process that ends in any way. Where it has no such locks a file stands for
    one, which nobody but a person removes. Raises `DossierError` where the other one does not end in time.
    """
    try:
        release = _flock(folder, waiting, patience)
    except _NoLocksError:
        release = _lock_file(folder, waiting, patience)
    try:
        yield
    finally:
        release()


class _NoLocksError(Exception):
    """The system cannot lock a folder."""


def _flock(folder: Path, waiting: Callable[[], None], patience: float) -> Callable[[], None]:
    try:
        import fcntl
    except ImportError as error:  # Windows has none
        raise _NoLocksError from error
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise DossierError(folder, f"cannot be read: {reason(error)}") from error

    def take() -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise _NoLocksError from error
        return True

    try:
        _await(take, folder, waiting, patience)
    except BaseException:
        os.close(descriptor)
        raise
    return lambda: os.close(descriptor)


def _lock_file(folder: Path, waiting: Callable[[], None], patience: float) -> Callable[[], None]:
    path = folder / LOCK

    def take() -> bool:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            return False
        except OSError as error:
            raise DossierError(path, f"cannot be written: {reason(error)}") from error
        return True

    _await(take, folder, waiting, patience)

    def release() -> None:
        with suppress(OSError):
            path.unlink()

    return release


def _await(
    take: Callable[[], bool], folder: Path, waiting: Callable[[], None], patience: float
) -> None:
    if take():
        return
    waiting()
    end = time.monotonic() + patience
    while time.monotonic() < end:
        time.sleep(_PAUSE)
        if take():
            return
    raise DossierError(folder, f"another sahara is adding to it{_left_behind(folder)}; try again")


def _left_behind(folder: Path) -> str:
    path = folder / LOCK
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return ""
    return f", or was stopped: then remove {path}" if age > _STALE else ""
