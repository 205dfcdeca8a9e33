"""Match the rules against a text's tokens: from each place the longest, none over another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.matches import Match
from sahara_cli.drafting.timexes.patterns import Found, Pattern, Rule, literals
from sahara_cli.drafting.timexes.rules import RULES
from sahara_cli.drafting.timexes.tokens import BREAK, NAME, PLAIN, Alphabet, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator


#: Words and signs that the steps after matching look for.
_BETWEEN = ("of", "on", "in", "at", "to", "and", "or", "through", "until", ",", "-", "the")


@dataclass(frozen=True)
class Grammar:
    """The rules, translated over one alphabet."""

    alphabet: Alphabet
    rules: tuple[tuple[Rule, Pattern], ...]
    island: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """Translate the rules, once, when first used."""
    alphabet = Alphabet(literals([*(rule.pattern for rule in RULES), " ".join(_BETWEEN)]))
    rules = tuple((rule, Pattern(rule.pattern, alphabet)) for rule in RULES)
    return Grammar(alphabet, rules, re.compile(f"[^{PLAIN}{NAME}{BREAK}]+"))


def matches(tokens: Tokens) -> Iterator[Match]:
    """All expressions, in the order of the text."""
    rules = grammar().rules
    letters = tokens.letters
    for island in grammar().island.finditer(letters):
        start, end = island.span()
        found = [
            (match.start(), -match.end(), place, match)
            for place, (_, pattern) in enumerate(rules)
            for match in pattern.regex.finditer(letters, start, end + 1)
        ]
        if not found:
            continue
        found.sort(key=lambda one: one[:3])
        done = start
        for begin, _, place, match in found:
            if begin < done:
                continue
            rule, pattern = rules[place]
            meaning = rule.build(Found(match, pattern.names, tokens))
            if meaning:
                done = match.end()
                yield Match(begin, done, rule.name, meaning)
