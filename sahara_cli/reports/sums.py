"""Figures added up over what happened: from the least to the most that is told, and never within one happening.

Of each event the report that was published last, and tells the figure, is taken, or those of one day where they are the
last; where several counts are given of the same, they are a range from the lowest to the highest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.edtf.value import by_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Event, Figure, Source

    #: Gives the sources that reports cite, by their ids; asked of happenings alone.
    Sources = Callable[[], Mapping[str, Source]]


class Sum(NamedTuple):
    """A sum: `low` at least, `high` at most, none where nobody tells how many; `told` by so many events."""

    told: int = 0
    low: int = 0
    high: int | None = 0
    approximate: bool = False

    def __add__(self, other: object) -> Sum:
        """Add what others tell."""
        if not isinstance(other, Sum):
            return NotImplemented
        high = None if self.high is None or other.high is None else self.high + other.high
        return Sum(
            self.told + other.told,
            self.low + other.low,
            high,
            self.approximate or other.approximate,
        )

    def of(self, times: int) -> Sum:
        """Give what several tell who tell the same."""
        high = None if self.high is None else self.high * times
        return self._replace(told=self.told * times, low=self.low * times, high=high)

    def __str__(self) -> str:
        """Say it: "12", "12–17", "at least 12"; nothing where no event tells of it."""
        if not self.told:
            return ""
        if self.high is None:
            number = f"at least {self.low:,}"
        else:
            number = f"{self.low:,}" if self.low == self.high else f"{self.low:,}–{self.high:,}"
        return f"about {number}" if self.approximate else number


#: The figure that counts money.
MONEY = "sum"
#: What is told where nobody tells a figure.
NOTHING = Sum()


def sum_of(event: Event, what: str, sources: Sources) -> Sum:
    """Take what an event's last report that tells of a figure says of it, with those that may be as late."""
    figures = telling(event, what, sources)
    return _range(figures) if figures else NOTHING


def telling(event: Event, what: str, sources: Sources) -> tuple[Figure, ...]:
    """Give the figures that a sum takes of an event.

    A report is earlier only where it was published on an earlier day: of two of one day neither is the last.
    """
    if not event.reports:
        return _of(event, what)
    reports = [report for report in event.reports if _of(report, what)]
    if not reports:
        return ()
    known = sources()
    since = _published(reports[-1], known).bounds[0]
    last = [report for report in reports if _published(report, known).bounds[1] >= since]
    return tuple(figure for report in last for figure in _of(report, what))


def _of(report: Event, what: str) -> tuple[Figure, ...]:
    return tuple(figure for figure in report.figures if figure.what == what)


def _published(report: Event, known: Mapping[str, Source]) -> Edtf:
    """Tell when a report was published: as its first source was."""
    return min((known[cite.source].published for cite in report.cites), key=by_time)


def _range(figures: Iterable[Figure]) -> Sum:
    all_figures = tuple(figures)
    highs = [figure.high for figure in all_figures]
    return Sum(
        told=1,
        low=min(figure.low or 0 for figure in all_figures),
        high=None if None in highs else max(high for high in highs if high is not None),
        approximate=any(figure.approximate for figure in all_figures),
    )
