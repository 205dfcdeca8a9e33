"""A packed dossier gone through row by row: its lines are those that were packed, its columns those of its lines.

No more than some thousand rows are held at once. What records refer to is looked for by the engine.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.choosing import by_date
from sahara_cli.engines.answers import record_of
from sahara_cli.engines.layout import COLUMNS, DESCRIPTION, described, row_of
from sahara_cli.engines.seals import Sealing, told_by
from sahara_cli.engines.tables import files_of, opened, parts_of, refusing
from sahara_cli.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BATCH = 5_000
#: What an engine orders by, and no line tells.
_PLACED = frozenset({"rank", "row"})
#: The kinds whose ids name nothing but what stands in the column: a fact's subject may be of any kind.
_NAMING = ("event", "statement")
#: The columns of ids, with the nouns of what they name.
_REFERENCES = {
    "actors": ("actor",),
    "places": ("place",),
    "articles": ("article", "dataset"),
}


class Checked(NamedTuple):
    """The counts of a packed dossier by kind, whether it has a checksum, and what is wrong with it."""

    counts: Counter[str]
    is_sealed: bool
    problems: list[str]


def checked(path: Path) -> Checked:
    """Go through a packed dossier. Raises `DossierError` for what cannot be read as one."""
    name = str(path)
    table = opened(name, is_whole=False)
    with refusing(name):
        seal = told_by(table.get_backend().con, files_of(path), name)
        rows = _Rows(name)
        problems = [problem for batch in _batches(path) for problem in rows.see(batch)]
        problems += _referring(table)
        if seal and rows.sealing.seal.rows != seal.rows:
            message = f"{rows.sealing.seal.rows:,} rows, and {seal.rows:,} were packed"
            problems.insert(0, f"has {message}: a part is missing or strange")
        elif seal and rows.sealing.seal != seal:
            problems.insert(0, "has other lines than were packed: its checksum is not theirs")
    return Checked(rows.counts, seal is not None, [f"{name}: {problem}" for problem in problems])


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    from pyarrow import parquet

    for file in parts_of(path):
        with parquet.ParquetFile(file) as part:
            for batch in part.iter_batches(batch_size=_BATCH, columns=list(COLUMNS)):
                yield batch.to_pylist()


class _Rows:
    """The rows that were gone through."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._before: tuple[int, Any, str] | None = None
        self.counts = Counter[str]()
        self.sealing = Sealing()

    def see(self, rows: list[dict[str, Any]]) -> Iterator[str]:
        for row in rows:
            line = row["line"] or ""
            self.sealing.add(row["noun"] or "", row["id"] or "", line)
            if row["noun"] == DESCRIPTION:
                yield from _otherwise(row, described(line))
                continue
            try:
                record = record_of(row, self._name)
            except DossierError as error:
                yield error.problem
                continue
            self.counts[record.noun] += 1
            yield from _otherwise(row, row_of(record, line))
            yield from self._out_of_order(row, by_date(Answer(record)))

    def _out_of_order(self, row: dict[str, Any], key: Any) -> Iterator[str]:
        """Hold a row's place against that of the row before it: what comes first by date has the lower rank."""
        before, rank = self._before, row["rank"]
        if rank is None:
            yield f'"{row["id"]}" has no rank'
            return
        if before and (before[0] < rank) != (before[1] < key):
            yield f'"{row["id"]}" and "{before[2]}" are not in the order of their dates'
        self._before = rank, key, row["id"]


def _otherwise(row: dict[str, Any], fields: dict[str, Any]) -> Iterator[str]:
    """Tell which columns of a row are not those of its line."""
    other = [
        name
        for name in COLUMNS
        if name not in _PLACED and (row[name] or None) != (fields[name] or None)
    ]
    if other:
        are = "columns are" if len(other) > 1 else "column is"
        yield f'"{row["id"]}": its {are} not what its line tells: {", ".join(other)}'


def _referring(table: Any) -> Iterator[str]:
    """Tell of ids that stand twice, of ranks that are not one each, and of what is referred to and is not there."""
    records = table.filter(table.noun != DESCRIPTION)
    counted = records.aggregate(
        ids=records.id.nunique(), ranks=records["rank"].nunique(), rows=records.count()
    )
    (totals,) = counted.to_pyarrow().to_pylist()
    if totals["ids"] != totals["rows"]:
        yield f"{totals['rows'] - totals['ids']:,} ids stand twice"
    if totals["ranks"] != totals["rows"]:
        yield f"{totals['rows'] - totals['ranks']:,} ranks are of several rows"
    claims = records.filter(records.noun.isin(_NAMING))
    for column, nouns in _REFERENCES.items():
        named = claims[column].unnest().name("id").as_table().distinct()
        known = records.filter(records.noun.isin(nouns)).select("id")
        for lacking in named.anti_join(known, "id").order_by("id").to_pyarrow()["id"].to_pylist():
            yield f'refers to "{lacking}", which is no {" or ".join(nouns)} of it'
