"""Interviews by what their labels do: one voice asks, or unlabelled lines do, and people who are known answer.

A label may stand before its words or on a line of its own, with a title, an office or a short form: "Sen. Lee:",
"ANN LEE, MINISTER:", "Ann Lee (AL):", "AL:".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import person_names
from sahara_cli.reading.lexicon.english import PERSON_NOUNS, TITLES, words
from sahara_cli.reading.quotations.speakers.interviews import Label, Turn
from sahara_cli.reading.quotations.speakers.labels import ASKERS, speaker
from sahara_cli.reading.quotations.speakers.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.people.persons import People, Person
    from sahara_cli.reading.quotations.marks import Paragraph

_LABEL = late(
    r"[*_\s\"“]*(?P<name>(?:[^\W\d_][\w'’-]*\.?[ \u00a0]){0,4}[^\W\d_][\w'’-]*)\.?"
    r"(?:,[ \u00a0](?P<office>[^\W\d_][^,.:;?!\n]{1,50}))?(?:[ \u00a0]\((?P<short>[^()\n]{1,40})\))?"
    r"[*_]*:[*_]*(?:\s+(?=\S)|$)"
)
_ASIDE = late(r"\s*(?:\([^()\n]*\)|\[[^\[\]\n]*\]|\*[^*\n]*\*)\.?\s*")
_CLOSED = late(r"\s*(?:\[[^\]\n]{1,40}\]|Ends|ENDS|\*+|###)\s*")
#: What who asks may say without asking.
_POLITE = late(
    r"(?:many )?(?:thank you|thanks|welcome|hello|good (?:morning|afternoon|evening|day)|congratulations)\b[^?]{0,60}",
)
_PARTICLES = words("de del della di da van von der den bin ibn al el la le of the y e")
#: Names of papers and programmes are short, and so are the letters that stand for a name.
_LETTERS = 3
_TURNS = 2


class _Voice(NamedTuple):
    """A label of the text, the name that it stands for, whether it tells an office, and whether it has its line."""

    label: Label
    name: str
    office: str
    own_line: bool


class _Talk(NamedTuple):
    """A text whose labels are read, by their paragraphs."""

    text: str
    paragraphs: Sequence[Paragraph]
    names: People
    voices: dict[int, _Voice]

    def words(self, number: int) -> str:
        """Give the words of a paragraph."""
        paragraph = self.paragraphs[number]
        return self.text[paragraph.start : paragraph.end].strip(' *_\t\u00a0"”')

    def parts(self, number: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give the stretches of a turn, asides left out."""
        voice = self.voices[number]
        first = self.paragraphs[number].end
        stretches = [] if voice.own_line else [(voice.label.words, first)]
        for paragraph in self.paragraphs[number + 1 : end]:
            if _CLOSED.fullmatch(self.text, paragraph.start, paragraph.end):
                break
            if not _ASIDE.fullmatch(self.text, paragraph.start, paragraph.end):
                stretches.append((paragraph.start, paragraph.end))
        return tuple(stretches)


def dialogue(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, Turn]:
    """Read the turns of an interview by the paragraph that opens them: none of a text that is none."""
    voices = _voices(text, paragraphs, names)
    if len(voices) < _TURNS:
        return {}
    talk = _Talk(text, paragraphs, names, voices)
    asking = _asking(talk)
    answering = {voice.name for voice in voices.values()} - asking
    lines = frozenset[int]() if asking else _asking_lines(talk)
    if not answering or not (asking or lines):
        return {}
    if not all(_is_known(talk, voice) for voice in voices.values() if voice.name in answering):
        return {}
    return dict(_turns(talk, asking, lines))


def _turns(
    talk: _Talk, asking: frozenset[str], lines: frozenset[int]
) -> Iterator[tuple[int, Turn]]:
    starts = sorted({*talk.voices, *lines})
    for number, following in zip(starts, [*starts[1:], 0], strict=True):
        if number in lines:
            start, end, _ = talk.paragraphs[number]
            yield number, Turn(start, start, ((start, end),), number, None)
            continue
        voice = talk.voices[number]
        label = voice.label
        source = None if voice.name in asking else _source(talk, voice)
        end = following or _end(talk, number, voice)
        if source and source.person:
            end = _told_of(talk, number, end, source.person)
        yield number, Turn(label.start, label.end, talk.parts(number, end), end - 1, source)


def _end(talk: _Talk, number: int, voice: _Voice) -> int:
    """Give where the last turn ends: a label with a line of its own has what follows, another its own paragraph."""
    return len(talk.paragraphs) if voice.own_line else number + 1


def _told_of(talk: _Talk, number: int, end: int, person: Person) -> int:
    """Cut a turn before the writer goes on, who calls its speaker by name."""
    for at in range(number + 1, end):
        paragraph = talk.paragraphs[at]
        if any(
            naming.person is person for naming in talk.names.within(paragraph.start, paragraph.end)
        ):
            return at
    return end


def _source(talk: _Talk, voice: _Voice) -> Source:
    """Name who answers; letters that stand for nobody of the text are kept as they are."""
    label, raw = voice.label, talk.text[voice.label.start : voice.label.end]
    person = talk.names.called(voice.name)
    if voice.name == raw and raw.isupper() and len(raw) <= _LETTERS and person is None:
        return Source(label.start, label.end, None, None, "", pronoun=False)
    if voice.name.casefold() == raw.casefold():
        return speaker(talk.text, label, talk.names)
    name = person.name if person and not person.name.isupper() else voice.name
    return Source(label.start, label.end, name, person, person.sex if person else "", pronoun=False)


def _voices(text: str, paragraphs: Sequence[Paragraph], names: People) -> dict[int, _Voice]:
    """Read the labels of a text, each with the fullest name that it stands for."""
    labels: dict[int, tuple[Label, str, str, bool]] = {}
    short: dict[str, str] = {}
    for number, paragraph in enumerate(paragraphs):
        end = min(paragraph.end, paragraph.start + 120)
        match = _LABEL.match(text, paragraph.start, end)
        if match is None or not _is_name(match["name"]):
            continue
        name = _bare(match["name"])
        if match["short"] and match["short"].isupper():
            short[match["short"].casefold()] = name
        label = Label(*match.span("name"), match.end())
        labels[number] = (label, name, match["office"] or "", match.end() >= paragraph.end)
    full = _fuller([name for _, name, _, _ in labels.values()], names) | short
    return {
        number: _Voice(label, full.get(name.casefold(), name), office, own_line)
        for number, (label, name, office, own_line) in labels.items()
    }


def _fuller(labels: Sequence[str], names: People) -> dict[str, str]:
    """Give the names that shorter labels stand for: "Lee" for "Ann Lee", and "AL" as well."""
    full_names = [name for name in dict.fromkeys(labels) if " " in name]
    people = [
        naming.person.name for naming in names.namings if naming.person.kind in {"", "person"}
    ]
    letters = {name.casefold() for name in labels if name.isupper() and len(name) <= _LETTERS}
    called = {_initials(name): name for name in (*people, *full_names)}
    full = {key: name for key, name in called.items() if key in letters}
    return full | {_last(name): name for name in full_names}


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()).casefold()


def _is_name(name: str) -> bool:
    parts = name.split()
    return all(part[0].isupper() or part in _PARTICLES for part in parts) and parts[0][0].isupper()


def _bare(name: str) -> str:
    """Give a label without titles and in small letters: "SEN. HOLT" as "Holt"; letters stay as they are."""
    parts = name.split()
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in TITLES | {"the"}:
        parts = parts[1:]
    bare = " ".join(parts)
    return bare.title() if bare.isupper() and len(bare) > _LETTERS else bare


def _asking(talk: _Talk) -> frozenset[str]:
    """Find the labels that ask: by name, by office, or since all their turns ask and no known person has them."""
    voices = list(talk.voices.items())
    following = [*[number for number, _ in voices][1:], len(talk.paragraphs)]
    said: dict[str, list[str]] = {}
    offices: dict[str, str] = {}
    for (number, voice), end in zip(voices, following, strict=True):
        last = number + 1 if end == len(talk.paragraphs) and not voice.own_line else end
        words = " ".join(talk.words(at) for at in range(number + voice.own_line, last))
        if not voice.own_line:
            words = words[voice.label.words - talk.paragraphs[number].start :] or words
        said.setdefault(voice.name, []).append(words.strip())
        if voice.office:
            offices[voice.name] = voice.office
    opening = voices[0][1].name
    return frozenset(
        name
        for name, turns in said.items()
        if _is_asker(name, offices.get(name, ""))
        or _only_asks(talk, name, turns, opens=name == opening, of=len(said))
    )


def _is_asker(name: str, office: str) -> bool:
    parts = {part.casefold() for part in (*name.split(), *office.split())}
    return not parts.isdisjoint(ASKERS)


def _only_asks(talk: _Talk, name: str, turns: Sequence[str], *, opens: bool, of: int) -> bool:
    """Tell a label whose turns ask; of two, the paper that opens the talk may also say something."""
    asked = sum("?" in turn[-1:] for turn in turns)
    person = person_names.is_person(tuple(name.split()))
    known = person or talk.names.called(name) is not None
    if not asked or (known and not (opens and not _is_met(talk, name))):
        return False
    if asked + sum(bool(_POLITE.fullmatch(turn.casefold())) for turn in turns) == len(turns):
        return True
    return opens and not person and of == _TURNS and _mostly_asks(turns, asked)


def _mostly_asks(turns: Sequence[str], asked: int) -> bool:
    return turns[0][-1:] == "?" and 2 * asked >= len(turns)


def _is_met(talk: _Talk, name: str) -> bool:
    """Tell whether somebody of a name is named before the talk begins."""
    first = min(voice.label.start for voice in talk.voices.values())
    return any(
        _last(naming.person.name) == _last(name)
        for naming in talk.names.within(0, first)
        if naming.person.kind in {"", "person"}
    )


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _asking_lines(talk: _Talk) -> frozenset[int]:
    """Find the unlabelled lines that ask, where one stands before each answer of the only voice."""
    before = [number - 1 for number in talk.voices]
    asked = [
        at for at in before if at >= 0 and at not in talk.voices and talk.words(at)[-1:] == "?"
    ]
    alone = len({voice.name for voice in talk.voices.values()}) == 1
    return frozenset(asked) if alone and len(asked) == len(before) else frozenset()


def _is_known(talk: _Talk, voice: _Voice) -> bool:
    """Tell the label of a person from that of a subject, "Health: …"."""
    raw = talk.text[voice.label.start : voice.label.end]
    parts = voice.name.split()
    titled = len(raw.split()) > len(parts) and raw.split()[0].casefold() != "the"
    return titled or bool(voice.office) or _is_named(talk, voice.name) or _is_short(voice, raw)


def _is_named(talk: _Talk, name: str) -> bool:
    person = talk.names.called(name)
    parts = name.split()
    is_full = person is not None and person.kind == "person" and " " in person.name
    listed = person_names.is_person(tuple(parts)) or parts[-1].casefold() in PERSON_NOUNS
    return is_full or listed or _is_met(talk, name)


def _is_short(voice: _Voice, raw: str) -> bool:
    """Tell "AL", which stands for Ann Lee, and "PM"."""
    letters = raw.isupper() and len(raw) <= _LETTERS
    return letters and (voice.name != raw or raw == "PM")
