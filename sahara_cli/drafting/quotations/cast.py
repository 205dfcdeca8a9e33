"""Who is named in a text: every form of a name under its longest, with what tells "he" from "she"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.quotations import lexicon
from sahara_cli.drafting.quotations.given_names import sex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = r"(?:(?:[A-Z]\.)+|[^\W\da-z_][\w'’-]*(?:(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.|(?<=Messrs)\.)?)"
_PARTICLE = r"(?:(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos) ){0,2}"
_RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \u00a0]{_PARTICLE}{_WORD}){{0,7}}")
_CONTRACTED = re.compile(
    r"(?:been|not|going|got|a|an|the|ready|still|never|always|already|just)\b|\w+ing (?:a|the|his|her)\b"
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_DESCRIBED = re.compile(r",? (?:\(\w|\d\d,|an? [a-z]|the [a-z]|who\b|said\b|told\b|says\b)")
_HEADLINE_SHARE = 0.7
_ROLE_REACH = 60  # names looked back over for the bearer of a role
_ROLE_OF_TITLE = {
    "sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "dr.": "doctor",
    "prof.": "professor", "mr.": "man", "mrs.": "woman", "ms.": "woman", "sir": "knight", "rev.": "reverend",
}  # fmt: skip
_DEMONYM = re.compile(r"\w{3,}(?:[ie]an|ese|ish|ican|yan)$")


@dataclass(slots=True, eq=False)
class Person:
    """One that the text names: a person, a group, a place, or one of whom no more is known."""

    name: str
    kind: str = ""
    sex: str = ""
    count: int = 0
    roles: set[str] = field(default_factory=set)


class Mention(NamedTuple):
    """A name where it stands."""

    start: int
    end: int
    person: Person
    possessive: bool


class _Piece(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]
    title: str
    possessive: bool
    article: bool
    initial: bool
    described: bool
    placed: bool
    roles: tuple[str, ...]


@dataclass(slots=True)
class Cast:
    """All names of a text, in order, and the people whom they name."""

    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    by_last_word: dict[str, Person] = field(default_factory=dict)

    def in_role(self, noun: str, end: int) -> Person | None:
        """Find the last one named before a place whom the text calls by a noun: "the senator"."""
        for mention in reversed(self.before(end, _ROLE_REACH)):
            if noun in mention.person.roles and mention.person.kind in ("", "person"):
                return mention.person
        return None

    def called(self, label: str) -> Person | None:
        """Find whom a label means, whatever its case: "PENCE", "Mike Pence"."""
        return self.by_last_word.get(label.split()[-1].casefold())

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie in a stretch of the text."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def before(self, end: int, limit: int) -> list[Mention]:
        """Return the last `limit` mentions that start before a place."""
        last = bisect_left(self.starts, end)
        return self.mentions[max(0, last - limit) : last]


def cast(text: str, lines: Iterable[tuple[int, int]], known: Sequence[str] = ()) -> Cast:
    """Gather the names of the lines; `known` names are taken for the fullest form of what they fit."""
    pieces = [piece for start, end in lines for piece in _pieces(text, start, end)]
    people = _People()
    for name in known:
        people.meet(tuple(name.split()), "", article=False)
    for piece in pieces:
        if len(piece.words) > 1:
            person = people.meet(piece.words, piece.title, article=piece.article)
            if piece.described and not person.kind:
                person.kind = "person"
    found = Cast()
    common = frozenset(_LOWER.findall(text))
    for piece in pieces:
        if len(piece.words) == 1 and _is_common(piece, common) and not people.knows(piece.words[0]):
            continue
        person = people.named(piece.words, piece.title)
        person.count += 1
        person.roles.update(piece.roles)
        if piece.placed and not person.kind:
            person.kind = "place"
        found.mentions.append(Mention(piece.start, piece.end, person, piece.possessive))
        found.starts.append(piece.start)
        last = person.name.split()[-1].casefold()
        kept = found.by_last_word.get(last)
        if kept is None or len(kept.name) < len(person.name):
            found.by_last_word[last] = person
    return found


def _is_common(piece: _Piece, common: frozenset[str]) -> bool:
    word = piece.words[0].lower()
    return (
        piece.initial
        and not piece.title
        and (
            word in common
            or word.rstrip("s") in lexicon.PERSON_NOUNS
            or word.endswith(("ing", "ed"))
        )
    )


def _pieces(text: str, start: int, end: int) -> Iterator[_Piece]:
    if _is_headline(text, start, end):
        return
    for run in _RUN.finditer(text, start, end):
        words: list[tuple[str, int, int]] = []
        at = run.start()
        for word in run[0].replace("\u00a0", " ").split(" "):
            stem = _POSSESSIVE.sub("", word)
            words.append((stem, at, at + len(stem)))
            at += len(word) + 1
            if stem != word:
                yield from _piece(text, words, possessive=not _CONTRACTED.match(text, at))
                words = []
        yield from _piece(text, words, possessive=False)


def _piece(text: str, words: list[tuple[str, int, int]], *, possessive: bool) -> Iterator[_Piece]:
    title = ""
    first = 0
    for index, (word, _, _) in enumerate(words):
        lower = word.lower()
        if index == first and (lower in lexicon.NOT_NAMES or not word):
            first = index + 1
        elif len(words) == 1 and lower in lexicon.TITLES and not sex(word):
            return
        elif lower in lexicon.TITLES and index < len(words) - 1 and not sex(word):
            first, title = index + 1, lower
    kept = words[first:]
    while kept and kept[-1][0].lower() in lexicon.NOT_NAMES:
        kept = kept[:-1]
    for index in range(1, len(kept) - 1):
        if (
            sex(kept[index][0])
            and not sex(kept[0][0])
            and kept[-1][0].lower() not in lexicon.GROUP_WORDS
        ):
            kept = kept[index:]
            break
    if kept:
        start, end = kept[0][1], kept[-1][2]
        article = text[max(0, start - 4) : start].lower() in ("the ", "\nthe", "he ")
        yield _Piece(
            start,
            end,
            tuple(word for word, _, _ in kept),
            title,
            possessive,
            article,
            initial=_is_initial(text, start),
            described=bool(_DESCRIBED.match(text, end)) or bool(_roles(text, start, end, "")),
            placed=text[max(0, start - 4) : start].lower().endswith((" in ", "\nin ")),
            roles=_roles(text, start, end, title),
        )


def _is_initial(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in ".!?\n:“\"”’'"


def _roles(text: str, start: int, end: int, title: str) -> tuple[str, ...]:
    """Gather the nouns that say what a named person is: "Senator", "the mayor, Lee", "Lee, a former nurse"."""
    around = text[max(0, start - 40) : start].split()[-3:]
    if text[end : end + 2] == ", ":
        around += re.split(r"[,.;\n]", text[end + 2 : end + 60], maxsplit=1)[0].split()
    nouns = [
        word.lower().strip("'’")
        for word in around
        if not word.endswith((",", ".", ";")) or word.lower() in _ROLE_OF_TITLE
    ]
    found = [noun for noun in nouns if noun in lexicon.PERSON_NOUNS]
    found += [_ROLE_OF_TITLE[word] for word in (title, *nouns) if word in _ROLE_OF_TITLE]
    return tuple(found) + ((title,) if title in lexicon.PERSON_NOUNS else ())


def _is_headline(text: str, start: int, end: int) -> bool:
    if end - start > 160:
        return False
    words = [word for word in text[start:end].split() if len(word) > 3]
    capitals = sum(word.strip("“”\"'‘’(")[:1].isupper() for word in words)
    return len(words) > 3 and capitals >= _HEADLINE_SHARE * len(words)


class _People:
    """The people met so far, by their full names, their last words and their given names."""

    def __init__(self) -> None:
        self._full: dict[tuple[str, str], Person] = {}
        self._last: defaultdict[str, list[Person]] = defaultdict(list)
        self._given: dict[str, Person] = {}
        self._single: dict[str, Person] = {}

    def meet(self, words: tuple[str, ...], title: str, *, article: bool) -> Person:
        """Record a name of several words."""
        if len(words) == 1:
            return self._alone(words[0], title)
        core = (
            words[:-1] if words[-1].lower() in lexicon.HONORIFIC_TAILS and len(words) > 2 else words
        )
        tail = words[-1].lower() if core is not words else ""
        key = (core[0].lower(), f"{core[-1].lower()} {tail}".strip())
        person = self._full.get(key)
        name = " ".join(words)
        if person is None:
            person = self._full[key] = Person(
                name, _kind(core, title, article=article), _sex(core[0], title)
            )
            self._last[core[-1].lower()].append(person)
            if person.kind == "person":
                self._given.setdefault(core[0].lower(), person)
        elif len(name) > len(person.name):
            person.name = name
        person.count += 1
        person.sex = person.sex or _sex(core[0], title)
        return person

    def named(self, words: tuple[str, ...], title: str) -> Person:
        """Find the person whom a form of a name means."""
        if len(words) > 1:
            return self.meet(words, title, article=False)
        key = words[0].lower()
        alike = self._last.get(key)
        if not alike:
            given = self._given.get(key)
            return given or self._alone(words[0], title)
        wanted = _sex("", title)
        fitting = [one for one in alike if not wanted or one.sex in ("", wanted)] or alike
        return max(fitting, key=lambda one: (one.kind == "person", one.count))

    def knows(self, word: str) -> bool:
        """Tell whether a word is part of a fuller name."""
        return word.lower() in self._last or word.lower() in self._given

    def _alone(self, word: str, title: str) -> Person:
        person = self._single.get(word.lower())
        if person is None:
            person = self._single[word.lower()] = Person(word, _kind((word,), title, article=False))
        person.sex = person.sex or _sex(word, title)
        if title and person.kind != "group":
            person.kind = "person"
        return person


def _sex(given: str, title: str) -> str:
    if title in lexicon.TITLES_M or title in lexicon.MALE_NOUNS:
        return "m"
    if title in lexicon.TITLES_F or title in lexicon.FEMALE_NOUNS:
        return "f"
    return sex(given) if given else ""


def _kind(words: tuple[str, ...], title: str, *, article: bool) -> str:
    last = words[-1].lower()
    if last in lexicon.GROUP_WORDS or (
        len(last) > 1 and words[-1].isupper() and len(words[-1]) < 6
    ):
        return "group"
    if last in lexicon.PLACES or (len(words) == 1 and words[0].lower() in lexicon.PLACES):
        return "place"
    if title or sex(words[0]):
        return "person"
    if len(words) == 1 and _DEMONYM.match(last):
        return "place"
    if article:
        return "group"
    return "person" if len(words) > 2 and len(words[1].rstrip(".")) == 1 else ""
