"""The rules matched against a text's tokens: from each place the longest match, none over another."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.matches import Match
from sahara_cli.dates.english.patterns import Pattern, literals
from sahara_cli.dates.english.rules import RULES
from sahara_cli.dates.english.tokens import BREAK, NAME, PLAIN, Alphabet, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Grammar:
    """The rules translated over an alphabet, and by each letter the rules that need it."""

    alphabet: Alphabet
    rules: tuple[tuple[Rule, Pattern], ...]
    wanted: dict[str, frozenset[int]]


#: A run of tokens that some pattern names: no match reaches beyond it.
_ISLAND = re.compile(f"[^{PLAIN}{NAME}{BREAK}]+")


#: Words for years and quarters with a beginning of their own: "the fiscal year".
_OF_THEIR_OWN = frozenset({"fiscal", "financial", "tax", "school", "fy"})


@cache
def grammar() -> Grammar:
    """Translate the rules once, when they are first used."""
    alphabet = Alphabet(literals(rule.pattern for rule in RULES))
    rules = tuple((rule, Pattern(rule.pattern, alphabet)) for rule in RULES)
    wanted: dict[str, set[int]] = defaultdict(set)
    for place, (_, pattern) in enumerate(rules):
        for letter in pattern.needs:
            wanted[letter].add(place)
    return Grammar(
        alphabet, rules, {letter: frozenset(places) for letter, places in wanted.items()}
    )


def matches(tokens: Tokens) -> Iterator[Match]:
    """Yield all expressions, in the order of the text."""
    for island in _ISLAND.finditer(tokens.letters):
        if places := _may_match(frozenset(island[0])):
            yield from _of_island(tokens, *island.span(), places)


@lru_cache(maxsize=5_000)
def _may_match(letters: frozenset[str]) -> tuple[int, ...]:
    """List the rules that a run of such letters may match, by their places: of most runs, such as "of the", none."""
    wanted, rules = grammar().wanted, grammar().rules
    nothing: frozenset[int] = frozenset()
    places = nothing.union(*(wanted.get(letter, nothing) for letter in letters))
    return tuple(
        place
        for place in sorted(places)
        if not any(letters.isdisjoint(need) for need in rules[place][1].every_need)
    )


def _of_island(tokens: Tokens, start: int, end: int, places: tuple[int, ...]) -> Iterator[Match]:
    rules = grammar().rules
    # A token more than the island, so that a pattern can look ahead to a word that no pattern names.
    candidates = [
        (match.start(), -match.end(), place, match)
        for place in places
        for match in rules[place][1].regex.finditer(tokens.letters, start, end + 1)
    ]
    candidates.sort(key=itemgetter(0, 1, 2))
    done = start
    for begin, _, place, match in candidates:
        if begin < done:
            continue
        rule, pattern = rules[place]
        words = Capture(match, pattern.names, tokens)
        if meaning := rule.build(words):
            done = match.end()
            if words.holds(_OF_THEIR_OWN):
                meaning = replace(meaning, loose=True)
            yield Match(begin, done, rule.name, meaning)
