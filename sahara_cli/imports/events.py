"""An event as a row tells it, judged by one compiled validator: as its model would, and in a tenth of the time.

Only what the row says is judged. Whom and what it names has ids of the dossier's own, and a date is parsed already.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Event, Figure, RowCitation
from sahara_cli.imports.told import CellError, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import SchemaValidator

#: What a row names, and what a record has by its import.
_GIVEN = ("id", "actors", "recipients", "mentioned", "places", "cites", "origin")
_USUAL = {name: field.default for name, field in Event.declared.items()} | {"origin": "imported"}
_OF_FIGURES = {name: field.default for name, field in Figure.declared.items()}


@cache
def _validator() -> SchemaValidator:
    from sahara_cli.dossier.models import judge_of  # which imports Pydantic

    return judge_of(Event, [name for name in Event.declared if name not in _GIVEN])


class Judge:
    """Makes events of what rows tell."""

    def event(self, fields: Mapping[str, Any], cite: Mapping[str, str]) -> Event:
        """Judge the fields of an event, with ids in place of names. Raises `CellError` or Pydantic's `ValidationError`.

        What a citation says must have been judged.
        """
        own = {name: value for name, value in fields.items() if name not in _GIVEN}
        given = {name: value for name, value in fields.items() if name in _GIVEN}
        told = {**_USUAL, **_validator().validate_python(own), **given}
        told["cites"] = (RowCitation.of(cite),)
        figures = [Figure.of({**_OF_FIGURES, **one}) for one in told["figures"]]
        told["figures"] = tuple(figures)
        made = Event.of(told)
        parts = ((f"figures[{at}]", one) for at, one in enumerate(figures))
        wrong = []
        for field, part in (*parts, ("", made)):
            try:
                part.sound()
            except ValueError as error:
                wrong.append(CellError(field, str(error)))
        if wrong:
            raise joined(wrong)
        return made
