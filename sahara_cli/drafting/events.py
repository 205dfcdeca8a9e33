"""The events of a reading as proposals beside a dossier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafting.citing import UNCITED
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.moments import Moment

#: The rule that dates the news itself where it gives no day.
NEWS = "news"


class EventDrafter:
    """Makes proposals of one article's events; `published` is its date, as words.

    `no_days` are the places where the article names a day that does not exist, each with the reason.
    """

    def __init__(
        self,
        text: str,
        citer: Citer,
        roster: Roster,
        ids: Ids,
        published: str,
        no_days: Sequence[tuple[int, str]] = (),
    ) -> None:
        self._text, self._citer, self._roster, self._ids = text, citer, roster, ids
        self._published, self._no_days = published, no_days

    def draft(self, event: Event) -> Proposal:
        """Propose an event."""
        cites = [self._citer.cite(*span) for span in (event.span, *event.more)]
        basis, rule, anchor = self._dating(event)
        fields: dict[str, object] = {
            "id": self._ids.new(self._words_of_id(event), "event"),
            "date": event.date,
            "date_text": moment.words if (moment := event.moment or event.heard) else None,
            "date_basis": basis,
            "kind": event.kind,
            "mode": event.mode,
            "status": event.status,
            "title": event.title,
            "actors": list(event.actors),
            "recipients": list(event.recipients),
            "mentioned": list(event.mentioned),
            "places": list(event.places),
            **({"figures": list(map(_figure, event.figures))} if event.figures else {}),
            "cites": [cite for cite in cites if cite],
            "origin": "drafted",
        }
        self._roster.use(*(figure.by for figure in event.figures))
        self._roster.use(*event.actors, *event.recipients, *event.mentioned, *event.places)
        why = "" if moment else self._no_day(event)
        short = self._roster.doubts_of(*event.actors, *event.recipients)
        doubts = (
            *event.unsure,
            *short,
            *((why,) if why else ()),
            *(() if all(cites) else (UNCITED,)),
        )
        sentence = self._text[event.span[0] : event.span[1]]
        return Proposal("event", fields, sentence, doubts, rule, anchor)

    def _words_of_id(self, event: Event) -> str:
        """Give the words of an id: the actors, the deed, the sides or the place, and the date; else the title."""
        actors, recipients = (
            tuple(map(self._roster.name, ids)) for ids in (event.actors, event.recipients)
        )
        places = map(self._roster.place_name, event.places)
        words = (*actors, event.label, *(recipients or places))
        return " ".join((*(words if any(words) else (event.title,)), _stem(event.date)))

    def _dating(self, event: Event) -> tuple[str, str, str]:
        """Give the basis of an event's date, the rule that resolved it, and its anchor."""
        if moment := event.moment:
            basis = f"{basis_of(moment, self._published)}{event.how}"
            return basis, moment.rule, moment.anchor
        if heard := event.heard:
            return f"{basis_of(heard, self._published)}{event.how}", NEWS, heard.anchor
        return self._news(event), NEWS, f"published {self._published}"

    def _no_day(self, event: Event) -> str:
        """Say why an event has no day, where its sentence names one that does not exist."""
        start, end = event.span
        return next((why for at, why in self._no_days if start <= at < end), "")

    def _news(self, event: Event) -> str:
        if why := self._no_day(event):
            return f"No day can be told: {why}."
        if event.date.startswith("[.."):
            return f"No day is given; by the rule {NEWS} it is any up to publication, {self._published}."
        return (
            f"No day is given; by the rule {NEWS} it is the week up to publication, {self._published}: "
            "an assumption of the rule."
        )


def _figure(figure: Figure) -> dict[str, object]:
    """Give a figure's fields for its record, without the empty ones."""
    fields: dict[str, object] = {
        "what": figure.what,
        "low": figure.low,
        "high": figure.high,
        "by": figure.by,
    }
    fields = {key: value for key, value in fields.items() if value is not None}
    return fields | ({"approximate": True} if figure.approximate else {}) | {"text": figure.text}


def basis_of(moment: Moment, published: str) -> str:
    """Word the basis of a date: the article's words, the rule, and the day that the date is counted from."""
    anchor = f"publication, {published}" if moment.anchor.startswith("published") else moment.anchor
    return f'"{moment.words}" by the rule {moment.rule}, counted from {anchor}.'


def _stem(date: str) -> str:
    """Shorten a date for an id; a stretch becomes the month that it begins in."""
    day = re.search(r"\d{4}(?:-\d\d){0,2}", date)
    return (day[0][:7] if date.startswith("[") else day[0]) if day else ""
