"""A headline and the lead under it tell one thing: one event is drafted of them, which cites both.

"Ferry sinks, 14 dead" over "Fourteen people died when the ferry sank on Sunday" would else be two events with 14 dead
each.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.dossier.kindred import alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.texts import NormalText

#: The lead is one of so many sentences under the headline: a line that tells who wrote it may stand between them.
_LEADS = 2
#: So much of two titles is the same where they tell the same, with a side or a place that both name; so much without.
_ALIKE, _VERY_ALIKE = 0.4, 0.6
#: What is doubted of an event of which nobody is known to have done it.
_NOBODY = "nobody is recognised as who did it"


class _Place(NamedTuple):
    """An event, and the number of its sentence, counted from 0."""

    event: Event
    sentence: int


def told_once(events: Sequence[Event], text: NormalText) -> list[Event]:
    """Join the events of a headline with those of the lead that tell the same; all others stay as they are."""
    if not _has_headline(text):
        return list(events)
    starts = [start for start, _ in text.sentences]
    placed = [_Place(one, bisect_right(starts, one.span[0]) - 1) for one in events]
    kept = {at: one.event for at, one in enumerate(placed)}
    for at, (headline, sentence) in enumerate(placed):
        if sentence or headline.moment:
            continue
        leads = [
            number
            for number, one in enumerate(placed)
            if 0 < one.sentence <= _LEADS and number in kept and _same(headline, kept[number])
        ]
        if leads:
            best = max(
                leads, key=lambda number: (bool(kept[number].moment), _fullness(kept[number]))
            )
            kept[best] = _joined(kept[best], headline)
            del kept[at]
            for number in leads:
                if number != best and _repeats(kept[number], kept[best], headline):
                    kept[best] = _joined(kept[best], kept[number])
                    del kept[number]
    return list(kept.values())


def _has_headline(text: NormalText) -> bool:
    """Tell a first paragraph of one sentence, with others under it."""
    return len(text.paragraphs) > 1 and text.paragraphs[0] == text.sentences[0]


def _same(headline: Event, lead: Event) -> bool:
    """Tell whether two events of a headline and a lead are one."""
    if headline.status != lead.status or not _may_be_of_a_kind(headline, lead):
        return False
    if _shared(headline.figures, lead.figures):
        return True
    likeness = alike(headline.title, lead.title)
    return likeness >= (_ALIKE if _named(headline) & _named(lead) else _VERY_ALIKE)


def _may_be_of_a_kind(first: Event, second: Event) -> bool:
    kinds, modes = {first.kind, second.kind}, {first.mode, second.mode}
    if kinds & {None, "other"}:
        return True
    return len(kinds) == 1 and (len(modes) == 1 or None in modes)


def _repeats(other: Event, joined: Event, headline: Event) -> bool:
    """Tell whether the sentence of the lead tells a figure of the headline again, of no day of its own."""
    again = other.span == joined.span and not other.moment
    return again and _may_be_of_a_kind(other, joined) and _shared(other.figures, headline.figures)


def _shared(figures: Sequence[Figure], others: Sequence[Figure]) -> bool:
    counted = {(one.what, one.low, one.high) for one in figures}
    return any((one.what, one.low, one.high) in counted for one in others)


def _named(event: Event) -> set[str]:
    return {*event.actors, *event.recipients, *event.mentioned, *event.places}


def _fullness(event: Event) -> int:
    parties = (event.actors, event.recipients, event.places, event.figures)
    return sum(map(bool, parties)) + _is_told(event.kind)


def _is_told(kind: str | None) -> bool:
    return kind not in {None, "other"}


def _joined(own: Event, other: Event) -> Event:
    """Fill what is blank in an event from another, whose sentence it cites too; the fuller one gives its title."""
    kind = own if _is_told(own.kind) or not _is_told(other.kind) else other
    actors, recipients = own.actors or other.actors, own.recipients or other.recipients
    recipients = tuple(one for one in recipients if one not in actors or one in own.recipients)
    held = {one.what for one in own.figures}
    figures = (*own.figures, *(one for one in other.figures if one.what not in held))
    spans = (*own.more, other.span, *other.more)
    title = other if _fullness(other) > _fullness(own) else own
    named = dict.fromkeys((*own.mentioned, *other.mentioned))
    places = own.places or other.places
    return own._replace(
        kind=kind.kind,
        mode=own.mode or (other.mode if kind.kind == other.kind else None),
        label=kind.label,
        title=title.title,
        actors=actors,
        recipients=recipients,
        mentioned=tuple(one for one in named if one not in {*actors, *recipients, *places}),
        places=places,
        date=own.date if own.moment else _narrower(own.date, other.date),
        unsure=tuple(one for one in own.unsure if one != _NOBODY or not actors),
        figures=figures,
        more=tuple(one for one in dict.fromkeys(spans) if one != own.span),
    )


def _narrower(own: str, other: str) -> str:
    """Take the news's shorter stretch of two that end alike: the week up to publication, not any day up to it."""
    return other if parse(other).bounds[0] > parse(own).bounds[0] else own
