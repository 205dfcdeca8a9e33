"""Faults in a record's own fields, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

#: What Pydantic finds wrong, as sentences say it.
_MISFITS = {
    "missing": "is missing",
    "too_short": "is empty",
    "string_too_short": "is empty",
    "string_type": "is no text; one stands in double quotation marks",
    "string_unicode": "holds half a letter, which no text has",
    "int_type": "is no whole number",
    "bool_type": "is neither true nor false",
    "tuple_type": 'is no list; one stands in brackets, such as ["north", "south"]',
    "dict_type": "is no JSON object",
}
#: What a text should have been, by its field; else an id.
_FORMS = {
    "url": "address of a page; one begins with http:// or https://",
    "language": "language; one is told as en, or en-GB",
    "digest": "SHA-256 digest; one has 64 letters from 0 to f",
    "text_digest": "SHA-256 digest; one has 64 letters from 0 to f",
    "file_digest": "SHA-256 digest; one has 64 letters from 0 to f",
}
_ID = "id; one has small letters and digits, joined by hyphens, such as united-nations"


class Fault(NamedTuple):
    """A fault of a record, and the field that has it."""

    field: str
    problem: str


def misfits(error: ValidationError, noun: str) -> Iterator[Fault]:
    """Yield all that Pydantic found wrong with a record's fields, as sentences say it."""
    from sahara_cli.dossier.limits import ROW, SPAN  # which imports Pydantic

    every = error.errors(include_url=False, include_input=False)
    broken = {details["loc"][:1] for details in every if len(details["loc"]) > 1}
    sorts = {SPAN, ROW}
    for details in every:
        if details["type"] == "too_short" and details["loc"] in broken:
            continue  # what it holds is wrong, and told by itself
        field = "".join(
            f"[{part}]" if isinstance(part, int) else f".{part}"
            for part in details["loc"]
            if part not in sorts
        ).lstrip(".")
        yield Fault(field, _misfit(details, field, noun))


def _sort(details: ErrorDetails) -> str:
    from sahara_cli.dossier.limits import ROW  # which imports Pydantic

    return "row" if ROW in details["loc"] else "citation"


def _misfit(details: ErrorDetails, field: str, noun: str) -> str:
    part = "figure" if field.startswith("figures") else _sort(details)
    match details["type"]:
        case "extra_forbidden":
            known = ", ".join(RECORDS[noun].declared) if "." not in field else f"those of a {part}"
            return f"is not known; the fields are {known}"
        case "model_type":
            return f"is no {part}; one is a JSON object, as `sahara schema {part}` has it"
        case "value_error":
            return str(details["ctx"]["error"])
        case "string_pattern_mismatch":
            return f"is no {_FORMS.get(field.rpartition('.')[2], _ID)}"
        case "literal_error":
            return f"is none of {details['ctx']['expected']}".replace("'", "")
        case plain:
            return _MISFITS.get(plain) or details["msg"][:1].lower() + details["msg"][1:]


def is_blank(value: object) -> bool:
    """Tell whether a field of a line that need not be whole yet is left blank: null, or nothing but spaces."""
    return value is None or (isinstance(value, str) and not value.strip())
