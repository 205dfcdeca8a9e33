"""A date as a value: what it tells, what it refuses, how it sorts."""

import copy
import pickle
from math import inf

import pytest

from sahara_cli.dates import Edtf, Span, parse
from sahara_cli.errors import DateError
from tests.growing import counted
from tests.rows import tried_on

_REFUSED = {
    "2023-02-29": '"2023-02-29" is no EDTF date: February 2023 has 28 days',
    "1900-02-29": '"1900-02-29" is no EDTF date: February 1900 has 28 days',
    "20X3-02-29": '"20X3-02-29" is no EDTF date: no year 20X3 has a 29 February',
    "2023-1X-32": '"2023-1X-32" is no EDTF date: no month has a day 32',
    "2001-2X": '"2001-2X" is no EDTF date: there is no month 2X',
    "2020/2023-02-30": (
        '"2020/2023-02-30" is no EDTF date: "2023-02-30": February 2023 has 28 days'
    ),
    "2004/2003": '"2004/2003" is no EDTF date: it ends (2003) before it starts (2004)',
    "2012-24/2012-21": (
        '"2012-24/2012-21" is no EDTF date: it ends (2012-21) before it starts (2012-24)'
    ),
    "/": '"/" is no EDTF date: an interval needs its start, its end, or .. for an open one',
    "[1984,..1990]": (
        '"[1984,..1990]" is no EDTF date: "..1990":'
        " .. is open only at the beginning or the end of a set"
    ),
    "[1760..1761-12]": (
        '"[1760..1761-12]" is no EDTF date: "1760..1761-12":'
        " both sides of .. are of one precision, such as two years or two days"
    ),
    "1950S0": ('"1950S0" is no EDTF date: after S stands how many digits count, 1 or more'),
    "Y1E999999999": '"Y1E999999999" is no EDTF date: a year has at most 100 digits',
    "2023\u202e": '"2023\\u202e" is no EDTF date: EDTF is written with plain digits and signs',
    "２０２３": '"２０２３" is no EDTF date: EDTF is written with plain digits and signs',
    "2023-12-08\n": '"2023-12-08\\n" is no EDTF date: EDTF has no spaces',
    "": '"" is no EDTF date: there is nothing where a date should be',
}


@tried_on(("text", "sentence"), _REFUSED.items())
def test_a_refusal_says_where_and_why(text: str, sentence: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert str(caught.value) == sentence


@tried_on(
    "text",
    [
        "-0000-01", "Y2006", "Y-9999", "Y00001", "Y17E0", "Y17E7-12", "-12345", "12345", "+2004",
        "198", "2004??", "2004?~", "-?2004", "198x", "{}", "[]", "{..}", "[1984,]", "[1984/1986]",
        "[[1984],1985]", "[1984,1985]?", "[2004-06-11T10:00:00Z]", "..1984", "1984..", "2004..2005",
        "1667..,1984", "[1667..,1984]", "1985-04-12T23:20:30?", "1985-04-1XT23:20:30",
        "2016-05-02T16:54:59.042Z", "2016-05-02T01:01:60", "2016-05-02T12:00:00-00:00",
        "2016-05-02T12:00:00+14:01", "2016-05-02T12:00:00+15", "2016-05-02t12:00:00",
        "2016-05-02T25:00:00", "2016-05-02T10:00:00+02:60", "unknown/2006", "2004-06-(11)~",
    ],
)  # fmt: skip
def test_what_the_specification_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="is no EDTF date: "):
        parse(text)


@tried_on(
    ("text", "level", "earliest", "latest"),
    [
        ("../..", 1, "-inf", "inf"),
        ("/..", 1, "unknown", "inf"),
        ("../", 1, "-inf", "unknown"),
        ("..2004-06-01/2004-06-20", 2, "-inf", "2004-06-20"),
        ("2004-06-01~/2004-06-20..", 2, "2004-06-01", "inf"),
        ("-20XX", 1, "-2099-01-01", "-2000-12-31"),
        ("-XXXX", 2, "-9999-01-01", "-0001-12-31"),
        ("-1X32-X1-X2", 2, "-1932-01-02", "-1032-11-22"),
        ("20XX-41", 2, "2000-07-01", "2099-12-31"),
        ("2001-~21", 2, "2001-03-01", "2001-05-31"),
        ("Y20E2", 2, "2000-01-01", "2000-12-31"),
        ("Y171010000S3", 2, "171000000-01-01", "171999999-12-31"),
        ("Y170000002?", 1, "170000002-01-01", "170000002-12-31"),
        ("Y170000002/Y170000003", 1, "170000002-01-01", "170000003-12-31"),
        ("-0001-12-31/0000-01-01", 1, "-0001-12-31", "0000-01-01"),
        ("0000-01-03/0000-01", 0, "0000-01-03", "0000-01-31"),
        ("2016-05-02T24:00:00", 0, "2016-05-02", "2016-05-02"),
        ("1998-12-31T23:59:60Z", 0, "1998-12-31", "1998-12-31"),
        ("1999-01-01T05:29:60+05:30", 0, "1999-01-01", "1999-01-01"),
        ("?2004~", 2, "2004-01-01", "2004-12-31"),
        ("[1984~,1985?]", 2, "1984-01-01", "1985-12-31"),
        ("[2001-21..2001-23]", 2, "2001-03-01", "2001-11-30"),
    ],
)
def test_the_corners_have_their_level_and_bounds(
    text: str, level: int, earliest: str, latest: str
) -> None:
    date = parse(text)
    assert (date.level, date.earliest, date.latest) == (level, earliest, latest)


@tried_on(
    ("text", "approximate", "uncertain"),
    [
        ("2004", False, False),
        ("2004~", True, False),
        ("2004?", False, True),
        ("2004%", True, True),
        ("2004-06-~11", True, False),
        ("?2004-06-04~", True, True),
        ("1984?/2004", False, True),
        ("[1984,1985~]", True, False),
        ("2004-06-11/..", False, False),
    ],
)
def test_a_qualifier_on_any_component_is_told(
    text: str, *, approximate: bool, uncertain: bool
) -> None:
    date = parse(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


def test_the_spans_are_the_stated_ones() -> None:
    day = parse("2023-12-08").bounds[0]
    assert parse("2023-12-08~").spans == (Span(day, day, day, day),)
    assert parse("2023-12-08/..").spans == (Span(day, day, inf, inf),)
    assert parse("2023-12-08/").spans == (Span(day, day, day, inf),)
    assert parse("/2023-12-08").spans == (Span(-inf, day, day, day),)
    assert len(parse("[2020,2021..2022]").spans) == 2


@tried_on(
    ("text", "year", "month"),
    [
        ("2023-12-08", 2023, 12),
        ("2023-12", 2023, 12),
        ("2023", 2023, None),
        ("201X", 2010, None),
        ("2022-02/..", 2022, 2),
        ("2022-02/2023", 2022, 2),
        ("[2023-12-01..2023-12-07]", 2023, 12),
        ("[2023-12-17,2024-01-02]", 2023, None),
        ("../2020", None, None),
        ("/2020", None, None),
        ("-0500-03-15", -500, 3),
    ],
)
def test_a_heading_takes_the_month_only_from_a_date_that_states_one(
    text: str, year: int | None, month: int | None
) -> None:
    date = parse(text)
    assert (date.year, date.month) == (year, month)


def test_dates_of_all_kinds_sort_by_what_they_state() -> None:
    texts = [
        "2021~",
        "2020/..",
        "2020",
        "2020-01",
        "2020-01-01",
        "-0500",
        "Y-17E7",
        "/2020",
        "../2020",
    ]
    dates = sorted(map(parse, texts))
    assert [str(date) for date in dates] == [
        "../2020", "/2020", "Y-17E7", "-0500", "2020-01-01", "2020-01", "2020", "2020/..", "2021~",
    ]  # fmt: skip


def test_a_date_is_a_value() -> None:
    date = parse("2023-12-08")
    assert date == parse("2023-12-08")
    assert date != parse("2023-12")
    assert len({date, parse("2023-12-08")}) == 1
    assert pickle.loads(pickle.dumps(date)) == copy.deepcopy(date) == date  # noqa: S301 - our own bytes
    with pytest.raises(AttributeError):
        date.text = "2024"
    with pytest.raises(AttributeError):
        del date.text
    assert repr(date) == "Edtf('2023-12-08')"


def test_what_is_no_text_is_refused() -> None:
    for value in (None, 2023, b"2023"):
        with pytest.raises(DateError, match="a date is a text such as 2023-12-08"):
            parse(value)  # type: ignore[arg-type]  # the wrong type is the case


@tried_on(
    "text",
    [
        "X" * 1_000_000,
        "[" * 1_000_000,
        "Y" + "9" * 1_000_000,
        "Y1E" + "9" * 1_000_000,
        "1950S" + "9" * 1_000_000,
        "/" * 1_000_000,
        "[" + ",".join(["XXX1-02-28"] * 900) + "]" + "x",
        "?" * 9_999,
        "Y" * 9_999,
        "Y" + "-" * 9_998,
    ],
)
def test_a_monstrous_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(DateError) as caught, counted() as steps:
        parse(text)
    assert steps.total() < 200_000
    assert len(str(caught.value)) < 300


def test_a_long_set_is_read_in_bounded_steps() -> None:
    masks = [f"{a}X{b}X-0X-3X" for a in range(10) for b in range(10)] * 6
    with counted() as steps:
        date = parse("{" + ",".join(masks) + "}")
    assert steps.total() < 1_000_000
    assert isinstance(date, Edtf)
