"""Events that the reader found, as proposals beside a dossier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafting.citing import UNCITED
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.moments import Moment

#: The rule by which the news itself is dated where it gives no day.
NEWS = "news"


class EventDrafter:
    """Makes proposals of one article's events; `published` is its date, as words."""

    def __init__(self, text: str, citer: Citer, roster: Roster, ids: Ids, published: str) -> None:
        self._text, self._citer, self._roster, self._ids = text, citer, roster, ids
        self._published = published

    def draft(self, event: Event) -> Proposal:
        """Propose an event."""
        names = [tuple(map(self._roster.name, ids)) for ids in (event.actors, event.recipients)]
        wheres = [self._roster.place_name(one) for one in event.places]
        stem = (*names[0], event.label, *(names[1] or wheres), _stem(event.date))
        if not any(stem[:-1]):
            stem = (event.title, _stem(event.date))
        cites = [self._citer.cite(*span) for span in (event.span, *event.more)]
        moment = event.moment
        fields: dict[str, object] = {
            "id": self._ids.new(" ".join(stem), "event"),
            "date": event.date,
            "date_text": moment.words if moment else None,
            "date_basis": f"{basis_of(moment, self._published)}{event.how}"
            if moment
            else self._news(event.date),
            "kind": event.kind,
            "mode": event.mode,
            "status": event.status,
            "title": event.title,
            "actors": list(event.actors),
            "recipients": list(event.recipients),
            "mentioned": list(event.mentioned),
            "places": list(event.places),
            **({"figures": [_figure(one) for one in event.figures]} if event.figures else {}),
            "cites": [cite for cite in cites if cite],
            "origin": "drafted",
        }
        self._roster.use(*(one.by for one in event.figures))
        self._roster.use(*event.actors, *event.recipients, *event.mentioned, *event.places)
        doubts = (*event.unsure, *(() if all(cites) else (UNCITED,)))
        whole = self._text[event.span[0] : event.span[1]]
        rule, anchor = (
            (moment.rule, moment.anchor) if moment else (NEWS, f"published {self._published}")
        )
        return Proposal("event", fields, whole, doubts, rule, anchor)

    def _news(self, date: str) -> str:
        if date.startswith("[.."):
            return f"No day is given; by the rule {NEWS} it is any up to publication, {self._published}."
        return (
            f"No day is given; by the rule {NEWS} it is the week up to publication, {self._published}: "
            "an assumption of the rule."
        )


def _figure(figure: Figure) -> dict[str, object]:
    """Give a figure as its record holds it, without what is not told."""
    fields: dict[str, object] = {
        "what": figure.what,
        "low": figure.low,
        "high": figure.high,
        "by": figure.by,
    }
    fields = {key: value for key, value in fields.items() if value is not None}
    return fields | ({"approximate": True} if figure.approximate else {}) | {"text": figure.text}


def basis_of(moment: Moment, published: str) -> str:
    """Say how a date was resolved, in a sentence."""
    anchor = f"publication, {published}" if moment.anchor.startswith("published") else moment.anchor
    return f'"{moment.words}" by the rule {moment.rule}, counted from {anchor}.'


def _stem(date: str) -> str:
    """Shorten a date for an id: of a stretch, the month that it begins in."""
    day = re.search(r"\d{4}(?:-\d\d){0,2}", date)
    return (day[0][:7] if date.startswith("[") else day[0]) if day else ""
