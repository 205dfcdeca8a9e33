"""A conversation line by line, on any terminal and in a pipe: a question is written, an answer is read."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.sink import Sink

#: How words are marked where there is colour (bold and its end), and where there is none.
_BOLD, _ASTERISKS = ("\x1b[1m", "\x1b[22m"), ("*", "*")
#: Stand for the two while a text is laid out: they have no width, and no text that was made safe to show holds them.
_BEGIN, _END = "\x02", "\x03"
#: An answer of more characters is cut: nobody types it.
_LONGEST = 10_000


class Desk:
    """The two ends of a conversation: what is written goes through `sink`, answers come from standard input."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._echoes = not (sys.stdin is not None and sys.stdin.isatty())

    def say(self, text: str = "", indent: int = 0, under: int | None = None) -> None:
        """Write a text, on lines that fit a terminal; further lines stand `under` so many spaces."""
        self._lay(self._sink.shows(text), indent, indent if under is None else under)

    def say_marked(self, parts: Sequence[tuple[str, bool]], indent: int = 0) -> None:
        """Write a text in parts, each with whether it is marked: bold or, without colour, between asterisks."""
        begin, end = (_BEGIN, _END) if self._sink.color else _ASTERISKS
        shown = ((self._sink.shows(part), is_marked) for part, is_marked in parts)
        self._lay(
            "".join(f"{begin}{part}{end}" if it else part for part, it in shown), indent, indent
        )

    def _lay(self, shown: str, indent: int, under: int) -> None:
        first, width = " " * indent, self._sink.width
        lines = [first + shown]
        if width is not None and len(first + shown) > width:
            lines = textwrap.wrap(
                shown,
                width,
                initial_indent=first,
                subsequent_indent=" " * under,
                break_on_hyphens=False,
            )
        for line in lines:
            bold = line.replace(_BEGIN, _BOLD[0]).replace(_END, _BOLD[1])
            self._sink.write(bold.rstrip() + "\n")

    def ask(self, question: str) -> str | None:
        """Ask, and give the answer without the blanks around it; none where nobody answers any more."""
        self._sink.write(self._sink.shows(question) + " ")
        self._sink.stream.flush()
        line = sys.stdin.readline(_LONGEST) if sys.stdin is not None else ""
        if not line:
            self._sink.write("\n")
            return None
        answer = line.strip()
        if self._echoes:  # so that what is read afterwards tells what was answered
            self._sink.write(self._sink.shows(answer) + "\n")
        return answer
