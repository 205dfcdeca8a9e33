"""Whom a phrase leaves out: "all but Sarn", "every party save the Greens"; such a phrase names no party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.phrases import Phrase

_EXCEPTING = frozenset({"except", "save", "but", "other", "apart", "aside", "excluding"})
_EVERY = frozenset(
    {"all", "every", "everyone", "everybody", "each", "any", "no", "nobody", "none", "anyone"}
)  # fmt: skip
_OPENING = late(
    r"(?:With the exception of|Except(?: for)?|Apart from|Aside from|Other than|Save for|Excluding) ([^,;:]{1,50}), $"
)
#: How many chunks stand at most between "all" and the word that leaves somebody out: "members of the council".
_REACH = 3


def excepted(sentence: Sentence, phrase: Phrase) -> str:
    """Give the words behind a phrase, or before it, that leave somebody out of it; else ""."""
    if not any(token.low in _EVERY for token in sentence.tokens[phrase.first : phrase.end]):
        # "Ministers from every country except Peru".
        return _behind(sentence, phrase, inner=True)
    start = sentence.span(phrase)[0]
    opening = _OPENING.search(sentence.text, sentence.begin, start)
    return _behind(sentence, phrase) or (f"except {opening[1]}" if opening else "")


def _behind(sentence: Sentence, phrase: Phrase, *, inner: bool = False) -> str:
    chunks = sentence.chunks
    at = next((n for n, c in enumerate(chunks) if c.phrase == phrase), len(chunks)) + 1
    begun, every, seen = at, not inner, False
    while at < len(chunks) and chunks[at].sort in {"I", "T", "NP", "C", "A"}:
        words = {token.low for token in sentence.tokens[chunks[at].first : chunks[at].end]}
        every = every or bool(words & _EVERY)
        seen = seen or (every and chunks[at].sort in "IA" and bool(words & _EXCEPTING))
        if not seen and at - begun >= _REACH:
            return ""
        at += 1
    if not seen or at == begun:
        return ""
    first, last = chunks[begun].first, chunks[at - 1].end - 1
    return sentence.text[sentence.tokens[first].start : sentence.tokens[last].end]
