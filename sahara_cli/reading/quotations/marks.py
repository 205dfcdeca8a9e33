"""Quotation marks paired by paragraph into quoted stretches.

The outermost marks count; marks between them are left alone. In a text that has double marks, single ones
count where a verb of speech stands beside the words and a stop ends them: elsewhere they are nested
quotations, headlines or apostrophes. A mark that is left open runs to its paragraph's end, where the
next paragraph may open it again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.english import SPEECH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_PARAGRAPH = late(r"[^\n]+")
_DOUBLE = late('[“”„"«»]')
_SAYS = late(r"\w")  # marks that hold no word quote nothing
_REVERSED = ("„“", "»«")  # pairs whose closing mark opens elsewhere
_TYPEWRITTEN = "''"
#: An opening or a closing mark; it begins with the mark, so that other letters are passed over at once.
_SINGLE = late(r"['‘’](?:(?<=['‘])(?<![^\s(\[—–-].)(?=[^\s'’])|(?<=['’])(?<=\S.)(?![\w'’]))")
_ELISIONS = late(
    r"['‘’](?:em|im|er|tis|twas|til|till|cause|cos|bout|n|round|hood|\d0s)\b"
    r"|(?:(?<=\bin\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=[a-z]{3}\s)|(?<=[a-z]{2}\.\s))['‘’]\d\d\b(?![\w-]|\s+(?:\w+\s+)*\w+['’])",
    re.IGNORECASE,
)
_STOPS = ",.?!…—–"
_BESIDE = 60  # characters looked over for a verb of speech beside single marks
_PAUSES = "\n.,;:)"
_GAP = 4  # characters that may part two sentences
_NEAR = 5  # words that a verb of speech may stand away from them


class Stretch(NamedTuple):
    """Words between two marks, without the marks; `open_ended` where no closing mark was found.

    Where it is also `never_closed`, the next paragraph does not go on with the words.
    """

    start: int
    end: int
    open_ended: bool
    never_closed: bool = False


class Paragraph(NamedTuple):
    """A line of the text with the stretches that stand in it."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines that are not blank, with their quoted stretches."""
    pair = _pairing(text)
    for line in _PARAGRAPH.finditer(text):
        if not line[0].isspace():
            stretches = (
                stretch for stretch in pair(text, *line.span()) if _SAYS.search(text, *stretch[:2])
            )
            yield Paragraph(line.start(), line.end(), tuple(stretches))


def _pairing(text: str) -> Callable[[str, int, int], Iterable[Stretch]]:
    if _DOUBLE.search(text):
        return _pair_both
    # Two single marks are typed for a double one: any other single mark is nested.
    return _pair_double if _TYPEWRITTEN in text else _pair_single


def _pair_both(text: str, start: int, end: int) -> list[Stretch]:
    doubles = list(_pair_double(text, start, end))
    singles = list(_spoken(text, _pair_single(text, start, end, doubles)))
    if not singles:
        return doubles
    outer = [stretch for stretch in doubles if not _within(singles, stretch.start)]
    return sorted(singles + outer)


def _spoken(text: str, singles: Iterable[Stretch]) -> list[Stretch]:
    """Keep the words said between single marks: all of a paragraph if a verb of speech stands by any."""
    stopped = [stretch for stretch in singles if text[stretch.end - 1] in _STOPS]
    return stopped if any(_is_said(text, stretch) for stretch in stopped) else []


def _is_said(text: str, stretch: Stretch) -> bool:
    after = text[stretch.end + 1 : stretch.end + 1 + _BESIDE].partition("\n")[0]
    before = text[max(0, stretch.start - 1 - _BESIDE) : stretch.start - 1].rpartition("\n")[2]
    led = before.rstrip().endswith((",", ":")) and _has_verb(before.split()[-_NEAR:])
    return led or (after[:1].isspace() and _has_verb(after.split()[:_NEAR]))


def _has_verb(words: list[str]) -> bool:
    # Headlines write "Finds" and "Tells".
    return any(word.strip(",.:;") in SPEECH for word in words)


def _within(stretches: Sequence[Stretch], at: int) -> bool:
    place = bisect_right(stretches, at, key=lambda stretch: stretch.start)
    return place > 0 and at < stretches[place - 1].end


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
        elif _opens_again(text, at):
            stop = _without_lead(text, opened, opened + len(text[opened:at].rstrip()))
            yield Stretch(opened, stop, open_ended=True)
            opened = mark.end()
        elif mark[0] in "“„«" and not _closes_double(text, opened - 1, at, end):
            yield Stretch(opened, at, open_ended=True)
            opened = mark.end()
        else:
            yield Stretch(opened, at, open_ended=False)
            opened = None
    if opened is not None and opened < end:
        yield Stretch(opened, end, open_ended=True)


def _opens_again(text: str, at: int) -> bool:
    """Tell a mark that opens the next sentence of a quotation whose own was never closed: '… asked.  "Nobody did.'."""
    before = text[max(0, at - _GAP) : at]
    return (
        text[at] in "\"“'‘"
        and before[-1:].isspace()
        and before.rstrip()[-1:] in (".", "!", "?", "…", ":")
        and text[at + 1 : at + 2].isupper()
    )


def _without_lead(text: str, start: int, end: int) -> int:
    """Cut "Lee said:", which leads to the next quotation, off one that was never closed."""
    if text[end - 1] != ":":
        return end
    stops = [text.rfind(stop, start, end) for stop in (". ", "! ", "? ")]
    return max(stops) + 1 if max(stops) > start else end


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


def _pair_single(
    text: str, start: int, end: int, quoted: Sequence[Stretch] = ()
) -> Iterator[Stretch]:
    opened = None
    places = (mark.start() for mark in _SINGLE.finditer(text, start, end))
    marks = [at for at in places if not _within(quoted, at)]
    for at, following in zip(marks, [*marks, None][1:], strict=True):
        if opened is None:
            opened = at + 1 if _opens(text, at, start) else None
        elif _opens_again(text, at):
            yield Stretch(opened, opened + len(text[opened:at].rstrip()), open_ended=True)
            opened = at + 1
        elif text[at] != "‘" and (_closes(text, at) or _is_last(text, following)):
            yield Stretch(opened, at, open_ended=False)
            opened = None


def _opens(text: str, at: int, start: int) -> bool:
    if text[at] == "’" or _ELISIONS.match(text, at):
        return False
    return at == start or not text[at - 1].isalnum()


def _is_last(text: str, following: int | None) -> bool:
    # "called 'bonkers' by many": a mark after an s closes where no other is left to do so.
    return following is None or not text[following - 1 : following].strip("([—–- \n\u00a0")


def _closes(text: str, at: int) -> bool:
    # "the boys' house": an apostrophe after an s closes only where the sentence pauses.
    if text[at - 1].isdigit():
        return text[at + 1 : at + 2] in _PAUSES  # "6' high"
    return text[at - 1] in _STOPS or text[at - 1] != "s" or text[at + 1 : at + 2] in _PAUSES
