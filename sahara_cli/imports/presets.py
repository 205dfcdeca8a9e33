"""The presets: each knows one kind of file. A preset is a class in a module of its own, named in `PRESETS`.

It is made with the columns of a file and what was asked for, and then tells of each row. What all have in common stands
here: its rows are those of a table, its columns are found by name, its cells are stripped.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from sahara_cli.errors import UnknownNameError
from sahara_cli.imports.cells import point_of
from sahara_cli.imports.columns import Columns
from sahara_cli.imports.losses import Losses
from sahara_cli.texts.folding import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.imports.rows import Row, Rows, Said
    from sahara_cli.imports.sources import Source

#: Every preset's module, class and what it reads, in the order in which help lists them.
PRESETS: dict[str, tuple[str, str, str]] = {
    "csv": ("mapped", "Mapped", "any table, read by a map of its columns"),
    "ucdp-ged": ("ucdp", "Ged", "UCDP's georeferenced events (GED)"),
    "acled": ("acled", "Acled", "ACLED's events, of old and new releases"),
    "polecat": ("polecat", "Polecat", "POLECAT's events, coded by PLOVER"),
    "timelinejs": ("timelinejs", "TimelineJs", "TimelineJS's JSON, and its spreadsheet as CSV"),
    "ftm": ("ftm", "FollowTheMoney", "FollowTheMoney's entities, a line each"),
    "ics": ("ics", "Calendar", "calendars, all days and times"),
    "jsonl": ("jsonl", "Lines", "what sahara events -f jsonl writes"),
}


class Options(NamedTuple):
    """What may be asked for: how days of two readings are read, what parts cells, a map of columns, and the licence."""

    day_first: bool | None = None
    delimiter: str = ""
    licence: str = ""
    map: Mapping[str, object] | None = None


class About(NamedTuple):
    """What is known of a data set whatever release of it a file is."""

    label: str = ""
    publisher: str = ""
    url: str = ""
    licence: str = ""


class Preset:
    """How one kind of file is read. `prefix` begins the ids of what it tells; `key` names the columns that name a row.

    `dated` is the column that has the date.
    `lost` counts, by a sentence, what of the rows has no place beside columns that nobody takes: a preset adds to it.
    """

    prefix: ClassVar[str] = ""
    about: About = About()
    key: tuple[str, ...] = ()
    dated: str = "date"

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        self.columns, self.options = Columns(columns), options
        self.lost = Losses()

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:
        """Take a file apart."""
        return source.table(options.delimiter)

    def tell(self, row: Row) -> Said:
        """Tell what a row says. Raises `CellError` for a cell that is wrong, `LeftOut` for a row without a place."""
        raise NotImplementedError

    def point(
        self, cells: tuple[str, str], columns: tuple[str, str] = ("latitude", "longitude")
    ) -> tuple[float | None, float | None]:
        """Read a point; tables that have none write 0, 0, which is in the sea. Raises `CellError`."""
        at, lost = point_of(cells, columns)
        for what in lost:
            self.lose(what)
        return at

    def lose(self, what: str) -> None:
        """Count something that has no place."""
        self.lost.lose(what)


def preset_named(typed: str) -> type[Preset]:
    """Find a preset. Raises `UnknownNameError`."""
    name = typed.strip().lower()
    if name not in PRESETS:
        begun = [preset for preset in PRESETS if name and preset.startswith(name)]
        near = begun or nearest(name, PRESETS)
        raise UnknownNameError("preset", typed, near, f"it is one of {', '.join(PRESETS)}")
    module, kind, _ = PRESETS[name]
    preset: type[Preset] = getattr(import_module(f"sahara_cli.imports.{module}"), kind)
    return preset
