"""A dossier that is added to is the old one or the new one, whoever is killed, reads or writes beside."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.app import run
from sahara_cli.dossier.records import FILES
from sahara_cli.errors import DossierError
from sahara_cli.storage import journal, own
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.locks import LOCK, locked
from tests.drafted import TEXT, article, cite, contents, draft, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sahara

from tests.storage.forks import forked, old

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")


def test_a_promise_that_sahara_did_not_leave_is_refused(
    tmp_path: Path, sahara: Sahara, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = old(tmp_path / "dossier")
    capsys.readouterr()
    for promise in (
        "",
        "[]",
        '{"../x.jsonl": ["{}"]}',
        '{"dossier.json": ["{}"]}',
        '{"a.jsonl": 1}',
        '{"ids.txt": {"add": ["a"], "at": 3}}',
        '{"actors.jsonl": {"add": ["{}"], "at": 0}}',
        '{"actors.jsonl": {"add": ["{}"], "at": true}}',
        '{"actors.jsonl": {"add": ["{}"], "at": 1000000000000000000000}}',
        '{"actors.jsonl": {"add": ["{}"], "at": "3"}}',
        '{"actors.jsonl": {"add": [3], "at": 3}}',
        '{"actors.jsonl": {"add": ["{}"], "at": 3, "part": "x"}}',
    ):
        (folder / own.JOURNAL).write_text(promise, encoding="utf-8")
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


@pytest.fixture(
    params=[1, pytest.param(journal.LONG, marks=pytest.mark.slow)],
    ids=["put behind", "written anew"],
)
def long(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let lines be put behind what stands in a file, or files be written anew."""
    monkeypatch.setattr(journal, "LONG", request.param)


@pytest.mark.slow  # starts processes that write at once
@pytest.mark.usefixtures("long")
def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = old(tmp_path / "dossier")
    writers = _in_processes(folder, range(15), range(100, 115))
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    dossier = load([folder])
    wanted = {f"-{number}" for number in (*range(15), *range(100, 115))}
    for records in (dossier.articles, dossier.events, dossier.statements):
        assert len(records) == 30
        assert {one.id[one.id.rindex("-") :] for one in records} == wanted


@pytest.mark.slow  # kills many processes
@pytest.mark.usefixtures("long")
def test_a_reader_sees_all_of_an_addition_or_none(tmp_path: Path) -> None:
    folder = old(tmp_path / "dossier")
    (writer,) = _in_processes(folder, range(15))
    seen = set()
    while writer.is_alive():
        dossier = load([folder])
        counts = [len(dossier.events), len(dossier.statements), len(dossier.articles)]
        assert counts == [counts[0]] * 3
        seen.add(counts[0])
    writer.join()
    assert writer.exitcode == 0
    assert len(load([folder]).events) == 15
    assert len(seen) > 3


def test_a_reader_looks_again_where_a_file_changes_under_it(tmp_path: Path) -> None:
    """Every file is replaced between the first that is read and the last: what is told is of one moment."""
    names = list(FILES.values())
    folder = old(tmp_path / "dossier")
    path = write(tmp_path / "draft.jsonl", draft())

    def job() -> int:
        opened = 0

        def watch(event: str, about: tuple[Any, ...]) -> None:
            nonlocal opened
            if event == "open" and str(about[0]) == str(folder / "places.jsonl"):
                opened += 1
                if opened == 1:
                    assert forked(lambda: run(["add", str(path), "--to", str(folder)])) == 0

        sys.addaudithook(watch)
        held = journal.snapshot(folder, names)
        lines = [held[name].count(b"\n") for name in names]
        return 0 if (opened, lines) == (2, [1, 0, 3, 1, 2, 1, 1, 0]) else 1

    assert forked(job) == 0


def test_a_second_writer_waits_and_then_is_refused(tmp_path: Path) -> None:
    folder, told = old(tmp_path / "dossier"), []
    with (
        locked(folder),
        pytest.raises(DossierError) as refused,
        locked(folder, lambda: told.append("waiting"), patience=0.1),
    ):
        pytest.fail("two writers hold one folder")
    assert told == ["waiting"]
    assert str(refused.value) == f"{folder}: another sahara is adding to it; try again"
    assert refused.value.status == 3
    with locked(folder, patience=0):
        assert contents(folder).keys() == {
            ".gitignore",
            "actors.jsonl",
            "dossier.json",
            "ids.txt",
        }


def test_a_writer_that_is_killed_holds_no_lock(tmp_path: Path) -> None:
    folder = old(tmp_path / "dossier")

    def job() -> int:
        with locked(folder):
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    assert forked(job) == -signal.SIGKILL
    with locked(folder, patience=0):
        pass


def test_without_locks_of_the_system_a_file_stands_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = old(tmp_path / "dossier")
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
    folder, path = old(tmp_path / "dossier"), write(tmp_path / "draft.jsonl", draft())
    capsys.readouterr()
    before = contents(folder)
    (folder / own.JOURNAL).mkdir()
    status, out, err = sahara("add", path, "--to", folder)
    assert (status, out) == (3, "")
    assert err.startswith(f"sahara: {folder / own.JOURNAL}: cannot be read: it is a folder")
    assert contents(folder) == before
