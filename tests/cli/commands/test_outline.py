"""`timeline --by`: many records as a row a period, which add up to the timeline."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.cli.commands import timeline
from sahara_cli.reports.periods import UNITS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused


@pytest.fixture
def folder(make: Maker) -> Path:
    killed: dict[str, Any] = {"what": "killed", "low": 2, "high": 3}
    return make(
        event=[
            {"id": "a", "date": "2022-01-05", "kind": "assault", "actors": ["envoy"], "places": ["harbour"],
             "figures": [killed]},
            {"id": "b", "date": "2022-01-09", "kind": "assault", "actors": ["south"],
             "figures": [{"what": "killed", "low": 4}, {"what": "wounded", "low": 1, "high": 1}]},
            {"id": "c", "date": "2022-04", "kind": "agree", "actors": ["south"]},
            {"id": "d", "date": "2022", "kind": "agree"},
        ],
        statement=[{"id": "s", "date": "2022-01-06"}],
        fact=[{"id": "f", "date": "2022-04-01"}, {"id": "undated"}],
    )  # fmt: skip


def test_a_month_has_its_records_its_figures_and_what_there_is_most_of(
    answer: Asking, folder: Path
) -> None:
    columns = "when,events,statements,facts,figures,kinds,places"
    assert answer(
        "timeline", "--by", "month", "--dossier", folder, "--columns", columns, "-f", "md"
    ) == (
        "| When | Events | Statements | Facts | Figures | Kinds | Places |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| Jan 2022 | 2 | 1 | 0 | killed at least 6; wounded 1 | assault 2 | The Harbour 1 |\n"
        "| 2 months without any |  |  |  |  |  |  |\n"
        "| Apr 2022 | 1 | 0 | 1 |  | agree 1 |  |\n"
        "| not known to the month | 1 | 0 | 0 |  | agree 1 |  |\n"
        "\n4 events, 1 statement, 1 fact in 2 months\n"
    )


@pytest.mark.parametrize("unit", UNITS)
def test_the_rows_add_up_to_the_timeline(records: Asking, folder: Path, unit: str) -> None:
    rows = records("timeline", "--by", unit, "--dossier", folder)
    assert sum(row["events"] + row["statements"] + row["facts"] for row in rows) == len(
        records("timeline", "--dossier", folder)
    )
    assert {row["record"] for row in rows} == {"period"}


def test_json_has_the_figures_as_numbers(records: Asking, folder: Path) -> None:
    first, *_ = records("timeline", "--by", "month", "--dossier", folder)
    assert (first["period"], first["name"]) == ("2022-01", "Jan 2022")
    assert first["figures"] == [
        {"what": "killed", "told": 2, "low": 6, "high": None, "approximate": False},
        {"what": "wounded", "told": 1, "low": 1, "high": 1, "approximate": False},
    ]
    assert first["kinds"] == [{"id": "assault", "name": "assault", "count": 2}]


def test_programs_are_told_of_no_silence(answer: Asking, folder: Path) -> None:
    told = answer("timeline", "--by", "month", "--dossier", folder, "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(told)))
    assert [row["period"] for row in rows] == ["2022-01", "2022-04", ""]


def test_the_last_months_first_and_so_many_of_them(records: Asking, folder: Path) -> None:
    rows = records("timeline", "--by", "month", "--dossier", folder, "--reverse", "--limit", "2")
    assert [row["period"] for row in rows] == [None, "2022-04"]


def test_what_is_only_possible_is_counted(answer: Asking, folder: Path) -> None:
    told = answer("timeline", "--by", "year", "--since", "2022-02", "--dossier", folder)
    assert told.endswith(
        "\n2 events, 1 fact in 1 year; 1 only possible (≈): the date is not known well enough to be sure\n"
    )


def test_nothing_found_has_no_row(answer: Asking, folder: Path) -> None:
    assert (
        answer("timeline", "--by", "year", "--until", "1900", "--dossier", folder) == "no records\n"
    )
    assert answer("timeline", "--by", "year", "--count", "--dossier", folder) == "1\n"


_COLUMNS = "when, period, events, statements, facts, possible, figures, kinds, actors, places"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--by", "fortnight"), 'no period "fortnight"; it is one of year, quarter, month, week'),
        (("--by", "mont"), 'no period "mont"; did you mean "month"?'),
        (
            ("--by", "year", "-f", "ics"),
            "--by gives rows, which ics has none of; say --format table, json, jsonl, csv, md",
        ),
        (
            ("--by", "year", "--sort", "what"),
            "--sort means nothing to --by: its rows are in order of time",
        ),
        (
            ("--by", "year", "--columns", "who"),
            f'no column "who"; the columns are {_COLUMNS}',
        ),
    ],
)
def test_what_it_cannot_do_is_refused(
    refused: Refused, folder: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert refused("timeline", *words, "--dossier", folder) == sentence


def test_the_command_knows_the_periods_that_there_are() -> None:
    assert timeline.UNITS == UNITS
