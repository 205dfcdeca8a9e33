"""Rows of a data set and the records that rest on them: what a copy proves, and what a newer release lets go."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.imports.made import ACLED, GED, table, text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.conftest import Sahara

_TODAY = ("--today", "2024-03-01")


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    return Path("my-file")


@pytest.fixture
def taken(sahara: Sahara, folder: Path) -> Path:
    rows = table(Path("acled.csv"), *map(_row, (1, 2, 3)))
    assert sahara("import", rows, "--as", "acled", "--to", folder, *_TODAY).status == 0
    return folder


def _row(number: int, **changed: str) -> dict[str, str]:
    return {**ACLED, "event_id_cnty": f"VEL{number}", **changed}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


def _check(sahara: Sahara, folder: Path, copy: str, *words: str) -> tuple[int, list[str]]:
    done = sahara("check", "--dossier", folder, "--copy", copy, *words)
    return done.status, done.out.splitlines()[1:]


def _lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(one) for one in (folder / "events.jsonl").read_text("utf-8").splitlines()]


def _write(folder: Path, lines: Sequence[object]) -> None:
    text = "".join(json.dumps(one) + "\n" for one in lines)
    (folder / "events.jsonl").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("at", [0, 1, 3])
def test_each_of_several_citations_of_a_row_is_judged(sahara: Sahara, taken: Path, at: int) -> None:
    lines = _lines(taken)
    forged = {**lines[0], "cites": [{**lines[0]["cites"][0], "digest": "0" * 64}]}
    _write(taken, [*lines[:at], {**forged, "id": "forged"}, *lines[at:]])
    with (taken / "ids.txt").open("a", encoding="utf-8") as ids:
        ids.write("forged\n")
    status, told = _check(sahara, taken, "acled.csv")
    assert (status, [one for one in told if "row VEL1" in one]) == (
        1,
        ["acled.csv:2: forged: row VEL1: is another row than the record cites"],
    )
    assert "acled: 3 rows proved; the copy is the file" in told


@pytest.mark.parametrize(
    ("words", "encoding", "delimiter"),
    [(("--encoding", "cp1250"), "cp1250", ","), (("--delimiter", "^"), "utf-8", "^")],
)
def test_a_file_that_was_read_otherwise_is_the_file_and_none_of_its_rows_another(
    sahara: Sahara, folder: Path, words: tuple[str, ...], encoding: str, delimiter: str
) -> None:
    rows = [_row(at, location="\u0141\u00f3d\u017a") for at in (1, 2)]
    path = table(Path("acled.csv"), *rows, encoding=encoding, delimiter=delimiter)
    done = sahara("import", path, "--as", "acled", "--to", folder, *words, *_TODAY)
    assert done.status == 0, done.err
    told = (
        "the copy is the file; its rows are not proved, for they were read otherwise when it was imported:"
        " give that --encoding or --delimiter"
    )
    assert _check(sahara, folder, "acled.csv") == (1, [f"acled: {told}", "1 problem"])
    told = "acled: 2 rows proved; the copy is the file"
    assert _check(sahara, folder, "acled.csv", *words) == (0, [told, "no problems"])


_UPDATED = ("--as", "acled", "--update", "--skip-bad")


def _broken(name: str, *rows: Mapping[str, str], at: int, line: str) -> Path:
    lines = text(*rows).splitlines()
    Path(name).write_text("\n".join([*lines[:at], line, *lines[at:]]) + "\n", encoding="utf-8")
    return Path(name)


def test_a_row_of_too_many_cells_lets_its_record_stay(sahara: Sahara, taken: Path) -> None:
    wide = text(_row(2)).splitlines()[1] + ",extra"
    path = _broken("b.csv", _row(1, notes="Otherwise."), at=2, line=wide)
    done = sahara("import", path, "--id", "acled", *_UPDATED, "--to", taken)
    assert (done.status, "0 added, 1 changed, 1 gone" in done.out) == (0, True), done.err
    assert [one["id"] for one in _lines(taken)] == ["acled-vel1", "acled-vel2"]


def test_nothing_goes_while_a_wrong_row_may_be_what_it_rests_on(
    sahara: Sahara, taken: Path
) -> None:
    before = _bytes(taken)
    path = _broken("b.csv", _row(1), _row(3), at=2, line=",05 December 2023")
    done = sahara("import", path, "--id", "acled", *_UPDATED, "--to", taken)
    assert done.status == 1
    assert done.err.splitlines()[-1] == (
        "sahara: b.csv: nothing is changed: 1 wrong row cannot be told from the 1 that would be gone;"
        " mend what names the rows"
    )
    assert _bytes(taken) == before


def test_a_record_that_cites_more_loses_only_the_row_that_is_gone(
    sahara: Sahara, taken: Path
) -> None:
    one, two, three = _lines(taken)
    both = {**two, "cites": [*two["cites"], *three["cites"]]}
    twin = {**two, "id": "twin"}
    _write(taken, [twin, one, both, three])
    with (taken / "ids.txt").open("a", encoding="utf-8") as ids:
        ids.write("twin\n")
    path = table(Path("b.csv"), _row(1), _row(3))
    done = sahara("import", path, "--id", "acled", *_UPDATED, "--to", taken)
    assert done.status == 0, done.err
    assert _lines(taken) == [one, {**both, "cites": three["cites"]}, three]
    assert sahara("check", "--dossier", taken).status == 0


@pytest.mark.parametrize(
    "line",
    [
        '{"id":"x","cites":null}', '{"id":"x","cites":[3]}', '{"id":"x","cites":[{"dataset":"acled"}]}',
        '{"id":"x","cites":[{"dataset":"acled","row":1,"digest":"0"}]}', '{"cites":[]}', '{"id":"\\ud800"}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_an_unsound_dossier_is_told_in_a_sentence(sahara: Sahara, taken: Path, line: str) -> None:
    with (taken / "events.jsonl").open("a", encoding="utf-8") as events:
        events.write(f"{line}\n")
    done = sahara("import", "acled.csv", "--as", "acled", "--to", taken, "--update")
    told = "is no record; `sahara check` tells what is wrong with a dossier"
    assert (done.status, done.err) == (3, f"sahara: my-file/events.jsonl:4: {told}\n")


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
def test_a_file_without_a_place_for_a_licence_is_written_with_a_word_of_it(
    sahara: Sahara, taken: Path, ending: str
) -> None:
    credit = (
        "sahara: to be credited beside it: ACLED, Armed Conflict Location & Event Data (ACLED), licence: "
        "ACLED's terms of use: rows may not be passed on\n"
    )
    assert sahara("events", "--dossier", taken, "-o", f"a.{ending}").err == credit
    assert sahara("events", "--dossier", taken, "-f", ending).err == ""


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_table_of_rows_names_the_licence_of_each_data_set(
    sahara: Sahara, taken: Path, form: str
) -> None:
    licence = "licence: ACLED's terms of use: rows may not be passed on"
    told = sahara("events", "--dossier", taken, "-f", form, "--color", "never").out
    assert told.splitlines()[-1] == f"Source: ACLED, published 1 Mar 2024 or before, {licence}."
    rows = table(Path("ged.csv"), GED)
    assert sahara("import", rows, "--as", "ucdp-ged", "--to", taken, *_TODAY).status == 0
    told = sahara("events", "--dossier", taken, "-f", form, "--color", "never").out
    assert told.splitlines()[-1] == f"Data sets: ACLED, {licence}; UCDP GED, licence: CC BY 4.0."
