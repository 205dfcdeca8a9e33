"""A draft is laid out sentence by sentence, with what rests on each and what is passed over."""

from __future__ import annotations

from sahara_cli.reports.drafts import Doubted, Proposal
from sahara_cli.reports.sheets import sheets
from sahara_cli.texts import normalise
from tests.drafted import TEXT, draft

NORMAL = normalise(TEXT)
PROPOSALS = [
    Proposal(
        one["record"],
        {name: value for name, value in one.items() if name not in {"record", "draft"}},
        unsure=("which Friday",) if one["id"] == "talks" else (),
        doubts=(Doubted("title", "is long", ""),) if one["id"] == "talks" else (),
    )
    for one in draft()
]


def test_each_proposal_stands_at_the_sentence_that_it_cites() -> None:
    (sheet,) = sheets(PROPOSALS, {"border-talks": NORMAL}, {})
    assert [
        (line.number, line.begins, [card.id for card in line.cards]) for line in sheet.lines
    ] == [
        (1, True, ["talks"]),
        (2, True, ["on-border", "border"]),
        (3, True, ["more-talks"]),
    ]
    assert sheet.passed == 0


def test_the_words_that_a_record_rests_on_are_marked_and_the_sentence_is_whole() -> None:
    (sheet,) = sheets(PROPOSALS, {"border-talks": NORMAL}, {})
    assert [text for text, marked in sheet.lines[0].parts if marked] == ["Northland"]
    for line, (start, end) in zip(sheet.lines, NORMAL.sentences, strict=True):
        assert "".join(text for text, _ in line.parts) == NORMAL.text[start:end]


def test_what_is_unsure_and_what_the_judge_doubts_stand_with_it() -> None:
    (sheet,) = sheets(PROPOSALS, {"border-talks": NORMAL}, {})
    assert sheet.lines[0].cards[0].doubts == ("which Friday", "title: is long")


def test_actors_and_places_are_listed_once_where_something_names_them() -> None:
    (sheet,) = sheets(PROPOSALS, {"border-talks": NORMAL}, {})
    assert [card.id for card in sheet.named] == ["envoy", "north", "mill"]
    assert sheet.named[0].rows[0] == ("what", "Zoë O'Neill")


def test_a_sentence_that_nothing_rests_on_is_passed_over() -> None:
    kept = [one for one in PROPOSALS if one.fields["id"] != "more-talks"]
    (sheet,) = sheets(kept, {"border-talks": NORMAL}, {})
    assert (sheet.passed, sheet.lines[2].cards) == (1, ())


def test_an_article_without_its_text_has_no_sheet() -> None:
    assert sheets(PROPOSALS, {}, {}) == []
