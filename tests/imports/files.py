"""A file of another program gone through by its preset: what it tells, what it leaves out and what it loses."""

from __future__ import annotations

import io
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from sahara_cli.errors import FileError
from sahara_cli.imports.presets import Options, preset_named
from sahara_cli.imports.rows import CellError, LeftOut, Party, RowRecord, Site
from sahara_cli.imports.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

T = TypeVar("T")


class Gone(NamedTuple):
    """The records that rows tell, by what names the row; others that they name; what is wrong, left out, lost."""

    told: dict[str, RowRecord]
    named: list[Party | Site]
    wrong: list[str]
    left_out: Counter[str]
    lost: dict[str, int]

    @property
    def dates(self) -> list[str]:
        """The dates, in the order of the file."""
        return [one.fields["date"] for one in self.told.values()]


def gone_through(name: str, text: str) -> Gone:
    """Go through a text as a preset does."""
    kind = preset_named(name)
    source = Source(io.BytesIO(text.encode()), "a file", "utf-8")
    rows = kind.rows(source, Options())
    preset = kind(rows.columns, Options())
    at = [rows.columns.index(one) for one in preset.key]
    gone = Gone({}, [], [], Counter(), preset.lost)
    for row in rows:
        assert len(row.cells) == len(rows.columns)
        key = "-".join(row.cells[one] for one in at) if at else str(row.number)
        try:
            said = preset.tell(row)
        except LeftOut as reason:
            gone.left_out[str(reason)] += 1
        except CellError as error:
            gone.wrong.append(f"{row.line}, {error.column}: {error.problem}")
        else:
            if isinstance(said, RowRecord):
                assert key not in gone.told
                gone.told[key] = said
            else:
                gone.named.append(said)
    return gone


def damaged(path: Path, step: int, read: Callable[[Path], T]) -> Iterator[T]:
    """Turn over one byte of a file after another, and give what is read of it wherever it is not refused."""
    raw = path.read_bytes()
    for at in range(0, len(raw), step):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :])
        with suppress(FileError):
            yield read(path)
