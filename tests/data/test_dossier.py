"""The shipped dossier is sound; where a copy of the article is at hand, every citation holds."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sahara_cli.dates import parse
from sahara_cli.dossier.records import (
    FILES,
    RECORDS,
    Actor,
    Article,
    Citation,
    Claim,
    Event,
    Fact,
    Place,
    Record,
    Statement,
)
from sahara_cli.texts import NormalText, digest, locate, normalise, quoted
from tests.rows import tried_on

_PROJECT = Path(__file__).parents[2]
_DOSSIER = _PROJECT / "data" / "western-sahara"
#: The article's text is no part of the project: it may lie beside it.
_COPY = _PROJECT.parent / "shared" / "article.txt"

with_copy = pytest.mark.skipif(not _COPY.is_file(), reason="skipped: no copy of the article")


def _lines(noun: str) -> list[str]:
    text = (_DOSSIER / FILES[noun]).read_bytes().decode("utf-8")
    assert text.endswith("\n")
    return text.splitlines()


#: One article alone: nothing in it is told twice, so nothing is judged to be the same.
_NOUNS = [noun for noun in RECORDS if noun not in {"same", "dataset"}]
_RECORDS: list[Record] = [
    RECORDS[noun].model_validate(json.loads(line)) for noun in _NOUNS for line in _lines(noun)
]
_CLAIMS = [record for record in _RECORDS if isinstance(record, Claim)]
_CITES = [(claim, cite) for claim in _CLAIMS for cite in claim.spans]
_ARTICLE = next(record for record in _RECORDS if isinstance(record, Article))


def _of(*kinds: type[Record]) -> set[str]:
    return {record.id for record in _RECORDS if isinstance(record, kinds)}


@pytest.fixture(scope="module")
def article() -> NormalText:
    return normalise(_COPY.read_text(encoding="utf-8"))


def _span(text: NormalText, cite: Citation) -> str:
    return text.text[cite.start : cite.end]


def test_every_kind_has_records() -> None:
    counts = Counter(record.noun for record in _RECORDS)
    assert set(counts) == set(_NOUNS)
    assert not (_DOSSIER / FILES["same"]).exists()
    assert counts["article"] == 1


@tried_on("noun", _NOUNS)
def test_a_line_is_what_its_model_writes(noun: str) -> None:
    for line in _lines(noun):
        fields = RECORDS[noun].model_validate(json.loads(line)).model_dump(mode="json")
        kept = {name: value for name, value in fields.items() if value not in (None, [])}
        assert line == json.dumps(kept, ensure_ascii=False)


def test_an_id_names_one_record() -> None:
    counts = Counter(record.id for record in _RECORDS)
    assert [name for name, count in counts.items() if count > 1] == []


def _references(record: Record) -> Iterator[tuple[str, set[str]]]:
    actors, places = _of(Actor), _of(Place)
    match record:
        case Event():
            named = (*record.actors, *record.recipients, *record.mentioned)
            yield from ((name, actors) for name in named)
            yield from ((name, places) for name in record.places)
        case Statement():
            heard = (record.speaker, record.reported_by, record.addressee, *record.mentioned)
            yield from ((name, actors) for name in heard if name)
            yield from ((name, places) for name in (record.place,) if name)
        case Fact():
            yield record.subject, actors | places | set(record.topics)
            yield from ((name, actors) for name in (record.asserted_by,) if name)
        case Actor():
            yield from ((name, actors) for name in (record.part_of,) if name)
        case Place():
            yield from ((name, places) for name in (record.within,) if name)
    if isinstance(record, Claim):
        yield from ((cite.article, _of(Article)) for cite in record.spans)


def test_every_reference_is_met() -> None:
    references = [
        (record.id, name, known) for record in _RECORDS for name, known in _references(record)
    ]
    assert len(references) > len(_RECORDS)
    assert [(record, name) for record, name, known in references if name not in known] == []


def test_every_actor_and_place_is_spoken_of() -> None:
    used = {name for record in _RECORDS for name, _ in _references(record)}
    assert _of(Actor, Place) - used == set()


def test_every_sentence_is_cited() -> None:
    assert {cite.sentence for _, cite in _CITES} == set(range(1, _ARTICLE.sentences + 1))
    assert {cite.paragraph for _, cite in _CITES} == set(range(1, _ARTICLE.paragraphs + 1))
    assert (_ARTICLE.paragraphs, _ARTICLE.sentences) == (15, 19)


def test_a_cited_span_is_long_enough_and_within_the_article() -> None:
    for claim, cite in _CITES:
        assert cite.start + 25 <= cite.end <= _ARTICLE.text_length, claim.id


def test_a_date_says_how_it_was_resolved() -> None:
    for claim in _CLAIMS:
        if isinstance(claim, Event | Statement):
            assert claim.date_basis, claim.id
        else:
            assert not claim.date_text, claim.id


def test_nothing_but_plans_may_be_later_than_the_article() -> None:
    published = _ARTICLE.published.latest
    for claim in _CLAIMS:
        if isinstance(claim, Event | Statement) and not (
            isinstance(claim, Event) and claim.status == "planned"
        ):
            assert claim.date.earliest <= published, claim.id


def test_titles_are_short_and_end_without_a_stop() -> None:
    for event in _RECORDS:
        if isinstance(event, Event):
            assert len(event.title) <= 70, event.id
            assert event.title[-1].isalnum(), event.id


@tried_on(
    ("event", "date"),
    [
        ("moroccan-plan-2006", "2006"),
        ("morocco-signs-deal-2020", "2020"),
        ("russia-invades-ukraine-2022", "2022-02/"),
        ("harris-in-western-sahara-2023-09", "2023-09"),
        ("blasts-2023-10", "2023-10"),
        ("algeria-russia-exercise-2023-11", "2023-11"),
        ("harris-in-algeria-2023-12", "[2023-12-01..2023-12-16]"),
        ("algeria-us-defence-talks-2023-12", "[2023-12-01~..2023-12-07]"),
        ("naval-exercises-2023-12", "2023-12-08"),
        ("harris-arrives-2023-12", "2023-12-17"),
        ("bourita-harris-2023-12", "2023-12-18"),
    ],
)
def test_a_date_says_no_more_than_the_words(event: str, date: str) -> None:
    dates = {record.id: record.date for record in _RECORDS if isinstance(record, Event)}
    assert dates[event] == parse(date)


def test_western_sahara_is_part_of_no_other_place_and_a_claim_on_it_has_a_claimant() -> None:
    places = {record.id: record for record in _RECORDS if isinstance(record, Place)}
    assert places["western-sahara"].within is None
    facts = {record.id: record for record in _RECORDS if isinstance(record, Fact)}
    claim = facts["morocco-claims-sovereignty"]
    assert (claim.asserted_by, claim.status) == ("morocco", "disputed")


def test_blasts_that_nobody_is_named_for_have_no_actor() -> None:
    blasts = [r for r in _RECORDS if isinstance(r, Event) and r.mode == "explosives"]
    assert [event.actors for event in blasts] == [()]


def test_words_that_the_article_sets_in_quotation_marks_keep_them() -> None:
    said = " ".join(record.text for record in _RECORDS if isinstance(record, Statement))
    told = " ".join(record.value for record in _RECORDS if isinstance(record, Fact))
    assert '"autonomy"' in said
    assert '"democratically"' in told


@with_copy
def test_the_copy_is_the_text_that_was_coded(article: NormalText) -> None:
    assert digest(article.text) == _ARTICLE.text_digest
    assert len(article.text) == _ARTICLE.text_length
    assert len(article.paragraphs) == _ARTICLE.paragraphs
    assert len(article.sentences) == _ARTICLE.sentences


@with_copy
def test_every_citation_holds_once_in_the_sentence_it_names(article: NormalText) -> None:
    for claim, cite in _CITES:
        found = locate(article, cite.start, cite.end, cite.digest, whole=_ARTICLE.text_digest)
        assert found == ("exact", (cite.start,)), claim.id
        assert article.text.count(_span(article, cite)) == 1, claim.id
        assert article.place(cite.start) == (cite.paragraph, cite.sentence), claim.id
        assert article.place(cite.end - 1) == (cite.paragraph, cite.sentence), claim.id


@with_copy
def test_every_citation_is_found_in_a_copy_with_another_lead(article: NormalText) -> None:
    moved = normalise("A lead of our own.\n" + article.text)
    for claim, cite in _CITES:
        found = locate(moved, cite.start, cite.end, cite.digest, whole=_ARTICLE.text_digest)
        assert found == ("moved", (cite.start + 19,)), claim.id


def _quotations(claim: Claim) -> list[str]:
    match claim:
        case Statement(directness="direct"):
            return [claim.text]
        case Statement(directness="mixed") | Fact():
            return re.findall(
                '"([^"]+)"', claim.text if isinstance(claim, Statement) else claim.value
            )
        case _:
            return []


_QUOTED = [(claim, words) for claim in _CLAIMS for words in _quotations(claim)]


def test_both_quotations_and_both_quoted_words_are_kept() -> None:
    assert [len(words.split()) for _, words in _QUOTED] == [26, 23, 1, 1]


@with_copy
def test_every_quotation_stands_word_for_word_in_its_cited_span(article: NormalText) -> None:
    for claim, words in _QUOTED:
        assert any(quoted(_span(article, cite), words) for cite in claim.spans), claim.id


@with_copy
def test_one_changed_letter_in_a_quotation_is_noticed(article: NormalText) -> None:
    for claim, words in _QUOTED:
        plain = normalise(words).text
        for at, letter in enumerate(plain):
            changed = plain[:at] + ("x" if letter != "x" else "y") + plain[at + 1 :]
            assert not any(quoted(_span(article, cite), changed) for cite in claim.spans), claim.id
            forged = normalise(article.text.replace(plain, changed))
            first = claim.spans[0]
            found = locate(forged, first.start, first.end, first.digest, whole=_ARTICLE.text_digest)
            assert found.outcome == "missing", claim.id


@with_copy
def test_a_date_has_the_words_of_its_cited_span(article: NormalText) -> None:
    dated = [claim for claim in _CLAIMS if claim.date_text]
    assert len(dated) > len(_of(Event)) // 2
    for claim in dated:
        spans = [_span(article, cite) for cite in claim.spans]
        assert any(quoted(span, claim.date_text or "") for span in spans), claim.id


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+(?:'\w+)?", normalise(text).text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def _own_words() -> Iterator[tuple[str, str]]:
    """Yield the words that the dossier does not quote. A role is a title, which is a name."""
    for record in _RECORDS:
        for name, value in record.model_dump(mode="json").items():
            is_quotation = isinstance(record, Statement) and record.directness == "direct"
            if isinstance(value, str) and name != "role" and not (is_quotation and name == "text"):
                yield record.id, value


@with_copy
def test_the_narrative_of_the_article_is_not_in_the_dossier(article: NormalText) -> None:
    narrative = _runs(article.text, 8)
    assert len(narrative) > 300
    copied = [(record, run) for record, text in _own_words() for run in _runs(text, 8) & narrative]
    assert copied == []
