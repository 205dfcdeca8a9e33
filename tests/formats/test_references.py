"""References as CSL-JSON, BibTeX and RIS, an entry a source: read back here, and by pandoc where it is."""

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Article, Claim
from sahara_cli.reports import Report
from sahara_cli.sink import one_line
from tests.formats.claims import (
    CITE,
    DATES,
    HOSTILE_WORDS,
    PAPER,
    PRESS,
    REFERRED,
    claimed,
    claims,
    exported,
    happened,
    listed,
    said,
    told,
    words,
)
from tests.formats.programs import programs
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
        "season": {"type": "integer", "minimum": 1, "maximum": 4},
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
        "type": {"const": "article-newspaper"},
        "title": _TEXT,
        "author": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "oneOf": [{"required": ["literal"]}, {"required": ["family", "given"]}],
            },
        },
        "publisher": _TEXT,
        "container-title": _TEXT,
        "language": _TEXT,
        "URL": {"type": "string", "pattern": "^https?://"},
        "issued": _DATE,
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
    for entry in filter(None, re.split(r"(?m)^(?=@(?:article|online)\{)", text)):
        head, *lines = entry.strip().split("\n")
        assert lines.pop() == "}"
        fields = {"key": head.partition("{")[2].removesuffix(",")}
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


def test_many_claims_of_a_source_are_one_entry_and_how_many_is_said() -> None:
    drawn: list[Claim] = [happened("a"), said(), claimed(), happened("b", "2023-12-09")]
    readers: dict[str, Callable[[str], Sequence[object]]]
    readers = {"csl-json": _csl, "bibtex": _bib, "ris": _ris}
    for form, read in readers.items():
        text, lost = told(listed(*drawn), form)
        assert len(read(text)) == 1
        assert lost == (
            "1 source for 4 records; sahara cite ID -f pandoc, latex or typst cites the paragraph and sentence",
        )
        assert told(listed(PRESS), form)[1] == ()


def test_a_description_that_stands_for_a_title_is_in_brackets() -> None:
    (item,) = _csl(exported(listed(happened()), "csl-json"))
    assert item == {
        "id": "paper",
        "type": "article-newspaper",
        "title": "[A paper on two neighbours]",
        "language": "en",
        "issued": {"date-parts": [[2023, 12, 17], [2023, 12, 18]], "circa": True},
        "note": "published 17 or 18 Dec 2023",
    }


def test_a_publisher_and_a_headline_are_given_where_there_are_any() -> None:
    (item,) = _csl(exported(listed(PRESS), "csl-json"))
    assert item == {
        "id": "press",
        "type": "article-newspaper",
        "title": "Neighbours meet",
        "container-title": "The Press",
        "publisher": "The Press",
        "language": "en",
        "issued": {"date-parts": [[2023, 12, 18]]},
        "URL": PRESS.url,
    }


@tried_on("known", [{"url": "https://press.example/1"}, {"authors": ("Ann Roe",)}])
def test_what_has_an_address_or_an_author_has_a_title(known: dict[str, Any]) -> None:
    article = PRESS.model_copy(update={"publisher": None, "url": None, **known})
    (item,) = _csl(exported(listed(article), "csl-json"))
    assert item["title"] == "Neighbours meet"
    assert "{{Neighbours meet}}" in exported(listed(article), "bibtex")


def test_a_release_of_which_no_first_day_is_known_has_no_year() -> None:
    article = PRESS.model_copy(update={"published": parse("[..2026-11-28]")})
    (item,) = _csl(exported(listed(article), "csl-json"))
    assert "issued" not in item
    assert item["note"] == "published 28 Nov 2026 or before"
    assert "year =" not in exported(listed(article), "bibtex")


def test_a_claim_that_rests_on_two_articles_has_two_references() -> None:
    both = happened(cites=[CITE, CITE.model_copy(update={"article": "press"})])
    report = listed(said(), both)
    assert [(one["id"], one["title"]) for one in _csl(exported(report, "csl-json"))] == [
        ("paper", "[A paper on two neighbours]"),
        ("press", "Neighbours meet"),
    ]
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ["paper", "press"]
    assert exported(report, "pandoc") == (
        "[@paper, para. 3, sent. 4]\n[@paper, para. 3, sent. 4; @press, para. 3, sent. 4]\n"
    )
    assert exported(report, "latex") == (
        "\\autocite[para.~3]{paper}\n\\autocites[para.~3]{paper}[para.~3]{press}\n"
    )


def test_places_in_several_paragraphs_are_one_citation() -> None:
    cites = [
        CITE,
        CITE.model_copy(update={"sentence": 5}),
        CITE.model_copy(update={"paragraph": 7}),
    ]
    report = listed(happened(cites=cites), PRESS)
    assert exported(report, "pandoc") == (
        "[@paper, para. 3, sents. 4, 5, and para. 7, sent. 4]\n[@press]\n"
    )
    assert exported(report, "latex") == ("\\autocite[paras.~3, 7]{paper}\n\\autocite{press}\n")
    assert exported(report, "typst") == (
        "@paper[para. 3, sents. 4, 5, and para. 7, sent. 4]\n@press\n"
    )


def _published(date: str) -> Report:
    return listed(PRESS.model_copy(update={"published": parse(date)}))


@tried_on(
    ("date", "wanted"),
    [
        ("2023", {"date-parts": [[2023]]}),
        ("2023-12", {"date-parts": [[2023, 12]]}),
        ("2021-05/2022-04-03", {"date-parts": [[2021, 5], [2022, 4, 3]]}),
        ("2023-12~", {"date-parts": [[2023, 12]], "circa": True}),
        ("2020?", {"date-parts": [[2020]], "circa": True}),
        ("2023-24", {"date-parts": [[2023]], "season": 4}),
        ("2023-21~", {"date-parts": [[2023]], "season": 1, "circa": True}),
        ("199X", {"date-parts": [[1990], [1999]], "circa": True}),
        (
            "[2023-12-01..2023-12-16]",
            {"date-parts": [[2023, 12, 1], [2023, 12, 16]], "circa": True},
        ),
        ("2020/2021~", {"date-parts": [[2020], [2021]], "circa": True}),
        ("1975/..", {"literal": "from 1975 on"}),
        ("0000", {"literal": "1 BC"}),
        ("-0043-03-15", {"literal": "15 Mar 44 BC"}),
        ("0000/0005", {"literal": "1 BC – AD 5"}),
    ],
)
def test_a_date_has_parts_where_csl_can_say_it_and_words_where_not(
    date: str, wanted: dict[str, Any]
) -> None:
    (item,) = _csl(exported(_published(date), "csl-json"))
    assert item["issued"] == wanted


@tried_on(
    ("date", "wanted"),
    [
        ("2019/2021", "  date = {2019/2021},\n"),
        ("2011-09-24/2011-09-26", "  date = {2011-09-24/2011-09-26},\n"),
        ("2023-12~", "  date = {2023-12~},\n  note = {c. Dec 2023},\n"),
        ("2023-21", "  date = {2023-21},\n  note = {spring 2023},\n"),
        ("199X", "  date = {1990/1999},\n  note = {1990s},\n"),
        ("2023-12-08T23:30:00Z", "  date = {2023-12-08},\n  note = {8 Dec 2023, 23:30:00 UTC},\n"),
        ("0000", "  year = {1 BC},\n"),
        ("-0043", "  year = {44 BC},\n"),
        ("2022-02/", "  year = {since Feb 2022},\n"),
        ("[..2023-12-18]", "  note = {18 Dec 2023 or before},\n"),
    ],
)
def test_bibtex_gives_edtf_where_biblatex_reads_it_and_words_where_not(
    date: str, wanted: str
) -> None:
    text = exported(_published(date), "bibtex").replace("note = {published ", "note = {")
    assert wanted in text
    assert "0000" not in text
    has_start = not date.startswith("[..")
    assert ("date = " in text) + ("year = " in text) == has_start


def test_bibtex_of_a_page_and_of_a_paper() -> None:
    paper = PRESS.model_copy(update={"id": "printed", "url": None})
    assert exported(listed(PRESS, paper, happened()), "bibtex") == (
        "@online{press,\n"
        "  title = {{Neighbours meet}},\n"
        "  organization = {{The Press}},\n"
        "  date = {2023-12-18},\n"
        "  langid = {en},\n"
        "  url = {https://press.example/a?b=1&c=2_%7B},\n"
        "}\n\n"
        "@article{printed,\n"
        "  title = {{Neighbours meet}},\n"
        "  entrysubtype = {newspaper},\n"
        "  journaltitle = {{The Press}},\n"
        "  date = {2023-12-18},\n"
        "  langid = {en},\n"
        "}\n\n"
        "@article{paper,\n"
        "  title = {{[A paper on two neighbours]}},\n"
        "  entrysubtype = {newspaper},\n"
        "  date = {2023-12-17/2023-12-18},\n"
        "  note = {published 17 or 18 Dec 2023},\n"
        "  langid = {en},\n"
        "}\n"
    )


def test_ris_gives_the_date_in_words_beside_its_digits() -> None:
    assert exported(listed(happened(), PRESS), "ris").split("\r\n") == [
        "TY  - NEWS", "ID  - paper", "TI  - [A paper on two neighbours]", "PY  - 2023",
        "DA  - 2023/12//17 or 18 Dec 2023", "LA  - en", "ER  - ", "",
        "TY  - NEWS", "ID  - press", "TI  - Neighbours meet", "PB  - The Press", "PY  - 2023", "DA  - 2023/12/18/",
        "LA  - en", f"UR  - {PRESS.url}", "ER  - ", "", "",
    ]  # fmt: skip


@tried_on(
    ("date", "told"),
    [
        ("2019/2021", "PY  - 2019\r\nDA  - 2019///2019–2021\r\n"),
        ("0000", "PB  - The Press\r\nDA  - ///1 BC\r\n"),
    ],
)
def test_ris_never_has_a_year_that_styles_do_not_know(date: str, told: str) -> None:
    assert told in exported(_published(date), "ris")


def _entitled(text: str) -> Article:
    return PAPER.model_copy(update={"label": text, "publisher": text})


@given(words)
def test_no_words_break_a_reference(text: str) -> None:
    article = _entitled(text)
    report = listed(article, happened(title=text))._replace(referred=(*REFERRED[:3], article))
    shown = one_line(text)
    letter = '<span class="nocase"><</span>'
    assert [one["title"].replace(letter, "<") for one in _csl(exported(report, "csl-json"))] == [
        shown
    ]
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ["paper"]
    assert [dict(one)["TI"] for one in _ris(exported(report, "ris"))] == [shown]


@tried_on(
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
def test_every_claim_has_its_source(drawn: tuple[Claim, ...]) -> None:
    report, ids = listed(*drawn), ["paper"] * bool(drawn)
    assert [one["id"] for one in _csl(exported(report, "csl-json"))] == ids
    assert [one["key"] for one in _bib(exported(report, "bibtex"))] == ids
    assert [dict(one)["ID"] for one in _ris(exported(report, "ris"))] == ids
    assert exported(report, "pandoc") == "[@paper, para. 3, sent. 4]\n" * len(drawn)


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
    titles["tags"] = "A <i>b</i> <span>c</span>"
    headed.append(PRESS.model_copy(update={"id": "tags", "label": titles["tags"]}))
    path = tmp_path / f"refs.{_ENDINGS[form]}"
    path.write_text(exported(listed(PRESS, said(), *headed), form), encoding="utf-8", newline="")
    held = _held(pandoc, form, path)
    assert set(held) == {"press", "paper", *titles}
    for key, text in titles.items():
        assert _plain(held[key]["title"]).strip() == _plain(one_line(text)).strip()
    assert held["press"]["issued"]["date-parts"][0][0] == 2023


def test_pandoc_s_citeproc_takes_every_reference(pandoc: str, form: str, tmp_path: Path) -> None:
    dated = [
        PRESS.model_copy(update={"id": f"d-{at}", "label": f"Told {at}", "published": parse(date)})
        for at, date in enumerate(DATES)
    ]
    path, style = tmp_path / f"refs.{_ENDINGS[form]}", tmp_path / "all.csl"
    report = listed(PRESS, said(), *dated)
    path.write_text(exported(report, form), encoding="utf-8", newline="")
    style.write_text(_STYLE, encoding="utf-8")
    page = f"---\nnocite: '@*'\n---\n\nAs told {exported(listed(said()), 'pandoc').strip()}.\n"
    asked = ("--citeproc", "--csl", style, "--bibliography", path, "-t", "plain", "--wrap", "none")
    text, *entries = _pandoc(pandoc, *asked, page=page).strip().split("\n\n")
    assert text == "As told [A paper on two neighbours], at 3, sent. 4."
    assert len(entries) == 2 + len(dated)
    (press,) = (one for one in entries if one.startswith("Neighbours meet / "))
    assert "2023" in press
    assert PRESS.url is not None
    assert PRESS.url in press


@pytest.mark.slow  # starts pandoc
@pytest.mark.parametrize(
    "date",
    sampled(
        ["2019/2021", "2011-09-24/2011-09-26", "0000", "199X", "2019~", "2023-21", "1975/.."], 3
    ),
)
def test_what_has_a_date_is_never_printed_as_without_one(
    pandoc: str, date: str, tmp_path: Path
) -> None:
    for form in ("csl-json", "bibtex"):
        path = tmp_path / f"refs.{_ENDINGS[form]}"
        path.write_text(exported(_published(date), form), encoding="utf-8")
        asked = ("--citeproc", "--bibliography", path, "-t", "plain")
        printed = _pandoc(pandoc, *asked, page="Told [@press, para. 3].\n")
        assert "n.d." not in printed
        assert "para. 3" in printed


@tried_on(
    ("form", "told"),
    [
        (
            "csl-json",
            (
                '"author": [\n      {\n        "family": "Quill",\n        "given": "Zo\\u00eb"\n      },\n'
                '      {\n        "literal": "Strong and Sons & Co"\n'
            ),
        ),
        ("bibtex", "  author = {Quill, Zoë and {de la Cruz}, Ana and {Strong and Sons \\& Co}},\n"),
        ("ris", "AU  - Quill, Zoë\r\nAU  - de la Cruz, Ana\r\nAU  - Strong and Sons & Co\r\n"),
    ],
)
def test_persons_are_parted_in_a_reference_and_others_stand_whole(form: str, told: str) -> None:
    authors = ("Zoë Quill", "Ana de la Cruz", "Strong and Sons & Co")
    article = PRESS.model_copy(update={"authors": authors if form != "csl-json" else authors[::2]})
    event = happened(cites=[CITE.model_copy(update={"article": "press"})])
    report = listed(event)._replace(referred=(*REFERRED[:-1], article))
    assert told in exported(report, form)
    assert told not in exported(listed(event), form)
