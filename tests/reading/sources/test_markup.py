from __future__ import annotations

import pytest

from sahara_cli.reading.sources.pages import main_text

_OPENING = "".join(
    f"<p>The dam of Orla broke on Monday, said the mayor of town {n}.</p>" for n in range(6)
)


def _lines(body: str) -> list[str]:
    """Give the lines of a page behind those of its opening."""
    page = f"<html><body><article>{_OPENING}{body}</article></body></html>"
    return main_text(page, "a.html").text.split("\n")[6:]


def test_text_beside_a_block_is_a_paragraph_of_its_own() -> None:
    body = "<div>The wall cracked, said Ana Silva.<div>The sirens sounded, said Li Wei.</div>Nobody died.</div>"
    assert _lines(body) == [
        "The wall cracked, said Ana Silva.", "The sirens sounded, said Li Wei.", "Nobody died.",
    ]  # fmt: skip


def test_words_in_links_and_emphasis_stay_in_their_paragraph() -> None:
    body = '<div>The <b>wall</b> cracked, said <a href="/a">Ana Silva</a> of Orla.<p>Nobody was hurt.</p></div>'
    assert _lines(body) == [
        "The wall cracked, said Ana Silva of Orla.",
        "Nobody was hurt.",
    ]


@pytest.mark.parametrize(
    "link",
    [
        '<p><a href="/other">Orla council was warned of the cracks</a></p>',
        '<p><strong>READ MORE: <a href="/other">Orla council was warned of the cracks</a></strong></p>',
        '<p>Watch this: <em><a href="/other">Orla council was warned of the cracks</a></em></p>',
    ],
)
def test_a_paragraph_that_is_a_link_to_another_article_is_left_out(link: str) -> None:
    assert _lines(f"{link}<p>Nobody was hurt, she said.</p>") == ["Nobody was hurt, she said."]


@pytest.mark.parametrize(
    "paragraph",
    [
        '<p><a href="/other">The council had been warned of the cracks.</a></p>',
        '<p>The council, <a href="/other">which was warned of the cracks</a></p>',
        '<p><a href="#note">The council was warned of the cracks</a></p>',
    ],
)
def test_a_sentence_with_a_link_is_kept(paragraph: str) -> None:
    assert len(_lines(f"{paragraph}<p>Nobody was hurt, she said.</p>")) == 2


def test_a_footnotes_mark_is_left_out_and_a_square_stays() -> None:
    body = '<p>It held for years.<sup><a href="#n1">1</a></sup> It broke.<sup>[2]</sup> It hid 5 km<sup>2</sup>.</p>'
    assert _lines(body) == ["It held for years. It broke. It hid 5 km2."]


def test_whose_words_a_block_of_them_is_stays_beside_it() -> None:
    body = "<blockquote><p>We had no warning, and nobody came to us.</p><footer>Piotr Zych, mayor</footer></blockquote>"
    assert _lines(body) == [
        "We had no warning, and nobody came to us.",
        "Piotr Zych, mayor",
    ]


def test_an_article_that_is_laid_out_in_a_table_is_read() -> None:
    prose = "".join(
        f"<p>The dam of Orla broke on Monday, said the mayor of town {n}.</p>" for n in range(30)
    )
    page = f"<html><body><table><tr><td>Home</td><td>{prose}</td></tr></table></body></html>"
    text = main_text(page, "a.html").text
    assert text.count("\n") >= 29
    assert "|" not in text


def test_a_page_of_nested_tables_and_quotations_is_read_in_time() -> None:
    page = f"<html><body>{_OPENING}{'<blockquote><table><tr><td>' * 300}{'<i></i>' * 50_000}</body></html>"
    assert "mayor of town 5" in main_text(page, "a.html").text
