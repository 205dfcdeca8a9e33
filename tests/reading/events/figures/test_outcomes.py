"""Those who are counted as a crowd of so many, and those who only stand beside one."""

from __future__ import annotations

from tests.reading.events.figures.test_extractor import _figures
from tests.rows import tried_on


@tried_on(
    ("text", "told"),
    [
        ("Police arrested a gang of 28 students in Fez on Monday.", [("arrested", 28)]),
        ("Police arrested a gang near 28 students in Fez on Monday.", []),
    ],
)
def test_a_crowd_is_as_many_as_stand_behind_its_of(text: str, told: list[tuple[str, int]]) -> None:
    assert [(one["what"], one["low"]) for one in _figures(text)] == told
