"""The clauses of a sentence: each with its verb group, its subject and objects, and the clause that it hangs on.

No parser: a walk over the chunks from left to right, with a stack of clauses that are still open. A clause's
`relation` is one of "main", "conjoined" (shares the subject before it), "that" (what is said or thought), "relative",
"adverbial" (its `marker` is "when", "after", "if"), "infinitive", "gerund" (its `marker` is the preposition) and
"participle".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahara_cli.reading.language.tokens import is_headline
from sahara_cli.reading.language.verbs import is_participle, is_past
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Chunk, Phrase
    from sahara_cli.reading.language.tokens import Token

#: Words that are a preposition before a noun, and open a clause where a verb follows.
_EITHER = frozenset({"after", "before", "since", "until", "till", "as", "than", "like"})
_BREAKS = frozenset({";", ":", "--", "...", "(", ")", '"', "``", "''", "[", "]"})


@dataclass(slots=True, eq=False)
class Clause:
    """A clause; `first` and `end` are places of tokens, `parent` is the clause that it hangs on."""

    relation: str
    first: int
    parent: Clause | None = None
    marker: str = ""
    group: Group | None = None
    subjects: list[Phrase] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    #: Prepositions with what they govern, in order; those before the verb too.
    prepositional: list[tuple[str, Phrase]] = field(default_factory=list)
    #: What a relative clause or a participle tells of.
    antecedent: Phrase | None = None
    #: First tokens of the words for a time that stand in it.
    times: list[int] = field(default_factory=list)
    apposed: list[Phrase] = field(default_factory=list)
    end: int = 0
    #: Whether a comma sets it off from what it hangs on.
    set_off: bool = False

    @property
    def is_embedded(self) -> bool:
        """Tell a clause that stands within another phrase or hangs on another's verb."""
        return self.relation not in {"main", "conjoined"}

    def ancestors(self) -> Iterator[Clause]:
        """Yield the clauses that it hangs on, the next one first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent


def clauses_of(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Clause]:
    """Find the clauses of a sentence, in the order in which they begin."""
    walker = _Walker(tokens, chunks)
    for at in range(len(chunks)):
        walker.take(at)
    return walker.finished()


class _Walker:
    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
        self.tokens, self.chunks = tokens, chunks
        self.here = Clause("main", 0)
        self.found = [self.here]
        self.preposition = ""
        self.joined = False
        self.comma = False
        #: The last phrase, and whether a preposition governs it.
        self.last: Phrase | None = None
        self.last_of = False
        self.pending: list[Phrase] = []
        self.pending_first = 0
        #: Whether what stands here is between two dashes, behind a subject.
        self.dashed = False
        self.headline = is_headline(tokens)
        #: Words for a time between "and" and the verb that they are of.
        self.waiting: list[int] = []

    # The walk -----------------------------------------------------------------------------------

    def take(self, at: int) -> None:
        chunk = self.chunks[at]
        match chunk.sort:
            case "NP":
                self._phrase(chunk, at)
            case "VG":
                self._group(chunk, at)
            case "E":
                self._time(chunk)
                return
            case "I":
                self._preposition(chunk, at)
                return
            case "S":
                self._subordinator(chunk, at)
                return
            case "R":
                self._relative(chunk, at)
                return
            case "C":
                self.joined = True
                return
            case "X":
                self._sign(chunk)
                return
            case "T":
                self.preposition = "according to" if self.preposition == "according" else "to"
                return
            case _:
                return
        self.preposition = ""
        self.comma = False

    def finished(self) -> list[Clause]:
        """Give the clauses, each with where it ends."""
        ends = len(self.tokens)
        self.here.times += self.waiting
        for clause, after in zip(self.found, [*self.found[1:], None], strict=True):
            clause.end = after.first if after else ends
            _suffer(clause)
        return self.found

    # Parts --------------------------------------------------------------------------------------

    def _sign(self, chunk: Chunk) -> None:
        sign = self.tokens[chunk.first].low
        if sign == ",":
            self.comma = True
            self.preposition = ""
        elif sign == ":" and not self.here.group and self.here.relation == "main":
            # "Storm: nine dead": what the news is about, and no subject.
            self.here.subjects.clear()
            self.here.prepositional.clear()
            self.last = None
        elif sign in {";", ":", "--"} and self.here.group:
            self._open(Clause("main", chunk.end))
            self.joined = False
        elif sign in _BREAKS:
            self.preposition = ""
            self.comma = self.comma or sign in {"(", ")", "--", "-"}
        elif sign == "-":
            before = self.tokens[chunk.first - 1].end if chunk.first else 0
            if before < self.tokens[chunk.first].start:
                self.comma = True
                self.dashed = not self.dashed and not self.here.group and bool(self.here.subjects)

    def _back(self) -> None:
        """Go back to the clause around an aside that a comma has closed: ", who fled, on Monday"."""
        clause = self.here
        closed = clause.relation in {"relative", "participle"} and clause.group and clause.set_off
        if self.comma and closed and clause.parent and clause.parent.group:
            self.here = clause.parent
            self.pending = []

    def _time(self, chunk: Chunk) -> None:
        self._back()
        if self.joined:
            self.waiting.append(chunk.first)
        else:
            self.here.times.append(chunk.first)
        self.preposition = ""

    def _preposition(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        if word in _EITHER and self._opens_clause(at):
            self._adverbial(word, chunk)
            return
        self._back()
        self.preposition = word
        after = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if not (after and after.sort == "E"):
            self.joined = False

    def _subordinator(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        if word in _EITHER | {"once"} and not self._opens_clause(at):
            self.preposition = word
            return
        follows = self._next(at)
        if word in {"what", "how", "why", "whether"}:
            self._open(Clause("that", chunk.first, self.here, word))
        elif (
            follows
            and follows.sort == "VG"
            and follows.group
            and follows.group.form in {"ing", "participle"}
        ):
            self.preposition = word
            if follows.group.form == "participle":
                self._open(Clause("participle", chunk.first, self._matrix(), word))
        else:
            self._adverbial(word, chunk)

    def _adverbial(self, word: str, chunk: Chunk) -> None:
        opening = not any(one.group for one in self.found)
        parent = self._matrix()
        self._open(Clause("adverbial", chunk.first, None if opening else parent, word))
        self.joined = self.comma = False

    def _relative(self, chunk: Chunk, at: int) -> None:
        word = self.tokens[chunk.first].low
        follows = self._next(at)
        if word == "that":
            if self._is_determiner(follows, at):
                return
            if self._completes(follows):
                self._open(Clause("that", chunk.first, self.here, "that"))
                self.comma = self.joined = False
                return
        antecedent = self.last
        self._open(Clause("relative", chunk.first, self.here, word, antecedent=antecedent))
        if (
            word not in {"whose", "where", "whom"}
            and antecedent
            and follows is not None
            and (follows.sort in {"VG", "A", "E", "X"})
        ):
            self.here.subjects = [antecedent]
        self.comma = self.joined = False

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
        if any(self.tokens[one.head].low in _RUMOURS for one in told):
            return True
        return bool(clause.group and clause.group.base in _ADDRESSING and clause.objects)

    def _is_determiner(self, follows: Chunk | None, at: int) -> bool:
        """Tell "on that day", "that man said" from the conjunction."""
        if self.preposition:
            return True
        return at == 0 and follows is not None and follows.sort == "NP"

    # Phrases ------------------------------------------------------------------------------------

    def _phrase(self, chunk: Chunk, at: int) -> None:
        phrase = chunk.phrase
        assert phrase is not None  # noqa: S101 - what an NP chunk has
        if self.preposition:
            self._governed(phrase, at)
        elif self.joined and self.dashed:
            self.here.apposed.append(phrase)
        elif self.joined and self.last and not self._subject_ahead(at):
            self._conjoin(phrase)
        elif self.here.group is None:
            self._before_verb(phrase, at)
        else:
            self._behind_verb(phrase, at)
        self.joined = False

    def _governed(self, phrase: Phrase, at: int) -> None:
        held = self.preposition
        self.here.prepositional.append((held, phrase))
        self.last, self.last_of = phrase, True

    def _conjoin(self, phrase: Phrase) -> None:
        """Join a phrase to the one before it: "Kenya and Peru", "to Kenya and Peru"."""
        clause = self.here
        if self.last_of and clause.prepositional:
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
        listed = self.comma and self._list_goes_on(at)
        if self.dashed and clause.subjects:
            clause.apposed.append(phrase)
            return
        if clause.subjects and self.comma and not listed:
            if self.last_of or (
                clause.relation == "relative" and clause.subjects == [clause.antecedent]
            ):
                clause.subjects = [phrase]
            else:
                clause.apposed.append(phrase)
        elif clause.subjects and not listed and clause.relation == "relative":
            clause.subjects = [phrase]
        elif clause.subjects and not listed and not self.comma:
            clause.apposed.append(phrase)
        else:
            clause.subjects.append(phrase)
        self.last, self.last_of = phrase, False

    def _behind_verb(self, phrase: Phrase, at: int) -> None:
        clause = self.here
        if self._subject_ahead(at):
            self.pending, self.pending_first = [phrase], phrase.first
        elif self.comma and clause.objects and not self._list_goes_on(at):
            clause.apposed.append(phrase)
        elif not self.comma or clause.objects or not clause.prepositional:
            clause.objects.append(phrase)
        else:
            clause.apposed.append(phrase)
        self.last, self.last_of = phrase, False

    # Verbs --------------------------------------------------------------------------------------

    def _group(self, chunk: Chunk, at: int) -> None:
        group = chunk.group
        assert group is not None  # noqa: S101 - what a VG chunk has
        if group.form == "finite":
            self._finite(group, chunk)
        elif group.form == "infinitive":
            before = self.tokens[chunk.first - 1] if chunk.first else None
            due = (
                before is not None
                and before.tag == "A"
                and before.low in {"due", "set", "scheduled", "expected", "slated", "poised"}
            )
            held = Clause(
                "infinitive",
                chunk.first,
                self.here,
                group=group,
                antecedent=self.last if due else None,
            )
            held.subjects = [self.last] if due and self.last else []
            self._open(held, keep=True)
        elif group.form == "ing":
            self._ing(group, chunk)
        else:
            self._participle(group, chunk)
        self.joined = False
        self.last_of = False

    def _finite(self, group: Group, chunk: Chunk) -> None:
        clause = self.here
        if self.pending:
            self._complement(group, chunk)
        elif clause.group is None:
            clause.group = group
            if not clause.subjects and clause.antecedent:
                clause.subjects = [clause.antecedent]
        elif self.joined:
            self._conjoined(group, chunk)
        elif open_ := self._verbless():
            self._close_to(open_)
            open_.group = group
        elif (
            is_past(clause.group.word)
            and not clause.group.helpers
            and not clause.objects
            and self._is_inner(clause)
            and clause.relation in {"main", "that", "adverbial", "relative"}
        ):
            self._reduce(group, chunk)
        elif self.comma and self._speech_behind(group) and self._inverted(chunk):
            self._open(Clause("main", chunk.first, group=group))
        elif self.comma and not group.helpers and is_participle(group.word) and not self.headline:
            self._participle(group._replace(form="participle"), chunk)
        elif self.comma and not clause.is_embedded:
            self._conjoined(group, chunk)
        else:
            held = Clause("main", chunk.first, group=group)
            if self.last and not self.comma:
                held.subjects = [self.last]
            self._open(held)

    def _complement(self, group: Group, chunk: Chunk) -> None:
        """Open the clause whose subject stands between two verbs: "Kenya said Peru left"."""
        clause = self.here
        verb = clause.group
        told = verb and (verb.word in words()["speech"] | words()["unreal"] | words()["hearsay"])
        if (
            group.word in words()["speech"]
            and self.pending_comma
            and (self.joined_at_pending or not told)
        ):
            relation, parent, marker = "main", None, ""
        elif self.joined_at_pending:
            relation, parent = (
                ("main", None) if not clause.is_embedded else (clause.relation, clause.parent)
            )
            marker = clause.marker
        elif (told or self.tokens[self.pending[0].head].tag == "O") and not self.pending_comma:
            relation, parent, marker = "that", clause, ""
        elif self.pending_comma:
            relation, parent, marker = "main", None, ""
            if group.word in words()["speech"]:
                relation = "main"
        else:
            relation, parent, marker = "relative", clause, ""
        held = Clause(
            relation, self.pending_first, parent, marker, group, subjects=list(self.pending)
        )
        self.pending = []
        self._open(held)

    joined_at_pending = False
    pending_comma = False

    def _conjoined(self, group: Group, chunk: Chunk) -> None:
        """Go on with another verb of the same subject: "met and signed"."""
        clause = self.here
        while clause.relation in {"infinitive", "gerund", "participle"} and clause.parent:
            clause = clause.parent
        if (
            self.comma
            and clause.relation == "relative"
            and clause.parent
            and clause.parent.group
            and clause.parent.group.form == "finite"
        ):
            clause = clause.parent
        held = Clause(
            clause.relation if clause.is_embedded else "conjoined",
            chunk.first, clause.parent, clause.marker, group, subjects=list(clause.subjects), antecedent=clause.antecedent,
        )  # fmt: skip
        self._open(held)

    def _reduce(self, group: Group, chunk: Chunk) -> None:
        """Read the verb before as one that only describes its subject: "the talks held in May led"."""
        clause = self.here
        assert clause.group is not None  # noqa: S101 - told before
        inner = Clause(
            "participle", clause.group.first, clause, group=clause.group._replace(form="participle"),
            subjects=list(clause.subjects[-1:]), objects=clause.objects, prepositional=[
                one for one in clause.prepositional if one[1].first > clause.group.first
            ], times=[one for one in clause.times if one > clause.group.first], antecedent=clause.subjects[-1] if clause.subjects else None,
        )  # fmt: skip
        clause.prepositional = [
            one for one in clause.prepositional if one[1].first < clause.group.first
        ]
        clause.times = [one for one in clause.times if one < clause.group.first]
        clause.objects = []
        clause.group = group
        self.found.insert(self.found.index(clause) + 1, inner)

    def _ing(self, group: Group, chunk: Chunk) -> None:
        if self.preposition:
            held = Clause("gerund", chunk.first, self.here, self.preposition, group)
        elif (
            self.here.group is None
            and not self.here.subjects
            and self.here.relation in {"main", "that"}
        ):
            # "Closing the border angered Peru", "Speaking on Monday, he said".
            held = Clause("participle", chunk.first, self.here, "", group)
        else:
            held = Clause("participle", chunk.first, self.here, "", group)
            if (
                not self.comma
                and self.last
                and not (self.here.group and self.here.group.head >= self.last.first)
            ):
                held.antecedent = self.last
        if held.antecedent:
            held.subjects = [held.antecedent]
        self._open(held, keep=True)

    def _participle(self, group: Group, chunk: Chunk) -> None:
        antecedent = self.last if self.last else None
        held = Clause("participle", chunk.first, self.here, "", group, antecedent=antecedent)
        if antecedent:
            held.subjects = [antecedent]
        self._open(held, keep=True)

    # The stack ----------------------------------------------------------------------------------

    def _open(self, clause: Clause, *, keep: bool = False) -> None:
        clause.set_off = self.comma
        clause.times += self.waiting
        self.waiting = []
        self.found.append(clause)
        self.here = clause
        self.pending = []
        if not keep:
            self.preposition = ""
        self.last = None if not keep else self.last

    def _close_to(self, clause: Clause) -> None:
        self.here = clause
        self.pending = []

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

    def _is_inner(self, clause: Clause) -> bool:
        """Tell a verb that may only describe the subject: no comma ends its clause, or commas set it off."""
        assert clause.group is not None  # noqa: S101 - told before
        before = self.tokens[clause.group.first - 1].low if clause.group.first else ""
        return not self.comma or (before == "," and is_participle(clause.group.word))

    def _inverted(self, chunk: Chunk) -> bool:
        """Tell ", said the mayor" from ", said that"."""
        after = next((one for one in self.chunks if one.first == chunk.end), None)
        return after is not None and after.sort == "NP"

    def _speech_behind(self, group: Group) -> bool:
        return group.word in words()["speech"]

    # Looking ahead ------------------------------------------------------------------------------

    def _next(self, at: int) -> Chunk | None:
        """Give the chunk after one, adverbs aside."""
        return next((one for one in self.chunks[at + 1 :] if one.sort != "A"), None)

    def _opens_clause(self, at: int) -> bool:
        """Tell whether a subject and a finite verb follow: "after it rained", "as prices rose"."""
        seen = False
        for chunk in self.chunks[at + 1 :]:
            if chunk.sort == "NP":
                seen = True
            elif chunk.sort == "VG":
                return bool(seen and chunk.group and chunk.group.form == "finite")
            elif chunk.sort in {"S", "R"} or (
                chunk.sort == "X" and self.tokens[chunk.first].low != "'"
            ):
                return False
        return False

    def _subject_ahead(self, at: int) -> bool:
        """Tell whether a phrase behind a verb is the subject of the next one."""
        clause = self.here
        if clause.group is None:
            return False
        self.joined_at_pending, self.pending_comma = self.joined, self.comma
        told = clause.group.word in words()["speech"] | words()["unreal"] | words()["hearsay"]
        behind = self.last_place(clause)
        direct = self.chunks[at].first == behind
        for number, chunk in enumerate(self.chunks[at + 1 :]):
            if chunk.sort == "VG":
                if not (chunk.group and chunk.group.form == "finite"):
                    return False
                if self.joined or self.comma:
                    return number <= _NEAR or bool(chunk.group.helpers)
                if (
                    self.tokens[self.chunks[at].first].low in {"he", "she", "they", "we", "i"}
                    and number == 0
                ):
                    return True
                addressed = clause.group.base in _ADDRESSING and len(clause.objects) == 1
                return bool(told and (direct or addressed)) or bool(
                    number == 0 and clause.objects and chunk.group.word in words()["speech"]
                )
            if chunk.sort in {"S", "R"}:
                return False
            if (
                chunk.sort == "C"
                and number + at + 2 < len(self.chunks)
                and self.chunks[number + at + 2].sort in {"VG", "A"}
            ):
                return False
            if chunk.sort == "X" and self.tokens[chunk.first].low in {",", ";", ":", '"', "--"}:
                if not (self.comma and self._aside(at + 1 + number)):
                    return False
        return False

    def _aside(self, at: int) -> bool:
        """Tell whether a comma opens an aside after which a verb of speech follows: ", the mayor, Ana Silva, said"."""
        rest = self.chunks[at + 1 : at + 7]
        closing = next(
            (
                n
                for n, one in enumerate(rest)
                if one.sort == "X" and self.tokens[one.first].low == ","
            ),
            None,
        )
        if closing is None or any(one.sort == "VG" for one in rest[:closing]):
            return False
        after = rest[closing + 1 : closing + 2]
        return bool(after and after[0].group and after[0].group.word in words()["speech"])

    def last_place(self, clause: Clause) -> int:
        """Give the place right behind a clause's verb, adverbs and words for a time aside."""
        assert clause.group is not None  # noqa: S101 - told before
        there = clause.group.head + 1
        while there < len(self.tokens) and (
            self.tokens[there].tag in "AE"
            or self.tokens[there].low in {"on", "in", "last"}
            and there + 1 < len(self.tokens)
            and self.tokens[there + 1].tag == "E"
        ):
            there += 1
        return there

    def _list_goes_on(self, at: int) -> bool:
        """Tell "Kenya, Peru and Chile" from an apposition: what follows goes on with "and" before any verb."""
        commas = 0
        for chunk in self.chunks[at + 1 : at + 8]:
            if chunk.sort == "C":
                return True
            if chunk.sort in {"VG", "R", "S", "I"}:
                return False
            if chunk.sort == "X":
                commas += 1
                if commas > 1 and self.tokens[chunk.first].low != ",":
                    return False
        return False


def _suffer(clause: Clause) -> None:
    """Read "nine killed in a crash", a headline's, as a passive: such a verb has an object, or suffers."""
    group = clause.group
    if (
        group
        and group.form == "finite"
        and not group.helpers
        and not clause.objects
        and clause.subjects
    ):
        if group.word in _SUFFERED and clause.relation in {
            "main",
            "conjoined",
            "that",
            "adverbial",
        }:
            clause.group = group._replace(form="participle")


_SUFFERED = frozenset(
    "killed injured wounded arrested detained sentenced jailed charged convicted released freed rescued evacuated displaced destroyed"
    " damaged banned fined sacked appointed elected kidnapped abducted deported expelled hospitalised acquitted cleared stabbed shot found"
    " seized cancelled postponed suspended executed assassinated murdered extradited hanged imprisoned buried nominated inaugurated".split()
)
_NEAR = 3
_ADDRESSING = frozenset(
    {"tell", "warn", "inform", "assure", "promise", "remind", "notify", "convince", "persuade"}
)
#: What is told, asked or thought, and goes on with "that".
_RUMOURS = frozenset(
    "claim claims report reports rumour rumours rumor rumors allegation allegations accusation accusations suggestion"
    " suggestions charge charges assertion assertions evidence proof sign signs indication hint truth fear fears hope"
    " hopes doubt doubts belief possibility risk threat warning statement news fact idea view demand demands speculation"
    " announcement assurance assurances promise concern concerns".split()
)
