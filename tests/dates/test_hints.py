"""What a refusal advises is not itself refused, and its example is of what was asked."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import read
from sahara_cli.errors import DateError
from tests.rows import tried_on

_TODAY = dt.date(2023, 12, 13)
#: Examples of more than a word, which every sentence of a kind names.
_SPACED = (
    "June 2020",
    "8 Dec 2023",
    "8 Dec",
    "Q3 2023",
    "3 days ago",
    "2 months ago",
    "last month",
    "next month",
)
_HEADS = st.sampled_from([
    "since", "by", "in", "before", "the", "early", "mid-", "middle of", "late", "the end of", "beginning of", "circa",
    "c.", "about", "within", "next", "last", "past", "by the end of", "",
])  # fmt: skip
_TAILS = st.sampled_from([
    "June", "March 2020", "2023", "the 1990s", "summer 2023", "Q3 2023", "two weeks", "3 days", "a year",
    "last October", "Tuesday", "8 Dec", "31 Dec 2023",
    "9999", "0000", "31 February", "days", "2021-2020", "2020-2021", "90s", "20",
    "19th century", "Y17E8", "[2020..2022]", "1975/..", "2023-12-08", "an hour", "999999 months", "10/11/2023", "week",
])  # fmt: skip


def _refusal(text: str, today: dt.date) -> str:
    with pytest.raises(DateError) as caught:
        read(text, today)
    return str(caught.value)


def _advised(sentence: str) -> list[str]:
    if alone := re.search("type the date alone, (.+)", sentence):
        return [alone[1]]
    tail = sentence.partition(" type ")[2]
    phrases = [phrase for phrase in _SPACED if phrase in tail]
    for phrase in phrases:
        tail = tail.replace(phrase, "")
    return [*phrases, *re.findall(r"(?<!\S)Y?-?[0-9][^ ,;)]*", tail)]


@given(st.lists(_HEADS, max_size=2), _TAILS, st.dates(dt.date(3, 1, 1), dt.date(9990, 1, 1)))
def test_what_is_advised_is_never_refused(heads: list[str], tail: str, today: dt.date) -> None:
    text = " ".join((*heads, tail)).replace("- ", "-")
    try:
        read(text, today)
    except DateError as error:
        for advice in _advised(str(error)):
            assert read(advice, today), (text, advice)


def test_there_is_advice_to_try() -> None:
    assert _advised(_refusal("since Tuesday", _TODAY)) == ["Tuesday"]
    assert _advised(_refusal("banana", _TODAY))[0] == "June 2020"
    assert _advised(_refusal("mid-2023", _TODAY)) == ["2023-05..2023-08", "2023"]


@tried_on(
    ("text", "advised"),
    [
        ("in two weeks", ["2023-12-27", "2023-12-13..2023-12-27"]),
        ("within 3 days", ["2023-12-13..2023-12-16"]),
        ("the last two weeks", ["2023-11-29..2023-12-13"]),
        ("by the end of June", ["2023-06-21..2023-06-30"]),
        ("early March", ["2023-03-01..2023-03-10"]),
        ("mid-June 2020", ["2020-06-11..2020-06-20"]),
        ("late 2023", ["2023-09..2023-12", "2023"]),
        ("early Q3 2023", ["2023-07"]),
        ("late 1990s", ["1996..1999"]),
        ("end of this week", ["2023-12-15..2023-12-17"]),
        ("circa June 2020", ["2020-06~"]),
        ("2021-2020", ["2020..2021"]),
        ("since the 1990s", ["the 1990s"]),
        ("in 999999 years", ["2100"]),
    ],
)
def test_an_example_fits_the_question(text: str, advised: list[str]) -> None:
    assert _advised(_refusal(text, _TODAY)) == advised
