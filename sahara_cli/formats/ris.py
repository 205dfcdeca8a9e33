"""RIS, which reference managers read: a tag a line, an entry a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Dataset
from sahara_cli.reports.authors import parted
from sahara_cli.reports.citations import bibliography, unplaced
from sahara_cli.reports.extents import iso
from sahara_cli.reports.issued import issued
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write the sources of a report's records; lines end as RIS wants them, in CR and LF."""
    for reference in bibliography(report):
        for tag, value in _lines(reference):
            sink.write(f"{tag}  - {one_line(value)}\r\n")
        sink.write("\r\n")
    return unplaced(report)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    source = reference.source
    # With GEN, which says less, styles print no entry.
    yield "TY", "DATA" if isinstance(source, Dataset) else "NEWS"
    yield "ID", reference.key
    yield "TI", reference.title
    if source:
        for author in reference.authors:
            yield "AU", _author(author)
        if source.publisher:
            yield "PB", source.publisher
        yield from _published(source.published)
        if reference.language:
            yield "LA", reference.language
        if reference.licence:
            yield "N1", reference.licence
        if source.url:
            yield "UR", source.url
    yield "ER", ""


def _author(author: str) -> str:
    """Give the family's name, the given names and what stands behind them, which RIS parts by commas."""
    named = parted(author)
    parts = filter(None, (named.family, named.given, named.suffix))
    return ", ".join(parts) if named.family else author


def _published(date: Edtf) -> Iterator[tuple[str, str]]:
    """Give the date as year/month/day/words: the parts that are the first day's and the last's, empty where none is."""
    said = issued(date)
    shared = said.start
    if said.end:
        pairs = zip(said.start, said.end, strict=False)
        alike = next(
            (at for at, (number, other) in enumerate(pairs) if number != other), len(said.start)
        )
        shared = said.start[: max(alike, 1)]
    if shared:
        yield "PY", iso(shared[:1])
    digits = iso(shared).split("-") if shared else []
    words = (said.words or date.in_words) if said.end or said.words else ""
    yield "DA", "/".join([*digits, *[""] * (3 - len(digits)), words.replace("/", "-")])
