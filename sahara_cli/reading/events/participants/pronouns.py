"""The bearer of a pronoun: one whom the sentence names before it, else one of those before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.spans import within as is_in
from sahara_cli.reading.lexicon.human import nouns_of, people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Coreference, Names
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

PRONOUNS = frozenset({"he", "she", "him", "her", "it", "they", "them", "his", "its", "their"})
#: "His arrest", "their visit".
POSSESSIVES = frozenset({"his", "her", "its", "their"})
_THEIRS, _ITS = frozenset({"they", "their", "them"}), frozenset({"it", "its"})
_OBJECTIVE = frozenset({"him"})
#: What joins a deed to why it was done to somebody: "sanctions on Peru after it", "fined Acme because of its".
_BECAUSE = late(r" (?:for|over|after|because|because of|following|of|since|until|unless) ")
#: "Fined Acme after it": it is who is fined.
_PUNISHING = frozenset(
    {"condemn", "criticise", "criticize", "denounce", "fine", "punish", "sue", "sanction", "warn", "ban", "suspend"}
    | {"accuse", "blame", "rebuke", "expel", "censure", "boycott"}
)  # fmt: skip


def within(sentence: Sentence, mention: Mention, phrase: Phrase) -> bool:
    """Tell whether a mention lies in a phrase, or goes on behind the head that it begins with: "Bank of Kenya"."""
    start, end = sentence.span(phrase)
    if not start <= mention.start < end:
        return False
    return mention.end <= end or mention.start <= sentence.tokens[phrase.head].start


def _acts(sentence: Sentence, mention: Mention, phrase: Phrase) -> bool:
    """Tell whether a phrase is of a mention: its head, or whose officials or forces it is."""
    head = sentence.tokens[phrase.head]
    if mention.start <= head.start < mention.end:
        return True
    return head.low in people()["arms"] and within(sentence, mention, phrase)


class Pronouns:
    """Reads the pronouns of one article."""

    def __init__(self, names: Names, before: Coreference) -> None:
        self._names, self.before = names, before

    def meant(self, sentence: Sentence, word: str, clause: Clause, at: int) -> tuple[str, ...]:
        """Find whom a pronoun that stands at a place means; empty where nobody is clear."""
        if word in {"it", "its", "their"} and (owner := _object_before(sentence, word, at)):
            return (owner,)
        if word == "they" and _are_things_above(sentence, clause, at):
            return ()
        if word in _THEIRS:
            return self.above(sentence, clause, at) or self.before.joint
        if word in _ITS:
            return self._thing(sentence, word, clause, at)
        return self._person(sentence, word, clause, at)

    def _thing(self, sentence: Sentence, word: str, clause: Clause, at: int) -> tuple[str, ...]:
        group = clause.group
        objective = word == "it" and group is not None and sentence.tokens[group.head].start < at
        subject = () if objective else self.above(sentence, clause, at)
        bodies = [actor for actor in subject if not self._names.is_person(actor)][:1]
        return tuple(bodies) or ((self.before.body,) if self.before.body else ())

    def _person(self, sentence: Sentence, word: str, clause: Clause, at: int) -> tuple[str, ...]:
        quoted = is_in(at, self.before.quoted)
        here = self.before.seen_in(sentence, at, quoted=quoted)
        if quoted:
            # Whom a speaker means is one whom he has named, and never himself.
            fits = [seen.actor for seen in here if self.before.fits(seen.actor, word)]
            return tuple(fits[-1:])
        but = self._subjects(sentence, clause) if word in _OBJECTIVE else []
        opens = not here and (clause.is_embedded or word in {"his", "her"})
        ahead = self._ahead(sentence, word, at) if opens else ()
        person = next(iter(ahead), None) or self.before.person(word, but, here)
        return (person,) if person else ()

    def _subjects(self, sentence: Sentence, clause: Clause) -> list[str]:
        """List those who act in a clause: "Quispe saw him" is of somebody else."""
        pairs = ((m, phrase) for m in sentence.mentions for phrase in clause.subjects)
        return [m.actor for m, phrase in pairs if m.actor and within(sentence, m, phrase)]

    def _ahead(self, sentence: Sentence, word: str, at: int) -> tuple[str, ...]:
        """Find whom "as he spoke, Quispe smiled" means: the subject that is still to come."""
        for clause in sentence.clauses:
            subject = clause.subjects[0] if clause.subjects and clause.relation == "main" else None
            if subject is None or sentence.tokens[subject.first].start <= at:
                continue
            actors = [m.actor for m in sentence.mentions if m.actor and _acts(sentence, m, subject)]
            return tuple(actor for actor in actors if self.before.fits(actor, word))
        return ()

    def acting(self, sentence: Sentence) -> list[Mention]:
        """List the mentions that head a phrase, or stand for whoever acts in it."""
        phrases = [chunk.phrase for chunk in sentence.chunks if chunk.phrase]
        return [m for m in sentence.mentions if self._heads(sentence, m, phrases)]

    def _heads(self, sentence: Sentence, mention: Mention, phrases: list[Phrase]) -> bool:
        for phrase in phrases:
            head = sentence.tokens[phrase.head]
            if mention.start <= head.start < mention.end and not mention.adjective:
                return True
            if within(sentence, mention, phrase):
                return head.low in people()["arms"]
        return False

    def above(self, sentence: Sentence, clause: Clause, at: int) -> tuple[str, ...]:
        """Find the named subject of the clause that this one hangs on or follows: "Iran said its troops"."""
        for other in (clause, *clause.ancestors(), *reversed(sentence.clauses)):
            if not other.subjects or sentence.tokens[other.subjects[-1].head].end > at:
                continue
            actors = [
                mention.actor
                for phrase in other.subjects
                for mention in sentence.mentions
                if mention.actor and not mention.adjective and _acts(sentence, mention, phrase)
            ]
            if actors:
                return tuple(dict.fromkeys(actors))
        return ()


def _are_things_above(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Tell "Peru fired rockets, which flew" in other words: "as they flew" is of the things before, not of Peru."""
    above = clause.parent if clause.relation == "adverbial" else None
    if above is None or above.group is None:
        return False
    behind = [phrase for _, phrase in above.prepositional if phrase.first > above.group.head]
    near = [thing for thing in (*above.objects, *behind) if sentence.tokens[thing.head].end < at]
    if not near:
        return False
    last = sentence.tokens[max(thing.head for thing in near)]
    several = last.tag == "N" and last.low.endswith("s")
    human = last.low in nouns_of("people", "agent", "officials", "sufferer", "ordinary")
    return several and not human


def _object_before(sentence: Sentence, word: str, at: int) -> str | None:
    """Find whose "its" is in "condemned Russia for its invasion": the object before the preposition."""
    for clause in sentence.clauses:
        against = [phrase for link, phrase in clause.prepositional if link in {"on", "against"}]
        punished = word != "it" or (clause.group is not None and clause.group.base in _PUNISHING)
        for phrase in (*(clause.objects if punished else ()), *against):
            end = sentence.tokens[phrase.end - 1].end
            if _BECAUSE.fullmatch(sentence.text, end, at):
                return _last_body(sentence, phrase)
    return None


def _last_body(sentence: Sentence, phrase: Phrase) -> str | None:
    """Give the last that a phrase names, if it is no person and no nationality."""
    named = (m for m in sentence.mentions if m.actor and not m.person)
    mentions = [m for m in named if within(sentence, m, phrase)]
    return mentions[-1].actor if mentions and not mentions[-1].adjective else None
