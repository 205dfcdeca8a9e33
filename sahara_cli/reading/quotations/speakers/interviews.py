"""Interviews whose turns are labelled Q and A: who answers is named in the lines before them, or by who asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.quotations.speakers.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.people.persons import Naming, People, Person
    from sahara_cli.reading.quotations.marks import Paragraph

_ASKED = late(r"(?P<name>Q|A|Question|Answer)[.:][\s\u00a0]+(?=\S)")
#: Words that lead to who is interviewed: "spoke to Ann Lee", "an interview with Ann Lee", "Ann Lee talks to us".
_LEADS = late(
    r"\b(?:(?:spoke|speaks|talked|talks|chatted|sat down|caught up|met up) (?:to|with)|(?:interview|conversation|talk"
    r"|chat|Q&A) with|interviews?|interviewed|asked|questioned|put to|(?:questions?|answers?) (?:to|from|by))"
    r" (?:(?!(?:about|that|what|which|who|how|on|over|as|when|after|before|in|at|for|whom)\b)[\w'’.-]+ ){0,4}$",
    re.IGNORECASE,
)
_TALKS = late(
    r",?(?: [\w'’,.-]+){0,12}? (?:(?:spoke|speaks|talked|talks|sat down|answers?|answered|explains?|discuss(?:es|ed)?)"
    r"\b|(?:was|is) (?:interviewed|asked|speaking))"
)
#: So many characters before and behind a name are read for these.
_NEAR, _BEHIND = 60, 120
#: So many characters may stand before the name by which somebody is addressed: "Good morning, Minister Lee,".
_OPENING = 24


class Turn(NamedTuple):
    """A label, the stretches that follow it, their last paragraph, and the speaker.

    `source` is None for a label that only asks.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    last: int
    source: Source | None


class Label(NamedTuple):
    """Where a label begins and ends, and where the words behind it begin."""

    start: int
    end: int
    words: int


def labelled(lines: Sequence[str]) -> list[int]:
    """Give the lines of an interview that are labelled as answers: none of a text that is none."""
    marks = [match["name"][0] if (match := _ASKED.match(line)) else "" for line in lines]
    asked = [line for line, mark in zip(lines, marks, strict=True) if mark == "Q"]
    if len(asked) > 1 or any("?" in line for line in asked):
        return [at for at, mark in enumerate(marks) if mark == "A"]
    return []


def answers(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read the turns labelled "A", by the paragraph that opens them, where it is clear who answers.

    An answer goes on up to the next label; behind the last label only its own paragraph is one.
    """
    labels: dict[int, Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _ASKED.match(text, paragraph.start, min(paragraph.end, paragraph.start + 20))
        if label:
            labels[number] = Label(*label.span("name"), label.end())
    asked = [number for number, label in labels.items() if text[label.start] == "Q"]
    answered = [number for number, label in labels.items() if text[label.start] == "A"]
    if not asked or not answered or not _is_asked(text, paragraphs, asked):
        return {}
    person = _answerer(text, paragraphs, names, labels)
    if person is None:
        return {}
    following = dict(zip(labels, [*list(labels)[1:], 0], strict=True))
    return {
        number: _answer(labels[number], paragraphs, number, following[number], person)
        for number in answered
    }


def _is_asked(text: str, paragraphs: Sequence[Paragraph], asked: Sequence[int]) -> bool:
    """Tell questions from a list whose rows begin with "Q": several, or one with its mark."""
    return len(asked) > 1 or "?" in text[paragraphs[asked[0]].start : paragraphs[asked[0]].end]


def _answerer(
    text: str, paragraphs: Sequence[Paragraph], names: People, labels: dict[int, Label]
) -> Person | None:
    """Find who answers: the only person whom the lines before name, or who talks in them; else who is addressed."""
    first = min(label.start for label in labels.values())
    before = [naming for naming in names.within(0, first) if naming.person.kind == "person"]
    talking = [naming for naming in before if _is_interviewed(text, naming, first)]
    asked = (
        (label, paragraphs[number].end)
        for number, label in labels.items()
        if text[label.start] == "Q"
    )
    for namings in (before, talking, [] if before else _addressed(text, names, asked)):
        people = {id(naming.person): naming.person for naming in namings}
        if len(people) == 1:
            return next(iter(people.values()))
    return None


def _is_interviewed(text: str, naming: Naming, first: int) -> bool:
    start = max(text.rfind("\n", 0, naming.start) + 1, naming.start - _NEAR)
    if _LEADS.search(text[start : naming.start]):
        return True
    behind = text[naming.end : min(first, naming.end + _BEHIND)].partition("\n")[0]
    return bool(_TALKS.match(behind.partition(". ")[0]))


def _addressed(text: str, names: People, asked: Iterator[tuple[Label, int]]) -> Iterator[Naming]:
    """Yield the names by which questions address somebody: "Minister Lee, will you", "will you, Ms Lee?"."""
    for label, end in asked:
        for naming in names.within(label.words, end):
            led, sign = text[label.words : naming.start], text[naming.end : naming.end + 1]
            opens = len(led) <= _OPENING and (sign == "," or (sign in {".", "!"} and "," in led))
            closes = sign == "?" and "," in led[-_OPENING:]
            if (opens or closes) and naming.person.kind in ("", "person"):
                yield naming


def _answer(
    label: Label, paragraphs: Sequence[Paragraph], number: int, following: int, person: Person
) -> Turn:
    last = max(following - 1, number)
    more = [(paragraph.start, paragraph.end) for paragraph in paragraphs[number + 1 : last + 1]]
    source = Source(label.start, label.end, person.name, person, person.sex, pronoun=True)
    parts = ((label.words, paragraphs[number].end), *more)
    return Turn(label.start, label.end, parts, last, source)
