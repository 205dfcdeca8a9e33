"""RIS, which reference managers read: a tag a line, a record a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reports.citations import cited, claim_in_line, named
from sahara_cli.reports.extents import common_years, is_plain, iso, sure_ends
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Write the references of a report's records; lines end as RIS wants them, in CR and LF."""
    names = named(report)
    for reference in cited(report):
        for tag, value in _lines(reference, names):
            sink.write(f"{tag}  - {one_line(value)}\r\n")
        sink.write("\r\n")


def _lines(reference: Reference, names: Dossier) -> Iterator[tuple[str, str]]:
    source = reference.source
    yield "TY", "NEWS"  # with GEN, which says less, styles print no entry
    yield "ID", reference.key
    yield "TI", reference.title
    if source:
        for author in source.authors:
            yield "AU", author
        if source.publisher:
            yield "PB", source.publisher
        yield from _published(source.published)
        yield "LA", source.language
        if source.url:
            yield "UR", source.url
    for note in (reference.locator, claim_in_line(reference, names)):
        if note:
            yield "N1", note
    yield "ER", ""


def _published(date: Edtf) -> Iterator[tuple[str, str]]:
    """Give the date as year/month/day/words, each empty where it is not sure or not needed."""
    start, end = sure_ends(date)
    known = start if common_years(start) and not end else ()
    if known:
        yield "PY", iso(known[:1])
    digits = iso(known).split("-") if known else []
    words = "" if is_plain(date) and not end else date.in_words.replace("/", "-")
    yield "DA", "/".join([*digits, *[""] * (3 - len(digits)), words])
