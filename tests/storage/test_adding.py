"""A dossier that is added to is the old one or the new one, whoever is killed, reads or writes beside."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.app import run
from sahara_cli.errors import DossierError
from sahara_cli.records import RECORDS
from sahara_cli.storage import pending
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.given import given_ids
from sahara_cli.storage.locks import LOCK, locked
from tests.drafted import TEXT, article, cite, contents, draft, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sahara

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")

#: More steps than adding a draft can take: a test that gets there counts none.
_BOUND = 200


def _ids(folder: Path) -> list[str]:
    dossier = load([folder])
    held = (*dossier.articles, *dossier.named, *dossier.claims)
    return sorted(record.id for record in held)


def _given(folder: Path) -> set[str]:
    return {*given_ids(folder)}


def _old(path: Path) -> Path:
    assert run(["new", str(path)]) == 0
    actor = {"record": "actor", "id": "south", "name": "Southland", "kind": "state"}
    assert run(["add", str(write(path.with_suffix(".jsonl"), [actor])), "--to", str(path)]) == 0
    return path


def _with_much(path: Path) -> Path:
    """Make a dossier in which one file is longer than all that a draft adds."""
    much = {"id": "much", "name": "Much" * 1000, "kind": "state"}
    with (_old(path) / "actors.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(much)}\n")
    return path


def _forked(job: Callable[[], int]) -> int:
    """Run a job in a process of its own; tell its exit status, negative where a signal ended it."""
    sys.stdout.flush()
    if not (child := os.fork()):
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            sys.stdout = sys.stderr = nowhere
            os._exit(job())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _killed_before(step: int, folder: Path, *args: object) -> int:
    """Run `sahara`, and kill it just before the system is asked to change a folder for the nth time."""

    def job() -> int:
        left = step

        def watch(event: str, about: tuple[Any, ...]) -> None:
            nonlocal left
            if _changes(event, about, folder):
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(watch)
        return run([str(arg) for arg in args])

    return _forked(job)


def _changes(event: str, about: tuple[Any, ...], folder: Path) -> bool:
    if event == "open":
        path, _, flags = about
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        return bool(writes) and str(path).startswith(str(folder))
    named = event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"}
    return named and str(about[0]).startswith(str(folder))


def test_killed_at_any_step_the_dossier_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "draft.jsonl", draft())
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    whole = _old(tmp_path / "whole")
    before = _ids(whole)
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after, wanted = _ids(whole), contents(whole)
    seen = []
    for step in range(_BOUND):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / f"home-{step}"))
        folder = _old(tmp_path / f"killed-{step}")
        args = ("add", path, "--to", folder, "--copy", tmp_path / "talks.txt")
        status = _killed_before(step, tmp_path, *args)
        held = _ids(folder)
        assert _given(folder) == set(held), "an id is given where its record is, and nowhere else"
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
    assert 12 < len(seen) < _BOUND
    assert seen == sorted(seen), "once it is the new one, it stays so"
    assert (seen[0], seen[-2]) == (False, True)


def test_cut_off_at_any_byte_the_dossier_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    """As on a full disk: whatever file it is that cannot be written further, and wherever."""
    resource = pytest.importorskip("resource")
    path = write(tmp_path / "draft.jsonl", draft())
    whole = _with_much(tmp_path / "whole")
    before = _ids(whole)
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after, wanted = _ids(whole), contents(whole)
    outcomes = set()
    for limit in range(0, 6000, 199):
        folder = _with_much(tmp_path / f"full-{limit}")

        def job(folder: Path = folder, limit: int = limit) -> int:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            return run(["add", str(path), "--to", str(folder)])

        status = _forked(job)
        held = _ids(folder)
        assert (status, held) in ((0, after), (3, before), (3, after)), limit
        assert not list(folder.glob("*.part")), "what was begun is cleared away"
        outcomes.add((status, held == after))
        assert run(["add", str(path), "--to", str(folder)]) == 0
        assert contents(folder) == {**wanted, "dossier.json": contents(folder)["dossier.json"]}
    assert outcomes == {(0, True), (3, False), (3, True)}


def test_killed_while_it_ends_what_another_began_the_dossier_is_the_new_one(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.jsonl", draft())
    whole = _old(tmp_path / "whole")
    assert run(["add", str(path), "--to", str(whole)]) == 0
    after = _ids(whole)
    for step in range(_BOUND):
        folder = _old(tmp_path / f"killed-{step}")
        assert _killed_before(2, folder, "add", path, "--to", folder) == -signal.SIGKILL
        assert pending.PROMISE in contents(folder)
        status = _killed_before(step, folder, "add", path, "--to", folder)
        assert _ids(folder) == after
        if status == 0:
            break
    assert 10 < step < _BOUND
    assert pending.PROMISE not in contents(folder)


def test_a_new_dossier_that_is_killed_half_way_is_none(tmp_path: Path) -> None:
    for step in range(_BOUND):
        folder = tmp_path / f"new-{step}"
        status = _killed_before(step, tmp_path, "new", folder)
        assert not folder.exists() or _ids(folder) == []
        if status == 0:
            break
        assert not folder.exists()
    assert 2 < step < _BOUND


def test_what_a_person_wrote_after_a_kill_is_kept(tmp_path: Path) -> None:
    folder, path = _old(tmp_path / "killed"), write(tmp_path / "draft.jsonl", draft())
    assert _killed_before(2, folder, "add", path, "--to", folder) == -signal.SIGKILL
    with (folder / "actors.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "west", "name": "Westland", "kind": "state"}\n')
    assert {"west", "envoy"} <= set(_ids(folder))
    assert run(["add", str(path), "--to", str(folder)]) == 0
    assert [one.id for one in load([folder]).actors] == ["south", "west", "envoy", "north"]


def test_a_promise_that_sahara_did_not_leave_is_refused(
    tmp_path: Path, sahara: Sahara, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _old(tmp_path / "dossier")
    capsys.readouterr()
    for promise in (
        "",
        "[]",
        '{"../x.jsonl": ["{}"]}',
        '{"dossier.json": ["{}"]}',
        '{"a.jsonl": 1}',
    ):
        (folder / pending.PROMISE).write_text(promise, encoding="utf-8")
        status, out, err = sahara("events", "--dossier", folder)
        assert (status, out) == (3, "")
        assert err.endswith("is not what sahara left there; see what it holds, and remove it\n")


def _numbered(number: int) -> list[dict[str, Any]]:
    text, name = (
        f"{TEXT}It is report number {number}, of many that were written.\n",
        f"report-{number}",
    )
    event = {
        **draft()[4], "id": f"talks-{number}", "title": f"Ministers meet, {number}", "actors": [],
        "cites": [cite(1, text, name)],
    }  # fmt: skip
    said = {
        "record": "statement", "id": f"said-{number}", "date": "2023-12-15", "speaker": "south",
        "directness": "indirect", "text": f"They met, {number}.", "cites": [cite(1, text, name)],
    }  # fmt: skip
    return [article(text, name), event, said]


def _add_numbered(folder: Path, numbers: range) -> int:
    drafts = folder.parent / f"drafts-{numbers.start}"
    drafts.mkdir()
    for number in numbers:
        path = write(drafts / f"{number}.jsonl", _numbered(number))
        if status := run(["add", str(path), "--to", str(folder)]):
            return status
    return 0


def _in_processes(folder: Path, *numbers: range) -> list[Any]:
    fork = multiprocessing.get_context("fork")
    writers = [
        fork.Process(target=lambda few=few: sys.exit(_add_numbered(folder, few))) for few in numbers
    ]
    for writer in writers:
        writer.start()
    return writers


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = _old(tmp_path / "dossier")
    writers = _in_processes(folder, range(15), range(100, 115))
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    dossier = load([folder])
    wanted = {f"-{number}" for number in (*range(15), *range(100, 115))}
    for records in (dossier.articles, dossier.events, dossier.statements):
        assert len(records) == 30
        assert {one.id[one.id.rindex("-") :] for one in records} == wanted


def test_a_reader_sees_all_of_an_addition_or_none(tmp_path: Path) -> None:
    folder = _old(tmp_path / "dossier")
    (writer,) = _in_processes(folder, range(25))
    seen = set()
    while writer.is_alive():
        dossier = load([folder])
        counts = [len(dossier.events), len(dossier.statements), len(dossier.articles)]
        assert counts == [counts[0]] * 3
        seen.add(counts[0])
    writer.join()
    assert writer.exitcode == 0
    assert len(load([folder]).events) == 25
    assert len(seen) > 5


def test_a_reader_looks_again_where_a_file_changes_under_it(tmp_path: Path) -> None:
    """Every file is replaced between the first that is read and the last: what is told is of one moment."""
    names = [f"{noun}s.jsonl" for noun in RECORDS]
    folder = _old(tmp_path / "dossier")
    path = write(tmp_path / "draft.jsonl", draft())

    def job() -> int:
        opened = 0

        def watch(event: str, about: tuple[Any, ...]) -> None:
            nonlocal opened
            if event == "open" and str(about[0]) == str(folder / "places.jsonl"):
                opened += 1
                if opened == 1:
                    assert _forked(lambda: run(["add", str(path), "--to", str(folder)])) == 0

        sys.addaudithook(watch)
        held = pending.snapshot(folder, names)
        lines = [held[name].count(b"\n") for name in names]
        return 0 if (opened, lines) == (2, [1, 3, 1, 2, 1, 1]) else 1

    assert _forked(job) == 0


def test_a_second_writer_waits_and_then_is_refused(tmp_path: Path) -> None:
    folder, told = _old(tmp_path / "dossier"), []
    began = time.monotonic()
    with (
        locked(folder),
        pytest.raises(DossierError) as refused,
        locked(folder, lambda: told.append("waiting"), patience=0.2),
    ):
        pytest.fail("two writers hold one folder")
    assert 0.2 <= time.monotonic() - began < 2
    assert told == ["waiting"]
    assert str(refused.value) == f"{folder}: another sahara is adding to it; try again"
    assert refused.value.status == 3
    with locked(folder, patience=0):
        assert contents(folder).keys() == {"actors.jsonl", "dossier.json", "ids.txt"}


def test_a_writer_that_is_killed_holds_no_lock(tmp_path: Path) -> None:
    folder = _old(tmp_path / "dossier")

    def job() -> int:
        with locked(folder):
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    assert _forked(job) == -signal.SIGKILL
    with locked(folder, patience=0):
        pass


def test_without_locks_of_the_system_a_file_stands_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _old(tmp_path / "dossier")
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with locked(folder):
        assert (folder / LOCK).exists()
        with pytest.raises(DossierError, match="another sahara is adding to it; try again"):
            locked(folder, patience=0.1).__enter__()
    assert not (folder / LOCK).exists()
    (folder / LOCK).touch()
    os.utime(folder / LOCK, (0, 0))
    with pytest.raises(DossierError, match=f"or was stopped: then remove {folder / LOCK}; try"):
        locked(folder, patience=0.1).__enter__()


def test_what_cannot_be_written_changes_nothing(
    tmp_path: Path, sahara: Sahara, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, path = _old(tmp_path / "dossier"), write(tmp_path / "draft.jsonl", draft())
    capsys.readouterr()
    before = contents(folder)
    (folder / pending.PROMISE).mkdir()
    status, out, err = sahara("add", path, "--to", folder)
    assert (status, out) == (3, "")
    assert err.startswith(f"sahara: {folder / pending.PROMISE}: cannot be read: it is a folder")
    assert contents(folder) == before
