"""Groups of ids that judgements join, over several judgements too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import Same


class Group:
    """Ids that were judged to be the same, in the order in which they were; `lead` is the first that was named so."""

    __slots__ = ("lead", "members")

    def __init__(self) -> None:
        self.members: list[str] = []
        self.lead: str | None = None

    def take(self, other: Group) -> None:
        """Take in what another group has."""
        self.members += other.members
        self.lead = self.lead or other.lead


def groups(sames: Iterable[Same]) -> dict[str, Group]:
    """Join what is judged to be the same, a with b, and b with c; give each id's group."""
    of: dict[str, Group] = {}
    for same in sames:
        if same.verdict != "same":
            continue
        met = list({id(of[member]): of[member] for member in same.members if member in of}.values())
        into = met[0] if met else Group()
        for other in met[1:]:
            into.take(other)
            of.update(dict.fromkeys(other.members, into))
        into.lead = into.lead or same.lead
        for one in same.members:
            if one not in of:
                of[one] = into
                into.members.append(one)
    return of


def contradictions(sames: Sequence[Same]) -> Iterator[str]:
    """Yield what is judged to be different and, by others, the same."""
    of = groups(sames)
    for same in sames:
        if same.verdict != "different":
            continue
        for at, one in enumerate(same.members):
            for other in same.members[:at]:
                if one in of and of[one] is of.get(other):
                    yield f"{same.id}: members: {other} and {one} are judged to be the same too; delete one judgement"
