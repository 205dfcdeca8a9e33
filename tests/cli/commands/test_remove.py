"""`sahara remove` takes out what nothing refers to, all or nothing, and no id comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.drafted import add, contents, draft, records_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Refused, Sahara


def _ids(taken: Path) -> list[str]:
    return (taken / "ids.txt").read_text("utf-8").split()


def test_what_is_removed_is_told_and_its_id_is_not_given_again(sahara: Sahara, taken: Path) -> None:
    issued = _ids(taken)
    assert sahara("remove", "talks", "border", "--to", taken) == (
        0,
        f"removed event talks from {taken}\nremoved fact border from {taken}\n",
        "",
    )
    assert [one["id"] for one in records_of(taken, "events")] == ["more-talks"]
    assert not (taken / "facts.jsonl").exists()
    assert _ids(taken) == issued
    assert "\nno problems\n" in sahara("check", "--dossier", taken).out
    assert "here it is" in add(sahara, draft(), "--replace").err
    assert [one["id"] for one in records_of(taken, "events")] == ["more-talks", "talks-2"]


def test_ids_of_a_dossier_that_kept_none_are_kept_from_then_on(sahara: Sahara, taken: Path) -> None:
    issued = _ids(taken)
    (taken / "ids.txt").unlink()
    assert sahara("remove", "talks", "--to", taken).status == 0
    assert _ids(taken) == issued


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
    refused: Refused, taken: Path, words: tuple[str, ...], sentence: str
) -> None:
    before = contents(taken)
    for more in ((), ("--dry-run",)):
        told = refused("remove", *words, "--to", taken, *more, status=1)
        assert told == f"nothing is removed: others refer to {sentence}"
        assert contents(taken) == before


def test_what_refers_to_it_can_go_with_it(sahara: Sahara, taken: Path) -> None:
    names = [one["id"] for one in draft()]
    assert sahara("remove", *names, *names, "--to", taken).out.count("\n") == len(names)
    assert {one for one in contents(taken) if not one.startswith(".")} == {
        "dossier.json",
        "earlier.txt",
        "ids.txt",
    }
    assert sahara("events", "--dossier", taken).out == "no events\n"


def test_what_was_judged_the_same_keeps_its_members(sahara: Sahara, taken: Path) -> None:
    same = {
        "record": "same", "id": "one", "members": ["talks", "more-talks"], "verdict": "different", "decided": "2024",
    }  # fmt: skip
    assert add(sahara, [same]).status == 0
    assert json.loads(contents(taken)["dossier.json"])["schema_version"] == 2
    told = sahara("remove", "talks", "--to", taken).err
    assert "others refer to talks, by judgement one; edit" in told
    assert sahara("remove", "one", "--to", taken).out == f"removed judgement one from {taken}\n"
    assert json.loads(contents(taken)["dossier.json"])["schema_version"] == 1
    assert not (taken / "same.jsonl").exists()


def test_an_unknown_id_is_refused_and_all_stays(refused: Refused, taken: Path) -> None:
    before = contents(taken)
    told = refused("remove", "border", "talk", "--to", taken)
    assert told.startswith('no record "talk"; did you mean "talks"')
    assert contents(taken) == before


def test_a_dry_run_tells_and_writes_nothing(sahara: Sahara, taken: Path) -> None:
    before = contents(taken)
    result = sahara("remove", "border", "--to", taken, "--dry-run")
    assert result == (0, f"would remove fact border from {taken}\n", "")
    assert contents(taken) == before
