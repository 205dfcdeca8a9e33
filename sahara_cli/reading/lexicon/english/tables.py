"""The short word lists of rules, written in a string."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Read words between white space, in lower case."""
    return frozenset(table.split())
