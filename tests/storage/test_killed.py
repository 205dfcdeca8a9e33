"""Whoever is killed half way, or finds the disk full, leaves the old dossier or the new one."""

from __future__ import annotations

import json
import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from sahara_cli.app import run
from sahara_cli.storage import journal, own
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import load
from tests.drafted import TEXT, changed, contents, draft, write
from tests.storage.forks import forked, ids_of, issued_in, killed_before, old, turned_once

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")

#: More steps than adding a draft can take: a test that gets there counts none.
_BOUND = 200


@pytest.fixture(
    params=[1, pytest.param(journal.LONG, marks=pytest.mark.slow)],
    ids=["put behind", "written anew"],
)
def long(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let lines be put behind what stands in a file, or files be written anew."""
    monkeypatch.setattr(journal, "LONG", request.param)


def _with_much(path: Path) -> Path:
    """Make a dossier in which one file is longer than all that a draft adds."""
    much = {"id": "much", "name": "Much" * 1000, "kind": "state"}
    with (old(path) / "actors.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(much)}\n")
    return path


@pytest.mark.slow  # kills many processes
@pytest.mark.usefixtures("long")
def test_killed_at_any_step_the_dossier_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "draft.jsonl", draft())
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    begun = old(tmp_path / "begun")
    whole = shutil.copytree(begun, tmp_path / "whole")
    before = ids_of(whole)
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after, wanted = ids_of(whole), contents(whole)
    seen = []
    for step in range(_BOUND):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / f"home-{step}"))
        folder = shutil.copytree(begun, tmp_path / f"killed-{step}")
        args = ("add", path, "--to", folder, "--copy", tmp_path / "talks.txt")
        status = killed_before(step, tmp_path, *args)
        held = ids_of(folder)
        assert issued_in(folder) == set(held), (
            "an id is given where its record is, and nowhere else"
        )
        kept = [
            one.read_text("utf-8") for one in tmp_path.glob(f"home-{step}/sahara/articles/*.txt")
        ]
        assert kept in ([], [TEXT]), "a copy is whole or not there"
        assert kept or held == before, "what is added can be proved"
        assert held in (before, after), step
        seen.append(held == after)
        assert run(["check", "--dossier", str(folder)]) == 0
        assert run(["add", str(path), "--to", str(folder)]) == 0
        assert contents(folder) == {**wanted, "dossier.json": contents(folder)["dossier.json"]}, (
            step
        )
        if status == 0:
            break
        assert status == -signal.SIGKILL
    assert len(seen) < _BOUND
    assert turned_once(seen, 12)


@pytest.mark.slow  # is killed or cut off after each of many steps
@pytest.mark.usefixtures("long")
def test_cut_off_at_any_byte_the_dossier_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    """As on a full disk: whatever file it is that cannot be written further, and wherever."""
    resource = pytest.importorskip("resource")
    path = write(tmp_path / "draft.jsonl", draft())
    begun = _with_much(tmp_path / "begun")
    whole = shutil.copytree(begun, tmp_path / "whole")
    before = ids_of(whole)
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after, wanted = ids_of(whole), contents(whole)
    outcomes = set()
    for limit in range(0, 6000, 199):
        folder = shutil.copytree(begun, tmp_path / f"full-{limit}")

        def job(folder: Path = folder, limit: int = limit) -> int:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            return run(["add", str(path), "--to", str(folder)])

        status = forked(job)
        held = ids_of(folder)
        assert (status, held) in ((0, after), (3, before), (3, after)), limit
        assert not list(folder.glob("*.part")), "what was begun is cleared away"
        outcomes.add((status, held == after))
        assert run(["add", str(path), "--to", str(folder)]) == 0
        assert contents(folder) == {**wanted, "dossier.json": contents(folder)["dossier.json"]}
    assert outcomes == {(0, True), (3, False), (3, True)}


@pytest.mark.slow  # is killed or cut off after each of many steps
@pytest.mark.usefixtures("long")
def test_killed_while_it_ends_what_another_began_the_dossier_is_the_new_one(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.jsonl", draft())
    begun = old(tmp_path / "begun")
    whole = shutil.copytree(begun, tmp_path / "whole")
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after = ids_of(whole)
    assert killed_before(2, begun, "add", path, "--to", begun) == -signal.SIGKILL
    assert own.JOURNAL in contents(begun)
    for step in range(_BOUND):
        folder = shutil.copytree(begun, tmp_path / f"killed-{step}")
        status = killed_before(step, folder, "add", path, "--to", folder)
        assert ids_of(folder) == after
        if status == 0:
            break
    assert 10 < step < _BOUND
    assert own.JOURNAL not in contents(folder)


@pytest.mark.slow  # is killed or cut off after each of many steps
@pytest.mark.parametrize(
    "words",
    [
        ("edit", "talks", "--title", "Ministers met", "--figures", "killed=12"),
        ("remove", "talks", "border", "judged"),
        ("add", "{draft}", "--replace"),
    ],
    ids=lambda words: words[0],
)
def test_killed_at_any_step_what_is_changed_is_as_it_was_or_as_it_is_to_be(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    judged = {
        "record": "same", "id": "judged", "members": ["more-talks", "talks"], "verdict": "different", "decided": "2024",
    }  # fmt: skip
    path = write(tmp_path / "draft.jsonl", [*draft(), judged])
    again = [{**changed(5, title="Otherwise")[4], "figures": [{"what": "killed", "low": 1}]}]
    words = tuple(
        str(write(tmp_path / "again.jsonl", [*again, *changed(2, role="envoy")[1:2]]))
        if word == "{draft}"
        else word
        for word in words
    )

    begun = old(tmp_path / "begun")
    assert run(["add", str(path), "--to", str(begun)]) == 0
    whole = shutil.copytree(begun, tmp_path / "whole")
    before = _told(whole)
    assert run([*words, "--to", str(whole)]) == 0
    after, wanted = _told(whole), contents(whole)
    assert before != after
    seen = []
    for step in range(_BOUND):
        folder = shutil.copytree(begun, tmp_path / f"killed-{step}")
        status = killed_before(step, tmp_path, *words, "--to", folder)
        told = _told(folder)
        assert told in (before, after), step
        seen.append(told == after)
        assert run(["check", "--dossier", str(folder)]) == 0
        if told == after:
            run(
                [*words, "--to", str(folder)]
            )  # which may find all of it done, and ends what was begun
            assert run(["add", str(write(tmp_path / "none.jsonl", [])), "--to", str(folder)]) == 0
            described = contents(folder)["dossier.json"]
            assert contents(folder) == {**wanted, "dossier.json": described}
            versions = [read_description(one)["schema_version"] for one in (folder, whole)]
            assert versions[0] == versions[1]
        if status == 0:
            break
        assert status == -signal.SIGKILL
    assert len(seen) < _BOUND
    assert turned_once(seen, 3)


def _told(folder: Path) -> list[str]:
    """Tell all records of a dossier."""
    dossier = load([folder])
    every = (*dossier.articles, *dossier.named, *dossier.claims, *dossier.sames)
    return sorted(f"{one.noun} {json.dumps(one.model_dump())}" for one in every)


def test_a_new_dossier_that_is_killed_half_way_is_none(tmp_path: Path) -> None:
    for step in range(_BOUND):
        folder = tmp_path / f"new-{step}"
        status = killed_before(step, tmp_path, "new", folder)
        assert not folder.exists() or ids_of(folder) == []
        if status == 0:
            break
        assert not folder.exists()
    assert 2 < step < _BOUND


@pytest.mark.slow  # is killed or cut off after each of many steps
def test_an_example_that_is_killed_half_way_is_none_or_whole(tmp_path: Path) -> None:
    assert run(["new", "--example", str(tmp_path / "whole")]) == 0
    wanted = contents(tmp_path / "whole")
    texts = contents(tmp_path / "whole" / "articles")
    seen = []
    for step in range(_BOUND):
        folder = tmp_path / f"new-{step}"
        status = killed_before(step, tmp_path, "new", "--example", folder)
        if folder.exists():
            assert contents(folder) == wanted
            assert contents(folder / "articles") == texts
        seen.append(folder.exists())
        if status == 0:
            break
        assert status == -signal.SIGKILL
    assert 12 < len(seen) < _BOUND
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (False, True)


@pytest.mark.usefixtures("long")
def test_what_a_person_wrote_after_a_kill_is_kept(tmp_path: Path) -> None:
    folder, path = old(tmp_path / "killed"), write(tmp_path / "draft.jsonl", draft())
    assert killed_before(2, folder, "add", path, "--to", folder) == -signal.SIGKILL
    with (folder / "actors.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "west", "name": "Westland", "kind": "state"}\n')
    assert {"west", "envoy"} <= set(ids_of(folder))
    assert run(["add", str(path), "--to", str(folder)]) == 0
    assert [one.id for one in load([folder]).actors] == ["south", "west", "envoy", "north"]


@pytest.mark.slow  # kills many processes
@pytest.mark.parametrize("end", ["\n", ""], ids=["ended", "not ended"])
def test_lines_put_behind_a_file_are_whole_at_any_byte(tmp_path: Path, end: str) -> None:
    folder = old(tmp_path / "cut")
    path = folder / "actors.jsonl"
    stood = path.read_text(encoding="utf-8").rstrip("\n") + end
    lines = [json.dumps({"id": name, "name": name.upper(), "kind": "state"}) for name in ("a", "b")]
    promise = json.dumps({path.name: {"add": lines, "at": len(stood)}})
    whole = stood.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in lines)
    for cut in range(len(stood), len(whole) + 1):
        path.write_text(whole[:cut], encoding="utf-8")
        (folder / own.JOURNAL).write_text(promise, encoding="utf-8")
        assert ids_of(folder) == ["a", "b", "south"]
        journal.replay(folder)
        assert path.read_text(encoding="utf-8") == whole
        assert own.JOURNAL not in contents(folder)


@pytest.mark.parametrize(
    "changed", ["{old}\n{new}\n", "{new}\n", "{new}\n{old}", "{new}\n{old}\n{a}\n", "", "{a}\n"]
)
def test_lines_put_behind_a_file_that_a_person_changed_since_stand_behind_it(
    tmp_path: Path, changed: str
) -> None:
    folder = old(tmp_path / "changed")
    path = folder / "actors.jsonl"
    stood = path.read_text(encoding="utf-8")
    a, b, new = (json.dumps({"id": one, "name": one, "kind": "state"}) for one in ("a", "b", "n"))
    path.write_text(changed.format(old=stood.rstrip("\n"), new=new, a=a), encoding="utf-8")
    by_hand = {*path.read_text(encoding="utf-8").split()}
    promise = json.dumps({path.name: {"add": [a, b], "at": len(stood)}})
    (folder / own.JOURNAL).write_text(promise, encoding="utf-8")
    read = ids_of(folder)
    journal.replay(folder)
    assert ids_of(folder) == read
    held = path.read_text(encoding="utf-8")
    assert by_hand <= {*held.split()}
    assert held.count(a) == held.count(b) == 1
    assert held.endswith(f"{b}\n")
