"""A draft as a page in a real browser; skipped where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import NAMES, program

if TYPE_CHECKING:
    from tests.browser.chromium import Tab
    from tests.conftest import Sahara

pytestmark = [
    pytest.mark.slow,  # starts a browser
    pytest.mark.skipif(program() is None, reason=f"no browser here: none of {', '.join(NAMES)}"),
]

ARTICLE = """\
Envoys of Peru and Chad met in Lima on Monday.
<script>document.title = "it ran"</script> Some <b onclick="x()">words</b> of no use.
“Mine seven is to open,” said Ada North, a judge, on Tuesday.
"""


@pytest.fixture
def drafted(tab: Tab, sahara: Sahara, tmp_path: Path) -> Tab:
    Path("news.md").write_text(ARTICLE, encoding="utf-8")
    done = sahara("draft", "news.md", "--published", "2024-03-07", "-o", "sheet.html")
    assert done.status == 0
    tab.look(1280)
    tab.open(tmp_path / "sheet.html")
    return tab


def test_it_opens_without_a_complaint_and_asks_nobody_for_anything(drafted: Tab) -> None:
    assert drafted.complaints() == []
    assert [url.rpartition("/")[2] for url in drafted.requests()] == ["sheet.html"]
    assert drafted.run("document.scripts.length") == 0
    assert drafted.run("document.querySelectorAll('b').length") == 0


def test_each_proposal_stands_beside_its_sentence_whose_words_are_marked(drafted: Tab) -> None:
    tops = drafted.run(
        "[...document.querySelectorAll('.line')].filter(one => one.querySelector('.card')).map(one =>"
        " [one.querySelector('.sentence').getBoundingClientRect().top,"
        "  one.querySelector('.card').getBoundingClientRect().top].map(Math.round))"
    )
    assert tops
    assert all(abs(sentence - card) < 10 for sentence, card in tops)
    marked = drafted.run("[...document.querySelectorAll('mark')].map(one => one.textContent)")
    assert {"Peru", "Monday", "Mine seven is to open", "Tuesday"} <= set(marked)


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_it_never_scrolls_sideways(drafted: Tab, width: int) -> None:
    drafted.look(width)
    assert drafted.run("document.documentElement.scrollWidth") <= width
