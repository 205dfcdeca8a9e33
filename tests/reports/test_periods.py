"""The period in which a date begins: its days, its key, and none where several may be meant."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict, Window, parse, read
from sahara_cli.reports.periods import UNITS, Unit, period, window
from tests.rows import tried_on

UNIT = st.sampled_from(UNITS)
TODAY = dt.date(2023, 12, 13)


@tried_on(
    ("date", "year", "quarter", "month", "week"),
    [
        ("2023-12-08", "2023", "2023-Q4", "2023-12", "2023-W49"),
        ("2023-01-01", "2023", "2023-Q1", "2023-01", "2022-W52"),
        ("2024-12-30", "2024", "2024-Q4", "2024-12", "2025-W01"),
        ("2023-12", "2023", "2023-Q4", "2023-12", None),
        ("2023-35", "2023", "2023-Q3", None, None),
        ("2023", "2023", None, None, None),
        ("202X", None, None, None, None),
        ("2023-12-31/2024-02", "2023", "2023-Q4", "2023-12", "2023-W52"),
        ("2022-02/..", "2022", "2022-Q1", "2022-02", None),
        ("../2023", None, None, None, None),
        ("[..2023-12-18]", None, None, None, None),
        ("/2023-12-18", None, None, None, None),
        ("[2023-12-01..2023-12-07]", "2023", "2023-Q4", "2023-12", None),
        ("[2023-12-11,2023-12-13]", "2023", "2023-Q4", "2023-12", "2023-W50"),
        ("[2023-11-30,2023-12-01]", "2023", "2023-Q4", None, "2023-W48"),
        ("{2023-11-30,2023-12-01}", "2023", "2023-Q4", "2023-11", "2023-W48"),
        ("2023-12-08~", "2023", "2023-Q4", "2023-12", "2023-W49"),
        ("2023-12-31~", None, None, None, None),
        ("2023-12-08?", "2023", "2023-Q4", "2023-12", "2023-W49"),
        ("-0043-03-15", "-0043", "-0043-Q1", "-0043-03", "-0043-W11"),
    ],
)
def test_a_date_has_the_period_that_it_surely_begins_in(
    date: str, year: str | None, quarter: str | None, month: str | None, week: str | None
) -> None:
    keys = [found.key if (found := period(parse(date), unit)) else None for unit in UNITS]
    assert keys == [year, quarter, month, week]


def test_what_has_no_date_has_no_period() -> None:
    assert [period(None, unit) for unit in UNITS] == [None] * 4


@tried_on(
    ("date", "unit", "words"),
    [
        ("2023-12-08", "year", "2023"),
        ("2023-12-08", "quarter", "Q4 2023"),
        ("2023-12-08", "month", "Dec 2023"),
        ("2023-12-13", "week", "11–17 Dec 2023"),
        ("-0043-03-15", "year", "44 BC"),
    ],
)
def test_a_period_reads_as_people_say_it(date: str, unit: Unit, words: str) -> None:
    found = period(parse(date), unit)
    assert found is not None
    assert found.in_words == words


@given(st.dates(), UNIT)
def test_a_day_lies_in_its_period_and_a_filter_takes_the_key(day: dt.date, unit: Unit) -> None:
    date = parse(day.isoformat())
    found = period(date, unit)
    assert found is not None
    assert window(found).verdict(date) is Verdict.CERTAIN
    if found.first > 0:
        assert Window.on(read(found.key, TODAY).edtf) == window(found)


@given(st.dates(min_value=dt.date(1, 1, 8)))
def test_weeks_are_as_iso_counts_them(day: dt.date) -> None:
    found = period(parse(day.isoformat()), "week")
    year, week, _ = day.isocalendar()
    assert found is not None
    assert found.key == f"{year:04}-W{week:02}"


@tried_on("unit", UNITS)
@tried_on("date", ["9999-12-31", "Y17E8", "Y-170000002", "Y1E40"])
def test_years_beyond_what_months_are_written_of_have_periods_or_none(
    date: str, unit: Unit
) -> None:
    found = period(parse(date), unit)
    assert found is None or found.in_words
    assert (found is None) == (date.startswith("Y") and unit != "year")
