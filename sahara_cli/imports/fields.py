"""The fields of a JSON object, each read as what it is to be: what is something else is told by the field's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.imports.rows import CellError

if TYPE_CHECKING:
    from collections.abc import Mapping


def text(fields: Mapping[str, Any], name: str) -> str:
    """Give a text; "" where there is none. Raises `CellError`."""
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value or ""
    raise CellError(name, f"is {_sort(value)}, and no text")


def texts(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Give a list of texts; none where there is none. Raises `CellError`."""
    value = fields.get(name)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise CellError(name, f"is {_sort(value)}, and no list of texts")
    strange = next((item for item in value if not isinstance(item, str)), "")
    if strange != "":
        raise CellError(name, f"is a list with {_sort(strange)}, and not of texts")
    return tuple(value)


def objects(fields: Mapping[str, Any], name: str) -> tuple[dict[str, Any], ...]:
    """Give a list of objects; none where there is none. Raises `CellError`."""
    value = fields.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise CellError(name, "is no list of objects")
    return tuple(value)


def number(fields: Mapping[str, Any], name: str, most: int) -> float | None:
    """Give a number from `-most` to `most`; none where there is none. Raises `CellError`."""
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and -most <= value <= most:
        return float(value)
    raise CellError(name, f"is no number from -{most} to {most}")


def _sort(value: object) -> str:
    """Say what sort of JSON a value is."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "a list" if isinstance(value, list) else "an object"
