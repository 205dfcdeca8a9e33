"""Turns of a conversation: `NAME: words`, or a name on a line of its own above the words.

A label that asks for a paper ("JOURNALIST:", "Herald:") is no speaker of the news; one that answers is.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import person_names
from sahara_cli.reading.lexicon.english import PERSON_NOUNS, words
from sahara_cli.reading.quotations.speakers.dialogues import dialogue
from sahara_cli.reading.quotations.speakers.interviews import Label, Turn, answers, unlabelled
from sahara_cli.reading.quotations.speakers.labels import ASKERS, shown, speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.persons import People
    from sahara_cli.reading.quotations.marks import Paragraph

_LABEL = late(
    r"[\"“”\s]*"
    r"(?P<name>(?:(?:[A-Z]\.|[^\W\d_][\w'’-]*)[ \u00a0]){0,3}[^\W\d_][\w'’-]*\.?)"
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?:[\s\u00a0]+(?=\S)"
)
_OWN_LINE = late(
    r"\s*(?P<name>(?:(?:[A-Z]\.|[^\W\d_][\w'’-]*)[ \u00a0]){0,3}[^\W\d_][\w'’-]*\.?)"
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?(?P<colon>:)?\s*"
)
_CLOSED = late(r"\s*(?:\[[^\]\n]{1,40}\]|Ends|ENDS|Thank you\.?|\*+)\s*")
_TURN = 15  # characters that a turn must have to count
_TURNS = 4
_LOUD = 2  # labels in capitals that make a transcript
_SHORTEST = 3  # letters of a name
_NOT_LABELS = words(
    "note update correction editor's-note photo video warning source q a nb ps image"
)


def turns(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Return the turns by the paragraph that opens them, none unless the labels make a conversation.

    Labels on lines of their own do where one asks and another is a person or holds an office. Turns
    labelled "A" do where it is clear who answers. Labels before the words do where two are in
    capitals, where they come back, or where one asks and another is named before.
    """
    return (
        _on_own_lines(text, paragraphs, names)
        or answers(text, paragraphs, names)
        or dialogue(text, paragraphs, names)
        or _before_words(text, paragraphs, names)
        or unlabelled(text, paragraphs, names)
    )


def _before_words(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read the turns of labels that stand before their words: `NAME: words`."""
    labels: dict[int, Label] = {}
    for number, paragraph in enumerate(paragraphs):
        label = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if label and _is_name(label["name"]):
            labels[number] = Label(*label.span("name"), label.end())
    loud = {at: label for at, label in labels.items() if text[label.start : label.end].isupper()}
    if len(loud) >= _LOUD and _are_people(text, names, loud):
        return _inline(text, paragraphs, names, _without_askers(text, loud))
    if _come_back(text, paragraphs, labels):
        return _inline(text, paragraphs, names, labels)
    asking = _asking(text, paragraphs, names, labels)
    answering = {at: label for at, label in labels.items() if shown(text, label) not in asking}
    return _inline(text, paragraphs, names, answering) if asking else {}


def _without_askers(text: str, labels: dict[int, Label]) -> dict[int, Label]:
    return {
        at: label for at, label in labels.items() if shown(text, label).casefold() not in ASKERS
    }


def _are_people(text: str, names: People, labels: dict[int, Label]) -> bool:
    """Tell labels of speakers from headings of a list ("DRIVER OF THE DAY: …"): one comes back, asks, or is known."""
    names_shown = [shown(text, label) for label in labels.values()]
    return len(set(names_shown)) < len(names_shown) or any(
        _is_known(name, names) for name in names_shown
    )


def _is_known(name: str, names: People) -> bool:
    first, *_ = parts = name.split()
    person = names.called(name)
    named = person is not None and (person.kind == "person" or person.mentions > 1)
    return named or person_names.is_given(first) or any(part.lower() in ASKERS for part in parts)


def _asking(
    text: str, paragraphs: Sequence[Paragraph], names: People, labels: dict[int, Label]
) -> frozenset[str]:
    """Find who asks where all others are people, by their names or the text before: "Herald: …? Kovacs: …"."""
    if not labels:
        return frozenset()
    said: dict[str, list[int]] = {}
    for number, label in labels.items():
        said.setdefault(shown(text, label), []).append(number)
    asking = {
        name
        for name, numbers in said.items()
        if all(text[paragraphs[number].end - 1] == "?" for number in numbers)
    }
    others = said.keys() - asking
    met = _met(names, min(label.start for label in labels.values()))
    known = (
        name.rsplit(maxsplit=1)[-1] in met or person_names.is_person(tuple(name.split()))
        for name in others
    )
    return frozenset(asking) if others and all(known) else frozenset()


def _met(names: People, first: int) -> set[str]:
    """Give the family names of the people whom a text names before a place."""
    before = names.within(0, first)
    people = (naming.person for naming in before if naming.person.kind == "person")
    return {person.name.rsplit(maxsplit=1)[-1] for person in people}


def _come_back(text: str, paragraphs: Sequence[Paragraph], labels: dict[int, Label]) -> bool:
    """Tell whether labels come back as in a conversation: four turns, two names, half the turns of names that return.

    In a list of states or subjects ("Oregon: ...", "Health: ...") one may stand twice, and nobody speaks.
    """
    names = (text[label.start : label.end] for label in labels.values())
    counts = Counter(name.rsplit(maxsplit=1)[-1].casefold() for name in names)
    long = sum(label.words + _TURN < paragraphs[number].end for number, label in labels.items())
    back = sum(count for count in counts.values() if count > 1)
    return long >= _TURNS and len(counts) > 1 and 2 * back >= len(labels)


def _inline(
    text: str, paragraphs: Sequence[Paragraph], names: People, labels: dict[int, Label]
) -> dict[int, Turn]:
    return {
        number: Turn(label.start, label.end, _parts(paragraphs, number, label), number, source)
        for number, label in labels.items()
        for source in (speaker(text, label, names),)
    }


def _parts(
    paragraphs: Sequence[Paragraph], number: int, label: Label
) -> tuple[tuple[int, int], ...]:
    paragraph = paragraphs[number]
    if paragraph.stretches and paragraph.stretches[0].start <= label.start:
        return tuple(stretch[:2] for stretch in paragraph.stretches)
    return ((label.words, paragraph.end),)


def _on_own_lines(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read the turns of labels that stand on lines of their own, up to the next such label."""
    labels = _own_lines(text, paragraphs)
    if len(labels) < _LOUD:
        return {}
    parts = _spoken(text, paragraphs, labels)
    speakers = {number: shown(text, label) for number, label in labels.items() if parts[number]}
    asking = {name for name in speakers.values() if _only_asks(text, name, speakers, parts)}
    if not asking or not any(map(_is_speaker, set(speakers.values()) - asking)):
        return {}
    turns: dict[int, Turn] = {}
    for number, name in speakers.items():
        label, spoken = labels[number], parts[number]
        source = None if name in asking else speaker(text, label, names)
        turns[number] = Turn(label.start, label.end, spoken, number + len(spoken), source)
    return turns


def _own_lines(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Label]:
    labels: dict[int, Label] = {}
    bare: dict[int, Label] = {}
    for number, paragraph in enumerate(paragraphs):
        line = _OWN_LINE.fullmatch(text, paragraph.start, paragraph.end)
        if line is None or not _is_name(line["name"]):
            continue
        label = Label(*line.span("name"), paragraph.end)
        if _is_label(line["name"], colon=bool(line["colon"])):
            labels[number] = label
        elif not line["colon"]:
            bare[number] = label
    return labels or _of_one_who_comes_back(text, bare)


def _of_one_who_comes_back(text: str, labels: dict[int, Label]) -> dict[int, Label]:
    """Keep names in small letters, with no colon, if one is a person who stands above several answers."""
    counts = Counter(shown(text, label) for label in labels.values())
    returning = any(
        count > 1 and person_names.is_person(tuple(name.split())) for name, count in counts.items()
    )
    return labels if returning and len(counts) > 1 else {}


def _spoken(
    text: str, paragraphs: Sequence[Paragraph], labels: dict[int, Label]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """Gather the paragraphs behind each label, up to the next or to "[ends]"."""
    spoken = {}
    for number, following in zip(labels, [*list(labels)[1:], len(paragraphs)], strict=True):
        parts = []
        for paragraph in paragraphs[number + 1 : following]:
            if _CLOSED.fullmatch(text, paragraph.start, paragraph.end):
                break
            parts.append((paragraph.start, paragraph.end))
        spoken[number] = tuple(parts)
    return spoken


def _only_asks(
    text: str, name: str, speakers: dict[int, str], spoken: dict[int, tuple[tuple[int, int], ...]]
) -> bool:
    if name.casefold() in ASKERS:
        return True
    ends = [
        text[spoken[number][-1][1] - 1] for number, speaker in speakers.items() if speaker == name
    ]
    # Whoever has a person's name is a paper's only where he opens the talk.
    opens = next(iter(speakers.values())) == name
    return (opens or not _is_speaker(name)) and all(end == "?" for end in ends)


def _is_label(name: str, *, colon: bool) -> bool:
    """Tell a name or an office from a heading: without a colon only where all is in capitals."""
    known = name.casefold() in ASKERS or _is_speaker(name.title() if name.isupper() else name)
    return (colon and _is_name(name)) or (name.isupper() and known)


def _is_speaker(name: str) -> bool:
    words = tuple(name.split())
    return person_names.is_person(words) or words[-1].casefold() in PERSON_NOUNS


def _is_name(name: str) -> bool:
    parts = name.split()
    return (
        parts[0].lower() not in _NOT_LABELS
        and all(part[0].isupper() for part in parts)
        and len(name) >= _SHORTEST
    )
