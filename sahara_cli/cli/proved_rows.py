"""Copies of data sets: which of the files that are given are such, and what they prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.errors import DossierError, FileError, RequestError
from sahara_cli.files import DASH, name_of
from sahara_cli.imports.presets import Options, preset_named
from sahara_cli.imports.proving import prove
from sahara_cli.imports.sources import opened
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import Dataset
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.imports.proving import Held
    from sahara_cli.imports.sources import Source
    from sahara_cli.imports.told import Rows
    from sahara_cli.storage.shelf import Shelf

#: A file that has this part of a data set's columns is a copy of it.
_ALIKE = 0.5


def parted(shelf: Shelf, copies: Iterable[Path]) -> tuple[list[tuple[Path, str]], list[Path]]:
    """Part the copies that are given: files of rows, each with the id of its data set, and the others."""
    try:
        datasets = shelf.read("dataset")
    except DossierError:  # which the check tells of
        datasets = ()
    rows, others = [], []
    for path in copies:
        found = _of(path, datasets) if datasets else ""  # type: ignore[arg-type]  # of this one noun
        if found:
            rows.append((path, found))
        else:
            others.append(path)
    return rows, others


def _of(path: Path, datasets: Sequence[Dataset]) -> str:
    """Give the id of the data set whose columns a file has, or whose very file it is; "" where it is that of none."""
    if str(path) == DASH:
        return ""
    best, found = _ALIKE, ""
    for one in datasets:
        try:
            with opened(path) as source:
                heads = set(_rows(source, one).columns)
        except (FileError, RequestError):
            continue
        alike = len(heads.intersection(one.columns)) / max(len(one.columns), 1)
        if alike > best or (alike == best and not found):
            best, found = alike, one.id
    return found or _by_digest(path, datasets)


def _by_digest(path: Path, datasets: Sequence[Dataset]) -> str:
    """Give the id of the data set whose file this is, however its rows were read; "" where it is that of none."""
    try:
        with opened(path) as source:
            for _ in source.lines():
                pass
            return next((one.id for one in datasets if one.file_digest == source.digest), "")
    except FileError:
        return ""


def _rows(source: Source, dataset: Dataset) -> Rows:
    kind = preset_named(dataset.preset or "csv")
    return kind.rows(source.lines(), source.name, Options())


def proved_rows(dossier: Dossier, copies: Sequence[tuple[Path, str]]) -> Iterator[tuple[str, bool]]:
    """Yield what copies prove of the rows of data sets, each with whether it is a problem."""
    held: dict[str, dict[str, list[tuple[str, str]]]] = {one.id: {} for one in dossier.datasets}
    for claim in dossier.claims:
        for cite in claim.rows:
            held[cite.dataset].setdefault(cite.row, []).append((cite.digest, claim.id))
    given = {dataset for _, dataset in copies}
    for dataset in dossier.datasets:
        if dataset.id not in given:
            yield f"{dataset.id}: skipped: no copy of the data set", False
        for path, _ in (one for one in copies if one[1] == dataset.id):
            yield from _proved(path, dataset, held[dataset.id])


def _proved(path: Path, dataset: Dataset, held: Held) -> Iterator[tuple[str, bool]]:
    with opened(path) as source:
        proof = prove(_rows(source, dataset), dataset, held)
        same = source.digest == dataset.file_digest
    if same and not proof.is_as_imported:
        told = "the copy is the file; its rows are not proved, for they were read otherwise when it was imported"
        yield f"{dataset.id}: {told}", True
        return
    for flaw in proof.flaws:
        line = f"{name_of(path)}:{flaw.line}" if flaw.line else name_of(path)
        row = f": {flaw.record}: row {flaw.row}" if flaw.record else ""
        yield f"{line}{row}: {flaw.problem}", True
    what = "the copy is the file" if same else "the copy is another file"
    others = f", {plural('row', proof.others)} not cited" if proof.others else ""
    yield f"{dataset.id}: {plural('row', proof.proved)} proved{others}; {what}", False
