"""What an expression counts from, which way it points, and what is said where that was a guess."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.reading.timexes import Timex, find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)
STORY = (
    "The old republic fell in 1931. Its last court sat on 4 November 1931. {} "
    "A league was formed in 1934, and a tax in 1935."
)


def read(text: str) -> list[Timex]:
    return find(text, PUBLISHED)


@tried_on(
    ("sentence", "value"),
    [
        ("The crew arrived Friday.", "1998-03-13"),
        ("The crew will arrive Friday.", "1998-03-20"),
        ("The crew said it will sail Friday.", "1998-03-20"),
        ("The crew plans to sail Friday.", "1998-03-20"),
        ("The vote was put off until Friday.", "1998-03-20"),
        ("It could be signed as early as Friday.", "1998-03-20"),
        ("Until Friday, nobody had seen it.", "1998-03-13"),
        ("On Friday, nobody saw it.", "1998-03-13"),
        ("She is to be named judge on Friday.", "1998-03-20"),
        ("The march planned for Friday will be short.", "1998-03-20"),
        ("The march planned for Tuesday was called off.", "1998-03-17"),
        ("The march planned for Friday was called off.", "1998-03-20"),
        ("The crew arrived Wednesday.", "1998-03-18"),
        ("The crew will arrive Wednesday.", "1998-03-18"),
        ("Rain fell in August.", "1997-08"),
        ("Rain will fall in August.", "1998-08"),
        ("In May, the yard sold its barges.", "1997-05"),
        ("He said he would go, and on Friday the crew left.", "1998-03-13"),
        ("The crew left, and on Friday it will be back.", "1998-03-20"),
        ("It may sail in May.", "1998-05"),
        ("He drowned in May.", "1997-05"),
        ("Barley for April fell a crown.", "1998-04"),
        ("Nobody has seen the crew since Friday.", "1998-03-13"),
        ("The crew has been at sea since May.", "1997-05"),
        ("The cook died in May.", "1997-05"),
        ("The cook was born on May 9.", "1997-05-09"),
        ("The council set May 9 for the vote.", "1998-05-09"),
        ("The offer was extended to May 9.", "1998-05-09"),
        ("The tolls are raised in May.", "1998-05"),
        ("A ruling is expected Friday.", "1998-03-20"),
        ("A session to be held Friday is secret.", "1998-03-20"),
        ("The session was to be held Tuesday.", "1998-03-17"),
        ("The pass was closed due to snow Friday.", "1998-03-13"),
        ("The funeral is on Friday.", "1998-03-20"),
        ("The law takes effect Friday.", "1998-03-20"),
        ("Parliament votes Friday.", "1998-03-20"),
        ("The number of votes fell Friday.", "1998-03-13"),
        ("Voters go to the polls on Sunday.", "1998-03-22"),
        ("They did not go Sunday.", "1998-03-15"),
        ("A hearing has been set for Friday.", "1998-03-20"),
        ("A hearing had been set for Friday.", "1998-03-13"),
        ("The bishop flies home on Friday.", "1998-03-20"),
        ("Prices are forecast to fall in November.", "1998-11"),
        ("The fair runs from Saturday.", "1998-03-21"),
        ("The envoy left for talks that open on Friday.", "1998-03-20"),
        ("The king, who turns 80 on Friday, thanked them.", "1998-03-20"),
        ("The mayor steps down on Friday.", "1998-03-20"),
        ("The deadline passes on Friday.", "1998-03-20"),
        ("They are going home on Friday.", "1998-03-20"),
        ("They kept going on Friday.", "1998-03-13"),
        ("The mill that opened on Friday burned.", "1998-03-13"),
        ("He took two steps on Friday.", "1998-03-13"),
        ("She is due to visit the wounded on Thursday.", "1998-03-19"),
        ("The king is to meet the freed on Sunday.", "1998-03-22"),
        ("She visited the wounded on Thursday.", "1998-03-12"),
        ("The wounded left on Thursday.", "1998-03-12"),
        ("Those arrested on Monday will be tried.", "1998-03-16"),
    ],
)
def test_the_tense_tells_which_way_a_day_or_a_month_lies(sentence: str, value: str) -> None:
    assert [one.value for one in read(sentence)] == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They met on Sunday, 15 November.", "1998-11-15"),
        ("They met on Saturday, 15 November.", "1997-11-15"),
        ("They will meet on Monday, 15 November.", "1999-11-15"),
        ("They will meet on Tuesday, 15 November.", "1998-11-15"),
    ],
)
def test_a_weekday_beside_a_date_tells_its_year_where_it_fits(sentence: str, value: str) -> None:
    assert [one.value for one in read(sentence)] == [value]


@pytest.mark.parametrize(
    ("sentence", "edtf", "unsure"),
    [
        (
            "Trouble on Friday.",
            "1998-03-13?",
            "the latest taken, no tense to tell it from 1998-03-20",
        ),
        (
            "Trouble in June.",
            "1998-06?",
            "the nearest taken, no clear tense to tell it from 1997-06",
        ),
        (
            "A march was planned for Friday.",
            "1998-03-20?",
            "the nearer taken of a day once planned, it may be 1998-03-13",
        ),
        (
            "Bill of 03/04/1998.",
            "[1998-03-04,1998-04-03]",
            "month first it is 1998-03-04, day first 1998-04-03",
        ),
    ],
)
def test_a_guess_is_marked_in_the_date_and_says_its_rival(
    sentence: str, edtf: str, unsure: str
) -> None:
    assert [(one.edtf, one.unsure) for one in read(sentence)] == [(edtf, unsure)]


def test_the_order_of_day_and_month_is_that_of_the_texts_other_dates() -> None:
    assert [one.edtf for one in read("Sent 5 May 1997, paid 03/04/1998.")][-1] == "1998-04-03?"
    assert [one.edtf for one in read("Sent May 5, 1997, paid 03/04/1998.")][-1] == "1998-03-04?"
    assert [one.edtf for one in read("Sent in May 1997, paid 23/04/1998.")][-1] == "1998-04-23"
    assert [one.value for one in find("Paid 03/04/1998.", PUBLISHED, day_first=True)] == [
        "1998-04-03"
    ]


@pytest.mark.parametrize(
    ("sentence", "value", "anchor"),
    [
        ("In December its bank closed.", "1931-12", "last mentioned 1931-11-04"),
        ("In January its bank closed.", "1932-01", "last mentioned 1931-11-04"),
        ("The next day its bank closed.", "1931-11-05", "last mentioned 1931-11-04"),
        ("Two weeks later its bank closed.", "1931-W47", "last mentioned 1931-11-04"),
        ("By the end of that year its bank closed.", "1931", "last mentioned 1931-11-04"),
        ("The following spring its bank closed.", "1932-SP", "last mentioned 1931-11-04"),
        ("Its bank closed at 4 p.m. that day.", "1931-11-04T16:00", "last mentioned 1931-11-04"),
    ],
)
def test_a_story_goes_on_from_the_date_last_mentioned(
    sentence: str, value: str, anchor: str
) -> None:
    text = STORY.format(sentence)
    start = text.index(sentence)
    (timex,) = [one for one in read(text) if start <= one.start < start + len(sentence)]
    assert (timex.value, timex.anchor) == (value, anchor)


def test_an_aside_to_a_far_year_does_not_move_the_story() -> None:
    text = STORY.format("Not since 1812 was the square so full. In December its bank closed.")
    assert ("December", "1931-12") in [(one.text, one.value) for one in read(text)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It lost as many men as in the previous year. In December its bank closed.", "1931-12"),
        ("By the end of 1930 it was poor. In January its bank closed.", "1931-01"),
    ],
)
def test_a_look_back_leaves_a_story_where_it_was_and_a_years_end_leads_on(
    sentence: str, value: str
) -> None:
    found = read(STORY.format(sentence))
    assert value in [one.value for one in found if one.text in {"December", "January"}]


def test_the_same_words_in_news_count_from_publication() -> None:
    (timex,) = read("In December its bank closed.")
    assert (timex.value, timex.anchor) == ("1997-12", "published 1998-03-18")


def test_days_after_a_date_known_to_the_year_are_somewhere_about_that_year() -> None:
    timex = read("The king died in 1906. Three days later the queen fled.")[-1]
    assert (timex.value, timex.edtf) == ("1906-XX-XX", "1906~")


def test_a_dateline_is_the_day_of_writing_whatever_is_told() -> None:
    (day,) = read("PORT ELLEN, March 20 (Harbour News) - The fleet was put in the dock.")
    assert day.value == "1998-03-20"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("In May sales should be higher than a year earlier.", ["1998-05", "1997-05"]),
        (
            "In the third quarter it will sell more than in the same quarter last year.",
            ["1998-Q3", "1997-Q3"],
        ),
        ("Sales fell in January. Staff left a year earlier.", ["1998-01", "1997"]),
    ],
)
def test_figures_are_compared_with_those_of_the_stretch_that_their_sentence_names(
    sentence: str, values: list[str]
) -> None:
    assert [one.value for one in read(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        (
            "He was held in May 1995, tried in October and freed in January.",
            ["1995-05", "1995-10", "1996-01"],
        ),
        (
            "In March last year it sold its barges, and in November the harbour board sued it.",
            ["1997-03", "1997-11"],
        ),
        ("Last year it sold its barges and in May it sank.", ["1997", "1997-05"]),
        ("Fares, up since May 1995, fell in June.", ["1995-05", "1997-06"]),
        ("Fares, higher than in May 1995, fell in June.", ["1995-05", "1997-06"]),
        ("It burned on 5 May 1995 and again on 7 June.", ["1995-05-05", "1995-06-07"]),
        ("He was held in May 1995 and will be freed in June.", ["1995-05", "1998-06"]),
        ("He was held in May 1995. Rain fell in June.", ["1995-05", "1997-06"]),
    ],
)
def test_a_sentence_that_dates_one_thing_goes_on_from_there(
    sentence: str, values: list[str]
) -> None:
    assert [one.value for one in read(sentence)] == values


def test_a_figure_is_compared_with_the_same_stretch_a_year_before() -> None:
    text = (
        "The mill earned 3 crowns in the nine months, up from 2 a year earlier. "
        "In the third quarter it did as a year ago."
    )
    assert [one.value for one in read(text)] == ["P9M", "1997", "1997-Q3", "1996-Q3"]


@pytest.mark.parametrize(
    ("sentence", "text", "edtf"),
    [
        ("He met her two weeks ago.", "two weeks ago", "[1998-03-02~..1998-03-08~]"),
        ("They sent her two months ago.", "two months ago", "1998-01~"),
        ("He saw his two days ago.", "two days ago", "1998-03-16"),
        ("He met her first two weeks ago.", "two weeks ago", "[1998-03-02~..1998-03-08~]"),
        ("The mine sold its 20 years ago.", "20 years ago", "1978~"),
    ],
)
def test_whom_a_deed_met_is_not_whose_length_it_was(sentence: str, text: str, edtf: str) -> None:
    (found,) = read(sentence)
    assert (found.text, found.edtf) == (text, edtf)


@tried_on(
    "feast",
    ["Independence Day", "Mother's Day", "Father's Day", "Labor Day", "Memorial Day", "Veterans' Day", "Columbus Day",
     "Presidents' Day", "Election Day", "Thanksgiving", "Thanksgiving Day", "Independence Day 1997"],
)  # fmt: skip
def test_a_feast_that_countries_keep_on_their_own_days_has_no_date(feast: str) -> None:
    (found,) = read(f"They met on {feast}.")
    assert (found.text, found.edtf, found.undated) == (feast, None, "no day")


@pytest.mark.parametrize(
    ("words", "value"),
    [("Two weeks later", "P2W"), ("108 years later", "P108Y"), ("Three days earlier", "P3D")],
)
def test_a_count_from_a_date_that_nobody_named_is_a_length(words: str, value: str) -> None:
    (found,) = read(f"{words}, the mine was shut.")
    assert (found.type, found.value, found.edtf, found.undated) == (
        "DURATION",
        value,
        None,
        "duration",
    )


def test_over_the_last_month_is_so_long_and_last_month_is_the_calendars() -> None:
    values = [one.value for one in read("It fell over the last month, and for the last year.")]
    assert values == ["P1M", "P1Y"]
    assert [one.value for one in read("It fell last month.")] == ["1998-02"]


def test_a_period_without_figures_is_no_quarter() -> None:
    assert (
        read("In the period in which it stood empty, the hall burnt. He wept in the period.") == []
    )
    values = [one.value for one in read("The third quarter was poor. The period ended in debt.")]
    assert values == ["1997-Q3", "1997-Q3"]


def test_what_counts_from_a_day_that_is_not_known_has_no_date() -> None:
    assert [one.edtf for one in read("They met on Labor Day 1997 and left two days later.")] == [
        None,
        None,
    ]
    assert [one.edtf for one in read("They met on Labor Day and left a few days later.")] == [
        None,
        None,
    ]
    found = read("They met on Labor Day. A vote on 4 May 1997 was lost. They left two days later.")
    assert [one.edtf for one in found] == [None, "1997-05-04", "1997-05-06"]
