"""An article's file, read from the disk: its text is taken by `reading.sources`, which knows none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.files import DASH, name_of, read_bytes
from sahara_cli.reading.sources.text import Source, read

if TYPE_CHECKING:
    from pathlib import Path


def read_article(path: Path, *, today: str = "") -> Source:
    """Read an article; `-` is standard input. `today` is the latest day that it may bear. Raises `FileError`."""
    raw, name = read_bytes(path), name_of(path)
    if str(path) == DASH:
        return read(raw, name, today=today)
    folder = path.absolute().parent.name
    return read(raw, name, stem=path.stem, suffix=path.suffix, folder=folder, today=today)


def forms_of(path: Path) -> tuple[str, ...]:
    """Read a copy of an article in the forms in which its dossier may have it: clean, and as it stands in the file.

    Before texts were cleaned an article was digested as it stood, and it is to be proved as long as it is cited.
    """
    source = read_article(path)
    return tuple(dict.fromkeys((source.text, source.plain)))
