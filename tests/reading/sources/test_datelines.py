from __future__ import annotations

import pytest
from trafilatura import load_html

from sahara_cli.reading.sources.datelines import shown
from sahara_cli.reading.sources.text import read


def _days(body: str) -> list[str]:
    tree = load_html(f"<html><body>{body}</body></html>")
    assert tree is not None
    return [str(clue.day) for clue in shown(tree, "2026-01-01")]


@pytest.mark.parametrize(
    "line",
    [
        '<p class="article-date">14 May 2024</p>', "<time>May 14, 2024</time>",
        '<div class="ShareByline">By Ana Silva <span>May 14, 2024, 4:19 PM</span></div>',
        '<span id="publishedOn">Updated 15 May 2024, published 14 May 2024</span>',
        '<p class="postMeta">2024年5月14日 12時</p>',
    ],
)  # fmt: skip
def test_the_day_behind_the_heading_is_the_pages(line: str) -> None:
    assert _days(f'<p class="date">1 January 2020</p><h1>Dam breaks</h1>{line}') == ["2024-05-14"]


@pytest.mark.parametrize(
    "line",
    [
        '<p class="date">14 May 2030</p>', '<p class="date">Updated 14 May 2024</p>', "<p>On 14 May 2024 it broke.</p>",
        '<div class="comments"><time>14 May 2024</time></div>', "<footer><time>14 May 2024</time></footer>",
        '<p class="date">Monday</p>', f'<div class="date">14 May 2024 {"it broke " * 30}</div>',
    ],
)  # fmt: skip
def test_other_days_of_a_page_are_not(line: str) -> None:
    assert _days(f"<h1>Dam breaks</h1>{line}") == []


def test_a_page_that_only_shows_its_day_is_dated_by_it() -> None:
    paragraphs = "".join(
        f"<p>The dam of Orla broke, the mayor of town {n} said to us.</p>" for n in range(9)
    )
    page = f'<html><body><h1>Dam breaks</h1><p class="date">14 May 2024</p><article>{paragraphs}</article>'
    clue = read(page.encode(), "a.html", suffix=".html", today="2026-01-01").clues[0]
    assert (str(clue.day), clue.basis) == ("2024-05-14", 'As its date line tells: "14 May 2024".')
