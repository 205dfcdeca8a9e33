"""The judge's finds: a lack, as a check reports it, and the finding on a record's line that it becomes."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: How much of a sentence is told, in characters.
_TOLD = 200


class Lack(NamedTuple):
    """What the cited sentences lack for a record: its field, why that is doubted, and what was looked for there."""

    field: str
    problem: str
    sought: str = ""


class Finding(NamedTuple):
    """The judge's verdict on one field of a record.

    `line` is the record's line in a draft, counted from 1; 0 where it has none. `place` and `sentence` tell where the
    cited sentences stand, and their words; both are empty where no copy of the article is at hand, or the citation does
    not hold. `sought` is what was looked for in them and not found ("450", "Elena Markovic", "2023-12-08"); "" where
    it is no word.
    """

    line: int
    record: str
    verdict: Literal["refused", "doubted"]
    field: str
    problem: str
    sought: str
    place: str
    sentence: str

    @property
    def in_full(self) -> str:
        """The problem with the cited sentence, as it is told on one line."""
        if not self.sentence:
            return self.problem
        return f'{self.problem}; {self.place}: "{shortened(self.sentence)}"'


def shortened(sentence: str) -> str:
    """Give a cited sentence as far as it is told: one line, and not all of a long one."""
    line = sentence.replace("\n", " ")
    return line if len(line) <= _TOLD else f"{line[:_TOLD].rpartition(' ')[0] or line[:_TOLD]}…"
