"""Held against another implementation, python-edtf 5, where that one is right.

Left out by rule, since it is wrong or says something else there:

- Seasons 24 and those of other hemispheres that cross the year: it ends them on 31 December.
- Significant digits: it reports the estimate, not the years that may be meant.
- Unknown ends (`1985/`): it sets them ten years off; an unknown end has no day.
- 29 February in centuries, and days that a masked year or month may not have: it does not check.
- Months unspecified in years before 0: it exchanges the first and the last.
- Qualifiers on seasons, on masks in sets, and long years in intervals: it refuses them.
"""

from math import inf
from time import struct_time

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from sahara_cli.dates import day_text, parse

_MARKS = st.sampled_from(["", "?", "~", "%"])
_YEARS = st.integers(1, 9999).map("{:04}".format)
_MONTHS = st.builds("{}-{:02}".format, _YEARS, st.integers(1, 12))
# Days that all months have, so that neither side's calendar matters; leap days are elsewhere.
_DAYS = st.builds("{}-{:02}".format, _MONTHS, st.integers(1, 28))
_PLAIN = st.one_of(_YEARS, _MONTHS, _DAYS)
_BEFORE = st.builds("-{}".format, _PLAIN)
_QUALIFIED = st.builds("{}{}".format, _PLAIN, _MARKS)
_GROUPED = st.builds(
    "{}{}-{:02}-{}{:02}".format, _YEARS, _MARKS, st.integers(1, 12), _MARKS, st.integers(1, 28)
)
_MASKED = st.one_of(
    _YEARS.map(lambda year: f"{year[:3]}X"),
    _YEARS.map(lambda year: f"{year[:2]}XX"),
    _YEARS.map(lambda year: f"{year}-XX"),
    _YEARS.map(lambda year: f"{year}-XX-XX"),
    # Its last day of February is that of any year.
    st.builds("{}-{:02}-XX".format, _YEARS, st.integers(3, 12)),
)
_SEASONS = st.builds("{}-{}".format, _YEARS, st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41]))
_LONG = st.integers(10_000, 10**9).flatmap(lambda year: st.sampled_from([f"Y{year}", f"Y-{year}"]))
_EXPONENTS = st.builds("Y{}E{}".format, st.integers(1, 99), st.integers(4, 8))
_ENDS = st.tuples(_PLAIN, _PLAIN).map(sorted)
_INTERVALS = st.one_of(
    _ENDS.filter(lambda ends: parse(ends[0]).bounds[0] <= parse(ends[1]).bounds[1]).map("/".join),
    _QUALIFIED.map("../{}".format),
    _QUALIFIED.map("{}/..".format),
)
_SETS = st.builds(
    lambda members, pair: pair[0] + ",".join(members) + pair[1],
    st.lists(_YEARS, min_size=2, max_size=5),
    st.sampled_from(["[]", "{}"]),
)
_TEXTS = st.one_of(
    _PLAIN, _BEFORE, _QUALIFIED, _GROUPED, _MASKED, _SEASONS, _LONG, _EXPONENTS, _INTERVALS, _SETS
)  # fmt: skip


def _theirs(bound: object) -> str:
    if isinstance(bound, float):
        return "inf" if bound == inf else "-inf"
    assert isinstance(bound, struct_time)
    year, month, day = bound[:3]
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


@given(_TEXTS)
@settings(max_examples=3 * settings().max_examples)
def test_both_state_the_same_first_and_last_day(text: str) -> None:
    ours, theirs = parse(text), parse_edtf(text)
    assert ours.earliest == _theirs(theirs.lower_strict())
    assert ours.latest == _theirs(theirs.upper_strict())


def test_the_days_of_a_month_are_those_of_the_calendar() -> None:
    leap = [year for year in range(1, 2401) if parse(f"{year:04}-02").latest.endswith("29")]
    assert len(leap) == 582
    assert day_text(parse("1900-02").bounds[1]) == "1900-02-28"
