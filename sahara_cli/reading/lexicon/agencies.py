"""News agencies, broadcasters and papers, which an article cites, and which may speak for themselves."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon import tables


def is_agency(name: str) -> bool:
    """Tell a news agency, a broadcaster or a paper by any of its names, with or without "the"."""
    return name.removeprefix("the ").removeprefix("The ") in _names()


@cache
def _names() -> frozenset[str]:
    rows = tables.column("agencies", "name", "aliases")
    names = (name for own, aliases in rows for name in (own, *tables.values(aliases)))
    return frozenset(name.removeprefix("The ") for name in names)
