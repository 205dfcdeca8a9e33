"""Sides that the title or the sentence tells the other way round are doubted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event

_KENYA: dict[str, Any] = {"actors": ["kenya"], "recipients": ["peru"]}
_PERU: dict[str, Any] = {"actors": ["peru"], "recipients": ["kenya"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenya accused Peru over the fish.", "Accusation over the fish"),
        ("Peru was accused by Kenya over the fish.", "Accusation over the fish"),
        ("Kenya accused Peru over the fish.", "Kenya accuses Peru over the fish"),
        ("Kenya gave fish to Peru.", "Kenya gives fish to Peru"),
    ],
)
def test_sides_are_as_the_sentence_has_them(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="accuse", **_KENYA)) == []
    assert doubts(text, event(title, kind="accuse", **_PERU)) == ["actors"]


@pytest.mark.parametrize("kind", ["agree", "cooperate"])
def test_in_what_both_do_it_does_not_matter(kind: str) -> None:
    text = "Kenya signed a pact with Peru over the fish."
    for sides in (_KENYA, _PERU):
        assert doubts(text, event("Pact over the fish", kind=kind, **sides)) == []


def test_whoever_receives_is_no_doer() -> None:
    text = "Peru received fish from Kenya."
    assert doubts(text, event("Peru receives fish", kind="aid", **_KENYA)) == []


def test_one_to_whom_it_was_done_is_no_actor() -> None:
    text = "Luis Quispe was arrested at the old port."
    title = "Quispe arrested at the old port"
    assert doubts(text, event(title, kind="coerce", recipients=["quispe"])) == []
    assert doubts(text, event(title, kind="coerce", actors=["quispe"])) == ["actors"]
