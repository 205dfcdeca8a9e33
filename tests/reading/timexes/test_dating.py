"""No day that no word tells: hours alone, days that do not exist, rounded counts, the edges of a stretch."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.reading.timexes import Timex, find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)


def read(text: str) -> list[Timex]:
    return find(text, PUBLISHED)


@pytest.mark.parametrize(
    "sentence",
    ["It burned at 3 p.m. sharp.", "It sank at dawn.", "On Friday it rained. It sank at midnight."],
)
def test_an_hour_of_a_day_that_its_sentence_does_not_tell_has_no_date(sentence: str) -> None:
    hour = read(sentence)[-1]
    assert (hour.type, hour.edtf, hour.undated) == ("TIME", None, "vague")


@tried_on(
    ("words", "edtf"),
    [
        ("Two ships sank in the past two weeks", "[1998-03-04..1998-03-18]"),
        ("Two ships sank over the last 48 hours", "[1998-03-16..1998-03-18]"),
        ("Two ships sank within the past six months", "[1997-09-18~..1998-03-18]"),
        ("Two ships sank during the last year", "[1997-03-18~..1998-03-18]"),
        ("Two ships sank in the past few days", "[1998-03-11~..1998-03-18]"),
        ("Two ships have lain here for the past two weeks", None),
        ("Two ships sank in the last two weeks of the war", None),
        ("Two ships sank in the last two weeks before the vote", None),
        ("Two ships sank in the last two weeks up to the vote", None),
        ("Two ships sank in the last two weeks to the end", None),
        ("Two ships sank over the past two weeks until the strike", None),
        ("Two ships sank over the last two weeks leading to the strike", None),
        ("Two ships came in the past two weeks to load coal", "[1998-03-04..1998-03-18]"),
        ("Two ships will sink in the next two weeks", None),
        ("Two ships sank in two weeks", None),
        ("Two ships sank in the past 30 minutes", None),
    ],
)
def test_what_happened_in_a_length_up_to_now_was_some_time_since(
    words: str, edtf: str | None
) -> None:
    (found,) = read(f"{words}.")
    assert (found.type, found.edtf) == ("DURATION", edtf)


def test_a_day_that_something_is_measured_from_is_not_the_one_of_the_next_hour() -> None:
    found = read(
        "The crown fell to its lowest since Nov. 13. It lost most between 00:45 and 05:00."
    )
    assert [one.value for one in found] == [
        "1997-11-13",
        "1998-03-18T00:45",
        "1998-03-18T05:00",
    ]


@tried_on(
    ("sentence", "hours"),
    [
        ("The bomb at 14:30 left ten dead.", ["T14:30"]),
        ("At 9:15 the minister set out the goals of the plan.", ["T09:15"]),
        ("The train that arrived at 10:15 left at 11:20.", ["T10:15", "T11:20"]),
        ("The 10:15 left in haste at 10:20.", ["T10:15", "T10:20"]),
        ("The 10:15 left at 10:20.", ["T10:15", "T10:20"]),
        ("The goal is to end by 16:45.", ["T16:45"]),
        ("The queue ran 9:15 to 11:30.", ["T09:15", "T11:30"]),
        ("The talks, with 14:30 set as the hour, failed.", ["T14:30"]),
        ("He scored at 7:14.", []),
        ("The winning goal came at 17:02.", []),
        ("A header at 12:31 of the second period hit the bar.", []),
        ("With 2:31 left they led.", []),
        ("She won the race with 3:58.", []),
        ("She ran 3:58.", []),
        ("The 2:31 left in the game went by.", []),
        ("They led at 2:31 remaining.", []),
    ],
)
def test_an_hour_is_none_only_where_a_match_or_a_race_is_told(
    sentence: str, hours: list[str]
) -> None:
    assert [one.value.removeprefix("1998-03-18") for one in read(sentence)] == hours


def test_an_hour_is_of_the_day_told_before_it_in_its_sentence() -> None:
    assert [one.edtf for one in read("On Friday it rained and it sank at dawn.")] == [
        "1998-03-13",
        "1998-03-13",
    ]
    assert [one.edtf for one in read("It sank overnight.")] == ["[1998-03-17..1998-03-18]"]
    assert {one.edtf for one in read("Trouble came on Friday, perhaps, it was told, at dawn.")} == {
        "1998-03-13"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "It burned on 29 February 1995.",
        "It burned on February 29, 1900.",
        "It burned on 31 April 1995.",
        "It burned on Friday, 29 February 1995.",
        "It burned on 29 February.",
    ],
)
def test_a_day_that_its_year_lacks_is_no_day(sentence: str) -> None:
    (day,) = read(sentence)
    assert (day.edtf, day.undated) == (None, "no day")


def test_a_leap_day_that_its_year_has_is_one() -> None:
    assert [one.edtf for one in read("It burned on 29 February 1996.")] == ["1996-02-29"]


@pytest.mark.parametrize(
    ("sentence", "published", "edtf"),
    [
        ("It burned earlier this week.", "2023-12-18", "2023-12-18"),
        ("It burned earlier this week.", "2023-12-19", "2023-12-18"),
        ("It burned earlier this month.", "2023-12-01", "2023-12-01"),
        ("It burned earlier this year.", "2023-01-01", "2023-01-01"),
        ("It will burn later this week.", "2023-12-17", "2023-12-17"),
        ("It will burn later this year.", "2023-12-31", "2023-12-31"),
    ],
)
def test_earlier_and_later_stay_within_their_stretch(
    sentence: str, published: str, edtf: str
) -> None:
    (timex,) = find(sentence, dt.date.fromisoformat(published))
    assert timex.edtf == edtf


@pytest.mark.parametrize("number", ["900", "1,200", "12"])
def test_a_number_after_the_year_makes_it_another_than_this_one(number: str) -> None:
    assert read(f"It burned in the year {number}.") == []


@pytest.mark.parametrize(
    ("words", "value", "edtf"),
    [
        ("two years ago", "1996", "1996~"),
        ("18 months ago", "1996-09", "1996-09~"),
        ("a year ago", "1997", "1997~"),
        ("three weeks ago", "1998-W09", "[1998-02-23~..1998-03-01~]"),
        ("three days ago", "1998-03-15", "1998-03-15"),
        ("ten years ago this month", "1988-03", "1988-03"),
    ],
)
def test_weeks_months_and_years_are_counted_in_round_numbers_and_days_are_not(
    words: str, value: str, edtf: str
) -> None:
    assert [(one.text, one.value, one.edtf) for one in read(f"It burned {words}.")] == [
        (words, value, edtf)
    ]
    assert [one.edtf for one in read("It burned exactly two years ago.")] == ["1996"]
