from __future__ import annotations

from sahara_cli.dates import parse
from sahara_cli.dates.edtf.value import by_time
from tests.rows import tried_on


@tried_on(
    "order",
    [
        ("2019", "2023-12-18", "[..2023-12-18]", "2024"),
        ("1974", "../1975", "1976"),
        ("2023", "2023-01-01/..", "2023-02"),
        ("2023-12-18~", "[..2023-12-18]", "[2023-12-19..]"),
    ],
)
def test_what_has_no_first_day_is_told_with_its_last(order: tuple[str, ...]) -> None:
    dates = [parse(text) for text in order[::-1]]
    assert [date.text for date in sorted(dates, key=by_time)] == list(order)


def test_what_is_open_on_both_sides_comes_first() -> None:
    dates = [parse("2023"), parse("-9999"), parse("../..")]
    assert [date.text for date in sorted(dates, key=by_time)] == ["../..", "-9999", "2023"]
