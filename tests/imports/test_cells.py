"""Cells read as numbers: a sign that may part thousands or a fraction is never passed over."""

from __future__ import annotations

import pytest

from sahara_cli.imports.cells import count, point
from sahara_cli.imports.rows import CellError
from tests.rows import tried_on


@tried_on(
    ("typed", "number"),
    [
        ("", None),
        ("0", 0),
        ("007", 7),
        ("15", 15),
        ("15.0", 15),
        ("15.00", 15),
        ("1,500", 1_500),
        ("12,345,678", 12_345_678),
        ("1,500.0", 1_500),
        ("1e+05", 100_000),
        ("1000000000000000", 10**15),
    ],
)
def test_a_whole_number_is_read_as_tables_write_it(typed: str, number: int | None) -> None:
    assert count(typed, "deaths") == number


@tried_on(
    ("typed", "told"),
    [
        ("1,5", "has two readings"),
        ("1,2,3", "has two readings"),
        ("1,50", "has two readings"),
        ("0,500", "has two readings"),
        ("1500,000", "has two readings"),
        ("3.000", "has two readings"),
        ("1.234.567", "has two readings"),
        ("3.5", "has two readings"),
        ("1,234,", "is no whole number"),
        (",5", "is no whole number"),
        ("-1", "is no whole number"),
        ("1e99", "is more than 1,000,000,000,000,000: no count is so high"),
        ("10000000000000001", "is more than 1,000,000"),
        ("9" * 5_000, "is more than 1,000,000"),
        ("nan", "is no whole number"),
        ("١٥", "is no whole number"),
        ("1_000", "is no whole number"),
    ],
)
def test_a_number_of_two_readings_or_of_none_is_refused(typed: str, told: str) -> None:
    with pytest.raises(CellError) as error:
        count(typed, "deaths")
    assert (error.value.column, told in error.value.problem) == ("deaths", True)


@tried_on(
    ("cells", "at"),
    [
        (("", ""), (None, None)), (("16.27", "-3.39"), (16.27, -3.39)), (("16,27", "-3,39"), (16.27, -3.39)),
        (("0", "0"), (0.0, 0.0)), (("0", "10"), (0.0, 10.0)),
    ],
)  # fmt: skip
def test_a_point_has_points_or_commas_in_it(
    cells: tuple[str, str], at: tuple[float | None, float | None]
) -> None:
    assert point(cells) == at


@tried_on(
    ("cells", "column", "told"),
    [
        (("14.1", ""), "longitude", "is empty, and half a point is none"),
        (("", "14.1"), "latitude", "is empty, and half a point is none"),
        (("1,234.5", "1"), "latitude", "is no number of degrees"),
        (("91", "1"), "latitude", "is no number of degrees"),
        (("1", "nan"), "longitude", "is no number of degrees"),
        (("1;2", "1"), "latitude", "is no number of degrees"),
    ],
)
def test_half_a_point_and_no_degrees_are_refused(
    cells: tuple[str, str], column: str, told: str
) -> None:
    with pytest.raises(CellError) as error:
        point(cells)
    assert (error.value.column, told in error.value.problem) == (column, True)
