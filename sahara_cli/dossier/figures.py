"""Figures in words: what each report counts, side by side, never added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.dossier.records import Figure

#: So many counts of one thing are told from each end, where there are very many.
_FEW = 4


def told(reports: Iterable[Sequence[Figure]], names: Callable[[str], str]) -> str:
    """Tell the figures of reports, given in order of publication: "killed 12 → 19; wounded 40".

    Two counts of one report stand beside each other: "killed 9 (Interior Ministry) / 12 (Local Radio)".
    """
    counts: dict[str, list[str]] = {}
    for figures in reports:
        own: dict[str, list[str]] = {}
        for figure in figures:
            own.setdefault(figure.what, []).append(_count(figure, names))
        for what, several in own.items():
            counts.setdefault(what, []).append(" / ".join(several))
    return "; ".join(
        f"{what.replace('-', ' ')} {_in_turn(several)}" for what, several in counts.items()
    )


def _in_turn(counts: Sequence[str]) -> str:
    """Join counts as reports followed on each other; of very many the first and the last few."""
    if len(counts) > 2 * _FEW + 1:
        more = f"({len(counts) - 2 * _FEW:,} more)"
        counts = [*counts[:_FEW], more, *counts[-_FEW:]]
    return " → ".join(counts)


def _count(figure: Figure, names: Callable[[str], str]) -> str:
    by = f" ({names(figure.by)})" if figure.by else ""
    return f"{amount(figure)}{by}"


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
