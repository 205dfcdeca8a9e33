"""Stretches of the calendar: where they begin and end, how they move, how they are written."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dates.english.stamps import Stamp, move
from tests.rows import tried_on

GRAINS = "DWKMQSHYEC"
DAYS = st.dates(dt.date(100, 1, 1), dt.date(9800, 12, 31))


@tried_on(
    ("grain", "first", "last", "timex", "edtf"),
    [
        ("D", "1998-03-18", "1998-03-18", "1998-03-18", "1998-03-18"),
        ("W", "1998-03-16", "1998-03-22", "1998-W12", "[1998-03-16..1998-03-22]"),
        ("K", "1998-03-21", "1998-03-22", "1998-W12-WE", "[1998-03-21..1998-03-22]"),
        ("M", "1998-03-01", "1998-03-31", "1998-03", "1998-03"),
        ("Q", "1998-01-01", "1998-03-31", "1998-Q1", "1998-33"),
        ("S", "1998-03-01", "1998-05-31", "1998-SP", "1998-21"),
        ("H", "1998-01-01", "1998-06-30", "1998-H1", "1998-40"),
        ("Y", "1998-01-01", "1998-12-31", "1998", "1998"),
        ("E", "1990-01-01", "1999-12-31", "199", "199X"),
        ("C", "1900-01-01", "1999-12-31", "19", "19XX"),
    ],
)
def test_a_day_lies_in_one_stretch_of_each_grain(
    grain: str, first: str, last: str, timex: str, edtf: str
) -> None:
    stamp = Stamp.of(dt.date(1998, 3, 18), grain)
    assert (str(stamp.first), str(stamp.last)) == (first, last)
    assert (stamp.timex(), stamp.edtf()) == (timex, edtf)


@given(DAYS, st.sampled_from(GRAINS))
def test_a_stretch_holds_its_day_and_its_edtf_has_the_same_ends(day: dt.date, grain: str) -> None:
    stamp = Stamp.of(day, grain)
    assert stamp.first <= day <= stamp.last or grain == "K"
    if grain != "S":  # EDTF leaves the ends of a season to each reader
        date = parse(stamp.edtf())
        assert (str(date.earliest), str(date.latest)) == (str(stamp.first), str(stamp.last))


@given(DAYS, st.sampled_from(GRAINS), st.integers(-20, 20))
def test_moving_there_and_back_by_its_own_grain_changes_nothing(
    day: dt.date, grain: str, count: int
) -> None:
    stamp = Stamp.of(day, grain)
    unit = "M" if grain == "S" else grain
    assert stamp.shift(count, unit).shift(-count, unit) == stamp


@tried_on(
    ("day", "count", "unit", "moved"),
    [
        ("1998-01-31", 1, "M", "1998-02-28"),
        ("1996-02-29", 1, "Y", "1997-02-28"),
        ("1998-12-31", 1, "D", "1999-01-01"),
        ("1998-03-18", -2, "W", "1998-03-04"),
    ],
)
def test_a_day_that_the_new_month_lacks_becomes_its_last(
    day: str, count: int, unit: str, moved: str
) -> None:
    assert str(Stamp.of(dt.date.fromisoformat(day)).shift(count, unit).first) == moved


@tried_on(
    ("stamp", "timex", "edtf"),
    [
        (Stamp("Y", -478), "BC0479", "-0478"),
        (Stamp("Y", 0), "BC0001", "0000"),
        (Stamp("C", -399), "BC03", "-03XX"),
        (Stamp("Y", 12000), "12000", "Y12000"),
    ],
)
def test_years_beyond_the_calendar_are_written_all_the_same(
    stamp: Stamp, timex: str, edtf: str
) -> None:
    assert (stamp.timex(), stamp.edtf()) == (timex, edtf)
    assert str(parse(edtf)) == edtf


def test_nothing_moves_beyond_the_calendar() -> None:
    assert move(dt.date.max, 3) == dt.date.max
    assert move(dt.date.min, -3) == dt.date.min
    assert Stamp.of(dt.date.max, "K").last == dt.date.max
