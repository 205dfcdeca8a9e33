"""A dossier made, empty or as an example to try: whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from sahara_cli.errors import FileError
from sahara_cli.files import read_text, reason, replacing
from sahara_cli.storage.dossiers import load, shipped
from sahara_cli.storage.locks import LOCK
from sahara_cli.storage.own import DESCRIPTION_FILE, JOURNAL, SORTED, VERSIONS
from sahara_cli.texts import digest, normal_form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def make(folder: Path, title: str, description: str) -> None:
    """Make an empty dossier in a folder that is empty or not there yet. Raises `FileError`.

    It is of the first version, which every sahara reads, until it holds what asks for another.
    """
    described = {"title": title, "description": description, "schema_version": VERSIONS[0]}
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    _made(folder, {DESCRIPTION_FILE: text})


def make_example(folder: Path) -> list[Path]:
    """Make the example in a folder that is empty or not there yet, and attach its articles. Raises `FileError`.

    The articles are invented, so their texts ship too: they are given, as files of the folder.
    """
    source = shipped(_EXAMPLE)
    names = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    files = {str(name): read_text(source / name) for name in names}
    _made(folder, files)
    texts = {
        digest(normal_form(text)): text
        for name, text in files.items()
        if name.endswith(".txt") and name not in SORTED
    }
    from sahara_cli.storage import copies  # which an empty dossier needs none of

    for article in load([folder]).articles:
        copies.attach(article, texts[article.text_digest])
    return [folder / name for name in names if name.suffix == ".txt" and str(name) not in SORTED]


#: The folder of the example among the data that ship.
_EXAMPLE = "vell-dam"


def _made(folder: Path, files: Mapping[str, str]) -> None:
    """Write a dossier's files, by their names, into a folder that is empty or not there yet."""
    try:
        if folder.exists() or folder.is_symlink():
            _refuse_full(folder)
            _fill(folder, files)
            return
        beside = folder.with_name(f".{folder.name[:40]}.{os.urandom(6).hex()}.part")
        beside.mkdir()
        try:
            _fill(beside, files)
            beside.rename(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except FileNotFoundError:
        raise FileError(folder, f"cannot be made: no folder {folder.parent}") from None
    except (OSError, ValueError) as error:  # a name that holds a zero byte is a ValueError
        why = reason(error) if isinstance(error, OSError) else "no name holds a zero byte"
        raise FileError(folder, f"cannot be made: {why}") from error


def _refuse_full(folder: Path) -> None:
    if not folder.exists():
        raise FileError(folder, "cannot be made: a link of that name is there, and leads nowhere")
    if not folder.is_dir():
        raise FileError(folder, "cannot be made: a file of that name is there")
    if (folder / "dossier.json").exists():
        raise FileError(folder, "is a dossier already; `sahara add` adds to it")
    if any(folder.iterdir()):
        raise FileError(folder, "is not empty; give a new folder, or an empty one")


#: What is on its way, and belongs to no history: the journal, the lock, and files that are being written.
_PASSING = f"{JOURNAL}\n{LOCK}\n.*.part\n"


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    """Write the description last: with it the folder is a dossier."""
    inside = {name: text for name, text in files.items() if name != DESCRIPTION_FILE}
    written = {".gitignore": _PASSING, **inside, DESCRIPTION_FILE: files[DESCRIPTION_FILE]}
    begun: list[Path] = []
    try:
        for name, text in written.items():
            path = folder / name
            if not path.parent.exists():
                begun.append(path.parent)
                path.parent.mkdir()
            begun.append(path)
            with replacing(path) as file:
                file.write(text)
    except BaseException:
        for path in reversed(begun):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise
