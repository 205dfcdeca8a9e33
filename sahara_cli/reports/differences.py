"""Changes of a record's fields, in words, one after another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import Article, Dataset
from sahara_cli.dossier.selection import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import AnyRecord

_NONE = "none"


class Difference(NamedTuple):
    """A field, what it was and what it becomes."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}  {self.before} → {self.after}"


def differences(before: AnyRecord, after: AnyRecord) -> Iterator[Difference]:
    """Yield the fields in which two records of one kind differ, in the order in which a whole record tells them."""
    names = [field.name for field in FIELDS[before.noun]]
    dates = ["published" if isinstance(before, Article | Dataset) else "date", "cites"]
    for name in (*names, *dates):
        old, new = getattr(before, name, None), getattr(after, name, None)
        if old != new:
            words = _said(before, name), _said(after, name)
            if words[0] == words[1]:  # such as other parts of the same sentence
                words = _exact(before, name), _exact(after, name)
            yield Difference(name.replace("_", " "), *words)


def _said(record: AnyRecord, name: str) -> str:
    value = getattr(record, name, None)
    if value is None:
        return _NONE
    if name in {"date", "published", "coded", "decided"}:
        return str(value)
    if name == "cites":
        return ", ".join(map(place_of, value))
    (field,) = (candidate for candidate in FIELDS[record.noun] if candidate.name == name)
    return field.say(record, str) or _NONE


def _exact(record: AnyRecord, name: str) -> str:
    fields: dict[str, Any] = record.model_dump(mode="json")
    return json.dumps(fields[name], ensure_ascii=False)
