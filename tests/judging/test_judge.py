"""The judge's one door: refusals and doubts of records, by line, field, sentence and what was looked for."""

from __future__ import annotations

from typing import Any

from sahara_cli.dossier.proofs import Copy
from sahara_cli.judging import Finding, judge, judge_lines
from sahara_cli.texts import normalise
from tests.judging.cases import cite
from tests.judging.said import KNOWN, PUBLISHED, article, event, statement

_SENTENCE = "Gunmen killed 19 people in Tunis, the capital of Tunisia."
_TEXT = normalise(f'{_SENTENCE}\n"We shall find them all," Grace Odera said.')


def _copies(_: str) -> tuple[Copy, ...]:
    return (Copy(article(_TEXT), _TEXT),)


def _line(**fields: Any) -> dict[str, Any]:
    whole = {"record": "event", "id": "told", "title": "Gunmen kill 19 in Tunis", "kind": "assault",
             "date": f"[..{PUBLISHED}]", "cites": [cite("paper", _TEXT, 1).model_dump()]}  # fmt: skip
    return {**whole, **fields}


def test_a_finding_tells_its_line_its_field_its_sentence_and_what_was_looked_for() -> None:
    lie = event("Gunmen kill 450 in Tunis", kind="assault")(_TEXT)
    assert judge([lie], KNOWN, _copies, {"told": 7}) == [
        Finding(
            line=7,
            record="told",
            verdict="doubted",
            field="title",
            problem='no number of the cited sentences is "450"',
            sought="450",
            place="paragraph 1, sentence 1",
            sentence=_SENTENCE,
        )
    ]


def test_what_is_true_is_found_nothing_of() -> None:
    assert judge([event("Gunmen kill 19 in Tunis", kind="assault")(_TEXT)], KNOWN, _copies) == []


def test_words_that_do_not_stand_there_are_refused_before_anything_is_doubted() -> None:
    made = statement("We may find 450", at=2, directness="direct", speaker="odera", cue="whispered")
    found = judge([made(_TEXT)], KNOWN, _copies)
    assert [(one.verdict, one.field) for one in found][:1] == [("refused", "text")]
    assert ("doubted", "cue") in [(one.verdict, one.field) for one in found]


def test_a_reference_to_nobody_is_refused() -> None:
    (found,) = judge(
        [event("Gunmen kill 19", kind="assault", actors=["ghost"])(_TEXT)], KNOWN, _copies
    )
    assert (found.verdict, found.field, found.sought) == ("refused", "actors", "ghost")


def test_without_a_copy_nothing_is_doubted() -> None:
    assert judge([event("Gunmen kill 450")(_TEXT)], KNOWN, lambda _: ()) == []


def test_a_line_with_blanks_is_judged_by_what_it_tells() -> None:
    lines = [(3, _line(title="Gunmen kill 450 in Tunis", kind=None, date=""))]
    assert [(one.line, one.field) for one in judge_lines(lines, KNOWN, _copies)] == [(3, "title")]


def test_a_line_without_words_to_judge_has_no_doubt() -> None:
    lines = [
        (1, _line(title=None, kind=None, date=None)),
        (2, {"record": "event"}),
        (3, {"record": "robot"}),
    ]
    assert judge_lines(lines, KNOWN, _copies) == []


def test_those_whom_a_draft_proposes_are_known_to_it() -> None:
    lines = [
        (1, {"record": "actor", "id": "gunmen", "name": "the gunmen", "kind": None, "draft": {}}),
        (2, _line(actors=["gunmen"])),
    ]
    assert judge_lines(lines, KNOWN, _copies) == []
