"""A file of claims: a chat's answer as JSON or JSON Lines, or langextract's JSONL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafting.claims import langextract
from sahara_cli.drafting.claims.claimed import UNFIT, Claimed, Refused
from sahara_cli.errors import FileError
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.drafting.sheets import Sheet

#: A chat puts its answer between these.
_FENCED = late(r"```[a-z]*\n(.*?)```", re.DOTALL)
#: Keys under which a chat's JSON lists records.
_HELD = ("records", "draft", "items", *(f"{noun}s" for noun in RECORDS))
_NOUNS = {f"{noun}s": noun for noun in RECORDS}
#: The kinds that may be claimed, with the fields that are the draft's own to give.
_OWN: dict[str, tuple[str, ...]] = {
    "actor": ("origin",),
    "place": ("origin",),
    **dict.fromkeys(("event", "statement", "fact"), ("id", "origin")),
}
_NOTES = frozenset({"record", "draft"})
#: An article yields far fewer.
MOST = 2_000

_ADVICE = (
    "a chat's answer is JSON or JSON Lines of records, such as "
    '{"record": "event", "title": "…", "sentence": 4}, as `sahara schema draft` has them'
)


def claims_in(text: str, name: str, sheet: Sheet) -> list[Claimed | Refused]:
    """Read a file of claims. Raises `FileError` where it holds none."""
    records = list(_records(text, name))
    if not records:
        raise FileError(name, f"holds no record; {_ADVICE}")
    claims: list[Claimed | Refused] = []
    for where, noun, record in records:
        if isinstance(record, dict) and isinstance(record.get("extractions"), list):
            claims += langextract.claims_of(record, where, sheet)
        else:
            claims += _claimed(where, noun, record)
        if len(claims) > MOST:
            raise FileError(
                name, f"holds more than {MOST:,} records, and an article yields far fewer"
            )
    return claims


def _records(text: str, name: str) -> Iterator[tuple[str, str, Any]]:
    fenced = _FENCED.findall(text)
    text = "\n".join(fenced) if fenced else text
    try:
        parsed = from_json(text, allow_inf_nan=False)
    except ValueError:
        yield from _lines(text, name)
        return
    yield from _parts(parsed, "")


def _parts(parsed: Any, before: str) -> Iterator[tuple[str, str, Any]]:
    """Yield a JSON value's records, each with its place and the kind that the key of its list means."""
    if isinstance(parsed, dict) and "record" not in parsed and "extractions" not in parsed:
        for key in _HELD:
            if isinstance(parsed.get(key), list):
                yield from (
                    (f"{key}[{at}]", _NOUNS.get(key, ""), record)
                    for at, record in enumerate(parsed[key])
                )
        return
    if isinstance(parsed, list):
        yield from ((f"record {at}", "", record) for at, record in enumerate(parsed, 1))
        return
    yield before or "record 1", "", parsed


def _lines(text: str, name: str) -> Iterator[tuple[str, str, Any]]:
    for at, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = from_json(line, allow_inf_nan=False)
        except ValueError as error:
            reason = str(error).replace("line 1 column", "column")
            raise FileError(name, f"is not JSON: {reason}; {_ADVICE}", line=at) from None
        yield f"line {at}", "", record


def _claimed(where: str, noun: str, record: Any) -> Iterator[Claimed | Refused]:
    if not isinstance(record, dict):
        yield Refused(Claimed("record", {}, where), "", "is no record; one is a JSON object", UNFIT)
        return
    fields = {key: value for key, value in record.items() if key not in _NOTES}
    noun = record["record"] if isinstance(record.get("record"), str) else noun
    if noun == "article":
        return  # it is drafted from the text itself
    if noun not in _OWN:
        why = f"is none of {', '.join(_OWN)}"
        yield Refused(Claimed("record", fields, where), "record", why, UNFIT)
        return
    yield Claimed(noun, {key: fields[key] for key in fields if key not in _OWN[noun]}, where)
