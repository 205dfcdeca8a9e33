"""Pairs that may be one happening: two events a row, side by side, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from sahara_cli.dates import parse
from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.suggesting import Suggestion

_HINT = "`sahara same ID ID` joins two, `sahara same ID ID --not` parts them."


class Suggested(Declared):
    """Two events that may be one happening, as structured formats give them."""

    noun: ClassVar[str] = "suggestion"

    members: tuple[str, str]
    titles: tuple[str, str]
    dates: tuple[str, str]
    why: str


def suggested(suggestions: Sequence[Suggestion], *, more: bool) -> Report:
    """Lay suggestions out, the likeliest first; `more` tells that there may be others."""
    rows = tuple(_row(suggestion) for suggestion in suggestions)
    columns = (
        Column("first", "First", lambda row: _of(row).members[0]),
        Column("second", "Second", lambda row: _of(row).members[1]),
        Column("when", "When", lambda row: _words(_of(row).dates)),
        Column("what", "What", lambda row: _either(_of(row).titles), wraps=True),
        Column("why", "Why", lambda row: _of(row).why, wraps=True),
    )
    count = f"{len(rows) or 'no'} suggestion{'s' * (len(rows) != 1)}"
    notes = (f"{count}{', the likeliest: judge them, and ask again' * more}",)
    section = Section("suggestions", answers=rows, columns=columns)
    return Report((section,), notes=notes, hints=(_HINT,) if rows else ())


def _row(suggestion: Suggestion) -> Answer:
    row = Suggested.of(
        {
            "members": (suggestion.first.id, suggestion.second.id),
            "titles": (suggestion.first.title, suggestion.second.title),
            "dates": (suggestion.first.date.text, suggestion.second.date.text),
            "why": suggestion.why,
        }
    )
    # It is laid out as a record is, though it stands in no dossier.
    return Answer(cast("AnyRecord", row))


def _of(answer: Answer) -> Suggested:
    return cast("Suggested", answer.record)


def _words(dates: tuple[str, str]) -> str:
    return _either([parse(date).in_words for date in dates])


def _either(several: Sequence[str]) -> str:
    return " / ".join(dict.fromkeys(several))
