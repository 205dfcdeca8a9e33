"""What a person types for a date, and what is said of what is none."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse, read
from sahara_cli.errors import DateError
from tests.growing import counted
from tests.rows import tried_on

_TODAY = dt.date(2023, 12, 13)  # a Wednesday
_CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "typed.json").read_text())


@tried_on("case", _CASES)
def test_a_typed_date_is_read_or_refused_as_told(case: dict[str, Any]) -> None:
    today = dt.date.fromisoformat(case["today"])
    if case["refused"]:
        with pytest.raises(DateError):
            read(case["text"], today)
        return
    edtf = read(case["text"], today).edtf
    assert (edtf.earliest, edtf.latest) == (case["earliest"], case["latest"])


@tried_on(
    ("text", "edtf"),
    [
        # EDTF, with the case, the spaces and the widths that people leave
        ("2023~", "2023~"),
        ("198x", "198X"),
        ("y170000002", "Y170000002"),
        (" 2023-12-08 ", "2023-12-08"),
        ("２０２３－１２－０８", "2023-12-08"),
        ("2020/2021", "2020/2021"),
        # days and months, in both orders
        ("June 2020", "2020-06"),
        ("2020 June", "2020-06"),
        ("JUN. 2020", "2020-06"),
        ("sept 2020", "2020-09"),
        ("  DECEMBER\u00a0  2023 ", "2023-12"),
        ("8\u00a0December 2023", "2023-12-08"),
        ("8th of December, 2023", "2023-12-08"),
        ("December 8th 2023", "2023-12-08"),
        ("8-Dec-2023", "2023-12-08"),
        ("Fri, 8 Dec 2023", "2023-12-08"),
        ("29 February 2020", "2020-02-29"),
        # numbers that have one reading
        ("20231208", "2023-12-08"),
        ("2023/12/08", "2023-12-08"),
        ("2023-1-5", "2023-01-05"),
        ("25.12.2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("10/10/2023", "2023-10-10"),
        ("12/2023", "2023-12"),
        ("2023/12", "2023-12"),
        # parts of a year, weeks, decades
        ("q3 2023", "2023-35"),
        ("2023-Q3", "2023-35"),
        ("Q1/2023", "2023-33"),
        ("2023-W50", "[2023-12-11..2023-12-17]"),
        ("2023W01", "[2023-01-02..2023-01-08]"),
        ("2020-W53", "[2020-12-28..2021-01-03]"),
        ("2023-W50-3", "2023-12-13"),
        ("week 50 of 2023", "[2023-12-11..2023-12-17]"),
        ("1990s", "199X"),
        ("the 1990's", "199X"),
        # ranges
        ("2020..2023-06", "2020/2023-06"),
        ("2020..", "2020/.."),
        ("..2006", "../2006"),
        ("2020…2021", "2020/2021"),
        ("June 2020 .. 8 Dec 2023", "2020-06/2023-12-08"),
        ("June 2020 to May 2021", "2020-06/2021-05"),
        ("from 2020 to 2021", "2020/2021"),
        ("June 2020 – May 2021", "2020-06/2021-05"),
        ("2023-W50..2023-W51", "2023-12-11/2023-12-24"),
        ("2020-01-01T10:00:00..2021", "2020-01-01/2021"),
    ],
)
def test_a_whole_date_is_read_literally(text: str, edtf: str) -> None:
    reading = read(text, _TODAY)
    assert (str(reading.edtf), reading.literal) == (edtf, True)


@tried_on(
    ("text", "edtf"),
    [
        # the latest that is not after today
        ("8 December", "2023-12-08"),
        ("13 December", "2023-12-13"),
        ("December 14", "2022-12-14"),
        ("29 February", "2020-02-29"),
        ("December", "2023-12"),
        ("Jan", "2023-01"),
        ("Wednesday", "2023-12-13"),
        ("thu", "2023-12-07"),
        ("Q4", "2023-36"),
        ("winter", "2023-24"),
        ("autumn", "2023-23"),
        # strictly before, now, strictly after
        ("last Wednesday", "2023-12-06"),
        ("last Sunday", "2023-12-10"),
        ("this Sunday", "2023-12-17"),
        ("next Wednesday", "2023-12-20"),
        ("last October", "2023-10"),
        ("last December", "2022-12"),
        ("this December", "2023-12"),
        ("next December", "2024-12"),
        ("last week", "[2023-12-04..2023-12-10]"),
        ("this week", "[2023-12-11..2023-12-17]"),
        ("this month", "2023-12"),
        ("next month", "2024-01"),
        ("last year", "2022"),
        ("last quarter", "2023-35"),
        ("next quarter", "2024-33"),
        ("last winter", "2022-24"),
        ("last summer", "2023-22"),
        ("next winter", "2024-24"),
        # so long ago
        ("yesterday", "2023-12-12"),
        ("tomorrow", "2023-12-14"),
        ("a day ago", "2023-12-12"),
        ("2 weeks ago", "2023-11-29"),
        ("three months ago", "2023-09-13"),
        ("10 years ago", "2013-12-13"),
        ("2000 years ago", "0023-12-13"),
        # read by a choice: northern months, and a year that might be two
        ("summer 2021", "2021-22"),
        ("winter 2010-11", "2010-24"),
        ("2020-21", "2020-21"),
        ("June 2020..last week", "2020-06/2023-12-10"),
    ],
)
def test_a_reading_that_hangs_from_today_or_a_choice_is_told(text: str, edtf: str) -> None:
    reading = read(text, _TODAY)
    assert (str(reading.edtf), reading.literal) == (edtf, False)


def test_months_ago_end_where_the_month_does() -> None:
    assert str(read("1 month ago", dt.date(2023, 3, 31)).edtf) == "2023-02-28"
    assert str(read("1 year ago", dt.date(2024, 2, 29)).edtf) == "2023-02-28"


_REFUSED = {
    "10/11/2023": (
        '"10/11/2023" may be 10 November 2023 (type 2023-11-10)'
        " or 11 October 2023 (type 2023-10-11)"
    ),
    "31 February 2020": '"31 February 2020" is no date: February 2020 has 29 days',
    "31 February": '"31 February" is no date: February has 29 days at most',
    "2023-02-29": '"2023-02-29" is no date: February 2023 has 28 days',
    "2023-13": '"2023-13" is no date: there is no month 13',
    "13/13/2023": '"13/13/2023" is no date in either order of day and month',
    "Mon 8 Dec 2023": '"Mon 8 Dec 2023" is no date: 8 December 2023 is a Friday',
    "2023-W53": '"2023-W53" is no date: 2023 has no week 53',
    "1900s": (
        '"1900s" may be ten years or a hundred: type 190X for 1900 to 1909, 19XX for 1900 to 1999'
    ),
    "90s": '"90s" lacks its century: type 1990s or 2090s',
    "circa 1950": '"circa 1950" is approximate: type 1950~',
    "c. 1950": '"c. 1950" is approximate: type 1950~',
    "c1950": '"c1950" is approximate: type 1950~',
    "ca.1950": '"ca.1950" is approximate: type 1950~',
    "about June 1950": '"about June 1950" is approximate: type 1950-06~',
    "mid-2023": (
        '"mid-2023" has no clear first and last day:'
        " type the months, such as 2023-05..2023-08, or 2023"
    ),
    "20": ('"20" may be a day, a year or a century: type four digits, or 20XX for 2000 to 2099'),
    "since Tuesday": '"since Tuesday" is more than a date: type the date alone, Tuesday',
    "the 19th century": (
        '"the 19th century" may begin in a year 00 or 01:'
        " type its years, such as 1801..1900, or 18XX"
    ),
    "June 2020 and May 2021": (
        '"June 2020 and May 2021" is not one date:'
        " type one, or a range with two dots, such as 2020-06..2021-05"
    ),
    "2020-2021": '"2020-2021" is no date: type a range with two dots, 2020..2021',
    "2023..2020": '"2023..2020" ends before it starts; type the earlier date first',
    "10/11": '"10/11" lacks its year, and may be two days: type the month by name, such as 8 Dec',
    "8 dec 23": '"8 dec 23" has a year of two digits: type all four',
    "999999 years ago": ('"999999 years ago" is too far from now; type a year, such as Y-20000'),
    "2020/2021/2022": (
        '"2020/2021/2022" is no EDTF date: an interval has one / between its start and its end'
    ),
    "": "there is no date; type one, such as 2020 or 8 Dec 2023",
    "banana": (
        '"banana" is no date: type a date such as 2020, June 2020, 8 Dec 2023, Q3 2023, 1990s,'
        " last month, 3 days ago or 2020..2023-06"
    ),
    "\x1b[31m2020": (
        '"\\x1b[31m2020" is no date: type a date such as 2020, June 2020, 8 Dec 2023, Q3 2023,'
        " 1990s, last month, 3 days ago or 2020..2023-06"
    ),
}


@tried_on(("text", "sentence"), _REFUSED.items())
def test_a_refusal_says_what_to_type_instead(text: str, sentence: str) -> None:
    with pytest.raises(DateError) as caught:
        read(text, _TODAY)
    assert str(caught.value) == sentence


_words = st.sampled_from(
    [
        "last", "this", "next", "since", "mid", "the", "of", "to", "..", "-", "/", ",", "8", "31",
        "12", "20", "2020", "2023", "8th", "Dec", "May", "Sunday", "week", "Q3", "month", "summer",
        "days", "ago", "3", "circa", "1990s", "W50", "~", "[", "X", "\u20ac", "\u00a0", "\uff11",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_words, max_size=7).map(" ".join)), st.dates())
def test_any_text_is_a_date_or_refused(text: str, today: dt.date) -> None:
    reason, edtf = "", None
    with counted() as steps:
        try:
            edtf = read(text, today).edtf
        except DateError as error:
            reason = str(error)
    assert steps.total() < 50_000
    assert reason.isprintable()
    assert reason or (edtf and parse(str(edtf)) == edtf)


@given(st.dates(dt.date(2, 1, 1)), st.integers(0, 30))
def test_a_bare_month_day_or_weekday_is_the_latest_not_after_today(
    today: dt.date, back: int
) -> None:
    day = today - dt.timedelta(days=back)
    assert read(f"{day.day} {day:%B}", today).edtf.bounds[0] == day.toordinal()
    assert today.toordinal() - 7 < read(f"{day:%A}", today).edtf.bounds[0] <= today.toordinal()
    assert read(f"{day:%B}", today).edtf.bounds[0] <= today.toordinal()
    assert today.toordinal() - 7 <= read(f"last {day:%A}", today).edtf.bounds[0] < today.toordinal()


@tried_on("text", ["X" * 1_000_000, " " * 1_000_000, "1" * 1_000_000, "a-" * 500_000])
def test_a_monstrous_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(DateError) as caught, counted() as steps:
        read(text, _TODAY)
    assert steps.total() < 20_000
    assert len(str(caught.value)) < 300


@tried_on(
    "text",
    [
        "Chad",
        "in Chad",
        "c. Chad",
        "Caturday",
        "around the corner",
    ],
)
def test_a_word_that_begins_with_a_c_is_not_approximate(text: str) -> None:
    with pytest.raises(DateError, match=r" is no date[:;] "):
        read(text, _TODAY)
