"""What is read of an article is read once: the judge finds the same in it as in what it reads itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Actor
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.judged import judged
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.reading import quotations
from sahara_cli.reading.sources.text import Source
from tests.drafting.articles import ARTICLE, PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.judging.sources import Read
    from sahara_cli.reports.drafts import Proposal

_QUISPE = {"id": "carlos", "name": "Carlos Quispe", "kind": "person"}
_OTHER = {"id": "other", "name": "Ida Sundqvist", "kind": "person"}


def _drafter(known: Mapping[str, str]) -> tuple[Drafter, list[Proposal], Dossier]:
    actors = (Actor.model_validate(known),)
    dossier = Dossier(lambda noun: actors if noun == "actor" else ())
    drafter = Drafter(dossier, dt.date(2024, 6, 1))
    article = Source("a.txt", "a", ARTICLE)
    proposals = drafter.draft(article, Published(parse(PUBLISHED), "As printed."))
    return drafter, proposals, dossier


@pytest.mark.parametrize("known", [_OTHER, _QUISPE])
def test_the_judge_finds_the_same_in_what_was_read_before(known: Mapping[str, str]) -> None:
    drafter, proposals, dossier = _drafter(known)
    named = list(drafter.named())
    again = judged([proposals], named, drafter.texts, dossier)
    assert judged([proposals], named, drafter.texts, dossier, read=drafter.read) == again


def _read(known: Mapping[str, str]) -> Read:
    drafter, _, _ = _drafter(known)
    (read,) = drafter.read.values()
    return read


def test_quotations_are_handed_on_where_no_name_known_before_is_in_the_text() -> None:
    assert _read(_OTHER).quotations == quotations.said(ARTICLE)


def test_quotations_are_read_again_where_somebody_known_before_may_be_meant() -> None:
    assert _read(_QUISPE).quotations is None


def test_words_outside_quotation_marks_are_no_quotation_of_the_draft() -> None:
    drafter, proposals, dossier = _drafter(_OTHER)
    named = list(drafter.named())
    at = next(
        at for at, proposal in enumerate(proposals) if proposal.fields.get("directness") == "direct"
    )
    said = proposals[at]
    (_, text), *_ = drafter.texts
    (cite,) = cast("list[dict[str, int]]", said.fields["cites"])
    cited = text.text[cite["start"] : cite["end"]]
    narrated = next(words for words in cited.split('"')[::2] if len(words.split()) > 1)
    wrong = said._replace(fields={**said.fields, "text": narrated.strip(" ,.")})

    def judge(proposal: Proposal) -> list[Proposal]:
        return judged([[proposals[0], proposal]], named, drafter.texts, dossier)

    assert [one.noun for one in judge(said)[:2]] == ["article", "statement"]
    own, *others = judge(wrong)
    assert others == named
    refused = f"left out, for add would refuse it: {wrong.fields['id']} (these words stand in"
    assert any(note.startswith(refused) for note in own.unsure)
    by_model = judge(wrong._replace(by={"model": "a"}))
    assert by_model[1].doubts
