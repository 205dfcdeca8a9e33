"""The page in a real browser; skipped where there is none. Axe is fetched by npm, where that is there."""

from __future__ import annotations

import json
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dates import parse
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.formats.page import document
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from tests.browser.chromium import NAMES, program
from tests.formats.samples import COLUMNS, HOSTILE_QUOTE, HOSTILE_TABLE, TIMELINE, event
from tests.npm import fetched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.chromium import Tab
    from tests.conftest import Maker, Sahara

pytestmark = [
    pytest.mark.slow,  # starts a browser
    pytest.mark.skipif(program() is None, reason=f"no browser here: none of {', '.join(NAMES)}"),
]

ASKED = {
    "timeline": ("timeline",),
    "events": ("events", "--since", "2020"),
    "quote": ("quote",),
    "actor": ("actor", "Algeria"),
    "actors": ("actor",),
    "fact": ("fact",),
    "show": ("show", "algeria"),
}
#: The dates of dossiers: the one that ships, half a century, years of which one is full.
SPREAD = {
    "shipped": (),
    "half a century": (
        "1975", "1979-03", "1983", "1988-08-20", "1991-09-06", "1997", "2003", "2006", "2010-11-08", "2016",
        "2020-11-13", "2021-05", "2023-09", "2023-12-01", "2023-12-03", "2023-12-08", "2024-05-15", "[..2024-05-15]",
    ),
    "full year": (
        "2019", "2020", "2021-01", "2021-02-03", "2021-02-05", "2021-02-06", "2021-03-04", "2021-05-06", "2021-07-01",
        "2021-09", "2024-05-15", "[..2024-05-15]",
    ),
}  # fmt: skip
SHOWN = "[...document.querySelectorAll('.entry')].filter(one => one.checkVisibility()).map(one => one.id)"


@pytest.fixture
def opened(tab: Tab, tmp_path: Path) -> Callable[[Report], Tab]:
    def show(report: Report) -> Tab:
        tab.look(1280)
        path = tmp_path / "page.html"
        path.write_text(document(report, {"harris": "Zoë Harris"}), encoding="utf-8")
        tab.open(path)
        return tab

    return show


@pytest.fixture
def answered(tab: Tab, tmp_path: Path, sahara: Sahara) -> Callable[..., Tab]:
    def show(*args: object) -> Tab:
        tab.look(1280)
        assert sahara(*args, "-o", "page.html")[0] == 0
        tab.open(tmp_path / "page.html")
        return tab

    return show


def _type(tab: Tab, field: str, value: str) -> Any:
    """Set a filter as a reader would, and give what is shown when the page has answered."""
    return tab.run(
        f"""new Promise(done => {{
            const field = document.getElementById({field!r});
            field.value = {value!r};
            field.dispatchEvent(new Event("input", {{bubbles: true}}));
            setTimeout(() => done({SHOWN}), 200);
        }})"""
    )


@pytest.mark.parametrize("name", ASKED)
def test_a_page_opens_without_a_complaint_or_a_request(
    answered: Callable[..., Tab], name: str
) -> None:
    tab = answered(*ASKED[name])
    assert tab.complaints() == []
    assert [url.rpartition("/")[2] for url in tab.requests()] == ["page.html"]
    assert len(tab.run("document.querySelector('main').innerText")) > 20


def test_its_words_narrow_it_and_all_comes_back(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    everything = [found.record.id for found in TIMELINE.answers]
    assert tab.run(SHOWN) == everything
    assert _type(tab, "p_words", "RUSSIA naval") == ["exercises"]
    assert tab.run("document.getElementById('p_count').textContent") == f"1 of {len(everything)}"
    headings = tab.run(
        "[...document.querySelectorAll('h2, h3')].filter(h => h.checkVisibility()).map(h => h.textContent)"
    )
    assert headings == ["2022", "October"]
    assert _type(tab, "p_words", "no such words") == []
    assert tab.run("document.getElementById('p_none').checkVisibility()")
    tab.run("document.querySelector('form button').click()")
    assert _type(tab, "p_words", "") == everything


@pytest.mark.parametrize(
    "word",
    ["naval", "recognition", "Polisario", "RASD", "US", "SADR", "Moroccan", "Washington", "month", "published",
     "paragraph", "EDTF", "consult", "Deputy", "exercise"],
)  # fmt: skip
def test_its_words_find_what_the_command_line_finds(
    answered: Callable[..., Tab], sahara: Sahara, word: str
) -> None:
    found = json.loads(sahara("timeline", "--text", word, "-f", "json")[1])
    tab = answered("timeline")
    assert sorted(_type(tab, "p_words", word)) == sorted(one["id"] for one in found)


def test_it_narrows_to_an_actor_and_to_a_kind(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    assert _type(tab, "p_actor", "harris") == ["visit-algiers", "talks"]
    assert _type(tab, "p_actor", "") == [found.record.id for found in TIMELINE.answers]
    assert _type(tab, "p_kind", "statement") == ["envoy-report", "harris-plan"]


def test_a_link_leads_to_its_record_though_filters_hide_it(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    assert "blasts" not in _type(tab, "p_words", "russia")
    tab.run("new Promise(done => { location.hash = '#blasts'; setTimeout(done, 200); })")
    assert "blasts" in tab.run(SHOWN)
    assert tab.run("document.querySelector(':target').id") == "blasts"
    assert 0 <= tab.run("document.querySelector(':target').getBoundingClientRect().top") < 900


def test_its_address_keeps_what_it_is_narrowed_to(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    everything = tab.run(SHOWN)
    _type(tab, "p_actor", "harris")
    assert _type(tab, "p_words", "plan & report") == []
    assert tab.run("location.hash") == "#words=plan+%26+report&actor=harris"
    assert _type(tab, "p_words", "") == ["visit-algiers", "talks"]
    assert tab.run("location.hash") == "#actor=harris"
    sent = "new Promise(done => {{ location.hash = {!r}; setTimeout(() => done({}), 200); }})"
    assert tab.run(sent.format("#kind=statement", SHOWN)) == ["envoy-report", "harris-plan"]
    assert tab.run(sent.format("#kind=no-such-kind&actor=nobody", SHOWN)) == everything
    tab.run("document.querySelector('form button').click()")
    assert _type(tab, "p_words", "") == everything
    assert tab.run("location.hash") == ""


LABELS = "[...document.querySelectorAll('.ruler text')].map(one => one.textContent)"
TOLD = "document.getElementById('p_count').textContent"


def test_it_narrows_to_a_time_and_marks_what_is_only_possibly_in_it(
    opened: Callable[[Report], Tab],
) -> None:
    tab = opened(TIMELINE)
    assert _type(tab, "p_since", "2023-12-05") == [
        "host", "envoy-report", "visit-algiers", "harris-plan", "talks",
    ]  # fmt: skip
    assert tab.run(TOLD) == "5 of 11, 2 only possible (≈)"
    marked = "[...document.querySelectorAll('.entry.possible')].filter(e => e.checkVisibility()).map(e => e.id)"
    assert tab.run(marked) == ["envoy-report", "visit-algiers"]
    before = "getComputedStyle(document.querySelector('#visit-algiers .when'), '::before').content"
    assert tab.run(before) == '"≈ "'
    assert _type(tab, "p_until", "2023-12-08") == [
        "host",
        "envoy-report",
        "visit-algiers",
        "harris-plan",
    ]
    assert tab.run("location.hash") == "#since=2023-12-05&until=2023-12-08"
    assert len(_type(tab, "p_until", "June")) == 5
    assert tab.run(TOLD) == "A day is typed as 2020, 2020-06 or 2020-06-15."
    assert tab.run("document.getElementById('p_until').getAttribute('aria-invalid')") == "true"


def test_it_narrows_to_a_place_and_to_a_source(
    answered: Callable[..., Tab], sahara: Sahara
) -> None:
    def ids(*asked: str) -> list[str]:
        told = sahara("timeline", "--dossier", "example", *asked, "-f", "json")[1]
        return sorted(one["id"] for one in json.loads(told))

    assert sahara("new", "--example", "example")[0] == 0
    tab = answered("timeline", "--dossier", "example")
    for field in ("place", "article", "actor"):
        name = "source" if field == "article" else field
        values = tab.run(f"[...document.getElementById('p_{name}').options].map(one => one.value)")
        assert len(values) > 3
        for value in values[1:]:
            shown = _type(tab, f"p_{name}", value)
            if field != "actor":
                assert sorted(shown) == ids(f"--{field}", value)
            held = f"document.getElementById('p_{name}').selectedOptions[0].textContent"
            assert tab.run(held).endswith(f"({len(shown)})")
        _type(tab, f"p_{name}", "")


def test_the_axis_is_fitted_to_what_is_left_and_back(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    drawn = (
        "[...document.querySelectorAll('.strip *, .grid *')].flatMap(one => "
        "['x', 'cx', 'x1', 'x2', 'width'].map(name => parseFloat(one.getAttribute(name) ?? -1)))"
    )
    labels, places = tab.run(LABELS), tab.run(drawn)
    assert _type(tab, "p_since", "2023-12-18") == ["host", "envoy-report", "talks"]
    assert tab.run(drawn) != places
    assert _type(tab, "p_words", "minister") == ["talks"]
    assert tab.run(LABELS) == ["2023"]
    at = (parse("2023-12-18").bounds[0] - parse("2023").bounds[0] + 0.5) / 365
    place = tab.run("document.querySelector('#talks circle').getAttribute('cx')")
    assert float(place.rstrip("%")) == pytest.approx(100 * at, abs=0.01)
    tab.run("document.querySelector('form button').click()")
    assert _type(tab, "p_words", "") == [found.record.id for found in TIMELINE.answers]
    assert tab.run(LABELS) == labels
    assert tab.run(drawn) == pytest.approx(places, abs=0.011)


def test_days_are_told_where_they_are_few(opened: Callable[[Report], Tab]) -> None:
    days = ("2023-12-04", "2023-12-08", "2023-12-08", "2023-12-17")
    found = tuple(Answer(event(f"e{at}", day, "They met")) for at, day in enumerate(days))
    tab = opened(Report((Section("events", "timeline", answers=found, columns=COLUMNS),)))
    assert tab.run(LABELS) == ["2023", "Dec", "4", "8", "17"]
    ruler = "document.querySelector('.ruler').getBoundingClientRect().height"
    assert tab.run(ruler) == 57


@pytest.mark.parametrize("report", [HOSTILE_TABLE, HOSTILE_QUOTE])
def test_hostile_text_is_text(opened: Callable[[Report], Tab], report: Report) -> None:
    tab = opened(report)
    assert tab.complaints() == []
    assert "<b>no tag</b>" in tab.run("document.querySelector('main').innerText")
    assert tab.run("document.querySelector('main b')") is None


def test_a_script_in_a_record_does_not_run(opened: Callable[[Report], Tab]) -> None:
    text = "</script><script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
    found = (Answer(event("e", "2020", text)), Answer(event("f", "2021", "y")))
    tab = opened(Report((Section("events", "table", "Safe", found, COLUMNS),), (text,)))
    assert tab.run("document.title") == "Safe"
    assert len(tab.requests()) == 1
    assert tab.run("document.querySelector('.title').textContent") == text


def test_without_scripts_all_of_it_is_read(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(document(TIMELINE, {}), encoding="utf-8")
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(path, scripts=False)
        assert tab.run(SHOWN) == [found.record.id for found in TIMELINE.answers]
        assert not tab.run("document.querySelector('form').checkVisibility()")
    finally:
        tab.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280])
def test_nothing_runs_out_of_the_window(answered: Callable[..., Tab], width: int) -> None:
    tab = answered("timeline")
    tab.look(width)
    assert tab.run("document.documentElement.scrollWidth") <= width
    wide = "[...document.querySelectorAll('.entry *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert tab.run(f"{wide}.length") == 0


@pytest.mark.parametrize("width", [320, 390, 800, 900, 1100, 1280])
@pytest.mark.parametrize("name", SPREAD)
def test_labels_of_the_axis_never_overlap(
    answered: Callable[..., Tab], make: Maker, name: str, width: int
) -> None:
    events = [{"id": f"e{at}", "date": date} for at, date in enumerate(SPREAD[name])]
    tab = answered("timeline", *(("--dossier", make(event=events)) if events else ()))
    tab.look(width)
    boxes = tab.run(
        """[...document.querySelectorAll('.ruler text')].filter(one => one.checkVisibility()).map(one => {
            const box = one.getBoundingClientRect();
            return [one.textContent, box.left, box.right, box.top];
        })"""
    )
    for (one, left, right, top), (other, begins, ends, below) in combinations(boxes, 2):
        assert top != below or right + 2 < begins or ends + 2 < left, (one, other)
    assert min(box[1] for box in boxes) >= 0
    assert max(box[2] for box in boxes) <= width


def test_years_that_have_room_are_labelled(answered: Callable[..., Tab], make: Maker) -> None:
    events = [{"id": f"e{at}", "date": date} for at, date in enumerate(SPREAD["full year"])]
    tab = answered("timeline", "--dossier", make(event=events))
    labels = tab.run(
        "[...document.querySelectorAll('.ruler .year')].filter(e => e.checkVisibility()).map(e => e.textContent)"
    )
    assert labels == ["2019", "2020", "2021", "2024"]


def test_the_legend_shows_the_arrow_that_occurs(answered: Callable[..., Tab], make: Maker) -> None:
    tab = answered("timeline", "--dossier", make(event=[{"id": "e", "date": "[..2024-05-15]"}]))
    arrows = "[...document.querySelectorAll('.legend use')].map(one => one.getAttribute('href'))"
    assert tab.run(arrows) == ["#p_left"]


def test_it_follows_the_reader_into_the_dark_and_onto_paper(answered: Callable[..., Tab]) -> None:
    tab = answered("timeline")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = tab.run(ground)
    tab.look(1280, dark=True)
    assert tab.run(ground) != light
    tab.look(800, media="print")
    assert tab.run(ground) == "rgb(255, 255, 255)"
    assert not tab.run("document.querySelector('form').checkVisibility()")


def test_paper_tells_what_the_page_was_narrowed_to(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    asked = "document.getElementById('p_asked')"
    _type(tab, "p_actor", "harris")
    tab.look(800, media="print")
    assert tab.run(f"{asked}.checkVisibility()")
    assert tab.run(f"{asked}.textContent") == "Narrowed to 2 of 11 by Actor: Zoë Harris (2)"
    tab.look(800)
    assert not tab.run(f"{asked}.checkVisibility()")


def test_a_fragment_works_in_somebody_s_page_and_touches_nothing_of_it(
    tab: Tab, tmp_path: Path
) -> None:
    part = document(TIMELINE, {"harris": "Zoë Harris"}, fragment=True)
    own = "<h1 id=theirs>Theirs</h1><h2 id=second>Second</h2><ol id=list><li>One</li></ol><form id=own><input></form>"
    looks = (
        "JSON.stringify(['theirs', 'second', 'list', 'own'].map(id => getComputedStyle(document.getElementById(id)))"
        ".map(one => [one.font, one.color, one.margin, one.padding, one.display, one.boxSizing])"
        ".concat(getComputedStyle(document.body).font))"
    )
    path = tmp_path / "host.html"
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{own}</body>", encoding="utf-8")
    tab.look(1280)
    tab.open(path)
    alone = tab.run(looks)
    path.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><body>{own}<div style='width: 500px'>{part}</div></body>",
        encoding="utf-8",
    )
    tab.open(path)
    assert tab.complaints() == []
    assert tab.run(looks) == alone
    assert _type(tab, "p_actor", "harris") == ["visit-algiers", "talks"]
    assert tab.run("document.querySelector('.sahara').scrollWidth") <= 500
    assert tab.run("getComputedStyle(document.getElementById('talks')).display") == "block"


#: Styles by the names of elements, as pages of newsrooms and of frameworks have them.
_THEIRS = """
    body { letter-spacing: 2px; line-height: 3; text-align: center; color: navy } * { transition: all 1s }
    h1, h2, h3 { text-transform: uppercase; color: red } p { font-size: 40px; max-width: 10em }
    a { background: yellow } ol, ul { padding-left: 3em; list-style: square } li { margin: 1em }
    section { padding: 30px } details { border: 5px solid } input, select, button { width: 100%; border: 3px dotted }
    blockquote { border-left: 9px solid lime } dl { float: left }
"""
_LOOKS = """
{
    const within = document.querySelectorAll('.sheet, .sheet :not(svg, svg *, script, style, noscript)');
    const names = ['color', 'font', 'letterSpacing', 'textTransform', 'textAlign', 'margin', 'padding', 'border',
        'listStyle', 'backgroundColor', 'float', 'maxWidth', 'transition'];
    JSON.stringify([...within].map(one => {
        const {width, height} = one.getBoundingClientRect(), style = getComputedStyle(one);
        return [one.localName, one.className, Math.round(width), Math.round(height), ...names.map(name => style[name])];
    }))
}
"""


def test_a_fragment_looks_alike_whatever_styles_it_stands_among(tab: Tab, tmp_path: Path) -> None:
    part = document(TIMELINE, {"harris": "Zoë Harris"}, fragment=True)
    path = tmp_path / "host.html"
    looks = []
    tab.look(1280)
    for styles in ("", _THEIRS):
        path.write_text(
            f"<!DOCTYPE html><meta charset=utf-8><style>{styles}</style><body>{part}</body>",
            encoding="utf-8",
        )
        tab.open(path)
        looks.append(json.loads(tab.run(_LOOKS)))
    assert looks[0] == looks[1]


def test_two_fragments_in_one_page_and_names_like_theirs_are_no_hindrance(
    tab: Tab, tmp_path: Path
) -> None:
    part = document(TIMELINE, {"harris": "Zoë Harris"}, fragment=True)
    path = tmp_path / "host.html"
    own = "<script>const axis = 1, words = 2, days = 3;</script>"
    path.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><body>{own}<div id=one>{part}</div><div id=two>{part}</div></body>",
        encoding="utf-8",
    )
    tab.look(1280)
    tab.open(path)
    assert tab.complaints() == []
    tab.run(
        "{const actor = document.querySelector('#two #p_actor'); actor.value = 'harris';"
        "actor.dispatchEvent(new Event('input', {bubbles: true}))}"
    )
    shown = "[...document.querySelectorAll('#{} .entry:not([hidden])')].length"
    tab.run("new Promise(done => setTimeout(done, 200))")
    assert [tab.run(shown.format(one)) for one in ("one", "two")] == [11, 2]


def test_the_keyboard_reaches_every_control_in_order(opened: Callable[[Report], Tab]) -> None:
    tab = opened(TIMELINE)
    reached = []
    for _ in range(10):
        for kind in ("rawKeyDown", "keyUp"):
            tab.call(
                "Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9
            )
        reached.append(tab.run("document.activeElement.id || document.activeElement.localName"))
    assert reached == [
        "a", "p_words", "p_actor", "p_kind", "p_since", "p_until", "button", "summary", "a", "summary",
    ]  # fmt: skip
    tab.run("document.activeElement.click()")
    assert tab.run("document.activeElement.parentElement.open")


def test_a_right_to_left_title_reads_from_the_right(opened: Callable[[Report], Tab]) -> None:
    found = (
        Answer(event("e", "2020", "الجزائر تستضيف")),
        Answer(event("f", "2021", "Algeria hosts")),
    )
    tab = opened(Report((Section("events", "table", answers=found, columns=COLUMNS),)))
    asked = "[...document.querySelectorAll('.title')].map(e => getComputedStyle(e).direction)"
    assert tab.run(asked) == ["rtl", "ltr"]


def test_a_picture_keeps_its_words_within_it_in_any_usual_font(
    tab: Tab, tmp_path: Path, sahara: Sahara
) -> None:
    for family in ("", "DejaVu Serif", "DejaVu Sans", "Georgia"):
        assert sahara("timeline", "-o", "wide.svg")[0] == 0
        tab.open(tmp_path / "wide.svg")
        if family:
            tab.run(
                f"document.querySelectorAll('text').forEach(one => one.style.fontFamily = {family!r})"
            )
        widest = "[...document.querySelectorAll('text')].map(one => one.getBBox()).map(box => box.x + box.width)"
        assert max(tab.run(widest)) <= 1200, family


def test_right_to_left_words_in_a_picture_do_not_turn_what_stands_beside_them(
    tab: Tab, tmp_path: Path
) -> None:
    found = (Answer(event("e", "2020", "الجزائر تستضيف")),)
    path = tmp_path / "turned.svg"
    with path.open("w", encoding="utf-8") as stream:
        write(Report((Section("events", answers=found, columns=COLUMNS),)), Sink(stream), "svg")
    tab.open(path)
    places = "one => [...one.textContent.trim()].map((_, at) => one.getExtentOfChar(at).x)"
    across = tab.run(f"({places})(document.querySelector('tspan'))")
    assert across == sorted(across)
    assert across[0] > 640


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = fetched("axe-core", "4", tmp_path_factory.mktemp("axe"))
    return (folder / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ASKED)
def test_axe_finds_nothing(
    answered: Callable[..., Tab], axe: str, name: str, width: int, *, dark: bool
) -> None:
    tab = answered(*ASKED[name])
    tab.look(width, dark=dark)
    tab.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    tab.run(f"{axe};0")
    found = tab.run(
        "axe.run().then(all => all.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.html.slice(0, 200))]))"
    )
    assert found == []
