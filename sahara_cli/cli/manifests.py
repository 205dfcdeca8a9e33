"""A table of articles beside their files: when each was published, by whom, and where (CSV with a header)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.slugs import is_address
from sahara_cli.errors import FileError
from sahara_cli.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("file", "published", "publisher", "title", "url", "author")


class Row(NamedTuple):
    """A manifest's row about an article; "" where a cell is blank. `place` names the line."""

    place: str
    published: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    author: str = ""


def load(path: Path) -> dict[Path, Row]:
    """Read a manifest: its rows by the files that they name, as seen from its folder. Raises `FileError`."""
    reader = csv.DictReader(io.StringIO(read_text(path)), strict=True, restkey="")
    try:
        heads = [head.strip().lower() for head in reader.fieldnames or ()]
        _refuse_heads(path, heads)
        reader.fieldnames = heads
        rows: dict[Path, Row] = {}
        for cells in reader:
            line = reader.line_num
            if cells.get("") is not None:
                raise FileError(
                    path, "has more cells than columns; set a comma in quotation marks", line=line
                )
            fields = {key: " ".join((value or "").split()) for key, value in cells.items()}
            if not fields["file"]:
                raise FileError(
                    path, "is blank; it names the article's file", line=line, field="file"
                )
            file = _file(path, fields.pop("file"))
            if fields.get("url") and not is_address(fields["url"]):
                problem = f'"{fields["url"]}" is no address; one begins with https:// or http://'
                raise FileError(path, problem, line=line, field="url")
            if file in rows:
                raise FileError(path, f"{file} stands in it twice", line=line, field="file")
            rows[file] = Row(f"{path}:{line}", **fields)
    except csv.Error as error:
        raise FileError(path, f"is no CSV: {error}", line=reader.line_num) from None
    return rows


def _refuse_heads(path: Path, heads: list[str]) -> None:
    known = ", ".join(COLUMNS)
    if "file" not in heads:
        raise FileError(path, f'has no column "file"; its columns are {known}', line=1)
    for at, head in enumerate(heads):
        if head not in COLUMNS:
            raise FileError(path, f'has a column "{head}"; its columns are {known}', line=1)
        if head in heads[:at]:
            raise FileError(path, f'has two columns "{head}"', line=1)


def _file(manifest: Path, named: str) -> Path:
    return manifest.parent / named
