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
from sahara_cli.dossier.checks.misfits import is_blank
from sahara_cli.dossier.checks.twice import TWICE, twice
from sahara_cli.dossier.models import choices_of
from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafts.bearers import Listed
from sahara_cli.drafts.numbered import Laid, Numbered
from sahara_cli.drafts.typed import Line, Typed
from sahara_cli.files import conflicting

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.checks import Fault
    from sahara_cli.drafts.numbered import Sources
    from sahara_cli.drafts.spreadsheets import Row

#: The largest draft, in bytes: with its article's sentences and their records it is several times the article's length.
LARGEST = 256_000_000
#: The advice for a blank field; for a field of a few words, the words.
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

#: The advice for a draft's line with a blank; a record that stands gets none.
OR_DELETE = ", or delete the line"

_NO_LINES = (
    "neither this line nor any other is a record; "
    "a draft is JSON Lines, a record a line, as `sahara draft -o draft.jsonl` writes it"
)

#: Placeholders for an id or a speaker left out, while the other fields are judged.
_UNNAMED = "unnamed"


class Problem(NamedTuple):
    """A fault of a draft's line, counted from 1; `field` is empty where the line itself is wrong."""

    line: int
    field: str
    problem: str


class Draft(NamedTuple):
    """A line that is a record of its kind; `given_id` is its id, empty where the line leaves it out.

    `reviewed` says that a person accepts its doubts.
    """

    line: int
    noun: str
    given_id: str
    fields: Mapping[str, Any]
    reviewed: bool = False


class Blank(NamedTuple):
    """A line with a blank in a field that its record needs, and all its faults; `called` is its title or name."""

    line: int
    given_id: str
    problems: tuple[Problem, ...]
    noun: str = ""
    called: str = ""


class Lines(NamedTuple):
    """A draft's records, its lines with a blank, and the faults of its other lines.

    `names` has the kind of every id that a line gives, broken lines too; `notes` name the actors and places introduced.
    `left` are the lines that are not to be taken. `unit` is the word for a line: "row" in a sheet.
    """

    drafts: tuple[Draft, ...]
    blanks: tuple[Blank, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]
    notes: tuple[Problem, ...] = ()
    left: tuple[Blank, ...] = ()
    unit: str = "line"


def read_lines(text: str, sources: Sources | None = None) -> Lines:
    """Read a draft: the lines that are records, and the faults of all others.

    A citation may give a sentence's number alone: `sources` give its span, and the ids behind names. An unknown name
    becomes a new actor or place, behind the last line.
    """
    return _read([_parsed(number, line) for number, line in _lines(text)], sources)


def read_rows(rows: Iterable[Row], sources: Sources | None = None) -> Lines:
    """Read a draft that was a sheet, as `read_lines` does; a row that is not to be taken is left out."""
    parsed: list[_ReadLine | Problem] = []
    left: list[_ReadLine] = []
    blanks: list[Blank] = []
    for row in rows:
        read_line = _checked(row.number, dict(row.fields), (), reviewed=row.reviewed)
        if row.left and isinstance(read_line, _ReadLine):
            left.append(read_line)
            blanks.append(
                Blank(row.number, read_line.given_id, (Problem(row.number, "", row.left),))
            )
        else:
            parsed += (Problem(row.number, *fault) for fault in row.wrong)
            parsed += [] if row.wrong else [read_line]
    read = _read(parsed, sources, left)
    names = {read_line.given_id: read_line.noun for read_line in left if read_line.given_id}
    return read._replace(left=tuple(blanks), names={**names, **read.names}, unit="row")


def _read(
    parsed: Sequence[_ReadLine | Problem], sources: Sources | None, left: Sequence[_ReadLine] = ()
) -> Lines:
    """Read lines beside one another; a name may also be that of a line that is `left` out."""
    read_lines = [read_line for read_line in parsed if isinstance(read_line, _ReadLine)]
    names: dict[str, str] = {}
    for read_line in read_lines:
        names.setdefault(read_line.given_id, read_line.noun)
    reading = _Reading(sources, read_lines, left)
    judged = (
        reading.judged(read_line) if isinstance(read_line, _ReadLine) else [read_line]
        for read_line in parsed
    )
    drafts, blanks, problems = _sorted(judged)
    if not (drafts or blanks) and _have_no_record(problems):
        problems = [Problem(problems[0].line, "", _NO_LINES)]
    drafts += reading.proposed(max((read_line.line for read_line in read_lines), default=0) + 1)
    names.update((draft.given_id, draft.noun) for draft in drafts if draft.given_id)
    return Lines(tuple(drafts), tuple(blanks), tuple(problems), names, tuple(reading.notes))


def _sorted(
    judged: Iterable[Draft | Blank | list[Problem]],
) -> tuple[list[Draft], list[Blank], list[Problem]]:
    drafts: list[Draft] = []
    blanks: list[Blank] = []
    problems: list[Problem] = []
    for outcome in judged:
        match outcome:
            case Draft() as draft:
                drafts.append(draft)
            case Blank() as blank:
                blanks.append(blank)
            case broken:
                problems += broken
    return drafts, blanks, problems


def _have_no_record(problems: list[Problem]) -> bool:
    """Tell whether every one of several lines is wrong as a line: then the text is no draft."""
    return len(problems) > 1 and not any(problem.field for problem in problems)


class _ReadLine(NamedTuple):
    """A line with a record's fields, not judged yet; `repeated` are the fields that it gives twice."""

    line: int
    noun: str
    given_id: str
    fields: dict[str, Any]
    repeated: tuple[str, ...]
    reviewed: bool


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip())


def _own(read_lines: Iterable[_ReadLine]) -> Iterator[tuple[str, Laid]]:
    for read_line in read_lines:
        if read_line.noun == "article" and isinstance(
            digest := read_line.fields.get("text_digest"), str
        ):
            count = read_line.fields.get("paragraphs")
            yield read_line.given_id, Laid(digest, count if isinstance(count, int) else None)


def _parsed(number: int, line: str) -> _ReadLine | Problem:
    try:
        fields: Any = from_json(line, allow_inf_nan=False)
    except ValueError as error:
        if conflict := conflicting(line):
            return Problem(number, "", conflict)
        reason = str(error).replace("line 1 column", "column")
        return Problem(number, "", f"is not JSON: {reason}")
    if not isinstance(fields, dict):
        return Problem(number, "", "is no record; a record is a JSON object on one line")
    repeated = tuple(twice(line.encode(), fields))
    return _checked(number, fields, repeated, reviewed=is_reviewed(fields.pop("draft", None)))


def _checked(
    number: int, fields: dict[str, Any], repeated: tuple[str, ...], *, reviewed: bool
) -> _ReadLine | Problem:
    noun, given_id = fields.pop("record", None), fields.get("id")
    if not isinstance(noun, str) or noun not in RECORDS:
        why = "is missing" if noun is None else f"{noun!r:.40} is no kind of record"
        return Problem(number, "record", f"{why}; it is one of {', '.join(RECORDS)}")
    return _ReadLine(
        number, noun, given_id if isinstance(given_id, str) else "", fields, repeated, reviewed
    )


def is_reviewed(notes: object) -> bool:
    """Tell whether a line's notes say that a person accepts its doubts."""
    return isinstance(notes, dict) and notes.get("reviewed") is True


class _Reading:
    """Reads the lines of a draft beside one another."""

    def __init__(
        self, sources: Sources | None, read_lines: Sequence[_ReadLine], left: Sequence[_ReadLine]
    ) -> None:
        self._numbered = Numbered(sources, dict(_own(read_lines)))
        lines = [
            Line(read_line.noun, read_line.given_id, read_line.fields, read_line.line)
            for read_line in (*read_lines, *left)
        ]
        self._typed = Typed(lines, sources.known if sources else Listed)
        self.notes: list[Problem] = []

    def judged(self, line: _ReadLine) -> Draft | Blank | list[Problem]:
        """Read a line as its record, or give its faults."""
        before = len(self._typed.new)
        fields, wrong = self._typed.read(line.noun, line.fields)
        self.notes += (Problem(line.line, "", new.in_words) for new in self._typed.new[before:])
        given_id = line.given_id or self._typed.ids.get(line.line, "")
        read = line._replace(fields=fields, given_id=given_id)
        return _judged(read, self._numbered, [Problem(line.line, *fault) for fault in wrong])

    def proposed(self, line: int) -> Iterator[Draft]:
        """Yield the new actors and places that lines only name, numbered from a line on."""
        for at, drafted in enumerate(self._typed.new, line):
            record = RECORDS[drafted.noun].model_validate({"id": drafted.id, **drafted.fields})
            yield Draft(at, drafted.noun, drafted.id, record.model_dump(mode="json"))


def _judged(
    line: _ReadLine, numbered: Numbered, wrong: Sequence[Problem]
) -> Draft | Blank | list[Problem]:
    number, noun, given_id, fields, repeated, reviewed = line
    written = {name: value for name, value in fields.items() if not is_blank(value)}
    blank = _blanks(noun, written)
    problems = [*wrong, *(Problem(number, name, TWICE) for name in repeated)]
    problems += (Problem(number, name, _asked(noun, name, fields)) for name in blank)
    written, missing = _completed(written, blank, numbered)
    problems += (Problem(number, *fault) for fault in missing)
    try:
        record = RECORDS[noun].model_validate({"id": _UNNAMED, **written})
    except ValidationError as error:
        known = {*blank, *(problem.field for problem in wrong)}
        problems += _other(misfits(error, noun), number, known)
        return _blank(line, problems) if blank else problems
    if blank:
        return _blank(line, problems)
    return problems or Draft(number, noun, given_id, record.model_dump(mode="json"), reviewed)


def _blank(line: _ReadLine, problems: Iterable[Problem]) -> Blank:
    called = line.fields.get("title") or line.fields.get("name") or ""
    return Blank(line.line, line.given_id, tuple(problems), line.noun, str(called))


def _other(faults: Iterable[Fault], line: int, written: Container[str]) -> Iterator[Problem]:
    """Yield the faults of the fields that no problem names yet."""
    for fault in faults:
        if fault.field.partition("[")[0] not in written:
            yield Problem(line, *fault)


def _blanks(noun: str, fields: Mapping[str, Any]) -> list[str]:
    """List the needed fields of a kind that a line leaves out."""
    needed = _needed(noun)
    return [name for name in needed if fields.get(name, []) == [] and not _has_voice(name, fields)]


def _completed(
    written: Mapping[str, Any], blank: Sequence[str], numbered: Numbered
) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Complete the fields for validation: a placeholder for a blank speaker, and spans for sentence numbers."""
    fields = {name: value for name, value in written.items() if name not in blank}
    if "speaker" in blank:
        fields["speaker"] = _UNNAMED
    if "cites" not in fields:
        return fields, ()
    fields["cites"], wrong = numbered.filled(fields["cites"])
    return fields, wrong


@cache
def _needed(noun: str) -> tuple[str, ...]:
    """Name the fields that every record of a kind needs, without the id, which can be made."""
    fields = RECORDS[noun].declared
    return tuple(
        name
        for name, field in fields.items()
        if name != "id" and (field.required or name == "speaker")
    )


def _has_voice(field: str, fields: Mapping[str, Any]) -> bool:
    """Tell whether the speaker may be left out: `speaker_text` stands for an unnamed one."""
    return field == "speaker" and "speaker_text" in fields


def _asked(noun: str, field: str, fields: Mapping[str, Any]) -> str:
    message = "is blank" if field in fields else "is missing"
    if words := choices_of(RECORDS[noun], field):
        return f"{message}; write one of {', '.join(words)}{OR_DELETE}"
    advice = _ADVICE.get(field, "draft the article again")
    return f"{message}; {advice}{OR_DELETE}"
