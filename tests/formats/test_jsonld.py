import json
from typing import Any

import pytest
from hypothesis import given
from pyld import jsonld  # type: ignore[import-untyped]  # it ships no types

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Claim, Event, Statement
from tests.conftest import Maker, Sahara
from tests.formats.claims import (
    CITE,
    HOSTILE_WORDS,
    PRESS,
    claimed,
    claims,
    exported,
    happened,
    listed,
    said,
)
from tests.rows import tried_on

SCHEMA, OA = "https://schema.org/", "http://www.w3.org/ns/oa#"
ISO = ("2023-12-08T10:00:00Z", "2021-05", "2022-04", "1975", "1991")
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
RECORD, TERM = "urn:x-sahara:record:", "urn:x-sahara:term:"


def _no_network(url: str, _: object) -> None:
    raise AssertionError(f"asked for {url}")


def _nodes(text: str) -> list[dict[str, Any]]:
    """Expand a document with a JSON-LD processor that may ask no network."""
    nodes: list[dict[str, Any]] = jsonld.expand(json.loads(text), {"documentLoader": _no_network})
    return nodes


def _node(text: str, identifier: str) -> dict[str, Any]:
    (node,) = [one for one in _nodes(text) if one.get("@id") == RECORD + identifier]
    return node


def _dated(text: str) -> list[dict[str, str]]:
    return [{"@type": EDTF, "@value": text}]


def _plain(text: str) -> list[dict[str, str]]:
    return [{"@value": text}]


def test_an_event_is_in_the_terms_of_schema_org() -> None:
    node = _node(exported(listed(happened(mode="visit")), "jsonld"), "met")
    assert node["@type"] == [f"{SCHEMA}Event"]
    assert node[f"{SCHEMA}name"] == [{"@value": "They met"}]
    assert node[f"{SCHEMA}startDate"] == _plain("2023-12-08")
    assert node[f"{SCHEMA}location"] == [
        {
            "@id": f"{RECORD}harbour",
            "@type": [f"{SCHEMA}Place"],
            f"{SCHEMA}name": [{"@value": "The Harbour"}],
        }
    ]
    assert [one["@id"] for one in node[f"{TERM}actor"]] == [f"{RECORD}north"]
    assert [one["@type"] for one in node[f"{TERM}recipient"]] == [[f"{SCHEMA}Person"]]
    assert node[f"{TERM}kind"] == [{"@value": "consult/visit"}]


@pytest.mark.parametrize(
    ("directness", "kind", "speaker"),
    [
        ("direct", "Quotation", "spokenByCharacter"),
        ("mixed", "Claim", "creator"),
        ("indirect", "Claim", "creator"),
    ],
)
def test_only_words_said_word_for_word_are_a_quotation(
    directness: str, kind: str, speaker: str
) -> None:
    node = _node(exported(listed(said(directness=directness)), "jsonld"), "said")
    assert node["@type"] == [SCHEMA + kind]
    assert node[f"{SCHEMA}text"] == [{"@value": "We met."}]
    assert [one["@id"] for one in node[SCHEMA + speaker]] == [f"{RECORD}envoy"]
    assert node[f"{SCHEMA}dateCreated"] == _plain("2023-12-08")


def test_a_fact_is_a_claim_about_its_subject() -> None:
    node = _node(exported(listed(claimed(date="1975/..")), "jsonld"), "claimed")
    assert node["@type"] == [f"{SCHEMA}Claim"]
    assert node[f"{SCHEMA}text"] == [{"@value": "Northland borders the sea"}]
    assert [one["@id"] for one in node[f"{SCHEMA}about"]] == [f"{RECORD}north"]
    assert [one["@id"] for one in node[f"{SCHEMA}creator"]] == [f"{RECORD}envoy"]
    assert node[f"{SCHEMA}temporalCoverage"] == _dated("1975/..")


def test_a_citation_is_an_annotation_with_its_place_in_the_text_and_its_digest() -> None:
    (note,) = [
        one
        for one in _nodes(exported(listed(happened()), "jsonld"))
        if one["@type"] == [f"{OA}Annotation"]
    ]
    (target,) = note[f"{OA}hasTarget"]
    (selector,) = target[f"{OA}hasSelector"]
    assert note[f"{OA}hasBody"] == [{"@id": f"{RECORD}met"}]
    assert target[f"{OA}hasSource"] == [{"@id": f"{RECORD}paper"}]
    assert selector == {
        "@type": [f"{OA}TextPositionSelector"],
        f"{OA}start": [{"@value": 0}],
        f"{OA}end": [{"@value": 40}],
        f"{TERM}sha256": [{"@value": CITE.digest}],
        f"{TERM}paragraph": [{"@value": 3}],
        f"{TERM}sentence": [{"@value": 4}],
    }


def test_an_article_has_a_headline_where_it_has_a_publisher() -> None:
    other = happened("b", cites=[CITE.model_copy(update={"article": "press"})])
    text = exported(listed(happened(), other), "jsonld")
    paper, press = _node(text, "paper"), _node(text, "press")
    assert paper[f"{SCHEMA}description"] == [{"@value": "A paper on two neighbours"}]
    assert paper[f"{SCHEMA}datePublished"] == _dated("[2023-12-17,2023-12-18]")
    assert f"{SCHEMA}headline" not in paper
    assert f"{SCHEMA}publisher" not in paper
    assert press[f"{SCHEMA}datePublished"] == _plain("2023-12-18")
    assert paper["@type"] == press["@type"] == [f"{SCHEMA}NewsArticle"]
    assert press[f"{SCHEMA}headline"] == [{"@value": PRESS.label}]


@tried_on(
    ("date", "start", "end"),
    [
        ("2023-12-08T10:00:00Z", "2023-12-08T10:00:00Z", None),
        ("2023-21", "2023-21", None),
        ("-0043", "-0043", None),
        ("2023-12~", "2023-12~", None),
        ("2021-05/2022-04", "2021-05", "2022-04"),
        ("1975/..", "1975", None),
        ("/1991", None, "1991"),
        ("[2023-12-01..2023-12-16]", "[2023-12-01..2023-12-16]", None),
    ],
)
def test_an_interval_has_the_start_and_the_end_that_it_states(
    date: str, start: str | None, end: str | None
) -> None:
    node = _node(exported(listed(happened("a", date)), "jsonld"), "a")
    told = {text: _plain(text) for text in ISO}
    assert node.get(f"{SCHEMA}startDate") == (told.get(start, _dated(start)) if start else None)
    assert node.get(f"{SCHEMA}endDate") == (told.get(end, _dated(end)) if end else None)
    assert node["http://purl.org/dc/terms/date"] == _dated(date)


@given(claims())
def test_every_claim_comes_back_with_its_words_and_its_date(drawn: tuple[Claim, ...]) -> None:
    nodes = {one.get("@id"): one for one in _nodes(exported(listed(*drawn), "jsonld"))}
    for claim in drawn:
        node = nodes[RECORD + claim.id]
        (date,) = node["http://purl.org/dc/terms/date"]
        assert parse(date["@value"]) == claim.date
        key, words = _words(claim)
        assert node[key] == [{"@value": words}]


def _words(claim: Claim) -> tuple[str, str]:
    if isinstance(claim, Event):
        return f"{SCHEMA}name", claim.title
    if isinstance(claim, Statement):
        return f"{SCHEMA}text", claim.text
    return f"{TERM}value", claim.value


@tried_on("text", [*HOSTILE_WORDS, "@type", "@id", "https://x.example"])
def test_no_words_are_read_as_terms(text: str) -> None:
    node = _node(exported(listed(happened(title=text)), "jsonld"), "met")
    assert node[f"{SCHEMA}name"] == [{"@value": text}]


def test_the_context_of_no_other_place_is_asked_for() -> None:
    context = json.loads(exported(listed(), "jsonld"))["@context"]
    assert isinstance(context, dict)
    assert "@import" not in context


def test_an_ending_asks_for_linked_data(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}], statement=[{"id": "said"}])
    done = sahara("timeline", "--dossier", folder, "-o", folder / "out.jsonld")
    assert done == (0, "", "")
    text = (folder / "out.jsonld").read_text(encoding="utf-8")
    record = "urn:x-sahara:dossier:"
    assert {one.get("@id") for one in _nodes(text)} >= {f"{record}met", f"{record}said"}


def test_records_of_two_dossiers_are_two(make: Maker, sahara: Sahara) -> None:
    folders = make("one", event=[{"id": "e-1"}]), make("two & é", event=[{"id": "e-1"}])
    texts = [sahara("events", "--dossier", folder, "-f", "jsonld").out for folder in folders]
    ids = [{node["@id"] for node in _nodes(text) if "@id" in node} for text in texts]
    assert "urn:x-sahara:one:e-1" in ids[0]
    assert "urn:x-sahara:two%20%26%20%C3%A9:e-1" in ids[1]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(
    ("base", "identifier"),
    [
        ("https://news.example/d/", "https://news.example/d/e-1"),
        ("https://news.example/d", "https://news.example/d/e-1"),
        ("https://news.example/d#", "https://news.example/d#e-1"),
        ("urn:x:d", "urn:x:d:e-1"),
        ("tag:news.example,2026:", "tag:news.example,2026:e-1"),
    ],
)
def test_a_base_is_what_ids_begin_with(
    make: Maker, sahara: Sahara, base: str, identifier: str
) -> None:
    folder = make(event=[{"id": "e-1"}])
    done = sahara("events", "--dossier", folder, "-f", "jsonld", "--base", base)
    assert identifier in {node.get("@id") for node in _nodes(done.out)}


@pytest.mark.parametrize("base", ["", "d", "https://a b/", "x:<y>", "://x"])
def test_a_base_that_is_no_iri_is_refused(make: Maker, sahara: Sahara, base: str) -> None:
    folder = make(event=[{"id": "e-1"}])
    assert sahara("events", "--dossier", folder, "-f", "jsonld", "--base", base) == (
        2, "", f'sahara: --base: "{base}" is no IRI; give one such as https://news.example/dossier/\n',
    )  # fmt: skip
    assert sahara("events", "--dossier", folder, "--base", "urn:x:y").err == (
        "sahara: --base means nothing to table; say --format jsonld\n"
    )
