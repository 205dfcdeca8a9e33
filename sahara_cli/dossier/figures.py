"""Figures in words: what each report counts, side by side, never added up."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import Event, Figure

#: So many counts of one thing are told from each end, where there are very many.
_FEW = 4


class _Count(NamedTuple):
    """An amount, and all who count so, each once."""

    amount: str
    by: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.amount} ({', '.join(self.by)})" if self.by else self.amount


def told_by(
    reports: Iterable[Event],
    names: Callable[[str], str],
    published: Callable[[str], Edtf | None],
) -> str:
    """Tell the figures of events as `figures_in_words` does; what one source tells in several is of one report.

    An arrow says that a report came out after the one before it: reports of one day stand beside each other.
    """
    by_source: dict[frozenset[str], list[Figure]] = {}
    for report in reports:
        by_source.setdefault(frozenset(cite.source for cite in report.cites), []).extend(
            report.figures
        )
    return figures_in_words(_in_turn(by_source, published), names)


def _in_turn(
    by_source: Mapping[frozenset[str], Sequence[Figure]], published: Callable[[str], Edtf | None]
) -> Iterator[Sequence[Figure]]:
    """Put the figures of reports together unless each came out after all before it."""
    if len(by_source) == 1:
        yield from by_source.values()
        return
    together: list[Figure] = []
    last: Day = -inf
    for sources, figures in by_source.items():
        days = [date.bounds for date in map(published, sources) if date is not None]
        first = min((day for day, _ in days), default=-inf)
        if together and first > last:
            yield together
            together, last = [], -inf
        together.extend(figures)
        last = max([last, *(day for _, day in days)]) if days else inf
    yield together


def figures_in_words(reports: Iterable[Sequence[Figure]], names: Callable[[str], str]) -> str:
    """Tell the figures of reports, given in order of publication: "killed 12 → 19; wounded 40".

    Two counts of one report stand beside each other: "killed 9 (Interior Ministry) / 12 (Local Radio)". What the next
    report counts alike is told once: nothing changed.
    """
    counts: dict[str, list[list[_Count]]] = {}
    for figures in reports:
        own: dict[str, list[_Count]] = {}
        for figure in figures:
            by = (names(figure.by),) if figure.by else ()
            own.setdefault(figure.what, []).append(_Count(amount(figure), by))
        for what, several in own.items():
            _follow(counts.setdefault(what, []), _alike(several))
    return "; ".join(
        f"{what.replace('-', ' ')} {_joined([_joined(list(map(str, alike)), ' / ') for alike in several], ' → ')}"
        for what, several in counts.items()
    )


def _follow(before: list[list[_Count]], counts: list[_Count]) -> None:
    """Add what a report counts, unless it is what the last one did: then who counts so is added."""
    last = before[-1] if before else []
    if [count.amount for count in last] == [count.amount for count in counts]:
        before[-1] = [_alike([*pair])[0] for pair in zip(last, counts, strict=True)]
    else:
        before.append(counts)


def _alike(counts: list[_Count]) -> list[_Count]:
    """Tell an amount once, with all who count so."""
    by: dict[str, dict[str, None]] = {}
    for count in counts:
        by.setdefault(count.amount, {}).update(dict.fromkeys(count.by))
    return [_Count(amount, tuple(who)) for amount, who in by.items()]


def _joined(counts: Sequence[str], sign: str) -> str:
    """Join counts, of one report or of reports that followed on each other; of very many the first and the last few."""
    if len(counts) > 2 * _FEW + 1:
        more = f"({len(counts) - 2 * _FEW:,} more)"
        counts = [*counts[:_FEW], more, *counts[-_FEW:]]
    return sign.join(counts)


def amount(figure: Figure) -> str:
    """Say how many: "12", "at least 12", "about 30–40"; the article's words where there is no number."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return f"“{figure.text}”"
    if low == high:
        number = f"{low:,}"
    elif high is None:
        number = f"at least {low:,}"
    elif low is None:
        number = f"up to {high:,}"
    else:
        number = f"{low:,}–{high:,}"
    return f"about {number}" if figure.approximate else number
