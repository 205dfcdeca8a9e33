"""An article's headline, by its page's heading, its metadata and its title, without the site's name."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.sources.sites import PARTED, key_of, without_site
from sahara_cli.texts.invisible import OVERRIDES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEADING = late(r"<h1\b[^<>]{0,1000}>", re.IGNORECASE)
#: Markup, the last of it perhaps cut off.
_MARKUP = late(r"<[^<>]*>?")
_UNSEEN = late(f"[\x00-\x1f\x7f-\x9f{OVERRIDES}]")
#: The most headings of a page, and how long one is with its markup.
_MOST, _LONGEST_MARKED, _LONGEST = 12, 8_000, 500

#: Letters of UTF-8 read as another encoding, and a quotation mark that ends a field in markup.
_GARBLED = late("[\u00c2\u00c3][\u0080-\u00bf]")
_QUOTE = late(r"\s?[\"'\u201c\u201d\u2018\u2019]")
_BAR = late(r"\s(?:\||::)\s")
#: The fewest letters of a heading that a title confirms, and how much longer than the rest it must be at a title's end.
_FEWEST, _AHEAD = 10, 2
#: The share of the words of two headlines of one article that are the same, and the fewest such words.
_SHARED, _FEWEST_SHARED = 0.6, 3


def plain(text: str) -> str:
    """Give a field of a page as a line of plain text: entities read, controls and marks of direction left out."""
    return " ".join(_UNSEEN.sub(" ", html.unescape(text[: _LONGEST * 4])).split())[:_LONGEST]


def headings(page: str) -> list[str]:
    """List a page's main headings, in order."""
    listed: list[str] = []
    for tag in _HEADING.finditer(page):
        end = page.find("</h1", tag.end(), tag.end() + _LONGEST_MARKED)
        marked = page[tag.end() : end] if end > 0 else ""
        if heading := plain(_MARKUP.sub(" ", marked)):
            listed.append(heading)
        if len(listed) == _MOST:
            break
    return listed


def headline(
    named: Sequence[str],
    linked: Sequence[str],
    shown: Sequence[str],
    own: str,
    sites: Sequence[str],
) -> str:
    """Choose an article's headline.

    `named` are the titles in the page's fields, the best first, `linked` those of its linked data, `shown` its
    headings, and `own` is the title of its window. A heading counts if another of them confirms it.
    """
    bared = (without_site(heading, sites) for heading in shown)
    shown = [bare for bare in bared if bare]
    titles = [*named[:1], *linked, *named[1:], own]
    confirmed = _confirmed(shown, titles, sites)
    similar = _similar(shown, own)
    sole = shown[:1] if len(key_of(without_site(own, sites))) < _FEWEST else []
    candidates = [confirmed, *named[:1], *linked, *named[1:], similar, *sole, own, *shown]
    bare = next(filter(None, (_ungarbled(title, sites) for title in candidates)), own)
    mended = _mended(bare, [*shown, without_site(own, sites)])
    return mended if mended in shown else _before_bar(mended)


def _before_bar(title: str) -> str:
    """Take off what stands behind a bar, which no sentence has: a section or a site."""
    first = _BAR.split(title, maxsplit=1)[0]
    return first if len(key_of(first)) >= _FEWEST else title


def _ungarbled(title: str, sites: Sequence[str]) -> str:
    bare = without_site(title, sites)
    return "" if _GARBLED.search(bare) else bare


def _confirmed(shown: Iterable[str], titles: Sequence[str], sites: Sequence[str]) -> str:
    """Give the longest heading that is a title of the page, or its beginning or end; "" if there is none.

    It is written as the title that it is: a heading's own parts often stand without a mark between them.
    """
    bare = {key_of(bare): bare for title in reversed(titles) if (bare := _ungarbled(title, sites))}
    wholes = {*map(key_of, titles), *bare}
    confirmed = [
        heading
        for heading in shown
        if len(key := key_of(heading)) >= _FEWEST
        and any(_is_part(key, title) for title in wholes if title)
    ]
    longest = max(confirmed, key=len, default="")
    return bare.get(key_of(longest), longest)


def _is_part(key: str, title: str) -> bool:
    """Tell whether a heading is a title, or most of one: a site stands at the beginning or end of many."""
    if key == title:
        return True
    rest = len(title) - len(key)
    return (title.startswith(key) or title.endswith(key)) and len(key) > rest * _AHEAD


def _similar(shown: Iterable[str], own: str) -> str:
    """Give the first heading that has most words of the window's title, which is often shortened for search engines."""
    words = _words(own)
    for heading in shown:
        others = _words(heading)
        same = 0 if key_of(own).endswith(key_of(heading)) else len(words & others)  # 0: a motto
        if same >= _FEWEST_SHARED and same >= min(len(words), len(others)) * _SHARED:
            return heading
    return ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _mended(bare: str, others: Sequence[str]) -> str:
    """Give another form of a headline where this one has a tail, or was cut off at a quotation mark."""
    for other in others:
        tailed = other and bare.startswith(f"{other} ") and PARTED.match(bare, len(other))
        if tailed or (other.startswith(bare) and _QUOTE.match(other, len(bare))):
            return other
    return bare
