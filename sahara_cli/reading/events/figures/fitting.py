"""Which events a figure fits: by their kind, their label, how near they stand, and whether they were done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.reading.events.figures.outcomes import OF_PLANS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.reading.events.model import Event, Figure

_FORCE = frozenset({"assault", "other", "coerce"})
#: Kinds of events that a figure can be of, where it is not one of force or mishap.
_FITTING = {
    "sum": frozenset(
        {"aid", "agree", "sanction", "support", "other", "cooperate", "request", "concede"}
    ),
    "freed": _FORCE | {"retreat", "aid", "concede"},
    "arrested": frozenset({"coerce", "protest", "accuse", "assault", "sanction"}),
    "votes": frozenset({"other", "support", "reject", "agree"}),
    "displaced": _FORCE | {"retreat"},
    "arrived": frozenset({"consult", "other", "retreat"}),
    "cases": frozenset({"other"}),
    "abducted": frozenset({"assault", "coerce"}),
    "deported": frozenset({"coerce", "sanction"}),
    "sentenced": frozenset({"coerce", "sanction", "accuse"}),
    "jobs-cut": frozenset({"other", "sanction"}),
    "protesters": frozenset({"protest"}),
    "crowd": frozenset({"other", "consult"}),
    "strikers": frozenset({"protest"}),
    "sanctioned": frozenset({"sanction", "coerce"}),
    "discharged": frozenset({"retreat", "other"}),
    "applicants": frozenset({"other", "request"}),
    "resigned": frozenset({"retreat"}),
}
_FITTING |= dict.fromkeys(
    ("jailed", "convicted", "charged", "acquitted", "fined"), _FITTING["sentenced"]
)
_FITTING |= dict.fromkeys(("tried", "prison-years", "prison-months"), _FITTING["sentenced"])
_FITTING |= dict.fromkeys(("laid-off", "sacked", "hired", "jobs-created"), _FITTING["jobs-cut"])
#: Labels of the deeds that a figure is told by: those freed are of a release, whatever was done to them before.
_OWN = {
    "freed": {"release"},
    "arrested": {"arrest", "detention"},
    "abducted": {"kidnapping"},
    "captured": {"kidnapping", "seizure"},
    "deported": {"deportation", "expulsion"},
    "expelled": {"expulsion"},
    "jailed": {"conviction"},
    "sentenced": {"conviction"},
    "convicted": {"conviction"},
    "acquitted": {"acquittal"},
    "executed": {"execution"},
    "laid-off": {"layoffs"},
    "jobs-cut": {"layoffs"},
}
#: Labels of deeds that kill and hurt nobody: a toll of another sentence is none of theirs.
_HARMLESS = frozenset(
    """
    acquittal appeal appointment arrival bankruptcy birth broadcast culture debate departure discovery election end
    founding funeral honour inauguration independence inquiry inspection investment launch law layoffs marriage naming
    opening payment postponement publication purchase rates record release relocation report results retirement sale
    start study takeover theft trial update victory wedding
    """.split()  # noqa: SIM905 - words read best so
)


#: Labels of deeds that are the contrary of what a figure counts.
_OPPOSITE = {
    "freed": {"kidnapping", "capture", "seizure", "arrest", "detention"},
    "abducted": {"release"},
    "captured": {"release"},
    "arrested": {"release"},
}
#: Labels of what is done after an attack or a mishap, in which nobody is hurt.
_AFTERWARDS = frozenset(
    {"arrest", "detention", "conviction", "search", "charge", "acquittal", "seizure", "inquiry"}
)
_BODILY = frozenset(
    {
        "killed",
        "wounded",
        "missing",
        "trapped",
        "displaced",
        "evacuated",
        "hospitalised",
        "treated",
        "affected",
    }
)


def _is_after(event: Event, figure: Figure) -> bool:
    """Tell the arrest that follows a crash, of which no victims are counted."""
    return figure.what in _BODILY and event.kind == "coerce" and event.label in _AFTERWARDS


def _is_opposite(event: Event, figure: Figure) -> bool:
    """Tell the capture of those who are counted as freed, and the release of those counted as taken."""
    return event.label in _OPPOSITE.get(figure.what, ())


def may_have(event: Event, figure: Figure) -> bool:
    """Tell whether an event is of a kind that a figure may be of, and no other deed than it counts."""
    return event.kind in kinds_of(figure) and not _is_other_deed(event, figure)


def _is_other_deed(event: Event, figure: Figure) -> bool:
    return _is_after(event, figure) or _is_opposite(event, figure)


def is_of_own_deed(event: Event, figure: Figure) -> bool:
    """Tell whether an event is labelled as the deed that counts them: a release, of those freed."""
    return event.label in _OWN.get(figure.what, ())


def may_be_own(events: Sequence[Event], figure: Figure) -> bool:
    """Tell whether a figure's own deed is among no events of its sentence: those freed, where a capture alone is."""
    return figure.what in _OWN and not any(is_of_own_deed(event, figure) for event in events)


def nearest(events: Sequence[Event], figure: Figure, beside: Callable[[Event], bool]) -> int:
    """Give the event that a figure is of among those of its sentence: of its own deed, else of a kind that fits.

    `beside` tells an event that the figure's own clause tells.
    """
    own = [n for n, event in enumerate(events) if is_of_own_deed(event, figure)]
    among = own or _fitting(events, figure) or range(len(events))
    return min(
        among,
        key=lambda n: (
            events[n].status == "planned",
            not beside(events[n]),
            abs(events[n].deed_span[0] - figure.start),
            _from_time(events[n], figure),
        ),
    )


def done(events: Sequence[Event], figure: Figure, beside: Callable[[Event], bool]) -> int | None:
    """Give the nearest event, unless a crowd would be of what is to come: "has drawn 900, and closes in May"."""
    at = nearest(events, figure, beside)
    return None if figure.what == "crowd" and events[at].status == "planned" else at


def _fitting(events: Sequence[Event], figure: Figure) -> list[int]:
    """Find the events that fit: of a fitting kind or a blank one, those first that are no other deed."""
    fits = [
        n for n, event in enumerate(events) if event.kind is None or event.kind in kinds_of(figure)
    ]
    return [n for n in fits if not _is_other_deed(events[n], figure)] or fits


def _from_time(event: Event, figure: Figure) -> int:
    """Give how far a figure lies from an event's time, which parts "nine on Sunday and two on Monday"."""
    return abs(event.moment.start - figure.start) if event.moment else 0


def last(events: Sequence[Event], figure: Figure) -> int | None:
    """Find the last event before of a kind that a figure can be of; plans have sums and jobs alone.

    What is only told of the past in passing, on some day before publication, has no more said of it.
    """
    last_first = reversed(range(len(events)))
    fits = [n for n in last_first if _may_go_on(events[n], figure)]
    fits = _of_own_news(events, figure, fits)
    at = next((n for n in fits if events[n].status != "planned"), None)
    if at is not None:
        return _counted_beside(events, figure, fits, at)
    return fits[0] if fits and figure.what in OF_PLANS else None


def _counted_beside(events: Sequence[Event], figure: Figure, fits: list[int], at: int) -> int:
    """Give of the deeds of one sentence that which has such a count: "left 120 dead and drove out thousands"."""
    beside = (n for n in fits if events[n].span == events[at].span)
    return next((n for n in beside if _counts_alike(events[n], figure)), at)


def _may_go_on(event: Event, figure: Figure) -> bool:
    """Tell whether more may be said of an event in a later sentence, which counts so."""
    if not may_have(event, figure):
        return False
    alike = _counts_alike(event, figure)
    if event.date.startswith("[..") and not alike:
        return False
    return alike or figure.what in _FITTING or event.label not in _HARMLESS


def _of_own_news(events: Sequence[Event], figure: Figure, fits: list[int]) -> list[int]:
    """Keep for "nine of the wounded" what has wounded, else what is as new as the news: not a raid of another year."""
    if not figure.part:
        return fits
    if alike := [n for n in fits if _counts_alike(events[n], figure)]:
        return alike
    newest = max((_first_day(event) for event in events if event.status != "planned"), default="")
    return [n for n in fits if parse(events[n].date).latest >= newest]


def _first_day(event: Event) -> str:
    first = parse(event.date).earliest
    return first if first[:1].isdigit() else ""


def _counts_alike(event: Event, figure: Figure) -> bool:
    return any(other.what == figure.what for other in event.figures)


def blank(events: Sequence[Event]) -> int | None:
    """Find the last event before whose kind is left blank, where nothing else can have a figure."""
    return next((n for n in reversed(range(len(events))) if events[n].kind is None), None)


def kinds_of(figure: Figure) -> frozenset[str]:
    """Give the kinds of events that a figure may be of."""
    return _FITTING.get(figure.what, _FORCE)
