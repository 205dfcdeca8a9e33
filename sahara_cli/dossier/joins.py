"""Groups of ids that judgements join, over several judgements too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import Same


class Group:
    """Ids that were judged to be the same, in the order in which they were; `lead` is the last that was named so."""

    __slots__ = ("_named", "lead", "members")

    def __init__(self) -> None:
        self.members: list[str] = []
        self.lead: str | None = None
        self._named = 0

    def take(self, other: Group) -> None:
        """Take in what another group has."""
        self.members += other.members
        if other.lead is not None:
            self.be_led(other.lead, other._named)

    def be_led(self, lead: str, at: int) -> None:
        """Have a member stand for all, if no judgement behind `at` names another."""
        if at >= self._named:
            self.lead, self._named = lead, at


def groups(sames: Iterable[Same]) -> dict[str, Group]:
    """Join what is judged to be the same, a with b, and b with c; give each id's group."""
    of: dict[str, Group] = {}
    for at, same in enumerate(sames, 1):
        if same.verdict != "same":
            continue
        met = list({id(of[member]): of[member] for member in same.members if member in of}.values())
        into = met[0] if met else Group()
        for other in met[1:]:
            into.take(other)
            of.update(dict.fromkeys(other.members, into))
        if same.lead is not None:
            into.be_led(same.lead, at)
        for member in same.members:
            if member not in of:
                of[member] = into
                into.members.append(member)
    return of


def contradictions(sames: Sequence[Same]) -> Iterator[str]:
    """Yield what is judged to be different and, by others, the same."""
    of = groups(sames)
    for same in sames:
        if same.verdict != "different":
            continue
        for at, member in enumerate(same.members):
            for other in same.members[:at]:
                if member in of and of[member] is of.get(other):
                    both = f"{other} and {member}"
                    yield f"{same.id}: members: {both} are judged to be the same too; delete one judgement"
