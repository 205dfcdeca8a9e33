"""The results of the reader of events: an event as the article tells it, its parties, and its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sahara_cli.reading.events.moments import Moment

Span = tuple[int, int]


class Figure(NamedTuple):
    """A count: of what, how many, and by whom; `high` is None for "at least 12", `by` an actor, `text` the words.

    `part` tells that it counts some of others: "three of the dead".
    """

    what: str
    low: int | None
    high: int | None
    approximate: bool
    by: str | None
    text: str
    start: int
    part: bool = False


#: The doubt of an event whose kind is blank.
NO_KIND = "no word tells the kind; write it"


class Event(NamedTuple):
    """An event of an article: kind and sides, its date and how that is known, a title, and what is unsure of it.

    `span` is its sentence, `deed_span` the words for the deed, `dated` those for the date; parties are ids.
    """

    span: Span
    deed_span: Span
    kind: str | None
    mode: str | None
    label: str
    title: str
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mentioned: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    moment: Moment | None
    how: str
    unsure: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    #: Sentences, other than its own, that its figures come from.
    more: tuple[Span, ...] = ()
    #: The time of the words that tell it, up to which it happened: "said on Monday"; `moment` is None then.
    heard: Moment | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """Give where or to whom it happened, by which a later mention of it is known."""
        return frozenset((*self.recipients, *self.places))
