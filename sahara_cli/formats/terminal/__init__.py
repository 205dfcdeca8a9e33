"""The form that people read: sections laid out as tables, quotations, a timeline or fields.

Of Rich it uses `rich.cells`, the widths of characters, alone: what is as plain as this is drawn
sooner than Rich's console is imported, and no text is ever read as markup.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sahara_cli.formats.terminal.cells import wrap
from sahara_cli.formats.terminal.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Draw a report's sections, a blank line between, then its notes."""
    pen = Pen(sink)
    drawn = False
    for section in report.sections:
        if not (section.found or section.fields):
            continue
        if drawn:
            sink.write("\n")
        for line in wrap(pen.text(section.heading), sink.width) if section.heading else ():
            sink.write(pen.bold(pen.set(line)) + "\n")
        sink.write("".join(f"{line}\n" for line in _lines(section, pen, report)))
        drawn = True
    if drawn and report.notes:
        sink.write("\n")
    for note in report.notes:
        for line in wrap(pen.text(note), sink.width):
            sink.write(pen.dim(pen.set(line)) + "\n")


def _lines(section: Section, pen: Pen, report: Report) -> Iterator[str]:
    """Draw with the module that is named as the layout; only that one is imported."""
    layout = import_module(f"{__name__}.{section.layout}")
    lines: Iterator[str] = layout.draw(section, pen, report)
    return lines
