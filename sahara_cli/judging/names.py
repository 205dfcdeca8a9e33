"""Names of those whom a dossier knows, and of states: "Rabat", "Moroccan" and "Moroccans" are of Morocco."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from sahara_cli.computed import cached_property
from sahara_cli.dossier.records import Actor, Place
from sahara_cli.judging.words import Word, folded, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.tables import column, values
from sahara_cli.texts.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord

#: A name as the words that stand one after another.
Name = tuple[str, ...]
_LONGEST = 6
_BEHIND_NOUN = late(r",| (?:of|for|at|in|to|on|from|with|and)\b")
#: A shorter name has no abbreviation of its own.
_LONG = 7


def name_of(text: str) -> Name:
    """Fold a name to its words, an article before it left out."""
    plain = text.isascii() and text.replace(" ", "").isalpha()  # as most are
    name = tuple(text.lower().split()) if plain else folded(text)
    return name[1:] if len(name) > 1 and name[0] == "the" else name


def _is_person(record: Actor | Place | None) -> bool:
    return isinstance(record, Actor) and record.kind == "person"


def forms_of(record: Actor | Place) -> Iterator[Name]:
    """Yield the words that may stand for an actor or a place: its names, and the last words of a person's."""
    for name in (record.name, *record.aliases):
        spelled = name_of(name)
        yield from {spelled, spelled[-1:]} if _is_person(record) else {spelled}


class Known(Protocol):
    """Actors and places that are looked up, for there are many."""

    def get(self, identifier: str, /) -> AnyRecord | None:
        """Give the record of an id."""

    def known_as(self, name: Name, /) -> Iterable[str]:
        """Give the ids of those who have a name, by `forms_of`."""


class Names:
    """Actors and places by id, with the words that may stand for each."""

    def __init__(self, records: Iterable[Actor | Place], there: Known | None = None) -> None:
        self.records: Mapping[str, Actor | Place] = {record.id: record for record in records}
        self._there = there
        self._by_name: dict[Name, list[str]] = {}
        for record in self.records.values():
            for form in forms_of(record):
                self._by_name.setdefault(form, []).append(record.id)
        #: The names of those who were asked for.
        self._names: dict[str, tuple[Name, ...]] = {}

    def find(self, record: str) -> Actor | Place | None:
        """Give the actor or the place of an id: one that was given, else one that is there beside."""
        if record in self.records or self._there is None:
            return self.records.get(record)
        known = self._there.get(record)
        return known if isinstance(known, Actor | Place) else None

    def known_as(self, name: Name) -> list[str]:
        """Give the ids of those who have a name."""
        own = self._by_name.get(name, [])
        if self._there is None:
            return own
        return [
            *own,
            *(
                identifier
                for identifier in self._there.known_as(name)
                if identifier not in self.records
            ),
        ]

    def names(self, record: str) -> tuple[Name, ...]:
        """Give the names of an actor or a place, those of a state with its adjectives and capitals."""
        if record not in self._names:
            self._names[record] = self._names_of(self.find(record))
        return self._names[record]

    def _names_of(self, entity: Actor | Place | None) -> tuple[Name, ...]:
        if entity is None:
            return ()
        names = dict.fromkeys(name_of(name) for name in (entity.name, *entity.aliases))
        for name in list(names):
            for state in states_of(name):
                names.update(dict.fromkeys(_families()[1][state]))
        last = name_of(entity.name)
        if _is_person(entity) and len(last) > 1 and not states_of(last[-1:]):
            names[last[-1:]] = None
        return tuple(names)

    def wholes(self, record: str) -> list[str]:
        """List what an actor or a place is part of, and what that is part of."""
        parents: list[str] = []
        while entity := self.find(record):
            parent = entity.part_of if isinstance(entity, Actor) else entity.within
            if parent is None or parent in parents:
                break
            parents.append(parent)
            record = parent
        return parents

    @cached_property
    def _given_wholes(self) -> frozenset[str]:
        return frozenset(parent for record in self.records for parent in self.wholes(record))

    def may_be_whole(self, record: str) -> bool:
        """Tell whether somebody may be part of an actor, or a place within one."""
        return self._there is not None or record in self._given_wholes

    def is_person(self, record: str) -> bool:
        """Tell whether an id is a person's."""
        return _is_person(self.find(record))

    def is_common(self, record: str) -> bool:
        """Tell whether somebody is known by a common noun alone: "the driver", "two other patients"."""
        entity = self.find(record)
        return entity is not None and all(
            name.removeprefix("The ").removeprefix("A ")[1:].islower()
            and (" " in name or name.islower())
            for name in (entity.name, *entity.aliases)
        )

    def is_state(self, record: str) -> bool:
        """Tell whether an id is a state's."""
        entity = self.find(record)
        return isinstance(entity, Actor) and entity.kind == "state"

    def name(self, record: str) -> str:
        """Give the name of an actor or a place; the id of one that is not known."""
        entity = self.find(record)
        return entity.name if entity else record

    def called(self, record: str) -> str:
        """Give all names of an actor or a place, one after another."""
        entity = self.find(record)
        return " ".join((entity.name, *entity.aliases)) if entity else ""

    def role(self, record: str) -> str:
        """Give an actor's role; "" where there is none."""
        entity = self.find(record)
        return (isinstance(entity, Actor) and entity.role) or ""


#: States that are no more stand for one that is.
_SOVIET = ("Soviet Union", "Soviet", "Soviets", "USSR", "U.S.S.R.")


@cache
def _families() -> tuple[dict[Name, frozenset[str]], dict[str, tuple[Name, ...]]]:
    """Read the states: which of them a name stands for, and the names of each."""
    by_name: dict[Name, set[str]] = {}
    names: dict[str, tuple[Name, ...]] = {}
    former = (
        ("russia", *_SOVIET),
        ("serbia", "Yugoslavia", "Yugoslav"),
        ("czech-republic", "Czechoslovakia"),
    )
    for row in column("nations", "id", "name", "adjectives", "people", "capitals", "aliases"):
        spellings = [row[1], *(value for cell in row[2:] for value in values(cell))]
        names[row[0]] = tuple(dict.fromkeys(name_of(spelling) for spelling in spellings))
        for name in names[row[0]]:
            by_name.setdefault(name, set()).add(row[0])
    for state, *called in former:
        for name in map(name_of, called):
            by_name.setdefault(name, set()).add(state)
    return {name: frozenset(some) for name, some in by_name.items()}, names


@cache
def _cities() -> dict[Name, str]:
    """Read which state a city is of."""
    return {name_of(name): nation for name, nation in column("cities", "name", "nation")}


@cache
def _bodies() -> tuple[dict[Name, frozenset[Name]], dict[Name, str]]:
    """Read the bodies that news names: by each of its names all of them, and the state of each."""
    by_name: dict[Name, set[Name]] = {}
    nations: dict[Name, str] = {}
    for name, nation, aliases in column("bodies", "name", "nation", "aliases"):
        names = [name_of(spelling) for spelling in (name, *values(aliases))]
        for own in names:
            by_name.setdefault(own, set()).update(names)
            if nation != "*":
                nations[own] = nation
    return {name: frozenset(some) for name, some in by_name.items()}, nations


@cache
def _openers() -> frozenset[str]:
    """Give the words with which the names of states, cities and bodies begin."""
    tables = (_families()[0], _cities(), _bodies()[1])
    return frozenset(name[0] for table in tables for name in table if name)


#: Cities that stand for the bodies that have their seat there.
_SEATS = {
    "brussels": "eu nato", "strasbourg": "european-court-of-human-rights european-parliament council-of-europe",
    "hague": "icc international-court-of-justice", "vienna": "iaea opec", "geneva": "un who",
}  # fmt: skip


@cache
def called_too(name: Name) -> frozenset[Name]:
    """Give all names of a body that is listed, and those of its parts: of "UN" also "Security Council".

    A city gives those of the bodies that have their seat there.
    """
    table = _bodies()[0]
    if seated := _SEATS.get(name[-1]):
        names = (tuple(word.split("-")) for word in seated.split())
        return frozenset().union(*({seat, *table.get(seat, ())} for seat in names))
    own = table.get(name, frozenset())
    parts = (some for longer, some in table.items() if longer[: len(name)] == name) if own else ()
    return own.union(*parts)


def states_of(name: Name) -> frozenset[str]:
    """Tell which states a name, an adjective, a people or a capital stands for."""
    return _families()[0].get(name, frozenset())


def is_adjective(name: Name) -> bool:
    """Tell whether a state's name is its adjective, by its ending: "Kenyan", "Turkish"."""
    return bool(states_of(name)) and name[-1].endswith(("an", "ish", "ese", "ch", "i", "ic"))


def city_of(name: Name) -> str:
    """Tell which state a city is of, as the table of states has its id; "" where it is none."""
    return _cities().get(name, "").strip("*")


def nation_of(name: Name) -> str:
    """Tell which state a body is of that is listed: "Kremlin" is of Russia; "" where it is of none."""
    return _bodies()[1].get(name, "")


def is_short_for(short: str, name: Name) -> bool:
    """Tell whether capitals are taken of one name's letters, in their order: "VW" of "Volkswagen"."""
    own, letters = name[0], short.lower()
    if not (short.isupper() and short.isalpha() and 1 < len(short) < _LONGEST) or len(own) < _LONG:
        return False
    if own[0] != letters[0] or states_of((letters,)) or called_too((letters,)) or states_of(name):
        return False
    rest = iter(own)
    return all(letter in rest for letter in letters)


class Mentions:
    """The words of a text, to be asked for names."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    @cached_property
    def parts(self) -> frozenset[str]:
        """Its words, folded; those with a hyphen by their parts too."""
        folded_words = frozenset(self.folded)
        return folded_words.union(*(word.split("-") for word in folded_words if "-" in word))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Its words that are all in capitals."""
        return frozenset(word.text for word in self.words if word.text.isupper())

    @cached_property
    def folded(self) -> Name:
        """Its words, folded, in order."""
        return tuple(word.folded for word in self.words)

    def places(self, name: Name) -> list[int]:
        """Tell at which words a name stands; one word also as a part of one with a hyphen."""
        if not name or name[0] not in self.parts:
            return []
        size, own = len(name), self.folded
        if size == 1:
            return [at for at, word in enumerate(own) if name[0] in (word, *word.split("-"))]
        return [
            at for at, word in enumerate(own) if word == name[0] and own[at : at + size] == name
        ]

    def holds(self, name: Name) -> bool:
        """Tell whether a name stands in the text."""
        if len(name) == 1:
            return name[0] in self.parts
        return bool(self.places(name))

    @cached_property
    def states(self) -> frozenset[str]:
        """Tell which states the text names, by whatever word, or a city of."""
        states: set[str] = set()
        for at, word in enumerate(self.words):
            if word.text[:1].islower():
                continue
            for size in range(1, _LONGEST) if word.folded in _openers() else ():
                name = self.folded[at : at + size]
                states.update(states_of(name))
                states.update(filter(None, (city_of(name), nation_of(name))))
            for part in word.folded.split("-") if "-" in word.folded else ():
                states.update(states_of((part,)))
        return frozenset(states)


class Together(Mentions):
    """The words of several texts, each read but once."""

    def __init__(self, texts: Sequence[Mentions]) -> None:
        super().__init__([word for text in texts for word in text.words])
        self._texts = texts

    @cached_property
    def parts(self) -> frozenset[str]:
        """Their words, folded."""
        return frozenset().union(*(text.parts for text in self._texts))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Their words that are all in capitals."""
        return frozenset().union(*(text.capitals for text in self._texts))

    @cached_property
    def states(self) -> frozenset[str]:
        """Tell which states they name."""
        return frozenset().union(*(text.states for text in self._texts))


def head_of(role: str) -> frozenset[str]:
    """Give the noun of a role: "captain" of "captain of a fishing boat", "minister" of "Kenya's trade minister"."""
    noun = _BEHIND_NOUN.split(role, maxsplit=1)[0].split()
    return stems(noun[-1]) if noun else frozenset()


def is_shortened(mentions: Mentions, name: Name) -> bool:
    """Tell whether a text has a name by capitals taken of it: "VW" of "Volkswagen"."""
    return any(is_short_for(capital, name) for capital in mentions.capitals)


@kept
def mentions_in(text: str) -> Mentions:
    """Give the words of a text, to be asked for names."""
    return Mentions(words(text))
