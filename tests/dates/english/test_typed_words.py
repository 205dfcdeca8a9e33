"""Words that articles use for a date are read where a person types them, and counted from today."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from sahara_cli.dates import read
from sahara_cli.errors import DateError
from tests.rows import tried_on

_TODAY = dt.date(2023, 12, 13)  # a Wednesday


@tried_on(
    ("text", "edtf"),
    [
        ("a fortnight ago", "2023-11-29"),
        ("a year ago", "2022-12-13"),
        ("two weeks ago today", "2023-11-29"),
        ("ten years ago this month", "2013-12"),
        ("a decade ago", "2013~"),
        ("two and a half years ago", "2021-06~"),
        ("the week before last", "[2023-11-27..2023-12-03]"),
        ("the year after next", "2025"),
        ("the day before yesterday", "2023-12-11"),
        ("current year", "2023"),
        ("Monday last", "2023-12-11"),
        ("Tuesday last week", "2023-12-05"),
        ("March last year", "2022-03"),
        ("Monday, 4 December", "2023-12-04"),
        ("sat 9 dec", "2023-12-09"),
        ("last weekend", "[2023-12-09..2023-12-10]"),
        ("next weekend", "[2023-12-23..2023-12-24]"),
        ("this winter", "2023-24"),
        ("the spring of 2019", "2019-21"),
        ("Christmas 2022", "2022-12-25"),
        ("Christmas", "2022-12-25"),
        ("Easter 2023", "2023-04-09"),
        ("the week of 12 June 2023", "[2023-06-12..2023-06-18]"),
        ("the first Monday of May 2020", "2020-05-04"),
        ("the third quarter", "2023-35"),
        ("H2", "2023-41"),
        ("44 BC", "-0043"),
        ("500–491 BC", "-0499/-0490"),
        ("1190/85 BC", "-1189/-1184"),
        ("15 March 44 BC", "-0043-03-15"),
        ("AD 410", "0410"),
        ("fiscal 2022", "2022~"),
        ("yesterday morning", "2023-12-12"),
    ],
)
def test_words_that_count_from_today_or_by_a_choice_are_told(text: str, edtf: str) -> None:
    reading = read(text, _TODAY)
    assert (str(reading.edtf), reading.literal) == (edtf, False)


@tried_on(
    ("text", "edtf"),
    [
        ("H1 2023", "2023-40"),
        ("the first half of 2023", "2023-40"),
        ("third quarter of 2022", "2022-35"),
        ("the second of June 2020", "2020-06-02"),
        ("nineteen eighty-four", "1984"),
        ("2020 June 8", "2020-06-08"),
    ],
)
def test_words_that_say_all_are_literal(text: str, edtf: str) -> None:
    reading = read(text, _TODAY)
    assert (str(reading.edtf), reading.literal) == (edtf, True)


@tried_on(
    ("text", "sentence"),
    [
        ("8 décembre 2023", '"8 décembre 2023" is not English: type 8 December 2023'),
        ("on Wendesday", '"on Wendesday" is no date; did you mean Wednesday?'),
        ("last Saturay", '"last Saturay" is no date; did you mean last Saturday?'),
        ("8 Febuary 2023", '"8 Febuary 2023" is no date; did you mean 8 February 2023?'),
        ("2 weaks ago", '"2 weaks ago" is no date; did you mean 2 weeks ago?'),
        ("1er août 2020", '"1er août 2020" is not English: type 1 August 2020'),
        ("44 av. J.-C.", '"44 av. J.-C." is written otherwise here: type 44 BC'),
        ("300 a. C.", '"300 a. C." is written otherwise here: type 300 BC'),
        ("BCE 44", '"BCE 44" is written otherwise here: type 44 BC'),
        ("2e semestre 2023", '"2e semestre 2023" is written otherwise here: type H2 2023'),
        ("S1-2020", '"S1-2020" is written otherwise here: type H1 2020'),
        ("3º trimestre de 2022", '"3º trimestre de 2022" is written otherwise here: type Q3 2022'),
        ("12 janv. 2020", '"12 janv. 2020" is not English: type 12 January 2020'),
        ("8. Dezember 2023", '"8. Dezember 2023" is not English: type 8 December 2023'),
        ("am 3. März 2021", '"am 3. März 2021" is not English: type 3 March 2021'),
        ("2 de março de 2022", '"2 de março de 2022" is not English: type 2 March 2022'),
        (
            "3 de mayo de 2021",
            '"3 de mayo de 2021" is not English: type 3 May 2021',
        ),
        ("30 Feb", '"30 Feb" is no date: February has 29 days at most'),
        ("Tue 4 December", '"Tue 4 December" is no date: 4 December 2023 is a Monday'),
        ("the sixties", '"the sixties" lacks its century: type its years, such as 1990s'),
        ("12 November 18", '"12 November 18" has a year of two digits: type all four'),
        (
            "1 Ramadan 1440",
            (
                '"1 Ramadan 1440" is a day of the Islamic calendar, which is not converted to ours:'
                " type ours, such as 8 Dec 2023"
            ),
        ),
        (
            "last fortnight",
            '"last fortnight" has no clear first and last day: type them, such as 2023-11-29..2023-12-13',
        ),
        (
            "a few days ago",
            '"a few days ago" has no clear first day: type it, such as 3 days ago or next month',
        ),
    ],
)
def test_words_of_no_clear_day_are_refused_with_what_to_type(text: str, sentence: str) -> None:
    with pytest.raises(DateError) as caught:
        read(text, _TODAY)
    assert str(caught.value) == sentence


@tried_on("text", ["Chad", "noon", "daily", "that year", "the following day", "May Day parade"])
def test_what_names_no_day_of_its_own_is_no_date(text: str) -> None:
    with pytest.raises(DateError, match="is no date: type a date such as"):
        read(text, _TODAY)


def _loaded(text: str) -> bool:
    script = (
        "import datetime, sys; from sahara_cli.dates import read;"
        f" read({text!r}, datetime.date(2023, 12, 13)); print('sahara_cli.dates.english.grammar' in sys.modules)"
    )
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"


@tried_on("text", ["2020", "2020-06..2021", "25/12/2023", "Q3 2023", "2020 June"])
def test_the_grammar_is_not_loaded_for_what_numbers_say(text: str) -> None:
    assert not _loaded(text)


@pytest.mark.slow  # starts processes
def test_the_grammar_is_loaded_for_words() -> None:
    assert _loaded("a fortnight ago")
