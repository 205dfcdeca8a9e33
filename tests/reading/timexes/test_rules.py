"""Each rule finds what its table in `rules.txt` says, and nothing is found where nothing is said of time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from sahara_cli.dates import parse
from sahara_cli.dates.english.rules import RULES
from sahara_cli.reading.timexes import find
from tests.rows import tried_on

PUBLISHED = dt.date(1998, 3, 18)
TABLES = Path(__file__).with_name("rules.txt").read_text(encoding="utf-8").splitlines()[3:]


class Case(NamedTuple):
    rule: str
    sentence: str
    words: str
    value: str
    edtf: str


def cases() -> list[Case]:
    found, rule = [], ""
    for line in TABLES:
        if line.startswith("  "):
            sentence, value, edtf = line.strip().split(" | ")
            words = sentence[sentence.index("[") + 1 : sentence.index("]")]
            found.append(Case(rule, sentence.replace("[", "").replace("]", ""), words, value, edtf))
        elif line:
            rule = line
    return found


@tried_on("case", cases())
def test_a_rule_finds_the_words_and_says_what_they_mean(case: Case) -> None:
    (timex,) = [one for one in find(case.sentence, PUBLISHED) if one.text == case.words]
    assert case.sentence[timex.start : timex.end] == case.words
    assert (timex.rule, f"{timex.type} {timex.value}") == (case.rule, case.value)
    assert (timex.edtf or timex.undated) == case.edtf
    assert (timex.edtf is None) == (timex.undated is not None)
    if timex.edtf:
        assert str(parse(timex.edtf)) == timex.edtf


def test_every_rule_has_a_table_and_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert {case.rule for case in cases()} == set(names)


@tried_on(
    "sentence",
    [
        "You may call, and we shall march on with him to the second gate.",
        "He is 42 years old; his 7-year-old son has $1995 and 1,996 goats.",
        "The sun set behind the fall of rock, and the spring of the gun broke.",
        "A quarter of the village drank three-quarters of the ale.",
        "She was the second to fall, a decent march, an august crowd.",
        "Will May resign? The cabinet of May is split, said Jan. He read it in the Sun.",
        "Take part 1 of 3, page 24, on route 66.",
        "He paid 5 crowns a week and 30 a month.",
        "The lamp burns 24 hours a day, and they row forty hours per week.",
        "The inn is from the turn of the century, and the future of the guild is dark.",
        "Rents rise by 6% annually, and the mill grinds 40,000 tons yearly.",
        "The Sunday Times and the Mail on Sunday wrote of Bloody Sunday and of Sheffield Wednesday.",
        "The Today programme and USA Today sent June Carter to the Winter Games.",
        "Bread could fall further, and the fall may be steep, for a second straight month's worth of wheat.",
        "They walked for the 10th straight time past the 4th Army.",
        "The first half ended level, but second-half goals won it for the over-50s.",
        "The current of the river drives a mill; his current account is empty.",
        "The reverse current flowed, seen in the colours of the sunset, by guests from 20s to 50s.",
        "It fell 9/11 of an inch as a Long March 4C rose and a Long March 5 fell in the 10th.",
        "Office hours after the move are short, the butt of late-night jokes.",
        "He scored at 7:14 of the third period, and with 2:31 left, 19:56 into it, she clocked 3:58.",
        "The first drive of the second quarter ended in a touchdown; see ne.ws/2q2GLw4.",
        "Her album of the year grew almost overnight, said the coach of the year in the People's Daily.",
        "They ranked 21st in points, and 31st in steals.",
        "A statement from May's office and one by May were read; Theresa May had left.",
        "Radio 4's Today programme told of highs in the 70s.",
        "On our last day here we slept; it is the year of the rooster; in the years when he ruled few wrote.",
        "It was Song of the Year, at $US1850.",
        "2000 people drove 1999 miles on Highway 2010.",
        "On 31/13/1998 nothing happened, nor on 1998-13-01.",
        "",
        "\n\n \n\t",
    ],
)
def test_nothing_is_found_where_nothing_is_said_of_time(sentence: str) -> None:
    assert find(sentence, PUBLISHED) == []
