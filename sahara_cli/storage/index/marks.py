"""Marks by which a record is looked up when others are added: its words, sides, names and references.

Each is kept as a short hash: those who look up judge what they find again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from sahara_cli.dossier.called import called
from sahara_cli.dossier.records import Actor, Claim, Place, Same
from sahara_cli.dossier.versions import needed
from sahara_cli.drafts.names import referred

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from sahara_cli.dossier.records import AnyRecord

#: The fields that are the same in two records that tell the same, and in few others.
_TELLING = {
    "article": ("text_digest",),
    "dataset": ("file_digest",),
    "actor": ("name", "kind"),
    "place": ("name",),
    "event": ("title", "date", "kind", "actors", "recipients", "places"),
    "statement": ("text", "date", "speaker", "place"),
    "fact": ("subject", "property", "value", "date"),
    "same": ("verdict", "members"),
}


def marks_of(
    record: AnyRecord, fields: Mapping[str, Any], noun_of: Callable[[str], str | None]
) -> Iterator[int]:
    """Yield the hashes by which a record is looked up; `fields` are its own, as JSON has them.

    `noun_of` tells the kinds behind ids.
    """
    yield telling(record.noun, fields)
    if record.noun == "event":
        yield of_sides(fields["kind"], fields.get("actors"), fields.get("recipients"))
    if isinstance(record, Actor | Place):
        from sahara_cli.judging.names import forms_of  # which loads a part of what reads English

        yield from (bearing(record.noun, name) for name in called(record))
        yield from map(known_as, forms_of(record))
    if isinstance(record, Actor | Place | Same):  # of others, links tell whom they refer to
        yield from map(referring, referred(record.noun, fields))
    if not _is_of_rows(record) and needed(record, noun_of):
        yield NEWER


def _is_of_rows(record: AnyRecord) -> bool:
    """Tell whether a claim rests on rows: then its data set is marked."""
    return isinstance(record, Claim) and bool(record.rows)


def telling(noun: str, fields: Mapping[str, Any]) -> int:
    """Hash what is the same in all records that tell the same."""
    values = [fields.get(name) or "" for name in _TELLING[noun]]
    parts = [noun, *(value if isinstance(value, str) else "\1".join(value) for value in values)]
    cites = fields.get("cites") or ()
    parts += [cite.get("row") or f"{cite['article']} {cite['start']}" for cite in cites]
    return _hashed("\0".join(parts))


def of_sides(kind: str, actors: Collection[str] | None, recipients: Collection[str] | None) -> int:
    """Hash an event's kind and sides."""
    return _hashed(f"{kind}\0\0{_named(actors)}\0\0{_named(recipients)}")


def _named(side: Collection[str] | None) -> str:
    return "\0".join(sorted({*side}) if side and len(side) > 1 else side or ())


def bearing(noun: str, name: str) -> int:
    """Hash a name as it is compared."""
    return _hashed(f"name\0{noun}\0{name}")


def known_as(name: Iterable[str]) -> int:
    """Hash a name as the judge reads it, in words."""
    return _hashed("\0".join(("known", *name)))


def referring(identifier: str) -> int:
    """Hash an id that a record refers to."""
    return _hashed(f"refers\0{identifier}")


def _hashed(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


#: Whatever asks for a later version of the dossier than the first.
NEWER = _hashed("newer")
