"""Copies of data sets: which of the files that are given are such, and what they prove."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import DossierError, FileError, UnknownNameError
from sahara_cli.files import DASH, name_of
from sahara_cli.imports.presets import Options, preset_named
from sahara_cli.imports.proving import prove
from sahara_cli.imports.sources import opened, sheets_in
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import Dataset
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.imports.proving import CitedRows
    from sahara_cli.imports.rows import Rows
    from sahara_cli.imports.sources import Source
    from sahara_cli.storage.shelf import Shelf


class How(NamedTuple):
    """How copies are read, as it is asked for at an import: their encoding, what parts their cells, and the sheet."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


class DatasetCopy(NamedTuple):
    """A copy of a data set, and how it is read."""

    path: Path
    dataset: str
    how: How


#: A file that has this part of a data set's columns is a copy of it.
_ALIKE = 0.5


def parted(shelf: Shelf, copies: Iterable[Path], how: How) -> tuple[list[DatasetCopy], list[Path]]:
    """Part the copies that are given: files of rows, each with the id of its data set, and the others.

    Each sheet of a workbook is a copy of its own.
    """
    try:
        datasets = shelf.read("dataset")
    except DossierError:  # which the check tells of
        datasets = ()
    rows: list[DatasetCopy] = []
    others = []
    for path in copies:
        if givens := list(_givens(path, datasets, how)) if datasets else []:  # type: ignore[arg-type]  # of one noun
            rows += givens
        else:
            others.append(path)
    return rows, others


def _givens(path: Path, datasets: Sequence[Dataset], how: How) -> Iterator[DatasetCopy]:
    if str(path) == DASH:
        return
    sheets = sheets_in(path) if not how.sheet else ()
    for way in [how._replace(sheet=sheet) for sheet in sheets] or [how]:
        if dataset := _of(path, datasets, way):
            yield DatasetCopy(path, dataset, way)


def _of(path: Path, datasets: Sequence[Dataset], how: How) -> str:
    """Give the id of the data set whose columns a file has, or whose very file it is; "" where it is that of none."""
    best, candidates = _ALIKE, list[str]()
    for dataset in datasets:
        try:
            with opened(path, how.encoding, how.sheet) as source:
                heads = set(_rows(source, dataset, how).columns)
        except (FileError, UnknownNameError):
            continue
        alike = len(heads.intersection(dataset.columns)) / max(len(dataset.columns), 1)
        if alike > best:
            best, candidates = alike, []
        if alike == best:
            candidates.append(dataset.id)
    if len(candidates) == 1:
        return candidates[0]
    return _by_digest(path, datasets, how) or next(iter(candidates), "")


def _by_digest(path: Path, datasets: Sequence[Dataset], how: How) -> str:
    """Give the id of the data set whose file this is, however its rows were read; "" where it is that of none."""
    try:
        with opened(path, sheet=how.sheet) as source:
            for _ in source.lines() if source.is_text else source.table():
                pass
            return next(
                (dataset.id for dataset in datasets if dataset.file_digest == source.digest), ""
            )
    except FileError:
        return ""


def _rows(source: Source, dataset: Dataset, how: How) -> Rows:
    kind = preset_named(dataset.preset or "csv")
    return kind.rows(source, Options(delimiter=how.delimiter))


def proved_rows(dossier: Dossier, copies: Sequence[DatasetCopy]) -> Iterator[tuple[str, bool]]:
    """Yield what copies prove of the rows of data sets, each with whether it is a problem."""
    stored: dict[str, dict[str, list[tuple[str, str]]]] = {
        dataset.id: {} for dataset in dossier.datasets
    }
    for claim in dossier.claims:
        for cite in claim.rows:
            stored[cite.dataset].setdefault(cite.row, []).append((cite.digest, claim.id))
    copied = {copy.dataset for copy in copies}
    for dataset in dossier.datasets:
        if dataset.id not in copied:
            yield f"{dataset.id}: skipped: no copy of the data set", False
        for copy in copies:
            if copy.dataset == dataset.id:
                yield from _proved(copy.path, dataset, stored[dataset.id], copy.how)


def _proved(
    path: Path, dataset: Dataset, stored: CitedRows, how: How
) -> Iterator[tuple[str, bool]]:
    with opened(path, how.encoding, how.sheet) as source:
        proof = prove(_rows(source, dataset, how), dataset, stored)
        same = source.digest == dataset.file_digest
    if same and not proof.is_as_imported:
        message = (
            "the copy is the file; its rows are not proved, for they were read otherwise when it was imported:"
            " give that --encoding or --delimiter"
        )
        yield f"{dataset.id}: {message}", True
        return
    for flaw in proof.flaws:
        line = f"{name_of(path)}:{flaw.line}" if flaw.line else name_of(path)
        row = f": {flaw.record}: row {flaw.row}" if flaw.record else ""
        yield f"{line}{row}: {flaw.problem}", True
    what = "the copy is the file" if same else "the copy is another file"
    others = f", {plural('row', proof.others)} not cited" if proof.others else ""
    yield f"{dataset.id}: {plural('row', proof.proved)} proved{others}; {what}", False
