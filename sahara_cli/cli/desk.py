"""A conversation line by line, on any terminal and in a pipe: a question is written, an answer is read."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.sink import Sink

#: How words are marked where there is colour (bold and its end), and where there is none.
_BOLD, _NO_BOLD = "\x1b[1m", "\x1b[22m"
_ASTERISK = "*"
#: Stand for marks while a text is made safe to show and laid out; no text holds them, since it is cleaned first.
BEGIN, END = "\x02", "\x03"
#: An answer of more characters is cut: nobody types it.
_LONGEST = 10_000


class Desk:
    """Where a person is asked: what is written goes through `sink`, answers come from standard input."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._echoes = not (sys.stdin is not None and sys.stdin.isatty())

    def say(self, text: str = "", indent: int = 0, under: int | None = None) -> None:
        """Write a text, on lines that fit a terminal; further lines stand `under` so many spaces."""
        shown = self._sink.shows(text) if BEGIN not in text else self._marked(text)
        first, rest = " " * indent, " " * (indent if under is None else under)
        lines = [first + shown]
        if self._sink.width is not None and len(first + shown) > self._sink.width:
            lines = textwrap.wrap(
                shown,
                self._sink.width,
                initial_indent=first,
                subsequent_indent=rest,
                break_on_hyphens=False,
            )
        for line in lines:
            self._sink.write(line.rstrip() + "\n")

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

    def _marked(self, text: str) -> str:
        """Show a text whose marks become bold or, without colour, asterisks."""
        begin, end = (_BOLD, _NO_BOLD) if self._sink.color else (_ASTERISK, _ASTERISK)
        parts = []
        for at, part in enumerate(text.replace(END, BEGIN).split(BEGIN)):
            shown = self._sink.shows(part)
            parts.append(f"{begin}{shown}{end}" if at % 2 else shown)
        return "".join(parts)
