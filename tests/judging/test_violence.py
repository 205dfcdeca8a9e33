"""Words that only look like violence: a strike over pay, a minister under fire for her words."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, event
from tests.rows import tried_on


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Teachers ended a nine-day strike on Thursday.", "Nine-day stoppage of teachers over"),
        ("The Harbour Workers' Union called a strike over pay.", "Port union calls for a stoppage"),
        ("Grace Odera came under fire for her words on the port.", "Odera criticised for her words"),
        ("Miners on hunger strike met the envoy.", "Envoy meets the miners"),
    ],
)  # fmt: skip
def test_a_strike_over_pay_is_no_assault(text: str, title: str) -> None:
    assert "kind" in doubts(text, event(title, kind="assault"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A drone strike killed two workers at the port.", "Drone strike kills two workers"),
        ("Air strikes hit the port on Thursday.", "Port hit from the air"),
        ("The convoy came under fire near the port.", "Convoy shot at"),
        ("A missile struck the pier, where drivers were waiting.", "Missile falls on the pier"),
        ("Gunless men kidnapped two drivers near the port.", "Two drivers abducted"),
    ],
)
def test_a_strike_from_the_air_is_one(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="assault")) == []


@tried_on(
    ("text", "title"),
    [
        ("A tram derailed in Lima, and seven people were killed.", "Tram derails, killing seven"),
        ("A craft has captured a stunning new image of an iceberg.", "Iceberg pictured"),
        ("He revealed pictures of the rocket's payload.", "Payload of the rocket shown"),
        ("County Executive Grace Odera signed a declaration of drought.", "Drought declared"),
    ],
)
def test_a_mishap_a_picture_and_a_payload_are_no_assault(text: str, title: str) -> None:
    assert "kind" in doubts(text, event(title, kind="assault"))


@tried_on(
    ("text", "title"),
    [
        ("A lorry was driven into the crowd, and seven were killed.", "Lorry attack kills seven"),
        ("Gunmen killed nine, and their car crashed.", "Gunmen kill nine"),
        ("The army captured the town.", "Army captures the town"),
        ("A rocket struck the port.", "Rocket strikes the port"),
    ],
)
def test_what_was_done_by_force_is_an_assault(text: str, title: str) -> None:
    assert "kind" not in doubts(text, event(title, kind="assault"))
