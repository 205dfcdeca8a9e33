"""All that is wrong with a row is told at once, by line and column, whatever preset reads it: twenty at a time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.imports.made import ACLED, GED, OLD_ACLED, POLECAT, table

if TYPE_CHECKING:
    from tests.conftest import Sahara

_SLIDE = {
    "Year": "2023", "Month": "12", "Day": "5", "Headline": "A wall falls", "Text": "",
}  # fmt: skip
_WHOLE = '"many" is no whole number'


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    return Path("my-file")


def _faults(sahara: Sahara, folder: Path, *asked: object) -> list[str]:
    done = sahara("import", *asked, "--to", folder, "--published", "2024-02-01")
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines()[-1].startswith("sahara: ")
    return done.err.splitlines()[:-1]


@pytest.mark.parametrize(
    ("preset", "row", "wrong", "told"),
    [
        (
            "acled",
            ACLED,
            {"event_type": "", "latitude": "95", "longitude": "x", "geo_precision": "7", "fatalities": "many",
             "event_date": "soon", "time_precision": "4"},
            {
                "event_type": "is empty",
                "latitude": '"95" is no number of degrees from -90 to 90',
                "longitude": '"x" is no number of degrees from -180 to 180',
                "geo_precision": '"7" is none of 1, 2 and 3',
                "fatalities": _WHOLE,
                "event_date": '"soon" is no day; one is written as 2023-12-08',
                "time_precision": '"4" is none of 1, 2 and 3',
            },
        ),
        (
            "acled",
            OLD_ACLED,
            {"FATALITIES": "many", "TIME_PRECISION": ""},
            {"FATALITIES": _WHOLE, "TIME_PRECISION": '"" is none of 1, 2 and 3'},
        ),
        (
            "acled",
            ACLED,
            {"event_date": "19-Nov-12", "year": "2019"},
            {"event_date": '"19-Nov-12" is of 2012, and the year of the row is 2019'},
        ),
        (
            "ucdp-ged",
            GED,
            {"year": "2022", "best": "many"},
            {
                "date_start": '"2023-12-05 00:00:00.000" is of 2023, and the year of the row is 2022',
                "best": _WHOLE,
            },
        ),
        (
            "ucdp-ged",
            GED,
            {"type_of_violence": "9", "latitude": "95", "where_prec": "8", "date_start": "", "date_end": "soon",
             "date_prec": "0", "best": "many", "high": "-1"},
            {
                "type_of_violence": '"9" is none of 1, 2 and 3',
                "latitude": '"95" is no number of degrees from -90 to 90',
                "where_prec": '"8" is none of 1 to 7',
                "date_start": "is empty",
                "date_end": '"soon" is no day; one is written as 2023-12-08',
                "date_prec": '"0" is none of 1 to 5',
                "best": _WHOLE,
                "high": '"-1" is no whole number',
            },
        ),
        (
            "polecat",
            POLECAT,
            {"Event Type": "RIOT", "Latitude": "95", "Event Date": "soon"},
            {
                "Event Type": "\"riot\" is none of PLOVER's kinds",
                "Latitude": '"95" is no number of degrees from -90 to 90',
                "Event Date": '"soon" is no day; one is written as 2023-12-08',
            },
        ),
        (
            "timelinejs",
            _SLIDE,
            {"Headline": "", "Year": "x", "Month": "y"},
            {
                "Headline": "is empty, and so are the text and the caption: what happened?",
                "Year": '"x" is no whole number',
                "Month": '"y" is no whole number',
            },
        ),
    ],
)  # fmt: skip
def test_all_that_is_wrong_with_a_row_is_told_column_by_column(
    sahara: Sahara, folder: Path, preset: str, row: dict[str, str], wrong: dict[str, str], told: dict[str, str]
) -> None:  # fmt: skip
    path = table(Path("rows.csv"), {**row, **wrong}, delimiter="\t")
    lines = [f"rows.csv:2, column {column}: {problem}" for column, problem in told.items()]
    assert _faults(sahara, folder, path, "--as", preset) == lines


def test_all_that_is_wrong_with_an_entry_of_a_calendar_is_told(
    sahara: Sahara, folder: Path
) -> None:
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:Talks", "DTSTART:soon", "DTEND:late",
             "DTSTAMP:now", "END:VEVENT", "END:VCALENDAR")  # fmt: skip
    Path("a.ics").write_text("\n".join(lines), encoding="utf-8")
    form = "is no day and no time; one is written as 20231208T100000Z"
    assert _faults(sahara, folder, "a.ics", "--as", "ics") == [
        f'a.ics:2, column {column}: "{cell}" {form}'
        for column, cell in (("DTSTART", "soon"), ("DTEND", "late"), ("DTSTAMP", "now"))
    ]


def test_all_that_is_wrong_with_an_entity_is_told(sahara: Sahara, folder: Path) -> None:
    entity = {"id": "e", "schema": "Event", "properties": {"startDate": ["soon"]}}
    Path("a.ftm").write_text(json.dumps(entity), encoding="utf-8")
    first, second = _faults(sahara, folder, "a.ftm", "--as", "ftm")
    assert first == "a.ftm:1, column name: is not told"
    assert second.startswith('a.ftm:1, column date: "soon/" is no EDTF date')


def test_all_that_is_wrong_with_a_line_of_json_is_told(sahara: Sahara, folder: Path) -> None:
    event = {"record": "event", "id": "e", "date": "soon", "kind": "riot", "title": ""}
    Path("a.jsonl").write_text(json.dumps(event), encoding="utf-8")
    told = _faults(sahara, folder, "a.jsonl", "--as", "jsonl")
    assert [one.partition(": ")[0] for one in told] == [
        f"a.jsonl:1, column {column}" for column in ("date", "kind", "title")
    ]


def test_names_that_are_too_long_are_all_told(sahara: Sahara, folder: Path) -> None:
    long = "x" * 20_001
    path = table(Path("a.csv"), {**ACLED, "actor1": long, "location": long})
    told = _faults(sahara, folder, path, "--as", "acled")
    assert told == ["a.csv:2, column name: string should have at most 20000 characters"]


def test_twenty_faults_are_told_and_the_others_counted(sahara: Sahara, folder: Path) -> None:
    row = {**ACLED, "fatalities": "x", "latitude": "95", "geo_precision": "7"}
    rows = ({**row, "event_id_cnty": f"VEL{number}"} for number in range(9))
    *told, last = _faults(sahara, folder, table(Path("a.csv"), *rows), "--as", "acled")
    assert len(told) == 20
    assert told[-1] == 'a.csv:8, column geo_precision: "7" is none of 1, 2 and 3'
    assert last == "and 7 more"


def test_a_row_that_runs_on_for_want_of_a_quotation_mark_is_told_to(
    sahara: Sahara, folder: Path
) -> None:
    Path("map.toml").write_text('date = "date"\ntitle = "title"\n', encoding="utf-8")
    Path("a.csv").write_text('date,title,town\n2024-01-01,"a,T\n2024-01-02,b,T\n', encoding="utf-8")
    assert _faults(sahara, folder, "a.csv", "--as", "csv", "--map", "map.toml") == [
        "a.csv:2: has 2 cells, and the table 3 columns; is a quotation mark missing?"
    ]


def test_a_zero_byte_in_a_cell_is_a_fault_of_its_row(sahara: Sahara, folder: Path) -> None:
    noted = {**ACLED, "event_id_cnty": "VEL2", "notes": "a\0b", "source": r"\u0000"}
    path = table(Path("rows.csv"), ACLED, noted, {**ACLED, "event_id_cnty": "VEL3"})
    assert _faults(sahara, folder, path, "--as", "acled") == [
        "rows.csv:3, column notes: holds a zero byte, which no text has"
    ]
    assert sahara("import", path, "--as", "acled", "--to", folder, "--skip-bad").status == 0
    assert sahara("check", "--copy", path, "--dossier", folder).status == 0
