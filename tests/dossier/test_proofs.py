"""A copy proves a record or disproves it: exact, moved, ambiguous, missing; never nearly."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import Article, Citation, Event, Statement
from sahara_cli.texts import digest, normalise
from tests.cli.commands.samples import BY_ID, HOLDS, PAPER, STAY, TEXT, cite
from tests.growing import counted, outgrown
from tests.rows import tried_on

ARTICLE = cast("Article", BY_ID["paper"])
CLAIMS = [one for one in BY_ID.values() if one.noun in {"event", "statement", "fact"}]
OF_PAPER = [one for one in CLAIMS if one.id not in {"recognised", "siege"}]


def _copy(raw: str) -> Copy:
    return Copy(ARTICLE, normalise(raw))


def _cite(words: str) -> Citation:
    return Citation.model_validate(cite(words))


def test_the_very_article_proves_all() -> None:
    copy = _copy(PAPER)
    assert copy.same
    assert list(flaws(CLAIMS, copy)) == []
    assert len(OF_PAPER) == 13


@tried_on(
    ("raw", "outcome", "start"),
    [
        (PAPER, "exact", TEXT.index(STAY)),
        (f"A line before.\n{PAPER}", "moved", TEXT.index(STAY) + 15),
        (STAY, "moved", 0),
        (f"{PAPER}\n{STAY}", "exact", TEXT.index(STAY)),
        (f"First.\n{PAPER}\n{STAY}", "ambiguous", None),
        (PAPER.replace("weather", "wether"), "missing", None),
        ("", "missing", None),
    ],
)
def test_a_span_is_found_whole_or_not_at_all(raw: str, outcome: str, start: int | None) -> None:
    proof = _copy(raw).prove(_cite(STAY))
    assert proof.outcome == outcome
    assert proof.holds is (outcome in {"exact", "moved"})
    if proof.holds:
        assert (proof.start, proof.span) == (start, STAY)
        assert STAY in normalise(proof.sentences).text
        assert normalise(proof.own).text == STAY
        assert proof.own in raw
    else:
        assert (proof.span, proof.sentences) == ("", "")


def test_a_proof_holds_the_whole_sentences_around() -> None:
    assert _copy(PAPER).prove(_cite(HOLDS)).sentences == (
        "Northland holds the harbour. Southland calls that holding “a theft in daylight” and wants it back."
    )


@given(st.integers(0, len(TEXT) - 1), st.sampled_from("xQ7é"))
def test_any_changed_letter_of_a_span_disproves_it(at: int, letter: str) -> None:
    changed = TEXT[:at] + letter + TEXT[at + 1 :]
    assume(normalise(changed).text == changed != TEXT)
    within = TEXT.index(STAY) <= at < TEXT.index(STAY) + len(STAY)
    assert _copy(changed).prove(_cite(STAY)).holds is not within


def test_records_of_other_articles_are_left_alone() -> None:
    assert list(flaws([BY_ID["siege"], BY_ID["north"]], _copy("nothing of it"))) == []


def test_a_flaw_names_record_field_and_place() -> None:
    (flaw,) = flaws([BY_ID["stay"]], _copy("nothing of it"))
    assert flaw == (
        "stay", "cites[0]", "the span cited from paragraph 2, sentence 2 is not in the copy",
    )  # fmt: skip


def _said(directness: str, text: str) -> Statement:
    said = cast("Statement", BY_ID["stay"])
    return said.model_copy(update={"directness": directness, "text": text})


@pytest.mark.parametrize(
    ("directness", "text", "holds"),
    [
        ("direct", "We will stay in the harbour", True),
        ("direct", "We will stay in the harbour — whatever the weather", True),
        ("direct", "stay in the harbour […] the weather", True),
        ("direct", "We will stay in the harbou", False),
        ("direct", "we will stay in the harbour", False),
        ("direct", "We will stay in the harbor", False),
        ("mixed", 'They mean to "stay in the harbour" for long.', True),
        ("mixed", 'They mean to "remain in the harbour" for long.', False),
        ("mixed", 'They "will stay" and "leave the weather".', False),
        ("mixed", "They mean to “stay in the harbour” for long.", True),
        ("mixed", "They mean to “remain in the harbour” for long.", False),
        ("mixed", "They mean to « remain in the harbour » for long.", False),
        ("mixed", "They mean to „remain in the harbour“ for long.", False),
        ("mixed", "They mean to ‘remain in the harbour’ for long.", False),
        ("mixed", "They mean to ‘stay in the harbour’, the boats’ haven.", True),
        ("mixed", "They mean to 'remain in the harbour' for long.", True),
        ("indirect", "They mean to remain.", True),
        ("direct", "Zoë O’Neill said on the quay", False),
    ],
)
def test_the_words_that_are_the_speakers_stand_in_the_span(
    directness: str,
    text: str,
    *,
    holds: bool,
) -> None:
    assert (list(flaws([_said(directness, text)], _copy(PAPER))) == []) is holds


_SENTENCE = "“We will stay in the harbour – whatever the weather,” Zoë O’Neill said on the quay that evening."


def test_words_in_the_span_but_outside_its_marks_are_not_verbatim() -> None:
    unmarked = "these words stand in the cited span, but not within quotation marks"
    cites = (_cite(normalise(_SENTENCE).text),)
    for text, problem in {
        "We will stay in the harbour [...] the weather,": None,
        "“We will stay in the harbour – whatever the weather,”": None,
        "Zoë O’Neill said on the quay": unmarked,
        "whatever the weather,” Zoë O’Neill said": unmarked,
        "said": unmarked,
        "said to nobody": 'these words do not stand in the cited span: "said to nobody"',
    }.items():
        said = _said("direct", text).model_copy(update={"cites": cites})
        found = [one.problem for one in flaws([said], _copy(PAPER))]
        assert found == ([problem] if problem else []), text


def test_the_words_between_marks_of_a_title_or_a_fact_stand_in_the_span() -> None:
    for record, field in (("blast", "title"), ("held", "value")):
        held, astray = (
            BY_ID[record].model_copy(update={field: f"They say «{words}» at last"})
            for words in ("Northland holds the harbour", "Northland had the harbour")
        )
        assert list(flaws([held], _copy(PAPER))) == []
        (flaw,) = flaws([astray], _copy(PAPER))
        assert (flaw.field, flaw.problem) == (
            field, 'these words do not stand in the cited span: "Northland had the harbour"',
        )  # fmt: skip


def _of_two(words: str) -> Event:
    """Make an event that rests on the paper and, with the same words, on the leaflet."""
    visit = cast("Event", BY_ID["visit"])
    (own,) = visit.cites
    cites = (own, own.model_copy(update={"article": "leaflet"}))
    return visit.model_copy(update={"cites": cites, "date_text": words})


def test_a_dates_words_stand_in_one_of_the_articles_cited() -> None:
    leaflet = cast("Article", BY_ID["leaflet"])
    other = Copy(leaflet, normalise(f"{PAPER}\nIt was a Friday.\n"))
    lacking = Copy(leaflet, normalise(PAPER))
    copy, dated = _copy(PAPER), _of_two("a Friday")
    assert list(flaws([dated], copy, lambda _: (other,))) == []
    assert list(flaws([dated], other, lambda _: (copy,))) == []
    assert list(flaws([dated], copy, lambda _: (lacking, other))) == []
    (flaw,) = flaws([dated], copy, lambda _: (lacking,))
    assert (flaw.field, flaw.problem) == (
        "date_text", "these words stand in none of the articles cited",
    )  # fmt: skip
    assert list(flaws([dated], lacking, lambda _: (copy,))) == []


def test_a_dates_words_may_stand_in_an_article_of_which_no_copy_is_at_hand() -> None:
    assert list(flaws([_of_two("a Friday")], _copy(PAPER))) == []
    alone = cast("Event", BY_ID["visit"]).model_copy(update={"date_text": "a Friday"})
    (flaw,) = flaws([alone], _copy(PAPER))
    assert (flaw.field, flaw.problem) == ("date_text", "these words do not stand in the article")


def test_a_wrong_place_is_told_of_the_very_article_alone() -> None:
    astray = cast("Event", BY_ID["blast"]).model_copy(
        update={"cites": (_cite(HOLDS).model_copy(update={"sentence": 1}),)}
    )
    (flaw,) = flaws([astray], _copy(PAPER))
    assert flaw.problem == "stands in paragraph 3, sentence 3"
    assert list(flaws([astray], _copy(f"A line before.\n{PAPER}"))) == []


def _many(count: int) -> tuple[str, list[Citation]]:
    raw = "".join(
        f"The harbour took in boat number {number} by night, and all was still.\n"
        for number in range(count)
    )
    text = normalise(raw)
    cites = []
    for number, (start, end) in enumerate(text.sentences, 1):
        told: dict[str, Any] = {"start": start, "end": end, "digest": digest(text.text[start:end])}
        cites.append(Citation(article=ARTICLE.id, paragraph=number, sentence=number, **told))
    return raw, cites


def _article_of(raw: str) -> Article:
    text = normalise(raw).text
    return ARTICLE.model_copy(update={"text_length": len(text), "text_digest": digest(text)})


def _told(cites: list[Citation]) -> list[Event]:
    fields = {"date": "2023", "kind": "other", "title": "A boat came in", "date_text": "by night"}
    made = [{**fields, "id": f"boat-{at}", "cites": [cite]} for at, cite in enumerate(cites)]
    return [Event.model_validate(one) for one in made]


@tried_on("count", [20, 150])
def test_a_span_that_stands_twice_is_found_among_few_and_among_many(count: int) -> None:
    raw, cites = _many(count)
    whole = f"{raw}{raw.splitlines()[2]}\n"
    found = list(flaws(_told(cites), Copy(_article_of(whole), normalise(whole))))
    assert [(one.record, one.field) for one in found] == [("boat-2", "cites[0]")]


@pytest.mark.slow  # counts steps of long inputs
def test_many_citations_are_proved_in_steps_that_grow_as_they_do() -> None:
    told = []
    for count in (1_000, 4_000):
        raw, cites = _many(count)
        claims, copy = _told(cites), Copy(_article_of(raw), normalise(raw))
        with counted() as steps:
            assert list(flaws(claims, copy)) == []
        told.append(steps)
    assert outgrown(told[0], told[1], 4_000) == ""
