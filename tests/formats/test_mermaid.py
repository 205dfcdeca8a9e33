"""Mermaid: a timeline that its parser takes, whose words are read as words.

Held by hand, on 26 November 2026, against Mermaid 11 from npm in a browser: it draws every date and all
the hostile words of `claims`.
"""

import re

import pytest
from hypothesis import given

from sahara_cli.dossier.records import Claim
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import claimed, claims, exported, happened, listed, told, words

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


@pytest.mark.parametrize(
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
    assert text.startswith("timeline\n    title A dossier\n    section 2023\n")
    hostile = listed(happened())._replace(dossier="a: b\n<script>")
    assert exported(hostile, "mermaid").split("\n")[1] == "    title a#58; b #60;script#62;"


def test_more_than_can_be_read_is_refused(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": f"e-{at}"} for at in range(51)])
    asked = ("events", "--dossier", folder, "-f", "mermaid")
    assert sahara(*asked) == (
        2,
        "",
        (
            "sahara: a Mermaid timeline of 51 records cannot be read: it holds 50; narrow them, with --since or "
            "--limit 50, or ask for html, markwhen or timelinejs\n"
        ),
    )
    assert sahara(*asked, "--limit", "50").out.count(" : ") == 50
