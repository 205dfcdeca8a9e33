import datetime as dt
from math import isfinite

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import civil, parse
from sahara_cli.reports.extents import (
    Extent,
    Place,
    common_years,
    is_plain,
    iso,
    known_days,
    places,
    stated_days,
    sure_ends,
)
from tests.formats.claims import DATES
from tests.rows import tried_on

dates = st.sampled_from(DATES).map(parse)


def _days(*ends: str) -> tuple[Extent, ...]:
    """Make stretches of days, each of the first and the last of them."""
    days = [*map(dt.date.fromisoformat, ends)]
    return tuple(map(Extent, days[::2], days[1::2]))


@tried_on(
    ("text", "known", "stated"),
    [
        ("2023-12-08", ("2023-12-08", "2023-12-08"), ("2023-12-08", "2023-12-08")),
        ("2023-12-08/2023-12-10", ("2023-12-08", "2023-12-10"), ("2023-12-08", "2023-12-10")),
        ("2023-02", None, ("2023-02-01", "2023-02-28")),
        ("2023-12-08~", None, ("2023-12-08", "2023-12-08")),
        ("[2023-12-01..2023-12-07]", None, ("2023-12-01", "2023-12-07")),
        (
            "{2023-12-01,2023-12-07}",
            *[("2023-12-01", "2023-12-01", "2023-12-07", "2023-12-07")] * 2,
        ),
        ("{2023-12-01..2023-12-07}", *[("2023-12-01", "2023-12-07")] * 2),
        ("{2023-12-01,2024}", None, ("2023-12-01", "2023-12-01", "2024-01-01", "2024-12-31")),
        (
            "{2023-12-01?,2024-12-01}",
            None,
            ("2023-12-01", "2023-12-01", "2024-12-01", "2024-12-01"),
        ),
        ("{2023-12-01..}", None, ("2023-12-01", "2023-12-01")),
        ("{2023-12-01,Y20000}", None, None),
        ("2022-02/", None, ("2022-02-01", "2022-02-28")),
        ("../1991", None, ("1991-01-01", "1991-12-31")),
        ("../..", None, None),
        ("9999-12-31", None, None),
        ("-0500", None, None),
        ("Y-17E7/2020", None, None),
    ],
)
def test_days_are_known_or_stated_or_neither(
    text: str, known: tuple[str, ...] | None, stated: tuple[str, ...] | None
) -> None:
    date = parse(text)
    assert known_days(date) == _days(*known or ())
    assert stated_days(date) == _days(*stated or ())


@given(dates)
def test_known_days_are_those_that_are_stated(date: object) -> None:
    known = known_days(parse(str(date)))
    assert not known or known == stated_days(parse(str(date)))


@tried_on(
    ("text", "start", "end"),
    [
        ("2023-12-08", (2023, 12, 8), None),
        ("[2023-12-17,2023-12-18]", (2023, 12), None),
        ("2023-XX-15", (2023,), None),
        ("2023-24", (), None),
        ("2021-05/2022", (2021, 5), (2022,)),
        ("1975/..", (1975,), ()),
        ("/1991", (), (1991,)),
    ],
)
def test_only_the_parts_that_are_sure_are_given(
    text: str, start: tuple[int, ...], end: tuple[int, ...] | None
) -> None:
    assert sure_ends(parse(text)) == (start, end)


@given(dates)
def test_a_date_has_a_place_unless_it_states_no_day(date: object) -> None:
    read = parse(str(date))
    assert bool(places(read)) == any(isfinite(day) for day in read.bounds)


@given(dates)
def test_a_place_lies_within_what_its_date_states(date: object) -> None:
    read = parse(str(date))
    low, high = read.bounds
    for place in places(read):
        start = civil(int(low)) if isfinite(low) else (-(10**9),)
        end = civil(int(high)) if isfinite(high) else (10**10,)
        assert place.start >= start[: len(place.start)]
        assert (place.end or place.start) <= end[: len(place.end or place.start)]


@tried_on(
    ("text", "plain"),
    [
        ("2023", True),
        ("2023-12/2024", True),
        ("2023~", False),
        ("2023-24", False),
        ("1975/..", False),
    ],
)
def test_a_plain_date_is_years_months_and_days_alone(text: str, plain: bool) -> None:  # noqa: FBT001  # a case's value
    assert is_plain(parse(text)) is plain


def test_parts_are_written_as_iso_8601_does() -> None:
    assert [iso((44,)), iso((2023, 2)), iso((2023, 12, 8))] == ["0044", "2023-02", "2023-12-08"]


@tried_on(
    ("text", "where"),
    [
        ("2020", [Place((2020,))]),
        ("2020-01", [Place((2020, 1))]),  # begins as its year does
        ("2020-12", [Place((2020, 12))]),  # ends as its year does
        ("2020-05-09", [Place((2020, 5, 9))]),
        ("[..2020]", [Place((2020,))]),
        ("[2020,2022]", [Place((2020,), (2022,))]),
        ("{..2020}", [Place((2020,))]),
        ("{2020,2021-03}", [Place((2020,)), Place((2021, 3))]),
        ("2020/..", [Place((2020,), lasts=True, ongoing=True)]),
        ("../2020", [Place((2020,))]),
        ("../..", []),
    ],
)
def test_a_date_stands_where_it_is_stated_in_the_parts_it_is_stated_in(
    text: str, where: list[Place]
) -> None:
    assert list(places(parse(text))) == where


@tried_on(
    ("parts", "common"),
    [((), False), ((0,), True), ((9999, 1), True), ((10000,), False), ((-1, 5), False)],
)
def test_four_digits_say_the_years_from_0_to_9999(parts: tuple[int, ...], *, common: bool) -> None:
    assert common_years(parts) == common
