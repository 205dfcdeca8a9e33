"""The main text of a saved web page, and what the page tells of itself, by `trafilatura` (an optional extra)."""

from __future__ import annotations

import re
from typing import NamedTuple

from sahara_cli.errors import FileError

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Page(NamedTuple):
    """A page's main text, a paragraph a line, with its headline, site, address and day; "" where it tells none."""

    text: str
    title: str
    publisher: str
    url: str
    published: str


def main_text(html: str, name: str, today: str) -> Page:
    """Find the article in a page. Only dates that the page's own markup gives count, none after `today`.

    Raises `FileError` where `trafilatura` is not installed, or finds no article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise FileError(
            name, "is a web page; to read those: pip install 'sahara-cli[html]'"
        ) from None
    dates = {"original_date": True, "extensive_search": False}
    if today:
        dates["max_date"] = today  # type: ignore[assignment]  # its options are of several types
    found = bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dates,
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise FileError(
            name, "is a web page in which no article was found; save its text and give that"
        )
    day = getattr(found, "date", None) or ""
    return Page(
        text,
        title=getattr(found, "title", None) or "",
        publisher=getattr(found, "sitename", None) or "",
        url=_address(getattr(found, "url", None) or ""),
        published=day if _DAY.fullmatch(day) else "",
    )


def _address(url: str) -> str:
    return url if re.fullmatch(r"https?://\S+", url) else ""
