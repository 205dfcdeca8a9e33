"""A dossier made: whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

from sahara_cli.dossier.versions import VERSIONS
from sahara_cli.errors import FileError
from sahara_cli.files import reason, replacing
from sahara_cli.storage.locks import LOCK
from sahara_cli.storage.own import DESCRIPTION_FILE, JOURNAL

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, title: str, description: str) -> None:
    """Make an empty dossier in a folder that is empty or not there yet. Raises `FileError`.

    It is of the first version, which every sahara reads, until it holds what asks for another.
    """
    described = {"title": title, "description": description, "schema_version": VERSIONS[0]}
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    try:
        if folder.exists() or folder.is_symlink():
            _refuse_full(folder)
            _describe(folder, text)
            return
        beside = folder.with_name(f".{folder.name[:40]}.{os.urandom(6).hex()}.part")
        beside.mkdir()
        try:
            _describe(beside, text)
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


def _describe(folder: Path, text: str) -> None:
    """Write the description last: with it the folder is a dossier."""
    ignored = folder / ".gitignore"
    with replacing(ignored) as file:
        file.write(_PASSING)
    try:
        with replacing(folder / DESCRIPTION_FILE) as file:
            file.write(text)
    except BaseException:
        ignored.unlink(missing_ok=True)
        raise
