"""A draft in a spreadsheet: written as CSV, edited, saved in whatever way, and taken; errors by row and column."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.records import MODES
from tests.drafted import contents, records_of
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result, Sahara

_TEXT = """\
Storm kills 12 in Peru

LIMA, Dec 17 - A storm killed 12 people and wounded about 30 in Lima on Friday, the police said. Grace Odera, Kenya's
trade minister, visited Peru on 8 December 2023 and met Luis Quispe there.
"We shall rebuild the port, whatever it costs," Luis Quispe said on Saturday. He said the army would send 400 soldiers.
"""
_DRAFT = ("draft", "storm.txt", "--published", "2023-12-18", "--dossier", "my-file")
_FOLDER = Path("my-file")


@pytest.fixture(autouse=True)
def folder(sahara: Sahara) -> None:
    sahara("new", "my-file")
    Path("storm.txt").write_text(_TEXT, encoding="utf-8")


@pytest.fixture
def rows(sahara: Sahara) -> list[dict[str, str]]:
    assert sahara(*_DRAFT, "-o", "draft.csv").status == 0
    return list(csv.DictReader(io.StringIO(Path("draft.csv").read_text("utf-8"))))


@pytest.fixture
def added(sahara: Sahara) -> Callable[..., Result]:
    def add(rows: list[dict[str, str]], *words: str, **dialect: Any) -> Result:
        encoding = dialect.pop("encoding", "utf-8")
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), **dialect)
        writer.writeheader()
        writer.writerows(rows)
        Path("edited.csv").write_bytes(out.getvalue().encode(encoding))
        return sahara("add", "edited.csv", "--to", "my-file", "--dossier", "my-file", *words)

    return add


def _all(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Fill in what a draft leaves to a person, and take every row."""
    for row in rows:
        row["take"] = "yes"
        if row["record"] == "statement" and not row["text"]:
            row["text"] = "The army would send 400 soldiers"
        if row["record"] in {"actor", "event"} and not row["kind"]:
            row["kind"] = "other" if row["record"] == "event" else "organisation"
    return rows


def _row(rows: list[dict[str, str]], record: str, **told: str) -> tuple[int, dict[str, str]]:
    """Find a row by its kind and what it tells, with its number as a spreadsheet has it."""
    for at, row in enumerate(rows, 2):
        if row["record"] == record and all(text in row[name] for name, text in told.items()):
            return at, row
    raise AssertionError((record, told, rows))


def test_the_sheet_holds_the_sentence_beside_and_a_column_to_take(
    rows: list[dict[str, str]],
) -> None:
    assert list(rows[0])[:4] == ["take", "record", "cited", "title"]
    _, event = _row(rows, "event", title="visits Peru")
    assert event["cited"].startswith("Grace Odera, Kenya's trade minister, visited Peru")
    assert (event["actors"], event["date"], event["sentence"]) == ("Grace Odera", "2023-12-08", "3")


@pytest.mark.parametrize("kind", sampled(MODES, 4))
def test_every_mode_of_every_kind_is_taken_from_a_sheet(
    rows: list[dict[str, str]], added: Any, kind: str
) -> None:
    for mode in MODES[kind]:
        at, event = _row(rows, "event", title="visits Peru")
        event |= {"kind": kind, "mode": mode, "id": f"event-{mode}"}
        assert added(rows, "--skip-blank", "--accept-doubts", "--dry-run").err.count("mode") == 0, (
            at
        )


def test_what_is_taken_from_a_sheet_is_what_is_taken_from_lines(
    sahara: Sahara, rows: list[dict[str, str]], added: Any
) -> None:
    sahara(*_DRAFT, "-o", "draft.jsonl")
    sahara("new", "lines", "--title", "my file")
    sahara(
        "add",
        "draft.jsonl",
        "--to",
        "lines",
        "--dossier",
        "lines",
        "--skip-blank",
        "--accept-doubts",
    )
    for row in rows:
        row["take"] = "yes"
    assert added(rows, "--skip-blank", "--accept-doubts").status == 0
    held, lines = contents(_FOLDER), contents(Path("lines"))
    assert held.keys() == lines.keys()
    for name in held:
        assert sorted(held[name].splitlines()) == sorted(lines[name].splitlines()), name


@pytest.mark.parametrize(
    "dialect",
    sampled(
        [
            {},
            {"delimiter": ";"},
            {"delimiter": "\t"},
            {"encoding": "utf-8-sig"},
            {"encoding": "utf-16"},
            {"quoting": csv.QUOTE_ALL, "lineterminator": "\r\n"},
        ],
        3,
    ),
)
def test_a_sheet_is_read_however_it_was_saved(
    rows: list[dict[str, str]], added: Any, dialect: dict[str, Any]
) -> None:
    taken = added(_all(rows), "--accept-doubts", **dialect)
    assert taken.status == 0
    assert len(records_of(_FOLDER, "events")) == sum(row["record"] == "event" for row in rows)


def test_a_sheet_in_another_encoding_is_read_and_told(
    rows: list[dict[str, str]], added: Any
) -> None:
    _, actor = _row(rows, "actor", name="Grace Odera")
    actor["role"] = "chargée d’affaires"
    taken = added(_all(rows), "--accept-doubts", encoding="cp1252")
    assert "edited.csv is not UTF-8, and is read as Windows-1252: look at its accents" in taken.err
    assert "chargée d’affaires" in [one.get("role") for one in records_of(_FOLDER, "actors")]


def test_rows_that_say_no_or_nothing_are_left_out_with_what_refers_to_them(
    rows: list[dict[str, str]], added: Any
) -> None:
    _all(rows)
    number, actor = _row(rows, "actor", name="Grace Odera")
    actor["take"] = "no"
    event, _ = _row(rows, "event", title="visits Peru")
    taken = added(rows, "--accept-doubts")
    assert f'edited.csv row {number}: is left out: take is "no"\n' in taken.err
    assert (
        f'edited.csv row {event}: actors: refers to "{actor["id"]}", which is left out' in taken.err
    )
    assert "left out" in taken.out
    assert not any("visits" in one["title"] for one in records_of(_FOLDER, "events"))


def test_a_yes_beside_a_doubt_takes_it_and_beside_none_it_does_not(
    rows: list[dict[str, str]], added: Any
) -> None:
    _all(rows)
    number, event = _row(rows, "event", title="visits Peru")
    event["title"] = "Grace Odera visits Peru with 77 others"
    refused = added(rows)
    assert refused.status == 1
    assert (
        f'edited.csv row {number}: title: no number of the cited sentences is "77"; ' in refused.err
    )
    event["doubts"] = 'title: no number of the cited sentences is "77"'
    assert "title" not in added(rows, "--dry-run").err


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    sampled([
        ("date", "08/12/2023", '"08/12/2023" may be 2023-12-08 or 2023-08-12: a spreadsheet wrote it so'),
        ("date", "45268", '"45268" is a spreadsheet\'s number for a day, 2023-12-08; write that, in a column of text'),
        ("date", "Dec-23", '"Dec-23" is what a spreadsheet made of a date; write it as 2023-12-08'),
        ("date", "8-Dec-23", '"8-Dec-23" is what a spreadsheet made of a date'),
        ("date", "2.02E+03", '"2.02E+03" is what a spreadsheet made of a date'),
        ("date", "45", '"45" has lost its zeros; a year has four digits, such as 0045'),
        ("date", "soon", '"soon" has no clear first day'),
        ("figures", "killed 1.5E+05", '"1.5E+05" is how a spreadsheet writes a number, '),
        ("figures", "killed 1.500", '"1.500" is no whole number; write it as 150000'),
        ("figures", "many dead", '"many dead" is no figure; write killed 12, killed 12 or more, wounded 30 to 40'),
        ("sentence", "4-May", '"4-May" is no number of a sentence; write 4, or 4 to 5, or 4; 9'),
        ("title", "#REF!", '"#REF!" is a spreadsheet\'s error'),
        ("take", "perhaps", '"perhaps" is neither yes nor no'),
        ("rest", "{broken", "is no JSON object; leave this cell as `sahara draft` wrote it"),
        ("kind", "murder", ""),
    ], 3),
)  # fmt: skip
def test_what_is_wrong_is_told_by_row_and_column(
    rows: list[dict[str, str]], added: Any, column: str, cell: str, told: str
) -> None:
    _all(rows)
    number, event = _row(rows, "event", title="visits Peru")
    event[column] = cell
    refused = added(rows, "--accept-doubts")
    assert (refused.status, refused.out) == (1, "")
    assert f"edited.csv row {number}: {column}: {told}" in refused.err
    assert not (_FOLDER / "events.jsonl").exists()


@pytest.mark.parametrize(
    "cell",
    sampled(
        ["13/12/2023", "2023-12-8", "8 December 2023", "2023-12-08 00:00:00", "08.12.2023x"], 3
    ),
)
def test_a_day_of_one_reading_is_taken_however_it_is_written(
    rows: list[dict[str, str]], added: Any, cell: str
) -> None:
    _, event = _row(_all(rows), "event", title="visits Peru")
    event["date"], event["date_text"] = cell.removesuffix("x"), ""
    assert added(rows, "--accept-doubts").status == (1 if cell.endswith("x") else 0)


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("killed 12", {"what": "killed", "low": 12, "high": 12}),
        ("killed 12 or more by Peru", {"what": "killed", "low": 12, "by": "peru"}),
        (
            "wounded about 1,200 to 1,300",
            {"what": "wounded", "low": 1200, "high": 1300, "approximate": True},
        ),
        (
            'displaced up to 40 "some; forty"',
            {"what": "displaced", "high": 40, "text": "some; forty"},
        ),
    ],
)
def test_figures_are_written_as_a_person_would(
    rows: list[dict[str, str]], added: Any, cell: str, figure: dict[str, Any]
) -> None:
    _, event = _row(_all(rows), "event", title="visits Peru")
    event["figures"] = cell
    assert added(rows, "--accept-doubts").status == 0
    (held,) = (one for one in records_of(_FOLDER, "events") if "visits" in one["title"])
    assert held["figures"] == [figure]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("take,title\n", 'has no column "record"'),
        (
            "take,record,colour\n",
            'has a column "colour", which is not known; the columns are take, record, ',
        ),
        ("record,record\n", 'has two columns "record"'),
        ('record,"title\n', "is no CSV: "),
        ("", 'has no column "record"'),
    ],
)
def test_what_is_no_sheet_of_a_draft_is_refused(sahara: Sahara, head: str, told: str) -> None:
    Path("other.csv").write_text(head, encoding="utf-8")
    refused = sahara("add", "other.csv", "--to", "my-file")
    assert (refused.status, refused.out) == (3, "")
    assert told in refused.err


def test_cells_that_would_be_formulas_are_text_on_the_way_out_and_back(
    rows: list[dict[str, str]], added: Any
) -> None:
    _, actor = _row(_all(rows), "actor", name="Grace Odera")
    actor["aliases"] = "'=HYPERLINK(1); +Odera"
    assert added(rows, "--accept-doubts").status == 0
    (held,) = (one for one in records_of(_FOLDER, "actors") if one["name"] == "Grace Odera")
    assert held["aliases"] == ["=HYPERLINK(1)", "+Odera"]
