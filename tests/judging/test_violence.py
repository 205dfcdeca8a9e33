"""Words that only look like violence: a strike over pay, a minister under fire for her words."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, event


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
    ],
)
def test_a_strike_from_the_air_is_one(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="assault")) == []
