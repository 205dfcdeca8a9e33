"""Whom a phrase leaves out: "all but Sarn", "every party save the Greens"; such a phrase names no party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.language.tagging.excepting import EVERY

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.phrases import Chunk, Phrase

_EXCEPTING = frozenset({"except", "save", "but", "other", "apart", "aside", "excluding"})
_OPENING = late(
    r"(?:With the exception of|Except(?: for)?|Apart from|Aside from|Other than|Save for|Excluding) ([^,;:]{1,50}), $"
)
#: How many chunks stand at most between "all" and the word that leaves somebody out: "members of the council".
_REACH = 3
_NOMINAL = frozenset({"I", "T", "NP", "C", "A"})


def excepted(sentence: Sentence, phrase: Phrase) -> str:
    """Give the words behind a phrase, or before it, that leave somebody out of it; else ""."""
    if not any(token.low in EVERY for token in sentence.tokens[phrase.first : phrase.end]):
        # "Ministers from every country except Peru".
        return _behind(sentence, phrase, inner=True)
    start = sentence.span(phrase)[0]
    opening = _OPENING.search(sentence.text, sentence.begin, start)
    return _behind(sentence, phrase) or (f"except {opening[1]}" if opening else "")


def _behind(sentence: Sentence, phrase: Phrase, *, inner: bool = False) -> str:
    chunks = sentence.chunks
    begun = next((n for n, c in enumerate(chunks) if c.phrase == phrase), len(chunks)) + 1
    ends = (n for n in range(begun, len(chunks)) if chunks[n].sort not in _NOMINAL)
    behind = chunks[begun : next(ends, len(chunks))]
    at = next((n for n, chunk in enumerate(behind) if _leaves_out(sentence, chunk)), None)
    if at is None or at > _REACH:
        return ""
    tokens = sentence.tokens[behind[0].first : behind[-1].end]
    lead = {token.low for token in sentence.tokens[behind[0].first : behind[at].first]}
    is_left_out = not inner or not lead.isdisjoint(EVERY)
    return sentence.text[tokens[0].start : tokens[-1].end] if is_left_out else ""


def _leaves_out(sentence: Sentence, chunk: Chunk) -> bool:
    return chunk.sort in {"I", "A"} and sentence.tokens[chunk.first].low in _EXCEPTING
