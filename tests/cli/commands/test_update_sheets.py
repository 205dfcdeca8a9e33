"""A sheet drafted again: what a person changed, wrote, deleted or answered in it stays, all else is as drafted now."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.commands.samples import VISIT

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_SHEET = Path("draft.csv")
Row = dict[str, str]


@pytest.fixture(autouse=True)
def drafted(sahara: Sahara) -> None:
    sahara("new", "my-file")
    Path("visit.txt").write_text(VISIT, encoding="utf-8")
    assert _asked(sahara, "-o", "draft.csv").status == 0


def _asked(sahara: Sahara, *words: str) -> Result:
    return sahara("draft", "visit.txt", "--published", "2023-12-18", "--dossier", "my-file", *words)


def _again(sahara: Sahara, *words: str) -> str:
    result = _asked(sahara, "--update", "draft.csv", *words)
    assert (result.status, result.out) == (0, "")
    return result.err.splitlines()[-1].removeprefix("sahara: draft.csv: ")


def _rows(file: Path = _SHEET) -> list[Row]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))


def _saved(rows: list[Row], **dialect: Any) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), **dialect)
    writer.writeheader()
    writer.writerows(rows)
    _SHEET.write_text(out.getvalue(), encoding="utf-8")


def _first(rows: list[Row], words: str, record: str = "event") -> Row:
    return next(one for one in rows if one["record"] == record and words in one["cited"])


def test_a_sheet_that_nobody_touched_is_as_it_is_drafted_now(sahara: Sahara) -> None:
    before = _SHEET.read_bytes()
    told = "0 kept as you left them, 0 new, 0 no longer drafted, 0 left out as you left them out"
    assert _again(sahara) == told
    assert _SHEET.read_bytes() == before


@pytest.mark.parametrize("dialect", [{}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}])
def test_an_edited_cell_stays_however_the_sheet_was_saved(
    sahara: Sahara, dialect: dict[str, Any]
) -> None:
    rows = _rows()
    _first(rows, "signed")["title"] = "Two ports sign"
    _saved(rows, **dialect)
    assert _again(sahara).startswith("1 kept as you left them, 0 new")
    assert [one["title"] for one in _rows()] == [one["title"] for one in rows]


def test_an_answer_in_take_stays(sahara: Sahara) -> None:
    rows = _rows()
    _first(rows, "visited")["take"] = "no"
    _saved(rows)
    assert _again(sahara).startswith("1 kept")
    assert _first(_rows(), "visited")["take"] == "no"


def test_a_deleted_row_stays_deleted_and_a_written_one_stays(sahara: Sahara) -> None:
    rows = [one for one in _rows() if not (one["record"] == "event" and "visited" in one["cited"])]
    mine = dict.fromkeys(rows[0], "") | {
        "take": "yes", "record": "event", "title": "Quay opened", "article": rows[0]["id"], "sentence": "3",
    }  # fmt: skip
    _saved([*rows, mine])
    told = _again(sahara)
    assert told.startswith("1 kept as you left them, 0 new, 0 no longer drafted, ")
    assert not told.endswith(" 0 left out as you left them out")
    again = _rows()
    assert [one["title"] for one in again] == [one["title"] for one in [*rows, mine]]


def test_a_second_time_keeps_the_same(sahara: Sahara) -> None:
    rows = [one for one in _rows() if "visited" not in one["cited"] or one["record"] != "event"]
    _first(rows, "signed")["title"] = "Two ports sign"
    _saved(rows)
    first = _again(sahara)
    once = _SHEET.read_bytes()
    assert _again(sahara) == first
    assert _SHEET.read_bytes() == once


def test_a_kept_row_follows_its_sentence_and_one_that_a_person_numbered_does_not(
    sahara: Sahara,
) -> None:
    rows = _rows()
    _first(rows, "signed")["title"] = "Two ports sign"
    own = _first(rows, "visited")
    own["title"], own["sentence"] = "Minister calls", "2"
    _saved(rows)
    Path("visit.txt").write_text(f"Rain fell on the quays all day.\n{VISIT}", encoding="utf-8")
    _again(sahara)
    again = {one["title"]: one for one in _rows()}
    assert again["Two ports sign"]["sentence"] == "4"
    assert again["Minister calls"]["sentence"] == "2"
    assert "you numbered its sentence" in again["Minister calls"]["unsure"]


def test_a_written_row_follows_the_words_beside_it_or_says_that_they_are_gone(
    sahara: Sahara,
) -> None:
    rows = _rows()
    told = {"take": "yes", "record": "event", "article": rows[0]["id"], "sentence": "3"}
    cited = _first(rows, "signed")["cited"]
    mine = dict.fromkeys(rows[0], "") | told | {"title": "Mine", "cited": cited}
    lost = dict.fromkeys(rows[0], "") | told | {"title": "Lost", "cited": "It rained."}
    _saved([*rows, mine, lost])
    Path("visit.txt").write_text(f"Rain fell on the quays all day.\n{VISIT}", encoding="utf-8")
    _again(sahara)
    again = {one["title"]: one for one in _rows()}
    assert (again["Mine"]["sentence"], again["Mine"]["unsure"]) == ("4", "")
    assert "is not in the article as it is now" in again["Lost"]["unsure"]


def test_new_rows_call_people_as_a_person_called_them(sahara: Sahara) -> None:
    rows = _rows()
    who = next(one for one in rows if one["name"] == "Grace Odera")
    who["name"] = "Grace A. Odera"
    _saved(rows)
    _again(sahara)
    assert _first(_rows(), "visited")["actors"] == "Grace A. Odera"


def test_what_was_brought_up_to_date_is_taken(sahara: Sahara) -> None:
    rows = _rows()
    for one in rows:
        one["take"] = "yes" if one["record"] != "statement" else "no"
        one["kind"] = one["kind"] or ("other" if one["record"] == "event" else "")
        one["kind"] = "person" if one["record"] == "actor" and not one["kind"] else one["kind"]
    _saved(rows)
    _again(sahara)
    added = sahara("add", "draft.csv", "--to", "my-file", "--dossier", "my-file")
    assert added.status == 0, added.err


@pytest.mark.parametrize("text", ["no,heads\n1,2\n", 'record,title\n"event,broken\n'])
def test_a_file_that_is_no_sheet_is_left_as_it_is(sahara: Sahara, text: str) -> None:
    _SHEET.write_text(text, encoding="utf-8")
    assert _asked(sahara, "--update", "draft.csv").status == 3
    assert _SHEET.read_text("utf-8") == text
