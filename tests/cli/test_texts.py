from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sahara_cli.cli.texts import forms_of, read_article
from sahara_cli.errors import FileError

WRAPPED = """\
The bridge over the Orla was closed on Monday after
a lorry had struck one of its piers, the county said
in a note; it may be closed for as long as a month.
"""


def test_a_file_of_ten_megabytes_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 10_000_000)
    with pytest.raises(FileError, match="is too large: less than 10 MB can be read"):
        read_article(tmp_path / "a.txt")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Zo\xc3\xab spoke.")))
    source = read_article(Path("-"))
    assert (source.name, source.stem, source.text) == ("standard input", "", "Zo\xeb spoke.")


def test_a_copy_is_read_clean_and_as_it_stands_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRAPPED, encoding="utf-8")
    assert forms_of(tmp_path / "a.txt") == (" ".join(WRAPPED.split()), WRAPPED)


def test_a_copy_with_nothing_to_clean_has_one_form(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge was closed.\n", encoding="utf-8")
    assert forms_of(tmp_path / "a.txt") == ("The bridge was closed.\n",)
