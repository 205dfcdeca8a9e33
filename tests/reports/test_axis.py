import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dates.days import day_number
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports.axis import Axis, axis
from sahara_cli.reports.spine import Gap, spine
from tests.formats.samples import event
from tests.rows import tried_on

DATES = [
    "2006", "2020", "2020?", "2022-02/", "2023-09", "2023-12-08", "2023-12-17~", "[2023-12-17..]", "../1991", "199X",
    "2021-05/2022-04", "-0500", "0000", "Y17E8", "XXXX-12", "../..", "{1848,1871-03}", "2023-21", "1950S2",
]  # fmt: skip


def _labels(laid: Axis) -> list[str]:
    return [tick.label for tick in laid.ticks if tick.label]


def _axis(*texts: str) -> Axis:
    return axis(map(parse, texts))


def test_nothing_dated_has_no_axis() -> None:
    assert _axis() == Axis((), (), ())
    assert _axis("../..").ticks == ()


def test_a_year_alone_fills_the_axis() -> None:
    laid = _axis("2020")
    assert _labels(laid) == ["2020"]
    assert laid.place(day_number(2020, 1, 1)) == 0
    assert laid.place(day_number(2021, 1, 1)) == 1


def test_years_without_records_are_cut_short_and_said_to_be() -> None:
    laid = _axis("1900", "2020")
    assert _labels(laid) == ["1900", "120 y", "2020"]
    cut = laid.ticks[1]
    assert cut.level == "cut"
    assert cut.end - cut.start < laid.ticks[0].end - laid.ticks[0].start


@tried_on(
    "years", [(2020, 2024), (2006, 2020), (-3, 5), (*range(1891, 1900), 2019, 2024)]
)  # fmt: skip
def test_the_axis_and_the_spine_tell_the_same_gaps(years: tuple[int, ...]) -> None:
    dates = [f"{year:05}" if year < 0 else f"{year:04}" for year in years]
    told = spine(Answer(event(f"e{at}", date, "They met")) for at, date in enumerate(dates))
    gaps = [f"{part.years} y" for part in told if isinstance(part, Gap)]
    cuts = [tick.label for tick in _axis(*dates).ticks if tick.level == "cut"]
    assert cuts
    assert cuts == (gaps if len(years) < 9 else [gap for gap in gaps if gap in cuts])


def test_one_empty_year_is_shown() -> None:
    assert _labels(_axis("2020", "2022")) == ["2020", "2021", "2022"]


def test_a_full_year_is_told_apart_by_its_months() -> None:
    laid = _axis("2020", "2023-09", "2023-12-08", "2023-12-17", "2023-12")
    assert _labels(laid) == ["2020", "3 y", "Sep", "Dec", "2023"]
    months = {tick.label: tick.end - tick.start for tick in laid.ticks}
    assert months["Dec"] > months["Sep"]


def test_a_full_month_is_told_apart_by_its_days() -> None:
    laid = _axis("2023-12-08", "2023-12-17", "2023-12-18", "2023-12-18")
    assert _labels(laid) == ["8", "17", "18", "2023", "Dec"]
    days = {tick.label: tick.end - tick.start for tick in laid.ticks if tick.level == "day"}
    assert days["18"] > days["17"] == pytest.approx(days["8"])
    assert days["8"] > days[""]
    december = laid.ticks[-1]
    assert (december.level, december.start) == ("month", laid.place(day_number(2023, 12, 1)))
    assert _labels(_axis("2023-12-08", "2023-12-17")) == ["2023"]


def test_a_year_of_more_months_than_there_is_room_for_is_told_by_quarters() -> None:
    full = [f"2023-{month:02}" for month in range(1, 13)]
    laid = _axis("2021", *full, "2024-02", "2024-03", "2024-03-08")
    assert _labels(laid) == [
        "2021", "2022", "Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec", "Feb", "Mar", "2023", "2024",
    ]  # fmt: skip
    assert _labels(_axis(*full[:11])) == [
        *["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"],
        "2023",
    ]
    assert _labels(_axis(*full)) == ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec", "2023"]


@tried_on(
    ("days", "together"),
    [
        (range(1, 9), [str(day) for day in range(1, 9)]),
        (range(1, 32, 2), ["1–5", "6–10", "11–15", "16–20", "21–25", "26–31"]),
        (range(1, 20), ["1–2", "3–4", "5–6", "7–8", "9–10", "11–12", "13–14", "15–16", "17–18", "19–20"]),
    ],
)  # fmt: skip
def test_many_days_share_parts_and_the_last_takes_those_left_over(
    days: range, together: list[str]
) -> None:
    laid = _axis(*(f"2023-12-{day:02}" for day in days))
    assert [tick.label for tick in laid.ticks if tick.level == "day" and tick.label] == together


def test_the_fullest_month_has_its_days_first_and_what_has_no_room_none() -> None:
    full = [f"2023-03-{day:02}" for day in range(1, 8)]
    laid = _axis(*full, *(f"2023-0{month}-{day:02}" for month in (1, 2) for day in (1, 15, 28)))
    levels = [tick.label for tick in laid.ticks if tick.level == "day" and tick.label]
    assert levels == [str(day) for day in range(1, 8)]


def test_many_years_share_parts() -> None:
    laid = _axis(*map(str, range(1900, 2000)))
    assert _labels(laid) == [f"{year}–" for year in range(1900, 2000, 20)]


@given(st.lists(st.sampled_from(DATES), min_size=1))
def test_places_rise_with_the_days_and_ticks_stay_within(texts: list[str]) -> None:
    dates = [parse(text) for text in texts]
    laid = axis(dates)
    ends = [day for date in dates for span in date.spans for day in span]
    days = sorted({near for day in ends for near in (day, day + 1)})
    places = [laid.place(day) for day in days]
    assert all(0 <= place <= 1 for place in places)
    assert places == sorted(places)
    assert len(laid.ticks) <= 45
    for tick in laid.ticks:
        assert 0 <= tick.start < tick.end <= 1
    parts = [tick for tick in laid.ticks if tick.level != "year" or tick.label]
    assert parts or not laid.parts


@given(st.lists(st.sampled_from(DATES), min_size=1))
def test_the_parts_leave_no_day_out(texts: list[str]) -> None:
    parts = axis(map(parse, texts)).parts
    for before, after in itertools.pairwise(parts):
        assert after.first == before.last + 1


@tried_on("text", ["Y-170000002", "Y17E8", "-0500", "0000"])
def test_years_far_away_have_a_place(text: str) -> None:
    laid = _axis(text, "2023")
    assert len(laid.parts) == 3
    assert laid.ticks[1].level == "cut"
