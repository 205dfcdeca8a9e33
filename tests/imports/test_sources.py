"""A zip that is damaged, wherever it is, is told in a sentence: nothing of it is taken for rows."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.sources import opened

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "id,name\n" + "".join(f"{at},It was {at}\n" for at in range(30))


def _zipped(path: Path, method: int) -> bytes:
    with zipfile.ZipFile(path, "w", method) as held:
        held.writestr("rows.csv", _TEXT)
    return path.read_bytes()


def _read(path: Path) -> str:
    with opened(path) as source:
        return "".join(source.lines())


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_damaged_zip_is_told_in_a_sentence(tmp_path: Path, method: int) -> None:
    path = tmp_path / "rows.zip"
    raw = _zipped(path, method)
    assert _read(path) == _TEXT
    for at in range(len(raw)):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :])
        try:
            text = _read(path)
        except FileError:
            continue
        assert text == _TEXT  # the byte is of the zip's own, such as a time


def test_a_zip_that_is_cut_off_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "rows.zip"
    path.write_bytes(_zipped(path, zipfile.ZIP_DEFLATED)[:80])
    with pytest.raises(FileError, match="cannot be read: the zip is damaged"):
        _read(path)
