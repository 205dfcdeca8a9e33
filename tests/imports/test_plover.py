"""PLOVER's records as JSON: a list or a line each, under the names of its manual and of its first version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import records_of
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_NEW: dict[str, Any] = {
    "id": "KES-1", "date": "2023-12-05", "enddate": "2023-12-07", "event": ["ASSAULT"], "mode": ["firearms"],
    "context": ["military", "legal"], "text": "A made sentence on Vell.",
    "actor": [{"entity_text": "Vell Guard", "code": "MLI", "sector": "GOV"}],
    "recipient": [{"entity_text": "Hill Band", "code": "MLI", "sector": "REB"}],
    "event_loc": {"name": "Vell", "latitude": 12.5, "longitude": -3.25},
}  # fmt: skip
_OLD: dict[str, Any] = {
    "id": "PLOVER-GSR09-FIGHT-1", "date": "2000-01-01", "dateCoded": "2016-12-12", "event": "FIGHT",
    "mode": "strike-gen", "source": [{"actorText": "Mali", "code": "MLI"}], "eventLoc": {"name": "Vell"},
    "dead": "3", "publication": "Made Manual", "text": "Another made sentence.",
}  # fmt: skip
_ABOUT_FILE = {"id": "D", "event": "DOCUMENT", "license": "Made Licence 1.0."}


def _imported(sahara: Sahara, text: str) -> Result:
    Path("made.json").write_text(text, encoding="utf-8")
    sahara("new", "here")
    return sahara("import", "made.json", "--as", "polecat", "--to", "here", "--published", "2024")


@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_of_records_is_told_as_its_fields_say(sahara: Sahara, indent: int | None) -> None:
    done = _imported(sahara, json.dumps([_ABOUT_FILE, _NEW, _OLD], indent=indent))
    assert done.status == 0
    new, old = records_of(Path("here"), "events")
    assert (new["date"], new["kind"], new["mode"]) == (
        "2023-12-05/2023-12-07",
        "assault",
        "firearms",
    )
    assert (new["actors"], new["recipients"]) == (["vell-guard"], ["hill-band"])
    assert (new["topics"], new["note"]) == (["military", "legal"], "A made sentence on Vell.")
    assert (old["date"], old["kind"]) == ("[..2016-12-12]", "assault")
    assert old["figures"] == [{"what": "killed", "low": 3, "high": 3}]
    assert old["note"] == "Another made sentence. [Made Manual]"
    assert [one["kind"] for one in records_of(Path("here"), "actors")][-1] == "state"
    (dataset,) = records_of(Path("here"), "datasets")
    assert (dataset["label"], dataset["licence"]) == ("PLOVER records", "Made Licence 1.0")
    assert done.err.splitlines()[:3] == [
        "sahara: 1 row: records that document the file tell of no event",
        "sahara: 1 row: kind FIGHT of PLOVER 0.5: assault now",
        "sahara: 1 row: 2000-01-01 stands for no day: told to be before it was coded",
    ]
    copy = sahara("check", "--dossier", "here", "--copy", "made.json")
    assert (copy.status, "2 rows proved" in copy.out) == (0, True)


def test_records_a_line_are_the_same(sahara: Sahara) -> None:
    done = _imported(sahara, f"{json.dumps(_NEW)}\n\n{json.dumps(_OLD)}\n")
    assert done.status == 0
    assert [one["kind"] for one in records_of(Path("here"), "events")] == ["assault", "assault"]


@tried_on(
    ("text", "told"),
    [
        (json.dumps([{**_NEW, "recipient": "Hill Band"}], indent=1),
         "made.json:2, column recipient name: is no list of objects"),
        (json.dumps([{**_NEW, "event_loc": "Vell"}]), "made.json:1, column placename: is no object"),
        (json.dumps([{**_NEW, "mode": {"a": 1}}]), "made.json:1, column mode: is no text and no number"),
        ("[\n{},\n[1]]", "sahara: made.json:3: is no JSON from here on; a list of records was begun"),
        ('[{"id": "a"', "sahara: made.json:1: is no JSON from here on; a list of records was begun"),
        ("[{}\n]\n\n[{}]", "sahara: made.json:4: goes on behind its list; give one list, or one record a line"),
        ("[] {}", "sahara: made.json:1: goes on behind its list; give one list, or one record a line"),
        ("[{},\n,,{}]", "sahara: made.json:2: is no JSON from here on; a list of records was begun"),
        ("[,{}]", "sahara: made.json:1: is no JSON from here on; a list of records was begun"),
        ('{"id": "a"}\n[1]\n', "sahara: made.json:2: is no JSON object; a line holds one record"),
    ],
)  # fmt: skip
def test_what_is_no_record_is_told_by_its_line(sahara: Sahara, text: str, told: str) -> None:
    done = _imported(sahara, text)
    assert (done.status in {1, 3}, "Traceback" in done.err) == (True, False)
    assert told in done.err.splitlines()
