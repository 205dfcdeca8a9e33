"""From typed fields to a record's: dates are read, names resolved, sentences and figures taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sahara_cli.cli.questions import today
from sahara_cli.dates import parse, read
from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafts.toml import FIXED
from sahara_cli.errors import DateError, RequestError
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Mapping

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier

_ACTORS = frozenset(
    ("actors", "recipients", "mentioned", "speaker", "reported_by", "addressee", "asserted_by", "part_of")
)  # fmt: skip
_PLACES = frozenset(("places", "place", "within"))
_DATES = frozenset(("date", "published", "coded", "decided"))

_SENTENCES = re.compile(
    r"\s*(?P<article>[^:]+?)\s*:\s*(?P<first>\d{1,9})(?:\s*-\s*(?P<last>\d{1,9}))?\s*"
)
_FIGURE = re.compile(
    r"\s*(?P<what>[^=@]+?)\s*=\s*(?P<about>~?)(?P<low>\d{0,15})(?P<to>\.\.)?(?P<high>\d{0,15})\s*(?:@(?P<by>.+))?"
)


def revised(
    dossier: Dossier, record: AnyRecord, typed: Mapping[str, str | list[str]]
) -> dict[str, Any]:
    """Give a record's fields with those that were typed; an empty text takes a field away.

    Raises `RequestError` for a field that the record's kind has not, and for what cannot be understood.
    """
    known = editable(record.noun)
    for name in typed:
        if name not in known:
            has = ", ".join(map(_flag, known))
            message = f"has no {name.replace('_', ' ')}: {record.id} is of kind {record.noun}"
            raise RequestError(f"{_flag(name)}: {record.noun} {message}; its fields are {has}")
    fields = record.model_dump(mode="json")
    for name, value in typed.items():
        try:
            fields.update(field_read(dossier, record.noun, fields, name, value))
        except RequestError as error:
            raise RequestError(f"{_flag(name)}: {error}") from error
    return fields


def editable(noun: str) -> list[str]:
    """List the fields of a kind of record that a person may set."""
    return [name for name in RECORDS[noun].declared if name not in FIXED]


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def field_read(
    dossier: Dossier,
    noun: str,
    fields: Mapping[str, Any],
    name: str,
    value: str | list[str],
    day: dt.date | None = None,
) -> dict[str, Any]:
    """Read what was typed for a field of a kind of record; of what stands for two fields, both.

    `fields` are the record's own, as JSON has them. A date that is another on another day is counted from `day`.
    """
    reader = _reader(dossier, noun, fields, name, day)
    if isinstance(value, list):
        return {name: [reader(typed) for typed in value if typed.strip()]}
    if not value.strip():
        return {name: None}
    if name == "kind" and noun == "event":
        return _kind(fold(value))
    return {name: reader(value)}


def _reader(
    dossier: Dossier, noun: str, fields: Mapping[str, Any], name: str, day: dt.date | None
) -> Callable[[str], Any]:
    """Choose how one value of a field is read."""
    if name in _ACTORS:
        return lambda typed: dossier.resolve_actor(typed).id
    if name in _PLACES:
        return lambda typed: dossier.resolve_place(typed).id
    if name in _DATES:
        return lambda typed: _date(typed, day)
    if name == "subject":
        topics = fields.get("topics") or () if noun == "fact" else ()
        return lambda typed: _subject(dossier, topics, typed)
    own: dict[str, Callable[[str], Any]] = {
        "topics": _hyphened,
        "cites": lambda typed: _sentence(dossier, typed),
        "figures": lambda typed: _figure(dossier, typed),
        "kind": lambda typed: fold(typed).replace(" ", "_").replace("-", "_"),
        **dict.fromkeys(("latitude", "longitude"), _degrees),
        "mode": _hyphened,
        **dict.fromkeys(("status", "directness", "verdict", "origin", "precision"), fold),
    }
    return own.get(name, str.strip)


def _kind(typed: str) -> dict[str, Any]:
    """Read an event's kind: "protest", "protest/strike", or "strike" alone, which no other kind has."""
    from sahara_cli.dossier.kinds import KINDS, kinds_with

    kind, slash, mode = typed.partition("/")
    if slash:
        return {"kind": kind.strip(), "mode": _hyphened(mode) or None}
    alone = _hyphened(kind)
    having = [] if kind in KINDS else kinds_with(alone)
    if len(having) > 1:
        choices = " or ".join(f"{name}/{alone}" for name in having)
        raise RequestError(f'"{typed}" may be {choices}; give one of them')
    return {"kind": having[0], "mode": alone} if having else {"kind": kind}


def _date(typed: str, day: dt.date | None) -> str:
    """Read a date: counted from `day` where there is one, else only one that is the same whatever day it is today."""
    try:
        return str(parse(typed.strip()))
    except DateError:
        reading = read(typed, day or today(None))
    if day is None and not reading.literal:
        message = "is another day on another day; give the year too, such as 2023-12-08"
        raise RequestError(f'"{typed}" {message}')
    return str(reading.edtf)


def _degrees(typed: str) -> float:
    try:
        return float(typed)
    except ValueError:
        raise RequestError(f'"{typed}" is no number of degrees; give -13.2, say') from None


def _hyphened(typed: str) -> str:
    """Read a topic or a mode, which are of words joined by hyphens however they are typed: "Suicide attack"."""
    return fold(typed).replace(" ", "-")


def _subject(dossier: Dossier, topics: Collection[str], typed: str) -> str:
    """Find what a fact is about: by an id, by one of its topics, else the one actor or place of that name."""
    exact = typed.strip()
    if exact in {record.id for record in (*dossier.named, *dossier.events)}:
        return exact
    if (topic := _hyphened(typed)) in topics:
        return topic
    ids: list[str] = []
    refusals: list[RequestError] = []
    for resolve in (dossier.resolve_actor, dossier.resolve_place):
        try:
            ids.append(resolve(typed).id)
        except RequestError as error:
            refusals.append(error)
    if not ids:
        raise refusals[0]
    if len(ids) > 1:
        message = f"is an actor, {ids[0]}, and a place, {ids[1]}; give the id that is meant"
        raise RequestError(f'"{exact}" {message}')
    return ids[0]


def _sentence(dossier: Dossier, typed: str) -> dict[str, Any]:
    if not (match := _SENTENCES.fullmatch(typed)):
        raise RequestError(f'"{typed}" names no sentence; give an article and a number: paper:4')
    article = dossier.resolve_article(match["article"]).id
    first = int(match["first"])
    if match["last"] is None:
        return {"article": article, "sentence": first}
    return {"article": article, "sentences": [first, int(match["last"])]}


def _figure(dossier: Dossier, typed: str) -> dict[str, Any]:
    match = _FIGURE.fullmatch(typed)
    if not match or not (match["low"] or match["high"]) or (match["high"] and not match["to"]):
        message = "give killed=12, killed=12.. (at least), killed=..15, killed=12..15 or killed=~30"
        raise RequestError(f'"{typed}" is no figure; {message}')
    low = int(match["low"]) if match["low"] else None
    high = int(match["high"]) if match["high"] else (None if match["to"] else low)
    figure = {
        "what": _hyphened(match["what"]),
        "low": low,
        "high": high,
        "approximate": bool(match["about"]),
    }
    by = dossier.resolve_actor(match["by"]).id if match["by"] else None
    return {**figure, "by": by}
