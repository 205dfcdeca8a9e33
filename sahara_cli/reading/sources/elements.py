"""A page's elements in order, without its furniture: navigation, comments, links to other articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

#: How long a class is, and how many elements of a page are looked at.
_LONGEST_CLASS, _MOST = 300, 30_000

_FURNITURE = re.compile(
    r"(?<![a-z])(?:comments?|commenters?|related|recommend\w*|teasers?|promos?|trending|popular|widgets?|listing|river"
    r"|footer|sidebar|carousel|disqus|replies|reply|newsletter|menu|nav)(?![a-z])"
)
_OUTSIDE = frozenset(("nav", "aside", "footer", "figure", "figcaption", "form", "blockquote"))
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def elements_of(tree: Element, marked: re.Pattern[str]) -> Iterator[Element]:
    """Yield a page's elements without those of its furniture and what is in them; what is marked by its class stays."""
    waiting = [tree]
    seen = 0
    while waiting and seen < _MOST:
        element, seen = waiting.pop(), seen + 1
        if not isinstance(element.tag, str) or element.tag in _OUTSIDE:
            continue
        classes = class_of(element)
        if not _FURNITURE.search(classes) or marked.search(classes) or element.tag == "body":
            yield element
            waiting += reversed(element)


def class_of(element: Element) -> str:
    """Give the words of an element's class and id in lower case: "article-byline" for "articleByline"."""
    classes = f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_CLASS]
    return _CAMEL.sub("-", classes).lower()
