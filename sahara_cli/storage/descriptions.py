"""A dossier's description: `dossier.json`, with its title, what it is of, and the version of its records."""

from __future__ import annotations

import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sahara_cli.errors import DossierError, FileError
from sahara_cli.files import MARK, sort_of
from sahara_cli.storage.own import (
    DESCRIPTION_FILE,
    JOURNAL,
    LARGEST_DESCRIPTION,
    VERSIONS,
    read_own,
)
from sahara_cli.storage.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NO_FOLDER = "no such dossier; give a folder that holds a dossier.json"
_PARQUET = b"PAR1"
DESCRIPTION = frozenset({"title", "description", "schema_version"})


def read_description(folder: Path) -> dict[str, Any]:
    """Read a dossier's `dossier.json`: its title, description and `schema_version`."""
    path = folder / DESCRIPTION_FILE
    if (sort := _sort_of(folder, folder)) != stat.S_IFDIR:
        raise DossierError(folder, _told_of_file(folder) if sort else _NO_FOLDER)
    _sort_of(
        folder / JOURNAL, folder
    )  # a folder that cannot be looked into is told by its own name
    if (content := read_own(folder, path.name, LARGEST_DESCRIPTION)) is None:
        raise DossierError(folder, "is no dossier: it holds no dossier.json")
    described = parse(content.removeprefix(MARK), path)
    if not isinstance(described, dict):
        raise DossierError(
            path, "must be a JSON object with a title, a description and a schema_version"
        )
    from sahara_cli.dossier.checks.twice import TWICE, twice  # for what was not judged before

    for field in twice(content, described):
        raise DossierError(path, TWICE, field=field)
    for field, problem in _misdescribed(described):
        raise DossierError(path, problem, field=field)
    return described


def _told_of_file(path: Path) -> str:
    """Say what a file is that was given for a folder: a packed dossier begins as Parquet does."""
    with suppress(OSError):
        if stat.S_ISREG(path.stat().st_mode):
            with path.open("rb") as stream:
                if stream.read(len(_PARQUET)) == _PARQUET:
                    return "is a packed dossier, which questions and check take: give the dossier's folder"
    return "is no dossier but a file; give a folder that holds a dossier.json"


def _misdescribed(described: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if unknown := set(described) - DESCRIPTION:
        yield min(unknown), f"is not known; the fields are {', '.join(sorted(DESCRIPTION))}"
    for field in ("title", "description"):
        if not isinstance(described.get(field, ""), str):
            yield field, "must be text"
    version = described.get("schema_version")
    if type(version) is not int or version not in VERSIONS:
        yield "schema_version", _misversioned(version)


def _misversioned(version: object) -> str:
    match version:
        case None:
            message = "is missing"
        case bool() | float() | str():
            message = "is no whole number"
        case int():
            return f"is {version}; this sahara reads {' and '.join(map(str, VERSIONS))}"
        case _:
            message = "is no number"
    known = " and ".join(map(str, VERSIONS))
    return f'{message}; this sahara reads {known}, as "schema_version": {VERSIONS[-1]}'


def _sort_of(path: Path, folder: Path) -> int:
    try:
        return sort_of(path)
    except FileError as error:
        raise DossierError(folder, error.problem) from error
