"""Cells read as numbers: counts and degrees."""

from __future__ import annotations

from functools import lru_cache

from sahara_cli.imports.told import CellError

_MOST = 10**15


def code(text: str) -> str:
    """Read a number that stands for something: tools that take columns for fractions write 1 as 1.0."""
    return text.removesuffix(".0")


def count(text: str, column: str) -> int | None:
    """Read a whole number; none of an empty cell. Raises `CellError`."""
    if not text:
        return None
    try:
        read = int(text) if text.isascii() and text.isdigit() else float(text.replace(",", ""))
    except ValueError:
        read = -1
    if 0 <= read <= _MOST and read == int(read):
        return int(read)
    raise CellError(column, f'"{text[:40]}" is no whole number')


@lru_cache(maxsize=65_536)
def degrees(text: str, column: str, most: int) -> float | None:
    """Read a latitude or a longitude; none of an empty cell. Raises `CellError`."""
    if not text:
        return None
    try:
        read = float(text)
    except ValueError:
        read = most + 1
    if not -most <= read <= most:
        raise CellError(column, f'"{text[:40]}" is no number of degrees from -{most} to {most}')
    return read


def point(
    cells: tuple[str, str], columns: tuple[str, str] = ("latitude", "longitude")
) -> tuple[float | None, float | None]:
    """Read a point; none where one of its cells is empty."""
    latitude = degrees(cells[0], columns[0], 90)
    longitude = degrees(cells[1], columns[1], 180)
    return (None, None) if latitude is None or longitude is None else (latitude, longitude)
