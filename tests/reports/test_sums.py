"""Figures added up: from the least to the most, and of each happening one report."""

from __future__ import annotations

from typing import Any

from sahara_cli.dossier.records import Event, Figure
from sahara_cli.reports.sums import Sum, sum_of
from tests.formats.samples import event
from tests.rows import tried_on


def _event(*figures: dict[str, Any]) -> Event:
    held = tuple(Figure.model_validate({"what": "killed", **one}) for one in figures)
    return event("blast", "2023", "A blast").model_copy(update={"figures": held})


@tried_on(
    ("figures", "said"),
    [
        ([{"low": 12, "high": 12}], "12"),
        ([{"low": 12}], "at least 12"),
        ([{"high": 12}], "0–12"),
        ([{"low": 12, "high": 12}, {"low": 9, "high": 9, "by": "ministry"}], "9–12"),
        ([{"low": 12, "high": 12}, {"low": 20, "by": "ministry"}], "at least 12"),
        ([{"text": "dozens"}], "at least 0"),
        ([{"low": 1200, "high": 1300, "approximate": True}], "about 1,200–1,300"),
        ([{"what": "wounded", "low": 3, "high": 3}], ""),
        ([], ""),
    ],
)
def test_a_report_tells_from_its_lowest_to_its_highest(
    figures: list[dict[str, Any]], said: str
) -> None:
    assert str(sum_of(_event(*figures), "killed", dict)) == said


def test_what_nobody_counts_leaves_the_most_open() -> None:
    assert Sum(1, 12, 12) + Sum(1, 3, None) == Sum(2, 15, None)
    assert str(Sum(1, 12, 12) + Sum(1, 3, 4, approximate=True)) == "about 15–16"
    assert Sum(1, 2, 3) + Sum() == Sum(1, 2, 3)
