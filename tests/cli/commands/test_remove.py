"""`sahara remove` takes out what nothing refers to, all or nothing, and no id comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.drafted import add, contents, draft, records_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Refused, Sahara


@pytest.fixture
def folder(sahara: Sahara, target: Path) -> Path:
    assert add(sahara, draft(), "--copy", "talks.txt").status == 0
    return target


def _ids(folder: Path) -> list[str]:
    return (folder / "ids.txt").read_text("utf-8").split()


def test_what_is_removed_is_told_and_its_id_is_not_given_again(
    sahara: Sahara, folder: Path
) -> None:
    issued = _ids(folder)
    assert sahara("remove", "talks", "border", "--to", folder) == (
        0,
        f"removed event talks from {folder}\nremoved fact border from {folder}\n",
        "",
    )
    assert [one["id"] for one in records_of(folder, "events")] == ["more-talks"]
    assert not (folder / "facts.jsonl").exists()
    assert _ids(folder) == issued
    assert "\nno problems\n" in sahara("check", "--dossier", folder).out
    assert "here it is" in add(sahara, draft(), "--replace").err
    assert [one["id"] for one in records_of(folder, "events")] == ["more-talks", "talks-2"]


def test_ids_of_a_dossier_that_kept_none_are_kept_from_then_on(
    sahara: Sahara, folder: Path
) -> None:
    issued = _ids(folder)
    (folder / "ids.txt").unlink()
    assert sahara("remove", "talks", "--to", folder).status == 0
    assert _ids(folder) == issued


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("mill",), "mill, by event more-talks; edit or remove those first"),
        (("envoy",), "envoy, by statement on-border; edit or remove those first"),
        (("north",), "north, by actor envoy, event talks, event more-talks, fact border; edit or remove those first"),
        (("talks", "north", "border", "more-talks"), "north, by actor envoy; edit or remove those first"),
        (("border-talks",),
         ("border-talks, by event talks, event more-talks, statement on-border, fact border;"
          " edit or remove those first")),
        (("mill", "envoy"), "mill, by event more-talks; envoy, by statement on-border; edit or remove those first"),
    ],
)  # fmt: skip
def test_what_others_refer_to_stays_and_they_are_named(
    refused: Refused, folder: Path, words: tuple[str, ...], sentence: str
) -> None:
    before = contents(folder)
    for more in ((), ("--dry-run",)):
        told = refused("remove", *words, "--to", folder, *more, status=1)
        assert told == f"nothing is removed: others refer to {sentence}"
        assert contents(folder) == before


def test_what_refers_to_it_can_go_with_it(sahara: Sahara, folder: Path) -> None:
    names = [one["id"] for one in draft()]
    assert sahara("remove", *names, *names, "--to", folder).out.count("\n") == len(names)
    assert {one for one in contents(folder) if not one.startswith(".")} == {
        "dossier.json",
        "earlier.txt",
        "ids.txt",
    }
    assert sahara("events", "--dossier", folder).out == "no events\n"


def test_what_was_judged_the_same_keeps_its_members(sahara: Sahara, folder: Path) -> None:
    same = {
        "record": "same", "id": "one", "members": ["talks", "more-talks"], "verdict": "different", "decided": "2024",
    }  # fmt: skip
    assert add(sahara, [same]).status == 0
    assert json.loads(contents(folder)["dossier.json"])["schema_version"] == 2
    told = sahara("remove", "talks", "--to", folder).err
    assert "others refer to talks, by judgement one; edit" in told
    assert sahara("remove", "one", "--to", folder).out == f"removed judgement one from {folder}\n"
    assert json.loads(contents(folder)["dossier.json"])["schema_version"] == 1
    assert not (folder / "same.jsonl").exists()


def test_an_unknown_id_is_refused_and_all_stays(refused: Refused, folder: Path) -> None:
    before = contents(folder)
    told = refused("remove", "border", "talk", "--to", folder)
    assert told.startswith('no record "talk"; did you mean "talks"')
    assert contents(folder) == before


def test_a_dry_run_tells_and_writes_nothing(sahara: Sahara, folder: Path) -> None:
    before = contents(folder)
    result = sahara("remove", "border", "--to", folder, "--dry-run")
    assert result == (0, f"would remove fact border from {folder}\n", "")
    assert contents(folder) == before
