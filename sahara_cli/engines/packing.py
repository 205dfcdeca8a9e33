"""A dossier written as one Parquet file, or, where it is large, as a folder with a file a year.

Records are taken as they come, into a file beside the target; DuckDB orders them by date, on disk where memory is
short; and they are written in that order under the target's name, all of them or nothing. So memory does not grow with
their number, and a window of time reads no more than its part of the file.
"""

from __future__ import annotations

import glob
import json
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from sahara_cli.dates.days import civil
from sahara_cli.dossier.selection import Answer, by_date
from sahara_cli.engines.layout import COLUMNS, DESCRIPTION, described, row_of
from sahara_cli.engines.seals import DIGEST, ROWS, Seal, Sealing
from sahara_cli.errors import FileError
from sahara_cli.files import WHOLE, replacing_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord

#: So many records are written at once, and so many rows a group of the file has.
_BATCH, _GROUP = 5_000, 100_000
#: From so many records on the target is a folder with a file a year.
LARGE = 5_000_000
#: A year with fewer than this share of all rows has no file of its own.
_LEAST_SHARE = 1 / 500
#: The file of a year in a folder, and where what is of no year or of a small one stands.
_PART, _REST = "part-0.parquet", "year=other"
#: What DuckDB may hold before it orders on disk.
_MEMORY = "512MB"
#: No year is told of a day so many days away.
_FARTHEST = 10**9

#: What rows are ordered by, as listings order by date, field by field; and the year that they stand under.
_KEYS: dict[str, pa.DataType] = {
    "undated": pa.bool_(), "day": pa.float64(), "by_last": pa.bool_(), "first_day": pa.float64(),
    "last_day": pa.float64(), "source": pa.string(), "start": pa.int64(), "key": pa.string(), "year": pa.int64(),
}  # fmt: skip
_RANKED = """
create temp table ranked as
select "row", year, row_number() over (
    order by undated, day, by_last, first_day, last_day, coalesce("date", ''), source nulls first, start, "key", id
) - 1 as rank from read_parquet(?)
"""
_YEARS = """
select year, min(rank), max(rank) from ranked where year is not null group by year having count(*) >= ? order by year
"""
#: Articles stand first, together: every question asks for them.
_ORDERED = """
copy (
    select {columns} from read_parquet({raw}) as raw join ranked using ("row")
    order by noun in ('article', 'dataset', 'dossier') desc, ranked.rank
) to {target} (format parquet, compression zstd, row_group_size {group}, {seal})
"""


class Line(NamedTuple):
    """A record, and the line of the file that holds it."""

    record: AnyRecord
    line: str


def pack(
    lines: Iterable[Line], description: Mapping[str, Any], target: Path, *, large: int = LARGE
) -> int:
    """Write records to `target`, whole or not at all; give their number.

    `description` is what `dossier.json` has. Raises `FileError`.
    """
    with replacing_whole(target, is_pack) as folder:
        try:
            return _pack(lines, description, folder, large)
        except duckdb.Error as error:
            problem = f"cannot be written: {str(error).splitlines()[0]}"
            raise FileError(target, problem) from error
        except pa.ArrowException as error:
            raise FileError(target, f"cannot be written: {error}") from error


def _pack(lines: Iterable[Line], description: Mapping[str, Any], folder: Path, large: int) -> int:
    raw, path = folder / "raw.parquet", folder / WHOLE
    seal = _write_as_they_come(lines, description, raw)
    count = seal.rows - 1
    with closing(duckdb.connect()) as engine:
        engine.execute("set enable_progress_bar = false")
        engine.execute(f"set memory_limit = '{_MEMORY}'")
        engine.execute(f"set temp_directory = {_quoted(folder / 'spilled')}")
        engine.execute(_RANKED, [glob.escape(str(raw))])
        if count < large:
            _write(engine, raw, path, seal)
        else:
            _write_by_year(engine, raw, path, seal)
    return count


def _write_by_year(engine: duckdb.DuckDBPyConnection, raw: Path, path: Path, seal: Seal) -> None:
    """Write a file for each year with its share of rows, and one for all others; each is in order."""
    path.mkdir()
    together, least = path / "together.parquet", max(1, int((seal.rows - 1) * _LEAST_SHARE))
    _write(engine, raw, together, seal)
    years = engine.execute(_YEARS, [least]).fetchall()
    dated = "noun not in ('article', 'dataset', 'dossier')"
    for year, first, last in years:
        own = f"{dated} and rank between {first} and {last}"
        _write_part(engine, (together, own), path / f"year={year}", seal)
    spans = " or ".join(f"rank between {first} and {last}" for _, first, last in years)
    others = f"not ({dated} and ({spans}))" if spans else "true"
    _write_part(engine, (together, others), path / _REST, seal)
    together.unlink()


def _write(engine: duckdb.DuckDBPyConnection, raw: Path, target: Path, seal: Seal) -> None:
    columns = ", ".join(f'ranked."{name}"' if name == "rank" else f'"{name}"' for name in COLUMNS)
    engine.execute(
        _ORDERED.format(
            columns=columns,
            raw=_read(raw),
            target=_quoted(target),
            group=_GROUP,
            seal=_metadata(seal),
        )
    )


def _metadata(seal: Seal) -> str:
    """Write what a file says of the whole, as SQL has it: digits and letters alone."""
    return f"kv_metadata {{{ROWS}: '{seal.rows}', {DIGEST}: '{seal.digest}'}}"


def _write_part(
    engine: duckdb.DuckDBPyConnection, rows: tuple[Path, str], folder: Path, seal: Seal
) -> None:
    """Write the rows of a file for which something holds."""
    folder.mkdir()
    together, condition = rows
    engine.execute(
        f"copy (select * from read_parquet({_read(together)}) where {condition})"  # noqa: S608  # our own words
        f" to {_quoted(folder / _PART)} (format parquet, compression zstd, row_group_size {_GROUP}, {_metadata(seal)})"
    )


def _quoted(path: Path | str) -> str:
    """Write a path as SQL has it, where no parameter may stand."""
    return "'" + str(path).replace("'", "''") + "'"


def _read(path: Path) -> str:
    """Name a file to read: what is a star in its name is one."""
    return _quoted(glob.escape(str(path)))


def _write_as_they_come(lines: Iterable[Line], description: Mapping[str, Any], raw: Path) -> Seal:
    keyed = schema()
    for name, kind in _KEYS.items():
        keyed = keyed.append(pa.field(name, kind))
    sealing = Sealing()
    rows = _rows(lines, description, sealing)
    with pq.ParquetWriter(raw, keyed, compression="zstd", compression_level=1) as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_batch(pa.RecordBatch.from_pylist(batch, schema=keyed))
    return sealing.seal


def _rows(
    lines: Iterable[Line], description: Mapping[str, Any], sealing: Sealing
) -> Iterator[dict[str, Any]]:
    serialized = json.dumps(description, ensure_ascii=False)
    sealing.add(DESCRIPTION, DESCRIPTION, serialized)
    yield {**described(serialized), "undated": True, "row": -1}
    for number, (record, line) in enumerate(lines):
        sealing.add(record.noun, record.id, line)
        yield {**row_of(record, line), **_keys(record), "row": number}


def _keys(record: AnyRecord) -> dict[str, Any]:
    """Give what a record is ordered by, taken apart into columns."""
    key: tuple[Any, ...] = by_date(Answer(record))
    _, undated, by_time, place, _ = key
    source, start, row = place or (None, None, None)
    keys = {"undated": undated, "source": source, "start": start, "key": row}
    if undated:
        return keys
    day, by_last, (first, last, _) = by_time
    return {
        **keys,
        "day": float(day),
        "by_last": by_last,
        "first_day": float(first),
        "last_day": float(last),
        "year": civil(int(day))[0] if abs(day) < _FARTHEST else None,
    }


def schema() -> pa.Schema:
    """Give the columns of a packed dossier as Arrow has them."""
    import ibis

    return ibis.schema(dict(COLUMNS)).to_pyarrow()


def is_pack(folder: Path) -> bool:
    """Tell whether a folder is one that `pack` made and nobody added to, so that another may take its place.

    Others keep Parquet by years too: ours has one part a year, one of no year, and the columns of a packed dossier.
    """
    import pyarrow as pa
    from pyarrow import parquet

    years = [*folder.iterdir()]
    if not all(
        path.name.startswith("year=") and path.is_dir() and not path.is_symlink() for path in years
    ):
        return False
    if any([part.name for part in path.iterdir()] != [_PART] for path in years):
        return False
    try:
        return set(COLUMNS) <= set(parquet.read_schema(folder / _REST / _PART).names)
    except (OSError, pa.ArrowInvalid):
        return False
