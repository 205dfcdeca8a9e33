"""Neighbours that name one time become one expression; hedges and edges belong to it; members of a list share."""

from __future__ import annotations

import datetime as dt

from sahara_cli.reading.timexes import find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)


def read(sentence: str) -> list[tuple[str, str]]:
    return [(one.text, one.value) for one in find(sentence, PUBLISHED)]


@tried_on(
    ("sentence", "words", "value"),
    [
        ("They dined at noon Monday.", "noon Monday", "1998-03-16T12:00"),
        ("The ship left at 5 p.m. EST, March 9.", "5 p.m. EST, March 9", "1998-03-09T17:00"),
        ("The raid began on Friday at dawn.", "Friday", "1998-03-13"),
        ("The choir sang Friday evening.", "Friday evening", "1998-03-13TEV"),
        ("The watch was robbed yesterday morning.", "yesterday morning", "1998-03-17TMO"),
        ("A shot was heard on the night of 9 January.", "the night of 9 January", "1998-01-09TNI"),
        ("It began on Saturday, January 10.", "Saturday, January 10", "1998-01-10"),
        ("It began in July last year.", "July last year", "1997-07"),
        ("It ends in the spring of next year.", "the spring of next year", "1999-SP"),
        ("Costs fell in last year's third quarter.", "last year's third quarter", "1997-Q3"),
        ("The bank shut on Tuesday of last week.", "Tuesday of last week", "1998-03-10"),
        ("A bell rang at 2130 on Saturday.", "2130 on Saturday", "1998-03-14T21:30"),
        (
            "Hail fell during the early evening hours of 9 January.",
            "the early evening hours of 9 January",
            "1998-01-09TEV",
        ),
        ("The mine shut in May. The first barge came later.", "May", "1997-05"),
        ("The mine shut in May. 12 men stayed.", "May", "1997-05"),
        ("A bell rang at 2 p.m. (1300 GMT) on Friday, January 9.", "2 p.m.", "1998-01-09T14:00"),
        ("It rained on the 3rd of this month.", "the 3rd of this month", "1998-03-03"),
    ],
)
def test_neighbours_that_name_one_time_are_one(sentence: str, words: str, value: str) -> None:
    assert (words, value) in read(sentence)


@tried_on(
    ("sentence", "words", "mod", "edtf"),
    [
        ("The mine shut in early 1996.", "early 1996", "START", "1996"),
        ("The mine shut in mid-January.", "mid-January", "MID", "1998-01"),
        ("It opened at the very end of 1994.", "the very end of 1994", "END", "1994"),
        ("It opened late in 1994.", "late in 1994", "END", "1994"),
        ("He left earlier this month.", "earlier this month", "START", "[1998-03-01..1998-03-17]"),
        ("He leaves later this year.", "later this year", "END", "[1998-03-19..1998-12-31]"),
        ("It fell around Feb. 3, 1990.", "around Feb. 3, 1990", "APPROX", "1990-02-03~"),
        ("It sank about ten years ago.", "about ten years ago", "APPROX", "1988~"),
        ("It should end in 1999 or later.", "1999 or later", "ON_OR_AFTER", "[1999..]"),
        ("It was built in 1890 or earlier.", "1890 or earlier", "ON_OR_BEFORE", "[..1890]"),
        ("They waited more than two years.", "more than two years", "MORE_THAN", None),
        ("They waited for over two years.", "over two years", "MORE_THAN", None),
        ("The rents rose over two years.", "two years", None, None),
        ("They waited a week or so.", "a week or so", "APPROX", None),
        ("They fought over the past year.", "the past year", None, "[1997-03-18~..1998-03-18]"),
    ],
)
def test_hedges_and_edges_belong_to_the_expression(
    sentence: str, words: str, mod: str | None, edtf: str | None
) -> None:
    assert [(one.text, one.mod, one.edtf) for one in find(sentence, PUBLISHED)] == [
        (words, mod, edtf)
    ]


@tried_on(
    ("sentence", "expected"),
    [
        (
            "It ran from June 2 to July 9, 1987.",
            [("June 2", "1987-06-02"), ("July 9, 1987", "1987-07-09")],
        ),
        (
            "It ran from November to March 1990.",
            [("November", "1989-11"), ("March 1990", "1990-03")],
        ),
        ("It runs from October to March.", [("October", "1997-10"), ("March", "1998-03")]),
        ("They met on 3-4 May 1995.", [("3", "1995-05-03"), ("4 May 1995", "1995-05-04")]),
        ("They will meet on June 12 and 17.", [("June 12", "1998-06-12"), ("17", "1998-06-17")]),
        ("The war of 1914-18 was long.", [("1914", "1914"), ("18", "1918")]),
        ("On June 12 and 17 people will come.", [("June 12", "1998-06-12")]),
        (
            "They met on 3, 4 and 6 May 1995.",
            [("3", "1995-05-03"), ("4", "1995-05-04"), ("6 May 1995", "1995-05-06")],
        ),
        ("They met from May 3 to 6, 1995.", [("May 3", "1995-05-03"), ("6, 1995", "1995-05-06")]),
        (
            "They fed 3 and 30 February 1995.",
            [("30 February 1995", "1995-02-30")],
        ),
        (
            "They met from 29 February to 3 March 1995.",
            [("29 February", "1995-02-29"), ("3 March 1995", "1995-03-03")],
        ),
    ],
)
def test_members_of_a_list_share_what_one_of_them_bears(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert read(sentence) == expected
