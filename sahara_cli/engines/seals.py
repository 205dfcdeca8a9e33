"""The seal in the footer of each packed file: how many rows it has, and a sum of their lines.

A question holds the number of rows against it, so that no part is missing; `check` holds every line.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The keys in the footer.
ROWS, DIGEST = "sahara_rows", "sahara_digest"
_SUM = (1 << 256) - 1
_FOOTERS = "select sum(num_rows) from parquet_file_metadata(?)"
_TOLD = """
select distinct decode(key), decode(value) from parquet_kv_metadata(?) where decode(key) in (?, ?) order by all
"""


class Seal(NamedTuple):
    """The number of rows packed, and the sum of the SHA-256 of each one's noun, id and line, in hexadecimal."""

    rows: int
    digest: str


class Sealing:
    """Rows that are counted and added up, in whatever order they come."""

    def __init__(self) -> None:
        self._rows = self._sum = 0

    def add(self, noun: str, identifier: str, line: str) -> None:
        """Count a row."""
        content = f"{noun}\n{identifier}\n{line}".encode("utf-8", "surrogatepass")
        self._rows += 1
        self._sum += int.from_bytes(sha256(content).digest(), "big")

    @property
    def seal(self) -> Seal:
        """What was added up."""
        return Seal(self._rows, f"{self._sum & _SUM:064x}")


def told_by(engine: Any, files: Sequence[str], name: str) -> Seal | None:
    """Read what files say of themselves; none where they do not. Raises `DossierError` where they disagree."""
    stated = dict[str, str]()
    for key, value in engine.cursor().execute(_TOLD, [list(files), ROWS, DIGEST]).fetchall():
        if stated.setdefault(key, value) != value:
            raise DossierError(name, "has parts of several packs: pack the dossier again")
    if stated.keys() != {ROWS, DIGEST} or not stated[ROWS].isdecimal():
        return None
    return Seal(int(stated[ROWS]), stated[DIGEST])


def refuse_partial(engine: Any, files: Sequence[str], name: str) -> None:
    """Refuse a packed dossier that has more or fewer rows than were packed; only footers are read."""
    if seal := told_by(engine, files, name):
        (rows,) = engine.cursor().execute(_FOOTERS, [list(files)]).fetchone()
        if rows != seal.rows:
            message = f"has {rows:,} rows, and {seal.rows:,} were packed"
            raise DossierError(
                name, f"{message}: a part is missing or strange; pack the dossier again"
            )
