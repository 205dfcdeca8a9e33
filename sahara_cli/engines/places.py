"""A packed dossier is told from a dossier's folder by what stands there, and without loading any engine."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: What a Parquet file begins with.
_MAGIC = b"PAR1"


def is_packed(path: Path) -> bool:
    """Tell whether a path is a Parquet file, or a folder of such and no dossier's."""
    with suppress(OSError, ValueError):
        if path.is_file():
            with path.open("rb") as file:
                return file.read(len(_MAGIC)) == _MAGIC
        if not path.is_dir() or (path / "dossier.json").exists():
            return False
        return next(path.glob("**/*.parquet"), None) is not None
    return False
