"""Days, months and centuries at the edges of their rules: the last that is one, and the first that is none."""

from __future__ import annotations

import datetime as dt

from sahara_cli.reading.timexes import find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)


def told(text: str) -> list[tuple[str, str | None]]:
    return [(timex.text, timex.edtf) for timex in find(text, PUBLISHED)]


@tried_on(
    ("sentence", "words", "edtf"),
    [
        # the last day of a month, and no day at all
        ("The dam was opened on 31 May 1997.", "31 May 1997", "1997-05-31"),
        ("The dam was opened on 32 May 1997.", "32 May 1997", None),
        ("The ship sank on 31 May 18, a log says.", "31 May 18", "1918-05-31?"),
        ("The ship sank on 32 May 18, a log says.", "May 18", "1998-05-18?"),
        ("The dam was opened on 31st May 1997.", "31st May 1997", "1997-05-31"),
        ("The dam was opened on 32nd May 1997.", "May 1997", "1997-05"),
        ("The ship sank on 32nd May 18, a log says.", "May 18", "1998-05-18?"),
        ("The dam was opened on the 31st.", "the 31st", "1998-03-31"),
        # a year of two or three digits, or a count
        ("The ship sank on 12 May 184, a log says.", "12 May 184", "0184-05-12"),
        ("The ship sank on 12 May 18 people drowned.", "12 May", "1997-05-12"),
        ("The ship sank on 12-May-18 people say.", "12-May-18", "1918-05-12?"),
        ("The town fell in December of 99.", "December", "1997-12"),
        ("The town fell in December of 100.", "December of 100", "0100-12"),
        ("The town fell in December 1992.", "December 1992", "1992-12"),
        # the attacks of 2001
        ("The Sept. 11 attacks shook markets.", "Sept. 11", "2001-09-11"),
        ("The Sept. 11 terrorist plot shook markets.", "Sept. 11", "2001-09-11"),
        ("The Sept. 11 terror plot shook markets.", "Sept. 11", "2001-09-11"),
        ("The Sept. 11 attacks on a depot in Tarfa shook markets.", "Sept. 11", "1997-09-11"),
        ("The Sept. 11 auction shook markets.", "Sept. 11", "1997-09-11"),
        ("The Sept. 11, 1995 attacks shook markets.", "Sept. 11, 1995", "1995-09-11"),
        ("The post-9/11 rules were eased.", "9/11", "2001-09-11"),
        # centuries before Christ and after
        ("The rolls of the third century BC were lost.", "the third century BC", "-02XX"),
        ("The rolls of the third century were lost.", "the third century", "02XX"),
        # an entry of a chronology
        ("2020 May 3 - a road is blocked", "2020 May 3", "2020-05-03"),
        ("A list\n    • 2020 May 3 - a road is blocked", "2020 May 3", "2020-05-03"),
    ],
)
def test_a_date_is_read_to_its_edge(sentence: str, words: str, edtf: str) -> None:
    assert told(sentence) == [(words, edtf)]


@tried_on(
    "sentence",
    [
        "The dam was opened on May 32nd.",
        "The dam was opened on the 32nd.",
        "A Long March 3 rocket rose.",
        "A March 3B rocket rose.",
        "She scored 9/11 in a test on terror.",
        "The rolls of the 40th century were lost.",
    ],
)
def test_what_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence) == []


def test_a_year_and_a_month_within_a_sentence_are_two_dates() -> None:
    assert told("In 2020 May 3 winds blew.") == [("2020", "2020"), ("May 3", "1997-05-03")]
