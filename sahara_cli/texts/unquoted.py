"""The words of an article that surely stand outside its quotation marks.

Words that may be quoted are not outside: those whose marks can be read in two ways, the turns of a transcript, the
words behind a colon or a dash, and all of an article without marks. A false alarm is worse than a miss.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.texts.normal import NormalText, Span

_DOUBLE = late("\"|''|``")
_SINGLE_OPENS = late(
    r"""(?<![^\s(\["-])'(?=[^\s'])(?!(?:em|tis|twas|til|cause|bout|n|round|\d0s)\b)""",
    re.IGNORECASE,
)
_SINGLE_CLOSES = late(r"(?<=\S)'(?![\w'])")
_LABEL = late(r"""[^":]{1,60}:(?: (?!["']|``)|$)|[QA]\. """)
_ITEM = late("[->*•]")
_SAYS = late(r": (?=\w)")
#: Marks that the normal form leaves as they are.
_OTHER_MARKS = late("[「『《〈]")
#: The fewest labels that make the paragraphs between them turns; the fewest that make a transcript throughout.
_SOME, _MANY = 2, 4


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool


def outside(text: NormalText) -> tuple[Span, ...]:
    """Find the spans of a text that surely stand outside its quotation marks, in their order."""
    labelled = sum(
        bool(_LABEL.match(text.text[slice(*paragraph)])) for paragraph in text.paragraphs
    )
    double = bool(_DOUBLE.search(text.text))
    single = tuple(_single(text, double=double))
    if labelled >= _MANY or not (double or single) or _OTHER_MARKS.search(text.text):
        return ()
    spans = tuple(_by_paragraph(text, turns=labelled >= _SOME))
    return tuple(_without(spans, single))


def _by_paragraph(text: NormalText, *, turns: bool) -> Iterator[Span]:
    is_open = goes_on = False
    for start, end in text.paragraphs:
        paragraph = text.text[start:end]
        marks = list(_marks(text.text, start, end, is_open=is_open))
        goes_on = goes_on and not marks
        label = _LABEL.match(paragraph)
        if not (label or goes_on or _ITEM.match(paragraph)):
            for begin, close in _gaps(marks, start, end, is_open=is_open):
                said = _SAYS.search(text.text, begin, close)
                yield begin, said.start() if said else close
        goes_on = goes_on or paragraph.endswith(":") or (bool(label) and turns)
        is_open = _depth(marks, is_open=is_open) > 0


def _marks(text: str, start: int, end: int, *, is_open: bool) -> Iterator[_Mark]:
    """Tell opening marks from closing marks by the signs beside them, else by whether a mark is open."""
    for mark in _DOUBLE.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        if before in " ([-'" and after not in " .,;:!?)]-":
            is_open = True
        elif before != " " and not after.isalnum():
            is_open = False
        else:
            is_open = not is_open
        yield _Mark(mark.start(), mark.end(), is_open)


def _depth(marks: list[_Mark], *, is_open: bool) -> int:
    """Count the marks left open; the first of a paragraph closes or reopens a quotation left open before."""
    depth = int(is_open and not marks)
    for mark in marks:
        depth = depth + 1 if mark.opens else max(depth - 1, 0)
    return depth


def _gaps(marks: list[_Mark], start: int, end: int, *, is_open: bool) -> Iterator[Span]:
    depth, at, closed = 0, start, not is_open
    for mark in marks:
        if closed and mark.opens and not depth:
            yield at, mark.start
        depth = depth + 1 if mark.opens else max(depth - 1, 0)
        at, closed = mark.end, not mark.opens
    if closed and not depth:
        yield at, end


def _single(text: NormalText, *, double: bool) -> Iterator[Span]:
    """Find the words that single marks may hold, up to the last that may close; beside double marks, by paragraph."""
    for start, end in text.paragraphs if double else ((0, len(text.text)),):
        opening = [mark.start() for mark in _SINGLE_OPENS.finditer(text.text, start, end)]
        for at, following in zip(opening, [*opening, end][1:], strict=True):
            closing = [mark.end() for mark in _SINGLE_CLOSES.finditer(text.text, at + 1, following)]
            if closing or not double or at == start:
                yield at, closing[-1] if closing else following


def _without(spans: tuple[Span, ...], others: tuple[Span, ...]) -> Iterator[Span]:
    """Cut other spans out of spans; both stand in order."""
    at = 0
    for start, end in spans:
        begun = start
        while at < len(others) and others[at][1] <= begun:
            at += 1
        here = at
        while here < len(others) and others[here][0] < end:
            if begun < others[here][0]:
                yield begun, others[here][0]
            begun = max(begun, others[here][1])
            here += 1
        if begun < end:
            yield begun, end
