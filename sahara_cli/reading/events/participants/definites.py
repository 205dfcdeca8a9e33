"""Who is meant by a phrase that names nobody: "the two countries", "the company", "the hermit kingdom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.unnamed import is_of_citizen, is_public
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.participants.pronouns import Pronouns
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: "The country", "the hermit kingdom".
_LANDS, _REALMS = frozenset({"country", "nation"}), frozenset({"state", "kingdom", "regime"})
_EPITHETS = frozenset(
    {"secretive", "reclusive", "isolated", "rogue", "hermit", "communist", "pariah", "island", "landlocked"}
    | {"stalinist", "totalitarian", "impoverished", "authoritarian"}
)  # fmt: skip
_SMALL = 2
#: "The pair met" tells of two whom the text has named.
_PAIRS = frozenset({"pair", "duo", "couple"})


class Definites:
    """Reads the definite phrases of one article."""

    def __init__(self, names: Names, pronouns: Pronouns) -> None:
        self._names, self._pronouns = names, pronouns

    def meant(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> tuple[str, ...] | None:
        """Read "the two countries", "both sides", "the company"; None for what is no such phrase."""
        head = sentence.tokens[phrase.head].low
        first = [token.low for token in sentence.tokens[phrase.first : phrase.head]]
        if {"two", "both"} & set(first) or (head in _PAIRS and first == ["the"]):
            pair = self._pronouns.above(sentence, clause, sentence.tokens[phrase.first].start)
            pair = pair if len(pair) == _SMALL else self._pair(head)
            return pair if len(pair) == _SMALL else None
        meant = None
        if first == ["the"]:
            meant = self._body(sentence, phrase, clause)
        if meant is None and first[:1] == ["the"] and set(first[1:]) <= _EPITHETS:
            meant = self._land(sentence, phrase, epithet=len(first) > 1)
        return None if meant is None else (meant,)

    def _body(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> str | None:
        """Find the body that "the company" means: the subject above, the only one before it, or the last named."""
        head, at = sentence.tokens[phrase.head].low, sentence.tokens[phrase.first].start
        if head not in people()["body"]:
            return None
        above = self._pronouns.above(sentence, clause, at)
        here = [actor for actor in above if self._names.is_body(actor)]
        here = here or self._only_body(sentence, at)
        meant = here[0] if here else self._pronouns.before.organisation
        return None if meant is None or is_public(head, self._names.name(meant)) else meant

    def _land(self, sentence: Sentence, phrase: Phrase, *, epithet: bool) -> str | None:
        """Find the state that "the country" or "the secretive state" means: the only one before, else the main one."""
        head = sentence.tokens[phrase.head].low
        if epithet and head in _LANDS | _REALMS:
            return self._pronouns.before.realm
        if head not in _LANDS:
            return None
        at = sentence.tokens[phrase.first].start
        named = [
            m.actor
            for m in sentence.mentions
            if m.actor and m.end <= at and not is_of_citizen(sentence, m)
        ]
        states = dict.fromkeys(actor for actor in named if self._names.is_state(actor))
        return next(iter(states)) if len(states) == 1 else self._pronouns.before.land

    def _only_body(self, sentence: Sentence, at: int) -> list[str]:
        """Find the one body that a sentence names before a place: "Acme's owner said that the company"."""
        named = [m.actor for m in sentence.mentions if m.actor and m.end <= at]
        bodies = dict.fromkeys(actor for actor in named if self._names.is_body(actor))
        return list(bodies) if len(bodies) == 1 else []

    def _pair(self, head: str) -> tuple[str, ...]:
        if head.startswith(("countr", "nation", "state", "neighbo", "government")):
            return self._pronouns.before.states or self._lands()
        people_or_sides = _PAIRS | {
            "sides",
            "parties",
            "leaders",
            "presidents",
            "ministers",
            "men",
            "women",
        }
        return self._pronouns.before.two if head in people_or_sides else ()

    def _lands(self) -> tuple[str, ...]:
        """Give the two that the last sentence opens with, "Norland and Sudland", where they may be states."""
        joint = self._pronouns.before.joint
        people = any(self._names.is_person(actor) or self._names.is_body(actor) for actor in joint)
        return () if people else joint
