"""The entry of an event that rests on a row of a data set: the same as `drawn` gives, in a third of the time.

A data set has many rows, and they name the same sides, places, kinds and figures: the entry's part for each of these is
kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from sahara_cli.dossier.records import Event
from sahara_cli.storage.index.drawn import Drawn, Terms, drawn, figured, rests_on
from sahara_cli.storage.index.entries import apart
from sahara_cli.storage.index.keys import in_row, in_source
from sahara_cli.storage.index.marks import of_sides
from sahara_cli.storage.index.schema import (
    ARTICLE,
    FIGURE,
    INVOLVED,
    KIND,
    NOBODY,
    PLACE,
    STATUS,
    TOPIC,
    USUAL,
    with_mode,
)
from sahara_cli.storage.lines import fields_of, row_of
from sahara_cli.texts.folding import spaced

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord, Figure

#: What is drawn of so many kinds and figures, and of so many sides and places, is remembered.
_MANY, _MORE = 1 << 12, 1 << 14

_Counted = tuple[Terms, tuple[str, ...]] | None
_NONE: _Counted = ((), ())
#: What `_counted` gives of figures that are kept, by their identity.
_FIGURES: dict[int, tuple[tuple[Figure, ...], _Counted]] = {}


def drawn_of(record: AnyRecord) -> Drawn:
    """Draw what an index holds of a record that was judged to be sound."""
    if isinstance(record, Event) and (entry := _entry(record)):
        return entry
    return drawn(record.noun, fields_of(record))


def _entry(event: Event) -> Drawn | None:
    """Draw an event that has what rows have; None for another, and for one whose figures are somebody's."""
    fields = vars(event)
    if (cite := row_of(fields)) is None:
        return None
    figures, title = fields["figures"], fields["title"]
    counted = _counted_by(figures) if figures else _NONE
    if counted is None:
        return None
    date, kind, status, row = fields["date"].text, fields["kind"], fields["status"], cite.row
    involved, sided, sides = _sided(kind, fields["actors"], fields["recipients"])
    located, places = _at(fields["places"])
    dataset, sources, rests = _resting(cite.dataset)
    text = f"event\0{title}\0{date}\0{sided}\0{places}\0{row}"
    tokens, note = spaced(title), fields["note"]
    if counted[1] or note:
        tokens = apart((tokens, *counted[1], spaced(note) if note else ""))
    return Drawn(
        date,
        dataset + in_row(len(row)) + row.encode(),
        kind,
        status,
        sources,
        tokens,
        involved + located,
        (crc32(text.encode()), sides),
        (_sorted_as(kind, fields["mode"], status), counted[0], rests),
    )


def _counted_by(figures: tuple[Figure, ...]) -> _Counted:
    """Give what `_counted` does: figures that many events share are looked at once, and kept."""
    known = _FIGURES.get(id(figures))
    if known is None:
        if len(_FIGURES) >= _MANY:
            _FIGURES.clear()
        counted = _counted(tuple((figure.what, figure.text, figure.by) for figure in figures))
        known = _FIGURES[id(figures)] = figures, counted
    return known[1]


@lru_cache(maxsize=_MANY)
def _sorted_as(kind: str, mode: str | None, status: str) -> Terms:
    usual = () if status == USUAL else ((STATUS, status),)
    return (*usual, (KIND, with_mode(kind, mode or "")))


@lru_cache(maxsize=_MANY)
def _counted(
    figures: tuple[tuple[str, str | None, str | None], ...],
) -> _Counted:
    """Give the terms and the texts of figures; none of those that are somebody's."""
    if any(by for *_, by in figures):
        return None
    fields = [{"what": what, "text": text} for what, text, _ in figures]
    return tuple({(FIGURE, what): None for what, *_ in figures}), tuple(figured(fields))


@lru_cache(maxsize=_MORE)
def _sided(
    kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[Terms, str, int]:
    """Give the terms of sides, how a mark tells of them, and their own mark."""
    involved = dict.fromkeys((*actors, *recipients)) or (NOBODY,)
    texts = "\1".join(actors), "\1".join(recipients)
    sides = of_sides(kind, actors, recipients)
    return tuple((INVOLVED, name) for name in involved), "\0".join((kind, *texts)), sides


@lru_cache(maxsize=_MORE)
def _at(places: tuple[str, ...]) -> tuple[Terms, str]:
    """Give the terms of places, and how a mark tells of them."""
    return tuple((PLACE, fromkey) for fromkey in dict.fromkeys(places) or (NOBODY,)), "\1".join(
        places
    )


@lru_cache(maxsize=_MANY)
def _resting(dataset: str) -> tuple[bytes, str, Terms]:
    """Give what all claims that rest on a row of a data set have by that."""
    return in_source(dataset), rests_on((dataset,)), ((TOPIC, NOBODY), (ARTICLE, dataset))
