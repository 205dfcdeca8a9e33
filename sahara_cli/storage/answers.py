"""Answers of models, in the reader's data folder: a second run costs nothing, and is the same.

An answer is kept by the digest of all that it answers: text, prompt, schema, model and options. It may quote a
reader's article, so nobody else can read it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from sahara_cli.errors import FileError
from sahara_cli.files import read_text, reason, replacing
from sahara_cli.storage import copies

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600
_LONGEST = 4_000_000


def folder() -> Path:
    """Tell where answers are kept: beside the reader's copies of articles."""
    return copies.folder().parent / "answers"


def read(key: str) -> dict[str, Any] | None:
    """Read the answer that is kept under a digest; none where there is none, or it is no answer."""
    path = folder() / f"{key}.json"
    if not path.is_file() or path.is_symlink():
        return None
    try:
        answer = from_json(read_text(path, _LONGEST))
    except (FileError, ValueError):
        return None
    return answer if isinstance(answer, dict) and isinstance(answer.get("text"), str) else None


def keep(key: str, answer: dict[str, Any]) -> None:
    """Keep an answer, whole or not at all. Raises `FileError`."""
    home = folder()
    try:
        home.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
        home.mkdir(mode=_FOLDER, exist_ok=True)
    except OSError as error:
        raise FileError(home, f"cannot be made: {reason(error)}") from error
    with replacing(home / f"{key}.json", follows=False, mode=_FILE) as file:
        file.write(json.dumps(answer, ensure_ascii=False) + "\n")
