"""What records told before they were changed or removed: `earlier.txt`, so that a draft added again leaves them so.

A line holds an id and a mark of what its record told, such as "talks-2023-12 0f3a5b6c7d8e9f01"; they stand in order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Dataset
from sahara_cli.errors import DossierError
from sahara_cli.files import MARK
from sahara_cli.storage import journal
from sahara_cli.storage.own import EARLIER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord

_LINE = re.compile(rb"([a-z0-9]+(?:-[a-z0-9]+)*) ([0-9a-f]{16})")


def noted(records: Iterable[AnyRecord]) -> list[str]:
    """Write a line for each record that a draft may have told; what rows tell comes from no draft."""
    from sahara_cli.drafts.stock import fields_of, key_of, mark_of  # which no reader needs

    return [
        f"{record.id} {mark_of(key_of(record.noun, fields_of(record)))}"
        for record in records
        if _is_told(record)
    ]


def _is_told(record: AnyRecord) -> bool:
    return not isinstance(record, Dataset) and not (isinstance(record, Claim) and record.rows)


def earlier(folder: Path) -> Mapping[str, str]:
    """Give ids by the marks of what their records told. Raises `DossierError` for a line that tells none."""
    ids = {}
    for line in _lines(folder):
        if isinstance(line, DossierError):
            raise line
        name, mark = line
        ids[mark] = name
    return ids


def misnoted(folder: Path) -> Iterator[DossierError]:
    """Yield what is wrong with the file."""
    return (line for line in _lines(folder) if isinstance(line, DossierError))


def _lines(folder: Path) -> Iterator[tuple[str, str] | DossierError]:
    content = journal.snapshot(folder, [EARLIER])[EARLIER].removeprefix(MARK)
    for number, line in enumerate(content.split(b"\n"), 1):
        if match := _LINE.fullmatch(line.strip()):
            yield match[1].decode(), match[2].decode()
        elif line.strip():
            problem = (
                "is no note of an earlier record; a line holds an id and 16 digits, such as "
                "united-nations 0f3a5b6c7d8e9f01"
            )
            yield DossierError(folder / EARLIER, problem, line=number)
