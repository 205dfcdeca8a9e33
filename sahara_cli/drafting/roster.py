"""A text's names, joined to the dossier's actors and places, or proposed as new ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from sahara_cli.dossier.records import Actor, Place
from sahara_cli.drafting.citing import words_around
from sahara_cli.drafting.naming import full_name, is_form_of, is_given_name, is_name
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.agencies import is_agency
from sahara_cli.reading.lexicon.bodies import bodies_in
from sahara_cli.reading.lexicon.capitals import CAPITALS
from sahara_cli.reading.lexicon.nations import ALIASES, states_in
from sahara_cli.reading.lexicon.person_names import sex
from sahara_cli.reading.people.kinds import is_band, kind_of_phrase
from sahara_cli.reading.people.mentions import Mention, Names, shortened
from sahara_cli.reading.people.roles import state_of
from sahara_cli.reports.drafts import KNOWN, Proposal
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.reading.people.entities import Entity

#: A name with so many mentions is worth a record.
_OFTEN = 2
_OWNED = late(r"(?:his|her|their|its|my|our) ", re.IGNORECASE)
#: The rule for a party without a name.
PHRASE = "a party that is not named"
_ANY_KIND = ("whether a person, an organisation or a place",)


class Roster:
    """The names of a dossier and of the articles drafted so far."""

    def __init__(self, dossier: Dossier, ids: Ids) -> None:
        self._ids = ids
        self._known: dict[str, Actor | Place] = {
            **{actor.id: actor for actor in dossier.actors},
            **{place.id: place for place in dossier.places},
        }
        self._names = Names()
        self._proposed: dict[str, Proposal] = {}
        self._used: set[str] = set()
        #: Actors and places named in passing: proposed if a record refers to them.
        self._passing: set[str] = set()
        self._once: set[str] = set()
        #: The articles' persons by their family names.
        self._bearers: dict[str, set[str]] = {}
        #: Parties kept by their phrase.
        self._phrases: dict[str, str] = {}
        self._sexes: dict[str, str] = {}
        self._text = ""
        #: By person, the family name by which alone the text at hand names them, as it was found.
        self._short: dict[str, str] = {}
        #: Ids by the phrase in apposition, such as "the EU's foreign policy chief"; None where two share a phrase.
        self._called: dict[str, str | None] = {}
        for actor in dossier.actors:
            own = shortened(actor.name) if actor.kind == "person" else ()
            self._names.learn_actor(actor.id, (actor.name, *actor.aliases, *own), actor.kind)
        for place in dossier.places:
            self._names.learn_place(place.id, (place.name, *place.aliases))

    @property
    def names(self) -> list[str]:
        """The full names of the persons that the dossier knows."""
        return [
            record.name
            for record in self._known.values()
            if isinstance(record, Actor) and record.kind == "person"
        ]

    def name(self, actor: str) -> str:
        """Give an actor's short name: a person's last, another's whole."""
        name = self._full(actor)
        proposed = self._proposed.get(actor)
        if proposed and proposed.rule == PHRASE:
            return name  # "the wife of Moussa Keita" is not Keita
        short = shortened(name)[:1] if self.is_person(actor) else []
        # Two Smiths of the articles are told apart by their whole names.
        return short[0] if short and len(self._bearers.get(short[0], ())) <= 1 else name

    def is_person(self, actor: str) -> bool:
        """Tell whether an actor is a person, as far as is known."""
        return self._field(actor, "kind") == "person"

    def is_state(self, actor: str) -> bool:
        """Tell whether an actor is a state."""
        return self._field(actor, "kind") == "state"

    def is_body(self, actor: str) -> bool:
        """Tell whether an actor is an organisation or an armed group."""
        return self._field(actor, "kind") in {"organisation", "armed_group"}

    def is_armed(self, actor: str) -> bool:
        """Tell whether an actor is a state or an armed group, who may use force."""
        return self._field(actor, "kind") in {"state", "armed_group"}

    def sex_of(self, actor: str) -> str:
        """Give a person's sex, "m" or "f", by a given name, a title or a pronoun; "" if none tells it."""
        return self._sexes.get(actor, "") or sex(self._full(actor).partition(" ")[0])

    def seated_at(self, capital: str) -> str | None:
        """Give the state whose government sits in a capital, if the text or the dossier names that state."""
        return self._names.actor(CAPITALS.get(capital, ""))

    def place_of(self, mention: Mention) -> str | None:
        """Give the place of a mention; that of an adjective has the name of its actor."""
        if mention.place or not mention.adjective or not mention.actor:
            return mention.place
        return self._names.place(self._full(mention.actor))

    def place_name(self, place: str) -> str:
        """Give a place's name."""
        return self._full(place)

    def is_noted(self, actor: str) -> bool:
        """Tell whether an actor that is only mentioned is worth noting: it was met more than once."""
        return actor not in self._once

    def known(self, name: str) -> str | None:
        """Give the person of the dossier or an earlier article with exactly this name."""
        actor = self._names.actor(name)
        return actor if actor and self.is_person(actor) else None

    def use(self, *ids: str | None) -> None:
        """Note that a record refers to these ids."""
        self._used.update(identifier for identifier in ids if identifier)

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find the mentions in a stretch of a text; the longest name wins."""
        return self._names.mentions(text, start, end)

    def meet(self, text: str, entities: Iterable[Entity]) -> None:
        """Register the names of a text that the dossier does not know; `entities` are its people, bodies and places."""
        self._text = text
        self._short.clear()
        for state in states_in(text):
            self._meet_state(state)
        for body in bodies_in(text):
            if not any(self._names.knows(name) for name in (body.name, *body.aliases)):
                fields = {"kind": body.kind, "aliases": list(body.aliases)}
                self._passing.add(self._actor(body.name, fields, rule="a body known by this name"))
        for entity in entities:
            self._meet(entity, words_around(text, entity.start))

    def doubts_of(self, *ids: str | None) -> list[str]:
        """Say of which persons the text gives only a part of the name, by which others may be meant."""
        short = {
            person: self._short_here(person) for person in ids if person and self.is_person(person)
        }
        return [
            f"“{word}” is taken for {self._full(person)}, whom this text never names in full"
            for person, word in short.items()
            if word
        ]

    def _short_here(self, person: str) -> str:
        """Give the family name by which alone the text names a person; "" where it has more of the name."""
        if person not in self._short:
            name = self._full(person)
            aliases = cast("Sequence[str]", self._field(person, "aliases") or ())
            is_whole = any(" " in form and form in self._text for form in (name, *aliases))
            short = (form for form in shortened(name) if form in self._text)
            self._short[person] = "" if is_whole else next(short, "")
        return self._short[person]

    def speaker(self, name: str, phrase: str, sentence: str) -> str | None:
        """Find or propose the actor of a source's name or phrase; None if it is no name."""
        if known := self._names.actor(name) or self._names.actor(phrase):
            return known
        called = self._called.get(fold(phrase))
        # A sentence later "his lawyer" may be somebody else's.
        if called and (not _OWNED.match(phrase) or f"{phrase}, {self._full(called)}" in sentence):
            return called
        words = full_name(name, phrase)
        kind = "organisation" if is_agency(words) else None
        if not kind and (not is_name(words) or self._names.place(words)):
            return None
        rule = "a speaker that the dossier does not know"
        return self._actor(words, {"kind": kind}, sentence, () if kind else _ANY_KIND, rule)

    def actor_of(self, name: str) -> str | None:
        """Find the actor that a name or an id means, in the dossier or among those met so far."""
        return self._by_id(name, "actor") or self._names.actor(name)

    def place_of_name(self, name: str) -> str | None:
        """Find the place that a name or an id means, in the dossier or among those met so far."""
        return self._by_id(name, "place") or self._names.place(name)

    def propose(
        self, noun: str, name: str, fields: Mapping[str, object], sentence: str, rule: str
    ) -> str:
        """Register an actor or a place of another drafter; it is proposed where a record refers to it."""
        if noun == "place":
            identifier = self._place(name, sentence, rule)
        else:
            kind = fields.get("kind")
            with_kind = {"kind": kind, **fields}
            identifier = self._actor(name, with_kind, sentence, () if kind else _ANY_KIND, rule)
        self._passing.add(identifier)
        return identifier

    def pass_over(self) -> None:
        """Limit the proposals to the actors and places that a record refers to."""
        self._passing.update(self._proposed)

    def doubt(
        self, identifier: str, doubts: tuple[str, ...], by: Mapping[str, object] | None
    ) -> None:
        """Note doubts on a proposed actor or place, and its proposer."""
        proposal = self._proposed[identifier]
        self._proposed[identifier] = proposal._replace(unsure=(*doubts, *proposal.unsure), by=by)

    def records(self) -> Iterator[Actor | Place]:
        """Yield all actors and places as records; a proposed one has the fields known so far."""
        yield from self._known.values()
        for proposal in self._proposed.values():
            fields = {key: value for key, value in proposal.fields.items() if value}
            if proposal.noun == "place":
                yield Place.model_validate(fields)
            else:
                yield Actor.model_validate({"kind": "organisation", **fields})

    def _by_id(self, identifier: str, noun: str) -> str | None:
        if known := self._known.get(identifier):
            return identifier if known.noun == noun else None
        proposed = self._proposed.get(identifier)
        return identifier if proposed and proposed.noun == noun else None

    def phrase(self, words: str, sentence: str) -> str:
        """Find or propose a party that is only known by a phrase: "police in Lyon"."""
        known = self._names.actor(words)
        # "A man" is not the band Iron Man.
        if known and (words != words.lower() or fold(self._full(known)) == fold(words)):
            return known
        if known := self._phrases.get(fold(words)) or self._band(words):
            return known
        identifier = self._ids.new(words, "party")
        kind = kind_of_phrase(words) or None
        fields: dict[str, object] = {"id": identifier, "name": words, "kind": kind}
        unsure = ("a phrase, no name; write who is meant, or leave it out",)
        self._proposed[identifier] = Proposal("actor", fields, sentence, unsure, PHRASE)
        self._passing.add(identifier)
        self._phrases[fold(words)] = identifier
        return identifier

    def _band(self, words: str) -> str | None:
        """Find the group that fighters are named after: the Taliban of "Taliban insurgents"."""
        name, _, last = words.removeprefix("the ").rpartition(" ")
        known = self._names.actor(name) if is_band(last) else None
        return known if known and self._field(known, "kind") == "armed_group" else None

    def proposals(self) -> Iterator[Proposal]:
        """Yield the known actors and places that the drafts refer to, then the new ones."""
        wanted = self._used | (self._proposed.keys() - self._passing)
        for identifier in tuple(wanted):
            wanted |= self._wholes(identifier)
        for known in self._known.values():
            if known.id in wanted:
                fields = {
                    key: value for key, value in known.model_dump(mode="json").items() if value
                }
                yield Proposal(known.noun, fields, rule=KNOWN)
        for identifier, proposal in self._proposed.items():
            if identifier in wanted:
                yield proposal

    def _wholes(self, identifier: str) -> set[str]:
        """Gather the bodies or places that an actor or a place is part of, and those that they are part of."""
        wholes: set[str] = set()
        holder: object = identifier
        while holder := self._field(str(holder), "part_of") or self._field(str(holder), "within"):
            if holder in wholes:
                break
            wholes.add(str(holder))
        return wholes

    def _field(self, identifier: str, name: str) -> object:
        if known := self._known.get(identifier):
            return getattr(known, name, None)
        proposed = self._proposed.get(identifier)
        return proposed.fields.get(name) if proposed else None

    def _full(self, identifier: str) -> str:
        return str(self._field(identifier, "name"))

    def _meet_state(self, state: str) -> None:
        actor = self._names.actor(state)
        if not actor:
            aliases = [short for short, long in ALIASES.items() if long == state]
            fields = {"kind": "state", "aliases": aliases}
            actor = self._actor(state, fields, rule="a state")
            self._passing.add(actor)
        if not self._names.place(state):
            self._passing.add(self._place(state, "", "a state's land", f"in {state}"))

    def _meet(self, entity: Entity, sentence: str) -> None:
        known = self._bearer(entity)
        often = entity.count >= _OFTEN
        if known is None:
            known = self._new(entity, sentence, often=often)
            if known and not often:
                self._passing.add(known)
                self._once.add(known)
        elif often:
            self._passing.discard(known)
            self._once.discard(known)
        if known:
            self._note(known, entity)

    def _bearer(self, entity: Entity) -> str | None:
        """Find the bearer of an entity's name; a family name alone never joins persons of other given names."""
        find = self._names.place if entity.is_place else self._names.actor
        own = find(entity.name)
        if own and not is_given_name(entity.name, self._full(own)):
            return own
        # A given name, "Jessica", is somebody else's in the next article.
        bearers = [find(name) for name in entity.aliases if not is_given_name(name, entity.name)]
        return next((bearer for bearer in bearers if bearer and self._may_be(bearer, entity)), None)

    def _may_be(self, known: str, entity: Entity) -> bool:
        """Tell whether an actor who shares a name may be meant; "Luís Montenegro" is no state."""
        is_state = entity.kind == "person" and self.is_state(known)
        return not is_state and not self._is_another(known, entity)

    def _is_another(self, known: str, entity: Entity) -> bool:
        """Tell whether given names differ: "Kamala Harris" is not Joshua, but "Joe Biden" may be Joseph."""
        names = [
            str(self._full(known)),
            *cast("Sequence[str]", self._field(known, "aliases") or ()),
        ]
        given = {name.partition(" ")[0].casefold() for name in names if " " in name}
        own = entity.name.partition(" ")[0].casefold()
        if not self.is_person(known) or entity.kind != "person" or not given or own == entity.name:
            return False
        sexes = {self.sex_of(known), entity.sex} - {""}
        alike = any(is_form_of(own, other) for other in given)
        return len(sexes) > 1 or not alike

    def _note(self, known: str, entity: Entity) -> None:
        """Note an entity's sex, and the phrases in apposition to its name, unless two are called so."""
        if self.is_person(known):
            for short in shortened(self._full(known))[:1]:
                self._bearers.setdefault(short, set()).add(known)
            # Here "Obama" is whom this text calls so, whoever was called so in one before.
            self._names.learn_actor(known, entity.aliases, None, anew=True)
        self._sexes.setdefault(known, entity.sex)
        for phrase in entity.called:
            bare = fold(phrase)
            self._called[bare] = known if self._called.get(bare, known) == known else None

    def _new(self, entity: Entity, sentence: str, *, often: bool) -> str | None:
        """Register an entity that the dossier does not know; None for a single mention of no known kind."""
        rule = f"a name met {entity.count} times" if often else "a name met once"
        if entity.is_place:
            # "Rabat", where the dossier has it as another name of Morocco's.
            called = self._names.actor(entity.name)
            return None if called else self._place(entity.name, sentence, rule)
        if self._names.knows(entity.name) or not (entity.kind or often or entity.is_land):
            return None
        fields = {
            "kind": entity.kind,
            "aliases": entity.aliases,
            "role": entity.role,
            "part_of": self._names.actor(state_of(entity.role) or ""),
        }
        return self._actor(entity.name, fields, sentence, () if entity.kind else _ANY_KIND, rule)

    def _actor(
        self,
        name: str,
        fields: Mapping[str, object],
        sentence: str = "",
        unsure: tuple[str, ...] = (),
        rule: str = "",
    ) -> str:
        identifier = self._ids.new(name, "name")
        known = {key: value for key, value in fields.items() if value or key == "kind"}
        aliases = cast("list[str]", fields.get("aliases", []))
        kind = cast("str | None", fields["kind"])
        self._names.learn_actor(identifier, (name, *aliases), kind, anew=kind == "person")
        all_fields = {"id": identifier, "name": name, **known}
        self._proposed[identifier] = Proposal("actor", all_fields, sentence, unsure, rule)
        return identifier

    def _place(self, name: str, sentence: str, rule: str, words: str = "") -> str:
        identifier = self._ids.new(words or name, "place")
        self._names.learn_place(identifier, (name,))
        fields = {"id": identifier, "name": name}
        self._proposed[identifier] = Proposal("place", fields, sentence, (), rule)
        return identifier
