"""Lines of a draft that need not be whole yet, judged as records are; a blank has a stand-in, and is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dates import parse
from sahara_cli.dossier.checks.misfits import is_blank
from sahara_cli.dossier.records import RECORDS, Actor, Claim, Place
from sahara_cli.judging.judge import Judge
from sahara_cli.judging.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.dossier.records import Record
    from sahara_cli.judging.findings import Finding
    from sahara_cli.judging.sources import Source

_CLAIMS = frozenset({"event", "statement", "fact"})
_NAMED = frozenset({"actor", "place"})
#: Any day: what stands for a date that is blank.
_SOME_DAY = parse("../..").text
#: What stands for a field that is blank, by kinds; each is what no doubt is raised by.
_STAND_INS: Mapping[str, Mapping[str, Any]] = {
    "event": {"kind": "other", "title": "-", "date": _SOME_DAY},
    "statement": {"text": "-", "date": _SOME_DAY, "directness": "indirect"},
    "fact": {"property": "-", "value": "-", "subject": "unnamed"},
    "actor": {"kind": "organisation", "name": "-"},
    "place": {"name": "-"},
}


def judge_lines(
    lines: Iterable[tuple[int, Mapping[str, Any]]],
    dossier_records: Iterable[Actor | Place],
    copies: Callable[[str], Sequence[Copy]],
) -> list[Finding]:
    """Judge a draft's lines, each with its number and the object that it holds, "record" and "draft" included.

    A field that is null, "" or missing is left unjudged; a line that is no record all the same, or cites nothing, is
    passed over: what is wrong with it `sahara add` tells. `dossier_records` are the actors and places of the dossier;
    those that the lines themselves tell of are known too, in their place. For the rest see `judge`.
    """
    numbered = list(lines)
    return judge_claims(
        numbered, names_of((fields for _, fields in numbered), dossier_records), copies
    )


def names_of(lines: Iterable[Mapping[str, Any]], dossier_records: Iterable[Actor | Place]) -> Names:
    """Give the actors and places that claims may refer to: those of the dossier, and those that lines tell of."""
    known: dict[str, Actor | Place] = {record.id: record for record in dossier_records}
    made = (_made(fields)[0] for fields in lines if fields.get("record") in _NAMED)
    known |= {record.id: record for record in made if isinstance(record, Actor | Place)}
    return Names(known.values())


def judge_claims(
    lines: Iterable[tuple[int, Mapping[str, Any]]],
    names: Names,
    copies: Callable[[str], Sequence[Copy]],
    source: Callable[[str], Source | None] | None = None,
) -> list[Finding]:
    """Judge those of a draft's lines that are claims, as `judge_lines` does, where it is told who is known.

    `source` gives an article's copy as far as it is read already.
    """
    court = Judge(names, copies, source)
    claims = ((number, *_made(fields)) for number, fields in lines)
    return [
        finding._replace(line=number)
        for number, claim, blank in claims
        if isinstance(claim, Claim)
        for finding in court.judge(claim)
        if finding.field not in blank
    ]


def _made(fields: Mapping[str, Any]) -> tuple[Record | None, frozenset[str]]:
    """Make a record of a line's fields, and name those that a stand-in fills; none of a line that is no record."""
    from pydantic import ValidationError  # as late as there is a record

    noun = fields.get("record")
    if not isinstance(noun, str) or noun not in _CLAIMS | _NAMED:
        return None, frozenset()
    filled = {
        name: value
        for name, value in fields.items()
        if name not in {"record", "draft"} and not is_blank(value)
    }
    blank = {name: stand_in for name, stand_in in _STAND_INS[noun].items() if name not in filled}
    if noun == "statement" and not (filled.get("speaker") or filled.get("speaker_text")):
        # A phrase without a word that tells anything is looked for nowhere.
        blank["speaker_text"] = "-"
    try:
        return RECORDS[noun].model_validate({"id": "unnamed", **blank, **filled}), frozenset(blank)
    except ValidationError:
        return None, frozenset()
