"""Promises of a dossier's files: written before they are changed, and believed only where they are ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from sahara_cli.errors import DossierError
from sahara_cli.storage.own import DESCRIPTION_FILE, GROWING, JOURNAL, SORTED, limit_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Change(NamedTuple):
    """A change of a file: lines to exchange for others, or for none; lines to add; or all of it anew.

    `whole` is for the dossier's description alone; `part` names a file beside it, whole by now, that takes its name.
    Lines that are added `at` so many bytes are put behind these, in the file as it stands, which is long. A file of
    records that is left without a line is removed.
    """

    add: Sequence[str] = ()
    replace: Sequence[tuple[str, str | None]] = ()
    whole: str | None = None
    part: str | None = None
    at: int | None = None

    @property
    def promised(self) -> object:
        """The change as the journal has it."""
        fields = {name: value for name, value in self._asdict().items() if value}
        return list(self.add) if fields.keys() <= {"add"} else fields


def promised(folder: Path, raw: bytes | None) -> dict[str, Change]:
    """Read what is promised of files, by their names. Raises `DossierError` for what sahara promised not."""
    if raw is None:
        return {}
    from pydantic_core import from_json  # most readers find nothing promised

    from sahara_cli.dossier.checks.twice import twice

    try:
        promise: Any = from_json(raw)
    except ValueError:
        promise = None
    if not isinstance(promise, dict) or any(twice(raw, promise)):
        raise DossierError(folder / JOURNAL, NOT_OURS)
    for name in promise:
        if name not in GROWING and name != DESCRIPTION_FILE:
            problem = f'promises lines to "{name[:80]}", which is no file of a dossier that grows'
            raise DossierError(folder / JOURNAL, f"{problem}: it {NOT_OURS}")
    read = {name: change for name, value in promise.items() if (change := _change(name, value))}
    if read.keys() != promise.keys():
        raise DossierError(folder / JOURNAL, NOT_OURS)
    return read


NOT_OURS = "is not what sahara left there; see what it holds, and remove it"


def _change(name: str, promised: Any) -> Change | None:
    """Read what is promised of a file; none where it is nothing that sahara promises of it."""
    if name == DESCRIPTION_FILE:
        return _of_content(promised)
    match promised:
        case list(lines) if _are_lines(lines):
            return Change(lines)
        case {"add": list(lines), "at": int(at), **rest} if not rest and name not in SORTED:
            return Change(lines, at=at) if _is_length(at, name) and _are_lines(lines) else None
        case {"part": str(part), **rest} if not rest and _is_part(part, name):
            return Change(part=part)
        case {"replace": list(pairs), **rest} if name not in SORTED and rest.keys() <= {"add"}:
            return _replacing(pairs, rest.get("add", []))
    return None


def _replacing(pairs: list[Any], added: object) -> Change | None:
    if not (_are_lines(added) and all(map(_is_pair, pairs))):
        return None
    return Change(added, [(old, new) for old, new in pairs])


def _is_length(at: int, name: str) -> bool:
    return at is not True and 0 < at < limit_of(name)


def _of_content(promised: Any) -> Change | None:
    match promised:
        case {"whole": str(content), **rest} if not rest:
            return Change(whole=content)
    return None


def _is_part(part: str, name: str) -> bool:
    """Tell whether a name is one that a file is written under before it takes another's."""
    return re.fullmatch(rf"\.{re.escape(name)}\.[0-9a-f]{{12}}\.part", part) is not None


def _are_lines(lines: object) -> TypeGuard[list[str]]:
    return isinstance(lines, list) and all(isinstance(line, str) for line in lines)


def _is_pair(pair: object) -> bool:
    match pair:
        case [str(), str() | None]:
            return True
    return False
