"""Actors and places that several records are of: one identity, to which all names lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import Actor, Event, Fact, Place, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import Figure

#: What tells the point where a place is.
_POINT = ("latitude", "longitude", "precision")

N = TypeVar("N", bound=Actor | Place)
C = TypeVar("C", bound=Event | Statement | Fact)


class _OfSeveral:
    """An identity that several records share."""

    _also: ClassVar[tuple[str, ...]]

    @property
    def also(self) -> tuple[str, ...]:
        """The ids of the other records."""
        return self._also


class Identity(_OfSeveral, Actor):
    """An actor that several records are of."""


class Site(_OfSeveral, Place):
    """A place that several records are of."""


def heads(of: Mapping[str, Group], named: Sequence[Actor | Place]) -> dict[str, str]:
    """Give the id that stands for each actor and place that is joined with another of them: its group's lead, or first.

    Members that are not among `named` are not known yet, and stand for none.
    """
    known = {record.id for record in named}
    standing: dict[str, str] = {}
    for group in {id(group): group for group in of.values()}.values():
        present = [member for member in group.members if member in known]
        if len(present) > 1:
            lead = group.lead if group.lead in present else present[0]
            standing.update(dict.fromkeys(present, lead or present[0]))
    return standing


def identities(named: Sequence[N], standing: Mapping[str, str]) -> Iterator[N]:
    """Give actors or places, each once; `standing` has the id that stands for each that is joined."""
    gathered: dict[str, list[N]] = {}
    for record in named:
        gathered.setdefault(standing.get(record.id, record.id), []).append(record)
    for head, several in gathered.items():
        if len(several) == 1:
            yield _part(several[0], standing)
        else:
            first = next(record for record in several if record.id == head)
            yield _identity(
                [first, *(record for record in several if record is not first)], standing
            )


def _part(record: N, standing: Mapping[str, str]) -> N:
    field = "part_of" if isinstance(record, Actor) else "within"
    whole = standing.get(getattr(record, field))
    return cast("N", record.model_copy(update={field: whole})) if whole else record


def _identity(several: Sequence[N], standing: Mapping[str, str]) -> N:
    """Make one of several: the first's fields stand, the others fill in what it leaves out.

    A point is whole of one record; all addresses that tell of any tell of the one.
    """
    first = several[0]
    names = dict.fromkeys(name for record in several for name in (record.name, *record.aliases))
    names.pop(first.name)
    fields: dict[str, Any] = {"id": first.id, "name": first.name, "aliases": tuple(names)}
    fields["same_as"] = tuple(
        dict.fromkeys(value for record in several for value in record.same_as)
    )
    for name in first.declared.keys() - fields:
        fields[name] = next((value for record in several if (value := getattr(record, name))), None)
    fields.update(_point(several))
    for name in {"part_of", "within"} & fields.keys():
        head = standing.get(fields[name], fields[name])
        fields[name] = None if head == first.id else head
    kind: type[Any] = Identity if isinstance(first, Actor) else Site
    return cast("N", kind.of({**fields, "_also": tuple(record.id for record in several[1:])}))


def _point(several: Sequence[Actor | Place]) -> dict[str, object]:
    places = [record for record in several if isinstance(record, Place)]
    placed = next((place for place in places if place.latitude is not None), None)
    return {name: getattr(placed, name) for name in _POINT} if placed else {}


def followed(claim: C, standing: Mapping[str, str]) -> C:
    """Let a claim refer to those that stand for all."""
    changed = {
        field.name: value
        for field in FIELDS[claim.noun]
        if field.form in {"name", "names", "figures"}
        and (value := _followed(former := getattr(claim, field.name), standing)) != former
    }
    return cast("C", claim.model_copy(update=changed)) if changed else claim


def _followed(value: Any, standing: Mapping[str, str]) -> Any:
    if value is None or isinstance(value, str):
        return standing.get(value or "", value)
    if value and isinstance(value[0], str):
        return tuple(dict.fromkeys(standing.get(identifier, identifier) for identifier in value))
    return tuple(_counted_by(figure, standing) for figure in value)


def _counted_by(figure: Figure, standing: Mapping[str, str]) -> Figure:
    by = standing.get(figure.by or "")
    return figure.model_copy(update={"by": by}) if by else figure
