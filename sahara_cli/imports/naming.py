"""The fields that rows tell, with the ids of those whom they name in place of the names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from sahara_cli.dossier.checks import misfits
from sahara_cli.imports.rows import CellError, Party, RowRecord, Site, joined, read_together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.imports.names import Names
    from sahara_cli.imports.rows import Said

#: So many sides are remembered.
_MANY = 65_536


class Naming:
    """Gives ids for names; who is new is made by `names`, and may be taken back while a row is read."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._sides: dict[tuple[Party, ...], tuple[str, ...]] = {}

    def name(self, said: Said) -> str:
        """Give the id of an actor or a place. Raises `CellError`."""
        named = cast("Party | Site", said)
        if (known := self._names.known(named)) is not None:
            return known
        try:
            return self._names.name(named)
        except ValueError as error:
            raise misfit(error, "actor" if isinstance(said, Party) else "place") from None

    def fields(self, claim: RowRecord) -> dict[str, Any]:
        """Give the fields that a row tells, with ids in place of names. Raises `CellError`."""
        try:
            return self._named(claim)
        except CellError as error:
            parties = (*claim.actors, *claim.recipients, *claim.mentioned)
            named: tuple[Said, ...] = (*parties, *claim.places, *claim.single.values())
            read_together(*(partial(self.name, said) for said in named))
            raise error from None

    def _named(self, claim: RowRecord) -> dict[str, Any]:
        fields: dict[str, Any] = {**claim.fields}
        if claim.actors:
            fields["actors"] = self._side(claim.actors)
        if claim.recipients:
            fields["recipients"] = self._side(claim.recipients)
        if claim.mentioned:
            fields["mentioned"] = self._side(claim.mentioned)
        if claim.places:
            fields["places"] = self._at(claim.places)
        for name, said in claim.single.items():
            fields[name] = self.name(said)
        if claim.counting:
            figures = zip(fields["figures"], claim.counting, strict=True)
            fields["figures"] = [
                {**figure, "by": self.name(by)} if by else figure for figure, by in figures
            ]
        return fields

    def _side(self, parties: tuple[Party, ...]) -> tuple[str, ...]:
        """Give the ids of some parties; those of sides that rows had before are known."""
        if (known := self._sides.get(parties)) is None:
            known = tuple(dict.fromkeys(map(self.name, parties)))
            if not self._names.are_new:  # which may be taken back
                self._sides = self._sides if len(self._sides) < _MANY else {}
                self._sides[parties] = known
        return known

    def _at(self, sites: tuple[Site, ...]) -> tuple[str, ...]:
        """Give the ids of some places, and of those that the event is told to be at besides."""
        ids = (
            (self.name(sites[0]),)
            if len(sites) == 1
            else tuple(dict.fromkeys(map(self.name, sites)))
        )
        beside = self._names.places.beside(sites)
        return tuple(dict.fromkeys((*ids, *beside))) if beside else ids


class Nouns(dict[str, str]):
    """The nouns behind the ids that one record refers to: all were given by name, so each is known to be there."""

    def __init__(self, dataset: str) -> None:
        super().__init__()
        self[dataset] = "dataset"

    def refer(self, fields: Mapping[str, Any], claim: RowRecord) -> None:
        """Take those whom a record refers to."""
        for name in ("actors", "recipients", "mentioned", "places"):
            noun = "place" if name == "places" else "actor"
            self.update(dict.fromkeys(fields.get(name, ()), noun))
        for name, said in claim.single.items():
            self[fields[name]] = "actor" if isinstance(said, Party) else "place"


def misfit(error: ValueError, noun: str) -> CellError:
    """Say what a model refuses, by the field of the record that the row would be."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        raise error
    return joined([CellError(*fault) for fault in misfits(error, noun)])
