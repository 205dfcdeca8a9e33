from __future__ import annotations

import pytest

from sahara_cli.reading.sources.headlines import headings
from sahara_cli.reading.sources.metadata import metadata


def _title(head: str, body: str = "") -> str:
    return metadata(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>").title


def _og(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def test_a_heading_that_the_windows_title_confirms_is_the_headline() -> None:
    head = "<title>The Orla dam that broke twice - The Shore</title>" + _og("You won't believe it")
    assert _title(head, "<h1>The Orla dam that broke twice</h1>") == "The Orla dam that broke twice"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>The Shore</h1><h1>Ministers meet in Orla again</h1>",
        "<h1>Ministers meet in Orla again</h1><h1>Read on</h1>",
        "<h1>Opinion</h1>",
        "<h1><svg><title>Shore</title><path d='M1,2'></path></svg> Shore Logo</h1>",
        "<h1>Your guide to all of the coast</h1>",
    ],
)
def test_a_heading_of_the_site_or_a_section_is_no_headline(body: str) -> None:
    head = "<title>Ministers meet in Orla again | The Shore</title>"
    assert _title(head, body) == "Ministers meet in Orla again"


def test_a_motto_at_the_end_of_a_title_is_no_headline_though_it_is_a_heading() -> None:
    head = "<title>Five towns of the coast are flooded | All the news of the sea</title>"
    assert _title(head, "<h1>All the news of the sea</h1>").startswith("Five towns of the coast")


def test_a_name_of_the_site_before_a_title_is_left_out_where_the_heading_tells() -> None:
    head = "<title>Shore Notes: Ministers meet in Orla again</title>"
    assert _title(head, "<h1>Ministers meet in Orla again</h1>") == "Ministers meet in Orla again"


def test_a_heading_is_longer_than_the_windows_title_that_was_made_for_search_engines() -> None:
    head = "<title>Ministers meet, fail again - Orla Shore</title>"
    body = "<h1>Orla Shore</h1><h1>Ministers of two coasts meet in Orla and fail again</h1>"
    assert _title(head, body) == "Ministers of two coasts meet in Orla and fail again"


def test_a_headline_keeps_the_mark_between_its_parts() -> None:
    head = _og("Floods on the coast: Ministers meet in Orla")
    body = "<h1><span>Floods on the coast</span><span>Ministers meet in Orla</span></h1>"
    assert _title(head, body) == "Floods on the coast: Ministers meet in Orla"


def test_a_title_that_its_own_quotation_mark_cut_off_is_taken_whole_from_elsewhere() -> None:
    head = (
        _og('Minister calls rival "a liar"')
        + "<title>Minister calls rival &quot;a liar&quot;</title>"
    )
    assert _title(head) == 'Minister calls rival "a liar"'


def test_fields_of_a_head_may_hold_their_words_in_value_and_several_names() -> None:
    assert _title('<meta name="og:title" value="Dam breaks in Orla">') == "Dam breaks in Orla"
    assert _title('<meta property="x:a dc:title" content="Dam breaks">') == "Dam breaks"


def test_a_title_is_the_window_s_own_where_no_heading_is_like_it() -> None:
    assert (
        _title("<title>How the dam was built</title>", "<h1>Lorem</h1>") == "How the dam was built"
    )


def test_headings_are_few_and_bounded() -> None:
    assert headings("<h1>a</h1>" * 50_000) == ["a"] * 12
    assert headings("<h1>" + "<b>" * 100_000) == []
