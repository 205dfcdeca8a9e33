"""A key that stands twice in one JSON object: a merge of two versions makes them, and parsers take the last.

What was parsed no longer tells, so the keys that remain are counted against the colons that could follow a key: only
where there are more colons is the text read anew, slowly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A colon follows the quotation mark that ends a key, or white space after it.
_ENDS = (b'":', b" :", b"\t:", b"\n:", b"\r:")

TWICE = "stands twice in one object; keep the one that is right"


def colons(text: bytes) -> int:
    """Count the colons that could follow a key: no fewer than there are keys."""
    return sum(map(text.count, _ENDS))


def keys(value: dict[str, object] | list[object]) -> int:
    """Count the keys of a parsed value and of all that it holds."""
    count = len(value) if isinstance(value, dict) else 0
    held: Iterable[object] = value.values() if isinstance(value, dict) else value
    for one in held:
        if isinstance(one, (dict, list)):
            count += keys(one)
    return count


def twice(text: bytes, parsed: dict[str, object]) -> Iterator[str]:
    """Yield the place of each key that stands again in its object, such as `cites[0].start`."""
    if colons(text) != keys(parsed):
        import json  # for what is likely to be wrong

        read = json.loads(text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str)
        yield from _repeated(read, "")


class _Pairs(tuple[tuple[str, object], ...]):
    """The fields of an object, every one of them."""

    __slots__ = ()


def _repeated(value: object, place: str) -> Iterator[str]:
    if isinstance(value, _Pairs):
        met: set[str] = set()
        for key, held in value:
            at = f"{place}.{key}" if place else key
            if key in met:
                yield at
            met.add(key)
            yield from _repeated(held, at)
    elif isinstance(value, list):
        yield from _each(value, place)


def _each(values: Iterable[object], place: str) -> Iterator[str]:
    for at, held in enumerate(values):
        yield from _repeated(held, f"{place}[{at}]")
