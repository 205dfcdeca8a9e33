"""News agencies, broadcasters and papers: whom an article cites, and who speak when they say so themselves."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon import tables


def is_agency(name: str) -> bool:
    """Tell a news agency, a broadcaster or a paper by any of its names, "the" before it or not."""
    return name.removeprefix("the ").removeprefix("The ") in _names()


@cache
def _names() -> frozenset[str]:
    listed = tables.column("agencies", "name", "aliases")
    called = (one for name, aliases in listed for one in (name, *tables.values(aliases)))
    return frozenset(one.removeprefix("The ") for one in called)
