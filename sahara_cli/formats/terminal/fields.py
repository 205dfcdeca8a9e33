"""Labels and values, the values in a column of their own."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Column, Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section


def draw(section: Section, pen: Pen, _: Report) -> Iterator[RenderableType]:
    """Draw the fields of a section."""
    return pairs(
        [(pen.text(label, style="dim"), pen.text(value)) for label, value in section.fields], pen
    )


def pairs(
    labelled: Sequence[tuple[Text, Text]], pen: Pen, *, least: int = 0
) -> Iterator[RenderableType]:
    """Draw a pair a line, the labels at least so wide.

    A value that may not be broken stands below its label where it has no room beside it; one that has no room there
    either breaks between its words.
    """
    column = min(max(least, *(label.cell_len for label, _ in labelled)), pen.width // 3)
    room = pen.room(column + 2)
    laid = [(label, _broken(value, pen, room)) for label, value in labelled]
    for below, run in groupby(laid, lambda pair: pair[1].no_wrap and _widest(pair[1]) > room):
        if below:
            yield from (text for pair in run for text in pair)
            continue
        grid = Table.grid(Column(width=column), Column(max_width=room), padding=(0, 2, 0, 0))
        for pair in run:
            grid.add_row(*pair)
        yield grid


def _broken(value: Text, pen: Pen, room: int) -> Text:
    """Break what is wider than the sink, and may not be cut, between its words: beside its label, else below."""
    if not value.no_wrap or value.cell_len <= pen.width:
        return value
    words = value.plain.split(" ")
    width = room if max(map(cell_len, words)) <= room else pen.width
    starts, at, taken = list[int](), 0, 0
    for word in words:
        taken += cell_len(word) + bool(at)
        if at and taken > width:
            starts.append(at)
            taken = cell_len(word)
        at += len(word) + 1
    lines = value.divide(starts)
    for line in lines:
        line.rstrip()
    return Text("\n", no_wrap=True, overflow="fold").join(lines)


def _widest(value: Text) -> int:
    return max(map(cell_len, value.plain.split("\n")))
