"""Mermaid's timeline diagram: a section a year, a period a date in words, and what belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.selection import Found
from sahara_cli.errors import RequestError
from sahara_cli.reports.exports import items, others
from sahara_cli.reports.licences import to_credit
from sahara_cli.reports.spine import NO_DATE, Entry, Heading, spine
from sahara_cli.sink import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

#: Characters that end a text, open a directive or are HTML there; Mermaid's own entities stand for each.
_READ = re.compile(r"""[#:;%<>{}&"`$\\]""")


#: More entries than these are a band that nobody reads: the diagram has no scale and never folds.
_MOST = 50


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims down a timeline; tell that it has no place for what they rest on.

    Raises `RequestError` for more than can be read in one.
    """
    whole = items(report)
    if len(whole) > _MOST:
        raise RequestError(
            f"a Mermaid timeline of {len(whole):,} records cannot be read: it holds {_MOST}; narrow them, with --since "
            f"or --limit {_MOST}, or ask for html, markwhen or timelinejs"
        )
    text = "\n".join(["timeline", *_title(report), *_lines(whole)]) + "\n"
    sink.write(text if sink.draws else plain(text))
    lost = ("a Mermaid timeline has no place for details and sources: left out",) if whole else ()
    return (*lost, *to_credit(report), *others(report))


def _title(report: Report) -> Iterator[str]:
    if report.dossier:
        yield f"    title {_text(report.dossier)}"


def _lines(whole: tuple[Item, ...]) -> Iterator[str]:
    said = {item.record.id: item for item in whole}
    before = ""
    for part in spine(Found(item.record) for item in whole):
        if isinstance(part, Heading) and part.level == "year":
            yield f"    section {_text(part.text)}"
            before = ""
        elif isinstance(part, Entry):
            item = said[part.found.record.id]
            when = item.when or NO_DATE
            period = " " * len(_text(when)) if when == before else _text(when)
            yield f"        {period} : {_text(item.what)}"
            before = when


def _text(text: str) -> str:
    return _READ.sub(lambda found: f"#{ord(found[0])};", one_line(text).strip()) or "-"
