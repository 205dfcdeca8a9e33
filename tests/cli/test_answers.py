"""How an answer looks: its format, its colour, its width; and what is refused."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from sahara_cli.formats import FORMATS
from tests.conftest import ARTICLE, CITE
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

LISTINGS = ("events", "timeline", "quote", "fact", "actor", "articles")


@pytest.mark.parametrize("form", ["JSON", " json ", "Json"])
def test_a_format_is_named_in_any_case(answer: Asking, form: str) -> None:
    assert answer("events", "-f", form) == answer("events", "-f", "json")


@tried_on("form", ["xml", "", "js", "tables"])
@tried_on("asked", [["events"], ["events", "--count"], ["show", "visit"], ["actor", "north"]])
def test_an_unknown_format_is_refused(refused: Refused, asked: list[str], form: str) -> None:
    assert refused(*asked, "--format", form) == (
        f'no format "{form}"; it is one of {", ".join(FORMATS)}'
    )


@pytest.mark.parametrize("command", LISTINGS)
def test_json_lines_are_the_records_of_json(answer: Asking, command: str) -> None:
    lines = answer(command, "-f", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(answer(command, "-f", "json"))
    assert len(lines) >= 2


@pytest.mark.parametrize("command", LISTINGS)
def test_nothing_found_is_an_answer(sahara: Sahara, make: Maker, command: str) -> None:
    empty = make("empty", article=[], actor=[], place=[])
    ask = (command, "--dossier", empty)
    noun = {"quote": "statements", "timeline": "records", "fact": "facts", "actor": "actors"}
    assert sahara(*ask, "-f", "json") == (0, "[]\n", "")
    assert sahara(*ask, "-f", "jsonl") == (0, "", "")
    assert sahara(*ask, "-f", "table") == (0, f"no {noun.get(command, command)}\n", "")
    assert sahara(*ask, "-f", "csv").out.count("\n") == 1


def test_a_csv_has_a_row_a_record(answer: Asking, ids: Asking) -> None:
    rows = list(csv.DictReader(io.StringIO(answer("events", "--on", "2023-11-15", "-f", "csv"))))
    assert [row["id"] for row in rows] == ids("events", "--on", "2023-11-15")
    assert [row["match"] for row in rows] == ["certain", "possible"]
    assert (rows[0]["date"], rows[0]["earliest"], rows[0]["latest"]) == (
        "2022-02/..", "2022-02-01", "inf",
    )  # fmt: skip
    assert rows[0]["places"] == "The Harbour"


def test_show_as_json_lines_is_its_record(answer: Asking) -> None:
    (line,) = answer("show", "visit", "-f", "jsonl").splitlines()
    assert json.loads(line)["id"] == "visit"


@pytest.mark.parametrize("color", ["purple", "", "Always"])
def test_an_unknown_colour_is_refused(refused: Refused, color: str) -> None:
    assert refused("events", "--color", color) == (
        f'no colour "{color}"; --color is auto, always or never'
    )


@pytest.mark.parametrize("width", ["0", "-3", "wide", ""])
def test_a_width_that_is_none_is_refused(refused: Refused, width: str) -> None:
    assert refused("events", "--width", width) == (
        f'--width: "{width}" is no number from 1 up; give one such as 100'
    )


def test_without_colour_there_is_no_escape(answer: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in answer("timeline")
    assert "\x1b[" in answer("timeline", "--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in answer("timeline")
    assert "\x1b" not in answer("timeline", "--color", "never")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in answer("timeline")


def test_off_a_terminal_a_record_is_one_line(make: Maker, answer: Asking) -> None:
    title = "word " * 80 + "end"
    lines = answer("events", "--dossier", make(event=[{"id": "long", "title": title}])).splitlines()
    assert [line for line in lines if title in line and "long" in line]


def test_a_width_is_kept_when_it_is_asked_for(
    answer: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer("events", "--width", "80")
    assert max(map(len, asked.splitlines())) <= 80
    monkeypatch.setenv("COLUMNS", "80")
    assert answer("events") == asked


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_columns_are_heeded_by_json(make: Maker, answer: Asking, form: str) -> None:
    folder = make(event=[{"id": "met", "recipients": ["south"]}], statement=[{"id": "said"}])
    asked = ("--dossier", folder, "-f", form)
    told = answer("events", *asked, "--columns", "id,when,actors,recipient_ids,match")
    (row,) = [json.loads(told)] if form == "jsonl" else json.loads(told)
    assert row == {
        "id": "met", "when": "8 Dec 2023", "actors": [], "recipient_ids": ["south"], "match": None,
    }  # fmt: skip
    told = answer("quote", *asked, "--columns", "words,to,speaker_id")
    (row,) = [json.loads(told)] if form == "jsonl" else json.loads(told)
    assert row == {"words": "We met.", "to": None, "speaker_id": "envoy"}


def test_a_cell_of_many_names_tells_a_few_where_it_has_to_fit(make: Maker, answer: Asking) -> None:
    actors = [{"id": f"a-{at}", "name": f"Actor {at}", "kind": "person"} for at in range(200)]
    ids = [one["id"] for one in actors]
    cites = [{**CITE, "sentence": 1 + at, "paragraph": 1 + at // 20} for at in range(200)]
    long = {**ARTICLE, "sentences": 300, "paragraphs": 30}
    event = {"id": "met", "actors": ids, "recipients": ids[:9], "places": [], "cites": cites}
    asked = ("events", "--dossier", make(article=[long], actor=actors, event=[event]))
    narrow = answer(*asked, "--width", "100")
    assert len(narrow.splitlines()) < 12
    words = " ".join(narrow.split())
    assert "and 198 more" in words
    assert "and 7 more" in words
    assert "Actor 150" in answer(*asked)
    assert "and 198 more" not in answer(*asked)
    for form in ("csv", "md", "html"):
        assert "Actor 150" in answer(*asked, "-f", form)
    few = (
        "events",
        "--dossier",
        make("few", article=[long], actor=actors, event=[{**event, "actors": ids[:8]}]),
    )
    assert "more" not in answer(*few, "--columns", "actors", "--width", "100")


def test_a_number_that_is_too_large_is_told_the_greatest(refused: Refused) -> None:
    assert refused("events", "--limit", "9" * 23) == (
        f'--limit: "{"9" * 23}" is too large; the greatest is 999999999'
    )
