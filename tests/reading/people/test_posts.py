"""Whom "the foreign minister" means: only one whom the text calls so."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on


def _speaker(opening: str, phrase: str) -> str | None:
    text = f"{opening} Duarte slept little.\n\n{phrase} said: “The ferry sails at noon.”"
    [found] = find(text)
    assert found.phrase == phrase
    return found.speaker


@tried_on(
    ("opening", "phrase"),
    [
        ("The bakers' leader Hugo Duarte ended the strike.", "The foreign minister"),
        ("The bakers' leader Hugo Duarte ended the strike.", "The Foreign Minister"),
        ("The bakers' leader Hugo Duarte ended the strike.", "The opposition leader"),
        ("Hugo Duarte ended the strike.", "The mayor"),
        ("Health minister Hugo Duarte ended the strike.", "The foreign minister"),
        ("Prime Minister Hugo Duarte ended the strike.", "The foreign minister"),
        ("Minister Hugo Duarte ended the strike.", "The prime minister"),
        ("Hugo Duarte, the trade secretary, ended the strike.", "The defence secretary"),
        ("Kerry senator Hugo Duarte ended the strike.", "The Cork senator"),
    ],
)
def test_a_post_is_somebody_else_s_unless_the_text_calls_one_by_it(
    opening: str, phrase: str
) -> None:
    assert _speaker(opening, phrase) == phrase


@pytest.mark.parametrize(
    ("opening", "phrase"),
    [
        ("Foreign Minister Hugo Duarte ended the strike.", "The foreign minister"),
        ("Foreign Minister Hugo Duarte ended the strike.", "The Foreign Minister"),
        ("Foreign Minister Hugo Duarte ended the strike.", "The minister"),
        ("Hugo Duarte, the foreign minister, ended the strike.", "The foreign minister"),
        ("Hugo Duarte, the foreign minister, ended the strike.", "The former foreign minister"),
        ("Senator Hugo Duarte ended the strike.", "The Kerry senator"),
        ("The bakers' leader Hugo Duarte ended the strike.", "The leader"),
    ],
)
def test_who_is_called_so_is_meant(opening: str, phrase: str) -> None:
    assert _speaker(opening, phrase) == "Hugo Duarte"
