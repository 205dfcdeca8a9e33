"""A pen that sets lines: Rich lays out, the sink writes, and no text is ever obeyed."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.constrain import Constrain
from rich.style import Style
from rich.text import Text

from sahara_cli.sink import linked, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.segment import Segment

    from sahara_cli.sink import Sink

#: As wide as anything can be: where nothing has to fit, and for what is never broken or cut.
BOUNDLESS = 1 << 30
#: An address, without what ends the sentence or the brackets that it stands in.
_ADDRESS = re.compile(r"https?://[!-~]*[A-Za-z0-9/#=&%+~*_$@|-]")
#: As long as a line can be and still be read with ease.
MEASURE = 76


class Pen:
    """A way to write for one sink.

    Rich is told all that it would find out for itself, and never writes: of what it gives, styles
    are written only where the sink has colour, and lines end with their words.
    """

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.width = sink.width or BOUNDLESS
        self.console = Console(
            file=StringIO(),
            width=BOUNDLESS,
            height=1,
            color_system=None,
            force_terminal=False,
            force_jupyter=False,
            no_color=True,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )
        self._colors = ColorSystem.STANDARD if sink.color else None
        self._links = sink.color and sink.terminal

    def text(self, *lines: str, style: str = "") -> Text:
        """Make lines of record text ready to be laid out; a word longer than a line is cut up."""
        text = Text("\n".join(map(self.sink.shows, lines)), style, overflow="fold")
        if self._links:
            for address in _ADDRESS.finditer(text.plain):
                text.stylize(Style(link=address[0]), *address.span())
        return text

    def glyph(self, glyph: str) -> str:
        """Give a sign of our own, in ASCII where the sink cannot draw."""
        return glyph if self.sink.draws else plain(glyph)

    def fit(self, text: Text) -> Constrain:
        """Keep a text to the sink's width."""
        return Constrain(text, self.width)

    def room(self, taken: int) -> int:
        """Tell how long lines may be beside what is taken; boundless where nothing has to fit."""
        return BOUNDLESS if self.sink.width is None else min(self.width - taken, MEASURE)

    def flow(self, pieces: Iterable[str], room: int, between: str, *, style: str = "") -> Text:
        """Set pieces of record text in lines that end between two of them."""
        lines: list[str] = []
        for piece in map(self.sink.shows, pieces):
            if lines and cell_len(longer := f"{lines[-1]}{between}{piece}") <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
        return self.text(*lines, style=style)

    def draw(self, drawn: RenderableType) -> None:
        """Write what Rich makes of it."""
        for line in self.console.render_lines(drawn, pad=False):
            self.sink.write("".join(map(self._set, line)).rstrip(" ") + "\n")

    def _set(self, segment: Segment) -> str:
        words = segment.text.rstrip(" ")
        spaces = segment.text[len(words) :]
        words = self.sink.isolated(words)
        if style := segment.style:
            words = style.update_link(None).render(words, color_system=self._colors)
            if style.link and words:
                words = linked(words, style.link)
        return words + spaces
