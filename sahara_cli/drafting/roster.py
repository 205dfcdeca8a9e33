"""Who and what a text names: joined to the dossier's actors and places, or else proposed as new ones."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.nations import ALIASES, adjectives, states_in
from sahara_cli.drafting.newcomers import Newcomer, newcomers
from sahara_cli.drafting.spelling import WORD, around, bare, first_word, full_name, is_name, stands
from sahara_cli.records import Actor, Place
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier import Dossier
    from sahara_cli.drafting.ids import Ids


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
        self._people: dict[str, Newcomer] = {}
        #: Those proposed only where a record refers to them: states, places, and whom a text names once.
        self._waiting: set[str] = set()
        #: Who of them is too little known to be noted as merely mentioned.
        self._once: set[str] = set()
        self._soil: dict[str, str] = {}
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
        if soil := self._soil.get(mention.actor):
            return soil
        known = self.actors.get(mention.actor)
        names = (place.id for place in self._places.values() if known and place.name == known.name)
        return next(names, None)

    def place_name(self, place: str) -> str:
        """Give a place's name."""
        known = self._places.get(place)
        return known.name if known else str(self._proposed[place].fields["name"])

    def is_noted(self, actor: str) -> bool:
        """Tell whether an actor that is merely mentioned is worth noting: not one met once."""
        return actor not in self._once

    def use(self, *ids: str | None) -> None:
        """Note that records refer to these."""
        self._used.update(one for one in ids if one)

    def meet(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        """Propose whom a text names and the dossier does not know; states and who is met once, for use alone."""
        for state in states_in(text):
            if not self._is_known(state):
                self._propose_state(state)
        for one in newcomers(text, lines, self.names):
            self._people[one.name] = one
            sure = one.kind is not None or one.is_place
            if self._is_known(one.name) or not (sure or one.often):
                continue
            identifier = self._propose(one.name, one, around(text, one.first))
            if not one.often or one.is_place:
                self._waiting.add(identifier)
            if not one.often:
                self._once.add(identifier)

    def speaker(self, name: str, phrase: str, sentence: str) -> str | None:
        """Find or propose the actor that a source's name or its phrase means; None for what is no name."""
        for words in (name, phrase):
            if known := self._by_name.get(bare(words)):
                return known
        words = full_name(name, phrase)
        if not is_name(words):
            return None
        if any(one.words == words and one.place for one in self._by_word[first_word(words)]):
            return None
        return self._propose(words, self._people.get(words), sentence)

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find who is named in a stretch of a text, the longest names first."""
        found: list[Mention] = []
        for word in WORD.finditer(text, start, end):
            if found and word.start() < found[-1].end:
                continue
            at = word.start()
            fits = [
                one
                for one in self._by_word.get(word[0].casefold(), ())
                if stands(one.words, text, at, end)
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
            if identifier in self._used or identifier not in self._waiting:
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
            one
            for one in self._by_word[first_word(name)]
            if one.words.casefold() == name.casefold()
        ]
        return bool(whole) or bare(name) in self._by_name

    def _learn(self, identifier: str, names: Iterable[str], kind: str | None) -> None:
        every = list(names)
        if kind == "person" and " " in every[0]:
            every.append(every[0].rsplit(maxsplit=1)[-1])
        for name in every:
            self._by_name.setdefault(bare(name), identifier)
            self._add(_Known(name, identifier, None))
        if kind == "state":
            for adjective in adjectives(every[0]):
                self._add(_Known(adjective, identifier, None, adjective=True))

    def _add(self, known: _Known) -> None:
        held = self._by_word[first_word(known.words)]
        if known not in held:
            held.append(known)

    def _propose_state(self, name: str) -> None:
        identifier = self._ids.new(name, "state")
        aliases = [short for short, long in ALIASES.items() if long == name]
        fields = {"id": identifier, "name": name, "kind": "state", "aliases": aliases}
        self._proposed[identifier] = Proposal("actor", fields, rule="a state")
        self._learn(identifier, (name, *aliases), "state")
        where = self._ids.new(f"in {name}", "place")
        self._proposed[where] = Proposal(
            "place", {"id": where, "name": name}, rule="a state's soil"
        )
        self._add(_Known(name, None, where))
        self._soil[identifier] = where
        self._waiting |= {identifier, where}

    def _propose(self, name: str, met: Newcomer | None, sentence: str) -> str:
        identifier = self._ids.new(name, "name")
        kind = met.kind if met else None
        unsure: tuple[str, ...] = ()
        fields: dict[str, object] = {"id": identifier, "name": name}
        if met and met.is_place:
            self._add(_Known(name, None, identifier))
        else:
            if not kind:
                unsure = ("whether a person, an organisation or a place",)
            aliases = met.aliases if met else ()
            fields |= {"kind": kind, "aliases": list(aliases)}
            self._learn(identifier, (name, *aliases), kind)
        often = met and met.times > 1
        rule = (
            f"a name met {met.times} times"
            if met and often
            else "a name that the dossier does not know"
        )
        noun = "place" if met and met.is_place else "actor"
        self._proposed[identifier] = Proposal(noun, fields, sentence, unsure, rule)
        return identifier
