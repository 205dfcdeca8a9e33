"""A text read: its times, quotations, events with their figures, and people; no dossier is known here.

`read` is handed the names that it may join to: a dossier's, or only those that the text itself gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from sahara_cli.reading import quotations
from sahara_cli.reading.document import Document
from sahara_cli.reading.events.extractor import Extractor
from sahara_cli.reading.events.moments import moments, no_days, timexes_of
from sahara_cli.reading.events.news import Days
from sahara_cli.reading.events.participants.coreference import Names
from sahara_cli.reading.people.entities import entities

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.people.entities import Entity
    from sahara_cli.reading.people.persons import Naming
    from sahara_cli.reading.quotations import Quotation
    from sahara_cli.reading.timexes import Timex
    from sahara_cli.texts import NormalText

#: Words in quotation marks that tell nothing of the writer's own.
_SPOKEN = frozenset({"quotation", "denied", "asked"})


class People(Names, Protocol):
    """Those whom a reader may name: known before, or met in the text."""

    @property
    def names(self) -> list[str]:
        """Give the full names of the persons that are known."""

    def meet(self, text: str, named: Iterable[Entity]) -> None:
        """Take in whom and what a text names, in order."""


class Skimmed(NamedTuple):
    """A text's own contents, whoever else is known: its times, its quotations, and whom and what it names.

    `text` has a paragraph a line; every offset but those of quotations is into it. `no_days` are the places where it
    names a day that does not exist or that no one can tell, each with why. `alone` is what the reader of quotations has
    where nobody is known beforehand, as far as that is read; `timexes` are the time expressions by the last day.
    """

    text: str
    times: list[Moment]
    no_days: list[tuple[int, str]]
    quotations: list[Quotation]
    named: list[Entity]
    timexes: tuple[Timex, ...]
    alone: list[Quotation] | None


class Reading(NamedTuple):
    """The contents of a text; offsets of times, events and people are into `text`, a paragraph a line.

    `no_days` are the places where it names a day that does not exist or that no one can tell, each with why.
    `people` are the persons and bodies that it names, in the order of their first mention, each by the fullest name,
    with kind, aliases, role and how often; places and states aside.
    """

    text: str
    times: list[Moment]
    quotations: list[Quotation]
    events: list[Event]
    people: list[Entity]
    no_days: list[tuple[int, str]]

    @property
    def figures(self) -> list[Figure]:
        """Give the figures of all events, in order."""
        return [figure for event in self.events for figure in event.figures]


def skim(
    raw: str, text: NormalText, days: tuple[dt.date, dt.date], names: Sequence[str]
) -> Skimmed:
    """Read of a text what it tells by itself; `names` are the full names of the persons that are known."""
    # Paragraphs on lines of their own; every offset stays.
    laid = "\n".join(text.text[start:end] for start, end in text.paragraphs)
    said, people = quotations.read(raw, names)
    here = entities(laid, text.paragraphs, _laid(text, people.namings))
    alone = None if people.by_known else said
    times, none = moments(laid, *days), no_days(laid, days[0])
    return Skimmed(laid, times, none, said, here, timexes_of(laid, days[1]), alone)


def read(
    raw: str,
    text: NormalText,
    days: tuple[dt.date, dt.date],
    people: People,
    skimmed: Skimmed | None = None,
) -> Reading:
    """Read a text; `text` is the normal form of `raw`, `days` the first and the last it may be published on.

    What was `skimmed` of it, in another process perhaps, need not be read again.
    """
    first, last = days
    skimmed = skimmed or skim(raw, text, days, people.names)
    laid, times, none, said, named_here, *_ = skimmed
    people.meet(laid, named_here)
    quoted = [
        text.from_raw(*part)
        for quotation in said
        if quotation.kind in _SPOKEN
        for part in quotation.parts
    ]
    spans = [(moment.start, moment.end) for moment in times]
    idle = [(timex.start, timex.end) for timex in skimmed.timexes if timex.undated == "no day"]
    document = Document(
        laid, text.paragraphs, text.sentences, spans, people.mentions, quoted, no_days=idle
    )
    span = Days(first.isoformat(), last.isoformat())
    events = Extractor(document, people, times, span).read()
    document.release()
    acting = sorted(
        (entity for entity in named_here if not entity.is_place), key=lambda entity: entity.start
    )
    return Reading(laid, times, said, events, acting, none)


def _laid(text: NormalText, namings: Iterable[Naming]) -> Iterator[Naming]:
    """Yield the names of the text as given where they stand in its normal form."""
    for naming in namings:
        start, end = text.from_raw(naming.start, naming.end)
        if start < end:
            yield naming._replace(start=start, end=end)
