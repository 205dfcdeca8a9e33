"""What we write for TimelineJS, read and drawn by TimelineJS itself; skipped where there is no browser or no npm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.reports.extents import places
from tests.browser.chromium import NAMES, program
from tests.formats.claims import DATES, HOSTILE_WORDS, claimed, exported, happened, listed, said
from tests.npm import fetched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sahara_cli.dossier.records import Claim
    from tests.browser.chromium import Tab

pytestmark = [
    pytest.mark.slow,  # starts a browser
    pytest.mark.skipif(program() is None, reason=f"no browser here: none of {', '.join(NAMES)}"),
]

_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{library}/css/timeline.css">
<div id="here" style="width: 1200px; height: 800px"></div><script src="{library}/js/timeline.js"></script>
<script>
  window.ready = new Promise(done => {{
    const options = {{font: null, hash_bookmark: false, duration: 0}};
    window.drawn = new TL.Timeline("here", {data}, options);
    drawn.on("loaded", done);
    setTimeout(done, 5000);
  }}).then(() => 0);
</script></html>"""
#: Intervals that TimelineJS, were they written as they stand, would draw backwards or not at all.
_AWKWARD = (
    "2023/2023-12",
    "2023-12/2023-12-20",
    "2023-12-05/2023-12",
    "2023-12-08/2023-12-08",
    "Y12000",
    "0044-03-15",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fetched("@knight-lab/timelinejs", "3", tmp_path_factory.mktemp("npm")) / "dist"


@pytest.fixture
def drawn(tab: Tab, library: Path, tmp_path: Path) -> Callable[..., Tab]:
    def draw(*claims: Claim) -> Tab:
        data = exported(listed(*claims), "timelinejs")
        page = tmp_path / "page.html"
        page.write_text(_PAGE.format(library=library.as_uri(), data=data), encoding="utf-8")
        tab.look(1280)
        tab.open(page)
        tab.run("ready")
        return tab

    return draw


def _texts(tab: Tab, selector: str) -> Any:
    return tab.run(
        f"[...document.querySelectorAll({selector!r})].map(one => one.textContent.trim())"
    )


def _sound(tab: Tab) -> None:
    assert tab.run("drawn.config.getErrors()") == []
    assert tab.complaints() == []
    assert [url for url in tab.requests() if not url.startswith("file:")] == []


def test_every_date_is_a_slide_with_its_words_and_every_lasting_one_an_era(
    drawn: Callable[..., Tab],
) -> None:
    near = [date for date in DATES if not date.startswith(("Y", "../.."))] + [*_AWKWARD]
    events = [happened(f"r-{at}", date) for at, date in enumerate(near)]
    tab = drawn(*events, said(), claimed())
    _sound(tab)
    assert tab.run("drawn.config.scale") == "human"
    shown = tab.run("drawn.config.events.map(one => one.unique_id)")
    drawn_at = [(one, place) for one in events for place in places(one.date)]
    assert set(shown) >= {one.id for one in events} | {"said"}
    assert len(shown) == len(drawn_at) + 1
    assert len(_texts(tab, ".tl-slide")) == len(_texts(tab, ".tl-timemarker")) == len(shown)
    dates = _texts(tab, ".tl-slide .tl-headline-date")
    assert sorted(dates) == sorted([one.date.in_words for one, _ in drawn_at] + ["8 Dec 2023"])
    assert len(_texts(tab, ".tl-timeera")) == len(tab.run("drawn.config.eras"))


def test_years_beyond_a_browser_s_clock_are_slides_too(drawn: Callable[..., Tab]) -> None:
    far = [
        happened(f"r-{at}", date)
        for at, date in enumerate(("Y-170000002", "Y17E8", "2020", "2020/Y300000"))
    ]
    tab = drawn(*far)
    _sound(tab)
    assert tab.run("drawn.config.scale") == "cosmological"
    assert len(_texts(tab, ".tl-slide")) == 4


def test_a_slide_stands_where_its_date_is(drawn: Callable[..., Tab]) -> None:
    tab = drawn(
        happened("bc", "-0043-03-15"), happened("ad", "0044-03-15"), happened("now", "2023-12")
    )
    _sound(tab)
    starts = "Object.fromEntries(drawn.config.events.map(one => [one.unique_id, one.start_date.data.date_obj]))"
    parts = f"Object.entries({starts}).map(([id, at]) => [id, at.getFullYear(), at.getMonth() + 1, at.getDate()])"
    assert sorted(tab.run(parts)) == [["ad", 44, 3, 15], ["bc", -44, 3, 15], ["now", 2023, 12, 1]]


def test_hostile_text_is_text_on_a_slide_a_marker_and_an_era(drawn: Callable[..., Tab]) -> None:
    words = [*HOSTILE_WORDS, "{{7*7}}", "</script><img src=x onerror=\"document.title = 'run'\">"]
    lasting = [happened(f"e-{at}", "2022/2023", title=text) for at, text in enumerate(words)]
    tab = drawn(*lasting, *(said(f"s-{at}", text=text) for at, text in enumerate(words)))
    _sound(tab)
    assert tab.run("document.title") == "TimelineJS"
    for selector in (".tl-slide", ".tl-timemarker", ".tl-timeera"):
        shown = " ".join(_texts(tab, selector))
        assert "<script>alert(1)</script> &amp; <b>" in shown
        assert "{{7*7}}" in shown
    assert tab.run("document.querySelectorAll('#here b, #here img, #here script').length") == 0
