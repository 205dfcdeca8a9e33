"""Comma-separated values (RFC 4180, with plain line feeds): the report's columns, by their keys.

Several sections share one header, behind a column that names the section. A cell of words that a
spreadsheet would run as a formula gets an apostrophe before it; drop one from a cell that begins
with apostrophes and a formula's sign, and every cell is as it was. Dates are as they are.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from sahara_cli.sink import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink


#: Openings that a spreadsheet takes for a formula, in its wide forms too; apostrophes before it keep it
#: text, and count, so that ours can be told from a cell's own. (A carriage return never begins a
#: cell: it is shown as `\x0d`.)
_FORMULA = re.compile("'*[=+\\-@\t\n＝＋－＠]")
_MARK = "\ufeff"
#: The columns of dates, and what in them begins with a minus: a year before 0, no beginning.
_DATES = frozenset({"date", "earliest", "latest", "edtf"})
_DATE = re.compile(r"-(?:inf|[\dX]{4,}[-\dXESTZ:+~?%/.]*)")


def write(report: Report, sink: Sink, *, bom: bool = False) -> None:
    """Write a report's rows; its notes are for people, and are left out.

    `bom` begins with a byte order mark, by which spreadsheets know UTF-8.
    """
    if bom and sink.encoding.startswith("utf"):
        sink.write(_MARK)
    several = len(report.sections) > 1
    heads = [_head(section) for section in report.sections]
    keys = list(dict.fromkeys(key for head in heads for key in head))
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(["section", *keys] if several else keys)
    for section, head in zip(report.sections, heads, strict=True):
        start = [section.key] if several else []
        for row in _rows(section):
            keys_of_row = (row[0], row[0]) if section.fields else head
            cells = dict(zip(head, map(_cell, keys_of_row, row), strict=True))
            writer.writerow([*start, *(cells.get(key, "") for key in keys)])


def _cell(key: str, text: str) -> str:
    shown = visible(text)
    if key in _DATES and _DATE.fullmatch(shown):
        return shown
    return f"'{shown}" if _FORMULA.match(shown) else shown


def _head(section: Section) -> Sequence[str]:
    return ("field", "value") if section.fields else [column.key for column in section.columns]


def _rows(section: Section) -> Iterator[tuple[str, ...]]:
    yield from section.fields or (row for _, row in section.each())
