"""The form that people read: sections laid out as tables, quotations, a timeline or fields.

Rich draws them, but for tables where nothing has to fit. It is given record text as `Text`, which is never read as
markup.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sahara_cli.formats.terminal.lines import TABLES, is_bare, suits, tabled, written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Draw a report's sections, a blank line between, then its notes."""
    if not suits(report, sink):
        _draw(report, sink)
        return
    _write(written(report, sink), sink)


def _write(lines: Iterable[str], sink: Sink) -> None:
    for line in lines:
        sink.write(f"{line.rstrip(' ')}\n")


def _draw(report: Report, sink: Sink) -> None:
    from sahara_cli.formats.terminal.pen import Pen  # which loads Rich

    pen = Pen(sink)
    drawn = False
    for section in report.sections:
        if not (section.answers or section.fields):
            continue
        if drawn:
            sink.write("\n")
        if section.heading:
            pen.draw(pen.fit(pen.text(section.heading, style="bold")))
        _draw_section(section, pen, report)
        drawn = True
    if drawn and report.notes:
        sink.write("\n")
    if report.notes:
        pen.draw(pen.fit(pen.text(*report.notes, style="dim")))


def _draw_section(section: Section, pen: Pen, report: Report) -> None:
    if section.layout in TABLES and is_bare(pen.sink):
        _write(tabled(section, pen.sink, report), pen.sink)
        return
    layout = import_module(f"{__name__}.{section.layout}")  # the only one that is imported
    for part in layout.draw(section, pen, report):
        pen.draw(part)
