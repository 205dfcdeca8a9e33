"""Days of data sets: a time behind one is no more than its time, and nothing else is passed over."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from sahara_cli.imports.days import day, refuse_other_year
from tests.rows import tried_on


@tried_on(
    "typed",
    [
        "2023-12-13",
        "2023-12-13T00:00",
        "2023-12-13T14:30:00Z",
        "2023-12-13 14:30:00.000",
        "2023-12-13 14:30:00+00",
        "2023-12-13 14:30:00 UTC",
        "2023-12-13T14:30:00.123+01:00",
        "13/12/2023 2:30 PM",
        "13/12/2023, 14:30",
        "13.12.23 14:30",
    ],
)
def test_a_time_may_stand_behind_a_day(typed: str) -> None:
    assert day(typed) == dt.date(2023, 12, 13)


@tried_on(
    "typed",
    [
        "13/12/2023 - 15/12/2023",
        "13/12/2023 15/12/2023",
        "2023-12-13 2023-12-15",
        "2023-12-13 to 2023-12-15",
        "2023-12-13 or so",
        "2023-12-13T",
        "2023-12-13 14:30 - 15:30",
        "2023-12-13 45:00",
    ],
)
def test_what_else_stands_behind_a_day_is_not_passed_over(typed: str) -> None:
    with pytest.raises(ValueError, match="is no day"):
        day(typed)


@tried_on(
    ("typed", "told"),
    [("x" * 40, f'"{"x" * 40}" is no day'), ("x" * 41, f'"{"x" * 40}…" is no day')],
)
def test_of_what_is_no_day_forty_letters_are_told(typed: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        day(typed)


def test_a_date_is_held_against_the_year_that_its_row_tells_too() -> None:
    november, january = dt.date(2012, 11, 19), dt.date(2013, 1, 2)
    for year in ("", "NA", "2012", "2012.0"):
        refuse_other_year("19-Nov-12", november, november, year)
    refuse_other_year("19-Nov-12", november, january, "2013")
    with pytest.raises(
        ValueError, match=r'"19-Nov-12" is of 2012, and the year of the row is 2019'
    ):
        refuse_other_year("19-Nov-12", november, november, "2019")
    with pytest.raises(ValueError, match="is of 2012 to 2013, and the year of the row is 2014"):
        refuse_other_year("19-Nov-12", november, january, "2014")
