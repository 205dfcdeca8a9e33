"""POLECAT's events (releases from 2018 on), coded by PLOVER: kinds, modes and contexts are taken as they are.

PLOVER's own records, in JSON, are read too; kinds of its first version are told by those that took their places.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import MODES
from sahara_cli.dossier.slugs import LONGEST_SLUG
from sahara_cli.imports import days
from sahara_cli.imports.cells import count
from sahara_cli.imports.plover import ABOUT, Records, refuse_strange
from sahara_cli.imports.presets import About, Options, Preset
from sahara_cli.imports.rows import CellError, LeftOut, Party, RowRecord, Site, read_together
from sahara_cli.imports.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.imports.rows import Row, Rows
    from sahara_cli.imports.sources import Source

_KINDS = frozenset(
    ("agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
     "protest", "sanction", "mobilize", "coerce", "assault")
)  # fmt: skip
#: The kinds of PLOVER 0.5 that are others now (its conversion table of 2021).
_FORMER = {"demand": "request", "disapprove": "accuse", "investigate": "accuse", "fight": "assault"}
#: What its gold standard has for the day of every record, and how the ids of these begin: it stands for none.
_NO_DAY, _GOLD = "2000-01-01", "PLOVER-GSR"
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
        if self.columns.names == Records.columns:
            self.about = ABOUT
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
        self._counts = (("killed", find("dead")), ("wounded", find("injured")))
        self._text, self._end = find("text"), find("end_date")
        self._coded, self._licence = find("date_coded"), find("license")
        find("actor_name_raw"), find("recipient_name_raw")

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:
        """Take a file apart: a table, or records in JSON."""
        if not source.is_text:
            return source.table()
        lines = source.lines()
        first = next((line for line in lines if line.strip("\ufeff \t\r\n")), "")
        if first.lstrip("\ufeff \t").startswith(("[", "{")):
            return Records(first, lines, source.name)
        return Table(chain([first], lines), source.name, options.delimiter)

    def tell(self, row: Row) -> RowRecord:
        """Tell what a row says."""
        cells = row.cells
        refuse_strange(cells)

        def cell(at: int | None) -> str:
            typed = "" if at is None else cells[at].strip()
            return "" if typed.casefold() in _NONE else typed

        if licence := cell(self._licence):
            self.about = self.about._replace(licence=licence.rstrip("."))
        if cell(self._type).casefold() == "document":
            raise LeftOut("records that document the file tell of no event")
        kind, at, day, figures = read_together(
            lambda: self._kind(cell(self._type).casefold()),
            lambda: self.point((cell(self._point[0]), cell(self._point[1]))),
            lambda: self._dated(cell),
            lambda: self._figures(cell),
        )
        mode = self._mode_of(kind, cell(self._mode))
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
        if figures:
            fields["figures"] = figures
        source, text = cell(self._source), cell(self._text)
        if note := " ".join(filter(None, (text, f"[{source}]" * bool(source)))):
            fields["note"] = note
        return RowRecord(
            fields, actors=sides[0], recipients=sides[1], places=(site,) if site else ()
        )

    def _kind(self, typed: str) -> str:
        first, *others = typed.split(";")
        if others:
            self.lose("told to be of several kinds: the first is taken")
        if former := _FORMER.get(first):
            self.lose(f"kind {first.upper()} of PLOVER 0.5: {former} now")
        if (kind := former or first) not in _KINDS:
            problem = f'"{first[:40]}" is none of PLOVER\'s kinds'
            raise CellError(self.columns.names[self._type], problem)
        return kind

    def _mode_of(self, kind: str, typed: str) -> str | None:
        """Give the first mode that a kind has; the others are told."""
        first = None
        for word in filter(None, map(str.strip, typed.split(";"))):
            mode = _mode(kind, word)
            first = first or mode
            if mode is None or mode != first:
                self.lose(f'mode "{word[:40]}" is none that {kind} has: left out')
        return first

    def _figures(self, cell: Callable[[int | None], str]) -> list[dict[str, object]]:
        counts = [
            (what, count(cell(at), self.columns.names[at])) for what, at in self._counts if at
        ]
        return [
            {"what": what, "low": number, "high": number}
            for what, number in counts
            if number is not None
        ]

    def _dated(self, cell: Callable[[int | None], str]) -> str:
        first, last, coded = cell(self._date), cell(self._end), cell(self._coded)
        if coded and first == _NO_DAY and cell(self._id).startswith(_GOLD):
            self.lose(f"{_NO_DAY} stands for no day: told to be before it was coded")
            return f"[..{self._day(coded)}]"
        if last and last != first:
            return f"{self._day(first)}/{self._day(last)}"
        return self._day(first)

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
    parts = (_SLUG.sub("-", topic.casefold()).strip("-") for topic in re.split("[;,]", typed))
    return tuple(dict.fromkeys(part[:LONGEST_SLUG].strip("-") for part in parts if part))


@lru_cache(maxsize=65_536)
def _parties(names: str, countries: str, sectors: str, titles: str) -> tuple[Party, ...]:
    several = [part.strip() for part in names.split(";")]
    sorts, of = sectors.split(";"), [_country(part.strip()) for part in countries.split(";")]
    parties = []
    for at, name in enumerate(several):
        if name and name.casefold() not in _NONE:
            country = of[at] if at < len(of) else ""
            sort = (sorts[at] if at < len(sorts) else sectors).strip().upper()[:3]
            role = titles if len(several) == 1 else ""
            parties.append(Party(name, _sort(sort, name, country), role=role))
    parties = parties or [Party(state, "state") for state in of if state]
    return tuple(dict.fromkeys(parties))


def _country(typed: str) -> str:
    """Give a country's name where it is told by its code of three letters, as POLECAT has it (ISO 3166-1)."""
    return _coded().get(typed, typed)


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
    holders = wholes[wholes.index(place) + 1 :] if place and place in wholes else wholes
    levels = tuple(name for name in (place, *holders) if name)
    if not levels:
        return None
    number = geonames.partition(".")[0]
    address = (
        (f"https://www.geonames.org/{number}/",) if number.isascii() and number.isdigit() else ()
    )
    return Site(levels[0], levels[1:], *at, None, address)


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
