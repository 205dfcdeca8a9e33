"""A name that the cited sentences lack is doubted, unless an alias, a role, a people or a pronoun stands for it."""

from __future__ import annotations

from typing import Any

import pytest

from sahara_cli.judging.names import _families, name_of, states_of
from tests.judging.cases import cite
from tests.judging.said import doubts, event
from tests.rows import tried_on

_BEFORE = "Grace Odera came to the port at noon on Friday."


@tried_on(
    ("text", "title", "actors"),
    [
        ("Nairobi signed the fish treaty at last.", "Kenya signs the fish treaty", ["kenya"]),
        ("Kenyan envoys signed the fish treaty.", "Kenya signs the fish treaty", ["kenya"]),
        ("The Kenyans signed the fish treaty.", "Kenya signs the fish treaty", ["kenya"]),
        ("Kenya signed the fish treaty.", "Kenyan envoys sign the fish treaty", ["kenya"]),
        ("The trade minister signed the fish treaty.", "Odera signs the fish treaty", ["odera"]),
        ("Odera signed the fish treaty.", "Grace Odera signs the fish treaty", ["odera"]),
        ("Workers of the HWU left the quay.", "Harbour Workers' Union leaves the quay", ["harbour-union"]),
        ("The World Fish Council met on the quay.", "WFC meets on the quay", []),
        ("Gunmen killed 19 people at a museum in Tunis.", "Gunmen kill 19 in Tunisia", []),
        ("Talks on the treaty began on Friday.", "Talks on the treaty begin", []),
        ("Protesters and Kenyan envoys met.", "Protesters meet Kenya's envoys", ["kenya"]),
    ],
)  # fmt: skip
def test_whoever_is_named_in_another_way_is_named(text: str, title: str, actors: list[str]) -> None:
    assert doubts(text, event(title, actors=actors)) == []


def test_a_pronoun_stands_for_one_who_was_named_before() -> None:
    text = f"{_BEFORE} She signed the fish treaty."
    assert doubts(text, event("Odera signs the fish treaty", at=2, actors=["odera"])) == []


def test_a_pronoun_stands_for_nobody_whom_the_record_does_not_refer_to() -> None:
    text = f"{_BEFORE} Luis Quispe met her. She signed the fish treaty."
    assert doubts(text, event("Quispe signs the fish treaty", at=3, actors=["odera"])) == ["title"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenya signed the fish treaty on the quay.", "Peru signs the fish treaty"),
        ("Kenya signed the fish treaty on the quay.", "Ghana signs the fish treaty"),
        ("Kenya signed the fish treaty with Peru.", "Kenya signs the fish treaty with Norway"),
        ("The minister signed the fish treaty.", "The minister signs it for Hiroshi Tanabe"),
        ("Kenya signed the fish treaty on the quay.", "Kenya signs the fish treaty in Uppsala"),
    ],
)
def test_another_name_is_doubted(text: str, title: str) -> None:
    assert "title" in doubts(text, event(title, actors=["kenya"]))


def test_a_name_within_quotation_marks_is_proved_elsewhere() -> None:
    text = 'Kenya called it "a victory for Peru" on the quay.'
    assert doubts(text, event('Kenya calls it "a victory for Peru"', actors=["kenya"])) == []


@pytest.mark.parametrize(
    ("text", "title", "fields"),
    [
        ("Harbour Police sat on the quay. When officers came, the boat was gone.", "Police find the boat gone", []),
        ("Rohingyan fishermen left the quay at last. They sold the boat.", "Rohingya fishermen sell the boat", []),
        ("Zandrian fishermen left the quay. They sold the boat.", "Boat sold by Rohingya fishermen", ["title"]),
    ],
)  # fmt: skip
def test_an_office_is_no_name_and_a_people_is_its_place_s(
    text: str, title: str, fields: list[str]
) -> None:
    at = 2 if title.startswith("Police") else 1
    assert doubts(text.replace(". They", ", and they"), event(title, at=at)) == fields


@pytest.mark.parametrize("text", ["The envoy signed the fish treaty.", "I signed the fish treaty."])
def test_of_the_record_s_own_state_an_envoy_or_the_first_person_may_tell(text: str) -> None:
    text = f"Kenya has sent an envoy to the port. {text}"
    assert doubts(text, event("Kenyan signs the fish treaty", at=2, actors=["kenya"])) == []
    assert doubts(text, event("Peruvian signs the fish treaty", at=2, actors=["kenya"])) == [
        "title"
    ]


def test_each_cited_sentence_has_those_near_it() -> None:
    text = (
        "Two fishermen went to jail on Friday. It is cold here. The nets are dry. The quay is shut. Nobody sells fish."
        " Grace Odera mended nets. Luis Quispe sold them. Both men were jailed in Lima on Friday."
    )

    def jailed(normal: Any) -> Any:
        made = event("Odera and Quispe jailed", kind="coerce", recipients=["odera", "quispe"])
        return made(normal).model_copy(
            update={"cites": (cite("paper", normal, 1), cite("paper", normal, 8))}
        )

    assert doubts(text, jailed) == []


def test_initials_are_a_name_without_their_last_full_stop() -> None:
    text = "U.S border guards held 12 boats on the lake at noon."
    assert doubts(text, event("US holds 12 boats")) == []


def test_a_city_stands_for_its_state_where_the_record_is_of_it() -> None:
    text = "The accord between Peru and Kenya came into force on the quay."
    sides: dict[str, Any] = {"actors": ["peru", "kenya"], "kind": "agree"}
    assert doubts(text, event("Accord of Lima and Mombasa in force", **sides)) == []
    assert doubts(text, event("Accord of Lima and Uppsala in force", **sides)) == ["title"]


def test_a_person_is_no_place_and_a_role_is_told_by_its_noun() -> None:
    text = "Luis Quispe met the head of the port. I saw him at the port of Lima, Grace Odera said."
    assert doubts(text, event("Talks at the port of Odera", at=2)) == []
    far = "Grace Odera came. He saw the fleet sail off Lima on Friday."
    assert doubts(far, event("Fleet sails off Grace Odera", at=2)) == ["title"]
    role = "The trade of Kenya's port grew on Friday."
    assert doubts(role, event("Odera's trade grows", actors=["odera"])) == ["title"]


@tried_on(
    ("text", "title"),
    [
        ("The firm complained to the court of lookalike sites.", "Zuvelli complains to the court"),
        ("The agency took a picture of the reef.", "KLRA captures a reef"),
        ("A singer wants the shooting to stop.", "Okonwe's cousin wants the shooting to stop"),
        (
            "An otter of the Cusco Zoo escaped.\nThe zoo is shut.",
            "Otter escapes from the Nairobi Zoo",
        ),
    ],
)
def test_a_name_that_a_title_begins_with_or_that_ends_like_another_is_doubted(
    text: str, title: str
) -> None:
    assert "title" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The envoy arrived on Friday.", "Mediator lands in the country"),
        ("The engineers confirmed the loss of a craft.", "Builder confirms the loss"),
        (
            "The firm complained to the court of lookalike sites.",
            "Carmaker complains of lookalike sites",
        ),
        ("An otter of the Cusco Zoo escaped.", "Zoo's otter escapes"),
        ("Some said that Chief Constable Odera would resign.", "Grace Odera to resign, some say"),
    ],
)
def test_a_noun_that_a_title_begins_with_is_no_name(text: str, title: str) -> None:
    assert "title" not in doubts(text, event(title))


def test_a_former_state_stands_for_a_state_that_is_listed() -> None:
    names = ("Soviet Union", "Yugoslavia", "Czechoslovakia")
    found = {state for name in names for state in states_of(name_of(name))}
    assert {"russia", "serbia", "czech-republic"} <= found <= _families()[1].keys()
