"""The reader's cache folder (XDG): files that make `sahara` quicker, and that it can always do without.

A file that is not the reader's own, that others could write to, or that a link stands for is not read: whoever made it
is not believed. What cannot be written is not, and nobody is told.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress

_FOLDER, _FILE, _OTHERS, _WRITING = 0o700, 0o600, 0o077, 0o022
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def folder() -> str:
    """Tell where these files are: `$XDG_CACHE_HOME/sahara`, by default `~/.cache/sahara`."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    base = home if os.path.isabs(home) else os.path.join(home_folder(), ".cache")  # noqa: PTH117, PTH118 - `pathlib` takes longer to load than the file to read
    return os.path.join(base, "sahara")  # noqa: PTH118


def home_folder() -> str:
    """Tell the reader's home: where `$HOME` is empty or no absolute path, what the system has, as where it is unset."""
    home = os.environ.get("HOME", "")
    if os.name == "nt" or os.path.isabs(home):  # noqa: PTH117 - as above
        return os.path.expanduser("~")  # noqa: PTH111 - as above
    from pwd import getpwuid  # which is asked for only here

    try:
        return getpwuid(os.getuid()).pw_dir
    except KeyError:  # a user whom the system does not know
        return os.sep


def path_of(name: str) -> str:
    """Name one of these files."""
    return os.path.join(folder(), name)  # noqa: PTH118


def read(name: str, limit: int) -> bytes | None:
    """Read one of these files; none where there is none, or none that can be believed."""
    try:
        if not is_ours(os.lstat(folder()), stat.S_IFDIR, _WRITING):
            return None
        descriptor = os.open(path_of(name), _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(descriptor)
        if not is_ours(status, stat.S_IFREG, _OTHERS) or status.st_size >= limit:
            return None
        return os.read(descriptor, limit)
    except OSError:
        return None
    finally:
        os.close(descriptor)


def is_ours(status: os.stat_result, sort: int, closed: int) -> bool:
    """Tell whether what was found is of a sort, the reader's own, and closed to others."""
    own = getattr(
        os, "geteuid", lambda: status.st_uid
    )()  # Windows has no such numbers, and no such modes
    is_closed = os.name == "nt" or not status.st_mode & closed
    return stat.S_IFMT(status.st_mode) == sort and status.st_uid == own and is_closed


def made() -> bool:
    """Make the folder where it is not there; tell whether it is the reader's own."""
    try:
        os.makedirs(folder(), _FOLDER, exist_ok=True)  # noqa: PTH103
        return is_ours(os.lstat(folder()), stat.S_IFDIR, _WRITING)
    except (OSError, ValueError):
        return False


def keep(name: str, content: bytes) -> None:
    """Write one of these files, whole or not at all."""
    if not made():
        return
    path = path_of(name)
    temporary = f"{path}.{os.urandom(6).hex()}.part"
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE)
        try:
            with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor is no path
                stream.write(content)
            os.replace(temporary, path)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
    except OSError:
        return
