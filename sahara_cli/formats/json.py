"""JSON and JSON Lines: the report's records, flat; characters that a reader would obey, escaped."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sahara_cli.reports.flat import flat
from sahara_cli.texts.invisible import BIDI, SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

#: DEL, C1, bidi controls and line separators. The encoder has escaped C0; surrogates it refuses.
_OBEYED = f"[\x7f-\x9f{SEPARATORS}{BIDI}]"
_NOT_ASCII = "[^\x00-\x7e]"
#: Writes a value in one line.
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write(report: Report, sink: Sink) -> None:
    """Write a list of records; of a report on one subject, an object that holds the lists."""
    if report.subject is None:
        _write(list(_rows(report)), sink, indent=2)
        return
    fields = {**flat(report.subject), **(report.detail or {})}
    lists: dict[str, list[dict[str, object]]] = {}
    for section in report.sections:  # those of one key are one list
        if section.answers or section.layout != "fields":
            lists.setdefault(section.key, []).extend(flat(answer) for answer in section.answers)
    fields.update(lists)
    _write(fields, sink, indent=2)


def write_lines(report: Report, sink: Sink) -> None:
    """Write the subject, where there is one, and the records of all sections, one a line."""
    if report.subject is not None:
        _write({**flat(report.subject), **(report.detail or {})}, sink)
    for row in _rows(report):
        _write(row, sink)


def _rows(report: Report) -> Iterator[dict[str, object]]:
    """Give records whole; where columns were asked for, these: fields as they are, in words what is worked out."""
    for section in report.sections:
        for answer in section.answers:
            row = flat(answer)
            yield _chosen(row, answer, section) if report.asked else row


def _chosen(row: dict[str, object], answer: Answer, section: Section) -> dict[str, object]:
    from sahara_cli.reports.cells import field_of  # whole records have no columns

    named = {column.key: field_of(answer.record.noun, column.key) for column in section.columns}
    return {
        column.key: row[named[column.key]]
        if named[column.key] in row
        else column.cell(answer) or None
        for column in section.columns
    }


def _write(value: object, sink: Sink, indent: int | None = None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent) if indent else _LINE.encode(value)
    pattern = _OBEYED if sink.encoding.startswith("utf") else _NOT_ASCII
    sink.write(re.sub(pattern, _escaped, text) + "\n")


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")  # JSON escapes are of UTF-16 units (RFC 8259 §7)
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
