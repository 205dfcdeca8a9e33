from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports.spine import Entry, Gap, Heading, shape, spine
from tests.formats.samples import event
from tests.rows import tried_on


def _line(*dates: str) -> list[str]:
    """Tell a spine as text: years bare, months indented, gaps in brackets, records by dates."""
    found = [Answer(event(f"e{at}", date, "x")) for at, date in enumerate(dates)]
    told = []
    for part in spine(found):
        match part:
            case Heading(text, level):
                told.append(text if level == "year" else f" {text}")
            case Gap(years):
                told.append(f"({years})")
            case Entry(one, _):
                told.append(f"  {dates[int(one.record.id[1:])]}")
    return told


def test_a_year_stands_before_the_months_of_it() -> None:
    assert _line("2023-01-01", "2023", "2023-12-08") == [
        "2023", "  2023", " January", "  2023-01-01", " December", "  2023-12-08",
    ]  # fmt: skip


def test_a_gap_is_shown_from_two_years_on() -> None:
    assert _line("2006", "2020", "2021") == [
        "2006",
        "  2006",
        "(14)",
        "2020",
        "  2020",
        "2021",
        "  2021",
    ]


def test_the_order_given_is_kept_and_gaps_with_it() -> None:
    assert _line("2020-05", "2020-02", "2006") == [
        "2020", " May", "  2020-05", " February", "  2020-02", "(14)", "2006", "  2006",
    ]  # fmt: skip


def test_a_range_of_days_in_one_month_stands_under_that_month() -> None:
    assert _line("[2023-12-17,2023-12-18]", "2023-12-01/2024-01-07") == [
        "2023", " December", "  [2023-12-17,2023-12-18]", "  2023-12-01/2024-01-07",
    ]  # fmt: skip


def test_a_few_days_of_two_months_stand_under_the_first_and_a_season_under_its_year() -> None:
    assert _line("2024-01-12", "[2024-06-28..2024-07-05]", "2024-22") == [
        "2024", "  2024-22", " January", "  2024-01-12", " June", "  [2024-06-28..2024-07-05]",
    ]  # fmt: skip


@tried_on(
    ("date", "heading"),
    [
        ("199X", "1990 to 1999"),
        ("[2019..2021]", "2019 to 2021"),
        ("[2006..]", "2006 or later"),
        ("[..2006]", "2006 or earlier"),
        ("../1991", "1991 or earlier"),
        ("/1991", "1991 or earlier"),
        ("../..", "no date"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("Y12000", "12,000"),
        ("2023-22", "2023"),
        ("2021/2022", "2021"),
    ],
)
def test_a_date_stands_under_no_year_that_it_does_not_say(date: str, heading: str) -> None:
    assert _line(date) == [heading, f"  {date}"]


def test_what_is_open_makes_no_gap() -> None:
    assert _line("../1991", "1975", "[2006..]", "2020") == [
        "1991 or earlier", "  ../1991", "1975", "  1975",
        "2006 or later", "  [2006..]", "2020", "  2020",
    ]  # fmt: skip


def test_what_is_before_or_after_a_day_of_a_year_stands_around_that_year() -> None:
    dates = ["2024-01-05", "[2024-02..]", "[..2024-03-04]", "2024-06-01", "2025"]
    told = [
        "2024 or earlier", "  [..2024-03-04]", "2024", " January", "  2024-01-05", " June", "  2024-06-01",
        "2024 or later", "  [2024-02..]", "2025", "  2025",
    ]  # fmt: skip
    assert _line(*dates) == told
    assert _line(*dates[::-1]) == [
        "2025", "  2025", "2024 or later", "  [2024-02..]", "2024", " June", "  2024-06-01", " January",
        "  2024-01-05", "2024 or earlier", "  [..2024-03-04]",
    ]  # fmt: skip


def test_what_has_no_date_comes_last_whatever_the_order() -> None:
    assert _line("../..", "2020") == ["2020", "  2020", "no date", "  ../.."]


@tried_on(
    ("date", "known"),
    [
        ("2023-12-08", "day"),
        ("2023-12-08~", "coarse"),
        ("2023-12-08?", "coarse"),
        ("2023-12", "coarse"),
        ("2020", "coarse"),
        ("[2023-12-01..2023-12-07]", "coarse"),
        ("[2023-12-17,2023-12-18]", "coarse"),
        ("2023-12-01/2023-12-07", "stretch"),
        ("2022-02/..", "from"),
        ("2022-02/", "from"),
        ("../1991", "until"),
        ("/1991", "until"),
        ("../..", "undated"),
    ],
)
def test_a_shape_tells_what_is_known_of_a_date(date: str, known: str) -> None:
    assert shape(parse(date)) == known


def test_no_date_at_all_is_undated() -> None:
    assert shape(None) == "undated"


@given(
    st.lists(
        st.dates().map(lambda day: day.isoformat())
        | st.sampled_from(["2020", "2020-05", "199X", "../1991", "../.."])
    )
)
def test_every_record_stands_once(dates: list[str]) -> None:
    found = [Answer(event(f"e{at}", date, "x")) for at, date in enumerate(dates)]
    entries = [part.answer for part in spine(found) if isinstance(part, Entry)]
    assert sorted(map(id, entries)) == sorted(map(id, found))
