"""The table of what is counted, by the words that it stands with."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.rows import rows


@cache
def counts(part: str) -> dict[str, str]:
    """Give what is counted by each word of a part of `counts.tsv`, people: "shoot dead" is killed."""
    return {
        word.replace("+", " "): what
        for held, what, listed, nouns in rows("counts")
        if held == part and nouns == "-"
        for word in listed.split()
    }


@cache
def things(part: str) -> dict[tuple[str, str], str]:
    """Give what is counted by each verb with each noun of things: ("cut", "jobs") is jobs-cut."""
    return {
        (word.replace("+", " "), noun): what
        for held, what, listed, nouns in rows("counts")
        if held == part and nouns != "-"
        for word in listed.split()
        for noun in nouns.split()
    }
