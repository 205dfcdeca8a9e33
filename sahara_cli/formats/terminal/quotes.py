"""Statements: who and when, the words set apart to be read and copied, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE
from sahara_cli.formats.terminal.cells import flow, width_of, wrap
from sahara_cli.formats.terminal.fields import MEASURE
from sahara_cli.records import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier import Found
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

_INDENT = "    "
_ASIDES = {"place": "in {}", "to": "to {}", "reported_by": "reported by {}"}


def draw(section: Section, pen: Pen, _: Report) -> Iterator[str]:
    """Draw a block a statement, with a blank line between."""
    keys = [column.key for column in section.columns]
    for at, (found, row) in enumerate(zip(section.found, section.rows(), strict=True)):
        if at:
            yield ""
        yield from _block(found, dict(zip(keys, row, strict=True)), pen)


def _block(found: Found, cells: dict[str, str], pen: Pen) -> Iterator[str]:
    words = cells.pop("words", "")
    yield from _attribution(found, cells, pen)
    room = pen.sink.width and min(pen.sink.width - len(_INDENT), MEASURE)
    for paragraph in _quoted(found, words, pen).split("\n"):
        for line in wrap(pen.text(paragraph), room):
            yield f"{_INDENT}{pen.set(line)}".rstrip()
    asides = [_ASIDES.get(key, "{}").format(pen.text(cell)) for key, cell in cells.items() if cell]
    for line in flow(asides, room, pen.glyph(" · ")):
        yield f"{_INDENT}{pen.dim(pen.set(line))}"


def _attribution(found: Found, cells: dict[str, str], pen: Pen) -> Iterator[str]:
    """Say who, as what and when on a line; where that is too long, as what goes below."""
    who, role, when = (pen.text(cells.pop(key, "")) for key in ("speaker", "role", "when"))
    if found.match is Verdict.POSSIBLE:
        when = f"{pen.glyph(POSSIBLE)} {when}"
    width = pen.sink.width
    pieces, below = [f"{who} ({role})" if role else who, when], [""]
    if role and width and width_of("  ".join(pieces)) > width:
        pieces, below = [who, when], wrap(role, width)
    first, *rest = flow(filter(None, pieces), width, "  ") or [""]
    yield f"{pen.bold(pen.set(first[: len(who)]))}{pen.set(first[len(who) :])}"
    yield from rest
    yield from (pen.dim(pen.set(line)) for line in below if line)


def _quoted(found: Found, words: str, pen: Pen) -> str:
    direct = isinstance(found.record, Statement) and found.record.directness == "direct"
    return f"{pen.glyph('“')}{words}{pen.glyph('”')}" if direct else words
