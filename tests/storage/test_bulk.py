"""Many records at once: whoever is killed half way, or finds the disk full, leaves the old dossier or the new one."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.app import run
from sahara_cli.dossier.records import Fact
from sahara_cli.errors import CheckError
from sahara_cli.storage import journal
from sahara_cli.storage.bulk import taking
from sahara_cli.storage.own import JOURNAL
from tests.drafted import contents
from tests.imports.made import ACLED, table, text
from tests.storage.forks import forked, ids_of, killed_before, old, turned_once

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sahara

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")

_BOUND = 200


def _release(path: Path, *numbers: int, **changed: str) -> Path:
    rows = ({**ACLED, "event_id_cnty": f"V{number}"} for number in numbers)
    return table(path, *(({**row, **changed} if at == 0 else row) for at, row in enumerate(rows)))


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Make a dossier with a first release, and its second: one row is changed, one gone, one added."""
    folder = old(tmp_path / "file")
    first = _release(tmp_path / "first.csv", 1, 2, 3)
    asked = ("--as", "acled", "--id", "vell", "--today", "2024-01-02")
    assert run(["import", str(first), *asked, "--to", str(folder)]) == 0
    second = _release(tmp_path / "second.csv", 2, 3, 4, notes="Otherwise.", actor1="A new band")
    return folder, first, second


def _asked(file: Path, folder: Path) -> list[str]:
    return [
        "import", str(file), "--as", "acled", "--id", "vell", "--today", "2024-01-02", "--to", str(folder), "--update",
    ]  # fmt: skip


@pytest.mark.slow  # is killed or cut off after each of many steps
def test_killed_at_any_step_a_dossier_has_the_old_release_or_the_new_one(
    tmp_path: Path, releases: tuple[Path, Path, Path]
) -> None:
    file, _, second = releases
    whole = shutil.copytree(file, tmp_path / "whole")
    before = ids_of(whole)
    assert run(_asked(second, whole)) == 0
    after, wanted = ids_of(whole), contents(whole)
    assert (set(before) - set(after), "vell-v1" in after) == ({"acled-v1"}, False)
    seen = []
    for step in range(_BOUND):
        folder = shutil.copytree(file, tmp_path / f"killed-{step}")
        status = killed_before(step, folder, *_asked(second, folder))
        held = ids_of(folder)
        assert held in (before, after), step
        seen.append(held == after)
        assert run(["check", "--dossier", str(folder)]) == 0
        assert run(_asked(second, folder)) == 0
        assert contents(folder) == wanted, step
        if status == 0:
            break
        assert status == -signal.SIGKILL
    assert len(seen) < _BOUND
    assert turned_once(seen, 8)


@pytest.mark.slow  # is killed or cut off after each of many steps
def test_cut_off_at_any_byte_a_dossier_has_the_old_release_or_the_new_one(
    tmp_path: Path, releases: tuple[Path, Path, Path]
) -> None:
    resource = pytest.importorskip("resource")
    file, _, second = releases
    before = ids_of(file)
    outcomes = set()
    for limit in range(0, 16_000, 531):
        folder = shutil.copytree(file, tmp_path / f"full-{limit}")

        def job(folder: Path = folder, limit: int = limit) -> int:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            return run(_asked(second, folder))

        status = forked(job)
        outcomes.add((status, ids_of(folder) == before))
        assert status in {0, 3}
        assert (status == 0) <= (ids_of(folder) != before)
        if not (folder / JOURNAL).exists():
            assert not list(folder.glob(".*.part")), "what was begun is cleared away"
        assert run(_asked(second, folder)) == 0
        assert run(["check", "--dossier", str(folder)]) == 0
    assert {(0, False), (3, True)} <= outcomes


def test_what_is_promised_is_read_as_done(releases: tuple[Path, Path, Path]) -> None:
    folder, *_ = releases
    part = ".events.jsonl.0123456789ab.part"
    first, *_ = (folder / "events.jsonl").read_bytes().splitlines(keepends=True)
    (folder / part).write_bytes(first)
    (folder / JOURNAL).write_text(json.dumps({"events.jsonl": {"part": part}}), encoding="utf-8")
    assert [one for one in ids_of(folder) if one.startswith("acled-")] == ["acled-v1"]
    with journal.writing(folder, lambda: None):
        pass
    assert (folder / "events.jsonl").read_bytes() == first
    assert not (folder / JOURNAL).exists()
    assert not (folder / part).exists()


@pytest.mark.parametrize(
    "promise",
    [
        {"part": "events.jsonl"},
        {"part": "../.events.jsonl.0123456789ab.part"},
        {"part": ".facts.jsonl.0123456789ab.part"},
        {"part": ".events.jsonl.0123456789AB.part"},
        {"part": ".events.jsonl.0123456789ab.part", "add": []},
        {"part": 1},
    ],
)
def test_a_promise_of_a_file_that_is_none_of_ours_is_refused(
    sahara: Sahara, releases: tuple[Path, Path, Path], promise: dict[str, object]
) -> None:
    folder, *_ = releases
    (folder / JOURNAL).write_text(json.dumps({"events.jsonl": promise}), encoding="utf-8")
    before = contents(folder)
    done = sahara("events", "--dossier", folder)
    assert (done.status, "not what sahara left there" in done.err) == (3, True)
    assert contents(folder) == before


def test_a_link_in_the_place_of_a_promised_file_is_not_followed(
    sahara: Sahara, tmp_path: Path, releases: tuple[Path, Path, Path]
) -> None:
    folder, first, _ = releases
    part = ".events.jsonl.0123456789ab.part"
    (tmp_path / "secret").write_text("secret\n", encoding="utf-8")
    (folder / part).symlink_to(tmp_path / "secret")
    (folder / JOURNAL).write_text(json.dumps({"events.jsonl": {"part": part}}), encoding="utf-8")
    before = (folder / "events.jsonl").read_bytes()
    for words in (("events", "--dossier", folder), _asked(first, folder)):
        done = sahara(*words)
        assert (done.status, "secret" in done.out) == (3, False)
    assert (folder / "events.jsonl").read_bytes() == before


def test_a_release_without_a_sound_row_changes_nothing(tmp_path: Path) -> None:
    folder = old(tmp_path / "file")
    asked = ["--as", "acled", "--id", "vell", "--to", str(folder)]
    assert run(["import", str(_release(tmp_path / "a.csv", 1)), *asked]) == 0
    before = contents(folder)
    bad = _release(tmp_path / "b.csv", 2, event_date="soon")
    assert run(["import", str(bad), *asked, "--update", "--skip-bad"]) == 1
    assert contents(folder) == before


def test_ctrl_c_leaves_the_old_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sahara: Sahara
) -> None:
    folder = old(tmp_path / "file")
    before = contents(folder)

    class Interrupted(io.RawIOBase):
        left = text(*({**ACLED, "event_id_cnty": f"V{at}"} for at in range(2000))).encode()

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            if len(self.left) < 100_000:
                raise KeyboardInterrupt
            size = min(len(buffer), 50_000)
            buffer[:size], self.left = self.left[:size], self.left[size:]
            return size

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Interrupted())))
    done = sahara("import", "-", "--as", "acled", "--to", folder)
    assert done.status == 130
    assert contents(folder) == before


def test_no_record_is_written_into_the_file_of_another_kind(
    releases: tuple[Path, Path, Path],
) -> None:
    """Whoever takes an event for a fact, and lets another fact take its place, is refused."""
    folder, *_ = releases
    before = contents(folder)
    with taking(folder, lambda: None) as taken:
        taken.know("vell")
        (dataset,) = (one for one in taken.datasets if one.id == "vell")
        cites = [{"dataset": "vell", "row": "V1", "digest": "0" * 64}]
        fields = {"id": "acled-v1", "subject": "water", "property": "price", "value": "1"}
        fact = Fact.judging().model_validate(
            {
                **fields,
                "topics": ["water"],
                "status": "reported",
                "origin": "imported",
                "cites": cites,
            }
        )
        taken.change(fact, "fact")
        for key in ("V1", "V2", "V3"):
            taken.ledger.meet(key)
        with pytest.raises(CheckError) as refused:
            taken.commit(dataset, (), (), before=dataset, moved={})
    assert (
        str(refused.value)
        == "nothing is changed: acled-v1 is held as event, and would be changed as fact"
    )
    assert contents(folder) == before
