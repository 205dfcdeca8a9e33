"""References as CSL-JSON, BibTeX and RIS: each read back by a reader of its own, and by pandoc where it is."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from sahara_cli.dossier.records import Article, Claim
from sahara_cli.sink import one_line
from tests.formats.claims import (
    CITE,
    DATES,
    HOSTILE_WORDS,
    PAPER,
    PRESS,
    REFERRED,
    claims,
    exported,
    happened,
    listed,
    said,
    words,
)
from tests.formats.programs import programs

_TEXT = {"type": "string", "minLength": 1}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "prefixItems": [
                    {"type": "integer"},
                    {"type": "integer", "minimum": 1, "maximum": 12},
                    {"type": "integer", "minimum": 1, "maximum": 31},
                ],
                "items": False,
                "minItems": 1,
            },
        },
        "circa": {"type": "boolean"},
        "literal": _TEXT,
    },
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
#: What CSL 1.0.2 allows of an item, as far as it is written here.
_ITEM = {
    "type": "object",
    "properties": {
        "id": _TEXT,
        "type": {"const": "document"},
        "title": _TEXT,
        "author": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["literal"]},
        },
        "publisher": _TEXT,
        "language": _TEXT,
        "URL": {"type": "string", "pattern": "^https?://"},
        "issued": _DATE,
        "event-title": _TEXT,
        "event-date": _DATE,
        "event-place": _TEXT,
        "note": _TEXT,
    },
    "required": ["id", "type", "title"],
    "additionalProperties": False,
}
_JUDGE = Draft202012Validator({"type": "array", "items": _ITEM})


def _csl(text: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(text)
    _JUDGE.validate(items)
    return items


def _bib(text: str) -> list[dict[str, str]]:
    """Read entries whose braces are balanced in every field, as BibTeX counts them."""
    entries = []
    for entry in filter(None, re.split(r"(?m)^(?=@misc\{)", text)):
        head, *lines = entry.strip().split("\n")
        assert lines.pop() == "}"
        fields = {"key": head.removeprefix("@misc{").removesuffix(",")}
        for line in lines:
            name, _, value = line.strip().removesuffix(",").partition(" = ")
            assert _depth(value) == 0
            fields[name] = value.removeprefix("{").removesuffix("}")
        entries.append(fields)
    return entries


def _depth(value: str) -> int:
    depth = 0
    for sign in value:  # an escaped brace counts too
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    return depth


def _ris(text: str) -> list[list[tuple[str, str]]]:
    records: list[list[tuple[str, str]]] = []
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text)
    for line in filter(None, text.split("\r\n")):
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert found
        if found[1] == "TY":
            records.append([])
        records[-1].append((found[1], found[2]))
    assert all(record[-1] == ("ER", "") for record in records)
    return records


def test_an_event_is_cited_by_its_article_and_its_place_in_it() -> None:
    (item,) = _csl(exported(listed(happened()), "csl-json"))
    assert item == {
        "id": "met",
        "type": "document",
        "title": "[A paper on two neighbours]",
        "language": "en",
        "issued": {"literal": "17 or 18 Dec 2023"},
        "event-title": "They met",
        "event-place": "The Harbour",
        "event-date": {"date-parts": [[2023, 12, 8]]},
        "note": "paragraph 3, sentence 4; They met, 8 Dec 2023",
    }


def test_a_statement_is_cited_with_its_speaker_and_words() -> None:
    (item,) = _csl(exported(listed(said()), "csl-json"))
    assert item["note"] == "paragraph 3, sentence 4; Zoë O'Neill: “We met.” (8 Dec 2023)"
    assert "author" not in item


def test_a_publisher_and_a_headline_are_given_where_there_are_any() -> None:
    (item,) = _csl(exported(listed(PRESS), "csl-json"))
    assert item == {
        "id": "press",
        "type": "document",
        "title": "Neighbours meet",
        "publisher": "The Press",
        "language": "en",
        "issued": {"date-parts": [[2023, 12, 18]]},
        "URL": PRESS.url,
    }


def test_a_claim_that_rests_on_two_articles_has_two_references() -> None:
    both = happened(cites=[CITE, CITE.model_copy(update={"article": "press"})])
    report = listed(both)
    assert [(one["id"], one["title"]) for one in _csl(exported(report, "csl-json"))] == [
        ("met", "[A paper on two neighbours]"),
        ("met.2", "Neighbours meet"),
    ]
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ["met", "met.2"]


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("2023", {"date-parts": [[2023]]}),
        ("2023-12", {"date-parts": [[2023, 12]]}),
        ("2021-05/2022-04-03", {"date-parts": [[2021, 5], [2022, 4, 3]]}),
        ("2023-12~", {"date-parts": [[2023, 12]], "circa": True}),
        ("2020?", {"literal": "2020 (uncertain)"}),
        ("2023-24", {"literal": "winter 2023–24"}),
        ("[2023-12-01..2023-12-16]", {"literal": "within 1–16 Dec 2023"}),
        ("2020/2021~", {"literal": "2020 – c. 2021"}),
        ("1975/..", {"literal": "from 1975 on"}),
    ],
)
def test_a_date_has_parts_where_csl_can_say_it_and_words_where_not(
    date: str, wanted: dict[str, Any]
) -> None:
    (item,) = _csl(exported(listed(happened("a", date)), "csl-json"))
    assert item["event-date"] == wanted


def test_bibtex_gives_the_year_and_month_that_are_sure() -> None:
    assert exported(listed(happened(), PRESS), "bibtex") == (
        "@misc{met,\n"
        "  title = {{[A paper on two neighbours]}},\n"
        "  year = {2023},\n"
        "  month = dec,\n"
        "  langid = {en},\n"
        "  note = {paragraph 3, sentence 4; They met, 8 Dec 2023; published 17 or 18 Dec 2023},\n"
        "}\n\n"
        "@misc{press,\n"
        "  title = {{Neighbours meet}},\n"
        "  publisher = {The Press},\n"
        "  year = {2023},\n"
        "  month = dec,\n"
        "  day = {18},\n"
        "  langid = {en},\n"
        "  url = {https://press.example/a?b=1&c=2_%7B},\n"
        "}\n"
    )


def test_ris_gives_the_date_in_words_beside_its_digits() -> None:
    assert exported(listed(happened(), PRESS), "ris").split("\r\n") == [
        "TY  - NEWS", "ID  - met", "TI  - [A paper on two neighbours]", "PY  - 2023",
        "DA  - 2023/12//17 or 18 Dec 2023", "LA  - en", "N1  - paragraph 3, sentence 4",
        "N1  - They met, 8 Dec 2023", "ER  - ", "",
        "TY  - NEWS", "ID  - press", "TI  - Neighbours meet", "PB  - The Press", "PY  - 2023", "DA  - 2023/12/18/",
        "LA  - en", f"UR  - {PRESS.url}", "ER  - ", "", "",
    ]  # fmt: skip


def _entitled(text: str) -> Article:
    return PAPER.model_copy(update={"label": text, "publisher": text})


@given(words)
def test_no_words_break_a_reference(text: str) -> None:
    article = _entitled(text)
    report = listed(article, happened(title=text))._replace(referred=(*REFERRED[:3], article))
    shown = one_line(text)
    assert [one["title"] for one in _csl(exported(report, "csl-json"))] == [shown, shown]
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ["paper", "met"]
    assert [dict(one)["TI"] for one in _ris(exported(report, "ris"))] == [shown, shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"50 % of $1 & #2_a", r"50 \% of \$1 \& \#2\_a"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("}, title={y", r"\textbraceright{}, title=\textbraceleft{}y"),
        ("{{a} b", r"\textbraceleft{}\{a\} b"),
        ('"so"', '"so"'),
    ],
)
def test_latex_obeys_nothing(text: str, shown: str) -> None:
    text = exported(listed(_entitled(text)), "bibtex")
    assert f"  title = {{{{{shown}}}}},\n" in text


@given(claims())
def test_every_claim_is_referred_to(drawn: tuple[Claim, ...]) -> None:
    report, ids = listed(*drawn), [claim.id for claim in drawn]
    assert [one["id"] for one in _csl(exported(report, "csl-json"))] == ids
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ids
    assert [dict(one)["ID"] for one in _ris(exported(report, "ris"))] == ids


#: A style that prints all that a reader of references holds, and nothing in the place of what repeats.
_STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>All of it</title><id>all</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout delimiter="; ">
    <group delimiter=", "><text variable="title"/><text variable="locator" prefix="at "/></group>
  </layout></citation>
  <bibliography><layout>
    <group delimiter=" / ">
      <text variable="title"/><text variable="publisher"/><date variable="issued" form="numeric"/>
      <text variable="URL"/><text variable="note"/>
    </group>
  </layout></bibliography>
</style>
"""
_ENDINGS = {"csl-json": "json", "bibtex": "bib", "ris": "ris"}


def _pandoc(program: str, *args: object, page: str = "") -> str:
    done = subprocess.run(
        [program, *map(str, args)], input=page, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(params=_ENDINGS)
def form(request: pytest.FixtureRequest, pandoc: str) -> str:
    asked: str = request.param
    if asked == "ris" and "ris" not in _pandoc(pandoc, "--list-input-formats").split():
        pytest.skip("this pandoc is older than its reader of RIS")
    return asked


@pytest.fixture(params=programs("pandoc"))
def pandoc(request: pytest.FixtureRequest) -> str:
    program: str = request.param
    return program


def _held(pandoc: str, form: str, path: Path) -> dict[str, dict[str, Any]]:
    """Ask pandoc what it read: items by their ids."""
    reader = {"csl-json": "csljson"}.get(form, form)
    return {
        one["id"]: one for one in json.loads(_pandoc(pandoc, "-f", reader, "-t", "csljson", path))
    }


def _plain(text: str) -> str:
    """Take the curl from quotation marks, and one space for several: pandoc sets type."""
    return re.sub(r"\s+", " ", re.sub("[“”]", '"', re.sub("[‘’]", "'", text)))


def test_pandoc_holds_every_reference_with_its_words(
    pandoc: str, form: str, tmp_path: Path
) -> None:
    titles = {f"h-{at}": text for at, text in enumerate(HOSTILE_WORDS)}
    headed = [
        PRESS.model_copy(update={"id": key, "label": text, "publisher": text})
        for key, text in titles.items()
    ]
    dated = [happened(f"d-{at}", date) for at, date in enumerate(DATES)]
    path = tmp_path / f"refs.{_ENDINGS[form]}"
    report = listed(PRESS, said(), *headed, *dated)
    path.write_text(exported(report, form), encoding="utf-8", newline="")
    held = _held(pandoc, form, path)
    assert set(held) == {"press", "said", *titles, *(one.id for one in dated)}
    for key, text in titles.items():
        assert _plain(held[key]["title"]).strip() == _plain(one_line(text)).strip()
    assert held["press"]["issued"]["date-parts"][0][0] == 2023
    if form != "ris":  # pandoc reads no note of RIS
        assert held["said"]["note"].startswith("paragraph 3, sentence 4; ")


def test_pandoc_s_citeproc_takes_every_reference(pandoc: str, form: str, tmp_path: Path) -> None:
    hostile = [happened(f"h-{at}", title=text) for at, text in enumerate(HOSTILE_WORDS)]
    dated = [happened(f"d-{at}", date) for at, date in enumerate(DATES)]
    path, style = tmp_path / f"refs.{_ENDINGS[form]}", tmp_path / "all.csl"
    report = listed(PAPER, PRESS, said(), *hostile, *dated)
    path.write_text(exported(report, form), encoding="utf-8", newline="")
    style.write_text(_STYLE, encoding="utf-8")
    page = "---\nnocite: '@*'\n---\n\nAs told [@press, para. 3].\n"
    asked = ("--citeproc", "--csl", style, "--bibliography", path, "-t", "plain", "--wrap", "none")
    text, *entries = _pandoc(pandoc, *asked, page=page).strip().split("\n\n")
    assert text == "As told Neighbours meet, at 3."
    assert len(entries) == 3 + len(hostile) + len(dated)
    (press,) = (one for one in entries if one.startswith("Neighbours meet / The Press / "))
    assert "2023" in press
    assert PRESS.url is not None
    assert PRESS.url in press
    assert (
        sum(one.startswith("[A paper on two neighbours] / ") for one in entries) == len(entries) - 1
    )


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("csl-json", '"author": [\n      {\n        "literal": "Zo\\u00eb Quill"\n      },\n'),
        ("bibtex", "  author = {{Zoë Quill} and {Strong and Sons \\& Co}},\n"),
        ("ris", "AU  - Zoë Quill\r\nAU  - Strong and Sons & Co\r\n"),
    ],
)
def test_authors_stand_in_a_reference_each_whole(form: str, told: str) -> None:
    article = PRESS.model_copy(update={"authors": ("Zoë Quill", "Strong and Sons & Co")})
    event = happened(cites=[CITE.model_copy(update={"article": "press"})])
    report = listed(event)._replace(referred=(*REFERRED[:-1], article))
    assert told in exported(report, form)
    assert told not in exported(listed(event), form)
