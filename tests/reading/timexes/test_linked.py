"""A range or a choice is one date, and none of its members is that date; TIMEX3 keeps them apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.reading.timexes import find
from sahara_cli.reading.timexes.linked import linked
from tests.growing import disproportion
from tests.reading.timexes.test_laws import TEXTS
from tests.rows import tried_on

PUBLISHED = dt.date(2023, 12, 18)


def read(sentence: str) -> list[tuple[str, str | None]]:
    found = find(sentence, PUBLISHED)
    return [(one.text, one.edtf) for one in linked(sentence, found, PUBLISHED)]


@tried_on(
    ("sentence", "words", "edtf"),
    [
        ("The pier was shut between 2010 and 2012.", "between 2010 and 2012", "[2010..2012]"),
        (
            "The pier was shut between March and May 2021.",
            "between March and May 2021",
            "[2021-03..2021-05]",
        ),
        (
            "The pier was shut between 3 and 5 May 2021.",
            "between 3 and 5 May 2021",
            "[2021-05-03..2021-05-05]",
        ),
        (
            "The pier was shut between last week and Thursday.",
            "between last week and Thursday",
            "[2023-12-11..2023-12-14]",
        ),
        (
            "The pier was shut between the 1990s and 2005.",
            "between the 1990s and 2005",
            "[1990-01-01..2005-12-31]",
        ),
        ("The pier was shut between 2010 and the war.", "between 2010", "[2010..]"),
        (
            "The pier was shut between 2010 and now.",
            "between 2010 and now",
            "[2010-01-01..2023-12-18]",
        ),
        (
            "The pier will be shut between now and 3 May 2024.",
            "between now and 3 May 2024",
            "[2023-12-18..2024-05-03]",
        ),
        ("The pier was shut in 2009/10.", "2009/10", "[2009..2010]"),
    ],
)
def test_what_is_told_between_two_dates_lies_somewhere_from_the_first_to_the_second(
    sentence: str, words: str, edtf: str
) -> None:
    assert read(sentence) == [(words, edtf)]


@tried_on(
    ("sentence", "words", "edtf"),
    [
        ("The pier was shut from March to May 2021.", "from March to May 2021", "2021-03/2021-05"),
        ("From 3 to 5 May 2021 it was shut.", "From 3 to 5 May 2021", "2021-05-03/2021-05-05"),
        (
            "The pier was shut from May 3 to 5, 2021.",
            "from May 3 to 5, 2021",
            "2021-05-03/2021-05-05",
        ),
        ("The pier was shut in 2010-12.", "2010-12", "2010/2012"),
        ("The pier was shut from 2010 until 2012.", "from 2010 until 2012", "2010/2012"),
        ("The pier has been shut from 2010 until now.", "from 2010 until now", "2010/.."),
        ("The pier was shut from 2010 to her death.", "from 2010", "2010/"),
        (
            "The pier was shut from last week to Thursday.",
            "from last week to Thursday",
            "2023-12-11~/2023-12-14",
        ),
        (
            "The pier was shut from Monday to Thursday.",
            "from Monday to Thursday",
            "2023-12-11/2023-12-14",
        ),
    ],
)
def test_what_is_told_from_one_date_to_another_lasts(sentence: str, words: str, edtf: str) -> None:
    assert read(sentence) == [(words, edtf)]


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("The pier was shut in 2010 or 2011.", "2010 or 2011", "[2010,2011]"),
        ("The pier was shut in 2010 or in 2011.", "2010 or in 2011", "[2010,2011]"),
        (
            "The pier was shut on Friday or Saturday.",
            "Friday or Saturday",
            "[2023-12-15,2023-12-16]",
        ),
        (
            "The pier was shut on Monday or Tuesday.",
            "Monday or Tuesday",
            "[2023-12-11,2023-12-12]",
        ),
        ("It was shut on 3, 4 or 6 May 2021.", "3, 4 or 6 May 2021",
         "[2021-05-03,2021-05-04,2021-05-06]"),
        ("It was shut last week or in 2010.", "last week or in 2010",
         "[2010,2023-12-11..2023-12-17]"),
    ],
)  # fmt: skip
def test_a_choice_is_one_of_its_members(sentence: str, words: str, edtf: str) -> None:
    assert read(sentence) == [(words, edtf)]


def test_two_dates_told_together_stay_two() -> None:
    assert read("It was shut in 2010 and 2012.") == [("2010", "2010"), ("2012", "2012")]
    assert read("It shut on Friday, in May or June.")[0] == ("Friday", "2023-12-15")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The pier was shut within a week of 5 May 2021.",
            [("within a week of 5 May 2021", "[2021-04-28..2021-05-12]")],
        ),
        (
            "The pier was shut within a month of May 2021.",
            [("within a month of May 2021", "[2021-04-01..2021-06-30]")],
        ),
        ("The pier was shut within days of 5 May 2021.", []),
        ("The pier was shut within two or three weeks of 5 May 2021.", []),
        ("The pier was shut within hours of 5 May 2021.", []),
    ],
)
def test_so_long_around_a_day_is_no_exact_day(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The regatta was moved from March to May 2021.",
        "The pier was shut between Friday and Thursday.",
        "The pier is open every Monday to Friday.",
        "The pier was shut from 9 a.m. to 5 p.m. by order.",
    ],
)
def test_what_tells_no_stretch_is_no_date_and_neither_are_its_ends(sentence: str) -> None:
    assert read(sentence) == []


def test_hours_on_one_day_are_that_day() -> None:
    assert read("It was shut between 3 p.m. and 5 p.m. on Friday.") == [
        ("between 3 p.m. and 5 p.m. on Friday", "2023-12-15")
    ]


def test_days_of_one_month_are_of_one_year_and_its_doubt_is_told_once() -> None:
    sentence = "The fair, June 25-28, is the last."
    (one,) = linked(sentence, find(sentence, PUBLISHED), PUBLISHED)
    assert (one.edtf, one.unsure) == (
        "2023-06-25?/2023-06-28?",
        "the nearest taken, no clear tense to tell it from 2024-06-25",
    )


@given(TEXTS, st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_whatever_is_linked_is_a_date_in_order_and_quotes_the_text(
    text: str, published: dt.date
) -> None:
    done = 0
    for one in linked(text, find(text, published), published):
        assert str(parse(one.edtf or "")) == one.edtf
        assert text[: one.end].endswith(one.text)
        assert done <= one.start < one.end
        done = one.end


#: What a long list may be made of.
UNITS = ("May, ", "May or ", "1998-", "between 1998 and ", "from May to ")


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("unit", UNITS)
def test_long_lists_take_steps_in_proportion(unit: str) -> None:
    def work(text: str) -> object:
        return linked(text, find(text, PUBLISHED), PUBLISHED)

    assert disproportion(work, unit, 2_000) == ""
