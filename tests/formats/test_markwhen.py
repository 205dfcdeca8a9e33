"""markwhen: a line a claim, whose words are read as words.

Held by hand, on 26 November 2026, against `@markwhen/parser` 1.2.0 from npm: it reads dates of every shape and hostile
words, here and in `claims`, as as many events with the same days, and no tag, name, id or link among them.
"""

import re

import pytest
from hypothesis import given

from sahara_cli.dossier.records import Claim
from sahara_cli.reports.extents import places
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import claimed, claims, exported, happened, listed, told, words

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_YEAR = r"\d+(?: BCE)?"
_LINE = re.compile(rf"({_DAY}(?:/(?:{_DAY}|now))?|{_YEAR}(?: - {_YEAR})?): (.*?)((?: #[a-z]+)+)")


def _read(text: str) -> list[tuple[str, str]]:
    """Read the dates and the words of a text of which every other line is an item of a list."""
    heading, *rest = text.split("\n")
    assert heading.startswith("title: ")
    lines = [line for line in rest if line and not line.startswith(("  - ", "  id: "))]
    found = [_LINE.fullmatch(line) for line in lines]
    assert all(found), lines
    return [(one[1], one[2]) for one in found if one]


def test_an_event_is_a_line_and_a_list_of_its_details() -> None:
    assert told(listed(happened()), "markwhen") == (
        (
            "title: Records\n"
            "\n"
            "2023-12-08: They met #consult\n"
            "  id: met\n"
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
        ("[2023-12-01..2023-12-07]", "2023-12-01/2023-12-07", "They met, within 1–7 Dec 2023"),
        ("[2023-12-17..]", "2023-12-17", "They met, 17 Dec 2023 or after"),
        ("[..2023-12-18]", "2023-12-18", "They met, 18 Dec 2023 or before"),
        ("1975/..", "1975/now", "They met, from 1975 on"),
        ("2022-02/", "2022-02/now", "They met, since Feb 2022"),
        ("../1991", "1991", "They met, up to 1991"),
        ("2023-34", "2023-04/2023-06", "They met, Q2 2023"),
        ("2023-24", "2023-12/2024-02", "They met, winter 2023–24"),
        ("199X", "1990/1999", "They met, 1990s"),
        ("-0043", "44 BCE", "They met, 44 BC"),
        ("-0500/-0499", "501 BCE - 500 BCE", "They met, 501–500 BC"),
        ("Y12023", "12023", "They met, year 12,023"),
        ("0044", "0044", "They met"),
    ],
)
def test_what_markwhen_cannot_say_of_a_date_stands_in_words(
    date: str, written: str, said: str
) -> None:
    assert _read(exported(listed(happened("a", date)), "markwhen")) == [(written, said)]


def test_some_time_of_a_stretch_bears_a_tag() -> None:
    text = exported(
        listed(happened("a", "[2023-12-01..2023-12-07]"), happened("b", "2020/2021")), "markwhen"
    )
    assert [line.rpartition(" ")[2] for line in text.split("\n") if line[:2] == "20"] == [
        "#within",
        "#consult",
    ]


def test_where_all_of_several_dates_are_meant_each_is_an_entry() -> None:
    text = exported(listed(happened("a", "{2021-03-01,2022-03-01}")), "markwhen")
    assert [date for date, _ in _read(text)] == ["2021-03-01", "2022-03-01"]
    assert re.findall(r"  id: (.*)", text) == ["a", "a-2"]


def test_what_is_in_words_or_left_out_is_told() -> None:
    report = listed(happened("a"), happened("b", "2023~"), happened("c", "-0500"), claimed("d"))
    text, lost = told(report, "markwhen")
    assert len(_read(text)) == 3
    assert lost == (
        "2 of 4 records have no date that markwhen can say whole: the rest is in words",
        "1 of 4 records has no date: left out",
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
    assert text.count("\n  id: ") == len(_read(text)) if text else True
    members = sum(max(len(places(claim.date)) - 1, 0) for claim in drawn if claim.date)
    assert (len(_read(text)) if text else 0) == len(drawn) - left + members


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
