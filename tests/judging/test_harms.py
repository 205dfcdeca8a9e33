"""A number that the sentence tells of another harm is doubted, in a title and in a figure."""

from __future__ import annotations

from tests.judging.said import doubts, event
from tests.rows import tried_on


@tried_on(
    ("text", "title", "what", "number"),
    [
        ("The stand gave way in Lima, injuring 27.", "Stand gives way in Lima", "killed", 27),
        ("Police in Lima arrested 16 sailors.", "Police raid in Lima", "killed", 16),
        ("Eight died in Lima and 27 were hurt.", "Stand gives way in Lima", "killed", 27),
        ("The flood in Lima left 27 missing.", "Flood in Lima", "wounded", 27),
    ],
)
def test_a_figure_of_another_harm_is_doubted(text: str, title: str, what: str, number: int) -> None:
    figure = {"what": what, "low": number, "high": number}
    assert "figures[0].what" in doubts(text, event(title, figure=figure))


@tried_on(
    ("text", "title"),
    [
        ("The stand gave way in Lima, injuring 27.", "Collapse in Lima leaves 27 dead"),
        ("The blast in Lima killed 27.", "Blast in Lima wounds 27"),
    ],
)
def test_a_number_of_a_title_that_is_of_another_harm_is_doubted(text: str, title: str) -> None:
    assert "title" in doubts(text, event(title))


@tried_on(
    ("text", "what"),
    [
        ("The stand gave way in Lima, killing 27.", "killed"),
        ("The blast in Lima killed or wounded 27.", "killed"),
        ("The blast in Lima left 27 dead or wounded.", "wounded"),
        ("The blast injured 27 in Lima, and the death toll rose to 27.", "killed"),
        ("The blast threw 27 to the ground in Lima.", "wounded"),
    ],
)
def test_a_figure_of_the_same_harm_is_not_doubted(text: str, what: str) -> None:
    figure = {"what": what, "low": 27, "high": 27}
    assert doubts(text, event("Blast in Lima", figure=figure)) == []
