"""Comma-separated values (RFC 4180, with plain line feeds): the report's columns, by their keys.

Several sections share one header, behind a column that names the section.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from sahara_cli.sink import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Write a report's rows; its notes are for people, and are left out."""
    several = len(report.sections) > 1
    heads = [_head(section) for section in report.sections]
    keys = list(dict.fromkeys(key for head in heads for key in head))
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(["section", *keys] if several else keys)
    for section, head in zip(report.sections, heads, strict=True):
        start = [section.key] if several else []
        for row in _rows(section):
            cells = dict(zip(head, map(visible, row), strict=True))
            writer.writerow([*start, *(cells.get(key, "") for key in keys)])


def _head(section: Section) -> Sequence[str]:
    return ("field", "value") if section.fields else [column.key for column in section.columns]


def _rows(section: Section) -> Iterator[tuple[str, ...]]:
    yield from section.fields or section.rows()
