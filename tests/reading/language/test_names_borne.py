"""Who acts where a phrase before the verb names or lists others: "a woman named Roe in Kassel died"."""

from __future__ import annotations

import pytest

from tests.drafting.articles import dated


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A farmer surnamed Xu in Xiuning fell ill on Monday.", "Farmer falls ill"),
        ("A man named Haddad in Kassel drowned on Monday.", "Man drowns"),
        (
            "The victim was a nurse surnamed Zhou in Zongyang County, who died on Monday.",
            "Nurse dies",
        ),
        ("The woman in Kassel who drowned on Monday was a clerk.", "Woman in Kassel drowns"),
        (
            "Olga Odhiambo, Kenya's minister of fish and trade who resigned on Monday, wept.",
            "Kenya's minister of fish resigns",
        ),
        (
            "A bus carrying nine guests and two cooks crashed in a wood on Monday.",
            "Bus crashes in a wood",
        ),
        (
            "A bus with nine guests and two cooks crashed in a wood, killing all aboard on Monday.",
            "Bus with nine guests crashes in a wood",
        ),
    ],
)
def test_who_bears_a_name_acts_and_not_the_place_behind_it(text: str, title: str) -> None:
    (event,) = dated(text)
    assert event.fields["title"] == title
