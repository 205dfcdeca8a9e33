"""What sahara writes as lines of JSON is read back: the same events, by the same names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import records_of

if TYPE_CHECKING:
    from tests.conftest import Asking, Sahara

_LEFT = ("cites", "origin", "earliest", "latest", "mentioned", "members", "sources")


def _bare(event: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in event.items() if name not in _LEFT}


@pytest.mark.parametrize("command", ["events", "quote", "fact"])
def test_a_listing_comes_back_as_it_was(
    sahara: Sahara, answer: Asking, records: Asking, command: str
) -> None:
    named = answer("actor", "-f", "jsonl")
    wanted = records(command)
    places = "".join(
        f"{line}\n" for name in _places(wanted) for line in answer("show", name, "-f", "jsonl").splitlines()[:1]
    )  # fmt: skip
    Path("lines.jsonl").write_text(
        named + places + answer(command, "-f", "jsonl"), encoding="utf-8"
    )
    sahara("new", "back")
    done = sahara("import", "lines.jsonl", "--as", "jsonl", "--to", "back")
    assert done.status == 0, done.err
    found = records(command, "--dossier", "back")
    told, meant = ({one["id"]: _bare(one) for one in several} for several in (found, wanted))
    assert told == meant
    assert sahara("check", "--dossier", "back", "--copy", "lines.jsonl").status == 0


def _places(records: list[dict[str, Any]]) -> list[str]:
    named = (
        name for one in records for name in (*one.get("places", ()), one.get("place"), one.get("subject"))
    )  # fmt: skip
    held = json.loads(json.dumps(sorted({name for name in named if name})))
    return [name for name in held if name in _shipped_places()]


def _shipped_places() -> set[str]:
    from sahara_cli.storage.dossiers import load, shipped

    return {one.id for one in load([shipped()]).places}


def test_who_is_known_by_an_id_alone_is_told(sahara: Sahara) -> None:
    line = {
        "record": "event",
        "id": "e",
        "date": "2023",
        "kind": "other",
        "title": "T",
        "actors": ["hill-band"],
    }
    Path("a.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    sahara("new", "back")
    done = sahara("import", "a.jsonl", "--as", "jsonl", "--to", "back")
    assert "1 row: names somebody or some place by an id alone" in done.err
    assert [one["name"] for one in records_of(Path("back"), "actors")] == ["Hill Band"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "a.jsonl:1, column line: is no JSON object; a line holds one record"),
        ("[" * 100_000, "a.jsonl:1, column line: is no JSON object; a line holds one record"),
        ('{"record": "event", "title": "T", "kind": "melee", "date": "2023"}', "column kind: is none of "),
        ('{"record": "event", "title": "T", "kind": "other"}', "column date: is missing"),
        ('{"record": "actor", "id": "x"}', "column name: is no text"),
    ],
)  # fmt: skip
def test_a_line_that_is_wrong_is_told(sahara: Sahara, line: str, told: str) -> None:
    Path("a.jsonl").write_text(line + "\n", encoding="utf-8")
    sahara("new", "back")
    done = sahara("import", "a.jsonl", "--as", "jsonl", "--to", "back")
    assert (done.status, told in done.err) == (1, True), done.err


def test_lines_of_other_records_are_counted(sahara: Sahara) -> None:
    lines = [
        {"record": "article", "id": "a"},
        {"record": "event", "title": "T", "kind": "other", "date": "2023"},
    ]
    Path("a.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in lines), encoding="utf-8")
    sahara("new", "back")
    done = sahara("import", "a.jsonl", "--as", "jsonl", "--to", "back")
    assert done.status == 0
    assert "1 row: article: no event, statement, fact, actor or place" in done.err
