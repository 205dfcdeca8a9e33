"""Labels and values, the values in a column of their own."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.text import Text

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section


def draw(section: Section, pen: Pen, _: Report) -> Iterator[RenderableType]:
    """Draw the fields of a section."""
    return pairs(
        [(pen.text(label, style="dim"), pen.text(value)) for label, value in section.fields], pen
    )


def pairs(
    given: Sequence[tuple[Text, Text]], pen: Pen, *, least: int = 0
) -> Iterator[RenderableType]:
    """Draw a pair a line, the labels at least so wide.

    A value that may not be broken stands below its label where it has no room beside it.
    """
    column = min(max(least, *(label.cell_len for label, _ in given)), pen.width // 3)
    room = pen.room(column + 2)
    for below, run in groupby(given, lambda pair: pair[1].no_wrap and pair[1].cell_len > room):
        if below:
            yield from (text for pair in run for text in pair)
            continue
        grid = Table.grid(Column(width=column), Column(max_width=room), padding=(0, 2, 0, 0))
        for pair in run:
            grid.add_row(*pair)
        yield grid
