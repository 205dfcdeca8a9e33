"""The options that commands share.

A group of options is a named tuple; `bound` lets a command have a group as one argument.
"""

import sys
from pathlib import Path
from typing import Annotated, NamedTuple, TypeAlias

from sahara_cli.cli import completion
from sahara_cli.cli.options.binding import bound, bound_for
from sahara_cli.cli.options.shape import Out, Rows
from sahara_cli.cli.words import Option
from sahara_cli.errors import RequestError

__all__ = [
    "Apart",
    "Changed",
    "Copies",
    "Dates",
    "Engines",
    "Kinds",
    "On",
    "Out",
    "Reports",
    "Rows",
    "Since",
    "Statuses",
    "Today",
    "Until",
    "When",
    "Where",
    "Which",
    "bound",
    "bound_for",
    "keys_of",
    "number",
    "tell",
]

_WHEN = "When"
_WHICH = "Which records"
_WHERE = "Where from"
_MOST_DIGITS = 10


Since: TypeAlias = Annotated[
    str | None,
    Option("--since", metavar="DATE", help="From the first day of DATE on.", rich_help_panel=_WHEN),
]
Until: TypeAlias = Annotated[
    str | None,
    Option("--until", metavar="DATE", help="Up to the last day of DATE.", rich_help_panel=_WHEN),
]
On: TypeAlias = Annotated[
    str | None, Option("--on", metavar="DATE", help="Within DATE.", rich_help_panel=_WHEN)
]
Today: TypeAlias = Annotated[
    str | None,
    Option(
        "--today", metavar="DAY", help='What "today" is, for dates such as "last month".',
        rich_help_panel=_WHEN,
    ),
]  # fmt: skip


Changed: TypeAlias = Annotated[
    Path,
    Option(
        "--to", metavar="DIR", help="The folder of the dossier that is changed.",
        autocompletion=completion.folders,
    ),
]  # fmt: skip
Copies: TypeAlias = Annotated[
    list[Path] | None,
    Option(
        "--copy", metavar="FILE", help="The article as text: it proves the citations, and is kept in your data folder.",
    ),
]  # fmt: skip


class Dates(NamedTuple):
    """Options about dates: EDTF or typed, such as 2020, "June 2020", "last month", 2020..2023."""

    since: Since = None
    until: Until = None
    on: On = None
    today: Today = None


class When(NamedTuple):
    """Options about dates, and about what was known by one."""

    since: Since = None
    until: Until = None
    on: On = None
    as_of: Annotated[
        str | None,
        Option(
            "--as-of", metavar="DATE", help="As far as was published by DATE.", rich_help_panel=_WHEN
        ),
    ] = None  # fmt: skip
    strict: Annotated[
        bool,
        Option(
            "--strict",
            help="Leave out what is only possibly in time, or near.",
            rich_help_panel=_WHEN,
        ),
    ] = False
    today: Today = None


class Which(NamedTuple):
    """Options about whom and what. One given several times bound any of its values; different ones all hold."""

    actor: Annotated[
        list[str] | None,
        Option(
            "--actor", metavar="NAME", help="Involving NAME, or an official of it.", rich_help_panel=_WHICH,
            autocompletion=completion.actors,
        ),
    ] = None  # fmt: skip
    with_: Annotated[
        list[str] | None,
        Option(
            "--with", metavar="NAME", help="Involving NAME as well.", rich_help_panel=_WHICH,
            autocompletion=completion.actors,
        ),
    ] = None  # fmt: skip
    place: Annotated[
        list[str] | None,
        Option(
            "--place", metavar="NAME", help="At or about a place, or one within it.", rich_help_panel=_WHICH,
            autocompletion=completion.places,
        ),
    ] = None  # fmt: skip
    topic: Annotated[
        list[str] | None,
        Option(
            "--topic",
            metavar="TOPIC",
            help="On TOPIC.",
            rich_help_panel=_WHICH,
            autocompletion=completion.topics,
        ),
    ] = None
    article: Annotated[
        list[str] | None,
        Option(
            "--article", metavar="ID", help="Resting on an article.", rich_help_panel=_WHICH,
            autocompletion=completion.articles,
        ),
    ] = None  # fmt: skip
    text: Annotated[
        list[str] | None,
        Option(
            "--text",
            metavar="WORDS",
            help="Having WORDS in them, whole or begun.",
            rich_help_panel=_WHICH,
        ),
    ] = None
    near: Annotated[
        list[str] | None,
        Option(
            "--near", metavar="LAT,LON,KM", help="So many kilometres or less from a point.", rich_help_panel=_WHICH
        ),
    ] = None  # fmt: skip


class Statuses(NamedTuple):
    """The option about how a claim stands."""

    status: Annotated[
        list[str] | None,
        Option(
            "--status", metavar="STATUS", help="reported, planned or disputed.", rich_help_panel=_WHICH,
            autocompletion=completion.statuses,
        ),
    ] = None  # fmt: skip


class Kinds(NamedTuple):
    """The option about kinds of event."""

    kind: Annotated[
        list[str] | None,
        Option(
            "--kind", metavar="KIND", help="A PLOVER kind (consult, consult/visit), or visit, meeting, attack…",
            rich_help_panel=_WHICH, autocompletion=completion.kinds,
        ),
    ] = None  # fmt: skip


Apart: TypeAlias = Annotated[
    bool,
    Option("--apart", help="Reports one by one, also where several are of one happening.", rich_help_panel=_WHICH),
]  # fmt: skip


class Reports(NamedTuple):
    """Options about what several sources tell."""

    sources: Annotated[
        str | None,
        Option("--sources", metavar="N", help="Told by N publishers at least.", rich_help_panel=_WHICH),
    ] = None  # fmt: skip
    apart: Apart = False


class Where(NamedTuple):
    """The option about dossiers."""

    dossier: Annotated[
        list[str] | None,
        Option(
            "--dossier", metavar="DIR", help="A dossier's folder; several are read together. [env: SAHARA_DOSSIER]",
            rich_help_panel=_WHERE, autocompletion=completion.folders,
        ),
    ] = None  # fmt: skip


class Engines(NamedTuple):
    """The option about what answers for a packed dossier."""

    engine: Annotated[
        str | None,
        Option(
            "--engine", metavar="URL", help="Where a packed dossier lies, as Ibis names engines: pyspark://…",
            rich_help_panel=_WHERE,
        ),
    ] = None  # fmt: skip


def tell(sentence: str) -> None:
    """Say a sentence beside the answer: on stderr, where no pipe bound it for data."""
    from sahara_cli.sink import seen  # which completion does not need

    sys.stderr.write(f"sahara: {seen(sentence)}\n")


def keys_of(option: str, text: str | None) -> tuple[str, ...]:
    """Split what was typed for an option that names columns."""
    if text is None:
        return ()
    keys = tuple(key.strip().lower().replace("-", "_") for key in text.split(",") if key.strip())
    if not keys:
        raise RequestError(f"{option} names no column; give one, such as {option} when")
    return keys


def number(option: str, typed: str | None, *, least: int) -> int | None:
    """Read what was typed for an option that is a number, from `least` up."""
    if typed is None:
        return None
    if typed.isascii() and typed.isdecimal() and len(typed) < _MOST_DIGITS and int(typed) >= least:
        return int(typed)
    if typed.isascii() and typed.isdecimal() and len(typed) >= _MOST_DIGITS:
        greatest = "9" * (_MOST_DIGITS - 1)
        raise RequestError(f'{option}: "{typed:.40}" is too large; the greatest is {greatest}')
    raise RequestError(f'{option}: "{typed}" is no number from {least} up; give one such as 100')
