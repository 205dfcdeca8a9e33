"""The text of printed pages, from `pdftotext`: without running heads, feet and numbers, column after column.

Pages end in form feeds; a text without form feeds is not printed.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FORM_FEED = "\f"
#: A text with more form feeds is no paper that anybody printed.
MOST_PAGES = 5_000

#: How many lines at the top and at the foot of a page may recur on others.
_EDGE = 3
_LONGEST_HEAD = 160
_NUMBERED = late(
    r"\s*(?:[-–—(\[]?\s*(?:page|p\.|seite|página|pagina)?\s*\d{1,4}\s*(?:(?:of|/|de|sur|von|di)\s*\d{1,4})?\s*[-–—)\]]?)\s*$",
    re.IGNORECASE,
)
_DIGITS = late(r"\d+")

#: The fewest lines with words on both sides of a gutter; each column's least width and words a line.
_LEAST_ROWS, _LEAST_WIDTH, _LEAST_WORDS = 5, 24, 3.5
_GAP = late(r"\S( {2,})(?=\S)")
_LONGEST_LINE = 400


class Unprinted(NamedTuple):
    """The lines of a text, an empty one between two pages, and how many heads and feet were left out."""

    lines: list[str]
    left_out: int


def unprinted(text: str) -> Unprinted:
    """Join the pages of a printed text."""
    pages = [page.split("\n") for page in text.rstrip(FORM_FEED + "\n ").split(FORM_FEED)]
    running = _running(pages)
    lines: list[str] = []
    left_out = 0
    for page in pages:
        kept = _unframed(page, running)
        left_out += sum(bool(line.strip()) for line in page) - sum(
            bool(line.strip()) for line in kept
        )
        lines += ["", *_in_columns(kept)]
    return Unprinted(lines, left_out)


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Find the lines that stand at the edges of several pages, numbers apart."""
    seen = Counter(key for page in pages for key in {_key(page[at]) for at in _edges(page)})
    return frozenset(key for key, count in seen.items() if count > 1 and count >= len(pages) / 3)


def _edges(page: Sequence[str]) -> list[int]:
    """List the first and the last lines of a page that have words."""
    worded = [at for at, line in enumerate(page) if line.strip()]
    return list(dict.fromkeys([*worded[:_EDGE], *worded[-_EDGE:]]))


def _key(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line[:_LONGEST_HEAD].split()))


def _unframed(page: Sequence[str], running: frozenset[str]) -> list[str]:
    """Leave out a page's heads and feet: from its edges inwards, as far as they run."""
    worded = [at for at, line in enumerate(page) if line.strip()]
    dropped: set[int] = set()
    for edge in (worded[:_EDGE], worded[::-1][:_EDGE]):
        framed = takewhile(lambda at: _key(page[at]) in running or _NUMBERED.match(page[at]), edge)
        dropped.update(framed)
    return ["" if at in dropped else line for at, line in enumerate(page)]


def _in_columns(page: Sequence[str]) -> Iterator[str]:
    """Yield a page's lines, those of the left column before those of the right column."""
    gutter = _gutter(page)
    if not gutter:
        yield from page
        return
    left: list[str] = []
    right: list[str] = []
    for line in page:
        if line[:gutter].strip() and line[gutter:].strip() and not _is_open(line, gutter):
            yield from (*left, "", *right, "", line)  # a line across both columns
            left, right = [], []
            continue
        left.append(line[:gutter].rstrip())
        right.append(line[gutter:].rstrip())
    yield from (*left, "", *right)


def _is_open(line: str, at: int) -> bool:
    return not line[at - 2 : at].strip()


def _gutter(page: Sequence[str]) -> int:
    """Find where a page's right column begins; 0 unless it has two columns of prose."""
    lines = [line for line in page if line.strip() and len(line) <= _LONGEST_LINE]
    begins = Counter(gap.end() for line in lines for gap in _GAP.finditer(line))
    at, rows = max(begins.items(), key=lambda begun: (begun[1], -begun[0]), default=(0, 0))
    both = _parted(lines, at) if rows >= _LEAST_ROWS else []
    is_prose = both and all(
        map(_is_prose, zip(*((line[:at], line[at:]) for line in both), strict=True))
    )
    return at if is_prose else 0


def _parted(lines: Sequence[str], at: int) -> list[str]:
    """List the lines that are open at a place, with words on both sides; none if many others run across it."""
    worded = [line for line in lines if line[:at].strip() and line[at:].strip()]
    both = [line for line in worded if _is_open(line, at)]
    few = len(both) < max(_LEAST_ROWS, len(lines) / 3)
    return [] if few or len(worded) - len(both) > len(both) / 4 else both


def _is_prose(column: Sequence[str]) -> bool:
    """Tell whether a column is wide and wordy, and has no columns of its own."""
    words = sum(len(line.split()) for line in column)
    gaps = sum(len(_GAP.findall(line.strip())) for line in column)
    widest = max(len(line.strip()) for line in column)
    return (
        widest >= _LEAST_WIDTH and words >= _LEAST_WORDS * len(column) and gaps <= len(column) / 2
    )
