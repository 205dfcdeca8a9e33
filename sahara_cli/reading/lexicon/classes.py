"""Words by their classes, as the tables of English list them: `speech.tsv`, `persons.tsv`, `function_words.tsv`."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.tables import column, values


def words(table: str, name: str) -> frozenset[str]:
    """Give the words of a class, those with an apostrophe as they are typed either way."""
    listed = _classes(table).get(name, ())
    return frozenset((*listed, *(word.replace("'", "’") for word in listed)))


def valued(table: str, name: str) -> dict[str, str]:
    """Give the words of a class whose rows give them a value; several values are parted by a space."""
    listed = _classes(table)
    held: dict[str, list[str]] = {}
    for kind, those in listed.items():
        label, equals, value = kind.partition("=")
        if equals and label == name:
            for word in those:
                held.setdefault(word, []).append(value)
    return {word: " ".join(found) for word, found in held.items()}


@cache
def _classes(table: str) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for word, cell in column(table, "word", "classes"):
        for name in values(cell):
            held.setdefault(name, []).append(word)
    return held
