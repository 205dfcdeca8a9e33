"""Words by the classes of the tables of English: `speech.tsv`, `persons.tsv`, `function_words.tsv`."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.tables import column, values


def words(table: str, name: str) -> frozenset[str]:
    """Give the words of a class; those with an apostrophe are given with a curly one as well."""
    members = _classes(table).get(name, ())
    return frozenset((*members, *(word.replace("'", "’") for word in members)))


def valued(table: str, name: str) -> dict[str, str]:
    """Give the words of a class such as "object_pronoun=m" with their values, several parted by a space."""
    by_word: dict[str, list[str]] = {}
    for kind, members in _classes(table).items():
        label, equals, value = kind.partition("=")
        if equals and label == name:
            for word in members:
                by_word.setdefault(word, []).append(value)
    return {word: " ".join(values) for word, values in by_word.items()}


@cache
def _classes(table: str) -> dict[str, list[str]]:
    by_class: dict[str, list[str]] = {}
    for word, cell in column(table, "word", "classes"):
        for name in values(cell):
            by_class.setdefault(name, []).append(word)
    return by_class
