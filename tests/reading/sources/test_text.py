from __future__ import annotations

import codecs
import sys
from pathlib import PurePath

import pytest

from sahara_cli.errors import FileError
from sahara_cli.extras import needed
from sahara_cli.reading.sources import days
from sahara_cli.reading.sources.text import Source, read
from tests.rows import tried_on


def _day(source: Source) -> str:
    settled = days.settled(source.clues, source.text)
    return str(settled.day) if settled else ""


WORDS = "Zoë spoke – “at last” – in Łódź."
PAGE = """\
<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Talks on the lagoon</title>
<meta property="article:published_time" content="2024-05-14T09:00:00Z">
<meta name="author" content="Ada Okeke"><meta property="og:site_name" content="The Shore"></head><body>
<nav>Home Sport</nav><article>
<h1>Talks on the lagoon</h1><p>Kenya and Peru met on Monday for talks on the lagoon, its reefs and the nets that
are set there; the talks went on for most of the day and ended with a meal – “café” style.</p>
<p>Nobody would say when the next round is to be held, or whether the villagers will be asked to come to it.</p>
</article><footer>All rights reserved</footer></body></html>
"""


def _read(raw: bytes, name: str = "a.txt", today: str = "") -> Source:
    path = PurePath(name)
    return read(raw, name, stem=path.stem, suffix=path.suffix, today=today)


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
    ],
)
def test_a_text_is_decoded_as_its_mark_says_else_as_utf_8(raw: bytes) -> None:
    assert _read(raw).text == WORDS


def test_line_ends_come_out_as_line_feeds() -> None:
    assert _read(b"one\r\ntwo\rthree").text == "one\ntwo\nthree"


@tried_on(
    ("raw", "problem"),
    [
        (b"", "is empty; give a file that holds the article's text"),
        (b" \n\t\n", "is empty; give a file that holds the article's text"),
        (codecs.BOM_UTF8, "is empty; give a file that holds the article's text"),
        (b"a\n\0b", r"is not text: it holds the control character \x00 in line 2"),
        (
            WORDS.encode("utf-16-be"),
            "is not UTF-8 text: byte 5, in line 1, is wrong; save it as UTF-8",
        ),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF; save its text, and give that"),
        (b"{\\rtf1 Kenya met Peru.}", "is an RTF document; save its text, and give that"),
        (
            b"PK\x03\x04\x14\0",
            "is a document of an office program, or an archive; save its text, and give that",
        ),
        (
            "мир\n".encode("cp1251"),
            "is not UTF-8 text: byte 0, in line 1, is wrong; save it as UTF-8",
        ),
        (
            "José, Zoë und Ömer\n".encode() + b"caf\xe9",
            "is not UTF-8 text: byte 25, in line 2, is wrong; save it as UTF-8",
        ),
        (b"caf\xe9 \x81", "is not UTF-8 text: byte 3, in line 1, is wrong; save it as UTF-8"),
    ],
)
def test_what_is_no_text_gets_one_sentence(raw: bytes, problem: str) -> None:
    with pytest.raises(FileError) as caught:
        _read(raw)
    assert caught.value.problem == problem


def test_a_file_as_large_as_may_be_is_read() -> None:
    assert len(_read(b"x" * 9_999_999).text) == 9_999_999


@pytest.mark.slow  # reads a page of tens of megabytes
def test_a_page_whose_text_grows_too_large_is_refused() -> None:
    pytest.importorskip("trafilatura")
    told = "".join(f"<p>{number} {'мир и море на земле, ' * 40}</p>\n" for number in range(9000))
    page = PAGE.format(charset="windows-1251").replace("<p>", f"{told}<p>", 1)
    raw = page.replace("é", "e").encode("cp1251")
    assert len(raw) < 10_000_000
    with pytest.raises(FileError, match="is too large: its text has 10 MB or more"):
        _read(raw, "page.html")


@pytest.mark.parametrize("charset", ["punycode", "rot13", "unicode_escape", "no-such"])
def test_a_page_may_not_ask_for_an_encoding_that_no_page_is_in(charset: str) -> None:
    with pytest.raises(FileError, match=f'declares the encoding "{charset}", which is not known'):
        _read(PAGE.format(charset=charset).encode("cp1252"), "page.html")


@pytest.mark.parametrize("charset", ["shift_jis", "euc-kr", "windows-1252", "no-such"])
def test_a_page_that_was_saved_again_in_utf_8_is_read_so_whatever_it_declares(charset: str) -> None:
    pytest.importorskip("trafilatura")
    found = _read(PAGE.format(charset=charset).encode(), "page.html")
    assert "é" in found.text
    assert (
        f'the page declares the encoding "{charset}" and is in UTF-8, which is taken' in found.notes
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_a_page_in_two_bytes_a_letter_is_read(encoding: str) -> None:
    pytest.importorskip("trafilatura")
    assert "é" in _read(PAGE.format(charset="utf-16").encode(encoding), "page.html").text


def test_a_few_nul_bytes_in_a_page_are_skipped_and_many_are_no_text() -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.format(charset="utf-8").encode()
    assert "é" in _read(page.replace(b"<p>", b"<p>\0\0", 1), "page.html").text
    with pytest.raises(FileError, match="is not text: it holds the control character"):
        _read(page + b"\0" * len(page), "page.html")


def test_without_the_extra_a_page_gets_the_sentence_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(FileError) as caught:
        _read(PAGE.format(charset="utf-8").encode(), "page.html")
    assert caught.value.problem == f"is a web page, which {needed('html')}"


@pytest.mark.parametrize(
    ("charset", "encoding", "name"),
    [
        ("utf-8", "utf-8", "page.html"),
        ("windows-1252", "cp1252", "page.htm"),
        ("iso-8859-1", "cp1252", "saved"),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the libraries that read pages
def test_a_page_gives_its_main_text_and_what_it_tells_of_itself(
    charset: str, encoding: str, name: str
) -> None:
    pytest.importorskip("trafilatura")
    raw = PAGE.format(charset=charset).encode(encoding)
    source = _read(raw, name, today="2024-06-01")
    assert "with a meal – “café” style." in source.text
    assert "All rights reserved" not in source.text
    assert (source.title, source.publisher) == ("Talks on the lagoon", "The Shore")
    assert source.authors == ("Ada Okeke",)
    assert _day(source) == "2024-05-14"


_PUBLISHED = '<meta property="article:published_time" content="2024-05-14T09:00:00Z">'
_MODIFIED = '<meta property="article:modified_time" content="2024-05-20T10:00:00Z">'
_LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


@pytest.mark.parametrize(
    ("head", "day", "changed"),
    [
        (_MODIFIED, "2024-05-20", True),
        (_MODIFIED.replace("2024-05-20", "2024-07-20"), "", False),  # which is still to come
        (_MODIFIED.replace("2024-05-20", "2024-13-20"), "", False),
        (_PUBLISHED + _MODIFIED, "2024-05-14", False),
        (_MODIFIED + _PUBLISHED, "2024-05-14", False),
        (_LINKED % '"dateModified": "2024-05-20"', "2024-05-20", True),
        (
            _LINKED % '"dateModified": "2024-05-20", "datePublished": "2024-05-14"',
            "2024-05-14",
            False,
        ),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the libraries that read pages
def test_the_day_of_a_pages_last_change_is_told_from_that_of_its_publication(
    head: str, day: str, *, changed: bool
) -> None:
    pytest.importorskip("trafilatura")
    raw = PAGE.format(charset="utf-8").replace(_PUBLISHED, head).encode()
    source = _read(raw, "page.html", today="2024-06-01")
    assert _day(source) == day
    assert bool(source.clues and source.clues[0].changed) == changed


def test_a_caption_above_the_text_is_no_headline() -> None:
    below = b"A bridge in Oram gave way on Monday after days of rain, the mayor of the town said.\nNobody was hurt.\n"
    assert _read(b"A bridge in Oram gives way\n" + below).title == "A bridge in Oram gives way"
    assert _read(b"Image copyright EPA Image caption The bridge in Oram\n" + below).title == ""


def test_a_text_in_windows_1252_is_read_and_told_of() -> None:
    text = "“We agree,” said Amílcar Silva, Kenya’s envoy – on Monday.\nHe left for Zürich."
    found = _read(text.encode("cp1252"))
    assert found.text == text
    assert found.notes == (
        "the file is not UTF-8 (line 1), and is read as Windows-1252: look at its accents, or save it as UTF-8",
    )
    assert _read(text.encode()).notes == ()


def test_a_page_that_declares_nothing_is_read_in_windows_1252_as_browsers_do() -> None:
    pytest.importorskip("trafilatura")
    page = (
        PAGE.replace('charset="{charset}"', "").replace("charset={charset}", "").format(charset="")
    )
    found = _read(page.encode("cp1252"), "page.html")
    assert "é" in found.text
    assert any("is read as Windows-1252" in note for note in found.notes)


def test_a_page_of_more_tags_than_anybody_wrote_is_refused_at_once() -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(
        FileError, match="is a web page of more than 200,000 tags; save its text and give that"
    ):
        _read(b"<html><body>" + b"<p>The dam broke." * 210_000, "page.html")
