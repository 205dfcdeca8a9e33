"""Titles of a share: "Half of the families leave", whose verb agrees with what the share is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.phrases import Phrase

#: Words for a part of several.
_SHARES = frozenset({"half", "most", "all", "some", "many", "several", "few", "third", "majority"})
_LONGEST = 9


def share(sentence: Sentence, phrase: Phrase, wording: str) -> str:
    """Give "half of the families" with its first word, and of "the first of the ships" what stands behind it."""
    behind = _up_to_verb(sentence, phrase)
    return f"{wording} {behind}" if wording.lower() in _SHARES and behind else behind or wording


def shared(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Give what a share is of: "the families" of "half of the families"."""
    if sentence.tokens[phrase.head].low not in _SHARES:
        return None
    behind = [chunk for chunk in sentence.chunks if chunk.first >= phrase.end][:2]
    of = len(behind) > 1 and sentence.tokens[behind[0].first].low == "of"
    return behind[1].phrase if of else None


def _up_to_verb(sentence: Sentence, phrase: Phrase) -> str:
    """Give the words up to the next verb, where words for a time stand in a phrase: "the first of the ships"."""
    verb = next((group.first for group in sentence.groups if group.first > phrase.end), phrase.end)
    if not 0 < verb - phrase.end <= _LONGEST:
        return ""
    return sentence.text[sentence.tokens[phrase.end].start : sentence.tokens[verb - 1].end]
