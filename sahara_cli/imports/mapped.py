"""Any table, read by a map in TOML that tells which column is what.

A field of the map names a column, or several. What begins with `=` is the same in every row, but for heads in braces,
which stand for that row's cells. Days are read as `sahara date` reads them; two readings are refused.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any

from sahara_cli.dates import DateError, parse, read
from sahara_cli.dossier.kinds import KINDS
from sahara_cli.dossier.records import MODES, STATUSES
from sahara_cli.errors import RequestError
from sahara_cli.imports import days
from sahara_cli.imports.cells import count
from sahara_cli.imports.maps import known
from sahara_cli.imports.presets import Options, Preset
from sahara_cli.imports.rows import CellError, Party, RowRecord, Site, read_together

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.imports.rows import Row

    #: Gives the text of a row's cells that stands for a field.
    Cell = Callable[[Sequence[str]], str]

_HEAD = re.compile(r"\{([^{}]+)\}")
_NUMBERS = re.compile(rf"\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:\d{{4}}|\d{{2}})(?:{days.TIME})?")
_TIMED = re.compile(rf"\d{{4}}-\d\d-\d\d{days.TIME}")
_UNTOLD = frozenset({"", "na", "n/a", "nan", "null", "none", "-"})


class Mapped(Preset):
    """Reads any table by a map."""

    prefix = "row"

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        self._map = known(options.map)
        if named := self._map.get("id"):
            heads = [named] if isinstance(named, str) else named
            self.key = tuple(self.columns.names[self.columns.need(head)] for head in heads)
        self.prefix = str(self._map.get("prefix", "row"))  # type: ignore[misc]  # a map's own
        self._day_first = self._map.get("day_first", options.day_first)
        self._of: dict[str, Cell] = {
            name: self._cell(str(self._map[name]), name)
            for name in ("date", "end", "precision", "title", "kind", "place", "lat", "lon", "note", "source", "url",
                         "status", "topics")
            if name in self._map
        }  # fmt: skip
        self._sides = {
            name: [self._cell(head, name) for head in _listed(self._map.get(name))]
            for name in ("actors", "recipients", "mentioned")
        }
        self._within = [self._cell(head, "within") for head in _listed(self._map.get("within"))]
        self._figures = [
            (what, self._figure(bounds)) for what, bounds in self._map.get("figures", {}).items()
        ]
        self.dated = str(self._map.get("date"))
        self._one_title = _same_in_every_row(str(self._map.get("title")))
        for needed in ("date", "title"):
            if needed not in self._of:
                raise RequestError(
                    f'the map tells no {needed}; name the column that has it: {needed} = "HEAD"'
                )

    def _cell(self, typed: str, field: str) -> Cell:
        """Find what gives the text of a field: a column's cell, or words that are the same in every row."""
        if not typed.startswith("="):
            at = self.columns.find(typed)
            if at is None:
                heads = ", ".join(self.columns.names[:12])
                raise RequestError(
                    f'the map\'s {field} names no column: "{typed}"; the file has {heads}'
                )
            return lambda cells: cells[at].strip()
        words = typed[1:].strip()
        heads_in = {head: self._cell(head, field) for head in _HEAD.findall(words)}
        if not heads_in:
            return lambda _: words
        return lambda cells: _HEAD.sub(lambda match: heads_in[match[1]](cells), words).strip()

    def _figure(self, bounds: object) -> Callable[[Sequence[str]], dict[str, Any] | None]:
        """Find what gives a figure: one column, or one for each of its bounds."""
        parts = {"low": bounds, "high": bounds} if isinstance(bounds, str) else dict(bounds)  # type: ignore[call-overload]
        about = bool(parts.pop("approximate", False))
        cells_of = {name: self._cell(str(head), name) for name, head in parts.items()}

        def figure(cells: Sequence[str]) -> dict[str, Any] | None:
            counts = read_together(
                *(
                    partial(count, _stated(cell(cells)), str(parts[name]))
                    for name, cell in cells_of.items()
                )
            )
            numbers = dict(zip(cells_of, counts, strict=True))
            return {**numbers, "approximate": about} if set(numbers.values()) != {None} else None

        return figure

    @cached_property
    def _split(self) -> str:
        return str(self._map.get("split", ";"))

    def tell(self, row: Row) -> RowRecord:
        """Tell what a row says."""
        cells = row.cells

        def cell(name: str) -> str:
            cell_of = self._of.get(name)
            return "" if cell_of is None else _stated(cell_of(cells))

        date, figures, site, title, status = read_together(
            lambda: self._date(cell("date"), cell("end"), cell("precision")),
            lambda: self._figures_of(cells),
            lambda: self._site(cell, cells),
            lambda: self._title(cell("title")),
            lambda: self._status(cell("status").casefold()),
        )
        kind, mode = self._kind(cell("kind"))
        if self._one_title:
            self.lose(
                f'titled "{self._one_title[:60]}" like all others; title = "={{HEAD}}" tells rows apart'
            )
        fields: dict[str, Any] = {
            "title": title,
            "date": date,
            "kind": kind,
            "mode": mode,
        }
        if status:
            fields["status"] = status
        fields.update(self._rest(cell))
        if figures:
            fields["figures"] = figures
        sides = {name: self._parties(columns, cells) for name, columns in self._sides.items()}
        return RowRecord(
            fields,
            sides["actors"],
            sides["recipients"],
            sides["mentioned"],
            (site,) if site else (),
        )

    def _title(self, title: str) -> str:
        if not title:
            raise CellError(str(self._map["title"]), "is empty; an event needs a title")
        return " ".join(title.split())

    def _status(self, status: str) -> str:
        if status and status not in STATUSES:
            raise CellError(
                str(self._map["status"]), f'"{status[:40]}" is none of {", ".join(STATUSES)}'
            )
        return status

    def _figures_of(self, cells: Sequence[str]) -> list[dict[str, Any]]:
        counted = read_together(*(partial(figure, cells) for _, figure in self._figures))
        return [
            {"what": what, **figure}
            for (what, _), figure in zip(self._figures, counted, strict=True)
            if figure is not None
        ]

    def _rest(self, cell: Callable[[str], str]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        note = " ".join(filter(None, (cell("note"), _bracketed(cell("source")), cell("url"))))
        if note:
            fields["note"] = note
        if topics := cell("topics"):
            slugs = (
                re.sub(r"[^a-z0-9]+", "-", part.casefold()).strip("-")
                for part in topics.split(self._split)
            )
            fields["topics"] = tuple(dict.fromkeys(filter(None, slugs)))
        return fields

    def _kind(self, typed: str) -> tuple[str, str | None]:
        words = str(self._map.get("kinds", {}).get(typed, typed)).strip().casefold()
        kind, _, mode = words.partition("/")
        if kind in KINDS and (not mode or mode in MODES.get(kind, ())):
            return kind, mode or None
        if typed:
            self.lose(
                f"kind \"{typed[:60]}\" is none of the map's [kinds], and none of PLOVER's: other"
            )
        return "other", None

    def _date(self, first: str, last: str, precision: str) -> str:
        column = str(self._map["date"])
        how = str(self._map.get("precisions", {}).get(precision, precision)).casefold()
        try:
            return _edtf(first, last, how, self._day_first)
        except CellError as error:
            raise CellError(str(self._map[error.column]), error.problem) from None
        except (DateError, ValueError) as error:
            raise CellError(column, str(error)) from None

    def _parties(self, columns: Sequence[Cell], cells: Sequence[str]) -> tuple[Party, ...]:
        sort = str(self._map.get("actor_kind", "organisation"))
        names = (part.strip() for cell in columns for part in cell(cells).split(self._split))
        return tuple(dict.fromkeys(Party(name, sort) for name in names if _stated(name)))

    def _site(self, cell: Callable[[str], str], cells: Sequence[str]) -> Site | None:
        within = tuple(name for holder in self._within if (name := _stated(holder(cells))))
        at = self.point(
            (cell("lat"), cell("lon")), (str(self._map.get("lat")), str(self._map.get("lon")))
        )
        if place := cell("place"):
            return Site(place, within, *at)
        if within and any(degree is not None for degree in at):
            self.lose("coordinates of a row without a place: only what holds it is told")
        return Site(within[0], within[1:]) if within else None


def _stated(cell: str) -> str:
    return "" if cell.casefold() in _UNTOLD else cell


def _same_in_every_row(typed: str) -> str:
    """Give the words that a field of a map puts in every row; "" where it names a column."""
    return typed[1:] if typed[:1] == "=" and not _HEAD.search(typed) else ""


def _bracketed(source: str) -> str:
    return f"[{source}]" if source else ""


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


@lru_cache(maxsize=65_536)
def _edtf(first: str, last: str, precision: str, day_first: bool | None) -> str:  # noqa: FBT001
    """Read a row's date: known to what its precision says, or lasting from one day to another."""
    if not first:
        raise ValueError("is empty")
    if not precision and not last:
        return _typed(first, day_first)
    if precision in {"", "lasts"}:
        start, end = _typed(first, day_first), _ending(last or first, day_first)
        return start if start == end else parse(f"{start}/{end}").text
    if precision not in _KNOWN_TO:
        terms = ", ".join(_KNOWN_TO)
        raise ValueError(
            f'precision "{precision[:40]}" is none of {terms} and lasts; [precisions] tells which'
        )
    start_day = days.day(first, day_first=day_first)
    end_day = (
        dt.date.fromisoformat(_ending(last, day_first, days_alone=True)) if last else start_day
    )
    if end_day < start_day:
        raise CellError("end", f"{end_day} comes before the start, {start_day}")
    return _KNOWN_TO[precision](start_day, end_day)


def _ending(text: str, day_first: bool | None, *, days_alone: bool = False) -> str:  # noqa: FBT001
    try:
        if days_alone:
            return days.day(text, day_first=day_first).isoformat()
        return _typed(text, day_first)
    except (DateError, ValueError) as error:
        raise CellError("end", str(error)) from None


def _spanned(form: Callable[[dt.date], str]) -> Callable[[dt.date, dt.date], str]:
    """Tell a day by a week, a month or a year; of two, some day from the first's to the last's."""

    def spanned(start: dt.date, end: dt.date) -> str:
        first, last = form(start).strip("[]"), form(end).strip("[]")
        if first == last:
            return form(start)
        return f"[{first.partition('..')[0]}..{last.rpartition('..')[2]}]"

    return spanned


#: How a day is told by how near it is known; of two days, one between them.
_KNOWN_TO: dict[str, Callable[[dt.date, dt.date], str]] = {
    "day": days.between,
    "week": _spanned(days.week),
    "month": _spanned(days.month),
    "year": _spanned(lambda day: f"{day.year:04}"),
    "between": days.between,
}


def _typed(text: str, day_first: bool | None) -> str:  # noqa: FBT001
    if _NUMBERS.fullmatch(text) or _TIMED.fullmatch(text):
        return days.day(text, day_first=day_first).isoformat()
    if text.startswith("9999-"):
        days.day(text)  # says that it stands for none
    try:
        return str(parse(text))
    except DateError:
        reading = read(text, dt.date(2000, 1, 1))
    if not reading.literal:
        raise ValueError(f'"{text[:40]}" is another day on another day; a table tells the year too')
    return str(reading.edtf)
