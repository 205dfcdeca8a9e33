"""What was doubted wrongly, or not at all, of records that the judge had not seen: each class, true and as a lie."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event, statement


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Divers went only 13m down the shaft.", "Divers get 13 metres down"),
        ("A boat sank 40km off the port.", "Boat sinks 40 km off the port"),
        ("Around 22,000 people came to the quay.", "Thousands come to the quay"),
        ("The plant gives 300MW to the port.", "Plant gives the port 300 megawatts"),
    ],
)
def test_a_number_right_before_its_unit_is_read(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []
    assert doubts(text, event(f"{title} and 437 sheds")) == ["title"]


def test_what_can_be_and_is_told_so_is_no_plan() -> None:
    text = "The boats can carry 600 crates of fish."
    assert doubts(text, event("Boats can carry 600 crates")) == []
    assert doubts(text, event("Boats carry 600 crates")) == ["status"]


def test_a_planned_thing_is_no_plan() -> None:
    text = "The buoy was put into the planned place."
    assert doubts(text, event("Buoy put into its planned place")) == []
    assert doubts(text, event("Buoy planned to be put into place")) == ["status"]


def test_a_title_may_deny_by_another_word() -> None:
    text = "Sailors were prevented from talking to the crew of the ship."
    assert doubts(text, event("Sailors barred from talking to the crew")) == []
    assert doubts(text, event("Sailors talk to the crew")) == ["status"]


@pytest.mark.parametrize("told", ["claims responsibility", "claims credit"])
def test_to_claim_responsibility_is_to_speak(told: str) -> None:
    text = f"He praised the Harbour Workers' Union, which {told} for the blockade."
    assert doubts(text, statement("It was behind the blockade.", speaker="harbour-union")) == []
    assert doubts(text, statement("It was behind the blockade.", speaker="tunisia")) == ["speaker"]


def test_who_disputes_what_another_claims_speaks_too() -> None:
    text = "Luis Quispe claimed that the quay was safe, but Kenya has disputed the claim."
    assert doubts(text, statement("The quay is not safe.", speaker="kenya")) == []
    assert doubts(text, statement("The quay is not safe.", speaker="tunisia")) == ["speaker"]


def test_a_paragraph_of_a_quotation_goes_on_with_whom_the_article_begins() -> None:
    text = (
        "Grace Odera spoke of the port on Friday.\n"
        + "Nets lay on the quay, and boats were out.\n" * 4
        + '"We must make clear that the fish are ours to count."'
    )
    words = "We must make clear that the fish are ours to count."
    said: dict[str, Any] = {"directness": "direct", "at": 6}
    assert doubts(text, statement(words, speaker="odera", **said)) == []
    assert doubts(text, statement(words, speaker="quispe", **said)) == ["speaker"]


def test_he_is_whom_the_record_names_though_none_of_its_words_stand_there() -> None:
    text = (
        "Grace Odera came to the port.\nShe owns up to errors in the count.\nNets were thrown away."
    )
    told: Any = event("Odera admits it was wrong", at=2, kind="concede", actors=["odera"])
    assert doubts(text, told) == []
    assert doubts(text, event("Nets thrown away", at=2)) == ["title"]


def test_part_of_a_longer_name_is_its_bearers() -> None:
    text = "The HWU handed out fish to the villages."
    assert doubts(text, event("Harbour Workers hand out fish", actors=["harbour-union"])) == []
    assert doubts(text, event("Red Crescent hands out fish", actors=["harbour-union"])) == ["title"]


def test_the_government_is_that_of_the_state_that_the_article_begins_with() -> None:
    text = (
        "Kenya weighs the treaty.\nThe envoy of Peru told the hall that the Government was waiting."
    )
    assert doubts(text, event("What Kenya is waiting for", at=2)) == []
    assert doubts(text, event("What Ghana is waiting for", at=2)) == ["title"]


def test_an_anniversary_is_of_another_day() -> None:
    text = "Today is the fourth anniversary of the sinking of the ferry."
    assert doubts(text, event("Ferry sinks", date="2025-01-14")) == []
    text = "Today the ferry sank."
    assert doubts(text, event("Ferry sinks", date="2025-01-14")) == ["date"]


@pytest.mark.parametrize(
    ("title", "found"), [("Crowd stones the bank", []), ("Crowd greets the bank", ["kind"])]
)
def test_to_stone_a_house_is_violence(title: str, found: list[str]) -> None:
    text = "A crowd threw rocks at the bank of Lima."
    assert doubts(text, event(title, kind="assault")) == found


@pytest.mark.parametrize(
    "title", ["Harbour Workers turn the offer down", "Port police free the girl"]
)
def test_a_verb_of_several_tells_the_sides(title: str) -> None:
    text = "There was an offer, and a girl, and nobody at the port or of the HWU said more."
    known = ["harbour-union"] if "Workers" in title else ["port-police"]
    sides: dict[str, Any] = {"actors": known, "recipients": ["peru"]}
    turned: dict[str, Any] = {"actors": ["peru"], "recipients": known}
    assert "actors" not in doubts(text, event(title, kind="coerce", **sides))
    assert "actors" in doubts(text, event(title, kind="coerce", **turned))


def test_whoever_had_wounded_over_so_many_did_it() -> None:
    text = (
        "A paper said Kenyan forces had killed or wounded over 2,600 Peruvians in their new push."
    )
    sides: dict[str, Any] = {"actors": ["kenya"], "recipients": ["peru"]}
    turned: dict[str, Any] = {"actors": ["peru"], "recipients": ["kenya"]}
    title = "Thousands killed or wounded in the push"
    assert doubts(text, event(title, kind="assault", **sides)) == []
    assert doubts(text, event(title, kind="assault", **turned)) == ["actors"]


def test_what_one_rallies_against_by_another_is_the_others() -> None:
    text = "On Sunday, more than 2,000 Kenyans rallied in Lima against the parades by the Harbour Workers' Union."
    sides: dict[str, Any] = {"actors": ["kenya"], "recipients": ["harbour-union"]}
    assert doubts(text, event("2,000 rally against the parades", kind="protest", **sides)) == []


def test_who_is_blamed_is_on_the_other_side() -> None:
    text = "Luis Quispe says that chiefs of the HWU are to blame for the fires."
    sides: dict[str, Any] = {"actors": ["quispe"], "recipients": ["harbour-union"]}
    turned: dict[str, Any] = {"actors": ["harbour-union"], "recipients": ["quispe"]}
    assert doubts(text, event("HWU chiefs blamed for the fires", kind="accuse", **sides)) == []
    assert doubts(text, event("HWU chiefs blamed for the fires", kind="accuse", **turned)) == [
        "actors"
    ]


def test_who_asked_is_behind_by_and_who_refused_before_the_verb() -> None:
    text = "Kenya for months refused requests by Peru to go to the talks."
    sides: dict[str, Any] = {"actors": ["kenya"], "recipients": ["peru"]}
    turned: dict[str, Any] = {"actors": ["peru"], "recipients": ["kenya"]}
    assert doubts(text, event("No talks for months", kind="reject", **sides)) == []
    assert doubts(text, event("No talks for months", kind="reject", **turned)) == ["actors"]


def test_who_was_invited_may_be_told_to_join() -> None:
    text = "Peru, which was invited to join the HWU in 2027, will join the HWU on 12 March."
    sides: dict[str, Any] = {"actors": ["harbour-union"], "recipients": ["peru"]}
    told = event("Invitation to Peru", kind="request", date="2027", date_text="in 2027", **sides)
    assert doubts(text, told) == []


def test_at_a_meeting_it_does_not_matter_who_speaks() -> None:
    text = "At a news conference with Grace Odera, Luis Quispe suggested that Peru might be willing to pay."
    sides: dict[str, Any] = {"actors": ["odera"], "recipients": ["quispe"]}
    assert doubts(text, event("Odera and Peru's man face the press", kind="consult", **sides)) == []
