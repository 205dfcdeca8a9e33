"""The words of a phrase that names nobody: in short, whose they are, and what noun cannot mean a body named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.language.phrases import Phrase
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence

_PLACE_BEHIND = re.compile(r" (?:of|in) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_LONGEST = 6
_TRADING = frozenset({"company", "firm", "group", "bank", "airline", "carrier", "club"})
_PUBLIC = frozenset(
    {"commission", "ministry", "court", "council", "nations", "parliament", "senate", "congress", "government", "union"}
    | {"committee", "police", "army", "party", "university", "tribunal", "authority", "department", "office"}
    | {"organization", "organisation", "federation"}
)  # fmt: skip


def short(sentence: Sentence, phrase: Phrase) -> str:
    """Give a phrase without its numbers and articles, and with the place that goes with it: "police in Lyon"."""
    first = phrase.first
    while first < phrase.head and (
        sentence.tokens[first].tag in "DM" or sentence.tokens[first].low in people()["share"]
    ):
        first += 1
    if phrase.end - first > _LONGEST:
        first = phrase.head
    start, end = sentence.tokens[first].start, sentence.tokens[phrase.end - 1].end
    placed = [
        m.end
        for m in sentence.mentions
        if m.place and sentence.text[end : m.start] in {" in ", " of "}
    ]
    behind = _PLACE_BEHIND.match(sentence.text, end, sentence.end)
    if placed:
        end = placed[0]
    elif behind and sentence.tokens[phrase.head].tag == "N":
        end = behind.end()
    words = sentence.text[start:end]
    return words if sentence.tokens[first].tag == "P" else words[:1].lower() + words[1:]


def possessor(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Give the rebels of "the rebels' claim that they", else the phrase itself."""
    marks = [n for n in range(phrase.first, phrase.end) if sentence.tokens[n].tag == "G"]
    return Phrase(phrase.first, marks[-1], marks[-1] - 1) if marks else phrase


def is_public(noun: str, name: str) -> bool:
    """Tell "the company" from the commission or the ministry that the article has just named."""
    return noun in _TRADING and bool(_PUBLIC & set(name.lower().split()))
