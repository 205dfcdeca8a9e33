"""Claims of another drafter, what becomes of each, and the sentence that sums it up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.reports.drafts import Proposal

#: The first and the last sentence of a stretch, counted from 0.
Stretch: TypeAlias = tuple[int, int]

_SHOWN = 60
_MOST_CLASSES = 3


class Proposer(NamedTuple):
    """Who proposes: its name for people, and what a drafted line tells of it for programs."""

    name: str
    by: Mapping[str, object]

    @property
    def rule(self) -> str:
        """Say in a draft who proposed a record."""
        return f"proposed by {self.name}"


class Claimed(NamedTuple):
    """A record as it was proposed: names for ids, dates as typed; `where` is its place in what was handed in.

    `stretches` are the sentences that it rests on, where that is known already; `unsure` what is to be said of it.
    """

    noun: str
    fields: Mapping[str, Any]
    where: str
    stretches: tuple[Stretch, ...] = ()
    unsure: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Name it in a sentence: where it stands, and how it begins."""
        told = next(
            (
                value
                for name in ("title", "text", "value", "name", "extraction_text")
                if isinstance(value := self.fields.get(name), str) and value.strip()
            ),
            "",
        )
        words = " ".join(told.split())
        words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        return f'{self.where}, {self.noun} "{words}"' if words else f"{self.where}, {self.noun}"


class Refused(NamedTuple):
    """A claim that is not drafted: the field that is wrong, empty where it is the whole, and why."""

    claimed: Claimed
    field: str
    why: str
    sort: str = "other faults"


class Stood(NamedTuple):
    """A claim that is drafted; `doubts` are what its sentences do not bear out.

    There is no proposal for an actor or a place that is known already.
    """

    claimed: Claimed
    proposal: Proposal | None
    doubts: tuple[str, ...] = ()


class ClaimError(Exception):
    """What is wrong with a claim: raised where it is found, and told together with the claim."""

    def __init__(self, field: str, why: str, sort: str = "other faults") -> None:
        super().__init__(why)
        self.field, self.why, self.sort = field, why, sort


#: The sorts of refusals, as the summing up names them.
NOBODY, WORDS, UNCITED, UNFIT, TWICE = (
    "who is named nowhere",
    "words that do not stand there",
    "no sentence to cite",
    "fields that do not fit",
    "told twice",
)


class Outcome(NamedTuple):
    """What became of all that a proposer proposed, in its order."""

    proposer: Proposer
    results: Sequence[Stood | Refused]

    @property
    def proposals(self) -> list[Proposal]:
        """The records that are drafted, doubted ones too."""
        return [one.proposal for one in self.results if isinstance(one, Stood) and one.proposal]

    @property
    def stands(self) -> int:
        """How many stand."""
        return sum(isinstance(one, Stood) and not one.doubts for one in self.results)

    @property
    def doubted(self) -> int:
        """How many are doubted."""
        return sum(isinstance(one, Stood) and bool(one.doubts) for one in self.results)

    @property
    def refused(self) -> list[Refused]:
        """Those that are not drafted."""
        return [one for one in self.results if isinstance(one, Refused)]

    @property
    def told(self) -> str:
        """Sum it up in a sentence: "chat.json: 9 proposed, 6 stand, 1 doubted, 2 refused: who is named nowhere (2)"."""
        refused = self.refused
        counts = (
            f"{len(self.results)} proposed, {self.stands} stand, {self.doubted} doubted, "
            f"{len(refused)} refused"
        )
        sorts = Counter(one.sort for one in refused).most_common()
        why = ", ".join(f"{sort} ({count})" for sort, count in sorts[:_MOST_CLASSES])
        if left := sum(count for _, count in sorts[_MOST_CLASSES:]):
            why += f", others ({left})"
        return f"{self.proposer.name}: {counts}{': ' if why else ''}{why}"

    @property
    def reasons(self) -> Iterator[str]:
        """Say of each claim that is refused or doubted why."""
        for one in self.results:
            if isinstance(one, Refused):
                field = f"{one.field}: " if one.field else ""
                yield f"{self.proposer.name}: {one.claimed.shown}: refused: {field}{one.why}"
            elif one.doubts:
                yield f"{self.proposer.name}: {one.claimed.shown}: doubted: {'; '.join(one.doubts)}"
