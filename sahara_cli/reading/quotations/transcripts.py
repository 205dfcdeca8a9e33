"""Turns of a conversation: `NAME: words`, or a name on a line of its own above what that one says.

Who asks on a paper's behalf ("JOURNALIST:", "Herald:") is no speaker of the news; whoever answers is.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.english import PERSON_NOUNS, words
from sahara_cli.reading.people import lists
from sahara_cli.reading.quotations.sources import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.persons import People
    from sahara_cli.reading.quotations.marks import Paragraph

_LABEL = re.compile(
    r"[\"“”\s]*"
    r"(?P<name>(?:(?:[A-Z]\.|[^\W\d_][\w'’-]*)[ \u00a0]){0,3}[^\W\d_][\w'’-]*\.?)"
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?:[\s\u00a0]+(?=\S)"
)
_OWN_LINE = re.compile(
    r"\s*(?P<name>(?:(?:[A-Z]\.|[^\W\d_][\w'’-]*)[ \u00a0]){0,3}[^\W\d_][\w'’-]*\.?)"
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?(?P<colon>:)?\s*"
)
_CLOSED = re.compile(r"\s*(?:\[[^\]\n]{1,40}\]|Ends|ENDS|Thank you\.?|\*+)\s*")
_ASKED = re.compile(r"(?P<name>Q|A|Question|Answer)[.:][\s\u00a0]+(?=\S)")
_TURN = 15  # characters that a turn must have to count
_TURNS = 4
_LOUD = 2  # labels in capitals that make a transcript
_SHORTEST = 3  # letters of a name
_NOT_LABELS = words(
    "note update correction editor's-note photo video warning source q a nb ps image"
)


#: Who ask for a paper or a public, and are no speakers of the news.
_ASKERS = words(
    "journalist journalists question questioner reporter interviewer host moderator presenter compere q interviewer"
    " unidentified speaker audience"
)


class Turn(NamedTuple):
    """A label, the stretches that follow it, the last paragraph that is part of them, and who speaks.

    `source` is None for one who only asks.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    last: int
    source: Source | None


class _Label(NamedTuple):
    start: int
    end: int
    words: int


def turns(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Return the turns by the paragraph that opens them, none unless the labels make a conversation.

    Two labels in capitals do. Others must come back: four turns, two names, one of them twice. Of
    "Q" and "A" the answers are turns where the lines before them name one person alone. Labels on lines
    of their own do where one asks and another is a person or holds an office.
    """
    if alone := _alone(text, paragraphs, names):
        return alone
    if answers := _answers(text, paragraphs, names):
        return answers
    found: dict[int, _Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if label and _is_name(label["name"]):
            found[number] = _Label(*label.span("name"), label.end())
    labels = (text[one.start : one.end] for one in found.values())
    called = Counter(label.rsplit(maxsplit=1)[-1].casefold() for label in labels)
    loud = {n: one for n, one in found.items() if text[one.start : one.end].isupper()}
    if len(loud) >= _LOUD:
        return _inline(text, paragraphs, names, loud)
    spoken = sum(one.words + _TURN < paragraphs[number].end for number, one in found.items())
    if spoken < _TURNS or len(called) <= 1 or max(called.values()) <= 1:
        return {}
    return _inline(text, paragraphs, names, found)


def _inline(
    text: str, paragraphs: Sequence[Paragraph], names: People, found: dict[int, _Label]
) -> dict[int, Turn]:
    return {
        number: Turn(label.start, label.end, _parts(paragraphs, number, label), number, source)
        for number, label in found.items()
        for source in (_speaker(text, label, names),)
    }


def _parts(
    paragraphs: Sequence[Paragraph], number: int, label: _Label
) -> tuple[tuple[int, int], ...]:
    paragraph = paragraphs[number]
    if paragraph.stretches and paragraph.stretches[0].start <= label.start:
        return tuple(one[:2] for one in paragraph.stretches)
    return ((label.words, paragraph.end),)


def _alone(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read the turns of labels that stand on lines of their own, up to the next such label."""
    found: dict[int, _Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _OWN_LINE.fullmatch(text, paragraph.start, paragraph.end)
        if label and _is_label(label["name"], colon=bool(label["colon"])):
            found[number] = _Label(*label.span("name"), paragraph.end)
    if len(found) < _LOUD:
        return {}
    held = _spoken(text, paragraphs, found)
    called = {number: _shown(text, label) for number, label in found.items() if held.get(number)}
    asking = {name for name in called.values() if _only_asks(text, name, called, held)}
    if not asking or not any(_is_speaker(name) for name in set(called.values()) - asking):
        return {}
    read: dict[int, Turn] = {}
    for number, name in called.items():
        here, parts = found[number], held[number]
        source = None if name in asking else _speaker(text, here, names)
        read[number] = Turn(here.start, here.end, parts, number + len(parts), source)
    return read


def _spoken(
    text: str, paragraphs: Sequence[Paragraph], found: dict[int, _Label]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """Gather the paragraphs behind each label, up to the next or to "[ends]"."""
    held = {}
    for number, following in zip(found, [*list(found)[1:], len(paragraphs)], strict=True):
        parts = []
        for one in paragraphs[number + 1 : following]:
            if _CLOSED.fullmatch(text, one.start, one.end):
                break
            parts.append((one.start, one.end))
        held[number] = tuple(parts)
    return held


def _only_asks(
    text: str, name: str, called: dict[int, str], held: dict[int, tuple[tuple[int, int], ...]]
) -> bool:
    if name.casefold() in _ASKERS:
        return True
    ends = [text[held[number][-1][1] - 1] for number, one in called.items() if one == name]
    return not _is_speaker(name) and all(end == "?" for end in ends)


def _is_label(name: str, *, colon: bool) -> bool:
    """Tell a name or an office from a heading: without a colon only where all is in capitals."""
    known = name.casefold() in _ASKERS or _is_speaker(name.title() if name.isupper() else name)
    return (colon and _is_name(name)) or (name.isupper() and known)


def _is_speaker(name: str) -> bool:
    words = tuple(name.split())
    return lists.is_person(words) or words[-1].casefold() in PERSON_NOUNS


def _shown(text: str, label: _Label) -> str:
    name = " ".join(text[label.start : label.end].split())
    return name.title() if name.isupper() else name


def _answers(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    found: dict[int, _Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _ASKED.match(text, paragraph.start, min(paragraph.end, paragraph.start + 20))
        if label:
            found[number] = _Label(*label.span("name"), label.end())
    asks = Counter(text[one.start] for one in found.values())
    if min(asks["Q"], asks["A"]) < _LOUD:
        return {}
    first = min(one.start for one in found.values())
    met = {mention.person.name: mention.person for mention in names.within(0, first)}
    people = [person for person in met.values() if person.kind == "person"]
    if len(people) != 1:
        return {}
    who = people[0]
    return {
        number: Turn(
            one.start,
            one.end,
            ((one.words, paragraphs[number].end),),
            number,
            Source(one.start, one.end, who.name, who, who.sex, pronoun=True),
        )
        for number, one in found.items()
        if text[one.start] == "A"
    }


def _is_name(name: str) -> bool:
    parts = name.split()
    return (
        parts[0].lower() not in _NOT_LABELS
        and all(part[0].isupper() for part in parts)
        and len(name) >= _SHORTEST
    )


def _speaker(text: str, label: _Label, names: People) -> Source:
    called = _shown(text, label)
    person = names.called(called)
    name, sex = called, person.sex if person else ""
    if person and not person.name.isupper():
        name = person.name
    elif holder := _holder(text, called):
        name = holder
    return Source(label.start, label.end, name, person, sex, pronoun=False)


def _holder(text: str, office: str) -> str | None:
    """Find who holds an office by a heading: "TRANSCRIPT OF THE PRIME MINISTER THE HON ANN LEE MP"."""
    if office.rsplit(maxsplit=1)[-1].casefold() not in PERSON_NOUNS:
        return None
    heading = re.compile(
        rf"\b{re.escape(office)},? (?:(?:the )?hon\.? |(?:mr|mrs|ms|dr)\.? )*"
        r"(?P<name>(?:[^\W\d_][\w'-]* ){1,2}[^\W\d_][\w'-]*)",
        re.IGNORECASE,
    )
    for found in heading.finditer(text):
        words = found["name"].split()
        for end in range(2, len(words) + 1):
            name = tuple(word.title() if word.isupper() else word for word in words[:end])
            if all(word[0].isupper() for word in name) and lists.is_person(name):
                return " ".join(name)
    return None
