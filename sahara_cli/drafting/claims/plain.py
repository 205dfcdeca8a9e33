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
    found = list(_records(text, name))
    if not found:
        raise FileError(name, f"holds no record; {_ADVICE}")
    claims: list[Claimed | Refused] = []
    for where, noun, held in found:
        if isinstance(held, dict) and isinstance(held.get("extractions"), list):
            claims += langextract.claims_of(held, where, sheet)
        else:
            claims += _claimed(where, noun, held)
        if len(claims) > MOST:
            raise FileError(
                name, f"holds more than {MOST:,} records, and an article yields far fewer"
            )
    return claims


def _records(text: str, name: str) -> Iterator[tuple[str, str, Any]]:
    fenced = _FENCED.findall(text)
    text = "\n".join(fenced) if fenced else text
    try:
        whole = from_json(text, allow_inf_nan=False)
    except ValueError:
        yield from _lines(text, name)
        return
    yield from _parts(whole, "")


def _parts(whole: Any, before: str) -> Iterator[tuple[str, str, Any]]:
    """Yield a JSON value's records, each with its place and the kind that the key of its list means."""
    if isinstance(whole, dict) and "record" not in whole and "extractions" not in whole:
        for key in _HELD:
            if isinstance(whole.get(key), list):
                yield from (
                    (f"{key}[{at}]", _NOUNS.get(key, ""), one) for at, one in enumerate(whole[key])
                )
        return
    if isinstance(whole, list):
        yield from ((f"record {at}", "", one) for at, one in enumerate(whole, 1))
        return
    yield before or "record 1", "", whole


def _lines(text: str, name: str) -> Iterator[tuple[str, str, Any]]:
    for at, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            one = from_json(line, allow_inf_nan=False)
        except ValueError as error:
            reason = str(error).replace("line 1 column", "column")
            raise FileError(name, f"is not JSON: {reason}; {_ADVICE}", line=at) from None
        yield f"line {at}", "", one


def _claimed(where: str, noun: str, held: Any) -> Iterator[Claimed | Refused]:
    if not isinstance(held, dict):
        yield Refused(Claimed("record", {}, where), "", "is no record; one is a JSON object", UNFIT)
        return
    told = {key: value for key, value in held.items() if key not in _NOTES}
    noun = held["record"] if isinstance(held.get("record"), str) else noun
    if noun == "article":
        return  # it is drafted from the text itself
    if noun not in _OWN:
        why = f"is none of {', '.join(_OWN)}"
        yield Refused(Claimed("record", told, where), "record", why, UNFIT)
        return
    yield Claimed(noun, {key: told[key] for key in told if key not in _OWN[noun]}, where)
