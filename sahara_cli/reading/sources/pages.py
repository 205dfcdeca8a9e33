"""The main text of a saved web page, and what the page tells of itself, by `trafilatura` (an optional extra)."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.extras import needed

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

#: What tells when a page was last changed, which is no day of publication.
_CHANGED = re.compile(
    r"""<meta\b[^>]{0,300}?\b(?:property|name|itemprop|http-equiv)\s*=\s*["']?"""
    r"""(?:article:modified(?:_time)?|og:updated_time|datemodified|last-modified|dcterms[.]modified|lastmod)\b[^>]{0,300}>"""
    r"""|"dateModified"\s*:\s*"[^"<>]{0,40}\"""",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """A page's main text, a paragraph a line, with its headline, site, address and day; "" where it tells none.

    `changed` says that the day is that of its last change: it tells no other.
    """

    text: str
    title: str
    publisher: str
    url: str
    published: str
    changed: bool


def main_text(html: str, name: str, today: str) -> Page:
    """Find the article in a page. Only dates that the page's own markup gives count, none after `today`.

    Raises `FileError` where `trafilatura` is not installed, or finds no article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise FileError(name, f"is a web page, which {needed('html')}") from None
    dates = {"original_date": True, "extensive_search": False}
    if today:
        dates["max_date"] = today  # type: ignore[assignment]  # its options are of several types
    found = bare_extraction(
        _CHANGED.sub(_silenced, html),
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
    changed = "" if _DAY.fullmatch(day) else _last_change(html, today)
    return Page(
        text,
        title=getattr(found, "title", None) or "",
        publisher=getattr(found, "sitename", None) or "",
        url=_address(getattr(found, "url", None) or ""),
        published=changed or (day if _DAY.fullmatch(day) else ""),
        changed=bool(changed),
    )


def _silenced(found: re.Match[str]) -> str:
    return "" if found[0].startswith("<") else '"dateModified": ""'


def _last_change(html: str, today: str) -> str:
    days = (day[0] for found in _CHANGED.finditer(html) if (day := _DAY.search(found[0])))
    return next((day for day in days if _is_day(day) and not (today and day > today)), "")


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _address(url: str) -> str:
    return url if re.fullmatch(r"https?://\S+", url) else ""
