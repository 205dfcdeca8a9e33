"""What is read of a file is what stood there when it was opened, whatever is put behind it since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import DossierError
from sahara_cli.storage.opened import Opened

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "events.jsonl"


def _opened(folder: Path) -> Opened:
    (folder / _NAME).write_bytes(b"one\ntwo\n")
    files = Opened(folder)
    files.open(_NAME)
    return files


def test_what_is_put_behind_a_file_that_is_open_is_not_read(tmp_path: Path) -> None:
    files = _opened(tmp_path)
    identities = {_NAME: Opened(tmp_path).open(_NAME)}
    with (tmp_path / _NAME).open("ab") as file:
        file.write(b"three\n")
    assert [line for _, line in files.lines(_NAME)] == [b"one", b"two"]
    assert (files.size(_NAME), files.part(_NAME, 4, 100)) == (8, b"two\n")
    assert files.part(_NAME, 8, 100) == b""
    assert files[_NAME] == b"one\ntwo\n"
    assert files.unchanged(identities)


def test_a_file_that_becomes_another_under_its_reader_is_told(tmp_path: Path) -> None:
    files = _opened(tmp_path)
    identities = {_NAME: Opened(tmp_path).open(_NAME)}
    (tmp_path / _NAME).write_bytes(b"six\n")
    assert not files.unchanged(identities)


def test_what_leads_elsewhere_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / _NAME).symlink_to(tmp_path.parent)
    with pytest.raises(DossierError):
        Opened(tmp_path).open(_NAME)
