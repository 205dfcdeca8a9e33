"""A draft's lines: JSON Lines, a record a line.

`record` names its kind, `draft` holds notes for people, and all else is the record's own fields; one that is
null or "" was left blank. One note counts: `"draft": {"reviewed": true}` says that a person looked at the line and
takes it as it is, with all that is doubted of it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from sahara_cli.dossier.checks import misfits
from sahara_cli.dossier.checks.twice import TWICE, twice
from sahara_cli.dossier.models import choices_of
from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafts.numbered import Laid, Numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.checks import Fault
    from sahara_cli.drafts.numbered import Sources

#: What to write where a field is blank; for one of a few words, which they are.
_ADVICE = {
    "label": "write what the article is, in your own words",
    "published": "write when it was published, such as 2023-12-18",
    "published_basis": "write how the day of publication is known",
    "language": "write the article's language, such as en",
    "name": "write the name",
    "title": "write what happened, in your own words",
    "date": "write a date such as 2023-12-08, or [..2023-12-18] for a day no later than that",
    "speaker": "write who speaks",
    "text": "write what was said",
    "cites": 'cite the sentence that it rests on, as [{"article": "ID", "sentence": 4}]',
    "subject": "write what the fact is about",
    "property": "write what is told of its subject",
    "value": "write what is claimed",
    "members": "write the ids of what is the same",
    "decided": "write the day of the judgement, such as 2023-12-18",
}

#: What else may be done with a line that has a blank; of a record that stands it is not advised.
OR_DELETE = ", or delete the line"

_NO_LINES = (
    "neither this line nor any other is a record; "
    "a draft is JSON Lines, a record a line, as `sahara draft -o draft.jsonl` writes it"
)

#: Stands for an id or a speaker that a line leaves out, while its other fields are judged.
_UNNAMED = "unnamed"


class Problem(NamedTuple):
    """What is wrong with a line of a draft, counted from 1; `field` is empty where it is the line itself."""

    line: int
    field: str
    problem: str


class Draft(NamedTuple):
    """A line whose fields are those of its kind; `given` is its id, empty where it leaves it out.

    `reviewed` says that a person takes what is doubted of it.
    """

    line: int
    noun: str
    given: str
    fields: Mapping[str, Any]
    reviewed: bool = False


class Blank(NamedTuple):
    """A line that leaves blank what its record must tell, and all that is wrong with it."""

    line: int
    given: str
    problems: tuple[Problem, ...]


class Lines(NamedTuple):
    """What a draft holds: its records, its lines with a blank, and what is wrong with its other lines.

    `names` has the kind behind every id that it gives, on broken lines too.
    """

    drafts: tuple[Draft, ...]
    blanks: tuple[Blank, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]


def read_lines(text: str, sources: Sources | None = None) -> Lines:
    """Read a draft: its lines that are records by themselves, and all that is wrong with the others.

    A citation may tell a sentence's number alone: its span is taken from `sources`.
    """
    parsed = [_parsed(number, line) for number, line in _lines(text)]
    told = [one for one in parsed if isinstance(one, _Told)]
    names: dict[str, str] = {}
    for one in told:
        names.setdefault(one.given, one.noun)
    numbered = Numbered(sources, dict(_own(told)))
    judged = (_judged(one, numbered) if isinstance(one, _Told) else [one] for one in parsed)
    drafts, blanks, problems = _sorted(judged)
    if not (drafts or blanks) and _have_no_record(problems):
        problems = [Problem(problems[0].line, "", _NO_LINES)]
    return Lines(tuple(drafts), tuple(blanks), tuple(problems), names)


def _sorted(
    judged: Iterable[Draft | Blank | list[Problem]],
) -> tuple[list[Draft], list[Blank], list[Problem]]:
    drafts: list[Draft] = []
    blanks: list[Blank] = []
    problems: list[Problem] = []
    for one in judged:
        match one:
            case Draft() as draft:
                drafts.append(draft)
            case Blank() as blank:
                blanks.append(blank)
            case broken:
                problems += broken
    return drafts, blanks, problems


def _have_no_record(problems: list[Problem]) -> bool:
    """Tell whether several lines are all wrong as lines: the text is then no draft at all."""
    return len(problems) > 1 and not any(problem.field for problem in problems)


class _Told(NamedTuple):
    """A line that tells of a record, its fields not yet judged; `repeated` are those that it gives twice."""

    line: int
    noun: str
    given: str
    fields: dict[str, Any]
    repeated: tuple[str, ...]
    reviewed: bool


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip())


def _own(told: Iterable[_Told]) -> Iterator[tuple[str, Laid]]:
    for one in told:
        if one.noun == "article" and isinstance(whole := one.fields.get("text_digest"), str):
            count = one.fields.get("paragraphs")
            yield one.given, Laid(whole, count if isinstance(count, int) else None)


def _parsed(number: int, line: str) -> _Told | Problem:
    try:
        fields: Any = from_json(line, allow_inf_nan=False)
    except ValueError as error:
        reason = str(error).replace("line 1 column", "column")
        return Problem(number, "", f"is not JSON: {reason}")
    if not isinstance(fields, dict):
        return Problem(number, "", "is no record; a record is a JSON object on one line")
    repeated = tuple(twice(line.encode(), fields))
    noun, given = fields.pop("record", None), fields.get("id")
    reviewed = is_reviewed(fields.pop("draft", None))
    if not isinstance(noun, str) or noun not in RECORDS:
        why = "is missing" if noun is None else f"{noun!r:.40} is no kind of record"
        return Problem(number, "record", f"{why}; it is one of {', '.join(RECORDS)}")
    return _Told(number, noun, given if isinstance(given, str) else "", fields, repeated, reviewed)


def is_reviewed(notes: object) -> bool:
    """Tell whether a line's notes say that a person takes it as it is."""
    return isinstance(notes, dict) and notes.get("reviewed") is True


def _judged(line: _Told, numbered: Numbered) -> Draft | Blank | list[Problem]:
    number, noun, given, fields, repeated, reviewed = line
    told = {name: value for name, value in fields.items() if not _is_blank(value)}
    blank = _blanks(noun, told)
    problems = [Problem(number, name, TWICE) for name in repeated]
    problems += (Problem(number, name, _asked(noun, name, fields)) for name in blank)
    told, wrong = _completed(told, blank, numbered)
    problems += (Problem(number, *fault) for fault in wrong)
    try:
        record = RECORDS[noun].model_validate({"id": _UNNAMED, **told})
    except ValidationError as error:
        faults = misfits(error, noun)
        problems += (Problem(number, *fault) for fault in faults if fault.field not in blank)
        return Blank(number, given, tuple(problems)) if blank else problems
    if blank:
        return Blank(number, given, tuple(problems))
    return problems or Draft(number, noun, given, record.model_dump(mode="json"), reviewed)


def _blanks(noun: str, told: Mapping[str, Any]) -> list[str]:
    """List the fields that a record of a kind needs and that a line leaves out."""
    needed = _needed(noun)
    return [name for name in needed if told.get(name, []) == [] and not _has_voice(name, told)]


def _completed(
    told: Mapping[str, Any], blank: Sequence[str], numbered: Numbered
) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Complete the fields for validation: a stand-in for a blank speaker, and spans for numbered sentences."""
    fields = {name: value for name, value in told.items() if name not in blank}
    if "speaker" in blank:
        fields["speaker"] = _UNNAMED
    if "cites" not in fields:
        return fields, ()
    fields["cites"], wrong = numbered.filled(fields["cites"])
    return fields, wrong


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


@cache
def _needed(noun: str) -> tuple[str, ...]:
    """Name the fields that every record of a kind must have, beside its id, which can be made."""
    fields = RECORDS[noun].declared
    return tuple(
        name
        for name, field in fields.items()
        if name != "id" and (field.required or name == "speaker")
    )


def _has_voice(field: str, told: Mapping[str, Any]) -> bool:
    """Tell whether a speaker may be left out, since words stand for somebody unnamed."""
    return field == "speaker" and "speaker_text" in told


def _asked(noun: str, field: str, fields: Mapping[str, Any]) -> str:
    told = "is blank" if field in fields else "is missing"
    if words := choices_of(RECORDS[noun], field):
        return f"{told}; write one of {', '.join(words)}{OR_DELETE}"
    advice = _ADVICE.get(field, "draft the article again")
    return f"{told}; {advice}{OR_DELETE}"
