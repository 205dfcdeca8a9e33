"""A walk over a sentence's chunks from left to right, with the clauses that are still open; no parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sahara_cli.reading.language.clauses import Clause
from sahara_cli.reading.language.tagging.tokens import is_headline
from sahara_cli.reading.language.walking import openings
from sahara_cli.reading.language.walking.adjuncts import around, beyond, hand_on, hand_over
from sahara_cli.reading.language.walking.ahead import Ahead
from sahara_cli.reading.language.walking.contacts import contact, fill, opens_contact
from sahara_cli.reading.language.walking.joints import (
    delayed,
    drop_label,
    goes_on,
    is_addressee,
    is_closed,
    is_laden,
    is_of_matrix,
    is_of_object,
    is_suffered_by_last,
    resume,
    share,
)
from sahara_cli.reading.language.walking.relatives import (
    Tail,
    antecedent,
    awaiting,
    behind_aside,
    completes,
    describing,
    infinitive,
    ing,
    is_spell,
    place,
    reduce,
    suffer,
)
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import is_participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase

#: Words that are a preposition before a noun, and open a clause where a verb follows.
_EITHER = frozenset({"after", "before", "since", "until", "till", "as", "than", "like"})
_QUESTIONS = frozenset({"what", "how", "why", "whether"})
_BREAKS = frozenset({"...", "(", ")", '"', "``", "''", "[", "]"})
_NEW = frozenset({";", ":", "--"})


def clauses_of(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Clause]:
    """Find the clauses of a sentence, in the order in which they begin."""
    walker = _Walker(tokens, chunks)
    walker.walk()
    return walker.finished()


class _Walker:
    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
        self.tokens, self.chunks, self.ahead = tokens, chunks, Ahead(tokens, chunks)
        self.here = Clause("main", 0)
        self.clauses = [self.here]
        self.preposition, self.joined, self.comma = "", False, False
        #: The last phrase, and whether a preposition governs it.
        self.last: Phrase | None = None
        self.last_governed = False
        #: A phrase that waits for its verb behind another verb, and whether "and" or a comma stands before it.
        self.pending: Phrase | None = None
        self.pending_joined = self.pending_comma = False
        #: Whether what stands here is between two dashes, behind a subject.
        self.dashed, self.headline = False, is_headline(tokens)
        #: Words for a time between "and" and the verb that they are of.
        self.waiting: list[int] = []

    def walk(self) -> None:
        """Take in one chunk after another."""
        for at, chunk in enumerate(self.chunks):
            if takes := self._TAKES.get(sort := chunk.sort):
                takes(self, chunk, at)
            if sort in {"NP", "VG"}:
                self.preposition, self.comma = "", False

    def finished(self) -> list[Clause]:
        """Give the clauses, each with where it ends."""
        self.here.times += self.waiting
        openings.told_by_participle(self.clauses)
        for clause, after in zip(self.clauses, [*self.clauses[1:], None], strict=True):
            clause.end = after.first if after else len(self.tokens)
        hand_over(self.clauses)
        share(self.tokens, self.clauses)
        for clause in self.clauses:
            suffer(self.tokens, clause)
            fill(self.tokens, clause)
        return self.clauses

    # Small words and signs ----------------------------------------------------------------------

    def _join(self, _chunk: Chunk, at: int) -> None:
        self.joined = at > 0  # "But on Monday" joins nothing within its sentence

    def _to(self, _chunk: Chunk, _at: int) -> None:
        self.preposition = "according to" if self.preposition == "according" else "to"

    def _sign(self, chunk: Chunk, _at: int) -> None:
        sign = self.tokens[chunk.first].low
        if sign == ",":
            self.comma, self.preposition = True, ""
        elif sign in ":;" and not self.here.group and self.here.relation == "main":
            # "Storm: nine dead": what the news is about, and no subject.
            openings.leave(self.here, sign)
            self.last = None
        elif sign in _NEW and self.here.group:
            self._open(Clause("main", chunk.end))
            self.joined = False
        elif sign in _NEW | _BREAKS:
            self.preposition = ""
            self.comma = self.comma or sign in {"(", ")", "--"}
        elif sign == "-":
            self._dash(chunk)

    def _dash(self, chunk: Chunk) -> None:
        before = self.tokens[chunk.first - 1].end if chunk.first else 0
        if before < self.tokens[chunk.first].start:
            self.comma = True
            drop_label(self.tokens, self.here, chunk.first)
            self.dashed = not self.dashed and not self.here.group and bool(self.here.subjects)

    def _time(self, chunk: Chunk, at: int) -> None:
        self._back()
        clause = around(self.here, self.chunks[at + 1 : at + 2], comma=self.comma)
        (self.waiting if self.joined else clause.times).append(chunk.first)
        self.preposition = ""

    def _back(self) -> None:
        """Go back to the clause around an aside that a comma has closed: ", who fled, on Monday"."""
        if self.comma and (around_it := beyond(self.here)):
            self.here, self.pending = around_it, None

    def _preposition(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        if word in _EITHER and self.ahead.opens_clause(at):
            self._adverbial(word, chunk)
            return
        self._back()
        self.preposition = word
        if at + 1 >= len(self.chunks) or self.chunks[at + 1].sort != "E":
            self.joined = False

    def _subordinator(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        disguised = word == "as" and is_laden(self.here)
        if word in _EITHER | {"once"} and (disguised or not self.ahead.opens_clause(at)):
            self.preposition = word
            return
        follows = self.ahead.following(at)
        group = follows.group if follows else None
        if word in _QUESTIONS:
            self._open(Clause("that", chunk.first, self.here, word))
        elif group and group.form == "participle":
            self._open(Clause("participle", chunk.first, self.here.matrix(), word))
            self.preposition = word
        elif group and group.form == "ing":
            self.preposition = word
        else:
            self._adverbial(word, chunk)

    def _adverbial(self, word: str, chunk: Chunk) -> None:
        opening = not (self.here.subjects or any(clause.group for clause in self.clauses))
        self._open(Clause("adverbial", chunk.first, None if opening else self.here.matrix(), word))
        self.joined = self.comma = False

    def _relative(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        follows = self.ahead.following(at)
        if word == "that" and (self.preposition or (at == 0 and follows and follows.sort == "NP")):
            return  # "on that day", "that man said"
        if word == "that" and completes(self.tokens, self.here, self._tail, follows):
            self._open(Clause("that", chunk.first, self.here, "that"))
        else:
            phrase = antecedent(self.tokens, self.here, self._tail, follows)
            relative = Clause("relative", chunk.first, self.here, word, antecedent=phrase)
            self._open(relative)
            verbal = follows is not None and follows.sort in {"VG", "A", "E", "X"}
            if relative.antecedent and verbal and word not in {"whose", "where", "whom"}:
                relative.subjects = [relative.antecedent]
        self.comma = self.joined = False

    # Phrases ------------------------------------------------------------------------------------

    def _phrase(self, chunk: Chunk, at: int) -> None:
        phrase = chunk.phrase
        assert phrase is not None  # noqa: S101 - what an NP chunk has
        if self.preposition:
            self.here.prepositional.append((self.preposition, phrase))
            self.last, self.last_governed = phrase, True
        elif not self.joined and self._is_contact(at):
            self._open(contact(self.chunks[at - 1].phrase, phrase, self.here))
            self.last, self.last_governed = phrase, False
        elif self.joined and self._is_taken(phrase, at):
            pass
        elif self.here.group is None:
            self._before_verb(phrase, at)
        else:
            self._behind_verb(phrase, at)
        self.joined = False

    def _is_taken(self, phrase: Phrase, at: int) -> bool:
        """Join a phrase behind "and" to those before it, if it is no subject of its own."""
        if self.dashed:
            self.here.apposed.append(phrase)
        elif self.comma and resume(self.tokens, self.here, phrase):
            self.last, self.last_governed = phrase, False
        elif self.last and self._is_conjoined(at):
            self.here.conjoin(phrase, self.last, governed=self.last_governed)
            self.last = phrase
        else:
            return False
        return True

    def _is_subject(self, at: int) -> bool:
        joined, comma = self.pending_joined, self.pending_comma = self.joined, self.comma
        return self.ahead.is_subject(at, self.here, joined=joined, comma=comma)

    def _is_contact(self, at: int) -> bool:
        return opens_contact(self.tokens, self.chunks, at, self.here) and not self._is_subject(at)

    def _is_conjoined(self, at: int) -> bool:
        owed = self.last_governed and (self.pending or self.here.is_between)
        return bool(owed) or self.here.is_described or not self._is_subject(at)

    def _before_verb(self, phrase: Phrase, at: int) -> None:
        clause = self.here
        if self.dashed and clause.subjects:
            clause.apposed.append(phrase)
            return
        listed, behind = self.ahead.joins(at, clause, comma=self.comma, governed=self.last_governed)
        aside = behind and self.ahead.is_aside_of(at, clause, self.last)
        aside = aside or (behind and self.ahead.is_aside_of_source(at, clause))
        if aside or (behind and goes_on(self.tokens, clause, phrase, self.last, listed=listed)):
            clause.prepositional.append((clause.prepositional[-1][0], phrase))
            self.last = phrase
            return
        spell = self.last_governed or (self.comma and is_spell(self.tokens, clause))
        place(self.tokens, clause, phrase, listed=listed, comma=self.comma, governed=spell)
        self.last, self.last_governed = phrase, False

    def _behind_verb(self, phrase: Phrase, at: int) -> None:
        clause = self.here
        closed = self.pending or is_closed(self.tokens, clause)
        apart = self.comma and (not self.ahead.list_goes_on(at) if clause.objects else closed)
        if clause.inverted and not clause.subjects:
            clause.subjects.append(phrase)
        elif self._is_subject(at):
            self.pending = phrase
        elif self.pending and is_addressee(self.tokens, clause, self.pending, phrase.first):
            clause.objects.append(self.pending)
            self.pending = phrase
        elif apart:
            clause.apposed.append(phrase)
        else:
            clause.objects.append(phrase)
        self.last, self.last_governed = phrase, False

    # Verbs --------------------------------------------------------------------------------------

    def _group(self, chunk: Chunk, _at: int) -> None:
        group = chunk.group
        assert group is not None  # noqa: S101 - what a VG chunk has
        match group.form:
            case "finite" if self._is_suffered_by_last(group) or openings.opens(self.tokens, group):
                self._participle(group._replace(form="participle"), chunk)
            case "finite":
                self._finite(group, chunk)
            case "infinitive":
                self._infinitive(group, chunk)
            case "participle" if self.here.is_contact:
                self._finite(group._replace(form="finite"), chunk)
            case "ing":
                self._ing(group, chunk)
            case _:
                self._participle(group, chunk)
        self.joined = self.last_governed = False

    def _finite(self, group: Group, chunk: Chunk) -> None:
        clause = self.here
        if self.pending:
            self._complement(group, self.pending)
        elif clause.group is None:
            clause.group = group
            if not clause.subjects and clause.antecedent:
                clause.subjects = [clause.antecedent]
        elif self.joined:
            self._conjoined(group, chunk)
        elif waiting := openings.begins(self.clauses, clause, self._tail) or awaiting(
            self.clauses[0], clause, comma=self.comma
        ):
            self.here, self.pending = waiting, None
            waiting.group = group
        elif delay := delayed(self.tokens, clause, group):
            self.here, subject = delay
            self._complement(group, subject)
        elif main := describing(
            self.tokens, clause, group, self._tail, credited=self._credits(group, chunk)
        ):
            described = reduce(main, group, self.clauses, set_off=self.comma)
            self.clauses.insert(self.clauses.index(main) + 1, described)
            self.here = main
        else:
            self._second(group, chunk)

    def _is_suffered_by_last(self, group: Group) -> bool:
        apart = self.comma or self.joined or self.here.waiting() or not self.here.may_describe
        behind = self.last_governed and not (apart or is_laden(self.here))
        return behind and is_suffered_by_last(self.tokens, group, self.pending)

    def _second(self, group: Group, chunk: Chunk) -> None:
        """Take in a further verb of a clause that has one, where nothing joins them."""
        credited, said = self._credits(group, chunk), group.word in words()["speech"]
        described = not group.helpers and is_participle(group.word) and not self.headline
        if not self.comma:
            self._beside(group, chunk, described=described)
        elif credited or (self.here.is_embedded and not described):
            self._open(behind_aside(self.here, group, chunk.first, credited=credited))
        elif described and not (said and self.ahead.is_listed(chunk.end)):
            self._participle(group._replace(form="participle"), chunk)
        else:
            self._conjoined(group, chunk)

    def _beside(self, group: Group, chunk: Chunk, *, described: bool) -> None:
        """Take in a further verb without a comma: suffered by the noun before it, or of a clause of its own."""
        if described and is_of_object(self.tokens, group, self.last):
            self._participle(group._replace(form="participle"), chunk)
            return
        subjects = [self.last] if self.last else []
        self._open(Clause("main", chunk.first, group=group, subjects=subjects))

    def _credits(self, group: Group, chunk: Chunk) -> bool:
        """Tell ", said the mayor" from a list of deeds: ", warned Peru and shut the border"."""
        said = group.word in words()["speech"] and self.ahead.is_credit(chunk.end)
        other = self.ahead.is_listed(chunk.end) if self.comma else group.word in words()["finding"]
        return said and not other

    def _complement(self, group: Group, subject: Phrase) -> None:
        """Open the clause whose subject stands between two verbs: "Kenya said Peru left"."""
        clause, speech = self.here, words()["speech"]
        verb = clause.group.word if clause.group else ""
        tells = verb in words_of("speech", "unreal", "hearsay")
        pronoun = self.tokens[subject.head].tag == "O"
        credited = group.word in speech and (self.pending_joined or not tells)
        relation, parent, marker = "main", None, ""
        aside = self.pending_comma and credited
        if self.pending_joined and not aside:
            clause = clause.finite()
            if clause.is_embedded:
                relation, parent, marker = clause.relation, clause.parent, clause.marker
        elif not self.pending_comma:
            relation, parent = "that" if tells or pronoun else "relative", clause
        content = Clause(relation, subject.first, parent, marker, group, subjects=[subject])
        self._open(hand_on(self.here, content))

    def _conjoined(self, group: Group, chunk: Chunk) -> None:
        """Go on with another verb of the same subject: "met and signed"."""
        alike = openings.described_too(self.tokens, self.here, group)
        above = self.here.parent if is_of_matrix(self.here, group) else None
        self._open(alike or (above or self.here).conjoined(group, chunk.first, comma=self.comma))

    def _infinitive(self, group: Group, chunk: Chunk) -> None:
        self._open(infinitive(self.tokens, self.here, group, chunk.first, self._tail), keep=True)

    def _ing(self, group: Group, chunk: Chunk) -> None:
        self._open(ing(self.here, group, chunk.first, self.preposition, self._tail), keep=True)

    def _participle(self, group: Group, _chunk: Chunk) -> None:
        self._open(openings.suffered(self.tokens, self.here, group, self._tail), keep=True)

    @property
    def _tail(self) -> Tail:
        return Tail(self.last, comma=self.comma)

    def _open(self, clause: Clause, *, keep: bool = False) -> None:
        clause.set_off = self.comma
        clause.times += self.waiting
        self.waiting = []
        self.clauses.append(clause)
        self.here, self.pending = clause, None
        if not keep:
            self.preposition, self.last = "", None

    #: How each sort of chunk is taken in.
    _TAKES: ClassVar = {
        "NP": _phrase, "VG": _group, "E": _time, "I": _preposition, "S": _subordinator, "R": _relative, "X": _sign,
        "C": _join, "T": _to,
    }  # fmt: skip
