"""The party that a phrase means.

A state is a party by its name, by "the government of Peru" and by "Peruvian troops", never by a citizen, an embassy,
an adjective or the police. Whom nobody names is kept by the phrase, and that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.factuality.falsehoods import is_ruled_out
from sahara_cli.reading.events.participants.apposition import (
    apposed,
    apposed_person,
    apposed_to,
    described,
    name_before,
    named_beside,
    those_of,
    titled,
    whole_of,
)
from sahara_cli.reading.events.participants.definites import Definites
from sahara_cli.reading.events.participants.excepted import excepted
from sahara_cli.reading.events.participants.possessions import (
    is_house,
    is_its_own,
    is_no_party,
    owners_in,
)
from sahara_cli.reading.events.participants.pronouns import PRONOUNS, within
from sahara_cli.reading.events.participants.sayers import clause_above, may_mean, sayers
from sahara_cli.reading.events.participants.unnamed import (
    Side,
    possessor,
    short,
    why_kept,
)
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.participants.pronouns import Pronouns
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: What is done by or to a person alone, whatever the office.
_PERSONAL = frozenset(
    {"resignation", "death", "victory", "inauguration", "appointment", "conviction", "arrest"}
    | {"retirement", "marriage", "acquittal"}
)
_IN_WORDS = frozenset({"accuse", "reject", "threaten", "request", "agree", "support"})
#: "A Russian opposition leader": of the state's people, and not the state.
_OF_NO_STATE = frozenset(
    {"opposition", "rebel", "former", "ex", "exiled", "separatist", "dissident", "gang", "cult", "party", "business"}
    | {"tribal", "religious", "youth", "student", "protest", "jailed", "union", "militia", "community", "retired"}
)  # fmt: skip
_SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OFFICERS = frozenset(
    {"detectives", "investigators", "officers", "agents", "inspectors", "police", "authorities"}
)
_ORGANS = frozenset(
    {"ministry", "army", "military", "command", "staff", "government", "navy", "forces"}
)
#: "The outskirts of Lima", "the fronts of three divisions": what is behind "of" is meant.
_PARTS = frozenset(
    {"front", "fronts", "outskirts", "suburb", "suburbs", "edge", "heart", "centre", "center"}
)


class Parties(NamedTuple):
    """Ids of parties, in order, and what is unsure of them; false where there are none."""

    ids: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Parties:
        """Give those whom mentions name."""
        return cls(tuple(dict.fromkeys(mention.actor for mention in mentions if mention.actor)))

    def __bool__(self) -> bool:
        return bool(self.ids)

    def __add__(self, other: object) -> Parties:
        assert isinstance(other, Parties)  # noqa: S101 - only parties are added
        return Parties(
            tuple(dict.fromkeys((*self.ids, *other.ids))),
            tuple(dict.fromkeys((*self.unsure, *other.unsure))),
        )


class Finder:
    """Finds the parties that phrases mean in one article."""

    def __init__(self, names: Names, pronouns: Pronouns) -> None:
        self._names, self._pronouns = names, pronouns
        self._definites = Definites(names, pronouns)

    def all(
        self, sentence: Sentence, phrases: Iterable[Phrase], clause: Clause, side: Side
    ) -> Parties:
        """Find whom several phrases of a clause mean."""
        parties = Parties()
        for phrase in phrases:
            if not is_ruled_out(sentence, phrase):
                parties += self.party(sentence, phrase, clause, side)
        return parties

    def party(self, sentence: Sentence, phrase: Phrase, clause: Clause, side: Side) -> Parties:
        """Find whom one phrase of a clause means."""
        head = sentence.tokens[phrase.head]
        if head.low in PRONOUNS and phrase.end - phrase.first == 1:
            return self._by_pronoun(sentence, head, clause, side)
        if referent := _referent(sentence, phrase, clause):
            return self.party(sentence, referent, clause, side)
        if owner := self._told_before(sentence, phrase, clause, side):
            return owner
        if half := self._pronouns.before.half_of(sentence, phrase):
            return Parties(
                (half,), (f"“{sentence.shown(phrase)}” is read as {self._names.name(half)}",)
            )
        titular = head.low in people()["office"] and titled(sentence, phrase, clause)
        if named := [titular] if titular else self._named(sentence, phrase, clause, side):
            return Parties(tuple(dict.fromkeys(named)))
        meant = self._definite(sentence, phrase, clause)
        meant = meant if meant is not None else self._unknown(sentence, phrase, side)
        return meant or self._of_whole(sentence, phrase, clause, side)

    def _told_before(
        self, sentence: Sentence, phrase: Phrase, clause: Clause, side: Side
    ) -> Parties:
        """Find whose name a phrase ends, whose troops "its troops" are, and who "the president" is."""
        begun = Parties.of(_begun_before(sentence, phrase))
        owner = begun or self._possessed(sentence, phrase, clause, side)
        return owner or self._holder(sentence, phrase)

    def _of_whole(self, sentence: Sentence, phrase: Phrase, clause: Clause, side: Side) -> Parties:
        """Read "warplanes of the coalition" as the coalition; "boats of Kenya" are anybody's."""
        arms = side.acts and sentence.tokens[phrase.head].low in people()["assets"]
        owner = whole_of(phrase, clause) if arms else None
        parties = self.party(sentence, owner, clause, side) if owner else Parties()
        return Parties() if any(map(self._names.is_state, parties.ids)) else parties

    def _by_pronoun(self, sentence: Sentence, head: Token, clause: Clause, side: Side) -> Parties:
        """Read a pronoun; "it had killed 55" is of an outbreak, and of no body that the sentence before names."""
        if above := self._told_above(sentence, head.low, clause, side):
            return above
        who = self.pronoun(sentence, head.low, clause, head.start)
        forced = head.low == "it" and side.acts and side.kind == "assault"
        return who if not forced or all(map(self._names.is_armed, who.ids)) else Parties()

    def pronoun(self, sentence: Sentence, word: str, clause: Clause, at: int) -> Parties:
        """Find whom a pronoun at a place means, and say that it was read so."""
        who = self._pronouns.meant(sentence, word, clause, at)
        if not who:
            return Parties()
        names = " and ".join(map(self._names.name, who))
        return Parties(who, (f"“{word}” is read as {names}, named before",))

    def _told_above(self, sentence: Sentence, word: str, clause: Clause, side: Side) -> Parties:
        """Read "police said they had arrested him", "the man said he fled": whoever says it, if nobody is named."""
        above = clause_above(clause, word)
        if above is None:
            return Parties()
        subject = possessor(sentence, above.subjects[0])
        head = sentence.tokens[subject.head]
        if (speakers := sayers(sentence, subject, head)) and not speakers[-1].adjective:
            firm = word == "it" and self._may_be_firm(speakers[-1], head)
            return Parties((speakers[-1].actor or "",)) if firm else Parties()
        known = may_mean(word, head)
        return self.party(sentence, subject, above, side) if known else Parties()

    def _may_be_firm(self, mention: Mention, head: Token) -> bool:
        """Tell "Vell Sund said it had", taken for a person, whose given name nobody knows."""
        guessed = mention.person and mention.actor and not self._names.sex_of(mention.actor)
        return bool(guessed and mention.start <= head.start < mention.end)

    def _holder(self, sentence: Sentence, phrase: Phrase) -> Parties:
        """Read "the president" as the one whom the article has named with that office."""
        if bearer := apposed_to(sentence, phrase):
            return Parties((bearer,))
        holder = self._pronouns.before.offices.holder(sentence, phrase)
        if holder is None:
            return Parties()
        name = self._names.name(holder)
        return Parties((holder,), (f"“{sentence.shown(phrase)}” is read as {name}, named before",))

    def _possessed(self, sentence: Sentence, phrase: Phrase, clause: Clause, side: Side) -> Parties:
        """Read "its troops" as the state whose they are."""
        first, head = sentence.tokens[phrase.first], sentence.tokens[phrase.head]
        if first.low not in {"its", "their", "his", "her"} or head.low not in people()["arms"]:
            return Parties()
        if not side.acts and not self._pronouns.above(sentence, clause, first.start):
            return self._ministry(sentence, clause)
        owner = self.pronoun(sentence, first.low, clause, first.start)
        if owner and all(map(self._names.is_state, owner.ids)):
            return owner
        return self._ministry(sentence, clause)

    def _ministry(self, sentence: Sentence, clause: Clause) -> Parties:
        """Read "Kenya's ministry said two of its soldiers fell": the soldiers are Kenya's."""
        above = clause.parent
        subject = (
            above.subjects[0] if above and clause.relation == "that" and above.subjects else None
        )
        if subject is None or sentence.tokens[subject.head].low not in _ORGANS:
            return Parties()
        states = [m.actor for m in sentence.mentions if within(sentence, m, subject) and m.actor]
        return Parties(tuple(state for state in states[:1] if self._names.is_state(state)))

    # Who is named -------------------------------------------------------------------------------

    def _named(self, sentence: Sentence, phrase: Phrase, clause: Clause, side: Side) -> list[str]:
        """Find the named parties of a phrase: its head, or the state or body whose officials or forces it is."""
        head = sentence.tokens[phrase.head]
        mentions = [m for m in sentence.mentions if within(sentence, m, phrase)]
        if heads := [m for m in mentions if m.start <= head.start < m.end]:
            return self._head(sentence, phrase, clause, heads[-1], side)
        if alone := self._alone(sentence, phrase, clause, mentions, side):
            return [alone]
        owners = owners_in(sentence, phrase, mentions, side) or self._behind(
            sentence, phrase, clause
        )
        return self._owners(sentence, phrase, owners, side) if owners else []

    def _behind(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> list[Mention]:
        """List those behind "of"; officials "with" or "at" are of a body alone."""
        return [
            mention
            for mention in those_of(sentence, phrase, clause)
            if _is_of(mention, sentence, self._names)
        ]

    def _alone(
        self,
        sentence: Sentence,
        phrase: Phrase,
        clause: Clause,
        mentions: Sequence[Mention],
        side: Side,
    ) -> str | None:
        """Find the one whom a phrase names beside its head, or the state whose capital it is."""
        actor = None if side.acts else name_before(sentence, phrase, mentions, side.kind)
        actor = actor or apposed_person(sentence, phrase, clause)
        return actor or (None if mentions else self._seated(sentence.shown(phrase), side))

    def _seated(self, capital: str, side: Side) -> str | None:
        """Read "Paris said": a capital for its state, where it acts or is spoken of."""
        acting = side.acts or side.kind in _IN_WORDS | {"sanction"}
        return self._names.seated_at(capital) if acting else None

    def _head(
        self, sentence: Sentence, phrase: Phrase, clause: Clause, mention: Mention, side: Side
    ) -> list[str]:
        """Read a mention that is a phrase's head: a party, a capital for its state, or the name of a site."""
        head = sentence.tokens[phrase.head]
        if mention.adjective:
            return [mention.actor] if mention.actor and described(sentence, phrase) else []
        if not mention.actor:
            state = self._seated(sentence.text[mention.start : mention.end], side)
            return [state] if state else []
        if not side.acts and is_no_party(head.low, mention, side):
            return []
        office = not mention.person and head.low in people()["office"]
        bearer = apposed(sentence, phrase, clause) if office else None
        return [bearer or mention.actor]

    def _owners(
        self, sentence: Sentence, phrase: Phrase, owners: Sequence[Mention], side: Side
    ) -> list[str]:
        """Read "Peruvian troops", "a spokesman for the union", "Kenya's claim" by whose they are."""
        head, nouns = sentence.tokens[phrase.head].low, people()
        owner = owners[-1] if owners[-1].adjective else owners[0]
        if not owner.actor:
            return []
        if not self._names.is_state(owner.actor) or is_its_own(sentence, phrase, side):
            speaks = head in nouns["officials"] | nouns["arms"] | _OFFICERS or is_its_own(
                sentence, phrase, side
            )
            return [owner.actor] if speaks else []
        acts = head in nouns["arms"] | _SPOKEN_FOR or is_house(sentence, phrase)
        acts = acts and not _is_apart(sentence, phrase, side)
        return [m.actor for m in owners if m.actor] if acts else []

    # Who is not named ---------------------------------------------------------------------------

    def _definite(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties | None:
        """Read "the two countries", "both sides", "the company"; None for what is no such phrase."""
        meant = self._definites.meant(sentence, phrase, clause)
        if meant is None:
            return None
        names = " and ".join(map(self._names.name, meant))
        return Parties(meant, (f"“{sentence.shown(phrase)}” is read as {names}",))

    def _unknown(self, sentence: Sentence, phrase: Phrase, side: Side) -> Parties:
        """Keep a party that nobody names by its phrase, and a name that nothing tells more of; and say so."""
        why = "" if _is_own_force(sentence, phrase, side) else why_kept(sentence, phrase, side)
        words = short(sentence, phrase) if why and not excepted(sentence, phrase) else ""
        if not words:
            return Parties()
        party = self._names.phrase(words, sentence.words)
        called = self._names.name(party).casefold()
        known = not words.casefold().endswith(called)  # "Xela Front rebels" are the Xela Front
        return Parties((party,), () if known else (f"“{words}” {why}",))


def _begun_before(sentence: Sentence, phrase: Phrase) -> list[Mention]:
    """List the name that a phrase only ends: "Space Administration" of "Aeronautics and Space Administration"."""
    start, head = sentence.tokens[phrase.first].start, sentence.tokens[phrase.head]
    mentions = (m for m in sentence.mentions if m.actor and m.start < start < m.end)
    return [m for m in mentions if head.end <= m.end]


def _is_own_force(sentence: Sentence, phrase: Phrase, side: Side) -> bool:
    """Tell "withdrew its troops", which is done to nobody."""
    first, head = sentence.tokens[phrase.first].low, sentence.tokens[phrase.head].low
    moved = not side.acts and side.kind in {"retreat", "mobilize"} and side.label != "release"
    return moved and first in {"its", "their", "his", "her"} and head in people()["arms"]


def _is_apart(sentence: Sentence, phrase: Phrase, side: Side) -> bool:
    """Tell "a Russian opposition leader", and what an office's holder alone does or suffers: "the premier resigned"."""
    personal = side.label in _PERSONAL and sentence.tokens[phrase.head].low in people()["office"]
    inner = {token.low for token in sentence.tokens[phrase.first : phrase.head]}
    return personal or bool(inner & _OF_NO_STATE)


def _referent(sentence: Sentence, phrase: Phrase, clause: Clause) -> Phrase | None:
    """Give what "one of its soldiers" and "12 of them" are of, and the name of "the company, Acme,"."""
    if name := named_beside(sentence, phrase):
        return name
    head = sentence.tokens[phrase.head]
    if not (head.tag == "M" or head.low in people()["share"] or head.low in _PARTS):
        return None
    wholes = (whole_of(phrase, other) for other in (clause, *clause.ancestors()))
    return next(filter(None, wholes), None)


def _is_of(mention: Mention, sentence: Sentence, names: Names) -> bool:
    """Tell whom officials are of: behind "with" or "at" a body alone."""
    beside = sentence.text.endswith((" with ", " at ", " with the ", " at the "), 0, mention.start)
    return not beside or names.is_body(mention.actor or "")
