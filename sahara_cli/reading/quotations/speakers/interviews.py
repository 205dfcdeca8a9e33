"""Interviews whose turns are labelled Q and A: who answers is named in the lines before them, or by who asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.english import PERSON_NOUNS
from sahara_cli.reading.lexicon.person_names import is_person
from sahara_cli.reading.quotations.speakers.sources import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sahara_cli.reading.people.persons import Naming, People, Person
    from sahara_cli.reading.quotations.marks import Paragraph

_ASKED = late(r"(?P<name>Q|A|Question|Answer)[.:][\s\u00a0]+(?=\S)")
#: Words that lead to who is interviewed: "spoke to Ann Lee", "an interview with Ann Lee", "Ann Lee talks to us".
_LEADS = late(
    r"\b(?:(?:spoke|speaks|talked|talks|chatted|sat down|caught up|met up) (?:to|with)|(?:interview|conversation|talk"
    r"|chat|Q&A) with|interviews?|interviewed|asked|questioned|put to|(?:questions?|answers?) (?:to|from|by|for))"
    r" (?:(?!(?:about|that|what|which|who|how|on|over|as|when|after|before|in|at|for|whom)\b)[\w'’.-]+ ){0,4}$",
    re.IGNORECASE,
)
_TALKS = late(
    r",?(?: [\w'’,.-]+){0,12}? (?:(?:spoke|speaks|talked|talks|sat down|answers?|answered|explains?|discuss(?:es|ed)?)"
    r"\b|(?:was|is) (?:interviewed|asked|speaking))"
)
#: An office before where it is held: "the mayor of" Harrow Bay, who is no place.
_OFFICE = late(
    r"\b(?:(?:the|an?|its|their|our|former|deputy|acting|new) )*(?P<noun>[\w-]+) (?:of|for|in) (?:the )?$"
)
#: A line that asks, as a heading between answers does, and words of somebody who speaks of himself.
_QUESTION = late(r"[\s*_#]*(?:\d{1,2}[.)]\s+)?[^\W\d_][^\n]{4,300}\?[\s*_]*")
_OWN = late(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|we['’](?:re|ve|d|ll)|our|us)\b", re.IGNORECASE)
_QUESTIONS = 2
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
    labels = _lettered(text, paragraphs)
    asked = [number for number, label in labels.items() if text[label.start] == "Q"]
    answered = [number for number, label in labels.items() if text[label.start] == "A"]
    if not asked or not answered or not _is_asked(text, paragraphs, asked):
        return {}
    person = _answerer(text, paragraphs, names, labels) or _holder(text, names, labels)
    following = dict(zip(labels, [*list(labels)[1:], 0], strict=True))
    turns: dict[int, Turn] = {}
    for number, label in labels.items():
        who = person if number in answered else None
        turns[number] = _answer(label, paragraphs, number, following[number], who)
    return turns


def _lettered(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Label]:
    labels: dict[int, Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _ASKED.match(text, paragraph.start, min(paragraph.end, paragraph.start + 20))
        if label:
            labels[number] = Label(*label.span("name"), label.end())
    return labels


def unlabelled(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read an interview without labels: lines that ask, and what the one person announced before answers to them.

    Somebody has to speak of himself in most answers, and no words stand between marks.
    """
    asked = [
        at for at, line in enumerate(paragraphs) if _QUESTION.fullmatch(text, line.start, line.end)
    ]
    if len(asked) < _QUESTIONS or any(line.stretches for line in paragraphs[asked[0] :]):
        return {}
    person = _announced(text, names, paragraphs[asked[0]].start)
    spoken = {
        at: paragraphs[at + 1 : following]
        for at, following in zip(asked, [*asked[1:], asked[-1] + 2], strict=True)
    }
    if person is None or not all(spoken.values()) or not _is_of_oneself(text, spoken.values()):
        return {}
    turns: dict[int, Turn] = {}
    for at, said in spoken.items():
        start, behind = paragraphs[at].start, said[0].start
        turns[at] = _answer(Label(start, start, start), paragraphs, at, at + 1, None)
        source = Source(behind, behind, person.name, person, person.sex, pronoun=True)
        parts = tuple((paragraph.start, paragraph.end) for paragraph in said)
        turns[at + 1] = Turn(behind, behind, parts, at + len(said), source)
    return turns


def _announced(text: str, names: People, first: int) -> Person | None:
    """Find the only person whom the lines before the first question say to be interviewed."""
    people = {
        id(naming.person): naming.person
        for naming in names.within(0, first)
        if naming.person.kind in {"", "person"}
        and _is_interviewed(text, naming, first)
        and not _office(text, naming)
    }
    return next(iter(people.values())) if len(people) == 1 else None


def _is_of_oneself(text: str, spoken: Collection[Sequence[Paragraph]]) -> bool:
    own = [
        any(_OWN.search(text, paragraph.start, paragraph.end) for paragraph in said)
        for said in spoken
    ]
    return 2 * sum(own) >= len(spoken)


def _is_asked(text: str, paragraphs: Sequence[Paragraph], asked: Sequence[int]) -> bool:
    """Tell questions from a list whose rows begin with "Q": several, or one with its mark."""
    return len(asked) > 1 or "?" in text[paragraphs[asked[0]].start : paragraphs[asked[0]].end]


def _answerer(
    text: str, paragraphs: Sequence[Paragraph], names: People, labels: dict[int, Label]
) -> Person | None:
    """Find who answers: the only person whom the lines before name, or who talks in them; else who is addressed."""
    first = min(label.start for label in labels.values())
    before = _people_before(text, names, first)
    talking = [naming for naming in before if _is_interviewed(text, naming, first)]
    tried = [before, talking] if before else _otherwise(text, paragraphs, names, labels)
    for namings in tried:
        people = {id(naming.person): naming.person for naming in namings}
        if len(people) == 1:
            return next(iter(people.values()))
    return None


def _people_before(text: str, names: People, first: int) -> list[Naming]:
    """Give the namings of people before the first label, without the places where an office is held."""
    named = names.within(0, first)
    seats = {id(naming.person) for naming in named if _is_seat(text, naming)}
    people = (naming for naming in named if naming.person.kind == "person")
    return [
        naming for naming in people if id(naming.person) not in seats and not _office(text, naming)
    ]


def _lead(text: str, naming: Naming) -> str:
    """Give the words of a line that stand not far before a name."""
    start = max(text.rfind("\n", 0, naming.start) + 1, naming.start - _NEAR)
    return text[start : naming.start]


def _office(text: str, naming: Naming) -> str:
    """Give the office that is held at what a name names, as it stands: "the mayor of " before a town."""
    office = _OFFICE.search(_lead(text, naming))
    return office[0] if office and office["noun"].lower() in PERSON_NOUNS else ""


def _is_seat(text: str, naming: Naming) -> bool:
    """Tell the place of "the mayor of Harrow Bay" from the person of "the wife of Omar Haddad"."""
    return bool(_office(text, naming)) and not is_person(tuple(naming.person.name.split()))


def _holder(text: str, names: People, labels: dict[int, Label]) -> str:
    """Give the phrase for who is interviewed where an office alone tells it: "the mayor of Harrow Bay"."""
    first = min(label.start for label in labels.values())
    phrases = {
        office + text[naming.start : naming.end]
        for naming in names.within(0, first)
        if (office := _office(text, naming)) and _is_interviewed(text, naming, first)
    }
    return next(iter(phrases)) if len(phrases) == 1 else ""


def _otherwise(
    text: str, paragraphs: Sequence[Paragraph], names: People, labels: dict[int, Label]
) -> list[list[Naming]]:
    """Give whom the closing line names, and whom questions address."""
    asked = (
        (label, paragraphs[number].end)
        for number, label in labels.items()
        if text[label.start] == "Q"
    )
    closing = _signed(text, names, paragraphs[max(labels)].end)
    return [list(closing), list(_addressed(text, names, asked))]


def _signed(text: str, names: People, end: int) -> Iterator[Naming]:
    """Yield who talked, by the line that closes an interview: "Ann Lee was speaking to Omar Haddad"."""
    for naming in names.within(end, len(text)):
        opens = not text[end : naming.start].strip() or text[naming.start - 1] == "\n"
        led = _LEADS.search(text[max(end, naming.start - _NEAR) : naming.start])
        behind = text[naming.end : naming.end + _BEHIND].partition("\n")[0]
        if led or (opens and _TALKS.match(behind)):
            yield naming


def _is_interviewed(text: str, naming: Naming, first: int) -> bool:
    if _LEADS.search(_lead(text, naming)):
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
    label: Label,
    paragraphs: Sequence[Paragraph],
    number: int,
    following: int,
    who: Person | str | None,
) -> Turn:
    last = max(following - 1, number)
    more = [(paragraph.start, paragraph.end) for paragraph in paragraphs[number + 1 : last + 1]]
    source = _source(label, who) if who else None
    parts = ((label.words, paragraphs[number].end), *more)
    return Turn(label.start, label.end, parts, last, source)


def _source(label: Label, who: Person | str) -> Source:
    """Make the source of an answer: a person, or a phrase that names nobody."""
    if isinstance(who, str):
        return Source(label.start, label.end, who, None, "", pronoun=True)
    return Source(label.start, label.end, who.name, who, who.sex, pronoun=True)
