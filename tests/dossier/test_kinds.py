"""The words that people type for kinds, PLOVER's and plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import OfKind, PlainKind, matches
from sahara_cli.dossier.kinds import KINDS, PLAIN, kinds_of
from sahara_cli.dossier.records import MODES, Event
from sahara_cli.errors import UnknownNameError
from tests.conftest import filled
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking


def _event(kind: str, mode: str | None = None, *topics: str) -> Event:
    line = {"id": "one", "kind": kind, "mode": mode, "topics": topics}
    return Event.model_validate(filled("event", line))


@tried_on(
    ("word", "held", "not_held"),
    [
        ("visit", [_event("consult", "visit")], [_event("consult"), _event("consult", "phone")]),
        (
            "meeting",
            [
                _event("consult"),
                _event("consult", "third-party"),
                _event("consult", "multilateral"),
            ],
            [_event("consult", "visit"), _event("consult", "phone"), _event("agree")],
        ),
        ("talks", [_event("consult")], [_event("consult", "visit")]),
        ("agreement", [_event("agree"), _event("support", None, "agreement")], [_event("support")]),
        (
            "recognition",
            [_event("support", None, "recognition")],
            [_event("support"), _event("agree")],
        ),
        (
            "exercise",
            [
                _event("cooperate", None, "military-exercise"),
                _event("mobilize", "troops", "military-exercise"),
            ],
            [_event("cooperate"), _event("mobilize")],
        ),
        ("attack", [_event("assault"), _event("assault", "explosives")], [_event("coerce")]),
        (
            "violence",
            [_event("assault"), _event("threaten", "violence")],
            [_event("threaten"), _event("coerce")],
        ),
        ("plan", [_event("agree")], [_event("support")]),
        ("consult", [_event("consult"), _event("consult", "visit")], [_event("agree")]),
        ("consult/visit", [_event("consult", "visit")], [_event("consult")]),
        ("other", [_event("other")], [_event("aid")]),
    ],
)
def test_a_word_means_its_kinds(word: str, held: list[Event], not_held: list[Event]) -> None:
    asked = OfKind(frozenset(kinds_of(word)))
    assert [matches(asked, one) for one in held] == [Verdict.CERTAIN] * len(held)
    assert [matches(asked, one) for one in not_held] == [Verdict.NO] * len(not_held)


@tried_on("word", PLAIN)
def test_a_plain_word_may_be_plural_and_in_any_case(word: str) -> None:
    assert kinds_of(f" {word.upper()} ") == kinds_of(word)
    assert kinds_of(word if word.endswith("s") else f"{word}s") == kinds_of(word)


def test_every_kind_and_mode_of_plover_can_be_typed() -> None:
    for kind in KINDS:
        assert kinds_of(kind) == (PlainKind(kind),)
        for mode in MODES.get(kind, ()):
            assert kinds_of(f"{kind}/{mode}") == (PlainKind(kind, mode),)


def test_plain_words_mean_kinds_that_there_are() -> None:
    for meant in (one for kinds in PLAIN.values() for one in kinds):
        assert meant.kind in KINDS
        assert not meant.mode or meant.mode in MODES[meant.kind]


@tried_on("word", ["", "picnic", "s"])
def test_another_word_is_refused_with_all_that_there_are(word: str) -> None:
    with pytest.raises(
        UnknownNameError, match=f'no kind "{word}"; the kinds are .*; a mode follows a slash'
    ):
        kinds_of(word)


@tried_on(
    ("word", "near"),
    [
        ("aid/visit", "visit"),
        ("consult/picnic", "consult"),
        ("visit/phone", "visit"),
        ("consults", "consult"),
        ("meting", "meeting"),
    ],
)
def test_what_looks_like_a_word_is_suggested(word: str, near: str) -> None:
    with pytest.raises(UnknownNameError) as refusal:
        kinds_of(word)
    assert near in refusal.value.near


def test_a_slash_without_a_mode_is_the_bare_kind() -> None:
    assert kinds_of("aid/") == (PlainKind("aid"),)


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("visit", {"consult"}),
        ("meeting", {"consult"}),
        ("attack", {"assault"}),
        ("exercise", {"cooperate"}),
    ],
)
def test_the_shipped_events_answer_to_plain_words(
    records: Asking, word: str, kinds: set[str]
) -> None:
    assert {one["kind"] for one in records("events", "--kind", word)} == kinds


@tried_on(
    ("typed", "kinds"),
    [("strike", ["protest"]), ("Strikes", ["protest"]), ("arrest", ["threaten", "coerce"])],
)
def test_a_mode_alone_is_that_of_the_kinds_that_have_it(typed: str, kinds: list[str]) -> None:
    mode = typed.lower().removesuffix("s")
    assert kinds_of(typed) == tuple(PlainKind(kind, mode) for kind in kinds)
