"""One record on a page: its words, its mark, and its details on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import (
    cited,
    date_of,
    involved,
    places_of,
    references,
    reports_of,
    words,
)
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.formats import POSSIBLE
from sahara_cli.formats.page import times
from sahara_cli.reports.cells import few
from sahara_cli.reports.columns import source
from sahara_cli.reports.marks import Mark, mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports.axis import Axis

Pairs = tuple[tuple[str, str], ...]

#: Columns that have a place of their own in an entry.
_PLACED = frozenset({
    "id", "record", "when", "what", "who", "where", "source", "words", "speaker", "role", "directness", "place",
    "subject", "property", "value", "asserted_by", "title",
})  # fmt: skip


class Entry(NamedTuple):
    """A record to draw: `spoken` tells how its words are set, `below` and `asked` are the lines under them.

    It is found by the words `sought` and the ids `named`, of which some are the actors `whose` it is and the places
    `where`. `times` are its dates and `known` their days, for the script, `drawn` those of its mark.
    """

    id: str
    when: str
    mark: Mark
    words: str
    spoken: str
    below: tuple[str, ...]
    asked: tuple[str, ...]
    source: str
    details: Pairs
    kind: str
    status: str
    sought: str
    named: tuple[str, ...]
    whose: tuple[str, ...]
    where: tuple[str, ...]
    times: str
    known: str
    drawn: str


class Laying(NamedTuple):
    """The means to lay entries out: the axis, names and the numbers of sources ("[1]") by their ids.

    Where the columns were `asked` for, who and where are told only in theirs; of a `vast` page the years are folded.
    """

    axis: Axis
    names: Mapping[str, str]
    numbers: Mapping[str, str]
    asked: bool
    vast: bool


def entry(answer: Answer, cells: Mapping[str, str], laying: Laying) -> Entry:
    """Lay out a record; its columns' cells give what stands under its words."""
    record, names = cast("Claim", answer.record), laying.names
    drawn = mark(date_of(record), laying.axis)
    return Entry(
        record.id,
        _when(answer),
        drawn,
        _words(record, names),
        record.directness if isinstance(record, Statement) else "",
        tuple(filter(None, _below(record, cells, names, asked=laying.asked))),
        tuple(_others(cells)),
        _source(answer, laying.numbers),
        tuple((label, text) for label, text in _details(record, names) if text),
        record.kind if isinstance(record, Event) else record.noun,
        _unusual_status(record),
        " \n ".join(filter(None, words(record))),
        tuple(sorted(references(record))),
        tuple(involved(record)),
        () if isinstance(record, Fact) else tuple(places_of(record)),
        times.judged(record),
        times.known(record),
        times.drawn(drawn),
    )


def _source(answer: Answer, numbers: Mapping[str, str]) -> str:
    """Cite where a record rests, by the numbers of the sources at the head of the page where there are several.

    `numbers` are as they are shown: "[1]", "[2]".
    """
    if reports_of(answer.record) and numbers:
        resting = cited(answer.record)
        return " ".join(
            sorted(
                (numbers[identifier] for identifier in resting if identifier in numbers),
                key=_by_number,
            )
        )
    return source(answer, names=numbers, short=len(numbers) == 1)


def _by_number(mark: str) -> tuple[int, str]:
    return len(mark), mark


def _when(answer: Answer) -> str:
    date = date_of(answer.record)
    when = date.in_words if date else ""
    return f"{POSSIBLE} {when}" if answer.match is Verdict.POSSIBLE else when


def _others(cells: Mapping[str, str]) -> Iterator[str]:
    """Give what was asked for and has no place of its own."""
    for key, cell in cells.items():
        if key == "figures" and cell:
            yield cell
        elif cell and key not in _PLACED:
            yield f"{key.replace('_', ' ')}: {cell}"


def _unusual_status(record: Claim) -> str:
    if isinstance(record, Statement) or record.status == "reported":
        return ""
    return record.status


def _name(names: Mapping[str, str], *ids: str | None) -> str:
    return ", ".join(
        names.get(identifier) or identifier.replace("-", " ") for identifier in ids if identifier
    )


def _words(record: Claim, names: Mapping[str, str]) -> str:
    match record:
        case Event():
            return record.title
        case Statement():
            return record.text
        case Fact():
            return f"{_name(names, record.subject)} {record.property} {record.value}"


def _below(
    record: Claim, cells: Mapping[str, str], names: Mapping[str, str], *, asked: bool
) -> Iterator[str]:
    match record:
        case Event():
            if not asked or "who" in cells:
                yield _who(record, names)
            if record.places and (not asked or "where" in cells):
                yield f"in {_few(names, record.places)}"
        case Statement():
            yield from _voice(record, cells, names)
        case Fact():
            yield f"says {_name(names, record.asserted_by)}" if record.asserted_by else ""


def _voice(said: Statement, cells: Mapping[str, str], names: Mapping[str, str]) -> Iterator[str]:
    """Tell who spoke, in which role, to whom and where."""
    yield _name(names, said.speaker) or said.speaker_text or ""
    yield cells.get("role", "") or said.role or ""
    yield f"to {_name(names, said.addressee)}" if said.addressee else ""
    yield f"in {_name(names, said.place)}" if said.place else ""


def _who(record: Event, names: Mapping[str, str]) -> str:
    doers, others = _few(names, record.actors), _few(names, record.recipients)
    return f"{doers} → {others}" if others and doers else doers or (others and f"→ {others}")


def _few(names: Mapping[str, str], ids: tuple[str, ...]) -> str:
    return few([_name(names, identifier) for identifier in ids])


def _details(record: Claim, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for row in record.rows:
        yield "Cited", f"{row.dataset}, row {row.row}; SHA-256 {row.digest[:12]}…"
    for cite in record.spans:
        where = f"{cite.article}, paragraph {cite.paragraph}, sentence {cite.sentence}"
        yield "Cited", f"{where}; characters {cite.start}–{cite.end}, SHA-256 {cite.digest[:12]}…"
    for field in FIELDS[record.noun]:
        if field.name == "directness" and isinstance(record, Statement):
            yield "Words", _VOICES[record.directness]
        elif field.name not in _OWN_PLACE:
            yield (
                field.heading.capitalize(),
                field.say(record, lambda identifier: _name(names, identifier)),
            )
    if record.date:
        yield "Date", f"EDTF {record.date}"


#: What an entry shows by itself.
_OWN_PLACE = frozenset({"title", "text", "speaker", "speaker_text", "subject", "property", "value"})

_VOICES = {
    "direct": "verbatim",
    "mixed": "a paraphrase; what stands in quotation marks is verbatim",
    "indirect": "a paraphrase",
}
