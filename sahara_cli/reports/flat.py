"""A record as structured formats give it: its fields, with what a reader would have to work out.

Every field is there, null where it is empty, but for those that as a rule only data sets have. `schema` describes
exactly what `flat` gives.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import RECORDS, Citation, Figure, RowCitation

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.declared import Declared
    from sahara_cli.dossier.selection import Answer

#: What `schema` describes.
NOUNS: tuple[str, ...] = (
    "event", "statement", "fact", "actor", "place", "article", "dataset", "same", "figure", "citation", "row",
    "sentence",
)  # fmt: skip

#: What stands within records, and is none itself.
_PARTS: dict[str, type[Declared]] = {"figure": Figure, "citation": Citation, "row": RowCitation}

#: The field that a record's window is judged by, and the bounds that follow it.
_DATES = ("date", "published")
_FIRST = ("id", *_DATES, "date_text", "date_basis")
_LAST = ("topics", "mentioned", "cites", "origin")
#: The fields that are left out where they are empty.
_RARE = frozenset({"note", "proposed_by", "same_as", "latitude", "longitude", "precision"})

_BOUND = {
    "earliest": (
        "The first day of the date, ISO 8601; -inf where it has no beginning, "
        "unknown where nobody knows it"
    ),
    "latest": (
        "The last day of the date, ISO 8601; inf where it has no end, unknown where nobody knows it"
    ),
}
_COUNTS = {
    noun: {
        "type": "integer",
        "description": f"How many {noun} involve it, or rest on it; only in a listing",
    }
    for noun in ("events", "statements", "facts")
}


def _ids(described: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {"type": "string"},
        "description": f"The ids {described}; only where there are several",
    }


#: What a listing adds to its records.
_ADDED: dict[str, dict[str, Any]] = {
    "event": {
        "members": _ids("of the reports that it was judged to be told by, in order of publication"),
        "sources": _ids("of the articles and data sets that tell of it, in order of publication"),
    },
    "place": {"members": _ids("of the records that were judged to be of it")},
    "actor": {
        "members": _ids("of the records that were judged to be of it"),
        **_COUNTS,
        "parts": {
            "type": "array",
            "items": {"type": "string"},
            "description": "The ids of its officials and bodies; only in its profile",
        },
    },
    "statement": {
        "proved": {
            "type": "boolean",
            "description": "Whether an attached copy proves it; only from quote, with a copy",
        }
    },
    "article": {
        **_COUNTS,
        "cited": {"type": "string", "description": "How many of its sentences are cited"},
        "copy": {"type": "string", "description": "Whether a copy of it is attached"},
    },
    "dataset": {
        **_COUNTS,
        "cited": {"type": "string", "description": "How many of its rows are cited"},
        "copy": {"type": "string", "description": "none: a file of rows is not attached"},
    },
}
_DAY = r"^(-inf|inf|unknown|-?[0-9]{4,}-[0-9]{2}-[0-9]{2})$"


def flat(answer: Answer) -> dict[str, object]:
    """Lay a record out: its noun, its fields, its date's bounds, `match` where a date was asked.

    What the question adds (`found.extra`) comes last.
    """
    record = answer.record
    fields = record.model_dump(mode="json")
    row: dict[str, object] = {"record": record.noun}
    for key in _order(tuple(record.declared)):
        if key in _RARE and fields[key] in (None, []):
            continue
        row[key] = fields[key]
        if key in _DATES:
            row.update(_bounds(date_of(record)))
    if answer.match is not None:
        row["match"] = str(answer.match)
    if answer.unbounded:
        row["unbounded"] = True
    row.update(answer.extra)
    return row


def _bounds(date: Edtf | None) -> dict[str, object]:
    return dict.fromkeys(_BOUND) if date is None else {key: getattr(date, key) for key in _BOUND}


@cache
def _order(fields: tuple[str, ...]) -> tuple[str, ...]:
    between = (key for key in fields if key not in _FIRST and key not in _LAST)
    ordered = (*_FIRST, *between, *_LAST)
    return tuple(key for key in ordered if key in fields)


def schema(noun: str) -> dict[str, Any]:
    """Describe what `flat` gives of a kind of record, of a figure or a citation, as JSON Schema 2020-12.

    Raises `KeyError` for a noun that is none.
    """
    from sahara_cli.dossier.models import schema_of  # which imports Pydantic
    from sahara_cli.reports.sentences import Sentence  # no record needs it

    model = _PARTS.get(noun) or (Sentence if noun == "sentence" else RECORDS[noun])
    described = schema_of(model)
    fields: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": noun,
        "type": "object",
        "properties": described["properties"],
        "required": list(_order(tuple(model.declared))),
        "additionalProperties": False,
    }
    if noun not in _PARTS:
        fields.update(_as_flat(noun, model, described["properties"]))
    plain: dict[str, Any] = _plainly(fields, described.get("$defs", {}))
    return plain


def _as_flat(noun: str, model: type[Declared], fields: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {"record": {"const": noun}}
    for key in _order(tuple(model.declared)):
        properties[key] = fields[key]
        if key in _DATES:
            properties.update(_bound_schemas(optional="anyOf" in fields[key]))
    required = [key for key in properties if key not in _RARE]
    properties["match"] = {
        "enum": ["certain", "possible"],
        "description": "Whether the record surely lies in the time, and near the point, asked for; only where one was",
    }
    properties["unbounded"] = {
        "const": True,
        "description": "It is possible only because no end, no beginning or no date is known",
    }
    properties.update(_ADDED.get(noun, {}))
    properties["score"] = {
        "type": "integer",
        "description": "How closely it answers; only from find",
    }
    return {"properties": properties, "required": required}


def _bound_schemas(*, optional: bool) -> dict[str, Any]:
    kind: object = ["string", "null"] if optional else "string"
    return {
        key: {"type": kind, "pattern": _DAY, "description": description}
        for key, description in _BOUND.items()
    }


def _plainly(part: Any, definitions: dict[str, Any]) -> Any:
    """Put definitions in their places, so that a schema can stand within another.

    Drop defaults, since every field is given, and the titles that Pydantic makes of fields' names.
    """
    if isinstance(part, list):
        return [_plainly(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _plainly(definitions[part["$ref"].rpartition("/")[2]], definitions)
    return {
        key: _plainly(value, definitions)
        for key, value in part.items()
        if key != "default"
        and not (key == "title" and "$schema" not in part and isinstance(value, str))
    }
