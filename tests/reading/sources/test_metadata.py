from __future__ import annotations

import json

import pytest

from sahara_cli.reading.sources.bylines import names_in
from sahara_cli.reading.sources.metadata import metadata
from sahara_cli.reading.sources.sites import without_site


def _page(head: str, body: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def _linked(*nodes: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


def test_a_page_tells_its_title_site_address_and_authors() -> None:
    told = metadata(
        _page(
            '<title>Dam breaks - The Shore</title><link rel="canonical" href="https://shore.example/dam">'
            '<meta property="og:title" content="Dam breaks | The Shore">'
            '<meta property="og:site_name" content="The Shore">'
            '<meta name="author" content="By Jane Roe and John Poe">'
        )
    )
    assert (told.title, told.publisher, told.url) == (
        "Dam breaks", "The Shore", "https://shore.example/dam",
    )  # fmt: skip
    assert told.authors == ("Jane Roe", "John Poe")


def test_linked_data_tells_what_the_head_does_not_and_of_its_articles_the_pages_own() -> None:
    other: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": "Another",
        "datePublished": "2020-01-01",
    }
    own: dict[str, object] = {
        "@type": ["ReportageNewsArticle"],
        "url": "https://shore.example/dam",
        "headline": "Dam breaks",
        "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "The Shore"}],
        "publisher": {"@type": "Organization", "name": "The Shore"},
        "datePublished": "2024-05-14T23:30:00Z",
        "dateModified": "2024-05-20",
    }
    head = '<link rel="canonical" href="https://shore.example/dam">'
    told = metadata(_page(head + _linked(other, {"@graph": [own]})))
    assert told == (
        "Dam breaks", "The Shore", "https://shore.example/dam", ("Jane Roe",),
        ("2024-05-14T23:30:00Z",), ("2024-05-20",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "sites", "bare"),
    [
        ("Dam breaks | The Shore", ("The Shore",), "Dam breaks"),
        ("Dam breaks - The Shore - News from Orla", ("The Shore - News from Orla",), "Dam breaks"),
        ("Dam breaks | TS | 14.05.2024", ("TS",), "Dam breaks"),
        ("The Shore | Dam breaks", ("The Shore",), "Dam breaks"),
        ("Dam breaks – shore.com", (), "Dam breaks"),
        ("Orla - the dam that broke", ("The Shore",), "Orla - the dam that broke"),
        ("Well-known dam breaks", ("The Shore",), "Well-known dam breaks"),
        ("The Shore", ("The Shore",), ""),
    ],
)
def test_the_sites_name_is_taken_off_a_title(title: str, sites: tuple[str, ...], bare: str) -> None:
    assert without_site(title, sites) == bare


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta property="og:site_name" content="shore"><meta name="dc.publisher" content="The Shore">', "The Shore"),
        ('<meta name="application-name" content="@shore">', ""),
        ('<link rel="canonical" href="https://orlashore.example/a"><title>Dam - Orla Shore</title>', "Orla Shore"),
        ('<link rel="canonical" href="https://www.orla.example/a"><title>Dam breaks</title>', "orla.example"),
        ('<meta property="og:site_name" content="The Shore | News of the valley">', "The Shore"),
    ],
)  # fmt: skip
def test_a_site_is_called_what_it_calls_itself_else_what_its_title_or_address_has(
    head: str, site: str
) -> None:
    assert metadata(_page(head)).publisher == site


def test_an_archived_page_has_the_address_that_it_was_saved_from() -> None:
    head = '<link rel="canonical" href="https://web.archive.org/web/20240514120000/https://shore.example/dam">'
    assert metadata(_page(head)).url == "https://shore.example/dam"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("Jane Roe, John Poe", ["Jane Roe", "John Poe"]),
        ("Jane Roe, The Shore's correspondent in the valley", ["Jane Roe, The Shore's correspondent in the valley"]),
        ("https://shore.example/jane", []),
        ("jane@shore.example", []),
    ],
)  # fmt: skip
def test_a_byline_is_parted_into_names(byline: str, names: list[str]) -> None:
    assert names_in(byline) == names


@pytest.mark.parametrize(
    "hostile",
    [
        _linked() * 3000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">' + '{"@graph":[' * 5_000,
        '<script type="application/ld+json">{"@type": "Article", "author": 7, "headline": {"a": 1}}</script>',
        "<meta " * 50_000,
        '<meta property="og:title" content="' + "&amp;" * 100_000 + '">',
    ],
)
def test_a_hostile_head_tells_nothing_wrong(hostile: str) -> None:
    told = metadata(_page(hostile))
    assert (told.publisher, told.url, told.authors, told.published) == ("", "", (), ())
    assert len(told.title) <= 500


@pytest.mark.parametrize(
    ("page", "url"),
    [
        (
            "<!-- saved from url=(0026)https://shore.example/dam --><html><head>",
            "https://shore.example/dam",
        ),
        (
            "<html><!--\n Page saved with SingleFile \n url: https://shore.example/dam \n-->",
            "https://shore.example/dam",
        ),
        (
            '<meta name="twitter:url" content="https://shore.example/dam">',
            "https://shore.example/dam",
        ),
        (
            _linked({"@type": "NewsArticle", "mainEntityOfPage": "https://shore.example/dam"}),
            "https://shore.example/dam",
        ),
        (
            '<link rel="canonical" href="https://.shore.example"><meta property="og:url" content="/dam">',
            "",
        ),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
    ],
)
def test_the_address_is_what_the_page_or_who_saved_it_tells(page: str, url: str) -> None:
    assert metadata(page).url == url


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Dam breaks in Orla - Shore News", "Shore News"), ("Dam breaks in Orla | World | Shore News", "Shore News"),
        ("Dam breaks in Orla", ""), ("Dam breaks in Orla again", ""), ("Shore News - a dam breaks", ""),
        ("Dam breaks in Orla - how it came that nobody had been warned", ""), ("Dam breaks in Orla - 14.05.2024", ""),
    ],
)  # fmt: skip
def test_the_site_stands_behind_the_heading_in_the_windows_title(title: str, site: str) -> None:
    told = metadata(_page(f"<title>{title}</title>", "<h1>Dam breaks in Orla</h1>"))
    assert told.publisher == site


def test_controls_and_marks_of_direction_are_no_part_of_a_field() -> None:
    story: dict[str, object] = {
        "@type": "NewsArticle", "headline": "Dam\x00 breaks\x1b[31m", "author": ["\u202eAna Silva"],
    }  # fmt: skip
    told = metadata(_page(_linked(story)))
    assert (told.title, told.authors) == ("Dam breaks [31m", ("Ana Silva",))
