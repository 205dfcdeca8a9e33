"""Figures in words: side by side in order of publication, and the ends of very many."""

from __future__ import annotations

import pytest

from sahara_cli.dossier.figures import told
from sahara_cli.dossier.records import Figure


def _reports(*counts: int) -> list[list[Figure]]:
    return [[Figure(what="killed", low=one, high=one)] for one in counts]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([], ""),
        ([12], "killed 12"),
        ([12, 19, 17], "killed 12 → 19 → 17"),
        (list(range(9)), "killed 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8"),
        (list(range(10)), "killed 0 → 1 → 2 → 3 → (2 more) → 6 → 7 → 8 → 9"),
        (list(range(5000)), "killed 0 → 1 → 2 → 3 → (4,992 more) → 4,996 → 4,997 → 4,998 → 4,999"),
    ],
)
def test_counts_are_told_in_turn_and_of_very_many_the_first_and_the_last(
    counts: list[int], words: str
) -> None:
    assert told(_reports(*counts), str) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ({"low": 12, "high": 12}, "missing 12"),
        ({"low": 12}, "missing at least 12"),
        ({"high": 12}, "missing up to 12"),
        ({"low": 12, "high": 15}, "missing 12–15"),
        ({"low": 30, "high": 30, "approximate": True}, "missing about 30"),
        ({"text": "dozens"}, "missing “dozens”"),
        ({"low": 10**15, "high": 10**15, "by": "army"}, "missing 1,000,000,000,000,000 (ARMY)"),
    ],
)
def test_a_count_says_its_bounds_and_who_counts(figure: dict[str, object], words: str) -> None:
    one = Figure.model_validate({"what": "missing", **figure})
    assert told([[one]], str.upper) == words
