"""The articles of one run: files, the texts in folders, and those that a manifest names, each once and in order."""

from __future__ import annotations

from os.path import exists, realpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.manifests import Row, load
from sahara_cli.cli.options import tell
from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import DASH, reason
from sahara_cli.sink import one_line
from sahara_cli.storage.own import DESCRIPTION_FILE, SORTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: The files that are taken out of a folder, by their endings.
TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml"})


class FileToDraft(NamedTuple):
    """A file to draft, and the row that a manifest has for it."""

    path: Path
    row: Row | None = None


def gathered(paths: Sequence[Path], manifest: Path | None) -> list[FileToDraft]:
    """List the files to draft. Raises `FileError` for a folder without texts, or a file that is not there."""
    rows = load(manifest) if manifest else {}
    files = [file for path in paths for file in _files(path)] or list(rows)
    if not files:
        raise RequestError("give a text, a folder of texts, or a --manifest that names some")
    by_place = {file.absolute(): row for file, row in rows.items()}
    by_place |= {_followed(file): row for file, row in rows.items()}
    matched = [
        FileToDraft(file, by_place.get(file.absolute()) or by_place.get(_followed(file)))
        for file in dict.fromkeys(files)
    ]
    _tell_unmatched(rows, matched)
    return matched


def _tell_unmatched(rows: Mapping[Path, Row], files: Sequence[FileToDraft]) -> None:
    """Tell of the rows of a manifest whose files are not there, and of all where none is about a file to draft.

    A row about a file that is there and not to be drafted is one of another run.
    """
    heeded = {article.row.place for article in files if article.row}
    idle = [
        (row.place, file)
        for file, row in rows.items()
        if row.place not in heeded and not (heeded and exists(file))  # noqa: PTH110 - the other raises for a long name
    ]
    if not idle:
        return
    (place, file), *others = idle
    more = f" (nor are {len(others):,} others of its rows)" if others else ""
    hint = "a manifest's paths go from its own folder"
    tell(one_line(f"{place}: {file} is none of the files to draft{more}; {hint}"))


def _followed(file: Path) -> Path:
    """Give the place that links lead to; of links in a circle, where following them ends."""
    return Path(realpath(file))


def _files(path: Path) -> Iterator[Path]:
    """Yield a file, or the texts in a folder and those below it, by name.

    What is hidden is left out, and so are a dossier's own files: its ids are no article.
    """
    if str(path) == DASH or not path.is_dir():
        yield path
        return
    try:
        paths = sorted(_texts(path))
    except OSError as error:
        raise FileError(path, f"cannot be read: {reason(error)}") from None
    if not paths:
        raise FileError(
            path, f"holds no text: none of its files ends in {', '.join(sorted(TEXTS))}"
        )
    yield from paths


def _texts(folder: Path) -> Iterator[Path]:
    is_dossier = (folder / DESCRIPTION_FILE).exists()
    for path in folder.iterdir():
        if path.name.startswith(".") or (is_dossier and path.name in SORTED):
            continue
        if path.is_dir():
            if not path.is_symlink():  # which may lead in a circle
                yield from _texts(path)
        elif path.suffix.lower() in TEXTS:
            yield path
