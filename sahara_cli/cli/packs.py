"""Dossiers written as one Parquet file, and such a file checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import FileError, RequestError
from sahara_cli.extras import needed
from sahara_cli.reports.rows import plural
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
        message = f'"{output.suffix}" is no packed dossier\'s ending; end the output in .parquet'
        raise RequestError(message)
    if not output.parent.is_dir():
        raise FileError(output, "cannot be written: no such folder")


def packed(folders: Sequence[Path], output: Path) -> str:
    """Pack dossiers, and say how many records went where. Raises `FileError`."""
    from sahara_cli.engines.packing import Line, pack
    from sahara_cli.storage.descriptions import read_description
    from sahara_cli.storage.streams import streamed

    described = [read_description(path) for path in folders]
    titles = " · ".join(str(description["title"]) for description in described)
    lines = (Line(*line) for line in streamed(folders))
    count = pack(lines, {**described[0], "title": titles}, output)
    return f"packed {count:,} records into {one_line(str(output))}"


def checked(folders: Sequence[Path], copies: Sequence[Path]) -> tuple[list[str], list[str]]:
    """Check a packed dossier: give what is said of it, and its problems. Raises `DossierError`, `RequestError`."""
    if len(folders) != 1:
        raise RequestError("a packed dossier is checked alone: give one --dossier")
    if copies:
        raise RequestError("--copy proves the dossier's folder: a packed dossier is a copy of that")
    try:
        import ibis as _  # noqa: F401  # an optional extra
    except ImportError:
        raise RequestError(f"a packed dossier {needed('big')}") from None
    from sahara_cli.engines.checking import checked as gone_through

    outcome = gone_through(folders[0])
    counts = ", ".join(
        plural(noun, outcome.counts[noun]) for noun in RECORDS if outcome.counts[noun]
    )
    said = [f"{counts or 'no records'}{'' if outcome.problems else ': sound'}"]
    if not outcome.is_sealed:
        said.append(
            "no checksum stands in it: its records were judged, and may not be all that were packed"
        )
    elif not outcome.problems:
        said.append("its checksum is that of its lines: they are all that were packed")
    return said, outcome.problems
