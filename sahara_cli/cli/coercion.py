"""Words after an option, read as texts and as names of something to open."""

from __future__ import annotations

from typing import Any

#: A name of something to open keeps the very bytes that it was given in.
PLACES = ("DIR", "FILE", "DRAFT")


def decoded(value: Any) -> Any:
    """Read as UTF-8 what a locale that knows ASCII alone let through as surrogate escapes (PEP 383)."""
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, str) or value.isascii():
        return value
    try:
        return value.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return value
