"""Ten thousand events on a page: a line a year at once, opened and narrowed soon; skipped without a browser.

No clock is read. What makes a page slow is counted: how much of it is laid out, and how often.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from sahara_cli.dossier.selection import Answer
from sahara_cli.formats.page import document
from sahara_cli.reports import Report, Section
from tests.browser.chromium import NAMES, browser, program
from tests.formats.samples import COLUMNS, event

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.chromium import Tab

pytestmark = [
    pytest.mark.slow,  # starts a browser
    pytest.mark.skipif(program() is None, reason=f"no browser here: none of {', '.join(NAMES)}"),
]

MANY = 10_000
#: How dates of every precision are written, in turn.
_WRITTEN = (
    "{day}",
    "{day:%Y-%m}",
    "{day:%Y}",
    "{day}~",
    "{day}/..",
    "[{day}..{later}]",
    "{day}/{later}",
)
#: How many frames it takes to scroll by as many windows.
_FRAMES = 60
_SCROLLED = f"""new Promise(done => {{
    let frames = 0;
    const step = () => {{
        scrollBy(0, innerHeight);
        if (++frames < {_FRAMES}) requestAnimationFrame(step);
        else requestAnimationFrame(() => setTimeout(done));
    }};
    requestAnimationFrame(step);
}})"""
NARROWED = """new Promise(done => {
    const [words, count] = ["p_words", "p_count"].map(id => document.getElementById(id));
    const seen = () => requestAnimationFrame(() => setTimeout(done));
    new MutationObserver(seen).observe(count, {childList: true});
    words.value = "event 7777:";
    words.dispatchEvent(new Event("input", {bubbles: true}));
})"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.html"
    path.write_text(document(report(), {}), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def started(page: Path) -> Iterator[Tab]:
    """Start a browser: what it counts is counted from its start on."""
    with browser(page.parent / "profile") as opened:
        opened.look(1280)
        yield opened


@pytest.fixture
def tab(started: Tab, page: Path) -> Tab:
    """Open the page anew, as nobody has touched it."""
    started.open(page)
    return started


def report() -> Report:
    found = []
    for at in range(MANY):
        day = dt.date(1960, 1, 1) + dt.timedelta(days=at * 2)
        date = _WRITTEN[at % len(_WRITTEN)].format(day=day, later=day + dt.timedelta(days=20))
        words = f"Event {at}: two neighbours do what takes a line and some more to tell, as it is at times"
        found.append(Answer(event(f"e-{at}", date, words)))
    return Report((Section("events", "timeline", answers=tuple(found), columns=COLUMNS),))


def _laid_out(tab: Tab) -> int:
    """Tell how often the page was laid out so far."""
    metrics = tab.call("Performance.getMetrics")["metrics"]
    return next(int(one["value"]) for one in metrics if one["name"] == "LayoutCount")


def test_a_line_a_year_is_all_that_is_laid_out_at_first(tab: Tab) -> None:
    assert tab.run("performance.getEntriesByName('first-contentful-paint').length") == 1
    assert tab.run("document.querySelectorAll('.entry').length") == 0
    assert tab.run("document.querySelectorAll('*').length") < MANY / 5
    assert _laid_out(tab) < 20
    years = "[...document.querySelectorAll('.fold > summary')].filter(one => one.checkVisibility()).length"
    assert 50 < tab.run(years) < 120


def test_a_link_to_a_record_far_down_opens_its_year_alone_and_leads_there(tab: Tab) -> None:
    tab.run("new Promise(done => { location.hash = '#e-8888'; setTimeout(done, 500); })")
    assert 0 <= tab.run("document.getElementById('e-8888').getBoundingClientRect().top") < 900
    assert tab.run("document.querySelectorAll('.fold[open]').length") == 1
    assert 0 < tab.run("document.querySelectorAll('.entry').length") < MANY / 20


def test_a_year_opens_where_it_is_clicked(tab: Tab) -> None:
    fold = "document.querySelector('.fold:not([open])')"
    entries = tab.run(
        f"new Promise(done => {{ const fold = {fold}; fold.querySelector('summary').click();"
        " setTimeout(() => done(['.entry', '.number'].map(one => fold.querySelectorAll(one))"
        ".map(all => [all.length, all[0].textContent])), 300); })"
    )
    (number, _), (_, told) = entries
    assert told == f"{number} records"


_BARS = (
    "[...document.querySelectorAll('.fold')].filter(one => one.checkVisibility())"
    ".map(one => one.querySelector('rect').getAttribute('width'))"
)
_WIDENED = """new Promise(done => {
    document.querySelector("form button[type=reset]").click();
    setTimeout(done, 500);
})"""


def test_it_is_narrowed_soon(tab: Tab) -> None:
    before = _laid_out(tab)
    tab.run(NARROWED)
    laid_out = _laid_out(tab) - before
    count = tab.run("document.getElementById('p_count').textContent")
    opened = tab.run(
        "[...document.querySelectorAll('.entry')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    assert laid_out < 20
    assert count == f"1 of {MANY:,}"
    assert opened == ["e-7777"]


def test_what_is_narrowed_is_drawn_of_the_years_alone_that_hold_what_is_left(tab: Tab) -> None:
    tab.run(NARROWED)
    drawn = tab.run("document.querySelectorAll('.entry').length")
    assert 0 < drawn < MANY / 20
    assert drawn == tab.run("document.querySelectorAll('.fold[open] .entry').length")


#: To some of each year; then one is opened, and all of its entries are told, and those that are seen.
_TO_SOME = NARROWED.replace("p_words", "p_since").replace("event 7777:", "1990-06")
_OPENED = """new Promise(done => {
    const fold = [...document.querySelectorAll(".fold:not([open])")].find(one => one.checkVisibility());
    fold.querySelector("summary").click();
    const told = () => {
        const entries = [...fold.querySelectorAll(".entry")];
        const seen = entries.filter(one => one.checkVisibility());
        done([fold.querySelector(".number").textContent, entries.length, seen.length]);
    };
    setTimeout(told, 300);
})"""


def test_a_year_that_is_opened_later_shows_what_is_left_of_it(tab: Tab) -> None:
    tab.run(_TO_SOME)
    assert tab.run("document.querySelectorAll('.entry').length") == 0
    told, held, seen = tab.run(_OPENED)
    assert told == f"{seen} of {held}"
    assert 0 < seen < held
    tab.run(_WIDENED)
    assert tab.run(_OPENED)[1:] == [held, held]


def test_a_year_s_bar_is_its_share_of_what_is_left(tab: Tab) -> None:
    bars = tab.run(_BARS)
    tab.run(NARROWED)
    assert tab.run(_BARS) == ["100%"]
    tab.run(_WIDENED)
    assert tab.run(_BARS) == bars


def test_scrolling_through_all_of_it_does_not_stall_and_lays_out_what_is_near(tab: Tab) -> None:
    tab.run("document.querySelectorAll('.fold').forEach(one => { one.open = true; })")
    drawn = "one => one.querySelector('.what').checkVisibility({contentVisibilityAuto: true})"
    near = f"[...document.querySelectorAll('.entry')].filter({drawn}).length"
    assert tab.run("document.querySelectorAll('.entry').length") == MANY
    tab.run("scrollTo(0, 0)")
    before = _laid_out(tab)
    tab.run(_SCROLLED)
    assert _laid_out(tab) - before < 10 * _FRAMES
    assert tab.run("scrollY") > 30 * 900
    assert 0 < tab.run(near) < MANY / 20
