"""Rows of a data set proved by a copy of its file: each by its digest; of one that is another, which cells are.

The dossier has sums of each column's cells, one for each of some heaps on which rows are put by what names them. In a
copy some sums are others: these are the columns in which cells of that heap have changed. Where one row of a heap
changed, or several in one column, that names every cell.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from operator import add
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from sahara_cli.imports.tables import digest_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import Dataset
    from sahara_cli.imports.rows import Row, Rows

    #: The digest and the record of each citation of a row, by what names the row.
    CitedRows = Mapping[str, Sequence[tuple[str, str]]]

#: Sums of cells have so many bits; one alone, as older dossiers have it, has more.
_SUM, _ONE_SUM = (1 << 32) - 1, (1 << 64) - 1
#: Rows are put on so many heaps at most, and a data set has so many sums.
_MOST_HEAPS, _MOST_SUMS = 64, 2_048
#: So many cells are added up at once.
_MANY = 65_536
_BETWEEN = ":"


class Sums:
    """Sums of the cells of each column, whatever the order of the rows, and how many cells have something in them.

    There is one for each of `heaps`, by default as many as a data set of so many columns has room for.
    """

    def __init__(self, columns: int, heaps: int = 0) -> None:
        self.heaps = heaps or max(1, min(_MOST_HEAPS, _MOST_SUMS // max(1, columns)))
        self._columns, self._most = columns, max(1, _MANY // max(1, columns))
        self._sums = [[0] * columns for _ in range(self.heaps)]
        self._filled = [0] * columns
        self._new: list[list[list[int]]] = [[] for _ in range(self.heaps)]
        self._count = 0

    def heap(self, key: str) -> int:
        """Tell on which heap a row is put, by what names it."""
        return crc32(key.encode("utf-8", "surrogatepass")) % self.heaps

    def add(self, key: str, cells: Sequence[str]) -> None:
        """Add the cells of a row; what names the row counts too, so that no two rows change places."""
        seed = crc32(key.encode("utf-8", "surrogatepass"))
        try:
            own = [crc32(cell.encode(), seed) if cell else 0 for cell in cells]
        except UnicodeEncodeError:  # halves of letters
            bare = [cell.encode("utf-8", "surrogatepass") for cell in cells]
            own = [crc32(cell, seed) if cell else 0 for cell in bare]
        self._new[seed % self.heaps].append(own)
        self._count += 1
        if own.count(0) != cells.count(""):  # one in four thousand million cells has this sum
            for at, cell in enumerate(cells):
                self._filled[at] += bool(cell and not own[at])
        if self._count == self._most:
            self._add_up()

    def _add_up(self) -> None:
        """Add up what is new, column by column."""
        self._count = 0
        for heap, new in enumerate(self._new):
            if not new:
                continue
            columns = [*zip(*new, strict=True)]
            self._sums[heap] = [*map(add, self._sums[heap], map(sum, columns))]
            for at, sums in enumerate(columns):
                self._filled[at] += len(new) - sums.count(0)
            new.clear()

    @property
    def _heaps(self) -> list[list[int]]:
        """The sums of each heap, of all that was added."""
        self._add_up()
        return self._sums

    @property
    def filled(self) -> list[int]:
        """How many cells of each column have something in them."""
        self._add_up()
        return self._filled

    def without(self, others: Sums) -> Sums:
        """Give the sums of the rows that are not among others."""
        left = Sums(self._columns, self.heaps)
        left._sums = [
            [total - other for total, other in zip(own, strange, strict=True)]
            for own, strange in zip(self._heaps, others._heaps, strict=True)
        ]
        return left

    @property
    def hexadecimal(self) -> tuple[str, ...]:
        """The sums of each column as a data set has them, in hexadecimal."""
        columns = zip(*self._heaps, strict=True)
        if self.heaps == 1:
            return tuple(f"{total & _ONE_SUM:x}" for (total,) in columns)
        return tuple(
            _BETWEEN.join(f"{total & _SUM:x}" if total else "" for total in sums)
            for sums in columns
        )


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
    return (
        cells[at[0]].strip() if len(at) == 1 else "-".join(cells[column].strip() for column in at)
    )


def prove(rows: Rows, dataset: Dataset, cited: CitedRows) -> Proof:
    """Prove the rows that a dossier has: `cited` has each citation of a row, by what names the row."""
    heads = list(rows.columns)
    if lacking := [name for name in dataset.key if name not in heads]:
        problem = f"the copy has no column {', '.join(lacking)}, which names the rows"
        return Proof(0, (Flaw("", "", 1, problem),), 0, is_as_imported=False)
    at = [heads.index(name) for name in dataset.key]
    is_old = bool(dataset.sums) and _BETWEEN not in dataset.sums[0]
    seen = _Seen(dict(cited), len(heads), heaps=is_old)
    for row in rows:
        if len(row.cells) == len(heads):
            seen.see(named_by(row, at), row)
        else:
            seen.others += 1
    same = tuple(heads) == dataset.columns and dataset.sums in ((), seen.all_rows.hexadecimal)
    flaws = tuple(_flaws(dataset, heads, seen, same=same and bool(dataset.sums)))
    return Proof(seen.proved, flaws, seen.others, same)


def _flaws(dataset: Dataset, heads: Sequence[str], seen: _Seen, *, same: bool) -> Iterator[Flaw]:
    """Yield what is wrong with rows; `same` tells that the copy has all cells as they were imported."""
    columns = _changed(dataset, heads, seen) if seen.changed else {}
    alike = Counter(seen.all_rows.heap(key) for key, _, _ in seen.changed)
    for key, line, record in seen.changed:
        heap = seen.all_rows.heap(key)
        difference = _difference(columns.get(heap), alike[heap], dataset, heads)
        yield Flaw(
            record, key, line, "is another row than the record cites" if same else difference
        )
    for key, cites in seen.left.items():
        for _, record in cites:
            yield Flaw(record, key, 0, "is not in the copy")


class _Seen:
    """What was seen of a copy: `left` are the rows of the dossier that were not met, `changed` those that differ."""

    def __init__(
        self, left: dict[str, Sequence[tuple[str, str]]], columns: int, *, heaps: int
    ) -> None:
        self.left = left
        self.all_rows, self.strange = Sums(columns, heaps), Sums(columns, heaps)
        self.changed: list[tuple[str, int, str]] = []
        self.proved = self.others = 0

    def see(self, key: str, row: Row) -> None:
        """Compare a row with what the dossier has of it: each citation is judged. A row without a name is in no sum."""
        if key:
            self.all_rows.add(key, row.cells)
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


def _changed(dataset: Dataset, heads: Sequence[str], seen: _Seen) -> dict[int, list[str]]:
    """Tell in which columns cells have changed, by the heaps of rows of which that can be told.

    That cannot be told of a heap of which rows are gone. Rows that are not cited may be new, or may have been wrong
    when the file was imported: the fewer columns, the truer.
    """
    heaps = {column_sums.count(_BETWEEN) + 1 for column_sums in dataset.sums}
    if (
        tuple(heads) != dataset.columns
        or len(dataset.sums) != len(heads)
        or heaps != {seen.all_rows.heaps}
    ):
        return {}
    gone = {seen.all_rows.heap(key) for key in seen.left}
    changed: dict[int, list[str]] = {}
    for sums in (seen.all_rows, seen.all_rows.without(seen.strange)):
        for heap, names in _others(dataset, heads, sums).items():
            known = changed.get(heap)
            if heap not in gone and (known is None or len(names) < len(known)):
                changed[heap] = names
    return changed


def _others(dataset: Dataset, heads: Sequence[str], sums: Sums) -> dict[int, list[str]]:
    """Name the columns whose sums are others, by heaps."""
    others: dict[int, list[str]] = {}
    for name, old, new in zip(heads, dataset.sums, sums.hexadecimal, strict=True):
        pairs = zip(old.split(_BETWEEN), new.split(_BETWEEN), strict=True)
        for heap, (before, after) in enumerate(pairs):
            if before != after:
                others.setdefault(heap, []).append(name)
    return others


def _difference(
    columns: Sequence[str] | None, rows: int, dataset: Dataset, heads: Sequence[str]
) -> str:
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
    gone = [column for column in dataset.columns if column not in heads]
    new = [head for head in heads if head not in dataset.columns]
    parts = (("lacks the columns", gone), ("has new columns,", new))
    changes = [f"{what} {', '.join(some[:12])}" for what, some in parts if some]
    return f"the copy {' and '.join(changes)}" if changes else "its columns are in another order"
