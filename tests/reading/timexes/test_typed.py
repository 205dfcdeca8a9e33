"""What articles write and what people type is read by one reader: the same words, the same days."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.dates import parse, read
from sahara_cli.reading.timexes import find
from tests.rows import tried_on

TODAY = dt.date(2024, 5, 14)


@tried_on(
    "words",
    [
        "8 December 2021", "December 8, 2021", "8 Dec 2021", "the 8th of December, 2021", "December 2021", "2021",
        "last month", "this month", "next month", "last week", "this week", "next year", "the current year",
        "last October", "next October", "last Monday", "last weekend", "yesterday", "the day before yesterday",
        "3 days ago", "ten days ago", "Christmas 2022", "Easter 2021", "last Christmas", "New Year's Eve 2021",
        "the spring of 2019", "last summer", "the third quarter of 2021", "Q3 2021", "the first half of 2021",
        "the 1990s", "fiscal 2012", "44 BC", "a decade ago", "a century ago", "half a year ago", "FY 2012",
        "the first week of May 2023", "the first Monday in May 2023", "the week of 6 May 2024", "a week ago today",
    ],
)  # fmt: skip
def test_the_words_of_an_article_and_typed_ones_are_the_same_days(words: str) -> None:
    (told,) = find(f"The bridge fell in {words}.", TODAY)
    assert (told.text, told.edtf is not None) == (words, True)
    assert read(words, TODAY).edtf.bounds == parse(told.edtf or "").bounds


@pytest.mark.parametrize(
    "words",
    ["a fortnight ago", "two weeks ago", "a couple of weeks ago", "six months ago", "a year ago", "two years back"],
)  # fmt: skip
def test_so_long_ago_is_a_day_where_it_is_typed_and_about_that_long_in_an_article(
    words: str,
) -> None:
    (told,) = find(f"The bridge fell {words}.", TODAY)
    first, last = parse(told.edtf or "").bounds
    typed = read(words, TODAY).edtf.bounds
    assert first <= typed[0] == typed[1] <= last


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("fortnight ago", "a fortnight ago"),
        ("day before yesterday", "the day before yesterday"),
        ("day after tomorrow", "the day after tomorrow"),
        ("week of 6 May", "the week of 6 May"),
        ("month ago", "a month ago"),
    ],
)
def test_an_article_that_people_leave_out_is_not_missed(typed: str, full: str) -> None:
    assert read(typed, TODAY) == read(full, TODAY)
