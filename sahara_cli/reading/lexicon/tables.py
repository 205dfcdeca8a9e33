"""The tables of the lexicon: a TSV file each, beside this module, with its source and licence at its head.

A cell of several values parts them by "|". A table is read once, when it is first asked for.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from sahara_cli.tables import Table, load
from sahara_cli.texts.folding import unaccented

TABLES = (
    "agencies",
    "bodies",
    "cities",
    "family_names",
    "function_words",
    "given_names",
    "languages",
    "leaders",
    "nations",
    "particles",
    "persons",
    "speech",
    "titles",
)


@cache
def columns(name: str) -> tuple[str, ...]:
    """Name the columns of a table, in order."""
    return _table(name).columns


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table, in the order of the file; an empty cell is ""."""
    return _table(name).rows


@cache
def column(name: str, *wanted: str) -> tuple[tuple[str, ...], ...]:
    """Give some columns of a table: `column("cities", "name", "nation")`."""
    known = columns(name)
    places = [known.index(column) for column in wanted]
    if len(places) == 1:
        return tuple([(row[places[0]],) for row in rows(name)])
    return tuple(map(itemgetter(*places), rows(name)))


def values(cell: str) -> tuple[str, ...]:
    """Part a cell of several values; an empty cell has none."""
    return tuple(cell.split("|")) if cell else ()


def key(word: str) -> str:
    """Write a word as tables are searched: without case and accents, a curly apostrophe straight.

    Apostrophes, hyphens and full stops stay, which `fold` drops: "us" is not "u.s.", "al" not "al-".
    """
    if word.isascii():
        return word.lower()
    return unaccented(word.replace("’", "'")).casefold()


@cache
def index(name: str) -> dict[str, tuple[str, ...]]:
    """Map the first cell of each row, as `key` writes it, to the row; of rows that share it, the first."""
    by_key: dict[str, tuple[str, ...]] = {}
    for row in rows(name):
        by_key.setdefault(key(row[0]), row)
    return by_key


@cache
def _table(name: str) -> Table:
    return load(__package__, name)
