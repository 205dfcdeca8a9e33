"""A date that the sentence's own words contradict is doubted, and so are date words of another sentence."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, event
from tests.rows import tried_on

_SIGNED = "Kenya signed the fish treaty"


@tried_on(
    ("text", "date", "words"),
    [
        (f"{_SIGNED} on Wednesday.", "2029-01-10", "on Wednesday"),
        (f"{_SIGNED} on 3 March 2027.", "2027-03-03", "on 3 March 2027"),
        (f"{_SIGNED} in 2019.", "2019", "in 2019"),
        (f"{_SIGNED} in 2019.", "2019-05", None),
        (f"{_SIGNED} last month.", "2028-12", "last month"),
        (f"{_SIGNED}.", "[2029-01-07..2029-01-14]", None),
        (f"{_SIGNED}, which was drafted in 2019.", "[2029-01-07..2029-01-14]", None),
        (f"{_SIGNED} in 2019 and broke it in 2024.", "2024", "in 2024"),
        (
            "On Wednesday, two days after the quay fell in, it shut.",
            "2029-01-08",
            "two days after the quay fell in",
        ),
    ],
)
def test_a_date_that_the_words_bear_out_is_not_doubted(
    text: str, date: str, words: str | None
) -> None:
    assert doubts(text, event(text.rstrip("."), date=date, date_text=words)) == []


@pytest.mark.parametrize(
    ("text", "date", "words", "field"),
    [
        (f"{_SIGNED} on Wednesday.", "2029-01-11", "on Wednesday", "date"),
        (f"{_SIGNED} on 3 March 2027.", "2027-03-04", "on 3 March 2027", "date"),
        (f"{_SIGNED} on 3 March 2027.", "2024", None, "date"),
        (f"{_SIGNED} in 2019 and broke it in 2024.", "2019", "in 2024", "date"),
        (f"{_SIGNED}.", "2021-06-04", None, "date"),
        (f"{_SIGNED} in 2019.", "2019", "on 3 March", "date_text"),
        (f"{_SIGNED} in 2019. It broke the treaty on 4 May 2024.", "2024-05-04", "on 4 May 2024", "date_text"),
    ],
)  # fmt: skip
def test_a_date_that_they_contradict_is(
    text: str, date: str, words: str | None, field: str
) -> None:
    record = event("Kenya signs the fish treaty", actors=["kenya"], date=date, date_text=words)
    assert doubts(text, record) == [field]


def test_words_of_the_sentence_before_date_one_that_has_none() -> None:
    text = "The ministers met on 3 March 2027. Kenya signed the fish treaty there."
    record = event(
        "Kenya signs the fish treaty", at=2, actors=["kenya"], date="2027-03-03", date_text="on 3 March 2027"
    )  # fmt: skip
    assert doubts(text, record) == []


def test_a_day_to_come_that_the_beginning_tells_dates_what_is_told_far_below() -> None:
    text = (
        "The port will hold a fair on 4 May 2029. A cook is here. A mate is here. A fisherman is here. A boy is here."
        " A girl is here. Odera will sing a song at noon."
    )
    for date, fields in (("2029-05-04", []), ("2029-05-05", ["date"])):
        record = event("Odera to sing", at=7, actors=["odera"], date=date, status="planned")
        assert doubts(text, record) == fields
