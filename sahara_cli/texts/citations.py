"""Citations proved against a copy of their article: found letter for letter or not at all."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.patterns import late
from sahara_cli.texts.normal import normal_form

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sahara_cli.texts.normal import NormalText

#: A cited span: its start, its end and its digest.
Cited: TypeAlias = tuple[int, int, str]
Outcome: TypeAlias = Literal["exact", "moved", "ambiguous", "missing"]

#: A longer span is only looked for at its offset: sliding it costs its length times the words.
LONGEST_SLID = 5_000

_WORD = late(r"(?<!\S)\S|\b\w")


class Location(NamedTuple):
    """The places of a cited span in a text: a single start if "exact" or "moved", several, or none."""

    outcome: Outcome
    starts: tuple[int, ...] = ()

    @property
    def start(self) -> int | None:
        """The only place of the span; None if there is none, or several."""
        return self.starts[0] if len(self.starts) == 1 else None


def digest(text: str) -> str:
    """Take the SHA-256 of a text in UTF-8, in hex."""
    import hashlib  # it loads OpenSSL, and most runs prove nothing

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def locate(text: NormalText, start: int, end: int, wanted: str, *, whole: str = "") -> Location:
    """Find a cited span, whose digest is `wanted`: at its offset, or else wherever a word starts.

    `whole` is the digest of the text that was cited. In that very text every offset holds, so a span
    of other words is missing: its record is wrong.
    """
    size = end - start
    if start < 0 or size <= 0:
        return Location("missing")
    if end <= len(text.text) and digest(text.text[start:end]) == wanted:
        return Location("exact", (start,))
    if size > LONGEST_SLID or (whole and digest(text.text) == whole):
        return Location("missing")
    starts = tuple(_slide(text.text, size, wanted))
    return Location("moved" if len(starts) == 1 else "ambiguous" if starts else "missing", starts)


def located(text: NormalText, spans: Collection[Cited]) -> Iterator[Cited]:
    """Yield those of many cited spans, each a start, an end and a digest, that `locate` would find in a text."""
    by_size: defaultdict[int, dict[str, list[Cited]]] = defaultdict(dict)
    for start, end, wanted in spans:
        if digest(text.text[start:end]) == wanted:
            yield start, end, wanted
        elif 0 < end - start <= LONGEST_SLID:
            by_size[end - start].setdefault(wanted, []).append((start, end, wanted))
    starts = [word.start() for word in _WORD.finditer(text.text)] if by_size else []
    for size, missing in by_size.items():
        for start in starts[: bisect_right(starts, len(text.text) - size)]:
            if alike := missing.pop(digest(text.text[start : start + size]), None):
                yield from alike


def quoted(span: str, words: str) -> bool:
    """Tell whether words stand verbatim in a span, from border to border; typography apart.

    Words in several parts, with `[...]` between them, must stand there part after part.
    """
    return stands(normal_form(span), words)


def stands(text: str, words: str, fits: Callable[[int, int], bool] | None = None) -> bool:
    """Tell whether words stand in a text that is in its normal form already, as `quoted` does.

    Each part stands where `fits`, asked with its span, says that it may.
    """
    at = 0
    for part in normal_form(words).split("[...]"):
        if not (bare := part.strip()) or (at := _after(text, bare, at, fits)) < 0:
            return False
    return True


def _after(text: str, bare: str, at: int, fits: Callable[[int, int], bool] | None) -> int:
    """Find the end of words that stand in a text from border to border; below 0 if they do not."""
    while (start := text.find(bare, at)) >= 0:
        end = start + len(bare)
        if not (_joined(text, start) or _joined(text, end)) and (fits is None or fits(start, end)):
            return end
        at = start + 1
    return start


def _joined(text: str, at: int) -> bool:
    """Tell whether a place lies within a word."""
    return 0 < at < len(text) and _is_of_word(text[at - 1]) and _is_of_word(text[at])


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _slide(text: str, size: int, wanted: str) -> Iterator[int]:
    for word in _WORD.finditer(text):
        start = word.start()
        if start + size > len(text):
            return
        if digest(text[start : start + size]) == wanted:
            yield start
