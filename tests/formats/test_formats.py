import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types
from markdown_it import MarkdownIt  # what Rich itself depends on

import sahara_cli
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import ENDINGS, FORMATS, write
from sahara_cli.reports import Layout, Report, Section
from sahara_cli.reports.flat import flat, schema
from sahara_cli.sink import Sink, one_line
from tests.formats.samples import (
    BINARY,
    COLUMNS,
    EMPTY,
    EVENTS,
    HOSTILE,
    HOSTILE_QUOTE,
    HOSTILE_TABLE,
    PROFILE,
    REPORTS,
    TABLE,
    TIMELINE,
    WHAT,
    event,
)
from tests.rows import tried_on

#: The folder that holds the package, for a test that starts a Python of its own.
ROOT = Path(sahara_cli.__file__).parent.parent


TEXTS = [form for form in FORMATS if form not in BINARY]


def _written(report: Report, form: str, **sink: Any) -> str:
    stream = io.StringIO(newline="")
    write(report, Sink(stream, **sink), form)
    return stream.getvalue()


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_every_ending_asks_for_a_form_that_there_is() -> None:
    assert set(ENDINGS.values()) == set(FORMATS) - {"timelinejs", "csl-json"}  # they end in .json


def test_a_list_in_json_is_its_records() -> None:
    assert json.loads(_written(TABLE, "json")) == [flat(found) for found in EVENTS]


def test_a_list_in_json_is_as_its_schema_says() -> None:
    judge = Draft202012Validator({"type": "array", "minItems": 6, "items": schema("event")})
    judge.validate(json.loads(_written(TABLE, "json")))


def test_a_report_on_one_record_is_an_object_that_holds_the_lists() -> None:
    given = json.loads(_written(PROFILE, "json"))
    assert list(given) == [
        "record", "id", "name", "kind", "aliases", "role", "part_of", "parts", "in_words", "did",
        "named", "said", "claims",
    ]  # fmt: skip
    assert [row["id"] for row in given["did"]] == ["exercises"]
    assert given["claims"] == []


def test_nothing_found_is_an_empty_list() -> None:
    assert _written(EMPTY, "json") == "[]\n"
    assert _written(EMPTY, "jsonl") == ""
    assert _written(EMPTY, "csv") == "when,what\n"
    assert _written(EMPTY, "md") == "no events\n"
    assert _written(EMPTY, "table", width=80) == "no events\n"


def test_json_lines_are_a_record_a_line_of_all_sections() -> None:
    lines = _written(PROFILE, "jsonl").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [
        "algeria",
        "exercises",
        "plan",
        "harris-plan",
    ]


@tried_on("encoding", ["utf-8", "ascii", "iso8859-1"])
@tried_on("form", ["json", "jsonl"])
def test_json_holds_hostile_text_as_it_is_and_obeys_none_of_it(form: str, encoding: str) -> None:
    text = _written(HOSTILE_TABLE, form, encoding=encoding, draws=encoding == "utf-8")
    assert not set(text) & set("\x1b\x07\u202e\u202c")
    rows = [json.loads(line) for line in text.splitlines()] if form == "jsonl" else json.loads(text)
    assert rows[0]["title"] == HOSTILE


def test_csv_reads_back_as_the_report_s_rows() -> None:
    section = TABLE.sections[0]
    head, *rows = _rows(_written(TABLE, "csv"))
    assert head == [column.key for column in COLUMNS]
    assert rows == [list(row) for row in section.rows()]


def test_csv_of_several_sections_names_the_section_of_each_row() -> None:
    head, *rows = _rows(_written(PROFILE, "csv"))
    assert head[:3] == ["section", "field", "value"]
    assert {len(row) for row in rows} == {len(head)}
    assert [row[0] for row in rows] == ["who"] * 4 + ["did", "named", "said"]


@tried_on("text", ['a "quoted", cell', "two\nlines", HOSTILE])
def test_a_csv_cell_reads_back_as_what_can_be_shown(text: str) -> None:
    report = Report(
        (Section("events", answers=(Answer(event("e", "2020", text)),), columns=(WHAT,)),)
    )
    (_, (cell,)) = _rows(_written(report, "csv"))
    assert [one_line(line) for line in text.split("\n")] == cell.split("\n")


def _texts(markdown: str) -> list[str]:
    """Give the text of every block as a reader of the page sees it; refuse markup but ours."""
    blocks = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        assert token.type not in {"html_block", "code_block", "fence", "hr"}, token
        if token.type == "inline":
            parts = token.children or []
            ours = {"text", "text_special", "strong_open", "strong_close", "softbreak"}
            assert {part.type for part in parts} <= ours
            blocks.append("".join(part.content for part in parts if part.content))
    return blocks


@tried_on(
    "text",
    [
        HOSTILE, "# heading", "- item", "1. item", "12) item", "+ item", "> quote", "===", "---",
        "***", "```", "~~no~~", "a | b", "&amp; &#33;", "[link](http://x.example)", "![image](x)",
        "<script>", "`code`", "$x$", "back\\slash", "",
        "_a_ *b* __c__", "    indented",
    ],
)  # fmt: skip
def test_markdown_shows_record_text_as_text(text: str) -> None:
    found = (Answer(event("e", "2020", text or "x")),)
    for layout in ("table", "timeline"):
        report = Report((Section("events", layout, answers=found, columns=COLUMNS),), (text,))
        shown = _texts(_written(report, "md"))
        wanted = " ".join(one_line(text or "x").split())
        assert any(wanted in " ".join(block.split()) for block in shown), shown
        if text:
            assert " ".join(shown[-1].split()) == wanted


def test_a_hostile_quotation_in_markdown_stays_one_quotation() -> None:
    tokens = [token.type for token in MarkdownIt("commonmark").parse(_written(HOSTILE_QUOTE, "md"))]
    assert tokens == [
        "blockquote_open",
        *["paragraph_open", "inline", "paragraph_close"] * 2,
        "blockquote_close",
    ]  # fmt: skip


def test_a_markdown_table_marks_what_is_only_possible() -> None:
    assert "| ≈ 2006 | Morocco puts forward a plan" in _written(TABLE, "md")
    assert "- **≈ 2006** Morocco puts forward a plan" in _written(TIMELINE, "md")


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.sampled_from(TEXTS),
    st.sampled_from(["table", "timeline"]),
    st.sampled_from([None, 20, 60, 80]),
    st.sampled_from(["utf-8", "ascii", "cp1252"]),
)
def test_no_text_breaks_a_form_or_comes_out_as_a_control(
    text: str, form: str, layout: Layout, width: int | None, encoding: str
) -> None:
    found = (Answer(event("e", "2020", text)),)
    report = Report((Section("events", layout, text, found, COLUMNS),), (text,))
    shown = _written(report, form, width=width, encoding=encoding, draws=encoding == "utf-8")
    shown.encode(encoding)
    ends = {"\n", "\t", "\r"} if form in {"ics", "ris"} else {"\n", "\t"}
    assert {sign for sign in shown if unicodedata.category(sign) in {"Cc", "Zl", "Zp"}} <= ends


@tried_on("form", TEXTS)
@tried_on("name", REPORTS)
def test_a_report_is_written_the_same_twice(name: str, form: str) -> None:
    assert _written(REPORTS[name], form, width=80) == _written(REPORTS[name], form, width=80)


#: Write a report in each form, in a process of its own that has loaded what all of them need, and tell what is there.
_WRITING = """
import io, os, sys
from sahara_cli.formats import write
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
report = Report((Section("x", "fields", fields=(("a", "b"),)),))
for form in sys.argv[1:]:
    if not (child := os.fork()):
        write(report, Sink(io.StringIO()), form)
        names = [name.split(".") for name in sys.modules]
        forms = {n[2] for n in names if n[:2] == ["sahara_cli", "formats"] and n[2:]}
        rich = {n[1] for n in names if n[0] == "rich" and n[1:] and n[1][0] != "_"}
        print(form, ",".join(forms), ",".join(rich), sep="|", flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""


@pytest.mark.slow  # starts a process a form
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")
def test_only_the_form_at_hand_is_imported_and_rich_for_the_terminal_alone() -> None:
    modules = {
        "table": "terminal",
        "json": "json",
        "jsonl": "json",
        "csv": "csv",
        "md": "markdown",
        "ics": "calendar",
        "timelinejs": "timelinejs",
        "markwhen": "markwhen",
        "mermaid": "mermaid",
        "jsonld": "jsonld",
        "geojson": "geojson",
        "ftm": "ftm",
        "csl-json": "csl",
        "bibtex": "bibtex",
        "ris": "ris",
        "pandoc": "locators",
    }
    told = subprocess.run(
        [sys.executable, "-c", _WRITING, *modules],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    seen = [line.split("|") for line in told.stdout.splitlines()]
    assert {form: forms for form, forms, _ in seen} == modules
    drawing = {"console", "table", "text"}
    for form, _, rich in seen:
        loaded = {*rich.split(",")} - {""}
        assert (form, drawing <= loaded, bool(loaded)) == (form, form == "table", form == "table")
        assert not {"live", "markdown", "pretty", "progress", "syntax", "traceback"} & loaded
