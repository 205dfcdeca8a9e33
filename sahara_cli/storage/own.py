"""The files of a dossier: which names they have, and how one of them is opened, read or replaced.

A dossier may come from anybody. So only its known files are touched, only regular ones that stand in its folder,
and no more than a bounded part of one is read: what a link or a pipe leads to is none of them.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import FILES
from sahara_cli.errors import DossierError
from sahara_cli.files import reason, replacing, size

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import TextIO

#: The versions that a description may tell; the last can hold what `dossier.versions` names.
VERSIONS = (1, 2)
LATEST = VERSIONS[-1]

DESCRIPTION_FILE = "dossier.json"
IDS = "ids.txt"
EARLIER = "earlier.txt"
#: Files whose lines stand in order.
SORTED = frozenset((IDS, EARLIER))

#: The journal holds what is promised: a JSON object that has, by the name of a file, the lines to add, or an object
#: with the fields of a `Change`.
JOURNAL = ".sahara-pending"


def file_of(noun: str) -> str:
    """Name the file that holds a kind of record."""
    return FILES[noun]


#: The files that lines are added to.
GROWING = frozenset((*FILES.values(), *SORTED))

#: A file of so many bytes or more is not read: a draft is held to as much. A promise escapes what it holds.
LARGEST = 256_000_000
LARGEST_JOURNAL = 2 * LARGEST
#: Files that data sets are taken into may be larger: what reads one of them whole takes as much memory.
LARGEST_OF_ROWS = 8_000_000_000
_OF_ROWS = frozenset((*(FILES[noun] for noun in ("event", "statement", "fact")), IDS))
LARGEST_DESCRIPTION = 1_000_000

#: A pipe is opened without waiting for who writes to it, and a link is not followed, where the system can tell.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


def limit_of(name: str) -> int:
    """Tell how many bytes a file of a dossier may not have."""
    return LARGEST_OF_ROWS if name in _OF_ROWS else LARGEST


def read_own(folder: Path, name: str, limit: int | None = None) -> bytes | None:
    """Read a file of a dossier; none where there is none.

    Raises `DossierError` for what leads out of the folder, is no regular file, or has `limit` bytes or more.
    """
    if (descriptor := open_own(folder, name, limit)) is None:
        return None
    try:
        with open(descriptor, "rb", closefd=False) as stream:
            return stream.read(os.fstat(descriptor).st_size + 1)
    except OSError as error:
        raise DossierError(folder / name, f"cannot be read: {reason(error)}") from error
    finally:
        os.close(descriptor)


def open_own(folder: Path, name: str, limit: int | None = None) -> int | None:
    """Open a file of a dossier as `read_own` does, and give its descriptor; none where there is none."""
    path = folder / name
    try:
        descriptor = os.open(inside(folder, name), _FLAGS)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DossierError(path, _unreadable(path, error)) from error
    except ValueError:  # no name holds a zero byte
        return None
    if problem := _unfit(os.fstat(descriptor), limit or limit_of(name)):
        os.close(descriptor)
        raise DossierError(path, problem)
    return descriptor


def _unfit(status: os.stat_result, limit: int) -> str:
    if stat.S_ISDIR(status.st_mode):
        return "cannot be read: it is a folder"
    if not stat.S_ISREG(status.st_mode):
        return _STRANGE
    return f"is too large: less than {size(limit)} can be read" if status.st_size >= limit else ""


def replacing_own(folder: Path, name: str) -> AbstractContextManager[TextIO]:
    """Open a file of a dossier to write it anew, whole or not at all; links are not followed out of the folder."""
    return replacing(inside(folder, name), follows=False)


def inside(folder: Path, name: str) -> Path:
    """Tell where a file of a dossier really is. Raises `DossierError` where a link leads out of the folder."""
    path = folder / name
    if not os.path.islink(path):  # noqa: PTH114 - which raises nothing
        return path
    real, home = os.path.realpath(path), os.path.realpath(folder)
    if not real.startswith(home.rstrip(os.sep) + os.sep):
        raise DossierError(
            path, "is a link that leads out of its dossier; put the file itself there"
        )
    if not os.path.lexists(real):
        raise DossierError(path, "cannot be read: it is a link that leads nowhere")
    return Path(real)


_STRANGE = "is no regular file, such as a pipe or a device; put a file there, or remove it"


def _unreadable(path: Path, error: OSError) -> str:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return f"cannot be read: {reason(error)}"
    is_known = stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)
    return f"cannot be read: {reason(error)}" if is_known else _STRANGE
