"""Labels and values, the values in a column of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.formats.terminal.cells import width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Section

#: As long as a line can be and still be read with ease.
MEASURE = 76
_WIDEST_LABEL = 24


def draw(section: Section, pen: Pen, *, marked: bool) -> Iterator[str]:
    """Draw the fields of a section."""
    del marked  # fields have no match
    return pairs(section.fields, pen)


def pairs(given: Sequence[tuple[str, str]], pen: Pen, *, least: int = 2) -> Iterator[str]:
    """Draw a pair a line; a long value hangs beneath itself, a long label has a line of its own.

    `least` is the room that labels get where these are shorter.
    """
    shown = [(pen.text(label), pen.text(value)) for label, value in given]
    widest = _WIDEST_LABEL if pen.sink.width is None else min(_WIDEST_LABEL, pen.sink.width // 3)
    sizes = [width_of(label) for label, _ in shown]
    column = max(min(least, widest), *(size for size in sizes if size <= widest), 2)
    room = pen.sink.width and min(pen.sink.width - column - 2, MEASURE)
    for label, value in shown:
        first, *rest = wrap(value, room)
        if width_of(label) > column and room:
            yield pen.dim(pen.set(label))
            label = ""  # noqa: PLW2901 - it has been drawn
        yield f"{pen.dim(pen.set(label, column))}  {pen.set(first)}".rstrip()
        for line in rest:
            yield f"{' ' * (column + 2)}{pen.set(line)}"
