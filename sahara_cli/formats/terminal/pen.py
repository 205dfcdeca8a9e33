"""What lines are written with: bold and dim where the sink has colour, and text never obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.formats.terminal.cells import width_of
from sahara_cli.sink import plain

if TYPE_CHECKING:
    from sahara_cli.sink import Sink

_BOLD, _DIM, _YELLOW, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"


class Pen(NamedTuple):
    """A way to write for one sink."""

    sink: Sink

    def text(self, text: str) -> str:
        """Make a line of record text ready to be measured."""
        return self.sink.shows(text)

    def glyph(self, glyph: str) -> str:
        """Give a sign of our own, in ASCII where the sink cannot draw."""
        return glyph if self.sink.draws else plain(glyph)

    def set(self, text: str, width: int = 0) -> str:
        """Fill a text up to its width, and keep its direction to itself."""
        return self.sink.isolated(text) + " " * (width - width_of(text))

    def bold(self, text: str) -> str:
        """Write what leads the eye."""
        return self._styled(_BOLD, text)

    def dim(self, text: str) -> str:
        """Write what may be passed over."""
        return self._styled(_DIM, text)

    def mark(self, text: str) -> str:
        """Write what warns."""
        return self._styled(_YELLOW, text)

    def _styled(self, style: str, text: str) -> str:
        words = text.rstrip(" ")
        if not self.sink.color or not words:
            return text
        return f"{style}{words}{_RESET}{text[len(words) :]}"
