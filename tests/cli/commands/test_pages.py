"""A saved web page tells its own day of publication, as far as it does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Sahara

_PAGE = """\
<!doctype html><html><head><meta charset="utf-8"><title>Talks on the lagoon</title>
<meta property="article:{which}_time" content="2024-05-20T10:00:00Z"></head><body><article>
<h1>Talks on the lagoon</h1><p>Kenya and Peru met on Monday for talks on the lagoon, its reefs and the nets that
are set there; the talks went on for most of the day and ended with a meal in the hall.</p>
</article></body></html>
"""
_CHANGED = "2024-05-20 is the day of its last change: it may be older; --published tells better"

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning"
)  # of the libraries that read pages


@pytest.mark.parametrize(
    ("which", "more", "unsure", "basis"),
    [
        ("published", (), False, "As the page's own metadata tells."),
        (
            "modified",
            (),
            True,
            "The day of the page's last change, as its own metadata tells; it tells no other.",
        ),
        ("modified", ("--published", "2024-05-14"), False, "As given when it was drafted."),
    ],
)
def test_a_day_of_last_change_is_unsure(
    sahara: Sahara, which: str, more: tuple[str, ...], basis: str, *, unsure: bool
) -> None:
    pytest.importorskip("trafilatura")
    Path("page.html").write_text(_PAGE.format(which=which), encoding="utf-8")
    status, out, _ = sahara("draft", "page.html", *more, "-f", "jsonl", "--today", "2024-06-01")
    assert status == 0
    article = json.loads(out.splitlines()[0])
    assert article["published_basis"] == basis
    assert (_CHANGED in article["draft"].get("unsure", [])) is unsure


@pytest.mark.parametrize("more", [(), ("--fragment",)])
def test_a_page_of_our_own_is_no_article_and_is_left_out_of_a_folder(
    sahara: Sahara, more: tuple[str, ...]
) -> None:
    pytest.importorskip("trafilatura")
    Path("told").mkdir()
    Path("told/port.txt").write_text("Port\n\n12 May 2023\n\nWorkers in Kerem met on 9 May 2023.\n")
    assert sahara("timeline", "-o", "told/x.html", *more).status == 0
    status, out, err = sahara("draft", "told", "--no-keep", "--skip-bad", "-f", "jsonl")
    assert (status, out.count('"record":"article"')) == (0, 1)
    assert "x.html: is a page that sahara wrote, and no article; it is left out" in err
