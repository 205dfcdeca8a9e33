"""The text of a printed page as `pdftotext` gives it: without running heads, feet and numbers, column after column.

Pages end in form feeds; a text without one is no printed one.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FORM_FEED = "\f"

#: So many lines at the top and at the foot of a page may be the same on others.
_EDGE = 3
_LONGEST_HEAD = 160
_NUMBERED = re.compile(
    r"\s*(?:[-–—(\[]?\s*(?:page|p\.|seite|página|pagina)?\s*\d{1,4}\s*(?:(?:of|/|de|sur|von|di)\s*\d{1,4})?\s*[-–—)\]]?)\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")

#: A gutter parts two columns where so many lines have words on both sides, each column this wide and wordy.
_LEAST_ROWS, _LEAST_WIDTH, _LEAST_WORDS = 5, 24, 3.5
_GAP = re.compile(r"\S( {2,})(?=\S)")
_LONGEST_LINE = 400


class Unprinted(NamedTuple):
    """The lines of a text, an empty one between two pages, and how many heads and feet were left out."""

    lines: list[str]
    left_out: int


def unprinted(text: str) -> Unprinted:
    """Lay the pages of a printed text one after another."""
    pages = [page.split("\n") for page in text.rstrip(FORM_FEED + "\n ").split(FORM_FEED)]
    running = _running(pages)
    found: list[str] = []
    left_out = 0
    for page in pages:
        kept = _unframed(page, running)
        left_out += sum(bool(line.strip()) for line in page) - sum(
            bool(line.strip()) for line in kept
        )
        found += ["", *_in_columns(kept)]
    return Unprinted(found, left_out)


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
        for at in edge:
            if not (
                _key(page[at]) in running
                or (edge[0] == at and _NUMBERED.match(page[at]))
                or _is_number(page[at], dropped, at)
            ):
                break
            dropped.add(at)
    return ["" if at in dropped else line for at, line in enumerate(page)]


def _is_number(line: str, dropped: set[int], _at: int) -> bool:
    return bool(dropped) and bool(_NUMBERED.match(line))


def _in_columns(page: Sequence[str]) -> Iterator[str]:
    """Yield a page's lines, those of a left column before those of the right one beside it."""
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
    """Find where a page's right column begins; 0 where it has no two columns of prose."""
    begins = Counter(
        gap.end() for line in page if len(line) <= _LONGEST_LINE for gap in _GAP.finditer(line)
    )
    if not begins:
        return 0
    at, rows = max(begins.items(), key=lambda one: (one[1], -one[0]))
    worded = [line for line in page if line.strip()]
    both = [
        line for line in worded if line[:at].strip() and line[at:].strip() and _is_open(line, at)
    ]
    across = sum(bool(line[:at].strip() and line[at:].strip()) for line in worded) - len(both)
    if (
        rows < _LEAST_ROWS
        or len(both) < max(_LEAST_ROWS, len(worded) / 3)
        or across > len(both) / 4
    ):
        return 0
    for side in ([line[:at] for line in both], [line[at:] for line in both]):
        words = sum(len(one.split()) for one in side) / len(side)
        gaps = sum(len(_GAP.findall(one.strip())) for one in side) / len(side)
        if (
            max(len(one.strip()) for one in side) < _LEAST_WIDTH
            or words < _LEAST_WORDS
            or gaps > 1 / 2
        ):
            return 0
    return at
