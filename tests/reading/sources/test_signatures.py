from __future__ import annotations

import pytest
from trafilatura import load_html

from sahara_cli.reading.sources.signatures import shown
from sahara_cli.reading.sources.text import read
from tests.rows import tried_on


def _shown(body: str) -> tuple[str, ...]:
    tree = load_html(f"<html><body>{body}</body></html>")
    assert tree is not None
    return shown(tree)


@tried_on(
    ("byline", "authors"),
    [
        ('<p class="byline">By Ana Silva</p>', ("Ana Silva",)),
        ('<div class="ArticleByline">By <a>Ana Silva</a> and <a>Omar Haddad</a></div>', ("Ana Silva", "Omar Haddad")),
        ('<span class="post_author">Ana Silva, Senior Correspondent</span>', ("Ana Silva",)),
        ('<div class="byline">By<span>Ana Silva</span><span>Shore Daily News</span>May 2, 2024</div>', ("Ana Silva",)),
        ('<a rel="author" href="/author/ana">Ana Silva</a>', ("Ana Silva",)),
        ('<span itemprop="author"><b itemprop="name">Ana de la Silva</b></span>', ("Ana de la Silva",)),
        ('<p class="author"><a href="/news">Harbour Watch</a> <a href="/people/ana">Ana Silva</a></p>', ("Ana Silva",)),
        ("<div>By Ana Silva <time>2 May 2024</time></div>", ("Ana Silva",)),
        ("<li>Author: Ana Silva</li>", ("Ana Silva",)),
        ("<p>Von Ana Silva und Omar Haddad</p>", ("Ana Silva", "Omar Haddad")),
        ('<div class="byline">By ANA SILVA | 2 May 2024 | 08:15</div>', ("ANA SILVA",)),
        ('<div class="byline has-social-tools">By Ana Silva</div>', ("Ana Silva",)),
    ],
)  # fmt: skip
def test_a_byline_that_is_shown_tells_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    assert _shown(f"<h1>Dam breaks</h1>{byline}<p>The dam broke.</p>") == authors


@tried_on(
    "junk",
    [
        '<div class="author">View all posts</div>',
        '<div class="byline">Staff Reporter</div>',
        '<div class="byline">By The Shore News Desk</div>',
        '<div class="byline">Updated on Friday</div>',
        "<p>By Friday the water had reached the bridge.</p>",
        "<p>By Ana Silva's account the water had reached the bridge.</p>",
        '<div class="comments"><span class="author">Omar Haddad</span></div>',
        '<aside><a rel="author">Omar Haddad</a></aside>',
        '<div class="author-bio">Omar Haddad</div>',
        '<figure><span class="author">Omar Haddad</span></figure>',
        "<script>By Omar Haddad</script>",
        '<div class="byline">@shore</div>',
    ],
)
def test_what_stands_where_a_byline_may_is_no_author(junk: str) -> None:
    assert _shown(f"<h1>Dam breaks</h1>{junk}") == ()


def test_the_byline_behind_the_heading_counts_before_that_of_another_article() -> None:
    other, own = '<p class="byline">By Omar Haddad</p>', '<p class="byline">By Ana Silva</p>'
    assert _shown(f"{other}<h1>Dam breaks</h1>{own}{other}") == ("Ana Silva",)
    assert _shown(f"{own}<h1>Dam breaks</h1>") == ("Ana Silva",)


def test_a_page_without_fields_tells_its_authors() -> None:
    paragraphs = "".join(
        f"<p>The dam of Orla broke on Monday, the mayor of town {n} said.</p>" for n in range(9)
    )
    page = f'<html><body><article><h1>Dam breaks in Orla</h1><p class="byline">By Ana Silva</p>{paragraphs}</article>'
    assert read(page.encode(), "a.html", suffix=".html").authors == ("Ana Silva",)


def test_the_name_of_an_account_gives_way_to_the_byline() -> None:
    paragraphs = "".join(
        f"<p>The dam of Orla broke on Monday, the mayor of town {n} said.</p>" for n in range(9)
    )
    head = '<head><meta name="author" content="asilva"></head>'
    byline = '<p class="byline">By Ana Silva</p>'
    for shown_, authors in ((byline, ("Ana Silva",)), ("", ("asilva",))):
        page = (
            f"<html>{head}<body><article><h1>Dam breaks in Orla</h1>{shown_}{paragraphs}</article>"
        )
        assert read(page.encode(), "a.html", suffix=".html").authors == authors


def test_a_deep_page_is_searched_without_recursion() -> None:
    deep = "<div>" * 1_400 + '<p class="byline">By Ana Silva</p>'
    assert _shown(deep) in {("Ana Silva",), ()}


def test_a_heading_that_is_a_name_is_no_byline() -> None:
    assert _shown("<h1>Ana Silva</h1><p>The mayor of Orla.</p>") == ()


def test_a_page_of_nothing_but_bylines_is_read_as_far_as_a_person_would() -> None:
    assert _shown('<p class="byline">View all posts</p>' * 50_000) == ()
    assert _shown('<div class="author">' * 1_400 + "<i></i>" * 50_000) == ()


@pytest.mark.parametrize(
    "line", ["By Boat Across Asia", "By Air And Sea", "Von Neumann Machines Return"]
)
def test_a_headline_that_begins_as_a_byline_names_nobody(line: str) -> None:
    assert _shown(f"<h1>Dam breaks</h1><h2>{line}</h2>") == ()


def test_a_byline_that_is_marked_may_hold_a_name_that_nobody_knows() -> None:
    for byline in ('<p class="byline">By Zrrk Vell</p>', "<p>Author: Zrrk Vell</p>"):
        assert _shown(f"<h1>Dam breaks</h1>{byline}") == ("Zrrk Vell",)
