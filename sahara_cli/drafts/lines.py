"""A draft's lines: JSON Lines, a record a line.

`record` names its kind, `draft` holds notes for people, and all else is the record's own fields; one that is
null was left blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from sahara_cli.checks import misfits
from sahara_cli.records import RECORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Stands for an id that a line leaves out, while its other fields are judged.
_UNNAMED = "unnamed"


class Problem(NamedTuple):
    """What is wrong with a line of a draft, counted from 1; `field` is empty where it is the line itself."""

    line: int
    field: str
    problem: str


class Draft(NamedTuple):
    """A line whose fields are those of its kind; `given` is its id, empty where it leaves it out."""

    line: int
    noun: str
    given: str
    fields: Mapping[str, Any]


class Lines(NamedTuple):
    """What a draft holds; `names` has the kind behind every id that it gives, on broken lines too."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]


def read_lines(text: str) -> Lines:
    """Read a draft: its lines that are records by themselves, and all that is wrong with the others."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    names: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        read = _read(number, line, names)
        if isinstance(read, Draft):
            drafts.append(read)
        else:
            problems += read
    return Lines(tuple(drafts), tuple(problems), names)


def _read(number: int, line: str, names: dict[str, str]) -> Draft | list[Problem]:
    try:
        fields: Any = from_json(line, allow_inf_nan=False)
    except ValueError as error:
        reason = str(error).replace("line 1 column", "column")
        return [Problem(number, "", f"is not JSON: {reason}")]
    if not isinstance(fields, dict):
        return [Problem(number, "", "is no record; a record is a JSON object on one line")]
    noun, given = fields.pop("record", None), fields.get("id")
    fields.pop("draft", None)
    if not isinstance(noun, str) or noun not in RECORDS:
        why = "is missing" if noun is None else f"{noun!r:.40} is no kind of record"
        return [Problem(number, "record", f"{why}; it is one of {', '.join(RECORDS)}")]
    given = given if isinstance(given, str) else ""
    names.setdefault(given, noun)
    told = {name: value for name, value in fields.items() if value is not None}
    try:
        record = RECORDS[noun].model_validate({"id": _UNNAMED, **told})
    except ValidationError as error:
        return [Problem(number, *fault) for fault in misfits(error, noun)]
    return Draft(number, noun, given, record.model_dump(mode="json"))
