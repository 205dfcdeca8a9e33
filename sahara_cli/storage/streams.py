"""A dossier's records one by one, each with the line that holds it: as many as there are, in memory that stays flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.lines import line_of
from sahara_cli.storage.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord


def streamed(folders: Sequence[Path]) -> Iterator[tuple[AnyRecord, str]]:
    """Yield every record of sound dossiers with its line. Raises `DossierError` for the first that is not sound."""
    for folder in folders:
        read_description(folder)
    shelf = Shelf(folders, plainly=True)
    if not shelf.is_stamped:
        for noun in RECORDS:
            shelf.read(noun)
        shelf = Shelf(folders, plainly=True)
    if shelf.is_stamped and len(folders) == 1:
        for noun in RECORDS:
            yield from shelf.lines(noun)
        return
    for noun in RECORDS:
        yield from ((record, line_of(record)) for record in shelf.read(noun))
