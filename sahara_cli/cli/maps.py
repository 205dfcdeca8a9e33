"""Maps of columns: read from a file, or written from the heads of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import read_text
from sahara_cli.imports.mapped import Mapped
from sahara_cli.imports.maps import written as of_heads
from sahara_cli.imports.sources import opened

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.imports.presets import Options, Preset

_LONGEST = 1_000_000


def map_of(kind: type[Preset], path: Path) -> dict[str, Any]:
    """Read a map. Raises `FileError` for what is no TOML."""
    import tomllib  # for one preset alone

    if kind is not Mapped:
        raise RequestError("--map is for --as csv: the other presets know their columns")
    try:
        return tomllib.loads(read_text(path, _LONGEST))
    except (ValueError, RecursionError) as error:
        raise FileError(path, f"is no TOML: {error}") from None


def written(file: Path, kind: type[Preset], options: Options, encoding: str, sheet: str) -> str:
    """Write a map from the heads of a table."""
    if kind is not Mapped:
        raise RequestError("--map is for --as csv: the other presets know their columns")
    with opened(file, encoding, sheet) as source:
        return of_heads(kind.rows(source, options).columns)
