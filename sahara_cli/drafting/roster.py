"""Who and what a text names: joined to the dossier's actors and places, or else proposed as new ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.criteria import fold
from sahara_cli.drafting.nations import ALIASES, STATES, adjectives, states_in
from sahara_cli.drafting.quotations.cast import cast
from sahara_cli.records import Actor, Place
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier import Dossier
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.quotations.cast import Person

#: A name met so often is somebody that the article is about.
_OFTEN = 2
#: "of", "bin" and "van" stand within names.
_PARTICLE = 3
_WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+")
_KINDS = {"person": "person", "group": "organisation"}


class Mention(NamedTuple):
    """Who is named where: an actor, a place, or both by one name; `adjective` for "Algerian"."""

    start: int
    end: int
    actor: str | None
    place: str | None
    adjective: bool = False
    person: bool = False


class _Known(NamedTuple):
    words: str
    actor: str | None
    place: str | None
    adjective: bool = False


class Roster:
    """The names of a dossier and of the articles drafted so far."""

    def __init__(self, dossier: Dossier, ids: Ids) -> None:
        self._ids = ids
        self.actors: dict[str, Actor] = {one.id: one for one in dossier.actors}
        self._places: dict[str, Place] = {one.id: one for one in dossier.places}
        self._by_word: defaultdict[str, list[_Known]] = defaultdict(list)
        self._by_name: dict[str, str] = {}
        self._proposed: dict[str, Proposal] = {}
        self._used: set[str] = set()
        self._people: dict[str, Person] = {}
        #: States that a text names: proposed where a record refers to them.
        self._states: set[str] = set()
        for actor in dossier.actors:
            self._learn(actor.id, (actor.name, *actor.aliases), actor.kind)
        for place in dossier.places:
            for name in (place.name, *place.aliases):
                self._add(_Known(name, None, place.id))

    @property
    def names(self) -> list[str]:
        """The full names of the persons that the dossier knows."""
        return [one.name for one in self.actors.values() if one.kind == "person"]

    def name(self, actor: str) -> str:
        """Give an actor's short name: a person's last, another's whole."""
        if known := self.actors.get(actor):
            return known.name.rsplit(maxsplit=1)[-1] if known.kind == "person" else known.name
        fields = self._proposed[actor].fields
        name = str(fields["name"])
        return name.rsplit(maxsplit=1)[-1] if fields["kind"] == "person" else name

    def is_person(self, actor: str) -> bool:
        """Tell whether an actor is a person, as far as is known."""
        known = self.actors.get(actor)
        return (known.kind if known else self._proposed[actor].fields["kind"]) == "person"

    def place_of(self, mention: Mention) -> str | None:
        """Give the place that a mention names; an adjective's is the one that bears its actor's name."""
        if mention.place or not mention.adjective or not mention.actor:
            return mention.place
        known = self.actors.get(mention.actor)
        names = (place.id for place in self._places.values() if known and place.name == known.name)
        return next(names, None)

    def place_name(self, place: str) -> str:
        """Give a place's name."""
        known = self._places.get(place)
        return known.name if known else str(self._proposed[place].fields["name"])

    def use(self, *ids: str | None) -> None:
        """Note that records refer to these."""
        self._used.update(one for one in ids if one)

    def meet(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        """Propose whom a text names often and the dossier does not know."""
        for state in states_in(text):
            if not self._is_known(state):
                self._states.add(self._propose(state, None, "", 1))
        met = Counter[str]()
        first: dict[str, int] = {}
        for mention in cast(text, lines, self.names).mentions:
            name = mention.person.name
            met[name] += 1
            self._people[name] = mention.person
            first.setdefault(name, mention.start)
        for name, count in met.items():
            if count >= _OFTEN and not self._is_known(name):
                self._propose(name, self._people[name], _line(text, first[name]), count)

    def speaker(self, name: str, phrase: str, sentence: str) -> str | None:
        """Find or propose the actor that a source's name or its phrase means; None for what is no name."""
        for words in (name, phrase):
            if known := self._by_name.get(_bare(words)):
                return known
        words = _full_name(name, phrase)
        if not _is_name(words):
            return None
        if any(one.words == words and one.place for one in self._by_word[_first(words)]):
            return None
        return self._propose(words, self._people.get(words), sentence, 1)

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find who is named in a stretch of a text, the longest names first."""
        found: list[Mention] = []
        for word in _WORD.finditer(text, start, end):
            if found and word.start() < found[-1].end:
                continue
            at = word.start()
            fits = [
                one
                for one in self._by_word.get(word[0].casefold(), ())
                if _stands(one.words, text, at, end)
            ]
            if not fits:
                continue
            longest = max(len(one.words) for one in fits)
            alike = [one for one in fits if len(one.words) == longest]
            actor = next((one.actor for one in alike if one.actor), None)
            place = next((one.place for one in alike if one.place), None)
            person = actor is not None and self.is_person(actor)
            found.append(Mention(at, at + longest, actor, place, alike[0].adjective, person))
        return found

    def proposals(self) -> Iterator[Proposal]:
        """Yield the actors and places that are new, and the known ones that the drafts refer to."""
        for identifier in list(self._used):
            self._use_wholes(identifier)
        for known in (*self.actors.values(), *self._places.values()):
            if known.id in self._used:
                fields = {
                    key: value for key, value in known.model_dump(mode="json").items() if value
                }
                yield Proposal(known.noun, fields, rule="known to the dossier")
        for identifier, proposal in self._proposed.items():
            if identifier in self._used or identifier not in self._states:
                yield proposal

    def _use_wholes(self, identifier: str) -> None:
        known: Actor | Place | None = self.actors.get(identifier) or self._places.get(identifier)
        while known:
            self._used.add(known.id)
            whole = known.part_of if isinstance(known, Actor) else known.within
            if not whole or whole in self._used:
                return
            known = self.actors.get(whole) or self._places.get(whole)

    def _is_known(self, name: str) -> bool:
        whole = [
            one for one in self._by_word[_first(name)] if one.words.casefold() == name.casefold()
        ]
        return bool(whole) or _bare(name) in self._by_name

    def _learn(self, identifier: str, names: Iterable[str], kind: str | None) -> None:
        every = list(names)
        if kind == "person" and " " in every[0]:
            every.append(every[0].rsplit(maxsplit=1)[-1])
        for name in every:
            self._by_name.setdefault(_bare(name), identifier)
            self._add(_Known(name, identifier, None))
        if kind == "state":
            for adjective in adjectives(every[0]):
                self._add(_Known(adjective, identifier, None, adjective=True))

    def _add(self, known: _Known) -> None:
        held = self._by_word[_first(known.words)]
        if known not in held:
            held.append(known)

    def _propose(self, name: str, person: Person | None, sentence: str, count: int) -> str:
        full = ALIASES.get(name, name)
        kind = "state" if full in STATES else _KINDS.get(person.kind) if person else None
        is_place = bool(person) and person is not None and person.kind == "place" and kind is None
        identifier = self._ids.new(full, "name")
        unsure = [] if kind or is_place else ["whether a person, an organisation or a place"]
        fields: dict[str, object] = {"id": identifier, "name": full}
        if is_place:
            unsure.append("whether it is only where, or also who")
            self._add(_Known(full, None, identifier))
        else:
            aliases = [short for short, long in ALIASES.items() if long == full]
            fields |= {"kind": kind, "aliases": aliases or _last_name(full, kind)}
            self._learn(identifier, (full, *aliases), kind)
        if count > 1:
            rule = f"a name met {count} times"
        else:
            rule = "a state" if kind == "state" else "a speaker that the dossier does not know"
        self._proposed[identifier] = Proposal(
            "place" if is_place else "actor", fields, sentence, tuple(unsure), rule
        )
        return identifier


def _full_name(name: str, phrase: str) -> str:
    """Take the phrase where all of it is the name: "the US State Department", not the name's last word."""
    whole, name = (re.sub(r"^[Tt]he ", "", words) for words in (phrase, name))
    return whole if whole.endswith(f" {name}") and _is_name(whole) else name


def _is_name(words: str) -> bool:
    small = (word[0].islower() for word in words.split() if len(word) > _PARTICLE)
    return words[:1].isupper() and not any(small)


def _last_name(full: str, kind: str | None) -> list[str]:
    return [full.rsplit(maxsplit=1)[-1]] if kind == "person" and " " in full else []


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ").removesuffix("s" if name.endswith("'s") else "")


def _first(words: str) -> str:
    found = _WORD.search(words)
    return found[0].casefold() if found else ""


def _line(text: str, at: int) -> str:
    """Give the words about a place in a text, a line at most."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text[max(start, at - 80) : min(end if end >= 0 else len(text), at + 120)].strip()


def _stands(words: str, text: str, at: int, end: int) -> bool:
    """Tell whether a name stands at a place: whole, and capitalised where it is an acronym or begins so."""
    close = at + len(words)
    held = text[at:close]
    if close > end or held.casefold() != words.casefold():
        return False
    if words.isupper() or " " not in words:
        if held != words:
            return False
    elif held.islower():
        return False
    return close == len(text) or not (text[close].isalnum() or text[close] == "_")
