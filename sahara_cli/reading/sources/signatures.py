"""The byline that a page shows beside its article, by the marks and the words of its elements."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.sources.bylines import (
    AND,
    BY,
    LONGEST_NAME,
    MOST,
    is_known,
    is_person,
    names_in,
    people_in,
)
from sahara_cli.reading.sources.elements import class_of, elements_of, text_of, texts_in, within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

#: How long a byline is, how much of an element is looked at for one, and how many elements are tried.
_LONGEST, _LOOKED_AT, _MOST_TRIED = 300, 2_000, 200

#: Classes of what is a byline.
_MARKED = late(
    r"(?<![a-z])(?:by-?_?lines?|authors?|writers?|autor(?:en|es)?|auteurs?|posted-?by|written-?by|creator)(?![a-z])"
)
#: Classes of what is no byline, though an author stands there.
_NOT_MARKED = late(
    r"(?<![a-z])(?:bios?|about|images?|img|photos?|avatars?|social|twitter|follow|archives?|box|quotes?|title|roles?|jobs?"
    r"|email|captions?|credits?)(?![a-z])"
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "title", "meta"))
#: The address of a page about a person.
_TO_PERSON = late(
    r"author|profile|people|staff|contributor|writer|journalist|autor|auteur|/by/", re.IGNORECASE
)


def shown(tree: Element) -> tuple[str, ...]:
    """Read the byline that a page shows: the first behind its heading, else the first."""
    before: tuple[str, ...] = ()
    is_behind = False
    marked = (
        element
        for element in elements_of(tree, _MARKED)
        if element.tag == "h1" or _is_marked(element)
    )
    for element in islice(marked, _MOST_TRIED):
        is_heading = element.tag == "h1"
        is_behind = is_behind or is_heading
        names = () if is_heading or (before and not is_behind) else _names_of(element)
        if names and is_behind:
            return names
        before = before or names
    return before


def _is_marked(element: Element) -> bool:
    """Tell whether an element is a byline by its marks, or by the word that it begins with."""
    begun = " ".join((element.text or "")[:LONGEST_NAME].split())
    if begun and element.tag not in _UNSEEN and BY.match(f"{begun} "):
        return True
    return _has_marks(element)


def _has_marks(element: Element) -> bool:
    """Tell whether an element is a byline by its class or what it is marked as."""
    marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
    classes = class_of(element)
    is_marked = "author" in marks or element.tag == "address" or _MARKED.search(classes)
    return bool(is_marked and not _NOT_MARKED.search(classes))


def _names_of(element: Element) -> tuple[str, ...]:
    """Read the names in an element that is a byline: those behind "by", else those of its links, else its text."""
    pieces = _pieces_of(element)
    text = " ".join(pieces)
    if not text or len(text) > _LONGEST:
        return ()
    by = BY.match(text)
    names = (people_in(text[by.end() :]) or _in_pieces(pieces)) if by else ()
    if not names and (by or element.tag != "address"):
        names = _linked(element) or people_in(text) or _in_pieces(pieces)
    return names if any(map(is_known, names)) or _is_sure(element, text) else ()


def _pieces_of(element: Element) -> list[str]:
    texts = (" ".join(text.split()) for text in texts_in(element, _LOOKED_AT))
    return list(filter(None, texts))


def _is_sure(element: Element, text: str) -> bool:
    """Tell a byline whose names need not be known: by its marks, "Author:", or a link to a person."""
    by = BY.match(text)
    is_told = _has_marks(element) or bool(by and ":" in by[0])
    return is_told or any(map(_leads_to_person, within(element)))


def _linked(element: Element) -> tuple[str, ...]:
    """Give the names in an element's links, of those to people if there are such."""
    links = [link for link in within(element) if link.tag == "a"]
    to_people = list(filter(_leads_to_person, links))
    words = (text_of(link, _LONGEST) for link in (to_people or links)[:_MOST_TRIED])
    names = (name for link in words for name in names_in(link) if is_person(name))
    return tuple(dict.fromkeys(names))[:MOST]


def _leads_to_person(element: Element) -> bool:
    return element.tag == "a" and bool(_TO_PERSON.search(element.get("href") or ""))


def _in_pieces(pieces: Sequence[str]) -> tuple[str, ...]:
    """Give the people in pieces of text that stand beside each other, such as a name and its office."""
    names: list[str] = []
    for piece in pieces:
        bare = BY.sub("", f"{piece} ", count=1) if BY.match(f"{piece} ") else piece
        people = people_in(bare)
        if not people and names and not AND.fullmatch(bare):
            break
        names += people
    return tuple(dict.fromkeys(names))[:MOST]
