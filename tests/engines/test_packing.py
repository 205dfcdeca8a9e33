"""A packed dossier is written whole or not at all, in order of date, and by year where it is large."""

from __future__ import annotations

import json
import weakref
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow.parquet as pq
import pytest

from sahara_cli.dossier.selection import Answer, by_date
from sahara_cli.engines import Line, pack, packing
from sahara_cli.engines.layout import COLUMNS
from sahara_cli.engines.tables import opened
from sahara_cli.errors import FileError
from tests.engines.agreeing import differences
from tests.engines.made import held, lines, questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TITLE = {"title": "Made"}


def _rows(path: Path, columns: str = "*") -> list[dict[str, Any]]:
    name = f"{path}/*/*.parquet" if path.is_dir() else str(path)
    asked = f"select {columns} from '{name}'"  # noqa: S608  # a test's own words
    told: Any = duckdb.sql(asked)
    rows: list[dict[str, Any]] = told.to_arrow_table().to_pylist()
    return rows


def test_a_row_a_record_with_its_line_and_one_that_describes_the_dossier(tmp_path: Path) -> None:
    count = pack(lines(50), _TITLE, tmp_path / "a.parquet")
    rows = _rows(tmp_path / "a.parquet")
    wanted = {one.record.id: one.line for one in lines(50)}
    assert count == len(wanted)
    assert {row["id"]: row["line"] for row in rows if row["noun"] != "dossier"} == wanted
    (title,) = [json.loads(row["line"]) for row in rows if row["noun"] == "dossier"]
    assert title == _TITLE
    assert list(rows[0]) == list(COLUMNS)


def test_rank_is_the_order_of_a_listing(tmp_path: Path) -> None:
    pack(lines(400), _TITLE, tmp_path / "a.parquet")
    rows = _rows(tmp_path / "a.parquet", "id, noun, rank")
    told = [
        row["id"] for row in sorted(rows, key=lambda row: row["rank"]) if row["noun"] != "dossier"
    ]
    assert told == [one.record.id for one in sorted(map(Answer, held(400)), key=by_date)]


def test_it_is_compressed_in_groups_of_rows(tmp_path: Path) -> None:
    pack(lines(50), _TITLE, tmp_path / "a.parquet")
    group = pq.ParquetFile(tmp_path / "a.parquet").metadata.row_group(0)
    assert {group.column(at).compression for at in range(group.num_columns)} == {"ZSTD"}


@pytest.mark.slow  # packs a file a year
def test_what_is_large_is_a_folder_with_a_file_a_year(tmp_path: Path) -> None:
    pack(lines(300), _TITLE, tmp_path / "whole.parquet")
    pack(lines(300), _TITLE, tmp_path / "a.parquet", large=100)
    names = sorted(one.name for one in (tmp_path / "a.parquet").iterdir())
    assert {"year=2001", "year=other"} <= set(names)
    own = [{**row, "year": None} for row in _rows(tmp_path / "a.parquet")]
    whole = [{**row, "year": None} for row in _rows(tmp_path / "whole.parquet")]
    assert sorted(own, key=str) == sorted(whole, key=str)
    table = opened(str(tmp_path / "a.parquet"))
    assert differences(table, held(300), questions(14)) == []


def _failing() -> Iterator[Line]:
    yield from lines(10)
    raise FileError("events.jsonl", "cannot be read")


def test_nothing_is_left_where_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "a.parquet"
    pack(lines(10), _TITLE, target)
    before = target.read_bytes()
    with pytest.raises(FileError, match=r"events\.jsonl: cannot be read"):
        pack(_failing(), _TITLE, target)
    assert [one.name for one in tmp_path.iterdir()] == ["a.parquet"]
    assert target.read_bytes() == before


@pytest.mark.slow  # packs many times
def test_a_packed_folder_is_replaced_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "a.parquet"
    pack(lines(300), _TITLE, target, large=100)
    pack(lines(10), _TITLE, target)
    assert target.is_file()
    pack(lines(300), _TITLE, target, large=100)
    assert target.is_dir()
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(FileError, match="other: cannot be written: it is a folder"):
        pack(lines(10), _TITLE, other)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.parquet", "other"]


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".a.parquet.0123456789ab.part"
    left.mkdir()
    (left / "raw.parquet").write_bytes(b"half")
    pack(lines(10), _TITLE, tmp_path / "a.parquet")
    assert [one.name for one in tmp_path.iterdir()] == ["a.parquet"]


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize("name", ["a'b.parquet", "a*[b]?.parquet", 'a"b;--.parquet', "ä b.parquet"])
def test_a_name_is_no_sql_and_no_pattern(tmp_path: Path, name: str) -> None:
    pack(lines(10), _TITLE, tmp_path / name)
    (tmp_path / "aXbX.parquet").write_bytes(b"no parquet")
    assert opened(str(tmp_path / name)).count().to_pyarrow().as_py() == 10 + 1 + len(held(0))


def test_no_more_records_are_held_than_are_written_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = 200
    monkeypatch.setattr(packing, "_BATCH", at_once)
    alive, most = 0, 0

    def gone() -> None:
        nonlocal alive
        alive -= 1

    def counted() -> Iterator[Line]:
        nonlocal alive, most
        for one in lines(3 * at_once):
            alive, most = alive + 1, max(most, alive + 1)
            weakref.finalize(one.record, gone)
            yield one

    pack(counted(), _TITLE, tmp_path / "a.parquet")
    assert 0 < most <= at_once


def test_no_progress_is_drawn_into_an_answer(tmp_path: Path) -> None:
    pack(lines(10), _TITLE, tmp_path / "a.parquet")
    engine: Any = opened(str(tmp_path / "a.parquet")).get_backend()
    told = engine.raw_sql("select current_setting('enable_progress_bar')").fetchall()
    assert told == [(False,)]


@pytest.mark.slow  # packs many times
def test_a_folder_by_years_that_is_not_ours_alone_is_left(tmp_path: Path) -> None:
    target = tmp_path / "lake"
    pack(lines(300), _TITLE, target, large=100)
    for added in ("year=2001/letter.txt", "year=other/part-0.parquet", "notes"):
        (target / added).write_bytes(b"somebody's")
        before = sorted(target.rglob("*"))
        with pytest.raises(FileError, match="lake: cannot be written: it is a folder"):
            pack(lines(10), _TITLE, target)
        assert sorted(target.rglob("*")) == before
        (target / added).unlink()
