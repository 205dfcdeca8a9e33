"""The main text of a saved web page, by `trafilatura` (an optional extra), and the page's metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.extras import needed
from sahara_cli.patterns import late
from sahara_cli.reading.sources import datelines
from sahara_cli.reading.sources.markup import prepared
from sahara_cli.reading.sources.metadata import Metadata, metadata
from sahara_cli.reading.sources.signatures import shown

if TYPE_CHECKING:
    from sahara_cli.reading.sources.days import Clue

#: The fields of a page's last change, which is no day of publication.
_CHANGED = late(
    r"""<meta\b[^>]{0,300}?\b(?:property|name|itemprop|http-equiv)\s*=\s*["']?"""
    r"""(?:article:modified(?:_time)?|og:updated_time|datemodified|last-modified|dcterms[.]modified|lastmod)\b[^>]{0,300}>"""
    r"""|"dateModified"\s*:\s*"[^"<>]{0,40}\"""",
    re.IGNORECASE,
)
#: A page has no more tags than its reader takes in a few seconds: an article has some thousands.
_MOST_TAGS = 200_000
#: A page is nested no deeper than its reader can follow.
_DEEPEST = 1_500
_OPENED = late(
    r"<(/?)(?:div|span|section|table|ul|ol|blockquote|b|i|em|font|center)\b", re.IGNORECASE
)
#: What stands at the head of a page that sahara wrote, or of a part of one, and within how many characters.
_OURS = '<meta name="generator" content="sahara">', '<div class="sahara"'
_HEAD = 2_000


class Page(NamedTuple):
    """A page's main text, a paragraph a line, its metadata, and the day that it shows."""

    text: str
    metadata: Metadata
    shown: tuple[Clue, ...] = ()


def main_text(html: str, name: str, today: str = "") -> Page:
    """Find the article in a page.

    Raises `FileError` where `trafilatura` is not installed, or finds no article.
    """
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError:
        raise FileError(name, f"is a web page, which {needed('html')}") from None
    if problem := _unread(html):
        raise FileError(name, problem)
    about = metadata(html)
    tree = load_html(html)
    if tree is not None and not any(" " in author for author in about.authors):
        about = about._replace(
            authors=shown(tree) or about.authors
        )  # better than the name of an account
    clues: list[Clue] = []
    if tree is not None:
        clues = datelines.shown(tree, today)
        prepared(tree)
    extracted = bare_extraction(
        html if tree is None else tree,
        with_metadata=False,
        include_comments=False,
        include_tables=False,
    )
    lines = (getattr(extracted, "text", None) or "").split("\n")
    text = "\n".join(filter(None, map(str.strip, lines)))
    if not text:
        raise FileError(
            name, "is a web page in which no article was found; save its text and give that"
        )
    return Page(text, about, tuple(clues))


def _unread(html: str) -> str:
    """Say why a page is not read: it is one of our own, or too large or too deep; "" where it is read."""
    if any(mark in html[:_HEAD] for mark in _OURS):
        return "is a page that sahara wrote, and no article"
    if html.count("<") > _MOST_TAGS:
        return f"is a web page of more than {_MOST_TAGS:,} tags; save its text and give that"
    if _is_too_deep(html):
        return "is a web page that is nested too deeply; save its text and give that"
    return ""


def _is_too_deep(html: str) -> bool:
    depth = 0
    for tag in _OPENED.finditer(html):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def marked_day(html: str, today: str) -> str:
    """Look for a day in a page's markup, up to `today` and not that of its last change; "" if there is none."""
    from htmldate import find_date

    page = _CHANGED.sub(
        lambda field: "" if field[0].startswith("<") else '"dateModified": ""', html
    )
    day: str | None = find_date(
        page, original_date=True, extensive_search=False, max_date=today or None
    )
    return day or ""
