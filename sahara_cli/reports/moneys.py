"""The currencies of amounts that are to be added up: dollars and yen are not one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Event
from sahara_cli.reading.events.figures.currencies import currency
from sahara_cli.reports.sums import MONEY, telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports.sums import Sources


class Moneys(NamedTuple):
    """The currencies that amounts name in their own words, and how many amounts name none, of how many."""

    named: tuple[str, ...]
    unnamed: int
    amounts: int


def moneys(answers: Sequence[Answer], dossier: Dossier) -> Moneys:
    """Look for the currencies of the amounts that a sum takes of what was found."""
    events = (answer.record for answer in answers if isinstance(answer.record, Event))
    names = [name for event in events for name in _named(event, lambda: dossier.sources_by_id)]
    return Moneys(tuple(sorted({*filter(None, names)})), names.count(None), len(names))


def currencies(event: Event, sources: Sources) -> set[str]:
    """Name the currencies of an event's amounts."""
    return {*filter(None, _named(event, sources))}


def _named(event: Event, sources: Sources) -> list[str | None]:
    return [currency(figure.text or "") for figure in telling(event, MONEY, sources)]
