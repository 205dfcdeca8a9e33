"""The rule by which a pronoun means one of those named before: for the speakers of quotations and the actors of events.

Each mention weighs by its part in its sentence, less one for each sentence of distance: a subject before an object,
this sentence before the last, who is named outside quotation marks before who is named within. Of the mentions of one
the heaviest counts, and a little more for each further one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: The points of a mention's part in its sentence; each sentence of distance costs a point.
WEIGHTS = {
    "subject": 1.5,
    "clause": 1.0,
    "object": 0.0,
    "asked": 1.8,
    "preposed": -1.0,
    "possessor": -0.5,
    "owner of the subject": 0.5,
    "modifier": -1.0,
    "quoted": -2.5,
}
#: What it costs that nothing tells somebody's sex.
SEX_UNKNOWN = -0.45
#: So many sentences back all are alike, or nobody is meant.
FAR = 8
_AGAIN, _AGAIN_MOST = 0.1, 0.4
_NEVER = -99.0


class Candidates:
    """Those who may be meant, each with the points of the heaviest mention, in the order in which they are met."""

    def __init__(self) -> None:
        self._points: dict[str, float] = {}
        self._again: dict[str, float] = {}

    def mention(self, who: str, points: float) -> None:
        """Weigh a mention of somebody."""
        self._again[who] = min(_AGAIN_MOST, self._again.get(who, -_AGAIN) + _AGAIN)
        self.rise(who, points)

    def rise(self, who: str, points: float, *, more: float = 0.0) -> None:
        """Weigh what is no mention, such as having spoken last; who has points already gets `more` of them."""
        self._points[who] = max(self._points.get(who, _NEVER) + more, points)

    def ranked(
        self, cost: Callable[[str], float | None] = lambda _: 0.0
    ) -> list[tuple[str, float]]:
        """Rank all, the likeliest first; `cost` is added for somebody's kind and sex, None where these forbid."""
        rated = (
            (who, points + self._again.get(who, 0.0), cost(who))
            for who, points in self._points.items()
        )
        totals = [(who, total + extra) for who, total, extra in rated if extra is not None]
        return sorted(totals, key=lambda pair: -pair[1])
