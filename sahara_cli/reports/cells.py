"""Cells for each kind of record: plain text by column, names looked up when the cell is drawn.

Each field of a record is a column, as `dossier.fields` declares it; those here are worked out of several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sahara_cli.dossier.fields import FIELDS, Field, Form
from sahara_cli.dossier.figures import told_by
from sahara_cli.dossier.records import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.dossier.records import Fact, Source, Statement
    from sahara_cli.dossier.selection import Answer, Dossier

    Cell = Callable[[Answer], str]


def cells(noun: str, dossier: Dossier, *, data: bool = False) -> dict[str, Cell]:
    """Give the columns that a kind of record has of its own, by their keys; `data` is for programs."""
    fields = _fields(noun)
    own = {field.key: _cell(field, dossier) for field in fields}
    worked_out = _WORKED_OUT.get(noun)
    own |= {key: _ids(field) for field in fields if (key := ids_key(field))}
    own |= worked_out(dossier) if worked_out else {}
    if data:
        own |= {
            field.key: _all_values(field, dossier) for field in fields if field.form in _SEVERAL
        }
    return own


def _fields(noun: str) -> tuple[Field, ...]:
    """Give the fields that a listing has: that of articles tells of data sets too."""
    own = FIELDS.get(noun, ())
    names = {field.name for field in own}
    others = FIELDS["dataset"] if noun == "article" else ()
    return (*own, *(field for field in others if field.name not in names))


#: The forms of fields that have several values.
_SEVERAL: frozenset[Form] = frozenset({"several", "names", "topics"})


def ids_key(field: Field) -> str:
    """Name the column of the ids beside a field's names: `actor_ids`, `speaker_id`; "" where it has none."""
    match field.form:
        case "name":
            return f"{field.key}_id"
        case "names":
            return f"{field.key.removesuffix('s')}_ids"
        case _:
            return ""


def field_of(noun: str, key: str) -> str:
    """Name the field whose values a column gives, or whose ids; the key itself where it is no field's."""
    fields = FIELDS.get(noun, ())
    return next((field.name for field in fields if key in (field.key, ids_key(field))), key)


#: Of so many names all are told; of more, so many, and how many there are besides.
_ALL, _FIRST = 8, 2


def few(values: Sequence[str], between: str = ", ") -> str:
    """Tell several values where room is scarce: all, or "A, B and 198 more"."""
    if len(values) <= _ALL:
        return between.join(values)
    return f"{between.join(values[:_FIRST])} and {len(values) - _FIRST:,} more"


def briefs(noun: str, dossier: Dossier) -> dict[str, Cell]:
    """Give the columns of several values as they are told where room is scarce."""
    fields = _fields(noun)
    own = {field.key: _few(field, dossier) for field in fields if field.form in _SEVERAL}
    if noun == "event":
        own |= {"who": _who(dossier, few), "where": own["places"]}
    return own


def _few(field: Field, dossier: Dossier) -> Cell:
    return lambda answer: few(field.each(answer.record, dossier.name)) or field.otherwise


def listed(values: Iterable[str]) -> str:
    """Join several values so that they can be told apart: by "; ", a semicolon or a backslash within one escaped."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def _cell(field: Field, dossier: Dossier) -> Cell:
    return lambda answer: field.say(answer.record, dossier.name)


def _all_values(field: Field, dossier: Dossier) -> Cell:
    return lambda answer: listed(field.each(answer.record, dossier.name)) or field.otherwise


def _ids(field: Field) -> Cell:
    if field.form == "name":
        return lambda answer: getattr(answer.record, field.name) or ""
    return lambda answer: listed(getattr(answer.record, field.name))


def figures(answer: Answer, dossier: Dossier) -> str:
    """Tell what is counted of an event; of a happening, what each report counts: "killed 12 → 19"."""
    if not isinstance(answer.record, Event):
        return ""
    reports = answer.record.reports or (answer.record,)
    return told_by(reports, dossier.name, dossier.published)


def status(event: Event, dossier: Dossier) -> str:
    """Tell how an event stands; of a happening, who disputes it: "disputed by The Press"."""
    disputing = [report for report in event.reports if report.status == "disputed"]
    if not disputing:
        return event.status
    known = dossier.sources_by_id
    who = dict.fromkeys(
        known[cite.source].publisher or cite.source
        for report in disputing
        for cite in report.cites
        if cite.source in known
    )
    return f"disputed by {', '.join(who)}"


def _events(dossier: Dossier) -> dict[str, Cell]:
    places = next(field for field in FIELDS["event"] if field.name == "places")
    return {
        "who": _who(dossier, ", ".join),
        "where": _cell(places, dossier),
        "figures": lambda answer: figures(answer, dossier),
    }


def _who(dossier: Dossier, joined: Callable[[list[str]], str]) -> Cell:
    def who(answer: Answer) -> str:
        event = cast("Event", answer.record)
        doers, others = (
            joined([dossier.name(identifier) for identifier in ids])
            for ids in (event.actors, event.recipients)
        )
        return (
            f"{doers} → {others}"
            if doers and others
            else doers or (f"→ {others}" if others else "not named")
        )

    return who


def _statements(dossier: Dossier) -> dict[str, Cell]:
    def said(answer: Answer) -> Statement:
        return cast("Statement", answer.record)

    place = next(field for field in FIELDS["statement"] if field.name == "place")
    return {
        "speaker": lambda answer: dossier.speaker(said(answer)),
        "role": lambda answer: dossier.role(said(answer)),
        "where": _cell(place, dossier),
    }


def _facts(dossier: Dossier) -> dict[str, Cell]:
    return {"subject": lambda answer: dossier.subject(cast("Fact", answer.record))}


def _extra(*keys: str) -> Callable[[Dossier], dict[str, Cell]]:
    def cell(key: str) -> Cell:
        return lambda answer: str(answer.extra.get(key, ""))

    return lambda _: {key: cell(key) for key in keys}


def _articles(dossier: Dossier) -> dict[str, Cell]:
    return {
        "publisher": lambda answer: cast("Source", answer.record).publisher or "",
        "published": lambda answer: cast("Source", answer.record).published.in_words,
        **_extra("events", "statements", "facts", "cited", "copy")(dossier),
    }


_WORKED_OUT: dict[str, Callable[[Dossier], dict[str, Cell]]] = {
    "event": _events,
    "statement": _statements,
    "fact": _facts,
    "actor": _extra("events", "statements", "facts"),
    "article": _articles,
}
