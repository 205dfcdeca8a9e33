"""What sahara writes as lines of JSON is read back: the same events, by the same names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import records_of
from tests.imports.made import ACLED, table

if TYPE_CHECKING:
    from tests.conftest import Asking, Result, Sahara

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
    assert "1 row: names somebody or some place whom no line before names" in done.err
    assert [one["name"] for one in records_of(Path("back"), "actors")] == ["Hill Band"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "a.jsonl:1: is no JSON object; a line holds one record"),
        ("[" * 100_000, "a.jsonl:1: is no JSON object; a line holds one record"),
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


@pytest.fixture
def rows(sahara: Sahara) -> Path:
    """A dossier of two rows, of which one is joined with an event of no row."""
    held = table(
        Path("acled.csv"), ACLED, {**ACLED, "event_id_cnty": "VEL2", "event_date": "2024-01-03"}
    )
    sahara("new", "held")
    done = sahara("import", held, "--as", "acled", "--to", "held", "--published", "2024-02-01")
    assert done.status == 0, done.err
    return Path("held")


def _imported(sahara: Sahara, text: str, *more: str) -> Result:
    Path("a.jsonl").write_text(text, encoding="utf-8")
    sahara("new", "back")
    return sahara("import", "a.jsonl", "--as", "jsonl", "--to", "back", *more)


def test_joined_reports_are_refused_with_what_to_write_instead(
    sahara: Sahara, answer: Asking, rows: Path
) -> None:
    sahara("same", "acled-vel1", "acled-vel2", "--dossier", rows)
    lines = answer("show", "acled", "-f", "jsonl", "--dossier", rows)
    events = answer("events", "-f", "jsonl", "--dossier", rows)
    done = _imported(sahara, lines + events)
    assert (done.status, done.err.splitlines()[0]) == (
        1,
        "a.jsonl:2, column members: joins 2 reports, which are not in the line; write the file with --apart",
    )
    apart = answer("events", "--apart", "-f", "jsonl", "--dossier", rows)
    assert _imported(sahara, lines + apart).status == 0


def test_rows_keep_their_source_and_its_licence(sahara: Sahara, answer: Asking, rows: Path) -> None:
    events = answer("events", "-f", "jsonl", "--dossier", rows)
    done = _imported(sahara, events)
    assert done.status == 1
    assert done.err.splitlines()[0] == (
        'a.jsonl:1, column cites: rests on the data set "acled", whose licence no line before tells: '
        "put there what sahara show -f jsonl writes of it"
    )
    lines = answer("show", "acled", "-f", "jsonl", "--dossier", rows)
    done = _imported(sahara, lines + events)
    assert done.status == 0, done.err
    told = {one: records_of(Path(one), "datasets")[0] for one in ("held", "back")}
    for name in ("label", "publisher", "licence", "url"):
        assert told["back"][name] == told["held"][name]
    assert [one["note"] for one in records_of(Path("back"), "events")] == [
        f"A made clash by the dam. [Radio Imra] [ACLED, row VEL{at}]" for at in (1, 2)
    ]


def test_a_licence_that_is_typed_is_taken_for_all(
    sahara: Sahara, answer: Asking, rows: Path
) -> None:
    events = answer("events", "-f", "jsonl", "--dossier", rows)
    assert _imported(sahara, events, "--licence", "By their leave").status == 0
    (told,) = records_of(Path("back"), "datasets")
    assert (told["licence"], told.get("publisher")) == ("By their leave", None)


def test_a_data_set_is_not_the_source_of_what_rests_elsewhere(
    sahara: Sahara, answer: Asking, rows: Path
) -> None:
    other = '{"record": "event", "title": "T", "kind": "other", "date": "2023"}\n'
    lines = answer("show", "acled", "-f", "jsonl", "--dossier", rows)
    events = answer("events", "-f", "jsonl", "--dossier", rows)
    assert _imported(sahara, lines + events + other).status == 0
    (told,) = records_of(Path("back"), "datasets")
    assert (told["label"], told.get("publisher")) == ("a.jsonl", None)
    assert told["licence"].startswith("ACLED: ACLED's terms of use")


def test_the_files_of_a_dossier_are_lines_too(sahara: Sahara, records: Asking, rows: Path) -> None:
    names = ("datasets", "actors", "places", "events")
    text = "".join((rows / f"{name}.jsonl").read_text("utf-8") for name in names)
    done = _imported(sahara, text)
    assert done.status == 0, done.err
    for name in ("actors", "places"):
        told, meant = (
            [[one["name"], one.get("within")] for one in records_of(Path(at), name)] for at in ("back", "held")
        )  # fmt: skip
        assert sorted(told, key=str) == sorted(meant, key=str)
    assert len(records("events", "--dossier", "back")) == 2


def test_whose_count_a_figure_is_stays_when_their_id_is_another_s(sahara: Sahara) -> None:
    ministry = {
        "record": "actor",
        "id": "ministry",
        "name": "Ministry of Roads",
        "kind": "organisation",
    }
    other = {**ministry, "name": "Ministry of Rivers"}
    event = {
        "record": "event", "id": "e", "title": "T", "kind": "other", "date": "2023",
        "figures": [{"what": "killed", "low": 3, "by": "ministry"}, {"what": "killed", "low": 4}],
    }  # fmt: skip
    assert (
        _imported(sahara, json.dumps(other) + "\n" + json.dumps({**event, "id": "f"}) + "\n").status
        == 0
    )
    Path("b.jsonl").write_text(
        json.dumps(ministry) + "\n" + json.dumps(event) + "\n", encoding="utf-8"
    )
    assert sahara("import", "b.jsonl", "--as", "jsonl", "--to", "back").status == 0
    names = {one["id"]: one["name"] for one in records_of(Path("back"), "actors")}
    told = {
        one["id"]: [names.get(figure.get("by"), "") for figure in one["figures"]]
        for one in records_of(Path("back"), "events")
    }
    assert told == {"e": ["Ministry of Roads", ""], "f": ["Ministry of Rivers", ""]}
    assert sahara("check", "--dossier", "back").status == 0


@pytest.mark.parametrize(
    "figures", ["x", [1], [{"what": 3}], [{"what": "killed", "by": 7}], {"by": "x"}]
)
def test_figures_that_are_none_are_refused_in_a_sentence(sahara: Sahara, figures: object) -> None:
    event = {"title": "T", "kind": "other", "date": "2023", "figures": figures}
    done = _imported(sahara, json.dumps(event) + "\n")
    assert (done.status, "Traceback" in done.err) == (1, False)
    assert done.err.startswith("a.jsonl:1, column figures")
