"""How a table of words is written down."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Read a table: words between white space, in lower case."""
    return frozenset(table.split())
