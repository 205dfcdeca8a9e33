"""Claims of another drafter, the outcome of each, and the sentence that sums them up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.reports.drafts import Proposal

#: The first and the last sentence of a stretch, counted from 0.
Stretch: TypeAlias = tuple[int, int]

_SHOWN = 60
#: So many digits of a digest tell one answer from another.
_MARK = 12
_MOST_CLASSES = 3


class Proposer(NamedTuple):
    """The drafter behind a claim: a name for people, and the `by` note of a drafted line for programs."""

    name: str
    by: Mapping[str, object]

    @property
    def rule(self) -> str:
        """Word the draft's note on the proposer of a record."""
        return f"proposed by {self.name}"

    @property
    def signature(self) -> str:
        """Name the drafter in a record: "model qwen3, prompt 3, answer 0f3a5b6c7d8e"."""
        what = "answer" if "model" in self.by else "file"
        return f"{self.name}, {what} {str(self.by['digest'])[:_MARK]}"


class Claimed(NamedTuple):
    """A record as proposed: names for ids, dates as typed; `where` is its place in the file or the answer.

    `stretches` are the sentences that it rests on, where they are known already; `unsure` are notes for people.
    """

    noun: str
    fields: Mapping[str, Any]
    where: str
    stretches: tuple[Stretch, ...] = ()
    unsure: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Name the claim for a sentence: its place, and its first words."""
        lead = next(
            (
                value
                for name in ("title", "text", "value", "name", "extraction_text")
                if isinstance(value := self.fields.get(name), str) and value.strip()
            ),
            "",
        )
        words = " ".join(lead.split())
        words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        return f'{self.where}, {self.noun} "{words}"' if words else f"{self.where}, {self.noun}"


class Refused(NamedTuple):
    """A claim that is not drafted: the wrong field, empty where the whole claim is wrong, and the reason."""

    claimed: Claimed
    field: str
    why: str
    sort: str = "other faults"


class Stood(NamedTuple):
    """A claim that is drafted; its sentences do not bear out the `doubts`.

    An actor or a place that is known already has no proposal.
    """

    claimed: Claimed
    proposal: Proposal | None
    doubts: tuple[str, ...] = ()


class ClaimError(Exception):
    """A fault of a claim: raised deep within, and reported beside the claim."""

    def __init__(self, field: str, why: str, sort: str = "other faults") -> None:
        super().__init__(why)
        self.field, self.why, self.sort = field, why, sort


#: Names of refusals for the summary.
NOBODY, WORDS, UNCITED, UNFIT, TWICE = (
    "who is named nowhere",
    "words that do not stand there",
    "no sentence to cite",
    "fields that do not fit",
    "told twice",
)


class Outcome(NamedTuple):
    """The outcome of each of a proposer's claims, in their order."""

    proposer: Proposer
    results: Sequence[Stood | Refused]

    @property
    def proposals(self) -> list[Proposal]:
        """List the records that are drafted, doubted ones too."""
        return [
            result.proposal
            for result in self.results
            if isinstance(result, Stood) and result.proposal
        ]

    @property
    def stands(self) -> int:
        """Count the claims that stand."""
        return sum(isinstance(result, Stood) and not result.doubts for result in self.results)

    @property
    def doubted(self) -> int:
        """Count the claims that are doubted."""
        return sum(isinstance(result, Stood) and bool(result.doubts) for result in self.results)

    @property
    def refused(self) -> list[Refused]:
        """List the claims that are not drafted."""
        return [result for result in self.results if isinstance(result, Refused)]

    @property
    def in_words(self) -> str:
        """Sum it up in a sentence: "chat.json: 9 proposed, 6 stand, 1 doubted, 2 refused: who is named nowhere (2)"."""
        refused = self.refused
        counts = (
            f"{len(self.results)} proposed, {self.stands} stand, {self.doubted} doubted, "
            f"{len(refused)} refused"
        )
        sorts = Counter(refusal.sort for refusal in refused).most_common()
        why = ", ".join(f"{sort} ({count})" for sort, count in sorts[:_MOST_CLASSES])
        if left := sum(count for _, count in sorts[_MOST_CLASSES:]):
            why += f", others ({left})"
        return f"{self.proposer.name}: {counts}{': ' if why else ''}{why}"

    @property
    def reasons(self) -> Iterator[str]:
        """Word the reason for each claim that is refused or doubted."""
        for result in self.results:
            if isinstance(result, Refused):
                field = f"{result.field}: " if result.field else ""
                yield f"{self.proposer.name}: {result.claimed.shown}: refused: {field}{result.why}"
            elif result.doubts:
                yield f"{self.proposer.name}: {result.claimed.shown}: doubted: {'; '.join(result.doubts)}"
