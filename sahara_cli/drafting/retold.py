"""A headline and its lead report one event: one record is drafted, which cites both.

"Ferry sinks, 14 dead" over "Fourteen people died when the ferry sank on Sunday" would else be two events of 14 dead.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier.kindred import alike
from sahara_cli.reading.events.model import NO_KIND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.texts import NormalText

#: The lead is one of so many sentences under the headline: a byline may stand between them.
_LEADS = 2
#: The least share of words in common of two titles of one event: with a side or a place of both, and without.
_ALIKE, _VERY_ALIKE = 0.4, 0.6
#: The doubt of an event without an actor.
_NOBODY = "nobody is recognised as who did it"


def told_once(events: Sequence[Event], text: NormalText) -> list[Event]:
    """Join a headline's events with the same events of the lead; all others stay as they are."""
    if not _has_headline(text):
        return list(events)
    starts = [start for start, _ in text.sentences]
    sentences = [bisect_right(starts, event.span[0]) - 1 for event in events]
    kept = dict(enumerate(events))
    leads = [at for at, sentence in enumerate(sentences) if 0 < sentence <= _LEADS]
    for at, sentence in enumerate(sentences):
        if sentence == 0 and not events[at].moment:
            _join(at, leads, kept)
    return list(kept.values())


def _join(at: int, leads: Sequence[int], kept: dict[int, Event]) -> None:
    """Join a headline's event with the fullest same event of the lead, and with others that only repeat it."""
    headline = kept[at]
    alike_ones = [lead for lead in leads if lead in kept and _same(headline, kept[lead])]
    if not alike_ones:
        return
    best = max(alike_ones, key=lambda lead: (bool(kept[lead].moment), _fullness(kept[lead])))
    kept[best] = _joined(kept[best], kept.pop(at))
    for number in alike_ones:
        if number != best and _repeats(kept[number], kept[best], headline):
            kept[best] = _joined(kept[best], kept.pop(number))


def _has_headline(text: NormalText) -> bool:
    """Tell whether a text begins with a paragraph of one sentence that others follow."""
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
    """Tell whether a lead's event only repeats a figure of the headline, without a day of its own."""
    again = other.span == joined.span and not other.moment
    return again and _may_be_of_a_kind(other, joined) and _shared(other.figures, headline.figures)


def _shared(figures: Sequence[Figure], others: Sequence[Figure]) -> bool:
    counted = {(figure.what, figure.low, figure.high) for figure in figures}
    return any((figure.what, figure.low, figure.high) in counted for figure in others)


def _named(event: Event) -> set[str]:
    return {*event.actors, *event.recipients, *event.mentioned, *event.places}


def _fullness(event: Event) -> int:
    parties = (event.actors, event.recipients, event.places, event.figures)
    return sum(map(bool, parties)) + _is_told(event.kind)


def _is_told(kind: str | None) -> bool:
    return kind not in {None, "other"}


def _joined(own: Event, other: Event) -> Event:
    """Fill an event's blanks from another, and cite its sentence too; the fuller event gives the title."""
    spans = dict.fromkeys((*own.more, other.span, *other.more))
    filled = _sorted_as(own, other)._replace(
        title=(other if _fullness(other) > _fullness(own) else own).title,
        date=own.date if own.moment or own.heard else _narrower(own.date, other.date),
        figures=_counted(own.figures, other.figures),
        more=tuple(span for span in spans if span != own.span),
    )
    return _with_parties(filled, other)


def _sorted_as(own: Event, other: Event) -> Event:
    """Take the other's kind where one is lacking; the other's mode where the kinds are the same."""
    if not _is_told(own.kind) and _is_told(other.kind):
        unsure = tuple(doubt for doubt in own.unsure if doubt != NO_KIND)
        return own._replace(kind=other.kind, mode=other.mode, label=other.label, unsure=unsure)
    return own._replace(mode=other.mode) if own.kind == other.kind and not own.mode else own


def _with_parties(own: Event, other: Event) -> Event:
    """Fill in lacking sides and places, and put nobody on both sides."""
    actors = own.actors or _beside(own.recipients, other.actors)
    recipients = own.recipients or _beside(actors, other.recipients)
    places = own.places or other.places
    parties = (*actors, *recipients, *places)
    named = tuple(dict.fromkeys((*own.mentioned, *other.mentioned)))
    return own._replace(
        actors=actors,
        recipients=recipients,
        places=places,
        mentioned=_beside(parties, named),
        unsure=tuple(doubt for doubt in own.unsure if doubt != _NOBODY or not actors),
    )


def _beside(listed: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(other for other in others if other not in listed)


def _counted(own: Sequence[Figure], others: Sequence[Figure]) -> tuple[Figure, ...]:
    """Add the figures that only the others have, or that they give with one more number."""
    counted = {figure.what for figure in own}
    agreed = {figure.what for figure in others if _shared([figure], own)}
    added = (figure for figure in others if figure.what not in counted or figure.what in agreed)
    return (*own, *(figure for figure in added if not _shared([figure], own)))


def _narrower(own: str, other: str) -> str:
    """Take the shorter of two stretches with one end: the week up to publication, not any day up to it."""
    return other if parse(other).bounds[0] > parse(own).bounds[0] else own
