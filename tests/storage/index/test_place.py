"""An index is the reader's own, of these files, and can be lost at any time: that costs speed, and nothing else."""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.lazy import Answers
from sahara_cli.storage import shelf, stamps
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.index.place import opened
from sahara_cli.storage.opened import glimpse
from sahara_cli.storage.own import JOURNAL
from tests.sampled import sampled
from tests.storage.forks import forked
from tests.storage.index.various import judged, records

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara

_EVENTS = ("events", "--since", "2020", "-f", "json", "--dossier")


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "sahara"


@pytest.fixture
def folder(make: Maker, cache: Path) -> Path:
    assert cache
    return make("various", **records(40))


def _index(cache: Path) -> Path:
    (found,) = cache.glob("*.index")
    return found


def _is_answered(folder: Path) -> bool:
    """Tell whether an index answers, without building one."""
    dossier = load([folder], plainly=True)
    return isinstance(dossier.select(dossier.events), Answers)


def _out(sahara: Sahara, folder: Path) -> str:
    status, out, err = sahara(*_EVENTS, folder)
    assert (status, err) == (0, "")
    return out


def test_a_question_builds_it_for_its_reader_alone(
    sahara: Sahara, folder: Path, cache: Path
) -> None:
    assert not _is_answered(folder)
    _out(sahara, folder)
    assert stat.S_IMODE(_index(cache).stat().st_mode) == 0o600
    assert not list(cache.glob("*.part"))
    assert _is_answered(folder)


def test_nothing_but_a_question_builds_it(folder: Path, cache: Path) -> None:
    assert load([folder]).events
    assert not _is_answered(folder)
    assert not list(cache.glob("*.index"))


def test_a_small_dossier_has_none(
    sahara: Sahara, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1 << 40)
    _out(sahara, folder)
    assert not list(cache.glob("*.index"))


def test_a_reader_of_what_was_leaves_the_index_of_what_is(
    sahara: Sahara, folder: Path, cache: Path
) -> None:
    _out(sahara, folder)
    for words in (("edit", "event-3", "--title", "Another"), ("remove", "event-4")):
        before = glimpse(folder, shelf.NAMES)
        assert sahara(*words, "--to", folder)[0] == 0
        assert opened(folder, before) is None
        assert _index(cache).exists()
        assert _is_answered(folder)


@pytest.mark.parametrize(
    "held", [b"", b"x", b"SQLite format 3\0" + b"\xff" * 4000, b"\0" * 100_000]
)
def test_what_is_no_index_is_thrown_away(
    sahara: Sahara, folder: Path, cache: Path, held: bytes
) -> None:
    before = _out(sahara, folder)
    _index(cache).write_bytes(held)
    assert not _is_answered(folder)
    assert not list(cache.glob("*.index"))
    assert _out(sahara, folder) == before
    assert _is_answered(folder)


@pytest.mark.parametrize("step", sampled(range(0, 60, 3), 5))
def test_a_damaged_page_costs_no_answer(
    sahara: Sahara, folder: Path, cache: Path, step: int
) -> None:
    asked = [
        (*_EVENTS, folder),
        ("find", "visit", "--dossier", folder),
        ("show", "event-3", "--dossier", folder),
        ("events", "--actor", "north", "--topic", "talks", "--count", "--dossier", folder),
        ("count", "--by", "year", "--dossier", folder),
    ]
    before = [sahara(*words) for words in asked]
    path = _index(cache)
    held = bytearray(path.read_bytes())
    at = len(held) * step // 60 // 4096 * 4096
    held[at : at + 4096] = bytes((step * 7 + n * 13) % 256 for n in range(4096))
    path.write_bytes(held)
    assert [sahara(*words) for words in asked] == before


@pytest.mark.parametrize(
    "sql",
    sampled(
        [
            "UPDATE meta SET value = '[]'",
            "UPDATE meta SET value = '{}'",
            "UPDATE meta SET value = replace(value, 'versions', 'x')",
            "UPDATE meta SET value = NULL",
            "DELETE FROM meta",
            "DROP TABLE words",
            "DROP INDEX by_day",
            "UPDATE line SET json = 'x'",
            "UPDATE line SET json = '[]'",
            "UPDATE line SET json = '{}'",
            "UPDATE line SET json = '{\"id\": 3}'",
            "UPDATE line SET json = NULL",
            "UPDATE line SET json = x'ff00'",
            "UPDATE date SET text = 'never' || id",
            "UPDATE date SET text = -id",
            "DROP TABLE line",
        ],
        3,
    ),
)
def test_what_is_wrong_within_costs_no_answer(
    sahara: Sahara, folder: Path, cache: Path, sql: str
) -> None:
    asked = (*_EVENTS[:3], "--text", "visit", "-f", "json", "--dossier", folder)
    whole = [sahara(*_EVENTS, folder), sahara("show", "event-1", "--dossier", folder)]
    before = [sahara(*asked), *whole]
    other = cache / "other"
    shutil.copy(_index(cache), other)
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute(sql)
    other.replace(_index(cache))
    assert [sahara(*_EVENTS, folder), sahara("show", "event-1", "--dossier", folder)] == whole
    assert sahara(*asked) == before[0]


@pytest.mark.parametrize(
    "sql",
    sampled(
        [
            "UPDATE line SET json = '[7]' WHERE row & 15 = 9",
            "UPDATE line SET json = '{}' WHERE row & 15 = 9",
            "UPDATE cited SET sources = id",
            "UPDATE cited SET sources = NULL",
            "DROP TABLE member",
            "UPDATE member SET happening = 7",
        ],
        3,
    ),
)
def test_what_is_wrong_with_happenings_costs_no_answer(
    sahara: Sahara, make: Maker, cache: Path, sql: str
) -> None:
    folder = make("joined", same=judged(40), **records(40))
    asked = [
        (*_EVENTS, folder),
        (*_EVENTS, folder, "--as-of", "2022-06"),
        ("events", "--sources", "2", "--dossier", folder),
        ("show", "event-1", "--dossier", folder),
    ]
    before = [sahara(*words) for words in asked]
    other = cache / "other"
    for words, told in zip(asked, before, strict=True):
        shutil.copy(_index(cache), other)
        with closing(sqlite3.connect(other)) as connection, connection:
            connection.execute(sql)
        other.replace(_index(cache))
        assert sahara(*words) == told
        assert sahara(*asked[0]) == before[0]  # which makes it anew


def _killed_while_it_wrote(path: Path) -> None:
    """Let a process change an index, and be killed once some of that is in its file."""

    def job() -> int:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE line SET json = json || 'x'")
        connection.execute("UPDATE record SET id = id || 'x'")
        os.kill(os.getpid(), signal.SIGKILL)
        return 0

    assert forked(job) == -signal.SIGKILL


@pytest.mark.slow  # has a writer killed at each of its steps
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")
@pytest.mark.parametrize("way", ["by hand", "no index", "another"])
def test_what_a_killed_writer_left_spoils_no_index_that_is_made_after_it(
    sahara: Sahara, folder: Path, cache: Path, make: Maker, way: str
) -> None:
    """SQLite rolls back by the name of a file, whichever has it."""
    _out(sahara, folder)
    gc.collect()
    path = _index(cache)
    journal = path.with_name(f"{path.name}-journal")
    _killed_while_it_wrote(path)
    assert journal.stat().st_size > 512  # more than its head: it holds pages
    match way:
        case "by hand":
            path.unlink()
        case "no index":
            path.write_bytes(b"none")
        case _:
            path.chmod(0o644)
    shutil.copytree(make("more", **records(80, 5)), folder, dirs_exist_ok=True)
    asked = [
        (*_EVENTS, folder),
        ("show", "event-3", "--dossier", folder),
        ("find", "visit", "-f", "json", "--dossier", folder),
    ]
    told = [sahara(*words) for words in asked[:1]]
    made = path.stat().st_ino
    assert not journal.exists()
    told += [sahara(*words) for words in asked[1:]]
    assert _is_answered(folder)
    assert path.stat().st_ino == made, "it was damaged, and made again"
    with closing(sqlite3.connect(_index(cache))) as connection:
        assert [*connection.execute("PRAGMA integrity_check")] == [("ok",)]
    gc.collect()
    shutil.rmtree(cache)
    assert [sahara(*words) for words in asked] == told


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o606])
def test_an_index_that_others_can_reach_is_not_believed(
    sahara: Sahara, folder: Path, cache: Path, mode: int
) -> None:
    _out(sahara, folder)
    _index(cache).chmod(mode)
    assert not _is_answered(folder)


def test_what_a_killed_process_left_is_cleared_once_it_is_old(
    sahara: Sahara, folder: Path, cache: Path
) -> None:
    _out(sahara, folder)
    name = _index(cache).name
    old, new = (cache / f"{name}.{one}.part" for one in ("old", "new"))
    for one in (old, new):
        one.write_bytes(b"half")
    os.utime(old, (1, 1))
    _index(cache).unlink()
    _out(sahara, folder)
    assert not old.exists()
    assert new.exists()


def test_a_link_in_its_place_is_not_followed(sahara: Sahara, folder: Path, cache: Path) -> None:
    before = _out(sahara, folder)
    path = _index(cache)
    elsewhere = cache.parent / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert not _is_answered(folder)
    assert _out(sahara, folder) == before
    assert not path.is_symlink()


def test_a_cache_that_cannot_be_written_costs_speed_and_nothing_else(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _out(sahara, folder)
    for place in (folder / "dossier.json", Path("/proc/none"), Path("/dev/null")):
        monkeypatch.setenv("XDG_CACHE_HOME", str(place))
        assert _out(sahara, folder) == before


def test_a_changed_file_is_read_again(sahara: Sahara, folder: Path) -> None:
    _out(sahara, folder)
    path = folder / "events.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"event-3"', '"event-x"'), "utf-8")
    assert not _is_answered(folder)
    assert '"event-x"' in _out(sahara, folder)
    assert _is_answered(folder)


def test_a_change_that_keeps_size_and_times_within_the_clock_s_tick_is_seen(
    sahara: Sahara, folder: Path
) -> None:
    _out(sahara, folder)
    path = folder / "events.jsonl"
    found, held = path.stat(), path.read_bytes()
    with path.open("r+b") as file:
        file.write(held.replace(b"event-3", b"event-x"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert not _is_answered(folder)


def test_once_files_are_old_their_times_tell_again(
    sahara: Sahara, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stamp() -> dict[str, Any]:
        with closing(sqlite3.connect(_index(cache))) as connection:
            ((value,),) = connection.execute("SELECT value FROM meta WHERE name = 'stamp'")
        told: dict[str, Any] = json.loads(value)
        return told

    _out(sahara, folder)
    begun = stamp()
    assert _is_answered(folder)
    assert stamp() == begun  # the files are too new still
    gc.collect()  # which closes what was asked
    with closing(sqlite3.connect(_index(cache))) as connection, connection:
        early = json.dumps({**begun, "made": 1})
        connection.execute("UPDATE meta SET value = ? WHERE name = 'stamp'", (early,))
    monkeypatch.setattr(stamps, "_TICK", 0)
    assert _is_answered(folder)
    assert stamp()["made"] > begun["made"]


def test_an_index_that_another_writes_to_stays_and_is_not_waited_for_long(
    sahara: Sahara, folder: Path, cache: Path
) -> None:
    before = _out(sahara, folder)
    gc.collect()
    path = _index(cache)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert not _is_answered(folder)
        assert path.exists()
        connection.execute("ROLLBACK")
    assert _out(sahara, folder) == before
    assert _is_answered(folder)


def test_what_is_promised_is_read_without_an_index(sahara: Sahara, folder: Path) -> None:
    _out(sahara, folder)
    line = (folder / "events.jsonl").read_text(encoding="utf-8").split("\n")[0]
    (folder / JOURNAL).write_text(
        json.dumps({"events.jsonl": [line.replace("event-0", "event-new")]}), "utf-8"
    )
    assert not _is_answered(folder)
    assert '"event-new"' in _out(sahara, folder)
    assert not _is_answered(folder)


def test_a_dossier_that_is_not_sound_has_none_and_is_told_as_ever(
    sahara: Sahara, folder: Path
) -> None:
    path = folder / "facts.jsonl"
    path.write_text(path.read_text("utf-8").replace('"north"', '"nobody"'), "utf-8")
    for _ in range(2):
        assert sahara(*_EVENTS, folder).status == 0
        status, out, err = sahara("fact", "--dossier", folder)
        assert (status, out) == (3, "")
        assert '"nobody" is no ' in err
    assert not _is_answered(folder)


def test_a_judgement_that_changes_is_heeded(sahara: Sahara, make: Maker) -> None:
    same = [{"id": "both", "members": ["event-1", "event-2"]}]
    folder = make("joined", same=same, **records(40))
    joined = _out(sahara, folder)
    assert _is_answered(folder)
    (folder / "same.jsonl").write_text("", "utf-8")
    assert not _is_answered(folder)
    assert _out(sahara, folder) != joined
    assert _is_answered(folder)


@pytest.mark.parametrize("line", ["[]", "{}", '{"id": "x", "verdict": 1}', "no JSON"])
def test_what_is_no_judgement_is_told_as_ever(
    sahara: Sahara, folder: Path, cache: Path, line: str
) -> None:
    (folder / "same.jsonl").write_text(f"{line}\n", "utf-8")
    status, out, err = sahara(*_EVENTS, folder)
    assert (status, out) == (3, "")
    assert "same.jsonl" in err
    assert not [*cache.glob("*.index")]


def test_several_dossiers_are_read_as_ever(sahara: Sahara, make: Maker, folder: Path) -> None:
    other = make("other", event=[{"id": "met"}])
    told = sahara("events", "--dossier", folder, "--dossier", other, "--count")
    assert (told.status, told.out) == (0, "21\n")


def test_a_marked_file_with_blank_lines_is_read_alike(sahara: Sahara, folder: Path) -> None:
    path = folder / "events.jsonl"
    before = _out(sahara, folder)
    held = path.read_bytes().rstrip().replace(b"\n", b"\r\n\n \n")
    path.write_bytes(b"\xef\xbb\xbf\n" + held + b"\r\n \n")
    assert _out(sahara, folder) == before
    assert _is_answered(folder)
    assert _out(sahara, folder) == before


def test_an_index_that_nobody_holds_is_closed_by_whichever_thread_collects_it(
    sahara: Sahara, folder: Path
) -> None:
    _out(sahara, folder)
    dossier = load([folder], plainly=True)
    ring: list[object] = [dossier, dossier.select(dossier.events)]
    assert isinstance(ring[1], Answers)
    ring.append(ring)  # which only a collection ends
    del dossier, ring
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join()  # what is wrong with the closing is a warning, and so an error
