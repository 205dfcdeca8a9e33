"""The messages that stand within a message: from which line on, and the words for the day of each."""

from __future__ import annotations

from typing import NamedTuple

#: The day of the outermost message, and that of one that tells none.
OWN, UNTOLD = "", "?"


class Part(NamedTuple):
    """The line from which a message goes on, and the words for its day."""

    line: int
    day: str


class Thread:
    """Follows the messages of a text, line by line, by the depth of their marks of quoting."""

    def __init__(self) -> None:
        self._days: dict[int, str] = {}
        self.parts: list[Part] = []

    def introduce(self, depth: int, below: int, day: str, *, is_header: bool) -> None:
        """Take the words above a quoted message, at a depth of marks; `below` is the depth of the text under them."""
        at = depth if is_header else max(depth, below)
        self._days = {other: kept for other, kept in self._days.items() if other < at}
        self._days[at] = day or UNTOLD
        if is_header:
            self._days[at + 1] = self._days[at]

    def pass_line(self, depth: int, line: int, words: str) -> None:
        """Take a line of text, with its number among the lines kept."""
        if not words.strip():
            return
        day = self._days.get(depth, UNTOLD if depth else OWN)
        if not self.parts or self.parts[-1].day != day:
            self.parts.append(Part(line, day))
