"""What a time expression is as the date of an event: no more exact than the words, and every other reading told."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.dates import parse
from sahara_cli.reading.events.moments import Moment, moments
from tests.rows import tried_on

PUBLISHED = dt.date(2013, 3, 22)


def read(sentence: str, first: dt.date = PUBLISHED, last: dt.date = PUBLISHED) -> list[Moment]:
    return moments(sentence, first, last)


@tried_on(
    ("sentence", "words", "edtf"),
    [
        ("The pier was shut before 2010.", "before 2010", "[..2010]"),
        ("The pier was shut by the end of March.", "by the end of March", "[..2013-03]"),
        ("The pier stood until May 1995.", "until May 1995", "[..1995-05]"),
        ("After 2010 the pier was shut.", "After 2010", "[2010..]"),
        ("The pier has been shut since last week.", "since last week", "[2013-03-11..]"),
        ("The pier was shut before last week.", "before last week", "[..2013-03-17]"),
        ("The pier was shut before 10/11/2012.", "before 10/11/2012", "[..2012-11-10]"),
        ("The pier was shut in 2010 or later.", "2010 or later", "[2010..]"),
        ("The pier was shut in 2010.", "2010", "2010"),
        ("The pier was shut earlier this year.", "earlier this year", "[2013-01-01..2013-03-21]"),
        ("The pier was shut last week.", "last week", "[2013-03-11..2013-03-17]"),
        ("The pier was shut overnight.", "overnight", "[2013-03-21..2013-03-22]"),
        ("The pier was shut in fiscal 2011.", "fiscal 2011", "2011~"),
        ("The pier was shut about six years ago.", "about six years ago", "2007~"),
        ("The pier was shut in the 1990s.", "the 1990s", "199X"),
        ("Trouble at the pier on Monday.", "Monday", "2013-03-18?"),
        ("The pier was shut between 2010 and 2012.", "between 2010 and 2012", "[2010..2012]"),
        ("The pier was shut before 2010 or 2011.", "before 2010 or 2011", "[..2011]"),
    ],
)
def test_an_events_date_is_no_more_exact_than_the_words(
    sentence: str, words: str, edtf: str
) -> None:
    assert [(one.words, one.edtf) for one in read(sentence)] == [(words, edtf)]
    assert str(parse(edtf)) == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier was recently shut.",
        "The pier was shut for two years.",
        "The pier is shut every Monday.",
        "The pier has been shut for the past year.",
        "The reef died 9,000 years ago.",
        "The pier was shut years ago.",
    ],
)
def test_what_is_vague_a_length_or_repeated_dates_nothing(sentence: str) -> None:
    assert read(sentence) == []


def test_a_range_counted_from_one_of_several_days_is_told_only_if_they_agree() -> None:
    days = dt.date(2013, 3, 20), dt.date(2013, 3, 26)
    assert [one.edtf for one in read("It was shut from May to July 2012.", *days)] == [
        "2012-05/2012-07"
    ]
    assert read("It was shut from Monday to Tuesday.", *days) == []


def test_both_readings_of_a_date_in_figures_are_told() -> None:
    (moment,) = read("The bill of 10/11/2012 was paid.")
    assert moment.edtf == "[2012-10-11,2012-11-10]"
    assert moment.unsure == ("month first it is 2012-10-11, day first 2012-11-10",)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It was signed on 5 May 2010; the bill of 10/11/2012 was paid.", "2012-11-10?"),
        ("It was signed on May 5, 2010; the bill of 10/11/2012 was paid.", "2012-10-11?"),
        ("The bill of 25/12/2012 was paid.", "2012-12-25"),
        ("The bill of 12/25/2012 was paid.", "2012-12-25"),
        ("The bill of 11/11/2012 was paid.", "2012-11-11"),
    ],
)
def test_a_date_in_figures_is_read_in_the_order_of_the_articles_other_dates(
    sentence: str, edtf: str
) -> None:
    assert read(sentence)[-1].edtf == edtf


def test_a_day_counted_from_one_of_several_covers_what_each_gives() -> None:
    (moment,) = read("The pier was shut on Monday.", dt.date(2013, 3, 20), dt.date(2013, 3, 26))
    assert moment.edtf == "[2013-03-18..2013-03-25]"
    assert moment.unsure == (
        "published 2013-03-20 it is 2013-03-18, published 2013-03-26 2013-03-25",
    )
