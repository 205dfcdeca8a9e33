"""The sources: how much of each is coded, and whether a copy is attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.samples import PAPER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking

pytestmark = pytest.mark.usefixtures("harbour")


def test_what_rests_on_an_article_is_counted(records: Asking) -> None:
    told = ("id", "events", "statements", "facts", "cited", "copy")
    assert [tuple(one[key] for key in told) for one in records("articles")] == [
        ("leaflet", 2, 0, 0, "1 of 9 sentences", "none"),
        ("paper", 6, 3, 4, "5 of 7 sentences", "none"),
    ]


def test_the_shipped_article_is_coded_whole(
    records: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAHARA_DOSSIER")
    (article,) = records("articles")
    assert article["cited"] == "19 of 19 sentences"


def test_an_attached_copy_is_told(records: Asking, answer: Asking, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    answer("attach", "paper.txt")
    assert {one["id"]: one["copy"] for one in records("articles")} == {
        "leaflet": "none", "paper": "attached",
    }  # fmt: skip


def test_a_page_names_the_articles(answer: Asking) -> None:
    heading, _, *rows, _, count = answer("articles").splitlines()
    assert heading.split() == [
        "Id", "Label", "Published", "Events", "Statements", "Facts", "Cited", "Copy",
    ]  # fmt: skip
    assert [row.split()[0] for row in rows] == ["leaflet", "paper"]
    assert count == "2 articles"
