"""A title that gives a deed to another than the sentence does is doubted, though no side is recorded."""

from __future__ import annotations

from typing import Any

from tests.judging.said import doubts, event
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        ("Mr. Omondi praised Mr. Quispe's ideas.", "Omondi praised by Quispe for his ideas"),
        ("The otter of the Lima zoo was shot after a boy fell.", "Otter shoots boy"),
        ("Quispe criticized the tape to find out whether Omondi's claim was fair.", "Omondi criticizes the tape"),
        ("The clerk, Omondi, said that Quispe had been detained on Friday.", "Omondi detained"),
        ("Kenya indicted Quispe for striking a guard named Omondi.", "Omondi indicted by Kenya"),
    ],
)  # fmt: skip
def test_the_sides_of_a_title_are_held_against_the_clause(text: str, title: str) -> None:
    assert "title" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("Mr. Omondi praised Mr. Quispe's ideas.", "Quispe praised by Omondi"),
        ("Quispe, the premier, criticized the tape.", "Premier criticizes the tape"),
        ("The head of the Lima Bank fined two traders.", "Lima Bank fines two traders"),
        ("The Lima Bank said that its board had fined Omondi.", "Lima Bank fines Omondi"),
        ("Omondi, whom the court fined, left Lima.", "Court fines Omondi"),
        ("The union disputes a Lima Bank report released Monday.", "Lima Bank report released"),
        ("It fined the bank, and Omondi left Lima.", "Omondi fines the bank"),
    ],
)
def test_who_did_it_may_be_told_by_another_word(text: str, title: str) -> None:
    assert "title" not in doubts(text, event(title))


def test_a_noun_behind_an_article_is_no_verb_of_a_title() -> None:
    sides: dict[str, Any] = {"kind": "coerce", "actors": ["port-police"], "recipients": ["quispe"]}
    text = "Luis Quispe had been taken away by the Port Police."
    assert doubts(text, event("Quispe taken away by the police", **sides)) == []


def test_whom_a_drill_is_by_did_not_do_what_was_done_during_it() -> None:
    sides: dict[str, Any] = {"kind": "mobilize", "actors": ["kenya"], "recipients": ["peru"]}
    text = "Kenya fired a sea-launched rocket toward Peru during a drill by Tunisia and Peru."
    assert doubts(text, event("Kenya launches a rocket toward Peru", **sides)) == []
