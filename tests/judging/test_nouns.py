"""Who did what to whom is told by nouns too, and by the doers of the title's own deed."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, event


@pytest.mark.parametrize(
    ("text", "title", "actors", "recipients"),
    [
        ("Kenya's shelling of Peru went on.", "Peru shells Kenya", ["peru"], ["kenya"]),
        ("An attack on Kenya by Peru killed six.", "Kenya attacks Peru", ["kenya"], ["peru"]),
        ("Peru's sanctions on Kenya took effect.", "Kenya puts sanctions on Peru", ["kenya"], ["peru"]),
        ("Odera's arrest by the Port Police went unseen.", "Odera arrests the Port Police", ["odera"], ["port-police"]),
        ("The bombing of Tunisia by Kenya was filmed.", "Tunisia bombs Kenya", ["tunisia"], ["kenya"]),
        ("Kenya shelled six towns, Peru said.", "Peru shells six Kenyan towns", ["peru"], ["kenya"]),
    ],
)  # fmt: skip
def test_sides_against_a_noun_are_doubted(
    text: str, title: str, actors: list[str], recipients: list[str]
) -> None:
    turned = event(title, kind="assault", actors=actors, recipients=recipients)
    assert "actors" in doubts(text, turned)


@pytest.mark.parametrize(
    ("text", "title", "actors", "recipients"),
    [
        ("Kenya's shelling of Peru went on.", "Kenya shells Peru", ["kenya"], ["peru"]),
        ("An attack on Kenya by Peru killed six.", "Peru attacks Kenya", ["peru"], ["kenya"]),
        ("Peru's sanctions on Kenya took effect.", "Peru puts sanctions on Kenya", ["peru"], ["kenya"]),
        ("Odera's arrest by the Port Police went unseen.", "Port Police arrest Odera", ["port-police"], ["odera"]),
        ("The bombing of Tunisia by Kenya was filmed.", "Kenya bombs Tunisia", ["kenya"], ["tunisia"]),
        ("Kenya shelled six towns, Peru said.", "Kenya shells six towns in Peru", ["kenya"], ["peru"]),
    ],
)  # fmt: skip
def test_sides_as_a_noun_tells_them_are_not(
    text: str, title: str, actors: list[str], recipients: list[str]
) -> None:
    told = event(title, kind="assault", actors=actors, recipients=recipients)
    assert "actors" not in doubts(text, told)
