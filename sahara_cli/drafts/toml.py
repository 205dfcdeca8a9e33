"""A record as short TOML for a person to edit, and read again: without digests, offsets and what is counted.

A citation is told by its article and sentence. One that is left as it is keeps its span; another cites the sentence
that it names. Whatever a record holds stands in quotation marks there, escaped, so that it stays its own value.
"""

from __future__ import annotations

import datetime as dt
import json
from math import isfinite
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import RECORDS
from sahara_cli.texts.invisible import JOINERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord

#: The fields that nobody edits: the id never changes, and the others are counted from the source.
FIXED = frozenset(
    ("id", "text_length", "text_digest", "paragraphs", "sentences", "rows", "file_digest", "preset", "columns", "sums")
)  # fmt: skip

#: How a value that TOML writes in tables begins each of them.
_TABLES = ("figures", "cites")
#: The fields of a citation that are shown, in alphabetical order.
_CITED = ("article", "dataset", "row", "sentence")

_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_SHORT = 0x10000


def written(record: AnyRecord) -> str:
    """Write a record as TOML, with the names of the fields that it leaves out."""
    fields = record.model_dump(mode="json")
    editable = [name for name in RECORDS[record.noun].declared if name not in FIXED]
    filled = [name for name in editable if fields[name] not in (None, [])]
    lines = [f"{name} = {_value(fields[name])}" for name in filled if name not in _TABLES]
    if left := [name for name in editable if name not in filled]:
        lines.append(f"# it may have as well: {', '.join(left)}")
    for name in _TABLES:
        if name in filled:
            lines += _tables(name, fields[name])
    return "\n".join(lines) + "\n"


def _tables(name: str, parts: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a field's parts as tables, an empty line before each."""
    for part in parts:
        yield from ("", f"[[{name}]]", *_part(name, part))


def _part(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    for key, value in part.items():
        if (name != "cites" or key in _CITED) and value is not None and value is not False:
            yield f"{key} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case int() | float():
            return str(value)
        case _:
            return f'"{"".join(map(_sign, str(value)))}"'


def _sign(sign: str) -> str:
    if escaped := _ESCAPES.get(sign):
        return escaped
    if sign.isprintable() or sign in JOINERS:
        return sign
    code = ord(sign)
    return f"\\u{code:04x}" if code < _SHORT else f"\\U{code:08x}"


def read(text: str, record: AnyRecord) -> dict[str, Any] | None:
    """Read a record's fields from the TOML of it that a person edited; none where all of it was deleted.

    Raises `ValueError`, which says where it is no TOML.
    """
    import tomllib  # for one command alone

    try:
        edited = tomllib.loads(text)
        if not edited:
            return None
        fields = {name: _plain(value) for name, value in edited.items()}
        json.dumps(fields)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    for name in sorted(FIXED & fields.keys()):
        raise ValueError(f"{name} stays as it is: delete that line")
    before = record.model_dump(mode="json")
    if isinstance(cites := fields.get("cites"), list):
        fields["cites"] = _cites(cites, before["cites"])
    return {**{name: before[name] for name in FIXED & before.keys()}, **fields}


def _plain(value: object) -> object:
    """Give a value as JSON has it: a day that stands without quotation marks is a date all the same."""
    match value:
        case dict():
            return {str(name): _plain(inner) for name, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case dt.date() | dt.time():
            return value.isoformat()
        case float() if not isfinite(value):
            return str(value)
        case _:
            return value


def _cites(edited: Sequence[Any], stored: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Complete each citation that names the article and sentence of one that the record has already."""
    own: dict[str, list[Mapping[str, Any]]] = {}
    for cite in reversed(stored):
        shown = {name: cite[name] for name in _CITED if name in cite}
        own.setdefault(json.dumps(shown), []).append(cite)
    cites = []
    for cite in edited:
        same = own.get(json.dumps(cite, sort_keys=True))
        cites.append(same.pop() if same else cite)
    return cites
