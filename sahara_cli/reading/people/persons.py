"""The people of a text: all forms of a name under its longest, with their kind and sex."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.language.datelines import is_date_line
from sahara_cli.reading.lexicon import english, person_names
from sahara_cli.reading.lexicon.person_names import sex
from sahara_cli.reading.people.names import Name, names
from sahara_cli.reading.people.posts import is_called
from sahara_cli.reading.people.runs import plain, two_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LOWER = late(r"\b[a-z]{3,}\b")
_DEMONYM = late(r"\w{3,}(?:[ie]an|ese|ish|ican|yan)$")
_BODIES = english.GROUP_WORDS | english.BODIES
#: How names of papers end: the first word of "Lima Times" is the town's.
_PAPERS = english.words("times news post herald tribune gazette journal star mail express")
_INITIAL = 2  # letters of "J." and "Jr"
_PARTS = 4  # words of "van der Meer" and the like
_OFTEN = 3  # one mention in so many behind "in" makes a place
_CLEARLY = 2  # times as often as the next that the bearer of a shared name is named
_ROLE_REACH = 60  # names looked back over for the bearer of a role
_AFTER = 90  # characters after a name in which a pronoun may tell its bearer's sex
_SEXED = late(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b")


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom the text names: a person, a group, a place, or ("") of no known kind.

    `count` weighs the bearers of a shared name, full names more; `mentions` counts all namings; `guessed` tells that
    the sex is that of a name which stands alone: "Warren" may be a woman's family name.
    """

    name: str
    kind: str = ""
    sex: str = ""
    count: int = 0
    mentions: int = 0
    placed: int = 0
    roles: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    guessed: bool = False


class Naming(NamedTuple):
    """A name at its place; `rivals` are the full names of others who share the family name."""

    start: int
    end: int
    person: Person
    possessive: bool
    rivals: tuple[str, ...] = ()


@dataclass(slots=True)
class People:
    """All names of a text, in order, and the people whom they name."""

    namings: list[Naming] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    by_last_word: dict[str, Person] = field(default_factory=dict)
    #: Whether a name shares a word with one that was known beforehand: else all are read as if none was.
    by_known: bool = False

    def add(self, mention: Naming) -> None:
        """Take a mention that stands behind all others so far."""
        self.namings.append(mention)
        self.starts.append(mention.start)
        last = _last_word(mention.person.name)
        kept = self.by_last_word.get(last)
        if kept is None or len(kept.name) < len(mention.person.name):
            self.by_last_word[last] = mention.person

    def in_role(self, noun: str, end: int, kind: str = "") -> Person | None:
        """Find the last person named before a place who holds a role: "the prime minister"."""
        for mention in reversed(self.before(end, _ROLE_REACH)):
            person = mention.person
            if is_called(person.roles, noun, kind) and person.kind in ("", "person"):
                return mention.person
        return None

    def called(self, label: str) -> Person | None:
        """Find the person of a label, whatever its case: "PENCE", "Mike Pence"."""
        return self.by_last_word.get(_last_word(label))

    def within(self, start: int, end: int) -> list[Naming]:
        """Return the mentions that lie in a stretch of the text."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [mention for mention in self.namings[first:last] if mention.end <= end]

    def before(self, end: int, limit: int) -> list[Naming]:
        """Return the last `limit` mentions that start before a place."""
        last = bisect_left(self.starts, end)
        return self.namings[max(0, last - limit) : last]


def people_in(text: str, lines: Iterable[tuple[int, int]], known: Sequence[str] = ()) -> People:
    """Gather the names of the lines, but for a date line; one that fits one of `known` counts as that fuller form."""
    met = list(_single(list(_named(text, lines))))
    people = _Register()
    for full in known:
        people.meet(tuple(full.split()), "", article=False)
    for name in met:
        if len(name.words) > 1:
            person = people.meet(name.words, name.title, article=name.article)
            if name.described and not person.kind:
                person.kind = "person"
    common = frozenset(_LOWER.findall(text))
    gathered = People(by_known=_share_a_word(met, known))
    for name in met:
        if len(name.words) > 1 or people.knows(name.words[0]) or not _is_common(name, common):
            gathered.add(_mention(name, people))
    _settle_places(gathered)
    _infer_sexes(text, gathered)
    return gathered


def _named(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[Name]:
    for start, end in lines:
        if not is_date_line(text, start, end):
            yield from names(text, start, end)


def _share_a_word(met: Iterable[Name], known: Iterable[str]) -> bool:
    words = {word.lower() for full in known for word in full.split()}
    return any(word.lower() in words for name in met for word in name.words)


def _single(met: list[Name]) -> Iterator[Name]:
    """Yield the names of a text, each of one bearer: two people side by side are two."""
    met = [name._replace(words=plain(name.words)) for name in met]
    known = {name.words for name in met}
    for name in met:
        at = two_people(name.words, known)
        if not at:
            yield name
            continue
        first, second = name.words[:at], name.words[at:]
        middle = name.start + len(" ".join(first))
        yield name._replace(end=middle, words=first, possessive=False, described=False, body=False)
        yield name._replace(start=middle + 1, words=second, title="", article=False, placed=False)


def _settle_places(gathered: People) -> None:
    """Read as places what often stands behind "in"; "shares in Acme" once, of ten mentions, makes no place."""
    for naming in gathered.namings:
        person = naming.person
        if not person.kind and person.placed and person.placed * _OFTEN >= person.mentions:
            person.kind = "place"
        elif _is_only_placed(person):
            person.kind, person.sex = "place", ""


def _is_only_placed(person: Person) -> bool:
    """Tell "a mine in Orla" from a woman called Orla: one word that stands behind "in" wherever it stands."""
    lone = person.kind == "person" and " " not in person.name and not person.roles
    return lone and person.mentions == person.placed > 0


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _mention(name: Name, people: _Register) -> Naming:
    person = people.person_of(name.words, name.title)
    person.count += 1
    person.mentions += 1
    person.roles.update(name.roles)
    person.placed += name.placed
    if not person.kind and name.body:
        person.kind = "group"
    rivals = people.rivals(name.words, name.title) if len(name.words) == 1 else ()
    return Naming(name.start, name.end, person, name.possessive, rivals)


def _is_common(name: Name, common: frozenset[str]) -> bool:
    """Tell a common word that opens a sentence ("Friends said") from a name."""
    word = name.words[0].lower()
    if not name.initial or name.title:
        return False
    plain = word in common or word.rstrip("s") in english.PERSON_NOUNS
    return plain or (not name.described and word.endswith(("ing", "ed", "s")))


def _infer_sexes(text: str, gathered: People) -> None:
    """Learn the sex of people from the pronoun behind their names, where most pronouns agree."""
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    doubtful: dict[int, Person] = {}
    for place, naming in enumerate(gathered.namings):
        person = naming.person
        if not _is_sex_open(person):
            continue
        following = gathered.starts[place + 1 : place + 2]
        end = min([naming.end + _AFTER, *following])
        if pronoun := _SEXED.search(text[naming.end : end].partition(". ")[0]):
            doubtful[id(person)] = person
            votes[id(person)]["m" if pronoun[1] else "f"] += 1
    for key, person in doubtful.items():
        (most, count), *rest = votes[key].most_common()
        if not rest or (rest[0][1] < count and not person.guessed):
            person.sex = most


def _is_sex_open(person: Person) -> bool:
    """Tell a person, as far as is known, whose sex no name or title tells surely."""
    if person.sex and not person.guessed:
        return False
    return person.kind == "person" or (not person.kind and " " in person.name)


class _Register:
    """The people met so far, by their full names, their last words and their given names."""

    def __init__(self) -> None:
        self._full: dict[tuple[str, str], Person] = {}
        self._last: defaultdict[str, list[Person]] = defaultdict(list)
        self._given: dict[str, Person] = {}
        self._maybe: dict[str, Person] = {}
        self._single: dict[str, Person] = {}
        self._leaders: dict[str, Person] = {}

    def meet(self, words: tuple[str, ...], title: str, *, article: bool) -> Person:
        """Record a name, and return its bearer."""
        if len(words) == 1:
            return self._alone(words[0], title)
        if (known := self._by_tail(words)) is not None:
            return known
        core, tail = words, ""
        if words[-1].lower() in english.HONORIFIC_TAILS and len(words[:-1]) > 1:
            core, tail = words[:-1], words[-1].lower()
        last = _head(core)
        key = (core[0].lower(), f"{' '.join(core[core.index(last) :]).lower()} {tail}")
        name = " ".join(words)
        person = self._full.get(key)
        if person is None:
            person = Person(name, _kind(core, title, article=article), _sex(core[0], title))
            self._full[key] = person
            self._last[last.lower()].append(person)
            self._learn_given(core, person)
        elif len(name) > len(person.name):
            person.name = name
        person.count += 1
        person.sex = person.sex or _sex(core[0], title)
        person.titles |= {title} if title else set()
        return person

    def person_of(self, words: tuple[str, ...], title: str) -> Person:
        """Find the bearer of a name in any of its forms."""
        if len(words) > 1:
            return self.meet(words, title, article=False)
        key = words[0].lower()
        alike = self._last.get(key)
        if not alike:
            called = self._given.get(key) or self._maybe.get(key)
            return called or self._alone(words[0], title)
        if (leader := self._leader(words[0], title, alike)) is not None:
            return leader
        fitting = self._fitting(key, title)
        if not fitting:  # "Mrs. Hale" is another than the only Hale so far, Robert
            return self._alone(f"{title.capitalize()} {words[0]}", title)
        return max(fitting, key=lambda person: (person.kind == "person", person.count))

    def _leader(self, family: str, title: str, alike: Sequence[Person]) -> Person | None:
        """Find the leader who is meant by a family name of which the text names in full only others."""
        known, wanted = person_names.leader_of(family), _sex("", title)
        if known is None or wanted not in ("", known[1]):
            return None
        if family.lower() not in self._leaders:
            if any(person.sex in ("", known[1]) for person in alike):
                return None
            self._leaders[family.lower()] = Person(known[0], "person", known[1])
        return self._leaders[family.lower()]

    def _learn_given(self, words: tuple[str, ...], person: Person) -> None:
        if person.kind == "person":
            self._given.setdefault(words[0].lower(), person)
            for middle in words[1:-1]:  # "Lula" of "Luiz Inácio Lula da Silva"
                if middle[0].isupper() and len(middle) > _INITIAL:
                    self._maybe.setdefault(middle.lower(), person)
        elif not person.kind and words[-1].lower() not in _PAPERS:
            self._maybe.setdefault(words[0].lower(), person)

    def _by_tail(self, words: tuple[str, ...]) -> Person | None:
        """Find the bearer of "De Mistura", met before with a given name."""
        if words[0].lower() not in english.PARTICLES or len(words) > _PARTS:
            return None
        tail = " ".join(words).lower()
        alike = self._last.get(words[-1].lower(), ())
        return next((person for person in alike if person.name.lower().endswith(f" {tail}")), None)

    def _fitting(self, key: str, title: str) -> list[Person]:
        alike, wanted = self._last.get(key, []), _sex("", title)
        if titled := [person for person in alike if title in person.titles]:
            return titled  # of Senator Ann Lee and Governor Bo Lee, "Governor Lee" is one
        surely = [person for person in alike if person.sex == wanted] if wanted else alike
        return surely or [person for person in alike if not person.sex]

    def rivals(self, words: tuple[str, ...], title: str) -> tuple[str, ...]:
        """Give the people of a family name, if none of them is named clearly more often than the others."""
        if words[0].lower() in self._leaders and _sex("", title) in (
            "",
            self._leaders[words[0].lower()].sex,
        ):
            return ()
        alike = [
            person
            for person in self._fitting(words[0].lower(), title)
            if person.kind in ("", "person")
        ]
        alike.sort(key=lambda person: -person.count)
        if len(alike) <= 1 or alike[0].count >= _CLEARLY * alike[1].count:
            return ()
        return tuple(person.name for person in alike if person.count * _CLEARLY > alike[0].count)

    def knows(self, word: str) -> bool:
        """Tell whether a word is part of a fuller name."""
        return word.lower() in self._last or word.lower() in self._given

    def _alone(self, word: str, title: str) -> Person:
        person = self._single.get(word.lower())
        if person is None:
            kind = _kind((word,), title, article=False)
            person = self._single[word.lower()] = Person(word, kind)
        if not person.sex:
            person.sex = _sex(word, title)
            person.guessed = not title
        if title and person.kind != "group":
            person.kind = "person"
        return person


def _sex(forename: str, title: str) -> str:
    if title in english.TITLES_M or title in english.MALE_NOUNS:
        return "m"
    if title in english.TITLES_F or title in english.FEMALE_NOUNS:
        return "f"
    return sex(forename) if forename else ""


def _head(words: tuple[str, ...]) -> str:
    """Return the head of a name: "Lee" of "Ann Lee", "Xi" of "Xi Jinping", "Bank" of "Bank of Peru"."""
    if person_names.is_family_first(words):
        return words[0]
    for link in ("of", "for"):
        if link in words[1:]:
            return words[words.index(link) - 1]
    return words[-1]


def _kind(words: tuple[str, ...], title: str, *, article: bool) -> str:
    last = _head(words).lower()
    if "&" in words or last in _BODIES or (len(last) > 1 and words[-1].isupper()):
        return "group"
    if last in english.PLACES:
        return "place"
    if title or person_names.is_person(words):
        return "person"
    if len(words) == 1 and _DEMONYM.match(last):
        return "place"
    if article:
        return "group"
    return "person" if _has_inner_name(words) else ""


def _has_inner_name(words: tuple[str, ...]) -> bool:
    """Tell "John F. Kennedy" and "Staffan de Mistura", which are names of people."""
    if len(words[1:]) > 1 and len(words[1].rstrip(".")) == 1:
        return True
    return any(word in english.PARTICLES for word in words[1:-1])
