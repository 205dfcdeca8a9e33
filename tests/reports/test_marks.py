from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dates.days import day_number
from sahara_cli.reports.axis import axis
from sahara_cli.reports.marks import MEANINGS, Mark, mark, signs
from tests.rows import tried_on

#: Dates on either side, so that edges have room to fade.
AROUND = tuple(map(parse, ("2000", "2049")))


def _mark(text: str) -> Mark:
    date = parse(text)
    return mark(date, axis((*AROUND, date)))


@tried_on(
    ("text", "forms"),
    [
        ("2023-12-08", ["day"]),
        ("2023", ["within"]),
        ("2023-12", ["within"]),
        ("[2023-12-01..2023-12-07]", ["within"]),
        ("2023-12-01/2023-12-07", ["lasting"]),
        ("2021-05/2022-04", ["within", "within", "lasting"]),
        ("2022-02/", ["within", "tail", "open-right"]),
        ("2022-02/..", ["within", "lasting", "open-right"]),
        ("/1991-09-06", ["lasting", "tail", "open-left"]),
        ("../1991-09-06", ["lasting", "open-left"]),
        ("[2023-12-17..]", ["within", "open-right"]),
        ("2023-12-17~", ["day", "fade-left", "fade-right"]),
        ("[2023-12-01~..2023-12-07]", ["within", "fade-left"]),
        ("2004~/2006", ["within", "within", "lasting", "fade-left"]),
        ("{2020,2021-05-01}", ["within", "day"]),
        ("../..", []),
    ],
)
def test_a_mark_shows_what_is_known(text: str, forms: list[str]) -> None:
    assert [shape.form for shape in _mark(text).shapes] == forms


def test_no_date_has_no_mark() -> None:
    assert mark(None, axis(AROUND)) == Mark()


def test_what_is_uncertain_is_doubtful_and_no_wider() -> None:
    sure, unsure = _mark("2020"), _mark("2020?")
    assert (sure.doubtful, unsure.doubtful) == (False, True)
    assert sure.shapes == unsure.shapes


def test_an_uncertain_day_is_not_drawn_as_a_long_event() -> None:
    some_day, all_week = (
        parse(text) for text in ("[2023-12-01..2023-12-07]", "2023-12-01/2023-12-07")
    )
    laid = axis((*AROUND, some_day, all_week))
    (within,), (lasting,) = (mark(date, laid).shapes for date in (some_day, all_week))
    assert (within.form, lasting.form) == ("within", "lasting")
    assert within[1:] == lasting[1:]


def test_a_year_is_drawn_from_its_first_day_to_its_last() -> None:
    laid = axis((*AROUND, parse("2020")))
    (shape,) = mark(parse("2020"), laid).shapes
    assert shape.start == laid.place(day_number(2020, 1, 1))
    assert shape.end == laid.place(day_number(2021, 1, 1))


def test_a_fade_reaches_as_far_as_a_verdict_does() -> None:
    date = parse("2020~")
    laid = axis((*map(parse, ("2018", "2019", "2021", "2022")), date))
    edges = {shape.form: shape for shape in mark(date, laid).shapes}
    assert edges["fade-left"].start == laid.place(day_number(2019, 1, 1))
    assert edges["fade-right"].end == laid.place(day_number(2022, 1, 1))


def test_a_legend_names_the_signs_that_are_used_in_its_own_order() -> None:
    marks = [_mark(text) for text in ("2022-02/", "2020?", "2023-12-17~")]
    assert signs(marks) == ("day", "within", "fade", "doubt", "open-right", "tail")
    assert set(signs(marks)) < set(MEANINGS)
    assert signs([Mark()]) == ()


@given(
    st.sampled_from(
        [
            "2020",
            "2020-05~",
            "Y17E8",
            "-0500~",
            "XXXX-12",
            "../1991~",
            "1950S2/..",
            "{1848,1871-03~}",
        ]
    )
)
def test_no_shape_leaves_the_axis(text: str) -> None:
    for shape in mark(parse(text), axis([parse(text)])).shapes:
        assert 0 <= shape.start <= shape.end <= 1


def test_nothing_fades_where_the_axis_ends_nor_beyond_it() -> None:
    alone = mark(parse("2020~"), axis([parse("2020")]))
    assert [shape.form for shape in alone.shapes] == ["within"]
    near = mark(parse("2020-01-05~"), axis(map(parse, ["2020", "2020-01-05"])))
    left = next(shape for shape in near.shapes if shape.form == "fade-left")
    assert (left.start, left.first, left.last) == (
        0.0,
        day_number(2020, 1, 4),
        day_number(2020, 1, 4),
    )
