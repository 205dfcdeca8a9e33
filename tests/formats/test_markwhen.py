"""markwhen: a line a claim, whose words are read as words.

Held by hand, on 26 November 2026, against `@markwhen/parser` 1.2.0 from npm: it reads dates of every shape and hostile
words, here and in `claims`, as as many events with the same days, and no tag, name, id or link among them.
"""

import re

import pytest
from hypothesis import given

from sahara_cli.dossier.records import Claim
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import claimed, claims, exported, happened, listed, told, words

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_LINE = re.compile(rf"({_DAY}(?:/{_DAY})?): (.*)")


def _read(text: str) -> list[tuple[str, str]]:
    """Read the dates and the words of a text of which every other line is an item of a list."""
    lines = [line for line in text.split("\n") if line and not line.startswith("  - ")]
    found = [_LINE.fullmatch(line) for line in lines]
    assert all(found), lines
    return [(one[1], one[2]) for one in found if one]


def test_an_event_is_a_line_and_a_list_of_its_details() -> None:
    assert told(listed(happened()), "markwhen") == (
        (
            "2023-12-08: They met\n"
            "  - Who: Northland → Zoë O'Neill\n"
            "  - Where: The Harbour\n"
            "  - Topics: two words\n"
            "  - Source: [A paper on two neighbours], 17 or 18 Dec 2023, paragraph 3, sentence 4\n"
        ),
        (),
    )


@pytest.mark.parametrize(
    ("date", "written", "said"),
    [
        ("2023", "2023", "They met"),
        ("2021-05/2022-04-03", "2021-05/2022-04-03", "They met"),
        ("2023-12~", "2023-12", "They met, c. Dec 2023"),
        ("[2023-12-01..2023-12-16]", "2023-12", "They met, within 1–16 Dec 2023"),
        ("1975/..", "1975", "They met, from 1975 on"),
        ("../1991", "1991", "They met, up to 1991"),
        ("2023-24", "2023", "They met, winter 2023–24"),
        ("0044", "0044", "They met"),
    ],
)
def test_what_markwhen_cannot_say_of_a_date_stands_in_words(
    date: str, written: str, said: str
) -> None:
    assert _read(exported(listed(happened("a", date)), "markwhen")) == [(written, said)]


def test_what_is_in_words_or_left_out_is_told() -> None:
    report = listed(happened("a"), happened("b", "2023~"), happened("c", "-0500"), claimed("d"))
    text, lost = told(report, "markwhen")
    assert len(_read(text)) == 2
    assert lost == (
        "1 of 4 records has no date that markwhen can say whole: the rest is in words",
        "2 of 4 records have no date within four-digit years: left out",
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("#tag and #58", r"\#tag and \#58"),
        ("C# is no tag", "C# is no tag"),
        ("@north !id x.start", r"@\north !\id x.\start"),
        ("50% done", r"50\% done"),
        ("[x] done", r"\[x] done"),
        ("a [link](b)", r"a [link]\(b)"),
        ("two\n2020: lines", "two 2020: lines"),
    ],
)
def test_what_markwhen_would_read_is_disarmed(text: str, shown: str) -> None:
    assert _read(exported(listed(happened(title=text)), "markwhen")) == [("2023-12-08", shown)]


@given(claims())
def test_every_claim_is_written_once_or_told_to_be_left_out(drawn: tuple[Claim, ...]) -> None:
    text, lost = told(listed(*drawn), "markwhen")
    left = sum(int(sentence.split()[0]) for sentence in lost if sentence.endswith("left out"))
    assert len(_read(text)) == len(drawn) - left


@given(words)
def test_no_words_end_the_line_that_they_stand_in(text: str) -> None:
    ((_, said),) = _read(exported(listed(happened(title=text)), "markwhen"))
    assert said.replace("\\", "") == one_line(text).strip().replace("\\", "")


def test_an_ending_asks_for_markwhen(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    done = sahara("events", "--dossier", folder, "-o", "out.mw")
    assert done == (0, "", "")
    assert _read((folder.parent / "out.mw").read_text(encoding="utf-8")) == [
        ("2023-12-08", "They met")
    ]
