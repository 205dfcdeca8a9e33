"""Counts as a table and, on a terminal, as bars: what is certain is filled, what is less than that is light."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.formats.terminal import table
from sahara_cli.reports import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

#: How long the longest bar is, and from which width of the terminal on.
_LENGTHS = ((100, 40), (table.LEAST_TABLE, 16))


def draw(section: Section, pen: Pen, report: Report) -> Iterator[RenderableType]:
    """Draw the table, with a bar a row where something is compared on a terminal."""
    longest = next((length for width, length in _LENGTHS if pen.width >= width), 0)
    most = max(
        (_row(answer).tally.total for answer in section.answers if not _row(answer).is_total),
        default=0,
    )
    if pen.sink.width is None or not longest or not most or len(section.answers) < 2:  # noqa: PLR2004  # two to compare
        yield from table.draw(section, pen, report)
        return

    def bar(answer: Answer) -> str:
        row = _row(answer)
        if row.is_total:
            return ""
        sure = _cells(row.tally.certain, most, longest)
        light = _cells(row.tally.total, most, longest) - sure
        return pen.glyph("█") * sure + pen.glyph("░") * light

    section = section._replace(columns=(*section.columns, Column("bar", "", bar)))
    yield from table.draw(section, pen, report._replace(sections=(section,)))


def _row(answer: Answer) -> Any:
    return answer.record


def _cells(count: int, most: int, longest: int) -> int:
    """Tell how long a bar is: as its count is to the most, and never nothing for something."""
    return max(round(count * longest / most), min(count, 1))
