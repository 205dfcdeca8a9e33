import pytest

from sahara_cli.dossier.selection import Answer
from sahara_cli.errors import RequestError
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.citations import cited, in_line
from sahara_cli.reports.exports import items, others, share
from tests.formats.claims import CITE, PAPER, PRESS, REFERRED, claimed, happened, listed, said


def test_names_stand_behind_the_ids_of_what_is_referred_to() -> None:
    (item,) = items(listed(said(reported_by="north")))
    assert item.what == "Zoë O'Neill: “We met.”"
    assert item.details == (
        ("Role", "envoy"),
        ("Addressee", "Northland"),
        ("Reported by", "Northland"),
        ("Where", "The Harbour"),
    )
    assert item.article == PAPER


def test_an_id_reads_as_its_words_where_nothing_is_referred_to() -> None:
    (item,) = items(listed(happened())._replace(referred=()))
    assert dict(item.details)["Who"] == "north → envoy"
    assert item.source == "[paper], paragraph 3, sentence 4"
    assert item.article is None


def test_the_cells_of_a_report_come_before_what_would_be_looked_up() -> None:
    cells = (
        Column("what", "What", lambda _: "Told so"),
        Column("kind", "Kind", lambda _: "talk"),
        Column("when", "When", lambda _: "long ago"),
        Column("place", "Place", lambda _: ""),
    )
    section = Section("events", answers=(Answer(happened()),), columns=cells)
    (item,) = items(Report((section,), referred=REFERRED))
    assert (item.what, item.details, item.when) == ("Told so", (("Kind", "talk"),), "8 Dec 2023")


def test_a_claim_of_two_sections_is_given_once() -> None:
    sections = tuple(Section(key, answers=(Answer(happened()),)) for key in ("did", "named"))
    assert [item.record.id for item in items(Report(sections))] == ["met"]


def test_a_report_on_one_claim_gives_that_claim() -> None:
    report = Report((Section("record", "fields"),), subject=Answer(happened()))
    assert [item.record.id for item in items(report)] == ["met"]
    assert [one.record.id for one in cited(report)] == ["met"]


def test_records_that_are_no_claims_are_refused_or_counted() -> None:
    with pytest.raises(RequestError, match="holds events, statements and facts"):
        items(listed(PAPER))
    assert items(listed()) == ()
    assert others(listed(happened(), PAPER)) == (
        "1 of 2 records left out: no event, statement or fact",
    )


def test_a_share_is_counted_in_words() -> None:
    events = items(listed(happened("a"), happened("b")))
    mixed = items(listed(happened("a"), claimed("b")))
    assert share(events[:1], events) == "1 of 2 events has"
    assert share(mixed, mixed) == "2 of 2 records have"


def test_places_of_one_paragraph_are_joined_and_in_order() -> None:
    at = [(4, 9), (3, 5), (3, 4), (3, 4)]
    cites = [CITE.model_copy(update={"paragraph": p, "sentence": s}) for p, s in at]
    (reference,) = cited(listed(happened(cites=cites)))
    assert reference.locator == "paragraph 3, sentences 4, 5; paragraph 4, sentence 9"


def test_an_article_is_cited_by_what_it_bears() -> None:
    paper, press = cited(listed(PAPER, PRESS))
    assert in_line(paper) == "[A paper on two neighbours], 17 or 18 Dec 2023"
    assert in_line(press) == f"Neighbours meet, The Press, 18 Dec 2023, {PRESS.url}"
