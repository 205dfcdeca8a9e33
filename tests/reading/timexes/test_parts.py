"""Which week a weekday is of, where its sentence tells another day before it or after it."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.reading.timexes import Timex, find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)


def read(text: str) -> list[Timex]:
    return find(text, PUBLISHED)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The cook told the crew on Friday that she had sailed on Wednesday.", ["03-13", "03-11"]),
        ("The cook said on Friday that she had been hurt on Saturday.", ["03-13", "03-07"]),
        ("The cook said on Friday that she had slept on Friday.", ["03-13", "03-13"]),
        ("The cook said on Friday that she sailed on Wednesday.", ["03-13", "03-18"]),
        ("The cook said so on Friday. She had sailed on Wednesday.", ["03-13", "03-18"]),
    ],
)
def test_what_had_been_by_a_told_day_was_before_it(sentence: str, values: list[str]) -> None:
    assert [one.value for one in read(sentence)] == [f"1998-{value}" for value in values]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The cook came on Wednesday and left on Thursday.", ["03-11", "03-12"]),
        ("The cook came on Tuesday and then left for Leith on Thursday.", ["03-10", "03-12"]),
        ("The cook came on Monday and left on Tuesday.", ["03-16", "03-17"]),
        ("The inn was shut from Tuesday to Friday.", ["03-10", "03-13"]),
        ("The cook came on Wednesday and will leave on Thursday.", ["03-18", "03-19"]),
        ("The cook came on Wednesday, after she fell on Friday.", ["03-18", "03-13"]),
        ("The cook came on Wednesday and saw the hole that ice tore on Friday.", ["03-18", "03-13"]),
        ("The cook blamed Wednesday and Thursday.", ["03-18", "03-12"]),
    ],
)  # fmt: skip
def test_what_is_told_of_the_past_in_a_row_runs_forward(sentence: str, values: list[str]) -> None:
    assert [one.value for one in read(sentence)] == [f"1998-{value}" for value in values]


@tried_on(
    ("day", "sentence", "edtf"),
    [
        ("2024-05-14", "The fair was held this weekend.", "[2024-05-11..2024-05-12]"),
        ("2024-05-14", "The fair will be held this weekend.", "[2024-05-18..2024-05-19]"),
        ("2024-05-14", "The fair opens this weekend.", "[2024-05-18..2024-05-19]"),
        ("2024-05-14", "The council met this Monday.", "2024-05-13"),
        ("2024-05-14", "The council meets this Thursday.", "2024-05-16"),
        ("2024-05-14", "The council said it would meet this Thursday.", "2024-05-16"),
        ("2024-05-12", "The fair was held this weekend.", "[2024-05-11..2024-05-12]"),
        ("2024-05-11", "The fair will be held this weekend.", "[2024-05-11..2024-05-12]"),
        ("2024-05-10", "The fair was put off this weekend.", "[2024-05-11..2024-05-12]"),
    ],
)
def test_this_weekend_is_the_last_of_what_has_happened_and_the_next_of_what_will(
    day: str, sentence: str, edtf: str
) -> None:
    (found,) = find(sentence, dt.date.fromisoformat(day))
    assert found.edtf == edtf
