"""The choices that a window offers: its sentences, their times, names and statements."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.drafting.models.windows import Window
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reports.drafts import Proposal

#: The most choices of each sort: a schema is paid for by its length.
_MOST = 60


class Offer(NamedTuple):
    """The choices, by their words or codes; sentences by their numbers, counted from 1."""

    window: Window
    sentences: Mapping[int, str]
    dates: Mapping[str, tuple[int, Moment]]
    actors: Mapping[str, str]
    places: Mapping[str, str]
    quotations: Mapping[str, Proposal]


def offer(sheet: Sheet, window: Window, said: Sequence[Proposal]) -> Offer:
    """Gather a window's choices; `said` are the article's statements that rules drafted."""
    shown = {at + 1: sheet.sentences(at, at) for at in window.shown}
    start = sheet.text.sentences[window.shown.start][0]
    end = sheet.text.sentences[window.shown.stop - 1][1]
    times = sheet.reading.times if sheet.reading else []
    first = bisect_left(times, start, key=lambda moment: moment.start)
    moments = times[first : bisect_left(times, end, key=lambda moment: moment.start)]
    dates = {
        f"D{at}": (sheet.text.place(moment.start)[1], moment)
        for at, moment in enumerate(moments[:_MOST], 1)
    }
    actors, places = _named(sheet, start, end)
    quotations = [proposal for proposal in said if _sentence(proposal) in shown]
    coded = {f"Q{at}": proposal for at, proposal in enumerate(quotations[:_MOST], 1)}
    return Offer(window, shown, dates, actors, places, coded)


def _named(sheet: Sheet, start: int, end: int) -> tuple[dict[str, str], dict[str, str]]:
    """List the actors that a stretch of the text names, by their full names in the dossier or the article."""
    actors: dict[str, str] = {}
    places: dict[str, str] = {}
    for mention in sheet.roster.mentions(sheet.text.text, start, end):
        for names, identifier in ((actors, mention.actor), (places, mention.place)):
            if identifier and identifier not in names.values() and len(names) < _MOST:
                name = sheet.roster.place_name(identifier)
                names.setdefault(
                    name if name not in names else f"{name} ({identifier})", identifier
                )
    return actors, places


def _sentence(proposal: Proposal) -> int:
    """Give the first sentence that a drafted statement cites; 0 where it cites none."""
    cites = cast("Sequence[Mapping[str, int]]", proposal.fields["cites"])
    return cites[0]["sentence"] if cites else 0
