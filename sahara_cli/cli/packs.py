"""Dossiers written as one Parquet file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.errors import FileError, RequestError
from sahara_cli.extras import needed
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def refuse_unpackable(output: Path, asked: str) -> None:
    """Refuse, before anything is read, what cannot be packed; `asked` is what asks for it."""
    try:
        import ibis as _  # noqa: F401  # an optional extra
    except ImportError:
        raise RequestError(f"{asked} {needed('big')}") from None
    if output.suffix not in {"", ".parquet"}:
        told = f'"{output.suffix}" is no packed dossier\'s ending; end the output in .parquet'
        raise RequestError(told)
    if not output.parent.is_dir():
        raise FileError(output, "cannot be written: no such folder")


def packed(folders: Sequence[Path], output: Path) -> str:
    """Pack dossiers, and say how many records went where. Raises `FileError`."""
    from sahara_cli.engines.packing import Line, pack
    from sahara_cli.storage.descriptions import read_description
    from sahara_cli.storage.streams import streamed

    described = [read_description(one) for one in folders]
    titles = " · ".join(str(one["title"]) for one in described)
    lines = (Line(*one) for one in streamed(folders))
    count = pack(lines, {**described[0], "title": titles}, output)
    return f"packed {count:,} records into {one_line(str(output))}"
