"""Labels and values, the values in a column of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.formats.terminal.cells import width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

#: As long as a line can be and still be read with ease.
MEASURE = 76
_WIDEST_LABEL = 24


def draw(section: Section, pen: Pen, _: Report) -> Iterator[str]:
    """Draw the fields of a section."""
    return pairs(section.fields, pen)


def pairs(
    given: Sequence[tuple[str, str]], pen: Pen, *, least: int = 2, whole: Collection[str] = ()
) -> Iterator[str]:
    """Draw a pair a line; a long value hangs beneath itself, a long label has a line of its own.

    `least` is the room that labels get where these are shorter; the values of the labels in `whole`
    are never broken.
    """
    shown = [(pen.text(label), pen.text(value), label in whole) for label, value in given]
    width = pen.sink.width
    widest = min(_WIDEST_LABEL, width // 3) if width else _WIDEST_LABEL
    sizes = [width_of(label) for label, *_ in shown]
    column = max(min(least, widest), *(size for size in sizes if size <= widest), 2)
    room = width and min(width - column - 2, MEASURE)
    for label, value, stays in shown:
        lines = [value] if stays else wrap(value, room)
        fits = not room or width_of(lines[0]) <= room
        if fits and width_of(label) <= column:
            yield f"{pen.dim(pen.set(label, column))}  {pen.set(lines.pop(0))}".rstrip(" ")
        else:
            yield pen.dim(pen.set(label))
        indent = " " * (column + 2 if fits else 0)
        yield from (f"{indent}{pen.set(line)}" for line in lines)
