"""UCDP's georeferenced events (GED; codebook of version 24.1): what precision a day has is told by `date_prec`.

Deaths are `low` to `high`, with the best estimate between; who is known by an id keeps it as an address.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from sahara_cli.imports import days
from sahara_cli.imports.cells import code, count
from sahara_cli.imports.presets import About, Options, Preset
from sahara_cli.imports.rows import CellError, Party, RowRecord, Site, read_together, site

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.imports.rows import Row

_TITLES = {
    "1": "State-based violence",
    "2": "Non-state violence",
    "3": "One-sided violence",
}
#: How near a point comes, by `where_prec`.
_PRECISIONS = {
    "1": "exact", "2": "near", "3": "district", "4": "province", "5": "area", "6": "country", "7": "area",
}  # fmt: skip
#: Where what is as wide as a precision stands among the names of a place, and the precisions of a town.
_LEVELS = {"district": 1, "province": 2, "country": 3}
_TOWNS = frozenset({"exact", "near"})
_STATE, _CIVILIANS = "Government of ", "Civilians"


class Ged(Preset):
    """Reads UCDP GED's files."""

    prefix = "ucdp"
    about = About(
        "UCDP GED",
        "Uppsala Conflict Data Program (UCDP)",
        "https://ucdp.uu.se/downloads/",
        "CC BY 4.0",
    )

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        find, need = self.columns.find, self.columns.need
        self._id = need("id")
        self.key = (self.columns.names[self._id],)
        self._dates = need("date_start"), need("date_end"), find("year")
        self.dated = self.columns.names[self._dates[0]]
        self._precise, self._type = need("date_prec"), need("type_of_violence")
        self._sides = (
            (need("side_a"), find("side_a_new_id", "side_a_id")),
            (need("side_b"), find("side_b_new_id", "side_b_id")),
        )
        self._where = (
            find("where_coordinates", "where_description"), find("adm_2"), find("adm_1"), need("country"),
        )  # fmt: skip
        self._near = find("where_prec")
        self._point = need("latitude"), need("longitude")
        self._deaths = need("best"), need("low"), need("high")
        self._source = find("source_article"), find("number_of_sources")
        find("relid")

    def tell(self, row: Row) -> RowRecord:
        """Tell what a row says."""
        cells = row.cells

        def cell(at: int | None) -> str:
            text = "" if at is None else cells[at].strip()
            return "" if text in {"NA", "NaN", "nan"} else text

        kind, place, date, figure = read_together(
            lambda: _kind(code(cell(self._type))),
            lambda: self._place(
                tuple(map(cell, self._where)),
                (cell(self._point[0]), cell(self._point[1])),
                code(cell(self._near)),
            ),
            lambda: _date(*map(cell, self._dates), code(cell(self._precise))),
            lambda: _figure(*(cell(death) for death in self._deaths)),
        )
        sides = [_party(cell(name), cell(known), kind) for name, known in self._sides]
        who = " – ".join(party.name for side in sides for party in side)
        fields: dict[str, object] = {
            "title": f"{_TITLES[kind]}: {who or 'sides not named'}, {place.name}",
            "date": date,
            "kind": "assault",
        }
        if figure:
            fields["figures"] = [figure]
            if str(figure.get("text", "")).startswith("low "):
                self.lose("best does not lie between low and high: told as a span of all three")
        if note := _note(cell(self._source[0]), code(cell(self._source[1]))):
            fields["note"] = note
        key = f"{self.prefix}-{code(cell(self._id))}"
        return RowRecord(fields, actors=sides[0], recipients=sides[1], places=(place,), key=key)

    def _place(self, names: tuple[str, ...], point: tuple[str, str], near: str) -> Site:
        at, precision = read_together(lambda: self.point(point), lambda: _precision(near))
        return _site(names, at, precision)


def _kind(typed: str) -> str:
    if typed not in _TITLES:
        raise CellError("type_of_violence", f'"{typed[:40]}" is none of 1, 2 and 3')
    return typed


def _precision(near: str) -> str | None:
    if near and near not in _PRECISIONS:
        raise CellError("where_prec", f'"{near[:40]}" is none of 1 to 7')
    return _PRECISIONS.get(near)


def _party(name: str, known: str, kind: str) -> tuple[Party, ...]:
    return (_named(name, known, kind),) if name else ()


@lru_cache(maxsize=65_536)
def _named(name: str, known: str, kind: str) -> Party:
    sort = "armed_group"
    if name.startswith(_STATE):
        sort = "state"
    elif name == _CIVILIANS:
        sort = "organisation"
    number = known.partition(".")[0]
    address = (
        (f"https://ucdp.uu.se/actor/{number}",) if number.isascii() and number.isdigit() else ()
    )
    return Party(name, sort, same_as=() if kind == "3" and name == _CIVILIANS else address)


@lru_cache(maxsize=65_536)
def _date(first: str, last: str, year: str, precision: str) -> str:
    start, end, known_to = read_together(
        lambda: _day(first, "date_start"),
        lambda: _day(last, "date_end") if last else None,
        lambda: _known_to(precision),
    )
    end = end or start
    if end < start:
        raise CellError("date_end", f"{end} comes before date_start, {start}")
    try:
        days.refuse_other_year(first, start, end, year)
    except ValueError as error:
        raise CellError("date_start", str(error)) from None
    date: str = known_to(start) if start == end else days.between(start, end)
    return date


def _known_to(precision: str) -> Callable[[dt.date], str]:
    """Give what tells a day by how near it is known."""
    day = dt.date.isoformat
    known_to = {"1": day, "2": day, "3": days.week, "4": days.month, "5": day}.get(precision)
    if known_to is None:
        raise CellError("date_prec", f'"{precision[:40]}" is none of 1 to 5')
    return known_to


def _day(text: str, column: str) -> dt.date:
    try:
        return days.day(text)
    except ValueError as error:
        raise CellError(column, str(error)) from None


@lru_cache(maxsize=65_536)
def _site(
    names: tuple[str, ...], at: tuple[float | None, float | None], precision: str | None
) -> Site:
    """Tell a place: where the row tells no more than what holds it, that is the place."""
    where, *wholes = names
    level = _LEVELS.get(precision or "", 0)
    if not names[level]:
        level = 0
    elif level == 0 and precision not in _TOWNS and where in wholes:
        level = names.index(where, 1)
    place = site(names, at, precision, level)
    if place is None:
        raise CellError("country", "is empty")
    return place._replace(name=f"near {place.name}") if precision == "near" else place


def _figure(best: str, low: str, high: str) -> dict[str, object] | None:
    estimate, least, most = read_together(
        lambda: count(best, "best"), lambda: count(low, "low"), lambda: count(high, "high")
    )
    if estimate is None and least is None and most is None:
        return None
    if least is None and most is None:
        return {"what": "killed", "low": estimate, "high": estimate, "approximate": True}
    if _is_turned(estimate, least, most):
        estimates = [number for number in (estimate, least, most) if number is not None]
        text = f"low {low}, best {best}, high {high}"
        span = {"low": min(estimates), "high": max(estimates), "approximate": True, "text": text}
        return {"what": "killed", **span}
    figure: dict[str, object] = {"what": "killed", "low": least, "high": most}
    if estimate is not None and least != most:
        figure |= {"approximate": True, "text": f"best estimate {estimate}"}
    return figure


def _is_turned(best: int | None, low: int | None, high: int | None) -> bool:
    """Tell whether estimates contradict each other, as in some rows of UCDP's own releases."""
    estimates = [number for number in (low, best, high) if number is not None]
    return estimates != sorted(estimates)


def _note(source: str, number: str) -> str:
    several = f"{number} sources: " if number.isdigit() and number not in {"0", "1"} else ""
    return f"{several}{source}" if source else ""
