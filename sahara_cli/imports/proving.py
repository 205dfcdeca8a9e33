"""Rows of a data set proved by a copy of its file: each by its digest; of one that is another, which cells are.

The dossier has a sum of each column's cells. In a copy some sums are others: these are the columns in which cells have
changed. Of one row that changed, and of several that changed in one column, that names every cell.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from sahara_cli.imports.tables import digest_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import Dataset
    from sahara_cli.imports.told import Row, Rows

    #: The digest and the record of each citation of a row, by what names the row.
    Held = Mapping[str, Sequence[tuple[str, str]]]

#: Sums of cells have so many bits.
SUM = (1 << 64) - 1


class Sums:
    """A sum of the cells of each column, whatever the order of the rows, and how many cells have something in them."""

    def __init__(self, columns: int) -> None:
        self.sums, self.filled = [0] * columns, [0] * columns

    def add(self, key: str, cells: Sequence[str]) -> None:
        """Add the cells of a row; what names the row counts too, so that no two rows change places."""
        sums, filled = self.sums, self.filled
        seed = crc32(key.encode("utf-8", "surrogatepass"))
        for at, cell in enumerate(cells):
            if cell:
                filled[at] += 1
                try:
                    sums[at] += crc32(cell.encode(), seed)
                except UnicodeEncodeError:  # halves of letters
                    sums[at] += crc32(cell.encode("utf-8", "surrogatepass"), seed)

    @property
    def told(self) -> tuple[str, ...]:
        """The sums as a data set has them, in hexadecimal."""
        return tuple(f"{one & SUM:x}" for one in self.sums)


class Flaw(NamedTuple):
    """A row that is not as the dossier has it: its record, what names it, its line in the copy, and what is wrong.

    The line is none where the copy has no such row.
    """

    record: str
    row: str
    line: int
    problem: str


class Proof(NamedTuple):
    """What a copy proves: how many rows are as they were, what is wrong with others, and how many are not cited.

    `is_as_imported` tells that all its cells are those of the file that was imported.
    """

    proved: int
    flaws: tuple[Flaw, ...]
    others: int
    is_as_imported: bool


def named_by(row: Row, at: Sequence[int]) -> str:
    """Give what names a row: its cells in some columns, else its number."""
    if not at:
        return str(row.number)
    cells = row.cells
    return cells[at[0]].strip() if len(at) == 1 else "-".join(cells[one].strip() for one in at)


def prove(rows: Rows, dataset: Dataset, held: Held) -> Proof:
    """Prove the rows that a dossier has: `held` has each citation of a row, by what names the row."""
    heads = list(rows.columns)
    if lacking := [one for one in dataset.key if one not in heads]:
        told = f"the copy has no column {', '.join(lacking)}, which names the rows"
        return Proof(0, (Flaw("", "", 1, told),), 0, is_as_imported=False)
    at = [heads.index(one) for one in dataset.key]
    seen = _Seen(dict(held), len(heads))
    for row in rows:
        if len(row.cells) == len(heads):
            seen.see(named_by(row, at), row)
        else:
            seen.others += 1
    same = tuple(heads) == dataset.columns and dataset.sums in ((), seen.whole.told)
    flaws = tuple(_flaws(dataset, heads, seen, same=same and bool(dataset.sums)))
    return Proof(seen.proved, flaws, seen.others, same)


def _flaws(dataset: Dataset, heads: Sequence[str], seen: _Seen, *, same: bool) -> Iterator[Flaw]:
    """Yield what is wrong with rows; `same` tells that the copy has all cells as they were imported."""
    columns = _changed(dataset, heads, seen) if seen.changed and not seen.left else None
    told = _told(columns, len(seen.changed), dataset, heads)
    if same:
        told = "is another row than the record cites"
    for key, line, record in seen.changed:
        yield Flaw(record, key, line, told)
    for key, cites in seen.left.items():
        for _, record in cites:
            yield Flaw(record, key, 0, "is not in the copy")


class _Seen:
    """What was seen of a copy: `left` are the rows of the dossier that were not met, `changed` those that differ."""

    def __init__(self, left: dict[str, Sequence[tuple[str, str]]], columns: int) -> None:
        self.left = left
        self.whole, self.strange = Sums(columns), Sums(columns)
        self.changed: list[tuple[str, int, str]] = []
        self.proved = self.others = 0

    def see(self, key: str, row: Row) -> None:
        """Compare a row with what the dossier has of it: each citation is judged. A row without a name is in no sum."""
        if key:
            self.whole.add(key, row.cells)
        known = self.left.pop(key, ())
        if not known:
            self.others += 1
            if key:
                self.strange.add(key, row.cells)
            return
        digest = sha256(digest_text(row.cells)).hexdigest()
        changed = [(key, row.line, record) for cited, record in known if cited != digest]
        self.changed += changed
        self.proved += len(changed) < len(known)


def _changed(dataset: Dataset, heads: Sequence[str], seen: _Seen) -> list[str] | None:
    """Tell in which columns cells have changed; none where that cannot be told.

    Rows that are not cited may be new, or may have been wrong when the file was imported: the fewer columns, the truer.
    """
    if tuple(heads) != dataset.columns or len(dataset.sums) != len(heads):
        return None
    own = Sums(len(heads))
    own.sums = [one - other for one, other in zip(seen.whole.sums, seen.strange.sums, strict=True)]
    found = (
        [name for name, old, new in zip(heads, dataset.sums, one.told, strict=True) if old != new]
        for one in (seen.whole, own)
    )
    return min(filter(None, found), key=len, default=None)


def _told(columns: Sequence[str] | None, rows: int, dataset: Dataset, heads: Sequence[str]) -> str:
    if columns is None:
        if tuple(heads) != dataset.columns:
            return f"is another row than was imported: {_heads(dataset, heads)}"
        return "is another row than was imported"
    if len(columns) == 1:
        return f"column {columns[0]}: is another cell than was imported"
    if rows == 1:
        return f"columns {', '.join(columns)}: are other cells than were imported"
    return f"is another row than was imported, in one or more of the columns {', '.join(columns)}"


def _heads(dataset: Dataset, heads: Sequence[str]) -> str:
    gone = [one for one in dataset.columns if one not in heads]
    new = [one for one in heads if one not in dataset.columns]
    parts = (("lacks the columns", gone), ("has new columns,", new))
    told = [f"{what} {', '.join(some[:12])}" for what, some in parts if some]
    return f"the copy {' and '.join(told)}" if told else "its columns are in another order"
