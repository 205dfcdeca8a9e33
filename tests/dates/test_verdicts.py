"""Verdicts: windows, reasons, and every verdict held against the days that a date may be."""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from itertools import product
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahara_cli.dates import Verdict, Window, parse, why
from sahara_cli.errors import DateError
from tests.rows import tried_on

_FIRST, _LAST = dt.date(1990, 1, 1).toordinal(), dt.date(2009, 12, 31).toordinal()

# The other side is a small reader of its own, which matches the text of each day of some years.
_TEXTS: dict[int, dict[str, list[int]]] = {4: {}, 7: {}, 10: {}}
for _number in range(_FIRST, _LAST + 1):
    for _length, _found in _TEXTS.items():
        _found.setdefault(dt.date.fromordinal(_number).isoformat()[:_length], []).append(_number)


@cache
def _days(text: str) -> list[int]:
    """Give the days that a date without qualifiers may be, in order."""
    return [
        day
        for known, days in _TEXTS[len(text)].items()
        if all(mask in ("X", sign) for mask, sign in zip(text, known, strict=True))
        for day in days
    ]


@cache
def _units(first: str, last: str) -> list[list[int]]:
    """Give the days of each year, month or day from one to another."""
    return [days for text, days in _TEXTS[len(first)].items() if first <= text <= last]


def _judge(choices: Iterable[tuple[int, int]], window: Window) -> Verdict:
    """Judge what starts and ends on the days of one of the choices."""
    touches = {start <= window.last and end >= window.first for start, end in choices}
    return Verdict.CERTAIN if touches == {True} else Verdict(len(touches & {True}))


def _judge_points(days: Iterable[int], window: Window) -> Verdict:
    return _judge(((day, day) for day in days), window)


_years = st.integers(1998, 2005).map(str)
_months = st.builds("{}-{:02}".format, _years, st.integers(1, 12))
_plain_days = st.dates(dt.date(1998, 1, 1), dt.date(2005, 12, 31)).map(str)
_plain = st.one_of(_years, _months, _plain_days)
_bounds = st.one_of(
    st.just(-inf),
    st.just(inf),
    st.integers(_FIRST + 2500, _LAST - 900),
    _months.map(lambda m: _days(m)[0]),
)


@st.composite
def _windows(draw: st.DrawFn) -> Window:
    first, last = sorted((draw(_bounds), draw(_bounds)))
    return Window(-inf if first == inf else first, inf if last == -inf else last)


@given(_plain, _windows())
def test_a_plain_date_is_judged_as_its_days_are(text: str, window: Window) -> None:
    assert window.verdict(parse(text)) is _judge_points(_days(text), window)


_MASKS = [
    "199X", "200X", "2001-XX", "2001-0X", "2001-1X", "2000-X2", "2001-02-XX", "2000-02-2X",
    "2001-XX-15", "2001-XX-31", "200X-02-29", "200X-06", "1999-12-X1", "200X-XX-0X", "2003-X1-31",
]  # fmt: skip


@given(st.sampled_from(_MASKS), _windows())
def test_a_mask_is_never_hidden_and_never_overclaimed(text: str, window: Window) -> None:
    verdict, truth = window.verdict(parse(text)), _judge_points(_days(text), window)
    assert (verdict is Verdict.CERTAIN) == (truth is Verdict.CERTAIN)
    assert verdict >= truth
    low, high = parse(text).bounds
    assert (low, high) == (_days(text)[0], _days(text)[-1])


@given(_plain, _plain, _windows())
@settings(max_examples=60)
def test_an_interval_is_judged_as_all_its_starts_and_ends_are(
    first: str, last: str, window: Window
) -> None:
    starts, ends = _days(first)[::9] + _days(first)[-1:], _days(last)[::9] + _days(last)[-1:]
    if _days(first)[0] > _days(last)[-1]:
        first, last, starts, ends = last, first, ends, starts
    choices = [(start, end) for start, end in product(starts, ends) if start <= end]
    # The extreme start and end of what overlaps may lie between the days that were taken.
    overlap = min(_days(first)[-1], _days(last)[-1]), max(_days(first)[0], _days(last)[0])
    choices += [(overlap[0], _days(last)[-1]), (_days(first)[0], overlap[1])]
    assert window.verdict(parse(f"{first}/{last}")) is _judge(choices, window)


@given(_plain, _windows())
def test_an_open_end_never_ends_and_an_unknown_one_may(text: str, window: Window) -> None:
    days, far = _days(text), _LAST + 10_000
    wide = Window(max(window.first, -far), min(window.last, far - 1))
    ever = [(day, far) for day in days]
    assert wide.verdict(parse(f"{text}/..")) is _judge(ever, wide)
    ends = {*days, *range(days[-1], _LAST, 50), far}
    some = [(day, end) for day in days[:: len(days) // 3 + 1] for end in ends if end >= day]
    some += [(days[-1], days[-1]), (days[0], days[0]), (days[-1], far), (days[0], far)]
    assert wide.verdict(parse(f"{text}/")) is _judge(some, wide)


@given(st.lists(_plain, min_size=1, max_size=4), _windows())
def test_a_set_is_judged_by_its_members(texts: list[str], window: Window) -> None:
    members = [_judge_points(_days(text), window) for text in texts]
    one = _judge_points([day for text in texts for day in _days(text)], window)
    assert window.verdict(parse(f"[{','.join(texts)}]")) is one
    # Each member happens: some lie in the window in every case when one of them always does.
    assert window.verdict(parse("{" + ",".join(texts) + "}")) is max(members)


@given(
    st.sampled_from([_years, _months, _plain_days]).flatmap(lambda s: st.tuples(s, s)), _windows()
)
def test_a_range_in_a_set_is_judged_by_all_its_years_months_or_days(
    ends: tuple[str, str], window: Window
) -> None:
    first, last = sorted(ends)
    units = _units(first, last)
    one = _judge_points([day for unit in units for day in unit], window)
    every = max(_judge_points(unit, window) for unit in units)
    assert window.verdict(parse(f"[{first}..{last}]")) is one
    assert window.verdict(parse("{" + f"{first}..{last}" + "}")) is every


@given(_years, _windows())
def test_an_open_range_has_all_the_years_on_its_side(year: str, window: Window) -> None:
    near = (
        Window(max(window.first, _FIRST), min(window.last, _LAST))
        if window.last >= _FIRST
        else window
    )
    later = _units(year, "9999")
    assert near.verdict(parse("{" + f"{year}.." + "}")) is max(
        _judge_points(unit, near) for unit in later
    )
    assert near.verdict(parse(f"[{year}..]")) is min(
        _judge_points([day for unit in later for day in unit], near),
        Verdict.CERTAIN if near.last == inf else Verdict.POSSIBLE,
    )


@given(_plain, _windows())
def test_an_approximate_date_may_be_the_unit_before_or_after(text: str, window: Window) -> None:
    texts = list(_TEXTS[len(text)])
    at = texts.index(text)
    days = [day for near in texts[at - 1 : at + 2] for day in _days(near)]
    assert window.verdict(parse(f"{text}~")) is _judge_points(days, window)


@given(st.one_of(_plain, st.sampled_from(_MASKS)), _windows())
def test_an_uncertain_date_is_never_certain_and_never_widened(text: str, window: Window) -> None:
    plain = window.verdict(parse(text))
    assert window.verdict(parse(f"{text}?")) is min(plain, Verdict.POSSIBLE)
    assert window.verdict(parse(f"{text}%")) is min(
        window.verdict(parse(f"{text}~")), Verdict.POSSIBLE
    )


@tried_on(
    ("date", "first", "last"),
    [
        ("2004-~06-11", "2004-05-11", "2004-07-11"),
        ("2004~-06-11", "2003-06-11", "2005-06-11"),
        ("2004-06-~11", "2004-06-10", "2004-06-12"),
        ("2004-03~-31", "2004-02-29", "2004-04-30"),
        ("156X~", "1550-01-01", "1579-12-31"),
        ("1950S2~", "1800-01-01", "2099-12-31"),
        ("2004-XX~", "2003-01-01", "2005-12-31"),
        ("2004-02-XX~", "2004-01-01", "2004-03-31"),
        ("2001-21", "2001-02-01", "2001-06-30"),
        ("2001-24", "2001-11-01", "2002-03-31"),
        ("2001-23~", "2001-05-01", "2002-03-31"),
        ("2001-33", "2001-01-01", "2001-03-31"),
        ("2001-33~", "2000-10-01", "2001-06-30"),
        ("2001-41~", "2001-01-01", "2002-06-30"),
    ],
)  # fmt: skip
def test_a_date_reaches_one_unit_of_the_finest_part_marked(
    date: str, first: str, last: str
) -> None:
    reach = parse(date).reach
    assert reach is not None
    assert (reach[0], reach[3]) == (parse(first).bounds[0], parse(last).bounds[1])


def test_what_begins_or_ends_before_a_date_may_lie_anywhere_before_it() -> None:
    date = parse("..2004-06-01/2004-06-20")
    assert Window.until(parse("1900")).verdict(date) is Verdict.POSSIBLE
    assert Window.on(parse("2004-06-10")).verdict(date) is Verdict.CERTAIN
    assert Window.on(parse("2004-06-20")).verdict(date) is Verdict.CERTAIN


def test_windows_are_whole_units_and_meet() -> None:
    june = Window.since(parse("2020-06"))
    assert june == Window(parse("2020-06-01").bounds[0], inf)
    assert Window.until(parse("2020-06")) == Window(-inf, parse("2020-06-30").bounds[0])
    assert june & Window.until(parse("2020-06")) == Window.on(parse("2020-06"))
    assert Window.since(parse("../2020")).first == -inf


def test_an_empty_window_is_refused() -> None:
    with pytest.raises(DateError, match=r"begin on 2021-01-01 and end on 2020-12-31"):
        Window.since(parse("2021")) & Window.until(parse("2020"))


@tried_on("make", [Window.since, Window.on])
def test_a_window_from_an_unknown_day_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(DateError, match='"/2020" does not tell its beginning'):
        make(parse("/2020"))


def test_a_window_to_an_unknown_day_is_refused() -> None:
    with pytest.raises(DateError, match='"2020/" does not tell its end'):
        Window.until(parse("2020/"))


def test_verdicts_are_ordered_and_named() -> None:
    assert Verdict.NO < Verdict.POSSIBLE < Verdict.CERTAIN
    assert [str(verdict) for verdict in Verdict] == ["no", "possible", "certain"]


@tried_on(
    ("date", "window", "reason"),
    [
        (
            "2020",
            Window.since(parse("2020-06")),
            "It may lie from 2020-06-01 on, but it may end as early as 2020-01-01.",
        ),
        (
            "2020",
            Window.on(parse("2020")),
            "Each day it may be, 2020-01-01 to 2020-12-31, lies from 2020-01-01 to 2020-12-31.",
        ),
        ("2020-06-15", Window.since(parse("2020")), "The day 2020-06-15 lies from 2020-01-01 on."),
        (
            "2019",
            Window.since(parse("2020")),
            "It ends on 2019-12-31 at the latest, before 2020-01-01.",
        ),
        (
            "2023?",
            Window.on(parse("2023")),
            "It may lie from 2023-01-01 to 2023-12-31, but it is marked uncertain (?).",
        ),
        (
            "1975/..",
            Window.on(parse("2020-06-01")),
            "It starts by 1975-12-31 and has no end, so some of it lies on 2020-06-01.",
        ),
        (
            "[1960,1961-12]",
            Window.on(parse("1960")),
            (
                "It is one member of the set, and not all of them are certain to lie"
                " from 1960-01-01 to 1960-12-31."
            ),
        ),
        (
            "2001-21",
            Window.since(parse("2001-02")),
            (
                "Each day it may be, 2001-02-01 to 2001-06-30, lies from 2001-02-01 on"
                "; a season begins and ends a month sooner or later, from place to place."
            ),
        ),
        (
            "2023-12~",
            Window.since(parse("2023-12")),
            (
                "It may lie from 2023-12-01 on, but it may end as early as 2023-11-01"
                "; ~ widens what is stated by one unit of the finest part that it marks."
            ),
        ),
    ],
)
def test_a_reason_explains_the_verdict(date: str, window: Window, reason: str) -> None:
    assert why(parse(date), window) == reason


@given(
    st.one_of(_plain, st.sampled_from(_MASKS)),
    st.sampled_from(["", "~", "?", "/..", "/"]),
    _windows(),
)
def test_there_is_a_reason_for_every_verdict(text: str, mark: str, window: Window) -> None:
    reason = why(parse(text + mark), window)
    assert reason.endswith(".")
    assert "nan" not in reason


@tried_on(
    ("date", "first", "last", "unbounded"),
    [
        ("2022-02/", "2026-11-27", "..", True),
        ("2022-02/", "2022-03-01", "..", True),
        ("2022-02/", "2022-02-28", "..", False),
        ("[2023-12-17..]", "2026-11-27", "..", True),
        ("[2023-12-17..]", "..", "2023-12-20", False),
        ("[..2023-12-18]", "..", "1990-12-31", True),
        ("[..2023-12-18]", "2023-12-18", "2023-12-18", False),
        ("/2023-12-18", "..", "1990-12-31", True),
        ("2023-12?", "2023-12-01", "2023-12-01", False),
        ("[2020,2023-12-17..]", "2026-01-01", "..", True),
        ("[2020,2026,2027..]", "2026-05-01", "2026-05-01", False),
        ("202X", "2026-01-01", "2026-12-31", False),
    ],
)
def test_what_is_possible_for_want_of_an_end_is_told_from_what_is_near(
    date: str, first: str, last: str, *, unbounded: bool
) -> None:
    begins = -inf if first == ".." else parse(first).bounds[0]
    ends = inf if last == ".." else parse(last).bounds[1]
    window = Window(begins, ends)
    assert window.verdict(parse(date)) is Verdict.POSSIBLE
    assert window.takes_unbounded(parse(date)) is unbounded
