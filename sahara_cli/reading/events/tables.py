"""The tables that events are read with: what is counted, and the words of force."""

from __future__ import annotations

import re
from functools import cache

from sahara_cli.reading.lexicon.rows import rows


@cache
def counts(part: str) -> dict[str, str]:
    """Give what is counted by each word of a part of `counts.tsv`, people: "shoot dead" is killed."""
    return {
        word.replace("+", " "): what
        for name, what, listed, nouns in rows("counts")
        if name == part and nouns == "-"
        for word in listed.split()
    }


@cache
def things(part: str) -> dict[tuple[str, str], str]:
    """Give what is counted by each verb with each noun of things: ("cut", "jobs") is jobs-cut."""
    return {
        (word.replace("+", " "), noun): what
        for name, what, listed, nouns in rows("counts")
        if name == part and nouns != "-"
        for word in listed.split()
        for noun in nouns.split()
    }


@cache
def words_of_force(name: str) -> re.Pattern[str]:
    """Give the words of a class of `force.tsv` as a pattern."""
    listed = "|".join(words for listed_as, words in rows("force") if listed_as == name)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
