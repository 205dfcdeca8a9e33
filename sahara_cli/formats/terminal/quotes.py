"""Statements: who and when, the words set apart to be read and copied, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.constrain import Constrain
from rich.padding import Padding
from rich.text import Text

from sahara_cli.dates import Verdict
from sahara_cli.dossier.records import Statement
from sahara_cli.formats import POSSIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

_INDENT = 4
_ASIDES = {"place": "in {}", "to": "to {}", "reported_by": "reported by {}"}


def draw(section: Section, pen: Pen, _: Report) -> Iterator[RenderableType]:
    """Draw a block a statement, with a blank line between."""
    keys = [column.key for column in section.columns]
    for at, (answer, row) in enumerate(zip(section.answers, section.rows(), strict=True)):
        if at:
            yield Text()
        yield from _block(answer, dict(zip(keys, row, strict=True)), pen)


def _block(answer: Answer, cells: dict[str, str], pen: Pen) -> Iterator[RenderableType]:
    words = cells.pop("words", "")
    for line in _attribution(answer, cells, pen):
        yield pen.fit(line)
    room = pen.room(_INDENT)
    asides = (_ASIDES.get(key, "{}").format(cell) for key, cell in cells.items() if cell)
    between = pen.glyph(" · ")
    for text in (_quoted(answer, words, pen), pen.flow(asides, room, between, style="dim")):
        if text:
            yield Padding(Constrain(text, room), (0, 0, 0, _INDENT), expand=False)


def _attribution(answer: Answer, cells: dict[str, str], pen: Pen) -> Iterator[Text]:
    """Say who, as what and when on a line; where that is too long, as what goes below."""
    who, role, when = (cells.pop(key, "") for key in ("speaker", "role", "when"))
    if answer.match is Verdict.POSSIBLE:
        when = f"{pen.glyph(POSSIBLE)} {when}"
    named = f"{who} ({role})" if role else who
    below = role and pen.text(f"{named}  {when}").cell_len > pen.width
    line = pen.flow(filter(None, (who if below else named, when)), pen.width, "  ")
    line.stylize("bold", 0, len(pen.text(who)))
    yield line
    if below:
        yield pen.text(role, style="dim")


def _quoted(answer: Answer, words: str, pen: Pen) -> Text:
    if isinstance(answer.record, Statement) and answer.record.directness == "direct":
        words = f"{pen.glyph('“')}{words}{pen.glyph('”')}"
    return pen.text(*words.split("\n"))
