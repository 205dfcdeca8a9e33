"""The certainty of a deed, as FactBank has it: reported, planned, disputed, or not done at all."""

from __future__ import annotations

from typing import NamedTuple

#: What a sentence denies, fears, asks for, calls off or only almost tells.
UNDONE = "undone"
_RANK = {"reported": 0, "disputed": 1, "planned": 2, UNDONE: 3}


class Factuality(NamedTuple):
    """The standing of a deed: "reported", "planned", "disputed" or "undone", and the word that says so."""

    status: str = "reported"
    word: str = ""

    def weaker(self, other: Factuality) -> Factuality:
        """Give the less sure of two."""
        return self if _RANK[self.status] >= _RANK[other.status] else other


DONE = Factuality()
