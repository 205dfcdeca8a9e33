"""Cells read as numbers, counts and degrees, and lines of JSON as objects."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from sahara_cli.imports.rows import CellError, read_together

_MOST = 10**15
#: A whole number as tables have it: plain, of a column taken for fractions, in groups of thousands, or as R writes 10⁵.
_WHOLE = re.compile(r"(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.0{1,2})?|\d+[eE]\+?\d{1,2}", re.ASCII)
#: What is a thousand times as much where a point or a comma parts thousands, as in "3.000" and "1,5".
_PARTED = re.compile(r"\d+(?:[.,]\d+)+", re.ASCII)


def code(text: str) -> str:
    """Read a number that stands for something: tools that take columns for fractions write 1 as 1.0."""
    return text.removesuffix(".0")


@lru_cache(maxsize=8_192)
def count(text: str, column: str) -> int | None:
    """Read a whole number; none of an empty cell. Raises `CellError`."""
    if not text:
        return None
    if match := _WHOLE.fullmatch(text):
        read = float((match[1] or text).replace(",", ""))
        if read <= _MOST:
            return int(read)
        raise CellError(column, f'"{text[:40]}" is more than {_MOST:,}: no count is so high')
    if _PARTED.fullmatch(text):
        problem = f'"{text[:40]}" has two readings; a whole number is written as 1500 or 1,500'
        raise CellError(column, problem)
    raise CellError(column, f'"{text[:40]}" is no whole number')


#: Degrees with a comma before their parts, which cannot be one between thousands.
_COMMA = re.compile(r"[+-]?\d{1,3},\d+", re.ASCII)


def degrees(text: str, column: str, most: int) -> float | None:
    """Read a latitude or a longitude; none of an empty cell. Raises `CellError`."""
    if not text:
        return None
    try:
        read = float(text)
    except ValueError:
        read = float(text.replace(",", ".")) if _COMMA.fullmatch(text) else most + 1
    if not -most <= read <= most:
        raise CellError(column, f'"{text[:40]}" is no number of degrees from -{most} to {most}')
    return read


def point_of(
    cells: tuple[str, str], columns: tuple[str, str] = ("latitude", "longitude")
) -> tuple[tuple[float | None, float | None], tuple[str, ...]]:
    """Read a point, and say what is lost of it: tables that have none write 0, 0, which is in the sea.

    Raises `CellError`.
    """
    at = point(cells, columns)
    if not any(at) and at[0] is not None:
        return (None, None), ("coordinates 0, 0 stand for none: left out",)
    return at, ()


@lru_cache(maxsize=16_384)
def point(
    cells: tuple[str, str], columns: tuple[str, str] = ("latitude", "longitude")
) -> tuple[float | None, float | None]:
    """Read a point; none where both of its cells are empty. Raises `CellError`."""
    latitude, longitude = read_together(
        lambda: degrees(cells[0], columns[0], 90), lambda: degrees(cells[1], columns[1], 180)
    )
    if (latitude is None) == (longitude is None):
        return latitude, longitude
    lacking = columns[latitude is not None]
    raise CellError(lacking, "is empty, and half a point is none; leave both empty, or give both")


def json_object(line: str, noun: str) -> dict[str, Any]:
    """Read a line of JSON that holds one of what a file is of. Raises `CellError`."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        raise CellError("", f"is no JSON object; a line holds one {noun}")
    return fields
