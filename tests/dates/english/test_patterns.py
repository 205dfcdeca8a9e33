"""The language of the rules: what it translates to, and the bounds that it keeps."""

from __future__ import annotations

import pytest

from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.grammar import grammar
from sahara_cli.dates.english.patterns import Pattern, expand
from sahara_cli.dates.english.tokens import Alphabet, Tokens
from tests.rows import tried_on

ALPHABET = Alphabet(["the", "of", "-", "(", "quarter"])


def matched(pattern: str, text: str) -> dict[str, str] | None:
    tokens = Tokens(text, ALPHABET)
    compiled = Pattern(pattern, ALPHABET)
    match = compiled.regex.search(tokens.letters)
    if not match:
        return None
    return {
        name: " ".join(tokens.words(*match.span(group)))
        for name, groups in compiled.names.items()
        for group in groups
        if match[group] is not None
    }


@tried_on(
    ("pattern", "text", "kept"),
    [
        ("the? q=ORDWORD -? quarter", "in the third-quarter", {"q": "third"}),
        ("the? q=ORDWORD -? quarter", "Third quarter", {"q": "third"}),
        ("the? q=ORDWORD -? quarter", "a third of a quarter", None),
        ("m=MONTHNAME d=DAY | d=DAY m=MONTHNAME", "9 May", {"m": "may", "d": "9"}),
        ("m=MONTHNAME", "he may march", None),
        ("all=(the (of|-) y=YEAR)", "the of 1998", {"all": "the of 1998", "y": "1998"}),
        ("\\( y=YEAR", "(1998", {"y": "1998"}),
        ("(?<=the) u=UNITONE (?!of)", "the day of the week", {"u": "week"}),
    ],
)
def test_a_pattern_keeps_what_it_names(
    pattern: str, text: str, kept: dict[str, str] | None
) -> None:
    assert matched(pattern, text) == kept


def test_a_pattern_that_names_no_token_is_refused() -> None:
    with pytest.raises(LookupError, match="no token can be NONSENSE"):
        Pattern("the NONSENSE", ALPHABET)


def test_each_rule_needs_some_letter_and_repeats_nothing_without_a_bound() -> None:
    for rule, pattern in grammar().rules:
        assert pattern.needs, rule.name
        assert not set("*+") & set(expand(rule.pattern)), rule.name


@tried_on(
    ("words", "number"),
    [
        ("two", 2), ("twenty - four", 24), ("two hundred and six", 206), ("a thousand", 1000), ("2 1/2", 2.5),
        ("1,500", 1500), ("a couple of", 2), ("a dozen", 12), ("2.5", 2.5), ("a", 1), ("several", None), ("", None),
        ("9" * 5000, None),
    ],
)  # fmt: skip
def test_counts_are_read_in_digits_and_in_words(words: str, number: float | None) -> None:
    assert numbers.read(words.split()) == number


@tried_on(
    ("words", "year"),
    [
        ("nineteen eighty four", 1984), ("two thousand and one", 2001), ("nineteen hundred", 1900), ("1998", 1998),
        ("twenty thirteen", 2013),
    ],
)  # fmt: skip
def test_years_are_read_in_words(words: str, year: int) -> None:
    assert numbers.year(words.split()) == year
