"""The codings of the field articles, as `FORMAT.md` of the coding describes them: a TOML file an article."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sahara_cli.dates import Edtf, parse

HERE = Path(__file__).parent

#: Kinds in which somebody attacks or forces: not to be drafted of a sentence that tells of neither.
VIOLENT = frozenset({"assault", "coerce"})


@dataclass(frozen=True)
class Party:
    """A side of an event or whose count a figure is: its right spellings; one that may be left out is `optional`."""

    spellings: tuple[str, ...]
    optional: bool = False

    @classmethod
    def read(cls, text: str) -> Party:
        """Read "?Taliban|The Taliban"."""
        spellings = text.replace("?", "").split("|")
        return cls(tuple(spelling.strip() for spelling in spellings), text.startswith("?"))


@dataclass(frozen=True)
class Event:
    """What a coder found that happened; any of `dates` and of `kinds` is right."""

    sentences: frozenset[int]
    dates: tuple[Edtf, ...]
    dated: bool
    kinds: tuple[str, ...]
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    status: str
    title: str
    main: bool = False
    optional: bool = False


@dataclass(frozen=True)
class Statement:
    """What somebody said."""

    sentences: frozenset[int]
    speaker: tuple[str, ...]
    directness: str
    what: str
    optional: bool = False


@dataclass(frozen=True)
class Figure:
    """A count; without `low` and `high` any number is right."""

    sentences: frozenset[int]
    what: tuple[str, ...]
    low: int | None
    high: int | None
    approximate: bool
    by: Party | None
    optional: bool = False


@dataclass(frozen=True)
class Coding:
    """All that was coded of an article; any of the sentences `main` tells its main news."""

    id: str
    main: frozenset[int]
    title: str
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]


def load(path: Path) -> Coding:
    """Read an article's coding from its file."""
    return read(tomllib.loads(path.read_text(encoding="utf-8")))


def read(table: dict[str, Any]) -> Coding:
    """Read an article's coding from its TOML table."""
    return Coding(
        table["id"],
        frozenset(table["main"]["sentences"]),
        table["main"]["title"],
        tuple(_event(fields) for fields in table.get("events", ())),
        tuple(_statement(fields) for fields in table.get("statements", ())),
        tuple(_figure(fields) for fields in table.get("figures", ())),
    )


def _event(fields: dict[str, Any]) -> Event:
    return Event(
        sentences=frozenset(fields["sentences"]),
        dates=tuple(parse(date) for date in fields.get("dates") or [fields["date"]]),
        dated=fields["dated"],
        kinds=tuple(fields["kinds"]),
        who=tuple(map(Party.read, fields["who"])),
        whom=tuple(map(Party.read, fields["whom"])),
        status=fields.get("status", "reported"),
        title=fields["title"],
        main=fields.get("main", False),
        optional=fields.get("optional", False),
    )


def _statement(fields: dict[str, Any]) -> Statement:
    return Statement(
        frozenset(fields["sentences"]),
        tuple(fields["speaker"].split("|")),
        fields["directness"],
        fields["what"],
        fields.get("optional", False),
    )


def _figure(fields: dict[str, Any]) -> Figure:
    return Figure(
        sentences=frozenset(fields["sentences"]),
        what=tuple(fields["what"].split("|")),
        low=fields.get("low"),
        high=fields.get("high"),
        approximate=fields.get("approximate", False),
        by=Party.read(fields["by"]) if fields.get("by") else None,
        optional=fields.get("optional", False),
    )
