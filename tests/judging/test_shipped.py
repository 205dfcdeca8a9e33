"""The shipped dossier, and lies planted in it, before the article that it was coded from."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.judging import planted
from tests.judging.cases import shipped

COPY = Path(__file__).parents[2].parent / "shared" / "article.txt"
pytestmark = pytest.mark.skipif(not COPY.is_file(), reason="no copy of the article")


def test_no_record_of_it_is_doubted() -> None:
    case = shipped(COPY)
    assert [wrong for claim in case.claims for wrong in case.judged(claim)] == []


def test_of_lies_in_it_most_of_each_class_are_caught() -> None:
    case = shipped(COPY)
    lies, caught = Counter[str](), Counter[str]()
    for claim in case.claims:
        for kind, lie, text in planted.lies(claim, case):
            lies[kind] += 1
            caught[kind] += bool(case.judged(lie, text))
    assert lies.keys() >= {
        "number",
        "name",
        "date",
        "sides",
        "plan",
        "negation",
        "citation",
        "words",
    }
    assert [kind for kind in lies if caught[kind] < 0.75 * lies[kind]] == []
