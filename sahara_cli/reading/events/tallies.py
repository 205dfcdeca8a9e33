"""Which event a figure is of: in its own sentence the nearest one, else the last before of a kind that fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.figures import figures
from sahara_cli.reading.events.news import is_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.participants import Participants

_MAY_COUNT = re.compile(
    r"\b(?:kill|dead|die|death|wound|injur|hurt|missing|displac|flee|fled|arrest|detain|abduct|kidnap|free|releas|rescu"
    r"|deport|captur|taken|casualt|fatalit|toll|slaughter|massacre|homeless|drown|perish|arriv|evacuat|expel|cases|provid|gave|give|lend|lent|offer"
    r"|donat|pledg|grant|receiv|fund|fined|award|uproot|infect|jail|sentence|execut)",
    re.IGNORECASE,
)
_FORCE = frozenset({"assault", "other", "coerce"})
#: Kinds of events that a figure can be of, where it is not one of force or mishap.
_FITTING = {
    "sum": frozenset({"aid", "agree", "sanction", "support", "other"}),
    "freed": _FORCE | {"retreat", "aid", "concede"},
    "arrested": frozenset({"coerce", "protest", "accuse", "assault", "sanction"}),
    "votes": frozenset({"other", "support", "reject"}),
    "displaced": _FORCE | {"retreat"},
    "arrived": frozenset({"consult", "other", "retreat"}),
    "cases": frozenset({"other"}),
    "abducted": frozenset({"assault", "coerce"}),
    "deported": frozenset({"coerce", "sanction"}),
}
_TOLD = re.compile(r"\d|\b(?:kill|die|dead|death)")
_LONG_TITLE = 12


def tally(
    sentence: Sentence, found: list[Event], earlier: list[Event], participants: Participants
) -> None:
    """Give the figures of a sentence to its events `found`, or to those of `earlier` ones; both are changed."""
    if not _MAY_COUNT.search(sentence.words) or is_furniture(sentence):
        return
    for figure in figures(sentence, participants):
        held = found or earlier
        at = _nearest(held, figure) if found else _last(held, figure)
        if at is not None:
            held[at] = _with(held[at], figure, sentence)


def _with(event: Event, figure: Figure, sentence: Sentence) -> Event:
    """Add a figure to an event; the dead of its own sentence are told in a title that has room."""
    span = (sentence.start, sentence.end)
    figured = event._replace(figures=(*event.figures, figure))
    if event.span != span:
        return figured._replace(more=tuple(dict.fromkeys((*event.more, span))))
    fatal = figure.what == "killed" and event.kind in {"other", "assault"}
    if not fatal or _TOLD.search(event.title) or len(event.title.split()) >= _LONG_TITLE:
        return figured
    return figured._replace(title=f"{event.title}, killing {figure.text.lower()}")


def _nearest(held: Sequence[Event], figure: Figure) -> int:
    fits = [n for n, one in enumerate(held) if one.kind is None or one.kind in _kinds(figure)]
    among = fits or range(len(held))
    return min(
        among, key=lambda n: (held[n].status == "planned", abs(held[n].told[0] - figure.start))
    )


def _last(held: Sequence[Event], figure: Figure) -> int | None:
    fits = (
        n
        for n in reversed(range(len(held)))
        if held[n].kind in _kinds(figure) and held[n].status != "planned"
    )
    return next(fits, None)


def _kinds(figure: Figure) -> frozenset[str]:
    return _FITTING.get(figure.what, _FORCE)
