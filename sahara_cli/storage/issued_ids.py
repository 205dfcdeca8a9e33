"""The ids that a dossier has ever given: `ids.txt`, one a line in order, so that none is given twice.

The ids of its records count too, so a dossier may be without the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.errors import DossierError
from sahara_cli.storage import journal
from sahara_cli.storage.own import IDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ID = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")


def issued_ids(folder: Path) -> frozenset[str]:
    """Read the ids that were given. Raises `DossierError` for a line that is none."""
    ids = set()
    for line in _lines(folder):
        if isinstance(line, DossierError):
            raise line
        ids.add(line)
    return frozenset(ids)


def misissued(folder: Path) -> Iterator[DossierError]:
    """Yield what is wrong with the file of ids."""
    return (line for line in _lines(folder) if isinstance(line, DossierError))


def _lines(folder: Path) -> Iterator[str | DossierError]:
    held = journal.snapshot(folder, [IDS])[IDS].removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(held.split(b"\n"), 1):
        if _ID.fullmatch(line.strip()):
            yield line.strip().decode()
        elif line.strip():
            problem = "is no id; a line holds one id that was given, such as united-nations"
            yield DossierError(folder / IDS, problem, line=number)
