"""An article's sentences to be read: paragraph by paragraph, numbered, with the ids that are coded from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column, Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

_GAP = 2


def draw(section: Section, pen: Pen, _: Report) -> Iterator[RenderableType]:
    """Draw a sentence below its number; off a terminal a sentence is one line."""
    rows = section.rows()
    digits = max((len(sentence) for _, sentence, *_ in rows), default=0)
    before = ""
    for paragraph, sentence, text, ids in rows:
        if pen.sink.width is None:
            asides = f"  [{ids}]" if ids else ""
            yield pen.text(f"¶{paragraph} s{sentence}  {text}{asides}")
            continue
        if paragraph != before:
            if before:
                yield Text()
            yield pen.text(f"¶{paragraph}", style="dim")
            before = paragraph
        grid = Table.grid(
            Column(width=digits + 1, justify="right"),
            Column(max_width=pen.room(digits + 1 + _GAP)),
            padding=(0, _GAP, 0, 0),
        )
        grid.add_row(pen.text(sentence, style="dim"), pen.text(text))
        if ids:
            grid.add_row(
                "", pen.flow(ids.split(", "), pen.room(digits + 1 + _GAP), ", ", style="dim")
            )
        yield grid
