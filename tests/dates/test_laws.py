"""Laws that hold of every date, and of every text that is none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sahara_cli.dates import Edtf, Verdict, Window, parse, why
from sahara_cli.dates.edtf.grammar import read_node
from sahara_cli.dates.edtf.nodes import Interval, Point
from sahara_cli.dates.edtf.value import parse as parse_fast
from sahara_cli.errors import DateError
from tests.growing import counted

_marks = st.sampled_from(["", "", "", "?", "~", "%"])
_digits = st.sampled_from("0123456789X")
_year = st.builds(
    "{}{}".format, st.sampled_from(["", "", "-"]), st.text(_digits, min_size=4, max_size=4)
)
_two = st.one_of(st.integers(1, 41).map("{:02}".format), st.text(_digits, min_size=2, max_size=2))


@st.composite
def _points(draw: st.DrawFn) -> str:
    parts = [draw(_year), *draw(st.lists(_two, max_size=2))]
    return "-".join(draw(_marks) + part + draw(_marks) for part in parts)


_long = st.builds(
    "{}Y{}{}{}{}".format,
    _marks,
    st.integers(-(10**12), 10**12),
    st.sampled_from(["", "E3", "E17"]),
    st.sampled_from(["", "S2"]),
    _marks,
)
_point = st.one_of(_points(), _points(), _long)
_ends = st.one_of(
    _point, st.sampled_from(["", ".."]), _point.map("..{}".format), _point.map("{}..".format)
)
_members = st.one_of(_point, st.builds("{}..{}".format, _point, _point), _ends)
_sets = st.builds(
    lambda members, pair: pair[0] + ",".join(members) + pair[1],
    st.lists(_members, max_size=4),
    st.sampled_from(["[]", "{}"]),
)
_times = st.builds(
    "{}T{:02}:{:02}:{:02}{}".format,
    _points(), st.integers(0, 25), st.integers(0, 61), st.integers(0, 61),
    st.sampled_from(["", "Z", "+02", "-05:30", "+15"]),
)  # fmt: skip
#: Texts that have the look of EDTF, some right and some wrong.
edtf_texts = st.one_of(_point, st.builds("{}/{}".format, _ends, _ends), _sets, _times)


def _date(text: str) -> Edtf | None:
    try:
        return parse(text)
    except DateError:
        return None


@given(edtf_texts)
@example("XXXX-02-29")
@example("Y-17E7")
@example("{..1984}")
def test_every_text_is_a_date_that_holds_together_or_is_refused(text: str) -> None:
    date = _date(text)
    if date is None:
        return
    assert str(date) == text
    assert parse(date.text) == date
    low, high = date.bounds
    assert low <= high
    assert date.level in (0, 1, 2)
    assert date.kind
    assert date.in_words
    assert date.earliest == "unknown" or parse_bound(date.earliest) == low
    assert date.latest == "unknown" or parse_bound(date.latest) == high
    for span in date.spans:
        assert span.s_lo <= span.s_hi <= span.e_hi
        assert span.s_lo <= span.e_lo <= span.e_hi


def parse_bound(text: str) -> float:
    """Read an ISO day of any year again, by the way of `parse` where its year has four digits."""
    if text.endswith("inf"):
        return float(text)
    year, month, day = text.removeprefix("-").rsplit("-", 2)
    if len(year) > 4:
        sign = "-" if text[0] == "-" else ""
        first, last = parse(f"Y{sign}{year}").bounds
        return first if (month, day) == ("01", "01") else last
    return parse(text).bounds[0]


@given(edtf_texts, edtf_texts, edtf_texts)
def test_the_order_is_total(first: str, second: str, third: str) -> None:
    a, b, c = (_date(text) or parse("2020") for text in (first, second, third))
    assert (a < b) + (a == b) + (a > b) == 1
    assert (a <= b) == (not a > b)
    assert a <= b or b <= a
    if a <= b <= c:
        assert a <= c


@given(edtf_texts, st.integers(-800_000, 800_000), st.integers(0, 400_000))
def test_every_date_has_a_verdict_and_a_reason(text: str, first: int, length: int) -> None:
    if date := _date(text):
        window = Window(first, first + length)
        verdict = window.verdict(date)
        assert verdict in tuple(Verdict)
        assert why(date, window)
        if verdict is not Verdict.NO:
            assert Window(first - 10, first + length + 10).verdict(date) >= verdict


@given(
    st.one_of(edtf_texts, st.dates().map(str), st.builds("{}/{}".format, st.dates(), st.dates()))
)
def test_the_quick_way_and_the_long_way_read_the_same(text: str) -> None:
    date = _date(text)
    if date is None:
        with pytest.raises(DateError):
            read_node(text)
        return
    node = read_node(text)
    if date.reach and isinstance(node, Point | Interval):
        low, high = node.reach[0], node.reach[-1]
        assert (date.reach[0], date.reach[3]) == (low, high)
        assert parse_fast(text).bounds == (date.spans[0].s_lo, date.spans[0].e_hi)


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    _date(text)


@given(edtf_texts, st.integers(0, 60), st.characters())
def test_a_mutated_date_is_a_date_or_refused(text: str, at: int, sign: str) -> None:
    with counted() as steps:
        _date(text[:at] + sign + text[at:])
        _date(text[:at] + text[at + 1 :])
    assert steps.total() < 200_000
