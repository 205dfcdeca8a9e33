"""A date's four days: the comparison of integers is the verdict."""

from __future__ import annotations

from math import inf

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.records import Fact
from sahara_cli.engines.days import (
    FIRST_DAY,
    LAST_DAY,
    NEVER,
    NEVER_ENDING,
    NEVER_STARTED,
    NO_BEGINNING,
    NO_END,
    UNDATED,
    bounds,
    days,
    days_of,
)
from tests.rows import tried_on


@tried_on(
    ("date", "four"),
    [
        ("0001-01-02", (2, 2, 2, 2)),
        ("0001", (1, 365, 1, 365)),
        ("0001-01-02/0001-01-04", (2, 2, 4, 4)),
        ("0001-01-02/..", (2, 2, NO_END, NO_END)),
        ("../0001-01-02", (NO_BEGINNING, NO_BEGINNING, 2, 2)),
        ("0001-01-02/", (2, 2, 2, NO_END)),
        ("/0001-01-02", (NO_BEGINNING, 2, 2, 2)),
        ("0001-01-02?", (2, NEVER_STARTED, NEVER_ENDING, 2)),
        ("0001-01-02?/..", (2, NEVER_STARTED, NEVER_ENDING, NO_END)),
        ("[0001-01-02,0001-01-09]", (2, NEVER_STARTED, NEVER_ENDING, 9)),
        ("Y170000002", (LAST_DAY, LAST_DAY, LAST_DAY, LAST_DAY)),
        ("Y-170000002", (FIRST_DAY, FIRST_DAY, FIRST_DAY, FIRST_DAY)),
    ],
)
def test_a_date_has_four_days(date: str, four: tuple[int, int, int, int]) -> None:
    assert tuple(days(parse(date)).four) == four


def test_only_a_set_has_members() -> None:
    assert days(parse("2020")).members is None
    one, other = days(parse("[0001-01-02,0001-01-09..]")).members or ()
    assert (tuple(one), tuple(other)) == ((2, 2, 2, 2, 0), (9, NO_END, 9, NO_END, 0))
    assert days(parse("[2020,2021]")).every is False
    assert days(parse("{2020,2021}")).every is True


@tried_on("date", ["{2011~..2011}", "{2010..2010~}", "{2010-03~..2011-05}"])
def test_what_is_sure_of_an_end_makes_nothing_beyond_its_range_possible(date: str) -> None:
    (whole,) = parse(date).members
    members = days(parse(date)).members or ()
    assert {(one.s_lo, one.e_hi) for one in members} == {whole.reach}


def test_no_window_is_wide_enough_for_what_is_uncertain() -> None:
    first, last = bounds(Window(-inf, inf)).days
    assert last < NEVER_STARTED
    assert first > NEVER_ENDING


def test_what_has_no_date_is_possible_and_what_no_window_is_asked_of_is_not() -> None:
    first, last = bounds(Window(-inf, inf)).days
    assert UNDATED.s_lo <= last
    assert UNDATED.e_hi >= first
    assert not (NEVER.s_lo <= last and NEVER.e_hi >= first)
    fact = Fact.plainly({"id": "a", "subject": "b", "property": "c", "value": "d", "cites": []})
    assert days_of(fact).four == UNDATED


@tried_on(
    ("since", "until", "months", "years"),
    [
        ("2020-02-01", "2021-12-31", ("2020-02-01", "2021-12-31"), ("2021-01-01", "2021-12-31")),
        ("2020-02-02", "2021-12-30", ("2020-03-01", "2021-11-30"), ("2021-01-01", "2020-12-31")),
    ],
)
def test_a_window_has_whole_months_and_years(
    since: str, until: str, months: tuple[str, str], years: tuple[str, str]
) -> None:
    window = bounds(Window(parse(since).bounds[0], parse(until).bounds[1]))
    assert window.months == tuple(parse(one).bounds[0] for one in months)
    assert window.years == tuple(parse(one).bounds[0] for one in years)
