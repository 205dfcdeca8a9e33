"""A key that stands twice in one JSON object: a merge of two versions makes them, and parsers take the last.

What was parsed no longer tells, so the keys of the text, counted generously, are compared with those that remain,
counted strictly. Only where there are more is the text read anew, slowly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import to_json

from sahara_cli.interrupts import held_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TWICE = "stands twice in one object; keep the one that is right"


def suspect(text: bytes, parsed: object) -> bool:
    """Tell whether a text may hold a key twice, given all that was parsed of it; never no where it does.

    A key ends at a quotation mark and a colon. In a string that mark is escaped, unless an escaped backslash precedes.
    """
    with held_back():
        left = to_json(parsed)
    keys = left.count(b'":') - left.count(b'\\":')
    bare = text.translate(None, b" \t\r\n")
    ends = bare.count(b'":')
    return ends > keys and ends - bare.count(b'\\":') + bare.count(b'\\\\":') > keys


def twice(text: bytes, parsed: object) -> Iterator[str]:
    """Yield the place of each key that stands again in its object, such as `cites[0].start`."""
    if suspect(text, parsed):
        import json  # for what is likely to be wrong

        read = json.loads(text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str)
        yield from _repeated(read, "")


class _Pairs(tuple[tuple[str, object], ...]):
    """The fields of an object, every one of them."""

    __slots__ = ()


def _repeated(value: object, place: str) -> Iterator[str]:
    if isinstance(value, _Pairs):
        met: set[str] = set()
        for key, inner in value:
            at = f"{place}.{key}" if place else key
            if key in met:
                yield at
            met.add(key)
            yield from _repeated(inner, at)
    elif isinstance(value, list):
        yield from _in_list(value, place)


def _in_list(values: Iterable[object], place: str) -> Iterator[str]:
    for at, value in enumerate(values):
        yield from _repeated(value, f"{place}[{at}]")
