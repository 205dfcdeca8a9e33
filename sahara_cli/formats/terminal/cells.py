"""Text in cells: how wide it is on a terminal, and how it is broken over lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Iterable


def width_of(text: str) -> int:
    """Count the cells that a text takes: two for most East Asian signs, none for what combines."""
    return len(text) if text.isascii() else cell_len(text)


def wrap(text: str, width: int | None) -> list[str]:
    """Break a text at its spaces into lines of at most `width` cells; a longer word is cut up."""
    if width is None or width_of(text) <= width:
        return [text]
    lines: list[str] = []
    line, room = "", width
    for word in text.split():
        size = width_of(word)
        if line and size < room:
            line, room = f"{line} {word}", room - size - 1
            continue
        if line:
            lines.append(line)
        if size > width:
            *whole, word = chop_cells(word, width)  # noqa: PLW2901 - what is left of the word
            lines += whole
        line, room = word, width - width_of(word)
    return [*lines, line]


def flow(pieces: Iterable[str], width: int | None, between: str) -> list[str]:
    """Set pieces in lines that end between two pieces, or within one that is too wide."""
    lines: list[str] = []
    for piece in pieces:
        if lines and (width is None or width_of(lines[-1] + between + piece) <= width):
            lines[-1] += between + piece
        else:
            lines += wrap(piece, width)
    return lines
