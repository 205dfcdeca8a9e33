"""POLECAT's events (releases from 2018 on), coded by PLOVER: kinds, modes and contexts are taken as they are."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import MODES
from sahara_cli.dossier.slugs import LONGEST_SLUG
from sahara_cli.imports import days
from sahara_cli.imports.presets import About, Options, Preset
from sahara_cli.imports.told import CellError, Party, Site, Told, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.imports.told import Row

_KINDS = frozenset(
    ("agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
     "protest", "sanction", "mobilize", "coerce", "assault")
)  # fmt: skip
_SLUG = re.compile(r"[^a-z0-9]+")
_NONE = frozenset({"", "none", "na", "nan", "null"})
#: PLOVER's sectors of those who bear arms against a state, and of those who are no body of a state.
_ARMED = frozenset({"REB", "UAF", "MIL", "SEP", "PAR", "GAN", "CRM"})
_STATE = frozenset({"GOV", "COP", "JUD", "LEG", "SPY"})


class Polecat(Preset):
    """Reads POLECAT's files."""

    prefix = "polecat"
    about = About(
        "POLECAT",
        "Political Event Classification, Attributes, and Types",
        "https://dataverse.harvard.edu/dataverse/POLECAT",
    )

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        find, need = self.columns.find, self.columns.need
        self._id = need("event_id", "eventid", "id")
        self.key = (self.columns.names[self._id],)
        self._date = need("event_date", "date")
        self.dated = self.columns.names[self._date]
        self._type = need("event_type", "eventtype", "event")
        self._mode = find("event_mode", "mode")
        self._contexts = find("contexts", "context")
        self._sides = tuple(
            (
                find(f"{side}_name"),
                find(f"{side}_country"),
                find(f"primary_{side}_sector", f"{side}_sector"),
                find(f"{side}_title"),
            )
            for side in ("actor", "recipient")
        )
        self._where = tuple(
            map(find, ("placename", "city", "district", "county", "province", "country"))
        )
        self._point = find("latitude"), find("longitude")
        self._geonames, self._source = find("geonames_id"), find("source", "publisher")
        find("actor_name_raw"), find("recipient_name_raw")

    def tell(self, row: Row) -> Told:
        """Tell what a row says."""
        cells = row.cells

        def cell(at: int | None) -> str:
            told = "" if at is None else cells[at].strip()
            return "" if told.casefold() in _NONE else told

        kind, at, day = whole(
            lambda: self._kind(cell(self._type).casefold()),
            lambda: self.point((cell(self._point[0]), cell(self._point[1]))),
            lambda: self._day(cell(self._date)),
        )
        mode = _mode(kind, cell(self._mode))
        if mode is None and cell(self._mode):
            self.lose(f'mode "{cell(self._mode)[:40]}" is none that {kind} has: left out')
        sides = [
            _parties(cell(name), cell(country), cell(sector), cell(title))
            for name, country, sector, title in self._sides
        ]
        site = _site(
            tuple(map(cell, self._where)),
            at,
            cell(self._geonames),
        )
        fields: dict[str, object] = {
            "title": _title(kind, mode, sides[0], sides[1], site),
            "date": day,
            "kind": kind,
            "mode": mode,
        }
        if topics := _topics(cell(self._contexts)):
            fields["topics"] = topics
        if source := cell(self._source):
            fields["note"] = f"[{source}]"
        return Told(fields, actors=sides[0], recipients=sides[1], places=(site,) if site else ())

    def _kind(self, typed: str) -> str:
        if typed not in _KINDS:
            told = f'"{typed[:40]}" is none of PLOVER\'s kinds'
            raise CellError(self.columns.names[self._type], told)
        return typed

    def _day(self, text: str) -> str:
        try:
            return days.day(text, day_first=self.options.day_first).isoformat()
        except ValueError as error:
            raise CellError(self.columns.names[self._date], str(error)) from None


@lru_cache(maxsize=4_096)
def _mode(kind: str, typed: str) -> str | None:
    bare = _SLUG.sub("-", typed.casefold()).strip("-")
    return bare if bare in MODES.get(kind, ()) else None


@lru_cache(maxsize=4_096)
def _topics(typed: str) -> tuple[str, ...]:
    parts = (_SLUG.sub("-", one.casefold()).strip("-") for one in re.split("[;,]", typed))
    return tuple(dict.fromkeys(part[:LONGEST_SLUG].strip("-") for part in parts if part))


@lru_cache(maxsize=65_536)
def _parties(names: str, countries: str, sectors: str, titles: str) -> tuple[Party, ...]:
    several = [one.strip() for one in names.split(";")]
    sorts, of = sectors.split(";"), [_country(one.strip()) for one in countries.split(";")]
    found = []
    for at, name in enumerate(several):
        if name and name.casefold() not in _NONE:
            country = of[at] if at < len(of) else ""
            sort = (sorts[at] if at < len(sorts) else sectors).strip().upper()[:3]
            role = titles if len(several) == 1 else ""
            found.append(Party(name, _sort(sort, name, country), role=role))
    found = found or [Party(one, "state") for one in of if one]
    return tuple(dict.fromkeys(found))


def _country(told: str) -> str:
    """Give a country's name where it is told by its code of three letters, as POLECAT has it (ISO 3166-1)."""
    return _coded().get(told, told)


@cache
def _coded() -> dict[str, str]:
    from sahara_cli.reading.lexicon.tables import column  # for one preset alone

    return {code: name for code, name in column("nations", "iso3", "name") if code}


def _sort(sector: str, name: str, country: str) -> str:
    if name == country:
        return "state"
    if sector in _ARMED:
        return "armed_group"
    return "state" if sector in _STATE and not country else "organisation"


@lru_cache(maxsize=65_536)
def _site(
    names: tuple[str, ...], at: tuple[float | None, float | None], geonames: str
) -> Site | None:
    place, *wholes = (*names[:-1], _country(names[-1]))
    # The place's name stands again in the column of its own level, the nearest that has it.
    held = wholes[wholes.index(place) + 1 :] if place and place in wholes else wholes
    told = tuple(one for one in (place, *held) if one)
    if not told:
        return None
    number = geonames.partition(".")[0]
    address = (
        (f"https://www.geonames.org/{number}/",) if number.isascii() and number.isdigit() else ()
    )
    return Site(told[0], told[1:], *at, None, address)


def _title(
    kind: str,
    mode: str | None,
    doers: tuple[Party, ...],
    others: tuple[Party, ...],
    site: Site | None,
) -> str:
    sides = " – ".join(side[0].name for side in (doers, others) if side)
    what = f"{kind}/{mode}" if mode else kind
    where = f", {site.name}" if site else ""
    return f"{what.capitalize()}: {sides or 'sides not named'}{where}"
