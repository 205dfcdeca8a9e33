"""ACLED's events (codebook of 2024; releases of 2016 have other names for columns and types).

A day that is known to the week or the month is told so: the day in the file then only stands for it. `fatalities` is
one number, an estimate. Near a town is another place than the town.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.imports import days
from sahara_cli.imports.cells import code, count, point_of
from sahara_cli.imports.columns import cells_at
from sahara_cli.imports.presets import About, Options, Preset
from sahara_cli.imports.rows import CellError, Party, RowRecord, Site, read_together, site
from sahara_cli.tables import load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sahara_cli.imports.rows import Row

#: What the sorts of actors are, by the codes of old releases and the words of new ones.
_SORTS = {
    **dict.fromkeys(("1", "state forces"), "state"),
    **dict.fromkeys(("2", "rebel group", "rebel groups", "rebel forces"), "armed_group"),
    **dict.fromkeys(("3", "political militia", "political militias"), "armed_group"),
    **dict.fromkeys(("4", "identity militia", "identity militias"), "armed_group"),
}
_PRECISIONS = {"1": "exact", "2": "near", "3": "province"}
#: Where a province stands among the names of a place, from the town to the country.
_PROVINCE = 3
#: So many dates, sides and places are read once: most rows have those of rows shortly before.
_MANY = 16_384
_UNNAMED = frozenset({"", "none", "na", "nan"})


class Sort(NamedTuple):
    """A sort of events: PLOVER's kind and mode, how it is told, and whether its sides do it to each other."""

    kind: str
    mode: str | None
    words: str


@cache
def _sorts() -> dict[tuple[str, str], Sort]:
    return {
        (event, sub): Sort(kind, mode or None, words)
        for event, sub, kind, mode, words in load("sahara_cli.imports", "acled").rows
    }


@lru_cache(maxsize=4_096)
def _sort(event: str, sub: str) -> Sort | None:
    known = _sorts()
    pair = event.strip().casefold(), sub.strip().casefold()
    return known.get(pair) or known.get((pair[0], "-"))


class Acled(Preset):
    """Reads ACLED's files."""

    prefix = "acled"
    about = About(
        "ACLED",
        "Armed Conflict Location & Event Data (ACLED)",
        "https://acleddata.com/",
        "ACLED's terms of use: rows may not be passed on",
    )

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        find, need = self.columns.find, self.columns.need
        self._id = need("event_id_cnty", "data_id")
        self.key = (self.columns.names[self._id],)
        date, near = need("event_date"), need("time_precision")
        self.dated = self.columns.names[date]
        sort = need("event_type"), find("sub_event_type")
        sides = (
            (need("actor1"), find("assoc_actor_1", "ally_actor_1"), find("inter1")),
            (need("actor2"), find("assoc_actor_2", "ally_actor_2"), find("inter2")),
        )
        where = (
            need("location"),
            find("admin3"),
            find("admin2"),
            find("admin1"),
            need("country"),
            need("latitude"),
            need("longitude"),
            find("geo_precision"),
        )
        deaths, *beside = need("fatalities"), find("notes"), find("source")
        self._date, self._sort = cells_at(date, near, find("year")), cells_at(*sort, deaths)
        self._doers, self._others = (cells_at(*side) for side in sides)
        self._where = cells_at(*where)
        self._beside = cells_at(*beside)
        for known in ("interaction", "event_id_no_cnty", "data_id"):
            find(known)  # which other columns tell as well

    def tell(self, row: Row) -> RowRecord:
        """Tell what a row says."""
        cells = [*row.cells, ""]
        try:
            sort, alike = _sorted(*self._sort(cells))
            place, lost = _placed(self._where(cells))
            date = _date(*self._date(cells), self.options.day_first)
        except CellError as error:
            lost = (str(error),)
        if lost:
            sort, place, alike, date = self._with_losses([*map(str.strip, cells)])
        doers, others = _parties(*self._doers(cells)), _parties(*self._others(cells))
        fields: dict[str, object] = {
            "title": _title(sort.words, doers, others, place.name),
            "date": date,
        }
        note, source = map(str.strip, self._beside(cells))
        if source:
            note = f"{note} [{source}]".lstrip()
        if note:
            fields["note"] = note
        return RowRecord(fields, doers, others, places=(place,), alike=alike)

    def _with_losses(self, cells: Sequence[str]) -> tuple[Any, ...]:
        """Read what is not as it is in most rows: what is wrong or lost is told."""
        event, sub, died = self._sort(cells)
        sort, place, deaths, date = read_together(
            lambda: self._sort_of(event, sub),
            lambda: self._site(self._where(cells)),
            lambda: count(died, "fatalities"),
            lambda: _date(*self._date(cells), self.options.day_first),
        )
        return sort, place, _alike(sort.kind, sort.mode, deaths), date

    def _sort_of(self, event: str, sub: str) -> Sort:
        if sort := _sort(event, sub):
            return sort
        if not event:
            raise CellError("event_type", "is empty")
        self.lose(f'event_type "{event[:60]}" is not known: kind other')
        return Sort("other", None, sub or event)

    def _site(self, where: tuple[str, ...]) -> Site:
        place, lost = _placed(where)
        for what in lost:
            self.lose(what)
        return place


@lru_cache(maxsize=_MANY)
def _sorted(event: str, sub: str, died: str) -> tuple[Sort, Mapping[str, object]]:
    """Tell a sort of events that is known, with its dead. Raises `CellError`."""
    if (sort := _sort(event, sub)) is None:
        raise CellError("event_type", "is not known")
    return sort, _alike(sort.kind, sort.mode, count(died.strip(), "fatalities"))


@lru_cache(maxsize=_MANY)
def _alike(kind: str, mode: str | None, deaths: int | None) -> Mapping[str, object]:
    """Tell a sort of events with its dead."""
    fields: dict[str, object] = {"kind": kind, "mode": mode}
    if deaths is not None:
        dead = {"what": "killed", "low": deaths, "high": deaths, "approximate": deaths > 0}
        fields["figures"] = [dead]
    return fields


def _precision(precise: str) -> str | None:
    if precise and precise not in _PRECISIONS:
        raise CellError("geo_precision", f'"{precise[:40]}" is none of 1, 2 and 3')
    return _PRECISIONS.get(precise)


@lru_cache(maxsize=_MANY)
def _placed(where: tuple[str, ...]) -> tuple[Site, tuple[str, ...]]:
    """Tell a place: the town, near it, or the province whose capital stands for it in the file; and what is lost."""
    *names, latitude, longitude, precise = (intern(cell.strip()) for cell in where)
    (at, lost), precision = read_together(
        lambda: point_of((latitude, longitude)), lambda: _precision(code(precise))
    )
    if precision == "province" and at[0] is not None:
        loss = "coordinates left out: by geo_precision 3 they stand for a whole province"
        at, lost = (None, None), (*lost, loss)
    first = _PROVINCE if precision == "province" and names[_PROVINCE] else 0
    place = site(names, at, precision, first)
    if place is None:
        raise CellError("location", "is empty")
    return place._replace(name=f"near {place.name}") if precision == "near" else place, lost


@lru_cache(maxsize=_MANY)
def _date(text: str, precision: str, year: str, day_first: bool | None) -> str:  # noqa: FBT001
    day, known_to = read_together(
        lambda: _day(text.strip(), year.strip(), day_first),
        lambda: _known_to(code(precision.strip())),
    )
    date: str = known_to(day)
    return date


def _day(text: str, year: str, day_first: bool | None) -> dt.date:  # noqa: FBT001
    try:
        day = days.day(text, day_first=day_first)
        days.refuse_other_year(text, day, day, year)
    except ValueError as error:
        raise CellError("event_date", str(error)) from None
    return day


def _known_to(precision: str) -> Callable[[dt.date], str]:
    """Give what tells a day by how near it is known."""
    known_to = {"1": dt.date.isoformat, "2": days.week, "3": days.month}.get(precision)
    if known_to is None:
        raise CellError("time_precision", f'"{precision[:40]}" is none of 1, 2 and 3')
    return known_to


@lru_cache(maxsize=_MANY)
def _parties(actor: str, others: str, inter: str) -> tuple[Party, ...]:
    actor, others, inter = actor.strip(), others.strip(), inter.strip()
    kind = _SORTS.get(code(inter).casefold(), "organisation")
    if actor.startswith(("Military Forces", "Police Forces")):
        kind = "state"
    parties = [] if actor.casefold() in _UNNAMED else [Party(actor, kind)]
    names = (part.strip() for part in others.split(";"))
    parties += (Party(name) for name in names if name.casefold() not in _UNNAMED)
    return tuple(dict.fromkeys(parties))


def _title(words: str, doers: Sequence[Party], others: Sequence[Party], place: str) -> str:
    where = f", {place}" if place else ""
    if not (doers or others):
        return f"{words}{where}"
    if doers and others:
        return f"{words}: {doers[0].name} – {others[0].name}{where}"
    return f"{words}: {(doers or others)[0].name}{where}"
