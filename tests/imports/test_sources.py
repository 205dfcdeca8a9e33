"""A zip that is damaged, wherever it is, is told in a sentence: nothing of it is taken for rows."""

from __future__ import annotations

import gzip
import zipfile
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.sources import opened
from tests.imports.files import damaged

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
    _zipped(path, method)
    assert _read(path) == _TEXT
    for made in damaged(path, 1, _read):
        assert made == _TEXT  # the byte is of the zip's own, such as a time


def test_a_zip_that_is_cut_off_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "rows.zip"
    path.write_bytes(_zipped(path, zipfile.ZIP_DEFLATED)[:80])
    with pytest.raises(FileError, match="cannot be read: the zip is damaged"):
        _read(path)


def _zip_of(path: Path, *names: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        for name in names:
            held.writestr(name, _TEXT if name.endswith("csv") else "something else")
    return path


@pytest.mark.parametrize(
    "names",
    [
        ("rows.csv",),
        ("data/2024/rows.csv", "data/.DS_Store", "__MACOSX/data/2024/._rows.csv"),
        ("rows.csv", "README.pdf", "codebook.txt"),
        ("../../rows.csv",),  # which is read where it is, and written nowhere
        ("/etc/rows.csv", "notes"),
    ],
)
def test_the_one_table_of_a_zip_is_read_whatever_stands_beside_it(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert _read(_zip_of(tmp_path / "held" / "in" / "a.zip", *names)) == _TEXT
    assert [one.name for one in tmp_path.rglob("*")] == ["held", "in", "a.zip"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((), "is a zip without a file"),
        ((".hidden",), "holds no file; give"),
        (("a.csv", "b.CSV"), "holds 2 files, a.csv, b.CSV; give a zip with one file of rows"),
        (("a", "b"), "holds 2 files, a, b; give"),
        (tuple("abcdefg"), "holds 7 files, a, b, c, d, e and 2 more; give"),
    ],
)
def test_a_zip_of_which_it_is_not_known_which_file_is_meant_is_refused(
    tmp_path: Path, names: tuple[str, ...], told: str
) -> None:
    with pytest.raises(FileError, match=told):
        _read(_zip_of(tmp_path / "a.zip", *names))


@pytest.mark.slow  # unpacks hundreds of megabytes
def test_what_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    text = b"id,name\n" + b"\n" * 30_000_000
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr("rows.csv", text)
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(text))
    for path in tmp_path.iterdir():
        with pytest.raises(FileError, match="unpacks to more than 200 times what it is; no file"):
            _read(path)


def test_text_in_utf_32_is_told_by_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(_TEXT.encode("utf-32"))
    assert _read(path).removeprefix("\ufeff") == _TEXT
