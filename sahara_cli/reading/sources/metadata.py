"""The metadata of a page, by its head and its linked data: title, site, address, authors, day of publication.

It is read with patterns that are linear in the page: nothing is fetched, and nothing of a page is run.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.sources.bylines import authors_in
from sahara_cli.reading.sources.headlines import headings, headline, plain
from sahara_cli.reading.sources.sites import (
    PARTED,
    abbreviates,
    bare_site,
    behind,
    is_domain,
    key_of,
    names_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: How far a page is read for its head, and how long a field, a list and a piece of linked data may be.
_HEAD, _MOST, _LONGEST_DATA, _MOST_NODES, _MOST_PIECES = 400_000, 12, 500_000, 5_000, 60

_TAG = late(r"<(meta|link)\b([^<>]{1,3000})>", re.IGNORECASE)
#: The attributes that may name a field.
_NAMING = ("property", "name", "itemprop", "http-equiv")
_ATTRIBUTE = late(r"""([\w:-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_DATA = late(r"<script\b[^<>]{0,300}?ld\+json[^<>]{0,300}>", re.IGNORECASE)
_TITLE = late(r"<title\b[^<>]{0,200}>([^<]{1,1000})", re.IGNORECASE)
_ARTICLE = late(r"article|posting|report|webpage|newsitem|review", re.IGNORECASE)
_STORY = late(r"article|posting|report", re.IGNORECASE)

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "article:published",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "date.published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "ptime",
    "cxenseparse:recs:publishtime", "article.published", "published_time", "publication_date", "datecreated",
    "originalpublicationdate", "article_date_original", "date_published", "displaydate", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod",
    "article:modified", "modified_time", "dc.date.modified", "revised",
)  # fmt: skip
_SITES = ("og:site_name", "dc.publisher", "publisher", "copyright-holder")
#: Names of sites on a telephone's screen, used if there is no other.
_SHORT_SITES = ("application-name", "apple-mobile-web-app-title")
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
)
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dc:title",
    "title",
    "parsely-title",
    "sailthru.title",
)

#: A site's name of fewer letters is a section's or a country's.
_SHORTEST = 3
_ADDRESSES = ("twitter:url", "al:web:url", "parsely-link", "dc.identifier", "dcterms.identifier")
_ADDRESS = late(
    r"https?://(?:[^\W_][\w-]{0,62}\.)+[^\W\d_][\w-]{1,62}(?::\d+)?(?:[/?#][^\s<>\"]*)?"
)
#: The comment of a browser, or of a program that saves pages, above a saved page, and how far it stands.
_SAVED = late(
    r"(?:saved from url=\(\d{4}\)|saved with singlefile\s+url:\s)\s?(https?://[^\s<>\"]{4,2000})",
    re.IGNORECASE,
)
_HEAD_OF_SAVED = 4_000
_ARCHIVED = late(
    r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?://.+)", re.IGNORECASE
)


class Metadata(NamedTuple):
    """The metadata of a page; "" and () where they are missing. Stamps are as they stand there."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()


def metadata(page: str) -> Metadata:
    """Read the metadata of a page."""
    metas, canonical = _tags(page[:_HEAD])
    linked = list(_linked(page))
    shown = headings(page)
    url = _url(page, canonical, metas, linked)
    stories = _stories(linked, url, shown)
    own = plain(title[1]) if (title := _TITLE.search(page[:_HEAD])) else ""
    site = _site(metas, linked, url, own) or behind(own, shown)
    headlines = [text for node in stories for text in _texts(node.get("headline"))]
    sites = (site, *metas.get(_SITES[0], ()), *names_of(url))
    return Metadata(
        headline(_all(metas, _TITLES), headlines, shown, own, sites),
        site,
        url,
        _authors(metas, stories, site),
        tuple(_stamps(stories, "datePublished", metas, _PUBLISHED)),
        tuple(_stamps(stories, "dateModified", metas, _MODIFIED)),
    )


def _stories(
    linked: Sequence[Mapping[str, Any]], url: str, shown: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Choose the page's own article among its linked data, which may list others."""
    stories = [node for node in linked if _STORY.search(_kind(node))] or list(linked)
    keys = {key for heading in shown if (key := key_of(heading))}
    for node in stories:
        addresses = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
        if (url and url in map(str, addresses)) or (
            not keys.isdisjoint(map(key_of, _texts(node.get("headline"))))
        ):
            return [node]
    return stories[:1]


def _tags(head: str) -> tuple[dict[str, list[str]], str]:
    """Gather the fields of a page's head by their names in lower case, and its canonical address."""
    metas: dict[str, list[str]] = {}
    canonical = ""
    for tag in _TAG.finditer(head):
        attributes = {
            name.lower(): double or single or bare
            for name, double, single, bare in _ATTRIBUTE.findall(tag[2])
        }
        if tag[1].lower() == "link":
            if "canonical" in attributes.get("rel", "").lower().split():
                canonical = canonical or plain(attributes.get("href", ""))
            continue
        names = next(filter(None, map(attributes.get, _NAMING)), "").lower()
        if value := plain(attributes.get("content") or attributes.get("value", "")):
            for name in names.split()[:_MOST]:
                metas.setdefault(name, []).append(value)
    return metas, canonical


def _linked(page: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a page's linked data (JSON-LD) that are articles or pages, each once, in order."""
    for tag in islice(_DATA.finditer(page), _MOST_PIECES):
        end = page.find("</script", tag.end(), tag.end() + _LONGEST_DATA)
        if end < 0:
            continue
        try:
            data = json.loads(page[tag.end() : end].strip().strip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _nodes(data) if _ARTICLE.search(_kind(node)))


def _nodes(data: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node, seen = waiting.pop(0), seen + 1
        if isinstance(node, dict):
            yield node
            waiting += [
                node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node
            ]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _kind(node: Mapping[str, Any]) -> str:
    kind = node.get("@type", "")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _texts(value: object) -> Iterator[str]:
    """Yield the names in a field of linked data: words, an object's name, or a list of such."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name", "") if isinstance(item, dict) else item
        if isinstance(item, dict) and isinstance(name, list) and name:
            name = name[0]
        if isinstance(name, str) and (text := plain(name)):
            yield text


def _url(
    page: str,
    canonical: str,
    metas: Mapping[str, Sequence[str]],
    linked: Iterable[Mapping[str, Any]],
) -> str:
    """Give the page's canonical address, else another that it tells of itself, else that which it was saved from."""
    data = (str(node.get(key, "")) for node in linked for key in ("url", "mainEntityOfPage", "@id"))
    saved = (match[1] for match in _SAVED.finditer(page[:_HEAD_OF_SAVED]))
    for url in (canonical, *_all(metas, ("og:url",)), *data, *_all(metas, _ADDRESSES), *saved):
        if _ADDRESS.fullmatch(url):
            return archived[1] if (archived := _ARCHIVED.fullmatch(url)) else url
    return ""


def _site(
    metas: Mapping[str, Sequence[str]], linked: Iterable[Mapping[str, Any]], url: str, own: str
) -> str:
    """Name the site: by its own fields, else by the publisher of its linked data, else by its title or address."""
    publishers = [name for node in linked for name in _texts(node.get("publisher"))]
    candidates = [*_all(metas, _SITES[:1]), *publishers, *_all(metas, _SITES[1:])]
    title = next(iter(_all(metas, _TITLES[:1])), "")
    names = [bare for name in filter(_is_name, candidates) if (bare := bare_site(name, title))]
    words = [name for name in names if not is_domain(name, url)]
    words.sort(key=lambda name: name.islower() or len(key_of(name)) < _SHORTEST)
    if not words and (tail := _tail(own, url)):
        return tail
    short = filter(_is_name, _all(metas, _SHORT_SITES))
    return next(iter((*words, *names, *short, *names_of(url))), "")


def _tail(title: str, url: str) -> str:
    """Give the last part of a page's title, if the address is short for it."""
    tail = PARTED.split(title)[-1].strip()
    fits = tail != title and any(abbreviates(core, tail) for core in names_of(url)[1:])
    return tail if fits else ""


def _all(metas: Mapping[str, Sequence[str]], keys: Iterable[str]) -> list[str]:
    return [value for key in keys for value in metas.get(key, ())]


def _is_name(name: str) -> bool:
    return not re.search(r"://|^@|@\w+\.", name)


def _authors(
    metas: Mapping[str, Sequence[str]], stories: Iterable[Mapping[str, Any]], site: str
) -> tuple[str, ...]:
    linked = [name for node in stories for name in _texts(node.get("author"))]
    fields = (authors_in(metas[key], site) for key in _AUTHORS if metas.get(key))
    return authors_in(linked, site) or next(filter(None, fields), ())


def _stamps(
    stories: Iterable[Mapping[str, Any]],
    field: str,
    metas: Mapping[str, Sequence[str]],
    keys: Sequence[str],
) -> Iterator[str]:
    yield from (stamp for node in stories for stamp in _texts(node.get(field)))
    yield from (metas[key][0] for key in keys if metas.get(key))
