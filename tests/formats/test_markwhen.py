"""markwhen: a line a claim, whose words are read as words; its own parser is asked where npm can fetch it."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from sahara_cli.dossier.records import Claim
from sahara_cli.reports.extents import places
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import (
    DATES,
    HOSTILE_WORDS,
    claimed,
    claims,
    exported,
    happened,
    listed,
    told,
    words,
)
from tests.npm import fetched
from tests.rows import tried_on

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_YEAR = r"\d+(?: BCE)?"
_LINE = re.compile(rf"({_DAY}(?:/(?:{_DAY}|now))?|{_YEAR}(?: - {_YEAR})?): (.*?)((?: #[a-z]+)+)")


def _read(text: str) -> list[tuple[str, str]]:
    """Read the dates and the words of a text of which every other line is an item of a list."""
    heading, zone, *rest = text.split("\n")
    assert heading.startswith("title: ")
    assert zone == "timezone: UTC"
    lines = [line for line in rest if line and not line.startswith(("  - ", "  id: "))]
    found = [_LINE.fullmatch(line) for line in lines]
    assert all(found), lines
    return [(one[1], one[2]) for one in found if one]


def test_an_event_is_a_line_and_a_list_of_its_details() -> None:
    assert told(listed(happened()), "markwhen") == (
        (
            "title: Records\n"
            "timezone: UTC\n"
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


@tried_on(
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
    assert re.findall(r"  id: (.*)", text) == ["a", "a_2"]


def test_a_year_that_markwhen_does_not_read_is_left_out_and_told() -> None:
    text, lost = told(
        listed(happened("a"), happened("b", "Y-170000"), happened("c", "Y99999")), "markwhen"
    )
    assert [date for date, _ in _read(text)] == ["2023-12-08", "99999"]
    assert lost[-1] == (
        "1 of 3 events has a year of six digits or more, which markwhen does not read: left out"
    )


def test_what_is_in_words_or_left_out_is_told() -> None:
    report = listed(happened("a"), happened("b", "2023~"), happened("c", "-0500"), claimed("d"))
    text, lost = told(report, "markwhen")
    assert len(_read(text)) == 3
    assert lost == (
        "2 of 4 records have no date that markwhen can say whole: the rest is in words",
        "1 of 4 records has no date: left out",
    )


@tried_on(
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


#: What markwhen's own parser makes of a text: of each event its id, its first day, the day after its last, its tags.
_PARSED = """
import { parse } from "@markwhen/parser";
import fs from "node:fs";
const events = one => one.children && !one.dateRangeIso ? one.children.flatMap(events) : [one];
const read = parse(fs.readFileSync(0, "utf8"));
const days = ({fromDateTimeIso, toDateTimeIso}) => [fromDateTimeIso, toDateTimeIso].map(day => day.split("T")[0]);
console.log(JSON.stringify({
  told: [...read.parseMessages, ...read.documentMessages],
  events: events(read.events).map(one => [one.properties.id, ...days(one.dateRangeIso), one.tags]),
}));
"""


@pytest.fixture(scope="module")
def parser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("npm")
    fetched("@markwhen/parser", "1", folder)
    (folder / "read.mjs").write_text(_PARSED, encoding="utf-8")
    return folder


def _parsed(text: str, parser: Path) -> dict[str, Any]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node here to run markwhen's parser with")
    command = [node, "read.mjs"]
    done = subprocess.run(command, input=text.encode(), cwd=parser, capture_output=True, check=True)
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


@pytest.mark.slow
def test_its_own_parser_reads_every_date_as_the_days_that_it_states(parser: Path) -> None:
    text = exported(
        listed(*(happened(f"e{at}", date) for at, date in enumerate(DATES))), "markwhen"
    )
    read = _parsed(text, parser)
    assert read["told"] == []
    days = {
        DATES[int(name[1:])]: (first, after)
        for name, first, after, _ in read["events"]
        if "_" not in name
    }
    assert len(read["events"]) == text.count("\n  id: ")
    assert days["2023-12-08/2023-12-10"] == ("2023-12-08", "2023-12-11")
    assert days["2023-12-08T10:00:00Z"] == ("2023-12-08", "2023-12-09")
    assert days["[2023-12-01..2023-12-16]"] == ("2023-12-01", "2023-12-17")
    assert days["2023-24"] == ("2023-12-01", "2024-03-01")
    assert days["199X"] == ("1990-01-01", "2000-01-01")
    assert days["[..2023-12-08]"] == ("2023-12-08", "2023-12-09")
    assert days["-0500"] == ("-000500-01-01", "-000499-01-01")
    assert days["0000"] == ("0000-01-01", "0001-01-01")


@pytest.mark.slow
def test_its_own_parser_finds_no_tag_and_no_event_in_hostile_words(parser: Path) -> None:
    events = [happened(f"e{at}", title=text) for at, text in enumerate(HOSTILE_WORDS)]
    read = _parsed(exported(listed(*events), "markwhen"), parser)
    assert read["told"] == []
    assert read["events"] == [
        [f"e{at}", "2023-12-08", "2023-12-09", ["consult"]] for at in range(len(HOSTILE_WORDS))
    ]
