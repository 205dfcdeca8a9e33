"""The form that people read: sections laid out as tables, quotations, a timeline or fields.

Rich draws them, but for tables where nothing has to fit. It is given record text as `Text`, which is never read as
markup.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sahara_cli.formats.terminal.lines import suits, written

if TYPE_CHECKING:
    from sahara_cli.reports import Report
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Draw a report's sections, a blank line between, then its notes."""
    if not suits(report, sink):
        _draw(report, sink)
        return
    for line in written(report, sink):
        sink.write(f"{line.rstrip(' ')}\n")


def _draw(report: Report, sink: Sink) -> None:
    from sahara_cli.formats.terminal.pen import Pen  # which loads Rich

    pen = Pen(sink)
    drawn = False
    for section in report.sections:
        if not (section.found or section.fields):
            continue
        if drawn:
            sink.write("\n")
        if section.heading:
            pen.draw(pen.fit(pen.text(section.heading, style="bold")))
        layout = import_module(f"{__name__}.{section.layout}")  # the only one that is imported
        for part in layout.draw(section, pen, report):
            pen.draw(part)
        drawn = True
    if drawn and report.notes:
        sink.write("\n")
    if report.notes:
        pen.draw(pen.fit(pen.text(*report.notes, style="dim")))
