"""Hard-wrapped lines joined into paragraphs; headings, lists, verse and the turns of an interview stay lines.

A text is wrapped if its lines break in the middle of sentences at about the same width. Every rule looks at two
neighbouring lines and at that width, so that a text with a paragraph a line stays as it is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Widths, in characters, at which people and programs wrap lines.
_NARROWEST, _WIDEST = 30, 140
#: How much of the width a line fills that was broken for lack of room: fonts of uneven width fill less.
_FULL = 0.86
#: How much of the width a line fills whose sentence may run on.
_HALF = 0.5
#: How far a line may exceed the width: an address has no place to break.
_OVER = 1.3
#: The least share of breaks within sentences that go on in lower case: in verse and lists few do.
_RUNS_ON = 0.4
#: The fewest lines of a block with a width of its own.
_OWN_WIDTH = 4
#: The shortest line whose sentence may run on past an empty line.
_LINE = 30
#: A heading that ends in a colon is shorter.
_SHORT = 60

_ENDED = late(r"[.!?:;…][\"'”’»)\]*]*$")
#: How many characters at a line's end hold its full stop and closing marks.
_CLOSING = 8
_LISTED = late(
    r"(?:[-*+•▪●◦·\uf000-\uf0ff]|o(?=\s[A-Z])|\[\d{1,3}\]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S"
)
#: The cells of a table, as print is laid out in text.
_CELLS = late(r"\S {6,}\S|\S {3,}\S.*\S {3,}\S")
#: A dash opens a speech, or goes on with a sentence.
_DASHED = late(r"[–—]\s*\w")
_LABELLED = late(
    r"(?:[QA]|[^\W\d_a-z][^\W\d_a-z.'’ -]{1,40}|(?:[^\W\d_a-z][\w.'’-]*[ ]?){1,4}(?=:$)):(?:\s|$)"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
#: An entry of a chronology: "13 November: …", "March 2011 - …", "1975: …", or a year on a line of its own.
_ENTRY = late(
    rf"(?:(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?:,? \d{{4}})?|\d{{4}}(?:[-/]\d{{2,4}})?)\s*(?:[:–—]|\s-\s|$)",
    re.IGNORECASE,
)
_RULED = late(r"[-=_*#~.\s]{3,}$")
#: A capitalised word after one of these goes on with its sentence.
_LEADING = late(
    r"\b(?:the|an?|of|to|and|or|in|for|on|with|by|from|that|his|her|their|its|our|at|as|is|was|were|are|be|mrs?|dr|said)$",
    re.IGNORECASE,
)
#: Names that begin in lower case and may open a line.
_SMALL_NAME = late(r"(?:al|el|an|as|at)-[A-Z]|[a-z][A-Z]")


def unwrapped(lines: Sequence[str], *, hyphenated: bool = False) -> list[str]:
    """Join lines that were broken for lack of room into paragraphs, a line each, without empty lines.

    `hyphenated` says that words may be broken at the ends of lines, as in print.
    """
    blocks = tuple(_blocks(lines))
    width = _width(blocks)
    words = _Words(lines) if hyphenated else None
    joined: list[list[str]] = []
    for block in blocks:
        paragraphs = list(_paragraphs(block, width))
        if joined and _runs_on_past_a_gap(joined[-1], paragraphs[0][0]):
            joined[-1] += paragraphs.pop(0)
        joined += paragraphs
    return [_glued(paragraph, words) for paragraph in joined]


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines that stand between two empty ones."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _width(blocks: Sequence[Sequence[str]]) -> int:
    """Give the width at which a text was wrapped; 0 if it was not."""
    inner = sorted(len(line.strip()) for block in blocks for line in block[:-1])
    if not inner:
        return 0
    width = inner[int(len(inner) * 0.9)] if len(inner) > _OWN_WIDTH else inner[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    return width if _is_wrapped(blocks, width) else 0


def _is_wrapped(blocks: Sequence[Sequence[str]], width: int) -> bool:
    breaks = running = small = 0
    for block in blocks:
        for line, following in pairwise(block):
            if len(line.strip()) < width * _HALF or _CELLS.search(line):
                continue
            breaks += 1
            if not _is_ended(line.rstrip()):
                running += _is_full(line.strip(), following.strip(), width)
                led = _LEADING.search(line.rstrip(), max(0, len(line.rstrip()) - _CLOSING))
                small += _is_small(following.lstrip()) or bool(led)
    return small > 0 and running >= breaks / 4 and small >= running * _RUNS_ON


def _is_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does, closing marks apart."""
    return bool(_ENDED.search(line, max(0, len(line) - _CLOSING)))


def _is_small(line: str) -> bool:
    """Tell whether a line begins with a letter that is no capital; many scripts have none."""
    return line[0].isalpha() and not line[0].isupper()


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted in a line."""
    return len(line) + 1 + len(following.partition(" ")[0]) > width * _FULL


def _paragraphs(block: Sequence[str], width: int) -> Iterator[list[str]]:
    """Yield the lines of each of a block's paragraphs."""
    width = (_width([block]) if len(block) >= _OWN_WIDTH else 0) or width
    paragraph = [block[0].strip()]
    for line, following in pairwise(block):
        bare = following.strip()
        if width and _goes_on(line, following, width, is_item=bool(_LISTED.match(paragraph[0]))):
            paragraph.append(bare)
        else:
            yield paragraph
            paragraph = [bare]
    yield paragraph


def _goes_on(line: str, following: str, width: int, *, is_item: bool) -> bool:
    """Tell whether a paragraph, an item of a list perhaps, goes on in the next line."""
    bare, next_ = line.strip(), following.strip()
    ended, full = _is_ended(bare), _is_full(bare, next_, width)
    if _stands_alone(bare) or _begins(next_, after_all=ended or not full):
        return False
    if not ended and (_is_small(next_) or _is_flowed(line)):
        return max(len(bare), len(next_)) >= width * _HALF
    if ended and (_is_signed(next_) or (_is_set_in(line, following) and not is_item)):
        return False
    return full and len(bare) <= width * _OVER


def _stands_alone(line: str) -> bool:
    """Tell whether nothing goes on from a line: a rule, a speaker's name, the row of a table."""
    is_label = line.endswith(":") and _LABELLED.match(line)
    return bool(is_label or _RULED.match(line) or _CELLS.search(line))


def _is_signed(line: str) -> bool:
    """Tell whether a line is a single word without a stop, such as an agency's name below its report."""
    return " " not in line and not _is_ended(line)


def _begins(line: str, *, after_all: bool) -> bool:
    """Tell whether a line opens a paragraph or an item; `after_all` says that the line before was at its end."""
    if any(rule.match(line) for rule in (_LISTED, _LABELLED, _RULED)) or _CELLS.search(line):
        return True
    is_heading = line.endswith(":") and len(line) < _SHORT
    return after_all and bool(_ENTRY.match(line) or _DASHED.match(line) or is_heading)


def _is_flowed(line: str) -> bool:
    """Tell whether a line ends in a single space, to be joined with the next (RFC 3676 §4.1)."""
    return line.endswith(" ") and not line.endswith("  ")


def _is_set_in(line: str, following: str) -> bool:
    """Tell whether a line is set in against the line before, as the first of a paragraph is."""
    before, after = (len(text) - len(text.lstrip()) for text in (line, following))
    return after - before > 1


def _runs_on_past_a_gap(lines: Sequence[str], following: str) -> bool:
    """Tell whether a sentence goes on past an empty line, as in a text of double spacing or at a page's end."""
    line = lines[-1]
    if len(lines) == 1 and (len(line) < _LINE or line.isupper() or _LISTED.match(line)):
        return False
    if _is_ended(line) or _begins(following, after_all=False):
        return False
    if following[0].islower() and not _SMALL_NAME.match(following):
        return line[-1].isalnum() or line[-1] in ",-"
    return following[0].isalnum() and bool(_LEADING.search(line, max(0, len(line) - _CLOSING)))


def _glued(lines: Sequence[str], words: _Words | None) -> str:
    """Make a single line of several; join words that are broken at line ends."""
    parts = [lines[0]]
    for line, following in pairwise(lines):
        if not _HYPHEN.search(line, max(0, len(line) - _CLOSING)):
            parts.append(" ")
        elif words and words.is_broken(line, following):
            parts[-1] = parts[-1][:-1]
        parts.append(following)
    return "".join(parts)


_HYPHEN = late(r"[^\W_][-\u00ad\u2010]$")
_LAST = late(r"([^\W\d_]+)[-\u00ad\u2010]$")
_FIRST = late(r"[^\W\d_]+")
#: Prefixes that keep their hyphen at a line's end.
_PREFIXES = late(
    "anti|co|counter|cross|ex|far|half|high|ill|inter|left|long|low|mid|multi|non|off|on|one|post|pre|pro|right|self|semi"
    "|short|so|two|three|vice|well"
)


class _Words:
    """The words of a printed text: a word broken at a line's end is written as elsewhere in the text."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._seen = {
            word for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.lower())
        }

    def is_broken(self, line: str, following: str) -> bool:
        """Tell whether the hyphen at a line's end only breaks the word."""
        last, first = _LAST.search(line), _FIRST.match(following)
        if not last or not first:
            return False
        begun, rest = last[1].lower(), first[0].lower()
        if begun + rest in self._seen:
            return True
        kept = (
            f"{begun}-{rest}" in self._seen
            or _PREFIXES.fullmatch(begun)
            or not following[0].islower()
        )
        return not kept
