"""Ids for drafted records: made where a line has none, unique, and followed in every reference."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.slugs import LONGEST_SLUG
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_WORDS = 6

#: Fields that hold other records' ids; and the fields that name the whole of a part.
_REFERRING = {
    "actor": ("part_of",),
    "place": ("within",),
    "event": ("actors", "recipients", "mentioned", "places"),
    "statement": ("speaker", "reported_by", "addressee", "place", "mentioned"),
    "fact": ("subject", "asserted_by", "mentioned"),
    "same": ("members", "lead"),
}

#: Fields that an id is made from.
_TELLING = {
    "article": ("label",),
    "dataset": ("label",),
    "actor": ("name",),
    "place": ("name",),
    "event": ("title", "date"),
    "statement": ("speaker", "date"),
    "fact": ("subject", "property", "value"),
    "same": ("verdict", "lead", "members"),
}


def made(noun: str, fields: Mapping[str, Any]) -> str:
    """Make an id from a record's fields: short, readable, and the same for the same record."""
    parts = [_slug(_telling(name, fields)) for name in _TELLING[noun]]
    base = "-".join(part for part in parts if part)
    if not re.search("[a-z]", base):  # words in other scripts
        serialized = json.dumps(content(noun, fields), sort_keys=True)
        base = f"{noun}-{hashlib.sha256(serialized.encode()).hexdigest()[:8]}"
    return _cut(base, LONGEST_SLUG)


def _telling(field: str, fields: Mapping[str, Any]) -> str:
    """Give the words of a field that an id is made from."""
    match fields.get(field):
        case None if field == "speaker":
            return str(fields.get("speaker_text") or "")
        case str() as value:
            return _day(value) if field == "date" else value
        case [first, *_]:
            return str(first)
        case _:
            return ""


class Ids:
    """Gives free ids; those taken are listed, or a function knows them."""

    def __init__(self, taken: Iterable[str] | Callable[[str], bool]) -> None:
        self._is_taken = taken if callable(taken) else frozenset(taken).__contains__
        self._issued_here: set[str] = set()
        self._counts: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """Take the id wanted; where it is taken, the same with a number, from 2 on."""
        name, count = wanted, self._counts.get(wanted, 1)
        while name in self._issued_here or self._is_taken(name):
            count += 1
            number = f"-{count}"
            name = _cut(wanted, LONGEST_SLUG - len(number)) + number
        self._counts[wanted] = count
        self._issued_here.add(name)
        return name


def references(noun: str, fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the ids in a record's references, each with its field."""
    for name in _REFERRING.get(noun, ()):
        value = fields.get(name)
        if not value or _is_topic(name, value, fields):
            continue
        yield from (
            (name, identifier)
            for identifier in (value if isinstance(value, list | tuple) else [value])
        )
    for at, figure in enumerate(fields.get("figures", ())):
        if figure.get("by"):
            yield f"figures[{at}].by", figure["by"]
    for at, cite in enumerate(fields.get("cites", ())):
        field, name = source_of(cite)
        yield f"cites[{at}].{field}", name


def source_of(cite: Mapping[str, Any]) -> tuple[str, Any]:
    """Give the field of a citation that names its source, and the name."""
    field = "dataset" if "dataset" in cite else "article"
    return field, cite[field]


def referred(noun: str, fields: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids in a record's references."""
    return (name for _, name in references(noun, fields))


def _is_topic(field: str, value: object, fields: Mapping[str, Any]) -> bool:
    """Tell whether a fact's subject is one of its topics, which may read like an id."""
    return field == "subject" and value in fields["topics"]


def followed(noun: str, fields: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Give a record's fields with each reference moved to the new id."""
    changed = dict(fields)
    for name in _REFERRING.get(noun, ()):
        value = fields.get(name)
        if _is_topic(name, value, fields):
            continue
        if isinstance(value, str):
            changed[name] = names.get(value, value)
        elif value:
            changed[name] = [names.get(identifier, identifier) for identifier in value]
    if fields.get("figures"):
        changed["figures"] = [
            {**field, "by": names.get(field["by"], field["by"])} if field.get("by") else field
            for field in fields["figures"]
        ]
    if "cites" in fields:
        changed["cites"] = [
            {**cite, field: names.get(name, name)}
            for cite in fields["cites"]
            for field, name in (source_of(cite),)
        ]
    return changed


def content(noun: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Reduce a record to the fields that equal ones share: a source to its digest, others to what they tell.

    Its id, and who coded, drafted or imported it, tell nothing of it.
    """
    if noun == "article":
        return {"text_digest": fields["text_digest"]}
    if noun == "dataset":
        return {"file_digest": fields["file_digest"]}
    return {
        name: value
        for name, value in fields.items()
        if name not in {"id", "origin", "proposed_by"} and value not in (None, [])
    }


def _day(date: str) -> str:
    """Take the digits that a date begins with, a day, a month or a year."""
    match = re.search(r"\d{4}(?:-\d\d){0,2}", date)
    return match[0] if match else ""


def _slug(text: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", fold(text))[:_WORDS])


def _cut(slug: str, longest: int) -> str:
    """Shorten a slug, at the end of a word if it has one."""
    if len(slug) <= longest:
        return slug
    cut = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    return cut.strip("-")
