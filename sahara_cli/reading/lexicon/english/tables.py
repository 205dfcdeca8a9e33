"""How a few words of a rule are written down."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Read words between white space, in lower case."""
    return frozenset(table.split())
