"""A SQLite file: a table a kind of record, tables of links, full-text search; Datasette, DuckDB and QGIS open it.

A row has a record's fields in words, as CSV has them; ids that a field has several of stand in tables of links. Events
and places have a `geometry` (WKT, longitude first, WGS 84), which GDAL and QGIS know by `geometry_columns`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dossier.criteria import references, reports_of
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import RECORDS, Claim, Event, Place
from sahara_cli.dossier.selection import Answer
from sahara_cli.errors import RequestError
from sahara_cli.reports.citations import named
from sahara_cli.reports.exports import claims, others
from sahara_cli.reports.points import located, places_by_id, well_known_text
from sahara_cli.reports.tabular import behind, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.tabular import Cell
    from sahara_cli.sink import Sink

_CHUNK = 1 << 20
#: So many claims are written at once.
_SOME = 1_000
#: The tables that are always there, so that a query written for one file runs on any.
_USUAL = ("article", "actor", "place", "event")
_CLAIMS = ("event", "statement", "fact")
_LOCATED = ("event", "place")
_AFFINITIES = {
    "text_length": "INTEGER", "paragraphs": "INTEGER", "sentences": "INTEGER", "rows": "INTEGER", "latitude": "REAL",
    "longitude": "REAL",
}  # fmt: skip
_CITED = ("article", "start", "end", "paragraph", "sentence", "dataset", "row", "digest")
_FIGURE = ("what", "low", "high", "approximate", "by", "text")

#: What GDAL knows a geometry by in a file that is no GeoPackage (its "FDO-OGR" layout).
_SPATIAL = {
    "spatial_ref_sys": (
        '"srid" INTEGER PRIMARY KEY', '"auth_name" TEXT', '"auth_srid" INTEGER', '"srtext" TEXT',
    ),
    "geometry_columns": (
        '"f_table_name" TEXT', '"f_geometry_column" TEXT', '"geometry_type" INTEGER', '"coord_dimension" INTEGER',
        '"srid" INTEGER', '"geometry_format" TEXT',
    ),
}  # fmt: skip
_WGS_84_TEXT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]]'
)
_WGS_84 = (4326, "EPSG", 4326, _WGS_84_TEXT)
#: The numbers of a geometry's kind there: any, since an event may be at several places, or a point.
_KIND = {"event": 0, "place": 1}


class _Table(NamedTuple):
    """A table of a kind of record, and what each of its columns says."""

    noun: str
    answers: Iterable[Answer]
    cells: Mapping[str, Cell]

    @property
    def name(self) -> str:
        return f"{self.noun}s"


class _Claims:
    """The claims of one kind that a report has, read whenever they are gone through."""

    def __init__(self, report: Report, noun: str) -> None:
        self._report, self._noun = report, noun

    def __iter__(self) -> Iterator[Answer]:
        return (answer for answer, claim in claims(self._report) if claim.noun == self._noun)


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims and all that they name; tell what is left out. Raises `RequestError` for a terminal."""
    if sink.terminal:
        raise RequestError(
            "a SQLite file is nothing to read on a terminal; write it to a file, with -o FILE"
        )
    with TemporaryDirectory(prefix="sahara-") as folder:
        path = Path(folder) / "records.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
            lost = _filled(database, report)
            database.execute("COMMIT")
        with path.open("rb") as stream:
            while part := stream.read(_CHUNK):
                sink.write_bytes(part)
    return (*lost, *others(report))


def _filled(database: sqlite3.Connection, report: Report) -> tuple[str, ...]:
    tables = _tables(report)
    places = places_by_id(report)
    for table in tables:
        database.execute(_declared(table))
        if table.noun not in _CLAIMS:
            _insert(database, table.name, _rows(table, places))
    for name, columns in _SPATIAL.items():
        database.execute(_created(name, columns))
    _insert(database, "spatial_ref_sys", [_WGS_84])
    _insert(
        database,
        "geometry_columns",
        [(f"{noun}s", "geometry", kind, 2, _WGS_84[0], "WKT") for noun, kind in _KIND.items()],
    )
    kinds = [table for table in tables if table.noun in _CLAIMS]
    _declare_links(database, kinds)
    for table in kinds:
        _fill(database, table, places)
    for name, column in _INDEXED:
        database.execute(f'CREATE INDEX "{name}_by_{column}" ON "{name}" ("{column}")')
    return _searched(database, tables)


def _tables(report: Report) -> list[_Table]:
    """Make a table of each kind of record among a report's claims and what they name."""
    nouns, ids = set[str](), set[str]()
    for _, claim in claims(report):
        nouns.add(claim.noun)
        ids.update(references(claim))
    by_noun: dict[str, Iterable[Answer]] = {noun: _Claims(report, noun) for noun in nouns}
    for noun in _USUAL:
        by_noun.setdefault(noun, ())
    of_names: dict[str, list[Answer]] = {}
    for record in behind(ids, report):
        of_names.setdefault(record.noun, []).append(Answer(record))
    by_noun |= of_names
    names = named(report)
    return [
        _Table(noun, by_noun[noun], _columns(noun, names, report))
        for noun in RECORDS
        if noun in by_noun
    ]


def _columns(noun: str, names: Dossier, report: Report) -> dict[str, Cell]:
    """Leave out the ids that a field has several of: they stand in a table of links."""
    all_columns = worded(noun, names, report)
    return {key: cell for key, cell in all_columns.items() if not key.endswith("_ids")}


def _declared(table: _Table) -> str:
    columns = [f'"{key}" {_AFFINITIES.get(key, "TEXT")}' for key in table.cells]
    columns[0] += " PRIMARY KEY NOT NULL"
    for field in FIELDS[table.noun]:
        if target := _REFERRED.get((table.noun, field.name)):
            at = list(table.cells).index(f"{field.key}_id")
            columns[at] += f' REFERENCES "{target}" ("id")'
    if table.noun in _LOCATED:
        columns.append('"geometry" TEXT')
    return _created(table.name, columns)


#: The fields whose id is always of one kind of record, which has a table of its own.
_REFERRED = {
    ("actor", "part_of"): "actors",
    ("place", "within"): "places",
    ("statement", "speaker"): "actors",
    ("statement", "reported_by"): "actors",
    ("statement", "addressee"): "actors",
    ("statement", "place"): "places",
    ("fact", "asserted_by"): "actors",
}


def _created(name: str, columns: Iterable[str]) -> str:
    return f'CREATE TABLE "{name}" ({", ".join(columns)})'


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    rows = iter(rows)
    if (first := next(rows, None)) is None:
        return
    statement = f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(first))})'  # noqa: S608  # a name of ours
    database.execute(statement, first)
    database.executemany(statement, rows)


def _rows(table: _Table, places: Mapping[str, Place]) -> Iterator[tuple[object, ...]]:
    return (_row(table, answer, places) for answer in table.answers)


def _row(table: _Table, answer: Answer, places: Mapping[str, Place]) -> tuple[object, ...]:
    row = [cell(answer) or None for cell in table.cells.values()]
    if table.noun in _LOCATED:
        row.append(well_known_text(located(answer.record, places).points))
    return tuple(row)


def _declare_links(database: sqlite3.Connection, kinds: Iterable[_Table]) -> None:
    """Make the tables of links of each kind of claim, then those of what all of them rest on."""
    for noun in (table.noun for table in kinds):
        for kind in ("actor", "place"):
            if _several(noun, kind):
                part = ['"part" TEXT NOT NULL'] if kind == "actor" else []
                database.execute(_created(f"{noun}_{kind}s", [_to(noun), *part, _to(kind)]))
    database.execute(_created("event_reports", _REPORT))
    database.execute(_created("figures", [_to("event"), *_FIGURE_COLUMNS]))
    database.execute(_created("cites", _CITE_COLUMNS))


def _fill(database: sqlite3.Connection, table: _Table, places: Mapping[str, Place]) -> None:
    """Write the claims of one kind, with their links and what they rest on, some at a time."""
    answers = iter(table.answers)
    while some := [*islice(answers, _SOME)]:
        _insert(database, table.name, (_row(table, answer, places) for answer in some))
        records = [cast("Claim", answer.record) for answer in some]
        for kind in ("actor", "place"):
            if names := _several(table.noun, kind):
                with_part = kind == "actor"
                _insert(
                    database, f"{table.noun}_{kind}s", _links(records, names, with_part=with_part)
                )
        events = [record for record in records if isinstance(record, Event)]
        _insert(database, "event_reports", _reports(events))
        _insert(database, "figures", _figures(events))
        _insert(database, "cites", _cites(records))


_REPORT = (
    '"event" TEXT NOT NULL REFERENCES "events" ("id")', '"report" TEXT NOT NULL', '"date" TEXT', '"earliest" TEXT',
    '"latest" TEXT', '"status" TEXT', '"title" TEXT',
)  # fmt: skip
_FIGURE_COLUMNS = (
    '"report" TEXT NOT NULL', '"what" TEXT NOT NULL', '"low" INTEGER', '"high" INTEGER', '"approximate" INTEGER',
    '"by" TEXT REFERENCES "actors" ("id")', '"text" TEXT',
)  # fmt: skip
_CITE_COLUMNS = (
    '"record" TEXT NOT NULL', '"article" TEXT REFERENCES "articles" ("id")', '"start" INTEGER', '"end" INTEGER',
    '"paragraph" INTEGER', '"sentence" INTEGER', '"dataset" TEXT', '"row" TEXT', '"digest" TEXT NOT NULL',
)  # fmt: skip


#: What the tables of links are asked by.
_INDEXED = (
    ("event_actors", "actor"),
    ("event_places", "place"),
    ("figures", "event"),
    ("cites", "record"),
)


def _to(noun: str) -> str:
    return f'"{noun}" TEXT NOT NULL REFERENCES "{noun}s" ("id")'


def _several(noun: str, kind: str) -> tuple[str, ...]:
    """Name the fields of a kind of claim that hold several actors, or several places."""
    names = (field.name for field in FIELDS[noun] if field.form == "names")
    return tuple(name for name in names if (name == "places") == (kind == "place"))


def _links(
    records: Iterable[Claim], names: Sequence[str], *, with_part: bool
) -> Iterator[tuple[str, ...]]:
    for record in records:
        for name in names:
            for identifier in getattr(record, name):
                yield (record.id, *([name] if with_part else []), identifier)


def _reports(events: Iterable[Event]) -> Iterator[tuple[object, ...]]:
    """Give the reports that each happening is told by; an event by itself is its own."""
    for event in events:
        for report in reports_of(event) or (event,):
            date = report.date
            yield (
                event.id,
                report.id,
                date.text,
                date.earliest,
                date.latest,
                report.status,
                report.title,
            )


def _figures(events: Iterable[Event]) -> Iterator[tuple[object, ...]]:
    for event in events:
        for report in reports_of(event) or (event,):
            for figure in report.figures:
                yield event.id, report.id, *(getattr(figure, key) for key in _FIGURE)


def _cites(claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        for report in (claim,) if not isinstance(claim, Event) else reports_of(claim) or (claim,):
            for cite in report.cites:
                yield report.id, *(getattr(cite, key, None) for key in _CITED)


def _searched(database: sqlite3.Connection, tables: Iterable[_Table]) -> tuple[str, ...]:
    """Index the words of each table (FTS5); tell where this Python's SQLite cannot."""
    for table in tables:
        fields = (
            field.key for field in FIELDS[table.noun] if field.sought or field.form in _NAMING
        )
        columns = ", ".join(f'"{key}"' for key in dict.fromkeys(fields))
        name = f"{table.name}_fts"
        try:
            database.execute(
                f'CREATE VIRTUAL TABLE "{name}" USING fts5({columns}, content="{table.name}", '
                'tokenize="unicode61 remove_diacritics 2")'
            )
        except sqlite3.OperationalError:
            return ("full-text search left out: this Python's SQLite was built without FTS5",)
        database.execute(f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')')  # noqa: S608  # a name of ours
    return ()


_NAMING = frozenset({"name", "names"})
