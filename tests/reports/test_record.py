"""One record whole, with the passages that a copy gives."""

from typing import cast

from sahara_cli.dossier.records import RECORDS, Dataset, Statement
from sahara_cli.dossier.selection import Dossier
from sahara_cli.reports.record import Passage, whole_record
from tests.cli.commands.samples import BY_ID
from tests.conftest import DATASET

DOSSIER = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))


def test_every_kind_of_record_can_be_shown_whole() -> None:
    every = [*BY_ID.values(), Dataset.plainly(DATASET)]
    assert {one.noun for one in every} == set(RECORDS)
    for record in every:
        report = whole_record(DOSSIER, record, {})
        assert report.subject is not None
        assert report.subject.record is record
        assert report.sections[0].heading == f"{record.noun} {record.id}"
        assert all(
            label and value for section in report.sections for label, value in section.fields
        )


def test_only_what_can_be_cited_advises_to_attach() -> None:
    assert whole_record(DOSSIER, BY_ID["north"], {}).hints == ()
    (advice,) = whole_record(DOSSIER, BY_ID["stay"], {}).hints
    assert "sahara attach FILE" in advice


def test_a_passage_stands_in_the_place_of_its_offsets() -> None:
    said = cast("Statement", BY_ID["stay"])
    passage = Passage("exact", "The sentence whole.", "The sentence")
    report = whole_record(DOSSIER, said, {said.spans[0]: passage})
    assert report.hints == ()
    fields = dict(report.sections[-1].fields)
    assert fields["paper ¶2 s2"] == "The sentence whole."
    assert fields["of which cited"] == "The sentence"
    assert fields["proof"].startswith("exact in your copy: characters 91–141, SHA-256 ")
    assert report.detail is not None
    assert report.detail["passages"] == [passage._asdict()]


def test_a_passage_that_was_not_found_says_so() -> None:
    said = cast("Statement", BY_ID["stay"])
    report = whole_record(DOSSIER, said, {said.spans[0]: Passage("missing", "", "")})
    fields = dict(report.sections[-1].fields)
    assert fields["paper ¶2 s2"] == "characters 91–141: missing"
