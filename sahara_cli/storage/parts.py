"""Files written beside others, whole, before they take their names."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from sahara_cli.storage.own import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def beside(folder: Path, name: str) -> Iterator[tuple[Path, IO[bytes]]]:
    """Open a file that is written beside another; it is cleared away unless it is promised to take that one's name."""
    path = folder / f".{name}.{os.urandom(6).hex()}.part"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(descriptor, "wb", buffering=1 << 20) as stream:  # noqa: PTH123 - a descriptor is no path
            yield path, stream
    finally:
        if not os.path.lexists(path.with_name(JOURNAL)):
            with suppress(OSError):
                path.unlink()
