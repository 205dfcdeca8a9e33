"""A page's elements in order, without its furniture: navigation, comments, links to other articles."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

#: How long a class is, how many elements of a page are looked at, and how many in one whose text is wanted.
_LONGEST_CLASS, _MOST, _MOST_INNER = 300, 30_000, 1_000

_FURNITURE = late(
    r"(?<![a-z])(?:comments?|commenters?|related|recommend\w*|teasers?|promos?|trending|popular|widgets?|listing|river"
    r"|footer|sidebar|carousel|disqus|replies|reply|newsletter|menu|nav)(?![a-z])"
)
_OUTSIDE = frozenset(("nav", "aside", "footer", "figure", "figcaption", "form", "blockquote"))
_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")


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


def within(element: Element) -> Iterator[Element]:
    """Yield an element and those in it, as many as are looked at: elements in each other share what is in them."""
    return islice(element.iter(), _MOST_INNER)


def texts_in(element: Element, longest: int) -> Iterator[str]:
    """Yield the pieces of an element's text, up to so many characters and elements; the last may be cut."""
    left = longest
    for text in islice(_texts(element), 2 * _MOST_INNER):
        if text:
            yield text[:left]
        left -= len(text)
        if left <= 0:
            return


def text_of(element: Element, longest: int) -> str:
    """Give an element's text in one line, up to so many characters of it."""
    return " ".join("".join(texts_in(element, longest)).split())


def _texts(element: Element) -> Iterator[str]:
    """Yield what stands before and behind each element in one, "" for nothing: `itertext` goes on to a next text."""
    yield element.text or ""
    waiting = [iter(element)]
    around: list[Element] = []
    while waiting:
        inner = next(waiting[-1], None)
        if inner is not None:
            yield (inner.text or "") if isinstance(inner.tag, str) else ""
            waiting.append(iter(inner))
            around.append(inner)
            continue
        waiting.pop()
        if around:
            yield around.pop().tail or ""
