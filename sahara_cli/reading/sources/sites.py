"""A site's name, by its own words, behind the titles of its pages, and in their addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sahara_cli.patterns import late
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The most parts of a title, and the fewest letters by which a part may name a site.
_MOST, _SHORTEST = 12, 3
#: The most words of a site's name behind a title.
_MOST_WORDS = 5

PARTED = late(r"\s+(?:[|\u00b7\u2022\u00bb\u2013\u2014-]|::|\u2022)\s+|\s*\uff5c\s*")
_DATE_TAIL = late(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_DOMAIN = late(r"(?:[\w-]{1,63}\.){1,3}(?:com|net|org|info|[a-z]{2})", re.IGNORECASE)


def without_site(title: str, sites: Sequence[str]) -> str:
    """Take the site's name, and a date beside it, off a title; "" for a title that is nothing else."""
    names = {key for site in sites if (key := key_of(site))}
    if key_of(title) in names:
        return ""
    parts, marks = PARTED.split(title)[:_MOST], PARTED.findall(title)[: _MOST - 1]
    end = len(parts)
    for at in range(len(parts) - 1, 0, -1):
        tail = _rejoined(parts[at:end], marks[at:])
        if _is_site(tail, names) or _DATE_TAIL.fullmatch(tail.strip()) or _DOMAIN.fullmatch(tail):
            end = at
    begin = 1 if end > 1 and key_of(parts[0]) in names else 0
    return _rejoined(parts[begin:end], marks[begin:]).strip(" -|\u2013\u2014")


def _rejoined(parts: Sequence[str], marks: Sequence[str]) -> str:
    pairs = zip(marks, parts[1:], strict=False)
    return parts[0] + "".join(mark + part for mark, part in pairs)


def _is_site(part: str, names: set[str]) -> bool:
    """Tell whether a part of a title is the site's name, or the beginning or the end of it."""
    key = key_of(part)
    return bool(key) and any(
        key == name
        or (
            min(len(key), len(name)) >= _SHORTEST
            and (name.startswith(key) or key.startswith(name) or name.endswith(key))
        )
        for name in names
    )


def key_of(name: str) -> str:
    """Write a name as names are compared: only letters and digits, without case, accents and "The"."""
    key = re.sub(r"[\W_]+", "", fold(name))
    return key.removeprefix("the") if len(key) > len("the") else key


def names_of(url: str) -> tuple[str, ...]:
    """Give the names of a site in its address: "example.org" and "example"."""
    host = urlsplit(url).netloc.lower().removeprefix("www.")
    parts = host.split(".")
    return (host, *(part for part in parts[:-1] if len(part) > 3)) if host else ()  # noqa: PLR2004 - "co", "com"


def bare_site(name: str, title: str) -> str:
    """Take a motto and an address off a site's name; where the name holds the page's title, it comes last."""
    parts = PARTED.split(name)
    bare = parts[-1] if len(parts) > 1 and parts[0] == title else parts[0]
    return re.sub(r"^www\.|\s*\((?:www\.)?[\w-]+\.[\w.]+\)$", "", bare.strip())


def behind(title: str, headings: Sequence[str]) -> str:
    """Give the last part of a window's title that begins with the page's heading: "Dam breaks - The Shore"."""
    for heading in headings:
        mark = PARTED.match(title, len(heading)) if heading and title.startswith(heading) else None
        if mark and not _DATE_TAIL.search(title):
            tail = PARTED.split(title[mark.end() :])[-1].strip()
            return tail if 0 < len(tail.split()) <= _MOST_WORDS else ""
    return ""


def abbreviates(core: str, name: str) -> bool:
    """Tell whether an address may be short for a name: "nytimes" for "The New York Times"."""
    letters = iter(key_of(name))
    return core[:1] == key_of(name)[:1] and all(
        letter in letters for letter in core if letter.isalnum()
    )


def is_domain(name: str, url: str) -> bool:
    """Tell whether a name is only the site's domain."""
    return (
        "." in name
        and " " not in name
        and name.lower().removeprefix("www.") in urlsplit(url).netloc.lower()
    )
