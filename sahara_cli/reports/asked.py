"""A question in words, as the title of what is read far from where it was asked: "Events since 2020 with Algeria"."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates import Edtf, civil
from sahara_cli.dates.days import MONTHS_OF_YEAR, day_text, month_length, year_text
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Dated,
    HasStatus,
    Involves,
    KnownBy,
    Mentions,
    OfKind,
    PlainKind,
    ToldBy,
)
from sahara_cli.reports.spine import LAST_PLAIN_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates import Window
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.selection import Dossier


def in_words(lead: str, asked: All, dossier: Dossier) -> str:
    """Say a question behind what is asked for: `lead` is "Events", "Statements of Joshua Harris", "Algeria"."""
    said = [lead]
    for part in sorted(asked.parts, key=_place):
        words = _said(part, dossier)
        again = words.startswith("with ") and any(phrase.startswith("with ") for phrase in said)
        said.append(f"and {words}" if again else words)
    return " ".join(filter(None, said))


#: Criteria in the order in which they are said; those that stand beside one another keep theirs.
_ORDER = (
    OfKind,
    Dated,
    Involves,
    At,
    About,
    Mentions,
    AnyOf,
    HasStatus,
    CitedFrom,
    ToldBy,
    KnownBy,
)


def _place(part: Criterion) -> int:
    return next((at for at, kind in enumerate(_ORDER) if isinstance(part, kind)), len(_ORDER))


def _said(part: Criterion, dossier: Dossier) -> str:
    match part:
        case Involves(actors):
            return f"with {_either(dossier.name(head) for head in _heads(actors, dossier))}"
        case At(places):
            return f"at {_either(map(dossier.name, sorted(places)))}"
        case AnyOf(parts):
            phrases = [
                f"“{criterion.phrase}”" for criterion in parts if isinstance(criterion, Mentions)
            ]
            return f"with {_either(phrases)}" if phrases else ""
        case CitedFrom(articles):
            known = dossier.sources_by_id
            labels = (known[article].label for article in sorted(articles) if article in known)
            return f"in {_either(f'“{label}”' for label in labels)}"
        case _:
            return _plainly(part)


def _plainly(part: Criterion) -> str:
    """Say what names nobody of a dossier."""
    match part:
        case Dated(window):
            return window_in_words(window)
        case KnownBy(last=last):
            return f"as published by {_last(last).in_words}" if last < inf else ""
        case OfKind(kinds):
            return f"of kind {_kind(kinds)}"
        case About(topics):
            return f"on {_either(topic.replace('-', ' ') for topic in sorted(topics))}"
        case HasStatus(statuses):
            return f"that are {_either(sorted(statuses))}"
        case _:
            return f"told by {part.least:,} publishers or more" if isinstance(part, ToldBy) else ""


def _either(words: Iterable[str]) -> str:
    return " or ".join(words)


def _heads(actors: frozenset[str], dossier: Dossier) -> Iterator[str]:
    """Yield the actors of whom the others are parts: those that were asked for."""
    for actor in sorted(actors):
        if not any(other != actor and actor in dossier.with_parts(other) for other in actors):
            yield actor


def _kind(kinds: frozenset[PlainKind]) -> str:
    """Say kinds by the one word that means them, else each by its own."""
    from sahara_cli.dossier.kinds import PLAIN  # few questions name a kind

    word = next(
        (word for word, plain_kinds in PLAIN.items() if frozenset(plain_kinds) == kinds), ""
    )
    return word or _either(sorted("/".join(filter(None, (kind.kind, kind.mode))) for kind in kinds))


def window_in_words(window: Window) -> str:
    """Say a window: "since 2020", "until Jun 2021", "in 2020", "on 8 Dec 2023", "from 2019 to Jun 2021"."""
    if window.first == -inf and window.last == inf:
        return ""
    if window.last == inf:
        return f"since {_first(window.first).in_words}"
    if window.first == -inf:
        return f"until {_last(window.last).in_words}"
    first, last = _first(window.first), _last(window.last)
    if window.first == window.last:
        return f"on {_day(window.first).in_words}"
    for date in (first, last):
        if date.bounds == (window.first, window.last):
            return f"in {date.in_words}"
    return f"from {first.in_words} to {last.in_words}"


def _first(day: Day) -> Edtf:
    """Give the year or month that begins on a day, else the day."""
    year, month, of_month = civil(int(day))
    if of_month > 1 or _is_far(year):
        return _day(day)
    return _year(year) if month == 1 else Edtf(f"{year_text(year)}-{month:02}")


def _last(day: Day) -> Edtf:
    """Give the year or month that ends on a day, else the day."""
    year, month, of_month = civil(int(day))
    if of_month < month_length(year, month) or _is_far(year):
        return _day(day)
    return _year(year) if month == MONTHS_OF_YEAR else Edtf(f"{year_text(year)}-{month:02}")


def _day(day: Day) -> Edtf:
    """Give a day; of a year that four digits cannot say, the year."""
    year = civil(int(day))[0]
    return _year(year) if _is_far(year) else Edtf(day_text(day))


def _year(year: int) -> Edtf:
    return Edtf(f"Y{year}" if _is_far(year) else year_text(year))


def _is_far(year: int) -> bool:
    return abs(year) > LAST_PLAIN_YEAR
