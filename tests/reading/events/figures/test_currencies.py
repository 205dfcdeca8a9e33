"""The currency that an amount's words name."""

from __future__ import annotations

import pytest

from sahara_cli.reading.events.figures.currencies import currency
from tests.rows import tried_on

NAMED = """
$2.3 billion | dollar
US$5m | dollar
$US 40 million | dollar
USD 40m | dollar
300 dlrs | dollar
about 12 U.S. dollars | dollar
A$1m | Australian dollar
3,000 Australian dollars | Australian dollar
R$3m | real
R1.2bn | rand
N500m | naira
Rs. 5 crore | rupee
INR 5 | Indian rupee
\u00a530 | yen
500 million yen | yen
500 million Japanese yen | yen
10 million pounds | pound
\u00a310 million | pound
\u20ac5 | euro
five hundred Rubles | ruble
700 roubles | ruble
5 million Swiss francs | Swiss franc
6 million francs | franc
"""


@tried_on("case", NAMED.strip().splitlines())
def test_signs_codes_and_words_name_one_currency(case: str) -> None:
    text, _, wanted = case.partition(" | ")
    assert currency(text) == wanted


@pytest.mark.parametrize("text", ["", "12", "dozens", "N. Norland", "yenta", "10 million"])
def test_other_words_name_none(text: str) -> None:
    assert currency(text) is None
