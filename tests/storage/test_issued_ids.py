"""An id that a dossier once gave is never given again, whatever became of its record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import add, contents, draft, records_of

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara

_NORTH = {"record": "actor", "id": "north", "name": "Northland", "kind": "state"}
_WEST = {"record": "actor", "id": "north", "name": "Westland", "kind": "state"}


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    sahara("new", "my-file")
    return Path("my-file")


def _given(folder: Path) -> list[str]:
    return (folder / "ids.txt").read_text("utf-8").splitlines()


def test_every_id_that_is_given_is_kept_a_line_each_in_order(sahara: Sahara, folder: Path) -> None:
    assert add(sahara, draft()).status == 0
    given = _given(folder)
    assert given == sorted(one["id"] for one in draft())
    assert add(sahara, [{**_WEST, "id": "east"}]).status == 0
    assert _given(folder) == sorted([*given, "east"])
    assert contents(folder)["ids.txt"].endswith(b"\n")


def test_an_id_whose_record_was_deleted_is_not_given_again(sahara: Sahara, folder: Path) -> None:
    add(sahara, [_NORTH])
    (folder / "actors.jsonl").write_text("", "utf-8")
    told = 'the id "north" was given before, to a record that is gone; here it is "north-2"'
    assert add(sahara, [_WEST]) == (0, "added 1 actor to my-file\n", f"draft.jsonl:1: {told}\n")
    assert [one["id"] for one in records_of(folder, "actors")] == ["north-2"]
    assert _given(folder) == ["north", "north-2"]


def test_a_made_id_keeps_clear_of_all_that_were_given(sahara: Sahara, folder: Path) -> None:
    event = {key: value for key, value in draft()[4].items() if key not in {"id", "actors"}}
    add(sahara, [draft()[0], event])
    (folder / "events.jsonl").unlink()
    assert add(sahara, [draft()[0], event]).status == 0
    assert [one["id"] for one in records_of(folder, "events")] == ["ministers-meet-2023-12-15-2"]


def test_references_follow_an_id_that_was_given_before(sahara: Sahara, folder: Path) -> None:
    add(sahara, draft())
    (folder / "actors.jsonl").unlink()
    (folder / "events.jsonl").unlink()
    (folder / "statements.jsonl").unlink()
    (folder / "facts.jsonl").unlink()
    assert add(sahara, draft()).status == 0
    assert {one["speaker"] for one in records_of(folder, "statements")} == {"envoy-2"}
    assert sahara("check", "--dossier", "my-file").status == 0
    whole = contents(folder)
    assert add(sahara, draft()).out == "nothing to add to my-file; 8 records already there\n"
    assert contents(folder) == whole


def test_ids_of_records_that_were_written_by_hand_count_too(sahara: Sahara, make: Maker) -> None:
    folder = make("by-hand")
    assert add(sahara, [{**_WEST, "id": "north"}], to=folder).status == 0
    assert {"north", "north-2", "envoy", "harbour"} <= set(_given(folder))


def test_what_comes_along_again_is_told(sahara: Sahara, folder: Path, make: Maker) -> None:
    other = make("other")
    records = [draft()[0], {**draft()[6], "speaker": "south"}]
    add(sahara, records, "--dossier", other)
    (folder / "actors.jsonl").unlink()
    (folder / "statements.jsonl").unlink()
    result = add(sahara, records, "--dossier", other)
    assert "south comes along again: a record of this id was here, and is gone" in result.err
    assert sahara("check", "--dossier", "my-file").status == 0


def test_a_dry_run_gives_no_id(sahara: Sahara, folder: Path) -> None:
    add(sahara, draft(), "--dry-run")
    assert not (folder / "ids.txt").exists()


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_a_file_that_another_editor_saved_is_read(
    sahara: Sahara, folder: Path, ending: str
) -> None:
    (folder / "ids.txt").write_bytes(f"\ufeffzebra{ending}{ending}north{ending}".encode())
    assert add(sahara, [_WEST]).status == 0
    assert contents(folder)["ids.txt"] == b"north\nnorth-2\nzebra\n"


def test_a_line_that_is_no_id_is_refused_by_its_number(sahara: Sahara, folder: Path) -> None:
    (folder / "ids.txt").write_text("north\n<<<<<<< HEAD\n", "utf-8")
    told = "my-file/ids.txt:2: is no id; a line holds one id that was given, such as united-nations"
    assert add(sahara, [_WEST]) == (3, "", f"sahara: {told}\n")
    assert sahara("check", "--dossier", "my-file") == (1, f"{told}\n1 problem\n", "")
    assert sahara("events", "--dossier", "my-file").status == 0
    assert sahara("new", "my-file").status == 3
