"""Other reports of the same happening: another figure, another day."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dossier.figures import figures_in_words
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import Event
from sahara_cli.judging.numbers import Number, bears_out
from sahara_cli.judging.words import shared, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Claim, Figure
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.judging.asked import Asked, Held
    from sahara_cli.judging.denials import Denial

#: A date of more days says nothing of the day.
_SOME_DAYS, _MONTH = 3, 31
#: An event of the same kind and day is the same happening from so many of the sentence's words on.
_FEWEST = 2


class Others:
    """The events of a dossier, to be asked for those of the same as another."""

    def __init__(self, dossier: Dossier) -> None:
        self._groups = groups(dossier.sames)
        self._events = {event.id: event for event in dossier.events} if self._groups else {}

    def same(self, claim: Claim) -> list[Event]:
        """List the other reports of a record's happening."""
        group = self._groups.get(claim.id)
        members = group.members if group else ()
        return [
            self._events[member]
            for member in members
            if member in self._events and member != claim.id
        ]

    def related(
        self, asked: Asked, chosen: Sequence[Held], near: Iterable[tuple[Claim, frozenset[str]]]
    ) -> list[Event]:
        """List events of the same happening as those chosen, and those near of the same kind and day."""
        events = [span.claim for span in chosen if isinstance(span.claim, Event)]
        by_id = {other.id: other for event in events for other in self.same(event)}
        wanted = shared(asked.stems)
        for claim, claim_stems in near:
            if not isinstance(claim, Event) or len(wanted & shared(claim_stems)) < _FEWEST:
                continue
            if any(_is_alike(claim, event) for event in events):
                by_id[claim.id] = claim
        return [event for event in by_id.values() if event not in events]


def _is_alike(event: Event, other: Event) -> bool:
    """Tell whether two events are of one kind, and may be of one day."""
    if (event.kind, event.mode) != (other.kind, other.mode) or not (event.date and other.date):
        return False
    is_close = all(_days(date) <= _MONTH for date in (event.date, other.date))
    return is_close and meets(event.date, other.date)


def _days(date: Edtf) -> float:
    first, last = date.bounds
    return inf if inf in (abs(first), abs(last)) else last - first + 1


def meets(other: Edtf, date: Edtf) -> bool:
    """Tell whether two dates may have a day in common."""
    first, last = date.bounds
    begun, ended = other.bounds
    return first <= ended and begun <= last


def differing(
    asked: Asked,
    chosen: Sequence[Held],
    related: Sequence[Event],
    same: Callable[[Claim], list[Event]],
) -> Iterator[str]:
    """Yield where events of the same happening differ: in a figure, or in the day."""
    own = [span.claim for span in chosen if isinstance(span.claim, Event)]
    if asked.numbers:
        yield from _figures(asked, [*own, *related])
    of_one = [event for event in own if any(other in own for other in same(event))]
    if dates := [date for _, date in asked.times_by(chosen[0])]:
        yield from _days_beside(dates, [*of_one, *related])


def _days_beside(dates: Sequence[Edtf], events: Sequence[Event]) -> Iterator[str]:
    """Yield the days of events that are none of some dates."""
    for event in events:
        date = event.date
        if date and _days(date) <= _SOME_DAYS and not any(meets(date, other) for other in dates):
            yield f"{date.in_words} ({event.id})"


def _figures(asked: Asked, events: Sequence[Event]) -> Iterator[str]:
    """Yield the figures that differ from the sentence's own counts."""
    whats = _counted(asked, events)
    for event in events:
        counted = [figure for figure in event.figures if figure.what in whats]
        if other := [figure for figure in counted if not _is_told(asked, figure)]:
            yield f"{figures_in_words([other], str)} ({event.id})"


def _is_told(asked: Asked, figure: Figure) -> bool:
    return any(_is_figure(number, figure) for number in asked.numbers)


def _counted(asked: Asked, events: Sequence[Event]) -> frozenset[str]:
    """Tell what a sentence counts: what it names, and what it has the very number of."""
    wanted = shared(asked.stems)
    return frozenset(
        figure.what
        for event in events
        for figure in event.figures
        if shared(stems(figure.what.replace("-", " "))) & wanted
        or any(bears_out(number, _as_numbers(figure)) for number in asked.numbers)
    )


def _as_numbers(figure: Figure) -> list[Number]:
    rough = figure.approximate or figure.low != figure.high
    ends = dict.fromkeys(number for number in (figure.low, figure.high) if number is not None)
    return [Number(end, end, rough, "") for end in ends]


def _is_figure(asked_number: Number, figure: Figure) -> bool:
    """Tell whether a number tells a figure as it is: "nine" is not "at least nine"."""
    figure_numbers = _as_numbers(figure)
    is_rough = any(number.rough for number in figure_numbers)
    return bears_out(asked_number, figure_numbers) and (asked_number.rough or not is_rough)


def uncounted(denied: Denial, events: Sequence[Event]) -> Iterator[str]:
    """Yield the figures of events that a denial goes against: "nobody was killed", and they count killed."""
    for event in events:
        for figure in event.figures:
            least = figure.low if figure.low is not None else figure.high
            if least and shared(stems(figure.what.replace("-", " "))) & denied.deeds:
                counted = figures_in_words([[figure]], str)
                yield f'the sentence denies it ("{denied.cue}"), and {event.id} tells {counted}'
