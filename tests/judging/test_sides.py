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


_UNION: dict[str, Any] = {"actors": ["harbour-union"], "recipients": ["quispe"]}
_QUISPE: dict[str, Any] = {"actors": ["quispe"], "recipients": ["harbour-union"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Luis Quispe was held by officers of the Harbour Workers' Union.",
            "Union men hold Quispe",
        ),
        (
            "Luis Quispe was held by officers of the Harbour Workers' Union.",
            "Head of the port held by union",
        ),
        ("The HWU took Luis Quispe off the quay.", "Workers take the man off the quay"),
        ("The HWU asked Luis Quispe for a boat.", "Workers ask for a boat"),
    ],
)
def test_a_title_s_own_clause_tells_the_sides_by_any_of_their_words(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="coerce", **_UNION)) == []
    assert doubts(text, event(title, kind="coerce", **_QUISPE)) == ["actors"]


def test_a_passive_tells_of_those_to_whom_it_was_done_though_nobody_is_told_to_do_it() -> None:
    text = "Luis Quispe was jailed on Friday for what the HWU lost."
    assert doubts(text, event("Quispe jailed", kind="coerce", **_UNION)) == []
    assert doubts(text, event("Quispe jailed", kind="coerce", **_QUISPE)) == ["actors"]


def test_a_title_that_has_the_form_of_an_active_and_of_a_passive_tells_no_sides() -> None:
    text = "Envoys of Kenya and of Peru met on the quay, and some were accused of theft."
    for sides in (_KENYA, _PERU):
        assert doubts(text, event("Envoys accused of theft", kind="accuse", **sides)) == []


@pytest.mark.parametrize(
    ("text", "title", "actor"),
    [
        ("Grace Odera was elected on Friday.", "Odera elected", "odera"),
        ("Luis Quispe found Friday 12 nets in the boat.", "Quispe finds 12 nets", "quispe"),
    ],
)
def test_whoever_is_chosen_or_finds_may_be_the_one_who_did_it(
    text: str, title: str, actor: str
) -> None:
    assert doubts(text, event(title, actors=[actor])) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Men of the HWU arrested Luis Quispe on Friday.", "Head of the port arrested"),
        ("Men of the HWU arrested Luis Quispe on Friday.", "He is held over the nets"),
        ("Luis Quispe will see men of the HWU on Friday.", "Quispe to see workers"),
    ],
)
def test_a_verb_of_force_and_a_plan_tell_the_sides_too(text: str, title: str) -> None:
    right, wrong = (_QUISPE, _UNION) if title.startswith("Quispe") else (_UNION, _QUISPE)
    status = "planned" if " to " in title else "reported"
    told: dict[str, Any] = {"kind": "coerce", "status": status}
    assert doubts(text, event(title, **told, **right)) == []
    assert doubts(text, event(title, **told, **wrong)) == ["actors"]


def test_whoever_is_named_by_an_adjective_alone_is_not_the_one_who_suffers() -> None:
    text = "In May the minister seized a Kenyan boat for Luis Quispe."
    record = event("Boat seized", kind="coerce", actors=["kenya"], recipients=["quispe"])
    assert doubts(text, record) == []


def test_a_past_tense_of_a_title_that_may_be_a_passive_needs_both_sides() -> None:
    text = "Peru suffered a fine of a million from Kenya over the fish."
    assert doubts(text, event("Peru fined a million", kind="sanction", **_KENYA)) == []


def test_of_two_that_did_it_to_each_other_either_may_be_recorded() -> None:
    text = "Kenya accused Peru over the fish, and Peru accused Kenya over the port."
    for sides in (_KENYA, _PERU):
        assert doubts(text, event("Accusations over the fish", kind="accuse", **sides)) == []


def test_another_verb_of_the_sentence_does_not_gainsay_a_title_that_has_the_sides() -> None:
    text = "Peru hit Kenya in May."
    assert "actors" not in doubts(text, event("Kenya blames Peru", kind="accuse", **_KENYA))


def test_a_title_that_is_a_name_alone_tells_no_sides() -> None:
    text = "The envoy left Lima in May."
    assert "actors" not in doubts(text, event("Kenya", kind="accuse", **_KENYA))


def test_a_title_may_begin_with_a_word_before_the_name() -> None:
    text = "The fish was told of in May."
    for title, sides in (
        ("Angry Kenya sues Peru", _PERU),
        ("Angry Kenya warns", {**_PERU, "actors": []}),
    ):
        told = doubts(text, event(title, kind="accuse", **sides))
        assert {"actors", "recipients"} & set(told), title
    assert "actors" not in doubts(text, event("Angry Kenya sues Peru", kind="accuse", **_KENYA))


def test_a_verb_that_looks_like_a_noun_of_several_tells_the_sides() -> None:
    text = "Luis Quispe, the head of the port, asked men of the HWU for help."
    title = "Port's head asks for help"
    assert doubts(text, event(title, kind="request", **_QUISPE)) == []
    assert doubts(text, event(title, kind="request", **_UNION)) == ["actors"]


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Guards fired tear gas at the pier, where divers threw stones.", "Tear gas used at the pier", "assault"),
        ("The quay stood still as guards walked out of talks. No divers came.", "Quay shut by a walkout", "protest"),
        ("Guards blocked the pier with old boats after divers came ashore.", "Pier blocked with old boats", "coerce"),
    ],
)  # fmt: skip
def test_the_clause_that_has_a_titles_words_tells_who_did_it(
    text: str, title: str, kind: str
) -> None:
    text = text.replace("Guards", "The Port Police").replace("guards", "the Port Police")
    text = text.replace("divers", "the Harbour Workers' Union")
    own: dict[str, Any] = {"actors": ["port-police"], "recipients": ["harbour-union"]}
    turned: dict[str, Any] = {"actors": ["harbour-union"], "recipients": ["port-police"]}
    assert doubts(text, event(title, kind=kind, **own)) == []
    assert doubts(text, event(title, kind=kind, **turned)) == ["actors"]


def test_whoever_finds_something_at_the_end_of_a_sentence_does_so() -> None:
    text = "Luis Quispe took money from the port, magistrate Grace Odera found on Friday."
    own: dict[str, Any] = {"actors": ["odera"], "recipients": ["quispe"]}
    title = "Odera finds Quispe guilty of taking money"
    assert doubts(text, event(title, kind="accuse", **own)) == []


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Kenya has been fined 12 million, a court of Peru said.", "Kenya to pay 12 million", "sanction"),
        ("Kenya has accused a cutter of Peru of ramming its boat.", "Boat holed by a cutter", "assault"),
        ("Divers in Peru ended the strike after Kenya raised its offer.", "Offer goes up", "concede"),
    ],
)  # fmt: skip
def test_a_fine_a_charge_and_a_place_turn_no_side(text: str, title: str, kind: str) -> None:
    sides = _KENYA if kind == "concede" else _PERU
    assert doubts(text, event(title, kind=kind, **sides)) == []


def test_the_noun_behind_an_owner_does_it() -> None:
    text = "The Harbour Workers' Union backed Luis Quispe."
    assert doubts(text, event("Union behind him", kind="support", **_UNION)) == []
    assert doubts(text, event("Men behind him", kind="support", **_QUISPE)) == ["actors"]
