"""Turns of a transcript, `NAME: words`, where the name in front of the colon is who speaks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.quotations.lexicon import words
from sahara_cli.reading.quotations.sources import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.cast import Cast
    from sahara_cli.reading.quotations.marks import Paragraph

_LABEL = re.compile(
    r"[\"“”\s]*"
    r"(?P<name>(?:(?:[A-Z]\.|[^\W\d_][\w'’-]*)[ \u00a0]){0,3}[^\W\d_][\w'’-]*\.?)"
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?:[\s\u00a0]+(?=\S)"
)
_ASKED = re.compile(r"(?P<name>Q|A|Question|Answer)[.:][\s\u00a0]+(?=\S)")
_TURN = 15  # characters that a turn must have to count
_TURNS = 4
_LOUD = 2  # labels in capitals that make a transcript
_SHORTEST = 3  # letters of a name
_NOT_LABELS = words(
    "note update correction editor's-note photo video warning source q a nb ps image"
)


class Turn(NamedTuple):
    """A paragraph's label, its place, and where the words that follow it start."""

    start: int
    end: int
    words: int


def turns(
    text: str, paragraphs: Sequence[Paragraph], names: Cast
) -> dict[int, tuple[Turn, Source]]:
    """Return the labelled paragraphs by number, none unless the labels make a conversation.

    Two labels in capitals do. Others must come back: four turns, two names, one of them twice. Of
    "Q" and "A" the answers are turns where the lines before them name one person alone.
    """
    if answers := _answers(text, paragraphs, names):
        return answers
    found: dict[int, Turn] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if label and _is_name(label["name"]):
            found[number] = Turn(*label.span("name"), label.end())
    labels = (text[turn.start : turn.end] for turn in found.values())
    called = Counter(label.rsplit(maxsplit=1)[-1].casefold() for label in labels)
    loud = {n: turn for n, turn in found.items() if text[turn.start : turn.end].isupper()}
    if len(loud) >= _LOUD:
        return {number: (turn, _source(text, turn, names)) for number, turn in loud.items()}
    spoken = sum(turn.words + _TURN < paragraphs[number].end for number, turn in found.items())
    if spoken < _TURNS or len(called) <= 1 or max(called.values()) <= 1:
        return {}
    return {number: (turn, _source(text, turn, names)) for number, turn in found.items()}


def _answers(
    text: str, paragraphs: Sequence[Paragraph], names: Cast
) -> dict[int, tuple[Turn, Source]]:
    found: dict[int, Turn] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _ASKED.match(text, paragraph.start, min(paragraph.end, paragraph.start + 20))
        if label:
            found[number] = Turn(*label.span("name"), label.end())
    asks = Counter(text[turn.start] for turn in found.values())
    if min(asks["Q"], asks["A"]) < _LOUD:
        return {}
    first = min(turn.start for turn in found.values())
    met = {mention.person.name: mention.person for mention in names.within(0, first)}
    people = [person for person in met.values() if person.kind == "person"]
    if len(people) != 1:
        return {}
    who = people[0]
    return {
        number: (turn, Source(turn.start, turn.end, who.name, who, who.sex, pronoun=True))
        for number, turn in found.items()
        if text[turn.start] == "A"
    }


def _is_name(name: str) -> bool:
    parts = name.split()
    return (
        parts[0].lower() not in _NOT_LABELS
        and all(part[0].isupper() for part in parts)
        and len(name) >= _SHORTEST
    )


def _source(text: str, turn: Turn, names: Cast) -> Source:
    label = text[turn.start : turn.end]
    person = names.called(label)
    name = label.title() if label.isupper() else label
    if person and not person.name.isupper():
        name = person.name
    return Source(turn.start, turn.end, name, person, person.sex if person else "", pronoun=False)
