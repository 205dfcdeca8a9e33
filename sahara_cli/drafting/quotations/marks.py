"""Quotation marks paired by paragraph into quoted stretches.

The outermost marks count; what they hold is left alone. Single marks are read as quotations only in
a text that has no double ones: elsewhere they are nested quotations, headlines or apostrophes. A
mark that is left open runs to its paragraph's end, where the next paragraph may open it again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile('[“”„"«»]')
_SAYS = re.compile(r"\w")  # marks that hold no word quote nothing
_REVERSED = ("„“", "»«")  # pairs whose closing mark opens elsewhere
_TYPEWRITTEN = "''"
_SINGLE = re.compile("(?<![^\\s(\\[—–-])['‘](?=[^\\s'’])|(?<=\\S)['’](?![\\w'’])")
_ELISIONS = re.compile(r"['‘’](?:em|tis|twas|til|cause|bout|n|round|\d0s)\b", re.IGNORECASE)


class Stretch(NamedTuple):
    """Words between two marks, marks not counted; `open_ended` where no closing mark was found."""

    start: int
    end: int
    open_ended: bool


class Paragraph(NamedTuple):
    """A line of the text with the stretches that stand in it."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines that are not blank, with their quoted stretches."""
    pair = _pair_double if _DOUBLE.search(text) or _TYPEWRITTEN in text else _pair_single
    for found in _PARAGRAPH.finditer(text):
        if not found[0].isspace():
            stretches = (one for one in pair(text, *found.span()) if _SAYS.search(text, *one[:2]))
            yield Paragraph(found.start(), found.end(), tuple(stretches))


def _pair_double(text: str, start: int, end: int) -> Iterator[Stretch]:
    opened = None
    attribute = False
    for mark in _DOUBLE.finditer(text, start, end):
        at = mark.start()
        if attribute or text[at - 1 : at] == "=":
            attribute = not attribute
        elif opened is None:
            if _may_open(text, at, start) and not _is_inches(text, at):
                opened = mark.end()
        elif mark[0] in "“„«" and not _closes_double(text, opened - 1, at, end):
            yield Stretch(opened, at, open_ended=True)
            opened = mark.end()
        else:
            yield Stretch(opened, at, open_ended=False)
            opened = None
    if opened is not None and opened < end:
        yield Stretch(opened, end, open_ended=True)


def _may_open(text: str, at: int, start: int) -> bool:
    # »So in German and Danish«, where "»" closes elsewhere.
    reversed_mark = text[at] == "»" and text[at + 1 : at + 2].isalnum()
    return text[at] not in "”»" or (reversed_mark and (at == start or text[at - 1].isspace()))


def _closes_double(text: str, opening: int, at: int, end: int) -> bool:
    if text[opening] + text[at] in _REVERSED:
        return True
    # An opening mark typed where a closing one belongs: “No,“ she said.
    return not text[at - 1].isspace() and (at + 1 >= end or text[at + 1].isspace())


def _is_inches(text: str, at: int) -> bool:
    return text[at] == '"' and text[at - 1 : at].isdigit() and not text[at + 1 : at + 2].isalnum()


def _pair_single(text: str, start: int, end: int) -> Iterator[Stretch]:
    opened = None
    marks = [mark.start() for mark in _SINGLE.finditer(text, start, end)]
    for at, following in zip(marks, [*marks, None][1:], strict=True):
        if opened is None:
            if text[at] != "’" and _opens(text, at, start) and not _ELISIONS.match(text, at):
                opened = at + 1
        elif text[at] != "‘" and (_closes(text, at) or _is_last(text, following)):
            yield Stretch(opened, at, open_ended=False)
            opened = None


def _opens(text: str, at: int, start: int) -> bool:
    return at == start or not text[at - 1].isalnum()


def _is_last(text: str, following: int | None) -> bool:
    # "called 'bonkers' by many": a mark after an s closes where no other is left to do so.
    return following is None or not text[following - 1 : following].strip("([—–- \n\u00a0")


def _closes(text: str, at: int) -> bool:
    # "the boys' house": an apostrophe after an s closes only where the sentence pauses.
    return text[at - 1] in ".,!?…—–" or text[at - 1] != "s" or text[at + 1 : at + 2] in "\n.,;:)"
