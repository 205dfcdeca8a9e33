"""Rows that a newer release tells as another kind of record, or as none: what stood in the dossier, and what stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Result, Sahara

_TODAY = ("--today", "2024-03-01")
_EVENT: dict[str, Any] = {
    "record": "event", "id": "ev-1", "date": "2020-01-02", "kind": "other", "title": "Army leaves Vell",
}  # fmt: skip
_OTHER = {**_EVENT, "id": "ev-2", "title": "Dockers march"}
_FACT: dict[str, Any] = {
    "record": "fact", "id": "ev-1", "subject": "water", "property": "price", "value": "13", "topics": ["water"],
    "status": "disputed",
}  # fmt: skip
_STATEMENT: dict[str, Any] = {
    "record": "statement", "id": "ev-1", "date": "2020-01-02", "speaker": "ada-vell", "directness": "indirect",
    "text": "The price is too high.",
}  # fmt: skip
_KINDS = {"event": _EVENT, "fact": _FACT, "statement": _STATEMENT}


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    return Path("my-file")


def _import(
    sahara: Sahara, folder: Path, *lines: Mapping[str, Any], words: tuple[object, ...] = ()
) -> Result:
    path = Path("rows-2.jsonl" if words else "rows.jsonl")
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    asked = ("--as", "jsonl", "--to", folder, "--id", "rows", "--licence", "CC0", *_TODAY)
    return sahara("import", path, *asked, *words)


def _update(
    sahara: Sahara, folder: Path, *lines: Mapping[str, Any], words: tuple[object, ...] = ()
) -> Result:
    return _import(sahara, folder, *lines, words=("--update", *words))


def _records(folder: Path) -> dict[str, list[str]]:
    """Give the ids of each file's records."""
    return {
        name: [
            json.loads(one)["id"]
            for one in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
        ]
        for name in ("events", "statements", "facts")
        if (folder / f"{name}.jsonl").exists()
    }


def _is_sound(sahara: Sahara, folder: Path, copy: str = "rows-2.jsonl") -> None:
    done = sahara("check", "--dossier", folder, "--copy", copy)
    assert (done.status, done.out.splitlines()[-1]) == (0, "no problems"), done.out


@pytest.mark.parametrize("before", sampled(_KINDS, 3))
@pytest.mark.parametrize("after", _KINDS)
@pytest.mark.parametrize("with_before", [False, True])
def test_a_record_of_another_kind_takes_the_place_of_the_one_before_in_its_own_file(
    sahara: Sahara, folder: Path, before: str, after: str, *, with_before: bool
) -> None:
    if before == after:
        return
    assert _import(sahara, folder, _KINDS[before], _OTHER).status == 0
    words = ("--before", "rows.jsonl") if with_before else ()
    done = _update(sahara, folder, _KINDS[after], _OTHER, words=words)
    assert (done.status, "rows: 0 added, 1 changed, 0 gone" in done.out) == (0, True), done.err
    told = (
        f"sahara: of these another kind of record than before: ev-1 ({before} before, {after} now)"
    )
    assert told in done.err.splitlines()
    stand = {name: ids for name, ids in _records(folder).items() if ids}
    assert stand == {
        "events": ["ev-2"] if after != "event" else stand["events"],
        f"{after}s": stand["events"] if after == "event" else ["ev-1"],
    }
    assert sorted(stand["events"]) == (["ev-1", "ev-2"] if after == "event" else ["ev-2"])
    _is_sound(sahara, folder)
    assert "nothing to add" in _update(sahara, folder, _KINDS[after], _OTHER).out


def test_nothing_takes_the_place_of_a_record_that_others_refer_to(
    sahara: Sahara, folder: Path
) -> None:
    assert _import(sahara, folder, _EVENT, _OTHER).status == 0
    assert sahara("same", "ev-1", "ev-2", "--dossier", folder, *_TODAY).status == 0
    files = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    done = _update(sahara, folder, _FACT, _OTHER)
    (same,) = (json.loads(one)["id"] for one in files["same.jsonl"].splitlines())
    told = (
        f"sahara: nothing is changed: others refer to what is another kind of record now: ev-1, by {same};"
        " edit or remove those first"
    )
    assert (done.status, done.err.splitlines()[-1]) == (1, told)
    assert {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()} == files


def test_nothing_takes_the_place_of_a_record_that_cites_more_than_its_row(
    sahara: Sahara, folder: Path
) -> None:
    assert _import(sahara, folder, _EVENT, _OTHER).status == 0
    path = folder / "events.jsonl"
    one, two = map(json.loads, path.read_text("utf-8").splitlines())
    one["cites"] += two["cites"]
    path.write_text("".join(json.dumps(record) + "\n" for record in (one, two)), encoding="utf-8")
    before = path.read_bytes()
    done = _update(sahara, folder, _FACT, _OTHER)
    told = (
        "rows-2.jsonl:1: tells a fact, and told an event, ev-1, which cites more than this row;"
        " remove that first, or give the row another name"
    )
    assert (done.status, done.err.splitlines()[0]) == (1, told)
    assert path.read_bytes() == before


def test_what_was_edited_by_hand_is_told_to_go_with_its_kind(sahara: Sahara, folder: Path) -> None:
    assert _import(sahara, folder, _EVENT, _OTHER).status == 0
    assert sahara("edit", "ev-1", "--title", "Army comes back to Vell", "--to", folder).status == 0
    done = _update(sahara, folder, _FACT, _OTHER, words=("--before", "rows.jsonl"))
    told = "ev-1 (event before, fact now; what was edited by hand is gone)"
    assert f"sahara: of these another kind of record than before: {told}" in done.err.splitlines()
    _is_sound(sahara, folder)


def test_a_row_belongs_to_the_record_that_was_imported_of_it(sahara: Sahara, folder: Path) -> None:
    """An event that a hand wrote beside an imported fact, of the same row, is not what the row tells."""
    fact = {**_FACT, "id": "f-1"}
    assert _import(sahara, folder, fact, _OTHER).status == 0
    held = json.loads((folder / "facts.jsonl").read_text("utf-8"))
    event = json.loads((folder / "events.jsonl").read_text("utf-8"))
    own = {**event, "id": "own", "origin": "coded", "cites": held["cites"]}
    with (folder / "events.jsonl").open("a", encoding="utf-8") as events:
        events.write(json.dumps(own) + "\n")
    assert _update(sahara, folder, {**fact, "value": "14"}, _OTHER).status == 0
    stands = _records(folder)
    assert (stands["events"], stands["facts"]) == (["ev-2", "own"], ["f-1"])
    assert json.loads((folder / "facts.jsonl").read_text("utf-8"))["value"] == "14"


_NONE: dict[str, Mapping[str, Any]] = {
    "an actor": {"record": "actor", "id": "ev-1", "name": "Ada Vell", "kind": "person"},
    "a place": {"record": "place", "id": "ev-1", "name": "Vell"},
    "an article": {"record": "article", "id": "ev-1", "label": "The Ledger"},
}


@pytest.mark.parametrize("none", sampled(_NONE, 3))
@pytest.mark.parametrize("before", _KINDS)
def test_a_row_that_tells_no_record_any_more_lets_its_record_go(
    sahara: Sahara, folder: Path, before: str, none: str
) -> None:
    assert _import(sahara, folder, _KINDS[before], _OTHER).status == 0
    done = _update(sahara, folder, _NONE[none], _OTHER)
    assert (done.status, "rows: 0 added, 0 changed, 1 gone" in done.out) == (0, True), done.out
    assert "sahara: gone, with what was edited by hand: ev-1" in done.err.splitlines()
    assert [one for ids in _records(folder).values() for one in ids] == ["ev-2"]
    _is_sound(sahara, folder)


_ENTRY = """\
BEGIN:VEVENT
UID:{0}@x
DTSTAMP:20200101T000000Z
DTSTART;VALUE=DATE:2020030{0}
SUMMARY:Summit {0}
STATUS:{1}
END:VEVENT
"""
_ENTITY = '{{"id":"e{0}","schema":"{1}","properties":{{"name":["Summit {0}"],"date":["2020-03-0{0}"]}}}}\n'
_SLIDE = "{0},2020,3,{0},Summit {0},{1}\n"
_FILES = {
    "ics": ("BEGIN:VCALENDAR\n", _ENTRY, "CONFIRMED", "CANCELLED", "END:VCALENDAR\n"),
    "ftm": ("", _ENTITY, "Event", "Vessel", ""),
    "timelinejs": ("Unique ID,Year,Month,Day,Headline,Type\n", _SLIDE, "", "era", ""),
}


@pytest.mark.parametrize("preset", _FILES)
def test_what_a_newer_file_of_any_preset_leaves_out_is_gone(
    sahara: Sahara, folder: Path, preset: str
) -> None:
    begins, row, told, left_out, ends = _FILES[preset]
    for name, first in (("one", told), ("two", left_out)):
        text = begins + row.format(1, first) + row.format(2, told) + ends
        Path(name).write_text(text, encoding="utf-8")
    asked = ("--as", preset, "--to", folder, "--id", "summits", "--licence", "CC0", *_TODAY)
    assert sahara("import", "one", *asked).status == 0
    (gone, stays) = _records(folder)["events"]
    refused = sahara("import", "two", *asked)
    assert (refused.status, "0 added, 0 changed, 1 gone" in refused.err) == (1, True)
    done = sahara("import", "two", *asked, "--update")
    assert (done.status, "summits: 0 added, 0 changed, 1 gone" in done.out) == (0, True), done.err
    assert f"sahara: gone, with what was edited by hand: {gone}" in done.err.splitlines()
    assert _records(folder)["events"] == [stays]
    _is_sound(sahara, folder, "two")
    assert "nothing to add" in sahara("import", "two", *asked, "--update").out


def test_a_row_that_is_wrong_once_and_left_out_once_lets_no_record_go(
    sahara: Sahara, folder: Path
) -> None:
    """Two lines of one id: which of them the record rests on cannot be told."""
    assert _import(sahara, folder, _EVENT, _OTHER).status == 0
    before = (folder / "events.jsonl").read_bytes()
    twice = (_NONE["an article"], {**_EVENT, "title": "Army stays in Vell"})
    done = _update(sahara, folder, *twice, _OTHER, words=("--skip-bad",))
    assert (done.status, (folder / "events.jsonl").read_bytes()) == (1, before), done.err


@pytest.mark.parametrize("times", [1, 2])
def test_an_update_that_is_taken_again_adds_nothing(
    sahara: Sahara, folder: Path, times: int
) -> None:
    assert _import(sahara, folder, _EVENT, _OTHER).status == 0
    changed = {**_EVENT, "title": "Army stays in Vell"}
    words = ("--before", "rows.jsonl")
    assert "1 changed" in _update(sahara, folder, changed, _OTHER, words=words).out
    for _ in range(times):
        done = _update(sahara, folder, changed, _OTHER, words=words)
        told = "nothing to add: my-file has every row of rows\n"
        assert (done.status, done.out) == (0, told), done.err


@pytest.mark.parametrize("new", [True, False])
def test_a_fact_about_a_place_that_moved_is_about_that_place(
    sahara: Sahara, folder: Path, *, new: bool
) -> None:
    """The first fact of a dossier has a file of its own, which is written anew like the others."""
    vell = {"record": "place", "id": "vell", "name": "Vell", "latitude": 1.5, "longitude": 1.5}
    event = {**_EVENT, "places": ["vell"]}
    assert _import(sahara, folder, vell, event).status == 0
    fact = {**_FACT, "subject": "vell", "id": "f-1" if new else "ev-1"}
    lines = [{**event, "title": "Army is back", "places": []}] if new else []
    done = _update(sahara, folder, {**vell, "latitude": 7.5}, *lines, fact)
    assert "sahara: these places stand elsewhere now: vell" in done.err.splitlines(), done.err
    assert json.loads((folder / "facts.jsonl").read_text("utf-8"))["subject"] == "vell"
    _is_sound(sahara, folder)
