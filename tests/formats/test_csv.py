import csv
import io
import re

import pytest
from hypothesis import given

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Claim, Event
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.citations import named
from sahara_cli.reports.columns import columns
from sahara_cli.sink import visible
from tests.conftest import Maker, Sahara, Spawn
from tests.formats.claims import claims, exported, happened, listed, words
from tests.rows import tried_on


def _title(found: Answer) -> str:
    assert isinstance(found.record, Event)
    return found.record.title


TITLE = Column("title", "Title", _title)


def _cell(text: str) -> str:
    """Write a title and read it back with a reader of CSV."""
    found = (Answer(happened(title=text)),)
    page = exported(Report((Section("events", answers=found, columns=(TITLE,)),)), "csv")
    head, (cell,) = csv.reader(io.StringIO(page, newline=""))
    assert head == ["title"]
    return cell


def _unguarded(cell: str) -> str:
    return cell[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", cell) else cell


@tried_on("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "'=1+1", "''-1", "-inf"])
def test_a_cell_that_would_run_as_a_formula_begins_with_an_apostrophe(text: str) -> None:
    assert _cell(text) == f"'{text}"


@tried_on("text", ["1+1", "'tis", "a = b", " =1", "o'=1"])
def test_a_cell_that_would_not_run_is_left_as_it_is(text: str) -> None:
    assert _cell(text) == text


@given(words)
def test_every_cell_reads_back_as_it_was_and_none_can_run(text: str) -> None:
    cell = _cell(text)
    assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert _unguarded(cell) == visible(text)


def test_a_mark_stands_before_the_head_where_it_is_wished_for(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    plain = sahara("events", "--dossier", folder, "-f", "csv")
    marked = sahara("events", "--dossier", folder, "-f", "csv", "--bom")
    assert (plain.status, plain.out[:3], plain.err) == (0, "id,", "")
    assert marked == (0, f"\ufeff{plain.out}", "")


def test_a_mark_is_refused_for_what_is_no_csv(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    assert sahara("events", "--dossier", folder, "--bom") == (
        2, "", "sahara: --bom means nothing to table; say --format csv\n",
    )  # fmt: skip


@given(claims())
def test_a_reader_of_csv_finds_the_same_claims_and_dates_again(drawn: tuple[Claim, ...]) -> None:
    report = listed(*drawn)
    found = report.answers
    cells = columns("any", named(report), ("id", "date", "earliest", "latest"))
    page = exported(Report((Section("records", answers=found, columns=cells),)), "csv")
    rows = list(csv.DictReader(io.StringIO(page, newline="")))
    assert [row["id"] for row in rows] == [claim.id for claim in drawn]
    for row, claim in zip(rows, drawn, strict=True):
        assert claim.date is not None or row["date"] == ""
        if claim.date:
            assert (row["date"], row["earliest"], row["latest"]) == (
                claim.date.text, claim.date.earliest, claim.date.latest,
            )  # fmt: skip


@pytest.mark.parametrize("date", ["-0043-03-15", "-0500/-0499", "-00XX", "../-0043", "Y-170000002"])
def test_a_date_is_never_guarded(make: Maker, sahara: Sahara, date: str) -> None:
    folder = make(event=[{"id": "met", "date": date, "title": "-1+1"}])
    (row,) = csv.DictReader(io.StringIO(sahara("events", "--dossier", folder, "-f", "csv").out))
    told = parse(date)
    assert (row["date"], row["earliest"], row["latest"]) == (date, told.earliest, told.latest)
    assert row["title"] == "'-1+1"


def test_what_is_no_date_is_guarded_in_a_column_of_dates() -> None:
    column = Column("date", "Date", _title)
    report = Report(
        (Section("events", answers=(Answer(happened(title="-cmd()")),), columns=(column,)),)
    )
    assert exported(report, "csv") == "date\n'-cmd()\n"


NAMES = ["Smith, John, Jr.", "Ships; and \\more", "Plain"]


def test_names_can_be_told_apart_and_stand_beside_their_ids(make: Maker, sahara: Sahara) -> None:
    actors = [{"id": f"a-{at}", "name": name, "kind": "person"} for at, name in enumerate(NAMES)]
    ids = [one["id"] for one in actors]
    event = {"id": "met", "actors": ids, "recipients": [], "places": []}
    folder = make(actor=actors, event=[event])
    (row,) = csv.DictReader(io.StringIO(sahara("events", "--dossier", folder, "-f", "csv").out))
    apart = re.findall(r"((?:[^;\\]|\\.)+)(?:; |$)", row["actors"])
    assert [re.sub(r"\\(.)", r"\1", one) for one in apart] == NAMES
    assert row["actor_ids"] == "; ".join(ids)
    assert ", ".join(NAMES) in sahara("events", "--dossier", folder, "--columns", "actors").out


@pytest.mark.slow  # starts five processes
@pytest.mark.parametrize("form", ["csv", "md", "html", "jsonld", "markwhen"])
def test_what_programs_read_is_utf_8_whatever_the_console_says(
    make: Maker, spawn: Spawn, form: str
) -> None:
    title = "אלג a"
    folder = make(event=[{"id": "met", "title": title}])
    asked = ("events", "--dossier", folder, "-f", form)
    there = spawn(*asked, PYTHONIOENCODING="utf-8")
    for encoding in ("cp1252", "ascii", "utf-16"):
        assert spawn(*asked, PYTHONIOENCODING=encoding) == there
    assert title in there.out or form == "jsonld"
