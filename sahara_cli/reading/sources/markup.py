"""A page's tree made ready to be read: each paragraph an element of its own, and links to other articles left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.sources.elements import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_BLOCKS = frozenset(
    ("article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
     "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_HOLDERS = frozenset(("article", "body", "center", "div", "main", "section"))
_TABLES = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
#: A cell with so many characters holds an article, and its table is a page's layout; tables in more tables are not.
_LAID_OUT, _MOST_TABLES = 600, 12
#: The fewest words of a paragraph that is a link to another article, and what may stand before the link.
_FEWEST_WORDS = 4
_BEFORE_LINK = late(r"[\W_]*(?:[A-Z][\w'\u2019]*(?:\s[\w'\u2019]+){0,3}\s*[:>\u00bb|])?[\W_]*")
_ENDED = late(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*$")
#: The mark of a footnote.
_MARK = late(r"[\[(]?(?:\d{1,3}|[a-z]|\*{1,3}|note \d{1,3})[\])]?")
#: How much text of a paragraph or a cell is looked at.
_LOOKED_AT = 1_000


class _Place(NamedTuple):
    """An element, whether it stands in a quotation, and the tables around it, the nearest first."""

    element: Element
    is_quoted: bool = False
    tables: tuple[Element, ...] = ()


def prepared(tree: Element) -> None:
    """Change a page's tree in place."""
    layouts = {table for place in _places(tree) if _is_prose(place) for table in place.tables}
    for element, is_quoted, tables in list(_places(tree)):
        if element.tag in _TABLES and tables and tables[0] in layouts:
            element.tag = "div"
        elif is_quoted and element.tag in {"footer", "cite"}:
            element.tag = "p"  # whose words they are
        elif _is_aside(element):
            _empty(element)
        if element.tag in _HOLDERS:
            _part(element)


def _is_prose(place: _Place) -> bool:
    """Tell whether an element is a cell with an article in it."""
    is_cell = place.element.tag == "td" and len(place.tables) <= _MOST_TABLES
    return is_cell and len(_text(place.element)) >= _LAID_OUT


def _is_aside(element: Element) -> bool:
    """Tell whether an element is no part of the sentences around it."""
    if element.tag == "p":
        return _leads_away(element)
    return element.tag == "sup" and _is_mark(element)


def _places(tree: Element) -> Iterator[_Place]:
    waiting = [_Place(tree)]
    while waiting:
        place = waiting.pop()
        element, is_quoted, tables = place
        if element.tag == "table":
            tables = (element, *tables[:_MOST_TABLES])
            place = place._replace(tables=tables)
        yield place
        is_quoted = is_quoted or element.tag == "blockquote"
        inner = (child for child in reversed(element) if isinstance(child.tag, str))
        waiting += (_Place(child, is_quoted, tables) for child in inner)


def _text(element: Element) -> str:
    """Give the text in an element, as far as anybody looks at it."""
    return text_of(element, _LOOKED_AT)


def _empty(element: Element) -> None:
    """Take an element's contents out; what follows it stays."""
    for child in list(element):
        element.remove(child)
    element.text = " "


def _is_mark(sup: Element) -> bool:
    """Tell whether raised letters lead to a footnote: "[2]", or a "2" with a link; not that of "m2"."""
    text = _text(sup)
    to_note = any("#" in (link.get("href") or "") for link in sup.iter("a"))
    return bool(_MARK.fullmatch(text)) and (to_note or text[0] in "[(")


def _leads_away(paragraph: Element) -> bool:
    """Tell whether a paragraph is nothing but a link to another article, with a label such as "Read more:" perhaps."""
    link = next(paragraph.iter("a"), None)
    address = "" if link is None else link.get("href") or ""
    if link is None or not address or address.startswith("#"):
        return False
    words, shown = _text(link), _text(paragraph)
    if len(words.split()) < _FEWEST_WORDS or not shown.endswith(words) or _ENDED.search(words):
        return False
    return bool(_BEFORE_LINK.fullmatch(shown[: -len(words)]))


def _part(holder: Element) -> None:
    """Give each run of text beside other blocks a paragraph of its own: it would run into the next block."""
    children = list(holder)
    texts = [holder.text, *(child.tail for child in children)]
    if not any(child.tag in _BLOCKS for child in children) or not any(map(_has_words, texts)):
        return
    holder.text = None
    for child in children:
        child.tail = None
        holder.remove(child)
    paragraph = _opened(holder, texts[0])
    for child, tail in zip(children, texts[1:], strict=True):
        if child.tag in _BLOCKS:
            holder.append(child)
            paragraph = _opened(holder, tail)
        else:
            paragraph = holder.makeelement("p", {}) if paragraph is None else paragraph
            paragraph.append(child)
            child.tail = tail
            holder.append(paragraph)


def _opened(holder: Element, text: str | None) -> Element | None:
    """Begin a paragraph with a text; None if it has no words."""
    if not _has_words(text):
        return None
    paragraph = holder.makeelement("p", {})
    paragraph.text = text
    holder.append(paragraph)
    return paragraph


def _has_words(text: str | None) -> bool:
    return bool(text and text.strip())
