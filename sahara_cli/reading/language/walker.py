"""A walk over a sentence's chunks from left to right, with the clauses that are still open; no parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.ahead import Ahead
from sahara_cli.reading.language.clauses import Clause
from sahara_cli.reading.language.tokens import is_headline
from sahara_cli.reading.language.verbs import is_participle, is_past
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase

#: Words that are a preposition before a noun, and open a clause where a verb follows.
_EITHER = frozenset({"after", "before", "since", "until", "till", "as", "than", "like"})
_QUESTIONS = frozenset({"what", "how", "why", "whether"})
_BREAKS = frozenset({"...", "(", ")", '"', "``", "''", "[", "]"})
_SPELLS = frozenset(
    {"time", "while", "moment", "moments", "minutes", "hours", "days", "weeks", "months", "years"}
)
_NEW = frozenset({";", ":", "--"})


def clauses_of(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Clause]:
    """Find the clauses of a sentence, in the order in which they begin."""
    walker = _Walker(tokens, chunks)
    for at in range(len(chunks)):
        walker.take(at)
    return walker.finished()


class _Walker:
    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
        self.tokens, self.chunks, self.ahead = tokens, chunks, Ahead(tokens, chunks)
        self.here = Clause("main", 0)
        self.found = [self.here]
        self.preposition = ""
        self.joined = self.comma = False
        #: The last phrase, and whether a preposition governs it.
        self.last: Phrase | None = None
        self.last_governed = False
        #: A phrase that waits for its verb behind another verb, and whether "and" or a comma stands before it.
        self.pending: Phrase | None = None
        self.pending_joined = self.pending_comma = False
        #: Whether what stands here is between two dashes, behind a subject.
        self.dashed = False
        self.headline = is_headline(tokens)
        #: Words for a time between "and" and the verb that they are of.
        self.waiting: list[int] = []

    def take(self, at: int) -> None:
        """Take the next chunk in."""
        chunk = self.chunks[at]
        takes = {
            "NP": self._phrase, "VG": self._group, "E": self._time, "I": self._preposition,
            "S": self._subordinator, "R": self._relative, "X": self._sign, "C": self._join, "T": self._to,
        }.get(chunk.sort)  # fmt: skip
        if takes:
            takes(chunk, at)
        if chunk.sort in {"NP", "VG"}:
            self.preposition = ""
            self.comma = False

    def finished(self) -> list[Clause]:
        """Give the clauses, each with where it ends."""
        self.here.times += self.waiting
        for clause, after in zip(self.found, [*self.found[1:], None], strict=True):
            clause.end = after.first if after else len(self.tokens)
            _suffer(clause)
        return self.found

    # Small words and signs ----------------------------------------------------------------------

    def _join(self, _chunk: Chunk, _at: int) -> None:
        self.joined = True

    def _to(self, _chunk: Chunk, _at: int) -> None:
        self.preposition = "according to" if self.preposition == "according" else "to"

    def _sign(self, chunk: Chunk, _at: int) -> None:
        sign = self.tokens[chunk.first].low
        if sign == ",":
            self.comma = True
            self.preposition = ""
        elif sign == ":" and not self.here.group and self.here.relation == "main":
            # "Storm: nine dead": what the news is about, and no subject.
            self.here.subjects.clear()
            self.here.prepositional.clear()
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
            self.dashed = not self.dashed and not self.here.group and bool(self.here.subjects)

    def _time(self, chunk: Chunk, _at: int) -> None:
        self._back()
        if self.joined:
            self.waiting.append(chunk.first)
        else:
            self.here.times.append(chunk.first)
        self.preposition = ""

    def _back(self) -> None:
        """Go back to the clause around an aside that a comma has closed: ", who fled, on Monday"."""
        clause = self.here
        closed = clause.relation in {"relative", "participle"} and clause.group and clause.set_off
        if self.comma and closed and clause.parent and clause.parent.group:
            self.here = clause.parent
            self.pending = None

    def _preposition(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        if word in _EITHER and self.ahead.opens_clause(at):
            self._adverbial(word, chunk)
            return
        self._back()
        self.preposition = word
        after = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if not (after and after.sort == "E"):
            self.joined = False

    def _subordinator(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        if word in _EITHER | {"once"} and not self.ahead.opens_clause(at):
            self.preposition = word
            return
        follows = self.ahead.following(at)
        group = follows.group if follows else None
        if word in _QUESTIONS:
            self._open(Clause("that", chunk.first, self.here, word))
        elif group and group.form == "participle":
            self._open(Clause("participle", chunk.first, self._matrix(), word))
            self.preposition = word
        elif group and group.form == "ing":
            self.preposition = word
        else:
            self._adverbial(word, chunk)

    def _adverbial(self, word: str, chunk: Chunk) -> None:
        opening = not any(one.group for one in self.found)
        self._open(Clause("adverbial", chunk.first, None if opening else self._matrix(), word))
        self.joined = self.comma = False

    def _relative(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        follows = self.ahead.following(at)
        if word == "that" and (self.preposition or (at == 0 and follows and follows.sort == "NP")):
            return  # "on that day", "that man said"
        if word == "that" and self._completes(follows):
            self._open(Clause("that", chunk.first, self.here, "that"))
        else:
            held = Clause(
                "relative", chunk.first, self.here, word, antecedent=self._antecedent(follows)
            )
            self._open(held)
            verbal = follows is not None and follows.sort in {"VG", "A", "E", "X"}
            if held.antecedent and verbal and word not in {"whose", "where", "whom"}:
                held.subjects = [held.antecedent]
        self.comma = self.joined = False

    def _antecedent(self, follows: Chunk | None) -> Phrase | None:
        """Give what a relative clause tells of: the last phrase, or behind a comma the last of the verb's number."""
        group = follows.group if follows else None
        verb = (group.helpers or (group.word,))[0] if group else ""
        if not (
            self.comma
            and self.last
            and verb in _SINGULAR
            and _is_plural(self.tokens[self.last.head])
        ):
            return self.last
        clause = self.here
        before = [
            *clause.subjects,
            *clause.objects,
            *clause.apposed,
            *(phrase for _, phrase in clause.prepositional),
        ]
        alike = [one for one in before if not _is_plural(self.tokens[one.head])]
        named = [one for one in alike if self.tokens[one.head].tag == "P"]
        return max(named or alike or [self.last], key=lambda one: one.first)

    def _completes(self, follows: Chunk | None) -> bool:
        """Tell "said that it rained", "claims that it rained" from "the rain that fell"."""
        verbal = follows is not None and follows.sort == "VG"
        clause = self.here
        if clause.group and clause.group.base == "be" and not verbal:
            return True
        if self.last is None or (clause.group and self.last.first < clause.group.head):
            return not (verbal and self.last)
        if verbal and not self.comma:
            return False
        told = [self.last, *clause.objects[-1:], *clause.subjects[-1:]]
        if any(self.tokens[one.head].low in words()["rumour"] for one in told):
            return True
        return bool(clause.group and clause.group.base in words()["addressing"] and clause.objects)

    # Phrases ------------------------------------------------------------------------------------

    def _phrase(self, chunk: Chunk, at: int) -> None:
        phrase = chunk.phrase
        assert phrase is not None  # noqa: S101 - what an NP chunk has
        if self.preposition:
            self.here.prepositional.append((self.preposition, phrase))
            self.last, self.last_governed = phrase, True
        elif self.joined and self.dashed:
            self.here.apposed.append(phrase)
        elif self.joined and self.last and not self._is_subject(at):
            self._conjoin(phrase)
        elif self.here.group is None:
            self._before_verb(phrase, at)
        else:
            self._behind_verb(phrase, at)
        self.joined = False

    def _is_subject(self, at: int) -> bool:
        self.pending_joined, self.pending_comma = self.joined, self.comma
        return self.ahead.is_subject(at, self.here, joined=self.joined, comma=self.comma)

    def _conjoin(self, phrase: Phrase) -> None:
        """Join a phrase to the one before it: "Kenya and Peru", "to Kenya and Peru"."""
        clause = self.here
        if self.last_governed and clause.prepositional:
            clause.prepositional.append((clause.prepositional[-1][0], phrase))
        elif clause.group is None:
            clause.subjects.append(phrase)
        elif clause.objects and not (clause.apposed and clause.apposed[-1] == self.last):
            clause.objects.append(phrase)
        else:
            clause.apposed.append(phrase)
        self.last = phrase

    def _before_verb(self, phrase: Phrase, at: int) -> None:
        clause = self.here
        if self.dashed and clause.subjects:
            clause.apposed.append(phrase)
            return
        listed = self.comma and self.ahead.list_goes_on(at)
        own = clause.relation == "relative" and (
            not self.comma or clause.subjects == [clause.antecedent]
        )
        if clause.subjects and self.comma and self.tokens[clause.subjects[0].head].low in _SPELLS:
            # "A short time later, officers came".
            clause.subjects = [phrase]
        elif listed and self.last and self.last_governed and self._is_alike(phrase, self.last):
            # "Citizens of Kenya, Peru and Chile".
            clause.prepositional.append((clause.prepositional[-1][0], phrase))
            self.last = phrase
            return
        elif not clause.subjects or listed:
            clause.subjects.append(phrase)
        elif own or (self.comma and self.last_governed):
            clause.subjects = [phrase]
        else:
            clause.apposed.append(phrase)
        self.last, self.last_governed = phrase, False

    def _is_alike(self, phrase: Phrase, other: Phrase) -> bool:
        """Tell two bare names, as they stand in one list."""
        ends = {(self.tokens[one.first].tag, self.tokens[one.head].tag) for one in (phrase, other)}
        return ends == {("P", "P")} and bool(self.here.prepositional)

    def _behind_verb(self, phrase: Phrase, at: int) -> None:
        clause = self.here
        apart = self.comma and (
            not self.ahead.list_goes_on(at) if clause.objects else bool(clause.prepositional)
        )
        if self._is_subject(at):
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
            case "finite":
                self._finite(group, chunk)
            case "infinitive":
                self._infinitive(group, chunk)
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
        elif waiting := self._verbless():
            self.here, self.pending = waiting, None
            waiting.group = group
        elif self._is_reduced(clause):
            self._reduce(group)
        else:
            self._second(group, chunk)

    def _second(self, group: Group, chunk: Chunk) -> None:
        """Take in a further verb of a clause that has one, where nothing joins them."""
        credited = group.word in words()["speech"] and self.ahead.is_credit(chunk.end)
        described = not group.helpers and is_participle(group.word) and not self.headline
        if not self.comma:
            held = Clause("main", chunk.first, group=group)
            held.subjects = [self.last] if self.last else []
            self._open(held)
        elif credited or (self.here.is_embedded and not described):
            held = Clause("main", chunk.first, group=group)
            if not credited and self.here.relation == "relative" and self.here.antecedent:
                # "The man who fled, Omar Haddad, was caught".
                held.subjects, held.apposed = [self.here.antecedent], list(self.here.apposed)
            self._open(held)
        elif described:
            self._participle(group._replace(form="participle"), chunk)
        else:
            self._conjoined(group, chunk)

    def _complement(self, group: Group, subject: Phrase) -> None:
        """Open the clause whose subject stands between two verbs: "Kenya said Peru left"."""
        clause, held = self.here, words()
        verb = clause.group.word if clause.group else ""
        tells = verb in held["speech"] | held["unreal"] | held["hearsay"]
        pronoun = self.tokens[subject.head].tag == "O"
        credited = group.word in held["speech"] and (self.pending_joined or not tells)
        relation, parent, marker = "main", None, ""
        if self.pending_comma and credited:
            pass
        elif self.pending_joined:
            if clause.is_embedded:
                relation, parent, marker = clause.relation, clause.parent, clause.marker
        elif not self.pending_comma:
            relation, parent = "that" if tells or pronoun else "relative", clause
        self._open(Clause(relation, subject.first, parent, marker, group, subjects=[subject]))

    def _conjoined(self, group: Group, chunk: Chunk) -> None:
        """Go on with another verb of the same subject: "met and signed"."""
        clause = self.here
        while clause.relation in {"infinitive", "gerund", "participle"} and clause.parent:
            clause = clause.parent
        above = clause.parent
        if (
            self.comma
            and clause.relation == "relative"
            and above
            and above.group
            and above.group.form == "finite"
        ):
            clause = above
        held = Clause(
            clause.relation if clause.is_embedded else "conjoined",
            chunk.first,
            clause.parent,
            clause.marker,
        )
        held.group, held.subjects, held.antecedent = group, list(clause.subjects), clause.antecedent
        self._open(held)

    def _is_reduced(self, clause: Clause) -> bool:
        """Tell a verb that only describes its subject: no comma ends its phrase, or commas set it off."""
        group = clause.group
        if group is None or group.helpers or clause.objects or not is_past(group.word):
            return False
        before = self.tokens[group.first - 1].low if group.first else ""
        inner = not self.comma or (before == "," and is_participle(group.word))
        return inner and clause.relation in {"main", "that", "adverbial", "relative"}

    def _reduce(self, group: Group) -> None:
        """Read the verb before as one that only describes its subject: "the talks held in May led"."""
        clause = self.here
        assert clause.group is not None  # noqa: S101 - told by `_is_reduced`
        first = clause.group.first
        described = clause.subjects[-1:]
        inner = Clause("participle", first, clause, group=clause.group._replace(form="participle"))
        inner.subjects, inner.antecedent = described, described[0] if described else None
        inner.prepositional = [one for one in clause.prepositional if one[1].first > first]
        inner.times = [one for one in clause.times if one > first]
        clause.prepositional = [one for one in clause.prepositional if one[1].first < first]
        clause.times = [one for one in clause.times if one < first]
        clause.group = group
        self.found.insert(self.found.index(clause) + 1, inner)

    def _infinitive(self, group: Group, chunk: Chunk) -> None:
        before = self.tokens[chunk.first - 1] if chunk.first else None
        due = before is not None and before.tag == "A" and before.low in words()["due"]
        held = Clause("infinitive", chunk.first, self.here, group=group)
        if due and self.last:
            held.antecedent, held.subjects = self.last, [self.last]
        self._open(held, keep=True)

    def _ing(self, group: Group, chunk: Chunk) -> None:
        relation = "gerund" if self.preposition else "participle"
        held = Clause(relation, chunk.first, self.here, self.preposition, group)
        opens = (
            self.here.group is None
            and not self.here.subjects
            and self.here.relation in {"main", "that"}
        )
        behind = self.last and not (self.here.group and self.here.group.head >= self.last.first)
        if self.last and behind and not (self.preposition or opens or self.comma):
            held.antecedent, held.subjects = self.last, [self.last]
        self._open(held, keep=True)

    def _participle(self, group: Group, chunk: Chunk) -> None:
        held = Clause("participle", chunk.first, self.here, "", group, antecedent=self.last)
        held.subjects = [self.last] if self.last else []
        self._open(held, keep=True)

    # The stack ----------------------------------------------------------------------------------

    def _open(self, clause: Clause, *, keep: bool = False) -> None:
        clause.set_off = self.comma
        clause.times += self.waiting
        self.waiting = []
        self.found.append(clause)
        self.here, self.pending = clause, None
        if not keep:
            self.preposition, self.last = "", None

    def _matrix(self) -> Clause:
        """Give the clause with a finite verb that an adverbial hangs on."""
        clause = self.here
        while clause.relation in {"gerund", "participle"} and clause.parent:
            clause = clause.parent
        return clause

    def _verbless(self) -> Clause | None:
        """Find the clause around this one that still waits for its verb."""
        return next(
            (one for one in self.here.ancestors() if one.group is None and one.subjects), None
        )


_SINGULAR = frozenset({"is", "was", "has", "does"})


def _is_plural(token: Token) -> bool:
    return token.tag == "N" and token.low.endswith("s") and not token.low.endswith("ss")


def _suffer(clause: Clause) -> None:
    """Read "nine killed in a crash", a headline's, as a passive: such a verb has an object, or suffers."""
    group = clause.group
    if (
        group is None
        or group.form != "finite"
        or group.helpers
        or clause.objects
        or not clause.subjects
    ):
        return
    if group.word in words()["suffered"] and clause.relation in {
        "main",
        "conjoined",
        "that",
        "adverbial",
    }:
        clause.group = group._replace(form="participle")
