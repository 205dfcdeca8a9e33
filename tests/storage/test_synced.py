"""What a loss of power must not part is on disk in its order: the promise, the change, the promise's end."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.files import WHOLE, replacing, replacing_whole
from sahara_cli.storage.journal import change
from sahara_cli.storage.own import JOURNAL
from sahara_cli.storage.promises import Change

if TYPE_CHECKING:
    from collections.abc import Iterator


FILE = "events.jsonl"


@pytest.fixture
def synced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[list[tuple[str, bool, str]]]:
    """Note what is brought to disk (a text, "folder"), whether a promise stands then, and what the file holds."""
    seen: list[tuple[str, bool, str]] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        what = "folder" if is_folder else os.pread(descriptor, 1 << 16, 0).decode()
        held = (tmp_path / FILE).read_text() if (tmp_path / FILE).is_file() else ""
        seen.append((what, (tmp_path / JOURNAL).exists(), held))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    yield seen
    monkeypatch.undo()


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
def test_a_change_is_on_disk_in_its_order(
    synced: list[tuple[str, bool, str]], tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text('{"a": 1}\n')
    change(tmp_path, {FILE: Change(add=['{"b": 2}'])})
    before, after = '{"a": 1}\n', '{"a": 1}\n{"b": 2}\n'
    assert (tmp_path / FILE).read_text() == after
    assert not (tmp_path / JOURNAL).exists()
    written = [one for one, (what, *_) in enumerate(synced) if what != "folder"]
    promise, whole = written
    assert synced[promise] == (synced[promise][0], False, before)
    assert '{\\"b\\": 2}' in synced[promise][0]
    # The promise has its name on disk before the file is touched; the file has its own before the promise goes.
    assert ("folder", True, before) in synced[promise:whole]
    assert synced[whole] == (after, True, before)
    assert ("folder", True, after) in synced[whole:]


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
def test_a_file_that_takes_its_name_has_it_on_disk_before_the_promise_goes(
    synced: list[tuple[str, bool, str]], tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text('{"a": 1}\n')
    (tmp_path / f".{FILE}.0123456789ab.part").write_text('{"b": 2}\n')
    change(tmp_path, {FILE: Change(part=f".{FILE}.0123456789ab.part")})
    assert synced[-1] == ("folder", True, '{"b": 2}\n')


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
def test_an_output_is_on_disk_before_it_has_its_name_and_the_name_after(
    synced: list[tuple[str, bool, str]], tmp_path: Path
) -> None:
    with replacing(tmp_path / FILE) as stream:
        stream.write("whole")
    assert synced == [("whole", False, ""), ("folder", False, "whole")]


def test_a_file_of_several_names_is_on_disk_under_all_of_them(
    synced: list[tuple[str, bool, str]], tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text("old")
    (tmp_path / "other").hardlink_to(tmp_path / FILE)
    with replacing(tmp_path / FILE) as stream:
        stream.write("whole")
    assert synced == [("whole", False, "old"), ("whole", False, "whole")]
    assert (tmp_path / "other").read_text() == "whole"


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
@pytest.mark.parametrize("files", [[""], ["year=2001/part.txt", "seal.txt"]])
def test_what_is_made_in_a_folder_of_its_own_is_on_disk_before_it_has_its_name(
    synced: list[tuple[str, bool, str]], tmp_path: Path, files: list[str]
) -> None:
    """A file, or all files of a folder; then the name, once it is there."""
    with replacing_whole(tmp_path / FILE, Path.is_dir) as folder:
        for name in files:
            path = folder / WHOLE / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"of {name}")
    written = [(f"of {name}", False, "") for name in files]
    assert sorted(synced[:-1]) == sorted(written)
    assert synced[-1][0] == "folder"
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
