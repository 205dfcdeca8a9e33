"""Laws that hold of any text: order, offsets, honest dates, bounded time, the same answer each time."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dates.english.lexicon import CLASSES
from sahara_cli.reading.timexes import find
from sahara_cli.reading.timexes.timeml import timeml
from tests.growing import disproportion

WORDS = sorted({word for words in CLASSES.values() for word in words})
SIGNS = ["1998", "12", "3", "31", "1066", "10:30", "03/04/98", "1998-02-29", "5th", "1990s", "'96", "1/2", "\n\n", ",",
         ".", "-", "'s", "p.m.", "the", "of", "ago", "later", "BC", "in", "xyzzy", "said", "will"]  # fmt: skip
TEXTS = st.lists(
    st.sampled_from([*WORDS, *(word.capitalize() for word in WORDS), *SIGNS]), max_size=40
).map(" ".join)
DATES = st.dates()


@given(TEXTS | st.text(max_size=200), DATES)
def test_expressions_stand_in_order_apart_and_quote_the_text(text: str, published: dt.date) -> None:
    found = find(text, published)
    assert found == find(text, published)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(one.start < one.end for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(TEXTS, DATES)
def test_what_is_dated_is_edtf_and_what_is_not_says_why(text: str, published: dt.date) -> None:
    for one in find(text, published):
        assert (one.edtf is None) == (one.undated in {"vague", "duration", "set", "no day"})
        assert not one.edtf or str(parse(one.edtf)) == one.edtf
        assert one.anchor or not one.edtf
        assert one.type not in {"DURATION", "SET"} or one.edtf is None


@given(TEXTS, st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_direction_that_was_guessed_is_never_certain(text: str, published: dt.date) -> None:
    for one in find(text, published):
        guessed = one.unsure and one.edtf and not one.edtf.startswith("[")
        assert not guessed or one.edtf is None or one.edtf[-1] in "?%"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), DATES)
def test_any_text_can_be_written_as_timeml(text: str, published: dt.date) -> None:
    assert timeml(text, find(text, published), published).startswith("<?xml")


#: What a long text may be made of.
UNITS = (
    "the ", "one ", "1", "1,000", "\n ", "\n x", "half past ", "two hundred and ", "early in the ", "the end of ",
    "next ", "12:12:", "3/4/", "- ", "a.m. ", "'", "May ", "1998 to ", "Friday ",
)  # fmt: skip


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("unit", UNITS)
def test_long_repetitions_take_steps_in_proportion(unit: str) -> None:
    assert disproportion(lambda text: find(text, dt.date(1998, 3, 18)), unit, 2_000) == ""
