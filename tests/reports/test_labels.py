from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.reports.axis import axis
from sahara_cli.reports.labels import Label, placed, row_of

WIDTHS = (23.5, 28.5, 34.0, 58.0)
DATES = st.one_of(
    st.dates().map(str), st.integers(1000, 2100).map(str), st.dates().map(lambda day: str(day)[:7])
)


def _placed(*texts: str, widths: tuple[float, ...] = (34.0,)) -> list[str]:
    return [label.text for label in placed(axis(map(parse, texts)).ticks, widths)]


def _on(width: int, labels: tuple[Label, ...]) -> list[Label]:
    return [label for label in labels if label.step <= width]


@given(st.lists(DATES, max_size=30))
def test_no_label_touches_another_or_runs_off_at_any_width(texts: list[str]) -> None:
    labels = placed(axis(map(parse, texts)).ticks, WIDTHS)
    for step, width in enumerate(WIDTHS):
        shown = _on(step, labels)
        for one, other in combinations(shown, 2):
            apart = row_of(one.level) != row_of(other.level)
            (a, b), (c, d) = one.reach(width), other.reach(width)
            assert apart or b < c or d < a
        assert all(one.reach(width)[0] >= -1 and one.reach(width)[1] <= width + 1 for one in shown)


@given(st.lists(DATES, max_size=30))
def test_a_year_that_is_left_out_has_no_room(texts: list[str]) -> None:
    ticks = axis(map(parse, texts)).ticks
    labels = [label for label in placed(ticks, WIDTHS) if row_of(label.level) == 0]
    shown = {label.text for label in labels}
    for tick in ticks:
        if tick.level == "year" and tick.label and tick.label not in shown:
            left = Label((tick.start + tick.end) / 2, tick.label, "year")
            (start, end), wide = left.reach(WIDTHS[-1]), [one.reach(WIDTHS[-1]) for one in labels]
            blocked = any(end + 0.4 > a and b + 0.4 > start for a, b in wide)
            assert blocked or start < -1 or end > WIDTHS[-1] + 1


def test_six_years_of_which_one_is_full_are_all_named() -> None:
    years = ["2019", "2020", "2021", "2022", "2023", "2024"]
    held = ("2024-01-05", "2024-01-07", "2024-02", "2024-02", "2024-02")
    assert _placed(*years, *held) == [*years, "Jan", "Feb"]


def test_years_months_and_days_have_a_row_each() -> None:
    held = ("2024-03-03", "2024-03-05", "2024-03-05", "2024-03-20")
    assert _placed("2019", *held) == ["2019", "5 y", "2024", "Mar", "3", "5", "20"]


def test_a_cut_without_room_for_its_words_is_three_points() -> None:
    assert _placed("1900", "2020", widths=(8.0,)) == ["1900", "…", "2020"]
    assert _placed("1900", "2020") == ["1900", "120 y", "2020"]
