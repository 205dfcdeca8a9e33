"""The clauses of a sentence: each with its verb group, its subject and objects, and the clause that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase


@dataclass(slots=True, eq=False)
class Clause:
    """A clause; `first` and `end` are places of tokens, `parent` is the clause that it hangs on.

    Its `relation` is one of "main", "conjoined" (shares the subject before it), "that" (what is said or thought),
    "relative", "adverbial" (its `marker` is "when", "after", "if"), "infinitive", "gerund" (its `marker` is the
    preposition) and "participle".
    """

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
    #: Whether the subject stands behind the verb: ", said the mayor".
    inverted: bool = False

    @property
    def is_embedded(self) -> bool:
        """Tell a clause that stands within another phrase or hangs on another's verb."""
        return self.relation not in {"main", "conjoined"}

    @property
    def may_describe(self) -> bool:
        """Tell whether a participle may tell of a phrase in it: "in a ruling made in May, it", before any subject."""
        return self.group is not None or (self.relation == "main" and not self.subjects)

    @property
    def is_contact(self) -> bool:
        """Tell a relative clause that has no pronoun and waits for its verb: "the man an officer"."""
        return self.relation == "relative" and not self.marker and self.group is None

    @property
    def is_closed_contact(self) -> bool:
        """Tell such a clause that has its verb: what follows is said of the noun before it."""
        return self.relation == "relative" and not self.marker and self.group is not None

    @property
    def is_described(self) -> bool:
        """Tell a participle of a subject that waits for its verb: "a bus carrying nine guests and a cook crashed"."""
        return self.relation == "participle" and self.group is not None and bool(self.waiting())

    @property
    def is_between(self) -> bool:
        """Tell "between Kenya", which another must follow."""
        governing = [word for word, _ in self.prepositional]
        return governing[-1:] == ["between"] and governing[-2:] != ["between"] * 2

    def conjoin(self, phrase: Phrase, last: Phrase, *, governed: bool) -> None:
        """Join a phrase to the last one: "Kenya and Peru"; "to Kenya and Peru" where a preposition governs it."""
        if governed and self.prepositional:
            self.prepositional.append((self.prepositional[-1][0], phrase))
        elif self.group is None:
            self.subjects.append(phrase)
        elif self.objects and not (self.apposed and self.apposed[-1] == last):
            self.objects.append(phrase)
        else:
            self.apposed.append(phrase)

    def finite(self) -> Clause:
        """Give the clause with a finite verb that this one hangs on, or this one itself."""
        clause: Clause = self
        while clause.relation in {"infinitive", "gerund", "participle"} and clause.parent:
            clause = clause.parent
        return clause

    def ancestors(self) -> Iterator[Clause]:
        """Yield the clauses that it hangs on, the next one first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def matrix(self) -> Clause:
        """Give the clause with a finite verb that an adverbial hangs on."""
        clause: Clause = self
        while clause.relation in {"gerund", "participle"} and clause.parent:
            clause = clause.parent
        return clause

    def waiting(self) -> Clause | None:
        """Find the clause around this one that still waits for its verb."""
        return next(
            (clause for clause in self.ancestors() if clause.group is None and clause.subjects),
            None,
        )

    def conjoined(self, group: Group, first: int, *, comma: bool) -> Clause:
        """Make a clause of another verb of the same subject: "met and signed"; behind a comma, of the one around."""
        clause = self.finite()
        above = clause.parent
        if (
            comma
            and clause.relation == "relative"
            and above
            and above.group
            and above.group.form == "finite"
        ):
            clause = above
        relation = clause.relation if clause.is_embedded else "conjoined"
        conjoined = Clause(
            relation, first, clause.parent, clause.marker, group, list(clause.subjects)
        )
        conjoined.antecedent = clause.antecedent
        return conjoined
