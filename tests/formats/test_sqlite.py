"""SQLite: what is written opens and links, is found by its words, and is known to GDAL by its geometry."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from sahara_cli.errors import RequestError
from sahara_cli.formats import write
from sahara_cli.sink import Sink
from tests.formats.claims import claimed, claims, said
from tests.formats.located import MARCH, RAID, TALKS, reported
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.dossier.records import Claim
    from sahara_cli.reports import Report
    from tests.conftest import Maker, Sahara


def written(report: Report) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    lost = write(report, Sink(stream), "sqlite")
    held = sqlite3.connect(":memory:")
    assert isinstance(stream.buffer, io.BytesIO)
    held.deserialize(stream.buffer.getvalue())
    assert held.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert held.execute("PRAGMA foreign_key_check").fetchall() == []
    return held, lost


def _asked(report: Report, question: str) -> list[tuple[Any, ...]]:
    with closing(written(report)[0]) as held:
        return held.execute(question).fetchall()


def test_an_event_has_every_field_in_words() -> None:
    held, lost = written(reported(RAID))
    held.row_factory = sqlite3.Row
    with closing(held):
        (row,) = held.execute("SELECT * FROM events").fetchall()
    assert dict(row) == {
        "id": "raid", "date": "[2023-12-01..2023-12-07]", "earliest": "2023-12-01", "latest": "2023-12-07",
        "match": None, "title": "A raid", "kind": "assault", "mode": "firearms", "status": "reported",
        "actors": "Zoë O'Neill", "recipients": "Northland", "mentioned": "Northland", "places": "The Quay",
        "figures": "killed 15–22", "note": None, "topics": "two words", "origin": "imported",
        "proposed_by": None, "date_text": None,
        "date_basis": None,
        "source": "List of Events 3, An Institute, 2024, row NOR12, licence: CC BY 4.0, https://list.example/",
        "geometry": "POINT (-3.0074 16.7735)",
    }  # fmt: skip
    assert lost == ()


@tried_on(
    ("question", "rows"),
    [
        ("SELECT * FROM event_actors ORDER BY part",
         [("raid", "actors", "envoy"), ("raid", "mentioned", "north"), ("raid", "recipients", "north")]),
        ("SELECT * FROM event_places", [("raid", "quay")]),
        ("SELECT * FROM figures", [("raid", "raid", "killed", 15, 22, 0, None, None)]),
        ("SELECT * FROM cites", [("raid", None, None, None, None, None, "list", "NOR12", "b" * 64)]),
        ("SELECT event, report, title FROM event_reports", [("raid", "raid", "A raid")]),
        ("SELECT name, part_of, part_of_id FROM actors ORDER BY id",
         [("Zoë O'Neill", "Northland", "north"), ("Northland", None, None)]),
        ("SELECT name, within_id, latitude, longitude, precision, geometry FROM places ORDER BY id DESC",
         [("The Quay", "coast", 16.7735, -3.0074, "exact", "POINT (-3.0074 16.7735)"),
          ("The Coast", None, -17.5, 179.99, "province", "POINT (179.99 -17.5)")]),
        ("SELECT label, licence, rows FROM datasets", [("List of Events 3", "CC BY 4.0", 3)]),
        ("SELECT count(*) FROM articles", [(0,)]),
    ],
)  # fmt: skip
def test_what_it_names_and_rests_on_is_linked(question: str, rows: list[tuple[Any, ...]]) -> None:
    assert _asked(reported(RAID), question) == rows


def test_an_event_at_several_places_is_at_all_that_have_coordinates() -> None:
    assert _asked(reported(MARCH, TALKS), "SELECT geometry FROM events") == [
        ("MULTIPOINT ((-3.0074 16.7735), (179.99 -17.5))",), (None,),
    ]  # fmt: skip


def test_what_gdal_knows_a_geometry_by_is_there() -> None:
    report = reported(RAID)
    assert _asked(report, "SELECT * FROM geometry_columns") == [
        ("events", "geometry", 0, 2, 4326, "WKT"), ("places", "geometry", 1, 2, 4326, "WKT"),
    ]  # fmt: skip
    assert _asked(report, "SELECT srid, auth_name, auth_srid FROM spatial_ref_sys") == [
        (4326, "EPSG", 4326)
    ]


@tried_on(
    ("table", "words", "found"),
    [
        ("events", "raid", ["raid"]),
        ("events", "oneill", []),
        ("events", '"O\'Neill"', ["raid"]),
        ("events", "zoe", ["raid"]),
        ("actors", "northland", ["envoy", "north"]),
        ("places", "quay", ["quay"]),
        ("statements", "met", ["said"]),
        ("facts", "sea", ["claimed"]),
    ],
)
def test_full_text_search_finds_words_and_names(table: str, words: str, found: list[str]) -> None:
    matching = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?"  # noqa: S608  # the cases' own names
    question = f"SELECT id FROM {table} WHERE rowid IN ({matching})"  # noqa: S608
    with closing(written(reported(RAID, said(), claimed()))[0]) as held:
        assert [one for (one,) in held.execute(f"{question} ORDER BY id", (words,))] == found


def test_statements_and_facts_have_tables_of_their_own() -> None:
    report = reported(said(mentioned=["north"]), claimed(date="1975"))
    assert _asked(report, "SELECT speaker, speaker_id, place_id, words FROM statements") == [
        ("Zoë O'Neill", "envoy", "harbour", "We met.")
    ]
    assert _asked(report, "SELECT subject_id, value, asserted_by_id, earliest FROM facts") == [
        ("north", "the sea", "envoy", "1975-01-01")
    ]
    assert _asked(report, "SELECT * FROM statement_actors") == [("said", "mentioned", "north")]
    assert _asked(report, "SELECT record, article, start, sentence FROM cites") == [
        ("said", "paper", 0, 4), ("claimed", "paper", 0, 4),
    ]  # fmt: skip
    assert _asked(report, "SELECT count(*) FROM events") == [(0,)]


def test_a_happening_keeps_what_each_report_says(
    make: Maker, sahara: Sahara, tmp_path: Path
) -> None:
    def report(identifier: str, date: str, killed: int) -> dict[str, Any]:
        figure = {"what": "killed", "low": killed, "high": killed}
        return {
            "id": identifier,
            "date": date,
            "title": f"As {identifier} tells",
            "figures": [figure],
        }

    folder = make(
        event=[report("one", "2023-12-08", 19), report("two", "2023-12", 17)],
        same=[{"id": "same-one", "members": ["one", "two"]}],
    )
    done = sahara("events", "--dossier", folder, "-o", tmp_path / "out.sqlite")
    assert done == (0, "", "")
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as held:
        ask = held.execute
        assert ask("SELECT id, date, figures FROM events").fetchall() == [
            ("one", "2023-12-08", "killed 19 / 17")
        ]
        assert ask("SELECT report, date, title FROM event_reports").fetchall() == [
            ("one", "2023-12-08", "As one tells"), ("two", "2023-12", "As two tells"),
        ]  # fmt: skip
        assert ask("SELECT event, report, low FROM figures").fetchall() == [
            ("one", "one", 19), ("one", "two", 17),
        ]  # fmt: skip
        assert [one for (one,) in ask("SELECT record FROM cites")] == ["one", "two"]


@given(claims())
def test_whatever_is_written_opens_and_links(drawn: tuple[Claim, ...]) -> None:
    held, lost = written(reported(*drawn))
    with closing(held):
        count = held.execute("SELECT count(*) FROM cites").fetchone()
    assert (count, lost) == ((len(drawn),), ())


def test_a_file_of_sqlite_is_nothing_for_a_terminal() -> None:
    with pytest.raises(RequestError) as refused:
        write(reported(RAID), Sink(io.StringIO(), terminal=True), "sqlite")
    assert str(refused.value) == (
        "a SQLite file is nothing to read on a terminal; write it to a file, with -o FILE"
    )
