"""Mermaid: a timeline that its parser takes, whose words are read as words.

Held by hand, on 26 November 2026, against Mermaid 11 from npm in a browser: it draws every date and all
the hostile words of `claims`.
"""

import re

from hypothesis import given

from sahara_cli.dossier.records import Claim
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import claimed, claims, exported, happened, listed, told, words
from tests.rows import tried_on

_ENTITY = re.compile(r"#(\d+);")


def _plain(text: str) -> str:
    """Put its sign for an entity, and refuse what Mermaid would read before it knows entities."""
    assert not set(_ENTITY.sub("", text)) & set('#:;%<>{}&"`$\\\n')
    return _ENTITY.sub(lambda found: chr(int(found[1])), text)


def _read(text: str) -> list[tuple[str, str, str]]:
    """Read a timeline as sections, periods and events."""
    first, *lines = text.removesuffix("\n").split("\n")
    assert first == "timeline"
    if lines and lines[0].startswith("    title "):
        _plain(lines.pop(0).removeprefix("    title "))
    section, period, found = "", "", []
    for line in lines:
        if line.startswith("    section "):
            section = _plain(line.removeprefix("    section "))
            continue
        when, _, event = line.partition(" : ")
        period = _plain(when.strip()) or period
        found.append((section, period, _plain(event)))
    return found


def test_events_stand_under_their_year_and_their_date_in_words() -> None:
    report = listed(
        happened("a", "2020?"), happened("b"), happened("c", title="They part"), claimed("d")
    )
    text, lost = told(report, "mermaid")
    assert text == (
        "timeline\n"
        "    section 2020\n"
        "        2020 (uncertain) : They met\n"
        "    section 2023\n"
        "        8 Dec 2023 : They met\n"
        "                   : They part\n"
        "    section no date\n"
        "        no date : Northland borders the sea\n"
    )
    assert lost == ("a Mermaid timeline has no place for details and sources: left out",)


@tried_on(
    ("text", "shown"),
    [
        ("a: b; c", "a#58; b#59; c"),
        ("#58;", "#35;58#59;"),
        ("two\nlines", "two lines"),
        ("%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;"),
        ("<b>", "#60;b#62;"),
    ],
)
def test_what_mermaid_would_read_is_an_entity(text: str, shown: str) -> None:
    assert exported(listed(happened(title=text)), "mermaid").endswith(f" : {shown}\n")


@given(words)
def test_words_come_back_as_they_can_be_shown(text: str) -> None:
    ((_, _, said),) = _read(exported(listed(happened(title=text)), "mermaid"))
    assert said == (one_line(text).strip() or "-")


@given(claims())
def test_every_claim_stands_at_its_date(drawn: tuple[Claim, ...]) -> None:
    periods = [period for _, period, _ in _read(exported(listed(*drawn), "mermaid"))]
    assert sorted(periods) == sorted(claim.date.in_words for claim in drawn if claim.date)


def test_nothing_found_is_an_empty_timeline() -> None:
    assert told(listed(), "mermaid") == ("timeline\n", ())


def test_an_ending_asks_for_mermaid(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    assert sahara("events", "--dossier", folder, "-o", "out.mmd").status == 0
    assert len(_read((folder.parent / "out.mmd").read_text(encoding="utf-8"))) == 1


def test_it_is_entitled_as_its_dossier_is(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    text = sahara("events", "--dossier", folder, "-f", "mermaid").out
    assert text.startswith("timeline\n    title Events – A dossier\n    section 2023\n")
    hostile = listed(happened())._replace(dossier="a: b\n<script>")
    assert (
        exported(hostile, "mermaid").split("\n")[1] == "    title Records – a#58; b #60;script#62;"
    )


def test_its_title_is_the_question_where_one_was_asked(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    text = sahara("events", "--since", "2020", "--dossier", folder, "-f", "mermaid").out
    assert text.split("\n")[1] == "    title Events since 2020 – A dossier"


def test_of_more_than_can_be_read_the_number_is_told_by_month(make: Maker, sahara: Sahara) -> None:
    dates = ["2023", *["2023-12-08"] * 30, *["2023-11"] * 19, "2024-01-05"]
    folder = make(event=[{"id": f"e-{at}", "date": date} for at, date in enumerate(dates)])
    asked = ("events", "--dossier", folder, "-f", "mermaid")
    status, text, err = sahara(*asked)
    assert status == 0
    assert text.split("\n")[2:] == [
        "    section 2023",
        "        2023 : They met",
        "        November 2023 : 19 records",
        "        December 2023 : 30 records",
        "    section 2024",
        "        January 2024 : They met",
        "",
    ]
    assert "51 records are told by their number in each month" in err
    assert "ask for html, markwhen or timelinejs" in err
    assert sahara(*asked, "--limit", "50").out.count(" : ") == 50


@tried_on(
    ("dates", "first", "by"),
    [
        ([f"{year}-{month:02}" for year in range(1975, 1995) for month in (1, 5, 9)], "1975 : 3 records", "each year"),
        ([str(year) for year in range(1900, 2000)], "1900 to 1909 : 10 records", "every 10 years"),
        ([f"-{year:04}" for year in range(5000, 0, -50)], "5001 BC to 4902 BC : 2 records", "every 100 years"),
        (["../..", *map(str, range(1900, 2000))], "1900 to 1909 : 10 records", "every 10 years"),
    ],
)  # fmt: skip
def test_of_many_years_the_number_is_told_by_year_or_more(
    dates: list[str], first: str, by: str
) -> None:
    text, lost = told(
        listed(*(happened(f"e{at}", date) for at, date in enumerate(dates))), "mermaid"
    )
    lines = text.splitlines()[1:]
    assert len(lines) <= 50
    assert sum(int(line.rpartition(" : ")[2].split()[0]) for line in lines) == len(dates)
    assert lines[0].strip().startswith(first)
    assert by in lost[1]
    assert ("no year" in text) == ("../.." in dates) == lines[-1].strip().startswith("no year")
