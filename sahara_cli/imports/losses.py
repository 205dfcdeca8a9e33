"""Parts of rows that have no place in a dossier, counted by a sentence.

A sentence may tell a cell, so that there are very many: the first ones are told, and the others together.
"""

from __future__ import annotations

_MOST_SORTS = 40
_OTHERS = "other such things"


class Losses(dict[str, int]):
    """How often what was lost, by a sentence. Of so many sorts the first ones are told, and the others as one."""

    def lose(self, what: str) -> None:
        """Count something that has no place."""
        known = what if what in self or len(self) < _MOST_SORTS else _OTHERS
        self[known] = self.get(known, 0) + 1

    def take_back(self, what: str) -> None:
        """Count something once less."""
        known = what if what in self else _OTHERS
        self[known] -= 1
        if not self[known]:
            del self[known]
